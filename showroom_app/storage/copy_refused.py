"""Why a database was not copied; apart, because who only names it need load nothing else."""

from __future__ import annotations


class CopyRefused(Exception):
    """The copy was not made. Nothing was changed on either side.

    Codes: "cancelled", "in-use" (the server's database holds something), "counts-differ" and
    "chain-differs" (what arrived is not what was sent), "value" (`table`: a row of it that the
    server does not take), "not-owner" (the tables of the source, on a server, are `owner`'s), and
    "not-a-server" (what it was to be copied to is none).
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts
