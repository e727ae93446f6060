"""E-mail addresses: which are real, which are a customer's, and which domain somebody owns."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ADDRESS = re.compile(
    r"[^\s@<>()\[\],;:\"\\]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+(?:xn--[a-z0-9-]{2,59}|[^\W\d_]{2,63})",
    re.I,
)
_NO_REPLY = re.compile(
    r"(?:^|[._+-])(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|donotreply|noreply\w*|geen[-_.]?antwoord"
    r"|niet[-_.]?beantwoorden|mailer-daemon|postmaster|bounces?|notifications?|notify)(?:$|[._+-])",
    re.I,
)
_INVENTED = re.compile(
    r"(?:no[-_.]?e?mail|none|geen|geenmail|unknown|onbekend|n/?a|null|undefined|x+|test)@"
    r"(?:no[-_.]?e?mail|none|geen|geenmail|unknown|onbekend|n/?a|null|undefined|x+|test)\.[a-z]+"
    r"|(?:no[-_.]?e?mail|geenmail|noemailprovided|notprovided)@.+",
    re.I,
)
_RELAY_HOST = re.compile(r"^(?:reply|relay|antwoord|anon|anonymous|privaterelay)\.", re.I)
# Second levels under which a country registers names: example.co.uk is one owner, co.uk is not.
_SECOND_LEVEL = frozenset("co com org net ac gov edu or ne go gob gov.uk ltd plc me".split())
# Providers with an address book in every country: hotmail.de, yahoo.co.uk.
_WORLDWIDE = frozenset("gmail googlemail outlook hotmail live msn yahoo ymail gmx aol".split())
_PUBLIC_MAIL = frozenset(
    """icloud.com me.com mac.com mail.com email.com fastmail.com fastmail.fm zoho.com hey.com
    proton.me protonmail.com protonmail.ch pm.me tutanota.com tuta.com rocketmail.com yandex.com
    ziggo.nl kpnmail.nl kpnplanet.nl planet.nl home.nl xs4all.nl hetnet.nl upcmail.nl casema.nl
    chello.nl quicknet.nl zeelandnet.nl caiway.nl caiway.net solcon.nl tele2.nl versatel.nl
    online.nl freeler.nl wxs.nl multiweb.nl hccnet.nl deltanl.nl vodafone.nl vodafonevast.nl
    tiscali.nl zonnet.nl wanadoo.nl orange.nl telfort.nl telfortglasvezel.nl zinders.nl kabelfoon.nl
    telenet.be skynet.be proximus.be scarlet.be voo.be belgacom.be pandora.be base.be edpnet.be
    web.de t-online.de freenet.de arcor.de online.de posteo.de mailbox.org 1und1.de vodafone.de
    orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr
    bluewin.ch a1.net aon.at btinternet.com virginmedia.com sky.com comcast.net verizon.net
    att.net sbcglobal.net cox.net""".split()
)


def clean(text: str) -> str:
    """Return the one address that a field holds, domain in lower case; "" when it holds none."""
    text = text.strip().removeprefix("mailto:").removeprefix("MAILTO:")
    match = _ADDRESS.search(text.replace("\u200b", ""))
    if match is None:
        return ""
    local, _, domain = match.group().rpartition("@")
    local = local.strip(".'`")
    if not local or ".." in local or len(domain) > 253:
        return ""
    address = f"{local}@{domain.lower()}"
    return "" if _INVENTED.fullmatch(address) else address


def all_in(text: str) -> list[str]:
    """Return every address in a field that may hold several, each once."""
    found = (clean(match.group()) for match in _ADDRESS.finditer(text.replace("mailto:", " ")))
    return distinct(address for address in found if address)


def distinct(found: Iterable[str]) -> list[str]:
    """Return the addresses in their order, each once, however its letters are written."""
    once: dict[str, str] = {}
    for address in found:
        once.setdefault(address.casefold(), address)
    return list(once.values())


def domain_of(address: str) -> str:
    """Return what stands behind the @, in lower case."""
    return address.rpartition("@")[2].strip().rstrip(".").lower()


def registered(domain: str) -> str:
    """Return the part of a domain that somebody owns: example.co.uk of mail.example.co.uk."""
    labels = domain.lower().strip(".").split(".")
    keep = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL else 2
    return ".".join(labels[-keep:])


def is_no_reply(address: str) -> bool:
    """Whether nobody reads what is sent there."""
    return bool(_NO_REPLY.search(address.partition("@")[0]))


def is_relay(address: str) -> bool:
    """Whether a portal passes on what is sent there: an answer arrives, but it is nobody's own."""
    return bool(_RELAY_HOST.match(domain_of(address)))


def is_public_mail(domain: str) -> bool:
    """Whether anybody can have an address there, so that the domain says nothing of the owner."""
    return domain in _PUBLIC_MAIL or registered(domain).partition(".")[0] in _WORLDWIDE


def is_under(domain: str, owners: Iterable[str]) -> bool:
    """Whether the domain is one of `owners` or a sub-domain of one."""
    return any(domain == owner or domain.endswith("." + owner) for owner in owners)
