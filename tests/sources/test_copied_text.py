"""Text as people copy it: lists without marks, cut-off ends, timelines, appeals glued to sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.sources import read_bytes, read_sources

PARAGRAPH = "At least 12 people died in a fire in a tower in Harrow on Monday, police said."
LAST = "The fire brigade was called early and came within nine minutes, its chief said."


def kept(text: str) -> set[str]:
    article = read_bytes("x.txt", text.encode(), "a1")
    return {
        " ".join(article.text[line.start : line.end].split()) for line in article.lines if line.noise is None
    }


@pytest.mark.parametrize(
    ("inside", "story"),
    [
        ("-\n\nTwo lifts were out of order\n\n-\n\nStairs were locked\n", "- Two lifts were out of order"),
        ("•\nTwo lifts were out of order\n•\nStairs were locked", "• Stairs were locked"),
        ("- Two lifts were out of order\n- At the gate: Anna Brill", "- At the gate: Anna Brill"),
        ("The dead are:\nAnna Brill, 54, a teacher\nKarl Venn, 31", "Karl Venn, 31"),
        ("4:15 a.m. – First call\n4:24 a.m. – First engine arrives", "4:15 a.m. – First call"),
        ("Place: Harrow\n\nValue: 88 million crowns", "Value: 88 million crowns"),
        ("13 °C: temperature in the ward\n\n61: patients moved", "61: patients moved"),
        ("Bond yields fell: 10-year 4.21 percent", "Bond yields fell: 10-year 4.21 percent"),
        ("Was there an alarm?\n\nNo.", "No."),
        ("Tenants can log in to see a list of flats.", "Tenants can log in to see a list of flats."),
        (
            "Sign up for our newsletter. It is 40 years old and has 22 floors.",
            "It is 40 years old and has 22 floors.",
        ),
        ("Advertisement The tower was built in 1974.", "The tower was built in 1974."),
    ],
)
def test_what_a_story_lists_is_story(inside: str, story: str) -> None:
    assert story in kept(f"Fire in Harrow kills 12\n\n{PARAGRAPH}\n\n{inside}\n\n{LAST}\n")


@pytest.mark.parametrize(
    "last",
    [
        "Its cause is not known yet, said the chief of the fire brigade, who",
        "The tower was built in 1974. Its cladding was put on four years ago and",
        "Nobody knows yet why the alarm did not go off before",
        "Nobody was arrested.",
        "- The alarm was switched off",
    ],
)
def test_the_end_of_a_story_is_kept_though_it_is_short_or_cut_off(last: str) -> None:
    before = "- Two lifts were out of order\n" if last.startswith("-") else ""
    assert last in kept(f"Fire in Harrow kills 12\n\n{PARAGRAPH}\n\n{LAST}\n\n{before}{last}\n")


@pytest.mark.parametrize(
    "noise",
    [
        "Fire in Tarn harbour destroys four boats | Tarn Times",
        "Read more: Boats burn in Tarn harbour",
        "Learn more here.",
        "14:35 GMT",
        "We pray for them. pic.twitter.com/x1y2z3",
        "— Karl Venn (@kvenn) May 7, 2025",
        ".css-1a2b { color: red; margin: 0 }",
        "window.dataLayer = window.dataLayer || [];",
        "(With inputs from agencies)",
        "Anna Brill lays flowers at the tower. (AP Photo/Jane Doe)",
    ],
)
def test_what_pages_put_between_paragraphs_is_noise(noise: str) -> None:
    assert noise not in kept(f"Fire in Harrow kills 12\n\n{PARAGRAPH}\n\n{noise}\n\n{LAST}\n")


@pytest.mark.parametrize(
    "text",
    ["Fed holds rates\n\nThe Fed held rates.\n", "Fire in Harrow\n\nFire broke out.\n\nTwo people died.\n"],
)
def test_briefs_of_a_sentence_or_two_are_kept(text: str) -> None:
    assert kept(text) == {line for line in text.split("\n") if line}


def test_a_source_that_is_mostly_folded_away_says_so(tmp_path: Path) -> None:
    menu = "\n\n".join(f"Other News Of The Day Number {number} From Our Town" for number in range(20))
    path = tmp_path / "menu.txt"
    path.write_text(
        f"Fire in Harrow kills 12\n\n{PARAGRAPH}\n\nRelated articles\n\n{menu}\n", encoding="utf-8"
    )
    (problem,) = read_sources([str(path)]).problems
    assert problem.unread
    assert "most of it is folded away" in problem.message


DEMANDS = ("- new elections", "- an audit", "- the return of the money")


@pytest.mark.parametrize("last", ["She denies it.", "The trial goes on.", "The vote is on 19 May."])
def test_a_list_at_the_end_and_the_short_sentence_below_it_are_story(last: str) -> None:
    text = "\n\n".join(
        (
            "Mayor steps down",
            "Mayor Anna Brill resigned on Tuesday after an inquiry found faults in 14 of 22 contracts.",
            "About 3,000 people had protested in front of the town hall on Sunday, police said.",
            "The demands of the protesters are:",
            "\n".join(DEMANDS),
            last,
        )
    )
    article = read_bytes("x.txt", text.encode(), "a1")
    assert not [article.text[line.start : line.end] for line in article.lines if line.noise]


@pytest.mark.parametrize("mark", ["- ", "-\n", "•\n"])
def test_figures_that_end_a_text_are_story(mark: str) -> None:
    figures = ("23 people dead", "197 people injured", "1,200 homes destroyed")
    listed = "\n".join(mark + figure for figure in figures)
    article = read_bytes("x.txt", f"Fire in Harrow kills 23\n\n{PARAGRAPH}\n\n{listed}\n".encode(), "a1")
    assert [sentence.text for sentence in article.sentences[-3:]] == list(figures)


def test_the_only_paragraph_is_story_even_where_it_speaks_to_the_reader() -> None:
    paragraph = (
        "The maker showed a lighter laptop in Harrow on Monday. It weighs 900 grams, costs 999 crowns, and "
        "lets you read and watch video for nine hours, its chief told us. The screen has 13 inches. Your old "
        "apps run on it."
    )
    assert paragraph in kept(f"A lighter laptop for Harrow\n\n{paragraph}\n")
