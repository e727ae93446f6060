"""Templates of replies, and what stands below the mails of each rep."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from showroom_app.domain.placeholders import Placeholder
from showroom_app.domain.reply_template import Language, ReplyTemplate
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services import Services
from showroom_app.services.templates import language_of
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.leads.flow import Flow
from showroom_app.ui.session import Session
from showroom_app.ui.settings_pages.columns import Columns
from showroom_app.ui.settings_pages.managed_page import ManagedPage
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.pick_box import PickBox
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.text import Label

_HIGH = 240
_SIGNATURE_HIGH = 100


@dataclass(frozen=True, slots=True)
class _Read:
    templates: tuple[ReplyTemplate, ...]
    reps: tuple[tuple[int, str], ...]
    language: Language


class TemplatesPage(ManagedPage):
    """The templates on the left, the one that is written on the right, signatures below them."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        session: Session,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, services, session, parent)
        self._language = Language.DUTCH
        self._template: ReplyTemplate | None = None
        self._signed = ""
        self._reps: tuple[tuple[int, str], ...] = ()
        self.rows: dict[int, Button] = {}
        self.add = Button(self.tr("New template"), "add", kind=Kind.PRIMARY)
        self.form = Card(self.tr("Template"))
        self.name = Field(self.tr("Name"))
        self.language = Segmented(
            [Choice(Language.DUTCH, "Nederlands"), Choice(Language.ENGLISH, "English")]
        )
        self.subject = Field(self.tr("Subject"))
        self.body = QPlainTextEdit()
        self.body.setAccessibleName(self.tr("Text"))
        self.body.setFixedHeight(_HIGH)
        self.body.setTabChangesFocus(True)
        self.problem = Label("", "small_strong", "late", wrap=True)
        self.save = Button(self.tr("Save"), "check", kind=Kind.PRIMARY)
        self.remove = Button(self.tr("Remove"), kind=Kind.QUIET)
        self.leave = Button(self.tr("Cancel"), keys="Esc", kind=Kind.QUIET)
        self.whose = PickBox()
        self.signature = QPlainTextEdit()
        self.sign = Button(self.tr("Save"), "check")
        self.signed = Label("", "small_medium", "ok", wrap=True)
        self._lay_out()
        self._connect()
        self.follow(
            feed, {Topic.MAIL: (self._ask_templates,), Topic.PEOPLE: (self._ask_templates,)}
        )

    def open_form(self, template: ReplyTemplate | None) -> None:
        """Write a template anew, or change one."""
        self._template = template
        self.form.title.setText(template.name if template else self.tr("New template"))
        self.name.line.setText(template.name if template else "")
        self.language.choose(template.language if template else self._language)
        self.subject.line.setText(template.subject if template else "")
        self.body.setPlainText(template.body if template else "")
        self.remove.setVisible(template is not None)
        self._say("")
        self._holder.show()
        self.name.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_templates(self) -> None:
        self._desk.ask(self._look, self._show)

    def _look(self) -> _Read:
        services = self._services
        reps = tuple((each.rep.id, each.rep.name) for each in services.people.reps())
        language = language_of(services.settings.in_force())
        return _Read(services.templates.every(), reps, language)

    def _show(self, read: _Read) -> None:
        self._language = read.language
        empty(self._list)
        self.rows = {}
        for template in read.templates:
            self._list.addWidget(self._row(template))
        known = [
            (self.whose.itemText(n), self.whose.itemData(n)) for n in range(self.whose.count())
        ]
        wanted = [(name, rep) for rep, name in read.reps]
        if known != wanted:
            chosen = self.whose.currentData()
            self.whose.clear()
            for name, rep in wanted:
                self.whose.addItem(name, rep)
            self.whose.setCurrentIndex(max(self.whose.findData(chosen), 0))
        self.sign.setEnabled(bool(wanted))
        self._ask_signature()

    def _row(self, template: ReplyTemplate) -> QWidget:
        holder = QWidget()
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label(template.name, "body_strong"))
        texts.addWidget(Label(template.subject, "small", 2))
        change = self.rows[template.id] = Button(self.tr("Change"), size=Size.SMALL)
        change.setAccessibleName(f"{change.text()}: {template.name}")
        change.clicked.connect(partial(self._change, template))
        row = QHBoxLayout()
        row.setContentsMargins(15, 8, 15, 8)
        row.setSpacing(8)
        row.addLayout(texts, 1)
        row.addWidget(change)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Line())
        column.addLayout(row)
        return holder

    def _change(self, template: ReplyTemplate, _on: bool = False) -> None:
        self.open_form(template)

    def _new(self) -> None:
        self.open_form(None)

    def _save(self) -> None:
        templates, known = self._services.templates, self._template
        written = replace(
            known or ReplyTemplate(0, "", Language.DUTCH, "", ""),
            name=self.name.text,
            language=Language(str(self.language.current)),
            subject=self.subject.text,
            body=self.body.toPlainText(),
        )
        self._say("")
        keep = templates.add if known is None else templates.change
        self.act(lambda actor: keep(actor, written), self._close, self._say)

    def _remove(self) -> None:
        known = self._template
        if known is not None:
            self.act(
                lambda actor: self._services.templates.remove(actor, known.id),
                self._close,
                self._say,
            )

    def _close(self, _done: object = None) -> None:
        self._holder.hide()

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _put(self, name: str, _on: bool = False) -> None:
        """Put a placeholder where the text is being typed."""
        self.body.insertPlainText(f"{{{name}}}")
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_signature(self) -> None:
        rep = self.whose.currentData()
        if rep is not None:
            self._desk.ask(
                lambda: (rep, self._services.templates.signature(rep)), self._show_signature
            )

    def _show_signature(self, read: tuple[int, str]) -> None:
        rep, text = read
        typed = self.signature.toPlainText()
        if rep == self.whose.currentData() and typed in ("", self._signed):
            self._signed = text
            self.signature.setPlainText(text)

    def _other_rep(self) -> None:
        self.signature.clear()
        self.signed.hide()
        self._ask_signature()

    def _sign(self) -> None:
        rep, text = self.whose.currentData(), self.signature.toPlainText()
        if rep is None:
            return

        def said(sentence: str) -> None:
            self.signed.setText(sentence)
            self.signed.show()

        def done(_done: object) -> None:
            self._signed = text
            said(self.tr("The signature is kept."))

        self.act(lambda actor: self._services.templates.sign(actor, rep, text), done, said)

    def _connect(self) -> None:
        self.add.clicked.connect(self._new)
        self.save.clicked.connect(self._save)
        self.remove.clicked.connect(self._remove)
        self.leave.clicked.connect(partial(self._close, None))
        self.whose.activated.connect(self._other_rep)
        self.sign.clicked.connect(self._sign)

    def _lay_out(self) -> None:
        card = Card(self.tr("Templates"))
        card.explain(
            self.tr(
                "What stands in braces is filled in for each customer; a mail goes only when "
                "nothing of it is missing."
            )
        )
        self._list = QVBoxLayout()
        card.column.addLayout(self._list)
        card.column.addWidget(Line())
        foot = QVBoxLayout()
        foot.setContentsMargins(15, 12, 15, 15)
        foot.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        card.column.addLayout(foot)
        self._lay_out_form()
        self._holder = QWidget()
        holder = QVBoxLayout(self._holder)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addWidget(self.form)
        self._holder.hide()
        self.lay_out(Columns([card, self._signatures()], [self._holder]))

    def _lay_out_form(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(15, 4, 15, 15)
        column.setSpacing(10)
        column.addWidget(self.name)
        column.addWidget(self.language)
        column.addWidget(self.subject)
        column.addWidget(self.body)
        holder = QWidget()
        flow = Flow(gap=6)
        for each in Placeholder:
            button = Button(f"{{{each.value}}}", size=Size.SMALL)
            button.clicked.connect(partial(self._put, each.value))
            flow.addWidget(button)
        holder.setLayout(flow)
        policy = holder.sizePolicy()
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        column.addWidget(holder)
        column.addWidget(self.problem)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.save, self.leave, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.form.column.addLayout(column)

    def _signatures(self) -> Card:
        card = Card(self.tr("Signatures"))
        column = QVBoxLayout()
        column.setContentsMargins(15, 4, 15, 15)
        column.setSpacing(10)
        self.whose.setAccessibleName(self.tr("Rep"))
        self.signature.setAccessibleName(self.tr("Signature"))
        self.signature.setFixedHeight(_SIGNATURE_HIGH)
        self.signature.setTabChangesFocus(True)
        self.signed.hide()
        column.addWidget(self.whose)
        column.addWidget(self.signature)
        column.addWidget(self.signed)
        column.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignLeft)
        card.column.addLayout(column)
        return card
