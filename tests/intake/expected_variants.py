"""What a careful reader types in of the variants, file by file."""

from __future__ import annotations

from tests.intake.told import Told

EXPECTED: dict[str, list[Told]] = {
    "adf-alt.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-amp.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot & Zn",
            "first": "Ilse",
            "last": "de Groot & Zn",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Korting < 500 & snel?",
            "requested_at": "2026-11-03T08:00:00Z",
            "repaired": True,
        },
    ],
    "adf-attach.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-b64.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-body.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-bomb.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "de Groot",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
            "repaired": True,
        },
    ],
    "adf-broken.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
            "repaired": True,
        },
    ],
    "adf-comment-labels.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {
                "year": "2018",
                "make": "Kia",
                "model": "Niro",
                "trim": "1.6 GDi",
                "plate": "RT-123-K",
            },
            "trade_in": {"year": "2011", "make": "Seat", "model": "Ibiza"},
            "message": "Hebben jullie er nog een in het rood?",
            "wish": "Gewenste datum: zaterdag",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-comment-talk.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {
                "year": "2021",
                "make": "Ford",
                "model": "Puma",
                "trim": "ST-Line",
            },
            "trade_in": {
                "year": "2015",
                "make": "Ford",
                "model": "Fiesta",
                "odometer": "80,000 miles",
            },
            "message": (
                "I'm interested in your 2021 Ford Puma ST-Line. I would like to trade "
                "in my 2015 Ford Fiesta with 80,000 miles. Call me on 06 18273645."
            ),
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-company.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Bakkerij Smit B.V.",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "company": "Bakkerij Smit B.V.",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-cut.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is",
            "requested_at": "2026-11-03T08:00:00Z",
            "repaired": True,
        },
    ],
    "adf-de-adf.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Jörg Groß",
            "first": "Jörg",
            "last": "Groß",
            "emails": ["joerg@example.de"],
            "phones": ["+4915123456789"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Ist der Wagen noch da?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-dealer-email-own.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-fullname.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-fwd-inline-quoted.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-htmlesc.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
            "repaired": True,
        },
    ],
    "adf-htmlesc2.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
            "repaired": True,
        },
    ],
    "adf-latin1.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Renée Müller",
            "first": "Renée",
            "last": "Müller",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Prijs in één keer?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-leftover.eml": [
        {
            "rejected": "placeholder-only",
        },
    ],
    "adf-name-dutch.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse van der Groot",
            "first": "Ilse",
            "last": "van der Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-nophone-zero.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-noprov-mail.eml": [
        {
            "source": "autowereld.example",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-ns.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-plate-field.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {
                "make": "Renault",
                "model": "Clio",
                "plate": "XX-123-Y",
                "price": "12950 EUR",
            },
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-qp-undeclared.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
            "repaired": True,
        },
    ],
    "adf-qp.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-rfc822-eml.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-rfc822.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-sell.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "trade_in": {
                "year": "2012",
                "make": "Opel",
                "model": "Astra",
                "odometer": "145000 km",
            },
            "message": "Wat is hij waard?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-street-phone-parts.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645", "+31201234567"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-trade2.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {
                "year": "2026",
                "make": "Toyota",
                "model": "Yaris",
                "trim": "Cross GR",
            },
            "trade_in": {"year": "2014", "make": "VW", "model": "Polo"},
            "message": "Is de auto nog beschikbaar?",
            "wish": "test-drive",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-two.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Ilse de Groot",
            "first": "Ilse",
            "last": "de Groot",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "name": "Tom Kok",
            "first": "Tom",
            "last": "Kok",
            "emails": ["tom@example.nl"],
            "phones": ["+31687651234"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
        },
    ],
    "adf-unknown.eml": [
        {
            "source": "AutoWereld",
            "provider_id": "L-8812",
            "provider_id_source": "AutoWereld",
            "emails": ["ilse@example.nl"],
            "phones": ["+31618273645"],
            "vehicle": {"year": "2019", "make": "Mazda", "model": "CX-3", "stock": "M77"},
            "message": "Is de auto nog beschikbaar?",
            "requested_at": "2026-11-03T08:00:00Z",
            "placeholder_name": True,
        },
    ],
    "late-as24-dealerreply.eml": [
        {
            "source": "E-mail",
            "name": "Jan Peeters",
            "first": "Jan",
            "last": "Peeters",
            "emails": ["koper@example.com"],
            "vehicle": {"make": "BMW", "model": "X5"},
            "message": (
                "Dank voor uw antwoord, kan ik donderdag om 15u langskomen voor de BMW X5?"
            ),
        },
    ],
    "late-as24-template.eml": [
        {
            "rejected": "notification-without-data",
        },
    ],
    "late-bounce-nl.eml": [
        {
            "rejected": "bounce",
        },
    ],
    "late-carscom-html.eml": [
        {
            "source": "Cars.com",
            "name": "Al Roe",
            "first": "Al",
            "last": "Roe",
            "emails": ["al@example.com"],
            "phones": ["+13125550182"],
            "vehicle": {
                "year": "2018",
                "make": "Toyota",
                "model": "Tacoma",
                "trim": "TRD Off-Road",
                "stock": "T881",
            },
            "message": "Hi, I am interested in this vehicle.",
        },
    ],
    "late-fb.eml": [
        {
            "rejected": "not-a-lead",
        },
    ],
    "late-gaspedaal-rel.eml": [
        {
            "source": "Gaspedaal",
            "name": "Hans Kuiper",
            "first": "Hans",
            "last": "Kuiper",
            "emails": ["hans.k@example.nl"],
            "phones": ["+31653535353"],
            "vehicle": {"make": "Volvo", "model": "V90"},
            "message": "Heeft deze auto een trekhaak?",
        },
    ],
    "late-html-only-as24-de.eml": [
        {
            "source": "AutoScout24",
            "name": "Peter Lang",
            "first": "Peter",
            "last": "Lang",
            "emails": ["p.lang@example.de"],
            "phones": ["+491701234567"],
            "vehicle": {
                "make": "VW",
                "model": "ID.4",
                "trim": "Pro Performance",
                "price": "32.990 €",
            },
            "message": "Wann kann ich das Auto sehen?",
        },
    ],
    "late-look-2.eml": [
        {
            "rejected": "look-alike-sender",
        },
    ],
    "late-look-3.eml": [
        {
            "rejected": "look-alike-sender",
        },
    ],
    "late-mobile-en.eml": [
        {
            "source": "mobile.de",
            "name": "Mark Fischer",
            "first": "Mark",
            "last": "Fischer",
            "emails": ["mark.f@example.de"],
            "phones": ["+49891234567"],
            "vehicle": {"make": "BMW", "model": "118i", "trim": "Advantage"},
            "message": "Ist der Preis VB?",
        },
    ],
    "late-newsletter-dealer.eml": [
        {
            "rejected": "newsletter",
        },
    ],
    "late-nl-name-company.eml": [
        {
            "source": "Website",
            "name": "A.M. van Dijk-de Vries",
            "first": "A.M.",
            "last": "van Dijk-de Vries",
            "emails": ["info@vandijk.example"],
            "phones": ["+31182123456"],
            "vehicle": {"make": "Toyota", "model": "Proace City", "trim": "Electric"},
            "message": "Graag een leaseofferte",
            "company": "Van Dijk Transport B.V.",
        },
    ],
    "late-oneline.eml": [
        {
            "source": "AutoTrader.ca",
            "name": "Mia Chen",
            "first": "Mia",
            "last": "Chen",
            "emails": ["mia.c@example.com"],
            "phones": ["+16045550133"],
            "vehicle": {
                "year": "2019",
                "make": "Ford",
                "model": "F-150",
                "trim": "XLT",
                "stock": "Z-19",
                "vin": "1FTEW1E50KF000000",
                "price": "33995",
            },
            "message": "Is it clean?",
            "requested_at": "2026-10-10T10:00:00Z",
        },
    ],
    "late-ooo-en.eml": [
        {
            "rejected": "auto-reply",
        },
    ],
    "late-quoted-label-mail.eml": [
        {
            "source": "Website",
            "name": "Youssef Amrani",
            "first": "Youssef",
            "last": "Amrani",
            "emails": ["youssef@example.nl"],
            "phones": ["+31612345678"],
            "vehicle": {"make": "Toyota", "model": "bZ4X"},
            "wish": "Datum: 12-11-2026; Tijd: 14:00",
        },
    ],
    "late-smtp-cc.eml": [
        {
            "source": "E-mail",
            "name": "Inge Maes",
            "first": "Inge",
            "last": "Maes",
            "emails": ["inge@example.be"],
            "phones": ["+32478123456"],
            "vehicle": {"make": "Kia", "model": "EV6"},
            "message": (
                "Dag,\nIk zou graag volgende week een proefrit maken met de Kia EV6. U "
                "kan me bereiken op 0478/12.34.56.\nMvg\nInge Maes"
            ),
        },
    ],
    "late-twolinks.eml": [
        {
            "source": "Marktplaats",
            "message": "Zijn deze nog te koop?",
            "reply_to_relay": "x@reply.marktplaats.nl",
        },
    ],
    "mail-2dehands.eml": [
        {
            "source": "2dehands",
            "name": "Bart Claes",
            "first": "Bart",
            "last": "Claes",
            "emails": ["bart.claes@example.be"],
            "phones": ["+32475112233"],
            "vehicle": {"make": "Volvo", "model": "V60"},
            "message": "Dag, staat de Volvo nog te koop? Mvg Bart",
        },
    ],
    "mail-2ememain.eml": [
        {
            "source": "2ememain",
            "name": "Luc Peeters",
            "first": "Luc",
            "last": "Peeters",
            "vehicle": {"year": "2018", "make": "Renault", "model": "Captur"},
            "message": "Bonjour, quel est votre dernier prix ?",
            "reply_to_relay": "zz9@reply.2ememain.be",
        },
    ],
    "mail-as24-de.eml": [
        {
            "source": "AutoScout24",
            "name": "Jürgen Müller",
            "first": "Jürgen",
            "last": "Müller",
            "emails": ["juergen.mueller@example.de"],
            "phones": ["+491712345678"],
            "vehicle": {
                "year": "2020",
                "make": "Audi",
                "model": "A4",
                "trim": "Avant 40 TDI",
                "stock": "345678901",
                "odometer": "68.000 km",
                "price": "€ 27.900",
            },
            "message": (
                "Guten Tag, ist der Wagen unfallfrei? Wäre eine Probefahrt am Samstag möglich?"
            ),
        },
    ],
    "mail-as24-fr.eml": [
        {
            "source": "AutoScout24",
            "name": "Sophie Dubois",
            "first": "Sophie",
            "last": "Dubois",
            "emails": ["sophie.dubois@example.be"],
            "phones": ["+32478987654"],
            "vehicle": {
                "make": "Peugeot",
                "model": "3008",
                "trim": "1.5 BlueHDi Allure",
                "odometer": "54.000 km",
                "price": "21.990 €",
            },
            "message": "Bonjour, la voiture est-elle encore disponible ? Merci.",
        },
    ],
    "mail-as24-nl-block.eml": [
        {
            "source": "AutoScout24",
            "name": "Kees de Wit",
            "first": "Kees",
            "last": "de Wit",
            "emails": ["kees.dewit@example.nl"],
            "phones": ["+31621436587"],
            "vehicle": {
                "year": "2021",
                "make": "Volkswagen",
                "model": "Golf",
                "trim": "1.5 TSI Style",
                "stock": "398877123",
                "plate": "K-123-BB",
                "odometer": "34.120 km",
                "price": "€ 24.950,-",
            },
            "trade_in": {"year": "2014", "make": "Volkswagen", "model": "Polo"},
            "message": (
                "Goedendag, is de Golf nog te koop? En is inruil van mijn Polo uit 2014 mogelijk?"
            ),
        },
    ],
    "mail-at-phone.eml": [
        {
            "source": "Autotrader",
            "phones": ["+17205550114"],
            "wish": "AutoTrader Phone Lead",
        },
    ],
    "mail-at-uk.eml": [
        {
            "source": "Autotrader",
            "name": "Tom Hughes",
            "first": "Tom",
            "last": "Hughes",
            "emails": ["tom.h@example.co.uk"],
            "phones": ["07700 900888"],
            "vehicle": {
                "make": "Nissan",
                "model": "Qashqai",
                "trim": "1.3 DiG-T Acenta Premium",
                "plate": "BD20XYZ",
                "price": "£13,495",
            },
            "message": "Would you take £12k?",
        },
    ],
    "mail-at-us.eml": [
        {
            "source": "Autotrader",
            "name": "Cody Ray",
            "first": "Cody",
            "last": "Ray",
            "emails": ["cody.r@example.com"],
            "phones": ["555-867-5309"],
            "vehicle": {
                "year": "2020",
                "make": "Jeep",
                "model": "Wrangler",
                "trim": "Unlimited Sahara",
            },
            "message": "Does it have the tow package?",
        },
    ],
    "mail-autotrack.eml": [
        {
            "source": "AutoTrack",
            "name": "R. Jansen",
            "first": "R.",
            "last": "Jansen",
            "emails": ["r.jansen@example.nl"],
            "phones": ["+31611223344"],
            "vehicle": {
                "year": "2018",
                "make": "Kia",
                "model": "Picanto",
                "trim": "1.0 CVVT ComfortLine",
                "plate": "SP-123-K",
                "odometer": "45.210 km",
                "price": "€ 8.950",
            },
            "message": "Is deze auto dealer onderhouden?\nGraag hoor ik van u.",
        },
    ],
    "mail-bounce.eml": [
        {
            "rejected": "bounce",
        },
    ],
    "mail-bounce2.eml": [
        {
            "rejected": "bounce",
        },
    ],
    "mail-ca-carfax2.eml": [
        {
            "source": "AutoTrader.ca",
            "emails": ["ada_report@example.ca"],
            "phones": ["+19055550122"],
            "vehicle": {
                "year": "2019",
                "make": "Honda",
                "model": "CR-V",
                "stock": "H-771A",
                "vin": "2HKRW2H50KH000000",
            },
            "message": (
                "A potential customer has viewed your ad on www.autotrader.ca and is "
                "requesting a CARFAX Canada report on the vehicle. Please send the "
                "CARFAX Canada report to: ada_report@example.ca, Phone: (905) 555-0122."
            ),
            "wish": "CARFAX Canada report",
        },
    ],
    "mail-ca-info-blocks.eml": [
        {
            "source": "AutoTrader.ca",
            "name": "Wendy",
            "first": "Wendy",
            "emails": ["wendy.b@example.com"],
            "phones": ["+14165550117"],
            "vehicle": {
                "year": "2020",
                "make": "Subaru",
                "model": "Crosstrek",
                "trim": "Sport AWD",
                "stock": "P-3381",
                "vin": "JF2GTAEC5LH000000",
                "odometer": "61,230 km",
                "price": "$27,888",
            },
            "message": "Is the price negotiable?\nCan I see it on Saturday?",
        },
    ],
    "mail-ca-new-inquiry.eml": [
        {
            "source": "AutoTrader.ca",
            "name": "Olga Marsh",
            "first": "Olga",
            "last": "Marsh",
            "emails": ["olga.m@example.com"],
            "phones": ["+16135550188"],
            "vehicle": {"year": "2021", "make": "Mazda", "model": "CX-5", "trim": "GT"},
            "message": "Hello, does it come with winter tires?",
        },
    ],
    "mail-cargurus-phone-number.eml": [
        {
            "source": "CarGurus",
            "phones": ["+15195550170"],
            "wish": "Phone Lead from CarGurus",
        },
    ],
    "mail-cargurus-uk.eml": [
        {
            "source": "CarGurus",
            "name": "Priti Kaur",
            "first": "Priti",
            "last": "Kaur",
            "emails": ["priti.k@example.co.uk"],
            "phones": ["07700 900456"],
            "vehicle": {
                "year": "2018",
                "make": "Ford",
                "model": "Fiesta",
                "trim": "ST-Line",
                "plate": "YK18 ABC",
                "price": "£9,495",
            },
            "message": "Is there a full service history?",
        },
    ],
    "mail-cargurus-us.eml": [
        {
            "source": "CarGurus",
            "name": "Dana Whitfield",
            "first": "Dana",
            "last": "Whitfield",
            "emails": ["dana.w@example.com"],
            "phones": ["+13035550143"],
            "vehicle": {
                "year": "2019",
                "make": "Subaru",
                "model": "Outback",
                "trim": "2.5i Premium",
                "stock": "U1188",
                "vin": "4S4BSAFC2K3000000",
                "price": "$21,450",
            },
            "message": (
                "Hi, I saw your 2019 Subaru Outback 2.5i Premium on CarGurus.\nIs it "
                "still available, and do you deliver?\n\nThanks, Dana"
            ),
        },
    ],
    "mail-carscom.eml": [
        {
            "source": "Cars.com",
            "name": "Brenda Lopez",
            "first": "Brenda",
            "last": "Lopez",
            "emails": ["brenda.l@example.com"],
            "phones": ["+12145550190"],
            "vehicle": {
                "year": "2023",
                "make": "Chevrolet",
                "model": "Equinox",
                "trim": "LT",
                "stock": "C2231",
                "vin": "3GNAXKEV0PL000000",
            },
            "message": "Please send me your out-the-door price.",
        },
    ],
    "mail-cazoo2.eml": [
        {
            "source": "Cazoo",
            "name": "Alice Brown",
            "first": "Alice",
            "last": "Brown",
            "emails": ["alice.brown@example.com"],
            "phones": ["07700900777"],
            "vehicle": {
                "make": "Ford",
                "model": "Puma",
                "plate": "KX21LMN",
                "price": "£15,250",
            },
            "message": "Can I come for a test drive on Saturday morning?",
            "wish": "Enquiry type: Test drive",
        },
    ],
    "mail-direct-de.eml": [
        {
            "source": "E-mail",
            "name": "Klaus Weber",
            "first": "Klaus",
            "last": "Weber",
            "emails": ["klaus.weber@example.de"],
            "phones": ["+491711234567"],
            "vehicle": {"year": "2019", "make": "BMW", "model": "X3", "trim": "xDrive20d"},
            "message": (
                "Guten Tag,\n\nist der BMW X3 xDrive20d aus 2019 noch verfügbar? Ich "
                "würde gerne eine Probefahrt machen.\n\nMit freundlichen Grüßen\nKlaus "
                "Weber\nTel. 0171 1234567"
            ),
        },
    ],
    "mail-direct-en.eml": [
        {
            "source": "E-mail",
            "name": "Nina Park",
            "first": "Nina",
            "last": "Park",
            "emails": ["nina.park@example.com"],
            "vehicle": {"make": "Toyota", "model": "RAV4", "trim": "hybrid"},
            "message": (
                "Hi there,\n\nI am looking for a used Toyota RAV4 hybrid under 30k. Do "
                "you have anything?\n\nNina"
            ),
        },
    ],
    "mail-direct-fr.eml": [
        {
            "source": "E-mail",
            "name": "Claire Martin",
            "first": "Claire",
            "last": "Martin",
            "emails": ["claire.martin@example.fr"],
            "phones": ["+33612345678"],
            "vehicle": {"year": "2021", "make": "Renault", "model": "Clio", "trim": "V"},
            "message": (
                "Bonjour,\n\nJe suis intéressée par la Renault Clio V de 2021. Est-elle "
                "toujours disponible ? Quel est le prix ?\n\nCordialement,\nClaire "
                "Martin\n06 12 34 56 78"
            ),
        },
    ],
    "mail-direct-nl.eml": [
        {
            "source": "E-mail",
            "name": "Jan-Willem van 't Hof",
            "first": "Jan-Willem",
            "last": "van 't Hof",
            "emails": ["jw.hof@example.nl"],
            "phones": ["+31629384756"],
            "vehicle": {"year": "2020", "make": "Toyota", "model": "C-HR"},
            "trade_in": {"year": "2012", "make": "Ford", "model": "Focus"},
            "message": (
                "Goedemiddag,\n\nGraag zou ik een proefrit willen maken in de Toyota "
                "C-HR uit 2020. Mijn huidige auto is een Ford Focus uit 2012, die wil "
                "ik inruilen.\n\nGroet,\nJan-Willem\n06-29384756"
            ),
        },
    ],
    "mail-fake1.eml": [
        {
            "rejected": "look-alike-sender",
        },
    ],
    "mail-fake2.eml": [
        {
            "rejected": "look-alike-sender",
        },
    ],
    "mail-fake3.eml": [
        {
            "rejected": "look-alike-sender",
        },
    ],
    "mail-fake4.eml": [
        {
            "rejected": "look-alike-sender",
        },
    ],
    "mail-fwd-de.eml": [
        {
            "source": "E-mail",
            "name": "Max Krause",
            "first": "Max",
            "last": "Krause",
            "emails": ["max.krause@example.de"],
            "vehicle": {"make": "VW", "model": "Tiguan"},
            "message": (
                "Hallo, ist der VW Tiguan noch da? Was kostet er bei Barzahlung?\nGruß Max"
            ),
        },
    ],
    "mail-fwd-gmail.eml": [
        {
            "source": "Marktplaats",
            "name": "Ans Pol",
            "first": "Ans",
            "last": "Pol",
            "vehicle": {"make": "Kia", "model": "Niro"},
            "message": "Is er een trekhaak aanwezig?",
        },
    ],
    "mail-fwd-nl.eml": [
        {
            "source": "E-mail",
            "name": "Henk Mulder",
            "first": "Henk",
            "last": "Mulder",
            "emails": ["henk.mulder@example.nl"],
            "phones": ["+31645454545"],
            "vehicle": {"make": "Toyota", "model": "Yaris", "trim": "1.5 Hybrid"},
            "message": (
                "Beste,\n\nIs de Toyota Yaris 1.5 Hybrid nog te koop? Mijn nummer is "
                "0645454545.\n\nHenk Mulder"
            ),
        },
    ],
    "mail-gaspedaal.eml": [
        {
            "source": "Gaspedaal",
            "name": "Willem Bos",
            "first": "Willem",
            "last": "Bos",
            "emails": ["w.bos@example.nl"],
            "phones": ["+31201234567"],
            "vehicle": {
                "year": "2020",
                "make": "Opel",
                "model": "Corsa",
                "trim": "1.2 Edition",
            },
            "message": "Wanneer kan ik komen kijken?",
        },
    ],
    "mail-gumtree.eml": [
        {
            "source": "Gumtree",
            "phones": ["07700 900321"],
            "wish": "You just missed a lead",
        },
    ],
    "mail-inner-supplier.eml": [
        {
            "rejected": "newsletter",
        },
    ],
    "mail-job.eml": [
        {
            "rejected": "not-a-lead",
        },
    ],
    "mail-kbb.eml": [
        {
            "source": "Kelley Blue Book",
            "name": "Gail Norris",
            "first": "Gail",
            "last": "Norris",
            "emails": ["gail.n@example.com"],
            "phones": ["+16025550133"],
            "vehicle": {
                "year": "2021",
                "make": "Hyundai",
                "model": "Tucson",
                "trim": "SEL",
            },
        },
    ],
    "mail-marktplaats-bod.eml": [
        {
            "source": "Marktplaats",
            "name": "Mark Visser",
            "first": "Mark",
            "last": "Visser",
            "vehicle": {"make": "Renault", "model": "Clio", "trim": "0.9 TCe"},
            "message": (
                "Er is een bod geplaatst van € 8.500 op je advertentie Renault Clio 0.9 TCe."
            ),
            "reply_to_relay": "b1@reply.marktplaats.nl",
        },
    ],
    "mail-marktplaats-naam.eml": [
        {
            "source": "Marktplaats",
            "name": "Fatima El Amrani",
            "first": "Fatima",
            "last": "El Amrani",
            "phones": ["+31687654321"],
            "vehicle": {
                "year": "2016",
                "make": "Toyota",
                "model": "Aygo",
                "trim": "X-play",
                "price": "€ 7.950,-",
            },
            "message": "Hoi, kan ik morgen komen kijken? Tel 0687654321",
            "reply_to_relay": "q7w8@reply.marktplaats.nl",
        },
    ],
    "mail-missed-as24.eml": [
        {
            "source": "AutoScout24",
            "phones": ["+31655443322"],
            "vehicle": {"make": "BMW", "model": "320i", "trim": "Touring"},
            "wish": "Gemiste oproep",
        },
    ],
    "mail-missed-de.eml": [
        {
            "source": "mobile.de",
            "phones": ["+491601234567"],
            "vehicle": {"make": "VW", "model": "Passat", "trim": "Variant"},
            "wish": "Verpasster Anruf",
        },
    ],
    "mail-missed-nl.eml": [
        {
            "source": "centrale.example",
            "phones": ["+31612349876"],
            "wish": "Gemiste oproep van 0612349876; Tijd: 03-11-2026 09:10",
        },
    ],
    "mail-mobile.eml": [
        {
            "source": "mobile.de",
            "name": "Thomas Schneider",
            "first": "Thomas",
            "last": "Schneider",
            "emails": ["t.schneider@example.de"],
            "phones": ["+4915123456789"],
            "vehicle": {
                "year": "2019",
                "make": "Skoda",
                "model": "Octavia",
                "trim": "Combi 2.0 TDI",
                "odometer": "89.000 km",
                "price": "16.450 €",
            },
            "trade_in": {"make": "Volkswagen", "model": "Golf"},
            "message": "Hallo, nehmen Sie meinen Golf in Zahlung?",
        },
    ],
    "mail-newsletter-mp.eml": [
        {
            "rejected": "newsletter",
        },
    ],
    "mail-ooo-de.eml": [
        {
            "rejected": "auto-reply",
        },
    ],
    "mail-ooo-fr.eml": [
        {
            "rejected": "auto-reply",
        },
    ],
    "mail-ooo.eml": [
        {
            "rejected": "auto-reply",
        },
    ],
    "mail-ooo2.eml": [
        {
            "rejected": "auto-reply",
        },
    ],
    "mail-seo.eml": [
        {
            "rejected": "not-a-lead",
        },
    ],
    "mail-web-de.eml": [
        {
            "source": "Website",
            "name": "Stefan von der Heide",
            "first": "Stefan",
            "last": "von der Heide",
            "emails": ["s.heide@example.de"],
            "phones": ["+49301234567"],
            "vehicle": {"make": "Opel", "model": "Mokka", "trim": "1.2 Turbo"},
            "trade_in": {"year": "2012", "make": "Opel", "model": "Corsa"},
            "message": "Bitte um Rückruf.",
        },
    ],
    "mail-web-div.eml": [
        {
            "source": "Website",
            "name": "Marloes van den Berg",
            "first": "Marloes",
            "last": "van den Berg",
            "emails": ["marloes@example.nl"],
            "phones": ["+31612345678"],
            "vehicle": {"make": "Toyota", "model": "Yaris Cross"},
            "message": "Graag een proefrit met de Toyota Yaris Cross.",
            "wish": "This form submitted at: https://garage-linden.example/proefrit/",
        },
    ],
    "mail-web-en.eml": [
        {
            "source": "formhost.example",
            "name": "Omar Haddad",
            "first": "Omar",
            "last": "Haddad",
            "emails": ["omar.h@example.com"],
            "phones": ["+44 7700 900999"],
            "vehicle": {
                "year": "2022",
                "make": "Toyota",
                "model": "Yaris Cross",
                "trim": "Design",
            },
            "trade_in": {
                "year": "2013",
                "make": "Ford",
                "model": "Fiesta",
                "trim": "Zetec",
                "odometer": "84,000",
            },
            "message": "Please send me your best price",
            "wish": "Best time to call: after 5pm",
        },
    ],
    "mail-web-fr.eml": [
        {
            "source": "Website",
            "name": "Amélie Durand",
            "first": "Amélie",
            "last": "Durand",
            "emails": ["amelie.durand@example.fr"],
            "phones": ["+33698765432"],
            "vehicle": {"make": "Citroën", "model": "C3", "trim": "PureTech 83"},
            "trade_in": {"year": "2010", "make": "Renault", "model": "Twingo"},
            "message": "Je souhaite un essai samedi.",
        },
    ],
    "mail-web-table-nl.eml": [
        {
            "source": "Website",
            "name": "Els van der Meer",
            "first": "Els",
            "last": "van der Meer",
            "emails": ["els@example.nl"],
            "phones": ["+31612345678"],
            "vehicle": {
                "year": "2021",
                "make": "Toyota",
                "model": "Corolla",
                "trim": "Touring Sports 1.8 Hybrid",
            },
            "trade_in": {"make": "Opel", "model": "Astra", "plate": "12-ABC-3"},
            "message": "Kan ik mijn Astra inruilen?\nEn wat is de levertijd?",
        },
    ],
    "mail-wordpress.eml": [
        {
            "source": "Website",
            "name": "Petra Smit",
            "first": "Petra",
            "last": "Smit",
            "emails": ["petra.smit@example.nl"],
            "trade_in": {
                "year": "2015",
                "make": "Seat",
                "model": "Ibiza",
                "odometer": "120.000 km",
            },
            "message": "Wat krijg ik voor mijn Seat Ibiza uit 2015 met 120.000 km?",
        },
    ],
    "more-as24-html.eml": [
        {
            "source": "AutoScout24",
            "name": "Noor Bakker",
            "first": "Noor",
            "last": "Bakker",
            "emails": ["noor@example.nl"],
            "phones": ["+31624354657"],
            "vehicle": {
                "make": "Tesla",
                "model": "Model 3",
                "trim": "Long Range AWD",
                "price": "€ 29.900,-",
            },
            "message": "Is een proefrit mogelijk?",
        },
    ],
    "more-as24-nophone.eml": [
        {
            "source": "AutoScout24",
            "name": "Ruud Smeets",
            "first": "Ruud",
            "last": "Smeets",
            "emails": ["ruud@example.nl"],
            "phones": ["+31611223344"],
            "vehicle": {
                "year": "2018",
                "make": "Ford",
                "model": "Focus",
                "trim": "Wagon 1.0 EcoBoost",
                "plate": "RZ-456-T",
                "odometer": "98.000 km",
                "price": "€ 13.450,-",
            },
            "message": "Kan ik de Ford Focus komen bekijken?\nMijn nummer: 06-11223344",
        },
    ],
    "more-at-look.eml": [
        {
            "rejected": "look-alike-sender",
        },
    ],
    "more-be-fr.eml": [
        {
            "source": "AutoScout24",
            "name": "Julie Lambert",
            "first": "Julie",
            "last": "Lambert",
            "emails": ["julie@example.be"],
            "phones": ["+32496123456"],
            "vehicle": {"make": "Dacia", "model": "Duster", "trim": "1.3 TCe Prestige"},
            "trade_in": {"year": "2013", "make": "Renault", "model": "Clio"},
            "message": "Bonjour,\nAcceptez-vous la reprise de ma Clio de 2013 ?",
        },
    ],
    "more-bounce3.eml": [
        {
            "rejected": "bounce",
        },
    ],
    "more-callback.eml": [
        {
            "source": "Website",
            "name": "Ali",
            "first": "Ali",
            "phones": ["+31655667788"],
            "wish": "Tijdstip: morgen om 10 uur",
        },
    ],
    "more-car-in-subject-de.eml": [
        {
            "source": "E-mail",
            "name": "Heike Braun",
            "first": "Heike",
            "last": "Braun",
            "emails": ["heike@example.de"],
            "phones": ["+4915233445566"],
            "vehicle": {
                "year": "2021",
                "make": "Opel",
                "model": "Astra",
                "trim": "Sports Tourer",
            },
            "message": (
                "Guten Tag, ist das Fahrzeug noch zu haben und was wäre der letzte "
                "Preis? LG Heike Braun, 0152 33445566"
            ),
        },
    ],
    "more-cargurus-de.eml": [
        {
            "source": "CarGurus",
            "name": "Lou O'Neil",
            "first": "Lou",
            "last": "O'Neil",
            "emails": ["lou.oneil@example.ca"],
            "phones": ["+16045550177"],
            "vehicle": {
                "year": "2017",
                "make": "Mercedes-Benz",
                "model": "GLC",
                "trim": "300 4MATIC",
                "stock": "17-332B",
                "price": "$23,900",
            },
            "message": "Please call me after 6 pm.",
            "wish": "Phone",
        },
    ],
    "more-cd5.eml": [
        {
            "source": "Website",
            "name": "Grace Lee",
            "first": "Grace",
            "last": "Lee",
            "emails": ["grace@example.co.uk"],
            "phones": ["+447911123457"],
            "vehicle": {
                "make": "Audi",
                "model": "A1",
                "stock": "12345678",
                "plate": "LM19 KPT",
            },
            "message": "Could you hold it until Friday?",
            "wish": "GDPR Contact: Email, Phone",
        },
    ],
    "more-confirm.eml": [
        {
            "rejected": "notification-without-data",
        },
    ],
    "more-direct-html-sig.eml": [
        {
            "source": "E-mail",
            "name": "Karel Smit",
            "first": "Karel",
            "last": "Smit",
            "emails": ["karel.smit@example.nl"],
            "phones": ["+31612987654"],
            "vehicle": {"make": "Hyundai", "model": "Kona"},
            "message": (
                "Goedendag,\n\nKan ik een proefrit maken in de Hyundai Kona Electric?\n\n"
                "Groeten,\nKarel Smit\nM: +31 6 12 98 76 54"
            ),
        },
    ],
    "more-direct-sell.eml": [
        {
            "source": "E-mail",
            "name": "Bea",
            "first": "Bea",
            "emails": ["bea@example.nl"],
            "phones": ["06-99887766"],
            "trade_in": {"year": "2015", "make": "Peugeot", "model": "208"},
            "message": (
                "Goedendag, ik wil mijn Peugeot 208 uit 2015 verkopen. Hebben jullie "
                "interesse? Bel me op 06-99887766."
            ),
        },
    ],
    "more-direct-trade.eml": [
        {
            "source": "E-mail",
            "name": "Rob",
            "first": "Rob",
            "emails": ["rob@example.nl"],
            "vehicle": {"make": "Toyota", "model": "Corolla"},
            "trade_in": {
                "year": "2016",
                "make": "Volkswagen",
                "model": "Golf",
                "odometer": "110.000 km",
            },
            "message": (
                "Hallo, ik heb een Volkswagen Golf uit 2016 met 110.000 km. Wat krijg "
                "ik daarvoor als ik die inruil op een nieuwe Toyota Corolla?"
            ),
        },
    ],
    "more-dutch-leasing.eml": [
        {
            "source": "leaseportaal.example",
            "name": "P. Vos",
            "first": "P.",
            "last": "Vos",
            "emails": ["p.vos@example.nl"],
            "phones": ["+31101234567"],
            "vehicle": {
                "make": "Ford",
                "model": "Transit Custom",
                "trim": "2.0 TDCi L2H1",
            },
            "message": "Graag een offerte.",
            "company": "Loodgieter Vos B.V.",
        },
    ],
    "more-edm.eml": [
        {
            "source": "Edmunds",
            "name": "Ana Ruiz",
            "first": "Ana",
            "last": "Ruiz",
            "emails": ["ana.r@example.com"],
            "phones": ["+15125550146"],
            "vehicle": {"year": "2024", "make": "Honda", "model": "HR-V", "trim": "EX-L"},
            "trade_in": {"year": "2016", "make": "Nissan", "model": "Rogue"},
            "message": "Looking for 0% APR",
        },
    ],
    "more-gm-look.eml": [
        {
            "rejected": "look-alike-sender",
        },
    ],
    "more-lead-2nd-level.eml": [
        {
            "source": "motorsite.example",
            "name": "Kelly Jones",
            "first": "Kelly",
            "last": "Jones",
            "emails": ["kelly.j@example.co.uk"],
            "phones": ["07911 654321"],
            "vehicle": {
                "year": "2019",
                "make": "Vauxhall",
                "model": "Corsa",
                "trim": "1.4 SRi",
                "plate": "AB19 CDE",
            },
            "trade_in": {"plate": "XY12 ZZZ"},
            "message": "Would love a test drive.",
        },
    ],
    "more-mobile-news.eml": [
        {
            "rejected": "newsletter",
        },
    ],
    "more-mp-vraag.eml": [
        {
            "source": "Marktplaats",
            "name": "Jan",
            "first": "Jan",
            "vehicle": {
                "year": "2017",
                "make": "Seat",
                "model": "Leon",
                "trim": "ST",
                "price": "€ 11.500,00",
            },
            "message": "Hoi, wat is de laatste prijs? Groetjes Jan",
            "reply_to_relay": "j99@reply.marktplaats.nl",
        },
    ],
    "more-ooo-body.eml": [
        {
            "rejected": "auto-reply",
        },
    ],
    "more-ooo-de2.eml": [
        {
            "rejected": "auto-reply",
        },
    ],
    "more-ooo-noheader.eml": [
        {
            "rejected": "auto-reply",
        },
    ],
    "more-ooo-vac.eml": [
        {
            "rejected": "auto-reply",
        },
    ],
    "more-read-receipt.eml": [
        {
            "rejected": "auto-reply",
        },
    ],
    "more-reply-quoted.eml": [
        {
            "source": "E-mail",
            "name": "Jan de Boer",
            "first": "Jan",
            "last": "de Boer",
            "emails": ["jan@example.nl"],
            "vehicle": {"make": "Toyota", "model": "Aygo"},
            "message": "Is de Aygo ook in het blauw leverbaar?",
        },
    ],
    "more-service.eml": [
        {
            "source": "E-mail",
            "name": "Wim",
            "first": "Wim",
            "emails": ["wim@example.nl"],
            "message": (
                "Kan ik een afspraak maken voor de APK van mijn Opel Corsa, kenteken 12-XYZ-3?"
            ),
        },
    ],
    "more-supplier.eml": [
        {
            "rejected": "not-a-lead",
        },
    ],
    "more-two-cars.eml": [
        {
            "source": "E-mail",
            "name": "Eef",
            "first": "Eef",
            "emails": ["eef@example.nl"],
            "message": "Wat is het verschil tussen de Toyota Yaris en de Toyota Corolla?",
        },
    ],
    "more-voicemail.eml": [
        {
            "source": "VoIP",
            "phones": ["+31201234567"],
            "vehicle": {"make": "Kia", "model": "Sportage"},
            "message": "Goedemorgen, ik bel over de Kia Sportage. Bel me terug.",
            "wish": "Nieuw voicemailbericht van +31 20 1234567",
        },
    ],
}
