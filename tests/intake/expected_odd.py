"""What a careful reader types in of the oddly written leads, file by file."""

from __future__ import annotations

from tests.intake.told import Told

EXPECTED: dict[str, list[Told]] = {
    "adf-accents-apart.xml": [
        {
            "source": "Portaal X",
            "name": "Renée Müller",
            "first": "Renée",
            "last": "Müller",
            "emails": ["r@m.example"],
            "vehicle": {"year": "2021", "make": "Toyota", "model": "Yaris"},
            "requested_at": "2026-11-23T08:30:00Z",
        }
    ],
    "adf-described.xml": [
        {
            "source": "Portaal X",
            "name": "Bo",
            "first": "Bo",
            "emails": ["bo@bo.example"],
            "vehicle": {
                "year": "2021",
                "make": "Toyota",
                "model": "Yaris",
                "trim": "Hybrid 1.5 Executive",
                "price": "19.950",
            },
            "requested_at": "2026-11-23T08:30:00Z",
        }
    ],
    "adf-email-address.xml": [
        {
            "source": "Portaal X",
            "name": "Els Linders",
            "first": "Els",
            "last": "Linders",
            "emails": ["els@linders.example"],
            "phones": ["+31612312399"],
            "vehicle": {"year": "2021", "make": "Toyota", "model": "Yaris"},
            "requested_at": "2026-11-23T08:30:00Z",
        }
    ],
    "adf-escaped-twice.xml": [
        {
            "source": "Portaal X",
            "name": "Jan & Marie de Wit",
            "first": "Jan & Marie",
            "last": "de Wit",
            "emails": ["jm@wit.example"],
            "vehicle": {"year": "2021", "make": "Toyota", "model": "Yaris"},
            "requested_at": "2026-11-23T08:30:00Z",
        }
    ],
    "adf-make-twice.xml": [
        {
            "source": "Portaal X",
            "name": "Bob",
            "first": "Bob",
            "emails": ["bob@x.example"],
            "vehicle": {
                "year": "2021",
                "make": "VOLKSWAGEN",
                "model": "Golf",
                "trim": "1.5 TSI",
                "vin": "WVWZZZ1KZ8W386752",
                "odometer": "12000 km",
                "price": "19950 EUR",
            },
            "requested_at": "2026-11-23T08:30:00Z",
        }
    ],
    "adf-mixed-up.xml": [
        {
            "source": "Portaal X",
            "name": "Koos",
            "first": "Koos",
            "emails": ["koos@x.example"],
            "phones": ["+31612345611"],
            "vehicle": {"year": "2021", "make": "Toyota", "model": "Yaris"},
            "requested_at": "2026-11-23T08:30:00Z",
        }
    ],
    "adf-number-with-remark.xml": [
        {
            "source": "Portaal X",
            "name": "P. Bakker",
            "first": "P.",
            "last": "Bakker",
            "phones": ["+31101234567"],
            "vehicle": {"year": "2021", "make": "Toyota", "model": "Yaris"},
            "requested_at": "2026-11-23T08:30:00Z",
        }
    ],
    "direct-one-word-question.eml": [
        {
            "source": "E-mail",
            "name": "Els van Dam",
            "first": "Els",
            "last": "van Dam",
            "emails": ["els@example.nl"],
            "phones": ["+31612345678"],
            "vehicle": {"make": "Toyota", "model": "Yaris Cross"},
            "message": (
                "Proefrit?\nKan ik zaterdag een proefrit maken in de Yaris Cross? "
                "Bel 06-12345678.\n\nGroet,\nEls van Dam"
            ),
        }
    ],
    "form-brackets.eml": [
        {
            "source": "form.example",
            "name": "Teun Vissers",
            "first": "Teun",
            "last": "Vissers",
            "emails": ["teun@vissers.example"],
            "phones": ["+31612345625"],
            "vehicle": {"make": "Volvo", "model": "EX90"},
            "message": "Kan ik de Volvo EX90 proberen?",
        }
    ],
    "form-card.eml": [
        {
            "source": "Form",
            "name": "Fleur Bloem",
            "first": "Fleur",
            "last": "Bloem",
            "emails": ["fleur@bloem.example"],
            "phones": ["+31612345710"],
            "vehicle": {"make": "Toyota", "model": "Aygo X"},
            "message": "Je ontving een nieuwe aanvraag.\n"
            "\n"
            "Wie?\n"
            "Fleur Bloem\n"
            "0612345710\n"
            "fleur@bloem.example\n"
            "\n"
            "Wat?\n"
            "Proefrit Toyota Aygo X",
        }
    ],
    "form-chat.eml": [
        {
            "source": "Form",
            "name": "Gijs",
            "first": "Gijs",
            "emails": ["gijs@g.example"],
            "phones": ["+31612345709"],
            "vehicle": {"make": "Lexus", "model": "CT200h"},
            "message": "Gijs: Hebben jullie een Lexus CT200h?\nAgent: Ja!",
        }
    ],
    "form-equals.eml": [
        {
            "source": "webbouwer.example",
            "name": "Ton Mol",
            "first": "Ton",
            "last": "Mol",
            "emails": ["ton@mol.example"],
            "phones": ["+31612312312"],
            "vehicle": {"year": "2018", "make": "Renault", "model": "Clio"},
            "trade_in": {"year": "2010", "make": "Fiat", "model": "Panda"},
            "message": "Wat is mijn auto waard?",
        }
    ],
    "form-far-apart.eml": [
        {
            "source": "form.example",
            "name": "Truus Bosch",
            "first": "Truus",
            "last": "Bosch",
            "emails": ["truus@bosch.example"],
            "phones": ["+31612345627"],
            "vehicle": {"year": "2020", "make": "Opel", "model": "Corsa"},
            "message": "Nog te koop?",
        }
    ],
    "form-field-names.eml": [
        {
            "source": "formdienst.example",
            "name": "Jip Voss",
            "first": "Jip",
            "last": "Voss",
            "emails": ["jip@voss.example"],
            "phones": ["+31612121298"],
            "vehicle": {"make": "Skoda", "model": "Fabia"},
            "message": "Nog te koop?",
        }
    ],
    "form-framed.eml": [
        {
            "source": "form.example",
            "name": "Teun Vis",
            "first": "Teun",
            "last": "Vis",
            "emails": ["teun@vis.example"],
            "phones": ["+31612345624"],
            "vehicle": {"make": "Volvo", "model": "EX30"},
            "message": "Kan ik de Volvo EX30 proberen?",
        }
    ],
    "form-french.eml": [
        {
            "source": "Form",
            "name": "Anne-Sophie de La Fontaine",
            "first": "Anne-Sophie",
            "last": "de La Fontaine",
            "emails": ["as@lf.example"],
            "phones": ["+33612345706"],
            "vehicle": {"make": "Renault", "model": "Clio", "trim": "E-Tech"},
            "trade_in": {"make": "Peugeot", "model": "206"},
            "message": "Je souhaite un devis de reprise pour ma Peugeot 206.",
        }
    ],
    "form-german-noble.eml": [
        {
            "source": "Form",
            "name": "Karl-Heinz Freiherr von und zu Guttenberg",
            "first": "Karl-Heinz",
            "last": "Freiherr von und zu Guttenberg",
            "emails": ["kh@g.example"],
            "phones": ["+491601234568"],
            "vehicle": {"make": "BMW", "model": "i4", "trim": "eDrive40"},
            "message": "Bitte rufen Sie mich an.",
        }
    ],
    "form-initials-and-type.eml": [
        {
            "source": "webbouwer.example",
            "name": "A.B. van den Heuvel",
            "first": "A.B.",
            "last": "van den Heuvel",
            "emails": ["ab@heuvel.example"],
            "phones": ["+31302345678"],
            "vehicle": {
                "make": "Mazda",
                "model": "CX-5",
                "trim": "Skyactiv-G 165",
                "plate": "GH-123-J",
                "odometer": "45.000 km",
            },
            "message": "Graag in de ochtend.",
            "wish": "Gewenste datum: 28-11-2026",
        }
    ],
    "form-json.eml": [
        {
            "source": "formdienst.example",
            "name": "Jip Vos",
            "first": "Jip",
            "last": "Vos",
            "emails": ["jip@vos.example"],
            "phones": ["+31612121299"],
            "vehicle": {"make": "Skoda", "model": "Fabia"},
            "message": "Interesse in de Skoda Fabia",
        }
    ],
    "form-numbered.eml": [
        {
            "source": "formdienst.example",
            "name": "Jaap 't Hart",
            "first": "Jaap",
            "last": "'t Hart",
            "emails": ["jaap@hart.example"],
            "phones": ["+31633445566"],
            "vehicle": {"make": "Peugeot", "model": "e-208"},
            "message": "Wat is de actieradius?",
        }
    ],
    "form-of-whom.eml": [
        {
            "source": "leaseportaal.example",
            "name": "Sjaak Afhaak",
            "first": "Sjaak",
            "last": "Afhaak",
            "emails": ["sjaak@afhaak.example"],
            "phones": ["+31612345630"],
            "vehicle": {"make": "Skoda", "model": "Enyaq", "trim": "80"},
            "message": "snel leverbaar?",
            "company": "Afhaak Holding B.V.",
        }
    ],
    "form-one-above-the-other.eml": [
        {
            "source": "Website",
            "name": "Sven Öztürk",
            "first": "Sven",
            "last": "Öztürk",
            "emails": ["sven@oz.example"],
            "phones": ["+31611223344"],
            "vehicle": {"year": "2019", "make": "Kia", "model": "Picanto", "trim": "1.0"},
            "message": "Kan ik hem leasen?",
        }
    ],
    "form-pipes.eml": [
        {
            "source": "webbouwer.example",
            "name": "Wil Pot",
            "first": "Wil",
            "last": "Pot",
            "emails": ["wil@pot.example"],
            "phones": ["+31612345987"],
            "vehicle": {"year": "2017", "make": "Seat", "model": "Ibiza"},
            "message": "Nog beschikbaar?",
        }
    ],
    "form-side-by-side.eml": [
        {
            "source": "Website",
            "name": "Abel Tas",
            "first": "Abel",
            "last": "Tas",
            "emails": ["abel@tas.example"],
            "phones": ["+31612345622"],
            "vehicle": {"make": "Kia", "model": "Niro"},
            "message": "Is de Kia Niro er nog?",
        }
    ],
    "form-signed-by-program.eml": [
        {
            "source": "Website",
            "name": "Ellen van 't Slot-Bakker",
            "first": "Ellen",
            "last": "van 't Slot-Bakker",
            "emails": ["ellen@slot.example"],
            "phones": ["+31612345704"],
            "vehicle": {"make": "Mazda", "model": "MX-5", "trim": "2-0-skyactiv"},
            "message": "Is een proefrit op zondag mogelijk?",
        }
    ],
    "form-slashed-labels.eml": [
        {
            "source": "Website",
            "name": "Karin Smit-de Jong",
            "first": "Karin",
            "last": "Smit-de Jong",
            "emails": ["karin.smit@home.example"],
            "phones": ["+31207654322", "+31611112222"],
            "vehicle": {
                "year": "2020",
                "make": "Toyota",
                "model": "Corolla",
                "trim": "Touring Sports",
                "price": "€ 22.450,-",
            },
            "message": "Is de trekhaak afneembaar ?",
        }
    ],
    "form-somebody-wrote.eml": [
        {
            "source": "Form",
            "name": "Kees",
            "first": "Kees",
            "phones": ["+31612347011"],
            "vehicle": {"make": "Peugeot", "model": "2008", "trim": "1.2 GT"},
            "message": "Kan ik hem morgen bekijken?",
        }
    ],
    "form-two-cars.eml": [
        {
            "source": "portaal.example",
            "name": "Dré van Oss",
            "first": "Dré",
            "last": "van Oss",
            "emails": ["dre@oss.example"],
            "phones": ["+31612345631"],
            "vehicle": {"make": "Toyota", "model": "Corolla"},
            "trade_in": {
                "year": "2014",
                "make": "Ford",
                "model": "Focus",
                "plate": "12-ABC-3",
                "odometer": "145.000",
            },
        }
    ],
    "list-below-a-title.xlsx": [
        {
            "name": "Gé de Graaf",
            "first": "Gé",
            "last": "de Graaf",
            "emails": ["ge@graaf.example"],
            "phones": ["+31612345640"],
            "vehicle": {"make": "Suzuki", "model": "Vitara"},
            "message": "bellen",
        }
    ],
    "list-british.csv": [
        {
            "name": "Sue O'Brien-Smith",
            "first": "Sue",
            "last": "O'Brien-Smith",
            "emails": ["sue@ob.example"],
            "phones": ["+447911123457"],
            "vehicle": {"make": "Ford", "model": "Puma"},
            "message": "Still there?",
            "requested_at": "2026-11-22T13:00:00Z",
        }
    ],
    "list-car-in-message.csv": [
        {
            "name": "María de la Cruz-Ortega",
            "first": "María",
            "last": "de la Cruz-Ortega",
            "emails": ["maria@dc.example"],
            "phones": ["+13055550142"],
            "vehicle": {"year": "2022", "make": "Kia", "model": "Soul"},
            "message": "Interested in 2022 Kia Soul, white",
        }
    ],
    "list-german-names.csv": [
        {
            "name": "Anne von der Leyden",
            "first": "Anne",
            "last": "von der Leyden",
            "emails": ["anne@vdl.example"],
            "phones": ["+491701234567"],
            "vehicle": {"make": "Audi", "model": "Q3"},
            "message": "Bitte um Rückruf",
        }
    ],
    "list-german.csv": [
        {
            "name": "Klaus Schmidt",
            "first": "Klaus",
            "last": "Schmidt",
            "emails": ["klaus@s.example"],
            "phones": ["+491712000004"],
            "vehicle": {"year": "2018", "make": "VW", "model": "Golf"},
            "message": "Ist er noch da?",
        }
    ],
    "mail-above-another.eml": [
        {
            "source": "E-mail",
            "name": "Tim",
            "first": "Tim",
            "emails": ["tim@mail.example"],
            "vehicle": {"make": "Ford", "model": "Fiesta"},
            "message": "Is goed, ik neem de Ford Fiesta. Wanneer kan ik tekenen?\nTim",
        }
    ],
    "mail-forwarded-german.eml": [
        {
            "source": "E-mail",
            "name": "Erika Mustermann",
            "first": "Erika",
            "last": "Mustermann",
            "emails": ["erika@muster.example"],
            "phones": ["+4915123456780"],
            "vehicle": {"make": "Opel", "model": "Astra"},
            "message": "Guten Tag,\nist der Opel Astra noch da?\nErika Mustermann\n0151 23456780",
        }
    ],
    "mail-long-model.eml": [
        {
            "source": "E-mail",
            "name": "Hendrik-Jan Oosterhuis",
            "first": "Hendrik-Jan",
            "last": "Oosterhuis",
            "emails": ["hj@mail.example"],
            "phones": ["+31612345711"],
            "vehicle": {"make": "Toyota", "model": "Proace City"},
            "message": "Goedenavond,\n"
            "\n"
            "Mijn naam is Hendrik-Jan Oosterhuis en ik ben op zoek "
            "naar een Toyota Proace City. Ik ben bereikbaar op nul "
            "zes: 06 - 12 34 57 11.\n"
            "Groeten",
        }
    ],
    "mail-plate-in-text.eml": [
        {
            "source": "E-mail",
            "name": "Mo",
            "first": "Mo",
            "emails": ["mo@mail.example"],
            "phones": ["+31-6-99887766"],
            "vehicle": {"make": "Nissan", "model": "Qashqai", "plate": "XX-123-Y"},
            "message": "Hoi, wat is de laatste prijs van die Nissan Qashqai "
            "met kenteken XX-123-Y? app me op +31-6-99887766",
        }
    ],
    "mail-plus-forgotten.eml": [
        {
            "source": "E-mail",
            "name": "Bea",
            "first": "Bea",
            "emails": ["bea@b.example"],
            "phones": ["+31612345635"],
            "vehicle": {"make": "Toyota", "model": "C-HR"},
            "message": "Ik wil graag een proefrit met de C-HR op 28-11 om 10:00. Tel: 31612345635",
        }
    ],
    "mail-signed-below.eml": [
        {
            "source": "E-mail",
            "name": "Hans Kuipers",
            "first": "Hans",
            "last": "Kuipers",
            "emails": ["hans@bouwbedrijf-hk.example"],
            "phones": ["+31592123456"],
            "vehicle": {"year": "2021", "make": "Ford", "model": "Transit Custom"},
            "message": "Hallo, wij zoeken een bestelbus, liefst Ford Transit "
            "Custom 2021. Wat kunt u bieden?\n"
            "\n"
            "Hans Kuipers\n"
            "Bouwbedrijf HK B.V.\n"
            "T: 0592-123456\n"
            "www.bouwbedrijf-hk.example\n"
            "KvK 12345678 | BTW NL001234567B01",
        }
    ],
    "mail-small-letters.eml": [
        {
            "source": "E-mail",
            "name": "Kim",
            "first": "Kim",
            "emails": ["k.peters@mail.example"],
            "vehicle": {"make": "Suzuki", "model": "Swift"},
            "message": "hallo kan ik een proefrit maken in de suzuki swift groetjes kim",
        }
    ],
    "mail-trades-in.eml": [
        {
            "source": "E-mail",
            "name": "Fatima El Amrani",
            "first": "Fatima",
            "last": "El Amrani",
            "emails": ["fatima.elamrani@mail.example"],
            "phones": ["+31687654321"],
            "vehicle": {"make": "Toyota", "model": "Yaris Cross"},
            "trade_in": {"year": "2009", "make": "Peugeot", "model": "107"},
            "message": "Goedemiddag,\n"
            "\n"
            "Ik zag op uw site de Yaris Cross staan. Is die nog "
            "beschikbaar?\n"
            "Ik heb nu een Peugeot 107 uit 2009 om in te ruilen.\n"
            "\n"
            "Met vriendelijke groet,\n"
            "\n"
            "Fatima El Amrani\n"
            "Hoofdstraat 12\n"
            "1234 AB Utrecht\n"
            "M 06-87654321",
        }
    ],
    "mail-two-cars.eml": [
        {
            "source": "E-mail",
            "name": "Guus",
            "first": "Guus",
            "emails": ["guus@mail.example"],
            "vehicle": {"make": "Cupra", "model": "Born"},
            "trade_in": {"year": "2013", "make": "Seat", "model": "Leon", "odometer": "120.000 km"},
            "message": "Kan ik mijn huidige auto, een Seat Leon uit 2013 met "
            "120.000 km, inruilen op de Cupra Born?",
        }
    ],
    "mail-unbroken-hyphen.eml": [
        {
            "source": "E-mail",
            "name": "Joke Smit",
            "first": "Joke",
            "last": "Smit",
            "emails": ["joke@mail.example"],
            "phones": ["+31612345633"],
            "vehicle": {"make": "Honda", "model": "HR-V"},
            "message": "Hallo,\n"
            "\n"
            "Ik heb interesse in de Honda HR-V. Mijn "
            "telefoonnummer: 06‑12345633 (na 17u).\n"
            "\n"
            "Gr Joke Smit",
        }
    ],
    "mail-whatsapp.eml": [
        {
            "source": "whatsapp-koppeling.example",
            "name": "Henk",
            "first": "Henk",
            "phones": ["+31612345632"],
            "vehicle": {"make": "Renault", "model": "Zoe"},
            "message": "hoi is de renault zoe er nog",
        }
    ],
    "portal-belgian.eml": [
        {
            "source": "AutoScout24",
            "name": "Élodie Lambert",
            "first": "Élodie",
            "last": "Lambert",
            "emails": ["elodie@l.example"],
            "phones": ["+32495112233"],
            "vehicle": {"make": "Renault", "model": "Captur"},
            "message": "Bonjour, est-elle encore disponible ?",
        }
    ],
    "portal-car-in-subject.eml": [
        {
            "source": "Gaspedaal",
            "name": "Isa in 't Veld",
            "first": "Isa",
            "last": "in 't Veld",
            "emails": ["isa@itv.example"],
            "vehicle": {"make": "Fiat", "model": "500C"},
            "message": "Graag meer foto's",
        }
    ],
    "portal-card.eml": [
        {
            "source": "AutoTrack",
            "name": "M. ten Brinke",
            "first": "M.",
            "last": "ten Brinke",
            "emails": ["m.tenbrinke@mail.example"],
            "phones": ["+31655667788"],
            "vehicle": {"make": "Volvo", "model": "V60", "trim": "T6 Recharge"},
            "message": "Is inruil mogelijk?",
        }
    ],
    "portal-name-of-the-answer.eml": [
        {
            "source": "Marktplaats",
            "name": "Fatma",
            "first": "Fatma",
            "phones": ["+31687654300"],
            "vehicle": {"make": "Toyota", "model": "Aygo", "trim": "1.0 x-play"},
            "message": "Hoi is de auto nog te koop en mag ik 8000 bieden? 0687654300",
            "reply_to_relay": "m-1@reply.marktplaats.nl",
        }
    ],
    "program-with-a-card.eml": [{"rejected": "not-a-lead"}],
    "mail-trade-in-in-lines.eml": [
        {
            "source": "E-mail",
            "name": "Hanna Bruins",
            "first": "Hanna",
            "last": "Bruins",
            "emails": ["hanna@bruins.example"],
            "vehicle": {"make": "Toyota", "model": "RAV4"},
            "trade_in": {
                "year": "2019",
                "make": "Skoda",
                "model": "Octavia",
                "trim": "Combi",
                "odometer": "88.400",
            },
            "message": "Goedemorgen,\n"
            "\n"
            "Ik zag de Toyota RAV4 op uw site. Is hij "
            "nog beschikbaar?\n"
            "\n"
            "Groet,\n"
            "Hanna Bruins",
        }
    ],
    "mail-trade-in-before-wanted.eml": [
        {
            "source": "E-mail",
            "name": "Hanna Bruins",
            "first": "Hanna",
            "last": "Bruins",
            "emails": ["hanna@bruins.example"],
            "vehicle": {"year": "2022", "make": "Toyota", "model": "RAV4"},
            "trade_in": {
                "year": "2019",
                "make": "Skoda",
                "model": "Octavia",
                "trim": "Combi",
                "odometer": "88.400",
            },
            "message": "Goedemorgen,\n\nWat moet ik bijbetalen?",
        }
    ],
    "mail-trade-in-german.eml": [
        {
            "source": "E-mail",
            "name": "Uta Klein",
            "first": "Uta",
            "last": "Klein",
            "emails": ["uta@klein.example"],
            "vehicle": {"make": "Toyota", "model": "RAV4"},
            "trade_in": {
                "year": "2019",
                "make": "Skoda",
                "model": "Octavia",
                "trim": "Combi",
                "odometer": "88.400 km",
            },
            "message": "Guten Tag,\n\nist der Toyota RAV4 noch verfügbar?",
        }
    ],
    "portal-trade-in-row.eml": [
        {
            "source": "portaal.example",
            "name": "Hanna Bruins",
            "first": "Hanna",
            "last": "Bruins",
            "emails": ["hanna@bruins.example"],
            "vehicle": {"year": "2022", "make": "Toyota", "model": "RAV4", "odometer": "10.000"},
            "trade_in": {
                "year": "2019",
                "make": "Skoda",
                "model": "Octavia",
                "trim": "Combi",
                "odometer": "88.400",
            },
        }
    ],
    "form-heads-without-rows.eml": [
        {
            "source": "portaal.example",
            "name": "Hanna Bruins",
            "first": "Hanna",
            "last": "Bruins",
            "emails": ["hanna@bruins.example"],
            "trade_in": {"year": "2019", "make": "Skoda", "model": "Octavia", "trim": "Combi"},
        }
    ],
}
