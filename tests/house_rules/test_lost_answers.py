"""Whatever people can do has its place among the acts that are tried with a broken connection."""

from __future__ import annotations

from showroom_app.domain.rights import UseCase
from tests.faults.acts import ACTS, ALIKE, NO_ACTS


def test_every_kind_of_act_is_tried_with_a_broken_connection_or_like_one_that_is() -> None:
    known = [*ACTS, *ALIKE, *NO_ACTS]
    assert len(known) == len(set(known))
    assert set(UseCase) - set(known) == set(), "new: give it an act in tests/faults/acts.py"
