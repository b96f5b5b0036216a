"""Which words of a sentence are verbs, as far as tables and endings tell."""

from __future__ import annotations

from functools import cache

from tui.analysis.mentions.tokens import Tokens
from tui.languages.schema import Language
from tui.languages.tables import tables


def is_verb(t: Tokens, i: int, language: Language) -> bool:
    """Return whether a word is one of the verbs that the tables know, or ends like one of the past.

    Args:
        t: the tokens of the sentence.
        i: index of the token.
        language: the word tables of its language.
    """
    if t.kinds[i] != "w":
        return False
    word = t.low[i]
    if word in _verbs(language.code):
        return True
    endings = language.time.past_endings
    return bool(endings) and len(word) > 4 and t.raw[i].islower() and t.raw[i].endswith(endings)


@cache
def _verbs(code: str) -> frozenset[str]:
    language = tables(code)
    time, q = language.time, language.questions
    return q.verbs | q.modals | time.past | time.be | language.speech.say
