"""Rules section 6, row by row, through the services: who may do what, and who may see it.

Each row is tried by whoever stands at a station, a receptionist, a rep for himself and for a
colleague, a showroom rep, and a manager; what is not named here stands in tests/domain by use case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from showroom_app.domain.absence import AbsenceReason
from showroom_app.domain.floor_facts import ArrivalKind, Outcome, SkipReason
from showroom_app.domain.lead import CloseReason, Entry, Lead
from showroom_app.domain.mailbox import Mailbox
from showroom_app.domain.people import Actor, Role, UserKind
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.sale import Buyer, Channel
from showroom_app.services.audit_view import AuditFilter
from showroom_app.services.customer_history import FIRST
from showroom_app.services.inbox_view import Sight, Tab
from showroom_app.words import Saying
from showroom_app.words.customers import happened
from tests.services.dealership import STATION, Dealership, local

PASSWORD = "long enough"
NOVEMBER = date(2026, 11, 1)

S, R, OWN, OTHER, SHOW, M = "station", "reception", "own", "colleague", "showroom", "manager"
"""A station without a user, a receptionist, the rep whose affair it is (internet), a colleague of
the same role, a showroom rep, a manager."""
EVERYBODY = {S, R, OWN, OTHER, SHOW, M}
DESK = {S, R, OWN, M}


@dataclass(frozen=True)
class Shop:
    """A dealership with a manager, one rep whose affairs everything is, and his colleagues."""

    dealership: Dealership
    actors: dict[str, Actor]
    rep: int
    lead: int
    free: int
    appointment: int
    sale: int
    arrival: str
    """The act by which a customer came to the colleague who was up."""
    person: int


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory, upgraded: Path) -> Iterator[Shop]:
    """Made once: no row changes what another one asks, because each act is tried and undone."""
    path = tmp_path_factory.mktemp("rights") / "showroom.db"
    path.write_bytes(upgraded.read_bytes())
    made = Dealership(f"sqlite:///{path.as_posix()}")
    services = made.services
    rep, other = made.rep("Mirjam"), made.rep("Thijs")
    showroom = made.rep("Sanne", Role.SHOWROOM)
    lead = made.lead(name="Jan Jansen", emails=("jan@example.nl",))
    free = made.lead(name="Els", emails=("els@example.nl",))
    services.leads.claim(STATION, lead, rep)
    services.leads.note(STATION, lead, rep, "Wants to come with his wife.")
    done = services.leads.appointment(STATION, lead, rep, local("2026-10-23 11:00"))
    visit = services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1, name="Piet")
    sale = made.sale(rep, customer="Jan Jansen", email="jan@example.nl")
    services.customers.settle_all(30)
    person = services.customers.of_lead(STATION, lead)
    assert person is not None
    assert done.appointment is not None
    services.mailboxes.add(STATION, Mailbox(0, "Leads", "imap.dealer.nl", "leads@dealer.nl"))
    services.people.add_user(STATION, "Bea", UserKind.RECEPTION, PASSWORD)
    erik = made.user("Erik", UserKind.MANAGER)
    actors = {
        S: STATION,
        R: made.actor("Bea"),
        OWN: made.user("", UserKind.REP, rep=rep),
        OTHER: made.user("", UserKind.REP, rep=other),
        SHOW: made.user("", UserKind.REP, rep=showroom),
        M: erik,
    }
    yield Shop(made, actors, rep, lead, free, done.appointment, sale, visit.act, person)
    made.store.close()


def allowed(shop: Shop, ask: Callable[[Any, Actor, Shop], object]) -> set[str]:
    """Who is not told "not-allowed"; what another rule says is no matter of rights."""
    found = set()
    for name, actor in shop.actors.items():
        try:
            ask(shop.dealership.services, actor, shop)
        except Refused as refused:
            if refused.code == "not-allowed":
                continue
        found.add(name)
    return found


Ask = Callable[[Any, Actor, Shop], object]
READ: dict[str, tuple[set[str], Ask]] = {
    # leads: see the pool and own, claim, work own
    "own lead": ({OWN, M}, lambda s, a, at: s.inbox.detail(a, at.lead)),
    "own lead by number": ({OWN, M}, lambda s, a, at: s.leads.show(a, at.lead)),
    "lead of the pool": ({OWN, OTHER, M}, lambda s, a, at: s.inbox.detail(a, at.free)),
    "list of leads": ({OWN, OTHER, M}, lambda s, a, _: list(s.leads.every(a))),
    "a tab as a list": ({OWN, OTHER, M}, lambda s, a, _: list(s.inbox.every(a, Tab.ALL))),
    "what came before": ({OWN, M}, lambda s, a, at: s.inbox.before(a, at.lead)),
    "mails of a lead": ({OWN, M}, lambda s, a, at: s.replies.of_lead(a, at.lead)),
    "draft of a mail": ({OWN, M}, lambda s, a, at: s.replies.draft(a, at.lead, at.rep)),
    "mails that wait": ({M}, lambda s, a, _: s.replies.unsent(a)),
    "coaching": ({OWN, OTHER, SHOW, M}, lambda s, a, _: s.coaching.of_day(a)),
    "sample of closed leads": ({M}, lambda s, a, _: s.coaching.sample(a)),
    # what the door needs
    "customer": (EVERYBODY, lambda s, a, at: s.customers.show(a, at.person)),
    "search": (EVERYBODY, lambda s, a, _: s.customers.search(a, "jan")),
    "whose customer": (EVERYBODY, lambda s, a, _: s.reception.whose(a, 1, "jan")),
    "log of today": (EVERYBODY, lambda s, a, _: s.board.whole_log(a, 1)),
    "log of a past day": ({M}, lambda s, a, _: s.board.whole_log(a, 1, date(2026, 10, 21))),
    "what a close leaves open": ({S, R, M}, lambda s, a, _: s.day_close.whats_open(a, 1)),
    "leads that may be one": ({M}, lambda s, a, _: s.merging.suggestions(a)),
    "day of a rep": (DESK, lambda s, a, at: s.kiosk.day(a, at.rep)),
    "appointment": (DESK, lambda s, a, at: s.appointments.one(a, at.appointment)),
    "week of a rep": (DESK, lambda s, a, at: s.appointments.week(a, rep=at.rep)),
    "call-backs": (DESK, lambda s, a, at: s.call_backs.waiting(a, at.rep)),
    "prospects": (DESK, lambda s, a, at: s.prospecting.page(a, at.rep)),
    # sales and gauges
    "sale": ({OWN, M}, lambda s, a, at: s.sales.show(a, at.sale)),
    "ledger": ({OWN, OTHER, SHOW, M}, lambda s, a, _: s.sales.of_month(a)),
    "ledger of a rep": ({OWN, M}, lambda s, a, at: s.ledger.page(a, rep=at.rep)),
    "gauge": ({OWN, M}, lambda s, a, at: s.quota.detail(a, at.rep)),
    "choices of a rep": ({OWN, M}, lambda s, a, at: s.roles.history(a, at.rep)),
    "proposal of a sale": ({OWN, M}, lambda s, a, at: s.sales.proposal_of_lead(a, at.lead)),
    # settings, users, exports, months: a manager's
    "mailboxes": ({M}, lambda s, a, _: s.mailboxes.every(a)),
    "a mailbox": ({M}, lambda s, a, _: s.mailboxes.row(a, 1)),
    "a mailbox by name": ({M}, lambda s, a, _: s.mailboxes.find(a, "Leads")),
    "users": ({M}, lambda s, a, _: s.users.view(a)),
    "absences": ({OWN, M}, lambda s, a, at: s.absences.rows(a, at.rep)),
    "left behind": (
        {M},
        lambda s, a, at: s.absences.left_behind(a, at.rep, NOVEMBER, NOVEMBER),
    ),
    "in hand": ({M}, lambda s, a, at: s.leaving.in_hand(a, at.rep)),
    "lists of sales": ({M}, lambda s, a, _: s.sale_imports.earlier(a)),
    "export of leads": ({M}, lambda s, a, _: list(s.taking_out.leads(a))),
    "export of customers": ({M}, lambda s, a, _: list(s.customers.export(a))),
    "fairness as a file": ({M}, lambda s, a, _: s.fairness.export(a)),
    "overview": ({M}, lambda s, a, _: s.overview.month(a)),
    "months": ({M}, lambda s, a, _: s.months.page(a)),
    "audit": ({M}, lambda s, a, _: s.audit.page(a, AuditFilter())),
}
"""Who may look at what, and how it is asked."""

WRITE: dict[str, tuple[set[str], Ask]] = {
    # arrivals, check-in of others, undo
    "arrival": ({S, R, M}, lambda s, a, _: s.reception.arrive(a, ArrivalKind.WALK_IN, 1)),
    "leaves unseen": ({S, R, M}, lambda s, a, _: s.reception.leave(a, 999)),
    # own check-in, desk, break, finish, dispute
    "check-in": (DESK, lambda s, a, at: s.floor.check_in(a, at.rep)),
    "break": (DESK, lambda s, a, at: s.floor.go_on_break(a, at.rep)),
    "finish": (DESK, lambda s, a, at: s.floor.finish(a, at.rep, Outcome.LOST)),
    "dispute": ({OWN, M}, lambda s, a, at: s.floor.dispute(a, at.arrival, at.rep, "unfair")),
    "lead desk": (DESK, lambda s, a, at: s.floor.to_lead_desk(a, at.rep)),
    "undo": ({S, R, M}, lambda s, a, _: s.floor.undo(a, "none", 1)),
    "skip": (DESK, lambda s, a, at: s.floor.skip(a, at.rep, SkipReason.LANGUAGE)),
    # leads
    # Whose own claim it is may try; that showroom reps get none is another rule.
    "claim": ({SHOW, M}, lambda s, a, at: s.leads.claim(a, at.free, at.actors[SHOW].rep)),
    "close": (
        {OWN, M},
        lambda s, a, at: s.leads.close(a, 999, at.rep, CloseReason.NO_INTEREST),
    ),
    "note": ({OWN, M}, lambda s, a, at: s.leads.note(a, at.lead, at.rep, " ")),
    # assign a lead, move in line, lift a block, rule a dispute
    "assign": ({M}, lambda s, a, at: s.leads.assign(a, 999, at.rep)),
    "move in line": ({M}, lambda s, a, at: s.floor.move(a, at.rep, 1, "fair")),
    "rule a dispute": ({M}, lambda s, a, _: s.floor.rule(a, "none", uphold=True)),
    "lift": ({M}, lambda s, a, at: s.floor.lift(a, at.rep, "busy")),
    # enter a sale
    "sale": (
        {OWN, M},
        lambda s, a, at: s.sales.add(a, _whole(at), Buyer.NEW, Channel.OWN, on=date(2030, 1, 1)),
    ),
    "confirm": ({M}, lambda s, a, _: s.sales.confirm(a, 999)),
    # role choice
    "role": (
        {OWN, M},
        lambda s, a, at: s.roles.choose(a, at.rep, Role.INTERNET, NOVEMBER, 1),
    ),
    "refuse a role": ({M}, lambda s, a, at: s.roles.refuse(a, at.rep, NOVEMBER, "no")),
    # settings, users, PIN reset, absence dates, ending a rep, mailboxes, exports, erase, close
    "setting": ({M}, lambda s, a, _: s.settings.change(a, quota_minimum=-1)),
    "add a user": ({M}, lambda s, a, _: s.people.add_user(a, "Erik", UserKind.RECEPTION)),
    "add a rep": ({M}, lambda s, a, _: s.people.add_rep(a, "Erik", Role.HYBRID, "Toyota")),
    "PIN reset": ({M}, lambda s, a, at: s.users.set_secret(a, _user(at), "1")),
    "first PIN": ({M}, lambda s, a, at: _first_pin(s, a, at.rep)),
    "rename": ({M}, lambda s, a, at: s.users.rename(a, _user(at), "Thijs")),
    "lift a wait": ({M}, lambda s, a, at: s.users.lift_wait(a, _user(at))),
    "end the last manager": ({M}, lambda s, a, at: s.users.end(a, _manager(at))),
    "end a rep": ({M}, lambda s, a, at: s.leaving.end(a, at.rep, date(2030, 1, 1))),
    "stays": ({M}, lambda s, a, at: s.leaving.stay(a, at.rep)),
    "hand on": ({M}, lambda s, a, at: s.leaving.hand_on(a, at.rep, None, appointments=(1,))),
    "absence": (
        {M},
        lambda s, a, at: s.absences.add(
            a, at.rep, date(2030, 1, 2), date(2030, 1, 1), AbsenceReason.OTHER
        ),
    ),
    "close a month": ({M}, lambda s, a, _: s.months.close(a, date(2030, 1, 1))),
    "mailbox": ({M}, lambda s, a, _: s.mailboxes.remove(a, 999)),
    "PC": ({M}, lambda s, a, _: s.intake.choose(a, 999)),
    "erase": ({M}, lambda s, a, _: s.privacy.erase(a, 999)),
    "merge persons": ({M}, lambda s, a, at: s.customers.merge(a, at.person, at.person)),
}
"""Who may do what; each try is one that another rule refuses, or that changes nothing."""


def _whole(at: Shop) -> tuple[Any, ...]:
    from decimal import Decimal

    from showroom_app.domain.sale import Share

    return (Share(at.rep, Decimal(1)),)


def _user(at: Shop) -> int:
    user = at.actors[OWN].user
    assert user is not None
    return user.id


def _manager(at: Shop) -> int:
    user = at.actors[M].user
    assert user is not None
    return user.id


def _first_pin(services: Any, actor: Actor, rep: int) -> None:
    """The kiosk's word for "not yours to do" names the manager who can."""
    try:
        services.kiosk.choose_pin(actor, rep, "4711")
    except Refused as refused:
        if refused.code == "pin-by-manager":
            raise Refused("not-allowed") from refused
        raise


@pytest.mark.parametrize("row", READ)
def test_each_sees_what_the_rules_let_him_see(shop: Shop, row: str) -> None:
    who, ask = READ[row]
    assert allowed(shop, ask) == who


@pytest.mark.parametrize("row", WRITE)
def test_each_does_what_the_rules_let_him_do(shop: Shop, row: str) -> None:
    who, ask = WRITE[row]

    def attempt(services: Any, actor: Actor, at: Shop) -> None:
        try:
            ask(services, actor, at)
        except NotFound:
            # What does not exist is looked for after the rights were.
            return

    assert allowed(shop, attempt) == who


def test_of_leads_reception_sees_the_count_a_rep_the_pool_and_his_own(shop: Shop) -> None:
    inbox = shop.dealership.services.inbox
    views = {name: inbox.page(actor, Tab.ALL) for name, actor in shop.actors.items()}
    assert {name: view.sight for name, view in views.items()} == {
        **dict.fromkeys((S, R), Sight.COUNT),
        **dict.fromkeys((OWN, OTHER), Sight.OWN),
        SHOW: Sight.NONE,
        M: Sight.ALL,
    }
    seen = {name: {row.lead for row in view.rows} for name, view in views.items()}
    both = {shop.lead, shop.free}
    assert seen == {S: set(), R: set(), OWN: both, OTHER: {shop.free}, SHOW: set(), M: both}
    assert dict(views[R].counts)[Tab.ALL] == 2
    assert views[SHOW].counts == ()
    # Whoever is asked for, a rep is shown no colleague's.
    theirs = inbox.page(shop.actors[OTHER], Tab.MINE, rep=shop.rep)
    assert theirs.rows == ()
    assert [row.lead for row in inbox.page(shop.actors[OWN], Tab.MINE).rows] == [shop.lead]
    assert inbox.rows_of(shop.actors[OTHER], (shop.lead, shop.free))[0].lead == shop.free


def test_of_late_leads_reception_hears_how_many_and_not_whose(shop: Shop) -> None:
    dealership = shop.dealership
    before = dealership.now
    dealership.later(minutes=30)
    heard = {
        name: dealership.services.tending.alarms_for(actor) for name, actor in shop.actors.items()
    }
    dealership.store.at = before
    # A lead with an appointment has been answered.
    heard_of = {name: len(each.found) for name, each in heard.items()}
    assert heard_of == {S: 1, R: 1, OWN: 1, OTHER: 1, SHOW: 0, M: 1}
    assert {each.row.title for each in heard[R].found} == {""}
    assert {each.row.title for each in heard[M].found} == {"Els"}


def test_the_record_of_a_customer_says_whose_it_is_and_not_what_was_written(shop: Shop) -> None:
    customers = shop.dealership.services.customers
    written = {
        name: "".join(
            getattr(row.about, "message", "") + getattr(row.about, "text", "")
            for row in customers.show(actor, shop.person).history.rows
        )
        for name, actor in shop.actors.items()
    }
    assert bool(written[M]) is bool(written[OWN]) is True
    assert {written[name] for name in (S, R, OTHER, SHOW)} == {""}
    assert customers.show(shop.actors[R], shop.person).owner.rep == shop.rep


def test_of_a_lead_in_hand_the_door_is_told_whose_it_is_and_nothing_of_its_history(
    shop: Shop,
) -> None:
    customers = shop.dealership.services.customers
    for name in (S, R, OTHER, SHOW):
        rows = customers.show(shop.actors[name], shop.person).history.rows
        assert not [row for row in rows if isinstance(row.about, Entry)]
        (told,) = [row for row in rows if row.is_bare]
        assert isinstance(told.about, Lead)
        assert (told.about.owner, told.about.source) == (shop.rep, "")
        assert happened(told, Saying(reps={shop.rep: "Mirjam"}))[1] == "Mirjam"
        assert customers.history(shop.actors[name], shop.person, FIRST).rows == rows
    assert any(
        isinstance(row.about, Entry) and not row.is_bare
        for row in customers.show(shop.actors[M], shop.person).history.rows
    )


def test_quotas_and_shortfalls_are_hidden_from_who_lists_the_reps(shop: Shop) -> None:
    roles = shop.dealership.services.roles
    quotas = {
        name: {row.rep.name: bool(row.now and row.now.quota) for row in roles.listed(actor)}
        for name, actor in shop.actors.items()
    }
    hidden = dict.fromkeys(("Mirjam", "Thijs", "Sanne"), False)
    assert quotas[S] == quotas[R] == hidden
    assert quotas[M] == dict.fromkeys(hidden, True)
    assert quotas[OWN]["Mirjam"]
    assert not quotas[OWN].get("Thijs", False)
    assert roles.choosing(shop.actors[S], shop.rep).choice.quota == 0  # type: ignore[union-attr]  # has one
    policy = shop.dealership.services.settings.in_force()
    assert policy.quota_minimum == Policy().quota_minimum, "nothing that was tried was done"
