"""Every control has a name, every action an id of its own, every shortcut one meaning."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from editor_app.ui.save_popover import SavePopover

CONTRACT = [
    "article.open",
    "article.paste",
    "article.sample",
    "revision.save",
    "revision.compare",
    "article.export",
    "article.sign_off",
    "edit.undo",
    "edit.redo",
    "edit.find",
    "review.next",
    "claim.next",
    "claim.previous",
    "claim.new",
    "claim.verify_and_next",
    "claim.previous_unchecked",
    "claim.add_evidence",
    "claim.dismiss",
    "claim.query",
    "claim.status.unchecked",
    "claim.status.checking",
    "claim.status.verified",
    "claim.status.unconfirmed",
    "claim.status.disputed",
    "claim.status.incorrect",
    "claim.status.not_checkable",
    "check.next",
    "check.previous",
    "comment.new",
    "view.library",
    "view.panel",
    "view.timeline",
    "view.focus",
    "view.review_mode",
    "view.invisibles",
    "view.zoom_in",
    "app.palette",
    "app.settings",
    "app.quit",
]
OBJECTS = [
    "page",
    "libraryList",
    "librarySearch",
    "claimsList",
    "claimDetail",
    "sourcesTree",
    "checksList",
    "metadataForm",
    "commentsList",
    "timeline",
    "panelTabs",
    "messageBar",
    "progress",
]
NAMED = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.SpinBox,
    QAccessible.Role.List,
    QAccessible.Role.Tree,
    QAccessible.Role.PageTab,
    QAccessible.Role.PageTabList,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.MenuItem,
    QAccessible.Role.ListItem,
    QAccessible.Role.TreeItem,
    QAccessible.Role.Link,
}
QUITTING = {"app.quit"}


def below(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """An interface and everything in it that is not hidden."""
    yield interface
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from below(child)


def unnamed(widget: QWidget) -> list[str]:
    found = QAccessible.queryAccessibleInterface(widget)
    return [
        f"{each.role()} {each.object()}"
        for each in below(found)
        if each.role() in NAMED and not each.text(QAccessible.Text.Name).strip()
    ]


def test_no_control_of_the_window_is_without_a_name(driver: Any, sample_path: Any) -> None:
    window = driver.open()
    assert unnamed(window) == []
    window.open_at_start([sample_path])
    driver.wait_until_read()
    driver.press("F8")
    driver.press("V")
    for panel in ("claims", "sources", "checks", "metadata", "comments"):
        window.show_panel(panel)
        QApplication.processEvents()
        assert unnamed(window) == [], panel
    window.show_panel("claims")
    window.claims_panel.detail.note_fold.head.click()
    window.claims_panel.detail.history_fold.head.click()
    window.claims_panel.detail.ask_what_for()
    driver.act("view.timeline")
    driver.act("view.review_mode")
    window.resize(1000, 650)
    QApplication.processEvents()
    assert unnamed(window) == []


@pytest.mark.parametrize("action", ["claim.add_evidence", "claim.dismiss", "article.export"])
def test_no_control_of_a_dialog_is_without_a_name(
    driver: Any, sample_path: Any, action: str
) -> None:
    driver.open(sample_path)
    driver.press("F8")
    driver.act(action)
    dialog = next(d for d in driver.window.findChildren(QDialog) if d.isVisible())
    assert unnamed(dialog) == []


def test_no_control_of_a_popover_is_without_a_name(driver: Any, sample_path: Any) -> None:
    driver.open(sample_path)
    driver.act("revision.save")
    assert unnamed(driver.window.findChild(SavePopover)) == []


def test_the_actions_of_the_contract_are_there(driver: Any) -> None:
    window = driver.open()
    assert set(CONTRACT) <= window.actions_by_id.keys()
    for name, action in window.actions_by_id.items():
        assert action.objectName() == name
        assert window.findChild(type(action), name) is action


def test_the_objects_of_the_contract_are_there(driver: Any) -> None:
    window = driver.open()
    missing = [name for name in OBJECTS if window.findChild(QWidget, name) is None]
    assert missing == []


def test_no_two_actions_share_a_shortcut(driver: Any) -> None:
    window = driver.open()
    owners: dict[str, str] = {}
    for name, action in window.actions_by_id.items():
        for sequence in action.shortcuts():
            keys = sequence.toString(QKeySequence.SequenceFormat.PortableText)
            assert owners.setdefault(keys, name) == name, keys


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing")
@pytest.mark.parametrize("state", ["empty", "open", "claim", "reviewing"])
def test_every_enabled_action_can_be_triggered(
    driver: Any, qtbot: Any, sample_path: Any, state: str
) -> None:
    window = driver.open(*([] if state == "empty" else [sample_path]))
    with qtbot.captureExceptions() as raised:
        for name, action in window.actions_by_id.items():
            if state in ("claim", "reviewing"):
                window.workspace.tour.next_claim(1)
            if state == "reviewing":
                window.workspace.set_reviewing(True)
            if name not in QUITTING and action.isEnabled():
                action.trigger()
                QApplication.processEvents()
                assert raised == [], name
            for dialog in window.findChildren(QDialog):
                dialog.reject()
            if popup := QApplication.activePopupWidget():
                popup.close()
    driver.wait_until_read()
