"""A database server to fill in: its address field by field, or all at once from what was given."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from showroom_app.services.database_setup import PORT, Encryption, ServerAddress, is_server
from showroom_app.ui.leads.flow import Flow
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label

_PORT_WIDE = 96
_BY_DEFAULT = "default"
_SAID_ALIKE = (Encryption.REQUIRED,)
"""Shown as what is done by default; where the server is this PC it still makes a difference."""
NEW = ServerAddress("")


class ServerForm(Card):
    """One server; nothing is asked or kept before somebody presses a button.

    A URL that is pasted is taken apart at once, so that a password in it stands nowhere.
    """

    url_given = Signal(str)
    """A URL was pasted or typed to its end."""

    file_given = Signal(object)
    """A join file was chosen (`Path`)."""

    tested = Signal()
    """Somebody wants to know what is there."""

    edited = Signal()
    """The address was changed: what was found no longer speaks of it."""

    def __init__(self, title: str, said: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._encryption: Encryption | None = None
        self.said = Label(said, "small", 2, wrap=True)
        self.said.setVisible(bool(said))
        self.url = Field(self.tr("URL, if you were given one"), "postgresql://user@server/showroom")
        self.open = Button(self.tr("Open a join file…"), "ph.folder-open-bold")
        self.host = Field(self.tr("Server"), self.tr("name or address"))
        self.port = Field(self.tr("Port"), tabular=True)
        self.database = Field(self.tr("Database"))
        self.user = Field(self.tr("User name"))
        self.password = Field(self.tr("Password"))
        self.password.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.encryption = Segmented(
            [
                Choice(_BY_DEFAULT, self.tr("Encrypted")),
                Choice(Encryption.CHECKED, self.tr("Certificate checked")),
                Choice(Encryption.NONE, self.tr("Not encrypted")),
            ]
        )
        self.certificate = Field(
            self.tr("File of the root certificate"), self.tr("those this system trusts")
        )
        self.choose = Button(self.tr("Choose…"))
        self.test = Button(self.tr("Test the server"), "again")
        self.result = StateLine()
        self.road = Label("", "small", 2, wrap=True)
        self.buttons = Flow(8)
        self._lay_out()
        self._connect()
        self.show_address(NEW)

    @property
    def address(self) -> ServerAddress:
        """The address as it stands; a port that is no number is 0, which no server has."""
        chosen = self.encryption.current
        encryption = self._encryption if chosen == _BY_DEFAULT else Encryption(str(chosen))
        is_checked = encryption is Encryption.CHECKED
        port = self.port.text or str(PORT)
        return ServerAddress(
            self.host.text,
            int(port) if port.isascii() and port.isdecimal() and len(port) < 6 else 0,
            self.database.text,
            self.user.text,
            encryption,
            self.certificate.text if is_checked else "",
        )

    @property
    def typed(self) -> str:
        """The password that was typed, "" for none."""
        return self.password.line.text()

    def show_address(self, address: ServerAddress, password: str = "") -> None:
        """Begin with this address."""
        checked = address.protected is Encryption.CHECKED
        self._encryption = address.encryption if address.encryption in _SAID_ALIKE else None
        for field, text in (
            (self.host, address.host),
            (self.port, str(address.port)),
            (self.database, address.database),
            (self.user, address.user),
            (self.certificate, address.certificate),
        ):
            field.line.setText(text)
        self.password.line.setText(password)
        if checked:
            self.encryption.choose(Encryption.CHECKED)
        elif address.encryption is Encryption.NONE:
            self.encryption.choose(Encryption.NONE)
        else:
            self.encryption.choose(_BY_DEFAULT)
        self._show_certificate()
        self.show_result(None, "")

    def show_result(self, state: State | None, sentence: str, road: str = "") -> None:
        """Say what was found, or what is under way; without a sentence nothing."""
        self.result.show_state(state, sentence)
        self.result.setVisible(bool(sentence))
        self.road.setText(road)
        self.road.setVisible(bool(road))
        self.test.refuse(self.tr("under way") if state is State.RUNNING else "")

    def freeze(self, reason: str) -> None:
        """Let nothing be changed for a reason; "" lets it be changed again."""
        for widget in self._fields:
            widget.setEnabled(not reason)
        for button in (self.open, self.choose, self.test):
            button.refuse(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.test.isEnabled():
            self.test.click()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self._fields: tuple[QWidget, ...] = (
            self.url,
            self.host,
            self.port,
            self.database,
            self.user,
            self.password,
            self.encryption,
            self.certificate,
        )
        self.url.line.textEdited.connect(self._look_at_url)
        self.url.line.editingFinished.connect(self._take_url)
        self.open.clicked.connect(self._ask_file)
        self.choose.clicked.connect(self._ask_certificate)
        self.test.clicked.connect(self.tested)
        self.encryption.chosen.connect(self._choose_encryption)
        for field in (
            self.host, self.port, self.database, self.user, self.password, self.certificate
        ):  # fmt: skip
            field.line.textEdited.connect(self._edit)

    def _edit(self) -> None:
        self.show_result(None, "")
        self.edited.emit()

    def _look_at_url(self, text: str) -> None:
        # What comes with its password at once was pasted: it does not stay to be read.
        if is_server(text) and "@" in text and ":" in text.partition("//")[2].partition("@")[0]:
            self._take_url()

    def _take_url(self) -> None:
        text = self.url.line.text().strip()
        if text:
            self.url.line.clear()
            self.url_given.emit(text)

    def _choose_encryption(self, _chosen: object) -> None:
        self._encryption = None
        self._show_certificate()
        self._edit()

    def _show_certificate(self) -> None:
        self._certificate_row.setVisible(self.encryption.current is Encryption.CHECKED)

    def _ask_file(self) -> None:
        self._ask(self.tr("Open a join file"), self.tr("Join files (*.toml)"), self.file_given.emit)

    def _ask_certificate(self) -> None:
        def take(path: Path) -> None:
            self.certificate.line.setText(str(path))
            self._edit()

        self._ask(
            self.tr("File of the root certificate"),
            self.tr("Certificates (*.pem *.crt *.cer)"),
            take,
        )

    def _ask(self, title: str, kinds: str, take: Callable[[Path], object]) -> None:
        dialog = QFileDialog(self.window(), title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([kinds, self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda chosen: take(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(15, 4, 15, 15)
        column.setSpacing(12)
        column.addWidget(self.said)
        given = QHBoxLayout()
        given.setSpacing(8)
        given.addWidget(self.url, 1)
        given.addWidget(self.open, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(given)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        self.port.setFixedWidth(_PORT_WIDE)
        server = QHBoxLayout()
        server.setSpacing(8)
        server.addWidget(self.host, 1)
        server.addWidget(self.port)
        grid.addLayout(server, 0, 0)
        grid.addWidget(self.database, 0, 1)
        grid.addWidget(self.user, 1, 0)
        grid.addWidget(self.password, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addWidget(Label(self.tr("Connection"), "small_medium", 2))
        column.addWidget(self.encryption, 0, Qt.AlignmentFlag.AlignLeft)
        self._certificate_row = QWidget()
        row = QHBoxLayout(self._certificate_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.certificate, 1)
        row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignBottom)
        column.addWidget(self._certificate_row)
        column.addWidget(self.result)
        column.addWidget(self.road)
        self.buttons.addWidget(self.test)
        column.addLayout(self.buttons)
        self.column.addLayout(column)
