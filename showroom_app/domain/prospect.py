"""A prospect: what one message from outside says about one person and what he or she wants."""

from __future__ import annotations

from datetime import datetime

from showroom_app.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Vehicle:
    """A vehicle as a message describes it: text as a careful reader would type it, or ""."""

    year: str = ""
    make: str = ""
    model: str = ""
    trim: str = ""
    stock: str = ""
    vin: str = ""
    plate: str = ""
    odometer: str = ""
    price: str = ""

    def is_empty(self) -> bool:
        """Whether nothing at all is known."""
        return not any(
            (self.year, self.make, self.model, self.trim, self.stock, self.vin, self.plate)
        )

    def title(self) -> str:
        """Year, make, model and trim in one line; else stock number, plate or VIN; else ""."""
        parts = [p for p in (self.year, self.make, self.model, self.trim) if p]
        return " ".join(parts) or self.stock or self.plate or self.vin


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number as `typed`, and as `e164` where it is valid, else ""."""

    typed: str
    e164: str = ""

    def shown(self) -> str:
        """E.164 where valid, else as typed."""
        return self.e164 or self.typed


@dataclass(frozen=True, slots=True)
class Prospect:
    """One possible lead read from a message.

    `placeholder_name` marks names that stand for "unknown" ("Name Unknown", "1 Not Available"): the
    name fields then hold what is usable of it, or "". `requested_at` is the time the provider gives
    (aware, UTC), None where absent or unreadable. `repaired` means that text had to be mended:
    please check.
    """

    source: str
    provider_id: str = ""
    provider_id_source: str = ""
    name: str = ""
    first: str = ""
    last: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[Phone, ...] = ()
    vehicle: Vehicle | None = None
    trade_in: Vehicle | None = None
    message: str = ""
    wish: str = ""
    asked_for_rep: str = ""
    company: str = ""
    requested_at: datetime | None = None
    resend: bool = False
    placeholder_name: bool = False
    reply_to_relay: str = ""
    repaired: bool = False

    def has_contact(self) -> bool:
        """Whether the person can be reached or at least named."""
        return bool(self.emails or self.phones or self.reply_to_relay or self.name)
