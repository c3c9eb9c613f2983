"""The pages of proofs are made from the checklists: current, and every property proved."""

from __future__ import annotations

import pytest
from proof_text import overview
from shipped import IDS
from write_proofs import FOLDER, PAGE, proved


@pytest.mark.parametrize("id", IDS)
def test_a_checklist_is_proved_and_its_page_is_current(id):
    """`make proofs` was run since the checklist changed: what its page says is proved again."""
    text = proved(id)
    assert (FOLDER / f"{id}.md").read_text(encoding="utf-8") == text.page
    assert text.row in PAGE.read_text(encoding="utf-8").splitlines()


def test_the_page_of_all_is_current():
    """Its words are those of today, with a row and a page for each checklist and no other."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line.startswith("| [")]
    times = lines[-len(IDS) :]
    assert "\n".join(lines) + "\n" == overview(rows, times)
    assert [line.partition("\N{NO-BREAK SPACE}")[0] for line in times] == [f"- {id}" for id in IDS]
    assert len(rows) == len(IDS)
    assert {file.name for file in FOLDER.iterdir()} == {f"{id}.md" for id in IDS}
