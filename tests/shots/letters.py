"""The messages by which the leads of the pictured days came in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from xml.sax.saxutils import escape


@dataclass(frozen=True, slots=True)
class Letter:
    """What one customer asked through one source."""

    number: int
    source: str
    name: str
    phone: str
    email: str
    model: str
    trim: str = ""
    stock: str = ""
    message: str = ""
    trade_in: str = ""
    """Elements of the trade-in's vehicle, already XML."""


def as_adf(letter: Letter, at: datetime) -> bytes:
    """The letter as a provider sends it."""
    stock = f"<stock>{letter.stock}</stock>" if letter.stock else ""
    trim = f"<trim>{escape(letter.trim)}</trim>" if letter.trim else ""
    trade_in = (
        f'<vehicle interest="trade-in" status="used">{letter.trade_in}</vehicle>'
        if letter.trade_in
        else ""
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<?adf version="1.0"?>\n<adf><prospect>'
        f'<id sequence="1" source="{letter.source}">{letter.number}</id>'
        f"<requestdate>{at.isoformat(timespec='seconds')}</requestdate>"
        '<vehicle interest="buy" status="new"><make>Toyota</make>'
        f"<model>{escape(letter.model)}</model>{trim}{stock}</vehicle>{trade_in}"
        f'<customer><contact><name part="full">{escape(letter.name)}</name>'
        f"<email>{letter.email}</email><phone>{letter.phone}</phone></contact>"
        f"<comments>{escape(letter.message)}</comments></customer>"
        "<vendor><vendorname>Autohuis Vierlinden</vendorname></vendor>"
        f'<provider><name part="full">{letter.source}</name></provider></prospect></adf>\n'
    ).encode()


def as_mail(letter: Letter, at: datetime) -> bytes:
    """The letter as the customer wrote it, without any form in between."""
    mail = EmailMessage()
    mail["From"] = f"{letter.name} <{letter.email}>"
    mail["To"] = "verkoop@vierlinden.example"
    mail["Subject"] = f"{letter.model} {letter.trim}".strip()
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = f"<{letter.number}@customer.example>"
    mail.set_content(
        f"{letter.message}\n\nMet vriendelijke groet,\n{letter.name}\n{letter.phone}\n"
    )
    return bytes(mail)


HENDRIKS = Letter(
    41937,
    "Website form",
    "Familie Hendriks",
    "+31 6 0000 1937",
    "r.hendriks@example.com",
    "Corolla Touring Sports",
    "1.8 Hybrid Style",
    "24817",
    "Goedemiddag,\n\nWij zijn geïnteresseerd in de Corolla Touring Sports die bij u op de site "
    "staat. Kan ik zaterdag in de ochtend een proefrit maken? We ruilen onze Golf in, van 2017 "
    "met ongeveer 112.000 km.\n\nGraag hoor ik ook wat de maandlasten zijn bij 48 maanden.\n\n"
    "Met vriendelijke groet,\nFamilie Hendriks",
    "<year>2017</year><make>Volkswagen</make><model>Golf</model><trim>1.4 TSI</trim>"
    '<odometer units="km">112000</odometer>',
)
LINDEN = Letter(
    41938,
    "Marketplace",
    "M. van der Linden",
    "+31 6 0000 1711",
    "m.linden@example.com",
    "Yaris Cross",
    "130",
    "24790",
    "Is deze nog beschikbaar en wat is de levertijd van de uitvoering in het wit?",
)
OUALI = Letter(
    41939,
    "Website chat",
    "Samira Ouali",
    "+31 6 0000 1504",
    "s.ouali@example.com",
    "Aygo X",
    "Premium",
    "24611",
    "Kan ik hem vanmiddag nog bekijken? Ik ben om drie uur in de buurt.",
)
MEIJER = Letter(
    41940,
    "Manufacturer",
    "J. Meijer",
    "+31 6 0000 1620",
    "j.meijer@example.com",
    "C-HR",
    "Hybrid 140",
    "",
    "Offerte aangevraagd: private lease, 48 maanden, 10.000 km per jaar.",
)
JONG = Letter(
    41941,
    "Website form",
    "Peter de Jong",
    "+31 6 0000 1893",
    "p.dejong@example.com",
    "bZ4X",
    "Executive",
    "24502",
    "Wat is de actieradius in de winter en kan ik thuis laden?",
)
VERMEER = Letter(
    41942,
    "E-mail",
    "Ilse Vermeer",
    "+31 6 0000 1275",
    "i.vermeer@example.com",
    "Toyota Proace City Electric",
    "",
    "",
    "Goedemiddag,\n\nVoor ons bedrijf zoeken we drie bestelwagens met trekhaak, Toyota Proace "
    "City Electric. Kunt u een voorstel doen?",
)

EARLIER = tuple(
    Letter(
        41800 + number,
        source,
        name,
        f"+31 6 0000 {2100 + number}",
        f"klant{number}@example.com",
        model,
        message=message,
    )
    for number, (source, name, model, message) in enumerate(
        (
            ("Website form", "Bas Kuipers", "RAV4", "Wat is het trekgewicht van deze uitvoering?"),
            ("Marketplace", "Fatima El Idrissi", "Yaris", "Kan er nog iets van de prijs af?"),
            ("Website form", "Wouter Smeets", "C-HR", "Graag een proefrit in het weekend."),
            ("Manufacturer", "Ingrid Maas", "Corolla", "Offerte private lease, 36 maanden."),
            ("Website chat", "Koen Verhoeven", "Aygo X", "Staat de auto binnen?"),
            ("Marketplace", "Leila Özdemir", "Yaris Cross", "Is inruil van een Clio mogelijk?"),
            ("Website form", "Gerrit Kramer", "Proace City", "Leverbaar voor januari?"),
        )
    )
)
