"""Qt's file dialog with all of its words in the interface's language."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QWidget

from editor_app.ui.look import Look
from editor_app.wording import N_

_Label = QFileDialog.DialogLabel
_WORDS = {_Label.LookIn: N_("&Look in:"), _Label.FileType: N_("Files of &type:")}
"""What Qt's own French catalogue leaves in English (6.10 and 6.11)."""


def file_dialog(parent: QWidget, look: Look, title: str) -> QFileDialog:
    """A dialog to ask for files or a folder; open it without waiting (`open`), it goes by itself."""
    dialog = QFileDialog(parent, title)
    for label, words in _WORDS.items():
        dialog.setLabelText(label, look.phrase(words))
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def name_filter(words: str, suffixes: tuple[str, ...]) -> str:
    """A line of the dialog's list of kinds: "Articles (*.text *.txt)"."""
    return f"{words} ({' '.join(f'*{suffix}' for suffix in suffixes)})"


def article_filters(look: Look) -> list[str]:
    """All that can be imported, then each format by itself where there are several, then any file."""
    from editor_app.services.file_reading import formats

    kinds = formats()
    every = tuple(sorted({suffix for kind in kinds for suffix in kind.suffixes}))
    each = [name_filter(look.sentence(kind.title), kind.suffixes) for kind in kinds]
    some = each if len(kinds) > 1 else []
    articles, anything = look.phrase(N_("Articles")), look.phrase(N_("All files"))
    return [name_filter(articles, every), *some, f"{anything} (*)"]
