"""The role choice as a dialog: three cards, a quota, a PIN, and what it binds to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.people import Actor
from showroom_app.domain.refused import Refused
from showroom_app.services.done import Done
from showroom_app.services.roles import Choosing, Roles
from showroom_app.ui.desk import Desk
from showroom_app.ui.focus_style import FocusRing
from showroom_app.ui.role_choice import role_words as say
from showroom_app.ui.role_choice.pin_boxes import PinBoxes
from showroom_app.ui.role_choice.quota_step import QuotaStep
from showroom_app.ui.role_choice.role_cards import RoleCards, at_a_desk
from showroom_app.ui.role_choice.role_words import Signature
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Line
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.words import day, told
from showroom_app.words import Saying

_WIDTH = 720
_SIDE = 24


class RoleDialog(QDialog):
    """Asks for one rep and one month; what is refused stays filled in with the reason.

    Left and Right choose the role, Up and Down the quota, digits go to the PIN, Enter chooses.
    """

    def __init__(
        self,
        asked: Choosing,
        desk: Desk,
        roles: Roles,
        actor: Callable[[], Actor],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.asked = asked
        self._desk = desk
        self._roles = roles
        self._actor = actor
        self._busy = False
        self.signature = say.signature(asked, actor())
        own = self.signature is Signature.NEEDED
        self.title = Label(say.title(asked, own=own), "page_title")
        self.about = Label(f"{asked.name}. {say.until(asked)}", "body", 2)
        self.refused = Label(say.refused(asked), "small_strong", wrap=True)
        self.refused.setVisible(bool(self.refused.text()))
        self.close_it = Button(icon="close", kind=Kind.QUIET)
        self.close_it.setAccessibleName(self.tr("Cancel"))
        self.cards = RoleCards(at_a_desk)
        self.quota = QuotaStep("page_title", 44)
        self.pin = PinBoxes()
        self.said = Label("", "small_strong", "late", wrap=True)
        self.leave = Button(self.tr("Cancel"), keys="Esc", kind=Kind.SECONDARY, size=Size.DIALOG)
        self.choose = Button("", "check", "Enter", kind=Kind.PRIMARY, size=Size.DIALOG)
        self.setWindowTitle(self.title.text())
        self._lay_out()
        self._ask()
        self._connect()
        FocusRing(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self.cards.step(1 if event.key() == Qt.Key.Key_Right else -1)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.quota.step(1 if event.key() == Qt.Key.Key_Up else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose()
            case _ if self._takes_pin and self.pin.take(event):
                self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
            case _:
                super().keyPressEvent(event)

    @property
    def _takes_pin(self) -> bool:
        return self.signature in (Signature.NEEDED, Signature.OPTIONAL)

    def _lay_out(self) -> None:
        self.setFixedWidth(_WIDTH)
        head = QHBoxLayout()
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.title)
        texts.addWidget(self.about)
        head.addLayout(texts, 1)
        head.addWidget(self.close_it, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 20, _SIDE, 20)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.refused)
        column.addSpacing(16)
        column.addWidget(self.cards)
        column.addSpacing(12)
        hint = say.quota_hint(self.asked)
        column.addLayout(self._row(self.tr("Quota"), hint, self.quota))
        column.addWidget(Line())
        # Why nobody here may enter it stands beside the button that is off.
        hint = say.stands_until(self.asked, own=False)
        if self.signature is not Signature.IMPOSSIBLE:
            hint = say.pin_hint(self.asked, self.signature).format(name=self.asked.name)
        column.addLayout(self._row(self.tr("PIN"), hint, self.pin))
        column.addWidget(Line())
        column.addSpacing(12)
        column.addWidget(self.said)
        column.addSpacing(8)
        column.addLayout(foot)

    def _row(self, name: str, hint: str, right: QWidget) -> QHBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addStretch(1)
        texts.addWidget(Label(name, "body_strong"))
        texts.addWidget(Label(hint, "small", 2, wrap=True))
        texts.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(16)
        row.addLayout(texts, 1)
        row.addWidget(right)
        return row

    def _ask(self) -> None:
        asked = self.asked
        self.cards.ask(asked)
        self.cards.fit(_WIDTH - 2 * _SIDE)
        self.quota.ask(asked.minimum, asked.choice.quota if asked.choice else asked.minimum)
        self.pin.setVisible(self._takes_pin)
        if asked.refusal is not None:
            self._close_to(Saying(translate=told, day=day).refusal(asked.refusal))
        elif self.signature is Signature.IMPOSSIBLE:
            hint = say.pin_hint(asked, self.signature).format(name=asked.name)
            self._close_to(hint)
        self._show()
        chosen = self.cards.current
        if chosen is not None:
            self.cards.cards[chosen].setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_to(self, sentence: str) -> None:
        """Nothing can be chosen here: say why, and let it be read."""
        self.said.setText(sentence)
        for each in (self.cards, self.quota, self.pin, self.choose):
            each.setEnabled(False)

    def _connect(self) -> None:
        self.cards.chosen.connect(self._show)
        self.quota.changed.connect(self._show)
        self.pin.changed.connect(self._typed)
        self.leave.clicked.connect(self.reject)
        self.close_it.clicked.connect(self.reject)
        self.choose.clicked.connect(self._choose)

    def _typed(self, count: int) -> None:
        if count and self.asked.refusal is None:
            self.said.setText("")

    def _show(self) -> None:
        role = self.cards.current
        if role is not None:
            self.choose.setText(say.choose(role, self.asked))

    def _choose(self) -> None:
        role = self.cards.current
        if self._busy or role is None or not self.choose.isEnabled():
            return
        pin, asked, actor, roles = self.pin.typed, self.asked, self._actor(), self._roles
        if self.signature is Signature.NEEDED and not pin:
            self._say(self.tr("{name} signs with the PIN.").format(name=asked.name))
            return
        if pin and not self.pin.is_whole:
            self._say(self.tr("A PIN has at least four digits."))
            return
        quota = self.quota.value

        def use_case() -> Done:
            if pin:
                return roles.sign(actor, asked.rep, role, asked.month, quota, pin)
            return roles.choose(actor, asked.rep, role, asked.month, quota)

        self._busy = True
        self.choose.setEnabled(False)
        self._desk.do(use_case, lambda _done: self.accept(), self._refused, self._over)

    def _over(self) -> None:
        self._busy = False
        self.choose.setEnabled(True)

    def _refused(self, problem: Refused) -> None:
        self.pin.clear()
        if problem.code == "wrong-secret":
            name = self.asked.name
            self._say(self.tr("That is not the PIN of {name}. Try again.").format(name=name))
        else:
            names = {self.asked.rep: self.asked.name}
            self._say(Saying(reps=names, translate=told, day=day).refusal(problem))

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        if self._takes_pin:
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
