"""The words of our texts: which may not be ours, figures, numbers, accents and spaces."""

import time

import pytest

from signals.language import Allowed, text_problems
from signals.wording.typography import spaced

NB = "\N{NO-BREAK SPACE}"
_NOTHING = Allowed()


def _told(text, allowed=_NOTHING):
    return [str(each) for each in text_problems(spaced(text), allowed)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Une jeune prostituée.", "prostituée"),
        ("Des PROSTITUÉES.", "prostituées"),
        ("Des prostituees.", "prostituees"),
        ("C'est un prostitué.", "prostitué"),
        ("Les mineurs prostitués.", "prostitués"),
        ("Elle est escort.", "escort"),
        ("Une escorte à l'hôtel.", "escorte"),
        ("Des michetonneuses.", "michetonneuses"),
        ("Le michetonnage au collège.", "michetonnage"),
        ("Elle serait consentante.", "consentante"),
        ("Il est consentant.", "consentant"),
        ("Un lover boy.", "lover boy"),
        ("Un lover-boy.", "lover boy"),
        (f"Un Lover{NB}Boy.", "lover boy"),
        ("Un loverboy.", "loverboy"),
        ("Un sugar daddy.", "sugar daddy"),
        ("Une sugar-baby.", "sugar baby"),
        ("Un micheton.", "micheton"),
        ("Une call-girl.", "call girl"),
    ],
)
def test_words_that_trivialise_are_never_ours(text, word):
    """Whatever their case, accents, hyphens or spaces; the remedy says what to write."""
    told = [each for each in _told(text) if "accent" not in each]
    assert len(told) == 1
    assert told[0].startswith(f"« {word} » n'est pas un mot à nous")
    assert told[0].endswith(")")


@pytest.mark.parametrize(
    "text",
    [
        "Mots entendus : « escort », « michetonneuse ».",
        "Un tiers le prostitue. Être en situation de prostitution.",
        "Le consentement d'un mineur n'abaisse rien.",
        "Escorter un élève jusqu'à l'infirmerie.",
        "Elle se prostitue, dit-il. Les adultes qui les prostituent.",
    ],
)
def test_a_word_heard_stands_between_quotation_marks(text):
    """Nor is a word refused because another begins like it."""
    assert _told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Il n'y a aucun risque.",
        "Ne dites pas « aucun risque ».",
        "Il n'y a pas de danger.",
        "Pas de danger : fermer le dossier.",
        "La situation est sans risque.",
        "L'élève reste sans danger.",
        "Un retour sans risque.",
        "Il n'a rien à craindre.",
        "Vous ne risquez rien.",
        "Soyez rassurée.",
        "Aucune raison de s'inquiéter.",
        "Cette réponse écarte tout danger.",
        "Sans danger.",
        "Score bas : sans risques.",
        "Aucun réel danger.",
        "Danger écarté.",
        "L'élève est hors de danger.",
        "Risque nul.",
        "Zéro risque.",
        "Il n'y a plus de danger.",
        "L'enfant ne court plus de risque.",
        "Le danger est levé.",
        "Il est en sécurité.",
        "Le risque est faible.",
        "Il n'y a aucun danger particulier.",
        "S'il répond non il n'y a pas de danger.",
        "Aucuns risques.",
        "Absence de danger.",
        "L'enfant n'est pas en danger.",
        "Il ne semble plus en danger.",
        "Cela ne veut pas dire grave, il n'y a pas de danger.",
    ],
)
def test_no_text_reassures(text):
    """« Aucun risque » not even between quotation marks."""
    (told,) = _told(text)
    assert "rassure à tort" in told


@pytest.mark.parametrize(
    "text",
    [
        "Ne pas avoir trouvé de signe ne veut pas dire qu'il n'y a pas de danger.",
        "Ce n'est pas un constat d'absence de danger.",
        "Qui peut aider sans risque une personne en péril, et s'en abstient, commet un délit.",
        "Pas de danger immédiat : écrire dans la journée.",
        "Cela ne veut pas dire, même tard, qu'il n'y a pas de danger.",
        "Ne pas conclure qu'il est hors de danger.",
        "S'il n'y a pas de danger ce soir, revenir demain.",
        "Ne jamais dire qu'il n'y a pas de danger.",
        "Sa mère répond : « il n'y a pas de danger ».",
        "Un enfant à risque, en danger ou en risque de danger.",
    ],
)
def test_saying_that_nothing_is_known_to_be_safe_is_no_reassurance(text):
    """A negation, a condition or somebody else's words."""
    assert _told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Pour 77 % des victimes.",
        "Pour 8,5 % d'entre elles.",
        "Quarante pour cent des fugues.",
        "7 sur 10 ont subi des violences.",
        "Sept sur dix ont subi des violences.",
        "Les deux tiers des mineurs.",
        "La moitié des victimes.",
        "On compte 143 situations.",
        "Plus de 10 000 mineurs.",
        "Des milliers de mineurs.",
        "Cent cas par an.",
        "Un enfant sur trois.",
        "Sept jeunes sur dix.",
        "7 filles sur 10.",
        "Pour 94 p. 100 d'entre eux.",
        "Soit 12 ‰.",
        "Deux fois plus de filles.",
        "Le nombre a doublé.",
    ],
)
def test_a_figure_needs_its_report(text):
    """Beside the report it comes from, it passes."""
    (told,) = _told(text)
    assert told.startswith("chiffre sans source")
    assert _told(text, Allowed(figures=True)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Un enfant de douze ans, deux garçons et une élève de 15 ans.",
        "24 heures sur 24 et 7 jours sur 7, ou 24 h/24.",
        "Dans les 72 heures, trois mois au plus, 14 jours.",
        "Trois sur trois.",
        "Deux signes dans trois sections.",
    ],
)
def test_ages_hours_and_delays_are_no_figures(text):
    """Nor is what one reader counts in one situation."""
    assert _told(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Appeler le 17.", "le 17"),
        ("Faire le 15 ou le 112.", "112"),
        ("Le 119 conseille.", "119"),
        ("Écrire au 114.", "114"),
        ("Le 116 000 aide les familles.", "116 000"),
        ("Le 3018 retire les images.", "3018"),
        ("Donner le 3114.", "3114"),
        ("Composer le 18.", "18"),
        ("Joindre le 01 23 45 67 89.", "01 23 45 67 89"),
        ("Joindre le 0123456789.", "0123456789"),
        ("Joindre le +33 1 23 45 67 89.", "+33 1"),
        ("Joindre le 0123 456 789.", "0123 456 789"),
        ("Tél. 17.", "tel. 17"),
        ("Police : 17.", "police : 17"),
        ("Le 39 19, le 31 14.", "39 19"),
        ("Le 1-1-9.", "1 1 9"),
        ("Le cent dix-neuf.", "cent dix neuf"),
        ("Appeler le quinze.", "appeler le quinze"),
    ],
)
def test_no_telephone_number_is_written_out(text, number):
    """They live in contacts.yaml, dated; there they pass."""
    assert any(number in each and "numéro de téléphone" in each for each in _told(text))
    assert _told(text, Allowed(numbers=True)) == []


@pytest.mark.parametrize(
    "text",
    [
        "L'article 40 s'applique.",
        "Selon L. 226-2-1, écrire.",
        "Le texte R. 4312-18.",
        "D. 226-2-4 le dit.",
        "Le 434-3 oblige.",
        "La loi n° 2002-305.",
        "Le décret n° 2022-1728.",
        "Le décret 2022-1728.",
        "La loi 2002-305.",
        "Le L226-2-1 du CASF.",
        "CPP 40.",
        "Code pénal, 226-14.",
        "L'article quarante.",
    ],
)
def test_no_article_of_law_is_written_out(text):
    """They live in law.yaml, dated; there they pass."""
    assert any("texte de loi" in each for each in _told(text))
    assert _told(text, Allowed(numbers=True)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Il a 15 ans ; elle en a 17.",
        "À 15 ou 17 ans, de 12 à 15 ans.",
        "Du 15 au 17 novembre, le 17 mars, le 15/11/2026.",
        "Il est rentré à 17 h 30, le train de 18 h.",
        "Chambre 112 euros.",
        "Entre 15-17 ans.",
        "Une fugue de 112 heures.",
        "Elle dit : « j'ai 17 ans ».",
    ],
)
def test_ages_dates_and_hours_are_no_numbers_to_call(text):
    """Fifteen and seventeen are ages first."""
    assert _told(text) == []


def test_a_sentence_holds_thirty_words():
    """A semicolon ends none; a full stop inside an article, a number or a quotation neither."""
    assert _told("mot " * 29 + "mot.") == []
    (told,) = _told("Début " + "mot " * 20 + "; " + "mot " * 10 + "fin.")
    assert told == "phrase de 32 mots : « Début mot mot mot mot… » (coupez-la : 30 mots au plus)"
    assert _told("Début " + "mot " * 40, Allowed(length=True)) == []
    assert _told("mot " * 20 + "« fin. » " + "Mot " * 20) == []


@pytest.mark.parametrize(
    ("text", "accented"),
    [
        ("Un eleve absent.", "élève"),
        ("Il va etre tard.", "être"),
        ("Deja vu.", "déjà"),
        ("La securite du mineur.", "sécurité"),
        ("Une information preoccupante.", "préoccupante"),
        ("L'age de l'enfant.", "âge"),
        ("Peut-etre demain.", "être"),
        ("Le telephone portable.", "téléphone"),
        ("Sa santé, sa liberte.", "liberté"),
        ("Sa soeur l'attend.", "sœur"),
    ],
)
def test_a_missing_accent_is_seen(text, accented):
    """The word is unknown as it is written, and known with its accents."""
    (told,) = _told(text)
    assert told.startswith("accent manquant")
    # Where several words are possible (âge, âgé), one is proposed.
    assert accented[0] in told


@pytest.mark.parametrize(
    "text",
    [
        "La loi répute l'enfant en danger.",
        "Léa, Inès et Rene entrent ; puis Elea et Mae.",
        "Le SAMU, l'ASE et PHAROS.",
        "Il a un frère ; où est-il, ou bien a-t-il menti ?",
        "Un mot inconnu : zbrt, cybermalveillance, snus.",
    ],
)
def test_names_acronyms_and_unknown_words_pass(text):
    """What no dictionary settles is left to the reader."""
    assert _told(text) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Que faire ?", "espace à rendre insécable"),
        (f'Il dit «{NB}oui{NB}» et "non".', "guillemets droits"),
        ("Deux  espaces.", "espace double"),
        ("Que faire?", "espace absente"),
        ("Voici: ceci.", "espace absente"),
        ("Il dit «oui».", "espace absente"),
        ("Trop , ici.", "espace en trop"),
    ],
)
def test_spaces_and_quotation_marks_are_french(text, what):
    """Each fault is told with the words around it."""
    assert what in " ".join(str(each) for each in text_problems(text, Allowed()))


def test_hours_and_addresses_need_no_space():
    """A colon inside a word is none of ours."""
    assert text_problems("À 22:30, voir https://exemple.", Allowed()) == ()


def test_hostile_text_is_read_in_no_time():
    """No pattern explodes on a text made for it."""
    begun = time.monotonic()
    for text in (
        "un sur " * 5000,
        "« " * 5000,
        "1 " * 5000,
        "0 1" * 5000,
        "a" * 50_000,
        "n'y a " * 5000,
    ):
        text_problems(text, Allowed())
    assert time.monotonic() - begun < 5


def test_a_sign_that_nobody_sees_is_told():
    """A word cannot be hidden from the check, nor from the reader."""
    (told,) = _told("Un\u200b repas.")
    assert "caractère invisible" in told


@pytest.mark.parametrize("end", ["…", " etc."])
def test_an_ellipsis_before_a_small_letter_ends_no_sentence(end):
    """Thirty words are counted through it."""
    (told,) = _told(f"{'Un mot ' * 9}un mot{end} {'un mot ' * 8}fin.")
    assert "phrase de" in told
