"""C08: a deployer's template replaces ours, and can do nothing but print what it is given."""

from __future__ import annotations

import datetime as dt
import os
import time

import pytest

from signals import InvalidInput, Record, Screening, open_library, render
from signals.documents import page_of
from signals.documents.own_templates import folder_problems
from signals.handover import dossier_of

LIBRARY = open_library()
SCHOOL = LIBRARY.checklist("school")
ON = dt.date(2026, 11, 16)
KIND = LIBRARY.documents.kind("signalement")
NAMES = [each.template for each in LIBRARY.documents.kinds]
GOOD = """\
{% extends "layout.html.j2" %}
{% import "blocks.html.j2" as blocks %}
{% block content %}
<h2>Formulaire du département d'Essai</h2>
<p>{{ date }}</p>
{{ blocks.facts(told.observed) }}
{{ blocks.words(told.reported) }}
{{ blocks.thoughts(told.inferred, concerns) }}
<ul>
{% for line in told.unspecified %}<li>{{ line.label }} {{ line.note | typed }}</li>{% endfor %}
</ul>
{{ blocks.done(measures) }}
{{ blocks.informed(notices) }}
{{ blocks.not_known(told) }}
{% endblock %}
"""
MARK = "{% block content %}"


def _dossier(note="<b>note</b>", exercise=True):
    screening = Screening(SCHOOL, ON).answered("hotel_stays", "yes", note=note)
    return dossier_of(Record(screening), LIBRARY, exercise=exercise)


def _written(folder, source, name="signalement.html.j2"):
    (folder / name).write_text(source, encoding="utf-8")
    return folder


def _told(folder):
    return [f"{each.file}:{each.line}: {each.problem}" for each in folder_problems(folder, NAMES)]


def test_a_template_replaces_ours(tmp_path):
    """With its own words, our marks, and every value escaped; the other documents stay ours."""
    folder = _written(tmp_path, GOOD)
    assert _told(folder) == []
    html = page_of(KIND, _dossier(), folder).html
    assert "Formulaire du département d&#39;Essai" in html or "d'Essai" in html
    assert "&lt;b&gt;note&lt;/b&gt;" in html
    assert "EXERCICE" in html
    assert "Faits constatés" not in html
    other = LIBRARY.documents.kind("fiche_reperage")
    assert page_of(other, _dossier(), folder).html == page_of(other, _dossier()).html
    made = render("signalement", _dossier().record.screening, format="pdf", templates=folder)
    assert made.startswith(b"%PDF")


HOSTILE = {
    "ne part pas de notre page": GOOD.replace('{% extends "layout.html.j2" %}', ""),
    "cet import n'est pas permis": GOOD.replace("blocks.html.j2", "../secret.html"),
    "« include »": GOOD.replace(MARK, MARK + '{% include "letter.html.j2" %}'),
    "« macro »": GOOD.replace(MARK, MARK + "{% macro m() %}{% endmacro %}"),
    "« assign »": GOOD.replace(MARK, MARK + "{% set x = 1 %}"),
    "« mul »": GOOD.replace(MARK, MARK + "{{ 'a' * 999999999 }}"),
    "« pow »": GOOD.replace(MARK, MARK + "{{ 9 ** 999999 }}"),
    "« getitem »": GOOD.replace(MARK, MARK + "{{ told['observed'] }}"),
    "« __class__ »": GOOD.replace(MARK, MARK + "{{ date.__class__ }}"),
    "cet appel n'est pas permis": GOOD.replace(MARK, MARK + "{{ date.format(1) }}"),
    "le filtre « safe »": GOOD.replace(MARK, MARK + "{{ concerns | safe }}"),
    "le filtre « center »": GOOD.replace(MARK, MARK + "{{ date | center(999999999) }}"),
    "plus de 2 boucles": GOOD.replace(
        MARK,
        MARK
        + "{% for a in measures %}{% for b in measures %}{% for c in measures %}"
        + "{% endfor %}" * 3,
    ),
    "la balise « script »": GOOD.replace(MARK, MARK + "<script>1</script>"),
    "la balise « img »": GOOD.replace(MARK, MARK + '<img src="http://exemple.test/x.png">'),
    "la balise « iframe »": GOOD.replace(MARK, MARK + "<iframe></iframe>"),
    "la balise « style »": GOOD.replace(MARK, MARK + "<style>@import url(x)</style>"),
    "la balise « a »": GOOD.replace(MARK, MARK + '<a href="file:///etc/passwd">x</a>'),
    "la balise « h1 »": GOOD.replace(MARK, MARK + "<h1>Autre titre</h1>"),
    "l'attribut « onclick »": GOOD.replace(MARK, MARK + '<p onclick="x()">x</p>'),
    "l'attribut « style »": GOOD.replace(MARK, MARK + '<p style="background: url(x)">x</p>'),
    "balise n'est pas fermée (fermez-la": GOOD.replace(
        MARK, MARK + '<p class="{{ concerns }}">x</p>'
    ),
    "un commentaire HTML": GOOD.replace(MARK, MARK + "<!-- x -->"),
    "une balise n'est pas fermée": GOOD.replace(
        MARK,
        MARK + '<p class={% if adult %}"{% endif %}x><script>1</script><br lang={% if adult %}"'
        "{% endif %}x>",
    ),
    "l'attribut « class » n'est pas permis": GOOD.replace(
        MARK, MARK + '<div class="running"><p>x</p></div>'
    ),
    "le filtre « join »": GOOD.replace(
        MARK, MARK + "{{ concerns | join(concerns) | join(concerns) }}"
    ),
    "n'imprime pas toujours les faits constatés": GOOD.replace(
        "{{ blocks.facts(told.observed) }}",
        "{% if adult %}{{ blocks.facts(told.observed) }}{% endif %}",
    ),
    "ne se lit pas": GOOD.replace("{% endblock %}", "{% endblok %}"),
    "n'imprime pas toujours les paroles rapportées": GOOD.replace(
        "{{ blocks.words(told.reported) }}", ""
    ),
    "n'imprime pas toujours ce qui est resté sans réponse": GOOD.replace(
        "{{ blocks.not_known(told) }}", ""
    ),
}


@pytest.mark.parametrize("told", HOSTILE)
def test_c08_a_hostile_template_is_refused(tmp_path, told):
    """Told with its line and its remedy, by the check and when it would be used."""
    folder = _written(tmp_path, HOSTILE[told])
    problems = _told(folder)
    assert any(told in each for each in problems), problems
    with pytest.raises(InvalidInput):
        page_of(KIND, _dossier(), folder)


def test_c08_a_template_that_walks_through_a_text_ends(tmp_path):
    """A text of 20,000 characters is no list."""
    turn = "{% for a in concerns %}{% for b in concerns %}x{% endfor %}{% endfor %}"
    folder = _written(tmp_path, GOOD.replace(MARK, MARK + turn))
    record = Record(_dossier().record.screening, concerns="x" * 20_000)
    start = time.process_time()
    with pytest.raises(InvalidInput, match="parcourt un texte"):
        page_of(KIND, dossier_of(record, LIBRARY), folder)
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "asked",
    ["{{ told | first }}", "{% for a in told %}{% endfor %}", "{% if date > told %}{% endif %}"],
)
def test_c08_what_a_value_cannot_do_is_told(tmp_path, asked):
    """No defect of Signals, and no value in the message."""
    folder = _written(tmp_path, GOOD.replace(MARK, MARK + asked))
    with pytest.raises(InvalidInput, match="ce modèle demande à une valeur") as refused:
        page_of(KIND, _dossier("canari"), folder)
    assert "canari" not in str(refused.value)


def test_c08_our_page_and_our_blocks_are_not_replaced(tmp_path):
    """A file of their name in the folder is told by the check, and is not read."""
    folder = _written(tmp_path, GOOD)
    _written(tmp_path, "<p>{{ content }}</p>", "layout.html.j2")
    assert any("layout.html.j2" in each for each in _told(folder))
    assert "EXERCICE" in page_of(KIND, _dossier(), folder).html


def test_c08_what_a_letter_is_not_given_is_told(tmp_path):
    """A level cannot be printed by a deployer's letter either."""
    folder = _written(tmp_path, GOOD.replace(MARK, MARK + "{{ result.established }}"))
    with pytest.raises(InvalidInput, match="ne lui est pas donné"):
        page_of(KIND, _dossier(), folder)


def test_c10_files_that_are_no_template(tmp_path):
    """A link, a folder, bytes that are no text, too large a file, a name of no document."""
    _written(tmp_path, GOOD, "signalment.html.j2")
    (tmp_path / "signalement.html.j2").symlink_to("/etc/passwd")
    (tmp_path / "fiche_reperage.html.j2").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "retour_fugue.html.j2").write_text("x" * 100_001)
    (tmp_path / "declaration_fugue.html.j2").mkdir()
    os.mkfifo(tmp_path / "information_fugue.html.j2")
    problems = "\n".join(_told(tmp_path))
    assert "vouliez-vous dire « signalement.html.j2 »" in problems
    assert problems.count("ce n'est pas un fichier ordinaire") == 3
    assert "ce n'est pas de l'UTF-8" in problems
    assert "plus de 100000 octets" in problems
    with pytest.raises(InvalidInput, match="fichier ordinaire"):
        page_of(KIND, _dossier(), tmp_path)


def test_a_folder_that_is_not_there_is_told(tmp_path):
    """By the check and by the document."""
    missing = tmp_path / "absent"
    assert "n'existe pas" in "".join(_told(missing))
    with pytest.raises(InvalidInput, match="n'existe pas"):
        page_of(KIND, _dossier(), missing)
    assert "aucun modèle" in "".join(_told(tmp_path))
