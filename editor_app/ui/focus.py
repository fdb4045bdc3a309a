"""Where the keys are: the field being written in, and the commands that act on it."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QPlainTextEdit, QWidget

from editor_app.ui.page.page import Page

_EXTENDED = QAbstractItemView.SelectionMode.ExtendedSelection
Field = QLineEdit | QPlainTextEdit


def field_with_keys(window: QWidget) -> Field | None:
    """The field of `window` that is being written in; the page is none."""
    focused = _focused(window)
    return focused if isinstance(focused, QLineEdit | QPlainTextEdit) else None


def has_keys(window: QWidget, part: QWidget) -> bool:
    """Whether `part` or something in it has the keys."""
    focused = _focused(window)
    return focused is not None and (focused is part or part.isAncestorOf(focused))


def leave_field(window: QWidget) -> None:
    """Has the field tell what was written in it: fields do so when they are left."""
    field = field_with_keys(window)
    if field is not None:
        field.clearFocus()


def cut(window: QWidget, page: Page) -> None:
    """Cuts in the field with the keys, or else on the page."""
    if field := _written_in(window, page):
        field.cut()


def copy(window: QWidget, page: Page) -> None:
    """Copies from the field with the keys, or else from the page."""
    if field := _written_in(window, page):
        field.copy()


def paste(window: QWidget, page: Page) -> None:
    """Pastes into the field with the keys, or else into the page."""
    if field := _written_in(window, page):
        field.paste()


def paste_words(window: QWidget, page: Page) -> None:
    """Pastes words alone, without what stands on them; a field takes nothing else anyway."""
    field = _written_in(window, page)
    if isinstance(field, Page):
        field.paste_words()
    elif field:
        field.paste()


def select_all(window: QWidget, page: Page) -> None:
    """Selects all of the field or list with the keys, or else of the page."""
    focused = _focused(window)
    if isinstance(focused, QListView) and focused.selectionMode() is _EXTENDED:
        focused.selectAll()
    elif field := _written_in(window, page):
        field.selectAll()


def _written_in(window: QWidget, page: Page) -> Field | Page | None:
    """What the commands act on; a page that something else has the place of keeps its words."""
    return field_with_keys(window) or (page if page.isVisibleTo(window) else None)


def _focused(window: QWidget) -> QWidget | None:
    return window.focusWidget()
