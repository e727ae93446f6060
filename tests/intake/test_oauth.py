"""Signing in with tokens: a real token server on this PC, and the browser that comes back."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from showroom_app.domain.mailbox import Mailbox, MailSignIn
from showroom_app.intake.credentials import Keys, account_of
from showroom_app.intake.mail_problems import MailCode, MailProblem
from showroom_app.intake.oauth import PROVIDERS, Provider, Tokens
from showroom_app.intake.sign_in import sign_in
from showroom_app.intake.stopping import Stop
from showroom_app.secrets import Secrets

MAILBOX = Mailbox(
    1,
    "Leads",
    "imap.gmail.com",
    "leads@dealer.example",
    auth=MailSignIn.GOOGLE,
    token_client="client-7",
)


class TokenServer(HTTPServer):
    """Gives tokens for the code and the refresh token it knows; keeps what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.asked: list[dict[str, str]] = []
        self.refresh = "refresh-1"
        self.lasts: object = 3600
        self.answer: bytes | None = None

    @property
    def provider(self) -> Provider:
        """Where it is."""
        at = f"http://127.0.0.1:{self.server_port}"
        return Provider(f"{at}/sign-in", f"{at}/token", "mail", {"prompt": "consent"})

    def reply(self, said: dict[str, str]) -> tuple[int, bytes]:
        """What it says to one question."""
        self.asked.append(said)
        if self.answer is not None:
            return 500, self.answer
        known = {"code": "code-1", "refresh_token": self.refresh}
        if not any(said.get(name) == value for name, value in known.items()):
            return 400, b'{"error": "invalid_grant", "error_description": "revoked"}'
        token = f"access-{len(self.asked)}"
        given = {"access_token": token, "expires_in": self.lasts, "refresh_token": self.refresh}
        return 200, json.dumps(given).encode()


class _Answer(BaseHTTPRequestHandler):
    server: TokenServer

    def do_POST(self) -> None:
        said = self.rfile.read(int(self.headers["Content-Length"])).decode()
        status, body = self.server.reply({k: v[0] for k, v in parse_qs(said).items()})
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *said: object) -> None:
        """Not in the report of the tests."""


@pytest.fixture
def server() -> Iterator[TokenServer]:
    """A token server on this PC."""
    with TokenServer() as made:
        serving = threading.Thread(target=made.serve_forever)
        serving.start()
        yield made
        made.shutdown()
        serving.join()


def keys(server: TokenServer, folder: Path, tokens: Tokens | None = None) -> Keys:
    """The keys of a PC on which somebody signed in."""
    secrets = Secrets(folder)
    if tokens is not None:
        secrets.keep(account_of(MAILBOX), tokens.as_text())
    return Keys(secrets, providers={MailSignIn.GOOGLE: server.provider})


def test_a_token_is_asked_for_once_and_used_until_it_runs_out(
    server: TokenServer, tmp_path: Path
) -> None:
    ours = keys(server, tmp_path, Tokens("refresh-1"))
    first = ours.for_fetching(MAILBOX)
    assert (first.user, first.secret, first.is_token) == (MAILBOX.user, "access-1", True)
    assert ours.for_fetching(MAILBOX) == ours.for_sending(MAILBOX) == first
    assert server.asked == [
        {
            "grant_type": "refresh_token",
            "refresh_token": "refresh-1",
            "client_id": "client-7",
            "scope": "mail",
        }
    ]
    assert "access-1" not in repr(first)


@pytest.mark.parametrize("until", [0.0, 10.0**12])
def test_a_token_that_ran_out_or_lasts_impossibly_long_is_renewed(
    server: TokenServer, tmp_path: Path, until: float
) -> None:
    old = Tokens("refresh-1", "access-0", until)
    assert keys(server, tmp_path, old).for_fetching(MAILBOX).secret == "access-1"


def test_a_refresh_token_that_changes_is_kept_for_the_next_time(
    server: TokenServer, tmp_path: Path
) -> None:
    server.lasts = 0
    ours = keys(server, tmp_path, Tokens("refresh-1", client_secret="s"))
    ours.for_fetching(MAILBOX)
    server.asked.clear()
    ours.for_fetching(MAILBOX)
    assert server.asked[0]["refresh_token"] == "refresh-1"
    assert server.asked[0]["client_secret"] == "s"


def test_a_sign_in_that_was_taken_back_asks_for_a_new_one(
    server: TokenServer, tmp_path: Path
) -> None:
    with pytest.raises(MailProblem) as told:
        keys(server, tmp_path, Tokens("another")).for_fetching(MAILBOX)
    assert told.value.code is MailCode.SIGN_IN_EXPIRED
    assert "another" not in str(told.value)


def test_who_never_signed_in_is_told_so(server: TokenServer, tmp_path: Path) -> None:
    with pytest.raises(MailProblem, match="not-signed-in"):
        keys(server, tmp_path).for_fetching(MAILBOX)


@pytest.mark.parametrize("answer", [b"", b"<html>", b"[]", b'{"access_token": 7}'])
def test_an_answer_without_sense_is_told_as_such(
    server: TokenServer, tmp_path: Path, answer: bytes
) -> None:
    server.answer = answer
    with pytest.raises(MailProblem, match="sign-in-server"):
        keys(server, tmp_path, Tokens("refresh-1")).for_fetching(MAILBOX)


def test_a_token_server_that_is_away_is_told_as_such(server: TokenServer, tmp_path: Path) -> None:
    away = replace(server.provider, token_url="http://127.0.0.1:9/token")
    secrets = Secrets(tmp_path)
    secrets.keep(account_of(MAILBOX), Tokens("refresh-1").as_text())
    with pytest.raises(MailProblem, match="sign-in-server"):
        Keys(secrets, providers={MailSignIn.GOOGLE: away}).for_fetching(MAILBOX)


def browser(url: str, **changed: str) -> None:
    """A person who agrees: the browser comes back with a code."""
    asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
    back = urlsplit(asked["redirect_uri"])
    assert back.hostname
    said = {"state": asked["state"], "code": "code-1", **changed}
    connection = HTTPConnection(back.hostname, back.port, timeout=30)
    connection.request("GET", f"/?{urlencode({k: v for k, v in said.items() if v})}")
    connection.getresponse().read()
    connection.close()


def opening(pages: list[str], **changed: str) -> Callable[[str], None]:
    """Opens the page as a browser does: by itself, at its own time."""

    def open_page(url: str) -> None:
        pages.append(url)
        threading.Thread(target=browser, args=(url,), kwargs=changed).start()

    return open_page


def test_a_person_signs_in_once_in_the_browser(server: TokenServer, tmp_path: Path) -> None:
    secrets, pages = Secrets(tmp_path), list[str]()
    sign_in(MAILBOX, secrets, opening(pages), "Klaar.", provider=server.provider)
    asked = {name: values[0] for name, values in parse_qs(urlsplit(pages[0]).query).items()}
    assert (asked["client_id"], asked["login_hint"]) == ("client-7", MAILBOX.user)
    verifier = server.asked[0]["code_verifier"]
    digest = hashlib.sha256(verifier.encode()).digest()
    assert base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == asked["code_challenge"]
    ours = Keys(secrets, providers={MailSignIn.GOOGLE: server.provider})
    assert ours.for_fetching(MAILBOX).secret == "access-1"


def test_a_person_who_says_no_is_heard(server: TokenServer, tmp_path: Path) -> None:
    pages = list[str]()
    with pytest.raises(MailProblem, match="sign-in-refused"):
        sign_in(
            MAILBOX,
            Secrets(tmp_path),
            opening(pages, code="", error="access_denied"),
            "Klaar.",
            provider=server.provider,
        )
    assert server.asked == []


def test_what_comes_back_without_our_word_counts_for_nothing(
    server: TokenServer, tmp_path: Path
) -> None:
    pages = list[str]()
    with pytest.raises(MailProblem, match="not-signed-in"):
        sign_in(
            MAILBOX,
            Secrets(tmp_path),
            opening(pages, state="stolen"),
            "Klaar.",
            provider=server.provider,
            wait_seconds=0.7,
        )
    assert server.asked == []


def test_a_sign_in_can_be_given_up(server: TokenServer, tmp_path: Path) -> None:
    stop = Stop()
    stop.set()
    with pytest.raises(MailProblem, match="not-signed-in"):
        sign_in(MAILBOX, Secrets(tmp_path), print, "", provider=server.provider, stop=stop)
    stop.close()


def test_both_providers_are_reached_by_encryption_alone() -> None:
    assert set(PROVIDERS) == set(MailSignIn) - {MailSignIn.PASSWORD}
    for provider in PROVIDERS.values():
        assert provider.token_url.startswith("https://")
        assert provider.sign_in_url.startswith("https://")
