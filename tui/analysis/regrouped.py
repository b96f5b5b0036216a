"""A verdict on sentences that the user put together."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from itertools import combinations

from tui.analysis.alignment.align import Alignment
from tui.analysis.alignment.features import make_pair
from tui.analysis.claims.find import find_claims
from tui.analysis.disagreements.find import find_disputes
from tui.analysis.facts.build import build_facts
from tui.analysis.facts.explanations import agreement_reason, everyone, single_reason
from tui.analysis.judge.judging import judged_values
from tui.analysis.pipeline import all_dated, undated_ids
from tui.analysis.statements import Corpus, Statement, cited, prepare
from tui.analysis.text_reuse import CopyGroups
from tui.analysis.titles import single_title
from tui.model import Comparison, Fact, Member, Place, Verdict

_DISTINCTIVE = 3  # words of a title that says something
_STATED = 0.95  # score of sentences that the user says are of one thing: nearly certain, for slips happen


def judge(comparison: Comparison, members: tuple[Member, ...]) -> Fact:
    """Return the fact that sentences make which the user put together (see :class:`Judge`).

    Args:
        comparison: the analysis they are of.
        members: the sentences, with the values that the fact is about.
    """
    return Judge(comparison)(comparison, members)


class Judge:
    """Judges many groups of sentences of one comparison; what is the same for all is worked out once."""

    def __init__(self, comparison: Comparison) -> None:
        """Prepare to judge; no work is done before it is needed."""
        self._comparison = comparison
        self._judged: dict[tuple[Member, ...], Fact] = {}

    def prepare(self) -> None:
        """Do the work that is the same for all groups, such as weighing words; for a thread."""
        _ = self._statements

    def __call__(self, comparison: Comparison, members: tuple[Member, ...]) -> Fact:
        """The verdict on a group of sentences.

        Where members already have values, the fact is about these: what else their sentences differ in
        is left to other facts.

        Args:
            comparison: the one this was made for, perhaps with other outlets or titles.
            members: the sentences, in order.

        Returns:
            A fact without id; its members carry the values found.
        """
        if comparison.articles != self._comparison.articles:
            self._judged.clear()
            self._comparison = replace(self._comparison, articles=comparison.articles)
        if members not in self._judged:
            self._judged[members] = self._fact(members)
        return self._judged[members]

    @cached_property
    def _corpus(self) -> Corpus:
        corpus = prepare(all_dated(self._comparison.articles), self._comparison.mentions)
        corpus.undated = undated_ids(self._comparison.articles)
        return corpus

    @cached_property
    def _statements(self) -> dict[Place, Statement]:
        return {s.place: s for s in self._corpus.statements}

    def _fact(self, members: tuple[Member, ...]) -> Fact:
        corpus = self._part(members)
        copy_groups = CopyGroups(self._comparison.reuse)
        found = list(_judged(corpus, copy_groups))
        about = {(v.place.article, v.start, v.end) for m in members for v in m.values}
        differing = [f for f in found if f.verdict is Verdict.DISAGREE and _is_of(f, about)]
        agreeing = [f for f in found if f.verdict is Verdict.AGREE]
        articles = list(dict.fromkeys(m.place.article for m in members))
        chosen = differing or agreeing[:1] or found[:1]
        agreed = any(set(f.articles) == set(articles) for f in agreeing[:1])
        verdict = _verdict(articles, differs=bool(differing), agreed=agreed)
        same = bool(chosen) and chosen[0].verdict is verdict
        whole = bool(differing) or (same and set(chosen[0].articles) == set(articles))
        if verdict is Verdict.UNCLEAR and not whole:
            compared = "not all" if _share_values(chosen) else "nothing in it"
            reason = (
                f"{everyone(articles)} speak of it, as the user put them together; {compared} was compared."
            )
        else:
            reason = " ".join(f.reason for f in chosen) if whole else self._stated(corpus, articles)
        title = chosen[0].title if chosen else ""
        if len(title.split()) < _DISTINCTIVE and corpus.statements:  # too few words are shared to name it by
            title = single_title(corpus.statements[0])
        return Fact(
            id="",
            title=title or self._comparison.sentence(members[0].place).text,
            verdict=verdict,
            reason=reason,
            confidence=min(f.confidence for f in chosen) if same else _STATED,
            members=_with_values(members, chosen),
            differences=tuple(d for f in differing for d in f.differences),
            remarks=tuple(dict.fromkeys(r for f in chosen for r in f.remarks)),
            independent_sources=copy_groups.count(articles),
            cited=cited(corpus.statements),
        )

    def _part(self, members: tuple[Member, ...]) -> Corpus:
        """A corpus of these sentences alone, with words weighed as in the whole."""
        whole = [self._statements[m.place] for m in members if m.place in self._statements]
        own = [replace(statement, index=n) for n, statement in enumerate(whole)]
        by_article = [[s for s in own if s.article == n] for n in range(len(self._corpus.articles))]
        articles = all_dated(self._comparison.articles)
        return replace(self._corpus, articles=articles, statements=own, by_article=by_article)

    @staticmethod
    def _stated(corpus: Corpus, articles: list[str]) -> str:
        if len(articles) > 1:
            return agreement_reason(corpus, articles, ())
        return single_reason(corpus, articles)


def _verdict(articles: list[str], *, differs: bool, agreed: bool) -> Verdict:
    """The verdict on what some articles state: what was not compared is never agreed."""
    if differs:
        return Verdict.DISAGREE
    if len(articles) == 1:
        return Verdict.SINGLE
    return Verdict.AGREE if agreed else Verdict.UNCLEAR


def _share_values(facts: list[Fact]) -> bool:
    return any(member.values for fact in facts for member in fact.members)


def _judged(corpus: Corpus, copy_groups: CopyGroups) -> tuple[Fact, ...]:
    """The verdict stage of the analysis, on sentences all of which are linked."""
    claims = find_claims(corpus)
    pairs = {
        (a.index, b.index): make_pair(a, b, claims[a.index], claims[b.index])
        for a, b in combinations(corpus.statements, 2)
        if a.article != b.article
    }
    for pair in pairs.values():
        pair.score = _STATED
    alignment = Alignment(pairs)
    values = judged_values(corpus, alignment, claims)
    disputes = find_disputes(corpus, alignment, claims, values)
    together = tuple(s.index for s in corpus.statements)
    return build_facts(corpus, alignment, claims, [together], values, disputes, copy_groups)


def _is_of(fact: Fact, about: set[tuple[str, int, int]]) -> bool:
    """Whether a disagreement is about any of these values; about anything where none is given."""
    return not about or any(
        v.place.article == article and v.start < end and start < v.end
        for d in fact.differences
        for v in d.values
        for article, start, end in about
    )


def _with_values(members: tuple[Member, ...], facts: list[Fact]) -> tuple[Member, ...]:
    found = {
        m.place: [v for f in facts for n in f.members if n.place == m.place for v in n.values]
        for m in members
    }
    return tuple(Member(m.place, tuple(dict.fromkeys(found[m.place]))) for m in members)
