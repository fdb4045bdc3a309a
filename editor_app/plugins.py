"""Finding the plug-ins of a package: every module in it that exports PLUGIN."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TypeVar

Plugin = TypeVar("Plugin")


def load_plugins(package: ModuleType, kind: type[Plugin]) -> tuple[Plugin, ...]:
    """The plug-ins of `package` in the order of their module names.

    Raises:
        TypeError: if a module's PLUGIN is not of `kind`.
    """
    found: list[Plugin] = []
    for info in iter_modules(package.__path__, package.__name__ + "."):
        plugin = getattr(import_module(info.name), "PLUGIN", None)
        if plugin is None:
            continue
        if not isinstance(plugin, kind):
            raise TypeError(f"{info.name}.PLUGIN is not a {kind.__name__}")
        found.append(plugin)
    return tuple(found)
