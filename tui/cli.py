"""The command line: opens the desk, or runs one command without a screen.

Exit status: 0 done; 1 the work failed, or a source could not be read; 2 wrong usage; 130 interrupted.
Standard output carries only results; what went wrong is one line each on standard error.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from tui import __version__
from tui.errors import CompareError, complain

_EXAMPLES = """\
examples:
  compare-tui                              open the library; on first start, the example
  compare-tui article1.txt page.html       compare these files
  compare-tui story/                       compare every article in a folder
  pbpaste | compare-tui - other.md         one of them from standard input
  compare-tui report story/ -f markdown    the same comparison without a screen

commands (each with --help):
  report   compare sources and print the result
"""

Run = Callable[[argparse.Namespace], int]


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
    parser.add_argument("--ascii", action="store_true", help="draw with ASCII characters only")
    parser.add_argument("--theme", metavar="NAME", help="colour theme to start with")
    parser.add_argument("--version", action="version", version=f"compare-tui {__version__}")
    parser.set_defaults(run=_desk)
    return parser


def _report_parser() -> argparse.ArgumentParser:
    parser = _command("report", "Compare sources without a screen and print the result.", _report)
    parser.add_argument("paths", nargs="+", metavar="PATH", help="article, folder, or - for stdin")
    parser.add_argument(
        "-f",
        "--format",
        default="text",
        choices=("text", "json", "markdown", "html", "csv", "annotations"),
        help="default: %(default)s",
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE instead of standard output")
    parser.add_argument("--force", action="store_true", help="replace FILE where it exists")
    return parser


def _command(name: str, description: str, run: Run) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f"compare-tui {name}", description=description)
    parser.set_defaults(run=run)
    return parser


_COMMANDS: dict[str, Callable[[], argparse.ArgumentParser]] = {"report": _report_parser}


def _desk(args: argparse.Namespace) -> int:
    from tui.app import run

    return run(args.paths, ascii_only=args.ascii, theme=args.theme)


def _report(args: argparse.Namespace) -> int:
    from tui.headless import report

    return report(args.paths, args.format, args.output, overwrite=args.force)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: the arguments, without the program's name; by default the process's.

    Returns:
        The exit status. Wrong usage and ``--help`` raise SystemExit, as argparse does.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    parser = _COMMANDS[words.pop(0)]() if words and words[0] in _COMMANDS else _desk_parser()
    args = parser.parse_args(words)
    try:
        status: int = args.run(args)
        sys.stdout.flush()
        return status
    except CompareError as error:
        complain(str(error))
        return 1
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): nothing is left to say, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
