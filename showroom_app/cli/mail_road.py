"""How this PC reaches mailboxes, for every command that speaks to a mail server."""

from __future__ import annotations

import argparse
import os
import secrets as random_words
from pathlib import Path

from showroom_app import settings
from showroom_app.cli.opening import folder, settings_path
from showroom_app.cli.session import Session
from showroom_app.intake.credentials import Keys
from showroom_app.intake.mailbox import Road
from showroom_app.secrets import Secrets


def secrets_of(options: argparse.Namespace) -> Secrets:
    """Where this PC keeps the passwords of its mailboxes."""
    return Secrets(folder(options))


def road(options: argparse.Namespace, session: Session) -> Road:
    """How this PC reaches mailboxes."""
    certificates = settings.load(settings_path(options)).settings.mail_certificates
    only = len(session.services.mailboxes.for_intake()) == 1
    program = f"{session.actor.station}/{os.getpid()}-{random_words.token_hex(4)}"
    return Road(
        Keys(secrets_of(options), only=only),
        program,
        Path(certificates) if certificates else None,
    )
