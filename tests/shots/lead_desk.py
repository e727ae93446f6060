"""The lead desk in pictures: a mailbox that sends, a known customer, and what else a day brings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from showroom_app.domain.lead import CallResult, NextStep
from showroom_app.intake.raw import Kind, RawMessage
from showroom_app.intake.receive import receive_messages
from showroom_app.services.inbox_view import Tab
from showroom_app.settings import LanguageChoice
from showroom_app.ui.leads.leads_page import LeadsPage
from tests.services.dealership import OFFICE
from tests.shots import customers, letters, office, thursday
from tests.shots.camera import Sitting
from tests.shots.dealership import RECEPTION, Dealership, dealership, moment
from tests.shots.letters import Letter

_LAID_OUT = """<html><body style="font-family:Arial"><p>Goedemorgen,</p>
<p>Ik zag de <b>Toyota RAV4 Plug-in</b> op uw site. Drie vragen:</p>
<ol><li>Is hij nog beschikbaar?</li><li>Wat is het trekgewicht?</li>
<li>Kan ik <i>vrijdag</i> komen kijken?</li></ol>
<table border="1" cellpadding="4"><tr><th>Onze inruil</th><td>Skoda Octavia Combi</td></tr>
<tr><th>Bouwjaar</th><td>2019</td></tr><tr><th>Km-stand</th><td>88.400</td></tr></table>
<p><img src="https://tracker.example/pixel.gif" width="1" height="1"></p>
<p>Met vriendelijke groet,<br>Hanna Bruins<br>
<a href="https://www.bruins.example">www.bruins.example</a></p>
<script>alert("no")</script></body></html>"""
_TEXT = (
    "Goedemorgen,\n\nIk zag de Toyota RAV4 Plug-in op uw site. Is hij nog beschikbaar, wat is het "
    "trekgewicht en kan ik vrijdag komen kijken?\n\nMet vriendelijke groet,\nHanna Bruins\n"
    "06 12345684"
)
_BAKKER = Letter(
    41951,
    "Website form",
    "Wim Bakker",
    "+31 6 0000 1451",
    "wim.bakker@example.com",
    "Corolla Cross",
    message="Ik wil graag weten wat ik maandelijks kwijt ben.",
)
_BAKKER_AGAIN = Letter(
    41952,
    "Marketplace",
    "Wim Bakker",
    "+31 6 0000 1452",
    "w.bakker@work.example",
    "Corolla Cross",
    message="Staat deze Corolla Cross nog te koop?",
)


def make_desk(file: Path, language: LanguageChoice) -> datetime:
    """The pictured Thursday with a mailbox that sends; Willem sold the Hendriks a car."""

    def begin(shop: Dealership) -> None:
        customers.bought_before(shop, "Willem")
        shop.connect(office.LEADS)

    thursday.make_day(file, language, begin=begin)
    with dealership(file) as shop:
        shop.at("14:14")
        shop.send()
        shop.services.customers.settle_all(60)
    return moment("14:14")


def make_busy_desk(file: Path, language: LanguageChoice) -> datetime:
    """Go on with that day: an HTML mail, an answer, twins, follow-ups, what cannot be read."""
    make_desk(file, language)
    with dealership(file) as shop:
        shop.reps |= {each.rep.name: each.rep.id for each in shop.services.people.reps()}
        _laid_out_mail(shop)
        shop.receive(_BAKKER, "13:40")
        shop.receive(_BAKKER_AGAIN, "13:44")
        _follow_ups(shop)
        _unreadable(shop)
        shop.at("14:14")
        shop.services.customers.settle_all(60)
    return moment("14:14")


def _laid_out_mail(shop: Dealership) -> None:
    at = shop.at("13:30")
    mail = EmailMessage()
    mail["From"] = "Hanna Bruins <h.bruins@example.com>"
    mail["To"] = "verkoop@vierlinden.example"
    mail["Subject"] = "Toyota RAV4 Plug-in"
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = "<41950@customer.example>"
    mail.set_content(_TEXT)
    mail.add_alternative(_LAID_OUT, subtype="html")
    _take(shop, "inbox/41950.eml", bytes(mail))


def _follow_ups(shop: Dealership) -> None:
    """One that falls due this afternoon, one of this noon; a customer who wrote last."""
    services = shop.services
    for number, (clock, first, by) in enumerate(
        (("11:02", "Mirjam", "12:30"), ("11:08", "Mirjam", "16:15"), ("11:12", "Mirjam", ""))
    ):
        letter = Letter(
            41960 + number,
            "Website form",
            ("Sven Peters", "Anke de Wit", "Omar Haddad")[number],
            f"+31 6 0000 {1461 + number}",
            f"opvolging{number}@example.com",
            ("Yaris", "C-HR", "Aygo X")[number],
            message="Wat is de levertijd?",
        )
        lead = shop.receive(letter, clock)
        rep = shop.rep(first)
        if services.leads.show(OFFICE, lead).lead.owner is None:
            services.leads.claim(RECEPTION, lead, rep)
        if by:
            services.leads.log_call(
                RECEPTION,
                lead,
                rep,
                CallResult.VOICEMAIL,
                next_step=NextStep.CALL,
                next_step_by=moment(by),
            )
            continue
        services.replies.reply(RECEPTION, lead, rep, "Ongeveer zes weken. Wilt u een proefrit?")
        shop.send()
        (sent, *_) = services.replies.of_lead(OFFICE, lead)[::-1]
        shop.at("13:20")
        answer = EmailMessage()
        answer["From"] = f"Omar Haddad <{letter.email}>"
        answer["To"] = "leads@vierlinden.example"
        answer["Subject"] = f"Re: {sent.mail.subject}"
        answer["Date"] = format_datetime(moment("13:20"))
        answer["Message-ID"] = "<41969@customer.example>"
        answer["In-Reply-To"] = f"<{sent.mail.message_id}>"
        answer.set_content("Graag, zaterdag om elf uur?\n")
        _take(shop, "inbox/41969.eml", bytes(answer))


def _unreadable(shop: Dealership) -> None:
    """A newsletter, and half of a lead."""
    shop.at("12:05")
    news = EmailMessage()
    news["From"] = "Autonieuws <nieuwsbrief@autonieuws.example>"
    news["To"] = "verkoop@vierlinden.example"
    news["Subject"] = "Dit najaar: de tien zuinigste gezinsauto's"
    news["Date"] = format_datetime(moment("12:05"))
    news["Message-ID"] = "<news-42@autonieuws.example>"
    news["List-Unsubscribe"] = "<https://autonieuws.example/af>"
    news.set_content("De tien zuinigste gezinsauto's van dit najaar op een rij.\n")
    _take(shop, "inbox/news-42.eml", bytes(news))
    shop.at("12:40")
    half = letters.as_adf(letters.LINDEN, moment("12:40"))[:180]
    _take(shop, "inbox/41970.xml", half, Kind.ADF)


def _take(shop: Dealership, path: str, raw: bytes, kind: Kind = Kind.MAIL) -> None:
    message = RawMessage(path, 0, raw, kind, size=len(raw))
    list(receive_messages(shop.services, RECEPTION, [message]))


def show_lead_of(name: str) -> Callable[[Sitting], None]:
    """How to come to the lead of this customer."""

    def show(sitting: Sitting) -> None:
        page = _page(sitting)
        page.show_tab(Tab.ALL)
        sitting.wait_for(lambda: page.view is not None and page.view.tab is Tab.ALL)
        row = next(each for each in page.view.rows if each.title == name) if page.view else None
        assert row is not None
        page.card.list.go_to(("lead", row.lead))
        sitting.wait_for(lambda: page.pane.detail and page.pane.detail.lead.id == row.lead)
        sitting.wait_for(lambda: page.letters.is_read)

    return show


def show_tab(tab: Tab) -> Callable[[Sitting], None]:
    """How to come to this list."""

    def show(sitting: Sitting) -> None:
        page = _page(sitting)
        page.show_tab(tab)
        sitting.wait_for(lambda: page.view is not None and page.view.tab is tab)

    return show


def pressed(key: Qt.Key, name: str = "") -> Callable[[Sitting], None]:
    """How to come to what this key opens for a lead: of a customer, or the first one."""

    def show(sitting: Sitting) -> None:
        page = _page(sitting)
        if name:
            show_lead_of(name)(sitting)
        sitting.wait_for(lambda: page.pane.detail is not None)
        page.card.list.setFocus()
        QTest.keyClick(page.card.list, key)
        sitting.wait_for(lambda: page.pane.panel is not None)

    return show


def show_laid_out(sitting: Sitting) -> None:
    """A mail as it was sent, without what would be loaded or run."""
    show_lead_of("Hanna Bruins")(sitting)
    page = sitting.page(LeadsPage)
    page.pane.turn_over()
    sitting.wait_for(page.pane.laid_out.isVisible)


def show_source(sitting: Sitting) -> None:
    """The same mail letter by letter."""
    show_laid_out(sitting)
    page = sitting.page(LeadsPage)
    page.pane.turn_over()
    sitting.wait_for(page.pane.raw.isVisible)


def show_keys(sitting: Sitting) -> None:
    """Ctrl and the slash: the list of keys."""
    page = _page(sitting)
    QTest.keyClick(page.card.list, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    sitting.wait_for(lambda: sitting.dialog() is not None)


def show_merged(sitting: Sitting) -> None:
    """Two leads that became one."""
    show_lead_of("Wim Bakker")(sitting)
    page = sitting.page(LeadsPage)
    sitting.wait_for(page.pane.alike.isVisible)
    page.pane.alike.merge.click()
    sitting.wait_for(page.pane.merged.isVisible)


def _page(sitting: Sitting) -> LeadsPage:
    sitting.window.show_page("leads")
    page = sitting.page(LeadsPage)
    sitting.wait_for(lambda: page.view is not None)
    return page
