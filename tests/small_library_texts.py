"""The files of the small library, as they are written where they are valid."""

CHECKLIST = """\
id: small
version: 1.0.0
title: Petite grille
audience: Les essais
validation: Grille d'essai
law_as_of: 2026-11-20
review_by: 2027-05-20
introduction: Une introduction.
limits: Des limites.
age: age
sections:
  - id: person
    title: La personne
    items:
      - {id: age, kind: context, type: number, label: Âge, question: Quel âge ?, \
maximum: 25, unit: ans, presumed: {at_most: 17}, help: &h, known_by: [record], sources: &s}
      - {id: followed, kind: context, type: yes_no, label: Suivi, question: Est-il suivi ?, \
help: &h, known_by: [record], sources: &s}
      - {id: denies, kind: context, type: yes_no, label: Nie, question: Nie-t-il ?, \
never_lowers: true, help: &h, known_by: [open_words], sources: &s}
      - {id: place, kind: context, type: choice, label: Lieu, question: Où vit-il ?, \
options: [{id: home, label: Chez lui}, {id: foyer, label: En foyer}], \
help: &h, known_by: [record], sources: &s}
      - {id: judge, kind: context, type: yes_no, label: Juge, question: Un juge ?, \
shown_when: {yes: followed}, help: &h, known_by: [record], sources: &s}
      - {id: seen, kind: context, type: datetime, label: Vu, question: Vu quand ?, \
help: &h, known_by: [record], sources: &s}
      - {id: story, kind: context, type: text, label: Récit, question: Que dit-il ?, \
help: &h, known_by: [never_asked], sources: &s}
  - id: signs
    title: Les signes
    items:
      - {id: phones, kind: warning_sign, type: yes_no, label: Téléphones, \
question: Plusieurs téléphones ?, groups: [strong], help: &h, known_by: [observation], sources: &s}
      - {id: absences, kind: warning_sign, type: choice, label: Absences, question: Absences ?, \
ordered: true, options: [{id: none, label: Aucune}, {id: some, label: Parfois}, \
{id: many, label: Souvent}], help: &h, known_by: [record], sources: &s}
      - {id: trips, kind: warning_sign, type: number, label: Trajets, question: Combien ?, \
maximum: 9, help: &h, known_by: [record], sources: &s}
      - {id: runaways, kind: warning_sign, type: episodes, label: Fugues, question: Des fugues ?, \
help: &h, known_by: [record], sources: &s}
      - {id: past, kind: vulnerability, type: yes_no, label: Passé, question: Un passé ?, \
help: &h, known_by: [record], sources: &s}
      - {id: told, kind: harm_sign, type: yes_no, label: Révélation, question: Est-ce dit ?, \
help: &h, known_by: [never_asked], sources: &s}
"""
RULES = """\
orientations:
  vigilance: {recipients: [child_line], legal_basis: [duty], says: Regarder.}
  referral: {recipients: [child_line], legal_basis: [duty], says: Orienter.}
  information_preoccupante: {recipients: [crip], legal_basis: [duty], says: Écrire.}
  signalement: {recipients: [prosecutor], copies_to: [crip], legal_basis: [duty], says: Signaler.}
actions:
  - {id: listen, do: Écouter, by: Chacun, to: [child_line], how: Simplement., before: Ce jour, \
legal_basis: [duty]}
  - {id: write, do: Écrire les faits, by: Chacun, to: [crip], how: Exactement., before: Ce jour, \
legal_basis: [duty]}
  - {id: call, do: Appeler, by: Chacun, to: [prosecutor], how: Vite., before: Tout de suite, \
legal_basis: [duty]}
floor:
  - {action: listen}
classifications:
  - {id: plain, label: ordinaire, actions: []}
  - {id: worrying, label: inquiétante, actions: [write]}
scores:
  - id: points
    terms:
      - {item: phones, points: 1}
      - {item: absences, points: {none: 0, some: 1, many: 2}}
      - maximum: [{item: trips, points: 1}, {item: past, points: 1}]
    bands:
      - {id: low, from: 0, to: 1}
      - {id: high, from: 2}
tables:
  - id: grid
    rows: {item: absences}
    columns: {score: points}
    results: [calm, alarm]
    cells:
      none: {low: calm, high: calm}
      some: {low: calm, high: alarm}
      many: {low: alarm, high: alarm}
rules:
  - id: disclosure
    when: {yes: told}
    orientation: signalement
    urgency: immediate
    classification: worrying
    actions: [call]
    reason: Un fait est dit.
    rationale: Un fait décide seul.
    evidence: C
    sources: [{source: expertise, locator: essai}]
  - id: several
    when: {any: [{at_least: 2, of: [{yes: phones}, {item: absences, at_least: many}, \
{item: trips, at_least: 3}]}, {episodes: {item: runaways, fact: count, at_least: 2, days: 30}}, \
{count: {at_least: 1, sections: [signs], groups: [strong], kinds: [warning_sign, harm_sign], \
distinct: sections}}]}
    orientation: information_preoccupante
    urgency: same_day
    actions: [write]
    reason: Plusieurs signes.
    rationale: Leur réunion fait le niveau.
    evidence: C
    sources: [{source: expertise, locator: essai}]
  - id: other
    when: {all: [{not: {item: place, is: foyer}}, {score: points, at_least: high}, \
{table: grid, at_least: alarm}, {within: {item: phones, days: 7}}, \
{hours_since: {item: seen, at_least: 2}}, {item: place, one_of: [home, foyer]}]}
    orientation: referral
    urgency: ordinary
    actions: [listen]
    reason: Autre chose.
    rationale: Pour tout lire.
    evidence: C
    sources: [{source: expertise, locator: essai}]
  - id: risk
    when: {count: {at_least: 1, kinds: [vulnerability]}}
    orientation: vigilance
    urgency: ordinary
    actions: [listen]
    reason: Un passé.
    rationale: Il appelle du soin.
    evidence: C
    sources: [{source: expertise, locator: essai}]
guarantees:
  - {id: harm, says: Un fait signale., if: {count: {at_least: 1, kinds: [harm_sign]}}, \
then: {level: signalement}}
"""
SCENARIOS = """\
notice: Tout est inventé.
scenarios:
  - id: disclosed
    title: Une parole
    theme: disclosure
    date: 2026-11-16
    story: Une histoire.
    steps:
      - told: Il parle.
        answers: {told: yes}
        expect: {established: {level: signalement}}
    expected: {level: signalement, urgency: immediate, rules: [disclosure]}
  - id: quiet
    title: Rien
    theme: no_sign
    date: 2026-11-16
    story: Une histoire.
    steps:
      - told: Rien.
        answers: {phones: no}
    expected: {level: vigilance}
"""
SOURCES = """\
version: 1.0.0
sources:
  - {id: expertise, title: Expertise, author: Projet}
"""
LAW = """\
version: 1.0.0
as_of: 2026-11-20
laws:
  - {id: duty, reference: "Code d'essai, article 1", says: Il faut agir., grade: A, \
read_on: 2026-11-20, review_by: 2027-05-20}
"""
CONTACTS = """\
version: 1.0.0
contacts:
  - {id: child_line, name: Accueil, number: "119", hours: {always: true}, scope: national, \
grade: A, read_on: 2026-11-20, review_by: 2027-05-20, for: Tout doute.}
  - {id: crip, name: Cellule, scope: local, grade: A, read_on: 2026-11-20, \
review_by: 2027-05-20, for: Écrire.}
  - {id: prosecutor, name: Procureur, scope: local, grade: A, read_on: 2026-11-20, \
review_by: 2027-05-20, for: Signaler.}
"""
CHANGELOG = "# Journal\n\n## 1.0.0 (2026-11-20)\n\nPremière version.\n"
