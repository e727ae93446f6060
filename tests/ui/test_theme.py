from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from showroom_app.domain.people import Role
from showroom_app.settings import ThemeChoice
from showroom_app.ui import icons, theme
from showroom_app.ui.focus_style import FocusRing
from showroom_app.ui.theme import Density, Look, State, Type
from showroom_app.ui.tokens import tokens
from showroom_app.ui.widgets.text import Label

# A new style sheet dresses every window that the tests before have left: a busy machine takes long.
pytestmark = pytest.mark.timeout(600)


def _ink(font_of: Type) -> int:
    """How much ink a word takes in that type: the darkness of its pixels added up."""
    image = QImage(400, 60, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setFont(theme._font(font_of, False))
        painter.drawText(4, 44, "Sanne de Vries")
    return sum(255 - image.pixelColor(x, y).value() for x in range(400) for y in range(60))


def test_each_weight_of_the_design_has_more_ink_than_the_one_before() -> None:
    inks = [_ink(Type(32, 40, weight)) for weight in (400, 500, 600, 700)]
    assert inks == sorted(set(inks))


def test_digits_of_times_are_equally_wide() -> None:
    measures = theme.current().metrics("body", tabular=True)
    assert measures.horizontalAdvance("11:11") == measures.horizontalAdvance("00:00")


def test_every_type_of_the_tokens_can_be_asked_for_by_name() -> None:
    types = tokens()["type"]
    elsewhere = {f"{place}_{name}" for place in ("kiosk", "wallboard") for name in types[place]}
    assert set(get_args(theme.TypeName)) == set(types["desktop"]) | elsewhere
    least_px = tokens()["font"]["min_px"]
    for name in get_args(theme.TypeName):
        least = next((n for place, n in least_px.items() if name.startswith(f"{place}_")), 12)
        assert theme.current().font(name).pixelSize() >= least


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("density", Density)
def test_every_colour_and_size_of_the_tokens_is_had(dark: bool, density: Density) -> None:
    made = theme.made(dark, density)
    assert set(made.surface) == {0, 1, 2, 3}
    assert set(made.role) == set(Role)
    assert {State.OK, State.ATTENTION, State.LATE} == set(made.state)
    *plain, heat = made.chart
    colours = [*made.surface.values(), *made.accent, *plain, *heat]
    assert all(colour.isValid() for colour in colours)
    assert made is theme.made(dark, density)


@pytest.mark.parametrize(
    ("width", "height", "density"),
    [
        (1366, 768, Density.COMPACT),
        (1440, 900, Density.NORMAL),
        (1920, 1003, Density.LARGE),
        (1920, 1080, Density.LARGE),
        (2560, 799, Density.COMPACT),
    ],
)
def test_the_size_of_the_window_decides_the_density(
    width: int, height: int, density: Density
) -> None:
    assert theme.density_for(width, height) is density


def test_choosing_dark_changes_palette_and_colours_at_once(
    qtbot: QtBot, look: theme.Look, qapp: QApplication
) -> None:
    with qtbot.waitSignal(look.changed):
        look.choose(ThemeChoice.DARK)
    assert theme.current().dark
    assert qapp.palette().window().color() == theme.current().surface[0]
    assert theme.current().text[1].name() in qapp.styleSheet()


def test_as_the_system_follows_the_colours_of_the_system(
    qtbot: QtBot, look: theme.Look, qapp: QApplication
) -> None:
    look.choose(ThemeChoice.SYSTEM)
    # The screenless platform has no colours of its own to change; its sign is given by hand.
    system = qapp.styleHints().colorSchemeChanged
    with qtbot.waitSignal(look.changed):
        system.emit(Qt.ColorScheme.Dark)
    assert theme.current().dark
    with qtbot.waitSignal(look.changed):
        system.emit(Qt.ColorScheme.Light)
    assert not theme.current().dark


def test_a_fixed_choice_does_not_follow_the_system(look: theme.Look, qapp: QApplication) -> None:
    look.choose(ThemeChoice.LIGHT)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not theme.current().dark


def test_another_density_makes_texts_as_large_as_it_says(qtbot: QtBot, look: theme.Look) -> None:
    label = Label("Sanne de Vries", "upnow_name")
    qtbot.addWidget(label)
    assert label.font().pixelSize() == 40
    look.fit(1366, 768)
    assert label.font().pixelSize() == 32
    assert label.sizeHint().height() == 38


def test_an_icon_is_painted_once_for_each_colour_size_and_screen() -> None:
    colour = theme.current().accent.fill
    first = icons.pixmap("walk_in", colour, 22)
    assert icons.pixmap("walk_in", colour, 22).cacheKey() == first.cacheKey()
    assert icons.pixmap("walk_in", colour, 22, 2.0).size().width() == 44
    assert first.toImage().pixelColor(11, 11).isValid()


def test_every_icon_of_the_tokens_exists() -> None:
    for name in tokens()["icon"]:
        assert not icons.path(name).isEmpty()


def test_an_icon_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        icons.path("ph.no-such-icon")


def test_the_focus_ring_is_still_there_in_other_colours(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    field = QLineEdit(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    ring = FocusRing(window)
    assert ring.isVisible()
    look.choose(ThemeChoice.DARK)
    assert ring.isVisible()
    assert ring.widget() is field
