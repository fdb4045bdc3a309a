"""Every message the program makes can be said."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import editor_app
from editor_app.wording import sentences

PACKAGE = Path(editor_app.__file__).parent
MAKERS = {
    "Message",
    "message",
    "EditorError",
    "LibraryRefused",
    "NotFound",
    "Refused",
    "UnreadableFile",
    "refused",
}
ADDED_LATER = {"refused": {"library", "folder"}, "UnreadableFile": {"name"}, "message": {"name"}}
"""Parameters that the maker itself, or the importing service, adds to those given."""


def calls() -> Iterator[tuple[str, str, set[str] | None]]:
    """Where a message is made, its code, and the names of its parameters where they show."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            code = node.args[0] if node.args else None
            if node.func.id in MAKERS and isinstance(code, ast.Constant):
                place = f"{path.relative_to(PACKAGE)}:{node.lineno}"
                yield place, str(code.value), parameters(node)


def parameters(call: ast.Call) -> set[str] | None:
    """The names a call gives; None where they are given as a mapping."""
    names = [keyword.arg for keyword in call.keywords]
    if None in names or (call.func.id == "Message" and len(call.args) > 1):
        return None
    return {str(name) for name in names} | ADDED_LATER.get(call.func.id, set())


def fields(template: str) -> set[str]:
    """The parameters that a template asks for."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize(("place", "code", "given"), list(calls()))
def test_a_message_has_a_template_that_asks_for_no_more_than_it_gives(place, code, given):
    template = sentences()[code]
    forms = (template,) if isinstance(template, str) else template
    if given is not None:
        assert set().union(*map(fields, forms)) <= given
