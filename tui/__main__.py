"""Run the command line as ``python -m tui``."""

import _signal as signal  # `signal` itself loads `enum` first, and Ctrl+C meanwhile ends in a traceback
import sys

if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # an exception might be lost among the imports

from tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
