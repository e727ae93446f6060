"""One act of every kind that people do, for trying each under the same fault."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from showroom_app.domain.floor_facts import ArrivalKind, Outcome, SkipReason
from showroom_app.domain.lead import CallResult, CloseReason
from showroom_app.domain.people import Actor, Role
from showroom_app.domain.rights import BY_ITSELF, UseCase
from showroom_app.domain.sale import Buyer, Channel, Share
from showroom_app.domain.sale_import import ListedSale
from showroom_app.services import Services
from showroom_app.services.done import Done
from showroom_app.services.sale_import import Imported
from tests.services.dealership import STATION, Dealership, prospect

Act = Callable[[Services], Done | Imported]

_HYBRID = ("Anna", "Sanne", "Tom")
_INTERNET = "Mirjam"


@dataclass
class Showroom:
    """A dealership in which each act can be done, however often."""

    dealership: Dealership
    floor: int = 0
    reps: list[int] = field(default_factory=list)
    internet: int = 0
    number: int = 0

    @classmethod
    def opened(cls, url: str) -> Showroom:
        """Three hybrid reps in line and an internet rep at her inbox."""
        dealership = Dealership(url)
        for name in _HYBRID:
            dealership.rep(name, Role.HYBRID)
        dealership.rep(_INTERNET)
        dealership.store.close()
        return cls.found(url)

    @classmethod
    def found(cls, url: str) -> Showroom:
        """The same dealership, opened before."""
        made = cls(Dealership(url))
        people = made.services.people
        made.reps = [people.find_rep(name).id for name in _HYBRID]
        made.internet = people.find_rep(_INTERNET).id
        made.floor = people.find_floor("Toyota").id
        return made

    @property
    def services(self) -> Services:
        """The services of the PC that prepares and looks, whose road does not break."""
        return self.dealership.services

    def another(self) -> int:
        """A number that none had before."""
        self.number += 1
        return self.number

    def new_rep(self, *, checked_in: bool = True) -> int:
        """A rep whom nobody has sent anywhere yet."""
        return self.dealership.rep(f"Rep {self.another()}", Role.HYBRID, checked_in=checked_in)

    def arrived(self) -> tuple[int, int]:
        """A visit just given to a rep, and the rep."""
        self.new_rep()
        done = self.services.reception.arrive(STATION, ArrivalKind.WALK_IN, self.floor)
        assert done.visit is not None
        assert done.assigned is not None
        return done.visit, done.assigned

    def owned(self) -> int:
        """A lead that Mirjam has."""
        lead = self.dealership.lead()
        self.services.leads.claim(STATION, lead, self.internet)
        return lead

    def sale(self) -> int:
        """A sale that waits for the manager."""
        share, customer = Share(self.reps[0], Decimal(1)), f"Koper {self.another()}"
        done = self.services.sales.add(
            STATION, (share,), Buyer.NEW, Channel.OWN, customer=customer, proposed=True
        )
        assert done.sale is not None
        return done.sale


def _arrive(showroom: Showroom) -> Act:
    showroom.new_rep()
    return lambda services: services.reception.arrive(STATION, ArrivalKind.WALK_IN, showroom.floor)


def _complete(showroom: Showroom) -> Act:
    visit, _ = showroom.arrived()
    return lambda services: services.reception.complete(STATION, visit, name="Eva Smeets")


def _finish(showroom: Showroom) -> Act:
    visit, rep = showroom.arrived()
    return lambda services: services.floor.finish(STATION, rep, Outcome.QUOTE, visit)


def _skip(showroom: Showroom) -> Act:
    visit, rep = showroom.arrived()
    showroom.new_rep()
    return lambda services: services.floor.skip(STATION, rep, SkipReason.ON_THE_PHONE, visit=visit)


def _check_in(showroom: Showroom) -> Act:
    rep = showroom.new_rep(checked_in=False)
    return lambda services: services.floor.check_in(Actor(None, "kiosk"), rep)


def _check_out(showroom: Showroom) -> Act:
    rep = showroom.new_rep()
    return lambda services: services.floor.check_out(Actor(None, "kiosk"), rep)


def _undo(showroom: Showroom) -> Act:
    showroom.new_rep()
    done = showroom.services.reception.arrive(STATION, ArrivalKind.WALK_IN, showroom.floor)
    return lambda services: services.floor.undo(STATION, done.act)


def _tally(showroom: Showroom) -> Act:
    count = showroom.another()
    return lambda services: services.reception.tally(STATION, showroom.floor, count)


def _add_lead(_: Showroom) -> Act:
    said = prospect()
    return lambda services: services.leads.add(STATION, said)


def _claim(showroom: Showroom) -> Act:
    lead = showroom.dealership.lead()
    return lambda services: services.leads.claim(STATION, lead, showroom.internet)


def _log_call(showroom: Showroom) -> Act:
    lead = showroom.owned()
    return lambda services: services.leads.log_call(
        STATION, lead, showroom.internet, CallResult.VOICEMAIL
    )


def _message(showroom: Showroom) -> Act:
    lead = showroom.owned()
    return lambda services: services.leads.message(
        STATION, lead, showroom.internet, "Hij staat er nog."
    )


def _note(showroom: Showroom) -> Act:
    lead = showroom.owned()
    return lambda services: services.leads.note(STATION, lead, showroom.internet, "Belt terug.")


def _close_lead(showroom: Showroom) -> Act:
    lead = showroom.owned()
    return lambda services: services.leads.close(
        STATION, lead, showroom.internet, CloseReason.NO_INTEREST
    )


def _set_appointment(showroom: Showroom) -> Act:
    lead = showroom.owned()
    at = showroom.dealership.now.replace(hour=13, minute=showroom.another() % 60)
    return lambda services: services.leads.appointment(STATION, lead, showroom.internet, at)


def _change_appointment(showroom: Showroom) -> Act:
    at = showroom.dealership.now.replace(hour=14, minute=showroom.another() % 60)
    done = showroom.services.leads.appointment(STATION, showroom.owned(), showroom.internet, at)
    assert done.appointment is not None
    appointment = done.appointment
    return lambda services: services.appointments.cancel(STATION, appointment)


def _enter_sale(showroom: Showroom) -> Act:
    share, customer = Share(showroom.reps[0], Decimal(1)), f"Koper {showroom.another()}"
    return lambda services: services.sales.add(
        STATION, (share,), Buyer.NEW, Channel.OWN, customer=customer
    )


def _confirm_sale(showroom: Showroom) -> Act:
    sale = showroom.sale()
    return lambda services: services.sales.confirm(STATION, sale)


def _import_sales(showroom: Showroom) -> Act:
    number = showroom.another()
    listed = ListedSale(
        2, date(2026, 10, 3), (("Anna", None),), f"Koper {number}", number=f"V-{number}"
    )
    return lambda services: services.sale_imports.take_over(STATION, "okt.csv", [listed])


def _change_settings(showroom: Showroom) -> Act:
    minutes = 10 + showroom.another()
    return lambda services: services.settings.change(STATION, break_minutes=minutes)


def _choose_role(showroom: Showroom) -> Act:
    rep = showroom.new_rep(checked_in=False)
    return lambda services: services.roles.choose(
        STATION, rep, Role.SHOWROOM, date(2026, 11, 1), 20
    )


def _add_rep(showroom: Showroom) -> Act:
    name = f"Nieuw {showroom.another()}"
    return lambda services: services.people.add_rep(STATION, name, Role.HYBRID, "Toyota")


ACTS: Mapping[UseCase, Callable[[Showroom], Act]] = {
    UseCase.ARRIVE: _arrive,
    UseCase.COMPLETE: _complete,
    UseCase.FINISH: _finish,
    UseCase.SKIP: _skip,
    UseCase.TALLY: _tally,
    UseCase.UNDO: _undo,
    UseCase.CHECK_IN: _check_in,
    UseCase.CHECK_OUT: _check_out,
    UseCase.ADD_LEAD: _add_lead,
    UseCase.CLAIM: _claim,
    UseCase.LOG_CALL: _log_call,
    UseCase.MESSAGE: _message,
    UseCase.NOTE: _note,
    UseCase.CLOSE_LEAD: _close_lead,
    UseCase.SET_APPOINTMENT: _set_appointment,
    UseCase.CHANGE_APPOINTMENT: _change_appointment,
    UseCase.ENTER_SALE: _enter_sale,
    UseCase.CONFIRM_SALE: _confirm_sale,
    UseCase.IMPORT_SALES: _import_sales,
    UseCase.CHANGE_SETTINGS: _change_settings,
    UseCase.CHOOSE_ROLE: _choose_role,
    UseCase.ADD_REP: _add_rep,
}
"""What makes ready for an act of each kind, and gives the act itself."""

ALIKE = frozenset(
    {
        *(UseCase.LEAVE, UseCase.ENTER_NOTED, UseCase.BREAK, UseCase.BACK, UseCase.LEAD_DESK),
        *(UseCase.ACKNOWLEDGE, UseCase.MISS, UseCase.MOVE, UseCase.JOIN, UseCase.TRANSFER),
        *(UseCase.MOVE_VISIT, UseCase.SEND_ON, UseCase.LIFT, UseCase.CLEAR, UseCase.EXTEND),
        *(UseCase.DISPUTE, UseCase.RULE, UseCase.CLOSE_DAY, UseCase.ASSIGN, UseCase.PARK),
        *(UseCase.CALL_BACK, UseCase.HAND_OVER, UseCase.TAKE_BACK, UseCase.REOPEN_LEAD),
        *(UseCase.CHANGE_MAILBOX, UseCase.CHANGE_TEMPLATES, UseCase.CHANGE_READERS),
        *(UseCase.MERGE_LEADS, UseCase.UNMERGE, UseCase.DISMISS_LIKENESS, UseCase.CHECK_LEAD),
        *(UseCase.SET_ABSENCE, UseCase.COACH, UseCase.TICK_COACHING, UseCase.CHANGE_PERSON),
        *(UseCase.MERGE_PERSONS, UseCase.ERASE_PERSON, UseCase.CANCEL_SALE, UseCase.CHANGE_SALE),
        *(UseCase.DISPUTE_SALE, UseCase.RULE_SALE, UseCase.PROSPECT, UseCase.CORRECT_ROLE),
        *(UseCase.REFUSE_ROLE, UseCase.ADD_FLOOR, UseCase.END_REP, UseCase.HAND_ON),
        *(UseCase.ADD_USER, UseCase.FIRST_MANAGER, UseCase.CHANGE_USER, UseCase.SET_PIN),
        *(UseCase.CHANGE_OWN_PIN, UseCase.END_USER, UseCase.LIFT_WAIT, UseCase.CHANGE_STATIONS),
        *(UseCase.DROP_NOTED, UseCase.CLOSE_MONTH),
    }
)
"""Done by the very same road as those above, each beside one of the same page."""

NO_ACTS = frozenset(
    {
        # Each message is one lead however often it is taken in (tests/intake).
        *(UseCase.IMPORT, UseCase.FETCH_MAIL),
        # Noted beside what people do, and lost with a connection without harm.
        *(UseCase.SIGN_IN, UseCase.SIGN_OUT, UseCase.WRONG_TRY, UseCase.ENDED_TRY),
        UseCase.ERASE_UNREAD,
        # Each is part of something that is done once more by hand where a connection was lost.
        *(UseCase.COPY_DATABASE, UseCase.REOPEN_DATABASE, UseCase.MAKE_PROGRAM_USER),
        # Decided again at the next look where a connection was lost.
        *(BY_ITSELF - {UseCase.FETCH_MAIL}),
        *(UseCase.SEE_LEADS, UseCase.SEE_CUSTOMERS, UseCase.SEE_AUDIT, UseCase.SEE_OVERVIEW),
        *(UseCase.SEE_DAY, UseCase.SEE_GAUGE, UseCase.EXPORT),
    }
)
"""What is no act with an id of its own."""
