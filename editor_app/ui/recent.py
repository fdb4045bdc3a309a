"""The articles that were worked on last."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.domain.library import ArticleRow
from editor_app.services.session import Session
from editor_app.ui.drawing import elided
from editor_app.ui.look import Look
from editor_app.wording import N_

MOST = 9
_WIDTH = 420


def recent_articles(session: Session, most: int = MOST) -> tuple[ArticleRow, ...]:
    """Up to `most` articles, the one changed last first."""
    rows = session.library.articles()
    return tuple(sorted(rows, key=lambda row: row.updated, reverse=True)[:most])


def title_of(row: ArticleRow) -> str:
    """What an article is called: its headline, else its file."""
    return row.headline or row.file_name


class RecentMenu(QMenu):
    """A menu of them, looked up when it is shown."""

    article_chosen = Signal(str)

    def __init__(self, session: Session, look: Look, parent: QWidget) -> None:
        super().__init__(look.phrase(N_("Recent articles")), parent)
        self._session = session
        self._look = look
        self.aboutToShow.connect(self.fill)

    @Slot()
    def fill(self) -> None:
        """Lists them anew."""
        self.clear()
        look = self._look
        for row in recent_articles(self._session):
            words = elided(title_of(row), look.font("ui"), look.px(_WIDTH))
            action = self.addAction(words.replace("&", "&&"))
            action.setData(row.id)
            action.triggered.connect(self._choose)
        if self.isEmpty():
            self.addAction(look.phrase(N_("No articles."))).setEnabled(False)

    @Slot()
    def _choose(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.article_chosen.emit(str(action.data()))
