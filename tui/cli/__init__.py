"""The command line: opens the desk, or runs one command without a screen.

Exit status: 0 done; 1 the work failed, or a source could not be read; 2 wrong usage; 130 interrupted.
Standard output carries only results; what went wrong is one line each on standard error.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, NoReturn

from tui import __version__
from tui.errors import CompareError, UsageError, complain
from tui.paths import config_file, prefers_ascii

if TYPE_CHECKING:
    import argparse

    from tui.second_reader.settings import Settings

_EXAMPLES = """\
examples:
  compare-tui                              open the library; on first start, the example
  compare-tui article1.txt page.html       compare these files
  compare-tui story/                       compare every article in a folder
  pbpaste | compare-tui - other.md         one of them from standard input
  compare-tui report story/ -f markdown    the same comparison without a screen
  compare-tui report dump.jsonl --field text=body   records of a dump, one article each

read are texts, Markdown, saved pages (HTML, MHTML, SingleFile), mail (.eml, .mbox), RSS and Atom,
dumps (JSON, JSONL, CSV), Word, EPUB, web archives and PDF; nothing is fetched from the web.

commands (each with --help):
  report   compare sources and print the result
  search   search in sources or in a saved comparison
  list     saved comparisons
  open     open a saved comparison
  export   write a saved comparison as a report
  doctor   check a saved comparison, and repair what can be repaired
  stories  which events the articles of a folder are about
"""

Run = Callable[["argparse.Namespace"], int]


def _desk_parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="compare-tui",
        description="Compare news articles side by side: what they agree on and where they contradict.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="article, folder of articles, or - for stdin"
    )
    _field_option(parser)
    _screen_options(parser)
    _second_reader_options(parser)
    parser.add_argument("--version", action="version", version=f"compare-tui {__version__}")
    parser.set_defaults(run=_desk)
    return parser


def _report_parser() -> argparse.ArgumentParser:
    parser = _command("report", "Compare sources without a screen and print the result.", _report)
    parser.add_argument("paths", nargs="+", metavar="PATH", help="article, folder, or - for stdin")
    _field_option(parser)
    _second_reader_options(parser)
    _output_options(parser, "text")
    _quiet_option(parser)
    return parser


def _search_parser() -> argparse.ArgumentParser:
    parser = _command("search", "Search in sources, or in a saved comparison.", _search)
    parser.epilog = (
        'A query is words, "exact phrases", /regular expressions/, -word to exclude, and fields: '
        "outlet: date:2025-04.. verdict:disagree tag: said-by: source:tass number:>500 has:note. "
        "A query that begins with - follows --. "
        "Exit status: 0 found, 1 nothing found, 2 wrong query, or a source could not be read."
    )
    parser.add_argument("query", metavar="QUERY", help="what to search for")
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="article, folder, -, or a saved comparison; without one, all saved comparisons",
    )
    parser.add_argument("-f", "--format", default="text", choices=("text", "json"))
    _json_option(parser)
    _quiet_option(parser)
    parser.add_argument("--mode", choices=("words", "phrase", "fuzzy", "regex"), help="default: as fits")
    _field_option(parser)
    parser.add_argument("--noise", action="store_true", help="search in menus, adverts and the like too")
    parser.add_argument("--literal", action="store_true", help="do not find numbers and days by value")
    parser.add_argument("--ascii", action="store_true", help="mark verdicts with ASCII characters only")
    return parser


def _list_parser() -> argparse.ArgumentParser:
    parser = _command("list", "List saved comparisons, the one last worked on first.", _list)
    parser.add_argument("words", nargs="*", metavar="WORD", help="only those that hold every word")
    parser.add_argument("-f", "--format", default="text", choices=("text", "json"))
    _json_option(parser)
    return parser


def _open_parser() -> argparse.ArgumentParser:
    parser = _command("open", "Open a saved comparison.", _open)
    parser.add_argument("saved", metavar="NAME", help="name, or file")
    _screen_options(parser)
    return parser


def _export_parser() -> argparse.ArgumentParser:
    parser = _command("export", "Write a saved comparison as a report, with your work on it.", _export)
    parser.add_argument("saved", metavar="NAME", help="name, or file")
    _output_options(parser, "markdown")
    return parser


def _doctor_parser() -> argparse.ArgumentParser:
    parser = _command("doctor", "Check saved comparisons record by record.", _doctor)
    parser.add_argument("saved", nargs="*", metavar="NAME", help="name, or file; without one, all of them")
    parser.add_argument("--repair", action="store_true", help="rescue what can be read; the file is kept")
    return parser


def _stories_parser() -> argparse.ArgumentParser:
    import argparse

    parser = _command("stories", "Group articles into stories: a line for each event.", _stories)
    parser.add_argument("paths", nargs="+", metavar="PATH", help="article, or folder")
    parser.add_argument("-f", "--format", default="text", choices=("text", "json", "csv"))
    parser.add_argument("--open", type=int, metavar="N", help="open story N on the desk")
    parser.add_argument(
        "--disagreements",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="count the disagreements of each story (default: where there are few articles)",
    )
    parser.add_argument("--cluster", metavar="ADDRESS", help="read the files on a Dask cluster")
    _screen_options(parser)
    return parser


def _json_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="the same as --format json")


def _quiet_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-q", "--quiet", action="store_true", help="show no progress on standard error")


def _output_options(parser: argparse.ArgumentParser, default: str) -> None:
    parser.add_argument(
        "-f",
        "--format",
        choices=("text", "json", "markdown", "html", "csv", "annotations"),
        help=f"default: what the name of FILE ends in, else {default}",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=lambda name: None if name == "-" else name,
        help="write to FILE instead of standard output",
    )
    _json_option(parser)
    parser.add_argument("--force", action="store_true", help="replace FILE where it exists")


def _field_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--field",
        action="append",
        default=[],
        metavar="FIELD=NAME",
        help="what a field of an article is called in JSON, JSONL or CSV, such as text=body",
    )


def _second_reader_options(parser: argparse.ArgumentParser) -> None:
    """Options of a second reader; without them, and without an address in config.toml, there is none."""
    group = parser.add_argument_group("second reader", "your own language model, held to the evidence")
    group.add_argument("--second-reader", metavar="URL", help="such as http://127.0.0.1:8080/v1")
    group.add_argument("--model", metavar="NAME", help="model to ask; default: the first offered")
    group.add_argument(
        "--reader-mode",
        action="append",
        default=[],
        choices=("propose", "weigh", "doubt"),
        help="what it is asked; may be repeated; default: propose",
    )
    group.add_argument(
        "--allow-remote", action="store_true", help="allow a URL of another machine: sentences are sent there"
    )


def _screen_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--ascii", action="store_true", help="draw with ASCII characters only")
    parser.add_argument("--theme", metavar="NAME", help="colour theme to start with")
    parser.add_argument("--blind", action="store_true", help="hide verdicts until you have given yours")
    parser.add_argument("--tour", action="store_true", help="begin with the tour")


def _command(name: str, description: str, run: Run) -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(prog=f"compare-tui {name}", description=description)
    parser.set_defaults(run=run)
    return parser


_COMMANDS: dict[str, Callable[[], argparse.ArgumentParser]] = {
    "report": _report_parser,
    "search": _search_parser,
    "list": _list_parser,
    "open": _open_parser,
    "export": _export_parser,
    "doctor": _doctor_parser,
    "stories": _stories_parser,
}


def _desk(args: argparse.Namespace) -> int:
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


def _report(args: argparse.Namespace) -> int:
    from tui.cli.compare import report
    from tui.cli.formats import chosen_format

    form = chosen_format(args.format, args.json, args.output, "text")
    return report(
        args.paths,
        form,
        args.output,
        overwrite=args.force,
        fields=_fields(args),
        quiet=args.quiet,
        second_reader=_second_reader(args),
    )


def _second_reader(args: argparse.Namespace) -> Settings | None:
    """Whom the user names as a second reader; nothing of it is imported where nobody is.

    Raises:
        UsageError: the address, or the file that holds it, is no good.
    """
    named = args.second_reader or args.model or args.reader_mode or args.allow_remote
    if not named and not config_file().is_file():
        return None
    from tui.second_reader.settings import chosen

    return chosen(args.second_reader, args.model, args.reader_mode, allow_remote=args.allow_remote)


def _fields(args: argparse.Namespace) -> dict[str, str]:
    """The fields of records that the user named.

    Raises:
        UsageError: an option names none.
    """
    if not args.field:
        return {}
    from tui.sources.formats.records import field_option

    return dict(map(field_option, args.field))


def _search(args: argparse.Namespace) -> int:
    from tui.cli.search import SearchOptions, search

    try:
        options = SearchOptions(
            form="json" if args.json else args.format,
            mode=args.mode,
            noise=args.noise,
            by_value=not args.literal,
            ascii_only=args.ascii or prefers_ascii(),
            quiet=args.quiet,
            fields=_fields(args),
        )
        return search(args.query, args.paths, options)
    except CompareError as error:
        complain(str(error))
        return 2  # as grep: 1 says that nothing was found


def _list(args: argparse.Namespace) -> int:
    from tui.cli.saved import list_saved

    return list_saved(args.words, "json" if args.json else args.format)


def _open(args: argparse.Namespace) -> int:
    from tui.app import run
    from tui.cli.saved import find_saved

    saved = str(find_saved(args.saved))
    return run([saved], ascii_only=args.ascii, theme=args.theme, blind=args.blind, tour=args.tour)


def _export(args: argparse.Namespace) -> int:
    from tui.cli.formats import chosen_format
    from tui.cli.saved import export

    form = chosen_format(args.format, args.json, args.output, "markdown")
    return export(args.saved, form, args.output, overwrite=args.force)


def _doctor(args: argparse.Namespace) -> int:
    from tui.cli.saved import doctor

    return doctor(args.saved, repair=args.repair)


def _stories(args: argparse.Namespace) -> int:
    from tui.cli.stories import stories, story_paths

    if args.open is None:
        return stories(args.paths, args.format, compare=args.disagreements, cluster=args.cluster)
    from tui.app import run

    chosen = story_paths(args.paths, args.open)
    return run(chosen, ascii_only=args.ascii, theme=args.theme, blind=args.blind, tour=args.tour)


def _parse(words: list[str]) -> argparse.Namespace | SimpleNamespace:
    """The arguments; argparse is loaded only where there is an option, for that takes as long as a frame."""
    if words and words[0] in _COMMANDS:
        parser = _COMMANDS[words[0]]()
        if words[0] == "search":
            _hint_at_minus(parser, words[1:])
        return parser.parse_args(words[1:])
    if any(word.startswith("-") and word != "-" for word in words):
        return _desk_parser().parse_args(words)
    usual: dict[str, object] = {
        "ascii": False,
        "theme": None,
        "blind": False,
        "tour": False,
        "field": [],
        "second_reader": None,
    }
    return SimpleNamespace(run=_desk, paths=words, **usual)


def _hint_at_minus(parser: argparse.ArgumentParser, words: list[str]) -> None:
    """Let a complaint say how a query that begins with a minus is told from an option."""
    complain_plainly = parser.error
    query = next((word for word in words if word[:1] == "-" and word[1:2] != "-" and len(word) > 2), None)

    def error(message: str) -> NoReturn:
        complain_plainly(f"{message}; if {query} is the query: compare-tui search -- {query} PATH ...")

    if query:
        parser.error = error  # type: ignore[method-assign]


def _refuse_addresses(paths: Sequence[str]) -> None:
    """Say how to get a page whose address is given, as none is fetched.

    Raises:
        UsageError: a path is a web address.
    """
    for path in paths:
        if "://" in path or path.lower().startswith("www."):
            from tui.sources.files import address_error

            error = address_error(path)
            if error:
                raise error


def _suggest_command(words: Sequence[str]) -> None:
    """Name the command that a mistyped one may mean.

    Raises:
        UsageError: the first word is no file and nearly a command.
    """
    first = words[0] if words else ""
    if first in _COMMANDS or not first.isalpha() or os.path.lexists(first):
        return
    from tui.cli.formats import meant_command

    if meant := meant_command(first, list(_COMMANDS)):
        raise UsageError(f"{first}: no such file or command", f"perhaps compare-tui {meant} is meant")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: the arguments, without the program's name; by default the process's.

    Returns:
        The exit status. Wrong usage and ``--help`` raise SystemExit, as argparse does.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    if not sys.stderr:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  until the end
    if not sys.stdout:
        complain("standard output is closed: send it to the terminal, to a file or into a pipe")
        return 2
    args = _parse(words)
    try:
        _refuse_addresses(getattr(args, "paths", ()))
        _suggest_command(words)
        status: int = args.run(args)
        sys.stdout.flush()
        return status
    except UsageError as error:
        complain(str(error))
        return 2
    except CompareError as error:
        complain(str(error))
        return 1
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): nothing is left to say, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        complain(f"the result could not be written: {error.strerror or error}")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2 if args.run is _search else 1
    except KeyboardInterrupt:
        return 130
