"""The status bar: the last piece of news, what is kept, and where one is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from editor_app.domain.article import BODY_ROLES, Block
from editor_app.domain.message import message
from editor_app.ui import dates
from editor_app.ui.announcing import announce
from editor_app.ui.drawing import ring
from editor_app.ui.look import Look
from editor_app.ui.notifier import Notice
from editor_app.ui.page.page import Page
from editor_app.ui.theme import BODY_PX
from editor_app.ui.widgets.buttons import button, label
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.ui.widgets.work_bar import WorkBar
from editor_app.ui.workspace import Workspace
from editor_app.wording import N_, NN_, terms

HEIGHT, FOCUS_HEIGHT = 28, 32
NEWS_MS = 8000
"""How long a piece of news stands before the state of the draft takes its place."""

_WORD = re.compile(r"[^\W_]\S*")
"""From a first letter or digit to the next space: one match a word, 1 MB in 30 ms."""

NO_LANGUAGE = N_("Language not recognised")


def count(parts: Iterable[str]) -> tuple[int, int]:
    """How many words and characters; marks that stand alone are no words, line ends no characters."""
    words = characters = 0
    for part in parts:
        words += len(_WORD.findall(part))
        characters += len(part) - part.count("\n")
    return words, characters


class Ring(QWidget):
    """A small ring: there are words that no revision has."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(look.px(9), look.px(9))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws it."""
        painter = QPainter(self)
        ring(painter, QRectF(self.rect()), self._look.color("text2"), 1.6, self.width() / 2)
        painter.end()


class StatusBar(QWidget):
    """One row of 28 px under everything."""

    def __init__(self, workspace: Workspace, look: Look, page: Page) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(look.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._space = workspace
        self._look = look
        self._page = page
        self._news = label("", "status")
        self._action = button("", kind="link")
        self._ring = Ring(look)
        self.work = WorkBar(workspace.progress, look)
        self._draft = label("", "status")
        self._kept = label("", "secondary")
        self._settled = label("", "status_strong")
        self._blocking = label("", "danger")
        self._dot = label("·", "secondary")
        self._hint = label(look.phrase(N_("Esc leaves focus mode")), "secondary")
        self._is_focused = False
        self._body = (0, 0)
        self._counted: tuple[str, tuple[Block, ...]] = ("", ())
        self._sign = IconLabel(look, "pen")
        self._mode = label("", "status_strong")
        self._place = label("", "secondary")
        self._counts = label("", "status")
        self._language = label("", "status")
        self._zoom = label("", "status")
        self._offline = label(look.phrase(N_("Works offline")), "status")
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
        px = self._look.px
        left, right = QHBoxLayout(), QHBoxLayout()
        self._middle = QHBoxLayout()
        for row in (left, self._middle, right):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(16))
        for part in (self._settled, self._dot, self._blocking):
            left.addWidget(part)
        for part in (self._news, self._action):
            left.addWidget(part)
        state = QHBoxLayout()
        state.setSpacing(px(7))
        for part in (self._ring, self._draft, self._kept):
            state.addWidget(part)
        left.addLayout(state)
        left.addWidget(self.work)
        left.addStretch(1)
        self._middle.addWidget(self._hint)
        right.addStretch(1)
        right.addWidget(self._sign)
        right.addSpacing(-px(10))
        for part in (self._mode, self._place, self._counts, self._language, self._zoom):
            right.addWidget(part)
        right.addWidget(self._offline)
        whole = self._whole = QHBoxLayout(self)
        whole.setContentsMargins(px(14), 0, px(14), 0)
        whole.setSpacing(0)
        whole.addLayout(left, 1)
        whole.addLayout(self._middle)
        whole.addLayout(right, 1)

    def _connect(self) -> None:
        space = self._space
        for signal in (
            space.article_changed,
            space.reading_changed,
            space.mode_changed,
            space.roles_changed,
        ):
            signal.connect(self.show_state)
        space.claims_changed.connect(self._show_progress)
        space.selection_changed.connect(self._show_counts)
        space.draft_changed.connect(self._show_draft)
        space.library_changed.connect(self._show_draft)
        self._page.caret_moved.connect(self._show_place)
        self._action.clicked.connect(self._do)
        self.work.resized.connect(self.show_state)

    def show_news(self, notice: Notice) -> None:
        """Says one sentence for a while, with one thing to do about it; it is announced too."""
        words = self._look.sentence(notice.message)
        self._news.setText(words)
        self._news.show()
        self._show_draft()
        self._hint.hide()
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
        self._hint.setVisible(self._is_focused)
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
        """What is saved and kept, unless there is news or the bar says less."""
        look, opened = self._look, self._space.open
        is_shown = self._news.isHidden() and not self._is_focused
        is_edited = opened is not None and opened.has_unsaved_words
        self._draft.setVisible(is_shown)
        self._ring.setVisible(is_shown and is_edited)
        self._kept.setVisible(is_shown and is_edited)
        if opened is None:
            count = len(self._space.session.library.articles())
            forms = NN_("Library: {count} article in {file}", "Library: {count} articles in {file}")
            self._draft.setText(look.count(forms, count, file=self._space.session.path.name))
            return
        if not opened.has_unsaved_words:
            saved = look.phrase(N_("Revision {number}"))
            self._draft.setText(saved.format(number=opened.revision.number))
            return
        forms = NN_(
            "{count} edit since revision {revision}", "{count} edits since revision {revision}"
        )
        revision = str(opened.revision.number)
        self._draft.setText(look.count(forms, max(1, opened.edits), revision=revision))
        is_kept = bool(opened.draft_kept_at) and not opened.has_unkept_words
        kept = look.phrase(N_("Draft kept {time}"))
        time = dates.clock(opened.draft_kept_at or "")
        self._kept.setText("·  " + kept.format(time=time) if is_kept else "")

    @Slot()
    def show_state(self) -> None:
        """Says mode, place, counts, language and zoom anew."""
        look, opened = self._look, self._space.open
        for part in (self._place, self._language, self._zoom):
            part.setVisible(opened is not None and not self._is_focused)
        for part in (self._sign, self._mode):
            # Focus mode says no more than the picture, unless letters decide instead of writing.
            part.setVisible(
                opened is not None and (not self._is_focused or self._space.is_reviewing)
            )
        self._counts.setVisible(opened is not None)
        self._offline.setVisible(opened is None)
        self._show_draft()
        self._show_progress()
        if opened is None:
            return
        mode = N_("Reviewing") if self._space.is_reviewing else N_("Editing")
        self._mode.setText(look.phrase(mode))
        self._sign.show_icon("eye" if self._space.is_reviewing else "pen")
        self._count_body(self._space.text, self._space.blocks)
        self._show_counts()
        language = self._space.analysis.language if self._space.analysis else opened.row.language
        self._language.setText(look.phrase(terms.LANGUAGES.get(language, NO_LANGUAGE)))
        self.show_zoom()
        self._show_place(self._page.caret())
        self._fit()

    def _count_body(self, text: str, blocks: tuple[Block, ...]) -> None:
        """Counts the body, unless that was done already."""
        if (text, blocks) != self._counted:
            self._counted = (text, blocks)
            self._body = count(b.span.of(text) for b in blocks if b.role in BODY_ROLES)

    @Slot()
    def _show_counts(self) -> None:
        """Words and characters of the body, or of what is selected."""
        space, look = self._space, self._look
        if space.open is None:
            return
        counted = count((space.selection.of(space.words),)) if space.selection else self._body
        forms = (
            NN_("{shown} word", "{shown} words"),
            NN_("{shown} character", "{shown} characters"),
        )
        numbers = zip(forms, counted, strict=True)
        said = " · ".join(look.count(form, n, shown=dates.number(n, look)) for form, n in numbers)
        selected = look.phrase(N_("Selected: {counts}"))
        self._counts.setText(selected.format(counts=said) if space.selection else said)

    def show_zoom(self) -> None:
        """Says the zoom."""
        self._zoom.setText(f"{round(100 * self._page.zoom / BODY_PX)} %")

    @Slot(int)
    def _show_place(self, position: int) -> None:
        if self._space.open is None:
            return
        place = self._space.place_of(position)
        if place == message("place_nowhere"):
            self._place.setText("")
            return
        words = self._look.phrase(N_("{place}, line {line}"))
        line = self._page.caret_line()
        self._place.setText(words.format(place=self._look.sentence(place), line=line))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves out what there is no room for."""
        super().resizeEvent(event)
        self.show_state()

    def _fit(self) -> None:
        """Words are never cut: what matters least goes, whole."""
        for part in (self._kept, self._place, self._language, self._zoom, self._counts):
            if self._whole.minimumSize().width() <= self.width():
                return
            part.hide()

    # Focus mode

    def set_focus_mode(self, *, on: bool) -> None:
        """Says only what matters where nothing else is shown: progress, the way out, counts."""
        self._is_focused = on
        self.setFixedHeight(self._look.px(FOCUS_HEIGHT if on else HEIGHT))
        self.forget_news()
        self.show_state()

    def put_in_middle(self, part: QWidget) -> None:
        """Shows something in the middle of the bar."""
        self._middle.addWidget(part)

    @Slot()
    def _show_progress(self) -> None:
        shown = self._is_focused and self._space.open is not None
        if not shown:
            for part in (self._settled, self._dot, self._blocking):
                part.hide()
            return
        claims, look = self._space.claims, self._look
        blocking = len(self._space.blockers)
        for part in (self._settled, self._dot, self._blocking):
            part.setVisible(part is self._settled or blocking > 0)
        settled = look.phrase(N_("{settled} of {total} settled"))
        count = sum(view.is_settled for view in claims)
        self._settled.setText(settled.format(settled=count, total=len(claims)))
        self._blocking.setText(look.count(NN_("{count} blocking", "{count} blocking"), blocking))

    def stop(self) -> None:
        """Ends the timer."""
        self._fade.stop()
