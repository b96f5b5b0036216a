"""Spanish."""

from __future__ import annotations

from tui.analysis.languages.base import Language
from tui.analysis.languages.es.measures import MEASURES
from tui.analysis.languages.es.numbers import NUMBERS
from tui.analysis.languages.es.people import NAMES
from tui.analysis.languages.es.questions import JOURNEYS, QUESTIONS
from tui.analysis.languages.es.speech import SPEECH
from tui.analysis.languages.es.time import TIME

SPANISH = Language("es", NUMBERS, MEASURES, TIME, NAMES, SPEECH, QUESTIONS, JOURNEYS)
