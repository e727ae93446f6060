"""The yardstick of every start: a bare main window with one label, painted."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class Painted(QLabel):
    """Says when it has been painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.property("told"):
            self.setProperty("told", True)
            sys.stdout.write("painted\n")
            sys.stdout.flush()
            if "--stay" not in sys.argv:
                QTimer.singleShot(0, QApplication.quit)


app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(Painted("Showroom"))
window.resize(1440, 900)
window.show()
app.exec()
