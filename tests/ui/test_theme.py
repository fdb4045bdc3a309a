"""The colours keep the contrasts of the design, and stand in the theme files only."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from editor_app import paths
from editor_app.domain.claim import Status
from editor_app.ui.fonts import SANS, SERIF, load_fonts
from editor_app.ui.icons import icon
from editor_app.ui.look import Look, dress
from editor_app.ui.theme import Theme, ThemeController, load_theme
from tests.ui.conftest import Driver

UI = Path(__file__).resolve().parents[2] / "editor_app" / "ui"
THEMES = ("light", "dark")
GROUNDS = ("page", "window", "raised", "backdrop", "accentSoft")

# The pairs of the design's section 4: the words' token, the grounds, the least ratio measured there.
PAIRS = [
    ("text", ("page", "window", "accentSoft", "hover"), 9.5),
    ("text2", ("accentSoft", "chip", "press"), 5.8),
    ("text3", ("window", "sidebar", "page", "backdrop", "hover"), 4.6),
    ("accent", ("window", "accentSoft"), 5.5),
    ("onAccent", ("accentFill",), 5.2),
    ("ins", ("insBg",), 6.2),
    ("dele", ("delBg",), 6.3),
    ("warn", ("window", "raised"), 4.5),
    ("dele", ("window", "raised"), 4.5),
    ("lineStrong", ("raised", "window"), 3.0),
    ("accent", ("page", "sidebar", "raised", "backdrop"), 3.0),
]


def luminance(color: QColor) -> float:
    """Of WCAG 2.2."""
    parts = [color.redF(), color.greenF(), color.blueF()]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def over(tint: QColor, ground: QColor) -> QColor:
    """What is seen of a translucent colour on a ground."""
    share = tint.alphaF()
    mixed = [
        round(255 * (t * share + g * (1 - share)))
        for t, g in zip(tint.getRgbF()[:3], ground.getRgbF()[:3], strict=True)  # type: ignore[index]
    ]
    return QColor(*mixed)


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    return load_theme(request.param)


@pytest.mark.parametrize(("words", "grounds", "least"), PAIRS)
def test_words_stand_out_from_their_ground(
    theme: Theme, words: str, grounds: tuple[str, ...], least: float
) -> None:
    for ground in grounds:
        measured = round(contrast(theme.color(words), theme.color(ground)), 1)
        assert measured >= least, (words, ground)


@pytest.mark.parametrize("status", Status)
def test_a_glyph_is_seen_on_every_ground(theme: Theme, status: Status) -> None:
    color = theme.status_color(status)
    for ground in (theme.color(token) for token in GROUNDS):
        assert contrast(color, ground) >= 3
    assert contrast(color, over(theme.active_tint(status), theme.color("page"))) >= 3


@pytest.mark.parametrize("status", Status)
def test_an_active_claim_can_be_read(theme: Theme, status: Status) -> None:
    ground = over(theme.active_tint(status), theme.color("page"))
    assert contrast(theme.color("text"), ground) >= 7.4


@pytest.mark.parametrize(("ink", "ground"), [("ins", "insBg"), ("dele", "delBg")])
def test_the_current_change_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    stressed = theme.stressed(theme.color(ground), theme.color(ink))
    assert stressed != theme.color(ground)
    assert round(contrast(theme.color(ink), stressed), 1) >= 4.8  # the lowest of section 4


@pytest.mark.parametrize(("ink", "ground"), [("ins", "insBg"), ("accent", "accentSoft")])
def test_a_change_marked_on_the_page_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    color = theme.color(ground)
    for each in (color, theme.stressed(color, theme.color(ink))):
        assert contrast(theme.color("text"), each) >= 6.5
        assert contrast(theme.color("text2"), each) >= 4.5
        assert contrast(theme.color(ink), each) >= 3


def test_the_mark_of_words_that_went_is_seen(theme: Theme) -> None:
    assert contrast(theme.color("dele"), theme.color("page")) >= 4.5


@pytest.mark.parametrize("token", ["ins", "warn", "dele"])
def test_words_on_a_tinted_chip_can_be_read(theme: Theme, token: str) -> None:
    for ground in ("raised", "window"):
        chip = over(theme.chip_tint(theme.color(token)), theme.color(ground))
        assert contrast(theme.color(token), chip) >= 5


def test_a_tint_leaves_its_colour_alone(theme: Theme) -> None:
    color = theme.color("warn")
    assert theme.chip_tint(color).alphaF() < 1
    assert color == theme.color("warn")


def test_both_themes_have_the_same_tokens() -> None:
    light, dark = (load_theme(name) for name in THEMES)
    assert light.colors.keys() == dark.colors.keys()
    assert light.statuses.keys() == dark.statuses.keys() == {status.value for status in Status}


def test_no_colour_is_written_outside_the_theme_files() -> None:
    written = re.compile(
        r"""#[0-9A-Fa-f]{3,8}\b["']|QColor\(\s*["'\d]|GlobalColor\.(?!transparent)|\brgba?\("""
    )
    for path in (*UI.rglob("*.py"), paths.resources() / "style.qss"):
        found = written.search(path.read_text(encoding="utf-8"))
        assert found is None, f"{path.name}: {found and found.group()}"


def test_every_token_of_the_style_sheet_is_filled_in(theme: Theme) -> None:
    assert "$" not in theme.style_sheet()


def test_the_style_sheet_is_understood(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = QLabel("x", window)
    label.setProperty("role", "danger")
    dress(window, look)
    window.show()
    # Qt says on its log, which a test fails on, what it could not parse.
    assert label.palette().color(label.foregroundRole()) == look.color("dele")


def test_the_theme_follows_what_was_chosen(look: Look, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.themes.changed):
        look.themes.choose("dark")
    assert look.theme.is_dark


def test_without_a_choice_the_system_decides(qapp: QApplication) -> None:
    themes = ThemeController(None)
    dark = QGuiApplication.styleHints().colorScheme().name == "Dark"
    assert themes.theme.is_dark is dark


def test_type_grows_with_the_systems_text() -> None:
    assert load_theme("light", 1.5).font("ui").pixelSize() == 20
    assert load_theme("light").font("body", 28).pixelSize() == 28


def test_the_bundled_faces_are_used(look: Look) -> None:
    load_fonts()
    assert look.font("claim_row").family() == SERIF
    assert look.font("ui").family() == SANS


def names_of_icons() -> set[str]:
    """Names in calls of `icon`, `paint_icon` and the like, as far as they are written out."""
    source = "".join(path.read_text(encoding="utf-8") for path in UI.rglob("*.py"))
    calls = re.findall(r'(?:icon|Tool|IconLabel|IconBox|show_icon)\([^()]*?"([a-zA-Z]+)"', source)
    shipped = {path.stem for path in (paths.resources() / "icons").glob("*.svg")}
    return {name for name in calls if name in shipped} | shipped


@pytest.mark.parametrize("name", sorted(names_of_icons()))
def test_every_icon_draws_something(look: Look, name: str) -> None:
    image = icon(name, look).pixmap(QSize(18, 18)).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(18) for y in range(18))


def test_an_icon_follows_the_theme(look: Look) -> None:
    shown = icon("flag", look, "warn")
    light = shown.pixmap(QSize(18, 18)).toImage()
    look.themes.choose("dark")
    assert shown.pixmap(QSize(18, 18)).toImage() != light


def test_an_icon_is_sharp_on_a_fine_screen(look: Look) -> None:
    assert icon("flag", look).pixmap(QSize(18, 18), 2.0).toImage().width() == 36


def test_a_window_in_large_letters_leaves_the_systems_size_to_the_next(
    driver: Driver, sample_path: Path
) -> None:
    window = driver.open(sample_path)
    before = window.look.theme.scale
    window.look.themes.resize(2.0)
    dress(window, window.look)
    driver.close()
    assert driver.open().look.theme.scale == before
