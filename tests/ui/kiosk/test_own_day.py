"""The own day: why I stand here, the own gauge, and saying that an entry is not right."""

from __future__ import annotations

from PySide6.QtCore import Qt

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import UserKind
from showroom_app.services.kiosk import with_late
from showroom_app.services.kiosk_rows import ToDo
from showroom_app.ui.kiosk.to_do import ToDoRow
from tests.services.dealership import AMSTERDAM, OFFICE, STATION, local
from tests.ui.kiosk.conftest import AtTheKiosk


def _sentences(kiosk: AtTheKiosk) -> list[str]:
    return [row.text() for row in kiosk.window.day.rows]


def test_why_i_am_third_is_said_newest_first(kiosk: AtTheKiosk) -> None:
    kiosk.dealership.services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    kiosk.sign_in("Youssef")
    kiosk.touch(kiosk.window.place.card.why)
    assert _sentences(kiosk) == [
        "14:14: Sanne de Vries took a customer; from place 3 to 2.",
        "13:47: checked in, place 3.",
    ]


def test_more_steps_than_fit_come_in_pages(kiosk: AtTheKiosk) -> None:
    floor = kiosk.dealership.services.floor
    for _ in range(6):
        floor.go_on_break(STATION, kiosk.reps["Willem"])
        floor.come_back(STATION, kiosk.reps["Willem"])
    kiosk.sign_in("Willem")
    kiosk.touch(kiosk.window.place.card.why)
    day = kiosk.window.day
    first = _sentences(kiosk)
    assert len(first) < len(kiosk.own.steps) == 13
    kiosk.touch(day.older)
    assert first[0] not in _sentences(kiosk) or first != _sentences(kiosk)
    assert _sentences(kiosk)[-1] == "13:52: checked in, place 4."
    assert not day.older.isEnabled()


def test_the_own_gauge_and_the_counts_of_the_day_stand_beside_it(kiosk: AtTheKiosk) -> None:
    kiosk.dealership.sale(kiosk.reps["Willem"], "2026-10-20")
    kiosk.sign_in("Willem")
    assert kiosk.own.gauge is not None
    assert float(kiosk.own.gauge.gauge.counted) == 1
    kiosk.touch(kiosk.window.place.card.why)
    counts = dict(kiosk.window.day.gauge.counts)
    assert counts == {"Turns today": "0", "Customers finished": "0"}
    assert "Willem Hoekstra" in kiosk.window.day.gauge.accessibleName()
    assert "1 of 15" in kiosk.window.day.gauge.accessibleName()


def test_this_is_not_right_flags_the_entry_with_ready_words(kiosk: AtTheKiosk) -> None:
    services = kiosk.dealership.services
    services.floor.move(STATION, kiosk.reps["Youssef"], 1, "swapped")
    kiosk.sign_in("Sanne")
    kiosk.touch(kiosk.window.place.card.why)
    row = next(each for each in kiosk.window.day.rows if "moved by a manager" in each.text())
    assert row.flag == "Not right?"
    kiosk.touch(row)
    dispute = kiosk.window.dispute
    assert dispute.about.text() == row.text()
    assert not dispute.send.isEnabled()
    kiosk.touch(dispute.phrases[2])
    kiosk.touch(dispute.send)
    kiosk.until(lambda: bool(kiosk.own.disputed))
    assert kiosk.stands_on(kiosk.window.day)
    assert kiosk.window.notice.sentence.startswith("Reported.")
    flagged = next(each for each in kiosk.window.day.rows if "moved by a manager" in each.text())
    assert flagged.flag == "Reported"
    assert not flagged.isEnabled()
    (entry,) = (each for each in services.floor.log(1) if each.kind == "dispute")
    assert (entry.note, entry.by) == ("My place is wrong", "Sanne de Vries")


def test_own_words_about_an_entry_are_typed_and_sent_with_enter(kiosk: AtTheKiosk) -> None:
    kiosk.sign_in("Willem")
    kiosk.touch(kiosk.window.place.card.why)
    kiosk.touch(kiosk.window.day.rows[0])
    kiosk.window.dispute.note.setFocus()
    kiosk.type("I came at half past one")
    kiosk.press(Qt.Key.Key_Return)
    kiosk.until(lambda: bool(kiosk.own.disputed))


def test_what_was_undone_is_shown_as_undone(kiosk: AtTheKiosk) -> None:
    services = kiosk.dealership.services
    services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    services.floor.undo(STATION)
    kiosk.sign_in("Sanne")
    kiosk.touch(kiosk.window.place.card.why)
    flags = {row.text(): row.flag for row in kiosk.window.day.rows}
    assert flags["14:14: took a customer, a turn used."] == "Undone"


def test_who_phoned_is_called_back_and_ticked_off(kiosk: AtTheKiosk) -> None:
    shop = kiosk.dealership
    shop.sale(kiosk.reps["Willem"], "2026-10-20", customer="Jane Doe", phone="06 12345678")
    shop.services.reception.arrive(STATION, ArrivalKind.PHONE, 1, phone="06 12345678")
    kiosk.sign_in("Willem")
    assert kiosk.window.place.card.why.text() == "My day: 1 to call"
    kiosk.touch(kiosk.window.place.card.why)
    (row,) = kiosk.window.day.to_do.rows
    assert row.text() == "+31612345678, phoned 14:14"
    kiosk.touch(row)
    kiosk.until(lambda: not kiosk.own.to_do)
    assert shop.services.call_backs.waiting(OFFICE) == ()
    assert kiosk.window.notice.sentence == "Noted that you called back."


def test_a_promised_call_back_of_an_own_lead_stands_in_the_own_day(kiosk: AtTheKiosk) -> None:
    shop, thijs = kiosk.dealership, kiosk.reps["Thijs"]
    lead = shop.lead(name="Ilse Vermeer", phones=())
    shop.services.leads.claim(STATION, lead, thijs)
    shop.services.leads.park(STATION, lead, thijs, local("2026-10-22 17:00"))
    kiosk.sign_in("Thijs")
    kiosk.touch(kiosk.window.place.card.why)
    (row,) = kiosk.window.day.to_do.rows
    assert row.text() == "17:00  Call back as promised: Ilse Vermeer, 2024 Toyota Yaris"
    assert not row.isEnabled()


def test_a_lead_that_runs_late_is_told_to_its_owner_and_to_nobody_else(kiosk: AtTheKiosk) -> None:
    lead = kiosk.dealership.lead(name="Jan Jansen")
    mirjam = kiosk.dealership.rep("Mirjam Smit")
    kiosk.dealership.services.leads.claim(STATION, lead, mirjam)
    kiosk.dealership.later(minutes=4)
    day = kiosk.dealership.services.kiosk.day
    assert day(OFFICE, kiosk.reps["Sanne"]).to_do == ()
    (late,) = day(OFFICE, mirjam).to_do
    assert (late.text.split(",")[0], late.is_mine, late.overdue) == ("Jan Jansen", True, False)
    row = ToDoRow(late, AMSTERDAM, kiosk.dealership.now)
    kiosk.qtbot.addWidget(row)
    assert row.text().startswith("4 min of 5 min without an answer: Jan Jansen")


def test_a_full_pool_hides_nobody_who_is_to_be_called_back(kiosk: AtTheKiosk) -> None:
    call = ToDo(kiosk.dealership.now, "Mia Post", call="act")
    late = [ToDo(kiosk.dealership.now, f"Klant {n}") for n in range(9)]
    assert with_late(late, (call,))[:2] == (late[0], call)


def test_my_sales_say_why_each_counts_and_one_is_disputed_with_a_touch(kiosk: AtTheKiosk) -> None:
    sale = kiosk.dealership.sale(kiosk.reps["Willem"], "2026-10-20", customer="Fam. Jansen")
    kiosk.dealership.sale(kiosk.reps["Willem"], "2026-09-20", customer="Eerder")
    kiosk.sign_in("Willem")
    kiosk.touch(kiosk.window.place.card.why)
    kiosk.touch(kiosk.window.day.sales)
    page = kiosk.window.sales
    kiosk.until(lambda: kiosk.stands_on(page) and len(page.rows) == 1)
    assert "Fam. Jansen" in page.rows[0].text()
    assert page.rows[0].because == "Counts: a new customer"
    assert page.total.text().startswith("1 counted.")
    kiosk.touch(page.rows[0])
    dispute = kiosk.window.dispute
    kiosk.until(lambda: kiosk.stands_on(dispute))
    assert dispute.phrases[0].text() == "The share is wrong"
    kiosk.touch(dispute.phrases[0])
    kiosk.touch(dispute.send)
    kiosk.until(lambda: kiosk.stands_on(page) and not page.rows[0].isEnabled())
    (told,) = kiosk.dealership.services.sales.show(OFFICE, sale).disputes
    assert (told.rep, told.note) == (kiosk.reps["Willem"], "The share is wrong")
    assert told.by is not None, "signed with the own PIN"
    kiosk.touch(page.month)
    kiosk.until(lambda: bool(page.rows) and "Eerder" in page.rows[0].text())
    kiosk.window.step_back()
    assert kiosk.stands_on(kiosk.window.day)


def test_a_touch_on_the_gauge_says_what_is_needed_and_of_colleagues_what_may_be_seen(
    kiosk: AtTheKiosk,
) -> None:
    services = kiosk.dealership.services
    kiosk.dealership.sale(kiosk.reps["Willem"], "2026-10-20")
    kiosk.dealership.user("Erik", UserKind.MANAGER)
    erik = kiosk.dealership.actor("Erik")
    kiosk.sign_in("Willem")
    kiosk.touch(kiosk.window.place.card.why)
    kiosk.touch(kiosk.window.day.gauge)
    page = kiosk.window.gauge
    kiosk.until(lambda: kiosk.stands_on(page) and bool(page.lines))
    shown = dict(page.lines)
    assert shown["Counted"] == "1 of 15"
    assert "Chance" in shown
    assert page.needs.text().startswith("Needs 14 in ")
    # The manager shows nothing of the others until he or she says so.
    assert not page.others
    kiosk.window.step_back()
    assert kiosk.stands_on(kiosk.window.day)
    services.settings.change(erik, wallboard_quota="state")
    kiosk.touch(kiosk.window.day.gauge)
    kiosk.until(lambda: kiosk.stands_on(page) and bool(page.others))
    assert {each.counted for each in page.others} == {None}
    assert "Willem" not in {each.name.split()[0] for each in page.others}
    kiosk.window.sign_out()
    assert (page.lines, page.others, page.needs.text()) == ([], (), "")
