"""A small directory that is valid beside the small library, and small profiles for it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

DAY = dt.date(2026, 11, 23)  # a Monday
MORNING = dt.datetime(2026, 11, 23, 10, 0)
NIGHT = dt.datetime(2026, 11, 23, 22, 0)

DIRECTORY = """\
version: 1.0.0
departement: "Essai"
as_of: 2026-11-20
review_by: 2027-05-20
entries:
  - contact: crip
    name: "Cellule d'Essai"
    phone: "01 99 00 00 01"
    address: "1 rue d'Essai"
    hours:
      - {days: [monday, tuesday], from: "09:00", to: "12:00"}
      - {days: [monday, tuesday], from: "14:00", to: "17:30"}
    closed_on: [2026-12-01]
    when_closed: [prosecutor, child_line]
  - contact: prosecutor
    name: "Parquet d'Essai"
    phone: "01 99 00 00 02"
    hours:
      - {days: [monday], from: "08:00", to: "18:00"}
    when_closed: [child_line]
  - contact: prosecutor
    name: "Permanence d'Essai"
    phone: "06 39 98 00 03"
    hours:
      - {days: [monday], from: "18:00", to: "24:00"}
    note: "Sauf le week-end."
"""

PROFILES = """\
version: 1.0.0
as_of: 2026-11-20
profiles:
  - id: nurse_public
    role: nurse
    employer: public
    name: "Infirmière d'essai"
    checklists: [small]
    binds: [duty]
    duty: {says: Vous devez agir., legal_basis: [duty], sources: []}
    secrecy: {says: Vous êtes tenue au secret., legal_basis: [duty]}
    parents: {says: Les parents sont prévenus., sources: [{source: expertise, locator: essai}]}
    steps:
      - {step: write, by: "Vous-même", how: "Sans le médical.", legal_basis: [secret]}
  - id: head_private
    role: head
    employer: private
    name: "Direction d'essai"
    checklists: [small]
    excludes: [duty]
    allows: [secret]
    duty: {says: Ce devoir ne vous vise pas., legal_basis: [duty]}
    secrecy: {says: Rien de médical., legal_basis: [secret]}
    parents: {says: Les parents sont prévenus., legal_basis: [secret]}
    steps:
      - {step: write, by: "Chacun, par écrit", legal_basis: [secret]}
"""

LAW = """\
version: 1.0.0
as_of: 2026-11-20
laws:
  - {id: duty, reference: "Code d'essai, article 1", says: Il faut agir., grade: A, \
read_on: 2026-11-20, review_by: 2027-05-20}
  - {id: secret, reference: "Code d'essai, article 2", says: Il faut se taire., grade: C, \
read_on: 2026-11-20, review_by: 2027-05-20}
"""


def write_directory(folder: Path, old: str = "", new: str = "") -> Path:
    """The directory in a file, with some words changed once; they must be there."""
    assert old in DIRECTORY
    file = folder / "annuaire.yaml"
    folder.mkdir(parents=True, exist_ok=True)
    file.write_text(DIRECTORY.replace(old, new, 1) if old else DIRECTORY, encoding="utf-8")
    return file


def with_profiles(rules: str) -> dict[str, str]:
    """The files that give the small library its profiles: its actions « write » are a step."""
    stepped = rules.replace("{id: write, do:", "{id: write, step: write, do:", 1).replace(
        "legal_basis: [duty]", "legal_basis: [duty, secret]"
    )
    assert stepped != rules
    return {"profiles.yaml": PROFILES, "law.yaml": LAW, "small/1.0.0/rules.yaml": stepped}
