"""One record a person: everything that happened with one customer hangs on it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from showroom_app.domain.duplicates import Person, email_key, name_key, phone_key
from showroom_app.domain.prospect import Phone
from showroom_app.domain.values import dataclass


class Consent(StrEnum):
    """Whether a person may be written to about other things than his or her own questions."""

    UNKNOWN = "unknown"
    GIVEN = "given"
    REFUSED = "refused"


class KeyKind(StrEnum):
    """By what a person is found; a plate only helps to search, many ask about one car."""

    EMAIL = "email"
    PHONE = "phone"
    PLATE = "plate"


@dataclass(frozen=True, slots=True)
class PersonKey:
    """One e-mail, telephone number or plate of a person: as compared, and as people read it."""

    kind: KeyKind
    key: str
    shown: str


class PersonField(StrEnum):
    """What of a record is corrected by hand; those of keys are called as their kind."""

    NAME = "name"
    COMPANY = "company"
    EMAIL = "email"
    PHONE = "phone"
    PLATE = "plate"


@dataclass(frozen=True, slots=True)
class PersonChange:
    """One correction: what a field was and became, "" for nothing; `key` is that of a key.

    `person` is the record that was corrected, `user` and `station` by whom and where.
    """

    id: int
    person: int
    at: datetime
    field: PersonField
    was: str
    became: str
    key: str = ""
    user: int | None = None
    station: str = ""


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A person; texts are "" where unknown. One merged into another names it in `merged_into`.

    `keys` are also those of everybody who was merged into this record; `other_names` theirs.
    """

    id: int
    name: str = ""
    first: str = ""
    last: str = ""
    company: str = ""
    created_at: datetime | None = None
    keys: tuple[PersonKey, ...] = ()
    other_names: tuple[str, ...] = ()
    merged_into: int | None = None
    merged_at: datetime | None = None
    consent: Consent = Consent.UNKNOWN
    consent_at: datetime | None = None
    note: str = ""

    @property
    def emails(self) -> tuple[str, ...]:
        """The e-mail addresses as people read them."""
        return self._shown(KeyKind.EMAIL)

    @property
    def phones(self) -> tuple[str, ...]:
        """The telephone numbers as people read them."""
        return self._shown(KeyKind.PHONE)

    @property
    def plates(self) -> tuple[str, ...]:
        """The plates of the cars this person came with or asked about."""
        return self._shown(KeyKind.PLATE)

    @property
    def traits(self) -> Person:
        """The keys by which the person is compared."""
        emails, phones = (
            frozenset(key.key for key in self.keys if key.kind is kind)
            for kind in (KeyKind.EMAIL, KeyKind.PHONE)
        )
        return Person(emails, phones, name_key(self.name))

    def of_kind(self, kind: KeyKind) -> tuple[PersonKey, ...]:
        """The keys of one kind."""
        return tuple(key for key in self.keys if key.kind is kind)

    def _shown(self, kind: KeyKind) -> tuple[str, ...]:
        return tuple(key.shown for key in self.of_kind(kind))


def email_of(typed: str) -> PersonKey:
    """An e-mail address as a key; the key is "" for nothing typed."""
    return PersonKey(KeyKind.EMAIL, email_key(typed), typed.strip())


def phone_of(phone: Phone) -> PersonKey:
    """A telephone number as a key."""
    return PersonKey(KeyKind.PHONE, phone_key(phone), phone.shown())


def plate_of(typed: str) -> PersonKey:
    """A number plate as a key: its signs alone, without blanks and dashes."""
    plain = "".join(sign for sign in typed.casefold() if sign.isalnum())
    return PersonKey(KeyKind.PLATE, plain, typed.strip())
