"""The acts as a manager reads them."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import Actor, Role, UserKind
from showroom_app.domain.refused import Refused
from showroom_app.intake.receive import receive
from showroom_app.noted_file import NAME, unread_files
from showroom_app.services.audit_view import AuditDetail, AuditFilter
from showroom_app.services.overview_view import Opening
from showroom_app.words import Saying
from showroom_app.words.acts import act_words, particular_words
from tests.services.dealership import STATION, Dealership, local


def _last(dealership: Dealership) -> AuditDetail:
    """The newest act, with everything that is known of it."""
    audit = dealership.services.audit
    detail = audit.detail(STATION, audit.page(STATION, AuditFilter(), limit=1).rows[0].id)
    assert detail is not None
    return detail


def _about(detail: AuditDetail) -> dict[str, tuple[int | None, str]]:
    return {each.code: (each.number, each.name) for each in detail.row.about}


def test_an_act_says_who_did_what_where_and_opens_its_thing(dealership: Dealership) -> None:
    services = dealership.services
    anna = dealership.rep("Anna")
    lead = dealership.lead(name="Piet Bakker")
    services.leads.claim(STATION, lead, rep=anna)
    claimed = _last(dealership)
    assert (claimed.row.use_case, claimed.row.user, claimed.row.station) == (
        "claim",
        "",
        "reception",
    )
    assert _about(claimed)["rep"] == (anna, "Anna")
    assert _about(claimed)["lead"] == (lead, "Piet Bakker")
    assert claimed.opens is not None
    assert (claimed.opens.kind, claimed.opens.number) == (Opening.LEAD, lead)
    sale = dealership.sale(anna, "2026-10-01", customer="Kees", vehicle="Yaris")
    sold = _last(dealership)
    assert _about(sold)["sale"] == (sale, "Kees · Yaris")
    assert sold.opens is not None
    assert (sold.opens.kind, sold.opens.month) == (Opening.SALE, date(2026, 10, 1))


def test_an_act_of_the_floor_has_its_events_and_opens_its_day(
    small_dealership: Dealership,
) -> None:
    at = small_dealership
    at.rep("Anna")
    came = at.services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1, name="Piet")
    arrived = _last(at)
    assert arrived.row.act == came.act
    assert arrived.events
    assert _about(arrived)["visit"] == (came.visit, "Piet")
    assert arrived.opens is not None
    assert (arrived.opens.kind, arrived.opens.floor) == (Opening.FLOOR_DAY, 1)
    assert arrived.opens.day == date(2026, 10, 22)


def test_settings_show_what_they_were_and_became(small_dealership: Dealership) -> None:
    at = small_dealership
    at.services.settings.change(STATION, desk_from=4)
    at.later(minutes=1)
    at.services.settings.change(STATION, desk_from=5, recall_at=3)
    changed = {each.key: (each.was, each.became) for each in _last(at).settings}
    assert changed == {"desk_from": (4, 5), "recall_at": (None, 3)}


def test_who_was_erased_has_no_name_in_any_act(small_dealership: Dealership) -> None:
    at = small_dealership
    anna = at.rep("Anna")
    lead = at.lead(name="Piet Bakker", emails=("piet@example.nl",))
    at.services.leads.claim(STATION, lead, rep=anna)
    at.services.customers.settle()
    (person,) = (row.person for row in at.services.customers.search(STATION, "piet bakker").rows)
    at.services.privacy.erase(STATION, person)
    audit = at.services.audit
    rows = audit.page(STATION, AuditFilter()).rows
    for row in rows:
        told = repr(audit.detail(STATION, row.id))
        assert "Piet" not in told
        assert "piet@" not in told
    erased = audit.detail(STATION, rows[0].id)
    assert erased is not None
    assert erased.row.use_case == "erase-person"
    assert (erased.opens, erased.customer) == (None, None)


def test_a_manager_who_erases_what_cannot_be_read_stands_in_the_acts(
    small_dealership: Dealership, tmp_path: Path
) -> None:
    at = small_dealership
    karin, erik = at.user("Karin", UserKind.RECEPTION), at.user("Erik", UserKind.MANAGER)
    for n in range(2):
        (tmp_path / f"{Path(NAME).stem}.unread-{n}").write_text("torn, of Jan de Groot\n")
    at.services.beside = partial(unread_files, tmp_path)
    with pytest.raises(Refused, match="not-allowed"):
        at.services.privacy.erase_unread(karin, unread_files(tmp_path))
    assert len(unread_files(tmp_path)) == 2
    shown = unread_files(tmp_path)
    later = tmp_path / f"{Path(NAME).stem}.unread-later"
    later.write_text("put aside since, and shown to nobody\n")
    elsewhere = tmp_path / "ledger.xlsx"
    elsewhere.write_text("not ours to erase")
    assert at.services.privacy.erase_unread(erik, (*shown, str(elsewhere))) == 2
    assert unread_files(tmp_path) == (str(later),)
    assert elsewhere.exists()
    assert at.services.privacy.erase_unread(erik, shown) == 0
    first, second = at.services.audit.page(erik, AuditFilter()).rows[:2]
    assert (first.use_case, first.user, first.station) == ("erase-unread", "Erik", erik.station)
    assert second.use_case != "erase-unread"
    assert [(each.code, each.number) for each in first.about] == [("files", 2)]
    said = Saying()
    assert act_words(first.use_case, said) == "Noted lines that cannot be read erased"
    assert particular_words("files", said) == "Files"


def test_only_a_manager_reads_and_takes_out_the_acts(small_dealership: Dealership) -> None:
    at = small_dealership
    audit = at.services.audit
    assert audit.page(STATION, AuditFilter()).rows == ()
    manager = at.user("Erik", UserKind.MANAGER)
    for asks in (
        lambda: audit.page(STATION, AuditFilter()),
        lambda: audit.choices(STATION),
        lambda: audit.detail(STATION, 1),
        lambda: audit.every(STATION, AuditFilter()),
    ):
        with pytest.raises(Refused, match="not-allowed"):
            asks()
    assert [row.use_case for row in audit.every(manager, AuditFilter())][-1] == "add-user"


def test_days_are_those_of_the_dealership_and_filters_meet(small_dealership: Dealership) -> None:
    at = small_dealership
    audit = at.services.audit
    at.at("2026-10-20 23:59")
    at.rep("Anna", checked_in=False)
    at.at("2026-10-21 00:01")
    at.rep("Bob", checked_in=False)
    erik = at.user("Erik", UserKind.MANAGER)
    assert erik.user is not None
    at.services.people.add_rep(erik, "Cor", Role.HYBRID, "Toyota")

    def found(**wanted: object) -> list[str]:
        rows = audit.page(erik, AuditFilter(**wanted)).rows  # type: ignore[arg-type]  # as given
        return [each.name for row in rows for each in row.about if each.code == "rep"]

    assert found(first=date(2026, 10, 20), last=date(2026, 10, 20)) == ["Anna"]
    assert found(first=date(2026, 10, 21), use_case="add-rep") == ["Cor", "Bob"]
    assert found(nobody=True, use_case="add-rep") == ["Bob", "Anna"]
    assert found(user=erik.user.id) == ["Cor"]
    choices = audit.choices(erik)
    assert "office" in choices.stations
    assert "add-rep" in choices.use_cases
    assert "Erik" in [name for _, name in choices.users]
    first = audit.page(erik, AuditFilter(), limit=1).rows[0]
    assert [row.id for row in audit.page(erik, AuditFilter(act=first.act[:9])).rows] == [first.id]
    assert len(audit.page(erik, AuditFilter(act="a")).rows) > 1


def test_who_takes_something_out_leaves_an_act_that_says_what(small_dealership: Dealership) -> None:
    at = small_dealership
    services = at.services
    anna = at.rep("Anna")
    at.lead(name="Piet Bakker")
    at.sale(anna)
    services.customers.settle()
    (person,) = (row.person for row in services.customers.search(STATION, "piet").rows)
    list(services.taking_out.leads(STATION))
    list(services.taking_out.sales(STATION))
    list(services.customers.export(STATION))
    services.floor_days.export(STATION, 1, date(2026, 10, 22))
    services.privacy.export(STATION, person)
    list(services.audit.every(STATION, AuditFilter()))
    rows = services.audit.page(STATION, AuditFilter(use_case="export")).rows
    told = [next(each.name for each in row.about if each.code == "what") for row in rows]
    assert told == ["audit", "person", "floor-log", "customers", "sales", "leads"]
    of_person = services.audit.detail(STATION, rows[1].id)
    assert of_person is not None
    assert of_person.customer == person


def test_an_import_leaves_one_act_with_its_counts(
    small_dealership: Dealership, tmp_path: Path
) -> None:
    at = small_dealership
    for number, name in enumerate(("Piet", "Piet", "Kees")):
        mail = f"From: {name}@example.nl\nSubject: Yaris\n\nNaam: {name}\nE-mail: {name}@example.nl"
        (tmp_path / f"{number}.eml").write_text(mail, encoding="ascii")
    became = list(receive(at.services, STATION, tmp_path))
    (row,) = at.services.audit.page(STATION, AuditFilter(use_case="import")).rows
    counted = {each.code: each.number for each in row.about}
    assert sum(number or 0 for number in counted.values()) == len(became)
    assert row.station == "reception"


def test_what_the_program_decides_by_itself_is_an_act_of_the_pc_where_it_runs(
    dealership: Dealership,
) -> None:
    at, services = dealership, dealership.services
    mirjam, thijs = at.rep("Mirjam"), at.rep("Thijs")
    services.settings.change(STATION, lead_expiry="reassign-once")
    late = at.lead(name="Late")
    services.leads.claim(STATION, late, mirjam)
    expected = services.leads.appointment(STATION, late, mirjam, local("2026-10-22 16:00"))
    in_time = at.lead(name="In time")
    services.leads.claim(STATION, in_time, mirjam)
    kept: list[int] = []

    def decided() -> list[tuple[str, dict[str, str]]]:
        """What the program wrote since the last time, the oldest first."""
        rows = services.audit.page(STATION, AuditFilter(by_itself=True)).rows
        new = [row for row in rows if row.id not in kept]
        kept.extend(row.id for row in new)
        assert {(row.user, row.station, row.by_itself) for row in new} <= {("", "desk 2", True)}
        about = (
            {each.code: each.name or str(each.number) for each in row.about} for row in new[::-1]
        )
        return [(row.use_case, told) for row, told in zip(new[::-1], about, strict=True)]

    here = Actor(None, "desk 2")
    for minutes, became in (
        (3, ("warn", {"rep": "Mirjam", "lead": str(in_time)})),
        (2, ("reassign", {"rep": "Mirjam", "assigned": "Thijs", "lead": str(in_time)})),
    ):
        at.later(minutes=minutes)
        services.tending.tend(here)
        assert decided() == [became]
        services.tending.tend(here)
        assert decided() == []
    at.later(minutes=1)
    free = at.lead(name="Free")
    at.later(minutes=5)
    services.tending.tend(here)
    ((what, about),) = decided()
    assert (what, about["lead"]) == ("escalate", str(free))
    at.at("2026-10-23 08:00")
    waits = at.lead(name="Tray")
    services.day_close.close_due(here)
    services.tending.tend(here)
    assert decided() == [
        ("close-due", {"floor": "Toyota"}),
        ("no-show", {"rep": "Mirjam", "lead": str(late), "appointment": str(expected.appointment)}),
    ]
    at.at("2026-10-23 09:00")
    services.floor.check_in(STATION, thijs)
    services.tending.tend(here)
    assert decided() == [("hand-out", {"assigned": "Thijs", "lead": str(waits)})]
    services.roles.choose(STATION, thijs, Role.SHOWROOM, date(2026, 11, 1), 15)
    at.at("2026-11-01 10:00")
    services.tending.tend(here)
    given_back = [(what, about["rep"]) for what, about in decided() if what == "give-back"]
    assert given_back == [("give-back", "Thijs")] * 2
    people = services.audit.page(STATION, AuditFilter(nobody=True)).rows
    assert not [row for row in people if row.by_itself]
    assert {row.use_case for row in people} >= {"claim", "change-settings"}


def test_who_tried_to_sign_in_and_could_not_stands_in_the_audit(
    small_dealership: Dealership,
) -> None:
    at = small_dealership
    people = at.services.people
    rep = people.add_rep(STATION, "Sanne", Role.SHOWROOM, "Toyota", pin="4711").rep
    erik = at.user("Erik", UserKind.MANAGER)
    assert rep is not None
    for _ in range(5):
        with pytest.raises(Refused, match=r"wrong-secret|wait-after"):
            people.sign_in_rep(rep, "0815", station="kiosk")
    (last, *before) = at.services.audit.page(erik, AuditFilter(use_case="wrong-try")).rows
    assert {(row.user, row.station) for row in (last, *before)} == {("Sanne", "kiosk")}
    told = {each.code: each for each in last.about}
    assert told["wrong"].number == 5
    waits = told["wait_until"].at
    assert waits is not None
    assert timedelta(seconds=29) < waits - last.recorded <= timedelta(seconds=30)
    assert all("wait_until" not in {each.code for each in row.about} for row in before)
    at.services.leaving.end(erik, rep, date(2026, 10, 22))
    at.at("2026-10-24 10:00")
    with pytest.raises(Refused, match="user-ended"):
        people.sign_in("Sanne", "4711", station="reception")
    (tried,) = at.services.audit.page(erik, AuditFilter(use_case="ended-try")).rows
    assert (tried.user, tried.station) == ("Sanne", "reception")
