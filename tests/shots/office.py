"""The settings of mail and readers, and how to come to them."""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path

from showroom_app.domain.mailbox import AfterReading, Mailbox, MailSignIn
from showroom_app.ui.leads.act_panels import PickPanel
from showroom_app.ui.leads.leads_page import LeadsPage
from showroom_app.ui.leads.reply_panel import ReplyPanel
from showroom_app.ui.settings_pages.floor_rules import FloorRulesPage
from showroom_app.ui.settings_pages.mail_page import MailPage
from showroom_app.ui.settings_pages.opening_hours import OpeningHoursPage
from showroom_app.ui.settings_pages.readers_page import ReadersPage
from showroom_app.ui.settings_pages.settings_page import (
    FLOOR_RULES,
    OPENING_HOURS,
    READERS,
    TEMPLATES,
    SettingsPage,
)
from showroom_app.ui.settings_pages.settings_page import MAIL as MAIL_PAGE
from showroom_app.ui.settings_pages.templates_page import TemplatesPage
from showroom_app.ui.theme import State
from tests.intake.test_portal_rules import MAIL, RULE
from tests.shots.camera import Sitting
from tests.shots.dealership import RECEPTION, dealership, moment

_LIST = """Wie;Mobiel;Wat;Notitie;Kleur
Els van Dam;06 12345671;Toyota Yaris;Mag ik hem zaterdag zien?;rood
Piet Smit;06 12345672;Toyota Aygo X;Wat is mijn auto waard?;
Onbekend;;;;
"""
_PASTED = """Van: Ria Bos <ria.bos@example.com>
Onderwerp: Corolla

Goedemiddag, is de Toyota Corolla Touring Sports nog te koop? Wij ruilen een Golf uit 2017 in.
Mijn nummer is 06 12345679.

Met vriendelijke groet,
Ria Bos
"""
LEADS = Mailbox(
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
        shop.connect(LEADS)
        mailboxes.add(RECEPTION, _USED_CARS)
        host = {"host": "outlook.office365.com"}
        mailboxes.failed(mailboxes.for_intake("Occasions")[0].id, "sign-in-expired", host)
    return moment("14:14")


def show_mail(sitting: Sitting) -> None:
    """The mailboxes, one of which is being changed."""
    sitting.window.show_page("settings")
    page = sitting.page(SettingsPage)
    page.show_page(MAIL_PAGE)
    mail = sitting.page(MailPage)
    sitting.wait_for(lambda: mail.lines)
    next(iter(mail.lines.values())).change.click()
    sitting.wait_for(mail.form.place.text)


def show_readers(sitting: Sitting) -> None:
    """A portal that is being taught on a pasted mail."""
    sitting.window.show_page("settings")
    page = sitting.page(SettingsPage)
    page.show_page(READERS)
    readers = sitting.page(ReadersPage)
    sitting.wait_for(lambda: readers.is_read)
    readers.add.click()
    form = readers.form
    form.mail.setPlainText(MAIL)
    sitting.wait_for(lambda: form.unread)
    form.name.line.setText("AutoBazaar")
    for code, labels in RULE.labels.items():
        if code in form.labels:
            form.teach(code, ", ".join(labels))
    sitting.wait_for(lambda: form.preview.outcome.state is State.OK)


def show_mapper(sitting: Sitting) -> None:
    """A list with columns that nobody knows."""
    sitting.window.show_page("leads")
    page = sitting.page(LeadsPage)
    sitting.wait_for(lambda: page.view is not None)
    with tempfile.TemporaryDirectory(prefix="showroom-list-") as folder:
        file = Path(folder) / "beurs-oktober.csv"
        file.write_text(_LIST, encoding="utf-8")
        page.import_paths([file])
        mapper = page.taking_in.mapper
        sitting.wait_for(mapper.isVisible)
        for column, field in (
            ("Wie", "name"),
            ("Mobiel", "phone"),
            ("Wat", "vehicle"),
            ("Notitie", "message"),
        ):
            assert mapper.file is not None
            box = mapper.boxes[mapper.file.table.header.index(column)]
            box.setCurrentIndex(box.findData(field))
        sitting.wait_for(lambda: len(mapper.rows) == 3)


def show_paste(sitting: Sitting) -> None:
    """A message that was pasted and is about to be taken in."""
    sitting.window.show_page("leads")
    page = sitting.page(LeadsPage)
    sitting.wait_for(lambda: page.view is not None)
    page.taking_in.open_paste()
    paste = page.taking_in.paste
    paste.text.setPlainText(_PASTED)
    sitting.wait_for(paste.preview.isVisible)


def show_reply(sitting: Sitting) -> None:
    """The first lead of the list, claimed, with a reply that is being written."""
    sitting.window.show_page("leads")
    page = sitting.page(LeadsPage)
    sitting.wait_for(lambda: page.view is not None and page.pane.detail is not None)
    sitting.wait_for(lambda: page.letters.is_read)
    page.letters.use_template()
    sitting.wait_for(lambda: page.pane.panel is not None)
    panel = page.pane.panel
    if isinstance(panel, PickPanel):
        panel.buttons[0].click()
    sitting.wait_for(lambda: isinstance(page.pane.panel, ReplyPanel))
    reply = page.pane.panel
    assert isinstance(reply, ReplyPanel)
    sitting.wait_for(reply.text.toPlainText)


def show_coaching(sitting: Sitting) -> None:
    """The coaching log of today."""
    sitting.window.show_page("leads")
    page = sitting.page(LeadsPage)
    sitting.wait_for(lambda: page.view is not None)
    page.card.coach.click()
    sitting.wait_for(lambda: page.coaching.days)


def show_templates(sitting: Sitting) -> None:
    """The templates, one of which is being changed."""
    sitting.window.show_page("settings")
    sitting.page(SettingsPage).show_page(TEMPLATES)
    page = sitting.page(TemplatesPage)
    sitting.wait_for(lambda: page.rows)
    next(iter(page.rows.values())).click()


def show_floor_rules(sitting: Sitting) -> None:
    """The rules of the floor."""
    sitting.window.show_page("settings")
    page = sitting.page(SettingsPage)
    page.show_page(FLOOR_RULES)
    rules = sitting.page(FloorRulesPage)
    sitting.wait_for(rules.isVisible)


def show_hours(sitting: Sitting) -> None:
    """The opening hours."""
    sitting.window.show_page("settings")
    page = sitting.page(SettingsPage)
    page.show_page(OPENING_HOURS)
    hours = sitting.page(OpeningHoursPage)
    sitting.wait_for(hours.isVisible)
