from __future__ import annotations

import pytest

from editor_app.language.conjugation import Form, english, french
from editor_app.language.lexicon.tables import cue_table


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("rappeler", "rappelle rappellent rappelait rappellera rappelé rappelant"),
        ("marteler", "martèle martelait martèlera martelé"),
        ("répéter", "répète répétait répétera répété"),
        ("penser", "pense pensent pensait pensa"),
        ("annoncer", "annonce annonçait annonça annonçant"),
        ("juger", "juge jugeait jugeant jugèrent"),
        ("avertir", "avertit avertissent avertissait averti"),
        ("démentir", "dément démentent démentait démenti"),
        ("reconnaître", "reconnaît reconnaissent reconnaissait reconnu"),
        ("admettre", "admet admettent admettait admis admise"),
        ("soutenir", "soutient soutiennent soutenait soutenu"),
        ("prédire", "prédit prédisent prédisait"),
        ("craindre", "craint craignent craignait"),
        ("conclure", "conclut concluent conclu"),
        ("prévoir", "prévoit prévoient prévoyait prévu"),
        ("balayer", "balaie balayait balayé"),
    ],
)
def test_french_verbs_are_conjugated_by_rule(verb: str, forms: str):
    assert set(forms.split()) <= {form for form, _ in french(verb)}


def test_no_form_of_a_regular_verb_takes_a_wrong_accent():
    assert "pènse" not in {form for form, _ in french("penser")}


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("say", {"says", "said", "saying"}),
        ("deny", {"denies", "denied", "denying"}),
        ("claim", {"claims", "claimed", "claiming"}),
        ("dismiss", {"dismisses", "dismissed"}),
        ("argue", {"argues", "argued", "arguing"}),
        ("admit", {"admitted", "admitting"}),
    ],
)
def test_english_verbs_are_inflected_by_rule(verb: str, forms: set[str]):
    assert forms <= {form for form, _ in english(verb)}


def test_participles_are_known_as_such():
    assert ("dit", Form.PAST_PARTICIPLE) in set(french("dire"))
    assert ("dit", Form.FINITE) in set(french("dire"))


@pytest.mark.parametrize(("language", "lemmas"), [("fr", 250), ("en", 180)])
def test_the_lexicon_holds_enough_cues(language: str, lemmas: int):
    table = cue_table(language)
    assert len({entry.lemma for found in table.values() for entry, _ in found}) >= lemmas
