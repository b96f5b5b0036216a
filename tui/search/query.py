r"""The language of queries: its terms, and their parser.

======================  ==========================================================================
``bridge opens``        all the words, in any order, in any form; the one being typed may go on
``"will stretch"``      these words, one after the other
``brigde`` (fuzzy)      the words with typing errors
``/brid\w+ opens/``      a regular expression, in any case
``bridg*``              words that begin so
``-rail``               without the word; also before a phrase, an expression or a field word
``outlet:bbc``          a field word (:mod:`tui.search.fields`); ``verdict:agree,single`` takes either
======================  ==========================================================================
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

import regex

from tui.safetext import safe
from tui.search import fields
from tui.search.vocabulary import tokens


class Mode(StrEnum):
    """How the words of a query are read."""

    WORDS = "words"
    PHRASE = "phrase"
    FUZZY = "fuzzy"
    REGEX = "regex"


@dataclass(frozen=True, slots=True)
class QueryHint:
    """What the user should know of a query or its results.

    Attributes:
        text: one plain line; untrusted characters in it have passed :func:`tui.safetext.safe`.
        wrong: whether a part of the query is invalid (unknown field, broken expression).
    """

    text: str
    wrong: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryTerm:
    """A part of a query.

    Attributes:
        start, end: its span in what was typed.
        excluded: whether hits must not have it.
    """

    start: int
    end: int
    excluded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(QueryTerm):
    """One word as typed; several tokens where it holds a hyphen, an apostrophe or a script without spaces.

    Attributes:
        tokens: normalized, at least one.
        unfinished: whether words that continue the last token are meant too.
    """

    tokens: tuple[str, ...]
    unfinished: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase(QueryTerm):
    """Words one after the other, as :class:`Words`."""

    tokens: tuple[str, ...]
    unfinished: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern(QueryTerm):
    """A regular expression, as typed and compiled; None where it is faulty."""

    source: str
    compiled: regex.Pattern[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldTerm(QueryTerm):
    """A field word with the values it may have."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A query, read.

    Attributes:
        text: as typed, cut at 1,000 characters.
        terms: its parts in order.
        mode: how its words are meant.
        automatic: whether the mode was chosen by what was typed, not by the user.
        hints: what is odd about it.
    """

    text: str
    terms: tuple[QueryTerm, ...]
    mode: Mode
    automatic: bool
    hints: tuple[QueryHint, ...] = ()


def quote(text: str) -> str:
    """Return untrusted text for a hint: safe, in quotation marks, on one line, at most 40 characters."""
    plain = safe(text).one_line().plain
    return f"“{plain if len(plain) <= 40 else plain[:39] + '…'}”"


LONGEST = 1000  # characters
MOST_TERMS = 50
_QUOTES = '"“”„«»'
_TERM = re.compile(
    rf"""(?P<minus>-*)(?:
      (?P<field>[^\W\d_][\w-]*):(?!//)
          (?:[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)(?P<value_end>[{_QUOTES}]?)|(?P<value>(?:[<>]=?\s*)?\S*))
    | [{_QUOTES}](?P<phrase>[^{_QUOTES}]*)(?P<phrase_end>[{_QUOTES}]?)
    | /(?P<pattern>(?:\\.|[^/\\])*)(?P<pattern_end>/(?!\S)|\Z)
    | (?P<word>[^\s{_QUOTES}]+)
    | $)""",
    re.VERBOSE,
)


def parse(text: str, mode: Mode | None = None, *, typing: bool = True) -> Query:
    """Read a query.

    Args:
        text: anything.
        mode: how to read it; None chooses: text between slashes is a regular expression, text wholly in
            quotation marks a phrase, and all else words.
        typing: whether the last word may be the beginning of a longer one.
    """
    hints: list[QueryHint] = []
    if len(text) > LONGEST:
        hints.append(QueryHint(f"Only the first {LONGEST:,} of {len(text):,} characters are searched."))
        text = text[:LONGEST]
    if mode is Mode.REGEX:
        terms = _whole_pattern(text, hints)
    else:
        terms = _terms(text, typing, hints)
        if mode is Mode.PHRASE:
            terms = _one_phrase(text, terms, typing)
    if not terms and not hints:
        hints.append(
            QueryHint(
                'Type words, "an exact phrase", /a regular expression/ or a field word such as verdict:'
            )
        )
    return Query(text, tuple(terms), mode or _mode_of(terms), mode is None, tuple(dict.fromkeys(hints)))


def _mode_of(terms: list[QueryTerm]) -> Mode:
    wanted = [t for t in terms if not t.excluded and not isinstance(t, FieldTerm)]
    if any(isinstance(t, Pattern) for t in wanted):
        return Mode.REGEX
    return Mode.PHRASE if wanted and all(isinstance(t, Phrase) for t in wanted) else Mode.WORDS


def _whole_pattern(text: str, hints: list[QueryHint]) -> list[QueryTerm]:
    inner = re.fullmatch(r"\s*/(.*)/\s*", text, re.DOTALL)
    source = inner[1] if inner else text
    if not source.strip():
        return []
    return [Pattern(start=0, end=len(text), source=source, compiled=_compile(source, hints))]


def _terms(text: str, typing: bool, hints: list[QueryHint]) -> list[QueryTerm]:
    terms: list[QueryTerm] = []
    position = 0
    while position < len(text):
        if text[position].isspace():
            position += 1
            continue
        match = _TERM.match(text, position)
        if match is None or match.end() == position:
            position += 1
            continue
        position = match.end()
        term = _term(match, typing and position == len(text), hints)
        if term is not None:
            terms.append(term)
        if len(terms) == MOST_TERMS and text[position:].strip():
            hints.append(QueryHint(f"Only the first {MOST_TERMS} words are searched."))
            break
    return terms


def _term(match: re.Match[str], last: bool, hints: list[QueryHint]) -> QueryTerm | None:
    start, end, excluded = match.start(), match.end(), bool(match["minus"])
    if match["field"] is not None:
        return _field(match, last, hints)
    if match["phrase"] is not None:
        if not match["phrase_end"]:
            hints.append(
                QueryHint("The quotation mark is still open: the phrase runs to the end.", wrong=False)
            )
        found = tokens(match["phrase"])
        if not found:
            hints.append(QueryHint("There is no word between the quotation marks."))
            return None
        unfinished = last and not match["phrase_end"] and not excluded and not match["phrase"][-1].isspace()
        return Phrase(start=start, end=end, excluded=excluded, tokens=tuple(found), unfinished=unfinished)
    if match["pattern"] is not None:
        return _pattern(match, hints)
    word = match["word"] or ""
    found = tokens(word)
    if not found:
        signs = "Only operators here" if not word.strip("-*") else f"{quote(word)} has no letter and no digit"
        hints.append(QueryHint(f"{signs}; to find signs, search for a regular expression such as /[%$]/"))
        return None
    unfinished = ((last and word[-1:].isalnum()) or word.endswith("*")) and not (
        excluded and not word.endswith("*")
    )
    return Words(start=start, end=end, excluded=excluded, tokens=_essential(found), unfinished=unfinished)


def _essential(found: list[str]) -> tuple[str, ...]:
    """Return the tokens of a word without what an apostrophe cuts off: "kim" of "Kim's"."""
    if len(found) == 2 and all(t.isascii() and t.isalpha() for t in found):
        longer = [t for t in found if len(t) > 1]
        return tuple(longer or found)
    return tuple(found)


def _pattern(match: re.Match[str], hints: list[QueryHint]) -> QueryTerm | None:
    source = match["pattern"]
    if not source.strip():
        hints.append(QueryHint("Type a regular expression between the slashes."))
        return None
    if not match["pattern_end"]:
        hints.append(
            QueryHint("The expression is still open: it runs to the end. Close it with /", wrong=False)
        )
    source = source.replace("\\/", "/")
    compiled = _compile(source, hints)
    excluded = bool(match["minus"])
    return Pattern(start=match.start(), end=match.end(), excluded=excluded, source=source, compiled=compiled)


def _compile(source: str, hints: list[QueryHint]) -> regex.Pattern[str] | None:
    try:
        return regex.compile(source, regex.IGNORECASE | regex.MULTILINE | regex.VERSION0)
    except regex.error as error:
        at = "" if error.pos is None else f" at character {error.pos + 1}"
        hints.append(QueryHint(f"Not a regular expression: {safe(str(error.msg)).one_line()}{at}."))
    except RecursionError:
        hints.append(QueryHint("Not a regular expression: its parentheses are nested too deeply."))
    except Exception as error:  # the compiler of patterns is another's code, and the pattern anybody's
        hints.append(QueryHint(f"Not a regular expression: {safe(str(error)).one_line()}."))
    return None


def _field(match: re.Match[str], last: bool, hints: list[QueryHint]) -> QueryTerm | None:
    name = match["field"].lower()
    start, end, excluded = match.start(), match.end(), bool(match["minus"])
    raw = match["quoted"] if match["quoted"] is not None else match["value"] or ""
    if name not in fields.FIELDS:
        near = get_close_matches(name, fields.FIELDS, n=1, cutoff=0.5)
        known = f"did you mean {near[0]}: ?" if near else f"known are {': '.join(fields.FIELDS)}:"
        hints.append(QueryHint(f"{quote(match['field'] + ':')} is no field word; {known}"))
        found = tokens(f"{match['field']} {raw}")
        return Words(start=start, end=end, excluded=excluded, tokens=tuple(found), unfinished=last)
    if match["quoted"] is not None and not match["value_end"]:
        hints.append(QueryHint("The quotation mark is still open: the value runs to the end.", wrong=False))
    values = [raw] if match["quoted"] is not None else raw.split(",")
    if name in fields.WHOLE_VALUE:
        values = [raw]
    values = [v.strip() for v in values if v.strip()]
    if not values:
        hints.append(QueryHint(f"Type a value after {name}: ({fields.FIELDS[name].example})"))
        return None
    for value in values:
        wrong = fields.FIELDS[name].fault(value)
        if wrong:
            hints.append(QueryHint(f"{name}:{quote(value)} {wrong}"))
            return None
    return FieldTerm(start=start, end=end, excluded=excluded, name=name, values=tuple(values))


def _one_phrase(text: str, terms: list[QueryTerm], typing: bool) -> list[QueryTerm]:
    """Return the terms with everything but field words and exclusions read as one phrase."""
    kept = [t for t in terms if isinstance(t, FieldTerm) or t.excluded]
    taken = [t for t in terms if t not in kept]
    found = tuple(token for t in taken for token in tokens(text[t.start : t.end]))
    if not found:
        return kept
    last = taken[-1]
    unfinished = typing and last.end == len(text) and not isinstance(last, Phrase)
    unfinished = unfinished or (isinstance(last, Words | Phrase) and last.unfinished)
    phrase = Phrase(start=taken[0].start, end=last.end, tokens=found, unfinished=unfinished)
    return [*kept, phrase]
