"""The verify loop on the sample from end to end, with no mouse: nothing is clicked in this file."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QApplication, QDialog

from editor_app.domain.claim import Basis, Status


def press(driver: Any, keys: str) -> None:
    driver.press(keys, QApplication.focusWidget())


def test_the_sample_is_reviewed_by_the_keyboard_alone(
    driver: Any, sample_path: Any, tmp_path: Any
) -> None:
    window = driver.open(sample_path)
    space = window.workspace
    space.session.remember("export folder", str(tmp_path))
    press(driver, "F8")
    first = space.active.claim.id
    press(driver, "Ctrl+Return")
    driver.type("https://example.org/statement", QApplication.focusWidget())
    press(driver, "Return")
    assert space.open.claim(first).status is Status.VERIFIED
    for key, status in (("N", Status.UNCONFIRMED), ("D", Status.DISPUTED), ("W", Status.VERIFIED)):
        claim = space.active.claim.id
        press(driver, key)
        assert space.open.claim(claim).status is status
        press(driver, "F8")
    assert space.open.claim(claim).basis is Basis.SAID
    press(driver, "Ctrl+E")
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    driver.type("https://example.org/map", dialog.focusWidget())
    driver.press("Return", dialog)
    assert len(space.active.evidence) == 1
    press(driver, "F7")
    press(driver, "Ctrl+3")
    assert window.panel.current == "checks"
    press(driver, "Ctrl+1")
    press(driver, "Esc")
    assert window.page.hasFocus()
    text = space.text
    driver.type("x", window.page)
    press(driver, "Ctrl+Z")
    assert space.text == text
    press(driver, "F4")
    assert space.is_reviewing
    press(driver, "F4")
    press(driver, "Ctrl+K")
    driver.type("export", QApplication.focusWidget())
    press(driver, "Return")
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    driver.press("Return", dialog.focusWidget())
    driver.wait_until_written()
    with driver.qtbot.waitActive(window):
        window.activateWindow()  # off screen no window manager does it when a dialog goes
    assert len(list(tmp_path.glob("*-r1.txt"))) == 1
    press(driver, "Ctrl+J")
    assert window.claims_panel.list.hasFocus()
    settled = sum(view.is_settled for view in space.claims)
    assert settled == 4


def test_f6_goes_round_the_panes_and_back(driver: Any, sample_path: Any) -> None:
    window = driver.open(sample_path)
    window.page.setFocus()
    met = []
    for _ in range(6):
        press(driver, "F6")
        met.append(QApplication.focusWidget())
    assert met[0] is not window.page
    assert window.page in met
    assert window.library.list in met
    back = []
    for _ in range(6):
        press(driver, "Shift+F6")
        back.append(QApplication.focusWidget())
    assert set(back) == set(met)
