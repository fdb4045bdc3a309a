"""Plug-ins of one kind do not know each other, directly or by way of a third module."""

from __future__ import annotations

import re
from itertools import permutations
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = re.compile(r"^PLUGIN\b", re.MULTILINE)


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("editor_app", cache_dir=None)


def plugins(package: str) -> list[str]:
    """The modules of `package` that export PLUGIN, found without importing Qt."""
    folder = ROOT / "editor_app" / package
    name = "editor_app." + package.replace("/", ".")
    found = [path for path in folder.glob("*.py") if PLUGIN.search(path.read_text("utf-8"))]
    return [f"{name}.{path.stem}" for path in sorted(found)]


@pytest.mark.parametrize("package", ["importers", "exporters", "checks", "ui/panels"])
def test_plugins_of_a_kind_do_not_know_each_other(graph: grimp.ImportGraph, package: str) -> None:
    modules = plugins(package)
    assert modules, f"no plug-in in {package}"
    chains = [graph.find_shortest_chain(*pair) for pair in permutations(modules, 2)]
    assert not [chain for chain in chains if chain]
