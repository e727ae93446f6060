"""The row of acts: what it gives up before it needs a second line."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from showroom_app.ui.leads.act_line import ActLine
from showroom_app.ui.widgets.button import Button


def test_acts_give_up_icons_and_height_before_they_need_a_second_line(qtbot: QtBot) -> None:
    claim, call, note = (Button("Claim", keys="C"), Button("Log call", keys="L"), Button("Note"))
    line = ActLine((claim, call, note), {note: "note", call: "call", claim: "claim"})
    qtbot.addWidget(line)
    line.show()

    def widen(width: int) -> None:
        line.resize(width, 80)
        row = line.layout()
        assert row is not None
        row.activate()

    widen(1000)
    whole = note.geometry().right() + 1
    assert [button.height() for button in (claim, call, note)] == [36, 36, 36]
    widen(whole - 1)
    assert claim.y() == call.y() == note.y() == 0
    assert note.geometry().right() < whole - 1
    with_icon = claim.width()
    widen(whole - 60)
    assert claim.y() == call.y() == note.y() == 0
    assert claim.height() == 36
    widen(whole - 90)
    assert claim.y() == call.y() == note.y() == 0
    assert claim.height() == 32
    widen(whole // 2)
    assert note.y() > 0
    assert (claim.width(), claim.height()) == (with_icon, 36)
