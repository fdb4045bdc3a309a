"""Comments that were found again by likeness only say so until a person confirms their place."""

from __future__ import annotations

from editor_app.storage.connection import Connection
from editor_app.storage.migrations import Migration
from editor_app.storage.migrations.m0001_first import GUARDS


def _apply(connection: Connection) -> None:
    connection.execute("alter table comment add column moved text")


PLUGIN = Migration(2, _apply, GUARDS)
