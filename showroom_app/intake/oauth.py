"""Signing in to Microsoft 365 and Gmail with a token instead of a password (XOAUTH2).

Somebody signs in once in a browser; what comes back, a refresh token, lies among the secrets of
this PC and gives a new access token whenever the old one has run out. Sources: RFC 6749 (tokens),
RFC 7636 (PKCE), RFC 8252 (programs on a PC), and the two providers' own pages.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import time
from collections.abc import Mapping
from dataclasses import asdict, field, replace
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from types import MappingProxyType
from urllib.parse import urlencode, urlsplit

from showroom_app.domain.mailbox import MailSignIn
from showroom_app.domain.values import dataclass
from showroom_app.intake.mail_problems import (
    MailCode,
    MailProblem,
    code_of,
    shortened,
)
from showroom_app.secrets import Secrets

_TIMEOUT_SECONDS = 30.0
_TOO_SHORT_SECONDS = 60
"""A token that ends within a minute is renewed now."""
_LARGEST_ANSWER = 100_000


@dataclass(frozen=True, slots=True)
class Provider:
    """Who gives tokens: where a person signs in, where a program gets its tokens, and for what.

    `extra` goes with the sign-in page's address.
    """

    sign_in_url: str
    token_url: str
    scope: str
    extra: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


PROVIDERS: Mapping[MailSignIn, Provider] = MappingProxyType(
    {
        MailSignIn.MICROSOFT: Provider(
            "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
            "https://login.microsoftonline.com/common/oauth2/v2.0/token",
            "https://outlook.office.com/IMAP.AccessAsUser.All "
            "https://outlook.office.com/SMTP.Send offline_access",
        ),
        MailSignIn.GOOGLE: Provider(
            "https://accounts.google.com/o/oauth2/v2/auth",
            "https://oauth2.googleapis.com/token",
            "https://mail.google.com/",
            # Else Google gives a refresh token the first time only.
            MappingProxyType({"access_type": "offline", "prompt": "consent"}),
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a sign-in gave. `until` is a Unix time. `client_secret` is what Google calls so.

    Never shown or logged.
    """

    refresh_token: str
    access_token: str = ""
    until: float = 0.0
    client_secret: str = ""

    def __repr__(self) -> str:
        return "Tokens(***)"

    def as_text(self) -> str:
        """How they lie among the secrets."""
        return json.dumps(asdict(self))

    @classmethod
    def of_text(cls, text: str) -> Tokens | None:
        """The tokens that lie among the secrets; None for something else."""
        try:
            kept = json.loads(text)
            return cls(
                str(kept["refresh_token"]),
                str(kept["access_token"]),
                float(kept["until"]),
                str(kept["client_secret"]),
            )
        except (ValueError, TypeError, KeyError):
            return None


@dataclass(frozen=True, slots=True)
class SignIn:
    """A sign-in that has begun: the page to open, and what proves that the answer is ours."""

    url: str
    redirect: str
    state: str
    verifier: str


def begin(provider: Provider, client: str, user: str, redirect: str) -> SignIn:
    """Begin a sign-in; the browser comes back to `redirect`, an address on this PC."""
    state, verifier = secrets.token_urlsafe(24), secrets.token_urlsafe(48)
    digest = hashlib.sha256(verifier.encode()).digest()
    asked = {
        "client_id": client,
        "response_type": "code",
        "redirect_uri": redirect,
        "scope": provider.scope,
        "state": state,
        "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
        "login_hint": user,
        **provider.extra,
    }
    return SignIn(f"{provider.sign_in_url}?{urlencode(asked)}", redirect, state, verifier)


def finish(
    provider: Provider, client: str, sign_in: SignIn, code: str, client_secret: str = ""
) -> Tokens:
    """The tokens for the code that the browser brought back. Raises MailProblem."""
    asked = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": sign_in.redirect,
        "code_verifier": sign_in.verifier,
        "client_id": client,
    }
    return _asked(provider, asked, Tokens("", client_secret=client_secret))


def access_token(provider: Provider, client: str, secrets_of_pc: Secrets, account: str) -> str:
    """A token that is good for the next minute at least, renewed where the last one has run out.

    Raises MailProblem: "not-signed-in" (nobody signed in on this PC), "sign-in-expired" (somebody
    has to sign in again), "sign-in-server" (the provider gives no answer, or no sense).
    """
    found = secrets_of_pc.find(account)
    tokens = Tokens.of_text(found.secret) if found else None
    if tokens is None or not tokens.refresh_token:
        raise MailProblem(MailCode.NOT_SIGNED_IN)
    # A clock that was set back must not keep an old token alive for years.
    if not 0 <= tokens.until - time.time() - _TOO_SHORT_SECONDS < 86_400:
        asked = {
            "grant_type": "refresh_token",
            "refresh_token": tokens.refresh_token,
            "client_id": client,
            "scope": provider.scope,
        }
        tokens = _asked(provider, asked, tokens)
        secrets_of_pc.keep(account, tokens.as_text())
    return tokens.access_token


def _asked(provider: Provider, asked: dict[str, str], before: Tokens) -> Tokens:
    """Ask for tokens; what the answer leaves out stays as it was."""
    if before.client_secret:
        asked = {**asked, "client_secret": before.client_secret}
    address = urlsplit(provider.token_url)
    host = address.hostname or ""
    status, answer = _posted(provider.token_url, asked)
    error = answer.get("error")
    if error == "invalid_grant":
        raise MailProblem(MailCode.SIGN_IN_EXPIRED, host=host)
    token, lasts = answer.get("access_token"), answer.get("expires_in")
    if status != 200 or not isinstance(token, str):
        says = shortened(answer.get("error_description") or error or f"HTTP {status}")
        raise MailProblem(MailCode.SIGN_IN_SERVER, host=host, says=says)
    return replace(
        before,
        access_token=token,
        until=time.time() + (lasts if isinstance(lasts, int | float) else 0.0),
        refresh_token=str(answer.get("refresh_token") or before.refresh_token),
    )


def _posted(url: str, asked: Mapping[str, str]) -> tuple[int, dict[str, object]]:
    """Status and JSON of an answer; an empty one where it is no JSON object."""
    address = urlsplit(url)
    host = address.hostname or ""
    kind = HTTPSConnection if address.scheme == "https" else HTTPConnection
    connection = kind(host, address.port, timeout=_TIMEOUT_SECONDS)
    try:
        connection.request(
            "POST",
            address.path,
            urlencode(asked),
            {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"},
        )
        response = connection.getresponse()
        text = response.read(_LARGEST_ANSWER)
        status = response.status
    except OSError as error:
        raise MailProblem(MailCode.SIGN_IN_SERVER, host=host, says=code_of(error).value) from error
    except HTTPException as error:
        raise MailProblem(MailCode.SIGN_IN_SERVER, host=host) from error
    finally:
        connection.close()
    try:
        answer = json.loads(text)
    except ValueError:
        answer = None
    return status, answer if isinstance(answer, dict) else {}
