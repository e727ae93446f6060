"""Five hundred mails as a dealership gets them: leads, the same once more, and what is no lead."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from email.message import EmailMessage
from enum import StrEnum

from tests.intake.post import newsletter, portal_mail

ADF, PORTAL, DIRECT = range(140), range(140, 205), range(205, 250)
AGAIN, TWICE, NEWS, AWAY, RETURNED = 100, 40, 80, 20, 10
NAME = "Klant Nummer{}"


_MESSAGE_ID = re.compile(rb"^Message-ID: <([^>]+)>", re.I | re.M)


class Sort(StrEnum):
    """What a mail is."""

    LEAD = "lead"
    NEWSLETTER = "newsletter"
    AWAY = "auto-reply"
    RETURNED = "bounce"


@dataclass(frozen=True, slots=True)
class Post:
    """One mail; `customer` numbers who asks, None for a mail that is no lead."""

    sort: Sort
    content: bytes
    customer: int | None = None


def mailbag(chance: random.Random, every: int = 1) -> list[Post]:
    """The mails as they come, in any order; of all sorts only every so manyth."""
    # Some come by a second road under another id, some are delivered twice as they are.
    asked = [_asks(number) for number in (*ADF[::every], *PORTAL[::every], *DIRECT[::every])]
    again = [_adf(number, f"again-{number}@portal.example") for number in ADF[:AGAIN:every]]
    bag = [
        *asked,
        *again,
        *chance.sample(asked, TWICE // every),
        *(Post(Sort.NEWSLETTER, newsletter(number)) for number in range(0, NEWS, every)),
        *(_away(number) for number in range(0, AWAY, every)),
        *(_returned(number) for number in range(0, RETURNED, every)),
    ]
    chance.shuffle(bag)
    return bag


def id_of(content: bytes) -> str:
    """The Message-ID of a mail; the same for what is delivered twice as it is."""
    found = _MESSAGE_ID.search(content)
    assert found is not None
    return found[1].decode()


def address(customer: int) -> str:
    """Where a customer is reached."""
    return f"klant{customer}@example.nl"


def is_away(number: int) -> bool:
    """Whether the customer who answers as the n-th is away as well."""
    return number % 10 == 0


def answers(number: int, customer: int, reply: EmailMessage) -> list[bytes]:
    """What a customer sends who got a reply, and is the n-th to answer.

    Every third mail program keeps only the reply's id, every third only the address to answer to.
    Of every twelfth the answer is delivered twice.
    """
    ids = "" if number % 3 == 2 else f"In-Reply-To: {reply['Message-ID']}\r\n"
    ids += "" if number % 3 else f"References: <old@example.nl> {reply['Message-ID']}\r\n"
    to = "leads@jansen.example" if number % 3 == 1 else str(reply["Reply-To"])

    def mail(message_id: str, more: str, text: str) -> bytes:
        head = (
            f"From: {NAME.format(customer)} <{address(customer)}>\r\nTo: {to}\r\n"
            f"Subject: Re: {reply['Subject']}\r\nMessage-ID: <{message_id}>\r\n{ids}{more}"
            "Date: Thu, 22 Oct 2026 10:05:00 +0200\r\n"
            "Content-Type: text/plain; charset=utf-8\r\n\r\n"
        )
        return f"{head}{text}".encode()

    said = mail(f"answer-{customer}@example.nl", "", answer_of(customer))
    sent = [said]
    if is_away(number):
        away = "Auto-Submitted: auto-replied\r\n"
        sent.insert(0, mail(f"away-{customer}@example.nl", away, "Maandag ben ik er weer."))
    if number % 12 == 0:
        sent.append(said)
    return sent


def answer_of(customer: int) -> str:
    """What a customer answers."""
    return f"Graag, zaterdag om tien uur. Nummer {customer}"


def _asks(number: int) -> Post:
    if number in ADF:
        return _adf(number, f"{number}@portal.example")
    return _portal(number) if number in PORTAL else _direct(number)


def _adf(number: int, message_id: str) -> Post:
    content = portal_mail(number).replace(
        f"<{number}@portal.example>".encode(), f"<{message_id}>".encode()
    )
    return Post(Sort.LEAD, content, number)


def _portal(number: int) -> Post:
    name = NAME.format(number)
    return _post(
        Sort.LEAD,
        f"{number}@autoscout.example",
        "AutoScout24 <no-reply@mail.autoscout24.nl>",
        "Interesse in Volkswagen Golf 1.5 TSI Life € 21.950,-",
        f"Reply-To: {name} <{address(number)}>\r\n",
        f"Nieuwe aanvraag van {name} voor\r\nVolkswagen Golf 1.5 TSI Life\r\n€ 21.950,-\r\n"
        f"34.{number} km\r\n03/2021 Jaar\r\nBenzine\r\n\r\nBericht van de koper\r\n"
        f"Kan ik de Golf komen bekijken?\r\n\r\n"
        f"E-mail: {address(number)}\r\nTelefoon: 06-2{number:07}\r\n",
        number,
    )


def _direct(number: int) -> Post:
    return _post(
        Sort.LEAD,
        f"{number}@example.nl",
        f"{NAME.format(number)} <{address(number)}>",
        "Vraag over een auto",
        "",
        "Goedemorgen,\r\n\r\nIs de Toyota Corolla die op uw site staat nog beschikbaar? Ik wil "
        f"graag een proefrit maken.\r\n\r\n06-3{number:07}\r\n",
        number,
    )


def _away(number: int) -> Post:
    return _post(
        Sort.AWAY,
        f"away-{number}@supplier.example",
        f"inkoop{number}@supplier.example",
        "Afwezig",
        "Auto-Submitted: auto-replied\r\n",
        "Ik ben er maandag weer.",
    )


def _returned(number: int) -> Post:
    return _post(
        Sort.RETURNED,
        f"{number}@mx.example",
        "MAILER-DAEMON@mx.example",
        "Undelivered Mail Returned to Sender",
        "",
        f"No such user {number}",
    )


def _post(
    sort: Sort,
    message_id: str,
    sender: str,
    subject: str,
    more: str,
    text: str,
    customer: int | None = None,
) -> Post:
    head = (
        f"From: {sender}\r\nTo: leads@jansen.example\r\nSubject: {subject}\r\n"
        f"Message-ID: <{message_id}>\r\nDate: Thu, 22 Oct 2026 09:58:00 +0200\r\n{more}"
        "Content-Type: text/plain; charset=utf-8\r\n\r\n"
    )
    return Post(sort, f"{head}{text}".encode(), customer)
