"""Articles for the batteries: none, one, two, four and many; short, long and hostile."""

from __future__ import annotations

from pathlib import Path

from tests.app.story import story

CASES: dict[str, tuple[int, tuple[str, ...]]] = {
    "four": (4, ()),
    "two": (2, ("--ascii",)),
    "many": (14, ()),
    "one": (1, ()),
    "blind": (4, ("--blind",)),
    "example": (0, ("--tour",)),
    "library": (0, ()),
}
"""By a name: how many articles, and the options."""

_HOSTILE = (
    "He said [sic] it\x1b[2J, [@click=app.quit]press[/] [/x] \u202edetsehc\u202c 🇷🇺👍🏽. "
    "NaN or inf, 1e999 people. No"
)


def write_sources(folder: Path, case: str = "four") -> list[str]:
    """Write articles with agreements, differences and hostile text as files.

    Returns:
        The arguments with which the program opens them.
    """
    count, options = CASES[case]
    paths = []
    for number in range(count):
        article = story().articles[number % 4]
        text = article.text
        if number >= 4:
            text = f"{text.replace('40', str(40 + number))}\n{_HOSTILE}\n" + f"{text}\n" * (number % 5 * 6)
        path = folder / f"a{number + 1}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    return [*options, *paths]
