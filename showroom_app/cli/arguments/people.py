"""The verbs of reps and users."""

from __future__ import annotations

import argparse

from showroom_app.cli.arguments.grammar import Parser, Verbs, number, verb_of

ROLES = ("internet", "showroom", "hybrid")
ABSENCES = ("holiday", "sick", "training", "other")
USER_KINDS = ("reception", "rep", "manager")


def rep_verbs(verbs: Verbs[Parser], shared: Parser) -> None:
    """Make the verbs of `rep`."""
    add = verb_of(verbs, shared, "add", "add a rep; a missing floor is made")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--role", required=True, choices=ROLES)
    add.add_argument("--floor", required=True, metavar="F")
    add.add_argument("--quota", type=number, default=15)
    add.add_argument("--pin", metavar="PIN")
    add.add_argument(
        "--starts", metavar="DATE", help="first day in service, of who starts inside a month"
    )
    role = verb_of(
        verbs,
        shared,
        "role",
        "a rep's role and quota from a month on; --as the rep signs it with the PIN",
    )
    role.add_argument("rep", metavar="REP")
    role.add_argument("--role", required=True, choices=ROLES)
    role.add_argument("--month", required=True, metavar="YYYY-MM")
    role.add_argument("--quota", type=number)
    refuse = verb_of(verbs, shared, "refuse", "a manager refuses a role chosen for a month to come")
    refuse.add_argument("rep", metavar="REP")
    refuse.add_argument("--month", required=True, metavar="YYYY-MM")
    refuse.add_argument("--reason", required=True, metavar="TEXT", help="why; the rep reads it")
    roles = verb_of(
        verbs, shared, "roles", "the roles of a month and the next; with REP every choice of one"
    )
    roles.add_argument("rep", nargs="?", metavar="REP")
    roles.add_argument("--month", metavar="YYYY-MM")
    verb_of(verbs, shared, "list", "every rep with role and quota")
    away = verb_of(verbs, shared, "away", "when reps are away; without dates it lists")
    away.add_argument("rep", nargs="?", metavar="REP")
    away.add_argument("--from", dest="first", metavar="DATE")
    away.add_argument("--until", dest="last", metavar="DATE", help="the last day; without it one")
    away.add_argument("--reason", choices=ABSENCES, default="other")
    away.add_argument("--remove", type=number, metavar="N", help="take absence N back")
    held = verb_of(verbs, shared, "in-hand", "what a rep has in hand: leads, appointments, sales")
    held.add_argument("rep", metavar="REP")
    end = verb_of(verbs, shared, "end", "a rep leaves after a last day")
    end.add_argument("rep", metavar="REP")
    end.add_argument("--last-day", required=True, metavar="DATE")
    stay = verb_of(verbs, shared, "stay", "a rep does not leave after all, or is back")
    stay.add_argument("rep", metavar="REP")
    on = verb_of(verbs, shared, "hand-on", "what a rep has in hand goes to a colleague or the pool")
    on.add_argument("rep", metavar="REP")
    on.add_argument("--to", metavar="REP")
    on.add_argument("--pool", action="store_true", help="leads become everybody's again")
    on.add_argument("--lead", dest="leads", type=number, action="append", metavar="ID")
    on.add_argument("--appointment", dest="appointments", type=number, action="append")


def user_verbs(verbs: Verbs[Parser], shared: Parser) -> None:
    """Make the verbs of `user`."""

    def verb(name: str, text: str) -> argparse.ArgumentParser:
        made = verb_of(verbs, shared, name, text)
        # --as has the other word already: as whom this is done.
        made.add_argument("user_name", metavar="USER")
        return made

    verb_of(verbs, shared, "list", "everybody who signs in, or did")
    add = verb_of(
        verbs, shared, "add", "add a user; the PIN or password is asked for (SHOWROOM_NEW_PIN)"
    )
    add.add_argument("name", metavar="NAME")
    add.add_argument("--kind", required=True, choices=USER_KINDS)
    add.add_argument("--rep", metavar="REP", help="the rep whom a user of the kind rep is")
    verb("pin", "set a rep's PIN; it is asked for (SHOWROOM_NEW_PIN)")
    verb("password", "set a password; it is asked for (SHOWROOM_NEW_PIN)")
    verb("rename", "another name").add_argument("--to", required=True, metavar="NAME")
    verb("end", "nobody signs in as this user any longer")
    verb("back", "this user may sign in again")
    verb("lift", "the wait after wrong tries is over")
