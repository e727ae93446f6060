"""Lists of sales, as a dealer's own system exports them: which column holds what, and each row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from showroom_app.domain.sale import Buyer, Channel
from showroom_app.domain.sale_import import ListedSale, Problem
from showroom_app.domain.values import dataclass
from showroom_app.intake.cell_values import Unreadable, day_of, share_of
from showroom_app.intake.labels import Field, key
from showroom_app.intake.list_columns import IGNORED
from showroom_app.intake.list_table import Row
from showroom_app.intake.own_list import Cells, ColumnNames, OwnList

KIND = "sales"
"""Tells the column map of a list of sales from that of a list of leads with the same names."""

ON = "sold-on"
SELLER = "seller"
SHARE = "share"
SELLER_2 = "seller-2"
SHARE_2 = "share-2"
BUYER = "buyer-kind"
CHANNEL = "channel"
NUMBER = "sale-number"
DELIVERED_ON = "delivered-on"
CONTRACT_UNTIL = "contract-until"

_SHARED = tuple(
    field.value
    for field in (
        Field.NAME, Field.FIRST, Field.MIDDLE, Field.LAST, Field.COMPANY, Field.PHONE, Field.EMAIL,
        Field.VEHICLE, Field.MAKE, Field.MODEL, Field.TRIM, Field.PLATE, Field.VIN, Field.STOCK,
    )
)  # fmt: skip
FIELDS: tuple[str, ...] = (
    *(ON, SELLER, SHARE, SELLER_2, SHARE_2, *_SHARED),
    *(BUYER, CHANNEL, NUMBER, DELIVERED_ON, CONTRACT_UNTIL, IGNORED),
)
"""Everything that a column of a list of sales can be said to hold."""

_NAMES = {
    ON: (
        "sold on; sale date; date sold; date of sale; sales date; order date; ordered on; deal date"
        "; contract date; date; sold; signed on; signed; verkoopdatum; datum verkoop; verkocht op"
        "; orderdatum; datum order; besteldatum; contractdatum; datum; tekendatum; getekend op"
        "; verkaufsdatum; verkauft am; kaufdatum; auftragsdatum; bestelldatum; vertragsdatum"
        "; date de vente; vendu le; date de commande; date du contrat; date commande; date vente"
    ),
    SELLER: (
        "rep; reps; rep 1; sales rep; salesperson; salesperson 1; sales person; salesman; seller"
        "; sold by; sales consultant; consultant; sales executive; advisor; verkoper; verkopers"
        "; verkoper 1; verkoopster; verkocht door; verkoopadviseur; adviseur; medewerker"
        "; verkaufer; verkaufer 1; verkauferin; verkauft von; verkaufsberater; berater"
        "; vendeur; vendeurs; vendeur 1; vendeuse; vendu par; conseiller; conseiller commercial"
        "; commercial; accountmanager; account manager"
    ),
    SELLER_2: (
        "rep 2; second rep; salesperson 2; second salesperson; co-seller; split with; verkoper 2"
        "; tweede verkoper; 2e verkoper; gedeeld met; medeverkoper; verkaufer 2; zweiter verkaufer"
        "; 2. verkaufer; vendeur 2; deuxieme vendeur; second vendeur; partage avec"
    ),
    SHARE: (
        "share; share 1; split; split %; percentage; aandeel; aandeel 1; deel; verdeling; anteil"
        "; anteil 1; part; part 1; pourcentage; share of rep; units; eenheden; einheiten; unites"
    ),
    SHARE_2: "share 2; second share; aandeel 2; tweede aandeel; anteil 2; part 2; share of rep 2",
    BUYER: (
        "buyer kind; kind of buyer; buyer type; customer type; customer kind; customer group"
        "; kopersoort; soort koper; klantsoort; soort klant; type klant; klanttype; klantgroep"
        "; klantcategorie; type koper; soort afnemer; afnemer; bestaande klant; kopertype"
        "; nieuw/bestaand; nieuwe klant; kundenart; kundentyp; art des kunden; kundengruppe"
        "; kundenkategorie; kaufertyp; art des kaufers; type d'acheteur; type acheteur"
        "; nature du client; buyer category; customer category; new or returning"
        "; kauferart; type de client; type client; categorie client; new/returning"
    ),
    CHANNEL: (
        "channel; door; source; lead source; origin; kanaal; bron; herkomst; deur; ingang"
        "; quelle; kanal; herkunft; canal; source du client; origine; provenance"
    ),
    NUMBER: (
        "number; no; nr; id; sale number; sale no; sale id; deal number; deal no; deal id; deal"
        "; order number; order no; order id; order; contract number; invoice number; dossier"
        "; verkoopnummer; ordernummer; order nr; ordernr; dealnummer; dossiernummer; dossiernr"
        "; contractnummer; bestelnummer; factuurnummer; nummer; verkaufsnummer; auftragsnummer"
        "; auftragsnr; vertragsnummer; bestellnummer; rechnungsnummer; numero; numero de vente"
        "; numero de commande; n° de commande; n° commande; n° contrat; numero de dossier"
    ),
    DELIVERED_ON: (
        "delivered on; delivered; delivery date; date delivered; delivery; handover; handed over on"
        "; afleverdatum; afgeleverd op; datum aflevering; aflevering; leverdatum; geleverd op"
        "; auslieferung; auslieferungsdatum; ausgeliefert am; ubergabe; ubergabedatum"
        "; lieferdatum; date de livraison; livraison; livre le"
    ),
    CONTRACT_UNTIL: (
        "contract until; contract end; contract ends; end of contract; lease end; lease until"
        "; maturity; maturity date; contract end date; contract tot; einde contract; einddatum"
        "; einddatum contract; contract einddatum; looptijd tot; lease tot; einde lease"
        "; vertragsende; vertrag bis; leasingende; laufzeit bis; fin de contrat; fin du contrat"
        "; contrat jusqu'au; echeance; date de fin; fin de bail"
    ),
    Field.NAME: "customer; customer name; buyer; buyer name; client; client name; koper; klant",
    Field.COMPANY: "company; company name; bedrijf; bedrijfsnaam; firma; societe; entreprise",
    Field.VEHICLE: "car; vehicle; auto; voertuig; fahrzeug; vehicule; voiture; wagen; model/type",
    Field.PLATE: "plate; registration; kenteken; kennzeichen; immatriculation; plaque; reg no; reg",
    Field.STOCK: "stock; stock no; stock number; voorraadnummer; lagernummer; numero de stock",
    Field.VIN: "vin; chassis; chassisnummer; fahrgestellnummer; fin; numero de chassis; fgstnr",
}

_BUYERS = {
    Buyer.NEW: (
        "new; new customer; conquest; nieuw; nieuwe klant; neu; neukunde; eroberung; nouveau"
        "; nouveau client; conquete; n"
    ),
    Buyer.RETURNING: (
        "returning; existing; existing customer; repeat; loyal; loyalty; bestaand; bestaande klant"
        "; terugkerend; trouw; vaste klant; bestandskunde; bestehend; stammkunde; wiederkaufer"
        "; fidele; fidelite; client existant; existant; ancien client; r"
    ),
    Buyer.FLEET: (
        "fleet; vloot; wagenpark; fleetsales; flotte; grosskunde; grossabnehmer; flottenkunde"
        "; client flotte; grands comptes; leasemaatschappij; f"
    ),
}
# Who bought privately or for a firm is no answer to whether he bought here before.
_NO_BUYER = frozenset(
    "private;particulier;prive;privat;privatkunde;business;zakelijk;gewerblich;professionnel"
    ";particuliere;pro;b2b;b2c;-;?;onbekend;unknown;unbekannt;inconnu".split(";")
)
_NEW_OF_CAR = frozenset("new;nieuw;neu;nouveau;n;f;r".split(";"))
_CHANNELS = {
    Channel.WALK_IN: (
        "walk-in; walk in; walkin; showroom; inloop; binnenloper; passant; floor; laufkunde"
        "; laufkundschaft; haus; visite; passage; spontane; bezoek"
    ),
    Channel.LEAD: (
        "lead; leads; internet; online; web; website; internet lead; portal; portaal; e-mail; mail"
        "; autoscout24; marktplaats; mobile.de; internetlead; formulier; site; site web"
    ),
    Channel.PHONE: (
        "phone; phone lead; telephone; call; telefoon; telefonisch; telefoonlead; gebeld; telefon"
        "; anruf; appel; phone-in"
    ),
    Channel.SERVICE: (
        "service; service referral; workshop; werkplaats; aftersales; after sales; werkstatt"
        "; kundendienst; atelier; apres-vente"
    ),
    Channel.OWN: (
        "own; own base; own customer; own customers; referral; eigen klant; eigen bestand"
        "; eigen relatie; eigen; relatie; eigenbestand; eigener kunde; stamm; portefeuille"
        "; client propre; base; prospectie; prospecting"
    ),
}
_NO_CHANNEL = frozenset(
    "-;?;onbekend;unknown;unbekannt;inconnu;overig;other;sonstige;autre".split(";")
)

_AND = re.compile(r"\s*(?:[/;&+|\n]|\s(?:en|and|und|et|with|met|mit|avec)\s)\s*", re.I)
_SHARE_BEHIND = re.compile(
    r"^(.*?[^\W\d_][.)]?)\s*[:=(\[]?\s*(\d{1,3}(?:[.,]\d{1,4})?\s*%?)\s*[)\]]?$"
)
_LONGEST = 200
_LONGEST_NUMBER = 64

T = TypeVar("T")
_Sellers = tuple[tuple[str, Decimal | None], ...]


def _are_buyers(cells: Sequence[str]) -> bool:
    """Whether cells can only say who bought.

    All of them do, and one in words that are not of the car: a car is "new" as well.
    """
    said = {key(cell) for cell in cells}
    known = _NO_BUYER.union(*_BUYER_WORDS.values())
    of_car = _NO_BUYER | _NEW_OF_CAR
    return said <= known and bool(said - of_car)


@dataclass(frozen=True, slots=True)
class SaleList(OwnList):
    """A list of sales as it was read."""

    column_names = ColumnNames(KIND, _NAMES, _SHARED, FIELDS, {BUYER: _are_buyers})

    @property
    def tells_buyers(self) -> bool:
        """Whether a column says who bought."""
        return BUYER in self.columns.fields

    @property
    def missing(self) -> tuple[str, ...]:
        """What no column holds although no sale can be entered without it."""
        return tuple(field for field in (ON, SELLER) if field not in self.columns.fields)


def sales_of(listed: SaleList, region: str) -> tuple[ListedSale, ...]:
    """Return every row as a sale; what cannot be read of it is a problem of its row.

    `region` (ISO 3166) is where telephone numbers are dialled and dates are written. Rows with one
    number of the sale and different reps, one for each share, are one sale.
    """
    return _joined(
        _sale(line, row, Cells(listed.columns, row), region) for line, row in listed.rows
    )


def _sale(line: int, row: Row, cells: Cells, region: str) -> ListedSale:
    problems: list[Problem] = []
    if cells.are_torn:
        problems.append(Problem("torn-row", {"cells": len(row)}))

    def read(field: str, reader: Callable[[str], T | None], what: str) -> T | None:
        text = cells.one(field)
        if not text:
            return None
        try:
            return reader(text)
        except Unreadable:
            problems.append(Problem(what, {"text": text[:_LONGEST]}))
            return None

    def day(text: str) -> date:
        return day_of(text, region)

    def sold(field: str, share: Decimal | None) -> _Sellers:
        return read(field, lambda text: _sellers(text, share), "bad-share") or ()

    share = read(SHARE, share_of, "bad-share")
    second = read(SHARE_2, share_of, "bad-share")
    sellers = sold(SELLER, share)
    if cells.one(SELLER_2):
        sellers += sold(SELLER_2, second)
    elif share is not None and len(sellers) > 1:
        # One share behind several names is the first one's.
        sellers = ((sellers[0][0], share), *sellers[1:])
    on = read(ON, day, "bad-date")
    if on is None and not problems and not cells.one(ON):
        problems.append(Problem("no-date"))
    return ListedSale(
        line,
        on,
        sellers,
        customer=cells.named(),
        company=cells.one(Field.COMPANY),
        phone=cells.phone(region),
        email=cells.email(),
        vehicle=_vehicle(cells),
        buyer=read(BUYER, _buyer, "bad-buyer"),
        channel=read(CHANNEL, _channel, "bad-channel"),
        number=cells.one(NUMBER)[:_LONGEST_NUMBER],
        delivered_on=read(DELIVERED_ON, day, "bad-date"),
        contract_until=read(CONTRACT_UNTIL, day, "bad-date"),
        problems=tuple(problems),
        cells=row,
    )


def _vehicle(cells: Cells) -> str:
    """The car with what tells it from others: plate, else stock number, else VIN."""
    which = cells.one(Field.PLATE) or cells.one(Field.STOCK) or cells.one(Field.VIN)
    return ", ".join(filter(None, (cells.car(), which)))


def _joined(sales: Iterable[ListedSale]) -> tuple[ListedSale, ...]:
    """Rows of one number that differ in the rep only are the shares of one sale."""
    joined: dict[object, ListedSale] = {}
    for sale in sales:
        whole: object = sale.line
        if sale.number and not sale.problems:
            whole = (sale.number, sale.on, sale.customer, sale.company, sale.vehicle)
        first = joined.get(whole)
        said = {name for name, _ in first.sellers} if first else set()
        if first is None:
            joined[whole] = sale
        elif said & {name for name, _ in sale.sellers}:
            joined[sale.line] = sale
        else:
            joined[whole] = replace(
                first,
                sellers=(*first.sellers, *sale.sellers),
                more=(*first.more, (sale.line, sale.cells)),
            )
    return tuple(joined.values())


def _sellers(cell: str, share: Decimal | None) -> _Sellers:
    """The names in one cell, each with the share behind it: "Sanne 60% / Mirjam 40%".

    Raises Unreadable for a share that is none.
    """
    names = [name for name in _AND.split(cell) if name.strip()]
    found: list[tuple[str, Decimal | None]] = []
    for name in names:
        behind = _SHARE_BEHIND.match(name)
        if behind:
            found.append((behind[1].strip(), share_of(behind[2])))
        else:
            found.append((name.strip(), share if len(names) == 1 else None))
    return tuple(found)


def _buyer(text: str) -> Buyer | None:
    plain = key(text)
    if plain in _NO_BUYER:
        return None
    for buyer, words in _BUYER_WORDS.items():
        if plain in words:
            return buyer
    raise Unreadable(text)


def _channel(text: str) -> Channel | None:
    plain = key(text)
    if plain in _NO_CHANNEL:
        return None
    for channel, words in _CHANNEL_WORDS.items():
        if plain in words:
            return channel
    raise Unreadable(text)


def _split(names: str) -> frozenset[str]:
    return frozenset(key(name) for name in names.split(";"))


_BUYER_WORDS = {buyer: _split(names) | {buyer.value} for buyer, names in _BUYERS.items()}
_CHANNEL_WORDS = {door: _split(names) | {door.value} for door, names in _CHANNELS.items()}
