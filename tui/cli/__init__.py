"""The command line: opens the desk, or runs one command without a screen.

Exit status: 0 done; 1 the work failed, or a source could not be read; 2 wrong usage; 130 interrupted.
Standard output carries only results; what went wrong is one line each on standard error.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING

from tui.cli.commands import COMMANDS, meant_command
from tui.errors import CompareError, UsageError, complain

if TYPE_CHECKING:
    import argparse


def _parse(command: str, words: list[str]) -> argparse.Namespace | SimpleNamespace:
    """The arguments; argparse is loaded only where there is an option, for that takes as long as a frame."""
    if command or any(word.startswith("-") and word != "-" for word in words):
        from tui.cli.parsers import parse

        return parse(command, words)
    usual: dict[str, object] = {
        "ascii": False,
        "theme": None,
        "blind": False,
        "tour": False,
        "field": [],
        "second_reader": None,
    }
    return SimpleNamespace(paths=words, **usual)


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
    if os.path.lexists(first):
        return
    if meant := meant_command(first, list(filter(None, COMMANDS))):
        raise UsageError(f"{first}: no such file or command", f"perhaps compare-tui {meant} is meant")


_ON_SCREEN = ("", "open")  # commands that handle signals by themselves


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: the arguments, without the program's name; by default the process's.

    Returns:
        The exit status. Wrong usage and ``--help`` raise SystemExit, as argparse does.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    mine = argv is None and signal.getsignal(signal.SIGINT) in (signal.SIG_DFL, signal.default_int_handler)
    if mine:  # there is nothing to let go of yet, and an exception might be lost among the imports
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    if not sys.stderr:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  until the end
    if not sys.stdout:
        complain("standard output is closed: send it to the terminal, to a file or into a pipe")
        return 2
    command, *further = words if words and words[0] in COMMANDS else ["", *words]
    try:
        args = _parse(command, further)
        _refuse_addresses(getattr(args, "paths", ()))
        _suggest_command(words)
        if mine and command not in _ON_SCREEN:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        status: int = COMMANDS[command](args)
        sys.stdout.flush()
        return status
    except UsageError as error:
        complain(str(error))
        return 2
    except CompareError as error:
        complain(str(error))
        return 1
    except BrokenPipeError:
        # Whatever reads our output has gone (`| head`): nothing is left to say, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        complain(f"the result could not be written: {error.strerror or error}")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2 if command == "search" else 1
    except KeyboardInterrupt:
        return 130
