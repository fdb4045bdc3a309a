from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.domain.article import Role
from editor_app.language import structure

SEED = Path(__file__).parents[2] / "seeds" / "000_5637e12483d4f1c0.txt"

FRENCH_PAGE = """Le Quotidien du Fleuve
Accueil > Économie > Transports
Enquête
Les ferries du fleuve resteront à quai tout l'hiver
La compagnie a annoncé lundi la suspension de ses lignes, faute de pilotes.
Par Jeanne Morel et Luc Petit (avec AFP)
Publié le 14 mars 2022 à 18h05, mis à jour le 15 mars 2022 à 7h30
Temps de lecture : 4 min
Partager
À quai depuis lundi, le vieux bac ne repartira pas avant le printemps, selon la compagnie.
Les passagers, eux, devront faire le tour par le pont. Ils sont 4 000 chaque jour.
Des pilotes introuvables
La compagnie dit avoir cherché partout. Elle a publié trente annonces en un an.
Lire aussi : Le pont fermera en mai
Crédit photo : Anne Roy / Le Quotidien
Le conseil régional se réunira jeudi pour en débattre, comme chaque trimestre.
"""

ENGLISH_PAGE = """The River Post
World
Ferries to Stay in Port All Winter
Company says it cannot find enough pilots for the river crossing
By Anna Moore and Tom Field in Harbortown
Published March 14, 2022 6:05 PM

HARBORTOWN (Reuters) - The old ferry will not sail again before spring, the company said on Monday. It blamed a lack of pilots.

Four thousand passengers a day will have to take the bridge. Many of them are not amused by that.
"""


def roles(text: str) -> list[tuple[Role, str]]:
    found = structure.find(text).blocks
    return [(b.role, text[b.start : b.end]) for b in found if b.role is not Role.BLANK]


def role_of(text: str, words: str) -> Role:
    return next(role for role, line in roles(text) if words in line)


def test_the_sample_has_every_role_and_field():
    text = SEED.read_text(encoding="utf-8")
    found = structure.find(text)
    wanted = ["publisher", "section", "label", "headline", "standfirst"]
    assert [b.role for b in found.blocks if b.role is not Role.BLANK][:5] == wanted
    subheads = [text[b.start : b.end] for b in found.blocks if b.role is Role.SUBHEAD]
    assert len(subheads) == 2
    assert subheads[1] == "Trump fera une déclaration mercredi matin"
    assert (found.metadata.publisher, found.metadata.section) == ("BFMTV", "International")
    assert (found.metadata.authors, found.metadata.agencies) == (("Jeanne Bulant",), ("AFP",))
    assert found.metadata.origin["byline"] == "line 31"


def test_every_line_is_a_block_and_every_offset_is_a_line_border():
    text = "Un\n\n deux \n"
    blocks = structure.find(text).blocks
    assert [(b.start, b.end) for b in blocks] == [(0, 2), (3, 3), (4, 10), (11, 11)]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Accueil >", Role.SECTION),
        ("Enquête", Role.LABEL),
        ("resteront à quai", Role.HEADLINE),
        ("faute de pilotes", Role.STANDFIRST),
        ("Par Jeanne", Role.BYLINE),
        ("Publié le", Role.LABEL),
        ("Temps de lecture", Role.LABEL),
        ("Partager", Role.LABEL),
        ("À quai depuis lundi", Role.PARAGRAPH),
        ("Des pilotes introuvables", Role.SUBHEAD),
        ("Lire aussi", Role.LABEL),
        ("Crédit photo", Role.CAPTION),
        ("se réunira jeudi", Role.PARAGRAPH),
    ],
)
def test_a_french_page_keeps_its_furniture_apart(words: str, role: Role):
    assert role_of(FRENCH_PAGE, words) is role


def test_a_french_page_gives_its_metadata():
    found = structure.find(FRENCH_PAGE).metadata
    assert found.publisher == "Le Quotidien du Fleuve"
    assert found.section == "Transports"
    assert found.authors == ("Jeanne Morel", "Luc Petit")
    assert found.agencies == ("AFP",)
    assert (found.published, found.modified) == ("2022-03-14T18:05", "2022-03-15T07:30")


def test_an_english_page_gives_roles_and_metadata():
    found = structure.find(ENGLISH_PAGE).metadata
    assert found.headline == "Ferries to Stay in Port All Winter"
    assert found.standfirst
    assert found.standfirst.startswith("Company says")
    assert found.authors == ("Anna Moore", "Tom Field")
    assert found.published == "2022-03-14T18:05"
    assert (found.dateline, found.agencies) == ("HARBORTOWN", ("Reuters",))


@pytest.mark.parametrize(
    ("begins", "place", "published"),
    [
        ("PARIS, 1er mars 2026 (AFP) - ", "PARIS", "2026-03-01"),
        ("BREST, mercredi 12 mars (AFP) — ", "BREST", None),
        ("KYIV, Ukraine, March 12, 2026 (AP) — ", "KYIV, Ukraine", "2026-03-12"),
        ("HARBORTOWN, June 3 (Reuters) - ", "HARBORTOWN", None),
    ],
)
def test_a_wire_s_dateline_gives_place_and_day(begins, place, published):
    found = structure.find(f"Titre\n\n{begins}Un incendie a détruit un entrepôt mardi.").metadata
    assert (found.dateline, found.published) == (place, published)


def test_a_text_without_furniture_is_paragraphs_only():
    text = (
        "La neige tombe depuis trois jours sur le plateau et les routes sont coupées. "
        "Les habitants attendent le chasse-neige.\n\n"
        "Il devrait passer dans la nuit, dit la mairie. Personne n'y croit vraiment."
    )
    assert {role for role, _ in roles(text)} == {Role.PARAGRAPH}
    assert structure.find(text).metadata.headline is None


@pytest.mark.parametrize("text", ["", "\n", "   ", "Oui", "Oui.\n", "\u2028", "«"])
def test_tiny_texts_have_blocks_and_no_headline(text: str):
    found = structure.find(text)
    assert len(found.blocks) == text.count("\n") + 1
    assert found.metadata.headline is None


def test_a_short_line_that_speaks_is_no_subhead():
    text = "La foule attend sur le quai.\n— Il arrive, dit un enfant\nLe bac accoste enfin, avec une heure de retard."
    assert role_of(text, "Il arrive") is Role.PARAGRAPH


def test_a_name_alone_at_the_end_is_the_byline():
    text = "Le bac est reparti ce matin. Il était vide.\n\nLes passagers ont pris le pont, comme hier.\n\nAnne Roy"
    assert structure.find(text).metadata.authors == ("Anne Roy",)
