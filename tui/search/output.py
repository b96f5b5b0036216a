"""The results of a search without a screen: text for people and pipes, JSON for programs.

Exit status of ``compare-tui search``, as that of grep: 0 something was found; 1 nothing was found; 2 the
query is wrong (unknown field word, broken regular expression, nothing to search for).
"""

from __future__ import annotations

import json

from tui.model.categories import sign_of
from tui.safetext import safe
from tui.search.documents import DocumentKind
from tui.search.hits import FactHits, Hit
from tui.search.results import Results

FOUND, NOTHING, WRONG = 0, 1, 2
_START, _END = "\x1b[1;4m", "\x1b[0m"  # bold and underlined


def exit_status(results: Results) -> int:
    """0 where something was found, 1 where nothing was, 2 where the query is wrong."""
    if any(hint.wrong for hint in results.hints):
        return WRONG
    return FOUND if results else NOTHING


def remarks(results: Results) -> list[str]:
    """Return what belongs on standard error: the hints, one line each."""
    return [hint.text for hint in results.hints]


def as_text(results: Results, *, colour: bool = False) -> str:
    """Return the results as text by fact: who states it, who leaves it out, each hit with its outlet.

    Args:
        results: of a search.
        colour: whether to highlight the words found with terminal codes.
    """
    return "\n".join(_group(group, colour) for group in results.groups())


def _group(group: FactHits, colour: bool) -> str:
    lines: list[str] = []
    hits = group.hits
    if group.fact is not None:
        title = next(
            (_words(hit, colour) for hit in hits if hit.kind is DocumentKind.FACT), _plain(group.fact.title)
        )
        hits = tuple(hit for hit in hits if hit.kind is not DocumentKind.FACT)
        lines.append(f"{sign_of(group.fact)} {group.fact.id}  {title}")
        sides = (
            *group.articles_by_label,
            ("leaves it out", group.leaves_out),
            ("nothing linked in", group.unmatched),
        )
        for label, articles in sides:
            if articles:
                lines.append(f"    {label}: {', '.join(_plain(group.names[a.id]) for a in articles)}")
    lines += [f"  {_label(group, hit)}: {_words(hit, colour)}" for hit in hits]
    return "\n".join(lines) + "\n"


def _label(group: FactHits, hit: Hit) -> str:
    name = _plain(group.name_of(hit))
    by_value = " ≈" if hit.by_value else ""
    if hit.kind is DocumentKind.SENTENCE:
        return name + by_value
    return f"{hit.kind} ({name})" if name else str(hit.kind)


def _words(hit: Hit, colour: bool) -> str:
    """Return the words of a hit, made safe, then with terminal codes around those found."""
    text = safe(hit.text).one_line().plain
    if not colour:
        return text
    parts: list[str] = []
    at = 0
    for start, end in hit.spans:
        parts += [text[at:start], _START, text[start:end], _END]
        at = end
    return "".join([*parts, text[at:]])


def _plain(text: str) -> str:
    return safe(text).one_line().plain


def as_json(results: Results) -> str:
    """Return the results as one JSON object, ending in a line feed.

    It holds ``query``, ``mode``, ``total``, ``complete``, ``hints``, ``counts`` by article, and ``groups``
    in order of rank, each with ``fact`` (id, title, verdict) or null, ``says``, ``leaves_out`` and
    ``no_match`` (article ids) and ``hits``. A hit has its ``kind``, ``text``, ``spans`` in it, ``by_value``,
    and its location: ``article``, ``outlet``, ``path``, ``sentence`` and ``marks`` in the article's text.
    Offsets count code points.
    """
    made = {
        "query": results.query.text,
        "mode": results.mode.value,
        "total": results.total,
        "complete": results.complete,
        "hints": [{"text": hint.text, "wrong": hint.wrong} for hint in results.hints],
        "counts": dict(results.counts),
        "groups": [_json_group(group) for group in results.groups()],
    }
    return json.dumps(made, ensure_ascii=True, indent=1) + "\n"


def _json_group(group: FactHits) -> dict[str, object]:
    fact = group.fact
    return {
        "fact": fact and {"id": fact.id, "title": fact.title, "verdict": fact.verdict.value},
        "says": [article.id for article in group.says],
        "leaves_out": [article.id for article in group.leaves_out],
        "no_match": [article.id for article in group.unmatched],
        "hits": [_json_hit(group, hit) for hit in group.hits],
    }


def _json_hit(group: FactHits, hit: Hit) -> dict[str, object]:
    article = hit.article
    return {
        "kind": hit.kind.value,
        "text": hit.text,
        "spans": hit.spans,
        "by_value": hit.by_value,
        "article": article and article.id,
        "outlet": article and group.names[article.id],
        "path": article and article.path,
        "sentence": hit.place and hit.place.sentence,
        "marks": hit.marks,
    }
