"""``python -m signals.cli``: the command line where no script is installed."""

import sys

from signals.cli import main

if __name__ == "__main__":
    sys.exit(main())
