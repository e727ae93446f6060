"""Qt is loaded without what nobody asks for, and does what it always does when somebody asks."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT

_WRONG_CALLS = """
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

for wrong in (lambda: QSize("x"), lambda: QLabel(3, 4), lambda: QWidget.resize("a"), QSize.scaled):
    try:
        wrong()
    except TypeError as problem:
        print(problem)
print(QSize.__doc__, QWidget.resize.__doc__)
"""
_POSTPONED = """
import showroom_app.ui
import sys

told = sys.modules["shibokensupport.signature.parser"]
assert "pyside_type_init" not in vars(told), "compiled at the start"
assert told.pyside_type_init.__module__ == told.__name__
"""


def _said(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_a_wrong_call_of_qt_is_told_as_by_qt_alone() -> None:
    said = _said("import showroom_app.ui\n" + _WRONG_CALLS)
    assert "Supported signatures" in said
    assert said == _said(_WRONG_CALLS)


def test_how_functions_of_qt_are_called_is_compiled_when_somebody_asks() -> None:
    _said(_POSTPONED)
