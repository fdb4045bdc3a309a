"""The window: the only package that imports PySide6."""

import builtins
from importlib import import_module

# PySide puts its own import in the place of Python's. It reads the source of every module that is
# imported later, looking for `from __feature__ import`: 15 ms and 5 MiB at a start, for nothing.
import_module("PySide6.QtCore")
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
