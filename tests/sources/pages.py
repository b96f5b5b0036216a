"""Pages with every line marked as story or noise, in our own words, in the shapes that sites have.

A page file begins with ``# key: value`` lines of what must be read from it (no value: must stay
unknown), then holds the lines of the source, each behind ``S|`` (story) or ``N|`` (noise).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "pages"
EXTENSIONS = {"text": ".txt", "markdown": ".md", "html": ".html"}


@dataclass(frozen=True)
class Page:
    """A marked page: its expectations, its lines as (is story, text), and the source they make."""

    name: str
    expected: dict[str, str | None]
    lines: tuple[tuple[bool, str], ...]
    source: str

    @property
    def media(self) -> str:
        return self.expected.get("media") or "text"

    @property
    def path(self) -> str:
        return self.name + EXTENSIONS[self.media]


def load_page(file: Path) -> Page:
    expected: dict[str, str | None] = {}
    lines: list[tuple[bool, str]] = []
    source: list[str] = []
    for row in file.read_text(encoding="utf-8").splitlines():
        if row[:2] in ("S|", "N|"):
            lines.append((row[0] == "S", row[2:]))
            source.append(row[2:])
        elif row.startswith("# ") and not source:
            key, _, value = row[2:].partition(":")
            expected[key] = value.strip() or None
        else:
            source.append(row)
    return Page(file.stem, expected, tuple(lines), "\n".join(source) + "\n")


def all_pages() -> list[Page]:
    return [load_page(file) for file in sorted(FOLDER.glob("*.page"))]
