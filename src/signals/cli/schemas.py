"""``signals schema``: the JSON Schemas of the file formats."""

from __future__ import annotations

from pathlib import Path

import click

from signals.cli.french import NB, did_you_mean
from signals.cli.reply import print_json
from signals.cli.running import FINE
from signals.interchange.schemas import TITLES, schema
from signals.loading.writing import as_json


def print_schema(name: str | None) -> int:
    """Print one schema."""
    if name is None or name not in TITLES:
        remedy = (name and did_you_mean(name, list(TITLES))) or ", ".join(TITLES)
        told = "il manque un format" if name is None else f"format inconnu «{NB}{name}{NB}»"
        raise click.UsageError(f"{told} ({remedy})", click.get_current_context(silent=True))
    print_json(schema(name))
    return FINE


def write_schemas(folder: str) -> int:
    """Write every schema in a folder that exists."""
    for name in TITLES:
        file = Path(folder) / f"{name}.schema.json"
        file.write_text(as_json(schema(name)), encoding="utf-8")
        click.echo(str(file))
    return FINE
