"""Run the command line as ``python -m tui``."""

import signal
import sys

if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # an exception might be lost among the imports

from tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
