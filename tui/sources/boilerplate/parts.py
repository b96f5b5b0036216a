"""Lines that are two things at once: a label, an appeal or an advert glued to a caption or a sentence.

They are parted before anything else looks at them, so that the sentence stays though the rest is noise.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter

from tui.languages.folding import fold
from tui.languages.pages import PagePhrases, page_phrases
from tui.languages.patterns import alternatives
from tui.model import Line, Role
from tui.sources.boilerplate.outline import LONG, PARAGRAPH_WORDS
from tui.sources.parsed import start_of

_GALLERY = re.compile(rf"(?i)(?:{alternatives('GALLERY_LABELS')})[:\s]+")
# Labels that pages set between paragraphs, and that saving a page glues to the next one.
_LABEL = re.compile(
    rf"(?:(?i:{alternatives('AD_LABELS')})\.?)"
    r"(?:\s+|(?<=[a-zà-ÿ])|(?<=[A-Z]{4}))(?=[“\"‘«]?[A-ZÀ-Þ][\w’'-]*[\s,])"
)
# Buttons before a paragraph, single words before a word that paragraphs begin with, and credits before one.
_NAME = r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){1,2}(?:, [A-Z][a-z]+ [A-Z][a-z]+)?(?:/[A-Z][\w ]{1,30}?)?"
_STARTS = rf"(?=(?:{alternatives('STARTERS')})\s)"
_BUTTON = re.compile(
    rf"(?:(?i:{alternatives('GLUED_LABELS')})\s+(?=[“\"‘«¿¡]?[A-ZÀ-Þ])|"
    rf"(?i:{alternatives('GLUED_WORDS')})[:.]?\s+{_STARTS}|"
    rf"(?i:{alternatives('TAKEN_BY')}) {_NAME}\s+{_STARTS}|"
    r"[\[(](?i:photo|image|picture|credit|foto|imagen|cr[eé]dito)s?(?i: by| de)?[:/ ][^\[\]()]{2,60}[\])]"
    r"\s+(?=[A-ZÀ-Þ]))"
)
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’»)]*\s+(?=[\"“‘«(¿¡]?[A-ZÀ-ÞÑ\d])")
_APPEALS = ("appeal", "share links", "advert", "contact", "comments")
_GLUED = ("related articles", "sources", "copyright", "disclaimer")
_NOTES = ("disclaimer", "copyright", "cookies", "share links")
_ANNOUNCES = re.compile(r"[^.!?]{3,30}[:|»›]\s")  # "Read also: ...", "Source | ..."
_LONGEST_GLUED = 25  # words
_PARAGRAPH = 12  # words of a paragraph from which a label before it is parted
_STOPS = (".", "!", "?", "…")
_SHORTEST = 4  # words of a sentence that counts as story next to an appeal
_OWN_WORDS = 0.5
_EVIDENCE = re.compile(rf"\d|\b(?:{alternatives('SPEAKER_VERBS')})\b|(?<=[a-zà-ÿ,] )[A-ZÀ-Þ][a-zà-ÿ]{{2}}")
_LONGEST = 3000  # characters of a line that are looked at


def split_lines(text: str, lines: Sequence[Line], language: str) -> list[Line]:
    """Return the lines of a source; lines that are partly noise are split into one line for each part.

    Args:
        text: the source.
        lines: its lines.
        language: of the phrases to look for.
    """
    known = page_phrases(language)
    story = _vocabulary(text, lines)
    found: list[Line] = []
    for line in lines:
        label = _GALLERY.match(text, line.start, line.end)
        if label and label.end() < line.end:
            found.append(
                Line(line.start, line.start + len(label[0].rstrip()), line.role, line.noise or "menu")
            )
            found.append(Line(label.end(), line.end, Role.CAPTION, line.noise))
        elif line.noise or line.role is not Role.BODY or line.end - line.start > _LONGEST:
            found.append(line)
        else:
            found += _without_appeals(text, line, known, story)
    return found


def _vocabulary(text: str, lines: Sequence[Line]) -> Counter[str]:
    """Return the beginnings of the words of paragraphs, with the number of paragraphs that hold them."""
    found: Counter[str] = Counter()
    for line in lines:
        body = start_of(text, line, LONG)
        if line.noise is None and body.count(" ") >= PARAGRAPH_WORDS and body.rstrip('"”’»)')[-1:] in ".!?…":
            found.update(_stems(body))
    return found


def _stems(words: str) -> frozenset[str]:
    return frozenset(fold(word)[:6] for word in re.findall(r"\w{4,}", words))


def _without_appeals(text: str, line: Line, known: PagePhrases, story: Counter[str]) -> Iterator[Line]:
    label = _LABEL.match(text, line.start, line.end)
    if label:
        end = line.start + len(label[0].rstrip())
        yield Line(line.start, end, line.role, "advert")
        line = Line(label.end(), line.end, line.role)
    while glued := _BUTTON.match(text, line.start, line.end):
        rest = text[glued.end() : line.end]
        if len(rest.split()) < _PARAGRAPH or rest.rstrip('"”’») ')[-1:] not in _STOPS:
            break
        yield Line(line.start, line.start + len(glued[0].rstrip()), line.role, "menu")
        line = Line(glued.end(), line.end, line.role)
    body = text[line.start : line.end]
    if not (_may_appeal(body, known) or _ANNOUNCES.search(body) or _opens_with_note(body, known)):
        yield line
        return
    cuts = [0, *(match.end() for match in _SENTENCE.finditer(body)), len(body)]
    sentences = [(start, end) for start, end in pairwise(cuts) if body[start:end].strip()]
    appeals = [
        _appeals(body[start:end], known) and not _is_of_story(body[start:end], story)
        for start, end in sentences
    ]
    for at in (0, -1):
        start, end = sentences[at]
        appeals[at] = appeals[at] or _is_glued(body[start:end], known)
    appeals[0] = appeals[0] or _opens_with_note(body, known)
    narrative = [
        (start, end)
        for (start, end), appeal in zip(sentences, appeals, strict=True)
        if not appeal and _tells(body[start:end], known)
    ]
    words = sum(len(body[start:end].split()) for start, end in narrative)
    stated = words >= PARAGRAPH_WORDS or any(_states(body[start:end], known) for start, end in narrative)
    if not stated or not any(appeals):
        yield line
        return
    for appeal, group in groupby(zip(appeals, sentences, strict=True), key=itemgetter(0)):
        spans = [span for _, span in group]
        start, end = spans[0][0], spans[-1][1]
        at = line.start + start
        yield Line(at, at + len(body[start:end].rstrip()), line.role, "appeal" if appeal else None)


def _may_appeal(body: str, known: PagePhrases) -> bool:
    return any(pattern.search(body) for pattern in (known.anywhere, known.second_person, known.itself))


def _opens_with_note(body: str, known: PagePhrases) -> bool:
    """Return whether the first of several sentences is a note of the page: "This story was updated."."""
    end = _SENTENCE.search(body)
    if not end or len(body[: end.start()].split()) > _LONGEST_GLUED:
        return False
    return any(reason in _NOTES and pattern.match(body, 0, end.start()) for reason, pattern in known.line)


def _is_of_story(sentence: str, story: Counter[str]) -> bool:
    """Return whether most words of a sentence occur in several paragraphs, as if web sites are the news."""
    stems = _stems(sentence)
    return bool(stems) and sum(story[stem] > 1 for stem in stems) / len(stems) >= _OWN_WORDS


def _tells(sentence: str, known: PagePhrases) -> bool:
    """Return whether a sentence is long enough for story, and does not speak of the site or to readers."""
    aside = known.site.search(sentence) or known.second_person.search(sentence)
    return len(sentence.split()) >= _SHORTEST and not aside


def _states(sentence: str, known: PagePhrases) -> bool:
    """Return whether a short sentence next to an appeal is news: with a figure, a name or a speaker."""
    words = sentence.strip().rstrip('"”’»)')
    if words[-1:] not in (".", "…") or _may_appeal(words, known):
        return False
    if any(pattern.match(words) for _, pattern in known.line):
        return False
    return bool(_EVIDENCE.search(words))


def _is_glued(sentence: str, known: PagePhrases) -> bool:
    """Return whether a first or last sentence announces another article, or states the text's origin."""
    words = sentence.strip()
    return (
        len(words.split()) <= _LONGEST_GLUED
        and bool(_ANNOUNCES.match(words))
        and any(reason in _GLUED and pattern.match(words) for reason, pattern in known.line)
    )


def _appeals(sentence: str, known: PagePhrases) -> bool:
    """Return whether a sentence addresses the reader of the page on behalf of the site."""
    words = sentence.strip()
    if words[:1] in '“"‘«„':
        return False
    bare = re.sub(r"“[^”]*”|«[^»]*»|\"[^\"]*\"", " ", words)
    if known.anywhere.search(bare) and known.second_person.search(bare):
        return True
    if known.itself.search(bare) and len(words.split()) <= _LONGEST_GLUED:
        return True
    return any(
        pattern.match(words) and len(words.split()) <= 30
        for reason, pattern in known.line
        if reason in _APPEALS
    ) and bool(known.second_person.search(bare) or known.site.search(bare))
