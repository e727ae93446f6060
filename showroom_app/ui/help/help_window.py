"""A help page to read beside the work: large enough, with its links, closed by Esc."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from showroom_app.paths import resource
from showroom_app.ui import theme
from showroom_app.ui.commands import command
from showroom_app.ui.widgets.button import Button, Kind

SEVERAL_PCS = "several-pcs"
_SIZE = (860, 760)
_TEXT, _LIST, _CODE, _TABLE = "text", "list", "code", "table"
_LINE, _GAP, _ABOVE_HEADING = 130.0, 10.0, 26.0


def help_text(page: str, language: str) -> str:
    """A help page as Markdown, in English where it was not translated; "" where it is missing."""
    for wanted in (language, "en"):
        try:
            return resource("help", f"{page}.{wanted}.md").read_text(encoding="utf-8")
        except OSError:
            continue
    return ""


class HelpWindow(QWidget):
    """One help page in a window of its own, so that it can stand beside what it tells about."""

    def __init__(self, page: str, language: str) -> None:
        super().__init__()
        self._text = help_text(page, language)
        self.setWindowTitle(self.tr("How to"))
        self.resize(*_SIZE)
        self.reading = QTextBrowser()
        self.reading.setOpenLinks(False)
        self.reading.anchorClicked.connect(self._follow)
        self.leave = Button(self.tr("Close"), keys="Esc", kind=Kind.QUIET)
        self.leave.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.reading, 1)
        column.addLayout(row)
        command(self, self.tr("Close"), "Esc", self.close)
        self._dress()
        theme.look().changed.connect(self._dress)

    def _dress(self) -> None:
        now = theme.current()
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, now.surface[1])
        colours.setColor(QPalette.ColorRole.Window, now.surface[0])
        colours.setColor(QPalette.ColorRole.Text, now.text[1])
        colours.setColor(QPalette.ColorRole.Link, now.accent.text)
        self.setPalette(colours)
        self.setAutoFillBackground(True)
        self.reading.setPalette(colours)
        self.reading.setFont(now.font("body"))
        self.reading.document().setDocumentMargin(24)
        at = self.reading.verticalScrollBar().value()
        self.reading.document().setMarkdown(
            self._text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub
        )
        _give_air(self.reading.document())
        self.reading.moveCursor(QTextCursor.MoveOperation.Start)
        self.reading.verticalScrollBar().setValue(at)

    def _follow(self, link: QUrl) -> None:
        if link.hasFragment() and not link.scheme():
            self.reading.scrollToAnchor(link.fragment())
        elif link.scheme() == "https":
            QDesktopServices.openUrl(link)


def _give_air(document: QTextDocument) -> None:
    """Set lines and paragraphs as far apart as they are read best; code stands on a ground."""
    block = document.begin()
    while block.isValid():
        form, cursor, following = block.blockFormat(), QTextCursor(block), block.next()
        form.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        goes_on = _kind(block) == _kind(following) != _TEXT
        if form.headingLevel():
            form.setTopMargin(_ABOVE_HEADING if block.blockNumber() else 0)
            form.setBottomMargin(_GAP)
        elif _kind(block) != _TABLE:
            within = 0 if _kind(block) == _CODE else _GAP / 2
            form.setBottomMargin(within if goes_on else _GAP)
        if _kind(block) == _CODE:
            form.setBackground(theme.current().surface[2])
        cursor.setBlockFormat(form)
        block = following


def _kind(block: QTextBlock) -> str:
    if block.isValid() and QTextCursor(block).currentTable() is not None:
        return _TABLE
    if block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence):
        return _CODE
    return _LIST if block.textList() is not None else _TEXT
