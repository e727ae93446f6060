"""Showroom reps get no lead by any path: not by a use case, not by a command, not by a new one.

Every public method and function of the services and every command stands in a table here: either
it can put nobody on a lead, or a way is tried with it, by a rep of each role who wants a lead. A
new one that is not listed fails, so that whoever adds it thinks about this first.
"""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import enum
import functools
import importlib
import inspect
import pkgutil
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from showroom_app import services
from showroom_app.cli import main
from showroom_app.cli.arguments import parser
from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.lead import CallResult, CloseReason
from showroom_app.domain.lead_clock import arrival
from showroom_app.domain.noted import NotedArrival
from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospect import Phone, Prospect
from showroom_app.domain.refused import Refused
from showroom_app.domain.topic import Topic
from showroom_app.intake.again import read_again
from showroom_app.intake.drop_folder import QUIET_SECONDS, DropFolder
from showroom_app.intake.raw import Kind, RawMessage
from showroom_app.intake.reading import Reason
from showroom_app.intake.receive import receive, receive_messages
from showroom_app.services import answers, lead_pool, new_leads
from showroom_app.services.answers import Answer
from showroom_app.services.inbox_view import Tab
from tests.services.dealership import COROLLA, OFFICE, STATION, Dealership, local, prospect

PHONE = Phone("06 12345678", "+31612345678")
JANE = {
    "name": "Jane Doe",
    "emails": ("jane@example.nl",),
    "phones": (PHONE,),
    "vehicle": COROLLA,
}
_NOW = "2026-10-05 10:00"
DOCUMENT = b"""<?xml version="1.0"?><adf><prospect><id source="Portal">1</id>
<vehicle><make>Toyota</make><model>Corolla</model><stock>25002</stock></vehicle>
<customer><contact><name part="full">Jane Doe</name><email>jane@example.nl</email>
<phone>06 12345678</phone></contact><comments>Is hij er nog?</comments></customer>
</prospect></adf>"""


@dataclass(frozen=True)
class Wanting:
    """A rep who wants a lead: internet last month, with an open and a closed lead since then."""

    dealership: Dealership
    url: str
    rep: int
    had: int
    closed: int
    folder: Path

    def got(self) -> bool:
        """Whether an open lead more than the one of last month is the rep's by now."""
        with self.dealership.store.read() as work:
            return bool({lead.id for lead in work.leads.open_of(self.rep)} - {self.had})


@dataclass(frozen=True)
class Model:
    """The database of one role's `Wanting`, made once and copied for each way."""

    path: Path
    rep: int
    had: int
    closed: int


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory, upgraded: Path) -> Callable[[Role], Model]:
    """Where the model of a role lies.

    Jane Doe bought a car of this rep three weeks ago; her next lead is the rep's, if anybody's.
    """

    @functools.cache
    def model(role: Role) -> Model:
        path = tmp_path_factory.mktemp(role.value) / "showroom.db"
        shutil.copyfile(upgraded, path)
        dealership = Dealership(f"sqlite:///{path.as_posix()}", "2026-09-21 10:00")
        leads = dealership.services.leads
        rep = dealership.rep("Kim de Wit", Role.INTERNET)
        had, closed = dealership.lead(), dealership.lead()
        for lead in (had, closed):
            leads.claim(STATION, lead, rep)
        leads.close(STATION, closed, rep, CloseReason.NO_INTEREST)
        dealership.sale(rep, customer="Jane Doe", phone="06 12345678", email="jane@example.nl")
        dealership.services.roles.choose(STATION, rep, role, date(2026, 10, 1))
        dealership.at(_NOW)
        for name in ("Anna", "Bea", "Cor"):
            dealership.rep(name, Role.SHOWROOM)
        dealership.services.floor.check_in(STATION, rep)
        with contextlib.suppress(Refused):
            # The desk is a hybrid's; the others try all the same.
            dealership.services.floor.to_lead_desk(STATION, rep)
        dealership.store.close()
        return Model(path, rep, had, closed)

    return model


@pytest.fixture
def wanting(tmp_path: Path, role: Role, models: Callable[[Role], Model]) -> Iterator[Wanting]:
    """A rep of the role, where leads are to be had: on shift, a hybrid at the lead desk."""
    model = models(role)
    path = tmp_path / "showroom.db"
    shutil.copyfile(model.path, path)
    url = f"sqlite:///{path.as_posix()}"
    dealership = Dealership(url, _NOW)
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "1.xml").write_bytes(DOCUMENT)
    yield Wanting(dealership, url, model.rep, model.had, model.closed, folder)
    dealership.store.close()


# -- the services ------------------------------------------------------------------------------


def _claim(at: Wanting) -> None:
    at.dealership.services.leads.claim(STATION, at.dealership.lead(), at.rep)


def _assign(at: Wanting) -> None:
    at.dealership.services.leads.assign(STATION, at.dealership.lead(), at.rep)


def _log_call(at: Wanting) -> None:
    lead = at.dealership.lead()
    at.dealership.services.leads.log_call(STATION, lead, at.rep, CallResult.REACHED)


def _message(at: Wanting) -> None:
    at.dealership.services.leads.message(STATION, at.dealership.lead(), at.rep, "Dag")


def _note(at: Wanting) -> None:
    at.dealership.services.leads.note(STATION, at.dealership.lead(), at.rep, "van mij")


def _park(at: Wanting) -> None:
    lead = at.dealership.lead()
    at.dealership.services.leads.park(STATION, lead, at.rep, local("2026-10-05 11:00"))


def _hand_over(at: Wanting) -> None:
    at.dealership.services.leads.hand_over(STATION, at.dealership.lead(), at.rep, at.rep, "hier")


def _take_back(at: Wanting) -> None:
    """The act that is undone says that the rep had the lead before it."""
    leads, lead = at.dealership.services.leads, at.dealership.lead()
    mirjam, tom = (at.dealership.rep(name, Role.INTERNET) for name in ("Mirjam", "Tom"))
    leads.claim(STATION, lead, mirjam)
    done = leads.hand_over(STATION, lead, mirjam, tom, "hier")
    with at.dealership.store.write(Topic.LEADS) as work:
        (told,) = work.audit.entries(limit=1)
        before = {**(done.before or {}), "owner": at.rep}
        work.audit.add(
            at=told.at,
            recorded=told.recorded,
            user=told.user,
            station=told.station,
            use_case=told.use_case,
            act=f"{told.act}-again",
            facts={**told.facts, "before": before},
        )
    leads.take_back(STATION, lead)


def _hand_over_to(at: Wanting) -> None:
    leads = at.dealership.services.leads
    lead, other = at.dealership.lead(), at.dealership.rep("Mirjam", Role.INTERNET)
    leads.claim(STATION, lead, other)
    leads.hand_over(STATION, lead, other, at.rep, "voor jou")


def _hand_on(at: Wanting) -> None:
    """A colleague leaves, and a manager gives what he had to this rep."""
    leads = at.dealership.services.leads
    lead, other = at.dealership.lead(), at.dealership.rep("Mirjam", Role.INTERNET)
    leads.claim(STATION, lead, other)
    at.dealership.services.leaving.hand_on(STATION, other, at.rep, leads=(lead,))


def _appointment(at: Wanting) -> None:
    lead = at.dealership.lead()
    when = local("2026-10-06 10:00")
    at.dealership.services.leads.appointment(STATION, lead, at.rep, when)


def _close(at: Wanting) -> None:
    lead = at.dealership.lead()
    at.dealership.services.leads.close(STATION, lead, at.rep, CloseReason.SOLD)


def _reopen(at: Wanting) -> None:
    at.dealership.services.leads.reopen(STATION, at.closed)


def _add(at: Wanting) -> None:
    at.dealership.services.leads.add(STATION, prospect(**JANE))


def _complete(at: Wanting) -> None:
    leads = at.dealership.services.leads
    with at.dealership.store.write(Topic.LEADS) as work:
        taken = leads.phoned(work, STATION, floor=1)
    leads.complete(STATION, taken.lead, name="Jane Doe", phone="06 12345678")


def _phoned(at: Wanting) -> None:
    with at.dealership.store.write(Topic.LEADS) as work:
        at.dealership.services.leads.phoned(
            work, STATION, floor=1, phone=PHONE, email="jane@example.nl"
        )


def _jane() -> Prospect:
    return prospect(**JANE)


def _take_in(at: Wanting) -> None:
    with at.dealership.store.write(Topic.LEADS) as work:
        came = arrival(work.now, Policy())
        at.dealership.services.leads.take_in(work, STATION, _jane(), came)


def _take_in_new(at: Wanting) -> None:
    with at.dealership.store.write(Topic.LEADS) as work:
        came = arrival(work.now, Policy())
        staff = at.dealership.services.leads.staff
        new_leads.take_in(work, staff, STATION, _jane(), came)


def _settle(at: Wanting) -> None:
    at.dealership.services.leads.settle()


def _give_back(at: Wanting) -> None:
    with at.dealership.store.write(Topic.LEADS) as work:
        roles = at.dealership.services.leads.staff.today(work).roles
        lead_pool.give_back(work, STATION, roles)


def _lead_today(at: Wanting) -> None:
    with at.dealership.store.write(Topic.LEADS) as work:
        roles = at.dealership.services.leads.staff.today(work).roles
        lead_pool.lead_today(work, STATION, at.closed, roles)


def _choose_role(at: Wanting) -> None:
    roles = at.dealership.services.roles
    roles.choose(STATION, at.rep, Role.INTERNET, date(2026, 11, 1))


def _sign_role(at: Wanting) -> None:
    roles = at.dealership.services.roles
    roles.sign(STATION, at.rep, Role.INTERNET, date(2026, 11, 1), None, "")


def _refuse_role(at: Wanting) -> None:
    """The month has begun: the role of the month before cannot come back by it."""
    at.dealership.services.roles.refuse(STATION, at.rep, date(2026, 10, 1), "nee")


def _settings(at: Wanting) -> None:
    settings = at.dealership.services.settings
    settings.change(STATION, lead_mode="round-robin")
    at.dealership.lead()


def _asked_for(at: Wanting) -> None:
    at.dealership.services.settings.change(STATION, asked_for_sources=("website",))
    at.dealership.lead(asked_for_rep="Kim")


def _arrive(at: Wanting) -> None:
    at.dealership.services.reception.arrive(
        STATION, ArrivalKind.PHONE, 1, phone="06 12345678", email="jane@example.nl"
    )


def _enter_noted(at: Wanting) -> None:
    phoned = NotedArrival(
        "n" * 32,
        at.dealership.now,
        ArrivalKind.PHONE,
        1,
        "Toyota",
        "reception",
        phone="06 12345678",
        email="jane@example.nl",
    )
    at.dealership.services.reception.enter_noted(STATION, phoned)


def _receive(at: Wanting) -> None:
    list(receive(at.dealership.services, STATION, at.folder))


def _receive_messages(at: Wanting) -> None:
    raw = RawMessage("1.xml", 0, DOCUMENT, Kind.ADF, size=len(DOCUMENT))
    list(receive_messages(at.dealership.services, STATION, [raw]))


def _read_again(at: Wanting) -> None:
    services = at.dealership.services
    content = b"Wie;Hoe\nJane Doe;jane@example.nl\n"
    refused = RawMessage("1.csv", 0, content, Kind.UNKNOWN, Reason.UNKNOWN_COLUMNS, len(content))
    list(receive_messages(services, STATION, [refused]))
    list(read_again(services, STATION, columns={"Wie": "name", "Hoe": "email"}))


def _take_in_dropped(at: Wanting) -> None:
    folder = DropFolder(at.folder)
    folder.look(0)
    for path in folder.look(QUIET_SECONDS):
        list(folder.take_in(at.dealership.services, STATION, path))


def _reply(at: Wanting) -> None:
    at.dealership.services.replies.reply(STATION, at.dealership.lead(), at.rep, "Dag")


def _answer(at: Wanting) -> None:
    with at.dealership.store.write(Topic.LEADS) as work:
        roles = at.dealership.services.leads.staff.today(work).roles
        answer = Answer((), (), "jane@example.nl", "Toch wel interesse")
        answers.take_in(work, STATION, roles, at.closed, answer)


def _merge(at: Wanting) -> None:
    at.dealership.services.merging.merge(STATION, at.dealership.lead(), at.had, at.rep)


def _unmerge(at: Wanting) -> None:
    at.dealership.at("2026-09-21 11:00")
    other = at.dealership.lead()
    at.dealership.services.leads.assign(STATION, other, at.rep)
    at.dealership.services.merging.merge(STATION, at.had, other, at.rep)
    at.dealership.at("2026-10-05 10:00")
    at.dealership.services.merging.unmerge(STATION, other)


def _tend(at: Wanting) -> None:
    at.dealership.at("2026-10-04 21:00")
    at.dealership.lead(**JANE)
    at.dealership.lead()
    at.dealership.at("2026-10-05 10:00")
    at.dealership.services.tending.tend()


WAYS: dict[str, tuple[Callable[[Wanting], None], bool]] = {
    "Leads.claim": (_claim, True),
    "Leads.assign": (_assign, True),
    "Leads.log_call": (_log_call, False),
    "Leads.message": (_message, False),
    "Replies.reply": (_reply, False),
    "answers.take_in": (_answer, True),
    "Leads.note": (_note, False),
    "Leads.park": (_park, False),
    "Leads.hand_over": (_hand_over, False),
    "Leads.take_back": (_take_back, True),
    "Leaving.hand_on": (_hand_on, True),
    "Leads.appointment": (_appointment, False),
    "Leads.close": (_close, False),
    "Leads.reopen": (_reopen, True),
    "Leads.add": (_add, True),
    "Leads.complete": (_complete, False),
    "Leads.phoned": (_phoned, True),
    "Leads.take_in": (_take_in, True),
    "new_leads.take_in": (_take_in_new, True),
    "Leads.settle": (_settle, False),
    "Merging.merge": (_merge, True),
    "Merging.unmerge": (_unmerge, True),
    "Tending.tend": (_tend, True),
    "lead_pool.give_back": (_give_back, False),
    "lead_pool.lead_today": (_lead_today, False),
    "Roles.choose": (_choose_role, False),
    "Roles.sign": (_sign_role, False),
    "Roles.refuse": (_refuse_role, False),
    "Settings.change": (_settings, True),
    "Settings.change: own name in a feed": (_asked_for, True),
    "Reception.arrive": (_arrive, True),
    "Reception.enter_noted": (_enter_noted, True),
    "receive.receive": (_receive, True),
    "receive.receive_messages": (_receive_messages, True),
    "again.read_again": (_read_again, True),
    "DropFolder.take_in": (_take_in_dropped, True),
}
"""What can touch whose a lead is: how it is tried, and whether others get a lead by it."""

NEVER = frozenset(
    """
    Services.counters services.open_services acts.allow acts.perform
    LostAnswers.came_of
    BoardLog.rows BoardLog.notes BoardLog.visits FloorLines.been namesakes.namesakes
    forms_of_address.form_of_address
    lead_sight.lead_sight lead_sight.check_sees_leads lead_sight.check_sees_lead
    Inbox.rows_of Inbox.sources Leads.received
    Tending.alarms_for Roles.listed
    SignIn.sign_in SignIn.sign_in_rep SignIn.sign_out SignIn.has_pin SignIn.prove
    People.sign_out People.prove sign_in.note sign_in.check_serves people.is_taken
    Users.view Users.begin Users.rename Users.set_secret Users.change_own_secret Users.end
    Users.bring_back Users.lift_wait Users.named
    Leaving.in_hand Leaving.end Leaving.stay
    Coaching.write Coaching.tick Coaching.untick Coaching.of_day Coaching.log
    Coaching.to_tick Coaching.check Coaching.sample
    Absences.add Absences.remove Absences.rows Absences.left_behind Tending.alarms
    Tending.every_alarm
    Merging.dismiss Merging.suggestions new_leads.suggest new_leads.suggest_alike
    CallBacks.waiting CallBacks.done call_backs.waiting call_backs.whose_to_call call_backs.write
    call_backs.instead_of_lead call_backs.write_instead joins.take_out
    Appointments.show Appointments.one Appointments.week Appointments.of_lead Inbox.every
    appointments.over_until
    appointments.not_kept appointments.note_not_kept
    Appointments.confirm Appointments.move Appointments.cancel Appointments.miss
    appointments.of_day
    Services.standing_at remembered_board.remember remembered_board.looks_ahead
    remembered_board.remember_server
    PlainValues.text PlainValues.value
    Replies.draft Replies.cancel Replies.try_again Replies.unsent Replies.count_unsent
    Replies.can_send Replies.of_lead outgoing.queue answers.lead_answered answers.is_own
    answers.confirm Dispatch.may_send Dispatch.due Dispatch.take Dispatch.begin Dispatch.keep
    Dispatch.sent Dispatch.put_off Dispatch.failed Templates.every Templates.find Templates.add
    dispatch.note_sent given_back.give_back
    Templates.change Templates.remove Templates.filled Templates.signature Templates.sign
    templates.filled templates.signature templates.confirmation
    Customers.search Customers.show Customers.history Customers.export
    Customers.of_lead Customers.of_sale Customers.settle Customers.settle_all Customers.change
    Inbox.before
    Customers.correct Correcting.wanted Correcting.note Correcting.keys
    conversation.mailbox_for receive.own_domains receive.noted
    Privacy.erase Privacy.erase_unread Privacy.export Privacy.clean Privacy.copies
    Reception.arrive_in customers.ownership_of
    Prospecting.page Prospecting.brought Prospecting.add Prospecting.compare Prospecting.take_in
    Prospecting.today Prospecting.leave Prospecting.come_back Prospecting.log
    Prospecting.appointment
    Prospecting.visit prospecting_page.brought prospecting_page.working Look.page
    prospects_known.known_customer
    service_lane.taken_in
    Customers.set_consent Customers.merge Customers.unmerge customer_history.page
    Boards.board Boards.frame Boards.whole_log Checking.check
    Months.page Months.is_closed Months.close months.as_it_stands months.months_page
    MonthReports.month
    month_close.is_closed month_close.check_open month_close.frozen closed_overview.closed_overview
    closed_months.differences quota_view.month_of_gauges sold_visits.sold_between
    month_items.blocking month_items.checklist month_items.next_choice_month month_items.not_chosen
    TakingOut.leads TakingOut.sales FloorDays.export_month
    AuditView.choices AuditView.page AuditView.detail AuditView.every
    audit_about.fuller act_notes.note_act act_notes.note_decided
    act_notes.note_export
    DeskHistory.history DeskHistory.proposal Fairness.month Fairness.export Fairness.read
    Overview.month Overview.whole Overview.to_keep OverviewMemory.recall NeedsAttention.items
    ledger_view.waiting
    rep_units.units_by_rep
    Floor.check_in Floor.check_out Floor.go_on_break Floor.come_back Floor.to_lead_desk
    Floor.proposed_return Floor.acknowledge Floor.skip Floor.miss Floor.move Floor.finish
    Floor.undo Floor.line Floor.state_of Floor.why Floor.log floor.log_entries
    Floor.extend Floor.lift Floor.join Floor.transfer Floor.send_on Floor.dispute Floor.rule
    Floor.disputed FloorDisputes.dispute FloorDisputes.rule FloorDisputes.disputed
    FloorVisits.finish FloorVisits.join FloorVisits.transfer FloorVisits.send_on
    floor_acts.known_rep floor_visits.missing floor_visits.clear_block
    FloorDays.export FloorDays.replay
    DayClose.whats_open DayClose.close DayClose.close_due
    FloorLines.folded FloorLines.several FloorLines.today FloorLines.all_today FloorLines.day
    FloorLines.line FloorLines.where FloorLines.elsewhere floor_lines.append
    Inbox.page Inbox.detail Inbox.quarantined Inbox.original Wallboard.view Wallboard.quota
    lead_pool.is_due lead_rows.detail lead_rows.rows
    Leads.show Leads.every Leads.claimants Leads.is_settled
    People.add_floor People.add_rep People.add_user People.sign_in
    Kiosk.day Kiosk.door Kiosk.choose_pin
    People.sign_in_rep People.has_pin People.reps
    People.rep People.find_rep People.floors People.floor_name People.find_floor People.users
    People.has_manager
    Settings.in_force Settings.changed Settings.change_day Settings.change_hours
    quota_view.month_of_gauges quota_view.whole_month Quota.gauges Quota.ledger Quota.seen_by
    Quota.detail
    gauge_detail.detail
    gauge_detail.tallied
    RuleLab.plan RuleLab.day RuleLab.run
    Reception.complete Reception.leave Reception.tally Reception.whose whose.answer
    Reception.dismiss_noted Reception.look_at_noted noted_arrivals.look
    Reception.noted_for noted_arrivals.check_dealer
    owners.owner_of owners.recorded_owner owners.expected_appointment
    Sales.add Sales.confirm Sales.cancel Sales.show Sales.of_month Sales.change Sales.correct
    Sales.answer Sales.sold_visits Sales.sold_leads Sales.proposal Sales.proposal_of_lead
    sales.cancelled sales.corrected sales.changed sales.known_sale
    ledger_rows.ledger ledger_rows.ledger_row ledger_rows.ledger_rows LedgerView.page
    LedgerView.check_may_enter
    sale_buyers.proposed_buyer sale_buyers.company_of SaleDisputes.dispute SaleDisputes.rule
    sold_leads.sold sold_leads.proposal sold_visits.sold sold_visits.proposal
    SaleImports.beside SaleImports.compare SaleImports.earlier SaleImports.take_over
    SaleImports.take_back SaleImports.check_may_import
    taking_back.newest taking_back.restore
    Roles.page Roles.history Roles.choosing Roles.choosing_for roles.next_role
    Staff.today Staff.last_seen Staff.standing Staff.candidates Staff.claimants timeline.write
    timeline.write_step
    receive.columns_chosen DropFolder.look
    Mailboxes.every Mailboxes.row Mailboxes.find Mailboxes.unread Mailboxes.for_intake
    Mailboxes.add Mailboxes.change Mailboxes.remove
    Mailboxes.may_fetch Mailboxes.take Mailboxes.keep Mailboxes.give_back Mailboxes.begin_at
    Mailboxes.dealt_with Mailboxes.taken_in Mailboxes.looked Mailboxes.failed
    Stations.view Stations.find Stations.of_key Stations.proposal Stations.here Stations.change
    Stations.forget IntakeLease.intake IntakeLease.has IntakeLease.take IntakeLease.give_back
    IntakeLease.choose intake_lease.intake_of
    DatabaseSetup.look DatabaseSetup.create DatabaseSetup.copy DatabaseSetup.join
    DatabaseSetup.read_join_file DatabaseSetup.write_join_file DatabaseSetup.make_pcs_user
    database_setup.database_facts database_setup.may_set_up database_setup.dealer_of
    database_setup.note_reopened
    Readers.rules Readers.column_maps Readers.keep_rule Readers.remove_rule
    Readers.keep_columns Readers.remove_columns
    visit_log.follow visit_log.show_appointment visit_log.take_back
    """.split()
)
"""What was looked at and can put nobody on a lead."""


def _modules() -> Iterator[object]:
    yield services
    for found in pkgutil.iter_modules(services.__path__, "showroom_app.services."):
        yield importlib.import_module(found.name)
    for name in ("receive", "again", "drop_folder"):
        yield importlib.import_module(f"showroom_app.intake.{name}")


def _use_cases() -> Iterator[str]:
    """Every public method of a service, and every public function that is handed the database."""
    for module in _modules():
        module_name = getattr(module, "__name__", "")
        for name, thing in vars(module).items():
            if name.startswith("_") or getattr(thing, "__module__", None) != module_name:
                continue
            if inspect.isclass(thing):
                if _is_service(thing):
                    yield from (f"{name}.{method}" for method in _methods(thing))
            elif inspect.isfunction(thing) and _is_handed_the_database(thing):
                yield f"{module_name.rpartition('.')[2]}.{name}"


def _is_service(thing: type) -> bool:
    is_value = issubclass(thing, enum.Enum) or dataclasses.is_dataclass(thing)
    return thing is services.Services or not is_value


def _methods(thing: type) -> Iterator[str]:
    for name, each in inspect.getmembers(thing, callable):
        if not name.startswith("_") and getattr(each, "__module__", "").startswith("showroom_app"):
            yield name


def _is_handed_the_database(function: Callable[..., object]) -> bool:
    return not {"work", "store", "services"}.isdisjoint(inspect.signature(function).parameters)


def test_every_use_case_of_the_services_is_listed_here() -> None:
    found = set(_use_cases())
    listed = NEVER | {name.partition(":")[0] for name in WAYS}
    assert found - listed == set(), "new: can it put a showroom rep on a lead?"
    assert listed - found == set(), "gone: take it off the list"


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("way", WAYS)
def test_no_use_case_gives_a_showroom_rep_a_lead(wanting: Wanting, way: str, role: Role) -> None:
    attempt, gives = WAYS[way]
    with contextlib.suppress(Refused):
        attempt(wanting)
    assert wanting.got() is (gives and role.may_have_leads)
    mine = wanting.dealership.services.inbox.page(OFFICE, Tab.MINE, rep=wanting.rep)
    if not role.may_have_leads:
        assert mine.rows == ()


@pytest.mark.parametrize("role", Role)
def test_a_lead_in_hand_is_handed_to_internet_reps_only(wanting: Wanting, role: Role) -> None:
    with contextlib.suppress(Refused):
        _hand_over_to(wanting)
    assert wanting.got() is (role is Role.INTERNET)


@pytest.mark.parametrize("role", [Role.SHOWROOM])
@pytest.mark.parametrize("way", ["Leads.claim", "Leads.assign"])
def test_the_refusal_says_that_showroom_reps_have_no_leads(wanting: Wanting, way: str) -> None:
    with pytest.raises(Refused, match="showroom-no-leads") as caught:
        WAYS[way][0](wanting)
    assert caught.value.facts["rep"] == wanting.rep


# -- the commands ------------------------------------------------------------------------------

COMMANDS: dict[str, tuple[str, bool]] = {
    "lead claim": ("{lead} --rep Kim", True),
    "lead assign": ("{lead} --rep Kim", True),
    "lead add": ("--source Website --name Jane --email jane@example.nl --phone 0612345678", True),
    "lead merge": ("{lead} --with 1 --rep Kim", True),
    "lead apart": ("{lead}", False),
    "lead reopen": ("2", True),
    "lead tend": ("", False),
    "lead log": ("{lead} --rep Kim --call reached", False),
    "lead reply": ("{lead} --rep Kim --text Dag", False),
    "lead park": ("{lead} --rep Kim --by 11:00", False),
    "lead hand-over": ("{lead} --rep Kim --to Kim --note hier", False),
    "lead take-back": ("{lead}", False),
    "lead close": ("{lead} --rep Kim --reason sold", False),
    "lead appointment": ("{lead} --rep Kim --when 2026-10-06T10:00", False),
    "floor arrive": ("phone --floor Toyota --phone 0612345678 --email jane@example.nl", True),
    "rep role": ("Kim --role internet --month 2026-11", False),
    "rep hand-on": ("Kim --to Kim", False),
    "rep refuse": ("Kim --month 2026-10 --reason nee", False),
    "import": ("{folder}", True),
}
"""What the command line has that can touch whose a lead is."""

HARMLESS = frozenset(
    (
        *("floor check-in", "floor check-out", "floor break", "floor back", "floor lead-desk"),
        *("floor ack", "floor skip", "floor miss", "floor move", "floor finish"),
        *("floor complete", "floor leave", "floor undo", "floor why", "floor log", "floor status"),
        *("floor extend", "floor lift", "floor join", "floor transfer", "floor send-on"),
        *("floor tally", "floor dispute", "floor rule", "floor whose", "floor close"),
        *("floor disputes", "act"),
        *(
            "floor replay",
            "floor lab",
            "export floor-log",
            "export customers",
            "kiosk",
            "wallboard",
        ),
        *("export leads", "export sales", "export audit", "audit", "report month"),
        # It makes roles of a server, which no rep is.
        "database roles",
        # A server gets the rows of a file as they are.
        *("database show", "database test", "database create", "database copy"),
        *("database join", "database join-file", "database reopen", "database upgrade"),
        *("person search", "person show", "person note", "person name", "person consent"),
        *("person merge", "person unmerge", "person phone", "person email", "person plate"),
        *("person company", "person export", "person erase", "person clean"),
        *("lead list", "lead show", "lead calendar", "rep away", "rep add", "rep list"),
        "rep roles",
        *("rep in-hand", "rep end", "rep stay"),
        *("user list", "user add", "user pin", "user password", "user rename"),
        *("user end", "user back", "user lift"),
        *("sale add", "sale confirm", "sale cancel", "sale list", "quota", "check"),
        *("sale import", "sale imports", "sale take-back"),
        *("sale change", "sale answer", "sale dispute", "sale rule"),
        *("prospecting list", "prospecting add", "prospecting gone", "prospecting log"),
        *("prospecting import", "prospecting brought"),
        "report fairness",
        *("station list", "station name", "station kind", "station forget", "station intake"),
        *("outbox list", "outbox send", "outbox cancel", "outbox retry"),
        # What comes by mail is taken in by receive_messages, which is tried above.
        *("fetch", "mailbox add", "mailbox change", "mailbox check", "mailbox list"),
        *("mailbox password", "mailbox remove", "mailbox sign-in"),
    )
)


def _commands(of: argparse.ArgumentParser, before: tuple[str, ...] = ()) -> Iterator[str]:
    below = [action for action in of._actions if isinstance(action, argparse._SubParsersAction)]
    if not below:
        yield " ".join(before)
    for action in below:
        for name, verb in action.choices.items():
            yield from _commands(verb, (*before, name))


def test_every_command_is_listed_here() -> None:
    found = set(_commands(parser()))
    assert found - HARMLESS - COMMANDS.keys() == set(), "new: can it give a showroom rep a lead?"
    assert (HARMLESS | COMMANDS.keys()) - found == set(), "gone: take it off the list"


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_gives_a_showroom_rep_a_lead(
    wanting: Wanting,
    command: str,
    role: Role,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    words, gives = COMMANDS[command]
    lead = wanting.dealership.lead()
    said = words.format(lead=lead, folder=wanting.folder).split()
    place = ["--database", wanting.url, "--data-dir", str(tmp_path), "--at", "2026-10-05T10:00"]
    status = main.run(main.parse([*command.split(), *said, *place]))
    told = capsys.readouterr()
    assert wanting.got() is (gives and role.may_have_leads), told
    assert status in (main.DONE, main.REFUSED), told
    if command in ("lead claim", "lead assign"):
        assert (status == main.DONE) is role.may_have_leads
    if not role.may_have_leads:
        mine = wanting.dealership.services.inbox.page(OFFICE, Tab.MINE, rep=wanting.rep)
        assert mine.rows == ()
