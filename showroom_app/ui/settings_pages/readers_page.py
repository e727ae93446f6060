"""How messages are read: portals that were taught, lists that were mapped, the drop folder."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.people import Actor
from showroom_app.domain.policy import Policy
from showroom_app.domain.portal_rule import ColumnMap, PortalRule
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.intake.preview import Preview, preview
from showroom_app.services import Services
from showroom_app.ui import words
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.session import Session
from showroom_app.ui.settings_pages.columns import Columns
from showroom_app.ui.settings_pages.drop_folder_card import DropFolderCard
from showroom_app.ui.settings_pages.managed_page import ManagedPage
from showroom_app.ui.settings_pages.rule_form import NEW, RuleForm
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.text import Label
from showroom_app.words.fields import FIELDS
from showroom_app.words.sale_import import SALE_FIELDS


@dataclass(frozen=True, slots=True)
class _Read:
    rules: tuple[PortalRule, ...]
    maps: tuple[ColumnMap, ...]
    policy: Policy


class ReadersPage(ManagedPage):
    """What the readers learned beside what comes with the program; it counts from the next message.

    `drop_folder` is the folder of this PC that is watched, "" for none.
    """

    drop_folder_chosen = Signal(str)
    """Somebody chose another folder to be watched on this PC, "" for none."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        session: Session,
        background: Background,
        drop_folder: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, services, session, parent)
        self._background = background
        self._read: _Read | None = None
        self._asked = 0
        self.portals = Card(self.tr("Portals that were taught"))
        self.lists = Card(self.tr("Lists that were mapped"))
        self.drop = DropFolderCard(drop_folder)
        self.add = Button(self.tr("Teach a portal"), "add", kind=Kind.PRIMARY)
        self.problem = Label("", "small_strong", "late", wrap=True)
        self.problem.hide()
        self.form = RuleForm()
        self.rows: dict[int, _Row] = {}
        self.maps: dict[str, _Row] = {}
        self._lay_out()
        self.add.clicked.connect(self._add)
        self.form.saved.connect(self._save)
        self.form.left.connect(self._holder.hide)
        self.form.asked.connect(self._ask_preview)
        self.drop.chosen.connect(self.drop_folder_chosen)
        self.follow(feed, {Topic.POLICY: (self._ask_rules,)})

    @property
    def is_read(self) -> bool:
        """Whether what is known was read."""
        return self._read is not None

    def open_form(self, rule: PortalRule = NEW) -> None:
        """Teach a portal, or change what was taught."""
        self.form.show_rule(rule)
        self._holder.show()
        self.form.name.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        # The button's own argument is no rule.
        self.open_form()

    def _ask_rules(self) -> None:
        self._desk.ask(self._look, self._show)

    def _look(self) -> _Read:
        readers = self._services.readers
        return _Read(readers.rules(), readers.column_maps(), self._services.settings.in_force())

    def _show(self, read: _Read) -> None:
        self._read = read
        empty(self._rules)
        empty(self._maps)
        self.rows, self.maps = {}, {}
        for rule in read.rules:
            under = rule.domain if rule.active else self.tr("{domain}, switched off")
            row = self.rows[rule.id] = _Row(rule.name, under.format(domain=rule.domain))
            row.change.clicked.connect(partial(self._change, rule))
            row.remove.clicked.connect(partial(self._remove_rule, rule.id))
            self._rules.addWidget(row)
        for columns in read.maps:
            fields = map(_holds, columns.columns.values())
            mapped = self.maps[columns.header_key] = _Row(
                columns.name, ", ".join(dict.fromkeys(fields))
            )
            mapped.change.hide()
            mapped.remove.clicked.connect(partial(self._remove_map, columns.header_key))
            self._maps.addWidget(mapped)
        self._no_rules.setVisible(not read.rules)
        self._no_maps.setVisible(not read.maps)

    def _change(self, rule: PortalRule, _on: bool = False) -> None:
        self.open_form(rule)

    def _save(self) -> None:
        rule = self.form.rule
        self.form.say("")
        self.act(
            lambda actor: self._services.readers.keep_rule(actor, rule),
            lambda _done: self._holder.hide(),
            self.form.say,
        )

    def _remove_rule(self, rule: int, _on: bool = False) -> None:
        self._do(lambda actor: self._services.readers.remove_rule(actor, rule))

    def _remove_map(self, header_key: str, _on: bool = False) -> None:
        self._do(lambda actor: self._services.readers.remove_columns(actor, header_key))

    def _do(self, act: Callable[[Actor], object]) -> None:
        self._say("")
        self.act(act, lambda _done: None, self._say)

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _ask_preview(self) -> None:
        """Read the pasted mail beside everything else, by the other rules and this one."""
        text, rule, read = self.form.mail.toPlainText(), self.form.rule, self._read
        self._asked += 1
        if read is None or not text.strip():
            self.form.show_preview(None, "")
            return
        others = tuple(each for each in read.rules if each.id != rule.id)
        policy, asked = read.policy, self._asked
        self._background.in_pool(
            lambda: preview(text, (rule, *others), region=policy.country, tz=policy.time_zone),
            lambda found: self._show_preview(asked, found),
            _raise,
        )

    def _show_preview(self, asked: int, found: Preview) -> None:
        if asked == self._asked:
            why = self.saying().rejection(found.reason) if found.reason else ""
            self.form.show_preview(found, why)

    def _lay_out(self) -> None:
        self._rules, self._maps = QVBoxLayout(), QVBoxLayout()
        self._no_rules = Label(
            self.tr(
                "The portals that come with the program are read without being taught. Teach one "
                "whose mails end in quarantine, or lack a field."
            ),
            "small",
            2,
            wrap=True,
        )
        self._no_maps = Label(
            self.tr(
                "The first time a list with unknown columns is imported, you say what they hold; "
                "it is remembered here."
            ),
            "small",
            2,
            wrap=True,
        )
        for card, nothing, rows in (
            (self.portals, self._no_rules, self._rules),
            (self.lists, self._no_maps, self._maps),
        ):
            nothing.setContentsMargins(15, 4, 15, 15)
            card.column.addWidget(nothing)
            card.column.addLayout(rows)
        foot = QVBoxLayout()
        foot.setContentsMargins(15, 12, 15, 15)
        foot.addWidget(self.problem)
        foot.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.portals.column.addLayout(foot)
        self._holder = QWidget()
        holder = QVBoxLayout(self._holder)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addWidget(self.form)
        self._holder.hide()
        self.lay_out(Columns([self.portals, self.lists, self.drop], [self._holder]))


class _Row(QWidget):
    def __init__(self, name: str, under: str) -> None:
        super().__init__()
        self.name, self.under = Label(name, "body_strong"), Label(under, "small", 2)
        self.change = Button(self.tr("Change"), size=Size.SMALL)
        self.remove = Button(self.tr("Remove"), kind=Kind.QUIET, size=Size.SMALL)
        for button in (self.change, self.remove):
            button.setAccessibleName(f"{button.text()}: {name}")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.name)
        texts.addWidget(self.under)
        row = QHBoxLayout()
        row.setContentsMargins(15, 8, 15, 8)
        row.setSpacing(8)
        row.addLayout(texts, 1)
        row.addWidget(self.change)
        row.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Line())
        column.addLayout(row)


def _holds(code: str) -> str:
    """What a column holds, in a list of leads or of sales."""
    return words.told(FIELDS.get(code) or SALE_FIELDS.get(code, code))


def _raise(problem: Exception) -> None:
    raise problem
