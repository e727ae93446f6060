"""What a mailbox is signed in with: a password of this PC, or a token of Microsoft or Google."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.domain.mailbox import Mailbox, MailSignIn
from showroom_app.domain.values import dataclass
from showroom_app.intake import oauth
from showroom_app.intake.mail_problems import MailCode, MailProblem
from showroom_app.secrets import VARIABLE, Secrets, SecretsProblem, variable_of


@dataclass(frozen=True, slots=True)
class Credential:
    """Who signs in: a password, or an access token of XOAUTH2. Never shown or logged."""

    user: str
    secret: str
    is_token: bool = False

    def __repr__(self) -> str:
        return f"Credential({self.user!r}, ***)"


def account_of(mailbox: Mailbox) -> str:
    """Under what the secret of a mailbox is kept on a PC.

    The server is part of it: a password is never sent to another server than it was typed for.
    """
    at = mailbox.host if mailbox.auth is MailSignIn.PASSWORD else mailbox.auth.value
    return f"{mailbox.user} at {at}"


def smtp_account_of(mailbox: Mailbox) -> str:
    """The same for sending; that of fetching where the user is the same."""
    if mailbox.auth is not MailSignIn.PASSWORD or mailbox.smtp_user in ("", mailbox.user):
        return account_of(mailbox)
    return f"{mailbox.smtp_user} at {mailbox.smtp_host}"


class Keys:
    """Finds what mailboxes are signed in with on this PC.

    `providers`: who gives tokens. `only`: there is one mailbox, so that the plain variable
    SHOWROOM_MAIL_PASSWORD can mean no other.
    """

    def __init__(
        self,
        secrets: Secrets,
        *,
        only: bool = False,
        providers: Mapping[MailSignIn, oauth.Provider] = oauth.PROVIDERS,
    ) -> None:
        self.secrets = secrets
        self._only = only
        self._providers = providers

    def for_fetching(self, mailbox: Mailbox) -> Credential:
        """The key to a mailbox.

        Raises MailProblem: "no-password", "password-file", "not-signed-in", "sign-in-expired",
        "sign-in-server".
        """
        return self._key(mailbox, mailbox.user, account_of(mailbox))

    def has(self, mailbox: Mailbox) -> bool:
        """Whether this PC keeps a key to a mailbox; no server is asked whether it still fits."""
        variables = (variable_of(mailbox.name), *([VARIABLE] if self._only else []))
        try:
            is_password = mailbox.auth is MailSignIn.PASSWORD
            found = self.secrets.find(account_of(mailbox), variables if is_password else ())
        except SecretsProblem:
            return False
        return found is not None

    def for_sending(self, mailbox: Mailbox) -> Credential:
        """The key to sending in the name of a mailbox; raises MailProblem as `for_fetching`."""
        return self._key(mailbox, mailbox.smtp_user or mailbox.user, smtp_account_of(mailbox))

    def _key(self, mailbox: Mailbox, user: str, account: str) -> Credential:
        try:
            if mailbox.auth is not MailSignIn.PASSWORD:
                provider = self._providers[mailbox.auth]
                token = oauth.access_token(provider, mailbox.token_client, self.secrets, account)
                return Credential(user, token, is_token=True)
            variables = (variable_of(mailbox.name), *([VARIABLE] if self._only else []))
            found = self.secrets.find(account, variables)
        except SecretsProblem as problem:
            raise MailProblem(
                MailCode.PASSWORD_FILE, file=str(problem.file), because=problem.code
            ) from problem
        if found is None:
            raise MailProblem(MailCode.NO_PASSWORD, user=user)
        return Credential(user, found.secret)
