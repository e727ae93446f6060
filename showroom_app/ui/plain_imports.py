"""Loads Qt without what PySide6 does at each start for things that nothing here uses.

It replaces Python's import statement by one that reads the source of every module imported
afterwards, looking for a switch of names (`from __feature__ import ...`). And it compiles a
hundred kilobytes of its own source, which tell what arguments a function takes. The statement is
put back, and that source is compiled when somebody asks, as the message of a wrong call does.
"""

from __future__ import annotations

import builtins
from importlib import import_module
from typing import Any

_POSTPONED = frozenset(
    f"shibokensupport/signature/{each}.py"
    for each in (
        "errorhandler",
        "layout",
        "parser",
        "lib/enum_sig",
        "lib/pyi_generator",
        "lib/tool",
    )
)
"""Files as PySide6 names them; what is called otherwise in another version is loaded as ever."""

_STAND_IN = (
    "def __getattr__(name):\n"  # not for people: a program
    "    from showroom_app.ui.plain_imports import part\n"
    "    return part({file!r}, globals(), name)\n"
)

_sources: dict[str, Any] = {}


def part(file: str, module: dict[str, Any], name: str) -> Any:
    """What a postponed module holds under a name; raises AttributeError."""
    source = _sources.pop(file, None)
    if source is not None:
        exec(compile(source, file, "exec"), module)  # noqa: S102  PySide6's own, only later
    try:
        return module[name]
    except KeyError:
        raise AttributeError(name) from None


def _load() -> None:
    plain_import, plain_compile = builtins.__import__, builtins.compile

    def postpone(source: Any, filename: Any, *rest: Any, **named: Any) -> Any:
        if filename in _POSTPONED:
            _sources[filename] = source
            source = _STAND_IN.format(file=filename)
        return plain_compile(source, filename, *rest, **named)

    builtins.compile = postpone
    try:
        import_module("PySide6.QtCore")
    finally:
        builtins.compile = plain_compile
        builtins.__import__ = plain_import
    for module in ("QtGui", "QtWidgets"):
        import_module(f"PySide6.{module}")


_load()
