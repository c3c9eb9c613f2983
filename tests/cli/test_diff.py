"""``signals diff`` tells what changes between two versions; ``check``, that a lowering is said."""

from __future__ import annotations

import builders as build
import pytest
from jsonschema import Draft202012Validator
from small_library import BOOK, FILES, HEAD, add_version

from signals.cli import shifts
from signals.cli.page import Page
from signals.interchange.schemas import schema
from signals.verification.smallest import Search, Undecided
from signals.wording.typography import spaced

STRONG = "{id: many, label: Souvent}], groups: [strong],"
SLOWER = FILES[BOOK].replace("urgency: immediate", "urgency: same_day", 1)
ENTRY = "Autre version."


def undecided(search):
    """A solver that gives up."""
    raise Undecided


def named(library, line):
    """Write a line in the entry of the newest version; its number, and that of the heading."""
    journal = library.root / "small" / "CHANGELOG.md"
    text = journal.read_text(encoding="utf-8").replace(ENTRY, line)
    journal.write_text(text, encoding="utf-8")
    lines = text.splitlines()
    return lines.index(line) + 1, lines.index("## 1.1.0") + 1


def test_two_versions_alike_change_nothing(run, library):
    """The same content under another number has no word to tell, and moves nobody."""
    add_version(library.root, "1.1.0")
    said = run("diff", "small", "1.0.0", "1.1.0").stdout
    assert "Aucun mot ne change." in said
    assert said.count("Personne.") == 2


def test_a_change_is_told_in_words(run, library):
    """An urgency and a reason that change are told with what they were."""
    book = SLOWER.replace("reason: Un passé.", "reason: Une histoire.", 1)
    add_version(library.root, "1.1.0", rules=book)
    said = run("diff", "small", "1.0.0", "1.1.0").stdout
    assert "urgence\xa0: tout de suite → le jour même" in said
    assert "raison\xa0: Un passé. → Une histoire." in said


def test_what_is_added_and_removed_is_told(run, library):
    """A rule that is gone, and one that is new, are told by their reason and their id."""
    cut = FILES[BOOK].index("  - id: risk")
    end = FILES[BOOK].index("guarantees:")
    risk = FILES[BOOK][cut:end]
    book = FILES[BOOK].replace(risk, risk.replace("id: risk", "id: past_risk"))
    add_version(library.root, "1.1.0", rules=book)
    said = run("diff", "small", "1.0.0", "1.1.0").stdout
    assert "retiré\xa0: Un passé. (risk)" in said
    assert "ajouté\xa0: Un passé. (past_risk)" in said


def test_whom_a_version_lowers_is_told(run, as_json, library):
    """The smallest screening that is lowered, what it had, what it has, and the rule it had."""
    add_version(library.root, "1.1.0", rules=SLOWER)
    said = run("diff", "small", "1.0.0", "1.1.0").stdout
    lowered = said[said.index("ABAISSÉS") : said.index("ÉLEVÉS")]
    assert "avec la 1.0.0\xa0: Signalement, tout de suite" in lowered
    assert "avec la 1.1.0\xa0: Signalement, le jour même" in lowered
    assert "perdu\xa0: urgence\xa0: tout de suite" in lowered
    assert "par la règle disclosure de la 1.0.0" in lowered
    code, told = as_json("diff", "small", "1.0.0", "1.1.0")
    assert (code, told["format"], told["examined"]) == (0, "signals.diff", True)
    [shift] = told["lowered"]
    assert (shift["answers"], shift["rules"]) == ({"told": ["yes"]}, ["disclosure"])
    assert (shift["before"]["urgency"], shift["after"]["urgency"]) == ("immediate", "same_day")
    assert told["raised"] == []
    [change] = [each for each in told["changes"] if each["id"] == "disclosure"]
    assert change["differences"] == [
        {"part": "urgency", "before": "immediate", "after": "same_day"}
    ]


def test_the_other_way_is_a_rise(run, library):
    """The newest version read first: the same screening is raised."""
    add_version(library.root, "1.1.0", rules=SLOWER)
    said = run("diff", "small", "1.1.0", "1.0.0").stdout
    assert "Personne." in said[said.index("ABAISSÉS") : said.index("ÉLEVÉS")]
    assert "gagné\xa0: urgence\xa0: tout de suite" in said[said.index("ÉLEVÉS") :]


def test_its_json_is_the_one_its_schema_says(as_json, library):
    """Words alone, raised, lowered, added and changed: every field has its place in the schema."""
    book = SLOWER.replace("id: risk", "id: past_risk")
    add_version(library.root, "1.1.0", rules=book)
    shape = Draft202012Validator(schema("diff"))
    for words in (("1.0.0", "1.1.0"), ("1.1.0", "1.0.0"), ("1.0.0", "1.1.0", "--words")):
        _, told = as_json("diff", "small", *words)
        assert list(shape.iter_errors(told)) == []
    assert list(shape.iter_errors({**told, "score": 1}))
    [added] = [each for each in told["changes"] if each["change"] == "added"]
    assert (added["id"], added["element"]["reason"]) == ("past_risk", "Un passé.")


def test_a_version_that_is_none_is_refused(run, library):
    """The exit code is that of a command that names what does not exist."""
    done = run("diff", "small", "1.0.0", "9.9.9")
    assert done.exit_code == 2
    assert "9.9.9" in done.stderr


def test_without_the_solver_the_words_are_told(run, as_json, library, monkeypatch):
    """What changes is told, with how to have all answers examined; a check warns."""
    monkeypatch.setattr(shifts, "find_spec", lambda name: None)
    add_version(library.root, "1.1.0", rules=SLOWER)
    said = run("diff", "small", "1.0.0", "1.1.0").stdout
    assert "urgence\xa0: tout de suite → le jour même" in said
    assert "signals-reperage[verify]" in said
    assert as_json("diff", "small", "1.0.0", "1.1.0")[1]["examined"] is False
    warned = run("check", "small")
    assert "signals-reperage[verify]" in warned.stdout


def test_more_than_the_first_few_are_announced():
    """Where there are others than those given, the page says so, and of which way."""
    signs = [build.yes_no(id) for id in "abcdef"]
    rules = [build.rule(f"r_{sign.id}", sign.id) for sign in signs]
    old, new = (build.checklist(signs, kept) for kept in (rules, ()))
    found = shifts.shifts_of(old, new)
    assert (len(found.lowered), found.others) == (5, (False, True))
    assert shifts.shifts_of(new, old).others == (True, False)
    page = Page()
    shifts.fill_shifts(page, found, old, new)
    lowered, raised = page.text.split("ÉLEVÉS")
    assert "Il y en a d'autres" in lowered
    assert "Il y en a d'autres" not in raised


def test_words_alone_examine_nothing(run, library):
    """Asked for words, no answer is examined and nothing is said of whom it concerns."""
    add_version(library.root, "1.1.0", rules=SLOWER)
    said = run("diff", "small", "1.0.0", "1.1.0", "--words").stdout
    assert "POUR QUI" not in said


def test_a_lowering_that_is_not_said_fails_the_check(run, library):
    """The heading of the version is named, with the smallest screening and what to write."""
    add_version(library.root, "1.1.0", rules=SLOWER)
    _, heading = named(library, ENTRY)
    done = run("check", "small")
    assert done.exit_code == 1
    [line] = [each for each in done.stdout.splitlines() if "abaissement" in each]
    assert line.startswith(f"small/CHANGELOG.md:{heading}:")
    assert "perdu\xa0: urgence\xa0: tout de suite" in line
    assert "écrivez «\xa0- Abaissement (`disclosure`)\xa0: pourquoi\xa0»" in line
    assert run("check").exit_code == 1


def test_a_question_moved_to_another_section_is_examined(run, library):
    """A rule that counts in a section loses a sign that leaves it, though neither is rewritten."""
    head = FILES[HEAD].replace("{id: many, label: Souvent}],", STRONG)
    (library.root / HEAD).write_text(spaced(head), encoding="utf-8")
    sign = head[head.index("      - {id: phones") : head.index("      - {id: absences")]
    moved = head.replace(sign, "").replace("  - id: signs\n", f"{sign}  - id: signs\n", 1)
    add_version(library.root, "1.1.0", checklist=moved)
    said = run("check", "small").stdout
    assert "un abaissement n'est pas dit\xa0: Téléphones\xa0: oui" in said
    assert "(`several`)" in said


def test_the_newest_version_alone_is_examined(run, library):
    """Asked for by its number, the newest version is examined; an older one was not written so."""
    add_version(library.root, "1.1.0", rules=SLOWER)
    assert "abaissement" in run("check", "small@1.1.0").stdout
    assert "abaissement" not in run("check", "small@1.0.0").stdout


def test_what_the_solver_leaves_undecided_is_told(run, library, monkeypatch):
    """Nothing is taken for examined: the check fails, and the comparison says that it could not."""
    monkeypatch.setattr(Search, "_model", undecided)
    add_version(library.root, "1.1.0", rules=SLOWER)
    done = run("check", "small")
    assert done.exit_code == 1
    assert "le solveur n'a pas conclu" in done.stdout
    told = run("diff", "small", "1.0.0", "1.1.0")
    assert told.exit_code == 1
    assert "le solveur n'a pas conclu" in told.stderr


def test_a_lowering_that_is_said_passes(run, library):
    """The line that names the rule is all that was asked."""
    add_version(library.root, "1.1.0", rules=SLOWER)
    named(library, "- Abaissement (`disclosure`)\xa0: le relais suffit le jour même.")
    assert "abaissement" not in run("check", "small").stdout


def test_a_lowering_said_of_another_rule_fails(run, library):
    """Another rule named does not cover it; a name that is no rule is told at its line."""
    add_version(library.root, "1.1.0", rules=SLOWER)
    named(library, "- Abaissement (`several`)\xa0: autre chose.")
    assert "(`disclosure`)" in run("check", "small").stdout


def test_a_rule_that_is_none_is_told(run, library):
    """The line of the changelog is given, with the nearest name."""
    add_version(library.root, "1.1.0", rules=SLOWER)
    line, _ = named(library, "- Abaissement (`disclosur`)\xa0: le relais suffit.")
    said = run("check", "small").stdout
    assert f"small/CHANGELOG.md:{line}:" in said
    assert "«\xa0disclosure\xa0»" in said


@pytest.mark.parametrize("id", ["fugue", "fugue_return", "school"])
def test_the_shipped_lowerings_are_said(id):
    """Every lowering of a shipped version is named by its changelog."""
    from signals import open_library
    from signals.cli.lowered import lowering_problems

    assert list(lowering_problems(open_library(), [id])) == []
