"""`showroom quota --rep`: one gauge with all its figures."""

from __future__ import annotations

from tests.cli.conftest import Showroom, hire


def test_one_gauge_has_every_figure_and_the_path(small: Showroom) -> None:
    hire(small, "Anna", role="showroom")
    sold = ("--rep", "Anna", "--buyer", "new", "--channel", "walk-in", "--on", "2026-10-19")
    assert small("sale", "add", *sold).status == 0
    one = small("quota", "--rep", "Anna").object
    assert (one["rep"], one["counted"], one["quota"]) == ("Anna", 1, 15)
    assert (one["last_sale"], one["days_since_sale"]) == ("2026-10-19", 3)
    assert (one["pace_of"], one["average"], one["paths"]) == ("quota", None, {})
    assert one["forecast"] > one["counted"]
    assert small("quota", "--rep", "Nobody").status != 0
