"""Refusals: what cannot be done, said so that nothing is lost and the reader knows what to do."""

from __future__ import annotations

from editor_app.domain.message import Message


class EditorError(Exception):
    """A refusal with a sentence for people.

    The sentence (by `wording.sentence`) says what happened, what is safe and what to do.
    """

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code, params)
        self.message = Message(code, params)

    def __str__(self) -> str:
        listed = ", ".join(f"{name}={value}" for name, value in self.message.params.items())
        return f"{self.message.code} ({listed})" if listed else self.message.code


class UnreadableFile(EditorError):
    """A file cannot be read as an article; nothing was stored."""


class NotFound(EditorError):
    """An id, a number or a prefix names nothing, or more than one thing."""


class Refused(EditorError):
    """A rule of the house does not allow the change; nothing was changed."""


class LibraryRefused(EditorError):
    """The library file cannot be opened or written; what it held is untouched."""
