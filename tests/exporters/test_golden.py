"""Each format's file for the sample. `GALLEY_GOLDEN=write pytest tests/exporters` renews them."""

import os
from pathlib import Path

import pytest

from editor_app import exporters
from editor_app.exporters.format import ExportFormat, Snapshot
from editor_app.plugins import load_plugins

FORMATS = load_plugins(exporters, ExportFormat)


@pytest.mark.parametrize("plugin", FORMATS, ids=lambda plugin: plugin.id)
def test_a_format_writes_the_golden_file(
    plugin: ExportFormat, snapshot: Snapshot, golden: Path
) -> None:
    path = golden / f"sample{plugin.suffix}"
    written = plugin.write(snapshot)

    if os.environ.get("GALLEY_GOLDEN") == "write":
        path.write_bytes(written)

    assert written.decode() == path.read_bytes().decode()
