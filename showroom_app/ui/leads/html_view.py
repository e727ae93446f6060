"""A mail in the layout in which it was sent, after everything dangerous was taken out of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from showroom_app.ui import theme

_CELLS = "th, td { padding: 2px 16px 2px 0; }"  # not for people: room between the cells of a table


class HtmlView(QTextBrowser):
    """Shows harmless HTML; it loads nothing, and a link opens in the PC's own browser."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(0)
        self.document().setDefaultStyleSheet(_CELLS)
        self.loaded: list[QUrl] = []
        """What was asked for and not given."""
        self._html = ""
        self.anchorClicked.connect(self._open)
        self.highlighted.connect(self._say_target)
        theme.look().changed.connect(self._lay_out)

    def show_html(self, html: str) -> None:
        """Show this, from its beginning."""
        if html == self._html:
            return
        self._html = html
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        # Links take their colour when the text is laid out, so other colours need it anew.
        at = self.verticalScrollBar().value()
        self.setFont(theme.current().font("reading"))
        self.setHtml(self._html)
        self.verticalScrollBar().setValue(at)

    def loadResource(self, _kind: int, name: QUrl | str) -> object:
        """Give nothing for whatever the text asks for: neither from the net nor from this PC."""
        self.loaded.append(QUrl(name))
        return None

    def _open(self, link: QUrl) -> None:
        if link.scheme() in ("http", "https", "mailto", "tel"):
            QDesktopServices.openUrl(link)

    def _say_target(self, link: QUrl) -> None:
        # Where a link leads is seen before it is opened, whatever its text says.
        self.setToolTip(link.toDisplayString())
