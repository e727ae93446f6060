"""The folder of this PC in which other programs leave messages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.text import Label


class DropFolderCard(Card):
    """Which folder is watched while the window is open; "" is none."""

    chosen = Signal(str)
    """Somebody chose another folder."""

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("DropFolderCard", "Drop folder of this PC"), parent=parent
        )
        self.folder = Field(self.tr("Folder"), self.tr("none"))
        self.folder.line.setReadOnly(True)
        self.choose = Button(self.tr("Choose a folder"), "ph.folder-bold")
        self.stop = Button(self.tr("Watch it no more"), kind=Kind.QUIET)
        self.choose.clicked.connect(self._ask)
        self.stop.clicked.connect(lambda: self.take(""))
        column = QVBoxLayout()
        column.setContentsMargins(15, 4, 15, 15)
        column.setSpacing(10)
        said = self.tr(
            "What other programs leave there is taken in while this window is open: messages, "
            "mails and lists. Nothing is deleted; what was read moves into the folder “done”, what "
            "could not be read into “rejected”."
        )
        column.addWidget(Label(said, "small", 2, wrap=True))
        column.addWidget(self.folder)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addWidget(self.stop)
        row.addStretch(1)
        column.addLayout(row)
        self.column.addLayout(column)
        self.show_folder(folder)

    def show_folder(self, folder: str) -> None:
        """Show which folder is watched."""
        self.folder.line.setText(folder)
        self.folder.line.setCursorPosition(0)
        self.stop.setVisible(bool(folder))

    def take(self, folder: str) -> None:
        """Choose a folder."""
        self.show_folder(folder)
        self.chosen.emit(folder)

    def _ask(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Drop folder of this PC"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
