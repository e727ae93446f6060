"""Signing in to Microsoft or Google in the browser of this PC, which comes back to a loopback port.

As RFC 8252 wants it: the port is free, listens on this PC alone and only as long as the sign-in
lasts, and what comes back counts only with the word that was sent out.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

from showroom_app.domain.mailbox import Mailbox, MailSignIn
from showroom_app.intake.credentials import account_of
from showroom_app.intake.mail_problems import MailCode, MailProblem, shortened
from showroom_app.intake.oauth import PROVIDERS, Provider, SignIn, Tokens, begin, finish
from showroom_app.intake.stopping import Stop
from showroom_app.secrets import Place, Secrets

WAIT_SECONDS = 300.0
_TURN_SECONDS = 0.5


class _Answers(HTTPServer):
    """Waits for the one request that carries the word of this sign-in."""

    timeout = _TURN_SECONDS
    expected = ""
    page = ""
    code: str | None = None
    refused: str | None = None


class _Answer(BaseHTTPRequestHandler):
    server: _Answers

    def do_GET(self) -> None:
        said = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        if said.get("state") != self.server.expected:
            self.send_error(404)
            return
        self.server.code = said.get("code")
        if self.server.code is None:
            self.server.refused = said.get("error_description") or said.get("error", "")
        page = self.server.page.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *said: object) -> None:
        """The address holds a code: it stands in no log."""


def sign_in(
    mailbox: Mailbox,
    secrets: Secrets,
    open_page: Callable[[str], object],
    page: str,
    *,
    client_secret: str = "",
    provider: Provider | None = None,
    stop: Stop | None = None,
    wait_seconds: float = WAIT_SECONDS,
) -> Place:
    """Let a person sign in, and keep what comes back; where it lies.

    `open_page` opens an address in the browser; `page` is what the browser says at the end. Raises
    MailProblem: "sign-in-refused" (the person or the provider said no), "not-signed-in" (nobody
    came back in time, or it was stopped), "sign-in-server"; SecretsProblem.
    """
    if mailbox.auth is MailSignIn.PASSWORD:
        raise ValueError("a mailbox with a password needs no browser")
    provider = provider or PROVIDERS[mailbox.auth]
    # 127.0.0.1 by number, as RFC 8252 says; no other computer can reach it.
    with _Answers(("127.0.0.1", 0), _Answer) as answers:
        begun = begin(
            provider,
            mailbox.token_client,
            mailbox.user,
            f"http://127.0.0.1:{answers.server_port}/",
        )
        answers.expected, answers.page = begun.state, page
        open_page(begun.url)
        code = _waited_for(answers, stop, wait_seconds)
    tokens = _finished(provider, mailbox, begun, code, client_secret)
    return secrets.keep(account_of(mailbox), tokens.as_text())


def _waited_for(answers: _Answers, stop: Stop | None, wait_seconds: float) -> str:
    until = time.monotonic() + wait_seconds
    while answers.code is None and answers.refused is None:
        if stop or time.monotonic() > until:
            raise MailProblem(MailCode.NOT_SIGNED_IN)
        answers.handle_request()
    if answers.code is None:
        raise MailProblem(MailCode.SIGN_IN_REFUSED, says=shortened(answers.refused))
    return answers.code


def _finished(
    provider: Provider, mailbox: Mailbox, begun: SignIn, code: str, client_secret: str
) -> Tokens:
    tokens = finish(provider, mailbox.token_client, begun, code, client_secret)
    if not tokens.refresh_token:
        host = urlsplit(provider.token_url).hostname or ""
        raise MailProblem(MailCode.SIGN_IN_SERVER, host=host)
    return tokens
