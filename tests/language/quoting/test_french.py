"""French news sentences: who says what, by which rule."""

from __future__ import annotations

import pytest

from editor_app.language.reading import read


def found(text: str) -> list[tuple[str, str | None, str]]:
    """Rule, speaker and words of each quotation."""
    return [
        (
            quote.rule,
            quote.speaker.of(text) if quote.speaker else None,
            " … ".join(span.of(text) for span in quote.content),
        )
        for quote in read(text, "fr").quotes
    ]


@pytest.mark.parametrize(
    ("text", "rule", "speaker", "words"),
    [
        (
            '"Tout est sous contrôle", a affirmé mardi à l\'AFP le préfet Marc Vidal.',
            "marks_before",
            "le préfet Marc Vidal",
            '"Tout est sous contrôle"',
        ),
        (
            "Le maire a estimé jeudi que la rue devait rester fermée.",
            "clause",
            "Le maire",
            "que la rue devait rester fermée",
        ),
        (
            "Selon une source proche du dossier, l'usine fermera en mai.",
            "source",
            "une source proche du dossier",
            "l'usine fermera en mai",
        ),
        (
            "L'accident aurait fait trois morts, selon les autorités locales.",
            "source",
            "les autorités locales",
            "L'accident aurait fait trois morts",
        ),
        ("Pour elle, la loi est une erreur.", "source", "elle", "la loi est une erreur"),
        (
            "Les pompiers ont indiqué avoir éteint le feu vers 3 heures.",
            "infinitive",
            "Les pompiers",
            "avoir éteint le feu vers 3 heures",
        ),
        ("Il dit ne rien regretter.", "infinitive", "Il", "ne rien regretter"),
        (
            "Comme l'a rappelé le Conseil d'État, la mesure est provisoire.",
            "as_said",
            "le Conseil d'État",
            "la mesure est provisoire",
        ),
        (
            "Le pont ne rouvrira pas cet été, a annoncé la région.",
            "clause_before",
            "la région",
            "Le pont ne rouvrira pas cet été",
        ),
        (
            "Cette réforme, a-t-il dit, sera menée à son terme.",
            "clause_before",
            "il",
            "Cette réforme … sera menée à son terme",
        ),
        (
            "« On a eu peur, raconte Hatem, un voisin. Tout tremblait. »",
            "incise",
            "Hatem",
            "« On a eu peur … Tout tremblait. »",
        ),
        (
            "Anne Roy a appelé les élus à « se parler enfin ».",
            "marks_of_somebody",
            "Anne Roy",
            "« se parler enfin »",
        ),
        (
            "Le conseil, interrogé lundi, explique : « Nous verrons bien. »",
            "colon_marks",
            "Le conseil",
            "« Nous verrons bien. »",
        ),
        (
            "« La crise est finie », peut-on lire dans Le Courrier.",
            "medium",
            "Le Courrier",
            "« La crise est finie »",
        ),
        (
            "Qualifié de « bonimenteur » par un élu, il n'a pas répondu.",
            "passive",
            "un élu",
            "« bonimenteur »",
        ),
        ("La Norvège dément toute implication.", "object", "La Norvège", "toute implication"),
        (
            "Bruno Petit a fait part de sa volonté de partir.",
            "of",
            "Bruno Petit",
            "de sa volonté de partir",
        ),
    ],
)
def test_a_rule_finds_words_and_speaker(text: str, rule: str, speaker: str, words: str):
    assert found(text) == [(rule, speaker, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Le film « Les Misérables » a été présenté à Cannes.",
        "Le chanteur est accusé de fraude fiscale.",
        "Le tribunal a condamné l'homme à trois ans de prison.",
        "Si elle estime que la loi est injuste, elle peut saisir le juge.",
        "L'annonce du ministre, la demande des élus et la note du juge sont publiques.",
        "Cette critique est une attaque en guise de riposte.",
        "Selon la loi, le maire a deux mois.",
    ],
)
def test_titles_nouns_and_suppositions_are_no_quotations(text: str):
    assert found(text) == []


def test_a_subject_carries_over_a_coordinated_verb():
    text = "La direction assure que tout va bien et précise que les congés sont maintenus."
    assert [speaker for _, speaker, _ in found(text)] == ["La direction"] * 2


def test_a_quotation_behind_an_attributed_one_floats_with_its_speaker():
    text = "« Je pars », a lancé Luc Petit. « Je ne reviendrai jamais ici »."
    (first, second) = read(text, "fr").quotes
    assert not first.floating
    assert second.floating
    assert second.source == first.source


def test_a_clause_with_an_orphan_mark_is_mixed():
    text = "Des missiles\" tirés du nord se sont abattus sur le port, a confirmé l'armée."
    (quote,) = read(text, "fr").quotes
    assert str(quote.kind) == "mixed"


@pytest.mark.parametrize(
    ("words", "channel"),
    [
        ("a indiqué l'armée dans un communiqué", "communiqué"),
        ("a écrit l'armée sur Twitter", "tweet"),
        ("a dit l'armée dans un entretien au Monde", "interview"),
        ("a dit l'armée", None),
    ],
)
def test_the_channel_is_read_beside_the_cue(words: str, channel: str | None):
    (quote,) = read(f"« Le port est fermé », {words}.", "fr").quotes
    assert quote.channel == channel


def test_an_infinitive_without_subject_goes_on_with_the_speaker():
    text = "« Non », tonne Luc Petit. Et d'ajouter : « Il faut le retirer. »"
    assert [speaker for _, speaker, _ in found(text)] == ["Luc Petit"] * 2


def test_an_aside_with_a_participle_is_not_the_speaker():
    ((_, speaker, _),) = found("La police, citant un témoin, évoque un différend familial.")
    assert speaker == "La police"


def test_a_text_without_accents_is_read_too() -> None:
    text = "Le maire a declare que tout etait pret. « Rien a craindre », repete la prefete."

    assert [quote.rule for quote in read(text, "fr").quotes] == ["clause", "marks_before"]
