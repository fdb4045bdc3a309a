"""Screens on which the window tells of something: banners, empty lists, and its own fault."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from editor_app.domain.claim import Status
from editor_app.domain.errors import LibraryRefused
from editor_app.ui.dialogs.fault import FaultDialog
from editor_app.ui.faults import report
from tests.screens.stage import Stage

_STORY = "École fermée\n\nTrois écoles ont été fermées mardi à Orléans, a annoncé la mairie.\n"
_NO_CLAIMS = "Une soirée\n\nIl fait beau.\n"
_POLISH = (
    "Szkoła zamknięta\n\nTrzy szkoły zostały zamknięte we wtorek w Gdańsku, ogłosił burmistrz "
    "miasta, a rodzice mówią, że nikt im nie powiedział, jak długo to potrwa.\n"
)


def _open(stage: Stage, name: str, data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        stage.window.workspace.open_files([path])
        stage.settle()


def encoding(stage: Stage) -> None:
    """A file whose encoding was guessed."""
    _open(stage, "ecole.txt", _STORY.encode("cp1252"))


def import_failed(stage: Stage) -> None:
    """A file that is no text."""
    stage.activate(8)
    _open(stage, "ecole.pdf", b"%PDF-1.7\n\xe2\xe3")


def refused(stage: Stage, code: str) -> None:
    """The library does not take what is written."""
    stage.activate(8)
    error = LibraryRefused(code, library="galley.db", folder="/home/ad/desk")
    stage.window.workspace.tell_refusal(error)
    stage.settle()


def no_claims(stage: Stage) -> None:
    """An article in which nothing is claimed."""
    _open(stage, "soir.txt", _NO_CLAIMS.encode())


def language_unknown(stage: Stage) -> None:
    """An article in a language whose words are not known."""
    _open(stage, "szkola.txt", _POLISH.encode())
    stage.window.show_panel("checks")
    stage.settle()


def filter_empty(stage: Stage) -> None:
    """A filter that nothing passes."""
    panel, space = stage.window.claims_panel, stage.window.workspace
    for view in [each for each in space.claims if each.claim.status is Status.INCORRECT]:
        space.activate(view.claim.id)
        space.decisions.judge(Status.UNCHECKED, None)
    panel.counts.choose(Status.INCORRECT)
    panel.counts.chosen.emit(Status.INCORRECT)
    stage.settle()


def fault(stage: Stage) -> None:
    """The program's own mistake."""
    stage.activate(8)
    words = report(ZeroDivisionError())
    dialog = FaultDialog(stage.window, stage.window.look, words, is_kept=True)
    dialog.open()
    stage.settle()
