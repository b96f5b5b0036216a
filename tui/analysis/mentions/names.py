"""Names of people, organisations and places, made one over a whole article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui.analysis.mentions import offices
from tui.analysis.mentions.offices import Office, normalize
from tui.analysis.mentions.tokens import POSSESSIVE, Scan, Tokens
from tui.languages.folding import fold
from tui.languages.schema import NameWords
from tui.model import Name


@dataclass(slots=True)
class _NameSpan:
    """A capitalised run: tokens ``start`` to ``end`` of sentence ``sentence``."""

    sentence: int
    start: int
    end: int
    key: str
    kind: str
    office: Office | None
    shown: str


def find_names(scans: Sequence[Scan], titles: Sequence[bool]) -> tuple[list[list[Name]], dict[str, str]]:
    """Return the names of each sentence of an article, and how each canonical form is written out.

    Args:
        scans: the sentences of an article in order, as tokens.
        titles: which of them are headings, where capitals mean little.
    """
    capital, small = _vocabulary(scans, titles)
    runs: list[_NameSpan] = []
    for index, scan in enumerate(scans):
        heading = titles[index] and _title_case(scan.t)
        runs.extend(_runs(scan, index, capital, small, heading))
    canonical = _unify(runs, scans)
    result: list[list[Name]] = [[] for _ in scans]
    shown: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for run in runs:
        key = canonical.get(run.key, run.key)
        if len(run.shown) > len(shown.get(key, "")) and fold(run.shown).replace("-", " ") == key:
            shown[key] = run.shown
        shown.setdefault(key, run.shown)
        if run.kind != "unknown":
            kinds.setdefault(key, run.kind)
    for run in runs:
        key = canonical.get(run.key, run.key)
        start, end, text = scans[run.sentence].t.span(run.start, run.end)
        kind = run.kind if run.kind != "unknown" else kinds.get(key, "unknown")
        office = run.office
        at = scans[run.sentence].t.span(office.start, office.end)[:2] if office else None
        result[run.sentence].append(
            Name(
                start=start,
                end=end,
                text=text,
                normalized=key,
                office=office and office.name,
                office_at=at,
                kind=kind,
            )
        )
    return result, shown


def _vocabulary(scans: Sequence[Scan], titles: Sequence[bool]) -> tuple[set[str], set[str]]:
    """Words written with a capital inside sentences, and words written small."""
    capital: set[str] = set()
    small: set[str] = set()
    for scan, title in zip(scans, titles, strict=True):
        t = scan.t
        if title and _title_case(t):
            continue
        for i in range(t.size):
            if t.kinds[i] != "w":
                continue
            if t.raw[i][0].islower():
                small.add(t.low[i])
            elif not _begins(t, i) and t.raw[i][0].isupper():
                capital.add(t.low[i])
    return capital, small


def _title_case(t: Tokens) -> bool:
    words = [raw for raw, kind in zip(t.raw, t.kinds, strict=False) if kind == "w" and len(raw) > 3]
    return bool(words) and sum(raw[0].isupper() for raw in words) > 0.6 * len(words)


def _begins(t: Tokens, i: int) -> bool:
    """Whether token ``i`` begins a sentence or a quotation, where every word has a capital."""
    k = i - 1
    while k >= 0 and t.kinds[k] == "p" and t.raw[k] in "“\"‘'«(—–-":
        k -= 1
    return k < 0 or t.raw[k] in ".:!?" or (k < i - 1 and t.raw[i - 1] in '“"‘«')


def _runs(scan: Scan, index: int, capital: set[str], small: set[str], heading: bool) -> list[_NameSpan]:
    t, words = scan.t, scan.language.names
    found = []
    i = 0
    while i < t.size:
        if not _is_capital(scan, i):
            i += 1
            continue
        end = _run_end(scan, i)
        start = i
        i = end
        if _begins(t, start) and not (t.raw[start].isupper() and len(t.raw[start]) > 1):
            low, speech = t.low[start], scan.language.speech
            common = (
                low in scan.language.measures.never_nouns or low in words.not_names or low in speech.negative
            )
            if scan.language.speech.drops_subject and t.raw[start].endswith(scan.language.time.past_endings):
                common = True
            if common or (t.low[start] in small and t.low[start] not in capital):
                start = _past_function_word(t, start, end)
            elif not _known(scan, start, end, capital):
                continue
        while start < end and (t.low[start] in words.not_names or t.low[start] == "-"):
            start += 1
        if start >= end or (
            heading and any(t.low[k] not in capital for k in range(start, end) if t.kinds[k] == "w")
        ):
            continue
        found.extend(_named(scan, index, start, end))
    return found


def _known(scan: Scan, start: int, end: int, capital: set[str]) -> bool:
    """Whether a run that begins a sentence is a name: seen elsewhere, possessive, or joined to another."""
    t, words = scan.t, scan.language.names
    if t.low[start] in scan.language.numbers.values or t.low[start] in scan.language.numbers.articles:
        return False
    if end - start > 1 or t.low[start] in capital or t.low[start] in words.countries:
        return True
    if t.low[end] == POSSESSIVE:
        return True
    return t.low[end] in scan.language.numbers.conjunction and _is_capital(scan, end + 1)


def _past_function_word(t: Tokens, start: int, end: int) -> int:
    return start + 1 if start + 1 < end and t.raw[start + 1][:1].isupper() else end


def _is_capital(scan: Scan, i: int) -> bool:
    t = scan.t
    if t.kinds[i] != "w" or not t.raw[i][0].isupper() or t.taken[i]:
        return False
    if t.kinds[i - 1] == "n" and t.attached(i):
        return False
    return t.low[i] not in scan.language.names.not_names


def _run_end(scan: Scan, i: int) -> int:
    """The index after a run of capitalised words, particles and hyphened parts."""
    t, words = scan.t, scan.language.names
    end = i + 1
    while end < t.size and end - i < 12:
        word = t.low[end]
        if _is_capital(scan, end):
            end += 1
        elif word == "-" and t.attached(end) and t.attached(end + 1) and t.kinds[end + 1] == "w":
            end += 2
        elif word == "." and len(t.raw[end - 1]) <= 2 and t.attached(end) and _is_capital(scan, end + 1):
            end += 1
        elif word in words.particles and _is_capital(scan, end + 1):
            end += 2
        elif word in words.particles and t.low[end + 1] in words.particles and _is_capital(scan, end + 2):
            end += 3
        elif (
            word == POSSESSIVE and t.low[end - 1] in words.joined_possessive and _is_capital(scan, end + 1)
        ) or (word == "&" and _is_capital(scan, end + 1)):
            end += 2
        elif word in words.of and (
            t.low[end - 1] in words.organisations or t.low[end - 1] in words.joined_of
        ):
            k = end + 1 + (t.low[end + 1] in words.articles)
            if not _is_capital(scan, k):
                break
            end = k + 1
        else:
            break
    return end


def _named(scan: Scan, index: int, start: int, end: int) -> list[_NameSpan]:
    """The names in a run: a country before a title is one, what follows the title another."""
    t, words = scan.t, scan.language.names
    begin = offices.title_end(t, start, end, words)
    if start < (behind := offices.field_end(t, start, words)) < end and t.raw[behind][:1].isupper():
        begin = start = behind
    of_office = words.office_heads | words.office_modifiers
    if all(t.low[k] in of_office for k in range(begin, end)) and (
        begin == end or t.low[end - 1] in words.office_heads
    ):
        begin = start
    found = []
    title = None
    if begin > start:
        head = _before_title(t, start, begin, words)
        if head > start:
            found.append(_run(scan, index, start, head, None))
        title = _title(t, head, begin, words)
    elif t.low[end - 1] in words.office_heads or (end - start == 1 and t.low[start] in words.honorifics):
        rest = _before_office(t, start, end, words)
        return [_run(scan, index, start, rest, None)] if rest > start else []
    run = _run(scan, index, begin, end, _office_of(scan, begin, end, title))
    honorific = (begin > start and title is None) or (start > 0 and t.low[start - 1] in words.honorifics)
    if honorific or (title and run.kind == "unknown"):
        run.kind = "person"
    return [*found, run]


def _before_title(t: Tokens, start: int, begin: int, words: NameWords) -> int:
    """The index where the title before a name begins, behind a country or the like: "French President"."""
    of_title = words.office_modifiers | words.office_heads | words.honorifics | frozenset(words.rank)
    head = start
    while head < begin and (t.phrase(start, head + 1) in words.countries or t.low[head] not in of_title):
        head += 1
    return head


def _title(t: Tokens, head: int, begin: int, words: NameWords) -> Office | None:
    """The office that a title names, with a rank before it; None for "Mr" and the like."""
    office = [t.low[k] for k in range(head, begin) if t.low[k] not in words.honorifics and t.low[k] != "."]
    if not office:
        return None
    ranked = head > 0 and t.low[head - 1] in words.rank
    if ranked:
        office.insert(0, t.low[head - 1])
    return Office(normalize(office, words), head - ranked, begin)


def _before_office(t: Tokens, start: int, end: int, words: NameWords) -> int:
    """The index where an office at the end of a run begins: "Treasury Deputy Secretary"."""
    rest = end - 1
    while rest > start and (t.low[rest - 1] in words.office_modifiers or t.low[rest - 1] in words.rank):
        rest -= 1
    return rest


def _office_of(scan: Scan, begin: int, end: int, title: Office | None) -> Office | None:
    """The office of a name: its title, or one before it or behind it, which tells more than a mere grade."""
    t = scan.t
    office = title or offices.before(t, begin, scan.language)
    if office is None:
        return offices.after(t, end, scan.language)
    if title and title.name.split()[-1] in scan.language.names.grades:
        behind = offices.after(t, end, scan.language)
        return behind or offices.before(t, title.start, scan.language) or title
    return office


def _run(scan: Scan, index: int, start: int, end: int, office: Office | None) -> _NameSpan:
    t, words = scan.t, scan.language.names
    key = t.phrase(start, end).replace(" - ", " ").replace(" 's", "'s").replace(" . ", " ")
    shown = scan.t.text[t.starts[start] : t.ends[end - 1]]
    country = words.countries.get(key)
    agency = scan.language.speech.agencies.get(key)
    last = t.low[end - 1]
    if country:
        key, kind = country, "place"
    elif agency:
        key, kind = fold(agency), "organisation"
    elif last in words.places:
        kind = "place"
    elif any(t.low[k] in words.organisations for k in range(start, end)) or (
        end - start == 1 and t.raw[start].isupper() and 2 <= len(t.raw[start]) <= 6
    ):
        kind = "organisation"
    elif end - start > 1 and (office or offices.past_age(t, end, words) > end):
        kind = "person"
    elif start and t.low[start - 1] in words.place_prepositions:
        kind = "place" if end - start < 4 else "unknown"
    elif end - start in (2, 3, 4) and (
        t.low[end] in scan.language.speech.say or (start and t.low[start - 1] in scan.language.speech.say)
    ):
        kind = "person"
    else:
        kind = "unknown"
    return _NameSpan(index, start, end, key, kind, office, shown)


def _unify(runs: Sequence[_NameSpan], scans: Sequence[Scan]) -> dict[str, str]:
    """Which canonical form represents each form: surnames, shorter forms, acronyms in brackets."""
    people = dict.fromkeys(r.key for r in runs if r.kind == "person" and " " in r.key)
    people |= dict.fromkeys(r.key for r in runs if r.kind == "unknown" and 2 <= len(r.key.split()) <= 4)
    result: dict[str, str] = {}
    holders: dict[str, list[str]] = {}
    for person in people:
        for word in dict.fromkeys(person.split()):
            holders.setdefault(word, []).append(person)
    for run in runs:
        parts = run.key.split()
        if run.kind in ("place", "organisation") or run.key in result:
            continue
        candidates = [p for p in holders.get(parts[0], ()) if p != run.key and _within(parts, p.split())]
        certain = [
            p for p in candidates if any(r.key == p and r.kind == "person" for r in runs)
        ] or candidates
        fullest = max(certain, key=lambda p: (len(p), p), default=None)
        if fullest and all(_within(p.split(), fullest.split()) for p in certain):
            result[run.key] = fullest
    _acronyms(runs, scans, result)
    return result


def _within(part: list[str], whole: list[str]) -> bool:
    """Whether the words of ``part`` are all in ``whole`` in order, initials apart."""
    rest = iter(whole)
    return all(any(word == other for other in rest) for word in part)


def _acronyms(runs: Sequence[_NameSpan], scans: Sequence[Scan], result: dict[str, str]) -> None:
    """Tie "KCNA" to "Korean Central News Agency" by brackets or by initials."""
    long_forms = [r for r in runs if r.kind in ("organisation", "unknown") and len(r.key.split()) >= 2]
    initials: dict[str, str] = {}
    names = scans[0].language.names if scans else NameWords()
    small = names.of | names.articles | names.particles | names.and_
    for run in long_forms:
        letters = "".join(word[0] for word in run.key.split() if word not in small)
        initials.setdefault(letters, run.key)
    for run in runs:
        if run.shown.isupper() and " " not in run.key and run.key in initials and run.key not in result:
            result[run.key] = initials[run.key]
    for first, second in pairwise(runs):
        if first.sentence != second.sentence or first.key == second.key or not second.shown.isupper():
            continue
        t = scans[first.sentence].t
        if (
            second.start == first.end + 1
            and t.low[first.end] == "("
            and t.low[second.end] == ")"
            and " " in first.key
        ):
            result[second.key] = first.key
