"""What a rep does at the kiosk, handed to the desk one act at a time, in his or her own name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.people import Actor, Role, User
from showroom_app.domain.prospecting import ProspectResult
from showroom_app.domain.refused import Refused
from showroom_app.services import Services
from showroom_app.services.done import Done
from showroom_app.ui.desk import Desk

if TYPE_CHECKING:
    from showroom_app.services.gauge_detail import GaugeDetail
    from showroom_app.services.ledger_view import LedgerPage
    from showroom_app.services.prospecting_rows import ProspectingView, ProspectRow
    from showroom_app.services.quota_view import QuotaView
    from showroom_app.services.roles import Choosing
    from showroom_app.services.whose import Answer

Then = Callable[[Done], object]

_REST_MILLISECONDS = 600


class KioskActs(QObject):
    """The acts of whoever is signed in; a second touch while one is on its way does nothing.

    `station` is the name of this PC, under which they are kept.
    """

    def __init__(
        self, desk: Desk, services: Services, station: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self.station = station
        self._busy = False
        self.rest = QTimer(self)
        """Runs after an act: a second touch meant the button that was there before."""
        self.rest.setSingleShot(True)
        self.rest.setInterval(_REST_MILLISECONDS)
        self.user: User | None = None
        desk.failed.connect(self._end)
        desk.refused.connect(self._end)

    @property
    def rep(self) -> int | None:
        """The rep who is signed in."""
        return self.user.rep if self.user else None

    @property
    def is_free(self) -> bool:
        """Whether a touch counts: no act is on its way, and none was done this very moment."""
        return not self._busy and not self.rest.isActive()

    @property
    def actor(self) -> Actor:
        """Who acts here."""
        return Actor(self.user, self.station)

    def sign_in(
        self,
        rep: int,
        pin: str,
        then: Callable[[User], object],
        refused: Callable[[Refused], object],
    ) -> None:
        """Prove to be this rep."""
        people, station = self._services.people, self.station
        self._run(lambda: people.sign_in_rep(rep, pin, station=station), then, refused)

    def sign_out(self) -> None:
        """Whoever is signed in no longer is."""
        left, people = self.actor, self._services.people
        self.user = None
        if left.user is not None:
            self._desk.do(lambda: people.sign_out(left))

    def choose_pin(self, rep: int, pin: str, then: Callable[[User], object]) -> None:
        """Choose the first PIN of this rep and sign in with it."""
        station = Actor(None, self.station)

        def use_case() -> User:
            self._services.kiosk.choose_pin(station, rep, pin)
            people = self._services.people
            return people.sign_in_rep(rep, pin, station=station.station)

        self._run(use_case, then)

    def check_in(self, floor: int | None, then: Then) -> None:
        """Come in, on the floor where this kiosk stands."""
        self._act(lambda actor, rep: self._services.floor.check_in(actor, rep, floor), then)

    def check_out(self, then: Then) -> None:
        """Leave for the day."""
        self._act(self._services.floor.check_out, then)

    def go_on_break(self, until: datetime | None, then: Then) -> None:
        """Go on a break, until then or without a time."""
        self._act(lambda actor, rep: self._services.floor.go_on_break(actor, rep, until), then)

    def come_back(self, then: Then) -> None:
        """Be back from the desk or a break."""
        self._act(self._services.floor.come_back, then)

    def to_desk(self, return_by: datetime | None, then: Then) -> None:
        """Go to the lead desk, or to prospect, and be back by then."""
        self._act(lambda actor, rep: self._services.floor.to_lead_desk(actor, rep, return_by), then)

    def acknowledge(self, then: Then) -> None:
        """Say: I am coming."""
        self._act(self._services.floor.acknowledge, then)

    def extend(self, then: Then) -> None:
        """Finish a conversation first."""
        self._act(self._services.floor.extend, then)

    def finish(self, visit: int, outcome: Outcome, then: Then) -> None:
        """End a visit with its outcome."""
        self._act(lambda actor, rep: self._services.floor.finish(actor, rep, outcome, visit), then)

    def call_back(self, call: str, then: Then) -> None:
        """Say that a customer who phoned was called back; `call` is the act of the call."""
        self._act(lambda actor, rep: self._services.call_backs.done(actor, rep, call), then)

    def dispute(self, act: str, note: str, then: Then) -> None:
        """Say that an act of today is not right."""
        self._act(lambda actor, rep: self._services.floor.dispute(actor, act, rep, note), then)

    def arrive(
        self,
        kind: ArrivalKind,
        floor: int,
        then: Then,
        *,
        name: str = "",
        phone: str = "",
        email: str = "",
        rep: int | None = None,
        appointment: int | None = None,
    ) -> None:
        """Note who stands at the door."""
        self._act(
            lambda actor, _: self._services.reception.arrive(
                actor,
                kind,
                floor,
                name=name,
                phone=phone,
                email=email,
                rep=rep,
                appointment=appointment,
            ),
            then,
        )

    def ask_role(self, rep: int, then: Callable[[Choosing], object]) -> None:
        """Ask what this rep can choose for the next month."""
        user = self.user

        def answered(asked: Choosing) -> None:
            if self.user is user:
                then(asked)

        actor = self.actor
        self._desk.ask(lambda: self._services.roles.choosing(actor, rep), answered)

    def ask_prospects(self, then: Callable[[ProspectingView], object]) -> None:
        """Read whom this rep may speak to off turn."""
        rep, user, actor = self.rep, self.user, self.actor

        def answered(view: ProspectingView) -> None:
            if self.user is user:
                then(view)

        if rep is not None:
            self._desk.ask(lambda: self._services.prospecting.page(actor, rep), answered)

    def log_prospect(
        self, row: ProspectRow, result: ProspectResult, again: date | None, then: Then
    ) -> None:
        """Log what came of a call or a proposal."""
        log = self._services.prospecting.log
        self._act(
            lambda actor, rep: log(actor, rep, row.kind, row.about, result, next_on=again), then
        )

    def ask_sales(self, month: date | None, then: Callable[[LedgerPage], object]) -> None:
        """Read the own ledger of a month (None: this one)."""
        rep, user, actor = self.rep, self.user, self.actor

        def answered(page: LedgerPage) -> None:
            if self.user is user:
                then(page)

        if rep is not None:
            self._desk.ask(lambda: self._services.ledger.page(actor, month, rep), answered)

    def ask_gauge(self, then: Callable[[GaugeDetail, QuotaView], object]) -> None:
        """Read all about the own gauge of this month, and what may be seen of the others."""
        rep, user, actor, quota = self.rep, self.user, self.actor, self._services.quota

        def answered(read: tuple[GaugeDetail, QuotaView]) -> None:
            if self.user is user:
                then(*read)

        if rep is not None:
            self._desk.ask(lambda: (quota.detail(actor, rep), quota.seen_by(actor)), answered)

    def dispute_sale(self, sale: int, note: str, then: Then) -> None:
        """Say what is not right about a sale."""
        disputes = self._services.sale_disputes
        self._act(lambda actor, rep: disputes.dispute(actor, sale, note, rep=rep), then)

    def sign_role(
        self,
        role: Role,
        month: date,
        quota: int,
        pin: str,
        then: Then,
        refused: Callable[[Refused], object],
    ) -> None:
        """Choose the role of a month, signed with the PIN once more."""
        rep, user, actor = self.rep, self.user, self.actor

        def finished(done: Done) -> None:
            if self.user is user:
                then(done)

        if rep is not None:
            roles = self._services.roles
            self._run(lambda: roles.sign(actor, rep, role, month, quota, pin), finished, refused)

    def ask_whose(self, floor: int, name: str, then: Callable[[Answer], object]) -> None:
        """Ask whose customer somebody of this name is."""
        user, actor = self.user, self.actor

        def answered(answer: Answer) -> None:
            if self.user is user:
                then(answer)

        self._desk.ask(lambda: self._services.reception.whose(actor, floor, name), answered)

    def _act(self, use_case: Callable[[Actor, int], Done], then: Then) -> None:
        rep, user, actor = self.rep, self.user, self.actor

        def finished(done: Done) -> None:
            # Whoever did it may have gone meanwhile, and somebody else stands here.
            if self.user is user:
                then(done)

        if rep is not None and self.is_free:
            self._run(lambda: use_case(actor, rep), finished)

    def _run(
        self,
        use_case: Callable[[], object],
        then: Callable[..., object],
        refused: Callable[[Refused], object] | None = None,
    ) -> None:
        if self._busy:
            return
        self._busy = True

        def finished(result: object) -> None:
            self._end()
            self.rest.start()
            then(result)

        def denied(problem: Refused) -> None:
            self._end()
            if refused is not None:
                refused(problem)

        self._desk.do(use_case, finished, denied if refused else None)

    def _end(self, _sentence: str = "") -> None:
        self._busy = False
