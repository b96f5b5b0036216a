"""Who is cited for a sentence: "X said", "according to X", "X said, citing Y"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.analysis.mentions.scan import Scan
from tui.analysis.mentions.sources import Source, Sources
from tui.analysis.mentions.tokens import Tokens
from tui.model import Attribution, Name

_REACH = 12
_INNER = frozenset({"-", "'", "’", ".", "&"})
Ranges = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Cited:
    """A source with its cue at tokens ``start`` to ``end``; ``citing`` when another source passes it on."""

    source: Source
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
    """The attributions of each sentence of an article.

    Args:
        scans: the sentences.
        names: the names in each.
        shown: how each canonical name is written out.
        quoted: the token ranges inside quotation marks, where nobody is cited.
    """
    sources = Sources(scans, names, shown)
    return [_Sentence(scan, index, quoted[index], sources).read() for index, scan in enumerate(scans)]


class _Sentence:
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
                elif t.low[i] in speech.say and not self._is_noun(i) and (source := self._speaker(i)):
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

    def _is_noun(self, i: int) -> bool:
        """Whether a word that may be a verb of saying is the noun: "media reports said"."""
        t, speech = self._t, self._scan.language.speech
        return t.low[i] in speech.sources and (
            t.low[i + 1] in speech.say or t.low[i - 1] in speech.determiners
        )

    def _listener(self, verb: int) -> str | None:
        """The agency that was told: the outlet through which the words came."""
        if self._t.low[verb] in self._scan.language.speech.told:
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
            end += 1
        return end

    def _speaker(self, verb: int) -> Source | None:
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

    def _behind(self, verb: int) -> Source | None:
        """Read "said X"; "said the mayor, X" is said by X."""
        end = self._phrase_end(verb + 1)
        source = self._sources.read(self._scan, self._index, verb + 1, end)
        if source and not source.person and self._t.low[end] == ",":
            name = self._sources.name_at(self._index, end + 1)
            if name and name.kind == "person":
                return self._sources.read(self._scan, self._index, end + 1, end + 2)
        return source

    def _before_apposition(self, comma: int) -> Source | None:
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
