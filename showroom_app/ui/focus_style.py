"""The ring around what has the keyboard: drawn by a style, because QSS has no outline for it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from showroom_app.ui import theme
from showroom_app.ui.widgets.ring import MARGIN, paint_ring


class FocusStyle(QProxyStyle):
    """Draws the focus frame as a ring that keeps a gap to its control.

    A control may name the radius of its corners in the property `radius` (default 6).
    """

    def __init__(self) -> None:
        super().__init__("Fusion")

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in (
            QStyle.PixelMetric.PM_FocusFrameHMargin,
            QStyle.PixelMetric.PM_FocusFrameVMargin,
        ):
            return MARGIN
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, option, widget, returnData)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element != QStyle.ControlElement.CE_FocusFrame:
            super().drawControl(element, option, painter, widget)
            return
        inside = widget.widget() if isinstance(widget, QFocusFrame) else None
        radius = inside.property("radius") if inside is not None else None
        paint_ring(
            painter,
            QRectF(option.rect).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN),
            6.0 if radius is None else float(radius),
        )


class FocusRing(QFocusFrame):
    """The one ring of a window: goes along with the keyboard; lists draw their own inside."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._style = FocusStyle()
        self._style.setParent(self)
        self.setStyle(self._style)
        self._window = window
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        # Qt hides the frame when the style of its widget changes, and leaves it hidden.
        theme.look().changed.connect(self._begin_again)
        self._follow(None, app.focusWidget())

    def _begin_again(self) -> None:
        self._follow(None, None)
        self._follow(None, QApplication.focusWidget())

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        wants = (
            now is not None
            and now.window() is self._window
            and not isinstance(now, QAbstractItemView)
            and now.focusPolicy() != Qt.FocusPolicy.NoFocus
            and now.property("focusRing") is not False
        )
        # Qt's stubs know no None here, Qt itself does: it hides the frame.
        self.setWidget(now if wants else None)  # type: ignore[arg-type]
