"""Which company bought a car: a key by which cars to the same company are found again."""

from __future__ import annotations

from datetime import timedelta

from showroom_app.domain.duplicates import name_key

WITHIN = timedelta(days=365)
"""Cars to one company within so long of each other are several cars to one company."""

_FORMS = frozenset(
    "ab ag bv bvba co corp corporation cv eurl gmbh inc incorporated kg kgaa limited llc llp lp ltd"
    " maatschap nv oy plc pty sa sarl sas se snc sprl srl srls stichting vof vzw".split()
)
_LAST_ONLY = frozenset("ab ag co cv kg lp oy sa sas se".split())
"""Forms that may be somebody's name, so that they tell only at the end of one."""
_TRADES = frozenset(
    "advies automotive autoverhuur bedrijf bouw bouwbedrijf consultancy firma fleet gemeente groep"
    " group gruppe handelsonderneming holding installatiebedrijf lease leasing logistics rent"
    " rental schildersbedrijf transport verhuur verzekeringen zorggroep".split()
)
_PRIVATE_MAIL = frozenset(
    "aol caiway casema chello freenet gmail gmx googlemail hetnet home hotmail icloud kpnmail"
    " kpnplanet live mac mail me msn online outlook planet posteo proton protonmail proximus"
    " quicknet skynet solcon t-online telenet telfort tele2 tiscali tutanota upcmail web wxs xs4all"
    " yahoo ymail ziggo zonnet example".split()
)
_RELAYS = frozenset(
    "autoscout24 autotrack autotrader autoweek cargurus cars facebookmail gaspedaal marktplaats"
    " mobile noreply relay reply 2dehands 2ememain leboncoin".split()
)


def company_key(name: str) -> str:
    """The key of a company by its name, legal form left out: "Bakker Bouw B.V." is "bakker bouw".

    "" for a name that looks like a person's.
    """
    words = _words(name)
    if not _is_company(words):
        return ""
    bare = [word for word in words if word not in _FORMS]
    return " ".join(bare or words)


def typed_company_key(company: str) -> str:
    """The key of what was typed as a company, whatever it looks like; "" for nothing."""
    words = _words(company)
    return " ".join([word for word in words if word not in _FORMS] or words)


def business_domain(email: str) -> str:
    """The domain of a business e-mail address; "" for a private mailbox or a portal's relay."""
    _, at, domain = email.strip().casefold().rpartition("@")
    labels = domain.split(".")
    if not at or len(labels) < 2 or not all(labels):
        return ""
    own = labels[-3] if len(labels) > 2 and labels[-2] in ("co", "com") else labels[-2]
    return "" if own in _PRIVATE_MAIL or set(labels[:-1]) & _RELAYS else domain


def domain_key(domain: str) -> str:
    """The key of a company of which only the domain of its mail is known."""
    return f"@{domain}" if domain else ""


def _words(name: str) -> list[str]:
    """The words of a name, dotted forms written as one: B.V. is bv, V.O.F. is vof."""
    apart = name_key(name).replace(",", " ").replace("&", " & ").split()
    bare = [word.replace(".", "") if _is_dotted(word) else word.strip(".") for word in apart]
    return [word for word in bare if word]


def _is_dotted(word: str) -> bool:
    return "." in word and all(len(part) <= 1 for part in word.split("."))


def _is_company(words: list[str]) -> bool:
    for place, word in enumerate(words):
        last = place == len(words) - 1 and place > 0
        if word in _FORMS and (last or word not in _LAST_ONLY):
            return True
        if word in _TRADES and len(words) > 1:
            return True
    return False
