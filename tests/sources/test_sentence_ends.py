"""Where sentences end: in scripts without spaces, behind short words and quotations, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.sources import read_bytes
from tui.sources.sentences import boundaries


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in boundaries(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ("She collects modern art.", "It also sells."),
        ("He lives in New York.", "Police came at noon."),
        ("“Stop!” he said.", "“Why?” asked Mr. Brown."),
        ('"It is over!" she said.', "They left."),
        ("Dr. Smith met J. K. Rowling on Oct. 3.", "Gen. Lee and Capt. Jones came."),
        ("Dist. Atty. Ana Cole spoke.", "Asst. Dist. Atty. Lee Moss did not."),
        ("The No. 1 seed lost.", "He said no.", "She left."),
        ("Herr Müller sagte ca. 5 Mio. Euro bzw. Dollar.", "Er ging."),
        ("Le maire M. Dupont est parti.", "Mme. Martin reste."),
        ("Er kam am 5. Mai nach Berlin.", "Dort blieb er."),
        ("Der 1. FC Köln gewann am 3. Oktober.", "Die Fans jubelten."),
        ("Laut Dr. Müller z. B. ist das so.", "Er lachte."),
        ("Dne 5. května odešel.", "Zůstala."),
        ("I am 31.", "My life is over."),
        ("La Sra. Pérez dijo que no.", "Se fue."),
        ("Il sig. Rossi è partito.", "Lei no."),
        ("Il coûte 3,5 M€ env. par an.", "C’est cher."),
        ("El art. 14 dice poco.", "Ama el arte.", "Se fue."),
        ("Burmistrz zrezygnował.", "Droga jest zamknięta, np. dla aut."),
        ("Мэр ушла в отставку.", "В 2025 г. выборы прошли в г. Москва."),
        ("시장이 화요일 사임했다.", "경찰이 조사 중이다."),
        ("महापौर ने इस्तीफा दिया।", "पुलिस जांच कर रही है।"),
        ("استقال العمدة يوم الثلاثاء.", "هل هذا صحيح؟", "نعم قال المتحدث."),
    ],
)
def test_sentences_end_where_a_reader_ends_them(parts: tuple[str, ...]) -> None:
    assert sentences(" ".join(parts)) == list(parts)


@pytest.mark.parametrize(
    "parts",
    [
        ("She left.", "She came back."),
        ("警方说，有三人死亡。", "调查仍在继续！", "市长说：“我们会重建。”", "他周一到访。"),
        ("渡輪擱淺了。", "「我們聽到一聲巨響。」她說。", "所有乘客都獲救！"),
        ("“我们会重建。”", "警方说，有三人死亡。"),
        ("市長は火曜日に辞任した。", "「責任を取る。」と述べた。", "次の選挙は５月だ。"),
    ],
)
def test_sentences_end_without_a_space(parts: tuple[str, ...]) -> None:
    assert sentences("".join(parts)) == list(parts)


def test_a_long_thai_line_ends_at_a_space() -> None:
    first = "นายกเทศมนตรีลาออกเมื่อวันอังคารที่ผ่านมาหลังจากการสอบสวนพบว่ามีการทุจริตในสัญญาหลายฉบับ"
    assert sentences(f"{first} ตำรวจกำลังสอบสวน") == [first, "ตำรวจกำลังสอบสวน"]


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("aB9 .!?…。「」”\"'(,;—\u0e01\u0e02สä\u202f"), min_size=1, max_size=80))
def test_no_character_of_a_line_is_lost(text: str) -> None:
    covered = "".join("".join(part.split()) for part in sentences(text))
    assert covered == "".join(text.split())


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(["The ferry sank.", "Who knew? Nobody!", "“No,” he said.", "警方说。"]), max_size=6
    )
)
def test_every_character_of_the_story_stands_in_a_sentence(parts: list[str]) -> None:
    body = "Police counted 14 people aboard on Monday night. " + " ".join(parts)
    article = read_bytes("x.txt", f"Ferry sinks\n\n{body}\n".encode(), "a1")
    shown = "".join("".join(s.text.split()) for s in article.sentences)
    told = "".join(
        "".join(article.text[line.start : line.end].split()) for line in article.lines if line.noise is None
    )
    assert shown == told


def test_the_number_of_an_item_stays_with_its_item() -> None:
    for text in ("2. It may be more, because 10,000 people have not been found.", "2) It may be more."):
        assert boundaries(text) == [(0, len(text))]
    assert len(boundaries("The score was 2. It ended late.")) == 2
