"""Random walks over decisions: taking everything back gives the library of the beginning."""

from __future__ import annotations

import random

import pytest

from editor_app.domain.claim import Basis, Status
from editor_app.domain.errors import Refused
from editor_app.domain.evidence import EvidenceKind, NewEvidence
from editor_app.domain.ids import ClaimId
from editor_app.domain.journal import Step
from editor_app.domain.message import message
from editor_app.services import review
from editor_app.services.ids import new_id
from editor_app.services.session import Session

STEPS = 120
LABEL = message("a_step")


class Walk:
    """A person who decides, takes back and does again by chance, as an undo stack allows."""

    def __init__(self, session: Session, article, seed: int) -> None:
        self.session = session
        self.article = article
        self.chance = random.Random(seed)
        self.done: list[Step] = []
        self.undone: list[Step] = []

    def state(self) -> tuple[object, ...]:
        library = self.session.library
        return (
            library.claims(self.article),
            library.evidence(self.article),
            library.fields(self.article),
            library.ignored(self.article),
            library.article(self.article).headline,
        )

    def go(self) -> None:
        move = self.chance.random()
        if move < 0.2 and self.done:
            self.undone.append(self.session.replay(self.done.pop(), message("undo")))
        elif move < 0.35 and self.undone:
            self.done.append(self.session.replay(self.undone.pop(), message("redo")))
        else:
            self.decide()

    def decide(self) -> None:
        operation, *arguments = self.chance.choice(self.decisions())
        named = arguments.pop() if arguments and isinstance(arguments[-1], dict) else {}
        try:
            step = self.session.run(LABEL, operation, *arguments, **named)
        except Refused:
            return
        if step.changes:
            self.done.append(step)
            self.undone.clear()

    def decisions(self) -> list[tuple]:
        claim = self.chance.choice(self.session.library.claims(self.article))
        words = {"words": self.chance.choice((claim.words, "Douze", ""))}
        status = self.chance.choice(list(Status))
        basis = Basis.SAID if status is Status.VERIFIED else None
        note = str(self.chance.random())
        evidence = self.session.library.evidence_of(claim.id)
        return [
            (review.judge, claim.id, status, basis, words),
            (review.judge, claim.id, status, basis, words),
            (review.lapse, {claim.id: note}, {}),
            (review.dismiss, claim.id, note),
            (review.take_back_dismissal, claim.id),
            (review.create, self.article, ClaimId(new_id()), words),
            (review.reword, claim.id, note),
            (review.add_evidence, claim.id, NewEvidence(EvidenceKind.NOTE, note)),
            *((review.remove_evidence, piece.id) for piece in evidence),
            (review.write_note, claim.id, note),
            (review.ignore_finding, self.article, {"rule": "r", "words": note}),
            (review.set_metadata, self.article, "headline", note),
            (review.propose, self.article, "", {"withdraw": (claim.id,)}),
        ]


@pytest.mark.parametrize("seed", range(3))
def test_taking_everything_back_gives_the_beginning_and_doing_it_again_the_end(
    session, store, seed
):
    article = store(session, "Douze\n\nDouze et la police.", ("Douze et", "la police"))
    walk = Walk(session, article, seed)
    start = walk.state()
    for _ in range(STEPS):
        walk.go()
    end = walk.state()
    again = [session.replay(step, message("undo")) for step in reversed(walk.done)]
    assert walk.state() == start

    for step in reversed(again):
        session.replay(step, message("redo"))
    assert walk.state() == end
    assert session.library.problems() == ()


@pytest.mark.parametrize("seed", range(2))
def test_the_past_can_be_read_at_every_place_of_the_journal(session, store, seed):
    article = store(session, "Douze\n\nDouze et la police.", ("Douze et", "la police"))
    walk = Walk(session, article, seed)
    seen = {}
    for _ in range(STEPS // 3):
        walk.go()
        place = session.library.journal()[-1].sequence
        claims, evidence = walk.state()[:2]
        seen[place] = claims, frozenset(evidence)

    for place, (claims, evidence) in seen.items():
        assert session.library.claims(article, at=place) == claims
        assert frozenset(session.library.evidence(article, at=place)) == evidence
