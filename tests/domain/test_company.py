"""Which company bought: told by the name, what was typed, or the domain of business mail."""

from __future__ import annotations

import pytest

from showroom_app.domain.company import business_domain, company_key, typed_company_key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Bakker Bouw B.V.", "bakker bouw"),
        ("bakker  bouw bv", "bakker bouw"),
        ("Jansen & Zonen V.O.F.", "jansen & zonen"),
        ("Müller GmbH", "muller"),
        ("Acme, Inc.", "acme"),
        ("Van Dam Holding", "van dam holding"),
        ("Athlon Lease", "athlon lease"),
        ("Gemeente Vierlinden", "gemeente vierlinden"),
        ("Piet Bakker", ""),
        ("Familie de Vries", ""),
        ("Sa Nguyen", ""),
        ("J.B. de Groot", ""),
        ("", ""),
    ],
)
def test_a_name_that_looks_like_a_company_is_one(name: str, key: str) -> None:
    assert company_key(name) == key


def test_what_is_typed_as_a_company_is_one_whatever_it_looks_like() -> None:
    assert typed_company_key("De Linde") == typed_company_key("de linde B.V.") == "de linde"
    assert typed_company_key(" ") == ""


@pytest.mark.parametrize(
    ("email", "domain"),
    [
        ("Anna@Bakkerbouw.nl", "bakkerbouw.nl"),
        ("anna@mail.bakkerbouw.nl", "mail.bakkerbouw.nl"),
        ("anna@gmail.com", ""),
        ("anna@hotmail.co.uk", ""),
        ("kl-123@reply.autoscout24.com", ""),
        ("anna", ""),
        ("anna@", ""),
    ],
)
def test_only_business_mail_leads_to_a_company(email: str, domain: str) -> None:
    assert business_domain(email) == domain
