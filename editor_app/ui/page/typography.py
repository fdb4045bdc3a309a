"""How each line of the galley is set: face, line height and the space around it.

Figures are those of DESIGN.md, section 3, for a body of 18 px; they grow with the zoom.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat

from editor_app.domain.article import Role
from editor_app.domain.values import frozen
from editor_app.ui.page.inline_formats import styled
from editor_app.ui.theme import BODY_PX, Theme

GAP = 11
"""What a blank line is shown as, and what follows a paragraph that has none after it, px."""

FURNITURE = frozenset({Role.PUBLISHER, Role.SECTION, Role.LABEL})
"""Lines about the page, set without gaps between them."""

BASELINE = 0.8
"""A fixed line height puts the baseline at this share of the line (measured in Qt 6.11)."""

_BEFORE_BYLINE = 36
_AFTER_FURNITURE = 13
_AFTER_HEADLINE = 12
_AFTER_STANDFIRST = 18
_BEFORE_SUBHEAD = 12
_AFTER_SUBHEAD = 6


@frozen
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
    Role.QUOTE: Setting("body", "text2", 28),
}
_INDENTS: Mapping[Role, int] = {Role.QUOTE: 24, Role.LIST_ITEM: 16}
"""Before the words of lines that stand back, px."""

_FIXED = frozenset({"furniture", "byline", "secondary"})
"""Faces whose size the theme does not take from the zoom."""


@frozen
class Look:
    """How one line is set: its role (`None` for a gap), and px: height, space after, indentation."""

    role: Role | None
    height: float
    after: float
    indent: float = 0.0


def gap_between(above: Role | None, below: Role | None) -> int:
    """The space between two lines with words, px at zoom 100 %."""
    if above is None or below is None:
        return GAP
    if below is Role.BYLINE:
        return _BEFORE_BYLINE
    if above in FURNITURE:
        return 0 if below in FURNITURE else _AFTER_FURNITURE
    if below is Role.SUBHEAD:
        return _BEFORE_SUBHEAD
    after = {
        Role.SUBHEAD: _AFTER_SUBHEAD,
        Role.STANDFIRST: _AFTER_STANDFIRST,
        Role.HEADLINE: _AFTER_HEADLINE,
    }
    return after.get(above, GAP)


Formats = tuple[QTextBlockFormat, QTextCharFormat]


class Typography:
    """Formats for lines in one theme at one zoom (the body's size in px)."""

    def __init__(self, theme: Theme, zoom: int = BODY_PX) -> None:
        self.theme = theme
        self.zoom = zoom
        self._formats: dict[Look, Formats] = {}
        self._styled: dict[tuple[Look, str], QTextCharFormat] = {}
        self._same: dict[Look, Look] = {}
        self._looks: dict[tuple[Role | None, Role | None, Role | None], Look] = {}

    @property
    def scale(self) -> float:
        """How much larger than drawn in the design everything on the page is."""
        return self.theme.px(1) * self.zoom / BODY_PX

    def plain(self) -> Look:
        """The look of a paragraph between two gaps, which most lines have."""
        return self.look(None, Role.PARAGRAPH, None)

    def look(self, above: Role | None, role: Role | None, below: Role | None) -> Look:
        """How a line of a role is set between two others; the role of a gap is `None`.

        Equal looks are the same object, so that many can be compared in no time.
        """
        key = (above, role, below)
        if key not in self._looks:
            look = self._looked(*key)
            self._looks[key] = self._same.setdefault(look, look)
        return self._looks[key]

    def _looked(self, above: Role | None, role: Role | None, below: Role | None) -> Look:
        if role is None:
            return Look(None, (gap_between(above, below) or GAP) * self.scale, 0.0)
        # A gap below is a line of its own and has the space.
        after = gap_between(role, below) if below is not None else 0
        height, indent = _SETTINGS.get(role, _BODY).line, _INDENTS.get(role, 0)
        return Look(role, height * self.scale, after * self.scale, indent * self.scale)

    def formats(self, look: Look) -> Formats:
        """Qt's formats for a look."""
        if look not in self._formats:
            self._formats[look] = (_block_format(look), self._char_format(look))
        return self._formats[look]

    def styled(self, look: Look, code: str) -> QTextCharFormat:
        """Qt's format for words of a line with `look` that a code of `inline_formats` sets apart."""
        if not code:
            return self.formats(look)[1]
        if (look, code) not in self._styled:
            self._styled[look, code] = styled(self.formats(look)[1], code, self.theme)
        return self._styled[look, code]

    def body_font(self) -> QFont:
        """The font of lines whose format names none."""
        return self.theme.font(_BODY.face, self.zoom)

    def _char_format(self, look: Look) -> QTextCharFormat:
        setting = _SETTINGS.get(look.role, _BODY) if look.role else _BODY
        if look.role and setting is _BODY:
            # The document's own font and the palette's colour: a key in 1 MB takes 0.8 ms less.
            return QTextCharFormat()
        font = QFont(self.theme.font(setting.face, self.zoom))
        if look.role is None:
            # The caret is as high as its font, whatever the line is: it must not leave the gap.
            font.setPixelSize(max(1, int(look.height * 0.7)))
        elif setting.face in _FIXED:
            font.setPixelSize(max(1, round(font.pixelSize() * self.zoom / BODY_PX)))
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(self.theme.color(setting.color))
        return made


def _block_format(look: Look) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(max(1.0, look.height), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    if look.after:
        # Qt looks each property up anew for each row of the text at each key.
        made.setBottomMargin(look.after)
    if look.indent:
        made.setLeftMargin(look.indent)
    return made
