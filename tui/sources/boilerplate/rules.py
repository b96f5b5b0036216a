"""Lines that are furniture by their words: bylines, dates, captions, menus, adverts, closing lines."""

from __future__ import annotations

import re
from collections import Counter

from tui.languages.pages import PHOTOGRAPH, PagePhrases
from tui.languages.patterns import alternatives
from tui.model import Role
from tui.sources.boilerplate.outline import Item, Outline, overlap
from tui.sources.metadata.dates import yearless_in
from tui.sources.metadata.names import is_people, is_press

_REFERENCE = re.compile(
    r"`{3}\w*|[a-z]+(?:_[a-z]+)+|list \d+ of \d+ .{0,160}|(?:#\w+[\s,]*){1,12}|\d{1,2}[:.]\d{2} [A-Z]{2,4}|"
    r"\d{1,3} ?(?:/|of|de) ?\d{1,3}|"
    r"\(?[A-Z]{3,}\d{8,}\w*\)?|(?:https?://|www\.)\S+|@\w+|[\W\d_]+|[\w.+-]+@[\w-]+\.[\w.]+|"
    r"[\d\s.,]+ ?°[CF]?|"
    r"[A-Z]{2,3}-[A-Z]{2}-[\d-]+ .{0,20}|[A-Z]{2,3}-[A-Z]{2,3}--?[\w-]+,?.{0,40}"
)
_AGO = re.compile(rf"(?i)(?:{alternatives('AGO')})")
CREDIT = re.compile(
    r"^[A-ZÀ-Þ][\w. '’-]{2,40} ?/ ?(?:AP|AFP|EPA|EFE|Reuters|REUTERS|Getty|Scanpix|Shutterstock|Imago|Alamy|"
    r"Anadolu|TASS|dpa|Zuma|NurPhoto)\b[^.]{0,60}$|"
    r"^(?!By |Por )(?:[A-ZÀ-Þ][\w.'’-]+ ){1,3}[A-ZÀ-Þ][\w.'’-]+/[A-ZÀ-Þ][\w.'’& -]{2,40}"
    r"(?:/[A-Z][\w. ]{2,30})?$|"
    r"^(?i:handout|courtesy|pool) ?/ ?[A-Z]|(?i:\brepresentat(?:ive|ional) (?:image|picture|photo))|"
    r"^(?i:courtesy of) [A-Z]|(?<=[a-zà-ÿ\d]) (?:REUTERS|EFE|GETTY(?: IMAGES)?|EPA|XINHUA)$|"
    r"^[A-ZÀ-Þ][\w.'’-]+ [A-ZÀ-Þ][\w.'’-]*/[A-ZÀ-Þ][\w. ]{1,30}/(?:AP|AFP|EPA|EFE|Reuters|Getty)\b|"
    r"^FILE ?(?:[-–—:]|PHOTO\b)|\((?i:file|archivo|archiv)\)\W*$|^\?\? .{3,60} \?\?|"
    r"^[^.]{3,40} via (?:AP|AFP|EPA|Getty(?: Images)?|Reuters|REUTERS|Storyful|X|Facebook|Instagram)\W*$|"
    r"(?<=[.!?”\"]) ?\| ?[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’/-]+){1,3}$|"
    r"\((?i:source|image|photo|picture|credit|video|via|foto|imagen|cr[eé]dito)s?: [^()]{2,60}\)\W*$|"
    r"^(?i:image (?:source|caption|credit)s?|media caption|video caption)[,:]|"
    r"^(?i:the (?:top|above|bottom|left|right|lower|upper) (?:pic|photo|picture|image)\b)|"
    r"^(?i:(?:this )?combination of (?:\w+ )?(?:images|photos|pictures|handout|file))|"
    r"//\s*[A-ZÁÉÍÓÚ][\w./]{1,25}$|"
    rf"(?i:\b(?:{PHOTOGRAPH})\s?\w)|"
    r"(?i:\b(?:photo|picture|image|foto|fotograf[ií]a|photograph|credit|cr[eé]dito|"
    r"illustration|ilustraci[oó]n)s?\s*(?:[:/|©]|credit|courtesy))|"
    r"(?i:(?:^|[.(|–—] ?)(?:file )?(?:photo|picture|image|foto|fotograf[ií]a|photograph|illustration|"
    r"ilustraci[oó]n)s? (?:by|de|por)\b)|"
    r"\((?:(?i:AP|AFP|Reuters|EPA|EFE|Getty|Xinhua|Yonhap|KCNA|UPI)\b[^()]{0,60}|"
    r"[^()]{2,60}(?i: photo| photos| via | images)[^()]{0,60}|[^()]{0,40}(?i:photo by|"
    r"courtesy of) [^()]{2,60})\)\W*$|"
    r"\(\s?[A-Z][\w'’.&-]+(?: [A-Z][\w'’.&-]+){0,2}\s?\)$|(?<=[.!?\w”\"]) ?/ ?(?:AP|AFP|"
    r"Reuters|REUTERS|EPA|EFE|UPI|Getty(?: Images)?|[A-ZÁÉÍÓÚÑ]\. ?[A-ZÁÉÍÓÚÑ]{3,})\W*$|"
    r"(?<=[.!?”\"]) (?:AP|AFP|EPA|EFE|UPI|REUTERS|Reuters|Getty Images)$|"
    r"\([A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){1,3} ?/ ?[A-ZÀ-Þ][\w.&'’ -]{1,40}\)\W*$|"
    r"(?i:\bthis (?:photo|picture|image|handout)\b|\b(?:file|handout|stock|license) (?:photo|"
    r"picture|image)\b|\bfamily handout\b|imagen de archivo)|"
    r"\|\s*(?:AP|AFP|Reuters|EPA|EFE|Getty Images?|[A-Z][a-z]+ [A-Z][a-z]+/[A-Z]\w+)$|"
    r"\bREUTERS/|^(?:AP|AFP|EPA|Reuters|REUTERS|Getty Images) (?=An? |The |[A-Z]\w+ in )"
)
# Pictures from the archive show another day.
_ARCHIVE = re.compile(r"(?i:\b(?:file|stock) (?:photo|picture|image)\b|imagen de archivo)|^FILE\b")
_SHOWS = re.compile(r"(?i)\b(?:shows|muestra)\b")
_AGENCY = re.compile(
    r"(?:(?:With |Source: |Via )?(?:the )?(?:AP|AFP|Reuters|Yonhap|Xinhua|EFE|UPI|ANI|PTI|"
    r"DPA|ANSA|Kyodo|KCNA|TASS|Tass|Getty(?: Images)?|"
    r"(?:The )?Associated Press|Agence France-Presse|Korean Central News Agency|Europa Press|"
    r"Press Association|PA Media)(?:[/, ]+|$)){1,4}"
)
_YEAR_STOP = re.compile(r"\b(?:19|20)\d\d[.!?]$")  # ends a sentence: "The trial began on 12 March 2024."
_STAMP = re.compile(
    rf"(?i)\b(?:(?:{alternatives('STAMP_OPENINGS')}) )?(?:{alternatives('STAMPS')}|"
    r"[ap]\.?m\.?|gmt|utc|[ceipmb][sd]?t|cest|ist|sgt|h)\b"
)
_CLOCK_STOP = re.compile(r"(?i)\b[ap]\.m\.$")
_LABEL_ENDS = tuple(":|»›")  # behind "Read also": whatever follows is the title of another article
_ENDS = re.compile(r"[.!?][”\"’')]?\s")  # inside a line: three of them make it a paragraph of four sentences
_RUNNING = 40  # words from which a line is running text, as for the outline
_OWN_WORDS = 0.5  # share of its words in the story from which a paragraph is of the story, not of the site
_SITE_WORDS = 2
_APPEALED = 20  # words of a long paragraph for each word of an appeal in it
# Reasons whose phrases no sentence of a story begins with.
_EVEN_SENTENCES = frozenset(
    {"disclaimer", "sources", "appeal", "share links", "contact", "other news", "comments"}
)


def mark_boilerplate(outline: Outline) -> None:
    """Mark the lines whose words alone show that they are not story."""
    vocabulary = outline.vocabulary()
    _name_head(outline)
    for item in outline.items:
        if item.noise is None and item.role is not Role.HEADLINE:
            item.noise = _reason(item, outline.phrases, outline.language, vocabulary)
    _mark_caption_parts(outline)


def _name_head(outline: Outline) -> None:
    """Say of lines between headline and story which date the article or name its author."""
    titled = [k for k, item in enumerate(outline.items[: outline.first]) if item.role is Role.HEADLINE]
    for item in outline.items[titled[-1] + 1 : outline.first] if titled else ():
        if item.noise == "outside the article":
            if is_stamp(item, outline.language):
                item.noise = "date line"
            elif _is_byline(item, outline.phrases):
                item.noise = "byline"


def _reason(item: Item, words: PagePhrases, language: str, vocabulary: Counter[str]) -> str | None:
    """Return what kind of furniture a line is, or None; mark what is a caption as one."""
    body = item.body
    if _REFERENCE.fullmatch(body) or _AGO.fullmatch(body.strip("• ")):
        return "reference"
    if _AGENCY.fullmatch(body.strip(" .-—()")):
        return "agency"
    if _is_caption(item, words):
        item.role = Role.CAPTION
        return None if _tells(item) and not _ARCHIVE.search(body) else "photo caption"
    if is_stamp(item, language):
        return "date line"
    if _is_byline(item, words):
        return "byline"
    if reason := _opening_phrase(item, words):
        return reason
    if _speaks_of_site(item, words, vocabulary):
        return "boilerplate"
    if len(re.findall(r" [|•·›»>/] |\s{2,}", item.raw)) >= 2 and not item.stops and len(item.words) <= 30:
        return "menu"
    if _speaks_of_itself(item, words):
        return "disclaimer"
    appealing = len(words.appeal.findall(item.unquoted))
    if len(item.words) >= 30 and appealing >= max(3, len(item.words) / _APPEALED):
        return "appeal"
    return None


def _is_caption(item: Item, words: PagePhrases) -> bool:
    """Return whether markup makes a line a caption, or a credit in it does."""
    if item.role is Role.CAPTION:
        return True
    return len(item.words) < _RUNNING and bool(CREDIT.search(item.body)) and not _speaks(item, words)


def _is_byline(item: Item, words: PagePhrases) -> bool:
    """Return whether a line names who wrote the article, and is no sentence."""
    is_sentence = item.stops and not item.body.isupper() and "|" not in item.body
    return bool(words.byline.match(item.body)) and len(item.words) <= 20 and not is_sentence


def _opening_phrase(item: Item, words: PagePhrases) -> str | None:
    """Return what kind of furniture the phrase at the beginning of a line makes it, or None."""
    for reason, pattern in words.line:
        if not (found := pattern.match(item.body)):
            continue
        label = item.body[found.end() - 1 : found.end() + 2]
        if reason == "related articles" and any(mark in label for mark in _LABEL_ENDS):
            return reason
        if reason in ("copyright", "cookies") or len(item.words) <= 3:
            return reason
        if not item.stops or addresses_reader(item, words) or reason in _EVEN_SENTENCES:
            return reason
    return None


def _speaks_of_itself(item: Item, words: PagePhrases) -> bool:
    """Return whether a line is a sentence or two in which a page speaks of itself."""
    several = len(_ENDS.findall(item.body)) >= 3 and not addresses_reader(item, words)
    alone = item.stops and len(item.words) <= _RUNNING and not several
    return alone and bool(words.itself.search(item.unquoted))


def _speaks_of_site(item: Item, words: PagePhrases, vocabulary: Counter[str]) -> bool:
    """Return whether a line is about the site and its services, and no paragraph of the story."""
    if not words.anywhere.search(item.unquoted) or len(item.words) > 60:
        return False
    addresses = addresses_reader(item, words)
    if item.stops and len(_ENDS.findall(item.body)) >= 3 and not addresses:
        return False
    appeals = next((pattern for reason, pattern in words.line if reason == "appeal"), None)
    if not item.paragraph or (appeals and any(map(appeals.match, _ENDS.split(item.body)))):
        return True
    if len(words.site.findall(item.unquoted)) < _SITE_WORDS:
        return addresses
    return overlap(item, vocabulary, True) < _OWN_WORDS


def _tells(item: Item) -> bool:
    """Return whether a caption is evidence: it dates what it shows, or is a sentence with a number."""
    credited = CREDIT.search(item.body) and not _SHOWS.search(item.body)
    sentence = item.stops and any(map(str.isdigit, item.body))
    return len(item.words) >= 8 and not credited and (bool(item.dates) or sentence)


def addresses_reader(item: Item, words: PagePhrases) -> bool:
    """Return whether a line addresses the reader of the page, or speaks for the site, outside quotations.

    Args:
        item: the line.
        words: phrases of its language.
    """
    return bool(words.second_person.search(item.unquoted))


def _speaks(item: Item, words: PagePhrases) -> bool:
    """Return whether a line is a sentence about the news that only happens to end in brackets."""
    return item.stops and not item.body.endswith(")") and len(item.words) > 25


def is_stamp(item: Item, language: str) -> bool:
    """Return whether a line only dates the article, perhaps with names of author, place or outlet.

    Args:
        item: the line.
        language: ISO 639-1 code.
    """
    ends_dated = any(date.end >= len(item.body) - 1 for date in item.dates)  # "2025. május 9."
    stops = item.stops and not ends_dated and not _CLOCK_STOP.search(item.body)
    if len(item.words) > 24 or (stops and len(item.words) > 12) or not any(map(str.isdigit, item.body)):
        return False
    dates = item.dates or list(yearless_in(item.body, language, 2000))
    if not dates or (stops and not item.dates and ":" in item.body[: dates[0].start]):
        return False
    rest = item.body
    for date in sorted(dates, key=lambda found: -found.start):
        rest = rest[: date.start] + " " + rest[date.end :]
    rest = _STAMP.sub(" ", rest)
    left = re.findall(r"[^\W\d_]+", rest)
    small = [word for word in left if word[0].islower() and len(word) > 3]
    if small and (stops or not item.dates or _YEAR_STOP.search(item.body)):
        return False
    return len(small) <= 2 and (bool(item.dates) or len(left) <= 3)


def _mark_caption_parts(outline: Outline) -> None:
    """Mark lines that occur twice in a row, or twice and open after a full stop, as captions of pictures."""
    items = outline.items
    seen = Counter(item.body for item in items)
    for item in items:
        if item.of_article and not CREDIT.search(item.body):
            continue
        if seen[item.body] > 1 and not item.stops and (item.paragraph or CREDIT.search(item.body)):
            item.noise, item.role = item.noise or "repeated caption", Role.CAPTION
    for index in range(1, len(items)):
        item, before = items[index], items[index - 1]
        if item.body == before.body and item.stops and item.noise is None:
            item.noise, item.role = "repeated caption", Role.CAPTION
            before.role = Role.CAPTION
            if not before.dates and before.noise is None and not before.paragraph:
                before.noise = "photo caption"


_PARTS = re.compile(r"\s+[|·•–—/]\s+|, | for (?=the |[A-Z])|: ")
_STATES = re.compile(
    r"(?i)(?:outlet|publication|publisher|site|site_name|newspaper|authors?|byline)\s*[:=]\s*[\"'\[]*([^\"'\]]+)"
)
_CREDITED = re.compile(r"[^\W\d_]{3}[^()]{0,60}\((?P<agency>[A-Z][\w&.-]+(?: [A-Z][\w&.-]+){0,2})\)\s*[-–—]")
_FULL_NAME = re.compile(r"(?!The |El |La )[A-ZÀ-Þ][\w.'’-]+ [A-ZÀ-Þ]")
_UNRELATED = 0.1  # share of content words in common with the story under which a line is foreign to it
_FOREIGN = 0.2  # the same for several sentences that introduce an author
_LAST = 3  # closing sentences looked at


def mark_closing(outline: Outline) -> None:
    """Mark the last sentences of a source that describe its author or outlet, or appeal to readers.

    Goes upwards from the end and stops at the first sentence of the story, which the only one left always is.
    """
    own = page_names(outline)
    about = next((pattern for reason, pattern in outline.phrases.line if reason == "about the author"), None)
    running = [
        i for i, item in enumerate(outline.items) if item.noise is None and (item.paragraph or item.stops)
    ]
    vocabulary = outline.vocabulary()
    for index in range(outline.first):
        item = outline.items[index]
        reason = _of_itself(item, own, vocabulary)
        if reason and item.role is Role.BODY and item.stops:
            outline.mark(index, reason)
    for index in running[1:]:
        item = outline.items[index]
        if about and _introduces(item, about, vocabulary) and not _known(outline, running, index):
            outline.mark(index, "about the author")
    for index in reversed(running[-_LAST:]):
        item = outline.items[index]
        if all(outline.items[i].noise for i in running if i != index):
            return
        unrelated = overlap(item, vocabulary, item.paragraph) < _UNRELATED
        site = len(outline.phrases.site.findall(item.unquoted))
        if reason := _of_itself(item, own, vocabulary):
            outline.mark(index, reason)
        elif unrelated and site and addresses_reader(item, outline.phrases):
            outline.mark(index, "appeal")
        elif about and about.match(item.body) and not _known(outline, running, index):
            outline.mark(index, "about the author")
        else:
            return


def _introduces(item: Item, about: re.Pattern[str], vocabulary: Counter[str]) -> bool:
    """Return whether a line is about the author or an outlet, called by its name, and not about the story."""
    if item.role is not Role.BODY or not (about.match(item.body) and _FULL_NAME.match(item.body)):
        return False
    return not _ENDS.search(item.body) or overlap(item, vocabulary, item.paragraph) < _FOREIGN


def _of_itself(item: Item, own: re.Pattern[str] | None, vocabulary: Counter[str]) -> str | None:
    """Return why a line is noise that begins with a name of the page and is foreign to the story."""
    name = own.match(item.body) if own else None
    if not name:
        return None
    named = {word.lower()[:6] for word in name[0].split()}
    keys = [key for key in item.keys if key not in named]
    if sum(vocabulary.get(key, 0) > item.paragraph for key in keys) >= max(1, _UNRELATED * len(keys)):
        return None
    return "agency" if name["agency"] else "about the outlet"


def _known(outline: Outline, running: list[int], index: int) -> bool:
    """Return whether the story speaks of the person that a line begins with."""
    opening = " ".join(outline.items[index].body.split()[1:4])
    surname = next(iter(re.findall(r"[A-Z][\w'’-]+", opening)), None)
    return surname is None or any(surname in outline.items[i].body for i in running if i != index)


def page_names(outline: Outline) -> re.Pattern[str] | None:
    """Return a pattern of the names of outlet, agency and authors in the head of the page, or None."""
    found: dict[str, None] = {}
    agencies: dict[str, None] = {}
    for item in outline.items[: outline.first + 1]:
        if item.noise == "front matter" and (stated := _STATES.match(item.body)):
            found[re.escape(stated[1].strip())] = None
        elif credit := _CREDITED.match(item.body):
            agencies[re.escape(credit["agency"])] = None
    for item in outline.items[: outline.first]:
        if item.noise in ("byline", "date line", "page head", "outside the article"):
            for part in _PARTS.split(item.body):
                name = part.removeprefix("By ").removeprefix("the ").strip()
                if 2 <= len(name.split()) <= 5 and (
                    is_press(name) or is_people(name) or item.noise == "page head"
                ):
                    found[re.escape(name)] = None
    if not found and not agencies:
        return None
    agency = "|".join(name for name in agencies if name not in found) or "(?!)"
    names = "|".join(found) or "(?!)"
    return re.compile(rf"(?:The |La |El )?(?:{names}|(?P<agency>{agency}))\b")
