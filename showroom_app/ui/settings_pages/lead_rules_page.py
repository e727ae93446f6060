"""The rules of leads: numbers and switches, and what is different for a source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from showroom_app.domain.policy import Policy
from showroom_app.services.policy import LIMITS, Changed
from showroom_app.ui import theme
from showroom_app.ui.leads import lead_words
from showroom_app.ui.settings_pages.floor_rules import RulesPage
from showroom_app.ui.settings_pages.lead_rule_texts import chapters
from showroom_app.ui.settings_pages.rule_texts import Chapter
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.chip import Chip
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.text import Label

_FIELD = 72
_MOST = 30
"""Sources that are listed; one that has a rule of its own is listed in any case."""

Limits = tuple[tuple[str, int], ...]


class SourceRow(QWidget):
    """A source: the minutes for its first answer (empty: as everywhere), and who may be named."""

    limit_chosen = Signal(str, object)
    """The source and its minutes, None for as everywhere."""

    naming_chosen = Signal(str, bool)
    """The source, and whether it may name the rep a lead is for."""

    def __init__(self, source: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = source
        self._shown = ""
        said = lead_words.source(source)
        self.minutes = QLineEdit()
        self.minutes.setFixedWidth(_FIELD)
        self.minutes.setMaxLength(4)
        self.minutes.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.minutes.setFont(theme.current().font("body", tabular=True))
        self.minutes.setAccessibleName(self.tr("{source}: first answer within").format(source=said))
        self.names = Chip(self.tr("May name a rep"))
        self.names.setAccessibleName(f"{said}: {self.names.text()}")
        self.problem = Label("", "small", "late", wrap=True)
        self.problem.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Label(said, "body_strong"), 1)
        row.addWidget(self.minutes)
        row.addWidget(Label(self.tr("min"), "body", 2))
        row.addWidget(self.names)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 8, 15, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.minutes.editingFinished.connect(self._take)
        self.names.clicked.connect(self._name)

    def show_rule(self, limit: int | None, everywhere: int, *, names: bool) -> None:
        """Show what is in force for this source."""
        self.minutes.setPlaceholderText(str(everywhere))
        if not (self.minutes.hasFocus() and self.minutes.isModified()):
            self._shown = "" if limit is None else str(limit)
            self.minutes.setText(self._shown)
        self.names.setChecked(names)

    def say(self, problem: str) -> None:
        """Say why something was not taken; "" when all is well."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _name(self, may: bool) -> None:
        self.naming_chosen.emit(self.source, may)

    def _take(self) -> None:
        typed = self.minutes.text().strip()
        if typed == self._shown:
            return
        least, most = LIMITS["lead_limit_minutes"]
        if typed and not (typed.isascii() and typed.isdigit() and least <= int(typed) <= most):
            self.say(
                self.tr("A whole number from {least} to {most}, or nothing.").format(
                    least=least, most=most
                )
            )
            return
        self._shown = typed
        self.minutes.setModified(False)
        self.say("")
        self.limit_chosen.emit(self.source, int(typed) if typed else None)


class LeadRulesPage(RulesPage):
    """The rules of leads, and below them the sources that leads came from."""

    def chapters(self) -> Sequence[Chapter]:
        return chapters()

    def below(self) -> Sequence[QWidget]:
        self.sources: dict[str, SourceRow] = {}
        self._known: tuple[str, ...] = ()
        card = Card(self.tr("Sources"))
        card.explain(
            self.tr(
                "Minutes for the first answer where they differ, and sources whose leads may name "
                "the rep they are for."
            )
        )
        self._lines = QVBoxLayout()
        card.column.addLayout(self._lines)
        return (card,)

    def show_policy(self, policy: Policy, changed: Mapping[str, Changed]) -> None:
        super().show_policy(policy, changed)
        self._show_sources(self._known)

    def _ask_policy(self) -> None:
        super()._ask_policy()
        self._desk.ask(self._services.inbox.sources, self._show_sources)

    def _show_sources(self, known: tuple[str, ...]) -> None:
        """Show these and those that have a rule of their own."""
        self._known = known
        policy = self.policy
        if policy is None:
            return
        limits = {name.casefold(): minutes for name, minutes in policy.source_limits}
        naming = {name.casefold() for name in policy.asked_for_sources}
        with_rule = (name for name, _ in policy.source_limits)
        by_key: dict[str, str] = {}
        for name in (*known[:_MOST], *with_rule, *policy.asked_for_sources):
            by_key.setdefault(name.casefold(), name)
        if list(by_key) != list(self.sources):
            self._list(by_key)
        for key, row in self.sources.items():
            row.show_rule(limits.get(key), policy.lead_limit_minutes, names=key in naming)

    def _list(self, by_key: Mapping[str, str]) -> None:
        empty(self._lines)
        self.sources = {}
        for key, name in by_key.items():
            row = self.sources[key] = SourceRow(name)
            row.limit_chosen.connect(self._limit)
            row.naming_chosen.connect(self._naming)
            self._lines.addWidget(Line())
            self._lines.addWidget(row)

    def _limit(self, source: str, minutes: object) -> None:
        known = cast(Limits, self.wanted("source_limits"))
        rest = tuple(each for each in known if each[0].casefold() != source.casefold())
        mine = ((source, minutes),) if isinstance(minutes, int) else ()
        self.change("source_limits", (*rest, *mine), self.sources[source.casefold()].say)

    def _naming(self, source: str, may: bool) -> None:
        known = cast(tuple[str, ...], self.wanted("asked_for_sources"))
        rest = tuple(each for each in known if each.casefold() != source.casefold())
        mine = (source,) if may else ()
        self.change("asked_for_sources", (*rest, *mine), self.sources[source.casefold()].say)
