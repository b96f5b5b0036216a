"""What each command does with its arguments.

Each imports no more than it needs, and returns the exit status.
"""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import TYPE_CHECKING

from tui.errors import CompareError, complain
from tui.paths import config_file

if TYPE_CHECKING:
    import argparse

    from tui.second_reader.settings import Settings

    Arguments = argparse.Namespace | SimpleNamespace


def run_desk(args: Arguments) -> int:
    """Open the desk on sources, or the library without any."""
    from tui.app import run

    return run(
        args.paths,
        ascii_only=args.ascii,
        theme=args.theme,
        blind=args.blind,
        tour=args.tour,
        fields=_fields(args),
        second_reader=_second_reader(args) if args.second_reader else None,
    )


def run_report(args: Arguments) -> int:
    """Compare sources and write a report."""
    from tui.cli.compare import report
    from tui.cli.output import chosen_format

    form = chosen_format(args.format, args.json, args.output, "text")
    return report(
        args.paths,
        form,
        args.output,
        overwrite=args.force,
        fields=_fields(args),
        quiet=args.quiet,
        second_reader=_second_reader(args),
        event=args.event,
        together=args.together,
    )


def _second_reader(args: Arguments) -> Settings | None:
    """Whom the user names as a second reader; nothing of it is imported where nobody is.

    An address in the file of settings that must not be asked is reported, and holds no work up.

    Raises:
        UsageError: the address named now, or an entry of the file, is no good.
    """
    named = args.second_reader or args.model or args.reader_mode or args.allow_remote
    if not named and not config_file().is_file():
        return None
    from tui.second_reader.settings import chosen, load_settings

    if not named and (settings := load_settings()).address:
        try:
            _ = settings.where
        except CompareError as error:
            complain(f"{error} (in {config_file()}); going on without it")
            return None
    return chosen(args.second_reader, args.model, args.reader_mode, allow_remote=args.allow_remote)


def _fields(args: Arguments) -> dict[str, str]:
    """The fields of records that the user named.

    Raises:
        UsageError: an option names none.
    """
    if not args.field:
        return {}
    from tui.sources.formats.records import field_option

    return dict(map(field_option, args.field))


def run_search(args: Arguments) -> int:
    """Search in sources or saved comparisons."""
    from tui.cli.search import SearchOptions, search

    try:
        options = SearchOptions(
            form="json" if args.json else args.format,
            mode=args.mode,
            noise=args.noise,
            by_value=not args.literal,
            ascii_only=args.ascii,
            quiet=args.quiet,
            fields=_fields(args),
        )
        return search(args.query, args.paths, options)
    except CompareError as error:
        complain(str(error))
        return 2  # as grep: 1 says that nothing was found


def run_list(args: Arguments) -> int:
    """List saved comparisons."""
    from tui.cli.saved import list_saved

    return list_saved(args.words, "json" if args.json else args.format)


def run_open(args: Arguments) -> int:
    """Open a saved comparison on the desk."""
    from tui.app import run
    from tui.cli.saved import find_saved

    saved = str(find_saved(args.saved))
    return run([saved], ascii_only=args.ascii, theme=args.theme, blind=args.blind, tour=args.tour)


def run_export(args: Arguments) -> int:
    """Write a saved comparison as a report."""
    from tui.cli.output import chosen_format
    from tui.cli.saved import export

    form = chosen_format(args.format, args.json, args.output, "markdown")
    return export(args.saved, form, args.output, overwrite=args.force)


def run_doctor(args: Arguments) -> int:
    """Check saved comparisons, and repair them where asked to."""
    from tui.cli.saved import doctor

    return doctor(args.saved, repair=args.repair)


def run_stories(args: Arguments) -> int:
    """Group articles into stories, or open one of them on the desk."""
    from tui.cli.stories import stories, story_paths

    if args.open is None:
        form = "json" if args.json else args.format
        return stories(args.paths, form, compare=args.disagreements, cluster=args.cluster)
    from tui.app import run

    chosen = story_paths(args.paths, args.open)
    return run(chosen, ascii_only=args.ascii, theme=args.theme, blind=args.blind, tour=args.tour)


# By name; the empty one opens the desk.
COMMANDS: dict[str, Callable[[Arguments], int]] = {
    "": run_desk,
    "report": run_report,
    "search": run_search,
    "list": run_list,
    "open": run_open,
    "export": run_export,
    "doctor": run_doctor,
    "stories": run_stories,
}


def meant_command(word: str, commands: list[str]) -> str | None:
    """Return the command that a mistyped first argument may mean, where no file has that name.

    Args:
        word: the argument.
        commands: names of the commands there are.
    """
    if not word.isalpha() or word in commands:
        return None
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    near = process.extractOne(word, commands, scorer=OSA.distance, score_cutoff=2)
    return str(near[0]) if near else None
