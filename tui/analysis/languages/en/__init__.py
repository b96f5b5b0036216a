"""English."""

from __future__ import annotations

from tui.analysis.languages.base import Language
from tui.analysis.languages.en.measures import MEASURES
from tui.analysis.languages.en.numbers import NUMBERS
from tui.analysis.languages.en.people import NAMES
from tui.analysis.languages.en.questions import JOURNEYS, QUESTIONS
from tui.analysis.languages.en.speech import SPEECH
from tui.analysis.languages.en.time import TIME

ENGLISH = Language("en", NUMBERS, MEASURES, TIME, NAMES, SPEECH, QUESTIONS, JOURNEYS)
