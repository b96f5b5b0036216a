"""Two versions of an article as one marked-up text, in lines."""

from __future__ import annotations

from tui.app.glyphs import Glyphs
from tui.app.ink import Line, Run, flow, said
from tui.model import Article
from tui.storage.versions import Row, VersionDiff, compare_versions
from tui.text import safe

_BRACKETS = {"removed": ("[-", "-]", "differ"), "added": ("{+", "+}", "agree")}


def change_lines(old: Article, new: Article, width: int, glyphs: Glyphs) -> list[Line]:
    """What changed from one version to the other, sentence by sentence.

    What was taken out stands between [- and -], what was put in between {+ and +}.
    """
    diff = compare_versions(old, new)
    lines: list[Line] = [[Run(safe(new.name).one_line(), "strong"), said(f"  {_counts(diff)}", "dim")]]
    for change in diff.fields:
        words: Line = [said(f"  {change.field}: ", "dim")]
        words += [*_piece("removed", change.old or ""), said(" "), *_piece("added", change.new or "")]
        lines += flow(words, width, 4)
    if diff.same:
        lines.append([said("  Story and details are the same; only what is not story changed.", "dim")])
    kept = 0
    for row in diff.rows:
        if row.kind == "kept":
            kept += 1
            continue
        lines += _kept(kept, glyphs)
        kept = 0
        lines += _row(row, width)
    return [*lines, *_kept(kept, glyphs), []]


def _counts(diff: VersionDiff) -> str:
    parts = [f"{n} {kind}" for kind in ("changed", "removed", "added", "moved") if (n := diff.count(kind))]
    return ", ".join(parts)


def _kept(count: int, glyphs: Glyphs) -> list[Line]:
    if not count:
        return []
    words = "1 sentence as it was" if count == 1 else f"{count} sentences as they were"
    return [[said(f"  {glyphs.noise}{glyphs.noise} {words}", "dim")]]


def _row(row: Row, width: int) -> list[Line]:
    words: Line = [said("  ")]
    if row.kind == "moved":
        words.append(said("moved here: ", "near"))
    for piece in row.pieces:
        words += _piece(piece.kind, piece.text)
    return flow(words, width, 4)


def _piece(kind: str, text: str) -> Line:
    if not text:
        return []
    words = safe(text).one_line()
    if kind not in _BRACKETS:
        return [Run(words)]
    begin, end, ink = _BRACKETS[kind]
    return [said(begin, ink), Run(words, ink), said(end, ink)]
