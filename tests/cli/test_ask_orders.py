"""The orders of `signals ask`: to move, undo, note, read and keep what was answered."""

import json

DAY = ("--date", "2026-11-21")


def _values(told):
    return {id: said[0]["value"] for id, said in told["screening"]["statements"].items()}


def test_what_is_said_around_an_answer_goes_with_it(ask):
    """A note and who said it, before the answer or after."""
    code, told, _ = ask("14\n:m dit au téléphone\n:t 2 la mère\no\n:p\n:note dit deux fois\n:fin\n")
    assert code == 0
    assert told["screening"]["statements"]["followed"] == [
        {"value": "yes", "provenance": "reported", "by": "la mère", "note": "dit deux fois"}
    ]


def test_orders_move_undo_and_clear(ask):
    """By a number, an id or letters; what is undone or cleared is as it was."""
    lines = "14\no\n:u\n:g 1\n15\n:aller Révél\no\n:p\n:e\n:aller phones\n:relire\no\n:f\nn\n"
    code, told, refused = ask(lines)
    assert (code, refused) == (0, [])
    assert _values(told) == {"age": 15, "phones": "yes"}


def test_a_text_may_begin_as_an_order_does(ask):
    """With the mark twice."""
    code, told, _ = ask(":aller story\n::fin, dit-il\n")
    assert (code, _values(told)) == (0, {"story": ":fin, dit-il"})


def test_every_order_is_listed_and_does_what_it_says(run):
    """Help of the question, numbers, orientation, where one is: the answers stay as they are."""
    done = run("ask", "small", *DAY, input="14\n:aide\n:a\n:d\n:s\n:où\n:chercher\nn\n")
    told = done.stdout.replace("\xa0", " ")
    assert done.exit_code == 0
    for words in (
        ":expliquer, ou :a : l'aide de la question.",
        "À QUOI CELA RESSEMBLE",
        "Question 2 sur 13.",
        "Questions avec une réponse : 1. Sans réponse : 12.",
        "Encore possible, si ce qui n'est pas su se révélait au pire : Signalement",
    ):
        assert words in told, words
    assert told.count("CE QUE DONNENT LES RÉPONSES") == 2


def test_a_screening_is_saved_where_it_is_asked(run, as_json, tmp_path):
    """At the end, or by an order and then never over another file; read again it is the same."""
    saved, kept = tmp_path / "saved.json", tmp_path / "kept.json"
    done = run("ask", "small", *DAY, "--save", saved, input=f"14\n:garder {kept}\no\n:k {kept}\n")
    assert (done.exit_code, sorted(each.name for each in tmp_path.glob("*.json"))) == (
        0,
        ["kept-2.json", "kept.json", "saved.json"],
    )
    assert saved.stat().st_mode & 0o777 == 0o600
    told = [as_json("screen", "small", "--answers", each)[1] for each in (kept, saved)]
    assert [_values(each) for each in told] == [{"age": 14}, {"age": 14, "followed": "yes"}]


def test_a_screening_that_was_saved_is_taken_up(run, tmp_path):
    """Its answers, and what its file holds besides; the input is for lines alone."""
    saved, again = tmp_path / "saved.json", tmp_path / "again.json"
    run("ask", "small", *DAY, "--save", saved, input=":note dit deux fois\n14\n")
    written = json.loads(saved.read_text(encoding="utf-8"))
    saved.write_text(json.dumps({**written, "concerns": "Il a maigri."}), encoding="utf-8")
    done = run("ask", "small", "--answers", saved, "--save", again, input="\no\n")
    assert done.exit_code == 0
    assert "Déjà noté\xa0: 14\xa0ans (dit deux fois)." in done.stdout
    told = json.loads(again.read_text(encoding="utf-8"))
    assert (told["date"], told["concerns"]) == ("2026-11-21", "Il a maigri.")
    assert set(told["statements"]) == {"age", "followed"}
    assert run("ask", "small", "--answers", "-", input="").exit_code == 2


def test_an_outcome_that_cannot_be_saved_is_told_all_the_same(run, tmp_path):
    """Then the refusal of the disk, with 1."""
    done = run("ask", "small", "--save", tmp_path / "nowhere" / "x.json", input="14\n")
    assert (done.exit_code, "CE QUE DONNENT LES RÉPONSES" in done.stdout) == (1, True)
    assert "rien n'a pu être écrit" in done.stderr
    done = run("ask", "small", input=f"14\n:garder {tmp_path / 'nowhere' / 'x.json'}\n")
    assert done.exit_code == 1
