"""The command line: the only code of Signals that prints or exits.

Importing it imports click alone, so that ``signals --help`` answers at once: each command fetches
the library when it is run.
"""

from __future__ import annotations


def main() -> int:
    """Run the command line and return its exit code; what ``signals`` starts."""
    from signals.cli.program import program

    code: int = program.main(standalone_mode=False)
    return code
