"""Searching without a screen: in sources, in one saved comparison, or in the whole library."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.output import emit, emit_prose
from tui.errors import CompareError, complain
from tui.paths import SUFFIX
from tui.safetext import safe

if TYPE_CHECKING:
    from tui.model import Comparison
    from tui.review.history import Review
    from tui.search.results import Results


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """How to search and how to print what is found.

    Attributes:
        form: "text" or "json".
        mode: "words", "phrase", "fuzzy", "regex", or None for what fits the query.
        noise: whether menus, adverts and the like are searched too.
        by_value: whether numbers and days are found by value.
        ascii_only: whether the text is written in ASCII characters only, whatever the locale.
        quiet: whether no progress is shown.
        fields: what fields of the records of a dump are called.
    """

    form: str = "text"
    mode: str | None = None
    noise: bool = False
    by_value: bool = True
    ascii_only: bool = False
    quiet: bool = False
    fields: Mapping[str, str] = field(default_factory=dict)


def search(query: str, paths: Sequence[str], options: SearchOptions) -> int:
    """Search and print what is found; without a path in every saved comparison.

    Args:
        query: as typed.
        paths: of sources or saved comparisons.
        options: how to search and print.

    Returns:
        As grep: 0 something was found, 1 nothing was, 2 the query is wrong or a source could not be read.
    """
    from tui.search import output
    from tui.search.query import Mode, parse

    mode = Mode(options.mode) if options.mode else None
    faults = [hint.text for hint in parse(query, mode, typing=False).hints if hint.wrong]
    for fault in faults:
        complain(fault)
    if faults:  # reported at once, before anything is read
        return output.WRONG
    if not paths:
        return _library(query, options)
    parts, unread = _named(paths, options)
    found = [(title, _results(query, *part, options)) for title, part in parts]
    holding = [results for title, results in found if _is_hit(results, title)]  # in its title, perhaps
    telling = holding or [results for _, results in found]
    for remark in dict.fromkeys(remark for results in telling for remark in output.remarks(results)):
        complain(remark)
    _, results = found[0]
    if len(found) > 1 or (holding and not results and options.form == "text"):
        _emit_each([(title, None, results) for title, results in found], options)
    elif options.form == "json":
        emit(output.as_json(results))
    else:
        emit_prose(_text(results), ascii_only=options.ascii_only)
    if unread:
        return output.WRONG
    return output.FOUND if holding else min(output.exit_status(results) for _, results in found)


_Part = tuple["Comparison", "Review"]


def _named(paths: Sequence[str], options: SearchOptions) -> tuple[list[tuple[str, _Part]], int]:
    """What the paths name: saved comparisons by file or name, and sources, which are compared by event."""
    from tui.cli.compare import compared, read
    from tui.cli.events import by_event
    from tui.review.history import Review

    parts: list[tuple[str, _Part]] = []
    sources: list[str] = []
    for path in paths:
        part = _saved_part(path) if path != "-" else None
        if part:
            parts.append(part)
        else:
            sources.append(path)
    if not sources:
        return parts, 0
    articles, unread = read(sources, options.fields)
    parts += [(title, (compared(own, quiet=options.quiet), Review())) for title, own in by_event(articles)]
    return parts, unread


def _saved_part(path: str) -> tuple[str, _Part] | None:
    """The saved comparison that a path or name means, with its title; None where it means a source.

    Raises:
        CompareError: it is a saved comparison by its suffix, and cannot be read.
    """
    from tui.cli.saved import find_saved
    from tui.storage.library import summary

    if os.path.lexists(path) and not path.endswith(SUFFIX):
        return None
    try:
        saved = find_saved(path)
        return summary(saved).title, _saved(saved)
    except CompareError:
        if path.endswith(SUFFIX):
            raise
        return None


def _saved(path: Path) -> _Part:
    from tui.cli.saved import judge_of, load
    from tui.review.applying import apply

    comparison, review = load(path)
    return apply(comparison, review, judge_of(comparison, review)), review


def _emit_each(found: Sequence[tuple[str, Path | None, Results]], options: SearchOptions) -> None:
    """Print what was found in each of several comparisons, under its title; nothing of the others."""
    from tui.search import output

    found = [part for part in found if _is_hit(part[2], part[0])]
    if options.form == "json":
        listed = [
            {
                "comparison": title,
                **({"path": str(path)} if path else {}),
                **json.loads(output.as_json(results)),
            }
            for title, path, results in found
        ]
        emit(json.dumps(listed, ensure_ascii=False, indent=1) + "\n")
    else:
        for title, _, results in found:
            named = "" if output.exit_status(results) == 0 else "  its name holds these words\n"
            shown = f"== {safe(title or 'the sources').one_line()}\n{named}{_text(results)}"
            emit_prose(shown, ascii_only=options.ascii_only)


def _is_hit(results: Results, title: str) -> bool:
    """Whether something was found in a comparison, or its title holds the words."""
    from tui.search import output

    return output.exit_status(results) == 0 or _names(results, title)


def _names(results: Results, title: str) -> bool:
    """Whether the title of a comparison holds every word of a query."""
    from tui.languages.folding import fold

    words = fold(results.query.text.replace('"', " ")).split()
    return bool(words) and all(word in fold(title) for word in words)


def _library(query: str, options: SearchOptions) -> int:
    """Search every saved comparison, the one last worked on first; those judged blind show no verdicts."""
    found = list(_each_saved(query, options))
    _emit_each(found, options)
    return 0 if any(_is_hit(results, title) for title, _, results in found) else 1


def _hidden(path: Path) -> Comparison:
    """A comparison that is judged blind, without the verdicts that are still to be given."""
    from tui.cli.saved import load
    from tui.review.applying import reviewed
    from tui.review.blind import masked

    return masked(reviewed(*load(path))).comparison


def _each_saved(query: str, options: SearchOptions) -> Iterator[tuple[str, Path, Results]]:
    from tui.storage.library import Library

    saved = Library().list()
    if not saved:
        complain("no saved comparisons yet: name sources to search in")
    for line in saved:
        try:
            comparison, review = _saved(line.path)
        except CompareError as error:
            complain(str(error))
            continue
        if line.blind:
            comparison = _hidden(line.path)
        yield line.title, line.path, _results(query, comparison, review, options)


def _results(query: str, comparison: Comparison, review: Review, options: SearchOptions) -> Results:
    from tui.search import SearchIndex
    from tui.search.documents import EVERYWHERE, DocumentKind
    from tui.search.query import Mode

    kinds = EVERYWHERE.kinds | {DocumentKind.NOISE} if options.noise else EVERYWHERE.kinds
    return SearchIndex.build(comparison, review).search(
        query,
        mode=Mode(options.mode) if options.mode else None,
        scope=replace(EVERYWHERE, kinds=kinds),
        by_value=options.by_value,
        typing=False,
    )


def _text(results: Results) -> str:
    from tui.search import output

    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return output.as_text(results, colour=colour)
