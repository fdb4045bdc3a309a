"""What an import format is: how sure it is of a file, and how it reads one."""

from __future__ import annotations

from collections.abc import Callable

from editor_app.domain.article import Metadata
from editor_app.domain.message import Message
from editor_app.domain.revision import Newline
from editor_app.domain.values import frozen

MOST_BYTES = 2_000_000
"""The largest file that is read, 2 MB; a file of text that is larger is not one article."""


@frozen
class ReadFile:
    """A file read as an article.

    `text` has a line feed at every line end and neither NUL nor lone surrogates. `encoding`, `mark`
    (the byte-order mark, perhaps empty) and `newline` (the commonest) are what an export needs to
    write the text back the way it came. `notice` is what a person has to hear about the reading,
    without the file's name; `metadata` is what the format itself says of the article.
    """

    text: str
    encoding: str
    mark: bytes
    newline: Newline
    notice: Message | None = None
    metadata: Metadata | None = None


@frozen
class ImportFormat:
    """A plug-in of this package.

    `score` looks at the first bytes of a file (4096 at most) and says from 0 (certainly not) to 1
    how sure it is that the file is of this format; the highest score reads the file.
    `read` takes all its bytes and the encoding a person chose, None where nobody did; it raises
    `UnreadableFile`, to whose parameters the caller adds the file's `name`, and any other
    exception is a bug of the plug-in. `suffixes` begin with a dot, in lower case.
    """

    id: str
    title: Message
    suffixes: tuple[str, ...]
    score: Callable[[bytes], float]
    read: Callable[[bytes, str | None], ReadFile]
