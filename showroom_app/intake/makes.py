"""Makes and their usual models, so that "2022 Tesla Model 3 Long Range" falls apart rightly.

The table need not be complete: of a make without the model the next word is taken, and of an
unknown make nothing is guessed.
"""

from __future__ import annotations

import re

_TABLE = """
Abarth: 500|595|695
Acura: ILX|MDX|RDX|TLX|Integra
Alfa Romeo: Giulia|Giulietta|Stelvio|Tonale|Mito|Junior
Aston Martin: Vantage|DB9|DB11|DBX
Audi: A1|A2|A3|A4|A5|A6|A7|A8|Q2|Q3|Q4 e-tron|Q5|Q7|Q8 e-tron|Q8|e-tron GT|e-tron|TT|R8|RS3|RS4|
  RS6|S3|S4|S5
Bentley: Continental GT|Bentayga|Flying Spur
BMW: X1|X2|X3|X4|X5|X6|X7|iX3|iX1|iX|i3|i4|i5|i7|Z3|Z4|M2|M3|M4|M5
Buick: Regal|Encore|Enclave|LaCrosse
BYD: Atto 3|Dolphin|Seal|Han|Tang
Cadillac: Escalade|CTS|XT5|XT4
Can-Am: Ryker|Spyder|Maverick
Chevrolet: Blazer|Silverado 1500|Silverado|Equinox|Malibu|Camaro|Corvette|Tahoe|Suburban|Spark|
  Traverse|Colorado|Matiz|Aveo|Captiva|Orlando|Cruze
Chrysler: 300|Pacifica|Voyager|Town & Country
Citroën: C1|C3 Aircross|C3|C4 Cactus|C4 Picasso|C4|C5 Aircross|C5|Berlingo|Ami|Jumpy|DS3
Citroen: C1|C3 Aircross|C3|C4 Cactus|C4 Picasso|C4|C5 Aircross|C5|Berlingo|Ami|Jumpy|DS3
Cupra: Born|Formentor|Leon|Ateca|Tavascan
Dacia: Sandero Stepway|Sandero|Duster|Jogger|Spring|Logan|Dokker|Lodgy
Daihatsu: Cuore|Sirion|Terios
Dodge: Challenger|Charger|Durango|Grand Caravan|Journey|Nitro
DS: 3 Crossback|4|7 Crossback|9
Ferrari: 488|California|Portofino|Roma
Fiat: 500X|500L|500e|500|Panda|Punto Evo|Punto|Tipo|Ducato|Doblo
Ford: F-150|F-250|F-350|Fiesta|Focus|Mondeo|Mustang Mach-E|Mustang|Kuga|Puma|Ka+|Ka|C-MAX|S-MAX|
  Galaxy|EcoSport|Escape|Edge|Explorer|Expedition|Bronco Sport|Bronco|Ranger|Transit Connect|
  Transit Custom|Transit|Fusion|Maverick|Territory|Tourneo
Genesis: G70|G80|GV70|GV80|GV60
GMC: Sierra 1500|Sierra|Yukon|Acadia|Terrain|Canyon
Harley-Davidson: Ultra Limited|Street Glide Special|Street Glide|Road Glide|Road King|Low Rider S|
  Low Rider|Heritage Classic|Freewheeler|Fat Boy|Fat Bob|Sportster|Softail|Electra Glide|
  Pan America|Nightster|Tri Glide
Honda: Civic|Accord|CR-V|HR-V|Jazz|Pilot|Odyssey|Ridgeline|Fit|Passport|Insight|e:Ny1|ZR-V
Hyundai: i10|i20|i30|i40|ix20|ix35|Ioniq 5|Ioniq 6|Ioniq|Kona Electric|Kona|Tucson|Santa Fe|
  Elantra|Sonata|Palisade|Bayon|Accent|Venue
Infiniti: Q50|QX60|QX80|Q30
Isuzu: D-Max
Iveco: Daily
Jaguar: E-Pace|F-Pace|I-Pace|F-Type|XE|XF|XJ
Jeep: Grand Cherokee|Cherokee|Wrangler|Compass|Renegade|Avenger|Gladiator|Patriot
Kawasaki: Ninja|Versys|Z900
Kia: Picanto|Rio|Ceed|Stonic|Sportage|Sorento|Niro|EV6|EV9|EV3|XCeed|Venga|Forte|Soul|Telluride|
  Carnival|K5|Stinger|Optima
KTM: Duke|Adventure
Lada: Niva
Lamborghini: Urus|Huracan
Lancia: Ypsilon
Land Rover: Range Rover Evoque|Range Rover Sport|Range Rover Velar|Range Rover|Discovery Sport|
  Discovery|Defender|Freelander
Lexus: CT 200h|CT200h|CT|UX|NX|RX|IS|ES|LS|LBX
Lincoln: Navigator|Aviator|Corsair|Nautilus
Lotus: Elise|Emira|Eletre
Lynk & Co: 01|02
Maserati: Ghibli|Levante|Grecale
Maxus: eDeliver
Mazda: CX-3|CX-30|CX-5|CX-60|CX-9|CX-90|MX-5 Miata|MX-5|MX-30|Mazda2|Mazda3|Mazda6|2|3|6
Mercedes-Benz: A-Class|B-Class|C-Class|E-Class|S-Class|G-Class|A-Klasse|B-Klasse|C-Klasse|
  E-Klasse|S-Klasse|CLA|CLS|GLA|GLB|GLC|GLE|GLS|EQA|EQB|EQC|EQE|EQS|SLK|SL|Vito|Sprinter|Citan|
  V-Klasse
Mercedes: A-Class|B-Class|C-Class|E-Class|S-Class|A-Klasse|B-Klasse|C-Klasse|E-Klasse|S-Klasse|
  CLA|CLS|GLA|GLB|GLC|GLE|Vito|Sprinter
MG: ZS|MG4|MG5|HS|Marvel R|Cyberster|4|5
Mini: Cooper|Countryman|Clubman|One|Cabrio
Mitsubishi: Outlander|ASX|Space Star|Colt|Eclipse Cross|Lancer|Pajero
Nio: ET5|EL6|ET7
Nissan: Qashqai|Juke|Micra|Leaf|X-Trail|Note|Ariya|Rogue|Sentra|Altima|Murano|Pathfinder|Frontier|
  Titan|Versa|Navara
Opel: Corsa|Astra|Mokka|Crossland|Grandland|Insignia|Zafira|Meriva|Karl|Adam|Vivaro|Combo|Agila
Peugeot: 107|108|206|207|208|2008|306|307|308|3008|406|407|408|5008|508|Partner|Rifter|RCZ|Expert
Polestar: 1|2|3|4
Porsche: 911|Boxster|Cayman|Cayenne|Macan|Panamera|Taycan|718
Ram: 1500|2500|3500|ProMaster
Renault: Clio|Captur|Megane E-Tech|Megane|Mégane|Scenic|Twingo|Zoe|Kadjar|Koleos|Arkana|Austral|
  Kangoo|Espace|Trafic|5
Rivian: R1T|R1S
Rolls-Royce: Ghost|Phantom|Cullinan
Saab: 9-3|9-5
Seat: Ibiza|Leon|Ateca|Arona|Tarraco|Mii|Alhambra|Toledo
Skoda: Octavia|Fabia|Superb|Kodiaq|Karoq|Kamiq|Enyaq|Scala|Citigo|Rapid|Yeti|Elroq
Škoda: Octavia|Fabia|Superb|Kodiaq|Karoq|Kamiq|Enyaq|Scala|Citigo|Rapid|Yeti|Elroq
Smart: Fortwo|Forfour|#1|#3
SsangYong: Tivoli|Korando|Rexton
Subaru: Outback|Forester|Impreza|Crosstrek|XV|Legacy|Ascent|WRX|Solterra|BRZ
Suzuki: Swift|Vitara|Ignis|S-Cross|Jimny|Alto|Celerio|Splash|SX4
Tesla: Model 3|Model S|Model X|Model Y|Cybertruck|Roadster
Toyota: Corolla Cross|Corolla|Yaris Cross|Yaris|Aygo X|Aygo|Camry|RAV4|C-HR|Prius|Auris|Avensis|
  Verso|Hilux|Land Cruiser|Proace City|Proace Verso|Proace|bZ4X|Highlander|4Runner|Tacoma|Tundra|
  Sienna|Supra|GR86|Matrix|Venza|Sequoia
Triumph: Bonneville|Tiger|Street Triple
Vauxhall: Astra|Corsa|Mokka|Insignia|Zafira|Vivaro|Adam|Grandland|Crossland
Volkswagen: Golf Plus|Golf|Polo|up!|Up|Passat|Tiguan Allspace|Tiguan|T-Roc|T-Cross|Touran|Touareg|
  Arteon|Caddy|Transporter|ID.3|ID.4|ID.5|ID.7|ID. Buzz|Sharan|Beetle|Jetta|Atlas|Scirocco|Lupo|
  Fox|Taigo|Multivan|California|Amarok
VW: Golf Plus|Golf|Polo|up!|Up|Passat|Tiguan|T-Roc|T-Cross|Touran|Touareg|Caddy|Transporter|ID.3|
  ID.4|ID.5
Volvo: XC40|XC60|XC70|XC90|V40|V50|V60|V70|V90|S40|S60|S80|S90|C30|C40|C70|EX30|EX90
Xpeng: G6|G9|P7
Yamaha: MT-07|MT-09|Tracer|R1
"""

MODELS: dict[str, tuple[str, ...]] = {
    make: tuple(models.split("|"))
    for make, _, models in (
        line.partition(": ") for line in _TABLE.replace("|\n  ", "|").strip().splitlines()
    )
}

# Names that mean something else in ordinary text, so that alone they point to no make.
_ORDINARY = frozenset(
    """one fit 1 2 3 4 5 6 300 500 01 02 note up edge spring roma ghost tiger duke daily partner
    expert adventure focus escape explorer passport pilot journey charger beetle fox atlas rapid
    scala leaf soul seal han tang born defender discovery compass patriot voyager legacy ascent
    matrix california ranger territory puma galaxy fusion adam karl combo colt is es ls ct sl adam
    cooper cabrio one phantom continental r1 e-class c-class a-class m2 m3 m4 m5 zs hs tt 107 108
    207 208 308 408 508 2008 3008 5008 206 306 307 406 407 911 718 488 595 695 1500 2500 3500 venue
    traverse titan""".split()
)


def _owners() -> dict[str, str]:
    owners: dict[str, set[str]] = {}
    for make, models in MODELS.items():
        for model in models:
            owners.setdefault(model.casefold(), set()).add(make)
    double = {
        "Citroen": "Citroën",
        "Škoda": "Skoda",
        "VW": "Volkswagen",
        "Mercedes": "Mercedes-Benz",
    }
    single: dict[str, str] = {}
    for model, makes in owners.items():
        named = {double.get(make, make) for make in makes}
        if len(named) == 1 and model not in _ORDINARY:
            single[model] = named.pop()
    return single


MAKE_OF_MODEL = _owners()
"""The make of a model that only one make has and that is no ordinary word: camry, Toyota."""

MAKE_PATTERN = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(
        re.escape(make).replace(r"\ ", r"[ -]").replace(r"\-", r"[ -]?")
        for make in sorted(MODELS, key=len, reverse=True)
    )
    + r")(?![\w])",
    re.I,
)


def models_of(make: str) -> tuple[str, ...]:
    """Return the models we know of a make, case, blanks and dashes of the make ignored."""
    return _BY_KEY.get(_key(make), ())


def _key(make: str) -> str:
    return re.sub(r"[\s-]+", "", make).casefold()


_BY_KEY = {_key(make): models for make, models in MODELS.items()}


def written(make: str) -> str:
    """Return a make as it is usually written: "Mercedes-Benz" for "mercedes-benz"."""
    return _WRITTEN.get(_key(make), make)


def is_one_make(one: str, other: str) -> bool:
    """Whether two names are of one make: "VW" and "Volkswagen" are."""
    return _ALIASES.get(_key(one), _key(one)) == _ALIASES.get(_key(other), _key(other))


def cased(make: str, model: str) -> tuple[str, str]:
    """Return a make and its model as they are usually written, where they came in small letters."""
    if make and make == make.lower():
        make = written(make)
    if model and model == model.lower():
        model = next((each for each in models_of(make) if each.lower() == model), model)
    return make, model


_ALIASES = {"vw": "volkswagen", "mercedes": "mercedesbenz", "citroen": "citroën", "skoda": "škoda"}
_WRITTEN = {_key(make): make for make in MODELS}
