"""One mistake at a time in the small library: each line that is told of what it refers to."""

import pytest
from small_library import BOOK, DAY, changed, write_library

from signals.loading.check import check_library

MISTAKES = [
    (
        BOOK,
        "actions: [call]",
        "actions: [cal]",
        "small/1.0.0/rules.yaml:39",
        "rules[0].actions[0] : identifiant inconnu « cal » (vouliez-vous dire « call » ?)",
    ),
    (
        BOOK,
        "classification: worrying",
        "classification: worying",
        "small/1.0.0/rules.yaml:38",
        (
            "rules[0].classification : identifiant inconnu « worying » (vouliez-vous dire « "
            "worrying » ?)"
        ),
    ),
    (
        BOOK,
        "orientation: referral",
        "orientation: not_assessed",
        "small/1.0.0/rules.yaml:55",
        (
            "rules[2].orientation : « non évalué » n'oriente vers rien (vigilance, referral, "
            "information_preoccupante ou signalement)"
        ),
    ),
    (
        BOOK,
        "then: {level: signalement}",
        "then: {}",
        "small/1.0.0/rules.yaml:72",
        "guarantees[0].then : ne promet rien (level, urgency, classification, orientation ou "
        "actions)",
    ),
    (
        BOOK,
        "then: {level: signalement}",
        "then: {classification: worying}",
        "small/1.0.0/rules.yaml:72",
        (
            "guarantees[0].then.classification : identifiant inconnu « worying » (vouliez-vous "
            "dire « worrying » ?)"
        ),
    ),
    (
        BOOK,
        "scores:",
        "contest: {action: cal, telling: [Le procureur tranche.]}\nscores:",
        "small/1.0.0/rules.yaml:15",
        "contest.action : identifiant inconnu « cal » (vouliez-vous dire « call » ?)",
    ),
    (
        BOOK,
        "scores:",
        "contest: {action: call, telling: []}\nscores:",
        "small/1.0.0/rules.yaml:15",
        "contest.telling : aucune phrase (écrivez-en au moins une)",
    ),
    (
        BOOK,
        "referral: {recipients: [child_line]",
        "referral: {recipients: []",
        "small/1.0.0/rules.yaml:3",
        (
            "orientations.referral.recipients : aucun destinataire (citez un contact de "
            "contacts.yaml)"
        ),
    ),
    (
        BOOK,
        "referral: {recipients: [child_line]",
        "referral: {recipients: [child_lin]",
        "small/1.0.0/rules.yaml:3",
        (
            "orientations.referral.recipients[0] : identifiant inconnu « child_lin » "
            "(vouliez-vous dire « child_line » ?)"
        ),
    ),
    (
        BOOK,
        "legal_basis: [duty], says: Orienter",
        "legal_basis: [], says: Orienter",
        "small/1.0.0/rules.yaml:3",
        "orientations.referral.legal_basis : aucun fondement légal (citez un texte de law.yaml)",
    ),
    (
        BOOK,
        "legal_basis: [duty], says: Orienter",
        "legal_basis: [dutty], says: Orienter",
        "small/1.0.0/rules.yaml:3",
        (
            "orientations.referral.legal_basis[0] : identifiant inconnu « dutty » (vouliez-vous "
            "dire « duty » ?)"
        ),
    ),
    (
        BOOK,
        "copies_to: [crip]",
        "copies_to: [cripp]",
        "small/1.0.0/rules.yaml:5",
        (
            "orientations.signalement.copies_to[0] : identifiant inconnu « cripp » (vouliez-vous "
            "dire « crip » ?)"
        ),
    ),
    (
        BOOK,
        "to: [prosecutor]",
        "to: []",
        "small/1.0.0/rules.yaml:9",
        "actions[2].to : aucun destinataire (citez un contact de contacts.yaml)",
    ),
    (
        BOOK,
        "before: Tout de suite, legal_basis: [duty]",
        "before: Tout de suite, legal_basis: []",
        "small/1.0.0/rules.yaml:9",
        "actions[2].legal_basis : aucun fondement légal (citez un texte de law.yaml)",
    ),
    (
        BOOK,
        "label: inquiétante, actions: [write]",
        "label: inquiétante, actions: [wirte]",
        "small/1.0.0/rules.yaml:14",
        (
            "classifications[1].actions[0] : identifiant inconnu « wirte » (vouliez-vous dire « "
            "write » ?)"
        ),
    ),
    (
        BOOK,
        "    actions: [call]",
        "    actions: [write]",
        "small/1.0.0/rules.yaml:9",
        "actions[2] : rien ne demande l'action « call » (retirez-la)",
    ),
    (
        BOOK,
        "floor:\n  - {action: listen}",
        "floor:\n  - {action: listne}",
        "small/1.0.0/rules.yaml:11",
        "floor[0] : identifiant inconnu « listne » (vouliez-vous dire « listen » ?)",
    ),
    (
        BOOK,
        "floor:\n  - {action: listen}",
        "floor:\n  - {action: listen, population: minors}",
        "small/1.0.0/rules.yaml:10",
        "floor : rien n'est dû pour adults (ajoutez au moins une action)",
    ),
    (
        BOOK,
        "sources: [{source: expertise, locator: essai}]\n  - id: several",
        "sources: []\n  - id: several",
        "small/1.0.0/rules.yaml:43",
        "rules[0].sources : aucune source (citez-en une, ou « expertise »)",
    ),
    (
        BOOK,
        "sources: [{source: expertise, locator: essai}]\n  - id: several",
        "sources: [{source: expertize, locator: essai}]\n  - id: several",
        "small/1.0.0/rules.yaml:43",
        (
            "rules[0].sources[0].source : source inconnue « expertize » (vouliez-vous dire « "
            "expertise » ?)"
        ),
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "place", "told"), MISTAKES)
def test_a_mistake_of_a_reference_is_told(tmp_path, name, old, new, place, told):
    """With its file, its line, its path, what it is and how to mend it."""
    report = check_library(write_library(tmp_path, **changed(name, old, new)), DAY)
    assert f"{place}: {told}" in [str(each) for each in report.problems]
