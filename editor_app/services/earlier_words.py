"""The sentences that a claim stood in before and stands in now."""

from __future__ import annotations

from editor_app.domain.claim import Claim
from editor_app.domain.text import Span
from editor_app.services.following import sentence_around
from editor_app.services.session import Session

_MOST = 20
"""So many revisions back a claim without words is looked for."""


def sentence_before(session: Session, claim: Claim) -> str:
    """The sentence a claim stood in when it had its words last; these alone where no revision has it.

    Raises:
        LibraryRefused: where a revision's words are not those that were saved.
    """
    if claim.moved is not None:
        return str(claim.moved.params["was"])
    library = session.library
    with library.at_once():
        for info in reversed(library.revisions(claim.article)[-_MOST:]):
            content = library.revision(claim.article, info.number).content
            span = content.anchors.get(claim.id)
            if span is not None and span.of(content.text) == claim.words:
                return sentence_around(content.text, span)
    return claim.words


def sentence_now(text: str, span: Span | None) -> str:
    """The sentence a claim stands in; nothing without words."""
    return sentence_around(text, span) if span is not None else ""
