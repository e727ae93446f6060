"""The verbs of mailboxes, and of mail that goes out."""

from __future__ import annotations

from showroom_app.cli.arguments.grammar import Parser, Verbs, number, verb_of

SECURITY = ("tls", "starttls", "none")


def mailbox_verbs(verbs: Verbs[Parser], shared: Parser) -> None:
    """Make the verbs of `mailbox`."""
    verb_of(verbs, shared, "list", "the mailboxes and how far they are read")
    for name, text in (
        ("check", "try a mailbox step by step"),
        ("password", "keep the password of a mailbox on this PC"),
        ("sign-in", "sign in to Microsoft or Google in the browser"),
        ("remove", "forget a mailbox; its leads stay"),
    ):
        verb_of(verbs, shared, name, text).add_argument("mailbox", metavar="NAME")
    for name, text in (
        ("add", "add a mailbox; password from SHOWROOM_MAIL_PASSWORD or a prompt"),
        ("change", "change a mailbox"),
    ):
        made = verb_of(verbs, shared, name, text)
        made.add_argument("mailbox", metavar="NAME")
        made.add_argument("--name", metavar="NAME", help="another name")
        made.add_argument("--host", metavar="HOST", required=name == "add")
        # --as has the word `user` already: who acts, here and now.
        made.add_argument("--user", dest="sign_in_as", metavar="USER", required=name == "add")
        made.add_argument("--port", type=number)
        made.add_argument("--security", choices=SECURITY)
        made.add_argument("--auth", choices=("password", "microsoft", "google"))
        made.add_argument("--client", metavar="ID", help="client id for Microsoft or Google")
        made.add_argument("--folder", metavar="FOLDER")
        made.add_argument("--after", choices=("leave", "seen", "move"), help="what became a lead")
        made.add_argument("--move-to", metavar="FOLDER")
        made.add_argument("--poll", type=number, metavar="MINUTES")
        made.add_argument("--floor", metavar="F", help="the floor of its leads")
        made.add_argument("--active", choices=("yes", "no"))
        made.add_argument("--smtp-host", metavar="HOST")
        made.add_argument("--smtp-port", type=number, metavar="PORT")
        made.add_argument("--smtp-security", choices=SECURITY)
        made.add_argument("--smtp-user", metavar="USER")
        made.add_argument("--from-address", metavar="ADDRESS")
        made.add_argument("--from-name", metavar="NAME")
        made.add_argument("--confirm", choices=("yes", "no"), help="confirm leads by mail")
        made.add_argument(
            "--certificates", metavar="FILE", help="trusted by this PC besides the system's"
        )


def outbox_verbs(verbs: Verbs[Parser], shared: Parser) -> None:
    """Make the verbs of `outbox`."""
    verb_of(verbs, shared, "list", "what waits, and what could not be sent and why")
    verb_of(verbs, shared, "send", "send what is due and end; fetch does so as well")
    for name, text in (
        ("cancel", "take back a mail that has not gone out"),
        ("retry", "try a mail once more that could not be sent"),
    ):
        verb_of(verbs, shared, name, text).add_argument("id", type=number, metavar="ID")
