"""Every problem and every step of a mailbox is said, with nothing in it that is not known then."""

from __future__ import annotations

from showroom_app.intake.mail_check import Remark, Step, Tried
from showroom_app.intake.mail_problems import MailCode, MailProblem
from showroom_app.secrets import Place
from showroom_app.words import Saying
from showroom_app.words.mail import (
    MAIL_PROBLEMS,
    PLACES,
    REMARKED,
    SMTP_PROBLEMS,
    STEPS,
    mail_problem,
    place_words,
    tried_words,
)

FACTS: dict[MailCode, dict[str, str | int]] = {
    MailCode.CERTIFICATE_FILE: {"file": "ca.pem"},
    MailCode.PASSWORD_FILE: {"file": "mail-passwords.json", "because": "exposed"},
    MailCode.NO_PASSWORD: {"user": "leads@dealer.example"},
    MailCode.NOT_SIGNED_IN: {},
}
"""What is told of each; host and port of all others."""


def test_every_problem_of_a_mailbox_is_said_without_a_gap() -> None:
    assert {each.value for each in MailCode} == set(MAIL_PROBLEMS)
    for code in MailCode:
        problem = MailProblem(code, **FACTS.get(code, {"host": "imap.x.example", "port": 993}))
        said = mail_problem(problem, Saying())
        assert "{" not in said
        assert said.endswith(".")


def test_what_keeps_replies_from_going_out_is_told_apart_from_what_keeps_mail_from_coming_in() -> (
    None
):
    assert set(SMTP_PROBLEMS) <= set(MAIL_PROBLEMS)
    for code in MailCode:
        problem = MailProblem(code, **FACTS.get(code, {"host": "smtp.x.example", "port": 465}))
        said = tried_words(Tried(Step.SEND_CONNECT, problem), Saying())
        assert said.startswith("Replies do not go out: ")
        assert "{" not in said
        assert "993" not in said


def test_what_a_server_said_itself_is_told_behind_our_own_words() -> None:
    problem = MailProblem(MailCode.SERVER_SAYS, host="imap.x.example", says="[LIMIT] Too many.")
    assert mail_problem(problem, Saying()).endswith("[LIMIT] Too many.")


def test_every_step_every_remark_and_every_place_is_said_without_a_gap() -> None:
    assert {each.value for each in Step} == set(STEPS)
    assert {each.value for each in Remark if each} == set(REMARKED)
    assert {each.value for each in Place} == set(PLACES)
    for step in Step:
        for remark in Remark:
            tried = Tried(step, remark=remark, mails=3, recent=2, minutes=5, about="smtp.x")
            assert "{" not in tried_words(tried, Saying())
    for place in Place:
        assert "{" not in place_words(place, "mail-passwords.json", Saying())
