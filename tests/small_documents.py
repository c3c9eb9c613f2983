"""Small documents that are valid, with a sheet, beside the small library."""

DOCUMENTS, SHEET = "documents.yaml", "sheets/steps.yaml"
KINDS = """\
version: 1.0.0
kinds:
  - id: letter
    title: Lettre d'essai
    about: Pour essayer.
    file_name: lettre-d-essai
    template: letter.html.j2
    orientation: referral
    discreet: true
  - id: page
    title: Page d'essai
    about: Pour remettre une fiche.
    file_name: page
    template: page.html.j2
    checklists: [small]
    sheet: steps
withheld:
  - checklist: small
    items: [past]
    why: Un passé ne se dit pas.
printed:
  - checklist: small
    items: [story]
    why: Un récit se dit.
"""
STEPS = """\
id: steps
version: 1.0.0
title: La marche d'essai
reader: Les essais
as_of: 2026-11-20
review_by: 2027-05-20
sections:
  - title: Premier pas
    ordered: true
    lines:
      - text: Faire ceci.
        sources: [{source: expertise, locator: essai}]
        legal_basis: [duty]
        contacts: [crip]
"""
FILES = {DOCUMENTS: KINDS, SHEET: STEPS}
