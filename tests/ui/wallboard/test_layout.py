"""Where the wallboard's blocks stand, and on which screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSizeF

from showroom_app.ui.wallboard.layout import LEAST_ROW, ROW, Places, places, rows_in, scale_of
from showroom_app.ui.wallboard.screens import Place, place

DESIGN = QSizeF(1920, 1080)


def _blocks(where: Places) -> list[QRectF]:
    blocks = (where.up_now, where.on_deck, where.waiting, where.line, where.leads, where.right)
    return [block for block in blocks if block.height()]


def test_the_blocks_stand_where_the_design_draws_them() -> None:
    where = places(DESIGN, waiting=False)
    assert where.up_now == QRectF(32, 88, 1220, 264)
    assert where.on_deck == QRectF(32, 372, 1220, 164)
    assert where.line == QRectF(32, 556, 1220, 4 * ROW)
    assert where.leads == QRectF(1276, 88, 612, 264)
    assert where.right == QRectF(1276, 372, 612, 680)


@pytest.mark.parametrize("waiting", [False, True])
@pytest.mark.parametrize("nobody", [False, True])
@pytest.mark.parametrize("size", [DESIGN, QSizeF(2560, 1080), QSizeF(1920, 1200)])
def test_no_block_covers_another_or_leaves_the_screen(
    size: QSizeF, nobody: bool, waiting: bool
) -> None:
    blocks = _blocks(places(size, waiting=waiting, nobody=nobody))
    screen = QRectF(0, 0, size.width(), size.height())
    for number, block in enumerate(blocks):
        assert screen.contains(block)
        assert not any(block.intersects(other) for other in blocks[number + 1 :])


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [
        (1920, 1080, 1.0),
        (3840, 2160, 2.0),
        (1366, 768, 0.7111),
        (2560, 1080, 1.0),
        (960, 1080, 0.5),
    ],
)
def test_everything_grows_with_the_screen(width: float, height: float, scale: float) -> None:
    assert scale_of(width, height) == pytest.approx(scale, abs=1e-3)


def test_rows_are_as_high_as_they_may_be_and_never_too_low() -> None:
    assert rows_in(496, 4) == (4, ROW)
    assert rows_in(496, 1) == (1, ROW)
    assert rows_in(500, 5) == (5, 100)
    assert rows_in(380, 4) == (4, 95)
    assert rows_in(460, 5) == (5, LEAST_ROW)


def test_a_line_that_is_too_long_leaves_one_row_for_all_who_are_left() -> None:
    assert rows_in(500, 6) == (4, 100)
    assert rows_in(500, 20) == (4, 100)


@pytest.mark.parametrize(
    ("screens", "chosen", "where"),
    [
        (["eDP-1"], "", Place("eDP-1", True)),
        (["eDP-1", "HDMI-1"], "", Place("HDMI-1", True)),
        (["HDMI-1", "eDP-1"], "", Place("HDMI-1", True)),
        (["eDP-1", "HDMI-1", "DP-2"], "DP-2", Place("DP-2", True)),
        (["eDP-1", "HDMI-1"], "eDP-1", Place("eDP-1", True)),
        (["eDP-1", "DP-2"], "HDMI-1", Place("eDP-1", False)),
    ],
    ids=["only-one", "the-second", "the-other", "chosen", "chosen-main", "chosen-is-gone"],
)
def test_the_screen_is_the_chosen_one_else_the_second_and_a_window_when_it_is_gone(
    screens: list[str], chosen: str, where: Place
) -> None:
    assert place(screens, "eDP-1", chosen) == where
