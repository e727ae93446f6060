from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from showroom_app.domain.people import Role
from showroom_app.settings import ThemeChoice
from showroom_app.ui import theme
from showroom_app.ui.focus_style import FocusRing
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.avatar import initials
from showroom_app.ui.widgets.badge import badge_width, paint_badge
from showroom_app.ui.widgets.banner import Banner
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.chip import Chip
from showroom_app.ui.widgets.empty_state import EmptyState
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.gauge import Reading, paint_gauge, segments
from showroom_app.ui.widgets.inline_panel import InlinePanel, WayOut
from showroom_app.ui.widgets.keycap import key_words
from showroom_app.ui.widgets.pill import Pill, paint_pill
from showroom_app.ui.widgets.segmented import Choice, Segmented, Stepper, Tabs
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label, Paragraph
from tests.ui import gallery


def _shown(window: QWidget, qtbot: QtBot) -> None:
    """Show a window and wait until it has the keyboard."""
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


def _canvas(width: int = 160, height: int = 140) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    return image


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Sanne de Vries", "SV"),
        ("Youssef El Amrani", "YA"),
        ("Esra Yıldız", "EY"),
        ("Cher", "C"),
        ("jan-willem (tijdelijk) smit", "JS"),
        ("  ", ""),
        ("'t Hart", "H"),
    ],
)
def test_initials_are_those_of_the_first_and_the_last_part(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_gauge_has_one_segment_for_each_car_of_the_quota() -> None:
    shown = segments(Reading(8, 11.6, 15, 10, "8", "of 15"))
    assert len(shown) == 15
    assert [share for share, _ in shown] == [1.0] * 8 + [0.0] * 7
    assert [reached for _, reached in shown] == [True] * 12 + [False] * 3


def test_half_a_car_fills_half_a_segment() -> None:
    shown = segments(Reading(2.5, 2.5, 4, 1, "2.5", "of 4"))
    assert [share for share, _ in shown] == [1.0, 1.0, 0.5, 0.0]


def test_more_cars_than_the_quota_get_more_segments_on_the_same_arc() -> None:
    assert len(segments(Reading(17, 20, 15, 10, "17", "of 15"))) == 17


def test_a_quota_of_nothing_still_has_an_arc() -> None:
    assert segments(Reading(0, 0, 0, 0, "0", "of 0")) == ((0.0, False),)


def test_counted_forecast_and_open_segments_are_told_apart() -> None:
    image = _canvas()
    reading = Reading(1, 2, 3, 0, "1", "of 3")
    with QPainter(image) as painter:
        paint_gauge(painter, QRect(0, 0, 148, 132).toRectF(), reading, QColor("white"))
    now = theme.current()
    assert image.pixelColor(24, 45) == now.chart.bar
    assert image.pixelColor(74, 17) == QColor("white")
    assert image.pixelColor(124, 103) == now.chart.track


@pytest.mark.parametrize("state", State)
def test_every_state_has_a_shape_of_its_own(state: State) -> None:
    drawn = {}
    for each in State:
        image = _canvas(24, 24)
        with QPainter(image) as painter:
            paint_state(painter, 2, 2, 20, each, share=0.4)
        drawn[each] = image.convertToFormat(QImage.Format.Format_Grayscale8)
    others = [image for each, image in drawn.items() if each is not state]
    assert drawn[state] not in others
    assert drawn[state] != _canvas(24, 24).convertToFormat(QImage.Format.Format_Grayscale8)


def test_painters_say_how_much_room_they_took() -> None:
    image = _canvas()
    with QPainter(image) as painter:
        assert paint_badge(painter, 0, 0, Role.HYBRID, "Hybrid") == badge_width("Hybrid")
        assert paint_pill(painter, 0, 0, State.LATE, "2 min late") > 80


def test_a_button_does_what_its_action_does_and_is_enabled_as_it_is(qtbot: QtBot) -> None:
    action = QAction("Claim")
    button = Button("Claim", "claim", "C", Kind.PRIMARY)
    qtbot.addWidget(button)
    button.follow(action)
    with qtbot.waitSignal(action.triggered):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    action.setEnabled(False)
    assert not button.isEnabled()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_with_the_keyboard(qtbot: QtBot, key: Qt.Key) -> None:
    button = Button("Done")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_a_refused_button_says_why(qtbot: QtBot) -> None:
    button = Button("Claim", "claim", "C", Kind.PRIMARY)
    qtbot.addWidget(button)
    plain = button.sizeHint().width()
    button.refuse("showroom reps get no leads")
    assert not button.isEnabled()
    assert button.accessibleDescription() == "showroom reps get no leads"
    assert button.sizeHint().width() > plain
    button.refuse("")
    assert button.isEnabled()


def test_a_click_on_a_button_leaves_the_keyboard_in_the_field(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    field, button = Field("Name"), Button("Done")
    column.addWidget(field)
    column.addWidget(button)
    _shown(window, qtbot)
    field.setFocus()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is field.line


@pytest.mark.parametrize(
    ("keys", "words"),
    [("F1", "F1"), ("Ctrl+Z", "Ctrl Z"), ("Ctrl+/", "Ctrl /"), ("Ctrl++", "Ctrl +"), ("+", "+")],
)
def test_keys_are_said_as_people_read_them(
    keys: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert key_words(keys) == words


def test_one_floor_is_chosen_and_the_choice_survives_new_counts(qtbot: QtBot) -> None:
    floors = Segmented([Choice(1, "Toyota", 6), Choice(2, "Honda", 4)])
    qtbot.addWidget(floors)
    assert [floors.current] == [1]
    with qtbot.waitSignal(floors.chosen) as chosen:
        floors.step()
    assert chosen.args == [2]
    floors.show_choices([Choice(1, "Toyota", 5), Choice(2, "Honda", 9)])
    assert [floors.current] == [2]
    floors.show_choices([Choice(2, "Honda", 9), Choice(3, "Used cars", 1)])
    assert [floors.current] == [2]
    floors.show_choices([Choice(4, "Lexus", 1)])
    assert [floors.current] == [4]
    with qtbot.assertNotEmitted(floors.chosen):
        floors.step()


def test_choosing_by_program_is_not_told_as_if_somebody_had_chosen(qtbot: QtBot) -> None:
    tabs = Tabs([Choice("u", "Unanswered", 7), Choice("m", "Mine", 5)])
    qtbot.addWidget(tabs)
    with qtbot.assertNotEmitted(tabs.chosen):
        tabs.choose("m")
        tabs.choose("nowhere")
    tabs.show_counts({"u": 3})
    assert tabs.current == "m"


def test_a_month_is_stepped_to_and_fro(qtbot: QtBot) -> None:
    month = Stepper("October 2026", "Month before", "Next month")
    qtbot.addWidget(month)
    buttons = [child for child in month.children() if isinstance(child, QWidget)]
    with qtbot.waitSignal(month.went_back):
        QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(month.went_on):
        QTest.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    month.show_value("November 2026", may_go_on=False)
    assert not buttons[2].isEnabled()


def test_a_long_name_elides_instead_of_pushing(qtbot: QtBot) -> None:
    label = Label("Maximiliaan van Oranje-Nassau van Amsberg", "upnow_name")
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() == 0
    label.resize(120, 48)
    assert not label.grab().isNull()


def test_a_chip_is_as_wide_on_as_off(qtbot: QtBot) -> None:
    chip = Chip("Test drive")
    qtbot.addWidget(chip)
    off = chip.sizeHint()
    chip.click()
    assert chip.isChecked()
    assert chip.sizeHint() == off


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_all_small_widgets_paint_in_both_themes(
    qtbot: QtBot, look: theme.Look, choice: ThemeChoice
) -> None:
    look.choose(choice)
    panel = InlinePanel()
    panel.column.addWidget(WayOut("Undo", "undo", "Ctrl+Z", "Sanne back on 1"))
    for widget in (
        Card("Away"),
        Card("On deck", outlined=True),
        Pill(State.RUNNING, "in 6 min"),
        Button("Skip…", "skip", "F6", Kind.ON_ACCENT, Size.SMALL),
        Button("Call back", kind=Kind.LINK),
        EmptyState("No leads", "Connect a source.", icon="mail"),
        Banner(State.LATE, "Database unreachable since 14:11", "Nothing is lost."),
        panel,
    ):
        qtbot.addWidget(widget)
        widget.resize(widget.sizeHint().expandedTo(QSize(200, 60)))
        picture = widget.grab().toImage()
        across, down = range(0, picture.width(), 2), range(0, picture.height(), 2)
        colours = {picture.pixel(x, y) for x in across for y in down}
        assert len(colours) > 1


def test_the_ring_goes_with_the_keyboard_and_leaves_lists_alone(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = Button("One"), Chip("Two")
    column.addWidget(first)
    column.addWidget(second)
    ring = FocusRing(window)
    _shown(window, qtbot)
    first.setFocus()
    assert ring.widget() is first
    assert ring.geometry() == first.geometry().adjusted(-4, -4, 4, 4)
    second.setFocus()
    assert ring.widget() is second
    colours = window.grab().toImage()
    edge = second.geometry()
    assert colours.pixelColor(edge.center().x(), edge.top() - 3) == theme.current().focus_ring
    second.clearFocus()
    assert ring.isHidden()


@pytest.mark.usefixtures("qapp")
def test_the_gallery_shows_every_component_in_both_themes() -> None:
    picture = gallery.render()
    assert picture.size() == QSize(2 * gallery.WIDTH, 1840)
    light, dark = picture.pixelColor(4, 4), picture.pixelColor(gallery.WIDTH + 4, 4)
    assert light == theme.made(False, theme.Density.NORMAL).surface[1]
    assert dark == theme.made(True, theme.Density.NORMAL).surface[1]


def test_a_paragraph_is_as_high_as_its_lines_whatever_room_is_beside_it() -> None:
    one, two = Paragraph("Short."), Paragraph("long enough for two lines " * 3)
    assert one.sizeHint() == QSize(520, 22)
    assert two.sizeHint() == QSize(520, 44)
    assert two.heightForWidth(5000) == 44
