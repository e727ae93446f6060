"""`showroom act ID`: what came of an act, such as one whose answer was lost on the way."""

from __future__ import annotations

import argparse

from showroom_app.cli.session import Session
from showroom_app.words.lost_answers import LOST_ANSWERS


def run(options: argparse.Namespace, session: Session) -> int:
    """Say what an act did, 0; or that it was not done, 1."""
    done = session.services.lost_answers.came_of(options.looked_up, patient=True)
    if done is None:
        words = session.saying.say(LOST_ANSWERS["not-done"], {"act": options.looked_up})
        session.put({"act": options.looked_up, "done": False, "words": words}, words)
        return 1
    words = session.saying.done(done)
    session.put({"act": done.act, "done": True, "kind": done.kind, "words": words}, words)
    return 0
