"""What a reading finds is on the desk from the moment that it is stored."""

from __future__ import annotations

from editor_app.domain.message import message
from editor_app.domain.text import TextEdit
from editor_app.services.reading import analyse
from editor_app.ui.workspace import Workspace


def test_claims_are_asked_for_again_as_soon_as_a_reading_is_stored(workspace: Workspace) -> None:
    opened = workspace.open
    assert opened is not None
    end = len(workspace.text)
    sentence = "\n\nLe préfet affirme que 412 habitants ont été relogés en 2019."
    workspace.change_text([TextEdit(end, end, sentence)], message("pasted"))
    known = {view.claim.id for view in workspace.claims}
    workspace.reading.take_in(opened, analyse(workspace.text))
    assert {view.claim.id for view in workspace.claims} > known
    assert workspace.claims == opened.claims()
