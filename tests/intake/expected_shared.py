"""What a careful reader types in of the shared samples, document by document.

Made by reading each document; only expectations, nothing of the samples themselves but what they
say.
"""

from __future__ import annotations

from tests.intake.told import Told

ADF: dict[str, list[Told]] = {
    "01-spec-minimal.xml": [
        {
            "name": "John Doe",
            "first": "John",
            "last": "Doe",
            "phones": ["393-999-3922"],
            "vehicle": {"year": "1999", "make": "Chevrolet", "model": "Blazer"},
            "requested_at": "2000-03-30T23:30:20Z",
        },
    ],
    "02-spec-resend.xml": [
        {"rejected": "no-customer"},
    ],
    "03-spec-vehicle-fragment.xml": [
        {"rejected": "no-customer"},
    ],
    "04-spec-customer-fragment.xml": [
        {
            "name": "John Doe",
            "first": "John",
            "last": "Doe",
            "emails": ["jdoe@hotmail.com"],
            "phones": ["393-999-3922", "393-991-2999"],
            "message": "Can you deliver my new car by next Thursday?",
            "wish": "Within 1 month",
            "repaired": True,
        },
    ],
    "05-spec-vendor-provider-fragment.xml": [
        {"rejected": "no-customer"},
    ],
    "06-sendadf-compact.xml": [
        {
            "name": "John Doe",
            "first": "John",
            "last": "Doe",
            "phones": ["393-999-3922"],
            "vehicle": {"year": "1999", "make": "Chevrolet", "model": "Blazer"},
            "requested_at": "2020-02-09T23:26:00Z",
        },
    ],
    "07-sendadf-no-vendor.xml": [
        {
            "name": "John Doe",
            "first": "John",
            "last": "Doe",
            "phones": ["393-999-3922"],
            "vehicle": {"year": "1999", "make": "Chevrolet", "model": "Blazer"},
            "requested_at": "2021-02-10T00:32:16Z",
        },
    ],
    "08-adf-builder-two-vehicles.xml": [
        {
            "name": "John Doe",
            "first": "John",
            "last": "Doe",
            "emails": ["john@example.com"],
            "phones": ["555-1234"],
            "vehicle": {"year": "2021", "make": "Ford", "model": "F-150"},
            "wish": "also: 2023 Tesla Cybertruck",
            "requested_at": "2026-01-19T22:40:00Z",
        },
    ],
    "09-fetchauto-cdata.xml": [
        {
            "source": "Fetch Auto",
            "provider_id": "1234",
            "provider_id_source": "fetch-auto",
            "name": "Peter Smith",
            "first": "Peter",
            "last": "Smith",
            "emails": ["dealership.support@fetchautp.ca"],
            "phones": ["6041234567"],
            "message": (
                "employer: Telus\n"
                "employment_status: Full time\n"
                "occupation: Customer service rep\n"
                "months_at_employer: 1\n"
                "years_at_employer: 2\n"
                "monthly_income: $4,000\n"
                "rent_or_own: own\n"
                "monthly_housing_payment: $1,000\n"
                "months_at_residence: 2\n"
                "years_at_residence: 2\n"
                "date_of_birth: 1988-02-19"
            ),
            "requested_at": "2018-04-12T16:30:20Z",
        },
    ],
    "10-activix-2020-04a.xml": [
        {
            "source": "Activix",
            "provider_id": "12345",
            "provider_id_source": "Activix",
            "name": "Test Activix 2",
            "first": "Test",
            "last": "Activix 2",
            "emails": ["test@activix.ca"],
            "phones": ["+14382881008"],
            "vehicle": {
                "year": "2020",
                "make": "Volvo",
                "model": "XC90",
                "trim": "R-Design",
                "stock": "V12345",
                "vin": "2GTEK19R7V1511644",
                "odometer": "1500 km",
                "price": "59999.99 CAD",
            },
            "message": "Can you deliver the car to my house?",
            "wish": "Changing car soon.; from 2020-05-01; Financing request; Demo car",
            "requested_at": "2020-04-28T20:30:20Z",
        },
    ],
    "11-activix-2020-04b.xml": [
        {
            "source": "Activix",
            "provider_id": "12345",
            "provider_id_source": "Activix",
            "name": "Test Activix 2",
            "first": "Test",
            "last": "Activix 2",
            "emails": ["test@activix.ca"],
            "phones": ["+14382881008"],
            "vehicle": {
                "year": "2020",
                "make": "Volvo",
                "model": "XC90",
                "trim": "R-Design",
                "stock": "V12345",
                "vin": "2GTEK19R7V1511644",
                "odometer": "1500 km",
                "price": "59999.99 CAD",
            },
            "message": "Can you deliver the car to my house?",
            "wish": "Changing car soon.; from 2020-05-01; Financing request; Demo car",
            "requested_at": "2020-04-28T20:30:20Z",
        },
    ],
    "12-activix-2021-03.xml": [
        {
            "source": "Activix",
            "provider_id": "12345",
            "provider_id_source": "Activix",
            "name": "Test Activix 2",
            "first": "Test",
            "last": "Activix 2",
            "emails": ["test@activix.ca"],
            "phones": ["+14382881008"],
            "vehicle": {
                "year": "2020",
                "make": "Volvo",
                "model": "XC90",
                "trim": "R-Design",
                "stock": "V12345",
                "vin": "2GTEK19R7V1511644",
                "odometer": "1500 km",
                "price": "59999.99 CAD",
            },
            "message": "Can you deliver the car to my house?",
            "wish": ("Changing car soon.; from 2020-05-01; quote; Financing request; Demo car"),
            "requested_at": "2020-04-28T20:30:20Z",
        },
    ],
    "13-wikipedia-example.xml": [
        {
            "phones": ["+13232233322"],
            "vehicle": {"year": "2008"},
            "requested_at": "2000-03-30T23:30:20Z",
            "placeholder_name": True,
        },
    ],
    "14-mygoaltracking.xml": [
        {
            "source": "name of promotion",
            "name": "Johnny Customer",
            "first": "Johnny",
            "last": "Customer",
            "emails": ["johnny@customer.com"],
            "phones": ["+18574857485", "+18675867584", "+19796859685"],
            "vehicle": {
                "year": "1995",
                "make": "BUICK",
                "model": "Regal",
                "stock": "12886",
                "vin": "2G4WF52L6S1472882",
            },
            "message": "What is your best price?",
            "requested_at": "2008-06-25T06:47:50Z",
        },
    ],
    "15-launchlabs-a.xml": [
        {
            "source": "Example",
            "provider_id": "Example",
            "provider_id_source": "Example",
            "name": "Example",
            "first": "Example",
            "message": (
                "Click for full customer profile: https://example.com/profile\n"
                "Customer converted using Example 1 Tap Lead Button: Request Information\n"
                "Customer has been sent the following message:\n"
                "We will be in touch with you soon with the information you requested.\n"
                "Thank you for choosing Example Dealer."
            ),
            "requested_at": "2025-09-22T16:07:00Z",
        },
    ],
    "16-launchlabs-b-autolink.xml": [
        {
            "source": "Example",
            "provider_id": "Example",
            "provider_id_source": "Example",
            "name": "Example",
            "first": "Example",
            "message": (
                "Click for full customer profile: <https://example.com/profile>\n"
                "Customer converted using Example 1 Tap Lead Button: Request Information\n"
                "Customer has been sent the following message:\n"
                "We will be in touch with you soon with the information you requested.\n"
                "Thank you for choosing Example Dealer."
            ),
            "requested_at": "2025-09-22T16:07:00Z",
            "repaired": True,
        },
    ],
    "17-everlogic-empty.xml": [
        {"rejected": "placeholder-only"},
    ],
    "18-tecnom-ford-ar.xml": [
        {
            "source": "Ford Web",
            "name": "Juan Pérez",
            "first": "Juan",
            "last": "Pérez",
            "emails": ["jperez@hotmail.com"],
            "phones": ["22111111"],
            "vehicle": {"year": "2024", "make": "Ford", "model": "Territory"},
            "message": "Información sobre el plan de financiación. Gracias",
            "requested_at": "2025-08-14T17:28:21Z",
        },
    ],
    "20-rust-full-lead.xml": [
        {
            "source": "CarPoint",
            "provider_id": "38889",
            "provider_id_source": "Cobalt",
            "name": "John Doe",
            "first": "John",
            "last": "Doe",
            "emails": ["jdoe@example.com"],
            "phones": ["393-999-3922"],
            "vehicle": {
                "year": "1997",
                "make": "Chevrolet",
                "model": "Blazer",
                "vin": "1GNDT13W5V2200000",
                "price": "26995 USD",
            },
            "message": "Can deliver by Thursday?",
            "requested_at": "2000-03-30T23:30:20Z",
        },
    ],
    "21-rust-maximal.xml": [
        {
            "source": "Provider",
            "provider_id": "P-1",
            "provider_id_source": "lead",
            "name": "Jane Doe",
            "first": "Jane",
            "last": "Doe",
            "emails": ["jane@example.test"],
            "phones": ["555-0100"],
            "vehicle": {
                "year": "2024",
                "make": "Honda",
                "model": "Civic",
                "trim": "Touring",
                "stock": "STK-1",
                "vin": "1HGCM82633A004352",
                "odometer": "123 mi",
                "price": "25000 USD",
            },
            "message": "Customer comment",
            "wish": "soon; from 2024-02-01; until 2024-03-01; Vehicle comment",
            "requested_at": "2024-01-02T08:04:05Z",
        },
    ],
    "23-rust-two-prospects-empty.xml": [
        {"rejected": "no-customer"},
        {"rejected": "no-customer"},
    ],
    "24-rust-two-prospects.xml": [
        {
            "name": "A",
            "first": "A",
            "emails": ["a@example.com"],
            "vehicle": {"year": "2024", "make": "Toyota", "model": "Camry"},
        },
        {"rejected": "no-customer"},
    ],
    "25-rust-undefined-entity.xml": [
        {
            "name": "A",
            "first": "A",
            "emails": ["a@example.com"],
            "message": "Jane & Co",
            "repaired": True,
        },
    ],
    "26-rust-char-references.xml": [
        {
            "name": "AB & Co",
            "company": "AB & Co",
        },
    ],
    "28-rust-bad-iso.xml": [
        {
            "name": "A",
            "first": "A",
            "emails": ["a@example.com"],
            "vehicle": {"year": "2024", "make": "X", "model": "Y", "price": "1 USD"},
        },
    ],
    "29-rust-minimal-valid.xml": [
        {
            "name": "Jane Doe",
            "first": "Jane",
            "last": "Doe",
            "emails": ["jane@example.com"],
            "vehicle": {"year": "2024", "make": "Honda", "model": "Civic"},
            "requested_at": "2024-01-02T08:04:05Z",
        },
    ],
    "30-rust-cdata-markup.xml": [
        {
            "name": "A",
            "first": "A",
            "emails": ["a@example.com"],
            "message": "hi",
        },
    ],
    "31-rust-readme.xml": [
        {
            "name": "Jane Doe",
            "first": "Jane",
            "last": "Doe",
            "emails": ["jane@example.com"],
            "vehicle": {"year": "2024", "make": "Toyota", "model": "Camry"},
            "requested_at": "2026-05-17T16:00:00Z",
        },
    ],
    "33-rylie-stocknumber.xml": [
        {
            "source": "dealersite",
            "provider_id": "test-123",
            "provider_id_source": "dealersite",
            "name": "John Doe",
            "first": "John",
            "last": "Doe",
            "emails": ["john.doe@example.com"],
            "phones": ["555-123-4567"],
            "vehicle": {
                "year": "2023",
                "make": "Honda",
                "model": "Accord",
                "trim": "Sport",
                "stock": "ABC123",
            },
            "message": "I'm interested in the Honda Accord",
            "requested_at": "2023-09-01T14:30:00Z",
        },
    ],
    "34-rylie-truncated.xml": [
        {"rejected": "no-customer"},
    ],
    "35-rylie-no-vehicle-no-name.xml": [
        {
            "source": "dealersite",
            "provider_id": "test-789",
            "provider_id_source": "dealersite",
            "emails": ["missing.fields@example.com"],
            "phones": ["555-987-6543"],
            "requested_at": "2023-09-01T14:30:00Z",
        },
    ],
    "37-rylie-no-contact.xml": [
        {"rejected": "no-customer"},
    ],
    "38-rylie-version-attribute.xml": [
        {
            "source": "Test Lead Provider",
            "name": "John Doe",
            "first": "John",
            "last": "Doe",
            "emails": ["john.doe@example.com"],
            "phones": ["555-123-4567"],
            "vehicle": {"year": "2024", "make": "Honda", "model": "Accord", "trim": "EX-L"},
            "requested_at": "2024-01-15T10:30:00Z",
        },
    ],
    "40-xxe-attack.xml": [
        {
            "name": "Test",
            "last": "Test",
            "emails": ["test@example.com"],
            "requested_at": "2024-01-15T10:30:00Z",
            "repaired": True,
        },
    ],
    "41-entity-bomb.xml": [
        {
            "phones": ["5145550100"],
            "repaired": True,
        },
    ],
    "42-autotrader-ca-canonical.xml": [
        {
            "source": "AutoTrader.ca",
            "name": "Marie Tremblay",
            "first": "Marie",
            "last": "Tremblay",
            "emails": ["marie@example.test"],
            "phones": ["+15145550100"],
            "vehicle": {"year": "2022", "make": "Kia", "model": "Forte", "trim": "EX"},
            "message": "Is this still available?",
            "requested_at": "2026-05-01T14:00:00Z",
        },
    ],
    "44-phone-only.xml": [
        {
            "phones": ["5145550100"],
        },
    ],
    "45-kanvas-edmunds.xml": [
        {
            "source": "KanvasShop",
            "provider_id": "1324464021",
            "provider_id_source": "KanvasShop",
            "name": "John Doe",
            "first": "John",
            "last": "Doe",
            "emails": ["example@kanvas.dev"],
            "phones": ["+18093505555"],
            "vehicle": {
                "year": "2021",
                "make": "Toyota",
                "model": "RAV4",
                "trim": "XLE 4dr SUV (2.5L 4cyl 8A)",
                "stock": "125057",
                "price": "$24,688",
            },
            "message": (
                "This is an Edmunds.com customer who is interested in a vehicle on\n"
                "your lot that was found using Edmunds.com's Used Car Inventory search.\n"
                "\n"
                "Customer is requesting pricing for the vehicle below:\n"
                "VIN: 1111111111111\n"
                "2021 Toyota RAV4\n"
                "Dealer Price: $24,688\n"
                "\n"
                "User found this vehicle while searching for:\n"
                "EngineType: gas\n"
                "Make: Toyota\n"
                "Model: RAV4\n"
                "BodyType: SUV\n"
                "Transmission: Automatic\n"
                "DriveTrain: front wheel drive\n"
                "Year: 2021\n"
                "FuelType: regular unleaded\n"
                "\n"
                "ADDITIONAL INFO:"
            ),
            "requested_at": "2025-09-20T00:00:01Z",
        },
    ],
    "46-carfax-no-vehicle.xml": [
        {
            "source": "CARFAX, INC",
            "provider_id": "test-prospect-0001",
            "provider_id_source": "CARFAX, INC",
            "name": "Jane Doe",
            "first": "Jane",
            "last": "Doe",
            "emails": ["jane.doe@example.com"],
            "phones": ["555-010-0000"],
            "vehicle": {
                "year": "2022",
                "make": "Toyota",
                "model": "Tacoma",
                "trim": "SR5",
                "vin": "TESTVIN0000000001",
            },
            "message": (
                "Hi, I'm interested in your 2022 Toyota Tacoma SR5.\n"
                "Listing: www.carfax.com/vehicle/TESTVIN0000000001\n"
                "Lead provided by carfax.com."
            ),
            "requested_at": "2026-09-15T04:06:31Z",
        },
    ],
    "49-kanvas-no-end-tag.xml": [
        {"rejected": "no-customer"},
    ],
    "51-autotrader-ca-priya.xml": [
        {
            "source": "AutoTrader",
            "name": "Priya Singh",
            "first": "Priya",
            "last": "Singh",
            "emails": ["priya.singh@example.com"],
            "phones": ["+14035550199"],
            "vehicle": {
                "year": "2020",
                "make": "Honda",
                "model": "Accord",
                "trim": "Sport 1.5T",
                "stock": "FN-24-0112",
                "vin": "1HGCV1F34LA012345",
                "price": "26995 CAD",
            },
            "message": (
                "Hi, is this Accord still available? I'd like to\n"
                "know if there's any wiggle room on price and whether\n"
                "you offer financing..."
            ),
            "requested_at": "2024-04-16T16:42:00Z",
        },
    ],
    "52-complaint-lead.xml": [
        {
            "name": "Jordan",
            "first": "Jordan",
            "emails": ["jordan@example.com"],
            "vehicle": {"year": "2019", "make": "BMW", "model": "330i", "stock": "FN-24-0155"},
            "message": (
                "3rd time I've emailed. If I don't hear back in 24h I am reporting you to "
                "AMVIC and filing a complaint with the BBB. My lawyer is aware."
            ),
        },
    ],
    "54-hermes-basic.xml": [
        {
            "source": "AutoTrader",
            "name": "Test Lead",
            "first": "Test",
            "last": "Lead",
            "emails": ["lead@example.com"],
            "phones": ["+15555550100"],
            "vehicle": {"year": "2026", "make": "Toyota", "model": "Camry"},
            "message": "Interested in pricing",
            "requested_at": "2026-05-29T17:00:00Z",
        },
    ],
    "56-hermes-accord.xml": [
        {
            "source": "AutoTrader",
            "name": "Pat Buyer",
            "first": "Pat",
            "last": "Buyer",
            "emails": ["pat@example.com"],
            "phones": ["+15555550123"],
            "vehicle": {"year": "2026", "make": "Honda", "model": "Accord"},
            "message": "What's your best price?",
            "requested_at": "2026-06-03T17:00:00Z",
        },
    ],
    "57-firebase-jane.xml": [
        {
            "name": "Jane Doe",
            "first": "Jane",
            "last": "Doe",
            "emails": ["jane@example.com"],
            "phones": ["555-1234"],
        },
    ],
    "60-capitalised-tags.xml": [
        {
            "name": "Sarah Johnson",
            "first": "Sarah",
            "last": "Johnson",
            "emails": ["sarah.j@email.com"],
            "phones": ["5559876543"],
            "vehicle": {"year": "2024", "make": "Toyota", "model": "Camry", "trim": "SE"},
            "message": "Wants to schedule test drive for tomorrow morning",
            "requested_at": "2025-01-21T23:00:00Z",
        },
    ],
    "62-autotrader-import-example.xml": [
        {
            "source": "Autotrader",
            "name": "John Doe",
            "first": "John",
            "last": "Doe",
            "emails": ["john.doe@email.com"],
            "phones": ["555-1234"],
            "vehicle": {"year": "2024", "make": "Toyota", "model": "Camry"},
        },
    ],
    "65-hd-room58-request-details.xml": [
        {
            "source": "Room58 - Request Details",
            "provider_id": "90001",
            "provider_id_source": "Room58 - Request Details",
            "name": "Laura Example",
            "first": "Laura",
            "last": "Example",
            "emails": ["laura@example.com"],
            "phones": ["+12565550165"],
            "vehicle": {
                "year": "2022",
                "make": "Harley-Davidson",
                "model": "Ultra Limited",
                "trim": "FLHTK",
                "stock": "U876-22",
                "vin": "1HD1KNF12NB000000",
            },
            "message": "price?",
            "wish": (
                "Can we contact you via email?: Yes; Can we contact you via phone?: "
                "Yes; Can we contact you via text?: Yes"
            ),
            "requested_at": "2026-05-30T12:00:00Z",
        },
    ],
    "67-hd-value-my-trade.xml": [
        {
            "source": "Marketplace - Value My Trade",
            "provider_id": "90003",
            "provider_id_source": "HD Marketplace",
            "name": "Matt Example",
            "first": "Matt",
            "last": "Example",
            "emails": ["matthew@example.com"],
            "phones": ["+17165550159"],
            "trade_in": {
                "year": "2008",
                "make": "HARLEY-DAVIDSON",
                "model": "XL883C",
                "vin": "1HD4CR2128K123456",
                "odometer": "13,200",
            },
            "message": "Would like to know what you could do for trade or cash.",
            "wish": (
                "Marketplace - Value My Trade; Event Name: Value My Trade; Preferred "
                "Contact Method: Phone; Condition: MINIMAL WEAR"
            ),
            "requested_at": "2026-05-30T12:00:00Z",
        },
    ],
    "68-hd-sell-my-bike.xml": [
        {
            "source": "Marketplace - Sell My Bike",
            "provider_id": "90004",
            "provider_id_source": "HD Marketplace",
            "name": "Nate Seller",
            "first": "Nate",
            "last": "Seller",
            "emails": ["nate@example.com"],
            "phones": ["+17165550404"],
            "trade_in": {
                "year": "2017",
                "make": "Harley-Davidson",
                "model": "Street Glide Special",
                "odometer": "22000",
            },
            "message": (
                "Event Name: Sell My Bike\n"
                "Year: 2017\n"
                "Make: Harley-Davidson\n"
                "Model: Street Glide Special\n"
                "Mileage: 22000\n"
                "Trade Options: sell outright for cash\n"
                "Preferred method of contact - email"
            ),
            "wish": (
                "Event Name: Sell My Bike; Trade Options: sell outright for cash; "
                "Preferred method of contact: email"
            ),
            "requested_at": "2026-05-30T12:00:00Z",
        },
    ],
    "70-hd-credit-application.xml": [
        {
            "source": "HDFS COA Online",
            "provider_id": "90006",
            "provider_id_source": "HDFS COA Online",
            "name": "Joe Example",
            "first": "Joe",
            "last": "Example",
            "emails": ["joseph@example.com"],
            "phones": ["+17165550169"],
            "vehicle": {"year": "2025", "make": "HARLEY-DAVIDSON", "model": "Heritage Classic"},
            "message": (
                "App ID: 1013910342, Model Year: 2025, Model: Heritage Classic\n"
                "Source ID: 2852\n"
                "Email Opt-In: Yes\n"
                "Phone Opt-In: Yes"
            ),
            "requested_at": "2026-05-30T12:00:00Z",
        },
    ],
    "71-hd-test-ride.xml": [
        {
            "source": "HD.COM ONLINE TEST RIDE REQUEST",
            "provider_id": "90007",
            "provider_id_source": "HD.COM ONLINE TEST RIDE REQUEST",
            "name": "Glenn Rider",
            "first": "Glenn",
            "last": "Rider",
            "emails": ["glenn@example.com"],
            "phones": ["+17165550707"],
            "vehicle": {
                "year": "2026",
                "make": "HARLEY-DAVIDSON",
                "model": "Low Rider S",
                "stock": "LR26",
            },
            "message": "I would like to book a test ride",
            "wish": (
                "HD.COM ONLINE TEST RIDE REQUEST; Preferred Date: 2026-06-03; Preferred "
                "Time: 2:00 PM; Purchase Timeframe: 1-3 months; Valid Motorcycle "
                "License? Yes"
            ),
            "requested_at": "2026-05-30T12:00:00Z",
        },
    ],
    "73-hd-demo-ride.xml": [
        {
            "source": "Dealer Lead App",
            "provider_id": "90009",
            "provider_id_source": "Dealer Lead App",
            "name": "Scott Example",
            "first": "Scott",
            "last": "Example",
            "emails": ["scott@example.com"],
            "phones": ["+17165550138"],
            "vehicle": {"year": "2025", "make": "HARLEY-DAVIDSON", "model": "Freewheeler"},
            "message": "Sandy Example Marketing Questions: Dealer Lead App - Type: Y",
            "wish": (
                "How many years have you owned your Harley-Davidson motorcycle? More "
                "than 4 years; Do you expect to make a motorcycle purchase in the near "
                "future? Yes, in 3-12 months; Which model of motorcycle are you "
                "interested in? 2025,TRIKE,FREEWHEELER; Demo Bikes Ridden: "
                "2025,TRIKE,FREEWHEELER"
            ),
            "asked_for_rep": "Sandy Example",
            "requested_at": "2026-05-30T12:00:00Z",
        },
    ],
    "76-impel-oem-rendered.xml": [
        {
            "source": "Impel-Chat",
            "provider_id": "20418",
            "provider_id_source": "Impel",
            "vehicle": {"year": "2024", "make": "HONDA"},
            "message": "Visitor asked for opening hours and left the chat.",
            "requested_at": "2024-06-11T07:30:00Z",
            "placeholder_name": True,
        },
    ],
    "77-hengen-rendered.xml": [
        {
            "name": "Rosa Lind",
            "first": "Rosa",
            "last": "Lind",
            "emails": ["rosa.lind@example.com"],
            "phones": ["+13055550162"],
            "vehicle": {"vin": "83141"},
        },
    ],
    "78-hengen-readme-rendered.xml": [
        {
            "name": "Rosa",
            "first": "Rosa",
            "requested_at": "2021-08-18T08:30:45Z",
        },
    ],
    "80-absolute-results-rendered.xml": [
        {
            "name": "Kim West",
            "first": "Kim",
            "last": "West",
            "emails": ["kim.west@example.com"],
            "phones": ["+12045550137"],
            "vehicle": {"make": "Ford", "model": "F-150"},
            "trade_in": {"year": "2009", "make": "Ford", "model": "Escape"},
            "requested_at": "2014-05-06T19:12:13Z",
        },
    ],
    "82-service-request-br-rendered.xml": [
        {
            "name": "Ivo Brook",
            "first": "Ivo",
            "last": "Brook",
            "emails": ["ivo.brook@example.com"],
            "phones": ["555-0171"],
            "vehicle": {"year": "2011", "make": "BMW", "model": "318i"},
            "message": (
                "Car Make, Model, Year: BMW 318i 2011\n"
                "Type of Service: Oil change - Oil change\n"
                "Please call before you start"
            ),
            "wish": "Type of Service: Oil change - Oil change",
            "requested_at": "2015-10-21T16:29:00Z",
        },
    ],
    "83-cloud-motors-brace-rendered.xml": [
        {
            "name": "Nia Stone",
            "first": "Nia",
            "last": "Stone",
            "emails": ["nia.stone@example.com"],
            "phones": ["555-0188"],
            "vehicle": {"year": "2019-2021", "make": "Subaru", "model": "Outback"},
            "requested_at": "2022-03-14T09:26:53Z",
        },
    ],
    "86-quirk-trade-rendered.xml": [
        {
            "source": "Quirk Trade Appraisal",
            "name": "Gus Moor",
            "first": "Gus",
            "last": "Moor",
            "emails": ["gus.moor@example.com"],
            "phones": ["+16175550143"],
            "trade_in": {
                "year": "2017",
                "make": "Honda",
                "model": "Pilot",
                "trim": "EX-L",
                "vin": "5FNYF6H50HB000000",
            },
            "wish": "Quirk Trade Appraisal",
            "requested_at": "2025-08-19T12:00:00Z",
        },
    ],
    "89-langley-testdrive-rendered.xml": [
        {
            "source": "Schedule a Test Drive",
            "provider_id": "5d1f",
            "provider_id_source": "Schedule a Test Drive",
            "name": "Uma Ford",
            "first": "Uma",
            "last": "Ford",
            "emails": ["uma.ford@example.com"],
            "phones": ["+16045550166"],
            "vehicle": {"year": "2018", "make": "Jeep", "model": "Cherokee"},
            "wish": "Schedule a Test Drive",
            "requested_at": "2021-07-23T13:04:05Z",
        },
    ],
    "90-derived-utf8-bom.xml": [
        {
            "source": "WEB AUTOSPECIAL",
            "name": "Juan Pérez",
            "first": "Juan",
            "last": "Pérez",
            "emails": ["test@example.com"],
            "phones": ["+541122334455"],
            "vehicle": {"make": "Ford"},
            "message": "Necesito información sobre este vehículo",
            "wish": "Test Drive",
            "requested_at": "2024-10-01T17:30:00Z",
        },
    ],
    "92-derived-latin1-undeclared.xml": [
        {
            "source": "Ford Web",
            "name": "Juan Pérez",
            "first": "Juan",
            "last": "Pérez",
            "emails": ["jperez@hotmail.com"],
            "phones": ["22111111"],
            "vehicle": {"year": "2024", "make": "Ford", "model": "Territory"},
            "message": "Información sobre el plan de financiación. Gracias",
            "requested_at": "2025-08-14T17:28:21Z",
            "repaired": True,
        },
    ],
    "93-derived-latin1-declared-utf8.xml": [
        {
            "source": "KanvasShop",
            "provider_id": "1324464021",
            "provider_id_source": "KanvasShop",
            "name": "John Doe",
            "first": "John",
            "last": "Doe",
            "emails": ["example@kanvas.dev"],
            "phones": ["+18093505555"],
            "vehicle": {
                "year": "2021",
                "make": "Toyota",
                "model": "RAV4",
                "trim": "XLE 4dr SUV (2.5L 4cyl 8A)",
                "stock": "125057",
                "price": "$24,688",
            },
            "message": (
                "This is an Edmunds.com customer who is interested in a vehicle on\n"
                "your lot that was found using Edmunds.com's Used Car Inventory search.\n"
                "\n"
                "Customer is requesting pricing for the vehicle below:\n"
                "VIN: 1111111111111\n"
                "2021 Toyota RAV4\n"
                "Dealer Price: $24,688\n"
                "\n"
                "User found this vehicle while searching for:\n"
                "EngineType: gas\n"
                "Make: Toyota\n"
                "Model: RAV4\n"
                "BodyType: SUV\n"
                "Transmission: Automatic\n"
                "DriveTrain: front wheel drive\n"
                "Year: 2021\n"
                "FuelType: regular unleaded\n"
                "\n"
                "ADDITIONAL INFO:"
            ),
            "requested_at": "2025-09-20T00:00:01Z",
            "repaired": True,
        },
    ],
    "94-derived-cp1252-curly.xml": [
        {
            "name": "John Doe",
            "first": "John",
            "last": "Doe",
            "phones": ["393-999-3922"],
            "vehicle": {"year": "1999", "make": "Chevrolet", "model": "Blazer"},
            "requested_at": "2000-03-30T23:30:20Z",
        },
    ],
    "95-derived-uppercase-tags.xml": [
        {
            "name": "Jane Doe",
            "first": "Jane",
            "last": "Doe",
            "emails": ["jane@example.com"],
            "vehicle": {"year": "2024", "make": "Honda", "model": "Civic"},
            "requested_at": "2024-01-02T08:04:05Z",
        },
    ],
    "96-derived-quoted-printable.xml": [
        {
            "source": "KanvasShop",
            "provider_id": "1324464021",
            "provider_id_source": "KanvasShop",
            "name": "John Doe",
            "first": "John",
            "last": "Doe",
            "emails": ["example@kanvas.dev"],
            "phones": ["+18093505555"],
            "vehicle": {
                "year": "2021",
                "make": "Toyota",
                "model": "RAV4",
                "trim": "XLE 4dr SUV (2.5L 4cyl 8A)",
                "stock": "125057",
                "price": "$24,688",
            },
            "message": (
                "This is an Edmunds.com customer who is interested in a vehicle on\n"
                "your lot that was found using Edmunds.com's Used Car Inventory search.\n"
                "\n"
                "Customer is requesting pricing for the vehicle below:\n"
                "VIN: 1111111111111\n"
                "2021 Toyota RAV4\n"
                "Dealer Price: $24,688\n"
                "\n"
                "User found this vehicle while searching for:\n"
                "EngineType: gas\n"
                "Make: Toyota\n"
                "Model: RAV4\n"
                "BodyType: SUV\n"
                "Transmission: Automatic\n"
                "DriveTrain: front wheel drive\n"
                "Year: 2021\n"
                "FuelType: regular unleaded\n"
                "\n"
                "ADDITIONAL INFO:"
            ),
            "requested_at": "2025-09-20T00:00:01Z",
            "repaired": True,
        },
    ],
}

MAILS: dict[str, list[Told]] = {
    "01-autotrader-ca-mobile.eml": [
        {
            "source": "AutoTrader.ca",
            "name": "sam",
            "first": "sam",
            "emails": ["sample1911@example.com"],
            "phones": ["+16475550131"],
            "vehicle": {
                "year": "2018",
                "make": "Ram",
                "model": "2500",
                "trim": "Tradesman Crew Cab 5.7L 4WD Safety Certified",
                "stock": "D0002",
                "vin": "3C6JB5CT5JG000000",
                "price": "25995",
            },
            "message": (
                "Hi, I found your listing on the AutoTrader Android app and would like to "
                "know more about the vehicle."
            ),
            "requested_at": "2026-03-14T19:58:06Z",
        },
    ],
    "03-autotrader-ca-carfax-request.eml": [
        {
            "source": "AutoTrader.ca",
            "emails": ["carfax.buyer11@example.com"],
            "phones": ["+16475550160"],
            "vehicle": {
                "year": "2017",
                "make": "Mercedes-Benz",
                "model": "C-Class",
                "stock": "D0004",
                "vin": "55SWF6EB0HU000000",
            },
            "message": (
                "A potential customer has viewed your ad on www.autotrader.ca and is "
                "requesting a CARFAX Canada report on the vehicle. Please send the CARFAX "
                "Canada report to: carfax.buyer11@example.com, Phone: 6475550160."
            ),
            "wish": "CARFAX Canada report",
        },
    ],
    "05-cargurus-ca.eml": [
        {
            "source": "CarGurus",
            "name": "Nick Sample",
            "first": "Nick",
            "last": "Sample",
            "emails": ["nick.sample@example.com"],
            "phones": ["+15195550158"],
            "vehicle": {
                "year": "2022",
                "make": "Tesla",
                "model": "Model 3",
                "trim": "Long Range AWD",
                "stock": "D0006",
                "vin": "5YJ3E1EB6NF000000",
                "price": "$24,995",
            },
            "message": (
                "I'm interested in this 2022 Tesla Model 3 and I'd like to know if it's "
                "still available."
            ),
        },
    ],
    "07-cargurus-no-email.eml": [
        {
            "source": "CarGurus",
            "phones": ["+19025550140"],
            "vehicle": {"year": "2018", "make": "Tesla", "model": "Model 3", "stock": "D0007"},
            "placeholder_name": True,
        },
    ],
    "08-cargurus-phone-event.eml": [
        {"rejected": "phone-event-without-number"},
    ],
    "10-cargurus-uk-phone.eml": [
        {
            "source": "CarGurus",
            "phones": ["07700 900129"],
            "wish": "Phone Lead from CarGurus",
        },
    ],
    "11-cazoo-motors-uk.eml": [
        {
            "source": "Cazoo",
            "name": "Sam Sample",
            "first": "Sam",
            "last": "Sample",
            "emails": ["sam_18sample@example.co.uk"],
            "phones": ["07700900143"],
            "vehicle": {
                "make": "Vauxhall",
                "model": "Astra",
                "trim": "GTC",
                "plate": "AB17CDE",
                "price": "£4,995",
            },
            "message": (
                "Hi, is this still available? I'm interested! Thanks\n"
                "Would you take a px with cash back? ...\n"
                "The buyer wants to know if the vehicle has any damages."
            ),
            "wish": "Enquiry type: Question",
        },
    ],
    "13-website-divs-split-name.eml": [
        {
            "source": "Website",
            "name": "Leslie Sample",
            "first": "Leslie",
            "last": "Sample",
            "emails": ["leslie.sample@example.com"],
            "phones": ["+15195550126"],
            "wish": "This form submitted at: https://dealer.example/start-pre-approval/",
        },
    ],
    "15-direct-mail-with-labels.eml": [
        {
            "source": "E-mail",
            "name": "Jamie Driver",
            "first": "Jamie",
            "last": "Driver",
            "emails": ["jamie@example.com"],
            "phones": ["+16475550199"],
            "vehicle": {"make": "Toyota", "model": "Camry", "stock": "D9489"},
            "message": ("Hello,\nI'm interested in availability."),
        },
    ],
    "16-not-a-lead-invoice.eml": [
        {"rejected": "not-a-lead"},
    ],
    "18-autoscout24-nl.eml": [
        {
            "source": "AutoScout24",
            "name": "Jan Peeters",
            "first": "Jan",
            "last": "Peeters",
            "emails": ["koper@example.com"],
            "phones": ["+32478123456"],
            "vehicle": {"make": "BMW", "model": "X5", "trim": "xDrive30d"},
            "message": "Is de X5 nog beschikbaar?",
        },
    ],
    "19-2dehands-relay.eml": [
        {
            "source": "2dehands",
            "vehicle": {"make": "BMW", "model": "X3"},
            "message": "Is de wagen nog te koop?",
            "reply_to_relay": "abc123@reply.2dehands.be",
        },
    ],
    "21-marktplaats.eml": [
        {
            "source": "Marktplaats",
            "vehicle": {"make": "BMW", "model": "X5", "trim": "xDrive30d"},
            "message": "Een bezoeker vraagt naar uw BMW X5 xDrive30d.",
            "reply_to_relay": "xyz@reply.marktplaats.nl",
        },
    ],
    "23-autoscout24-no-reply-address.eml": [
        {
            "source": "AutoScout24",
            "name": "Zonder Adres",
            "first": "Zonder",
            "last": "Adres",
            "vehicle": {"make": "BMW", "model": "X5", "trim": "xDrive30d"},
            "message": "prijs?",
        },
    ],
    "25-autoscout24-newsletter.eml": [
        {"rejected": "newsletter"},
    ],
    "27-lookalike-domain.eml": [
        {"rejected": "look-alike-sender"},
    ],
    "28-direct-mail-nl.eml": [
        {
            "source": "E-mail",
            "name": "Piet",
            "first": "Piet",
            "emails": ["piet@example.com"],
            "vehicle": {"make": "BMW", "model": "X5", "trim": "xDrive30d"},
            "message": (
                "Wat is de prijs van deze wagen?\n"
                "https://www.autoscout24.be/nl/aanbod/bmw-x5-xdrive30d-1a2b3c4d-1111-2222-3"
                "333-444455556666"
            ),
        },
    ],
    "30-autoscout24-de-notification.eml": [
        {"rejected": "notification-without-data"},
    ],
    "31-trailercentral-inventory.eml": [
        {
            "source": "Trailer Central",
            "name": "Ron Sample",
            "first": "Ron",
            "last": "Sample",
            "emails": ["ron.sample@example.com"],
            "phones": ["+16145550119"],
            "vehicle": {
                "year": "2022",
                "make": "Example",
                "model": "7x14 Dump Trailer",
                "stock": "TR-2210",
            },
            "message": "Is it in stock? Can you hold it until Friday?",
            "wish": "Preferred Contact: phone",
        },
    ],
    "32-adf-plain-body.eml": [
        {
            "source": "Fetch Auto",
            "provider_id": "1234",
            "provider_id_source": "fetch-auto",
            "name": "Peter Smith",
            "first": "Peter",
            "last": "Smith",
            "emails": ["dealership.support@fetchautp.ca"],
            "phones": ["6041234567"],
            "message": (
                "employer: Telus\n"
                "employment_status: Full time\n"
                "occupation: Customer service rep\n"
                "months_at_employer: 1\n"
                "years_at_employer: 2\n"
                "monthly_income: $4,000\n"
                "rent_or_own: own\n"
                "monthly_housing_payment: $1,000\n"
                "months_at_residence: 2\n"
                "years_at_residence: 2\n"
                "date_of_birth: 1988-02-19"
            ),
            "requested_at": "2018-04-12T16:30:20Z",
        },
    ],
    "36-adf-html-escaped-only.eml": [
        {
            "source": "CarPoint",
            "provider_id": "38889",
            "provider_id_source": "Cobalt",
            "name": "John Doe",
            "first": "John",
            "last": "Doe",
            "emails": ["jdoe@example.com"],
            "phones": ["393-999-3922"],
            "vehicle": {
                "year": "1997",
                "make": "Chevrolet",
                "model": "Blazer",
                "vin": "1GNDT13W5V2200000",
                "price": "26995 USD",
            },
            "message": "Can deliver by Thursday?",
            "requested_at": "2000-03-30T23:30:20Z",
            "repaired": True,
        },
    ],
    "37-adf-qp-undeclared.eml": [
        {
            "source": "HD.COM ONLINE TEST RIDE REQUEST",
            "provider_id": "90007",
            "provider_id_source": "HD.COM ONLINE TEST RIDE REQUEST",
            "name": "Glenn Rider",
            "first": "Glenn",
            "last": "Rider",
            "emails": ["glenn@example.com"],
            "phones": ["+17165550707"],
            "vehicle": {
                "year": "2026",
                "make": "HARLEY-DAVIDSON",
                "model": "Low Rider S",
                "stock": "LR26",
            },
            "message": "I would like to book a test ride",
            "wish": (
                "HD.COM ONLINE TEST RIDE REQUEST; Preferred Date: 2026-06-03; Preferred "
                "Time: 2:00 PM; Purchase Timeframe: 1-3 months; Valid Motorcycle "
                "License? Yes"
            ),
            "requested_at": "2026-05-30T12:00:00Z",
            "repaired": True,
        },
    ],
    "38-adf-wrong-header-xhtml.eml": [
        {
            "source": "provider.example",
            "name": "Ivo Brook",
            "first": "Ivo",
            "last": "Brook",
            "emails": ["ivo.brook@example.com"],
            "phones": ["555-0171"],
            "vehicle": {"year": "2011", "make": "BMW", "model": "318i"},
            "message": (
                "Car Make, Model, Year: BMW 318i 2011\n"
                "Type of Service: Oil change - Oil change\n"
                "Please call before you start"
            ),
            "wish": "Type of Service: Oil change - Oil change",
            "requested_at": "2015-10-21T16:29:00Z",
            "repaired": True,
        },
    ],
    "40-adf-message-rfc822.eml": [
        {
            "source": "provider.example",
            "name": "John Doe",
            "first": "John",
            "last": "Doe",
            "emails": ["john@example.com"],
            "phones": ["555-1234"],
            "vehicle": {"year": "2021", "make": "Ford", "model": "F-150"},
            "wish": "also: 2023 Tesla Cybertruck",
            "requested_at": "2026-01-19T22:40:00Z",
        },
    ],
}
