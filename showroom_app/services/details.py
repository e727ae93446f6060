"""What is filled in about a visitor: whether it can be right."""

from __future__ import annotations

import re

from showroom_app.domain.duplicates import email_key, name_key, phone_key
from showroom_app.domain.prospect import Phone
from showroom_app.domain.refused import Refused
from showroom_app.domain.typed import LONGEST
from showroom_app.services.phones import phone_of
from showroom_app.storage.repositories.visits import Visit

_ADDRESS = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")


def fits(*texts: str) -> None:
    """Raise Refused("too-long") for a page that was pasted as a name."""
    for text in texts:
        if len(text) > LONGEST:
            raise Refused("too-long", begins=text[:20], most=LONGEST, length=len(text))


def check(country: str, *, phone: str | None, email: str | None, texts: tuple[str, ...]) -> None:
    """Refuse what can be no telephone number or e-mail address, or is a page instead of a name.

    Nothing typed ("" or None) is right. Raises Refused: "too-long" with how many characters are
    the most, "no-phone-number", "no-email-address".
    """
    fits(*texts, phone or "", email or "")
    number = phone_of(phone, country) if phone else None
    if number is not None and not number.e164:
        raise Refused("no-phone-number", text=number.typed)
    if email and _ADDRESS.fullmatch(email.strip()) is None:
        raise Refused("no-email-address", text=email.strip())


def replaced(
    known: Visit, *, name: str | None, phone: Phone | None, email: str | None, note: str | None
) -> tuple[str, ...]:
    """What stands about a visitor and would go: () when only empty details are filled in.

    None leaves as it is; the same with other capitals or blanks replaces nothing.
    """
    number = known.phone or Phone("")
    changes = (
        (known.name, name is not None and name_key(name) != name_key(known.name)),
        (number.shown(), phone is not None and phone_key(phone) != phone_key(number)),
        (known.email, email is not None and email_key(email) != email_key(known.email)),
        (known.note, note is not None and note.strip() != known.note.strip()),
    )
    return tuple(text for text, goes in changes if text and goes)
