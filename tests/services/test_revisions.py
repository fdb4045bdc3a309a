from __future__ import annotations

import hashlib

import pytest

from editor_app.domain.article import Metadata, Role
from editor_app.domain.claim import Basis, Status
from editor_app.domain.errors import NotFound, Refused
from editor_app.domain.evidence import EvidenceKind, NewEvidence
from editor_app.domain.ids import ClaimId
from editor_app.domain.message import message
from editor_app.domain.revision import Content, RevisionKind
from editor_app.domain.text import Span
from editor_app.domain.values import replace
from editor_app.services import review, revisions

TEXT = "Douze morts\n\nDouze personnes sont mortes, dit la police.\n"
LONGER = TEXT.replace("Douze personnes", "En tout, douze personnes")
LABEL = message("a_step")


@pytest.fixture
def article(session, store):
    return store(session, TEXT, ("Douze personnes", "la police"))


@pytest.fixture
def save(session, article):
    def saved(content: Content, **named):
        named.setdefault("message", "")
        return session.run(LABEL, revisions.save, article, content, **named).result

    return saved


def moved(session, article, text: str, by: int) -> Content:
    """The newest content with `text`, every claim moved on by `by`."""
    content = session.library.revision(article).content
    anchors = {claim: span.moved(by) for claim, span in content.anchors.items()}
    return replace(content, text=text, anchors=anchors)


def test_importing_makes_the_original_the_first_revision_and_the_claims(session, article):
    newest = session.library.revision(article)
    original = session.library.original(article)
    first, second = session.library.claims(article)

    assert (newest.info.number, newest.info.kind) == (1, RevisionKind.RECEIVED)
    assert newest.content.text == TEXT
    assert original.data == TEXT.encode()
    assert original.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert [(c.number, c.words) for c in (first, second)] == [
        (1, "Douze personnes"),
        (2, "la police"),
    ]
    assert newest.content.anchors[first.id].of(TEXT) == "Douze personnes"


def test_the_same_bytes_twice_are_one_article(session, store, article):
    rows = session.library.journal()
    assert store(session, TEXT, ("la police",)) == article
    assert session.library.journal() == rows
    assert session.library.known(hashlib.sha256(TEXT.encode()).hexdigest()) == article
    assert session.library.known("0" * 64) is None


def test_saving_makes_the_next_revision_and_ends_the_draft(session, article, save):
    session.keep_draft(article, moved(session, article, LONGER, 9), 2)
    saved = save(session.library.draft(article).content, message=" longer ")

    assert (saved.info.number, saved.info.parent, saved.info.kind) == (2, 1, RevisionKind.SAVED)
    assert (saved.info.author, saved.info.message) == ("Ann", "longer")
    assert session.library.revision(article) == saved
    assert session.library.draft(article) is None
    assert [info.number for info in session.library.revisions(article)] == [1, 2]


def test_an_older_revision_stays_as_it_was(session, article, save):
    first = session.library.revision(article)
    save(moved(session, article, LONGER, 9))
    assert session.library.revision(article, 1) == first


def test_the_hash_is_over_the_text_and_the_fields_beside_it(session, article, save):
    content = Content("Un", Metadata(headline="Un"), roles={0: Role.HEADLINE})
    saved = save(content)
    fields = '{"anchors":{},"metadata":{"headline":"Un"},"roles":{"0":"headline"}}'

    assert saved.info.sha256 == hashlib.sha256(b"Un\0" + fields.encode()).hexdigest()


def test_the_same_words_are_not_saved_twice(session, article, save):
    with pytest.raises(Refused, match="nothing_to_save"):
        save(session.library.revision(article).content)
    assert len(session.library.revisions(article)) == 1


def test_saving_takes_back_verdicts_whose_words_changed(session, article, save):
    first, second = session.library.claims(article)
    for claim in (first, second):
        session.run(LABEL, review.judge, claim.id, Status.VERIFIED, Basis.FACT, words=claim.words)
    text = TEXT.replace("Douze personnes", "Treize personnes").replace("la police", "la  police")
    anchors = {first.id: Span(13, 29), second.id: Span(47, 57)}
    save(Content(text, anchors=anchors))

    first, second = session.library.claims(article)
    assert first.is_lapsed
    assert first.words == "Treize personnes"
    assert second.status is Status.VERIFIED


def test_a_settled_claim_without_a_place_goes_back_to_unchecked(session, article, save):
    claim = session.library.claims(article)[0]
    session.run(LABEL, review.judge, claim.id, Status.VERIFIED, Basis.FACT, words=claim.words)
    save(Content("Rien."))
    assert session.library.claim(claim.id).is_lapsed


def test_claims_that_are_gone_have_no_place_in_a_new_revision(session, article, save):
    content = moved(session, article, LONGER, 9)
    saved = save(replace(content, anchors={**content.anchors, ClaimId("gone"): Span(0, 1)}))
    assert ClaimId("gone") not in saved.content.anchors


def test_a_place_beyond_the_text_is_a_bug_and_nothing_is_saved(session, article, save):
    with pytest.raises(ValueError, match="beyond the text"):
        save(replace(session.library.revision(article).content, text="short"))
    assert len(session.library.revisions(article)) == 1


def test_a_decided_field_stands_in_the_saved_revision(session, article, save):
    session.run(LABEL, review.set_metadata, article, "authors", "Ann A., Ben B.")
    saved = save(moved(session, article, LONGER, 9))

    assert saved.content.metadata.authors == ("Ann A.", "Ben B.")
    assert saved.content.metadata.origin["authors"] == "person"


def test_the_list_shows_the_headline_that_was_saved(session, article, save):
    save(Content("Treize morts\n", Metadata(headline="Treize morts", publisher="Le Jour")))
    row = session.library.article(article)
    assert (row.headline, row.publisher, row.revision) == ("Treize morts", "Le Jour", 2)


def test_restoring_makes_a_new_revision_with_the_old_words(session, article, save):
    save(moved(session, article, LONGER, 9))
    restored = session.run(LABEL, revisions.restore, article, 1).result

    assert (restored.info.number, restored.info.parent) == (3, 1)
    assert restored.info.kind is RevisionKind.RESTORED
    assert restored.content.text == TEXT
    spans = restored.content.anchors.values()
    assert sorted(span.of(TEXT) for span in spans) == ["Douze personnes", "la police"]


def test_restoring_places_a_claim_that_was_made_later(session, article, save):
    save(moved(session, article, LONGER, 9))
    claim = session.run(
        LABEL, review.create, article, ClaimId("c" * 32), words="mortes", span=Span(43, 49)
    ).result
    restored = session.run(LABEL, revisions.restore, article, 1).result

    assert restored.content.anchors[claim.id].of(TEXT) == "mortes"


def test_restoring_takes_back_verdicts_on_words_that_changed(session, article, save):
    claim = session.library.claims(article)[0]
    save(replace(moved(session, article, LONGER, 0), anchors={claim.id: Span(13, 37)}))
    words = session.library.revision(article).content.anchors[claim.id].of(LONGER)
    session.run(LABEL, review.judge, claim.id, Status.VERIFIED, Basis.FACT, words=words)
    session.run(LABEL, revisions.restore, article, 1)

    assert session.library.claim(claim.id).is_lapsed


def test_restoring_does_not_lose_unsaved_words(session, article, save):
    save(moved(session, article, LONGER, 9))
    session.keep_draft(article, Content("unsaved"), 1)

    with pytest.raises(Refused, match="draft_not_saved"):
        session.run(LABEL, revisions.restore, article, 1)
    assert session.library.draft(article).content.text == "unsaved"


def test_a_revision_that_is_not_there_is_said_so(session, article):
    with pytest.raises(NotFound, match="revision_not_found"):
        session.library.revision(article, 7)
    with pytest.raises(NotFound, match="revision_not_found"):
        session.run(LABEL, revisions.restore, article, 7)


def test_decisions_can_be_read_as_they_stood_when_a_revision_was_made(session, article, save):
    claim = session.library.claims(article)[0]
    session.run(LABEL, review.judge, claim.id, Status.VERIFIED, Basis.FACT, words=claim.words)
    added = session.run(
        LABEL, review.add_evidence, claim.id, NewEvidence(EvidenceKind.NOTE, "seen")
    ).result
    place = save(moved(session, article, LONGER, 9)).info.sequence
    claims = session.library.claims(article)
    session.run(LABEL, review.remove_evidence, added.id)
    session.run(LABEL, review.judge, claim.id, Status.DISPUTED, None, words=claim.words)
    session.run(LABEL, review.create, article, ClaimId("c" * 32), words="mortes")

    assert session.library.claims(article, at=place) == claims
    assert session.library.evidence(article, at=place) == (added,)
    assert session.library.claims(article, at=1)[0] == claim
    assert session.library.evidence(article, at=1) == ()
