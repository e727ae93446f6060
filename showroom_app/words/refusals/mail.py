"""Why a rule says no about mail: answers, templates, mailboxes, how a portal is read."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

MAIL: Mapping[str, str] = {
    "text-too-long": QT_TRANSLATE_NOOP(
        "words", "This text is too long; at most {most} characters fit."
    ),
    "placeholder-left": QT_TRANSLATE_NOOP(
        "words", "Nothing is known for {placeholders}. Fill it in before the e-mail is sent."
    ),
    "no-address": QT_TRANSLATE_NOOP(
        "words", "This lead has no e-mail address that could be written to."
    ),
    "address-not-of-lead": QT_TRANSLATE_NOOP(
        "words", "{address} is no address of this lead. Choose one of its own."
    ),
    "no-sending-mailbox": QT_TRANSLATE_NOOP(
        "words",
        "No mailbox can send yet. Enter the server for sending and the sender's address of one.",
    ),
    "too-many-attachments": QT_TRANSLATE_NOOP(
        "words", "At most {most} files go with one e-mail. Send the others with a second one."
    ),
    "attachments-too-large": QT_TRANSLATE_NOOP(
        "words", "The files are too large for an e-mail: together at most {most} MB."
    ),
    "mail-on-its-way": QT_TRANSLATE_NOOP(
        "words", "This e-mail is being sent just now and cannot be taken back."
    ),
    "mail-sent": QT_TRANSLATE_NOOP("words", "This e-mail was sent already."),
    "mail-cancelled": QT_TRANSLATE_NOOP("words", "This e-mail was taken back already."),
    "mail-not-failed": QT_TRANSLATE_NOOP(
        "words", "This e-mail did not fail: it needs no second try by hand."
    ),
    "template-without-name": QT_TRANSLATE_NOOP("words", "Give the template a name."),
    "template-without-text": QT_TRANSLATE_NOOP("words", "Write the text of the template."),
    "template-too-long": QT_TRANSLATE_NOOP(
        "words", "This is too long; at most {most} characters fit."
    ),
    "template-name-taken": QT_TRANSLATE_NOOP(
        "words", "There is a template called {name} already. Choose another name."
    ),
    "unknown-placeholder": QT_TRANSLATE_NOOP(
        "words", "{placeholder} is no placeholder. There are: {known}."
    ),
    "mailbox-in-use": QT_TRANSLATE_NOOP(
        "words",
        "Another program reads the mailbox {name} just now: {by}.",
    ),
    "mailbox-name-taken": QT_TRANSLATE_NOOP(
        "words",
        "There is a mailbox called {name} already. Choose another name.",
    ),
    "mailbox-without-name": QT_TRANSLATE_NOOP("words", "Give the mailbox a name."),
    "mailbox-bad-host": QT_TRANSLATE_NOOP(
        "words",
        "{host} is no name of a server. Write it as your provider does, such as imap.example.com.",
    ),
    "mailbox-bad-port": QT_TRANSLATE_NOOP("words", "A port is a number from 1 to 65535."),
    "mailbox-without-user": QT_TRANSLATE_NOOP(
        "words",
        "Say under which name the mailbox is signed in to; often it is its address.",
    ),
    "mailbox-without-folder": QT_TRANSLATE_NOOP("words", "Say which folder is read."),
    "mailbox-bad-move-folder": QT_TRANSLATE_NOOP(
        "words",
        "Say which other folder the mails go to that became a lead.",
    ),
    "mailbox-bad-poll": QT_TRANSLATE_NOOP(
        "words",
        "Look for mail every 1 to {most} minutes.",
    ),
    "mailbox-bad-sender": QT_TRANSLATE_NOOP(
        "words",
        "{address} is no mail address. Replies need one to come from.",
    ),
    "mailbox-without-client": QT_TRANSLATE_NOOP(
        "words",
        "Signing in to Microsoft or Google needs the client id under which they know this program.",
    ),
    "rule-without-name": QT_TRANSLATE_NOOP(
        "words",
        "Give the portal a name; its leads have it as their source.",
    ),
    "rule-without-domain": QT_TRANSLATE_NOOP(
        "words",
        "{domain} is no domain. Type what stands behind the @ of its mails, such as portal.com.",
    ),
}
