"""Reading files as articles, before and without any library."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Mapping
from pathlib import Path

from editor_app import importers
from editor_app.domain.article import Metadata
from editor_app.domain.errors import UnreadableFile
from editor_app.domain.message import Message
from editor_app.domain.revision import Newline
from editor_app.domain.values import frozen
from editor_app.importers.encodings import ENCODINGS
from editor_app.importers.format import MOST_BYTES, ImportFormat, ReadFile
from editor_app.plugins import load_plugins

__all__ = ["ENCODINGS", "Imported", "formats", "read_bytes", "read_file", "shown_name"]

_HEAD_BYTES = 4096


@frozen
class Imported:
    """A file read and not stored yet: its bytes, and how they were read.

    `file_name` is for showing and storing: without its folder, always valid Unicode.
    `sha256` is of `data`. The other fields are those of `ReadFile`; `notice` names the file.
    """

    file_name: str
    data: bytes
    sha256: str
    format: str
    text: str
    encoding: str
    mark: bytes
    newline: Newline
    notice: Message | None
    metadata: Metadata | None


def formats() -> tuple[ImportFormat, ...]:
    """The formats that can be read."""
    return load_plugins(importers, ImportFormat)


def read_file(path: Path, encoding: str | None = None) -> Imported:
    """The file at `path`, read as `encoding` where a person chose one.

    Raises:
        UnreadableFile: with one clear sentence.
    """
    return read_bytes(path.name, _bytes_of(path), encoding)


def read_bytes(name: str, data: bytes, encoding: str | None = None) -> Imported:
    """A file called `name` with these bytes, read as `encoding` where a person chose one.

    Raises:
        UnreadableFile: with one clear sentence.
    """
    shown = shown_name(name)
    chosen = _format_of(data)
    try:
        _refuse_large(data)
        read = chosen.read(data, encoding)
    except UnreadableFile as error:
        raise _naming(error, shown) from error
    return _imported(shown, data, chosen, read)


def shown_name(name: str) -> str:
    """A file's name as it can be shown and stored; what is no Unicode becomes escapes."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _imported(name: str, data: bytes, chosen: ImportFormat, read: ReadFile) -> Imported:
    notice = read.notice and Message(read.notice.code, _with_name(read.notice.params, name))
    return Imported(
        file_name=name,
        data=data,
        sha256=hashlib.sha256(data).hexdigest(),
        format=chosen.id,
        text=read.text,
        encoding=read.encoding,
        mark=read.mark,
        newline=read.newline,
        notice=notice,
        metadata=read.metadata,
    )


def _format_of(data: bytes) -> ImportFormat:
    head = data[:_HEAD_BYTES]
    return max(formats(), key=lambda plugin: plugin.score(head))


def _refuse_large(data: bytes) -> None:
    if len(data) > MOST_BYTES:
        raise UnreadableFile("file_is_too_large", megabytes=MOST_BYTES // 1_000_000)


def _naming(error: UnreadableFile, name: str) -> UnreadableFile:
    return UnreadableFile(error.message.code, **_with_name(error.message.params, name))


def _with_name(params: Mapping[str, str | int], name: str) -> dict[str, str | int]:
    return {**params, "name": name}


def _bytes_of(path: Path) -> bytes:
    """The bytes of a regular file, no more than one beyond the limit.

    A pipe is opened without waiting for a writer and refused by what it is.
    """
    name = shown_name(str(path))
    try:
        opened = os.open(path, os.O_RDONLY | _flag("O_NONBLOCK") | _flag("O_BINARY"))
        try:
            _refuse_irregular(opened, name)
            return _read_up_to(opened, MOST_BYTES + 1)
        finally:
            os.close(opened)
    except (OSError, ValueError) as error:
        raise _refusal(path, name, error) from error


def _refuse_irregular(opened: int, name: str) -> None:
    mode = os.fstat(opened).st_mode
    if stat.S_ISDIR(mode):
        raise UnreadableFile("file_is_folder", name=name)
    if not stat.S_ISREG(mode):
        raise UnreadableFile("file_is_no_file", name=name)


def _read_up_to(opened: int, most: int) -> bytes:
    parts: list[bytes] = []
    while most > 0 and (part := os.read(opened, most)):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


def _flag(name: str) -> int:
    """A flag of `os.open` that one of the platforms does not have."""
    return int(getattr(os, name, 0))


def _refusal(path: Path, name: str, error: OSError | ValueError) -> UnreadableFile:
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return UnreadableFile("file_missing", name=name)
    if isinstance(error, PermissionError):
        return UnreadableFile(
            "file_is_folder" if _is_folder(path) else "file_not_permitted", name=name
        )
    return UnreadableFile("file_unreadable", name=name, reason=error.strerror or str(error))


def _is_folder(path: Path) -> bool:
    """Whether it is a folder: Windows does not permit to open one."""
    try:
        return path.is_dir()
    except OSError:
        return False
