"""Who has which share of a sale: a row a rep, as many as there are."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from showroom_app.domain.sale import Share, split_evenly
from showroom_app.domain.typed import plain
from showroom_app.ui import theme
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.pick_box import PickBox

_WHOLE = Decimal("1.00")
_SHARE_WIDTH = 84


class ShareRows(QWidget):
    """Rows of rep and share; the first two are always there, and at first nobody is chosen.

    `names` say whose row it is: of the first, and with {n} of the others.
    Of two reps the second has what the first leaves, whichever is typed; a rep who is added shares
    evenly with the others until somebody types.
    """

    changed = Signal()
    """Another rep or share stands there."""

    grew = Signal()
    """A row came or went."""

    def __init__(
        self, reps: Mapping[int, str], names: tuple[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._reps = dict(reps)
        self._names = names
        self._typed = False
        self.rows: list[_Row] = []
        self.add = Button(self.tr("One more rep"), "ph.plus-bold", size=Size.SMALL, kind=Kind.QUIET)
        self.add.clicked.connect(self._add_row)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        self._column.addLayout(foot)
        self._add_row()
        self._add_row()

    @property
    def shares(self) -> tuple[Share, ...]:
        """The shares as typed; raises InvalidOperation for what is no number."""
        named = [row for row in self.rows if row.rep.currentData() is not None]
        if len(named) == 1:
            return split_evenly((named[0].rep.currentData(),))
        return tuple(Share(row.rep.currentData(), row.typed) for row in named)

    def show_shares(self, shares: tuple[Share, ...], names: Mapping[int, str]) -> None:
        """Show these; reps who are in no list yet are called as `names` says."""
        for rep in (share.rep for share in shares):
            self._know(rep, names.get(rep, f"#{rep}"))
        while len(self.rows) > max(len(shares), 2):
            self._drop_row(self.rows[-1])
        while len(self.rows) < len(shares):
            self._add_row()
        with QSignalBlocker(self):
            for place, row in enumerate(self.rows):
                share = shares[place] if place < len(shares) else None
                with QSignalBlocker(row.rep), QSignalBlocker(row.share):
                    row.rep.setCurrentIndex(max(row.rep.findData(share.rep if share else None), 0))
                    row.share.setText(str(share.share) if share else "")
        self._typed = True
        self._settle()

    def _know(self, rep: int, name: str) -> None:
        """Who has no gauge this month may have sold all the same."""
        if rep in self._reps:
            return
        self._reps[rep] = name
        for row in self.rows:
            row.rep.addItem(name, rep)

    def _add_row(self, _on: bool = False) -> None:
        place = len(self.rows)
        row = _Row(self._reps, self._name(place), place > 0, place > 1)
        self.rows.append(row)
        self._column.insertWidget(place, row)
        row.rep.currentIndexChanged.connect(lambda _: self._rep_chosen())
        row.share.textChanged.connect(partial(self._share_typed, row))
        row.remove.clicked.connect(partial(self._drop_row, row))
        self._settle()
        self.grew.emit()

    def _name(self, place: int) -> str:
        first, others = self._names
        return others.format(n=place + 1) if place else first

    def _drop_row(self, row: _Row, _on: bool = False) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.deleteLater()
        for place, each in enumerate(self.rows):
            each.be_called(self._name(place))
        self._rep_chosen()
        self.grew.emit()

    def _rep_chosen(self) -> None:
        named = [row for row in self.rows if row.rep.currentData() is not None]
        unknown = any(not row.share.text() for row in named)
        if named and (not self._typed or unknown or len(named) < 2):
            even = split_evenly(tuple(range(len(named))))
            for row, share in zip(named, even, strict=True):
                with QSignalBlocker(row.share):
                    row.share.setText(str(share.share))
            self._typed = False
        self._settle()

    def _settle(self) -> None:
        named = [row for row in self.rows if row.rep.currentData() is not None]
        for row in self.rows:
            row.share.setEnabled(len(named) > 1 and row in named)
            if row not in named:
                with QSignalBlocker(row.share):
                    row.share.clear()
        if len(named) == 1:
            with QSignalBlocker(named[0].share):
                named[0].share.setText("1.00")
        self.add.setVisible(len(named) == len(self.rows) < len(self._reps))
        self.changed.emit()

    def _share_typed(self, row: _Row, _text: str) -> None:
        self._typed = True
        named = [each for each in self.rows if each.rep.currentData() is not None]
        if len(named) == 2 and row in named:
            other = named[1 - named.index(row)]
            with suppress(InvalidOperation), QSignalBlocker(other.share):
                left = _WHOLE - row.typed
                if left.is_finite() and left > 0:
                    other.share.setText(str(left))
        self.changed.emit()


class _Row(QWidget):
    def __init__(
        self, reps: Mapping[int, str], name: str, may_be_nobody: bool, may_go: bool
    ) -> None:
        super().__init__()
        self.rep = PickBox()
        self.rep.addItem(self.tr("nobody") if may_be_nobody else self.tr("choose…"), None)
        for rep, shown in sorted(reps.items(), key=lambda each: each[1]):
            self.rep.addItem(shown, rep)
        self.share = QLineEdit()
        self.share.setMaxLength(8)
        self.share.setFixedWidth(_SHARE_WIDTH)
        self.share.setFont(theme.current().font("body", tabular=True))
        self.be_called(name)
        self.remove = Button("", "ph.x-bold", kind=Kind.QUIET, size=Size.SMALL)
        self.remove.setAccessibleName(self.tr("Take this rep out"))
        self.remove.setToolTip(self.tr("Take this rep out"))
        self.remove.setVisible(may_go)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.rep, 1)
        row.addWidget(self.share)
        row.addWidget(self.remove)

    def be_called(self, name: str) -> None:
        """Be announced by this name."""
        self.rep.setAccessibleName(name)
        self.share.setAccessibleName(self.tr("Share of {name}").format(name=name))

    @property
    def typed(self) -> Decimal:
        """The share as typed; raises InvalidOperation."""
        return Decimal(plain(self.share.text()).replace(",", "."))
