"""The dealership's calendar: its opening hours with the public holidays of its country."""

from __future__ import annotations

import sys
from datetime import date, datetime
from functools import lru_cache

from showroom_app.domain.policy import Policy
from showroom_app.domain.workdays import Calendar


def calendar_of(policy: Policy, *spans: date | datetime) -> Calendar:
    """The calendar for everything between the given days or moments.

    Whole decades at a time, so that calls about nearby days share one calendar and its memory.
    """
    years = [span.year for span in spans]
    first, last = min(years), max(years)
    return _calendar(policy, first // 10 * 10 - 1, last // 10 * 10 + 11)


@lru_cache(maxsize=16)
def _calendar(policy: Policy, first_year: int, last_year: int) -> Calendar:
    years = range(max(first_year, 1), min(last_year, 9999) + 1)
    days = (public_holidays(policy.country, policy.subdivision, year) for year in years)
    return Calendar.of(policy, frozenset[date]().union(*days))


@lru_cache(maxsize=512)
def public_holidays(country: str, subdivision: str, year: int) -> frozenset[date]:
    """The public holidays of a country, or of a part of it, in one year.

    Raises NotImplementedError for a country or part that the library does not know.
    """
    _forget_the_other_countries()
    import holidays

    return frozenset(holidays.country_holidays(country, subdiv=subdivision or None, years=[year]))


def _forget_the_other_countries() -> None:
    """Let the library load the one country that is asked for.

    Its package of countries loads every country of the world when it is first touched, which takes
    longer than everything else a command does; each module of it stands by itself.
    """
    # Asked for only with a day: most commands need no calendar.
    from importlib.util import find_spec, module_from_spec

    name = "holidays.countries"
    if name in sys.modules:
        return
    spec = find_spec(name)
    if spec is not None:
        sys.modules[name] = module_from_spec(spec)
