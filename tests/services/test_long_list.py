"""Where a moment stands in a list that nobody counts."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showroom_app.services.long_list import NumberScale, Scale
from tests.builders import NOW

MOMENTS = st.lists(st.integers(0, 10**9).map(lambda n: NOW + timedelta(seconds=n)), min_size=1)


@given(MOMENTS, st.booleans())
def test_the_first_row_stands_at_the_beginning_and_the_last_at_the_end(
    moments: list[datetime], newest_first: bool
) -> None:
    scale = Scale(tuple(sorted(moments, reverse=newest_first)))
    assert scale.place((scale.milestones[0], 0)) == 0.0
    if scale.milestones[0] != scale.milestones[-1]:
        assert scale.place((scale.milestones[-1], 0)) == 1.0


@given(MOMENTS, st.booleans(), st.lists(st.floats(0, 1), min_size=2, max_size=20))
def test_further_down_the_list_comes_a_later_place_and_the_way_back_agrees(
    moments: list[datetime], newest_first: bool, places: list[float]
) -> None:
    scale = Scale(tuple(sorted(moments, reverse=newest_first)))
    found = [scale.key(place) for place in sorted(places)]
    assert found == sorted(found, reverse=newest_first)
    again = [scale.place(key) for key in found]
    assert again == sorted(again)


def test_a_place_is_a_share_of_the_rows_and_not_of_the_years() -> None:
    """Nine of ten leads came in the last of ten years: the middle of the list lies in it."""
    day = timedelta(days=1)
    milestones = (NOW - 3650 * day, *(NOW - n * 36 * day for n in range(9, -1, -1)))
    scale = Scale(milestones)
    assert scale.key(0.5)[0] == NOW - 5 * 36 * day
    assert scale.place((NOW - 5 * 36 * day, 0)) == pytest.approx(0.5)


def test_a_scale_needs_milestones() -> None:
    with pytest.raises(ValueError, match="milestones"):
        Scale(()).key(0.5)


@given(st.integers(1, 10**6), st.floats(0, 1))
def test_a_list_by_number_goes_from_the_highest_to_none(highest: int, place: float) -> None:
    scale = NumberScale(highest)
    assert (scale.place(highest), scale.place(0)) == (0.0, 1.0)
    assert 1 <= scale.key(place) <= highest + 1
    assert abs(scale.place(scale.key(place)) - place) <= 2 / highest
