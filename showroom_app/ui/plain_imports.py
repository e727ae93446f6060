"""Loads Qt, and leaves Python's import statement as it was.

PySide6 replaces it by one that reads the source of every module imported afterwards, looking for a
switch of names (`from __feature__ import ...`) that nothing here uses. That is a sixth of the time
until the board is painted.
"""

from __future__ import annotations

import builtins
from importlib import import_module


def _load() -> None:
    plain = builtins.__import__
    for part in ("QtCore", "QtGui", "QtWidgets"):
        import_module(f"PySide6.{part}")
    builtins.__import__ = plain


_load()
