"""The article's words alone, written the way they came."""

from __future__ import annotations

from editor_app.domain.message import Message, message
from editor_app.domain.revision import Original
from editor_app.exporters.format import ExportFormat, Snapshot
from editor_app.exporters.preview import Preview, of_words


def write(snapshot: Snapshot) -> bytes:
    """The original's bytes where they say exactly this text, else the text as they are written.

    That is: the original's mark, encoding and commonest newline; UTF-8 without a mark where a
    character does not fit its encoding. Nothing is normalised.
    """
    original = snapshot.original
    if _says(original, snapshot.text):
        return original.data
    text = snapshot.text.replace("\n", original.newline.value)
    try:
        return original.mark + text.encode(original.encoding)
    except UnicodeEncodeError:
        return text.encode()


def preview(data: bytes, encoding: str) -> Preview:
    """The lines of such a file: in UTF-8 where they are that, else in the original's encoding."""
    try:
        words = data.decode()
    except UnicodeDecodeError:
        words = data.decode(encoding, "replace")
    return of_words(words.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))


def notice(snapshot: Snapshot) -> Message | None:
    """That the file is UTF-8 though the original is not, or has no bold words and links."""
    misfit = _first_misfit(snapshot.text, snapshot.original.encoding)
    if misfit is None:
        return message("exported_without_inline") if snapshot.content.inline else None
    return message(
        "exported_as_utf8",
        character=misfit,
        codepoint=f"U+{ord(misfit):04X}",
        encoding=snapshot.original.encoding,
    )


def _says(original: Original, text: str) -> bool:
    """Whether reading the original gives `text`; a file of another format never does."""
    try:
        written = original.data[len(original.mark) :].decode(original.encoding)
    except UnicodeDecodeError:
        return False
    return written.replace("\r\n", "\n").replace("\r", "\n") == text


def _first_misfit(text: str, encoding: str) -> str | None:
    try:
        text.encode(encoding)
    except UnicodeEncodeError as error:
        return text[error.start]
    return None


PLUGIN = ExportFormat(
    id="text",
    title=message("format_plain_text"),
    suffix=".txt",
    write=write,
    about=message("about_plain_text"),
    notice=notice,
    order=20,
    preview=preview,
)
