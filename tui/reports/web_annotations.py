"""The user's notes and the program's findings as W3C Web Annotations (JSON-LD).

One annotation page. A target is an article, named by the hash of its bytes (an RFC 6920 "ni" address), and
where it is not meant as a whole a stretch of its text, selected by position in code points and by quotation
with its context. The user's notes, tags and verdicts are bodies with the purposes "commenting",
"tagging" and "assessing". What the program found in more than one sentence is "linking" them, with the
program as generator.

Method: https://www.w3.org/TR/annotation-model/ and https://www.w3.org/TR/annotation-vocab/.
"""

from __future__ import annotations

import base64
import uuid
from collections.abc import Iterable, Iterator

from tui.model import Article, Fact, FoundBy, Place
from tui.model.categories import all_facts
from tui.model.second_reader import DOUBTED, WITHDRAWN
from tui.model.wording import listing, long_date
from tui.reports import Report
from tui.reports.json import Json, dump
from tui.reports.outline import ReportOutline, build_outline
from tui.reports.prose import programs_verdict
from tui.review.applying import Annotation, Orphan
from tui.review.edits import (
    Anchor,
    ArticleTarget,
    ComparisonTarget,
    FactTarget,
    SentenceTarget,
    anchor,
    anchor_span,
)

_NAMESPACE = uuid.UUID("5e4f3c0a-6d0b-5b6e-9d57-2f6f0f1c7d11")  # ids follow from the content, under this name
_FORMATS = {
    "text": "text/plain",
    "markdown": "text/markdown",
    "html": "text/html",
    "mhtml": "multipart/related",
    "mail": "message/rfc822",
    "feed": "application/xml",
    "json": "application/json",
    "csv": "text/csv",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "epub": "application/epub+zip",
    "pdf": "application/pdf",
    "warc": "application/warc",
    "wacz": "application/wacz",
}


def web_annotations(report: Report) -> str:
    """Everything the user wrote, then everything that was found, as JSON-LD text."""
    outline = build_outline(report)
    items = [_named(item) for item in (*_user_annotations(outline), *_findings(outline))]
    page: Json = {"type": "AnnotationPage", "label": report.title, "items": items}
    return dump({"@context": "http://www.w3.org/ns/anno.jsonld", **_named(page)})


def _named(item: Json) -> Json:
    return {"id": f"urn:uuid:{uuid.uuid5(_NAMESPACE, dump(item))}", **item}


# ---------------------------------------------------------------- what is annotated


def _user_annotations(outline: ReportOutline) -> Iterator[Json]:
    """The user's annotations; those on lost words keep the selectors they were written with."""
    comparison, work = outline.comparison, outline.work
    if work.whole:
        yield _user_annotation(work.whole, [_whole(outline, a) for a in comparison.articles])
    for article in comparison.articles:
        if article.id in work.articles:
            yield _user_annotation(work.articles[article.id], [_whole(outline, article)])
    for place, note in work.sentences.items():
        yield _user_annotation(note, [_sentence(outline, place)])
    for fact in all_facts(comparison):
        if fact.id in work.facts:
            yield _user_annotation(work.facts[fact.id], [_sentence(outline, m.place) for m in fact.members])
    for orphan in work.orphans:
        yield _user_annotation(orphan, list(_gone(outline, orphan)))


def _findings(outline: ReportOutline) -> Iterator[Json]:
    for fact in all_facts(outline.comparison):
        if len(fact.members) > 1:
            yield {
                "type": "Annotation",
                "motivation": "linking",
                "generator": _generator(outline, fact.found_by),
                "body": _described(fact),
                "target": list(_stated(outline, fact)),
            }


def _described(fact: Fact) -> Json | list[Json]:
    """What a fact says, and whether the second reader doubts it."""
    body = _text(" ".join(dict.fromkeys((fact.title, fact.reason))), "describing")
    doubts = [remark for remark in fact.remarks if remark == DOUBTED or remark.startswith(WITHDRAWN)]
    return [body, *(_text(doubt, "commenting") for doubt in doubts)] if doubts else body


def _generator(outline: ReportOutline, found_by: FoundBy) -> Json | list[Json]:
    """Who found a fact: the program, the language model that was asked as well, or each of them."""
    program: Json = {"type": "Software", "name": outline.report.program}
    models = dict.fromkeys(e.model for e in outline.comparison.exchanges)
    second: Json = {"type": "Software", "name": f"second reader: {listing(models) or 'unknown'}"}
    if found_by is FoundBy.BOTH:
        return [program, second]
    return second if found_by is FoundBy.SECOND else program


def _user_annotation(work: Annotation | Orphan, targets: list[Json]) -> Json:
    bodies = [_text(work.note, "commenting")] if work.note else []
    bodies += [_text(tag, "tagging") for tag in work.tags]
    bodies += [_text(work.verdict, "assessing")] if work.verdict else []
    if isinstance(work, Annotation) and work.computed:
        bodies.append(_text(f"overruled: the program said {programs_verdict(work)}", "assessing"))
    if isinstance(work, Annotation) and work.reviewed:
        bodies.append(_text("reviewed", "assessing"))
    purposes = list(dict.fromkeys(body["purpose"] for body in bodies))
    return {"type": "Annotation", "motivation": purposes, "body": bodies, "target": targets}


def _text(words: str, purpose: str) -> Json:
    return {"type": "TextualBody", "value": words, "format": "text/plain", "purpose": purpose}


# ---------------------------------------------------------------- where


def _stated(outline: ReportOutline, fact: Fact) -> Iterator[Json]:
    """The values that differ, else the sentences."""
    differing = {(v.place.article, v.start, v.end): None for d in fact.differences for v in d.values}
    for article_id, start, end in differing:
        yield _stretch(outline, anchor_span(outline.comparison.article(article_id), start, end))
    if not differing:
        for member in fact.members:
            yield _sentence(outline, member.place)


def _sentence(outline: ReportOutline, place: Place) -> Json:
    article = outline.comparison.article(place.article)
    return _stretch(outline, anchor(article, article.sentence(place.sentence)))


def _gone(outline: ReportOutline, orphan: Orphan) -> Iterator[Json]:
    anchors: Iterable[Anchor] = ()
    match orphan.target:
        case FactTarget(named):
            anchors = named
        case SentenceTarget(one):
            anchors = (one,)
        case ArticleTarget() | ComparisonTarget():
            pass
    for one in anchors:
        yield _stretch(outline, one)


def _stretch(outline: ReportOutline, where: Anchor) -> Json:
    position = {"type": "TextPositionSelector", "start": where.start, "end": where.end}
    quote = {
        "type": "TextQuoteSelector",
        "exact": where.exact,
        "prefix": where.prefix,
        "suffix": where.suffix,
    }
    held = [a for a in outline.comparison.articles if a.id == where.article]
    source = _whole(outline, held[0]) if held else {"type": "Text", "label": where.article}
    return {"type": "SpecificResource", "source": source, "selector": [position, quote]}


def _whole(outline: ReportOutline, article: Article) -> Json:
    digest = base64.urlsafe_b64encode(bytes.fromhex(article.sha256)).decode().rstrip("=")
    label = ", ".join(filter(None, (outline.names[article.id], long_date(article.published), article.path)))
    address = {"canonical": article.url} if article.url else {}
    return {
        "id": f"ni:///sha-256;{digest}",
        **address,
        "type": "Text",
        "format": _FORMATS.get(article.media, "text/plain"),
        "language": article.language,
        "label": label,
    }
