"""Pages of rules: every number and switch, what it does, its default, who changed it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from showroom_app.domain.policy import Policy
from showroom_app.services import Services
from showroom_app.services.policy import LIMITS, Changed
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.session import Session
from showroom_app.ui.settings_pages import quota_rule_texts
from showroom_app.ui.settings_pages.columns import Columns
from showroom_app.ui.settings_pages.policy_page import PolicyPage
from showroom_app.ui.settings_pages.rule_row import RuleRow
from showroom_app.ui.settings_pages.rule_texts import Chapter, chapters
from showroom_app.ui.widgets.card import Card, Line

_NO_NUMBER = (0, 0)


class RulesPage(PolicyPage):
    """A row for each rule; every change counts at once, for every PC, and is dated and logged."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        session: Session,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, feed, services, session, parent)
        self.rows: dict[str, RuleRow] = {}
        cards: list[QWidget] = [self._card(chapter) for chapter in self.chapters()]
        self.lay_out(Columns(cards[::2], [*cards[1::2], *self.below()]))

    def chapters(self) -> Sequence[Chapter]:
        """The rules, a card a chapter."""
        raise NotImplementedError

    def below(self) -> Sequence[QWidget]:
        """What else stands at the end of the second column."""
        return ()

    def show_policy(self, policy: Policy, changed: Mapping[str, Changed]) -> None:
        for setting, row in self.rows.items():
            if not self.is_waiting(setting):
                row.show_value(getattr(policy, setting), self.when(changed.get(setting)))

    def _card(self, chapter: Chapter) -> Card:
        card = Card(chapter.title)
        for text in chapter.rules:
            default = getattr(Policy(), text.setting)
            row = RuleRow(text, default, LIMITS.get(text.setting, _NO_NUMBER))
            row.chosen.connect(partial(self._choose, row))
            self.rows[text.setting] = row
            card.column.addWidget(Line())
            card.column.addWidget(row)
        return card

    def _choose(self, row: RuleRow, setting: str, value: object) -> None:
        def said(problem: str) -> None:
            if problem:
                row.take_back()
            row.say(problem)

        self.change(setting, value, said)


class FloorRulesPage(RulesPage):
    """The rules of the floor."""

    def chapters(self) -> Sequence[Chapter]:
        return chapters()


class QuotaRulesPage(RulesPage):
    """What counts towards the quota, and how it is reckoned."""

    def chapters(self) -> Sequence[Chapter]:
        return quota_rule_texts.chapters()
