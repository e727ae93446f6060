"""What the pages of the dealership's settings share: they show what is in force and change it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.people import Actor
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused
from showroom_app.domain.topic import Topic
from showroom_app.services import Services
from showroom_app.services.done import Done
from showroom_app.services.policy import Changed
from showroom_app.ui import theme, words
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.page import Page
from showroom_app.ui.session import Session
from showroom_app.ui.sign_in.sign_in_card import SignInCard
from showroom_app.words import Saying

_WIDEST = 1296

Said = Callable[[str], object]
InForce = tuple[Policy, Mapping[str, Changed]]


class PolicyPage(Page):
    """A page of settings that the whole dealership shares.

    A change that needs a manager waits while one signs in, and is made then.
    """

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        services: Services,
        session: Session,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = session
        self.listen(session)
        self._services = services
        self._feed = feed
        self._waiting: dict[str, tuple[object, Said]] = {}
        self._made_here: dict[str, object] = {}
        """What was changed here since the policy was last read."""
        self.policy: Policy | None = None
        self.sign_in = SignInCard(session)
        self.sign_in.setMaximumWidth(_WIDEST)
        self.sign_in.signed_in.connect(self._try_again)
        self.sign_in.left.connect(self._give_up)

    def lay_out(self, content: QWidget) -> None:
        """Put the content below the place where a manager is asked for, and begin to show."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        row = self._row = QHBoxLayout()
        row.addWidget(self.sign_in, 1)
        row.addStretch(0)
        self._column.addLayout(row)
        self._column.addWidget(content, 1)
        self._fit()
        theme.look().changed.connect(self._fit)
        self.follow(self._feed, {Topic.POLICY: (self._ask_policy,)})

    def show_policy(self, policy: Policy, changed: Mapping[str, Changed]) -> None:
        """Show what is in force, and when and by whom each setting was changed last."""
        raise NotImplementedError

    def change(self, setting: str, value: object, said: Said) -> None:
        """Change a setting; `said` gets the sentence when it is refused."""
        self._waiting[setting] = (value, said)
        self._send(setting, value)

    def wanted(self, setting: str) -> object:
        """The value in force; one that was chosen here counts before it has been read again."""
        if setting in self._waiting:
            return self._waiting[setting][0]
        return self._made_here.get(setting, getattr(self.policy, setting))

    def act_of(self, setting: str, value: object) -> Callable[[Actor], Done]:
        """What the services are asked in order to change a setting."""
        given: dict[str, Any] = {setting: value}
        return lambda actor: self._services.settings.change(actor, **given)

    def is_waiting(self, setting: str) -> bool:
        """Whether a change of this setting is on its way: what is read meanwhile is older."""
        return setting in self._waiting

    def when(self, changed: Changed | None) -> str:
        """The last change in words, "" for none."""
        if changed is None or self.policy is None:
            return ""
        at = changed.at.astimezone(self.policy.tz)
        if not changed.by:
            return QCoreApplication.translate("PolicyPage", "changed {day}, {time}").format(
                day=words.day_and_year(at.date()), time=words.clock(at, self.policy.tz)
            )
        return QCoreApplication.translate("PolicyPage", "changed {day}, {time} by {name}").format(
            day=words.day_and_year(at.date()),
            time=words.clock(at, self.policy.tz),
            name=changed.by,
        )

    def _send(self, setting: str, value: object) -> None:
        actor, act = self._session.actor(), self.act_of(setting, value)
        self._desk.do(
            lambda: act(actor),
            lambda _: self._made(setting, value),
            lambda refused: self._refused(setting, refused),
        )

    def _made(self, setting: str, value: object) -> None:
        self._made_here[setting] = value
        if setting in self._waiting:
            _, said = self._waiting.pop(setting)
            said("")

    def _refused(self, setting: str, refused: Refused) -> None:
        if refused.code == "not-allowed":
            self.sign_in.ask()
            return
        self._tell(refused, [setting])

    def _tell(self, refused: Refused, settings: Iterable[str]) -> None:
        sentence = Saying(translate=words.told, day=words.day).refusal(refused)
        for setting in tuple(settings):
            if setting in self._waiting:
                _, said = self._waiting.pop(setting)
                said(sentence)

    def _give_up(self) -> None:
        self._tell(Refused("not-allowed"), self._waiting)

    def _try_again(self) -> None:
        for setting, (value, _) in tuple(self._waiting.items()):
            self._send(setting, value)

    def _ask_policy(self) -> None:
        settings, actor = self._services.settings, self._session.actor()
        self._desk.ask(lambda: (settings.in_force(), settings.changed(actor)), self._show)

    def _show(self, read: InForce) -> None:
        self.policy, changed = read
        self._made_here.clear()
        self.show_policy(self.policy, changed)

    def _fit(self) -> None:
        side, _ = theme.current().sizes.window_padding
        self._row.setContentsMargins(side, 0, side, 0)
