"""The settings of mail and readers, and how to come to them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from showroom_app.domain.mailbox import AfterReading, Mailbox, MailSignIn
from showroom_app.ui.settings_pages.mail_page import MailPage
from showroom_app.ui.settings_pages.settings_page import MAIL, SettingsPage
from tests.shots.camera import Sitting
from tests.shots.dealership import RECEPTION, dealership, moment

_LEADS = Mailbox(
    0,
    "Leads",
    "imap.vierlinden.example",
    "leads@vierlinden.example",
    after=AfterReading.MOVE,
    move_to="Showroom",
    smtp_host="smtp.vierlinden.example",
    from_address="leads@vierlinden.example",
    from_name="Autohuis Vierlinden",
    confirms=True,
)
_USED_CARS = Mailbox(
    0,
    "Occasions",
    "outlook.office365.com",
    "occasions@vierlinden.example",
    auth=MailSignIn.MICROSOFT,
    token_client="1f0c",
)


def make_connected(file: Path) -> datetime:
    """Go on with the day: two mailboxes are connected, one of which cannot be read; 14:14 still."""
    with dealership(file) as shop:
        mailboxes = shop.services.mailboxes
        shop.at("14:14")
        for each in (_LEADS, _USED_CARS):
            mailboxes.add(RECEPTION, each)
        mailboxes.looked(mailboxes.find("Leads").id)
        host = {"host": "outlook.office365.com"}
        mailboxes.failed(mailboxes.find("Occasions").id, "sign-in-expired", host)
    return moment("14:14")


def show_mail(sitting: Sitting) -> None:
    """The mailboxes, one of which is being changed."""
    sitting.window.show_page("settings")
    page = sitting.page(SettingsPage)
    page.show_page(MAIL)
    mail = sitting.page(MailPage)
    sitting.wait_for(lambda: mail.lines)
    next(iter(mail.lines.values())).change.click()
    sitting.wait_for(lambda: mail.form.place.text())
