"""Every use case has words in the audit, and every number that an act keeps."""

from __future__ import annotations

from showroom_app.domain.rights import UseCase
from showroom_app.services import audit_about
from showroom_app.services.done import Done
from showroom_app.words.acts import ACTS, PARTICULARS


def test_every_use_case_has_words() -> None:
    assert [each.value for each in UseCase if each not in ACTS] == []
    assert [code for code in ACTS if code not in set(UseCase)] == []


def test_everything_an_act_keeps_is_shown_under_a_name_or_left_aside() -> None:
    kept = set(Done.__dataclass_fields__) - audit_about.ASIDE
    assert sorted(kept - set(PARTICULARS)) == []
