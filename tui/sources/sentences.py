"""Splitting lines into sentences with their spans in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from tui.languages.other_languages import month_names
from tui.languages.patterns import alternatives
from tui.model import Line, Role, Sentence
from tui.sources.characters import without_invisible

_WHOLE = frozenset({Role.HEADLINE, Role.DEK, Role.HEADING})  # one unit each, with or without a full stop

_OPEN = "\"'“‘«„([¿¡"
_CLOSE = "\"'”’»)]"

# Ends after which a sentence never stops, and starts that never begin one.
_TITLE_END = re.compile(rf"\b(?:{alternatives('SHORT_FORMS')})\.$")
_NUMBERED_END = re.compile(rf"\b(?:{alternatives('NUMBER_FORMS')})\.$")
# "am 5. Mai", "der 1. FC", "5. května": an ordinal number, before the name of a month or behind an article.
_ORDINAL_END = re.compile(rf"(?i)(?:\b(?P<article>{alternatives('ORDINAL_ARTICLES')})\s+)?\b\d{{1,2}}\.$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_INITIAL_END = re.compile(r"(?:^|[\s(“\"'])(?:[A-Z]\.){1,3}$")
_COUNTRY_END = re.compile(rf"\b(?:{alternatives('COUNTRY_FORMS')})\.$")
_ORGANISATION_START = re.compile(rf"(?:{alternatives('COUNTRY_PARTS')})\b")
_CLOCK_END = re.compile(r"(?i)\b[ap]\.\s?m\.$")
_CLOCK_START = re.compile(rf"(?:{alternatives('AFTER_CLOCK')}|[ECMP][SD]?T|GMT|UTC|BST|CET)\b")
_SPEECH_START = re.compile(
    rf"(?:[a-z]|(?:{alternatives('SPEAKER_TITLES')})\.? |"
    rf"[A-Z][\w’'-]+ (?:[A-Z][\w’'-]+ )?(?:{alternatives('SPEAKER_VERBS')})\b)"
)
_COMPANY_START = re.compile(r"(?:Inc|Ltd|Corp|Co|LLC|plc)\b")
_MONTH_END = re.compile(rf"\b(?:{alternatives('MONTH_FORMS')})\.$")
_FOLLOW = re.compile(r"[-–—,;:)]")
_ELLIPSIS = re.compile(r"(?:\.\.\.|…|\. \. \.)[\"”’»)]*\s+(?=[\"“‘«(]?[A-ZÀ-ÝÑ¿¡])")
_GLUED = re.compile(r"(?<=[a-zà-ÿ0-9%)][.!?])[\"”’»]\s*(?=[“«])")
_CLEAR = re.compile(r"(?<=[a-zà-ÿ]{4}[.!?])[\"”’»)]*\s+(?=[\"“‘«(]?[A-ZÀ-ÝÑ¿¡])")
_SHORT_WORD = re.compile(r"(?<=[a-zà-ÿ]{3}[.!?])[\"”’»)]*\s+(?=[\"“‘«(]?[A-ZÀ-ÝÑ¿¡])")
_TWO_LETTERS = re.compile(  # words that end sentences and are no abbreviations
    rf"(?<=\s(?:{alternatives('LAST_WORDS')})[.!?])[\"”’»)]*\s+(?=[\"“‘«(]?[A-ZÀ-ÝÑ¿¡])"
)
_NO_SPACE = re.compile(
    r"(?<=\s[a-zà-ÿ]{2}[.!?])(?=[A-ZÀ-Ý][a-zà-ÿ’']*\s)|(?<=[a-zà-ÿ]{3}[.!?])(?=[A-ZÀ-Ý][a-zà-ÿ’']*\s)"
)
_FULL_WIDTH = re.compile(r"[。！？．｡।॥؟۔።၊။។]+[\"”’»)\]」』）》〉]*\s*")
# Behind a quotation in Japanese or Chinese.
_GOES_ON = re.compile(
    r"[とっなのがをはもでに、，；：]|"
    r"[^。！？，、；：「」『』“”\s]{0,8}(?:说|說|表示|称|稱|写道|寫道|回答|补充|補充|强调|強調)(?:道)?。"
)
_SPACES_ONLY = re.compile(
    r"(?<=[\u0e00-\u0eff]) +(?=[\u0e00-\u0eff])"
)  # Thai and Lao end sentences with a space
_THAI_LEAST = 80  # characters after which such a space may end a sentence
_PLACE = re.compile(r"[A-ZÀ-Ý][\w'’-]+(?:,? [A-ZÀ-Ý][\w'’-]+){0,2}\.")  # "Jakarta. A ferry ...": a dateline
_BULLET = re.compile(r"[-–•·*▪‣●○■►]\s+(?=\S)")  # the mark of an item of a list is no part of what it says
_ITEM = re.compile(r"\s*\d{1,2}[.)]\s*")  # the number of an item of a list, which goes with its item
_QUOTED_END = re.compile(r"[.!?…]['\"”’»)\]]+$")


@cache
def _splitter() -> Any:
    """Nupunkt's splitter, imported at first use: showing help must not pay for it."""
    from nupunkt import sent_spans

    return sent_spans


def boundaries(text: str) -> list[tuple[int, int]]:
    """Yield the spans of the sentences of one paragraph, in order, without the white space between them."""
    cuts = {0, len(text)}
    for start, _ in _splitter()(text):
        cuts.add(start)
    cuts.update(match.end() for match in _ELLIPSIS.finditer(text))
    cuts.update(match.end() for match in _CLEAR.finditer(text))
    cuts.update(match.end() for match in _GLUED.finditer(text))
    cuts.update(match.end() for match in _SHORT_WORD.finditer(text))
    cuts.update(match.end() for match in _TWO_LETTERS.finditer(text))
    cuts.update(match.end() for match in _NO_SPACE.finditer(text))
    if not text.isascii():
        cuts.update(_cuts_of_other_scripts(text))
    kept = [0, *(cut for cut in sorted(cuts) if 0 < cut < len(text) and _ends_sentence(text, cut)), len(text)]
    if len(kept) > 2 and _PLACE.fullmatch(text[: kept[1]].strip()):
        del kept[1]
    spans = []
    kept = [
        cut for start, cut in pairwise((0, *kept)) if cut == len(text) or not _ITEM.fullmatch(text[start:cut])
    ]
    for start, end in pairwise(kept):
        piece = text[start:end]
        body = piece.strip()
        if body:
            at = start + piece.index(body)
            spans.append((at, at + len(body)))
    return spans


def _cuts_of_other_scripts(text: str) -> Iterator[int]:
    """Return the ends of sentences in scripts that use other full stops, or none."""
    for match in _FULL_WIDTH.finditer(text):
        if not (match[0].rstrip()[-1:] in "”’»」』）》〉" and _GOES_ON.match(text, match.end())):
            yield match.end()
    since = 0
    for match in _SPACES_ONLY.finditer(text):
        if match.start() - since >= _THAI_LEAST:
            yield match.end()
            since = match.end()


def _ends_sentence(text: str, cut: int) -> bool:
    """Return whether a boundary that the splitter proposes holds for news text."""
    before, after = text[max(0, cut - 80) : cut].rstrip(), text[cut : cut + 60].lstrip()
    if not after or _FOLLOW.match(after):
        return False
    if before.endswith(".") and _is_ordinal(before, after):
        return False
    if before.endswith(".") and (_TITLE_END.search(before) or _INITIAL_END.search(before)):
        return bool(_COUNTRY_END.search(before)) and not _ORGANISATION_START.match(after)
    if _is_abbreviation(before, after) or (before.endswith("!") and _COMPANY_START.match(after)):
        return False
    if after[0].islower() and not before.endswith((".", "…")):
        return False
    asked = _QUOTED_END.search(before) and before.rstrip(_CLOSE).endswith(("?", "!"))
    return not (asked and _SPEECH_START.match(after))


def _is_ordinal(before: str, after: str) -> bool:
    """Return whether a full stop is that of a number, as in "No. 5" and, in German, "12. Mai"."""
    if _NUMBERED_END.search(before) and after[0].isdigit():
        return True
    ordinal, word = _ORDINAL_END.search(before), _FIRST_WORD.match(after)
    if ordinal is None:
        return False
    return bool(ordinal["article"]) or (word is not None and word[0].lower() in month_names())


def _is_abbreviation(before: str, after: str) -> bool:
    """Return whether what follows shows a full stop to be of an abbreviation: "U.S. Navy", "3 p.m. EST"."""
    return bool(
        (_COUNTRY_END.search(before) and _ORGANISATION_START.match(after))
        or (_CLOCK_END.search(before) and _CLOCK_START.match(after))
        or (_MONTH_END.search(before) and after[0].isdigit())
    )


def normalize_space(text: str) -> str:
    """Return a text with white space normalized to single spaces, without characters that show nothing."""
    return " ".join(without_invisible(text).split())


def sentences_of(text: str, lines: Sequence[Line]) -> tuple[Sentence, ...]:
    """Return the sentences of the story.

    A sentence's number counts the units of *all* lines, noise as well, so that its id does not change
    when the user turns another line into noise or story.

    Args:
        text: of the source.
        lines: its lines, with noise marked.
    """
    found: list[Sentence] = []
    number = 0
    for paragraph, line in enumerate(lines):
        body = text[line.start : line.end]
        spans = [(0, len(body))] if line.role in _WHOLE else boundaries(body)
        bullet = _BULLET.match(body)
        for start, end in spans:
            number += 1
            if bullet and start < bullet.end() < end:
                start = bullet.end()
            if line.noise is None:
                found.append(
                    Sentence(
                        id=f"s{number}",
                        text=normalize_space(body[start:end]),
                        start=line.start + start,
                        end=line.start + end,
                        role=line.role,
                        paragraph=paragraph,
                    )
                )
    return tuple(found)
