"""The library on the left: a search field, the articles, and what opens another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from editor_app.domain.ids import ArticleId
from editor_app.domain.library import ArticleRow
from editor_app.ui.icons import icon
from editor_app.ui.look import Look
from editor_app.ui.models.articles import ArticleDelegate, ArticlesModel, lines
from editor_app.ui.models.rows import VALUE
from editor_app.ui.widgets.buttons import button, icon_button
from editor_app.ui.widgets.list_view import RowList
from editor_app.ui.widgets.search_field import SearchField
from editor_app.wording import N_


class LibraryList(QWidget):
    """Shows rows and tells which article is wanted; it reads no library itself."""

    article_chosen = Signal(str)
    searched = Signal(str)
    text_asked = Signal()
    """Enter or a double click: the article's words want the focus."""

    def __init__(self, look: Look, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("library")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._articles: Sequence[ArticleRow] = ()
        self.search = SearchField(look, look.phrase(N_("Search articles")))
        self.search.setObjectName("librarySearch")
        self.model = ArticlesModel(look, self)
        self.list = RowList(look, look.phrase(N_("Articles")), uniform=False)
        self.list.setObjectName("libraryList")
        self.list.setModel(self.model)
        self.list.setItemDelegate(ArticleDelegate(look, self.list))
        self._lay_out(actions)
        self.search.textChanged.connect(self.searched)
        self.search.left.connect(self._go_to_list)
        self.list.clicked.connect(self._choose)
        self.list.row_opened.connect(self._open)

    def _lay_out(self, actions: Mapping[str, QAction]) -> None:
        px = self._look.px
        top = QWidget()
        field = QVBoxLayout(top)
        field.setContentsMargins(px(12), px(12), px(11), px(2))
        field.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self.list, 1)
        column.addLayout(self._foot(actions))

    def _foot(self, actions: Mapping[str, QAction]) -> QHBoxLayout:
        look, px = self._look, self._look.px
        opens = button(look.phrase(N_("Open file…")), kind="ghost")
        opens.setIcon(icon("plus", look))
        opens.setIconSize(QSize(px(22), px(16)))
        opens.clicked.connect(actions["article.open"].trigger)
        more = icon_button("more", look.phrase(N_("More ways to open")), look)
        menu = QMenu(more)
        for name in ("article.open", "article.paste", "article.sample"):
            menu.addAction(actions[name])
        more.setMenu(menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(2), px(6), px(8), px(8))
        foot.addWidget(opens)
        foot.addStretch(1)
        foot.addWidget(more)
        return foot

    def show_articles(self, articles: Sequence[ArticleRow], opened: ArticleId | None) -> None:
        """Shows the library's articles; the open one is selected."""
        self._articles = articles
        with QSignalBlocker(self.list):
            self.model.show_rows(lines(articles))
            row = self.model.row_of(opened) if opened else -1
            index = self.model.index(row)
            if index.isValid():
                self.list.setCurrentIndex(index)
            else:
                self.list.clearSelection()
        words = N_("No article holds these words.") if self.search.text() else N_("No articles.")
        self.list.say_when_empty(self._look.phrase(words))
        self.list.viewport().update()

    def show_article(self, article: ArticleRow | None) -> None:
        """Shows what the library says of the open article now; the others are as they were."""
        opened = article.id if article else None
        rows = [article if article and row.id == opened else row for row in self._articles]
        self.show_articles(rows, opened)

    def focus_search(self) -> None:
        """Puts the caret into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _go_to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, index: QModelIndex) -> None:
        row = cast(object, index.data(VALUE))
        if isinstance(row, ArticleRow):
            self.article_chosen.emit(row.id)

    def _open(self, index: QModelIndex) -> None:
        self._choose(index)
        self.text_asked.emit()
