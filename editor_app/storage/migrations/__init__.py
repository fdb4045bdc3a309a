"""Steps from one schema of the library to the next; a released one is never edited."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from editor_app.domain.values import frozen
from editor_app.storage.connection import Connection


@frozen
class Migration:
    """Brings a library from schema `number` - 1 to `number`.

    `apply` runs inside a transaction. `guards` are the triggers and views of the schema it
    leaves behind, by name, with their SQL: a library with others is refused.
    """

    number: int
    apply: Callable[[Connection], None]
    guards: Mapping[str, str]
