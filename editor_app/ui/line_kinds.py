"""What a person can say that a line is: headline, subhead, quotation ..."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.domain.article import Role
from editor_app.ui.look import Look
from editor_app.wording import N_

KINDS: Mapping[str, tuple[str, Role | None, str]] = {
    "line.headline": (N_("Set as headline"), Role.HEADLINE, N_("Headline")),
    "line.standfirst": (N_("Set as standfirst"), Role.STANDFIRST, N_("Standfirst")),
    "line.subhead": (N_("Set as subhead"), Role.SUBHEAD, N_("Subhead")),
    "line.paragraph": (N_("Set as paragraph"), Role.PARAGRAPH, N_("Paragraph")),
    "line.quote": (N_("Set as quotation"), Role.QUOTE, N_("Quotation")),
    "line.list_item": (N_("Set as list item"), Role.LIST_ITEM, N_("List item")),
    "line.caption": (N_("Set as caption"), Role.CAPTION, N_("Caption")),
    "line.byline": (N_("Set as byline"), Role.BYLINE, N_("Byline")),
    "line.as_read": (N_("Set as it is read"), None, N_("As it is read")),
}
"""By the id of the command: its text, the role, and the short name in the menu."""


def kinds_menu(actions: Mapping[str, QAction], look: Look, parent: QWidget) -> QMenu:
    """The kinds of line under the caret, each with a letter of its own."""
    menu = QMenu(parent)
    names = [look.phrase(name) for _, _, name in KINDS.values()]
    for command, name in zip(KINDS, with_letters(names), strict=True):
        entry = menu.addAction(name)
        entry.setObjectName(command)
        entry.triggered.connect(actions[command].trigger)
    return menu


def with_letters(names: Sequence[str]) -> list[str]:
    """The names with "&" before the first letter that no name before them has."""
    taken: set[str] = set()
    marked: list[str] = []
    for name in names:
        free = (i for i, c in enumerate(name) if c.isalpha() and c.lower() not in taken)
        at = next(free, None)
        if at is not None:
            taken.add(name[at].lower())
            name = f"{name[:at]}&{name[at:]}"
        marked.append(name)
    return marked
