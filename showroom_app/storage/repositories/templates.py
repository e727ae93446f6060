"""The templates of replies, and what stands below the mails of each rep."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from showroom_app.domain.reply_template import Language, ReplyTemplate
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.tables.outgoing import reply_templates, signatures

_MOST = 1000

_this = reply_templates.c.id == bindparam("wanted")
_of_rep = signatures.c.rep == bindparam("of_rep")

_ALL = select(reply_templates).order_by(reply_templates.c.position, reply_templates.c.id)
_ALL = _ALL.limit(_MOST)
_ONE = select(reply_templates).where(_this)
_ADD = insert(reply_templates)
_SAVE = update(reply_templates).where(_this)
_REMOVE = delete(reply_templates).where(_this)
_SIGNATURE = select(signatures.c.text).where(_of_rep)
_ADD_SIGNATURE = insert(signatures)
_SAVE_SIGNATURE = update(signatures).where(_of_rep).values(text=bindparam("below"))


class Templates:
    """The templates and signatures of the dealership."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def templates(self) -> tuple[ReplyTemplate, ...]:
        """All templates in the order in which they are offered."""
        return tuple(map(_template, self._connection.execute(_ALL)))

    def template(self, template: int) -> ReplyTemplate | None:
        """One template."""
        return next(map(_template, self._connection.execute(_ONE, {"wanted": template})), None)

    def add(self, template: ReplyTemplate) -> int:
        """Add a template (its id is ignored); its id."""
        return added_id(self._connection.execute(_ADD, _columns(template)))

    def save(self, template: ReplyTemplate) -> bool:
        """Store what a template has become; False when there is no such template."""
        values = {**_columns(template), "wanted": template.id}
        return self._connection.execute(_SAVE, values).rowcount == 1

    def remove(self, template: int) -> bool:
        """Forget a template; False when there is no such template."""
        return self._connection.execute(_REMOVE, {"wanted": template}).rowcount == 1

    def signature(self, rep: int) -> str:
        """What stands below a rep's mails, "" for nothing."""
        return self._connection.execute(_SIGNATURE, {"of_rep": rep}).scalar() or ""

    def sign(self, rep: int, text: str) -> None:
        """Set what stands below a rep's mails."""
        saved = self._connection.execute(_SAVE_SIGNATURE, {"of_rep": rep, "below": text})
        if saved.rowcount == 0:
            self._connection.execute(_ADD_SIGNATURE, {"rep": rep, "text": text})


def _columns(template: ReplyTemplate) -> dict[str, Any]:
    return {
        "name": template.name,
        "language": template.language.value,
        "subject": template.subject,
        "body": template.body,
        "position": template.position,
    }


def _template(row: Any) -> ReplyTemplate:
    language = Language(row.language)
    return ReplyTemplate(row.id, row.name, language, row.subject, row.body, row.position)
