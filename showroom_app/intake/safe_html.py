"""The HTML of a mail made harmless: no scripts, no styles, no pictures, nothing that is fetched."""

from __future__ import annotations

import nh3

from showroom_app.intake.mail import parse
from showroom_app.intake.mail_limits import too_much

LONGEST = 500_000
"""Characters of HTML that are looked at; no person writes more in a mail."""

_TAGS = frozenset(
    "a b blockquote br caption center code dd div dl dt em h1 h2 h3 h4 h5 h6 hr i li ol p pre s"
    " small span strong sub sup table tbody td tfoot th thead tr u ul".split()
)
_ATTRIBUTES = {
    "a": {"href"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "align"},
}
_SCHEMES = {"http", "https", "mailto", "tel"}
_GONE = {"script", "style", "title", "head", "noscript", "template"}


def cleaned(html: str) -> str:
    """The HTML with the few tags that lay out text; what shows it needs nothing from outside."""
    return nh3.clean(
        html[:LONGEST],
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        clean_content_tags=_GONE,
        link_rel=None,
    )


def html_of(content: bytes) -> str:
    """The harmless HTML of a mail as it came in, "" for what holds none or is no sane mail."""
    if too_much(content) is not None:
        return ""
    parts = parse(content).parts
    found = [part.text for part in parts if part.kind == "text/html" and not part.attached]
    return cleaned("<hr>".join(found)) if found else ""
