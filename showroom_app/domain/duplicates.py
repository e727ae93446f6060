"""Whether a message came before, and whether its person is known already."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from showroom_app.domain.policy import Policy
from showroom_app.domain.prospect import Phone, Prospect, Vehicle
from showroom_app.domain.values import dataclass


class Trait(StrEnum):
    """What two persons can have in common."""

    EMAIL = "email"
    PHONE = "phone"
    NAME = "name"


class SameBy(StrEnum):
    """By what a message was recognised as one that was read before."""

    MESSAGE_ID = "message-id"
    PROVIDER_ID = "provider-id"
    CONTENT = "content"


class LikenessKind(StrEnum):
    """What becomes of a new message whose person may be known."""

    NONE = "none"
    JOINS = "joins"
    LINKED = "linked"
    SUGGESTED = "suggested"


def name_key(text: str) -> str:
    """A name without case, accents and surplus blanks, for comparing; "" for none."""
    apart = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(c for c in apart if not unicodedata.combining(c) and c not in _INVISIBLE)
    return " ".join(bare.translate(_STROKES).split())


def called(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """Which of these names is meant: the one that is it, else all that begin so; "" is none.

    Case, accents and blanks make no difference.
    """
    wanted = name_key(name)
    begun = [each for each in names if wanted and name_key(each).startswith(wanted)]
    return tuple(each for each in begun if name_key(each) == wanted) or tuple(begun)


def email_key(text: str) -> str:
    """An e-mail address without blanks around it and without case."""
    return text.strip().casefold()


def phone_key(phone: Phone) -> str:
    """The number as E.164, else its digits; "" when it has none."""
    return phone.e164 or "".join(c for c in phone.typed if c.isdecimal())


@dataclass(frozen=True, slots=True)
class Person:
    """The keys by which a person is compared; `name` is "" where it is unknown or a placeholder."""

    emails: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    name: str = ""

    @classmethod
    def known_by(
        cls,
        name: str = "",
        emails: Iterable[str] = (),
        phones: Iterable[Phone] = (),
        *,
        placeholder: bool = False,
    ) -> Person:
        """The keys of a person as typed."""
        return cls(
            frozenset(filter(None, map(email_key, emails))),
            frozenset(filter(None, map(phone_key, phones))),
            "" if placeholder else name_key(name),
        )

    @classmethod
    def of(cls, prospect: Prospect) -> Person:
        """The keys of the person in a prospect."""
        return cls.known_by(
            prospect.name or f"{prospect.first} {prospect.last}",
            prospect.emails,
            prospect.phones,
            placeholder=prospect.placeholder_name,
        )

    def agreeing(self, other: Person) -> frozenset[Trait]:
        """In what two persons agree."""
        found = set()
        if self.emails & other.emails:
            found.add(Trait.EMAIL)
        if self.phones & other.phones:
            found.add(Trait.PHONE)
        if self.name and self.name == other.name:
            found.add(Trait.NAME)
        return frozenset(found)

    def is_apart(self, other: Person) -> bool:
        """Whether two numbers, or two addresses, are known that differ."""
        by_phone = self.phones and other.phones and not self.phones & other.phones
        by_email = self.emails and other.emails and not self.emails & other.emails
        return bool(by_phone or by_email)

    def is_recognised(self, other: Person) -> bool:
        """A number or an address agrees, or the name where neither of them tells them apart."""
        agreed = self.agreeing(other)
        return bool(agreed - {Trait.NAME}) or (bool(agreed) and not self.is_apart(other))

    def is_same(self, other: Person) -> bool:
        """Two of e-mail, phone and name agree; or e-mail or phone where a name is unknown."""
        agreed = self.agreeing(other)
        nameless = not (self.name and other.name)
        return len(agreed) >= 2 or (nameless and bool(agreed))


@dataclass(frozen=True, slots=True)
class Seen:
    """What makes a message recognisable; `part` numbers the prospects of one message from 0.

    `message_id` is "" for what did not come by mail. `content` is the hash of what it says, `at`
    the time that the provider, else the mail, states (None: neither).
    """

    content: str
    person: Person
    at: datetime | None = None
    message_id: str = ""
    part: int = 0
    provider_id: str = ""
    provider_source: str = ""

    @property
    def provider_key(self) -> tuple[str, str] | None:
        """The provider's number together with its source, without which it says nothing."""
        number = self.provider_id.strip()
        return (name_key(self.provider_source), number) if number else None


def same_message(new: Seen, old: Seen) -> SameBy | None:
    """Whether a message is one read before: Message-ID, else the provider's number, else content.

    A Message-ID under which somebody else writes something else says nothing: there are web forms
    that give every mail the same.
    A provider's number counts with its source, and only if a phone, e-mail or name agrees, else the
    content decides; two different numbers of one source are two messages, whatever they say. The
    same content sent again after more than a day is a new question.
    """
    if new.message_id and new.message_id == old.message_id and not _by_somebody_else(new, old):
        return SameBy.MESSAGE_ID if new.part == old.part else None
    mine, theirs = new.provider_key, old.provider_key
    if mine and theirs and mine[0] == theirs[0]:
        if mine != theirs:
            return None
        if new.person.agreeing(old.person):
            return SameBy.PROVIDER_ID
    sent_again = new.at and old.at and abs(new.at - old.at) > _ONE_MESSAGE
    return SameBy.CONTENT if new.content == old.content and not sent_again else None


def _by_somebody_else(new: Seen, old: Seen) -> bool:
    mine, theirs = new.person, old.person
    return new.content != old.content and mine.is_apart(theirs) and not mine.agreeing(theirs)


@dataclass(frozen=True, slots=True)
class KnownLead:
    """A lead on record that may be of the same person."""

    id: int
    is_open: bool
    person: Person
    vehicle: Vehicle | None
    arrived: datetime
    last_activity_at: datetime


@dataclass(frozen=True, slots=True)
class Likeness:
    """The lead that a message joins or is linked to, and leads only suggested as alike."""

    kind: LikenessKind
    lead: int | None = None
    suggested: tuple[int, ...] = ()


def find(
    person: Person,
    vehicle: Vehicle | None,
    arrived: datetime,
    known: Iterable[KnownLead],
    policy: Policy,
) -> Likeness:
    """What a message that arrived then is to the leads on record.

    The same person within 365 days with activity in the last 120: about the same vehicle it joins
    the open lead, else it is a new lead, linked to the latest. Weaker likeness is suggested.
    """
    age, quiet = (
        timedelta(days=policy.same_person_days),
        timedelta(days=policy.same_person_activity_days),
    )
    joined: list[KnownLead] = []
    same: list[KnownLead] = []
    alike: list[KnownLead] = []
    for lead in sorted(known, key=lambda lead: (lead.last_activity_at, lead.id), reverse=True):
        recent = abs(arrived - lead.arrived) <= age and arrived - lead.last_activity_at <= quiet
        if recent and lead.person.is_same(person):
            same.append(lead)
            if lead.is_open and about_the_same(vehicle, lead.vehicle):
                joined.append(lead)
        elif lead.person.agreeing(person):
            alike.append(lead)
    suggested = tuple(lead.id for lead in alike)
    if joined:
        return Likeness(LikenessKind.JOINS, joined[0].id, suggested)
    if same:
        return Likeness(LikenessKind.LINKED, same[0].id, suggested)
    return Likeness(LikenessKind.SUGGESTED if alike else LikenessKind.NONE, None, suggested)


def about_the_same(one: Vehicle | None, other: Vehicle | None) -> bool:
    """Whether two messages are about the same vehicle: nothing that both tell of it differs.

    VIN decides, else stock number, else plate, else make, model and year. A message without a
    vehicle is not about another one.
    """
    if one is None or other is None:
        return True
    for mine, theirs in ((one.vin, other.vin), (one.stock, other.stock), (one.plate, other.plate)):
        if mine.strip() and theirs.strip():
            return _code(mine) == _code(theirs)
    told = ((one.make, other.make), (one.model, other.model), (one.year, other.year))
    return all(
        name_key(mine) == name_key(theirs)
        for mine, theirs in told
        if mine.strip() and theirs.strip()
    )


_ONE_MESSAGE = timedelta(days=1)
"""The same words by two roads, or sent twice by an impatient finger, lie no further apart."""
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i"})
"""Letters with a stroke, which Unicode does not take apart into letter and accent."""


def _code(text: str) -> str:
    """A VIN, stock number or plate without case and signs."""
    return "".join(c for c in text.casefold() if c.isalnum())
