"""`showroom user`: who signs in, with which PIN or password, and until when."""

from __future__ import annotations

import argparse
import os
import sys

from showroom_app.cli.arguments import Unparsable
from showroom_app.cli.output import message
from showroom_app.cli.session import Session, secret_for
from showroom_app.domain.people import Actor, User, UserKind
from showroom_app.services.users import UserRow


def run(options: argparse.Namespace, session: Session) -> int:
    """Carry out one verb of users; 0 when done."""
    users, actor = session.services.users, session.actor
    if options.sub == "list":
        for row in users.view(actor).rows:
            if not session.put(_object(row, session), _line(row, session)):
                break
        return 0
    if options.sub == "add":
        return _add(options, session)
    user = users.named(options.user_name)
    match options.sub:
        case "pin" | "password":
            _set(user, options.sub, session)
        case "rename":
            users.rename(actor, user.id, options.to)
        case "end":
            users.end(actor, user.id)
        case "back":
            users.bring_back(actor, user.id)
        case _:
            users.lift_wait(actor, user.id)
    _put(user.id, session)
    return 0


def _add(options: argparse.Namespace, session: Session) -> int:
    kind = UserKind(options.kind)
    rep = session.rep(options.rep).id if options.rep else None
    if (rep is None) is (kind is UserKind.REP):
        raise Unparsable("A user of the kind rep is a rep: --rep REP goes with --kind rep only.")
    secret = _new_secret(options.name)
    if kind is UserKind.MANAGER and not session.services.people.has_manager():
        session.services.users.begin(session.actor, "", "", options.name, secret)
    else:
        session.services.people.add_user(session.actor, options.name, kind, secret, rep=rep)
    made = session.services.users.named(options.name)
    if not secret:
        what = "PIN" if kind is UserKind.REP else "password"
        message(
            f"{made.name} has no {what} yet: none was given in SHOWROOM_NEW_PIN or typed. "
            f'Set one with: showroom user {what.lower()} "{made.name}"'
        )
    # The first manager was entered by whoever stood there: now only a manager may list.
    session.put(_plain(made), f"{made.name:<24} {made.kind}")
    return 0


def _set(user: User, what: str, session: Session) -> None:
    if (what == "pin") is not (user.kind is UserKind.REP):
        raise Unparsable("Reps have a PIN, everybody else a password.")
    users, actor = session.services.users, session.actor
    if actor.user is not None and actor.user.id == user.id:
        old = secret_for(user.name)
        users.change_own_secret(actor, old, _new_secret(user.name))
    else:
        users.set_secret(actor, user.id, _new_secret(user.name))


def _new_secret(name: str) -> str:
    """A new PIN or password: from SHOWROOM_NEW_PIN, else asked for twice, else "".

    It never stands among the words of the command, where others on this PC could read it.
    """
    given = os.environ.get("SHOWROOM_NEW_PIN")
    if given is not None:
        return given
    if sys.stdin is None or not sys.stdin.isatty():
        return ""
    from getpass import getpass

    first = getpass(f"New PIN or password of {name}: ")
    if first and getpass("The same once more: ") != first:
        raise Unparsable("Those were two different ones. Nothing was changed.")
    return first


def _put(user: int, session: Session) -> None:
    """The user as it is now, as far as who acts may see it."""
    actor: Actor = session.actor
    if actor.kind is UserKind.MANAGER or not session.services.people.has_manager():
        rows = session.services.users.view(actor).rows
        row = next(each for each in rows if each.user is not None and each.user.id == user)
        session.put(_object(row, session), _line(row, session))
    elif actor.user is not None:
        session.put(_plain(actor.user), f"{actor.user.name:<24} {actor.user.kind}")


def _plain(user: User) -> dict[str, object]:
    return {"id": user.id, "name": user.name, "kind": user.kind.value}


def _object(row: UserRow, session: Session) -> dict[str, object]:
    return {
        "id": row.user.id if row.user else None,
        "name": row.name,
        "kind": row.kind.value,
        "rep": row.rep.id if row.rep else None,
        "role": row.role.value if row.role else None,
        "floor": row.floor_name or None,
        "has_secret": bool(row.user and row.user.has_secret),
        "signed_in": session.time(row.signed_in_at),
        "wrong_tries": row.wrong,
        "waits_until": session.time(row.waits_until),
        "ended": row.on.isoformat() if row.on else None,
        "last_day": row.rep.ends.isoformat() if row.rep and row.rep.ends else None,
    }


def _line(row: UserRow, session: Session) -> str:
    said = [f"{row.name:<24} {row.kind:<9}"]
    if row.on is not None:
        said.append(f"ended {row.on:%Y-%m-%d}")
    elif row.rep is not None and row.rep.ends is not None:
        said.append(f"last day {row.rep.ends:%Y-%m-%d}")
    if row.user is None or not row.user.has_secret:
        said.append("no PIN" if row.kind is UserKind.REP else "no password")
    if row.waits_until is not None:
        said.append(f"waits until {session.clock(row.waits_until)}")
    return "  ".join(said)
