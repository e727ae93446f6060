"""The page as a whole: log, clocks, other PCs, sizes, the first day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from showroom_app.domain.people import Role
from showroom_app.services import open_services
from showroom_app.services.board_rows import BoardView
from showroom_app.settings import LanguageChoice
from showroom_app.storage.store import open_store
from showroom_app.ui import theme
from showroom_app.ui.board.add_rep_dialog import AddRepDialog
from showroom_app.ui.board.arrival import Arrival
from showroom_app.ui.board.board_layout import BoardLayout
from showroom_app.ui.board.board_show import BoardShow
from showroom_app.ui.board.due import Due
from showroom_app.ui.board.on_screen import OnScreen
from showroom_app.ui.board.queue_card import Words, _cells, columns
from showroom_app.ui.board.slide import Slide
from showroom_app.ui.language import Language
from showroom_app.ui.widgets.button import Button
from showroom_app.ui.widgets.pill import pill_width
from showroom_app.ui.widgets.text import text_width
from tests.services.dealership import STATION, Dealership
from tests.ui.board import board_samples as samples
from tests.ui.board.conftest import Reception

Key = Qt.Key
SIZES = ((1440, 900), (1366, 768), (1920, 1080))


def shown(view: BoardView, size: tuple[int, int], qtbot: QtBot) -> BoardLayout:
    """A view on a board of this size of window, without anybody behind it."""
    theme.look().fit(*size)
    board = BoardLayout()
    qtbot.addWidget(board)
    here = OnScreen(lambda: samples.NOW)
    here.view = view
    BoardShow(board, here).show(fresh=None, with_panel=False)
    board.resize(size[0] - 84, size[1] - 56)
    board.show()
    return board


def test_the_last_act_can_be_undone_with_a_button_and_stays_in_the_log_struck_out(
    reception: Reception,
) -> None:
    reception.press(Key.Key_F7)
    reception.press(Key.Key_1)
    reception.until(lambda: reception.line[-1] == "Esra")
    log = reception.page.board.log
    assert log.band.accessibleName() == "14:14 Esra checked in"
    reception.click(log.band.button)
    reception.until(lambda: reception.line == ["Sanne", "Anna", "Youssef", "Willem"])
    rows = reception.page.board.log_model.rows
    assert [(row.text, row.undone) for row in rows if row.text.startswith("Esra")] == [
        ("Esra checked in", True)
    ]
    assert [row.text for row in rows if row.text.startswith("Undone")] == [
        "Undone: Esra checked in"
    ]


def test_all_opens_the_whole_log_and_undoes_from_there(reception: Reception) -> None:
    reception.press(Key.Key_F7)
    reception.press(Key.Key_1)
    reception.until(lambda: reception.line[-1] == "Esra")
    reception.click(reception.page.board.log.all)
    dialog = reception.page.whole_log.dialog
    assert dialog is not None
    assert dialog.isVisible()
    reception.until(lambda: len(dialog.model.rows) == 6)
    assert dialog.model.rows[0].text == "Esra Yıldız checked in"
    dialog.list.setCurrentIndex(dialog.model.index(0, 0))
    QTest.keyClick(dialog.list, Key.Key_Return)
    reception.until(lambda: dialog.model.rows[0].undone or dialog.model.rows[1].undone)
    assert reception.line == ["Sanne", "Anna", "Youssef", "Willem"]
    QTest.keyClick(dialog, Key.Key_Escape)
    assert reception.page.whole_log.dialog is None


def test_a_change_on_another_pc_appears_without_a_click(
    reception: Reception, sqlite_url: str
) -> None:
    other = open_store(sqlite_url, upgrade=False, at=reception.dealership.now)
    open_services(other).floor.check_in(STATION, reception.rep("Esra"))
    reception.until(lambda: reception.line[-1] == "Esra")
    other.close()


def test_a_minute_changes_the_lengths_and_reads_nothing(reception: Reception) -> None:
    view = reception.view
    board = reception.page.board
    assert board.up_now.line is not None
    assert board.up_now.line.waited == "43 min"
    reception.pass_minutes(1)
    assert board.up_now.line.waited == "44 min"
    assert [row.waited for row in board.line.rows] == ["28 min", "23 min"]
    assert reception.view is view


def test_a_minute_tells_the_rows_that_changed_and_no_others(reception: Reception) -> None:
    board = reception.page.board
    told: list[str] = []
    board.line.dataChanged.connect(lambda *_: told.append("line"))
    board.customers_model.dataChanged.connect(lambda *_: told.append("customers"))
    board.line.rowsInserted.connect(lambda *_: told.append("inserted"))
    board.line.modelReset.connect(lambda: told.append("reset"))
    reception.minutes.passed.emit()
    assert told == []
    reception.pass_minutes(1)
    assert told == ["line"]


def test_a_moment_that_changes_the_line_by_itself_is_not_missed(
    dealership: Dealership, qtbot: QtBot
) -> None:
    due = Due(lambda: dealership.now)
    with qtbot.waitSignal(due.come, timeout=10_000):
        due.watch([dealership.now.replace(microsecond=20_000), dealership.now])
        dealership.later(minutes=1)


def test_another_floor_is_shown_when_it_is_chosen(reception: Reception) -> None:
    dealership = reception.dealership
    dealership.rep("Bram Kok", Role.SHOWROOM, floor="Honda")
    reception.until(lambda: len(reception.view.floors) == 2)
    honda = next(tab.floor for tab in reception.view.floors if tab.name == "Honda")
    reception.page.show_floor(honda)
    reception.until(lambda: reception.line == ["Bram"])
    assert reception.page.board.walk_in.whom == "to Bram Kok"


def test_the_first_rep_is_added_from_the_empty_board_and_makes_the_floor(
    first_day: Reception,
) -> None:
    board = first_day.page.board
    assert board.is_empty
    first_day.click(board.empty_add)
    dialog = first_day.page.window().findChild(AddRepDialog)
    assert isinstance(dialog, AddRepDialog)
    QTest.keyClicks(dialog.name.line, "Sanne de Vries")
    QTest.keyClick(dialog.name.line, Key.Key_Return)
    assert dialog.said.text() == "The floor is needed: the queue the rep stands in."
    QTest.keyClicks(dialog.floor.line, "Toyota")
    QTest.keyClick(dialog.floor.line, Key.Key_Return)
    first_day.until(lambda: dialog.said.text() == "Sanne de Vries is added.")
    first_day.until(lambda: not board.is_empty)
    QTest.keyClicks(dialog.name.line, "Sanne de Vries")
    QTest.keyClick(dialog.name.line, Key.Key_Return)
    first_day.until(lambda: "Sanne de Vries" in dialog.said.text() and dialog.add.isEnabled())
    assert dialog.said.text() != "Sanne de Vries is added."
    QTest.keyClick(dialog, Key.Key_Escape)
    assert [row.name for row in first_day.view.off] == ["Sanne de Vries"]
    assert board.subtitle.text() == "0 in line"


def test_a_quota_under_fifteen_is_refused_in_words(first_day: Reception) -> None:
    first_day.click(first_day.page.board.empty_add)
    dialog = first_day.page.window().findChild(AddRepDialog)
    assert isinstance(dialog, AddRepDialog)
    dialog.name.line.setText("Sanne de Vries")
    dialog.floor.line.setText("Toyota")
    dialog.quota.line.setText("12")
    first_day.click(dialog.add)
    first_day.until(lambda: "15" in dialog.said.text())
    assert first_day.view.reps == 0


def test_a_rep_who_is_new_this_month_is_added_with_the_first_day(first_day: Reception) -> None:
    first_day.click(first_day.page.board.empty_add)
    dialog = first_day.page.window().findChild(AddRepDialog)
    assert isinstance(dialog, AddRepDialog)
    dialog.name.line.setText("Sanne de Vries")
    dialog.floor.line.setText("Toyota")
    dialog.starts.line.setText("19 oktober")
    first_day.click(dialog.add)
    first_day.until(lambda: dialog.said.text().startswith("Write the first day as 22-10-2026"))
    dialog.starts.line.setText("19-10-2026")
    first_day.click(dialog.add)
    first_day.until(lambda: dialog.said.text() == "Sanne de Vries is added.")
    (entry,) = first_day.dealership.services.people.reps()
    assert (entry.rep.starts, dialog.starts.text) == (date(2026, 10, 19), "")


@pytest.mark.parametrize("size", SIZES)
def test_density_changes_sizes_and_never_the_order(size: tuple[int, int], qtbot: QtBot) -> None:
    board = shown(samples.toyota(), size, qtbot)
    sizes = theme.current().sizes
    assert [row.place for row in board.line.rows] == [3, 4, 5, 6]
    assert board.queue.list.visualRect(board.line.index(0, 0)).height() == sizes.row
    assert board.up_now.height() == sizes.card_upnow
    assert board.walk_in.height() == sizes.arrival_big
    assert board.be_back.height() == sizes.arrival


def test_a_window_that_becomes_lower_takes_its_sizes_over(qtbot: QtBot) -> None:
    board = shown(samples.toyota(), SIZES[0], qtbot)
    theme.look().fit(*SIZES[1])
    board.fit()
    QApplication.processEvents()
    assert board.up_now.height() == theme.current().sizes.card_upnow
    row = board.queue.list.visualRect(board.line.index(0, 0))
    assert row.height() == theme.current().sizes.row


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", [LanguageChoice.ENGLISH, LanguageChoice.DUTCH])
def test_no_button_is_narrower_than_its_words(
    size: tuple[int, int], language: LanguageChoice, qtbot: QtBot
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    spoken = Language(app, language)
    try:
        board = shown(samples.toyota(), size, qtbot)
        narrow = [
            button.text()
            for button in board.findChildren(Button)
            if button.isVisible() and button.width() < button.sizeHint().width()
        ]
        assert narrow == []
        assert _inside(board.up_now.skip, board.up_now)
    finally:
        spoken.choose(LanguageChoice.ENGLISH)


def _inside(widget: QWidget, around: QWidget) -> bool:
    return around.rect().contains(widget.geometry())


def test_everything_fits_in_the_smallest_window(qtbot: QtBot) -> None:
    board = shown(samples.nobody_free(), (1024, 640), qtbot)
    least = board.minimumSizeHint()
    assert QSize(1024 - 84, 640 - 56).expandedTo(least) == QSize(1024 - 84, 640 - 56)


def test_nobody_free_shows_an_empty_first_card_and_who_waits(qtbot: QtBot) -> None:
    board = shown(samples.nobody_free(), SIZES[0], qtbot)
    assert board.up_now.line is None
    assert not board.up_now.skip.isVisible()
    assert board.waiting.isVisible()
    assert [row.alert for row in board.waiting_model.rows] == [True, False]
    assert board.on_deck.line is not None
    assert board.on_deck.line.place == 1


def test_who_did_not_come_in_time_stands_after_those_who_are_expected(qtbot: QtBot) -> None:
    board = shown(samples.long_waits(), SIZES[0], qtbot)
    rows = [(row.time, row.overdue) for row in board.appointments_model.rows]
    assert rows == [
        ("14:30", False),
        ("15:00", False),
        ("15:15", False),
        ("12:45", True),
        ("10:30", True),
    ]
    assert board.appointment.whom == "14:30 De Groot family"


def test_the_board_of_the_picture_says_what_the_picture_says(qtbot: QtBot) -> None:
    board = shown(samples.toyota(), SIZES[0], qtbot)
    assert board.subtitle.text() == "6 in line, 2 at the lead desk"
    rows = [(row.name, row.where, row.mark.words if row.mark else "") for row in board.line.rows]
    assert rows == [
        ("Youssef El Amrani", "Lead desk, back 14:20", "in 6 min"),
        ("Willem Hoekstra", "On the floor", ""),
        ("Lotte Jansen", "Lead desk, back 14:12", "2 min late"),
        ("Rob van der Meer", "On the floor", ""),
    ]
    assert board.appointment.whom == "14:30 De Groot family"
    assert board.appointments.first.text() == "first in 16 min"
    assert board.log.band.accessibleName() == "14:09 Youssef to the lead desk, back 14:20"
    assert [row.text for row in board.log_model.rows] == [
        "Lotte to the lead desk, back 14:12",
        "Rob done: quote given",
        "Appointment Mr Brouwer → Thijs",
        "Walk-in → Pieter",
    ]


def test_rows_slide_to_their_place_and_arrive(qtbot: QtBot) -> None:
    board = shown(samples.toyota(), SIZES[0], qtbot)
    row = theme.current().sizes.row
    rows = board.queue.list
    slide = Slide(rows, board.line, milliseconds=1)
    lines = board.line.rows
    with qtbot.waitSignal(slide.finished, timeout=10_000):
        board.line.show(lines[1:])
        assert slide.offset(0) == row
    assert slide.offset(0) == 0
    assert rows.visualRect(board.line.index(0, 0)).top() == 0


def test_rows_stand_still_where_the_system_wants_no_motion(qtbot: QtBot) -> None:
    board = shown(samples.toyota(), SIZES[0], qtbot)
    slide = Slide(board.queue.list, board.line, milliseconds=0)
    board.line.show(board.line.rows[1:])
    assert slide.offset(0) == 0


def test_in_the_smallest_window_times_and_states_stay_whole_and_names_give_way(
    qtbot: QtBot,
) -> None:
    board = shown(samples.toyota(), (1024, 640), qtbot)
    rows = board.queue.list
    youssef, lotte = board.line.rows[0], board.line.rows[2]
    for line, number in ((youssef, 0), (lotte, 2)):
        where = rows.visualRect(board.line.index(number, 0)).toRectF()
        place, rep, badge, cell, since, _menu = _cells(where, line, Words(board.line))
        assert badge.width() == 0
        assert rep.width() < 160
        assert line.mark is not None
        needed = 26 + text_width(line.where_short, "body", tabular=True) + 8
        needed += pill_width(line.mark.words, line.mark.state)
        assert needed <= cell.width()
        assert cell.right() <= since.left()
        assert place.left() >= 0


@pytest.mark.parametrize("name", ["Sanne", "Youssef"])
def test_the_first_panel_after_a_start_is_as_high_as_its_title_needs(
    qtbot: QtBot, name: str
) -> None:
    # Nothing of the board has its place yet.
    board = shown(samples.toyota(), (1440, 900), qtbot)
    panel = board.slot.arrival
    title = f"Customer for {name}"
    panel.open_for(
        Arrival(
            title, "Walk-in, 14:14", "walk_in", "act", visit=12, rep=1, rep_name=name, turn=True
        )
    )
    board.slot.open_arrival()
    board.panel_opened(True)
    QApplication.processEvents()
    assert panel.height() == panel.heightForWidth(panel.width())
    for field in (panel.name, panel.phone, *panel.chips.values()):
        assert field.height() >= field.sizeHint().height()
    assert all(chip.width() >= chip.sizeHint().width() for chip in panel.chips.values())


def test_a_panel_in_the_smallest_window_takes_the_room_of_the_smaller_buttons(
    reception: Reception,
) -> None:
    theme.look().fit(1024, 640)
    # The main window keeps its size whatever its pages ask for.
    reception.page.setMinimumSize(1024 - 84, 640 - 56)
    reception.page.resize(1024 - 84, 640 - 56)
    board = reception.page.board
    assert board.be_back.isVisible()
    reception.press(Key.Key_F1)
    panel = reception.page.slot.arrival
    reception.until(panel.isVisible)
    QApplication.processEvents()
    assert not board.be_back.isVisible()
    assert panel.height() >= panel.minimumSizeHint().height()
    assert panel.name.height() >= panel.name.sizeHint().height()
    # The keys of the buttons that are not seen stay live.
    reception.press(Key.Key_F4)
    reception.until(lambda: len(reception.serving) == 2)
    reception.press(Key.Key_Escape)
    reception.until(board.be_back.isVisible)


def test_the_waiting_strip_is_calm_until_somebody_waits_too_long(qtbot: QtBot) -> None:
    board = shown(samples.nobody_free(), SIZES[0], qtbot)
    assert board.waiting.is_warm
    (first, second) = board.waiting_model.rows
    assert first.told == "the manager is told"
    assert second.told == ""
    board.waiting_model.show([second])
    assert not board.waiting.is_warm


@pytest.mark.parametrize(("size", "rows"), [(SIZES[0], 4), (SIZES[1], 4), (SIZES[2], 6)])
def test_many_who_wait_take_the_room_that_the_rows_below_can_spare(
    size: tuple[int, int], rows: int, qtbot: QtBot
) -> None:
    view = samples.nobody_free()
    many = tuple(replace(view.waiting[0], visit=100 + number) for number in range(56))
    board = shown(replace(view, waiting=many), size, qtbot)
    height = board.waiting.list.sizeHintForRow(0)
    assert board.waiting.list.height() // height == rows
    for below in (board.customers.list, board.away.list):
        assert below.height() >= below.sizeHintForRow(0)


def test_a_recalled_rep_keeps_the_place_and_every_card_says_whose_place_it_is(
    qtbot: QtBot,
) -> None:
    board = shown(samples.first_called_back(), SIZES[0], qtbot)
    assert board.up_now.line is not None
    assert (board.up_now.line.name, board.up_now.number) == ("Anna Visser", "2")
    assert board.up_now.eyebrow == "Up now, who is ahead is called back"
    assert board.on_deck.line is not None
    assert (board.on_deck.line.name, board.on_deck.number) == ("Youssef El Amrani", "1")
    assert board.on_deck.eyebrow == "Keeps place 1"
    assert [row.place for row in board.line.rows] == [3, 4, 5]


def test_while_nobody_is_free_only_who_keeps_place_1_bears_the_number(qtbot: QtBot) -> None:
    board = shown(samples.nobody_free(), SIZES[0], qtbot)
    assert (board.up_now.line, board.up_now.number) == (None, "–")
    assert (board.on_deck.number, board.on_deck.eyebrow) == ("1", "Keeps place 1")
    assert [row.place for row in board.line.rows] == [2]


def test_the_strip_counts_the_customers_who_wait(qtbot: QtBot) -> None:
    board = shown(samples.nobody_free(), SIZES[0], qtbot)
    assert board.waiting.count.text() == "2"


def test_before_opening_the_empty_cards_bear_1_and_2(qtbot: QtBot) -> None:
    board = shown(samples.before_opening(), SIZES[0], qtbot)
    assert (board.up_now.number, board.on_deck.number) == ("1", "2")


def test_names_grow_into_the_room_that_where_somebody_is_leaves(qtbot: QtBot) -> None:
    names = _names_of(samples.toyota(), qtbot)
    longer = _names_of(samples.long_names(), qtbot)
    assert longer > names
    # Who is called back needs more words: names give way to them.
    assert _names_of(samples.long_names(), qtbot, SIZES[1]) < longer


def _names_of(view: BoardView, qtbot: QtBot, size: tuple[int, int] = SIZES[0]) -> float:
    board = shown(view, size, qtbot)
    where = QRectF(board.queue.list.visualRect(board.line.index(0, 0)))
    return columns(where, Words(board.line))[1].width()


def test_f7_and_a_name_that_nobody_has_says_so_and_not_that_all_are_in(
    reception: Reception,
) -> None:
    reception.press(Key.Key_F7)
    reception.type("Zwaan")
    assert reception.asked == []
    assert reception.question.none.text() == "Nobody in this list is called that."
    reception.press(Key.Key_Escape)
    reception.press(Key.Key_F7)
    reception.type("vries")
    assert reception.question.none.text() == "Sanne de Vries is checked in already."
    reception.press(Key.Key_Escape)
    reception.press(Key.Key_F7)
    reception.press(Key.Key_1)
    reception.until(lambda: len(reception.line) == 5)
    reception.press(Key.Key_F7)
    assert reception.question.none.text() == "Everybody of this floor is checked in."
