"""Two versions of a text: what differs, and where the claims of one stand in the other."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain.difference import ChangeKind
from editor_app.domain.ids import ClaimId
from editor_app.domain.text import Span, apply_edits
from editor_app.domain.tokens import joined
from editor_app.services.comparing import changes, edits
from editor_app.services.differences import differences
from editor_app.services.following import carry

A, B = ClaimId("a"), ClaimId("b")

OLD = """Le Pentagone a confirmé les tirs de mardi soir.

Au moins 12 missiles ont visé la base d'Aïn al-Assad, selon une source de sécurité.

La Maison-Blanche suit la situation de près. Aucune victime n'est signalée.

Une déclaration est prévue mercredi matin à Washington."""


def span_of(words: str, text: str = OLD, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def carried(words: str, new: str, old: str = OLD, nth: int = 0) -> str | None:
    """The words the claim on `words` covers in `new`; None where it has lost its place."""
    span = carry({A: span_of(words, old, nth)}, old, new).get(A)
    return span.of(new) if span else None


def shown(old: str, new: str) -> list[tuple[str, str, str]]:
    return [
        (change.kind.value, change.old.of(old), change.new.of(new)) for change in changes(old, new)
    ]


def test_equal_texts_have_no_changes() -> None:
    assert changes(OLD, OLD) == ()
    assert changes("", "") == ()


def test_a_changed_word_is_one_replacement_of_the_whole_word() -> None:
    assert shown(OLD, OLD.replace("12 missiles", "13 missiles")) == [("replace", "12", "13")]
    assert shown("il accuse Téhéran", "il accusé Téhéran") == [("replace", "accuse", "accusé")]
    assert shown("12,5 obus", "12,7 obus") == [("replace", "12,5", "12,7")]


def test_words_added_and_taken_out_are_insertions_and_deletions() -> None:
    assert [kind for kind, _, _ in shown(OLD, OLD.replace(" de mardi", ""))] == ["delete"]
    assert [kind for kind, _, _ in shown(OLD, OLD.replace("soir", "soir tard"))] == ["insert"]
    assert shown("", "mot") == [("insert", "", "mot")]
    assert shown("mot", "") == [("delete", "mot", "")]


def test_chance_words_between_changes_belong_to_the_change() -> None:
    assert shown("le chat noir dort", "un chien blanc dort") == [
        ("replace", "le chat noir", "un chien blanc")
    ]


def test_a_paragraph_put_elsewhere_is_taken_out_and_put_in() -> None:
    parts = OLD.split("\n\n")
    new = "\n\n".join([parts[0], parts[2], parts[1], parts[3]])
    assert sorted(kind for kind, _, _ in shown(OLD, new)) == ["delete", "insert"]


PIECES = st.sampled_from(
    [
        *("le", "12", "000", "missiles", "l'Iran", "porte-parole", "é", "e\u0301", "\u0301"),
        *(" ", "\u00a0", "\u202f", ",", ".", "«", "»", '"', "-", "\n", "\n\n", "\u2028"),
        *("👨\u200d👩\u200d👧", "🇫🇷", "שלום", "\u202eab\u202c", "\u2029", "x"),
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)


@given(old=TEXTS, new=TEXTS)
@settings(max_examples=300, deadline=None)
def test_the_edits_between_any_two_texts_make_the_one_of_the_other(old: str, new: str) -> None:
    assert apply_edits(old, edits(old, new)) == new


@given(old=TEXTS, new=TEXTS)
@settings(max_examples=300, deadline=None)
def test_changes_of_any_two_texts_are_in_order_and_cut_no_word(old: str, new: str) -> None:
    end, new_end = 0, 0
    for change in changes(old, new):
        assert old[end : change.old.start] == new[new_end : change.new.start]
        assert change.kind is not ChangeKind.REPLACE or (change.old and change.new)
        for edge in (change.old.start, change.old.end):
            assert not joined(old, edge)
        for edge in (change.new.start, change.new.end):
            assert not joined(new, edge)
        end, new_end = change.old.end, change.new.end
    assert old[end:] == new[new_end:]


@given(pieces=st.lists(PIECES, max_size=60), data=st.data())
@settings(max_examples=200, deadline=None)
def test_the_smallest_differences_rebuild_both_texts(
    pieces: list[str], data: st.DataObject
) -> None:
    other = list(pieces)
    for _ in range(data.draw(st.integers(0, 4))):
        at = data.draw(st.integers(0, len(other)))
        other[at : at + data.draw(st.integers(0, 2))] = data.draw(st.lists(PIECES, max_size=2))
    old, new = "".join(pieces), "".join(other)
    rebuilt, end = "", 0
    for change in differences(old, new):
        rebuilt += old[end : change.old.start] + change.new.of(new)
        end = change.old.end
    assert rebuilt + old[end:] == new


def test_a_claim_follows_words_that_only_moved_along() -> None:
    new = "Washington, mardi.\n\n" + OLD
    assert carried("12 missiles", new) == "12 missiles"


def test_a_claim_follows_its_paragraph_where_it_was_moved() -> None:
    parts = OLD.split("\n\n")
    new = "\n\n".join([parts[1], parts[0], parts[3], parts[2]])
    for words in ("12 missiles", "mardi soir", "Aucune victime n'est signalée."):
        assert carried(words, new) == words


def test_a_moved_claim_is_found_among_the_new_words_only() -> None:
    old = "Il a dit non hier soir.\n\nAutre chose.\n\nIl a dit non hier soir.\n\nFin."
    new = "Il a dit non hier soir.\n\nAutre chose.\n\nFin."
    both = {A: span_of("Il a dit non", old), B: span_of("Il a dit non", old, nth=1)}
    places = carry(both, old, new)
    assert len(places) == 1
    assert [span.of(new) for span in places.values()] == ["Il a dit non"]


def test_a_repeated_sentence_keeps_each_claim_at_its_own_place() -> None:
    old = "Rien à dire.\n\nTrois morts à Erbil.\n\nRien à dire.\n\nDeux morts à Bagdad.\n\nRien à dire."
    new = old.replace("Trois", "Quatre")
    anchors = {ClaimId(str(n)): span_of("Rien à dire.", old, nth=n) for n in range(3)}
    starts = [span.start for span in carry(anchors, old, new).values()]
    assert starts == [span_of("Rien à dire.", new, nth=n).start for n in range(3)]


def test_a_claim_follows_a_sentence_rewritten_in_place() -> None:
    words = "Au moins 12 missiles ont visé la base d'Aïn al-Assad"
    new = OLD.replace(words, "Au moins treize missiles ont frappé la base d'Aïn al-Assad")
    assert carried(words, new) == "Au moins treize missiles ont frappé la base d'Aïn al-Assad"
    assert carried("12", new.replace("treize", "13")) == "13"


def test_a_claim_follows_a_sentence_rewritten_and_moved() -> None:
    words = "Au moins 12 missiles ont visé la base d'Aïn al-Assad"
    parts = OLD.split("\n\n")
    rewritten = parts[1].replace("ont visé", "auraient visé")
    new = "\n\n".join([parts[0], parts[2], parts[3], rewritten])
    assert carried(words, new) == words.replace("ont visé", "auraient visé")


def test_a_claim_whose_sentence_was_replaced_by_another_has_no_place() -> None:
    words = "Au moins 12 missiles ont visé la base d'Aïn al-Assad, selon une source de sécurité."
    new = OLD.replace(words, "Le président français doit s'exprimer jeudi devant les députés.")
    assert carried(words, new) is None
    assert carried("12 missiles", new) is None


def test_a_claim_is_not_put_on_the_same_words_in_another_statement() -> None:
    new = OLD.replace(
        "Au moins 12 missiles ont visé la base d'Aïn al-Assad, selon une source de sécurité.",
        "Le calme est revenu. L'armée disposerait encore de 12 missiles.",
    )
    assert carried("12 missiles", new) is None


@pytest.mark.parametrize(
    ("words", "old", "new"),
    [
        (
            "la répartition",
            "Il annonce la répartition des aides.",
            "Elle quitte la région, dit-on.",
        ),
        (
            "que plusieurs avions",
            "On a dit que plusieurs avions partent.",
            "De plusieurs manières.",
        ),
    ],
)
def test_words_a_little_alike_in_another_sentence_are_not_the_claim(
    words: str, old: str, new: str
) -> None:
    assert carried(words, new, old) is None


def test_a_claim_that_two_places_could_be_is_left_out() -> None:
    words = "Au moins 12 missiles ont visé la base d'Aïn al-Assad"
    parts = OLD.split("\n\n")
    one = parts[1].replace("12", "13").replace("la base", "une base")
    other = parts[1].replace("12", "14").replace("la base", "cette base")
    new = "\n\n".join([one, parts[0], parts[2], parts[3], other])
    assert carried(words, new) is None


def test_two_claims_that_are_led_to_one_place_are_both_left_out() -> None:
    words = "Aucun blessé n'est à déplorer"
    old = f"{words}.\n\nDeux bases sont touchées.\n\n{words}.\n\nTrois avions partent.\n\nFin."
    new = f"Deux bases sont touchées.\n\nTrois avions partent.\n\nFin.\n\n{words}!"
    both = {A: span_of(words, old), B: span_of(words, old, nth=1)}
    assert carry(both, old, new) == {}
    assert carry({A: both[A]}, old, new) == {A: span_of(words, new)}


def test_two_claims_on_the_same_words_go_together() -> None:
    parts = OLD.split("\n\n")
    new = "\n\n".join([parts[1], parts[0], parts[3], parts[2]])
    span = span_of("Aucune victime")
    assert carry({A: span, B: span}, OLD, new) == {
        A: span_of("Aucune victime", new),
        B: span_of("Aucune victime", new),
    }


def test_a_rewriting_in_place_and_as_good_a_one_elsewhere_leave_a_claim_out() -> None:
    words = "Le ministre a confirmé neuf morts hier soir"
    old = f"{words}.\n\nRien de neuf.\n\nFin."
    infirmed = words.replace("confirmé", "infirmé")
    new = f"{infirmed}.\n\nRien de neuf.\n\n{words.replace('confirmé', 'affirmé')}.\n\nFin."
    assert carried(words, new, old) is None
    assert carried(words, f"{infirmed}.\n\nRien de neuf.\n\nFin.", old) == infirmed


def test_an_emptied_text_carries_no_claim() -> None:
    assert carry({A: span_of("12 missiles")}, OLD, "") == {}


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_claim_follows_where_only_spaces_changed(space: str) -> None:
    new = OLD.replace("12 missiles", f"12{space}missiles")
    assert carried("12 missiles", new) == f"12{space}missiles"
