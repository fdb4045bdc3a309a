"""The status bar: the last piece of news, what is kept, and where one is."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor_app.domain.article import BODY_ROLES
from editor_app.domain.message import message
from editor_app.services.claim_view import place_of
from editor_app.ui import dates
from editor_app.ui.announcing import announce
from editor_app.ui.look import Look
from editor_app.ui.notifier import Notice
from editor_app.ui.page.page import Page
from editor_app.ui.theme import BODY_PX
from editor_app.ui.widgets.buttons import button, label
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.ui.workspace import Workspace
from editor_app.wording import N_, NN_

HEIGHT = 28
NEWS_MS = 8000
"""How long a piece of news stands before the state of the draft takes its place."""

LANGUAGES = {"fr": N_("French"), "en": N_("English")}


class StatusBar(QWidget):
    """One row of 28 px under everything."""

    def __init__(self, workspace: Workspace, look: Look, page: Page) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self.setFixedHeight(look.px(HEIGHT))
        self._space = workspace
        self._look = look
        self._page = page
        self._news = label("", "status")
        self._action = button("", kind="link")
        self._draft = label("", "status")
        self._sign = IconLabel(look, "pen")
        self._mode = label("", "status_strong")
        self._place = label("", "secondary")
        self._counts = label("", "status")
        self._language = label("", "status")
        self._zoom = label("", "status")
        self._run = self._nothing
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(NEWS_MS)
        self._fade.timeout.connect(self.forget_news)
        self._lay_out()
        self._connect()
        self.forget_news()
        self.show_state()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(self._look.px(14), 0, self._look.px(14), 0)
        row.setSpacing(self._look.px(16))
        for part in (self._news, self._action, self._draft):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._sign)
        row.addSpacing(-self._look.px(10))
        for part in (self._mode, self._place, self._counts, self._language, self._zoom):
            row.addWidget(part)

    def _connect(self) -> None:
        space = self._space
        for signal in (space.article_changed, space.reading_changed, space.mode_changed):
            signal.connect(self.show_state)
        space.draft_changed.connect(self._show_draft)
        self._page.caret_moved.connect(self._show_place)
        self._action.clicked.connect(self._do)

    def show_news(self, notice: Notice) -> None:
        """Says one sentence for a while, with one thing to do about it; it is announced too."""
        words = self._look.sentence(notice.message)
        self._news.setText(words)
        self._news.show()
        self._draft.hide()
        first = notice.actions[0] if notice.actions else None
        self._run = first.run if first else self._nothing
        self._action.setText(self._look.sentence(first.label) if first else "")
        self._action.setVisible(first is not None)
        self._fade.start()
        announce(self, words)

    @Slot()
    def forget_news(self) -> None:
        """Shows the state of the draft again."""
        self._news.hide()
        self._action.hide()
        self._draft.show()
        self._show_draft()

    @Slot()
    def _do(self) -> None:
        run = self._run
        self.forget_news()
        run()

    @staticmethod
    def _nothing() -> object:
        return None

    @Slot()
    def _show_draft(self) -> None:
        look, opened = self._look, self._space.open
        if opened is None:
            count = len(self._space.session.library.articles())
            forms = NN_("Library: {count} article in {file}", "Library: {count} articles in {file}")
            self._draft.setText(look.count(forms, count, file=self._space.session.path.name))
            return
        if not opened.has_unsaved_words:
            saved = look.phrase(N_("Revision {number}"))
            self._draft.setText(saved.format(number=opened.revision.number))
            return
        words = look.phrase(N_("Edited since revision {number}"))
        words = words.format(number=opened.revision.number)
        if opened.draft_kept_at and not opened.has_unkept_words:
            kept = look.phrase(N_("Draft kept {time}"))
            words += "  ·  " + kept.format(time=dates.clock(opened.draft_kept_at))
        self._draft.setText(words)

    @Slot()
    def show_state(self) -> None:
        """Says mode, place, counts, language and zoom anew."""
        look, opened = self._look, self._space.open
        right = (self._mode, self._place, self._counts, self._language, self._zoom)
        for part in (self._sign, *right):
            part.setVisible(opened is not None)
        self._show_draft()
        if opened is None:
            return
        mode = N_("Reviewing") if self._space.is_reviewing else N_("Editing")
        self._mode.setText(look.phrase(mode))
        self._sign.show_icon("eye" if self._space.is_reviewing else "pen")
        self._show_counts()
        language = self._space.analysis.language if self._space.analysis else opened.row.language
        self._language.setText(look.phrase(LANGUAGES.get(language, N_("Language not recognised"))))
        self.show_zoom()
        self._show_place(self._page.caret())

    def _show_counts(self) -> None:
        text = self._space.text
        body = [b.span.of(text) for b in self._space.blocks if b.role in BODY_ROLES]
        words = sum(len(paragraph.split()) for paragraph in body)
        characters = sum(len(paragraph) for paragraph in body)
        look = self._look
        counted = (
            (NN_("{shown} word", "{shown} words"), words),
            (NN_("{shown} character", "{shown} characters"), characters),
        )
        said = [look.count(form, n, shown=dates.number(n, look)) for form, n in counted]
        self._counts.setText(" · ".join(said))

    def show_zoom(self) -> None:
        """Says the zoom."""
        self._zoom.setText(f"{round(100 * self._page.zoom / BODY_PX)} %")

    @Slot(int)
    def _show_place(self, position: int) -> None:
        if self._space.open is None:
            return
        place = place_of(self._space.blocks, position)
        self._place.setText("" if place == message("place_nowhere") else self._look.sentence(place))

    def stop(self) -> None:
        """Ends the timer."""
        self._fade.stop()
