"""A mailbox to fill in: where mail is fetched, how, what happens then, and how answers go out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from showroom_app.domain.mailbox import AfterReading, Mailbox, MailSignIn, Security
from showroom_app.domain.people import Floor
from showroom_app.ui.leads.flow import Flow
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.pick_box import PickBox
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.state_line import StateLine
from showroom_app.ui.widgets.text import Label

_PORT = 96
_PORTS = {Security.TLS: 993, Security.STARTTLS: 143, Security.NONE: 143}
_SENDING_PORTS = {Security.TLS: 465, Security.STARTTLS: 587, Security.NONE: 25}
_HOSTS = {
    MailSignIn.MICROSOFT: ("outlook.office365.com", "smtp.office365.com"),
    MailSignIn.GOOGLE: ("imap.gmail.com", "smtp.gmail.com"),
}
NEW = Mailbox(0, "", "", "")


class MailboxForm(Card):
    """One mailbox; nothing is kept before somebody saves it."""

    saved = Signal()
    """Somebody wants it kept as it stands."""

    tested = Signal()
    """Somebody wants it tried as it stands."""

    browsed = Signal()
    """Somebody wants to sign in at the provider."""

    left = Signal()
    """Somebody changed his mind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Mailbox"), parent=parent)
        self._mailbox = NEW
        self._floors: dict[int | None, str] = {}
        self.name = Field(self.tr("Name"), self.tr("leads, or the address"))
        self.host = Field(self.tr("Server for fetching (IMAP)"), "imap.dealer.nl")
        self.port = Field(self.tr("Port"), tabular=True)
        self.security = _securities(self.tr("Connection of fetching"))
        self.auth = Segmented(
            [
                Choice(MailSignIn.PASSWORD, self.tr("Password")),
                Choice(MailSignIn.MICROSOFT, "Microsoft 365"),  # not for people: a proper name
                Choice(MailSignIn.GOOGLE, "Google"),  # not for people: a proper name
            ]
        )
        self.user = Field(self.tr("User name"), "leads@dealer.nl")
        self.password = _secret(self.tr("Password"))
        self.place = Label("", "small", 3, wrap=True)
        self.client = Field(self.tr("Client id of your registered application"))
        self.browse = Button(self.tr("Sign in in the browser"), "link")
        self.folder = Field(self.tr("Folder"))
        self.poll = Field(self.tr("Looked at every (minutes)"), tabular=True)
        self.after = Segmented(
            [
                Choice(AfterReading.LEAVE, self.tr("Leave as it is")),
                Choice(AfterReading.SEEN, self.tr("Mark as read")),
                Choice(AfterReading.MOVE, self.tr("Move")),
            ]
        )
        self.move_to = Field(self.tr("Move to folder"))
        self.floor = PickBox()
        self.active = _yes_no(self.tr("Read"), self.tr("Switched off"))
        self.smtp_host = Field(
            self.tr("Server for sending (SMTP)"), self.tr("empty: nothing is sent")
        )
        self.smtp_port = Field(self.tr("Port"), tabular=True)
        self.smtp_security = _securities(self.tr("Connection of sending"))
        self.smtp_user = Field(self.tr("User name for sending"), self.tr("empty: as for fetching"))
        self.smtp_password = _secret(self.tr("Password for sending"))
        self.from_address = Field(self.tr("Sender's address"), "leads@dealer.nl")
        self.from_name = Field(self.tr("Sender's name"))
        self.confirms = _yes_no(self.tr("Send"), self.tr("Do not send"))
        self.problem = Label("", "small_strong", "late", wrap=True)
        self.steps = QVBoxLayout()
        self.steps.setSpacing(4)
        self.save = Button(self.tr("Save"), "check", kind=Kind.PRIMARY)
        self.test = Button(self.tr("Test the connection"), "again")
        self.leave = Button(self.tr("Cancel"), keys="Esc", kind=Kind.QUIET)
        self._lay_out()
        self._connect()
        self.show_mailbox(NEW, "")

    @property
    def mailbox(self) -> Mailbox:
        """The mailbox as it stands; a number that is none is 0, which no rule lets pass."""
        return replace(
            self._mailbox,
            name=self.name.text or self.user.text,
            host=self.host.text,
            user=self.user.text,
            port=_number(self.port),
            security=Security(str(self.security.current)),
            auth=MailSignIn(str(self.auth.current)),
            folder=self.folder.text,
            after=AfterReading(str(self.after.current)),
            move_to=self.move_to.text,
            active=self.active.current is True,
            poll_minutes=_number(self.poll),
            floor=self.floor.currentData(),
            smtp_host=self.smtp_host.text,
            smtp_port=_number(self.smtp_port),
            smtp_security=Security(str(self.smtp_security.current)),
            smtp_user=self.smtp_user.text,
            from_address=self.from_address.text,
            from_name=self.from_name.text,
            confirms=self.confirms.current is True,
            token_client=self.client.text,
        )

    @property
    def typed(self) -> str:
        """The password for fetching that was typed, "" for none."""
        return self.password.line.text()

    @property
    def typed_for_sending(self) -> str:
        """The other password for sending that was typed, "" for none."""
        return self.smtp_password.line.text() if self.smtp_password.isVisible() else ""

    def show_mailbox(self, mailbox: Mailbox, place: str) -> None:
        """Begin with this mailbox; `place` says where its password lies or will."""
        self._mailbox = mailbox
        is_new = not mailbox.id
        self.title.setText(self.tr("Connect a mailbox") if is_new else mailbox.name)
        for field, text in (
            (self.name, mailbox.name),
            (self.host, mailbox.host),
            (self.port, str(mailbox.port)),
            (self.user, mailbox.user),
            (self.client, mailbox.token_client),
            (self.folder, mailbox.folder),
            (self.poll, str(mailbox.poll_minutes)),
            (self.move_to, mailbox.move_to),
            (self.smtp_host, mailbox.smtp_host),
            (self.smtp_port, str(mailbox.smtp_port)),
            (self.smtp_user, mailbox.smtp_user),
            (self.from_address, mailbox.from_address),
            (self.from_name, mailbox.from_name),
        ):
            field.line.setText(text)
        for secret in (self.password, self.smtp_password):
            secret.line.clear()
            secret.line.setPlaceholderText("" if is_new else self.tr("as it is kept"))
        self.security.choose(mailbox.security)
        self.auth.choose(mailbox.auth)
        self.after.choose(mailbox.after)
        self.active.choose(mailbox.active)
        self.smtp_security.choose(mailbox.smtp_security)
        self.confirms.choose(mailbox.confirms)
        self.floor.setCurrentIndex(max(self.floor.findData(mailbox.floor), 0))
        self.say_place(place)
        self.say("")
        self.show_steps(())
        self._free()

    def show_floors(self, floors: Sequence[Floor]) -> None:
        """Offer these floors for the leads of the mailbox."""
        offered: dict[int | None, str] = {None: self.tr("as the lead itself says")}
        offered |= {floor.id: floor.name for floor in floors}
        if offered == self._floors:
            return
        chosen = self.floor.currentData() if self._floors else self._mailbox.floor
        self._floors = offered
        self.floor.clear()
        for number, name in offered.items():
            self.floor.addItem(name, number)
        self.floor.setCurrentIndex(max(self.floor.findData(chosen), 0))

    def say(self, problem: str) -> None:
        """Say why it was not kept; "" takes it back."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def say_place(self, place: str) -> None:
        """Say where the password lies or will."""
        self.place.setText(place)
        self.place.setVisible(bool(place))

    def show_steps(self, steps: Sequence[StateLine]) -> None:
        """Show what trying it has shown so far."""
        while (item := self.steps.takeAt(0)) is not None:
            if (widget := item.widget()) is not None and widget not in steps:
                widget.hide()
                widget.deleteLater()
        for step in steps:
            self.steps.addWidget(step)

    def take_keyboard(self) -> None:
        """Let the first field be typed at once."""
        self.name.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.saved.emit()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.save.clicked.connect(self.saved)
        self.test.clicked.connect(self.tested)
        self.browse.clicked.connect(self.browsed)
        self.leave.clicked.connect(self.left)
        self.auth.chosen.connect(self._suit)
        self.after.chosen.connect(self._free)
        self.security.chosen.connect(partial(_suit_port, self.port, _PORTS))
        self.smtp_security.chosen.connect(partial(_suit_port, self.smtp_port, _SENDING_PORTS))
        for field in (self.smtp_host, self.smtp_user, self.user):
            field.line.textChanged.connect(self._free)

    def _suit(self, auth: object) -> None:
        """Fill in the servers of a provider where none stand."""
        for code, hosts in _HOSTS.items():
            if code == auth:
                for field, host in zip((self.host, self.smtp_host), hosts, strict=True):
                    if not field.text:
                        field.line.setText(host)
        self._free()

    def _free(self, _changed: object = None) -> None:
        """Show what belongs to what is chosen only."""
        by_password = self.auth.current == MailSignIn.PASSWORD
        sends = bool(self.smtp_host.text)
        other = by_password and self.smtp_user.text not in ("", self.user.text)
        self.password.setVisible(by_password)
        self.client.setVisible(not by_password)
        self.browse.setVisible(not by_password)
        self.move_to.setVisible(self.after.current == AfterReading.MOVE)
        self._sending.setVisible(sends)
        self.smtp_password.setVisible(sends and other)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(15, 4, 15, 15)
        column.setSpacing(10)
        column.addWidget(self.name)
        column.addLayout(_server(self.host, self.port))
        column.addLayout(_named(self.tr("Connection"), self.security))
        column.addLayout(_named(self.tr("Sign in with"), self.auth))
        column.addLayout(_beside(self.user, self.password, self.client))
        row = QHBoxLayout()
        row.addWidget(self.browse)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.place)
        column.addLayout(_beside(self.folder, self.poll))
        column.addLayout(_named(self.tr("A mail that was read"), self.after))
        column.addWidget(self.move_to)
        column.addLayout(_named(self.tr("Its leads are for"), self.floor))
        column.addLayout(_named(self.tr("This mailbox is"), self.active))
        column.addWidget(Line())
        column.addWidget(Label(self.tr("Answers to customers"), "row_name"))
        column.addWidget(self.smtp_host)
        self._sending = QWidget()
        sending = QVBoxLayout(self._sending)
        sending.setContentsMargins(0, 0, 0, 0)
        sending.setSpacing(10)
        sending.addLayout(_named(self.tr("Connection"), self.smtp_security, self.smtp_port))
        sending.addLayout(_beside(self.from_address, self.from_name))
        sending.addLayout(_beside(self.smtp_user, self.smtp_password))
        sending.addLayout(_named(self.tr("Automatic confirmation"), self.confirms))
        said = self.tr("It tells the customer that the mail came in. It never stops the clock.")
        sending.addWidget(Label(said, "small", 3, wrap=True))
        column.addWidget(self._sending)
        column.addWidget(Line())
        column.addWidget(self.problem)
        column.addLayout(self.steps)
        buttons = Flow()
        for button in (self.save, self.test, self.leave):
            buttons.addWidget(button)
        column.addLayout(buttons)
        self.column.addLayout(column)


def _securities(name: str) -> Segmented:
    made = Segmented(
        [
            Choice(Security.TLS, "TLS"),
            Choice(Security.STARTTLS, "STARTTLS"),
            Choice(Security.NONE, QCoreApplication.translate("MailboxForm", "Not encrypted")),
        ]
    )
    made.setAccessibleName(name)
    return made


def _yes_no(yes: str, no: str) -> Segmented:
    return Segmented([Choice(True, yes), Choice(False, no)])


def _secret(name: str) -> Field:
    field = Field(name)
    field.line.setEchoMode(QLineEdit.EchoMode.Password)
    return field


def _number(field: Field) -> int:
    typed = field.text
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 7 else 0


def _suit_port(field: Field, ports: dict[Security, int], security: object) -> None:
    """The usual port of a kind of connection, unless somebody typed another one."""
    if _number(field) in {0, *ports.values()}:
        field.line.setText(str(ports[Security(str(security))]))


def _server(host: Field, port: Field) -> QHBoxLayout:
    port.setFixedWidth(_PORT)
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(host, 1)
    row.addWidget(port)
    return row


def _beside(*fields: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for field in fields:
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return row


def _named(name: str, widget: QWidget, port: Field | None = None) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(4)
    grid.setHorizontalSpacing(12)
    grid.addWidget(Label(name, "small_medium", 2), 0, 0)
    grid.addWidget(widget, 1, 0, Qt.AlignmentFlag.AlignLeft)
    if port is not None:
        port.setFixedWidth(_PORT)
        grid.addWidget(port, 0, 1, 2, 1, Qt.AlignmentFlag.AlignBottom)
    grid.setColumnStretch(2, 1)
    widget.setAccessibleName(name)
    return grid
