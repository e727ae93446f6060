"""A mail to the customer: template, text, what goes with it; asked once more before it goes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QWidget

from showroom_app.domain.placeholders import Filled, left_in
from showroom_app.domain.reply_template import ReplyTemplate
from showroom_app.services.attachments import Attached
from showroom_app.ui import words
from showroom_app.ui.leads.act_panels import ActPanel
from showroom_app.ui.leads.flow import Flow
from showroom_app.ui.leads.next_step import NextStepLine
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.pick_box import PickBox
from showroom_app.ui.widgets.text import Label

_HIGH = 96
_KILO = 1000


class ReplyPanel(ActPanel):
    """Writes a mail; nothing goes out before somebody has said so twice."""

    filled = Signal(object)
    """This template is wanted (its id), None for an empty letter."""

    attached = Signal(list)
    """These files are to be read (their paths)."""

    sent = Signal()
    """The mail is to go out as it stands."""

    def __init__(
        self,
        templates: Sequence[ReplyTemplate],
        addresses: Sequence[str],
        then: NextStepLine,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.files: list[Attached] = []
        self.then = then
        self.template = PickBox()
        self.template.setAccessibleName(self.tr("Template"))
        self.template.addItem(self.tr("Without a template"), None)
        for each in templates:
            self.template.addItem(each.name, each.id)
        self.to = PickBox()
        self.to.setAccessibleName(self.tr("To"))
        for address in addresses:
            self.to.addItem(address, address)
        self.subject = Field(self.tr("Subject"), self.tr("Subject"))
        # In a small window every line counts, and the place says what it is.
        self.subject.label.hide()
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Reply"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(_HIGH)
        self.signature = Label("", "small", 3, wrap=True)
        self.missing = Label("", "small_strong", "late", wrap=True)
        self.missing.hide()
        self.attach = Button(self.tr("Attach a file"), "ph.paperclip-bold", size=Size.SMALL)
        self.send = Button(self.tr("Send…"), "sent", "Ctrl+Return", Kind.PRIMARY)
        self.really = Button(self.tr("Send it"), "sent", "Enter", Kind.PRIMARY)
        self.not_yet = Button(self.tr("Not yet"), kind=Kind.QUIET)
        self.asking = Label("", "body_strong", wrap=True)
        self._lay_out()
        self._connect()
        self._ask(asked=False)

    @property
    def address(self) -> str:
        """To whom it goes."""
        return str(self.to.currentData() or "")

    @property
    def is_written(self) -> bool:
        """Whether somebody has typed something that would be lost."""
        return self.text.document().isModified() or bool(self.files)

    def fill(self, template: int | None, filled: Filled) -> None:
        """Begin with this text; what is missing in it stands in braces."""
        self.template.setCurrentIndex(max(self.template.findData(template), 0))
        self.subject.line.setText(filled.subject)
        # A long subject is read from its beginning.
        self.subject.line.setCursorPosition(0)
        self.text.setPlainText(filled.body)
        self.text.document().setModified(False)
        self._judge()
        self.take_keyboard()

    def sign(self, signature: str) -> None:
        """Say what stands below the text by itself."""
        lines = " · ".join(line for line in signature.splitlines() if line.strip())
        self.signature.setText(self.tr("Below it stands: {signature}").format(signature=lines))
        self.signature.setVisible(bool(lines))

    def add_files(self, files: Sequence[Attached]) -> None:
        """Let these go with it."""
        self.files += files
        self._show_files()

    def take_keyboard(self) -> None:
        """Let the text be typed at once."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """Say why it cannot go; the text stays."""
        super().refuse(sentence)
        if sentence:
            self._ask(asked=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.really.isVisible() and event.key() == Qt.Key.Key_Escape:
            self._ask(asked=False)
        elif self.really.isVisible() and is_enter:
            self.sent.emit()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._ask(asked=True)
        else:
            super().keyPressEvent(event)

    def _ask(self, *, asked: bool) -> None:
        """Ask whether it may really go: a mail cannot be undone."""
        asked = asked and self.send.isEnabled()
        self.asking.setText(self.tr("Send this to {address}?").format(address=self.address))
        for widget in (self.asking, self.really, self.not_yet):
            widget.setVisible(asked)
        for widget in (self.send, self.attach):
            widget.setVisible(not asked)
        if asked:
            self.really.setFocus(Qt.FocusReason.OtherFocusReason)

    def _judge(self) -> None:
        text = self.text.toPlainText()
        left = left_in(self.subject.text, text)
        names = ", ".join(f"{{{name}}}" for name in left)
        self.missing.setText(self.tr("Fill in first: {names}").format(names=names))
        self.missing.setVisible(bool(left))
        self.send.setEnabled(bool(text.strip()) and not left)
        self._ask(asked=False)

    def _choose_template(self, _index: int) -> None:
        self.filled.emit(self.template.currentData())

    def _show_files(self) -> None:
        empty(self._files)
        for place, file in enumerate(self.files):
            size = words.number(max(round(len(file.content) / _KILO), 1))
            said = self.tr("{name}, {size} kB").format(name=file.name, size=size)
            button = Button(said, "lost", size=Size.SMALL)
            button.setAccessibleDescription(self.tr("Leave it out"))
            button.clicked.connect(partial(self._leave_out, place))
            self._files.addWidget(button)
        self._files_row.setVisible(bool(self.files))

    def _leave_out(self, place: int, _on: bool = False) -> None:
        del self.files[place]
        self._show_files()

    def _choose_files(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Attach a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.attached)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _connect(self) -> None:
        self.template.activated.connect(self._choose_template)
        self.text.textChanged.connect(self._judge)
        self.subject.line.textChanged.connect(self._judge)
        self.attach.clicked.connect(self._choose_files)
        self.send.clicked.connect(partial(self._ask, asked=True))
        self.not_yet.clicked.connect(partial(self._ask, asked=False))
        self.really.clicked.connect(self.sent)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.template, 1)
        head.addWidget(self.to, 1)
        self.body.setSpacing(8)
        self.body.addLayout(head)
        self.body.addWidget(self.subject)
        self.body.addWidget(self.text, 1)
        self._files_row = QWidget()
        self._files = Flow(gap=6)
        self._files_row.setLayout(self._files)
        policy = self._files_row.sizePolicy()
        policy.setHeightForWidth(True)
        self._files_row.setSizePolicy(policy)
        self._files_row.hide()
        self.body.addWidget(self._files_row)
        self.body.addWidget(self.then)
        self.body.addWidget(self.signature)
        self.body.addWidget(self.missing)
        self.body.addWidget(self.asking)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.send, self.really, self.not_yet, self.attach):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
