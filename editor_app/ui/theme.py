"""Colours and type by role, from `resources/themes`: the only place where either is decided.

Painters, delegates and the style sheet ask a `Theme`; nothing else names a colour.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette

from editor_app import paths
from editor_app.domain.claim import Status
from editor_app.domain.values import frozen
from editor_app.ui import fonts

BASE_PX = 13
"""The size of the interface's body text that the design's figures are drawn for."""

BODY_PX = 18
"""The size of the article's body text at zoom 100 %."""

Weight = QFont.Weight

_SIZES = re.compile(r"\$px(\d+)")

_UI_ROLES: Mapping[str, tuple[int, Weight]] = {
    "ui": (13, Weight.Normal),
    "ui_medium": (13, Weight.Medium),
    "ui_bold": (13, Weight.DemiBold),
    "dialog_title": (18, Weight.DemiBold),
    "lead": (15, Weight.Normal),
    "drop": (16, Weight.DemiBold),
    "title": (14, Weight.DemiBold),
    "row": (14, Weight.Normal),
    "query": (17, Weight.Normal),
    "secondary": (12, Weight.Normal),
    "secondary_medium": (12, Weight.Medium),
    "section": (12, Weight.DemiBold),
    "count": (11, Weight.Medium),
    "count_bold": (11, Weight.DemiBold),
    "furniture": (12, Weight.Medium),
    "byline": (13, Weight.Medium),
}
_SERIF_ROLES: Mapping[str, tuple[int, Weight]] = {
    "headline": (26, Weight.DemiBold),
    "standfirst": (20, Weight.Normal),
    "body": (18, Weight.Normal),
    "subhead": (20, Weight.DemiBold),
}
_FIXED_SERIF_ROLES: Mapping[str, tuple[int, Weight]] = {
    "claim_title": (18, Weight.DemiBold),
    "claim_row": (15, Weight.Normal),
    "words": (14, Weight.Normal),
    "brand": (30, Weight.DemiBold),
}
_PALETTE: Mapping[QPalette.ColorRole, str] = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "raised",
    QPalette.ColorRole.AlternateBase: "window",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "onAccent",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "edge",
    QPalette.ColorRole.Dark: "lineStrong",
    QPalette.ColorRole.Shadow: "line",
    QPalette.ColorRole.Highlight: "accentSoft",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Accent: "accentFill",
}


@frozen
class Theme:
    """One set of tokens. `scale` is the system's text size over the one the design is drawn for."""

    name: str
    colors: Mapping[str, str]
    statuses: Mapping[str, str]
    tints: Mapping[str, float]
    scale: float = 1.0

    @property
    def is_dark(self) -> bool:
        """Whether light words stand on dark ground."""
        return self.name == "dark"

    def color(self, token: str) -> QColor:
        """The colour of a token.

        Raises:
            KeyError: for a token the theme file does not have.
        """
        return QColor(self.colors[token])

    def status_color(self, status: Status) -> QColor:
        """The colour of a status's glyph and underline."""
        return QColor(self.statuses[status.value])

    def active_tint(self, status: Status) -> QColor:
        """What lies behind the words of the active claim: translucent."""
        return self._tinted(self.status_color(status), "active")

    def chip_tint(self, color: QColor) -> QColor:
        """What lies behind a coloured chip or banner: translucent."""
        return self._tinted(color, "chip")

    def banner_tint(self, color: QColor) -> QColor:
        """What lies behind the words of a banner: translucent, quieter than on a chip."""
        return self._tinted(color, "banner")

    @property
    def scrim(self) -> QColor:
        """What dims the window under the palette: translucent."""
        return self._tinted(self.color("scrim"), "scrim")

    @property
    def shadow(self) -> QColor:
        """One of the layers of a soft shadow: translucent."""
        return self._tinted(self.color("scrim"), "shadow")

    def stressed(self, ground: QColor, ink: QColor) -> QColor:
        """The ground of the current change in a redline: some of its ink mixed in."""
        share = self.tints["stress"]
        parts = zip(ground.getRgb()[:3], ink.getRgb()[:3], strict=True)  # pyright: ignore[reportIndexIssue, reportUnknownArgumentType, reportUnknownVariableType]
        return QColor(*(round(g * (1 - share) + i * share) for g, i in parts))  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]

    def _tinted(self, color: QColor, kind: str) -> QColor:
        tinted = QColor(color)
        tinted.setAlphaF(self.tints[kind])
        return tinted

    def px(self, size: float) -> float:
        """A size of the design at the system's text size."""
        return size * self.scale

    def font(self, role: str, zoom: int = BODY_PX) -> QFont:
        """The font of a role; those on the page grow with `zoom`, the body's size in px.

        Raises:
            KeyError: for an unknown role.
        """
        return QFont(_font(role, zoom if role in _SERIF_ROLES else BODY_PX, self.scale))

    def palette(self) -> QPalette:
        """Qt's palette in the theme's colours."""
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, self.color(token))
        for role in (
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
            QPalette.ColorRole.WindowText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("disabled"))
        return palette

    def style_sheet(self) -> str:
        """The small style sheet with the theme's colours and sizes filled in."""
        source = (paths.resources() / "style.qss").read_text(encoding="utf-8")
        sizes = {f"px{n}": f"{round(self.px(int(n)))}px" for n in _SIZES.findall(source)}
        pressed = {"accentHover": self._darker(0.14), "accentPress": self._darker(0.26)}
        return Template(source).substitute(self.colors, **self.statuses, **pressed, **sizes)

    def _darker(self, share: float) -> str:
        """The filled button's colour with `share` of black in it."""
        fill = self.color("accentFill")
        parts = (fill.red(), fill.green(), fill.blue())
        return QColor(*(round(part * (1 - share)) for part in parts)).name()


@lru_cache(maxsize=256)
def _font(role: str, zoom: int, scale: float) -> QFont:
    """Made once: delegates ask at every paint."""
    size: float
    if role in _UI_ROLES:
        (size, weight), font = _UI_ROLES[role], fonts.sans()
    elif role in _FIXED_SERIF_ROLES:
        (size, weight), font = _FIXED_SERIF_ROLES[role], fonts.serif()
    else:
        (size, weight), font = _SERIF_ROLES[role], fonts.serif()
        size = size * zoom / BODY_PX
    font.setPixelSize(max(1, round(size * scale)))
    font.setWeight(weight)
    return font


_SYSTEM_PX = "systemTextPixels"


def load_theme(name: str, scale: float = 1.0) -> Theme:
    """The theme called `name`.

    Raises:
        FileNotFoundError: where there is no such theme.
    """
    source = (paths.resources() / "themes" / f"{name}.toml").read_text(encoding="utf-8")
    read = tomllib.loads(source)
    return Theme(name, read["colors"], read["status"], read["tint"], scale)


def system_scale() -> float:
    """The system's text size over the one the design is drawn for, between 1 and 2.

    It is asked for before the first window sets a font of its own, and kept with the program.
    """
    program = QGuiApplication.instance()
    if program is None:
        return 1.0
    pixels: int = program.property(_SYSTEM_PX) or QFontInfo(QGuiApplication.font()).pixelSize()
    program.setProperty(_SYSTEM_PX, pixels)
    return min(2.0, max(1.0, pixels / BASE_PX))


class ThemeController(QObject):
    """Which theme is on: the one chosen, or the system's, live."""

    changed = Signal(object)
    """The new `Theme`."""

    def __init__(
        self,
        chosen: str | None = None,
        parent: QObject | None = None,
        *,
        scale: float | None = None,
    ) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self._system_scale = system_scale()
        self._scale = scale or self._system_scale
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self.theme = load_theme(self._name(), self._scale)

    def choose(self, name: str | None) -> None:
        """Takes `light` or `dark`, or the system's with `None`."""
        self._chosen = name
        self._follow()

    def resize(self, scale: float | None) -> None:
        """Takes another text size over the design's, or the system's with `None`."""
        self._scale = scale or self._system_scale
        self._follow()

    def _name(self) -> str:
        scheme = QGuiApplication.styleHints().colorScheme()
        return self._chosen or ("dark" if scheme == Qt.ColorScheme.Dark else "light")

    def _follow(self) -> None:
        if (self._name(), self._scale) != (self.theme.name, self.theme.scale):
            self.theme = load_theme(self._name(), self._scale)
            self.changed.emit(self.theme)
