"""Screens of an article that is being edited: its changes marked, its words set, its claims unsettled."""

from __future__ import annotations

from pathlib import Path

from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.services import replacing
from editor_app.services.open_article import OpenArticle
from editor_app.services.session import Session
from tests.screens.desks import BY, Clock, sample
from tests.screens.stage import Stage

_EDITS = (
    ("évoquait dans un premier temps", "évoquait d'abord"),
    ("mardi soir le Pentagone", "mercredi soir le Pentagone"),
    ("ministère américain de la Défense", "département américain de la Défense"),
)
_FORMS = (
    ("format.bold", "dans la nuit de mardi à mercredi"),
    ("format.italic", "alors qu'une source de sécurité"),
)
_LINKED = "d'Aïn al-Assad et d'Erbil"
_NEWER = (
    ("Au moins deux bases", "Deux bases au moins"),
    ("Vers 17h30 le 7 janvier", "Le 7 janvier, vers 17h30"),
    ("Je ferai une déclaration demain matin", "Je parlerai demain dans la matinée"),
)


def _change(stage: Stage, old: str, new: str) -> None:
    space = stage.window.workspace
    at = space.text.find(old)
    if at >= 0:
        space.change_text((TextEdit(at, at + len(old), new),), message("typing"))
        stage.settle()


def _select(stage: Stage, words: str) -> bool:
    at = stage.window.workspace.text.find(words)
    if at >= 0:
        stage.window.page.select(Span(at, at + len(words)))
    return at >= 0


def changes(stage: Stage) -> None:
    """What changed since the text came, marked on the page."""
    stage.activate(8)
    for old, new in _EDITS:
        _change(stage, old, new)
    stage.act("changes.since_received")
    stage.window.page.place_caret(0)
    stage.act("changes.next")


def formatting(stage: Stage) -> None:
    """Bold, italic and a link on the page, and the dialog that asks where a link leads."""
    stage.activate(8)
    for action, words in _FORMS:
        if _select(stage, words):
            stage.act(action)
    if _select(stage, _LINKED):
        stage.act("format.link")
        stage.type("https://example.org/bases")
        stage.press_enter()
    stage.window.page.place_caret(0)


def lapsed(stage: Stage) -> None:
    """A settled claim whose words changed."""
    _change(stage, "l'élimination du général", "la mort du général")
    stage.activate(3)


def unplaced(stage: Stage) -> None:
    """A settled claim that has lost its words."""
    _change(stage, "Vers 17h30 le 7 janvier, ", "")
    stage.activate(8)


def newer(path: Path) -> None:
    """The sample with a newer version of its text, in which claims are found by likeness."""
    sample(path)
    clock = Clock()
    clock.at("10:00")
    with Session.open(path, by=BY, clock=clock) as session:
        article = session.library.articles()[0].id
        OpenArticle(session, article).save("Before the newer version")
        text = session.library.revision(article).content.text
        for old, new in _NEWER:
            text = text.replace(old, new)
        clock.at("10:05")
        replacing.replace_text(session, article, text, note="Newer version")


def moved(stage: Stage) -> None:
    """Claims found again on similar words only."""
    views = stage.window.workspace.claims
    doubtful = next((view.claim.number for view in views if view.claim.moved), 8)
    stage.activate(doubtful)
