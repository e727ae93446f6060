"""PINs and passwords: checked for length, kept as Argon2id only."""

from __future__ import annotations

from showroom_app.domain.refused import Refused

PIN_DIGITS = range(4, 9)
PASSWORD_MINIMUM = 8


def hashed_pin(pin: str | None) -> str:
    """A rep's PIN as it is stored, "" for none; raises Refused: "pin-digits", "pin-too-simple"."""
    if pin is None:
        return ""
    if not (pin.isascii() and pin.isdigit() and len(pin) in PIN_DIGITS):
        raise Refused("pin-digits", least=PIN_DIGITS.start, most=PIN_DIGITS.stop - 1)
    if is_too_simple(pin):
        raise Refused("pin-too-simple")
    return _hashed(pin)


def is_too_simple(pin: str) -> bool:
    """Whether a PIN is one digit again and again: what everybody tries first."""
    return len(set(pin)) == 1


def hashed_password(password: str) -> str:
    """A password as it is stored; raises Refused("secret-too-short")."""
    if len(password) < PASSWORD_MINIMUM:
        raise Refused("secret-too-short", minimum=PASSWORD_MINIMUM)
    return _hashed(password)


def fits(stored: str, secret: str) -> bool:
    """Whether a PIN or password is the one that was stored."""
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return PasswordHasher().verify(stored, secret)
    except (VerificationError, InvalidHashError):
        return False


def _hashed(secret: str) -> str:
    # Its C library is not for those who never sign in.
    from argon2 import PasswordHasher

    return PasswordHasher().hash(secret)
