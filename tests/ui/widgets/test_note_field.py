"""A field of several lines keeps words letter for letter."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from editor_app.ui.look import Look
from editor_app.ui.widgets.note_field import NoteField


def test_a_note_with_no_break_spaces_that_nobody_changed_is_not_written(
    qtbot: QtBot, look: Look
) -> None:
    field = NoteField(look, "Note")
    qtbot.addWidget(field)
    written: list[str] = []
    field.written.connect(written.append)
    field.show_words("12\u00a0000\u202f€")
    field.commit()
    assert written == []
    field.insertPlainText("«\u00a0Oui\u00a0» ")
    field.commit()
    assert written == ["«\u00a0Oui\u00a0» 12\u00a0000\u202f€"]
