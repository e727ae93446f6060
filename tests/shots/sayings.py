"""What reception typed about customers, in the language of the picture."""

from __future__ import annotations

from dataclasses import dataclass

from showroom_app.settings import LanguageChoice


@dataclass(frozen=True, slots=True)
class Sayings:
    """Customers and subjects of the pictured day as somebody typed them."""

    groot: str
    aydin: str
    leeuwen: str
    scholten: str
    brouwer: str
    postma: str
    test_drive: str
    trade_in: str


DUTCH = Sayings(
    groot="Fam. De Groot",
    aydin="Mw. Aydin",
    leeuwen="Dhr. Van Leeuwen",
    scholten="Mw. Scholten, Yaris",
    brouwer="Dhr. Brouwer, C-HR",
    postma="Fam. Postma, Corolla TS",
    test_drive="Aygo X, proefrit",
    trade_in="bZ4X, inruil Golf",
)

ENGLISH = Sayings(
    groot="De Groot",
    aydin="Ms Aydin",
    leeuwen="Mr Van Leeuwen",
    scholten="Ms Scholten, Yaris",
    brouwer="Mr Brouwer, C-HR",
    postma="Postma family, Corolla TS",
    test_drive="Aygo X, test drive",
    trade_in="bZ4X, trades in a Golf",
)


def sayings(language: LanguageChoice) -> Sayings:
    """What was typed in a dealership that speaks this language."""
    return DUTCH if language is LanguageChoice.DUTCH else ENGLISH
