"""Calls into Qt that return nothing leave None alone: PySide6 6.12 below Python 3.12 does not."""

from __future__ import annotations

import subprocess
import sys

CALLS = 20_000
# In an interpreter of its own: where the fault is present, it dies.
_PROGRAM = f"""
import sys
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
widget = QWidget()
before = sys.getrefcount(None)
for number in range({CALLS} // 4):
    widget.setObjectName("line")
    widget.setEnabled(number % 2 == 0)
    widget.resize(number % 100, 10)
    widget.update()
print(sys.getrefcount(None) - before)
"""


def test_none_is_as_well_after_twenty_thousand_calls_as_before() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=False, timeout=100
    )
    assert done.returncode == 0, done.stderr
    assert abs(int(done.stdout)) < CALLS // 100
