"""The one table of readers: which reader takes a message, and the only way to read one."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import replace

from showroom_app.domain.portal_rule import PortalRule
from showroom_app.intake import adf, answers, direct_mail, lists, mail_kinds, portal_mail
from showroom_app.intake.addresses import domain_of
from showroom_app.intake.adf_text import AdfText, documents, documents_in, fragment_in
from showroom_app.intake.forwarded import first_mail
from showroom_app.intake.letter import source_of
from showroom_app.intake.mail import Mail, parse
from showroom_app.intake.mail_limits import too_much
from showroom_app.intake.portals import portal_of, taught
from showroom_app.intake.raw import Kind, RawMessage
from showroom_app.intake.reading import Dealer, Outcome, Reading, Reason, Rejected

_log = logging.getLogger(__name__)

Reader = Callable[[Mail, Dealer], tuple[Outcome, ...] | None]


def _nobody(mail: Mail, _: Dealer) -> tuple[Outcome, ...] | None:
    reason = mail_kinds.refusal(mail)
    return (Rejected(reason),) if reason else None


def _adf(mail: Mail, dealer: Dealer) -> tuple[Outcome, ...] | None:
    found = [
        document
        for part in mail.parts
        for document in documents_in(part.text, guessed=part.guessed)
    ]
    pieces = [] if found else _pieces(mail)
    if not found and not pieces:
        return None
    refused = direct_mail.refuse_look_alike(mail, dealer)
    if refused is not None:
        return (refused,)
    sent = adf.Sent(mail.sender.address, source_of(mail, dealer), mail.date)
    outcomes = adf.read(found or pieces, dealer, sent)
    if pieces and all(isinstance(outcome, Rejected) for outcome in outcomes):
        return None  # XML of another kind
    if mail.mended:
        outcomes = tuple(
            o if isinstance(o, Rejected) else replace(o, repaired=True) for o in outcomes
        )
    return outcomes


def _pieces(mail: Mail) -> list[AdfText]:
    return [d for part in mail.parts if "xml" in part.kind for d in fragment_in(part.text)]


def _forwarded(mail: Mail, dealer: Dealer) -> tuple[Outcome, ...] | None:
    first = first_mail(mail, dealer)
    if first is None:
        return None
    outcomes = next(o for reader in _FOR_PEOPLE if (o := reader(first, dealer)) is not None)
    return outcomes if any(not isinstance(o, Rejected) for o in outcomes) else None


def _posed(mail: Mail, dealer: Dealer) -> tuple[Outcome, ...] | None:
    refused = direct_mail.refuse_posed(mail, dealer)
    return (refused,) if refused else None


def _portal(mail: Mail, dealer: Dealer) -> tuple[Outcome, ...] | None:
    outcome = portal_mail.read(mail, dealer)
    return (outcome,) if outcome else None


def _direct(mail: Mail, dealer: Dealer) -> tuple[Outcome, ...]:
    return (direct_mail.read(mail, dealer),)


_FOR_PEOPLE: tuple[Reader, ...] = (_posed, _portal, _direct)
READERS: tuple[Reader, ...] = (_nobody, _adf, _forwarded, *_FOR_PEOPLE)
"""Asked in this order; the first that does not return None has read the mail.

An ADF document counts whoever sends it, but from a domain that looks like a portal's: it is for
machines and holds no link to click, and many providers send for a portal under its name.
"""


def read(
    raw: RawMessage,
    *,
    region: str = "NL",
    tz: str = "Europe/Amsterdam",
    own_domains: frozenset[str] = frozenset(),
    rules: Iterable[PortalRule] = (),
) -> Reading:
    """Return what a message says; every message comes to at least one outcome, none raises.

    `region` (ISO 3166), `tz` (IANA) and `own_domains` are the dealership's, see `Dealer`; `rules`
    are the portals that a manager taught.
    """
    dealer = Dealer(region, tz, own_domains, taught(rules))
    try:
        return _read(raw, dealer)
    except Exception as error:
        # The last net: a message that defeats the readers is kept whole, and the next one is read.
        _log.exception("%s message %d could not be read", raw.path, raw.index)
        return Reading((Rejected(Reason.UNREADABLE, {"error": type(error).__name__}),))


def _read(raw: RawMessage, dealer: Dealer) -> Reading:
    if raw.problem is not None:
        size = {"bytes": str(raw.size)} if raw.size else {}
        return Reading((Rejected(raw.problem, size),))
    if raw.row is not None:
        return Reading((lists.read_row(raw.row, dealer),))
    if raw.kind is Kind.ADF:
        found = documents(raw.content)
        if not found:
            return Reading((Rejected(Reason.NOT_ADF),))
        return Reading(adf.read(found, dealer, adf.Sent()))
    refused = too_much(raw.content)
    if refused is not None:
        return Reading((refused,))
    return _read_mail(parse(raw.content), dealer)


def _read_mail(mail: Mail, dealer: Dealer) -> Reading:
    """Read a mail; when it says nothing itself, the mails attached to it."""
    outer = _reading(mail, dealer)
    if _has_lead(outer) or mail_kinds.refusal(mail) is not None:
        return outer
    for attached in mail.inner:
        inner = _read_mail(attached, dealer)
        if _has_lead(inner):
            return replace(
                inner,
                message_id=outer.message_id or inner.message_id,
                answering=outer.answering,
                automatic=outer.automatic,
            )
    return outer


def _reading(mail: Mail, dealer: Dealer) -> Reading:
    outcomes = next(o for reader in READERS if (o := reader(mail, dealer)) is not None)
    return Reading(
        outcomes,
        mail.message_id,
        mail.date,
        mail.subject,
        mail.sender.address,
        answers.answering(mail, relayed=_is_portal(mail, dealer)),
        mail_kinds.is_automatic(mail),
    )


def _is_portal(mail: Mail, dealer: Dealer) -> bool:
    return portal_of(domain_of(mail.sender.address), dealer.portals) is not None


def _has_lead(reading: Reading) -> bool:
    return any(not isinstance(outcome, Rejected) for outcome in reading.outcomes)
