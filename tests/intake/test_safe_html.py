"""What a mail's HTML may still do once it is shown: lay out text, and nothing else."""

from __future__ import annotations

import pytest

from showroom_app.intake.safe_html import cleaned, html_of

_MAIL = b"""From: jan@example.com
To: leads@dealer.nl
Subject: Vraag
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

Vraag
--b
Content-Type: text/html; charset=utf-8

<html><head><title>x</title><style>p{color:red}</style></head><body onload="steal()">
<p style="background:url(http://spy.example/a.png)">Is de <b>Corolla</b> nog te koop?</p>
<img src="http://spy.example/pixel.gif"><script>steal()</script>
<a href="javascript:steal()">hier</a> <a href="https://example.com/car">auto</a></body></html>
--b--
"""


def test_the_text_of_a_mail_is_kept_and_what_fetches_or_runs_is_gone() -> None:
    shown = html_of(_MAIL)
    assert "Is de <b>Corolla</b> nog te koop?" in shown
    assert '<a href="https://example.com/car">auto</a>' in shown
    for gone in ("script", "steal", "spy.example", "style", "onload", "javascript", "<img", "red"):
        assert gone not in shown


@pytest.mark.parametrize(
    "trick",
    [
        "<svg><script>x()</script></svg>",
        "<iframe src=http://spy.example></iframe>",
        "<object data=http://spy.example></object>",
        '<link rel="stylesheet" href="http://spy.example/a.css">',
        '<div style="background-image:url(http://spy.example)">x</div>',
        '<table background="http://spy.example"><tr><td>x</td></tr></table>',
        '<meta http-equiv="refresh" content="0;url=http://spy.example">',
        '<base href="http://spy.example/"><p>x</p>',
        '<form action="http://spy.example"><input name=a></form>',
        "<p onclick=\"x('http://spy.example')\">x</p>",
        "<img src=x onerror=fetch('http://spy.example')>",
        "<video poster=http://spy.example></video>",
    ],
)
def test_nothing_is_fetched_whatever_the_trick(trick: str) -> None:
    assert "spy.example" not in cleaned(trick)


def test_what_is_no_mail_or_holds_no_html_shows_none() -> None:
    assert html_of(b"") == ""
    assert html_of(b"From: a@example.com\n\nhello") == ""
    assert html_of(b"\xff" * 1000) == ""
