"""Which clauses are claims, where they begin and end, and why they weigh what they weigh."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app import wording
from editor_app.domain.claim import Attribution, ClaimType
from editor_app.language.claims import clauses
from editor_app.language.claims.weights import WEIGHTS
from editor_app.language.reading import read
from editor_app.services.reading import analyse


def claims_of(paragraph, language):
    title = {"fr": "Le point sur la situation à Brest", "en": "What is known in Brest"}[language]
    text = f"{title}\n\n{paragraph}\n"
    analysis = analyse(text, language)
    return {text[c.start : c.end]: c for c in analysis.claims if c.start > len(title)}


@pytest.mark.parametrize(
    ("paragraph", "language", "claim"),
    [
        (
            "Le feu a détruit 12 maisons, a indiqué la préfecture.",
            "fr",
            "Le feu a détruit 12 maisons",
        ),
        (
            "Il est clair que le barrage a cédé le 3 mai 2019 à Brest.",
            "fr",
            "le barrage a cédé le 3 mai 2019 à Brest",
        ),
        (
            "Un peu avant ce discours, le ministre avait reconnu avoir menti au Parlement en 2018.",
            "fr",
            "le ministre avait reconnu avoir menti au Parlement en 2018",
        ),
        (
            "The port will close in May 2019, the ministry said on Friday.",
            "en",
            "The port will close in May 2019",
        ),
        (
            "The minister resigned on Friday, while the police arrested 14 people in Leeds.",
            "en",
            "the police arrested 14 people in Leeds",
        ),
        (
            "BREST, 12 mars 2026 (AFP) — Le feu a détruit 12 maisons, selon la préfecture.",
            "fr",
            "Le feu a détruit 12 maisons",
        ),
        (
            "La police a arrêté six hommes à Lyon, dont trois ont été condamnés en 2018.",
            "fr",
            "trois ont été condamnés en 2018",
        ),
    ],
)
def test_a_claim_is_a_clause_with_its_meaning_complete(paragraph, language, claim):
    assert claim in claims_of(paragraph, language)


@pytest.mark.parametrize(
    ("paragraph", "language"),
    [
        ("Le maire a-t-il détourné 12 millions d'euros ?", "fr"),
        ("« J'espère que tout ira bien pour les enfants », a déclaré Paul Morel.", "fr"),
        ("Il faut que les élus se parlent davantage.", "fr"),
        ("Did the company sell 300 trucks in 2019?", "en"),
        ("“I think people should be kinder,” said Paul Moore.", "en"),
        ("“Thank you all for coming,” said Paul Moore.", "en"),
        ("The view is lovely.", "en"),
        ("On Friday the government was concerned about Leeds.", "en"),
        ("The council seemed tired and qualified on Friday.", "en"),
    ],
)
def test_questions_wishes_and_opinions_are_no_claims(paragraph, language):
    assert not claims_of(paragraph, language)


@pytest.mark.parametrize(
    ("paragraph", "language", "kind"),
    [
        ("Trois soldats ont été tués près de Gao.", "fr", ClaimType.CASUALTIES),
        ("C'est le plus grand stade jamais construit à Brest.", "fr", ClaimType.SUPERLATIVE),
        ("Le maire a démissionné en raison de l'enquête.", "fr", ClaimType.CAUSAL),
        ("Le ministre présentera son plan mardi.", "fr", ClaimType.PREDICTION),
        ("La loi de 2012 interdit la vente d'alcool à Brest.", "fr", ClaimType.RULE),
        ("« J'ai vu 12 hommes armés », a raconté Luc Morel.", "fr", ClaimType.EXPERIENCE),
        ("Three soldiers were killed near Gao.", "en", ClaimType.CASUALTIES),
        (
            "It is the largest stadium ever built in Brest, and opened in 2010.",
            "en",
            ClaimType.SUPERLATIVE,
        ),
        ("The mayor resigned because of the inquiry in Brest.", "en", ClaimType.CAUSAL),
        ("The minister will present his plan on Tuesday.", "en", ClaimType.PREDICTION),
        ("Sales doubled compared with 2015 in Brest.", "en", ClaimType.COMPARISON),
    ],
)
def test_a_claim_says_what_it_is_about(paragraph, language, kind):
    assert any(kind in claim.types for claim in claims_of(paragraph, language).values())


def test_an_act_that_is_taken_for_granted_is_a_claim_within_the_claim():
    found = claims_of(
        "Le pays a répondu à l'assassinat du ministre Paul Morel par Jean Dupuis lundi.", "fr"
    )

    inner = found["l'assassinat du ministre Paul Morel par Jean Dupuis"]
    assert ClaimType.BACKGROUND in inner.types
    assert inner.attribution is Attribution.UNSOURCED


def test_the_score_is_the_sum_of_what_the_stated_reasons_weigh():
    found = claims_of("Vers 17h30 le 7 janvier, trois soldats ont été tués en Irak.", "fr")

    assert found
    for claim in found.values():
        assert claim.score == sum(WEIGHTS[reason.code] for reason in claim.reasons) <= 5


def test_every_reason_has_a_sentence_and_a_weight():
    said = {code for code in wording.sentences() if code.startswith("claim_") and code in WEIGHTS}

    assert said == set(WEIGHTS)


def test_a_clause_that_is_too_long_is_parted():
    names = ", ".join(f"le village numéro {n} de la vallée" for n in range(40))
    found = claims_of(f"La crue a touché 40 villages : {names}.", "fr")

    assert all(len(claim.span) <= 400 for claim in found.values())


def test_after_an_edit_only_the_changed_line_is_weighed_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    weighed: list[str] = []
    find = clauses.find
    monkeypatch.setattr(clauses, "find", lambda line: (weighed.append(line.text), find(line))[1])
    lines = [f"Le feu a détruit {n} maisons à Brest le {n} mai 2019." for n in range(2, 30)]
    first = read("Un titre\n\n" + "\n\n".join(lines), "fr")
    weighed.clear()

    lines[7] = "Le feu a détruit 700 maisons à Lille."
    found = read("Un titre\n\n" + "\n\n".join(lines), "fr", first.lines).claims

    assert weighed == [lines[7]]
    assert len(found) == len(lines)


def test_figures_know_their_claim():
    analysis = analyse("Un titre court\n\nLe feu a détruit 12 maisons à Brest.\n", "fr")

    assert [figure.claim for figure in analysis.figures] == [analysis.claims[-1].id]


def test_in_an_unknown_language_numbers_still_make_claims():
    analysis = analyse("Ein Titel\n\nDie Stadt hat 120 Busse und 14 % mehr Fahrer.\n", "xx")

    assert analysis.claims


@given(st.lists(st.sampled_from(
    ["Le maire", " a dit", " que", " 12 morts", ", ", ". ", "« ", " »", '"', "\n", "\n\n", " mardi",
     " selon", " Paul", " Morel", " alors que", " dont deux", " 17h30", ";", ": ", "?", " will", " he said",
     "\u00a0", "e\u0301", "🙂", "(", ")"]), max_size=60))  # fmt: skip
def test_any_row_of_words_and_marks_gives_claims_inside_the_text(parts):
    text = "".join(parts)
    for language in ("fr", "en"):
        for claim in analyse(text, language).claims:
            assert 0 <= claim.start < claim.end <= len(text)
            assert len(claim.span) <= 400
            assert not text[claim.start].isspace()
