from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.language.reading import read

SEED = Path(__file__).parents[3] / "seeds" / "000_5637e12483d4f1c0.txt"


def sources(text: str, language: str = "fr") -> dict[str, str]:
    return {source.name: str(source.kind) for source in read(text, language).sources}


def test_the_sample_names_its_nine_sources_with_their_kinds():
    found = sources(SEED.read_text(encoding="utf-8"))
    assert found == {
        "Iran": "institution",
        "Pentagone": "institution",
        "une source de sécurité": "anonymous",
        "Jonathan Hoffman": "person",
        "Maison-Blanche": "institution",
        "Stephanie Grisham": "person",
        "Donald Trump": "person",
        "leur commandement militaire": "institution",
        "AFP": "agency",
    }


def test_the_sample_gives_its_sixteen_quotations_a_source():
    found = read(SEED.read_text(encoding="utf-8"), "fr").quotes
    assert len(found) == 16
    assert [quote.source is None for quote in found] == [True] + [False] * 15


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("une source policière", "anonymous"),
        ("un haut responsable", "anonymous"),
        ("des habitants", "group"),
        ("les syndicats", "group"),
        ("le ministère de la Santé", "institution"),
        ("l'Espagne", "institution"),
        ("la CGT", "institution"),
        ("Le Monde", "media"),
        ("un rapport parlementaire", "document"),
        ("Anne Roy", "person"),
        ("la ministre", "person"),
        ("Reuters", "agency"),
    ],
)
def test_a_phrase_tells_its_kind(phrase: str, kind: str):
    assert set(sources(f"Le port est fermé, selon {phrase}.").values()) == {kind}


def test_a_surname_a_role_and_a_full_name_are_one_source():
    text = (
        "Le port est fermé, a dit Anne Roy, directrice de la compagnie.\n"
        "Mme Roy a ajouté que rien ne presse. Elle a précisé que tout ira bien.\n"
        "La directrice a conclu que l'hiver sera long."
    )
    (source,) = read(text, "fr").sources
    assert source.name == "Anne Roy"
    assert len(source.quotes) == 4
    assert (source.role, source.organisation) == ("directrice de la compagnie", "compagnie")


def test_a_role_before_a_name_is_read():
    (source,) = read("« Non », a dit le maire de Lens Luc Petit.", "fr").sources
    assert (source.name, source.role) == ("Luc Petit", "maire de Lens")


def test_pronouns_agree_in_gender_and_number():
    text = (
        "« Je reste », a dit Marie Duval. « Je pars », a répondu son frère Jean Duval.\n"
        "« Vraiment ? », a-t-elle demandé."
    )
    quotes = read(text, "fr").quotes
    assert quotes[2].source == quotes[0].source != quotes[1].source


def test_the_share_is_that_of_the_words_of_paragraphs():
    text = "« Un deux trois quatre cinq », a dit Anne Roy hier soir."
    (source,) = read(text, "fr").sources
    assert 0.4 < source.share < 0.7


def test_a_clause_behind_a_name_is_no_role() -> None:
    text = "Le feu est éteint, a confirmé la mairie, alors qu'un témoin voyait encore des flammes."
    found = {source.name: source.role for source in read(text, "fr").sources}
    assert found["la mairie"] is None


@pytest.mark.parametrize(
    ("text", "language", "whom"),
    [
        (
            "L’agence Rhône Presse, citant le ministère, affirme que tout va bien.",
            "fr",
            "le ministère",
        ),
        ("The agency, citing a port official, said he was held.", "en", "a port official"),
        ("The mayor said the bridge was safe.", "en", None),
    ],
)
def test_a_source_tells_whom_it_only_passes_on(text: str, language: str, whom: str | None) -> None:
    assert read(text, language).sources[0].relays == whom
