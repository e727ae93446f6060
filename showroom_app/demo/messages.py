"""Lead messages as portals, manufacturers and web forms send them, tidy and less tidy."""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from random import Random
from xml.sax.saxutils import escape

from showroom_app.demo.cast import QUESTIONS, TRADE_INS, Customer

SOURCES = ("Website form", "AutoScout24", "Manufacturer", "Website chat", "Marktplaats")


def lead_message(
    chance: Random, who: Customer, car: tuple[str, str, str], at: datetime, number: int
) -> bytes:
    """One message asking for one car: ADF alone or in a mail, now and then damaged."""
    source = chance.choice(SOURCES)
    text = chance.choice(QUESTIONS)
    style = chance.random()
    if style < 0.12:
        return _portal_mail(who, car, text, at, number)
    adf = _adf(chance, who, car, text, at, number, source)
    if style < 0.55:
        return _as_mail(adf, source, at, number)
    return adf.encode()


def _adf(
    chance: Random,
    who: Customer,
    car: tuple[str, str, str],
    text: str,
    at: datetime,
    number: int,
    source: str,
) -> str:
    make, model, trim = car
    trade_in = ""
    if chance.random() < 0.25:
        old_make, old_model, old_trim = chance.choice(TRADE_INS)
        trade_in = (
            '<vehicle interest="trade-in" status="used">'
            f"<year>{chance.randrange(2012, 2021)}</year><make>{old_make}</make>"
            f"<model>{old_model}</model><trim>{old_trim}</trim>"
            f'<odometer units="km">{chance.randrange(40, 180) * 1000}</odometer></vehicle>'
        )
    # One sender in ten forgets to escape and to quote, as real ones do.
    untidy = chance.random() < 0.1
    comment = f"{text} Tel & mail zijn goed." if untidy else escape(text)
    sequence = "sequence=1" if untidy else 'sequence="1"'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<?adf version="1.0"?>\n'
        '<adf><prospect status="new">'
        f'<id {sequence} source="{source}">{number}</id>'
        f"<requestdate>{at.isoformat(timespec='seconds')}</requestdate>"
        f'<vehicle interest="buy" status="new"><year>{at.year}</year><make>{make}</make>'
        f"<model>{escape(model)}</model><trim>{escape(trim)}</trim>"
        f"<stock>{20000 + number % 9000}</stock></vehicle>{trade_in}"
        f'<customer><contact><name part="first">{who.first}</name>'
        f'<name part="last">{escape(who.last)}</name><email>{who.email}</email>'
        f'<phone type="cellphone">{who.phone}</phone></contact>'
        f"<comments>{comment}</comments></customer>"
        "<vendor><vendorname>Autohuis Vierlinden</vendorname></vendor>"
        f'<provider><name part="full">{source}</name></provider></prospect></adf>\n'
    )


def _as_mail(adf: str, source: str, at: datetime, number: int) -> bytes:
    mail = EmailMessage()
    mail["From"] = f"{source} <leads@provider.example>"
    mail["To"] = "verkoop@vierlinden.example"
    mail["Subject"] = "Nieuwe lead"
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = f"<demo-{number}@provider.example>"
    mail.set_content(adf)
    return bytes(mail)


def _portal_mail(
    who: Customer, car: tuple[str, str, str], text: str, at: datetime, number: int
) -> bytes:
    mail = EmailMessage()
    mail["From"] = "Vierlinden website <website@vierlinden.example>"
    mail["To"] = "verkoop@vierlinden.example"
    mail["Reply-To"] = f"{who.name} <{who.email}>"
    mail["Subject"] = f"Contactformulier website: {' '.join(car[:2])}"
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = f"<form-{number}@vierlinden.example>"
    mail.set_content(
        f"Naam: {who.name}\nE-mailadres: {who.email}\nTelefoonnummer: {who.phone}\n"
        f"Voertuig: {' '.join(car)}\nBericht: {text}\n"
    )
    return bytes(mail)


def newsletter(at: datetime, number: int) -> bytes:
    """A mail that is no lead: it ends in quarantine with its reason."""
    mail = EmailMessage()
    mail["From"] = "Portal nieuws <nieuws@portal.example>"
    mail["To"] = "verkoop@vierlinden.example"
    mail["Subject"] = "Uw statistieken van deze week"
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = f"<news-{number}@portal.example>"
    mail["List-Unsubscribe"] = "<mailto:weg@portal.example>"
    mail.set_content("Uw advertenties zijn deze week 1.204 keer bekeken.")
    return bytes(mail)


def unreadable(number: int) -> bytes:
    """An ADF document without a customer, cut off on the way."""
    return f"<?adf version='1.0'?><adf><prospect><id>{number}</id><vehicle><make>Toyo".encode()
