"""A content as a row holds it: the text, and everything on it as canonical JSON."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from editor_app.domain.article import Metadata, Role
from editor_app.domain.errors import Refused
from editor_app.domain.ids import ClaimId
from editor_app.domain.inline import InlineKind, InlineMark, InlineMarks
from editor_app.domain.revision import Content
from editor_app.domain.text import Span
from editor_app.domain.values import fields
from editor_app.storage.table import to_json

_LISTS = frozenset({"authors", "agencies"})


def check_storable(text: str) -> None:
    """Whether `text` can be kept exactly.

    Raises:
        Refused: for NUL and lone surrogates, which UTF-8 in SQLite does not give back.
    """
    try:
        encoded = text.encode()
    except UnicodeEncodeError as error:
        raise Refused("text_not_storable") from error
    if b"\0" in encoded:
        raise Refused("text_not_storable")


def to_fields(content: Content) -> str:
    """Everything but the text as canonical JSON: ``anchors``, ``metadata``, ``roles``, ``inline``.

    Content without inline marks has no such field: so it was kept, and hashed, before there were any.
    """
    inline = {"inline": [_inline_json(mark) for mark in content.inline]} if content.inline else {}
    return to_json(
        {
            "anchors": {key: [span.start, span.end] for key, span in content.anchors.items()},
            "metadata": _metadata_json(content.metadata),
            "roles": {str(line): role.value for line, role in content.roles.items()},
            **inline,
        }
    )


def from_fields(text: str, stored: str) -> Content:
    """The content that `to_fields` stored."""
    kept: dict[str, Any] = json.loads(stored)
    return Content(
        text=text,
        metadata=_metadata(kept["metadata"]),
        roles={int(line): Role(role) for line, role in kept["roles"].items()},
        anchors={ClaimId(key): Span(*ends) for key, ends in kept["anchors"].items()},
        inline=_inline(kept.get("inline", [])),
    )


def digest(text: str, stored: str) -> str:
    """SHA-256 over the UTF-8 text, a NUL byte and the stored fields, in hex.

    The NUL byte cannot stand in a text, so no two contents share the bytes hashed.
    """
    # Half of a surrogate pair is let pass: SQLite refuses it with the right sentence.
    hashed = hashlib.sha256(text.encode("utf-8", "surrogatepass"))
    hashed.update(b"\0")
    hashed.update(stored.encode("utf-8", "surrogatepass"))
    return hashed.hexdigest()


def content_sha256(content: Content) -> str:
    """The hash a revision of `content` carries."""
    return digest(content.text, to_fields(content))


def _metadata_json(metadata: Metadata) -> dict[str, object]:
    """The fields that hold something."""
    return {name: value for name, value in fields(metadata).items() if value}


def _metadata(kept: dict[str, Any]) -> Metadata:
    values: dict[str, Any] = {
        name: tuple(value) if name in _LISTS else value for name, value in kept.items()
    }
    return Metadata(**values)


def _inline_json(mark: InlineMark) -> list[object]:
    """Kind, start, end and where a link leads."""
    return [
        mark.kind.value,
        mark.span.start,
        mark.span.end,
        *([mark.target] if mark.target else []),
    ]


def _inline(kept: list[list[Any]]) -> InlineMarks:
    return tuple(
        InlineMark(InlineKind(kind), Span(start, end), "".join(target))
        for kind, start, end, *target in kept
    )
