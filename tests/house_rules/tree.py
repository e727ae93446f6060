"""The files of this checkout, and how a finding is told."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from tests.conftest import ROOT

_FOLDERS = (".ci", "packaging", "resources", "showroom_app", "tests")
_BINARY = {".db", ".gz", ".ico", ".jpg", ".png", ".pyc", ".qm", ".ttf", ".wav", ".woff2"}

Rule = Callable[[str], Iterator[str]]


def python_files(*below: str) -> list[Path]:
    """Every Python file below these folders of the checkout."""
    return sorted(p for b in below for p in (ROOT / b).rglob("*.py"))


def text_files() -> list[Path]:
    """Every file of the project that a person may read."""
    inside = (p for folder in _FOLDERS for p in (ROOT / folder).rglob("*"))
    return sorted(
        p
        for p in (*inside, *ROOT.glob("*"))
        if p.is_file() and p.suffix not in _BINARY and p.name != ".git"
    )


def findings(rule: Rule, files: list[Path]) -> list[str]:
    """What a rule finds in these files, each with the path before it."""
    assert files, "a rule that looks at nothing finds nothing"
    return [
        f"{path.relative_to(ROOT).as_posix()}:{found}"
        for path in files
        for found in rule(path.read_text(encoding="utf-8", errors="replace"))
    ]


@cache
def parsed(text: str) -> ast.Module:
    """The syntax tree of a source; several rules look at each file."""
    return ast.parse(text)


def called_name(call: ast.Call) -> str:
    """The last name of what is called: `tr` for `self.tr(...)`."""
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def imported(text: str) -> Iterator[tuple[int, str]]:
    """Every module that this source imports, at its line: functions and type checking included."""
    for node in ast.walk(parsed(text)):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, name.name) for name in names)
            case ast.ImportFrom(module=str(module), names=names):
                # `from showroom_app import storage` imports showroom_app.storage.
                yield from ((node.lineno, f"{module}.{name.name}") for name in names)
