"""Word documents in their details: changes, raised and hidden text, tables, fields, links."""

from __future__ import annotations

import io
import zipfile

import pytest

from tui.model import Article
from tui.sources import read_bytes

FIRST = "Mayor Anna Brill resigned on Tuesday after an inquiry found that 14 of 22 contracts were given."
LAST = "About 3,000 people protested in front of the town hall on Sunday, police said."
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{}</dc:creator></cp:coreProperties>'
)


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(content: str) -> str:
    return f"<w:p>{content if content.startswith('<') else run(content)}</w:p>"


def document(*blocks: str, creator: str = "") -> Article:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        body = "".join(block if block.startswith("<w:tbl") else paragraph(block) for block in blocks)
        archive.writestr("word/document.xml", f"<w:document {SPACE}><w:body>{body}</w:body></w:document>")
        archive.writestr("docProps/core.xml", CORE.format(creator))
    return read_bytes("a.docx", out.getvalue(), "a1")


def sentences(article: Article) -> list[str]:
    return [" ".join(sentence.text.split()) for sentence in article.sentences]


BEFORE, AFTER = run("About "), run(" people protested in front of the town hall on Sunday, police said.")


@pytest.mark.parametrize(
    "number",
    [
        run("3,000"),
        run("3,000") + run("1", '<w:vertAlign w:val="superscript"/>'),
        f"<w:del><w:r><w:delText>2,000</w:delText></w:r></w:del><w:ins>{run('3,000')}</w:ins>",
        run("2,000 or ", "<w:vanish/>") + run("3,000"),
        run("2,000 ", "<w:strike/>") + run("3,000", '<w:strike w:val="0"/>'),
        run("3,000") + '<w:r><w:footnoteReference w:id="1"/></w:r>',
        f'<w:hyperlink w:anchor="x">{run("3,000")}</w:hyperlink>',
        f"<w:sdt><w:sdtContent>{run('3,000')}</w:sdtContent></w:sdt>",
        f'<w:moveFrom w:id="1">{run("2,000")}</w:moveFrom>{run("3,000")}',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>'
        + run("3,000"),
        run("3") + run(",0") + run("00"),
    ],
)
def test_a_sentence_holds_what_the_document_shows(number: str) -> None:
    assert sentences(document("Mayor resigns", FIRST, BEFORE + number + AFTER))[-1] == LAST


def test_a_raised_digit_behind_a_unit_is_a_power() -> None:
    area = run("The hall has 84 m") + run("2", '<w:vertAlign w:val="superscript"/>') + run(" and a tower.")
    assert sentences(document("Mayor resigns", FIRST, area))[-1] == "The hall has 84 m² and a tower."


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (
            [("Party", "Share", "Seats"), ("Union", "33.0%", "19"), ("Left", "41.2%", "24")],
            ["Union – Share: 33.0%; Seats: 19", "Left – Share: 41.2%; Seats: 24"],
        ),
        ([("Killed", "12"), ("Injured", "38")], ["Killed 12", "Injured 38"]),
        ([(f"{FIRST} Her deputy takes over.", LAST)], [FIRST, "Her deputy takes over.", LAST]),
        ([(FIRST,), (LAST,)], [FIRST, LAST]),
    ],
)
def test_tables_of_data_are_rows_and_tables_of_text_are_text(
    rows: list[tuple[str, ...]], lines: list[str]
) -> None:
    article = document(
        "Mayor resigns", "The council of Harrow met on Monday, its speaker said.", table(*rows)
    )
    assert [line for line in sentences(article) if line in lines] == lines


@pytest.mark.parametrize(
    ("creator", "byline"),
    [("Maya Orlin", "Maya Orlin"), ("python-docx", None), ("Microsoft Office User", None), ("Admin", None)],
)
def test_a_program_is_no_author(creator: str, byline: str | None) -> None:
    assert document("Mayor resigns", FIRST, LAST, creator=creator).byline == byline
    assert document("Mayor resigns", "By Karl Venn", FIRST, LAST, creator=creator).byline == "Karl Venn"
