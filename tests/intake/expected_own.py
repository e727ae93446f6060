"""What a careful reader types in of our own samples, file by file."""

from __future__ import annotations

from tests.intake.told import Told

EXPECTED: dict[str, list[Told]] = {
    "adf-attached-base64.eml": [
        {
            "source": "Keten",
            "provider_id": "3",
            "provider_id_source": "Keten",
            "name": "Kim Nummer3",
            "first": "Kim",
            "last": "Nummer3",
            "emails": ["kim3@post.example"],
            "vehicle": {"year": "2020", "make": "Ford", "model": "Puma"},
            "message": "Vraag 3",
            "requested_at": "2026-06-03T08:00:00Z",
        },
    ],
    "adf-bare-signs.xml": [
        {
            "name": "Zoë Smit & Zn",
            "emails": ["zoe@post.example"],
            "message": (
                "I <3 it, AT&T belt. Prijs <20000? Mail <zoe.smit@post.example> of\n"
                "<https://post.example/x?a=1&b=2&copy=3> vandaag nog"
            ),
            "company": "Zoë Smit & Zn",
            "requested_at": "2026-06-04T07:12:00Z",
            "repaired": True,
        },
    ],
    "adf-bogus-header.eml": [
        {
            "source": "Keten",
            "provider_id": "8",
            "provider_id_source": "Keten",
            "name": "Kim Nummer8",
            "first": "Kim",
            "last": "Nummer8",
            "emails": ["kim8@post.example"],
            "vehicle": {"year": "2020", "make": "Ford", "model": "Puma"},
            "message": "Vraag 8",
            "requested_at": "2026-06-08T08:00:00Z",
            "repaired": True,
        },
    ],
    "adf-cp1252.xml": [
        {
            "name": "José Citroën",
            "first": "José",
            "last": "Citroën",
            "emails": ["jose@post.example"],
            "message": "Prijs € 9.500 – klopt dat?",
            "repaired": True,
        },
    ],
    "adf-cut-off.xml": [
        {
            "name": "Lot Vos",
            "first": "Lot",
            "last": "Vos",
            "emails": ["lot@post.exa"],
            "repaired": True,
        },
    ],
    "adf-forgotten-ends.xml": [
        {
            "name": "Tess Maas",
            "first": "Tess",
            "last": "Maas",
            "emails": ["tess@post.example"],
            "phones": ["+31612345679"],
            "vehicle": {"year": "2021", "make": "Suzuki", "model": "Swift"},
            "message": "Is hij er nog?",
            "repaired": True,
        },
    ],
    "adf-forwarded.eml": [
        {
            "source": "Keten",
            "provider_id": "7",
            "provider_id_source": "Keten",
            "name": "Kim Nummer7",
            "first": "Kim",
            "last": "Nummer7",
            "emails": ["kim7@post.example"],
            "vehicle": {"year": "2020", "make": "Ford", "model": "Puma"},
            "message": "Vraag 7",
        },
    ],
    "adf-fragment.xml": [
        {
            "name": "Lot Vos",
            "first": "Lot",
            "last": "Vos",
            "emails": ["lot@post.example"],
            "repaired": True,
        },
    ],
    "adf-html-escaped.eml": [
        {
            "source": "Keten",
            "provider_id": "4",
            "provider_id_source": "Keten",
            "name": "Kim Nummer4",
            "first": "Kim",
            "last": "Nummer4",
            "emails": ["kim4@post.example"],
            "vehicle": {"year": "2020", "make": "Ford", "model": "Puma"},
            "message": "Vraag 4",
            "requested_at": "2026-06-04T08:00:00Z",
            "repaired": True,
        },
    ],
    "adf-labels-in-comment.xml": [
        {
            "name": "A. de Graaf",
            "first": "A.",
            "last": "de Graaf",
            "emails": ["a.degraaf@post.example"],
            "phones": ["+31624681357"],
            "vehicle": {
                "year": "2019",
                "make": "Skoda",
                "model": "Octavia",
                "trim": "Combi 1.5 TSI",
                "plate": "TR-456-P",
            },
            "trade_in": {"year": "2009", "make": "Renault", "model": "Clio"},
            "message": "Kan ik hem zaterdag ophalen?",
            "wish": "Gewenste datum: vrijdag 5 juni",
            "asked_for_rep": "Sanne",
            "requested_at": "2026-06-01T22:00:00Z",
        },
    ],
    "adf-leftovers.xml": [
        {"rejected": "placeholder-only"},
    ],
    "adf-lost-quotes.xml": [
        {
            "name": "Jan Bakker",
            "first": "Jan",
            "last": "Bakker",
            "emails": ["jan.bakker@post.example"],
            "phones": ["+31206241111"],
            "vehicle": {"year": "2018", "make": "Mazda", "model": "CX-5"},
            "repaired": True,
        },
    ],
    "adf-name-elements.xml": [
        {
            "name": "Ilse Prins",
            "first": "Ilse",
            "last": "Prins",
            "emails": ["ilse@post.example"],
            "vehicle": {"year": "2019", "make": "Seat", "model": "Ibiza"},
        },
    ],
    "adf-own-dialect.xml": [
        {
            "source": "Jachtwerf",
            "name": "Bram ter Haar",
            "first": "Bram",
            "last": "ter Haar",
            "emails": ["BRAM@post.example"],
            "phones": ["+31612345678"],
            "vehicle": {"make": "Peugeot", "model": "208", "plate": "GH-123-K"},
            "message": "Mag ik een proefrit?",
        },
    ],
    "adf-qp-left.eml": [
        {
            "source": "Keten",
            "provider_id": "5",
            "provider_id_source": "Keten",
            "name": "Kim Nummer5",
            "first": "Kim",
            "last": "Nummer5",
            "emails": ["kim5@post.example"],
            "vehicle": {"year": "2020", "make": "Ford", "model": "Puma"},
            "message": "Vraag 5",
            "requested_at": "2026-06-05T08:00:00Z",
            "repaired": True,
        },
    ],
    "adf-second-prospect-empty.xml": [
        {
            "name": "Lot Vos",
            "first": "Lot",
            "last": "Vos",
            "phones": ["+31201234567"],
        },
        {"rejected": "no-customer"},
    ],
    "adf-text-and-attachment.eml": [
        {
            "source": "Keten",
            "provider_id": "6",
            "provider_id_source": "Keten",
            "name": "Kim Nummer6",
            "first": "Kim",
            "last": "Nummer6",
            "emails": ["kim6@post.example"],
            "vehicle": {"year": "2020", "make": "Ford", "model": "Puma"},
            "message": "Vraag 6",
            "requested_at": "2026-06-06T08:00:00Z",
        },
    ],
    "adf-trade-in-first.xml": [
        {
            "source": "Formulier",
            "provider_id": "F-1",
            "provider_id_source": "Formulier",
            "name": "P. van den Heuvel",
            "first": "P.",
            "last": "van den Heuvel",
            "emails": ["p.vdheuvel@post.example"],
            "phones": ["+32487511234"],
            "vehicle": {"year": "2026", "make": "Volvo", "model": "EX30", "price": "41000 EUR"},
            "trade_in": {
                "year": "2012",
                "make": "Volkswagen",
                "model": "Polo",
                "odometer": "143000 km",
            },
            "wish": "binnen 3 maanden; lease; also: Volvo XC40",
            "requested_at": "2026-07-01T12:30:00Z",
        },
    ],
    "adf-two-in-one-body.eml": [
        {
            "source": "Keten",
            "provider_id": "1",
            "provider_id_source": "Keten",
            "name": "Kim Nummer1",
            "first": "Kim",
            "last": "Nummer1",
            "emails": ["kim1@post.example"],
            "vehicle": {"year": "2020", "make": "Ford", "model": "Puma"},
            "message": "Vraag 1",
            "requested_at": "2026-06-01T08:00:00Z",
        },
        {
            "source": "Keten",
            "provider_id": "2",
            "provider_id_source": "Keten",
            "name": "Kim Nummer2",
            "first": "Kim",
            "last": "Nummer2",
            "emails": ["kim2@post.example"],
            "vehicle": {"year": "2020", "make": "Ford", "model": "Puma"},
            "message": "Vraag 2",
            "requested_at": "2026-06-02T08:00:00Z",
        },
    ],
    "adf-unquoted-attributes.xml": [
        {
            "source": "Chatbox",
            "provider_id": "7781",
            "provider_id_source": "Chatbox",
            "name": "Noor el Amrani",
            "first": "Noor",
            "last": "el Amrani",
            "phones": ["+31655667788"],
            "vehicle": {"year": "2020", "make": "Kia", "model": "Niro"},
            "message": "Graag bellen na 17 uur",
            "requested_at": "2026-06-04T07:12:00Z",
            "repaired": True,
        },
    ],
    "adf-utf16-said-only.xml": [
        {
            "name": "Søren Åkesson",
            "first": "Søren",
            "last": "Åkesson",
            "emails": ["soren@post.example"],
        },
    ],
    "adf-utf16.xml": [
        {
            "name": "Søren Åkesson",
            "first": "Søren",
            "last": "Åkesson",
            "emails": ["soren@post.example"],
        },
    ],
    "adf-xxe.xml": [
        {
            "name": "Eva",
            "first": "Eva",
            "emails": ["eva@post.example"],
            "message": "AT&T;",
            "repaired": True,
        },
    ],
    "autoscout24-interesse.eml": [
        {
            "source": "AutoScout24",
            "name": "Fleur van der Meulen",
            "first": "Fleur",
            "last": "van der Meulen",
            "emails": ["fleur.vandermeulen@post.example"],
            "phones": ["+31611223344"],
            "vehicle": {
                "year": "2021",
                "make": "Volkswagen",
                "model": "Golf",
                "trim": "1.5 TSI Life",
                "plate": "K-123-XY",
                "odometer": "34.210 km",
                "price": "€ 21.950,-",
            },
            "message": ("Goedemiddag, kan ik de Golf zaterdag\nkomen bekijken?"),
        },
    ],
    "autotrack-aanvraag.eml": [
        {
            "source": "AutoTrack",
            "name": "P. van den Heuvel",
            "first": "P.",
            "last": "van den Heuvel",
            "emails": ["pvdheuvel@post.example"],
            "phones": ["+31622334455"],
            "vehicle": {
                "year": "2019",
                "make": "Kia",
                "model": "Picanto",
                "trim": "1.0 DPI ComfortLine",
                "plate": "XY-987-Z",
                "odometer": "41.500 km",
                "price": "€ 11.450,-",
            },
            "message": ("Is een proefrit vrijdag mogelijk?\nLiefst na vijf uur."),
        },
    ],
    "autotrader-ca-list.eml": [
        {
            "source": "AutoTrader.ca",
            "name": "Robin",
            "first": "Robin",
            "emails": ["robin.maple@post.example"],
            "phones": ["+14165550172"],
            "vehicle": {
                "year": "2021",
                "make": "Tesla",
                "model": "Model 3",
                "trim": "Standard Range Plus",
                "stock": "L5512",
                "price": "$31,995",
            },
            "message": (
                "Hi, I found your listing and would like to know more about the vehicle. "
                "Please send me more information about your 2021 Tesla Model 3 Standard "
                "Range Plus."
            ),
        },
    ],
    "cargurus-uk.eml": [
        {
            "source": "CarGurus",
            "name": "amy hollis",
            "first": "amy",
            "last": "hollis",
            "emails": ["amy.hollis@post.example"],
            "phones": ["+447911123456"],
            "vehicle": {
                "year": "2014",
                "make": "Skoda",
                "model": "Octavia",
                "trim": "1.6 TDI SE 5dr",
                "stock": "778899",
                "plate": "AB14CDE",
                "price": "£6,995",
            },
            "message": (
                "I'm interested in this 2014 Skoda Octavia and I'd like to know if it's "
                "still available."
            ),
        },
    ],
    "direct-nl.eml": [
        {
            "source": "E-mail",
            "name": "Anouk Bos",
            "first": "Anouk",
            "last": "Bos",
            "emails": ["anouk.bos@gmail.com"],
            "vehicle": {
                "year": "2022",
                "make": "Toyota",
                "model": "Corolla",
                "trim": "Touring Sports",
            },
            "message": (
                "Beste verkoper,\n"
                "\n"
                "Is de Toyota Corolla Touring Sports uit 2022 nog te koop?\n"
                "Mijn Golf wil ik graag inruilen.\n"
                "\n"
                "Groeten, Anouk"
            ),
        },
    ],
    "direct-reply-quoted.eml": [
        {
            "source": "E-mail",
            "name": "Tom Claes",
            "first": "Tom",
            "last": "Claes",
            "emails": ["tom.claes@telenet.be"],
            "message": "Ja, graag een afspraak voor de auto.",
        },
    ],
    "empty.xml": [
        {"rejected": "empty"},
    ],
    "gumtree-gemist.eml": [
        {
            "source": "Gumtree",
            "phones": ["+447911123456"],
            "wish": "You just missed a lead",
        },
    ],
    "marktplaats-reactie.eml": [
        {
            "source": "Marktplaats",
            "name": "Koen",
            "first": "Koen",
            "vehicle": {
                "make": "Opel",
                "model": "Corsa",
                "trim": "1.2 Edition",
                "price": "€ 8.950,-",
            },
            "trade_in": {"make": "Opel", "model": "Agila"},
            "message": ("Is de prijs nog bespreekbaar? Ik heb\neen Opel Agila om in te ruilen."),
            "reply_to_relay": "a1b2c3@reply.marktplaats.nl",
        },
    ],
    "mobile-de-anfrage.eml": [
        {
            "source": "mobile.de",
            "name": "Jürgen Müller",
            "first": "Jürgen",
            "last": "Müller",
            "emails": ["j.mueller@post.example"],
            "phones": ["+491711234567"],
            "vehicle": {"make": "Audi", "model": "A4", "trim": "Avant 2.0 TDI"},
            "message": "Ist der Wagen noch verfügbar?",
        },
    ],
    "no-lead-away.eml": [
        {"rejected": "auto-reply"},
    ],
    "no-lead-lookalike-domain.eml": [
        {"rejected": "look-alike-sender"},
    ],
    "no-lead-lookalike-name.eml": [
        {"rejected": "look-alike-sender"},
    ],
    "no-lead-newsletter.eml": [
        {"rejected": "newsletter"},
    ],
    "no-lead-sollicitatie.eml": [
        {"rejected": "not-a-lead"},
    ],
    "not-adf.xml": [
        {"rejected": "not-adf"},
    ],
    "portal-template.eml": [
        {"rejected": "notification-without-data"},
    ],
    "tweedeememain.eml": [
        {
            "source": "2ememain",
            "name": "Chloé Lambert",
            "first": "Chloé",
            "last": "Lambert",
            "phones": ["+32478123456"],
            "vehicle": {"make": "Renault", "model": "Clio", "trim": "0.9 TCe"},
            "message": "La Clio est-elle toujours disponible ?",
            "reply_to_relay": "zz99@reply.2ememain.be",
        },
    ],
    "two.mbox": [
        {
            "source": "E-mail",
            "name": "Anouk Bos",
            "first": "Anouk",
            "last": "Bos",
            "emails": ["anouk.bos@gmail.com"],
            "vehicle": {
                "year": "2022",
                "make": "Toyota",
                "model": "Corolla",
                "trim": "Touring Sports",
            },
            "message": (
                "Beste verkoper,\n"
                "From nu af graag bellen.\n"
                "From here no envelope.\n"
                "\n"
                "Is de Toyota Corolla Touring Sports uit 2022 nog te koop?\n"
                "Mijn Golf wil ik graag inruilen.\n"
                "\n"
                "Groeten, Anouk"
            ),
        },
        {
            "source": "Keten",
            "provider_id": "5",
            "provider_id_source": "Keten",
            "name": "Kim Nummer5",
            "first": "Kim",
            "last": "Nummer5",
            "emails": ["kim5@post.example"],
            "vehicle": {"year": "2020", "make": "Ford", "model": "Puma"},
            "message": "Vraag 5",
            "requested_at": "2026-06-05T08:00:00Z",
            "repaired": True,
        },
    ],
    "website-en-listing.eml": [
        {
            "source": "Website",
            "name": "Olivia Ruiz",
            "first": "Olivia",
            "last": "Ruiz",
            "emails": ["olivia.ruiz@post.example"],
            "phones": ["+14165550188"],
            "vehicle": {"year": "2020", "make": "Honda", "model": "Civic", "trim": "Touring"},
            "message": "Has this car had any accidents?",
            "wish": (
                "This form submitted at: "
                "https://garage-linden.example/listing/2020-honda-civic-touring-l4410/"
            ),
        },
    ],
    "website-formulier.eml": [
        {
            "source": "Website",
            "name": "Sanne de Wit",
            "first": "Sanne",
            "last": "de Wit",
            "emails": ["sanne.dewit@post.example"],
            "phones": ["+31612349876"],
            "vehicle": {"make": "Toyota", "model": "Yaris Hybrid"},
            "trade_in": {"year": "2014", "make": "Peugeot", "model": "208", "plate": "12-ABC-3"},
            "message": "Wat is de levertijd?",
            "wish": "Gewenste datum: 12-06-2026",
        },
    ],
    "website-tabel.eml": [
        {
            "source": "formulier.example",
            "name": "Mehmet Öztürk",
            "first": "Mehmet",
            "last": "Öztürk",
            "emails": ["m.ozturk@post.example"],
            "phones": ["+31633445566"],
            "vehicle": {"make": "Volvo", "model": "XC40", "trim": "Recharge"},
            "message": ("Graag een proefrit\nop dinsdag."),
        },
    ],
    "forwarded-inline.eml": [
        {
            "source": "AutoScout24",
            "name": "Daan Peters",
            "first": "Daan",
            "last": "Peters",
            "emails": ["daan.peters@post.example"],
            "phones": ["+31613579246"],
            "vehicle": {"make": "Seat", "model": "Ibiza"},
            "message": "Kan hij apart gezet worden?",
        },
    ],
    "no-lead-reservation-bait.eml": [
        {"rejected": "look-alike-sender"},
    ],
    "portal-two-links.eml": [
        {
            "source": "AutoScout24",
            "name": "Twee Wagens",
            "first": "Twee",
            "last": "Wagens",
            "emails": ["twee@post.example"],
        },
    ],
    "cardealer5-html.eml": [
        {
            "source": "Website",
            "name": "Simon Hale",
            "first": "Simon",
            "last": "Hale",
            "emails": ["simon.hale@post.example"],
            "phones": ["+447911123456"],
            "vehicle": {"make": "BMW", "model": "Z4", "stock": "1546657", "plate": "AB59CDE"},
            "message": "Is the roof fine?",
            "wish": "GDPR Contact: Email, Phone",
        },
    ],
    "adf-template-with-words.eml": [
        {"rejected": "placeholder-only"},
    ],
    "adf-vendor-outside.xml": [
        {
            "source": "Chumbo",
            "name": "Lot Vos",
            "first": "Lot",
            "last": "Vos",
            "phones": ["+31206241111"],
            "vehicle": {"year": "2023", "make": "Opel", "model": "Mokka", "price": "25.950 EUR"},
            "trade_in": {"year": "2010", "make": "Opel", "model": "Corsa"},
            "company": "Bakkerij Vos",
        },
    ],
    "adf-cyrillic.xml": [
        {
            "name": "Иван Петров",
            "first": "Иван",
            "last": "Петров",
            "emails": ["ivan@post.example"],
        },
    ],
}
