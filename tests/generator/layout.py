"""An article as a file: header, paragraphs and noise, in text, Markdown or HTML."""

from __future__ import annotations

import datetime as dt
import html
import random
from dataclasses import dataclass, field

from tests.generator import names
from tests.generator.calendar_words import DAYS, MONTHS
from tests.generator.outlets import AFTER, BEFORE, BETWEEN, WIRES, Outlet, noise


@dataclass
class Page:
    """The file's text, and what of it is metadata and noise."""

    text: str
    outlet: str | None
    date: str | None
    title: str
    noise: list[str] = field(default_factory=list)


def page(outlet: Outlet, title: str, published: dt.date, sentences: list[str], tag: str, wire: bool,
         rng: random.Random) -> Page:  # fmt: skip
    amount = outlet.noisy
    before = noise(BEFORE, rng.randint(0, round(2 * amount)), outlet, published.year, tag, rng)
    after = noise(AFTER, rng.randint(1, 1 + round(5 * amount)), outlet, published.year, tag, rng)
    paragraphs: list[str] = []
    at = 0
    while at < len(sentences):
        size = rng.choice((1, 2, 2, 3, 3))
        paragraphs.append(" ".join(sentences[at : at + size]))
        at += size
    between = noise(BETWEEN, rng.randint(0, round(2 * amount)), outlet, published.year, tag, rng)
    blocks: list[tuple[str, str]] = [("p", p) for p in paragraphs]
    for line in between:
        blocks.insert(rng.randint(1, len(blocks)), ("noise", line))
    agency = rng.choice(WIRES) if wire else ""
    make = {"txt": as_text, "md": as_markdown, "html": as_html}[outlet.form]
    text, said_outlet = make(outlet, title, published, before, blocks, after, agency, rng)
    return Page(
        text, outlet.name if said_outlet else None, published.isoformat(), title, before + between + after
    )


def date_words(day: dt.date, american: bool, rng: random.Random) -> str:
    month = MONTHS[day.month - 1]
    if american:
        forms = [
            f"{month} {day.day}, {day.year}",
            f"{month[:3]}. {day.day}, {day.year}" if len(month) > 4 else "",
        ]
        forms.append(f"{month} {day.day}, {day.year}, {rng.randint(6, 11)}:{rng.randint(10, 59)} a.m.")
    else:
        forms = [f"{day.day} {month} {day.year}", f"{DAYS[day.weekday()]} {day.day} {month} {day.year}"]
        forms.append(f"{day.day:02d} {month[:3]} {day.year}, {rng.randint(6, 22):02d}:{rng.randint(10, 59)}")
    forms.append(f"{day.isoformat()} {rng.randint(6, 22):02d}:{rng.randint(10, 59)}")
    return rng.choice([f for f in forms if f])


def as_text(outlet: Outlet, title: str, day: dt.date, before: list[str], blocks: list[tuple[str, str]],
            after: list[str], agency: str, rng: random.Random) -> tuple[str, bool]:  # fmt: skip
    date, author = date_words(day, outlet.style.american, rng), names.person(rng)
    header = rng.choice([
        [title, "", outlet.name, date],
        [title, "", f"By {author}", f"{outlet.name} | {date}"],
        [title, "", f"{outlet.name} — {date}", f"By {author}"],
        [f"{outlet.name} | {date}", "", title],
        [outlet.name, date, "", title],
        [title, f"By {author}, {outlet.name}", f"Published: {date}"],
    ])  # fmt: skip
    if agency and rng.random() < 0.6:
        header.append(f"Source: {agency}")
    body = "\n\n".join(text for _, text in blocks)
    if rng.random() < 0.25:
        body = f"{names.place(rng).upper()} ({agency or outlet.name}) — {body}"
    parts = ["\n".join(header), "\n".join(before), body, "\n".join(after)]
    return "\n\n".join(p for p in parts if p) + "\n", True


def as_markdown(outlet: Outlet, title: str, day: dt.date, before: list[str], blocks: list[tuple[str, str]],
                after: list[str], agency: str, rng: random.Random) -> tuple[str, bool]:  # fmt: skip
    quoted = title.replace('"', "'")
    if rng.random() < 0.6:
        lines = [
            "---",
            f'title: "{quoted}"',
            f"date: {day.isoformat()}",
            f"outlet: {outlet.name}",
            "---",
            "",
            f"# {title}",
        ]
    else:
        date = date_words(day, outlet.style.american, rng)
        lines = [f"# {title}", "", f"*{outlet.name}, {date}*"]
    lines += ["", *before]
    for kind, text in blocks:
        lines += ["", f"*{text}*" if kind == "noise" and rng.random() < 0.5 else text]
    return "\n".join(
        [*lines, "", "---", "", *(f"*{x}*\n" if rng.random() < 0.3 else f"{x}\n" for x in after)]
    ), True


def as_html(outlet: Outlet, title: str, day: dt.date, before: list[str], blocks: list[tuple[str, str]],
            after: list[str], agency: str, rng: random.Random) -> tuple[str, bool]:  # fmt: skip
    e, hour = html.escape, rng.randint(6, 22)
    date = date_words(day, outlet.style.american, rng)
    head = [
        "<!DOCTYPE html>",
        '<html lang="en"><head><meta charset="utf-8">',
        f"<title>{e(title)}</title>",
        f'<meta property="og:site_name" content="{e(outlet.name)}">',
        f'<meta property="article:published_time" content="{day.isoformat()}T{hour:02d}:00:00Z">',
        "</head><body>",
        "<nav><ul>" + "".join(f"<li><a href='/'>{e(x)}</a></li>" for x in before) + "</ul></nav>",
        f"<article><h1>{e(title)}</h1>",
        f'<p class="byline">{e(names.person(rng))} &middot; {e(date)}</p>',
    ]
    body = [
        f'<div class="ad">{e(t)}</div>' if kind == "noise" else f"<p>{e(t, quote=False)}</p>"
        for kind, t in blocks
    ]
    tail = ["</article>", "<footer>", *(f"<p>{e(x)}</p>" for x in after), "</footer></body></html>"]
    return "\n".join(head + body + tail) + "\n", True
