"""One event told by many articles: as many strands as its size asks for, each told in some of the articles.

A strand is a generated story of its own. The more articles there are, the more strands an event has, and
the first ones are told by most articles, as the popularity of facts falls with their rank.
"""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

from tests.generator import layout, outlets, plan, telling
from tests.generator.domains import domains

STRANDS = 4  # told in one article: about 30 sentences


def event(seed: int, articles: int) -> dict[str, bytes]:
    """The files of an event, by name; the same for the same seed and number."""
    rng = random.Random(f"{seed}/{articles}")
    taken: set[str] = set()
    papers = [outlets.outlet(rng, taken) for _ in range(articles)]
    strands = max(STRANDS, round(2 * articles**0.4))
    chosen = [_strands(strands, rng) for _ in papers]
    told: list[list[str]] = [[] for _ in papers]
    titles = ["" for _ in papers]
    published: dict[int, dt.date] = {}
    for number in range(strands):
        tellers = [i for i, own in enumerate(chosen) if number in own]
        if len(tellers) < 2:
            continue
        strand = plan.make(domains()[number % len(domains())], rng, len(tellers))
        for who, article in zip(tellers, strand.articles, strict=True):
            told[who] += [s.text for s in telling.told(strand, article, papers[who].style, rng)]
            titles[who] = titles[who] or telling.title(strand, article, papers[who].style, rng)
            published.setdefault(who, article.published)
    files = {}
    for who, paper in enumerate(papers):
        if told[who]:
            page = layout.page(paper, titles[who], published[who], told[who], "event", False, rng)
            files[f"{paper.slug}.{paper.form}"] = page.text.encode("utf-8")
    return files


def write(seed: int, articles: int, folder: Path) -> list[str]:
    """Write the files of an event into a folder; their paths in order."""
    folder.mkdir(parents=True, exist_ok=True)
    files = event(seed, articles)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return [str(folder / name) for name in sorted(files)]


def _strands(count: int, rng: random.Random) -> frozenset[int]:
    """Which strands an article tells, the first ones more likely."""
    weights = [(rank + 1) ** -0.8 for rank in range(count)]
    found: set[int] = set()
    while len(found) < STRANDS:
        found.update(rng.choices(range(count), weights))
    return frozenset(found)
