"""How each line of the galley is set: face, line height and the space around it.

Figures are those of DESIGN.md, section 3, for a body of 18 px; they grow with the zoom.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat

from editor_app.domain.article import Role
from editor_app.ui.theme import BODY_PX, Theme

GAP = 11
"""What a blank line is shown as, and what follows a paragraph that has none after it, px."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The face of a role (of `Theme.font`), its colour token and its line height in px."""

    face: str
    color: str
    line: int


_BODY = Setting("body", "text", 28)
_FURNITURE = Setting("furniture", "text3", 16)
_SETTINGS: Mapping[Role, Setting] = {
    Role.HEADLINE: Setting("headline", "text", 33),
    Role.STANDFIRST: Setting("standfirst", "text2", 29),
    Role.SUBHEAD: Setting("subhead", "text", 28),
    Role.BYLINE: Setting("byline", "text2", 20),
    Role.PUBLISHER: _FURNITURE,
    Role.SECTION: _FURNITURE,
    Role.LABEL: _FURNITURE,
    Role.CAPTION: Setting("secondary", "text3", 18),
}
FURNITURE = frozenset({Role.PUBLISHER, Role.SECTION, Role.LABEL})
"""Lines about the page, set without gaps between them."""

BYLINE_GAP = 34
"""Before the byline: room for its 48 px rule, 14 px above the words."""


def setting_of(role: Role) -> Setting:
    """How a role is set; a blank line that is written in is set as body."""
    return _SETTINGS.get(role, _BODY)


def gap_between(above: Role | None, below: Role | None) -> int:
    """The space between two lines with words, px at zoom 100 %."""
    if above is None or below is None:
        return 0
    if below is Role.BYLINE:
        return BYLINE_GAP
    if above in FURNITURE:
        return 0 if below in FURNITURE else 14
    if below is Role.SUBHEAD:
        return 12
    if above is Role.SUBHEAD:
        return 6
    if above is Role.STANDFIRST:
        return 18
    return 14 if above is Role.HEADLINE else GAP


def neighbours(roles: Sequence[Role], line: int) -> tuple[Role | None, Role | None]:
    """The nearest roles with words above and below a line."""
    return _nearest(roles, range(line - 1, -1, -1)), _nearest(roles, range(line + 1, len(roles)))


def _nearest(roles: Sequence[Role], where: range) -> Role | None:
    return next((roles[i] for i in where if roles[i] is not Role.BLANK), None)


def is_first_blank(roles: Sequence[Role], line: int) -> bool:
    """Whether a blank line follows one with words: it stands for the whole gap."""
    return line == 0 or roles[line - 1] is not Role.BLANK


class Typography:
    """Formats for lines in one theme at one zoom."""

    def __init__(self, theme: Theme, zoom: int = BODY_PX) -> None:
        self.theme = theme
        self.zoom = zoom
        self._faces: dict[Role, QTextCharFormat] = {}

    def px(self, size: float) -> float:
        """A length of the design at this zoom and text size."""
        return self.theme.px(size) * self.zoom / BODY_PX

    def face(self, role: Role) -> QTextCharFormat:
        """The character format of a role."""
        if role not in self._faces:
            setting = setting_of(role)
            made = QTextCharFormat()
            made.setFont(self.theme.font(setting.face, self.zoom))
            made.setForeground(self.theme.color(setting.color))
            self._faces[role] = made
        return self._faces[role]

    def line(self, roles: Sequence[Role], line: int, *, is_written: bool) -> QTextBlockFormat:
        """The block format of a line; `is_written` opens a blank one to full height."""
        role = roles[line]
        if role is Role.BLANK and not is_written:
            return self._block(self._gap(roles, line), 0)
        following = roles[line + 1] if line + 1 < len(roles) else None
        after = 0 if following in (None, Role.BLANK) else gap_between(role, following)
        return self._block(self.px(setting_of(role).line), self.px(after))

    def _gap(self, roles: Sequence[Role], line: int) -> float:
        if not is_first_blank(roles, line):
            return self.px(GAP)
        return self.px(gap_between(*neighbours(roles, line))) or self.px(GAP)

    @staticmethod
    def _block(height: float, after: float) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setLineHeight(max(1.0, height), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setBottomMargin(after)
        return made
