"""The comparison and its review as JSON.

The object holds ``articles``, ``facts``, ``links``, ``reuse`` and ``internal``. Ids are strings, offsets
count code points of an article's ``text``, dates are ISO 8601. The same comparison gives the same bytes.

A caption or a standfirst is among an article's ``sentences`` when it speaks of what another sentence
says too; else it is in ``captions`` or ``standfirsts``. Headings inside the story, which are not
compared, are in ``headings``. So ``sentences`` is the story.

A fact has the verdict and the confidence of the engine; what the user decided instead is its ``overruled``.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable
from typing import Any

from tui.model import (
    Article,
    Comparison,
    Contradiction,
    Difference,
    Exchange,
    Fact,
    FoundBy,
    Line,
    Link,
    Member,
    Mention,
    Place,
    Reuse,
    Role,
    Sentence,
    Value,
)
from tui.model.wording import article_names
from tui.reports import Report
from tui.review.applying import overruled_facts
from tui.review.edits import (
    CorrectArticle,
    Edit,
    LogEntry,
    MarkLine,
    Overrule,
    Rename,
    SetNote,
    SetReviewed,
    SetTags,
    SetVerdict,
)
from tui.review.history import Review, replay
from tui.safetext import hidden_characters
from tui.storage.file.codec import CodecError, load, plain, read


def acts_of(review: Review) -> list[Edit]:
    """Return the acts whose folding gives this review."""
    acts: list[Edit] = [SetNote(target, text) for target, text in review.notes.items()]
    acts += [SetTags(target, tags) for target, tags in review.tags.items()]
    acts += [SetVerdict(fact, verdict) for fact, verdict in review.verdicts.items()]
    acts += [Overrule(fact, verdict) for fact, verdict in review.overruled.items()]
    acts += [SetReviewed(fact, True) for fact in sorted(review.reviewed, key=repr)]
    acts += review.regroupings
    acts += [MarkLine(line, noise) for line, noise in review.lines.items()]
    acts += [CorrectArticle(article, name, value) for (article, name), value in review.corrections.items()]
    return acts if review.name is None else [*acts, Rename(review.name)]


Json = dict[str, object]


def as_contract(comparison: Comparison) -> Json:
    """Return the comparison as plain dictionaries, lists, strings and numbers, ready for :mod:`json`."""
    shared = _shared_places(comparison)
    names = article_names(comparison.articles)
    exchanges: Json = {}
    if comparison.exchanges:
        exchanges = {"exchanges": [plain(e, Exchange) for e in comparison.exchanges]}
    return {
        "articles": [_article(a, names[a.id], shared) for a in comparison.articles],
        "facts": [_fact(f) for f in comparison.facts],
        "links": [_link(link) for link in comparison.links],
        "reuse": [_reuse(r) for r in comparison.reuse],
        "internal": [_internal(c) for c in comparison.internal],
        **exchanges,
    }


def to_json(comparison: Comparison, review: Review | None = None) -> str:
    """Return the comparison as computed, and the user's work on it, as JSON text ending in a line feed.

    :func:`tui.reports.json.from_json` reads it back without loss. Code points that could act on a
    terminal (C1 controls, bidirectional overrides ...) are written as JSON escapes. A lone surrogate, which
    no UTF-8 can hold, becomes U+FFFD: only the path of a file whose name is no text can have one.

    Args:
        comparison: as computed.
        review: the user's work.
    """
    return dump(_with_work(comparison, review))


def report_json(report: Report) -> str:
    """Return the same with what the report says of itself."""
    about_report = {"name": report.title, "made_on": report.made_on, "program": report.program}
    return dump(about_report | _with_work(report.comparison, report.review))


def _with_work(comparison: Comparison, review: Review | None) -> Json:
    """The comparison as computed, what the user decided otherwise, and all that the user did."""
    data = as_contract(comparison)
    if review and (decided := overruled_facts(comparison, review)):
        facts = ((fact, decided.get(fact.id)) for fact in comparison.facts)
        data["facts"] = [_fact(f) | ({"overruled": verdict.value} if verdict else {}) for f, verdict in facts]
    return data | _user_work(comparison, review)


def _user_work(comparison: Comparison, review: Review | None) -> Json:
    """What the contract does not ask for, as :mod:`tui.storage.file.codec` writes it."""
    mentions = [
        {**_place(place), "mentions": [plain(m, Mention) for m in found]}
        for place, found in comparison.mentions.items()
    ]
    return {"mentions": mentions, "work": [plain(act, Edit) for act in acts_of(review)] if review else []}


def dump(data: Json) -> str:
    """``data`` as indented JSON that a terminal can be shown and every strict parser reads."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=1)
    pieces, done = [], 0
    for at in hidden_characters(text):
        pieces += [text[done:at], _escaped(text[at])]
        done = at + 1
    return "".join([*pieces, text[done:], "\n"])


def _escaped(character: str) -> str:
    if re.match("[\ud800-\udfff]", character):
        return "\ufffd"
    return json.dumps(character)[1:-1] if ord(character) > 0x7F else f"\\u{ord(character):04x}"


def _shared_places(comparison: Comparison) -> frozenset[Place]:
    """Sentences that speak of what another sentence says too."""
    places: list[Place] = []
    for fact in comparison.facts:
        if len(fact.members) > 1:
            places += [m.place for m in fact.members]
    for link in comparison.links:
        places += [link.a, link.b]
    for clash in comparison.internal:
        places += [Place(clash.article, clash.a), Place(clash.article, clash.b)]
    return frozenset(places)


_OUTSIDE_STORY = {Role.CAPTION: "captions", Role.HEADING: "headings", Role.DEK: "standfirsts"}


def _article(article: Article, name: str, shared: frozenset[Place]) -> Json:
    def list_of(sentence: Sentence) -> str:
        list_name = _OUTSIDE_STORY.get(sentence.role)
        return "sentences" if list_name is None or Place(article.id, sentence.id) in shared else list_name

    return {
        "id": article.id,
        "path": article.path,
        "name": name,
        "outlet": article.outlet,
        "title": article.title,
        "byline": article.byline,
        "origin": article.origin,
        "published": article.published,
        "url": article.url,
        "language": article.language,
        "media": article.media,
        "encoding": article.encoding,
        "sha256": article.sha256,
        "remarks": list(article.remarks),
        "evidence": [{"field": e.field, "words": e.words} for e in article.evidence],
        **{
            key: [_sentence(s) for s in article.sentences if list_of(s) == key]
            for key in ("sentences", *_OUTSIDE_STORY.values())
        },
        "lines": [_line(line) for line in article.lines],
        "text": article.text,
    }


def _sentence(sentence: Sentence) -> Json:
    return {
        "id": sentence.id,
        "text": sentence.text,
        "start": sentence.start,
        "end": sentence.end,
        "role": sentence.role.value,
        "paragraph": sentence.paragraph,
    }


def _line(line: Line) -> Json:
    return {"start": line.start, "end": line.end, "role": line.role.value, "noise": line.noise}


def _fact(fact: Fact) -> Json:
    return {
        "id": fact.id,
        "title": fact.title,
        "verdict": fact.verdict.value,
        "reason": fact.reason,
        "confidence": _number(fact.confidence),
        "independent_sources": fact.independent_sources,
        "cited": list(fact.cited),
        "absent": list(fact.absent),
        "remarks": list(fact.remarks),
        "members": [_member(m) for m in fact.members],
        "differences": [_difference(d) for d in fact.differences],
        **_found_by(fact),
    }


def _found_by(found: Fact | Difference) -> Json:
    """Who found it, where that is not the engine alone."""
    return {} if found.found_by is FoundBy.ENGINE else {"found_by": found.found_by.value}


def _member(member: Member) -> Json:
    return {
        **_place(member.place),
        "values": [v.text for v in member.values],
        "details": _values(member.values),
    }


def _difference(difference: Difference) -> Json:
    return {
        "slot": difference.slot,
        "kind": difference.kind.value,
        "tier": difference.tier.value,
        "explanation": difference.explanation,
        "confidence": _number(difference.confidence),
        "values": _values(difference.values),
        **_found_by(difference),
    }


def _values(values: Iterable[Value]) -> list[Json]:
    return [
        {
            **_place(v.place),
            "text": v.text,
            "normalized": v.normalized,
            "cited": v.cited,
            "start": v.start,
            "end": v.end,
        }
        for v in values
    ]


def _link(link: Link) -> Json:
    return {
        "a": _place(link.a),
        "b": _place(link.b),
        "score": _number(link.score),
        "reasons": list(link.reasons),
    }


def _reuse(reuse: Reuse) -> Json:
    return {"a": reuse.a, "b": reuse.b, "score": _number(reuse.score)}


def _internal(clash: Contradiction) -> Json:
    return {
        "article": clash.article,
        "a": clash.a,
        "b": clash.b,
        "title": clash.title,
        "explanation": clash.explanation,
        "values": _values(clash.values),
    }


def _place(place: Place) -> Json:
    return {"article": place.article, "sentence": place.sentence}


def _number(value: float) -> float | str:
    """A float as JSON can say it: infinities, which JSON lacks, as "inf" and "-inf"."""
    return value if math.isfinite(value) else str(value)


def from_json(text: str) -> tuple[Comparison, Review]:
    """Return the comparison and the user's work that :func:`tui.reports.json.to_json` wrote.

    Raises:
        ValueError: it is not such a report, or a part of it is missing or of another type.
    """
    data = load(text)
    try:
        comparison = Comparison(
            articles=tuple(read(_read_article(a), Article) for a in data["articles"]),
            facts=tuple(read(_read_fact(f), Fact) for f in data["facts"]),
            links=tuple(read(link, Link) for link in data["links"]),
            reuse=tuple(read(reuse, Reuse) for reuse in data["reuse"]),
            exchanges=tuple(read(e, Exchange) for e in data.get("exchanges", ())),
            internal=tuple(read(_valued(c), Contradiction) for c in data["internal"]),
            mentions={
                _read_place(item): tuple(read(m, Mention) for m in item["mentions"])
                for item in data["mentions"]
            },
        )
        entries = (LogEntry(number, "", read(act, Edit)) for number, act in enumerate(data["work"], 1))
        return comparison, replay(entries)
    except (KeyError, TypeError, AttributeError) as error:
        raise CodecError(f"not a report of a comparison: {error!r}") from error


def _read_article(data: Any) -> Json:
    kinds = ("sentences", "captions", "headings", "standfirsts")
    sentences = sorted((s for kind in kinds for s in data[kind]), key=lambda s: (s["start"], s["end"]))
    return {**data, "sentences": sentences}


def _read_fact(data: Any) -> Json:
    members = [
        {"place": _plain_place(m), "values": [{**v, "place": _plain_place(v)} for v in m["details"]]}
        for m in data["members"]
    ]
    return {**data, "members": members, "differences": [_valued(d) for d in data["differences"]]}


def _valued(data: Any) -> Json:
    return {**data, "values": [{**v, "place": _plain_place(v)} for v in data["values"]]}


def _plain_place(data: Any) -> Json:
    return {"article": data["article"], "sentence": data["sentence"]}


def _read_place(data: Any) -> Place:
    place: Place = read(_plain_place(data), Place)
    return place
