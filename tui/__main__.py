"""Run the command line as ``python -m tui``."""

import sys

try:
    from tui.cli import main
except KeyboardInterrupt:
    sys.exit(130)

if __name__ == "__main__":
    sys.exit(main())
