"""Who is cited for a sentence, by one canonical name over the article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.analysis.mentions.scan import Scan
from tui.model import Attribution, Name

_REACH = 12
Ranges = Sequence[tuple[int, int]]


@dataclass(slots=True)
class _Memory:
    """What pronouns and "the agencies" of later sentences point back to."""

    last: str | None = None
    person: str | None = None
    group: str | None = None
    nouns: dict[str, str] | None = None


@dataclass(frozen=True, slots=True)
class _Source:
    """A source read from tokens; ``person`` and ``group`` say which pronouns may stand for it."""

    name: str
    start: int
    end: int
    person: bool = False
    group: bool = False


class Reader:
    """Reads the attributions of an article's sentences in order."""

    def __init__(
        self, scans: Sequence[Scan], names: Sequence[Sequence[Name]], shown: Mapping[str, str]
    ) -> None:
        self._scans = scans
        self._names = names
        self._shown = shown
        self._memory = _Memory(nouns={})

    def read(self, quoted: Sequence[Ranges]) -> list[list[Attribution]]:
        """The attributions of each sentence; ``quoted`` are the token ranges inside quotation marks."""
        return [self._sentence(index, quoted[index]) for index in range(len(self._scans))]

    def _sentence(self, index: int, quoted: Ranges) -> list[Attribution]:
        scan = self._scans[index]
        t, speech = scan.t, scan.language.speech
        inside = bytearray(t.size + 1)
        for start, end in quoted:
            inside[start:end] = b"\x01" * (end - start)
        by_token = self._by_token(index)
        found: list[tuple[_Source, int, int]] = []
        i = 0
        while i < t.size:
            if inside[i]:
                i += 1
                continue
            cue = t.longest(i, speech.according) or t.longest(i, speech.citing)
            if cue is not None:
                source = self._phrase(scan, cue[1], self._forward_end(scan, cue[1], inside), by_token)
                if source and not (
                    cue[0] == "weak" and not source.person and source.name not in speech.agencies.values()
                ):
                    found.append((source, i, cue[1]))
                i = cue[1]
                continue
            if t.low[i] in speech.say and (source := self._speaker(scan, i, inside, by_token)):
                found.append((source, i, i + 1))
            i += 1
        return self._attributions(scan, found)

    def _by_token(self, index: int) -> dict[int, Name]:
        """The name that begins at each token."""
        t = self._scans[index].t
        places = {name.start: name for name in self._names[index]}
        return {k: places[t.starts[k]] for k in range(t.size) if t.starts[k] in places}

    def _attributions(self, scan: Scan, found: list[tuple[_Source, int, int]]) -> list[Attribution]:
        t, speech = scan.t, scan.language.speech
        result: list[Attribution] = []
        for source, start, end in found:
            first, last, cue = t.span(start, end)
            begin = min(first, t.starts[source.start])
            stop = max(last, t.ends[source.end - 1])
            via = None
            if t.longest(start, speech.citing) and result:
                via = result[-1].normalized
            result.append(
                Attribution(
                    start=begin, end=stop, text=t.text[begin:stop], normalized=source.name, cue=cue, via=via
                )
            )
        for source, *_ in found:
            self._remember(source)
        return result

    def _remember(self, source: _Source) -> None:
        memory = self._memory
        memory.last = source.name
        if source.person:
            memory.person = source.name
        if source.group:
            memory.group = source.name
        words = source.name.lower().split()
        assert memory.nouns is not None
        if words and not source.person:
            memory.nouns[words[-1]] = source.name

    def _forward_end(self, scan: Scan, start: int, inside: bytearray) -> int:
        """Where a source phrase that begins at ``start`` ends."""
        t, speech = scan.t, scan.language.speech
        end = start
        while end < min(t.size, start + _REACH) and not inside[end]:
            low = t.low[end]
            if (
                (t.kinds[end] == "p" and low not in ("-", "'", "’", "."))
                or low in speech.that
                or low in speech.breaks
            ):
                break
            if low in speech.say and end > start:
                break
            end += 1
        return end

    def _speaker(self, scan: Scan, verb: int, inside: bytearray, by_token: dict[int, Name]) -> _Source | None:
        """The subject of a verb of saying, before it or (after a quotation or comma) behind it."""
        t, speech = scan.t, scan.language.speech
        begin = verb
        while begin > max(0, verb - 2 * _REACH) and not inside[begin - 1]:
            low = t.low[begin - 1]
            if t.kinds[begin - 1] == "p" and low not in ("-", "'", "’", ".", "&"):
                break
            if low in speech.that or low in speech.breaks:
                break
            begin -= 1
        source = self._phrase(scan, begin, verb, by_token, subject=True) if begin < verb else None
        if source is None and t.low[verb - 1] == "," and verb >= 2:
            source = self._appositive(scan, verb - 1, inside, by_token)
        if source is None and (begin == verb or t.kinds[verb - 1] == "p"):
            end = self._forward_end(scan, verb + 1, inside)
            source = self._phrase(scan, verb + 1, end, by_token) if end > verb + 1 else None
            name = by_token.get(end + 1) if t.low[end] == "," else None
            if source and not source.person and name and name.kind == "person":
                source = self._phrase(scan, end + 1, end + 2, by_token)
        if source is None and speech.drops_subject and self._memory.person and t.low[verb - 1] != "se":
            source = _Source(self._memory.person, verb, verb + 1, person=True)
        return source

    def _appositive(
        self, scan: Scan, comma: int, inside: bytearray, by_token: dict[int, Name]
    ) -> _Source | None:
        """Pak, chairman of the assembly, said": the name before the apposition."""
        t = scan.t
        for k in range(comma - 1, max(comma - _REACH, 0), -1):
            if inside[k]:
                return None
            if t.low[k] == ",":
                begin = k
                within = next((by_token[j] for j in range(k, comma) if j in by_token), None)
                if within and within.kind == "person":
                    return self._phrase(scan, k + 1, comma, by_token)
                while begin > 0 and t.kinds[begin - 1] == "w" and not inside[begin - 1]:
                    begin -= 1
                return self._phrase(scan, max(begin, k - 6), k, by_token, subject=True)
        return None

    def _phrase(
        self, scan: Scan, start: int, end: int, by_token: dict[int, Name], subject: bool = False
    ) -> _Source | None:
        """The source that the noun phrase between two tokens names."""
        t, speech = scan.t, scan.language.speech
        while subject and end > start and (t.low[end - 1] in speech.helpers or t.low[end - 1].endswith("ly")):
            end -= 1
        if end <= start:
            return None
        inner = [(k, by_token[k]) for k in range(start, end) if k in by_token]
        for k, name in inner:
            agency = speech.agencies.get(name.normalized) or speech.agencies.get(name.text.lower())
            if agency or name.normalized in {a.lower() for a in speech.agencies.values()}:
                canonical = agency or next(
                    a for a in speech.agencies.values() if a.lower() == name.normalized
                )
                return _Source(canonical, k, k + 1)
        head = self._head(scan, start, end)
        for k, name in reversed(inner) if subject else inner:
            stop = next((j for j in range(k, t.size) if t.ends[j] >= name.end), k) + 1
            person = name.kind == "person"
            possessive = t.low[stop] in ("'s", "’s")
            if possessive and head is not None and head >= stop:
                continue
            if person or (
                name.kind != "place"
                and (head is None or head < k or head >= stop)
                and (stop == end or not subject)
            ):
                if not person and head is not None and head >= stop:
                    continue
                return _Source(self._shown.get(name.normalized, name.text), k, stop, person=person)
        if head is not None:
            return self._noun(scan, start, head)
        last = t.low[end - 1]
        if last in speech.pronouns and self._memory.person and (end - start <= 2 or subject):
            return _Source(self._memory.person, end - 1, end, person=True)
        if last in speech.plural_pronouns and (self._memory.group or self._memory.last):
            return _Source(str(self._memory.group or self._memory.last), end - 1, end, group=True)
        return None

    def _head(self, scan: Scan, start: int, end: int) -> int | None:
        """The source noun that heads the phrase: the last one before its first preposition."""
        t, speech = scan.t, scan.language.speech
        head = None
        for k in range(start, end):
            if t.low[k] in speech.sources:
                head = k
            elif head is not None and (
                t.low[k] in scan.language.names.of or t.low[k] in scan.language.names.place_prepositions
            ):
                break
        return head

    def _noun(self, scan: Scan, start: int, head: int) -> _Source:
        t, speech = scan.t, scan.language.speech
        begin = head
        while begin > start and head - begin < 5:
            low = t.low[begin - 1]
            if (
                low in speech.determiners
                or low in scan.language.measures.never_nouns
                or t.kinds[begin - 1] == "n"
            ):
                break
            if t.kinds[begin - 1] == "p" and low != "-":
                break
            begin -= 1
        plural = t.low[head] in speech.plural_sources
        noun = t.low[head]
        assert self._memory.nouns is not None
        if begin == head and noun in self._memory.nouns:
            return _Source(self._memory.nouns[noun], head, head + 1, group=plural)
        text = (
            t.text[t.starts[begin] : t.ends[head]].replace("\n", " ").replace("’s ", " ").replace("'s ", " ")
        )
        return _Source(text, begin, head + 1, group=plural)
