"""The overview page: its figures, months and floors, what it opens, its plots as pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.lead import CallResult
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.sale import Channel
from showroom_app.services.overview_view import Opening, Opens
from showroom_app.settings import ThemeChoice
from showroom_app.ui import theme, words
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.overview import plot_files
from showroom_app.ui.overview.overview_page import OverviewPage
from showroom_app.words import Saying
from tests.services.dealership import STATION, Dealership
from tests.ui.placed import Placed

_PATIENCE = 20_000
NOW = "2026-10-22 10:00"


@dataclass
class Office:
    """A dealership with the overview of its Toyota floor open."""

    dealership: Dealership
    page: OverviewPage
    qtbot: QtBot

    def until(self, holds: object) -> None:
        """Wait until it holds."""
        assert callable(holds)
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=_PATIENCE)

    def press(self, key: Qt.Key, on: QWidget | None = None, *, ctrl: bool = False) -> None:
        """Press a key."""
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(on or self.page, key, held)

    def strip(self) -> list[tuple[str, str, str, str]]:
        """Name, value, goal and what it is counted from, of each card."""
        return [
            (card.title.text(), card.value.text(), card.goal.text.text(), card.counted.text())
            for card in self.page.plots.strip.cards
        ]


@pytest.fixture(scope="module")
def dealership(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dealership]:
    """On Tuesday Anna and Sanne served a walk-in each; Anna sold. Bram called one of two leads."""
    from showroom_app.storage.store import open_store

    url = f"sqlite:///{tmp_path_factory.mktemp('overview') / 'showroom.db'}"
    open_store(url).close()
    made = Dealership(url, "2026-10-20 10:00")
    reps = {
        name: made.rep(name, role, floor=floor)
        for name, role, floor in (
            ("Anna", Role.HYBRID, "Toyota"),
            ("Sanne", Role.SHOWROOM, "Toyota"),
            ("Noor", Role.SHOWROOM, "Honda"),
            ("Bram", Role.INTERNET, "Toyota"),
        )
    }
    for minute in (10, 20):
        made.at(f"2026-10-20 10:{minute}")
        made.services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    made.at("2026-10-20 11:00")
    for name in ("Anna", "Sanne"):
        made.services.floor.finish(STATION, reps[name], Outcome.LOST)
    lead, _untouched = made.lead(), made.lead()
    made.later(minutes=4)
    made.services.leads.claim(STATION, lead, reps["Bram"])
    made.services.leads.log_call(STATION, lead, reps["Bram"], CallResult.REACHED)
    made.sale(reps["Anna"], channel=Channel.WALK_IN)
    made.at(NOW)
    yield made
    made.store.close()


@pytest.fixture
def office(dealership: Dealership, qtbot: QtBot) -> Iterator[Office]:
    """The page on it."""
    dealership.at(NOW)
    background = Background()
    feed = ChangeFeed(dealership.store.watch)
    desk = Desk(background, feed, dealership.services.counters, str)
    minutes = Minutes(lambda: dealership.now)
    counters = dealership.services.counters()
    names = dealership.services.board.frame().names
    saying = replace(
        Saying(translate=words.told, day=words.day),
        reps=names,
        tz=dealership.services.settings.in_force().tz,
    )
    page = OverviewPage(
        desk,
        feed,
        minutes,
        Placed(desk, dealership.services, lambda: STATION),
        services=dealership.services,
        background=background,
        saying=lambda: saying,
        floor=1,
    )
    minutes.setParent(page)
    qtbot.addWidget(page)
    feed.start(counters)
    page.resize(1300, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: page.view is not None and page.view.is_whole, timeout=_PATIENCE)
    yield Office(dealership, page, qtbot)
    feed.close()
    background.close()
    page.close()


def test_the_strip_shows_each_figure_with_its_goal_and_what_it_is_counted_from(
    office: Office,
) -> None:
    response, contact, shown, closing = office.strip()
    assert response == ("Median first response", "4 min", "goal 5 min", "1 lead")
    assert contact == ("Contact rate", "50%", "goal 80%, 30 below", "1 of 2 leads")
    assert (shown[0], shown[3]) == ("Appointments", "0 of 0 due")
    assert closing == ("Closing ratio", "25%", "", "1 of 4 opportunities")
    cards = office.page.plots.strip.cards
    assert [card.goal.state for card in cards] == [
        theme.State.OK,
        theme.State.ATTENTION,
        None,
        None,
    ]
    assert "valid leads of the month" in cards[1].toolTip(), "the definition is one hover away"


def test_the_plots_show_what_the_view_says(office: Office) -> None:
    plots, view = office.page.plots, office.page.view
    assert view is not None
    assert [row.name for row in plots.fairness.rows] == ["Anna", "Sanne"]
    assert "Walk-in 50%, 1 of 2" in plots.channels.said
    assert "Internet lead 0%, 0 of 2" in plots.channels.said
    assert plots.channels.said.startswith("Walk-in"), "the highest ratio stands first"
    assert plots.hours.cells == view.hours
    assert "Tuesday 10 to 11: 0.7 walk-ins an hour" in plots.hours.said
    counted, on_pace, ratio, response, fleet = plots.roles.figures
    assert counted.said == ("0", "1", "0")
    assert on_pace.said == ("0 of 1", "0 of 1", "0 of 1")
    assert ratio.said[0] == "0%"
    assert response.said == ("no leads", "no leads", "4 min")
    assert fleet.said == ("0", "0", "0")
    assert office.page.until.text() == "until yesterday, 18 of 27 selling days"


def test_a_mark_under_the_mouse_says_what_it_is(office: Office) -> None:
    plots = office.page.plots
    assert plots.fairness.tooltip(10, 5).startswith("Anna ")
    assert "Units sold to walk-ins" in plots.channels.tooltip(10, 5)
    assert plots.hours.tooltip(1, 1) == "", "nothing lies beside the cells"
    where = plots.hours.rect().center()
    assert "walk-ins an hour" in plots.hours.tooltip(where.x(), where.y())
    said = plots.roles.tooltip(10, 40)
    assert said.startswith("Counted per rep\nShowroom: 0 (0 / 1 reps)\nHybrid: 1 (1 / 1 reps)")
    assert said.endswith("Counted units of all reps of a role / these reps.")
    line = plots.strip.cards[0].plot
    assert line.tooltip(line.width(), 5) == "Week of 19 Oct: 4 min"


def test_all_floors_can_be_seen_together_and_the_floor_of_the_head_is_followed(
    office: Office,
) -> None:
    page = office.page
    page.floors.chosen.emit("all")
    office.until(lambda: page.view is not None and page.view.floor is None)
    assert page.floors.current == "all"
    assert "Noor" in page.plots.fairness.said
    page.floors.chosen.emit("one")
    page.show_floor(2)
    office.until(lambda: page.view is not None and page.view.floor == 2 and page.view.is_whole)
    assert page.floors.segment("one").accessibleName() == "Honda"
    assert [row.name for row in page.plots.fairness.rows] == ["Noor"]


def test_a_month_without_anything_and_one_that_has_not_begun_say_so(office: Office) -> None:
    page = office.page
    office.press(Qt.Key.Key_PageUp)
    office.until(lambda: page.view is not None and page.view.month == date(2026, 9, 1))
    assert page._empty.isVisible()
    assert page.export.isHidden(), "there is nothing to take out"
    for _ in range(2):
        office.press(Qt.Key.Key_PageDown)
    office.until(lambda: page.view is not None and page.view.month == date(2026, 11, 1))
    assert page._not_begun.isVisible()
    office.press(Qt.Key.Key_PageUp)
    office.until(page.plots.isVisible)
    office.dealership.at("2026-10-01 10:00")
    page._look_anew()
    office.until(page._first_day.isVisible)


def test_an_act_of_another_program_shows_without_a_click(office: Office) -> None:
    card = office.page.attention
    before = [row.item.title for row in card.rows]
    office.dealership.services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1)
    office.dealership.later(minutes=30)
    office.page._minutes.passed.emit()
    office.until(lambda: [row.item.title for row in card.rows] != before)
    assert any("at the door" in row.item.title for row in card.rows)


def test_a_line_of_the_list_opens_its_thing_by_mouse_and_by_key(office: Office) -> None:
    row = next(row for row in office.page.attention.rows if row.item.is_urgent)
    assert row.item.title == "1 lead past 5 min"
    for act in (row.click, lambda: office.press(Qt.Key.Key_Return, row)):
        with office.qtbot.waitSignal(office.page.wanted, timeout=_PATIENCE) as wanted:
            act()
        (opens,) = wanted.args
        assert opens.kind is Opening.LEAD
        assert opens.number == 2


def test_the_keyboard_reaches_every_plot_and_every_line_and_each_says_its_figures(
    office: Office,
) -> None:
    page = office.page
    reached, at = [], page.nextInFocusChain()
    while at is not None and at is not page:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisible():
            reached.append(at)
        at = at.nextInFocusChain()
    for plot in page.plots.all_plots:
        assert plot in reached
        assert plot.accessibleName() == f"{plot.name}: {plot.said}"
        assert any(sign.isdigit() for sign in plot.said), plot.name
    rows = page.attention.rows
    assert rows
    assert set(rows) <= set(reached)
    assert rows[0].accessibleName().startswith("1 lead past 5 min, ")


@pytest.mark.parametrize("kind", plot_files.KINDS)
def test_every_plot_becomes_a_picture(office: Office, tmp_path: Path, kind: str) -> None:
    page = office.page
    kept = tmp_path / f"2026-10-toyota-closing-ratio{kind}"
    kept.write_bytes(b"mine")
    page.save_all_to(tmp_path, kind)
    office.until(lambda: page.said.text().startswith("Saved: 8 plots"))
    assert kept.read_bytes() == b"mine", "nothing was written over"
    files = sorted(set(tmp_path.iterdir()) - {kept})
    assert len(files) == 8
    for file in files:
        raw = file.read_bytes()
        if kind == ".png":
            assert _inks(QImage.fromData(QByteArray(raw))) > 3
            continue
        assert QSvgRenderer(QByteArray(raw)).isValid()
        tree = ET.fromstring(raw)
        name = "{http://www.w3.org/2000/svg}"
        title, said = tree.findtext(f"{name}title"), tree.findtext(f"{name}desc")
        (plot,) = [plot for plot in page.plots.plots if plot.name == title]
        assert said == plot.said
        assert len(list(tree.iter(f"{name}path"))) > 3


def _inks(image: QImage) -> int:
    """How many colours an image has."""
    assert not image.isNull()
    places = ((x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7))
    return len({image.pixel(x, y) for x, y in places})


def test_a_plot_is_copied_by_key_and_by_menu(office: Office) -> None:
    plot = office.page.plots.channels
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    plot.setFocus()
    office.press(Qt.Key.Key_C, plot, ctrl=True)
    office.until(lambda: not clipboard.image().isNull())
    assert office.page.said.text() == "Copied: Closing ratio per channel"
    menu = plot.menu()
    next(each for each in menu.actions() if each.text() == "Copy as SVG").trigger()
    office.until(lambda: clipboard.mimeData().hasFormat("image/svg+xml"))
    assert clipboard.text().startswith("<?xml")
    menu.close()


def test_a_plot_is_saved_under_a_name_that_says_month_and_floor(
    office: Office, tmp_path: Path
) -> None:
    plot = office.page.plots.hours
    plot.setFocus()
    office.press(Qt.Key.Key_S, plot, ctrl=True)
    dialog = office.page.findChild(QFileDialog)
    assert dialog is not None
    (proposed,) = dialog.selectedFiles()
    assert Path(proposed).name == "2026-10-toyota-walk-ins-an-hour.png"
    dialog.fileSelected.emit(str(tmp_path / "mine.svg"))
    dialog.reject()
    office.until((tmp_path / "mine.svg").exists)
    office.page.save_to(plot, tmp_path / "mine.pdf")
    assert "end in .png or .svg" in office.page.said.text()
    office.page.save_to(plot, tmp_path / "nowhere" / "mine.png")
    office.until(lambda: "cannot be written" in office.page.said.text())
    assert [file.name for file in tmp_path.iterdir()] == ["mine.svg"]


def test_the_export_button_offers_all_plots_and_each(office: Office, tmp_path: Path) -> None:
    menu = office.page.export_menu()
    all_png, all_svg, report, *each = [action for action in menu.actions() if action.text()]
    assert all_png.text() == "Save all plots as PNG…"
    with office.qtbot.waitSignal(office.page.wanted, timeout=_PATIENCE) as wanted:
        report.trigger()
    assert wanted.args == [Opens(Opening.MONTH, month=date(2026, 10, 1))]
    assert [action.text() for action in each] == [plot.name for plot in office.page.plots.plots]
    all_svg.trigger()
    dialog = office.page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path))
    dialog.reject()
    office.until(lambda: len(list(tmp_path.glob("*.svg"))) == 8)


def test_plots_live_through_every_size_and_both_lights(office: Office) -> None:
    page = office.page
    for turn in range(8):
        page.resize(700 + turn % 4 * 200, 500 + turn % 3 * 150)
        theme.look().choose(ThemeChoice.DARK if turn % 2 else ThemeChoice.LIGHT)
        image = page.grab().toImage()
        assert image.pixelColor(2, 2) == theme.current().surface[0]


def test_once_there_is_a_manager_nobody_else_sees_it(office: Office) -> None:
    office.dealership.user("Erik", UserKind.MANAGER)
    office.until(office.page.closed_to.isVisible)
    assert office.page.attention.rows == []
    assert office.page.export.isHidden()
    office.page.closed_to.as_manager.click()
    sign_in = office.page.closed_to.form
    office.until(sign_in.isVisible)
    sign_in.name.line.setText("Erik")
    sign_in.secret.line.setText("long enough")
    QTest.keyClick(sign_in.secret.line, Qt.Key.Key_Return)
    office.until(office.page.export.isVisible)
    assert office.page.attention.rows
