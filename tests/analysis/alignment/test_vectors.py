"""Many pairs at a time are scored like one pair after the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.generator.events import write
from tui.analysis.alignment import align as aligning
from tui.analysis.alignment import candidates
from tui.analysis.alignment.align import Alignment, Neighbourhood, align, links
from tui.analysis.alignment.features import FEATURES, ValueMatch, pair_features
from tui.analysis.claims.find import find_claims
from tui.analysis.pipeline import all_dated, all_mentions, compare
from tui.analysis.statements import Corpus, prepare
from tui.model import Verdict
from tui.sources import read_sources


def _aligned(folder: Path) -> tuple[Corpus, Alignment]:
    articles = all_dated(read_sources(write(5, 7, folder)).articles)
    corpus = prepare(articles, all_mentions(articles))
    return corpus, align(corpus, find_claims(corpus), lambda share: None)


def test_the_scores_are_those_of_single_pairs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, singly = _aligned(tmp_path / "singly")
    monkeypatch.setattr(aligning, "EXACT", 0)
    _, together = _aligned(tmp_path / "together")

    assert not singly.is_large
    assert together.is_large
    told = {key: pair for key, pair in singly.pairs.items() if pair.score >= aligning.KEPT}
    assert len(told) > 1000
    assert together.pairs.keys() == told.keys()
    for key, pair in together.pairs.items():
        assert pair.score == pytest.approx(told[key].score, abs=1e-9)
        assert pair.jaccard == pytest.approx(told[key].jaccard)
        assert [_told(m) for m in pair.values] == [_told(m) for m in told[key].values]


def _told(meeting: ValueMatch) -> tuple[object, ...]:
    return meeting.a.mention, meeting.b.mention, meeting.relation, meeting.affinity


def test_likely_links_keep_the_features_of_single_pairs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aligning, "EXACT", 0)
    corpus, alignment = _aligned(tmp_path)
    around = Neighbourhood(alignment.pairs)
    assert alignment.features is not None
    assert len(alignment.features) > 100
    for key, features in alignment.features.items():
        pair = alignment.pairs[key]
        single = dict(zip(FEATURES, pair_features(corpus, pair, around.of(pair)), strict=True))
        kept = dict(zip(FEATURES, features, strict=True))
        for name in FEATURES:
            if name not in ("row_jaccard", "lesser_share", "greater_share", "neighbours"):
                assert kept[name] == pytest.approx(single[name], abs=1e-9), name


def test_all_links_are_listed_where_representatives_are_grouped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aligning, "EXACT", 0)
    monkeypatch.setattr(candidates, "EXACT", 0)
    _, everything = _aligned(tmp_path / "everything")
    monkeypatch.setattr(aligning, "COMPLETE", 0)
    _, grouped = _aligned(tmp_path / "grouped")
    facts = compare(read_sources(write(5, 7, tmp_path / "whole")).articles).facts
    assert {fact.verdict for fact in facts} == set(Verdict)

    assert grouped.central
    assert grouped.represented
    assert {(x.a, x.b, x.score) for x in links(grouped)} == {(x.a, x.b, x.score) for x in links(everything)}
    assert {key for key, pair in everything.pairs.items() if pair.score >= aligning.LIKELY} <= {
        *grouped.pairs,
        *grouped.represented,
    }
