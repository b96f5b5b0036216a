"""Silent edits, sentence by sentence and word by word."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage.long import times
from tests.storage.samples import article
from tui.sources.changes import FieldChange, compare_versions

OLD = article(
    "a1",
    "Bridge to open in May",
    "Officials said 600 soldiers had arrived at the site.",
    "The bridge will be 850 metres long.",
    "Ferries will stop in June.",
    "Nobody was hurt in the accident on Monday.",
)


def rows(*sentences: str) -> list[tuple[str, str]]:
    """Kind and marked-up words of each row."""
    marks = {"kept": "{}", "removed": "[-{}-]", "added": "[+{}+]"}
    diff = compare_versions(OLD, article("a1", *sentences))
    return [(r.kind, "".join(marks[p.kind].format(p.text) for p in r.pieces)) for r in diff.rows]


def test_the_same_article_is_the_same() -> None:
    diff = compare_versions(OLD, OLD)
    assert diff.same
    assert diff.count("kept") == 5


def test_words_changed_sentences_added_removed_and_moved() -> None:
    assert rows(
        "Bridge to open in May",
        "Ferries will stop in June.",
        "Officials said about 1,500 new soldiers had arrived at the site.",
        "The bridge will be 850 metres long.",
        "A spokesman denied everything.",
    ) == [
        ("kept", "Bridge to open in May"),
        ("moved", "Ferries will stop in June."),
        ("changed", "Officials said [-600-][+about 1,500 new+] soldiers had arrived at the site."),
        ("kept", "The bridge will be 850 metres long."),
        ("removed", "[-Nobody was hurt in the accident on Monday.-]"),
        ("added", "[+A spokesman denied everything.+]"),
    ]


def test_a_changed_sentence_is_marked_up_word_by_word() -> None:
    assert rows(
        "Bridge to open in May",
        "Officials said 1,500 soldiers had arrived at the site.",
        "The bridge will be long.",
        "Nobody was hurt in the accident on Monday, police said.",
    )[1:] == [
        ("changed", "Officials said [-600-][+1,500+] soldiers had arrived at the site."),
        ("changed", "The bridge will be [-850 metres -]long."),
        ("removed", "[-Ferries will stop in June.-]"),
        ("changed", "Nobody was hurt in the accident on Monday[+, police said+]."),
    ]


def test_metadata_changes_are_listed() -> None:
    new = replace(OLD, outlet="Other", published=None)
    diff = compare_versions(OLD, new)
    assert diff.fields == (
        FieldChange("outlet", "Outlet a1", "Other"),
        FieldChange("published", "2025-05-01", None),
    )
    assert not diff.same


WORDS = st.sampled_from(["the", "bridge", "opens", "600", "soldiers", "in", "May", "."])
SENTENCES = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=7)


@settings(max_examples=times(60), deadline=None)
@given(SENTENCES, SENTENCES)
def test_both_versions_can_be_read_out_of_the_rows(old: list[str], new: list[str]) -> None:
    one, two = article("a1", *old), article("a1", *new)
    diff = compare_versions(one, two)
    assert sorted(r.old.id for r in diff.rows if r.old) == sorted(s.id for s in one.sentences)
    assert [r.new for r in diff.rows if r.new] == list(two.sentences)
    assert [r.old.start for r in diff.rows if r.old and r.kind != "moved"] == sorted(
        r.old.start for r in diff.rows if r.old and r.kind != "moved"
    )
    for row in diff.rows:
        without_added = "".join(p.text for p in row.pieces if p.kind != "added")
        without_removed = "".join(p.text for p in row.pieces if p.kind != "removed")
        assert without_added == (row.old.text if row.old else "")
        assert without_removed == (row.new.text if row.new else "")
