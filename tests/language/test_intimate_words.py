"""The words that name what a family must never learn from a letter."""

import pytest

from signals.language.intimate import intimate_words


@pytest.mark.parametrize(
    "text",
    [
        "Grossesse ou interruption",
        "Est-elle ENCEINTE ?",
        "Une IVG est connue",
        "Deux avortements",
        "Une contraception d'urgence",
        "Prend-elle la pilule ?",
        "Un retard de règles",
        "Une IST, ou une autre maladie",
        "Infections ou douleurs génitales",
        "Des douleurs ou des infections intimes",
        "Un suivi gynécologique",
        "Un dépistage au CeGIDD",
        "Peur du VIH",
        "Rendez-vous en santé sexuelle",
        "Rapport non protégé",
        "Beaucoup de préservatifs",
        "Rejet lié à l'orientation ou au genre",
        "Rejeté pour son genre",
        "Identité de genre",
        "Transition de genre",
        "Homosexualité dite par un ami",
        "Un jeune LGBT",
        "Mots entendus : « gay »",
    ],
)
def test_what_a_letter_leaves_out_is_seen(text):
    """Whatever its case, its accents and its quotation marks."""
    assert intimate_words(text)


@pytest.mark.parametrize(
    "text",
    [
        "Orientation vers un partenaire, ou information préoccupante",
        "Il allait mieux ce jour-là",
        "Images intimes du jeune diffusées",
        "Le genre d'habits ne compte jamais",
        "Une infection saisonnière",
        "« Test » sexuel imposé",
        "Violence sexuelle récente",
        "Une liste, un registre, une piste",
        "Trajets à travers la ville, transport, transmettre",
        "Des objets neufs, un accord, un courrier",
    ],
)
def test_other_words_are_left_alone(text):
    """A guard that always fires would be silenced."""
    assert intimate_words(text) == ()


def test_each_word_is_told_once_as_it_is_written():
    """In the order of the text, so that the author finds them."""
    said = intimate_words("Grossesse, contraception, et encore une grossesse.")
    assert said == ("grossesse", "contraception")
