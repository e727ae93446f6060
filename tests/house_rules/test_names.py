"""Modules named after the trade, a sentence for all that is public, reasons for exceptions."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Collection, Iterator
from pathlib import PurePath

from PySide6.QtCore import QAbstractListModel, QAbstractTableModel, QSortFilterProxyModel
from PySide6.QtWidgets import QApplication, QLayout, QMainWindow, QProxyStyle, QStyledItemDelegate

from tests.conftest import ROOT
from tests.house_rules.tree import findings, parsed, python_files

_EMPTY_NAMES = {"base", "common", "data", "handler", "helper", "manager", "misc", "util", "utility"}
_QT = (
    *(QAbstractListModel, QAbstractTableModel, QApplication, QLayout, QMainWindow, QProxyStyle),
    *(QSortFilterProxyModel, QStyledItemDelegate),
)
_QT_NAMES = frozenset(name for qt in _QT for name in dir(qt))
_EXCEPTION = re.compile(r"#\s*(noqa|type:\s*ignore|pragma)\b(?P<rest>.*)")
# What an exception names (codes, brackets) is not yet a reason.
_CODES = re.compile(r"^[:\s]*(\[[\w, -]*\]|no cover|[A-Z]+[0-9]+\b[,\s]*)*")


def says_nothing(path: PurePath) -> bool:
    """Whether a module or package of this path is named after no subject."""
    words = {
        word.removesuffix("s") for part in path.with_suffix("").parts for word in part.split("_")
    }
    return bool(words & _EMPTY_NAMES)


def documented_methods(text: str) -> Iterator[str]:
    """The names of methods that have a sentence: one that overrides them needs no second."""
    for node in ast.walk(parsed(text)):
        if isinstance(node, ast.ClassDef):
            methods = (child for child in node.body if isinstance(child, ast.FunctionDef))
            yield from (m.name for m in methods if ast.get_docstring(m))


def undocumented(text: str, known: Collection[str] = ()) -> Iterator[str]:
    """Public classes and functions without a sentence.

    A method that Qt calls has Qt's own, one that overrides a `known` method has that one's.
    """
    kinds = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    waiting: list[ast.AST] = [parsed(text)]
    while waiting:
        parent = waiting.pop()
        for node in ast.iter_child_nodes(parent):
            if not isinstance(node, kinds) or node.name.startswith("_"):
                continue
            method = isinstance(parent, ast.ClassDef)
            told = node.name in _QT_NAMES or node.name in known or not node.name.islower()
            if ast.get_docstring(node) is None and not (method and told):
                yield f"{node.lineno}: {node.name} has no docstring"
            if isinstance(node, ast.ClassDef):
                waiting.append(node)


def unexplained(text: str) -> Iterator[str]:
    """Exceptions from a check that give no reason, neither behind them nor on the line before."""
    lines = ["", *text.splitlines()]
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type != tokenize.COMMENT:
            continue
        for found in _EXCEPTION.finditer(token.string):
            before = lines[token.start[0] - 1].lstrip().startswith("# ")
            if not before and not re.search(r"[a-z]{2}", _CODES.sub("", found["rest"])):
                yield f"{token.start[0]}: {token.string} gives no reason"


def test_a_name_without_a_subject_is_found() -> None:
    assert says_nothing(PurePath("showroom_app/ui/queue_manager.py"))
    assert says_nothing(PurePath("showroom_app/utils/line.py"))
    assert not says_nothing(PurePath("showroom_app/storage/database_file.py"))


def test_a_public_name_without_a_sentence_is_found() -> None:
    assert list(undocumented("class Row:\n    def shown(self): ...")) == [
        "1: Row has no docstring",
        "2: shown has no docstring",
    ]
    assert not list(undocumented("def _own(): ...\nclass _C:\n    def shown(self): ..."))
    assert not list(undocumented('class Row:\n    """A row."""\n    def paintEvent(self): ...'))
    assert not list(undocumented('class Row:\n    """A row."""\n    def data(self): ...'))
    page = 'class Page:\n    """A page."""\n    def shown(self):\n        """Called when shown."""'
    board = 'class Board(Page):\n    """The board."""\n    def shown(self): ...'
    assert not list(undocumented(board, set(documented_methods(page))))


def test_an_exception_without_a_reason_is_found() -> None:
    bare = ["# noqa", "# noqa: N802", "# noqa: N802, S101", "# type: ignore", "# type: ignore[arg]"]
    for exception in bare:
        assert list(unexplained(f"x = 1  {exception}\n")), exception
    for reason in ("# noqa: N802  Qt's name", "# type: ignore[arg]  the stub forgets None"):
        assert not list(unexplained(f"x = 1  {reason}\n")), reason
    assert not list(unexplained("# Qt says so.\nx = 1  # noqa: N802\n"))
    assert not list(unexplained('x = "# noqa"\n'))


def test_every_module_is_named_after_its_subject() -> None:
    files = python_files("showroom_app", "tests", "packaging")
    assert not [str(p) for p in files if says_nothing(p.relative_to(ROOT))]


def test_everything_public_says_what_it_is() -> None:
    # Alembic calls the two functions of a revision; its own docstring says what it does.
    files = [p for p in python_files("showroom_app") if p.parent.name != "versions"]
    known = {name for path in files for name in documented_methods(path.read_text("utf-8"))}
    assert not findings(lambda text: undocumented(text, known), files)


def test_every_exception_from_a_check_gives_its_reason() -> None:
    assert not findings(unexplained, python_files("showroom_app", "tests", "packaging"))
