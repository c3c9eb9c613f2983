"""What the command line is compared to: a click program of as many commands, which say one word.

python benchmarks/bare_command.py COMMANDS [ARGUMENTS]
"""

from __future__ import annotations

import sys

import click

bare = click.Group("bare", help="Un programme nu.")


def said() -> None:
    """Say one word."""
    click.echo("prêt")


for place in range(int(sys.argv.pop(1))):
    bare.add_command(click.Command(f"c{place}", callback=said, short_help="Dire un mot."))

if __name__ == "__main__":
    bare()
