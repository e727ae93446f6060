"""The card of totals: whole in every window."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from showroom_app.ui.widgets.text import text_width
from showroom_app.ui.widgets.totals import Totals

TOTALS = (
    ("137", "van 175 meegeteld"),
    ("128", "tempo, 18 van 25 verkoopdagen voorbij"),
    ("185", "verwachting"),
    ("5", "van 12 verkopers op tempo"),
    ("15", "fleet, telt niet mee"),
)


def test_words_go_below_their_numbers_where_there_is_no_room_beside_them(qtbot: QtBot) -> None:
    card = Totals()
    qtbot.addWidget(card)
    card.show_totals(TOTALS)
    stacked = []
    for width in (1250, 890):
        card.resize(width, card.height())
        card.show()
        stacked.append(card._is_stacked)
        for (left, room), (number, said) in zip(card._places(), TOTALS, strict=True):
            assert left >= 0
            assert left + room <= width
            assert room >= text_width(number, "title", tabular=True)
            assert room >= text_width(said, "small")
    assert stacked == [False, True]


def test_no_totals_yet_take_no_harm(qtbot: QtBot) -> None:
    card = Totals()
    qtbot.addWidget(card)
    card.resize(600, 52)
    card.show()
    assert card.shown == ()
    assert not card.grab().isNull()
    card.show_totals(TOTALS)
    assert "137 van 175 meegeteld" in card.accessibleName()
