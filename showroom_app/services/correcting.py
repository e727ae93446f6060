"""One record of a person while somebody corrects it by hand; what it was stays in its history."""

from __future__ import annotations

from collections.abc import Sequence

from showroom_app.domain.people import Actor
from showroom_app.domain.person import (
    KeyKind,
    PersonChange,
    PersonField,
    PersonKey,
    PersonRecord,
    email_of,
    plate_of,
)
from showroom_app.domain.person import phone_of as key_of_phone
from showroom_app.domain.refused import Refused
from showroom_app.services.details import check, fits
from showroom_app.services.phones import phone_of
from showroom_app.storage.store import Work

MOST_OF_A_KIND = 20
"""Numbers, addresses or plates of one person, entered by hand."""


class Correcting:
    """The corrections of one record, inside a transaction of leads."""

    def __init__(self, work: Work, actor: Actor, record: PersonRecord) -> None:
        self._work = work
        self._actor = actor
        self._record = record
        self._country = work.policy.policy().country

    def wanted(self, kind: KeyKind, typed: Sequence[str]) -> tuple[PersonKey, ...]:
        """The keys that were typed, each once; one that is known stays as it was written."""
        known = {key.key: key for key in self._record.of_kind(kind)}
        as_shown = {key.shown: key for key in known.values()}
        found: dict[str, PersonKey] = {}
        for text in filter(None, (" ".join(each.split()) for each in typed)):
            key = as_shown.get(text) or self._key(kind, text)
            if key.key:
                found[key.key] = known.get(key.key, key)
        if len(found) > MOST_OF_A_KIND:
            raise Refused("too-many-keys", most=MOST_OF_A_KIND)
        return tuple(found.values())

    def note(self, field: PersonField, was: str, became: str, key: str = "") -> None:
        """Keep what a field was, where it became something else."""
        if was != became:
            user = self._actor.user.id if self._actor.user else None
            self._work.corrections.add(
                PersonChange(
                    0,
                    self._record.id,
                    self._work.now,
                    field,
                    was,
                    became,
                    key,
                    user,
                    self._actor.station,
                )
            )

    def keys(self, kind: KeyKind, wanted: Sequence[PersonKey]) -> None:
        """Let the record have these keys of a kind and no others."""
        had = {key.key: key for key in self._record.of_kind(kind)}
        have = {key.key: key for key in wanted}
        for gone in (key for key in had.values() if key.key not in have):
            self._work.persons.remove_key(self._record.id, kind, gone.key)
            self.note(PersonField(kind.value), gone.shown, "", gone.key)
        for new in (key for key in have.values() if key.key not in had):
            self._work.persons.add_key(self._record.id, new)
            self.note(PersonField(kind.value), "", new.shown, new.key)

    def _key(self, kind: KeyKind, text: str) -> PersonKey:
        match kind:
            case KeyKind.PHONE:
                check(self._country, phone=text, email=None, texts=())
                phone = phone_of(text, self._country)
                assert phone is not None
                return key_of_phone(phone)
            case KeyKind.EMAIL:
                check(self._country, phone=None, email=text, texts=())
                return email_of(text)
            case KeyKind.PLATE:
                fits(text)
                return plate_of(text)
