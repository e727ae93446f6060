"""What somebody pastes: the source of a mail, a mail as shown, a form's text, or ADF."""

from __future__ import annotations

import pytest

from showroom_app.intake import raw, sources
from showroom_app.intake.pasted import LONGEST, PATH, pasted
from showroom_app.intake.raw import Kind
from showroom_app.intake.reading import Reason
from tests.intake.told import Told, told

ADF = (
    "<adf><prospect><customer><contact><name>Els Pol</name><phone>0612345671</phone></contact>"
    "</customer></prospect></adf>"
)
SOURCE = """Received: by mx.example
From: Els Pol <els@example.nl>
To: verkoop@garage-linden.example
Subject: Toyota Yaris
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Is de Toyota Yaris nog te koop?
"""
SHOWN = """Van: Els Pol <els@example.nl>
Verzonden: maandag 2 november 2026 20:14
Aan: verkoop@garage-linden.example
Onderwerp: Toyota Yaris

Is de Toyota Yaris nog te koop?
"""
FORM = """Naam: Els Pol
E-mail: els@example.nl
Bericht: Is de Toyota Yaris nog te koop?
"""
WORDS = "Is de Toyota Yaris nog te koop? Groet, Els. Mijn mail is els@example.nl"


def read(text: str) -> Told:
    (outcome,) = sources.read(pasted(text)).outcomes
    return told(outcome)


@pytest.mark.parametrize("text", [SOURCE, SHOWN, FORM, WORDS, SOURCE.replace("\n", "\r\n")])
def test_a_mail_is_read_however_much_of_it_was_pasted(text: str) -> None:
    lead = read(text)
    assert lead["emails"] == ["els@example.nl"]
    assert lead["vehicle"] == {"make": "Toyota", "model": "Yaris"}
    assert str(lead["message"]).startswith("Is de Toyota Yaris nog te koop?")


@pytest.mark.parametrize("text", [ADF, f"Hier is hij:\n{ADF}", ADF.replace("<", "&lt;")])
def test_an_adf_document_is_read_with_or_without_words_before_it(text: str) -> None:
    assert pasted(text).kind is Kind.ADF
    assert read(text)["name"] == "Els Pol"


def test_what_was_pasted_is_kept_so_that_it_can_be_read_again() -> None:
    for text in (SOURCE, SHOWN, FORM, WORDS, ADF):
        message = pasted(text)
        (again,) = raw.messages_in(PATH, message.content)
        assert sources.read(again).outcomes == sources.read(message).outcomes


def test_nothing_and_too_much_are_refused() -> None:
    assert pasted(" \n").problem is Reason.EMPTY
    assert pasted("x" * (LONGEST + 1)).problem is Reason.TOO_LARGE
