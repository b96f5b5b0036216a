"""The options of each command; imported only where there is one, as argparse takes as long as a frame."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from typing import NoReturn

from tui import __version__

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


def parse(command: str, words: list[str]) -> argparse.Namespace:
    """Return the arguments of a command; options may stand anywhere, but not behind ``--``.

    Args:
        command: its name; empty for the desk.
        words: what follows the name.

    Raises:
        SystemExit: the usage is wrong, or help was asked for.
    """
    parser = _PARSERS[command]()
    _hint_at_minus(parser, words, is_search=command == "search")
    if "--" in words:  # argparse does not know both at once
        return parser.parse_args(words)
    return parser.parse_intermixed_args(words)


def _hint_at_minus(parser: argparse.ArgumentParser, words: list[str], *, is_search: bool) -> None:
    """Let a complaint say how a query or a file that begins with a minus is distinguished from an option."""
    complain_plainly = parser.error
    odd = next((word for word in words if word[:1] == "-" and word[1:2] != "-" and len(word) > 2), None)

    def error(message: str) -> NoReturn:
        file = f"if {odd} is a file: ./{odd}"
        query = f"if {odd} is the query: compare-tui search -- {odd} PATH ..."
        complain_plainly(f"{message}; {query if is_search else file}")

    if odd and (is_search or os.path.lexists(odd)):
        parser.error = error  # type: ignore[method-assign]


def _desk_parser() -> argparse.ArgumentParser:
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
    return parser


def _report_parser() -> argparse.ArgumentParser:
    parser = _command("report", "Compare sources without a screen and print the result.")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="article, folder, or - for stdin")
    _field_option(parser)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--event", type=int, metavar="N", help="report on event N, where there are several")
    which.add_argument("--together", action="store_true", help="compare articles on several events too")
    _second_reader_options(parser)
    _output_options(parser, "text")
    _quiet_option(parser)
    return parser


def _search_parser() -> argparse.ArgumentParser:
    parser = _command("search", "Search in sources, or in a saved comparison.")
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
    parser.add_argument("--ascii", action="store_true", help="write ASCII characters only")
    return parser


def _list_parser() -> argparse.ArgumentParser:
    parser = _command("list", "List saved comparisons, the one last worked on first.")
    parser.add_argument("words", nargs="*", metavar="WORD", help="only those that hold every word")
    parser.add_argument("-f", "--format", default="text", choices=("text", "json"))
    _json_option(parser)
    return parser


def _open_parser() -> argparse.ArgumentParser:
    parser = _command("open", "Open a saved comparison.")
    parser.add_argument("saved", metavar="NAME", help="name, or file")
    _screen_options(parser)
    return parser


def _export_parser() -> argparse.ArgumentParser:
    parser = _command("export", "Write a saved comparison as a report, with your work on it.")
    parser.add_argument("saved", metavar="NAME", help="name, or file")
    _output_options(parser, "markdown")
    return parser


def _doctor_parser() -> argparse.ArgumentParser:
    parser = _command("doctor", "Check saved comparisons record by record.")
    parser.add_argument("saved", nargs="*", metavar="NAME", help="name, or file; without one, all of them")
    parser.add_argument("--repair", action="store_true", help="rescue what can be read; the file is kept")
    return parser


def _stories_parser() -> argparse.ArgumentParser:
    parser = _command("stories", "Group articles into stories: a line for each event.")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="article, or folder")
    parser.add_argument("-f", "--format", default="text", choices=("text", "json", "csv"))
    _json_option(parser)
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


def _command(name: str, description: str) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(prog=f"compare-tui {name}", description=description)


_PARSERS: dict[str, Callable[[], argparse.ArgumentParser]] = {
    "": _desk_parser,
    "report": _report_parser,
    "search": _search_parser,
    "list": _list_parser,
    "open": _open_parser,
    "export": _export_parser,
    "doctor": _doctor_parser,
    "stories": _stories_parser,
}
