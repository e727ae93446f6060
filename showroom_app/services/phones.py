"""Telephone numbers as typed at the desk, normalised."""

from __future__ import annotations

from showroom_app.domain.prospect import Phone


def phone_of(typed: str, country: str) -> Phone | None:
    """The number, with its E.164 form where it is valid in `country`; None for nothing typed."""
    typed = typed.strip()
    if not typed:
        return None
    # 0.1 s and its tables are not for those who never type a number.
    import phonenumbers

    try:
        number = phonenumbers.parse(typed, country)
    except phonenumbers.NumberParseException:
        return Phone(typed)
    if not phonenumbers.is_valid_number(number):
        return Phone(typed)
    return Phone(typed, phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
