"""The customers page: found while one types, read whole, kept right, merged and taken apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from showroom_app.domain.people import Actor, UserKind
from showroom_app.domain.person import Consent
from showroom_app.domain.prospect import Phone
from showroom_app.domain.topic import Topic
from showroom_app.ui import words
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.customers.customers_page import CustomersPage
from showroom_app.ui.customers.edit_panel import CorrectPanel, CustomerNotePanel, ErasePanel
from showroom_app.ui.customers.merge_panel import MergePanel
from showroom_app.ui.customers.settling import Settling
from showroom_app.ui.desk import Desk
from showroom_app.ui.leads.act_panels import PickPanel
from showroom_app.ui.main_window import MainWindow, PageSpec
from showroom_app.ui.minutes import Minutes
from showroom_app.words import Saying
from tests import builders
from tests.services.dealership import AMSTERDAM, OFFICE, STATION, Dealership
from tests.ui.placed import Placed

NOW = "2026-10-22 14:14"
MOBILE = Phone("06 12345678", "+31612345678")
JAN = {"name": "Jan Jansen", "emails": ("jan@example.nl",), "phones": (MOBILE,)}
OTHER = {
    "name": "J. Jansen",
    "emails": ("jan@example.nl",),
    "phones": (Phone("010 1", "+31101234567"),),
}
Key = Qt.Key


@dataclass
class Office:
    """One PC with the customers page on a dealership."""

    dealership: Dealership
    window: MainWindow
    page: CustomersPage
    settling: Settling
    feed: ChangeFeed
    desk: Desk
    qtbot: QtBot
    actor: list[Actor]

    def press(self, key: Qt.Key) -> None:
        """Press a key where the keyboard is."""
        self.window.activateWindow()
        focus = self.window.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)

    def type(self, text: str) -> None:
        """Type into the search line, and wait for who is found."""
        line = self.page.card.line
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
        self.qtbot.waitUntil(lambda: self.page.view is not None and self.page.view.typed == text)

    def titles(self) -> list[str]:
        """The names in the list."""
        return [row.title for row in self.page.card.list.rows]

    def read(self, title: str) -> None:
        """Wait until this person's record is on the screen."""
        self.qtbot.waitUntil(lambda: self.shown == title)

    @property
    def shown(self) -> str:
        """Whose record is on the screen."""
        return self.page.pane.detail.row.title if self.page.pane.detail else ""

    def happened(self) -> list[str]:
        """The headlines of the history."""
        return [row.headline for row in self.page.pane.history.rows]

    def person(self, lead: int) -> int:
        """The person of a lead."""
        person = self.dealership.services.customers.of_lead(OFFICE, lead)
        assert person is not None
        return person


@pytest.fixture
def dealership(sqlite_url: str) -> Iterator[Dealership]:
    """A dealership on Thursday afternoon."""
    made = Dealership(sqlite_url, NOW)
    yield made
    made.store.close()


@pytest.fixture
def office(dealership: Dealership, qtbot: QtBot) -> Iterator[Office]:
    """The page on the dealership, as whatever a test asked for before made it."""
    background = Background()
    feed = ChangeFeed(dealership.store.watch)
    services = dealership.services
    actors = [STATION]

    def saying() -> Saying:
        names = {rep.rep.id: rep.rep.name for rep in services.people.reps()}
        return Saying(AMSTERDAM, names, translate=words.told, day=words.day)

    names = saying()
    desk = Desk(background, feed, services.counters, str)
    minutes = Minutes(lambda: dealership.now)
    settling = Settling(desk, feed, services)
    pages: list[CustomersPage] = []

    def build() -> CustomersPage:
        pages.append(
            CustomersPage(
                desk,
                feed,
                minutes,
                Placed(desk, dealership.services, lambda: actors[-1]),
                services=services,
                saying=lambda: names,
                settling=settling,
            )
        )
        return pages[0]

    counters = services.counters()
    window = MainWindow([PageSpec("customers", str, "people", build)], minutes, AMSTERDAM)
    minutes.setParent(window)
    settling.setParent(window)
    window.follow(desk, feed)
    feed.start(counters)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: pages[0].view is not None)
    yield Office(dealership, window, pages[0], settling, feed, desk, qtbot, actors)
    feed.close()
    background.close()
    window.close()


@pytest.fixture
def jan(dealership: Dealership) -> int:
    """A lead of Jan Jansen, settled, and one of Piet Bakker."""
    lead = dealership.lead(**JAN)
    dealership.lead(name="Piet Bakker")
    dealership.services.customers.settle_all(60)
    return lead


def test_who_is_typed_is_found_and_read(jan: int, office: Office) -> None:
    assert jan
    office.read("Piet Bakker")
    assert office.titles() == ["Piet Bakker", "Jan Jansen"]
    for typed in ("jan", "06 1234", "+31612", "jan@ex"):
        office.type(typed)
        office.qtbot.waitUntil(lambda: office.titles() == ["Jan Jansen"])
        office.read("Jan Jansen")
    assert [fact.value for fact in office.page.pane.facts.shown] == [
        "+31612345678",
        "jan@example.nl",
    ]
    assert office.happened() == ["Lead: 2024 Toyota Yaris"]
    assert office.page.pane.owner.accessibleName().startswith("Nobody's customer")


def test_arrows_go_along_the_list_from_the_search_line(jan: int, office: Office) -> None:
    assert jan
    office.read("Piet Bakker")
    office.page.card.line.setFocus()
    office.press(Key.Key_Down)
    office.read("Jan Jansen")
    office.press(Key.Key_Up)
    office.read("Piet Bakker")
    office.press(Key.Key_Return)
    assert office.page.card.list.hasFocus()
    office.press(Key.Key_J)
    office.read("Jan Jansen")
    office.press(Key.Key_K)
    office.read("Piet Bakker")
    office.press(Key.Key_Slash)
    assert office.page.card.line.hasFocus()


def test_who_is_not_found_is_said_so_and_esc_shows_everybody_again(
    jan: int, office: Office
) -> None:
    assert jan
    office.type("zwaan")
    assert office.titles() == []
    assert "“zwaan”" in office.page.card.nothing.text()
    office.page.card.line.setFocus()
    office.press(Key.Key_Escape)
    office.qtbot.waitUntil(lambda: office.titles() == ["Piet Bakker", "Jan Jansen"])
    assert not office.page.card.nothing.isVisible()


def test_a_dealership_without_customers_says_how_they_come(office: Office) -> None:
    assert office.page.first_start.isVisible()
    with office.qtbot.waitSignal(office.page.page_wanted) as asked:
        office.page.to_leads.click()
    assert asked.args == ["leads"]


def test_what_comes_in_is_sorted_in_by_itself_and_shows(office: Office) -> None:
    office.dealership.lead(**JAN)
    office.qtbot.waitUntil(lambda: office.titles() == ["Jan Jansen"])
    office.read("Jan Jansen")


def test_a_backlog_is_sorted_in_steps_and_says_that_it_is(
    dealership: Dealership, office: Office
) -> None:
    told: list[bool] = []
    office.settling.busy.connect(told.append)
    with dealership.store.write(Topic.LEADS) as work:
        for _ in range(230):
            work.leads.add(builders.lead())
    office.qtbot.waitUntil(lambda: told == [True, False], timeout=10_000)
    assert not dealership.services.customers.settle()
    assert not office.page.card.sorting.isVisible()


def test_the_list_is_read_on_when_its_end_is_near(dealership: Dealership, office: Office) -> None:
    with dealership.store.write(Topic.LEADS) as work:
        for _ in range(130):
            work.leads.add(builders.lead())
    dealership.services.customers.settle_all(60)
    office.type("klant")
    office.qtbot.waitUntil(lambda: len(office.titles()) >= 50)
    bar = office.page.card.list.verticalScrollBar()

    def scrolled() -> bool:
        bar.setValue(bar.maximum())
        return len(office.titles()) == 130

    office.qtbot.waitUntil(scrolled)
    whole = office.page.card.list.rows
    assert len({row.person for row in whole}) == 130


def test_end_goes_to_the_last_customer_and_home_to_the_first(
    dealership: Dealership, office: Office
) -> None:
    with dealership.store.write(Topic.LEADS) as work:
        for _ in range(130):
            work.leads.add(builders.lead())
    dealership.services.customers.settle_all(60)
    whole = [
        row.person for row in dealership.services.customers.search(OFFICE, "klant", limit=200).rows
    ]
    office.type("klant")
    shown = office.page.card.list
    office.qtbot.waitUntil(lambda: [row.person for row in shown.rows] == whole[:50])
    QTest.keyClick(shown, Qt.Key.Key_End)
    # The rows above the last ones come by themselves.
    office.qtbot.waitUntil(lambda: [row.person for row in shown.rows] == whole[30:])
    bar = shown.verticalScrollBar()
    assert bar.value() == bar.maximum()
    QTest.keyClick(shown, Qt.Key.Key_Home)
    office.qtbot.waitUntil(lambda: [row.person for row in shown.rows] == whole[:50])
    assert bar.value() == 0


def test_a_long_history_is_read_on_when_its_end_is_near(
    dealership: Dealership, jan: int, office: Office
) -> None:
    for number in range(120):
        dealership.later(minutes=1)
        dealership.services.leads.note(STATION, jan, None, f"note {number}")
    office.page.open_person(office.person(jan))
    office.read("Jan Jansen")
    bar = office.page.pane.history.verticalScrollBar()

    def scrolled() -> bool:
        bar.setValue(bar.maximum())
        return len(office.happened()) == 121

    office.qtbot.waitUntil(scrolled)
    assert office.happened()[-1].startswith("Lead")
    dealership.later(minutes=1)
    dealership.services.leads.note(STATION, jan, None, "one more")
    office.qtbot.waitUntil(lambda: len(office.happened()) == 122)


def test_a_row_of_the_history_opens_its_lead(jan: int, office: Office) -> None:
    office.page.open_person(office.person(jan))
    office.read("Jan Jansen")
    history = office.page.pane.history
    history.setFocus()
    history.setCurrentIndex(history.model_of_rows.index(0, 0))
    with office.qtbot.waitSignal(office.page.lead_wanted) as asked:
        office.press(Key.Key_Return)
    assert asked.args == [jan]


# -- keeping it right --------------------------------------------------------------------------


def test_a_note_a_name_and_an_answer_about_mail_are_kept(jan: int, office: Office) -> None:
    office.page.open_person(office.person(jan))
    office.read("Jan Jansen")
    pane = office.page.pane
    office.page.card.list.setFocus()
    office.press(Key.Key_N)
    assert isinstance(pane.panel, CustomerNotePanel)
    pane.panel.text.setPlainText("brings a dog")
    pane.panel.save.click()
    office.qtbot.waitUntil(lambda: pane.aside.notes.text() == "brings a dog")
    assert pane.said.text() == "The note is kept."
    office.page.card.list.setFocus()
    office.press(Key.Key_E)
    assert isinstance(pane.panel, CorrectPanel)
    QTest.keyClicks(pane.panel.name.line, "Jan Janssen")
    pane.panel.phones.line.setText("+31612345678, 020 123 45 67")
    pane.panel.plates.line.setText("GH-123-J")
    office.press(Key.Key_Return)
    office.read("Jan Janssen")
    assert pane.detail is not None
    assert pane.detail.record.phones == ("+31201234567", "+31612345678")
    assert pane.detail.record.plates == ("GH-123-J",)
    assert "Plate added: GH-123-J" in office.happened()
    office.page.card.list.setFocus()
    office.press(Key.Key_O)
    assert isinstance(pane.panel, PickPanel)
    office.press(Key.Key_2)
    office.qtbot.waitUntil(
        lambda: pane.detail is not None and pane.detail.consent is Consent.REFUSED
    )
    assert pane.aside.consent.text() == "Wants no other mail, Thu 22 Oct"


def test_who_may_not_is_told_so_and_what_was_typed_stays(
    dealership: Dealership, jan: int, office: Office
) -> None:
    dealership.user("Erik", UserKind.MANAGER)
    office.page.open_person(office.person(jan))
    office.read("Jan Jansen")
    office.page.pane.merge.click()
    panel = office.page.pane.panel
    assert isinstance(panel, MergePanel)
    QTest.keyClicks(panel.line, "piet")
    office.qtbot.waitUntil(lambda: [row.title for row in panel.found] == ["Piet Bakker"])
    QTest.keyClick(panel.line, Key.Key_Return)
    office.qtbot.waitUntil(panel.agree.isVisible)
    panel.agree.click()
    office.qtbot.waitUntil(lambda: bool(panel.problem.text()))
    assert office.page.pane.panel is panel
    office.press(Key.Key_Escape)
    assert office.page.pane.panel is None


def test_a_customer_is_forgotten_only_after_it_is_said_what_goes(
    dealership: Dealership, jan: int, office: Office
) -> None:
    person = office.person(jan)
    office.page.open_person(person)
    office.read("Jan Jansen")
    pane = office.page.pane
    pane.erase.click()
    assert isinstance(pane.panel, ErasePanel)
    assert pane.panel.title.text() == "Forget Jan Jansen?"
    office.press(Key.Key_Return)
    assert office.shown == "Jan Jansen"
    pane.erase.click()
    assert isinstance(pane.panel, ErasePanel)
    pane.panel.erase.click()
    office.qtbot.waitUntil(lambda: pane.said.text() == "The customer is forgotten.")
    assert office.shown not in ("", "Jan Jansen")
    assert "Jan Jansen" not in office.titles()
    assert dealership.known(jan).name == ""


def test_two_records_are_compared_merged_and_taken_apart(
    dealership: Dealership, jan: int, office: Office
) -> None:
    other = dealership.lead(**OTHER)
    dealership.services.customers.settle_all(60)
    office.page.open_person(office.person(jan))
    office.read("Jan Jansen")
    pane = office.page.pane
    office.qtbot.waitUntil(lambda: len(pane.aside.alike) == 1)
    pane.aside.alike[0].click()
    panel = pane.panel
    assert isinstance(panel, MergePanel)
    office.qtbot.waitUntil(panel.agree.isVisible)
    assert panel.kept.accessibleName() == "This record is kept: Jan Jansen"
    assert panel.other.accessibleName() == "This one goes into it: J. Jansen"
    assert "+31101234567" in panel.other.lines.text()
    assert "still found as J. Jansen" in panel.outcome.text()
    office.press(Key.Key_W)
    assert panel.kept.accessibleName() == "This record is kept: J. Jansen"
    office.press(Key.Key_W)
    office.press(Key.Key_Return)
    office.qtbot.waitUntil(lambda: len(pane.aside.merged) == 1)
    assert len(office.happened()) == 2
    assert office.person(other) == office.person(jan)
    assert "also J. Jansen" in pane.under.text()
    pane.aside.merged[0].click()
    office.qtbot.waitUntil(lambda: pane.aside.merged == [])
    assert office.person(other) != office.person(jan)
    office.qtbot.waitUntil(lambda: len(office.happened()) == 1)


def test_whom_one_means_is_looked_for_anew(jan: int, office: Office) -> None:
    office.page.open_person(office.person(jan))
    office.read("Jan Jansen")
    office.page.pane.merge.click()
    panel = office.page.pane.panel
    assert isinstance(panel, MergePanel)
    assert panel.nobody.isVisible()
    QTest.keyClicks(panel.line, "jan")
    office.qtbot.waitUntil(lambda: office.page.view is not None)
    panel.line.become("piet")
    office.qtbot.waitUntil(lambda: len(panel.found) == 1)
    panel.line.entered.emit()
    office.qtbot.waitUntil(panel.agree.isVisible)
    panel.again.click()
    assert panel.line.isVisible()
    assert not panel.agree.isVisible()
    panel.line.become("")
    assert panel.found == []


def test_a_number_is_copied_with_one_click(jan: int, office: Office) -> None:
    office.page.open_person(office.person(jan))
    office.read("Jan Jansen")
    office.page.pane.facts.copied.emit("+31612345678")
    assert office.page.pane.said.text() == "Copied: +31612345678"


def test_before_the_first_view_a_lost_database_is_said_so(
    dealership: Dealership, qtbot: QtBot
) -> None:
    background = Background()
    feed = ChangeFeed(dealership.store.watch)
    desk = Desk(background, feed, dealership.services.counters, str)
    minutes = Minutes(lambda: dealership.now)
    settling = Settling(desk, feed, dealership.services)
    page = CustomersPage(
        desk,
        feed,
        minutes,
        Placed(desk, dealership.services, lambda: STATION),
        services=dealership.services,
        saying=Saying,
        settling=settling,
    )
    minutes.setParent(page)
    settling.setParent(page)
    qtbot.addWidget(page)
    assert page.card.nothing.text() == "Reading the customers"
    feed.lost.emit(RuntimeError("gone"))
    assert page.unread.isVisibleTo(page)
    feed.close()
    background.close()
