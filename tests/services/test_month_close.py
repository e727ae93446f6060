"""The close of a month: the checklist, what is frozen, and what nobody can change any more."""

from __future__ import annotations

from datetime import date

import pytest

from showroom_app.domain.month_close import Frozen
from showroom_app.domain.refused import Refused
from showroom_app.domain.topic import Topic
from showroom_app.services.month_close import check_open, frozen, is_closed
from tests.services.dealership import Dealership

SEPTEMBER = date(2026, 9, 1)


def test_a_day_of_a_closed_month_is_known_and_refused(dealership: Dealership) -> None:
    made = Frozen(SEPTEMBER, dealership.now, None, 26, ())
    with dealership.store.write(Topic.MONTHS) as work:
        assert not is_closed(work, date(2026, 9, 30))
        work.months.add(made)
        assert is_closed(work, date(2026, 9, 30))
    with dealership.store.read() as work:
        check_open(work, date(2026, 10, 1))
        with pytest.raises(Refused) as refused:
            check_open(work, date(2026, 9, 12))
        assert refused.value.code == "month-closed"
        assert refused.value.facts == {"month": SEPTEMBER}
        assert frozen(work, date(2026, 9, 12)) == made
        assert frozen(work, date(2026, 10, 1)) is None
