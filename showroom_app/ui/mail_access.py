"""How this PC reaches mailboxes: its secrets, its certificates, its name, and who fetches."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from showroom_app.domain.values import dataclass
from showroom_app.secrets import Found, Place, Secrets
from showroom_app.ui.background import Background

if TYPE_CHECKING:
    from showroom_app.intake.mailbox import Road

_RUN = os.urandom(4).hex()
_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class MailAccess:
    """What a page needs to try a mailbox and to keep its password, never on the window's thread.

    `fetch_again` reads all mailboxes anew, because something about them has changed.
    """

    background: Background
    secrets: Secrets
    station: Callable[[], str]
    certificates: Callable[[], str] = str
    fetch_again: Callable[[], object] = field(default=lambda: None)

    def road(self, *, only: bool = False, typed: Mapping[str, str] = _NOTHING) -> Road:
        """The road to mailboxes; `typed` holds passwords that are not kept yet, by account.

        `only`: there is one mailbox, so that the plain variable for its password can mean no other.
        """
        # The window is painted before anything that speaks to a mail server is loaded.
        from showroom_app.intake.credentials import Keys
        from showroom_app.intake.mailbox import Road

        secrets = _Typed(self.secrets, typed) if typed else self.secrets
        certificates = self.certificates()
        return Road(
            Keys(secrets, only=only),
            f"{self.station()}/{os.getpid()}-{_RUN}",
            Path(certificates) if certificates else None,
        )


class _Typed(Secrets):
    """The secrets of this PC, with those before them that somebody has just typed."""

    def __init__(self, secrets: Secrets, typed: Mapping[str, str]) -> None:
        super().__init__(secrets.file.parent)
        self._typed = typed

    def find(self, account: str, variables: tuple[str, ...] = ()) -> Found | None:
        if account in self._typed:
            return Found(self._typed[account], Place.KEYRING)
        return super().find(account, variables)
