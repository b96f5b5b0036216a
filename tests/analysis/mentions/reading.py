"""Articles made from plain sentences, and their mentions by kind."""

from typing import Any, TypeVar

from tui.analysis.mentions import find_mentions
from tui.model import Article, Mention, Role, Sentence

M = TypeVar("M", bound=Mention)
FRIDAY = "2026-05-15"


def article(
    *texts: str, language: str = "en", published: str | None = FRIDAY, role: Role = Role.BODY
) -> Article:
    """One paragraph for each text; several sentences of a paragraph are given as a text with line feeds."""
    text, sentences = "", []
    for paragraph, block in enumerate(texts):
        for line in block.split("\n"):
            start = len(text)
            text += line + "\n"
            sentences.append(
                Sentence(
                    f"s{len(sentences)}", " ".join(line.split()), start, start + len(line), role, paragraph
                )
            )
    return Article(
        "a1", "story.txt", text, "0", language=language, published=published, sentences=tuple(sentences)
    )


def mentions(kind: type[M], *texts: str, **options: Any) -> list[M]:
    """Every mention of one kind, in reading order."""
    found = find_mentions(article(*texts, **options))
    return [m for of_sentence in found.values() for m in of_sentence if isinstance(m, kind)]
