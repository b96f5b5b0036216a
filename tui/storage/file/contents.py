"""The contents of a comparison as records, and back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from tui.model import Article, Comparison, Contradiction, Exchange, Fact, Link, Mention, Place, Reuse
from tui.model.categories import Category, all_facts, tally
from tui.review.edits import Edit, LogEntry, Lost, Redo, Target, Undo
from tui.storage.file.codec import CodecError, decoder, dump, from_json, load, plain, read, to_json
from tui.storage.file.format import record_checksum
from tui.storage.file.plausibility import (
    LONGEST_ID,
    check,
    check_act,
    check_named,
    check_target,
    make_consistent,
)
from tui.storage.file.records import Bodies

_MENTIONS = tuple[Mention, ...]
_LINKS = tuple[Link, ...]
_REUSE = tuple[Reuse, ...]
_INTERNAL = tuple[Contradiction, ...]
_EXCHANGES = tuple[Exchange, ...]
LINKS_A_RECORD = 256
_ACT = Edit | Undo | Redo | Lost
LOST = '{"at":"","act":{"is":"Lost"}}'


Changes = dict[tuple[str, str], str | None]
"""Bodies of records by table and id; None for one that is gone."""


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of the comparison as a whole.

    Attributes:
        articles, facts: ids in order.
        engine: version of the program that analysed it.
        folder: where relative paths of sources start from.
        created: ISO 8601, UTC.
    """

    articles: tuple[str, ...]
    facts: tuple[str, ...]
    engine: str
    folder: str
    created: str

    @classmethod
    def of(cls, comparison: Comparison, engine: str, folder: str, created: str) -> About:
        """Return what a file says of a comparison.

        Args:
            comparison: as computed.
            engine: version of the program that analysed it.
            folder: where relative paths of its sources start from.
            created: ISO 8601, UTC.
        """
        ids = tuple(a.id for a in comparison.articles), tuple(f.id for f in comparison.facts)
        return cls(*ids, engine, folder, created)


@dataclass(frozen=True, slots=True)
class Origin:
    """The source of an article, stored with it: should its record be damaged, it can be read again.

    Attributes:
        article: its id.
        path, sha256, media: as the article has them.
        sum: of the article's record, in hexadecimal digits.
    """

    article: str
    path: str
    sha256: str
    media: str
    sum: str


@dataclass(slots=True)
class Contents:
    """A comparison file in nouns.

    Attributes:
        comparison: as computed.
        about: of the comparison as a whole.
        versions: earlier and removed versions of articles, by record id.
        entries: the log.
        drafts: notes being written, by target.
        view: what the app keeps.
        problems: what could not be understood, one line each.
    """

    comparison: Comparison
    about: About
    versions: dict[str, Article] = field(default_factory=dict)
    entries: list[LogEntry] = field(default_factory=list)
    drafts: dict[Target, str] = field(default_factory=dict)
    view: dict[str, Any] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def snapshot(self) -> Contents:
        """Return the contents as they are now, whatever is done to these."""
        return replace(
            self,
            versions=dict(self.versions),
            entries=list(self.entries),
            drafts=dict(self.drafts),
            view=dict(self.view),
        )

    def since(self, before: Contents) -> tuple[list[LogEntry], Changes]:
        """Return the entries of the log, and the records of drafts and view, that came since a snapshot."""
        changes: Changes = {}
        for target in dict.fromkeys((*before.drafts, *self.drafts)):
            if before.drafts.get(target) != self.drafts.get(target):
                table, record, body = draft_record(target, self.drafts.get(target))
                changes[table, record] = body
        for name, value in self.view.items():
            if before.view.get(name, ...) != value:
                table, record, body = view_record(name, value)
                changes[table, record] = body
        return self.entries[len(before.entries) :], changes

    def replace_analysis(self, comparison: Comparison, engine: str) -> None:
        """Take a new analysis; removed or changed articles become earlier versions.

        Args:
            comparison: as computed.
            engine: version of the analysis.
        """
        self.versions.update(changed_versions(self.comparison.articles, comparison.articles))
        self.about = About.of(comparison, engine, self.about.folder, self.about.created)
        self.comparison = comparison

    def packer(self) -> Callable[[], Bodies]:
        """Return what makes the records of the analysis as it is now; for the thread that writes."""
        comparison, about, versions = self.comparison, self.about, dict(self.versions)
        return lambda: (
            pack(comparison, about) | {"version": {i: to_json(a, Article) for i, a in versions.items()}}
        )


def draft_record(target: Target, text: str | None) -> tuple[str, str, str | None]:
    """Return table, id and body of the record of a draft; no body where it is done or given up.

    Args:
        target: what the note is on.
        text: the draft, or None.
    """
    return "draft", to_json(target, Target), None if text is None else dump(text)


def view_record(name: str, value: Any) -> tuple[str, str, str]:
    """Return table, id and body of the record of a value that the app stores.

    Args:
        name: of the thing.
        value: JSON data.
    """
    return "view", name, dump(value)


def pack(comparison: Comparison, about: About) -> Bodies:
    """Return the records of a comparison; tables of the user's own work are not among them.

    Args:
        comparison: as computed.
        about: what the file says of it as a whole.
    """
    links = [
        comparison.links[n : n + LINKS_A_RECORD] for n in range(0, len(comparison.links), LINKS_A_RECORD)
    ]
    mentions: dict[str, dict[str, Any]] = {}
    for place, found in comparison.mentions.items():
        mentions.setdefault(place.article, {})[place.sentence] = plain(found, _MENTIONS)
    articles = {a.id: to_json(a, Article) for a in comparison.articles}
    origins = tuple(
        Origin(a.id, a.path, a.sha256, a.media, record_checksum("article", a.id, articles[a.id]).hex())
        for a in comparison.articles
    )
    meta = {"comparison": to_json(about, About), "origins": to_json(origins, tuple[Origin, ...])}
    if comparison.exchanges:
        meta["exchanges"] = to_json(comparison.exchanges, _EXCHANGES)
    return {
        "meta": meta,
        "article": articles,
        "fact": {f.id: to_json(f, Fact) for f in comparison.facts},
        "links": {str(n): to_json(part, _LINKS) for n, part in enumerate(links)},
        "reuse": {"all": to_json(comparison.reuse, _REUSE)} if comparison.reuse else {},
        "internal": {"all": to_json(comparison.internal, _INTERNAL)} if comparison.internal else {},
        "mentions": {a: dump(found) for a, found in mentions.items()},
    }


def unpack(bodies: Bodies, log: Iterable[tuple[int, str]]) -> Contents:
    """Return the nouns of records; what cannot be understood becomes a problem, and what rests on it goes.

    Args:
        bodies: of the records, by table and id.
        log: numbers and bodies of the entries.
    """
    problems: list[str] = []

    def take(table: str, record_id: str, kind: Any) -> Any:
        try:
            thing = from_json(bodies[table][record_id], kind)
            check(thing)
            check_named(thing, record_id)
            return thing
        except CodecError as error:
            problems.append(f"{table} {record_id} cannot be understood: {error}")
            return None

    def all_of(table: str, kind: Any) -> dict[str, Any]:
        found = {i: take(table, i, kind) for i in bodies[table]}
        return {i: thing for i, thing in found.items() if thing is not None}

    articles, facts = all_of("article", Article), all_of("fact", Fact)
    about = take("meta", "comparison", About) if "comparison" in bodies["meta"] else None
    if about is None:
        about = About(tuple(sorted(articles, key=_natural)), tuple(sorted(facts, key=_natural)), "", "", "")
    links = all_of("links", _LINKS)
    order = [i for i in dict.fromkeys(about.articles) if i in articles]
    comparison = Comparison(
        articles=tuple(articles[i] for i in order),
        facts=tuple(facts[i] for i in dict.fromkeys(about.facts) if i in facts),
        links=tuple(link for i in sorted(links, key=_number) for link in links[i]),
        reuse=all_of("reuse", _REUSE).get("all", ()),
        internal=all_of("internal", _INTERNAL).get("all", ()),
        mentions=_mentions(bodies, order, problems),
        exchanges=(take("meta", "exchanges", _EXCHANGES) or ()) if "exchanges" in bodies["meta"] else (),
    )
    fitting = make_consistent(comparison)
    if len(order) == len(set(about.articles)):  # else it is the articles that are missing, which is reported
        problems += fitting.problems
    contents = Contents(fitting.comparison, about, all_of("version", Article), problems=problems)
    contents.entries = [read_entry(seq, body, problems) for seq, body in log]
    for key, body in bodies["draft"].items():
        try:
            target = from_json(key, Target)
            check_target(target)
            contents.drafts[target] = from_json(body, str)
        except CodecError as error:
            problems.append(f"a draft cannot be understood: {error}")
    contents.view = {i: found for i in bodies["view"] if (found := take("view", i, Any)) is not None}
    return contents


def entry_json(entry: LogEntry) -> str:
    """Return the body of an entry of the log."""
    return dump({"at": entry.at, "act": plain(entry.act, _ACT)})


def read_entry(seq: int, body: str, problems: list[str]) -> LogEntry:
    """Return the entry that a body of the log encodes; one that cannot be understood is lost.

    Args:
        seq: its number.
        body: its JSON.
        problems: takes a line where it is lost.
    """
    try:
        if body == LOST:
            return LogEntry(seq, "", Lost())
        data = load(body)
        if type(data) is not dict or not isinstance(data.get("at"), str):
            raise CodecError("no entry")
        act = read(data.get("act"), _ACT)
        check_act(act, seq)
        return LogEntry(seq, data["at"], act)
    except CodecError as error:
        problems.append(f"entry {seq} of the log cannot be understood: {error}")
        return LogEntry(seq, "", Lost())


def _mentions(bodies: Bodies, order: list[str], problems: list[str]) -> dict[Place, tuple[Mention, ...]]:
    mentions = {}
    take = decoder(_MENTIONS)
    for article_id in order:
        try:
            data = load(bodies["mentions"].get(article_id, "{}"))
            if type(data) is not dict:
                raise CodecError("object wanted")
            for sentence, found in data.items():
                mentions[Place(article_id, sentence)] = take(found)
        except (CodecError, RecursionError) as error:
            problems.append(f"mentions {article_id} cannot be understood: {error}")
    return mentions


def _number(digits: str) -> int:
    return int(digits) if digits.isdecimal() and len(digits) <= LONGEST_ID else 0


def _natural(record_id: str) -> tuple[int, str]:
    """Order ids by number: a2 before a10."""
    return (_number(record_id[1:]), record_id)


def changed_versions(old: Iterable[Article], new: Iterable[Article]) -> dict[str, Article]:
    """Return the articles that were removed or have other words now, by the id of their record.

    Args:
        old: the articles before.
        new: the articles now.
    """
    now = {a.id: a for a in new}
    return {
        f"{a.id}@{a.sha256[:16]}": a
        for a in old
        if a.id not in now or (now[a.id].sha256, now[a.id].text) != (a.sha256, a.text)
    }


def next_article(ids: Iterable[str]) -> int:
    """Return the number after the highest of some article ids, for ids are never given twice."""
    return 1 + max((_natural(i)[0] for i in ids), default=0)


def fact_counts(comparison: Comparison) -> Counter[Category]:
    """Return how many facts, and contradictions inside single articles, are in each category."""
    return tally(all_facts(comparison))
