"""A claim stands where a person says that its line is, for the list and for what blocks too."""

from __future__ import annotations

from editor_app.domain.article import Role
from editor_app.ui.workspace import Workspace


def _blocking(space: Workspace) -> dict[str, str]:
    return {claim: row.kind for row in space.blockers for claim in row.claims}


def test_a_claim_follows_the_role_that_a_person_gives_its_line(workspace: Workspace) -> None:
    view = next(v for v in workspace.claims if v.span and v.place.code == "place_paragraph")
    assert view.span is not None
    claim, before = view.claim.id, view.place
    told: list[str] = []
    workspace.claims_changed.connect(lambda: told.append(_blocking(workspace)[claim]))
    assert _blocking(workspace)[claim] == "open"

    workspace.set_role(view.span, Role.HEADLINE)
    assert workspace.place_of(view.span.start).code == "place_headline"
    assert {v.claim.id: v for v in workspace.claims}[claim].is_in_title
    assert told[-1:] == ["title"]

    workspace.undo()
    assert {v.claim.id: v for v in workspace.claims}[claim].place == before
    assert told[-1] == "open"

    workspace.redo()
    assert told[-1] == "title"
