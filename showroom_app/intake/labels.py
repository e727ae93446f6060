"""The labels of forms and portals in Dutch, English, German, French and Spanish, as one table."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum


class Field(StrEnum):
    """What a label introduces."""

    NAME = "name"
    SENDER = "sender"  # "From: Jan <jan@example.org>" of a form, name and address in one
    FIRST = "first"
    MIDDLE = "middle"
    LAST = "last"
    COMPANY = "company"
    EMAIL = "email"
    PHONE = "phone"
    POSTCODE = "postcode"
    REGION = "region"
    COUNTRY = "country"
    MESSAGE = "message"
    WISH = "wish"
    REP = "rep"
    AT = "at"
    VEHICLE = "vehicle"
    YEAR = "year"
    MAKE = "make"
    MODEL = "model"
    TRIM = "trim"
    TYPE = "type"  # a model where a make stands beside it, else anything
    STOCK = "stock"
    VIN = "vin"
    PLATE = "plate"
    ODOMETER = "odometer"
    PRICE = "price"
    TRADE = "trade"
    TRADE_YEAR = "trade-year"
    TRADE_MAKE = "trade-make"
    TRADE_MODEL = "trade-model"
    TRADE_TRIM = "trade-trim"
    TRADE_VIN = "trade-vin"
    TRADE_PLATE = "trade-plate"
    TRADE_ODOMETER = "trade-odometer"
    HEADING = "heading"  # stands above a block and has no value of its own
    OTHER = "other"  # known, and no field of ours


# Names as they stand before the colon: lower case, no accents, no asterisks.
_TABLE = {
    Field.NAME: """
        name; full name; your name; customer name; contact name; naam; volledige naam; uw naam;
        je naam; naam klant; klant; koper; interessent; kunde; nom; nom complet; nombre; buyer name;
        contact person; contactpersoon; name of customer; naam van de koper; naam koper; customer;
        bieder; naam bieder; bidder; ihr name; votre nom; nom et prenom; naam en voornaam;
        voor- en achternaam; voornaam en achternaam; vor- und nachname; kundenname; nom du client;
        klantnaam; aanvrager; prospect; lead name; buyer; acheteur; kaufinteressent;
        ansprechpartner; enquirer
    """,
    Field.SENDER: """
        from; van; von; de; afzender; absender; expediteur; sender
    """,
    Field.FIRST: """
        first name; firstname; first; voornaam; vorname; prenom; given name; forename;
        your first name; uw voornaam; customer first name; roepnaam; voorletters; voorletter;
        initialen; initials
    """,
    Field.MIDDLE: """
        middle name; tussenvoegsel; tussenvoegsels
    """,
    Field.LAST: """
        last name; lastname; surname; achternaam; familienaam; nachname; nom de famille;
        family name; apellido; apellidos; your last name; uw achternaam; customer last name
    """,
    Field.COMPANY: """
        company; company name; bedrijf; bedrijfsnaam; firma; firmenname; unternehmen; societe;
        entreprise; organisatie
    """,
    Field.EMAIL: """
        email; e-mail; email address; e-mail address; e-mailadres; emailadres; mailadres; mail;
        e-mail-adresse; email-adresse; e-mailadresse; antwoord-e-mail; antwoord e-mail; reply email;
        your email; uw e-mail; uw e-mailadres; adresse e-mail; courriel; correo; correo electronico;
        customer email; e-mail klant; antwoorden op; email adres; e-mail adres; adresse mail;
        adresse email; ihre e-mail; ihre e-mail-adresse; votre e-mail; votre email;
        e-mail address of customer; customer e-mail; kontakt e-mail; contact email; reply to;
        mailadresse; adresse electronique; je e-mailadres; je e-mail
    """,
    Field.PHONE: """
        phone; phone number; telephone; telephone number; tel; mobile; mobile number; mobile phone;
        cell; cell phone; cellphone; home phone; work phone; day phone; evening phone;
        daytime phone; telefoon; telefoonnummer; telnr; tel.nr; tel nr; mobiel; mobiele nummer;
        mobiel nummer; gsm; gsm-nummer; telefon; telefonnummer; rufnummer; handy; handynummer;
        mobil; your phone; uw telefoonnummer; contact number; customer phone; customer number;
        telefono; celular; portable; numero de telephone; whatsapp; caller; caller id; call back;
        best number; caller number; caller's number; number; nummer; telefoon klant; telefoonnr;
        telefoon nr; mobiele telefoon; mobiel telefoonnummer; vaste telefoon; je telefoonnummer;
        ihre telefonnummer; telefon-nr; tel.-nr; mobilnummer; mobiltelefon; festnetz; anrufer;
        nummer beller; beller; telephone mobile; tel portable; votre telephone; gsm nummer;
        mobiel telefoonnummer; tel. nummer; tel.nummer; tel nummer;
        mobile no; contact phone; customer telephone; phone no; telephone no; numero; appelant;
        phone (mobile); phone (home); phone (work); cell #; phone #; rufnummer des anrufers
    """,
    Field.POSTCODE: """
        postal code; zip; zip code; zipcode; postcode; plz; code postal; postal/zip code
    """,
    Field.REGION: """
        state; province; provincie; region; state/province
    """,
    Field.COUNTRY: """
        country; land; pays; pais
    """,
    Field.MESSAGE: """
        message; messages; comment; comments; your message; your comments; your inquiry;
        your enquiry; your question; customer comments; customer comment; customer message;
        additional comments; inquiry; enquiry; question; questions; questions/comments;
        comments/questions; remarks; notes; note; description; bericht; uw bericht; je bericht;
        bericht van de koper; bericht van de klant; opmerking; opmerkingen; opmerkingen / vraag;
        opmerkingen/vraag; vraag; uw vraag; je vraag; vraag/opmerking; vraag / opmerking;
        toelichting; nachricht; ihre nachricht; bemerkung; bemerkungen; anfrage; mitteilung;
        message du client; votre message; commentaire; commentaires; mensaje; comentario;
        comentarios; consulta; message from customer; bericht van koper; berichtinhoud;
        message body; nachrichtentext; corps du message; inhoud; inhalt; uw opmerking;
        uw opmerkingen; je opmerking; vraag of opmerking; vragen/opmerkingen; vragen of opmerkingen;
        ihr kommentar; kommentar; ihre anfrage; nachricht des interessenten; nachricht vom kunden;
        nachricht des kunden; demande; votre demande; remarque; remarques; vos questions;
        customer question; customer enquiry; message from buyer; message from the customer;
        buyer message; lead message; what they said; user message;
        additional information from customer; transcript; voicemail transcript; transcriptie;
        bericht van geinteresseerde; reactie; uw reactie; opm; gesprek; chatgesprek; conversation;
        chatverlauf
    """,
    Field.WISH: """
        preferred date; preferred time; preferred day; preferred date/time; preferred contact;
        preferred contact method; preferred method of contact; preferred contact time;
        best time to call; best time; contact method; contact preference; appointment;
        appointment date; appointment time; test drive; test drive date; date of test drive;
        purchase timeframe; timeframe; time frame; buying timeframe; when do you want to buy;
        enquiry type; inquiry type; request type; type of request; type of service; service type;
        event name; lead type; trade options; finance; financing; payment method; gewenste datum;
        gewenste tijd; gewenst tijdstip; gewenste dag; gewenste contactwijze; voorkeur contact;
        voorkeur datum; voorkeursdatum; voorkeurstijd; proefrit; datum proefrit; soort aanvraag;
        type aanvraag; afspraak; bezichtiging; wunschtermin; probefahrt; termin;
        onderwerp van uw vraag; form; formulier; terugbellen; contactvoorkeur; gdpr contact; date;
        datum; time; tijd; date/time; datum/tijd; datum en tijd; day; dag; uhrzeit; tijdstip;
        this form submitted at; form submitted at; form name; formuliernaam; bod; uw bod; geboden;
        bid; offer; gebot; preisvorschlag; offre; essai; essai routier; date souhaitee; rendez-vous;
        moyen de contact prefere; wunschdatum; ruckrufzeit; erreichbarkeit; bereikbaar;
        beste tijd om te bellen; best tijdstip; financiering; lease; finanzierung;
        gewenste proefrit; proefritdatum; onderwerp aanvraag
    """,
    Field.REP: """
        salesperson; sales person; sales rep; sales consultant; asked for; requested salesperson;
        gewenste verkoper; uw verkoper; vraagt naar; verkoopadviseur; contact bij ons
    """,
    Field.AT: """
        submission date; submission time; submitted; submitted at; submitted on; lead date;
        lead captured date; date received; received; received at; ontvangen; ontvangen op; eingang;
        eingegangen am; created; created at; aangemaakt; aangemaakt op; verzonden; verzonden op
    """,
    Field.VEHICLE: """
        vehicle; vehicle of interest; vehicle interest; vehicle of interest details; car;
        car of interest; auto; voertuig; uw voertuig; advertentie; uw advertentie; fahrzeug;
        ihr fahrzeug; vehicule; vehiculo; inventory item; item; listing title; inserat; annonce;
        wagen; uw wagen; interesse in; interested in; car make, model, year; make, model, year;
        make/model; make & model; marke/modell; marque/modele; marke und modell;
        marque et modele; year/make/model; year make model; merk en model; merk/model;
        merk en type; merk/type; het gaat om de volgende advertentie; het gaat om; uw auto; betreft;
        vehicle details; model of interest; product; make and model; car make and model; car model;
        desired vehicle; gewenste auto; model interesse; vehicle enquired about; vehicle requested;
        vehicle name; vehicle title; ad title; advert; titel advertentie; titre de l'annonce;
        titel der anzeige; anzeige; ihr inserat; ihre anzeige; votre annonce; votre vehicule;
        modele souhaite; vehicule concerne; betrifft fahrzeug; uw occasion; occasion;
        wunschfahrzeug; vehicule souhaite; voiture souhaitee;
        auto van interesse; interesse in voertuig; geinteresseerd in; interessiert an;
        fahrzeug von interesse; car title; bike
    """,
    Field.YEAR: """
        year; model year; inventory year; vehicle year; car year; jaar; bouwjaar; baujahr;
        erstzulassung; annee; eerste registratie; eerste toelating; ano; ez; mise en circulation;
        premiere immatriculation; annee-modele; datum eerste toelating; first registration
    """,
    Field.MAKE: """
        make; vehicle make; car make; inventory make; brand; merk; marke; marque; marca
    """,
    Field.MODEL: """
        model; vehicle model; inventory model; modell; modele; modelo
    """,
    Field.TYPE: """
        type; typ; modeltype
    """,
    Field.TRIM: """
        trim; trim level; uitvoering; variant; version; versie; ausfuhrung; vehicle trim
    """,
    Field.STOCK: """
        stock; stock #; stock number; stock no; stock id; stock nr; inventory stock;
        inventory stock id; stocknumber; voorraadnummer; voorraad nr; interne nummer; intern nummer;
        advertentienr; advertentienummer; advertentie nr; angebotsnummer; interne nr; inventory id;
        stock code; referentie; referentienummer
    """,
    Field.VIN: """
        vin; vin #; vin number; chassisnummer; fahrgestellnummer; fin; chassis number; vehicle vin
    """,
    Field.PLATE: """
        kenteken; kennzeichen; reg; registration; license plate; licence plate; plate; number plate;
        nummerplaat; registration number; immatriculation; vrm; plaque; amtliches kennzeichen;
        reg no; vehicle registration; vehicle reg; kentekennummer
    """,
    Field.ODOMETER: """
        mileage; odometer; kilometerstand; km-stand; km stand; laufleistung; kilometers; miles;
        kilometrage; km; tellerstand; kilometrage compteur; km-stand in km; vehicle mileage
    """,
    Field.PRICE: """
        price; listed price; listing price; asking price; dealer price; internet price; prijs;
        vraagprijs; preis; prix; precio; sale price; advertised price; vehicle price; kaufpreis;
        verkoopprijs
    """,
    Field.TRADE: """
        trade; trade-in; trade in; trade-in vehicle; trade in vehicle; inruil; inruilauto;
        inruil auto; in te ruilen auto; inruilvoertuig; inzahlungnahme; part exchange;
        part-exchange; px; reprise; trade-in?; huidige auto; current vehicle; vehicle to trade;
        your trade; uw inruilauto; je inruilauto; merk en model inruilauto; merk en model inruil;
        merk en type inruilauto; merk en type inruil; merk/model inruil; merk/type inruil;
        inruil merk en model; voertuig inruil; inruil voertuig; inzahlung; inzahlungnahme fahrzeug;
        fahrzeug in zahlung; altfahrzeug; ihr altfahrzeug; vehicule de reprise; reprise de vehicule;
        vehicule a reprendre; part ex; part ex vehicle; part-ex; part exchange vehicle;
        trade vehicle; trade-in details; trade details; trade-in car; current car; uw huidige auto;
        huidige wagen; overname; overnamewagen; over te nemen wagen
    """,
    Field.TRADE_YEAR: """
        trade year; trade-in year; trade in year; inruil bouwjaar; bouwjaar inruil;
        bouwjaar inruilauto; tradein year; trade vehicle year; inruilauto bouwjaar; inruil jaar
    """,
    Field.TRADE_MAKE: """
        trade make; trade-in make; trade in make; inruil merk; merk inruil; merk inruilauto;
        tradein make; trade vehicle make; inruilauto merk
    """,
    Field.TRADE_MODEL: """
        trade model; trade-in model; trade in model; inruil model; model inruil; model inruilauto;
        tradein model; trade vehicle model; inruilauto model; inruil type; type inruilauto
    """,
    Field.TRADE_TRIM: """
        trade trim; trade-in trim; trade in trim
    """,
    Field.TRADE_VIN: """
        trade vin; trade-in vin; trade in vin
    """,
    Field.TRADE_PLATE: """
        kenteken inruil; inruil kenteken; kenteken inruilauto; trade-in plate; trade plate;
        kenteken huidige auto; inruilauto kenteken; kenteken van uw inruilauto; part exchange reg;
        part ex reg; px reg; trade-in registration; kenteken van uw auto; uw kenteken
    """,
    Field.TRADE_ODOMETER: """
        trade mileage; trade-in mileage; trade in mileage; trade odometer; inruil kilometerstand;
        kilometerstand inruil; kilometerstand inruilauto; trade-in odometer;
        inruilauto kilometerstand; km-stand inruil; km-stand inruilauto; part exchange mileage;
        part ex mileage; px mileage
    """,
    Field.HEADING: """
        contact; contact information; contact details; contactgegevens; customer information;
        customer details; vehicle information; listing; ad details; lead details; klant gegevens;
        klantgegevens; gegevens; voertuiggegevens; kontaktdaten; fahrzeugdaten; additional info;
        additional information; sender information; uw gegevens; lead information; lead submission;
        persoonsgegevens; personalia; advertentiegegevens; information; coordonnees; kundendaten;
        fahrzeuginformationen; ihre daten; vos coordonnees; details du vehicule; details;
        trade-in information; inruilgegevens; gegevens inruilauto; buyer details; enquiry details;
        angaben zum interessenten; informations client; informations du client;
        informations vehicule
    """,
    Field.OTHER: """
        subject; onderwerp; betreff; betrifft; objet; source; bron; lead source; location; locatie;
        condition; sourceurl; source url; url; car url; link; listing url; inventory url; via; ip;
        ip address; ip-adres; referrer; referer; landing page; user agent; term requested;
        finance rate; cash down; loan amount; fee; cost of borrowing; ad details dealer; dealer;
        duration; reg. date; click to reply; view listing on cargurus; correlationid; street;
        strasse; plz/ort; rue;
        straat; straatnaam; address; adres; adresse; city; plaats; woonplaats; stad; ort; ville;
        house number; huisnummer; gender; geslacht; aanhef; salutation; anrede; title; titel; titre;
        source id; app id; email opt-in; phone opt-in; gdpr; consent; privacy; akkoord; newsletter;
        nieuwsbrief; akkoord voorwaarden; voorwaarden; algemene voorwaarden; privacyverklaring;
        toestemming; terms; terms and conditions; agb; datenschutz; conditions generales;
        status; id; lead id; reference; fuel; brandstof; kraftstoff; colour; color;
        kleur; farbe; transmission; transmissie; getriebe; bodytype; body type; drivetrain;
        enginetype; fueltype; options; seller; verkoper; recipient; aan; to; an; sent; cc;
        date of birth; geboortedatum; language; taal; monthly payment; listing id; employer;
        occupation; vehicle condition; new/used; campaign; campagne; page; pagina; call duration;
        duur; dauer; duree; call status; call time; call date; call type; gespreksduur; utm source;
        utm medium; utm campaign; gclid; browser; device; apparaat; op; motorisation; carburant;
        boite de vitesses; couleur; leistung; getriebeart; vermogen; zustand; staat; entry id;
        submission id; formulier id; form id; remote ip; user ip; ip adres; ip-adresse; tracking id;
        lead type id; dealer id; dealer name; dealership; haendler; handler; handelaar; autobedrijf;
        vestiging; filiaal; filiale; standort
    """,
}


def _split(labels: str) -> list[str]:
    return [" ".join(label.split()) for label in labels.split(";") if label.strip()]


# A label without a colon is taken only where it can hardly be a line of text.
_BARE = frozenset(
    (Field.NAME, Field.FIRST, Field.MIDDLE, Field.LAST, Field.EMAIL, Field.PHONE, Field.MESSAGE)
)
_BARE_OTHERS = _split("""
    preferred contact method; preferred contact; preferred date; preferred time; zip code;
    postal code; postcode; stock number; stock; vin; voertuig; uw voertuig; vehicle;
    vehicle of interest; kenteken; company; bedrijfsnaam; gdpr contact; fahrzeug; merk; bouwjaar;
    kilometerstand; gewenste datum; inruilauto
""")
_NEVER_BARE = _split("""
    van; from; von; de; sender; afzender; absender; expediteur; number; nummer; reactie; mail;
    klant; kunde; customer; cell; mobile; first; caller; call back; question; questions; vraag;
    anfrage; inquiry; enquiry; note; notes; remarks; description; comment; koper; interessent;
    consulta; portable; handy; mobil; tel
""")


_SLASH = re.compile(r" ?/ ?")


def key(label: str) -> str:
    """Return a label in the form in which the table holds it."""
    label = label.casefold()
    if not label.isascii():
        label = unicodedata.normalize("NFKD", label)
        label = "".join(c for c in label if not unicodedata.combining(c))
    label = _SLASH.sub("/", " ".join(label.replace("_", " ").split()))
    return label.strip(" *#|•-–>:?.=\"'")


def _keys() -> dict[str, Field]:
    return {key(label): field_ for field_, labels in _TABLE.items() for label in _split(labels)}


FIELDS: Mapping[str, Field] = _keys()
"""Every label in its `key` form and what it introduces; a portal may add its own."""


def is_bare(line: str, fields: Mapping[str, Field] = FIELDS, *, in_a_row: bool = False) -> bool:
    """Whether a line is a label that stands alone, without a colon, its value on the next line.

    `in_a_row`: the lines before were such labels with their values, so that this one hardly is
    a line of text.
    """
    if len(line) > 40:
        return False
    name = key(line)
    if name not in fields or not line[:1].isupper():
        return False
    if in_a_row:
        return True
    if name in _NEVER_BARE:
        return False
    field_ = fields[name]
    return (
        field_ in _BARE or field_ is Field.HEADING or name in _BARE_OTHERS or fields is not FIELDS
    )


def _inner() -> re.Pattern[str]:
    """Return a pattern of the labels that may stand in the middle of a line of labels."""
    inner = [
        re.escape(label).replace(r"\ ", r"\s")
        for field_, labels in _TABLE.items()
        if field_ is not Field.HEADING
        for label in _split(labels)
        if len(label) > 2
    ]
    inner.sort(key=len, reverse=True)
    return re.compile(r"(?:^|(?<=[\s|,;]))(" + "|".join(inner) + r")\s*[*]*:(?!//)", re.I)


INNER = _inner()
"""A known label with its colon, wherever in a line it stands."""
