"""Short lines that are story: next to an appeal, in a list of facts, and at the end."""

from __future__ import annotations

import pytest

from tui.sources import read_bytes

FIRST = "A ferry carrying 120 people sank off Lagos on Tuesday, officials said."
SECOND = "Rescuers pulled 84 survivors from the water before dawn, the port authority said."
MEDIA = {"html": "a.html", "markdown": "a.md", "text": "a.txt"}


def story(media: str, source: str) -> list[str]:
    """The lines of a source that are story, after its headline."""
    article = read_bytes(MEDIA[media], source.encode(), "a1", media)
    return [article.text[line.start : line.end] for line in article.lines if line.noise is None][1:]


LISTS = {
    "counted": ["- 61 men were aboard", "- 59 women were aboard", "- 12 children are missing"],
    "short": ["- 12 dead", "- 40 hurt"],
    "labelled": ["- Deaths: 36", "- Hurt: 12"],
    "dots": ["• Deaths: 36", "• Hurt: 12"],
    "days": ["- Tuesday: ferry leaves Lagos", "- Wednesday: first bodies found"],
}


@pytest.mark.parametrize("below", ["", f"\n\n{SECOND}"])
@pytest.mark.parametrize("media", ["markdown", "text"])
@pytest.mark.parametrize("case", LISTS)
def test_every_item_of_a_list_of_facts_is_story(case: str, media: str, below: str) -> None:
    listed = "\n".join(LISTS[case])
    found = " ".join(story(media, f"Ferry sinks off Lagos\n\n{FIRST}\n\n{SECOND}\n\n{listed}{below}\n"))
    assert all(item.lstrip("-• ") in found for item in LISTS[case])


def test_the_last_item_of_a_list_of_a_page_is_no_heading() -> None:
    listed = "<ul><li>36 dead<li>12 hurt<li>24 missing</ul>"
    source = f"<article><h1>Ferry lost</h1><p>{FIRST}</p>{listed}<p>{SECOND}</p></article>"
    lines = read_bytes("a.html", source.encode(), "a1", "html").lines
    assert [line.role.value for line in lines[1:]] == ["body"] * 5


@pytest.mark.parametrize(
    "listed",
    ["12 comments\n340 shares", "5 min read\n3 photos", "4 takeaways from the debate\n7 things to know"],
)
def test_counts_of_a_page_are_no_list_of_facts(listed: str) -> None:
    found = story("text", f"Ferry sinks off Lagos\n\n{FIRST}\n\n{SECOND}\n\n{listed}\n")
    assert found == [FIRST, SECOND]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rescuers pulled 84 survivors from the water.",
        "The search goes on, police said.",
        "Divers from Lagos joined them.",
    ],
)
@pytest.mark.parametrize(
    "appeal",
    [
        "Subscribe to our daily newsletter for more.",
        "Follow us on Twitter @ferrynews",
        "Sign up for our newsletter.",
        "Download our app for updates.",
        "Click here for more.",
    ],
)
def test_a_short_sentence_stays_without_the_appeal_glued_to_it(sentence: str, appeal: str) -> None:
    source = f"<article><h1>Ferry lost</h1><p>{FIRST}</p><p>{sentence} {appeal}</p><p>{SECOND}</p></article>"
    assert story("html", source) == [FIRST, sentence, SECOND]


def test_an_appeal_of_two_short_sentences_is_no_story() -> None:
    appeal = "Good news travels fast. Sign up for our newsletter."
    source = f"<article><h1>Ferry lost</h1><p>{FIRST}</p><p>{appeal}</p><p>{SECOND}</p></article>"
    assert story("html", source) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "last",
    ["The third page has one more sentence.", "The search for the missing goes on.", "Nobody was held."],
)
@pytest.mark.parametrize("listed", ["", "- 61 men were aboard\n- 59 women were aboard\n\n"])
def test_a_short_last_sentence_is_story(listed: str, last: str) -> None:
    assert story("text", f"Ferry sinks off Lagos\n\n{FIRST}\n\n{SECOND}\n\n{listed}{last}\n")[-1] == last


@pytest.mark.parametrize("last", ["Read more about ferries.", "Photo by Jo Day.", "Thank you for reading."])
def test_a_last_line_of_the_page_is_no_story(last: str) -> None:
    assert story("text", f"Ferry sinks off Lagos\n\n{FIRST}\n\n{SECOND}\n\n{last}\n")[-1] == SECOND
