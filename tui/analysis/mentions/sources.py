"""Whom a noun phrase names as a source, by one canonical name over the article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tui.analysis.languages.folding import fold
from tui.analysis.mentions.office_phrases import normalize
from tui.analysis.mentions.scan import Scan
from tui.analysis.mentions.tokens import POSSESSIVE
from tui.model import Name

_REACH = 5


@dataclass(frozen=True, slots=True)
class Source:
    """A source at tokens ``start`` to ``end``; ``person`` and ``group`` tell which pronouns may mean it."""

    name: str
    start: int
    end: int
    person: bool = False
    group: bool = False


@dataclass(slots=True)
class _Memory:
    """What "he", "they" and "the agencies" of later sentences point back to."""

    last: str | None = None
    person: str | None = None
    thing: str | None = None
    group: str | None = None
    nouns: dict[str, str] = field(default_factory=dict)


class Sources:
    """Names the sources of one article, read in order; remembers them for pronouns.

    Args:
        scans: the article's sentences.
        names: the names in each.
        shown: how each canonical name is written out.
    """

    def __init__(
        self, scans: Sequence[Scan], names: Sequence[Sequence[Name]], shown: Mapping[str, str]
    ) -> None:
        self._names = names
        self._shown = shown
        self._memory = _Memory()
        agencies = scans[0].language.speech.agencies if scans else {}
        self._agencies = dict(agencies) | {fold(agency): agency for agency in agencies.values()}
        self._holders = self._offices()
        self._at = [self._by_token(scan, found) for scan, found in zip(scans, names, strict=True)]

    def name_at(self, index: int, token: int) -> Name | None:
        """The name that begins at a token of sentence ``index``."""
        return self._at[index].get(token)

    def agency(self, name: Name) -> str | None:
        """The canonical name of a news agency or outlet of the table."""
        return self._agencies.get(name.normalized)

    def is_agency(self, source: Source) -> bool:
        """Whether a source is a news agency or outlet of the table."""
        return fold(source.name) in self._agencies

    def remember(self, source: Source) -> None:
        """Let later pronouns stand for ``source``."""
        memory = self._memory
        memory.last = source.name
        if source.person:
            memory.person = source.name
        else:
            memory.thing = source.name
            memory.nouns[fold(source.name).split(" ")[-1]] = source.name
        if source.group:
            memory.group = source.name

    def remember_person(self, index: int) -> None:
        """Let "he" or "she" stand for the first person named in a sentence that cites nobody."""
        person = next((name for name in self._names[index] if name.kind == "person"), None)
        if person:
            self._memory.person = self._written(person)

    def unnamed(self, token: int) -> Source | None:
        """The source named last, for a verb without a subject."""
        return Source(self._memory.last, token, token + 1) if self._memory.last else None

    def read(self, scan: Scan, index: int, start: int, end: int, subject: bool = False) -> Source | None:
        """The source that the noun phrase between two tokens names; ``subject`` when a verb follows it."""
        t, speech = scan.t, scan.language.speech
        while (
            subject
            and end > start
            and (t.low[end - 1] in speech.helpers or t.low[end - 1].endswith(speech.adverb_endings))
        ):
            end -= 1
        if end <= start:
            return None
        inner = [(k, name) for k in range(start, end) if (name := self._at[index].get(k))]
        for k, name in inner:
            if agency := self.agency(name):
                return Source(agency, k, k + 1)
        head = self._head(scan, start, end)
        for k, name in reversed(inner) if subject else inner:
            stop = next((j for j in range(k, end) if t.ends[j] >= name.end), end - 1) + 1
            if head is not None and head >= stop and (name.kind != "person" or t.low[stop] == POSSESSIVE):
                continue
            if name.kind == "person" or (name.kind != "place" and (stop == end or not subject)):
                return Source(self._written(name), k, stop, person=name.kind == "person")
        if head is not None:
            return self._noun(scan, index, start, head)
        return self._pronoun(scan, start, end)

    def _pronoun(self, scan: Scan, start: int, end: int) -> Source | None:
        speech, memory = scan.language.speech, self._memory
        last = scan.t.low[end - 1]
        if last in speech.pronouns and memory.person:
            return Source(memory.person, end - 1, end, person=True)
        if last in speech.thing_pronouns and memory.thing:
            return Source(memory.thing, end - 1, end)
        group = memory.group or memory.last
        if last in speech.plural_pronouns and group:
            return Source(group, end - 1, end, group=True)
        return None

    def _head(self, scan: Scan, start: int, end: int) -> int | None:
        """The source noun that heads the phrase: the last one before its first preposition."""
        t, words = scan.t, scan.language.names
        head = None
        for k in range(start, end):
            if t.low[k] in scan.language.speech.sources:
                head = k
            elif head is not None and (t.low[k] in words.of or t.low[k] in words.place_prepositions):
                break
        return head

    def _noun(self, scan: Scan, index: int, start: int, head: int) -> Source:
        """Read "South Korean lawmakers"; "the lawmakers" are those named before."""
        t, speech = scan.t, scan.language.speech
        begin = head
        while begin > start and head - begin < _REACH:
            low = t.low[begin - 1]
            ends = low in speech.determiners or low in scan.language.measures.never_nouns
            if ends or t.kinds[begin - 1] == "n" or (t.kinds[begin - 1] == "p" and low != "-"):
                break
            begin -= 1
        plural = t.low[head] in speech.plural_sources
        if begin == head and t.low[head] in self._memory.nouns:
            return Source(self._memory.nouns[t.low[head]], head, head + 1, group=plural)
        for first in (head - 1, head) if not plural else ():
            if first >= begin and (
                holder := self._holders.get(normalize(t.low[first : head + 1], scan.language.names))
            ):
                return Source(holder, begin, head + 1, person=True)
        text = " ".join(t.raw[k] for k in range(begin, head + 1) if t.low[k] != POSSESSIVE).replace(
            " - ", "-"
        )
        if begin == 0 and begin not in self._at[index] and not t.raw[0].isupper():
            text = text[:1].lower() + text[1:]
        return Source(text, begin, head + 1, group=plural)

    def _written(self, name: Name) -> str:
        return self._shown.get(name.normalized, name.text)

    def _offices(self) -> dict[str, str]:
        """Who holds an office, where the article gives it to one person only."""
        holders: dict[str, set[str]] = {}
        for names in self._names:
            for name in names:
                if name.office and name.kind == "person":
                    holders.setdefault(name.office, set()).add(self._written(name))
        return {office: min(people) for office, people in holders.items() if len(people) == 1}

    @staticmethod
    def _by_token(scan: Scan, names: Sequence[Name]) -> dict[int, Name]:
        t = scan.t
        places = {name.start: name for name in names}
        return {k: places[t.starts[k]] for k in range(t.size) if t.starts[k] in places}
