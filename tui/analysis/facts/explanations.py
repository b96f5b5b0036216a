"""Reasons in one plain sentence."""

from __future__ import annotations

from collections.abc import Sequence

from tui.analysis.facts.agreement import SharedValue
from tui.analysis.judge.value_pairs import ValuePair
from tui.analysis.statements import Corpus
from tui.analysis.values.relation import Relation
from tui.analysis.values.wording import on_one_line, within_sentence
from tui.languages.words import fold
from tui.model import Moment, Value
from tui.model.wording import listing

_STANCES = {"denied": "deny", "stated": "state", "confirmed": "confirm"}  # how a side takes what is denied
_VALUES = 2  # wordings of a rounded value named in a reason, which is read at a glance
_WORDINGS, _REMARKS = 3, 2  # wordings of a value in a remark, and remarks of a fact, at most


def outlets(corpus: Corpus, articles: Sequence[str]) -> str:
    """Return the names of articles as a list in words.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        articles: ids of the articles.
    """
    return listing([corpus.names[i] for i in dict.fromkeys(articles)])


def stop(text: str) -> str:
    """Return a sentence with its full stop, if it does not end in one already."""
    return text if text.endswith(".") else f"{text}."


def conflict_reason(corpus: Corpus, sides: Sequence[Sequence[Value]]) -> str:
    """Return who says what, in one sentence: every wording with all who use it.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        sides: the values, side by side.
    """
    parts = []
    for side in sides:
        wordings: dict[str, list[Value]] = {}
        for value in side:
            wordings.setdefault(fold(value.text), []).append(value)
        parts.append(listing([_says(corpus, values) for values in wordings.values()]))
    return stop("; ".join(parts))


def _says(corpus: Corpus, values: Sequence[Value]) -> str:
    articles = [v.place.article for v in values]
    words = on_one_line(values[0].text)
    stance = _STANCES.get(values[0].normalized)
    verb = stance or "say"
    if len(set(articles)) == 1:
        verb = f"{verb[:-1]}ies" if verb == "deny" else f"{verb}s"
    return f"{outlets(corpus, articles)} {verb} " + (f"it (“{words}”)" if stance else words)


def agreement_reason(
    corpus: Corpus, articles: Sequence[str], shared: Sequence[SharedValue], title: str = ""
) -> str:
    """Return in one clause how many of the articles give the value that most of them share.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        articles: ids of those that state it.
        shared: values they share, the one of most articles first.
        title: of the fact; a value in it tells most of what is agreed.
    """
    if not shared:
        return f"{everyone(articles)} say so in similar words."
    return stop(_shared(corpus, articles, _telling(shared, title)))


def unclear_reason(
    corpus: Corpus, articles: Sequence[str], shared: Sequence[SharedValue], title: str = ""
) -> str:
    """Return why it cannot be said whether articles agree, as :func:`agreement_reason` does.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        articles: ids of those that speak of it.
        shared: values they share, the one of most articles first.
        title: of the fact; a value in it tells most of what is agreed.
    """
    if not shared:
        return f"{everyone(articles)} speak of it; nothing in it could be compared."
    return stop(f"{_shared(corpus, articles, _telling(shared, title))}; the rest was not compared")


def _telling(shared: Sequence[SharedValue], title: str) -> SharedValue:
    """Of the values of most articles one that is in the title, else a number before a time."""
    most = len(shared[0].articles)

    def tells_less(value: SharedValue) -> tuple[bool, bool]:
        is_named = any(on_one_line(c.mention.text) in title for c in value.claims)
        return not is_named, isinstance(value.claims[0].mention, Moment)

    return min((v for v in shared if len(v.articles) == most), key=tells_less)


def everyone(articles: Sequence[str]) -> str:
    """Return "both" or how many there are, as a sentence begins."""
    return "Both" if len(articles) == 2 else f"All {len(articles)}"


def _shared(corpus: Corpus, articles: Sequence[str], value: SharedValue) -> str:
    """Who of the articles gives a value, in which words, and what one of the others has instead."""
    words = list(
        {fold(shown): shown for c in reversed(value.claims) if (shown := within_sentence(c.mention))}.values()
    )
    own, count = value.articles, len(articles)
    who = everyone(articles) if len(own) == count else f"{len(own)} of {count}"
    if value.equal and len({c.mention.normalized for c in value.claims}) == 1:
        text = f"{who} say {words[-1]}"
    else:
        alike = "the same" if value.equal else "about the same"
        text = f"{who} say {alike}: {', '.join(words[: -_VALUES - 1 : -1])}"
    for claim in value.apart:
        if claim.statement.place.article not in own:
            other = outlets(corpus, [claim.statement.place.article])
            return f"{text}, {other} {within_sentence(claim.mention)}"
    return text


def single_reason(corpus: Corpus, articles: Sequence[str]) -> str:
    """Return who alone was found to state it.

    Args:
        corpus: the statements of all articles, with the weights of their words.
        articles: ids of those that state it, mostly one.
    """
    return f"Only {outlets(corpus, articles)} was found to state it."


def remarks(matches: Sequence[ValuePair]) -> tuple[str, ...]:
    """Return what is agreement with a note: each value once, in the wordings that it is given."""
    found: list[tuple[str, dict[str, str]]] = []
    for match in matches:
        a, b = match.a.mention, match.b.mention
        if match.relation is Relation.COMPATIBLE:
            label = "rounded"
        elif a.text.split()[-1:] != b.text.split()[-1:] and a.normalized == b.normalized and a.text != b.text:
            label = "in other words"
        else:
            continue
        wordings = {fold(within_sentence(m)): within_sentence(m) for m in (a, b)}
        near = next((told for kind, told in found if kind == label and told.keys() & wordings.keys()), None)
        if near is None:
            found.append((label, wordings))
        else:
            near.update({key: text for key, text in wordings.items() if key not in near})
    return tuple(f"{label}: {', '.join(list(told.values())[:_WORDINGS])}" for label, told in found[:_REMARKS])
