"""Small comparisons, made by hand, to search in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from tui.analysis.mentions import find_mentions
from tui.model import Article, Comparison, Fact, Line, Member, Place, Role, Sentence, Verdict

BRIDGE = {
    "Harbor Post": (
        "Bridge opens at Halvar",
        "The bridge will stretch 1 kilometre (0.6 miles) over the river.",
        "Work is expected to take a year and a half, Tass reported.",
    ),
    "Karsova Today": (
        "The new crossing opened on Wednesday.",
        "Officials said the bridge will be finished in 18 months.",
        "Bridging the river cost $5 million.",
    ),
    "El Faro": (
        "Some 600 soldiers guarded the café by the by-pass.",
        "Nobody said when the bridge will open.",
    ),
}


def article(
    number: int, outlet: str, texts: Sequence[str], noise: Sequence[str] = (), language: str = "en"
) -> Article:
    """An article of these sentences, one a line, the first a headline, with lines of noise at its end."""
    lines: list[Line] = []
    sentences: list[Sentence] = []
    offset = 0
    for i, text in enumerate([*texts, *noise]):
        role = Role.HEADLINE if i == 0 else Role.BODY
        is_noise = i >= len(texts)
        lines.append(Line(offset, offset + len(text), role, "advert" if is_noise else None))
        if not is_noise:
            folded = " ".join(text.split())
            sentences.append(Sentence(f"s{i + 1}", folded, offset, offset + len(text), role, i))
        offset += len(text) + 1
    return Article(
        f"a{number}",
        f"story/{number}.txt",
        "\n".join([*texts, *noise]),
        "0" * 64,
        language=language,
        outlet=outlet,
        published=f"2025-05-0{number}",
        lines=tuple(lines),
        sentences=tuple(sentences),
    )


def comparison(
    articles: Sequence[Article],
    facts: Sequence[tuple[str, Verdict, Sequence[tuple[str, str]]]] = (),
) -> Comparison:
    """A comparison with these facts: title, verdict, and places (article id, sentence id)."""
    made = (
        Fact(f"f{i + 1}", title, verdict, "", 0.9, tuple(Member(Place(*place)) for place in places))
        for i, (title, verdict, places) in enumerate(facts)
    )
    mentions = {Place(a.id, s): found for a in articles for s, found in find_mentions(a).items()}
    return Comparison(tuple(articles), tuple(made), mentions=mentions)


def bridge() -> Comparison:
    """Three articles on a bridge, with an advert in the first and two facts."""
    noise = {"Harbor Post": ["Buy a toy bridge today"]}
    told = enumerate(BRIDGE.items(), start=1)
    articles = [article(i, outlet, texts, noise.get(outlet, ())) for i, (outlet, texts) in told]
    made = comparison(
        articles,
        [
            ("When will it be ready?", Verdict.DISAGREE, [("a1", "s3"), ("a2", "s2")]),
            ("bridge will stretch", Verdict.SINGLE, [("a1", "s2")]),
        ],
    )
    ready, stretch = made.facts
    return replace(made, facts=(replace(ready, absent=("a3",)), replace(stretch, absent=("a2",))))


oddities = st.text(
    st.sampled_from('ab é"“»-/\\*:().[]{}?+|<>=,1.٣\u0301\u200d\u202e\ud800\x00\n中🙂'), max_size=60
)
