from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.errors import CompareError
from tui.sources import read_bytes
from tui.sources.sentences import boundaries, normalize_space


@pytest.mark.parametrize(
    "sentences",
    [
        ["He met Lt. Col. Ann Reyes of the U.S. Army.", "She saluted."],
        ["It began at 6:39 p.m. Sunday and ended at 8 a.m. local time.", "Nobody slept."],
        ["“Why now?” he asked.", "Nobody knew."],
        ['"We told them!" said Mrs. Alder.', '"Nobody listened."'],
        ["Shares of Yahoo! Inc. fell.", "Others rose."],
        ["He waited … and left.", "She stayed..."],
        ["The will of J.R.R. Tolkien was read.", "It was short."],
        ["It will be in force for one month.", "Aurenza has paid."],
        ["Jakarta. A ferry sank on Monday.", "Four died."],
        ["LYSK, Karsova (Northern Wire) — Work began on Jan. 5.", "It rained."],
        ["El Sr. Pérez lo negó.", "«No es cierto», dijo.", "¿Quién fue?", "No se sabe."],
        ["EE. UU. y México firmaron.", "Fue el martes."],
        ["It cost $3.4 billion.", "That is 2.5 times more."],
    ],
)
def test_news_text_is_split_where_sentences_end(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in boundaries(text)] == sentences


@given(st.text(alphabet=st.sampled_from(list('aB1.!? "“”\n\t\u00a0«»…()-—é')), max_size=300))
def test_spans_are_true_ordered_and_cover_the_story(text: str) -> None:
    try:
        article = read_bytes("x.txt", text.encode(), "a1")
    except CompareError:
        return
    end = 0
    for sentence in article.sentences:
        assert sentence.start >= end
        assert sentence.text == normalize_space(article.text[sentence.start : sentence.end])
        assert sentence.text
        end = sentence.end
    covered = "".join(sentence.text for sentence in article.sentences)
    story = "".join(article.text[line.start : line.end] for line in article.lines if line.noise is None)
    marks = str.maketrans("", "", " -")  # a dash may be the mark of an item of a list
    assert covered.translate(marks) == "".join(story.split()).translate(marks)
    assert (
        "".join(article.text[line.start : line.end] for line in article.lines).replace(" ", "") != ""
        or not text.strip()
    )


@pytest.mark.parametrize("mark", ["-", "•", "*", "–", "▪"])
def test_the_mark_of_an_item_of_a_list_is_no_part_of_its_sentence(mark: str) -> None:
    text = (
        "The town council met on Monday and named what it would close next year.\n\n"
        f"{mark} The library on Mill Street shuts in March. It opened in 1931.\n\n"
        f"{mark} The pool of the eastern quarter shuts in May, the mayor said."
    )
    article = read_bytes("x.txt", text.encode(), "a1")
    sentences = [s.text for s in article.sentences]
    assert "The library on Mill Street shuts in March." in sentences
    assert "The pool of the eastern quarter shuts in May, the mayor said." in sentences
    assert all(article.text[s.start : s.end] == s.text for s in article.sentences)
    dialogue = read_bytes("x.txt", "—No lo sé —dijo el alcalde de la villa. Nadie lo sabe.".encode(), "a1")
    assert dialogue.sentences[0].text.startswith("—No lo sé")
