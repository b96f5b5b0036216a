"""Who is cited for what, and how a source is named."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tui.analysis.mentions.offices import normalize
from tui.analysis.mentions.tokens import POSSESSIVE, Scan, Tokens
from tui.languages.folding import fold
from tui.model import Attribution, Name

_STRESSED_EARLY = re.compile("[áéíóú]\\w+o$")  # of Spanish: no past tense, which ends in "ó"
_REACH_OF_NAME = 5


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source at tokens ``start`` to ``end``; ``person`` and ``group`` show which pronouns may mean it."""

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
        """Return the name that begins at a token of sentence ``index``.

        Args:
            index: number of the sentence.
            token: index of the token.
        """
        return self._at[index].get(token)

    def agency(self, name: Name) -> str | None:
        """Return the canonical name of a news agency or outlet of the table."""
        return self._agencies.get(name.normalized)

    def is_agency(self, source: CitedSource) -> bool:
        """Return whether a source is a news agency or outlet of the table."""
        return fold(source.name) in self._agencies

    def remember(self, source: CitedSource) -> None:
        """Let later pronouns mean ``source``."""
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
        """Let "he" or "she" mean the first person named in a sentence that cites nobody."""
        person = next((name for name in self._names[index] if name.kind == "person"), None)
        if person:
            self._memory.person = self._written(person)

    def unnamed(self, token: int) -> CitedSource | None:
        """Return the source named last, for a verb without a subject."""
        return CitedSource(self._memory.last, token, token + 1) if self._memory.last else None

    def read(self, scan: Scan, index: int, start: int, end: int, subject: bool = False) -> CitedSource | None:
        """Return the source that the noun phrase between two tokens names.

        Args:
            scan: the tokens of the sentence, with its language and the day of publication.
            index: number of the sentence.
            start: index of the first token.
            end: index of the token behind the last.
            subject: whether a verb follows.
        """
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
                return CitedSource(agency, k, k + 1)
        head = self._head(scan, start, end)
        for k, name in reversed(inner) if subject else inner:
            stop = next((j for j in range(k, end) if t.ends[j] >= name.end), end - 1) + 1
            belongs = head is not None and head >= stop and t.low[stop] not in scan.language.names.of
            if belongs and (name.kind != "person" or t.low[stop] == POSSESSIVE):
                continue
            heads = stop == end or not subject or t.low[stop] in scan.language.names.of
            if name.kind == "person" or (name.kind != "place" and heads):
                return CitedSource(self._written(name), k, stop, person=name.kind == "person")
        if head is not None:
            return self._noun(scan, index, start, head)
        return self._pronoun(scan, start, end)

    def _pronoun(self, scan: Scan, start: int, end: int) -> CitedSource | None:
        speech, memory = scan.language.speech, self._memory
        last = scan.t.low[end - 1]
        if last in speech.pronouns and memory.person:
            return CitedSource(memory.person, end - 1, end, person=True)
        if last in speech.thing_pronouns and memory.thing:
            return CitedSource(memory.thing, end - 1, end)
        group = memory.group or memory.last
        if last in speech.plural_pronouns and group:
            return CitedSource(group, end - 1, end, group=True)
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

    def _noun(self, scan: Scan, index: int, start: int, head: int) -> CitedSource:
        """Read "South Korean lawmakers"; "the lawmakers" are those named before."""
        t, speech = scan.t, scan.language.speech
        begin = head
        while begin > start and head - begin < _REACH_OF_NAME:
            low = t.low[begin - 1]
            ends = low in speech.determiners or low in scan.language.measures.never_nouns
            if ends or t.kinds[begin - 1] == "n" or (t.kinds[begin - 1] == "p" and low != "-"):
                break
            begin -= 1
        plural = t.low[head] in speech.plural_sources
        if t.raw[head + 1][:1].isupper() and t.low[head + 1] in scan.language.names.office_modifiers:
            head += 1  # the Prosecutor General
        if begin == head and t.low[head] in self._memory.nouns:
            return CitedSource(self._memory.nouns[t.low[head]], head, head + 1, group=plural)
        for first in (head - 1, head) if not plural else ():
            if first >= begin and (
                holder := self._holders.get(normalize(t.low[first : head + 1], scan.language.names))
            ):
                return CitedSource(holder, begin, head + 1, person=True)
        words = " ".join("'s" if t.low[k] == POSSESSIVE else t.raw[k] for k in range(begin, head + 1))
        text = words.replace(" 's", "'s").replace(" - ", "-")
        if begin == 0 and begin not in self._at[index] and not t.raw[0].isupper():
            text = text[:1].lower() + text[1:]
        return CitedSource(text, begin, head + 1, group=plural)

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


_REACH = 12
_OBJECT = 5  # words from a verb to the noun of its object
_INNER = frozenset({"-", "'", "’", ".", "&"})
Ranges = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Cited:
    """A source with its cue at tokens ``start`` to ``end``; ``citing`` when another source passes it on."""

    source: CitedSource
    start: int
    end: int
    citing: bool = False
    via: str | None = None


def find_attributions(
    scans: Sequence[Scan],
    names: Sequence[Sequence[Name]],
    shown: Mapping[str, str],
    quoted: Sequence[Ranges],
) -> list[list[Attribution]]:
    """Return the attributions of each sentence of an article.

    Args:
        scans: the sentences of an article in order, as tokens.
        names: the names in each.
        shown: how each canonical name is written out.
        quoted: the token ranges inside quotation marks, where nobody is cited.
    """
    sources = Sources(scans, names, shown)
    return [_SentenceReader(scan, index, quoted[index], sources).read() for index, scan in enumerate(scans)]


class _SentenceReader:
    def __init__(self, scan: Scan, index: int, quoted: Ranges, sources: Sources) -> None:
        self._scan = scan
        self._t = scan.t
        self._index = index
        self._sources = sources
        self._inside = bytearray(scan.t.size + 1)
        for start, end in quoted:
            self._inside[start:end] = b"\x01" * (end - start)

    def read(self) -> list[Attribution]:
        t, speech = self._t, self._scan.language.speech
        found: list[_Cited] = []
        i = 0
        while i < t.size:
            cited, step = None, i + 1
            if not self._inside[i]:
                if cue := t.longest(i, speech.according) or t.longest(i, speech.citing):
                    cited, step = self._after_cue(i, *cue)
                elif self._says(i) and (source := self._speaker(i)):
                    cited = _Cited(source, i, i + 1, via=self._listener(i))
            if cited:
                found.append(cited)
                self._sources.remember(cited.source)
            i = step
        if not any(cited.source.person for cited in found):
            self._sources.remember_person(self._index)
        return [_attribution(t, cited, found) for cited in found]

    def _after_cue(self, i: int, strength: str, end: int) -> tuple[_Cited | None, int]:
        """The source behind "according to"; a weak cue ("per") needs a person or an agency."""
        source = self._sources.read(self._scan, self._index, end, self._phrase_end(end))
        if source is None or (
            strength == "weak" and not source.person and not self._sources.is_agency(source)
        ):
            return None, end
        citing = self._t.longest(i, self._scan.language.speech.citing) is not None
        return _Cited(source, i, end, citing), max(source.end, end)

    def _says(self, i: int) -> bool:
        """Whether a word is a verb of saying here."""
        return self._t.low[i] in self._scan.language.speech.say and not (self._is_noun(i) or self._is_act(i))

    def _is_act(self, i: int) -> bool:
        """Whether a verb claims a deed and reports nothing: "claimed the attack", "they claimed and"."""
        t, speech = self._t, self._scan.language.speech
        if t.low[i] not in speech.claim:
            return False
        behind = next((k for k in range(i + 1, min(i + _OBJECT, t.size)) if t.low[k] in speech.claimed), None)
        if behind is None:
            return t.low[i + 1] in self._scan.language.names.and_
        return t.low[behind + 1] not in speech.helpers

    def _is_noun(self, i: int) -> bool:
        """Whether a word that may be a verb of saying is none: "media reports said", "en estado crítico"."""
        t, speech = self._t, self._scan.language.speech
        if _STRESSED_EARLY.search(t.raw[i].lower()):
            return True
        return t.low[i] in speech.sources and (
            t.low[i + 1] in speech.say or t.low[i - 1] in speech.determiners
        )

    def _listener(self, verb: int) -> str | None:
        """The agency that is spoken to: the outlet through which the words came."""
        if self._t.low[verb] in self._scan.language.speech.listener_verbs:
            for k in range(verb + 1, verb + 4):
                name = self._sources.name_at(self._index, k)
                if name and (agency := self._sources.agency(name)):
                    return agency
        return None

    def _phrase_end(self, start: int) -> int:
        """Where a source phrase that begins at ``start`` ends."""
        t, speech, time = self._t, self._scan.language.speech, self._scan.language.time
        end = start
        while end < min(t.size, start + _REACH) and not self._inside[end]:
            low = t.low[end]
            if (t.kinds[end] == "p" and low not in _INNER) or low in speech.that or low in speech.breaks:
                break
            if end > start and (low in speech.say or low in time.future or low in time.past):
                break
            if end > start and self._counts(end):
                break
            end += 1
        return end

    def _counts(self, k: int) -> bool:
        """Whether a figure begins what a source says: "according to the rescue service 15 people"."""
        t = self._t
        return (
            t.kinds[k] == "n"
            and t.low[k - 1] not in self._scan.language.speech.determiners
            and t.raw[k + 1][:1].islower()
        )

    def _speaker(self, verb: int) -> CitedSource | None:
        """The subject of a verb of saying, before it or, after a quotation or comma, behind it."""
        t, speech = self._t, self._scan.language.speech
        stop = verb
        if t.low[verb - 1] == ")":
            stop = next((k for k in range(verb - 2, max(verb - 6, 0), -1) if t.low[k] == "("), verb)
        begin = self._phrase_begin(stop)
        source = self._sources.read(self._scan, self._index, begin, stop, subject=True)
        if source is None and verb >= 2 and t.low[verb - 1] == ",":
            source = self._before_apposition(verb - 1)
        if source is None and stop == verb and begin == verb:
            source = self._behind(verb)
        if source is None and speech.drops_subject and t.low[verb - 1] not in speech.helpers:
            source = self._sources.unnamed(verb)
        return source

    def _phrase_begin(self, end: int) -> int:
        t, speech = self._t, self._scan.language.speech
        begin = end
        while begin > max(0, end - 2 * _REACH) and not self._inside[begin - 1]:
            low = t.low[begin - 1]
            if (
                (t.kinds[begin - 1] == "p" and low not in _INNER)
                or low in speech.that
                or low in speech.breaks
            ):
                break
            begin -= 1
        return begin

    def _behind(self, verb: int) -> CitedSource | None:
        """Read "said X"; "said the mayor, X" is said by X."""
        end = self._phrase_end(verb + 1)
        source = self._sources.read(self._scan, self._index, verb + 1, end)
        if source and not source.person and self._t.low[end] == ",":
            name = self._sources.name_at(self._index, end + 1)
            if name and name.kind == "person":
                return self._sources.read(self._scan, self._index, end + 1, end + 2)
        return source

    def _before_apposition(self, comma: int) -> CitedSource | None:
        """Read "X, chairman of the assembly, said" and "the fire chief, X, said" are both said by X."""
        t = self._t
        for k in range(comma - 1, max(comma - _REACH, 0), -1):
            if self._inside[k]:
                return None
            if t.low[k] == ",":
                for token in range(k + 1, comma):
                    name = self._sources.name_at(self._index, token)
                    if name and name.kind == "person":
                        return self._sources.read(self._scan, self._index, token, comma)
                return self._sources.read(self._scan, self._index, self._phrase_begin(k), k, subject=True)
        return None


def _attribution(t: Tokens, cited: _Cited, found: Sequence[_Cited]) -> Attribution:
    first, last, cue = t.span(cited.start, cited.end)
    begin = min(first, t.starts[cited.source.start])
    stop = max(last, t.ends[cited.source.end - 1])
    via = cited.via
    if cited.citing:
        via = next(
            (c.source.name for c in found if not c.citing and c.source.name != cited.source.name), None
        )
    return Attribution(
        start=begin, end=stop, text=t.text[begin:stop], normalized=cited.source.name, cue=cue, via=via
    )
