"""Where spans stand in another version: on their words, to be confirmed, or nowhere."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from editor_app.domain.ids import AnchorId, ClaimId
from editor_app.domain.likeness import same_words
from editor_app.domain.text import Span
from editor_app.services.following import REWRITTEN, Followed, follow, sentence_around
from editor_app.services.locating import likeness

A = ClaimId("a")

OLD = """Le Pentagone a confirmé les tirs de mardi soir.

Au moins 12 missiles ont visé la base d'Aïn al-Assad, selon une source de sécurité.

La Maison-Blanche suit la situation de près. Aucune victime n'est signalée."""


def followed(words: str, new: str, old: str = OLD) -> tuple[str | None, str | None]:
    """The words that a claim on `words` surely stands on in `new`, and those to be confirmed."""
    start = old.index(words)
    found = follow({A: Span(start, start + len(words))}, old, new)
    sure, doubtful = found.sure.get(A), found.doubtful.get(A)
    return sure.of(new) if sure else None, doubtful.of(new) if doubtful else None


def test_words_that_stayed_are_sure() -> None:
    new = "Une première phrase.\n\n" + OLD
    assert followed("12 missiles", new) == ("12 missiles", None)


def test_words_that_moved_and_hardly_changed_are_sure() -> None:
    parts = OLD.split("\n\n")
    new = "\n\n".join([parts[1].replace("ont visé", "visaient"), parts[2], parts[0]])
    words = "Au moins 12 missiles ont visé la base d'Aïn al-Assad"
    assert followed(words, new) == (words.replace("ont visé", "visaient"), None)


def test_words_that_moved_and_changed_much_have_to_be_confirmed() -> None:
    parts = OLD.split("\n\n")
    now = "Plusieurs missiles ont touché la base d'Aïn al-Assad, a-t-on appris d'une source sûre."
    new = "\n\n".join([parts[0], parts[2], "Rien d'autre n'a été dit hier.", now])
    words = "Au moins 12 missiles ont visé la base d'Aïn al-Assad, selon une source de sécurité"
    sure, doubtful = followed(words, new)
    assert sure is None
    assert doubtful is not None
    assert doubtful.rstrip(".") in now


def test_two_places_alike_have_to_be_confirmed() -> None:
    sentence = "La base d'Aïn al-Assad a été visée par des tirs"
    old = f"{sentence} mardi.\n\nAutre chose."
    new = f"Autre chose.\n\n{sentence} hier.\n\nEncore autre chose.\n\n{sentence} jeudi."
    sure, doubtful = followed(sentence + " mardi", new, old)
    assert sure is None
    assert doubtful is None or doubtful.startswith(sentence)


def test_words_that_are_gone_have_no_place() -> None:
    new = OLD.replace("Aucune victime n'est signalée.", "Le prix du pain augmente encore.")
    assert followed("Aucune victime n'est signalée", new) == (None, None)


def test_short_words_are_never_found_by_chance() -> None:
    new = "Il y avait 12 personnes dans un café de Lyon, dit le patron.\n\nRien d'autre."
    assert followed("12", new) == (None, None)


def test_the_sentence_around_words_is_told_whole() -> None:
    start = OLD.index("victime")
    assert sentence_around(OLD, Span(start, start + 7)) == "Aucune victime n'est signalée."
    start = OLD.index("12 missiles")
    assert sentence_around(OLD, Span(start, start + 2)) == OLD.split("\n\n")[1]


_SUBJECTS = st.sampled_from(["Le maire", "La préfète", "Un témoin", "L'avocate", "Le club"])
_VERBS = st.sampled_from(["a promis", "a refusé", "dément", "a vu", "prépare", "annonce"])
_OBJECTS = st.sampled_from(
    ["trois écoles", "12 missiles", "un accord", "la grève", "le budget de 2026", "la liste"]
)
_PLACES = st.sampled_from(["à Lyon", "hier soir", "au conseil", "selon l'AFP", "sans un mot"])
_SENTENCES = st.tuples(_SUBJECTS, _VERBS, _OBJECTS, _PLACES).map(
    lambda parts: " ".join(parts) + "."
)
_TEXTS = st.lists(_SENTENCES, min_size=2, max_size=8, unique=True)


@st.composite
def versions(draw: st.DrawFn) -> tuple[str, str, dict[AnchorId, Span]]:
    """A text, an edited version of it, and spans on whole sentences of the first."""
    old = draw(_TEXTS)
    new = list(old)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(new) - 1)) if new else 0
        what = draw(st.sampled_from(["drop", "move", "replace", "insert", "reword"]))
        if what == "insert" or not new:
            new.insert(at, draw(_SENTENCES))
        elif what == "drop":
            new.pop(at)
        elif what == "move":
            new.insert(draw(st.integers(0, len(new) - 1)), new.pop(at))
        elif what == "replace":
            new[at] = draw(_SENTENCES)
        else:
            words = new[at].split()
            words[draw(st.integers(0, len(words) - 1))] = draw(
                st.sampled_from(["jamais", "13", "Ils"])
            )
            new[at] = " ".join(words)
    text, other = "\n\n".join(old), "\n\n".join(new)
    spans: dict[AnchorId, Span] = {}
    for number, sentence in enumerate(old):
        start = text.index(sentence)
        spans[ClaimId(str(number))] = Span(start, start + len(sentence) - 1)
    return text, other, spans


@given(versions())
def test_a_span_is_on_its_words_or_to_be_confirmed_or_nowhere(
    case: tuple[str, str, dict[AnchorId, Span]],
) -> None:
    old, new, spans = case
    found = follow(spans, old, new)
    assert not found.sure.keys() & found.doubtful.keys()
    for anchor, span in [*found.sure.items(), *found.doubtful.items()]:
        words, now = spans[anchor].of(old), span.of(new)
        assert span.end <= len(new)
        assert now == now.strip() != ""
        # Never on unrelated words: at least what the thresholds say.
        assert same_words(words, now) or likeness(words, now) >= 0.6, (words, now)
    for anchor, span in found.doubtful.items():
        assert likeness(spans[anchor].of(old), span.of(new)) >= REWRITTEN


@given(versions())
def test_a_sentence_that_stands_once_in_both_is_never_anywhere_else(
    case: tuple[str, str, dict[AnchorId, Span]],
) -> None:
    old, new, spans = case
    found = follow(spans, old, new)
    for anchor, span in spans.items():
        words = span.of(old)
        if new.count(words) != 1:
            continue
        place = found.sure.get(anchor) or found.doubtful.get(anchor)
        assert place is None or place.of(new) == words


@given(versions())
def test_no_two_spans_are_led_to_one_place(case: tuple[str, str, dict[AnchorId, Span]]) -> None:
    old, new, spans = case
    assume(len(set(spans.values())) == len(spans))
    found: Followed = follow(spans, old, new)
    places = [*found.sure.values(), *found.doubtful.values()]
    assert len(places) == len(set(places))


@pytest.mark.parametrize("new", ["", "\n\n", "x"])
def test_in_an_empty_text_nothing_stands(new: str) -> None:
    assert followed("12 missiles", new) == (None, None)
