"""A dealer's own list of sales beside the ledger, and its columns that nobody knows."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtWidgets import QDialog

from showroom_app.ui.quota.ledger_page import LedgerPage
from showroom_app.ui.quota.quota_page import QuotaPage
from showroom_app.ui.quota.sale_import_pane import SaleImportDialog
from tests.shots.camera import Sitting

_HEAD = "Ordernr;Verkoopdatum;Verkoper;Klant;Auto;Kenteken;Soort klant;Kanaal;Afleverdatum\n"
_ROWS = (
    "4711;3-10-2026;Sanne de Vries;Eva Smeets;Toyota Corolla;AB-123-C;nieuw;inloop;17-10-2026\n"
    "4712;3-10-2026;Mirjam Kok / Thijs Smit;Tom Postma;Toyota Yaris Cross;;nieuw;internet;\n"
    "4713;5-10-2026;M. Kok;Bouwbedrijf Van Dam B.V.;Toyota Proace City;V-112-BB;fleet;eigen;\n"
    "4714;6-10-2026;Karel;Noor de Groot;Toyota Aygo X;;nieuw;inloop;\n"
    "4715;31-11-2026;Sanne de Vries;Bas Willems;Toyota C-HR;;nieuw;inloop;\n"
)
_LATER = _ROWS.replace("Toyota Corolla", "Toyota bZ4X") + (
    "4716;7-10-2026;Anna Visser;Iris Prins;Honda Jazz;;bestaand;telefoon;\n"
    "4717;8-10-2026;Anna Visser;Iris Prins;Honda Jazz;;bestaand;duif;\n"
)


def show_rows(sitting: Sitting) -> None:
    """A list that comes a second time, with a change, two new rows and some problems."""
    dialog = _opened(sitting)
    with tempfile.TemporaryDirectory(prefix="showroom-list-") as folder:
        file = Path(folder) / "verkopen-oktober.csv"
        file.write_text(_HEAD + _ROWS, encoding="utf-8")
        dialog.open_file(file)
        sitting.wait_for(lambda: len(dialog.rows.rows) == 5)
        dialog.enter.click()
        sitting.wait_for(lambda: dialog.rows.outcome.sentence)
        file.write_text(_HEAD + _LATER, encoding="utf-8")
        dialog.open_file(file)
        sitting.wait_for(lambda: len(dialog.rows.rows) == 7)


def show_columns(sitting: Sitting) -> None:
    """A list with two columns that nobody knows."""
    dialog = _opened(sitting)
    with tempfile.TemporaryDirectory(prefix="showroom-list-") as folder:
        file = Path(folder) / "verkopen.csv"
        head = _HEAD.replace("Verkoper", "Wie").replace("Kanaal", "Hoe")
        file.write_text(head + _ROWS, encoding="utf-8")
        dialog.open_file(file)
        sitting.wait_for(lambda: dialog.columns.listed is not None)


def _opened(sitting: Sitting) -> SaleImportDialog:
    """The dialog, opened from the ledger."""
    sitting.window.show_page("quota")
    sitting.page(QuotaPage).show_tab("ledger")
    page = sitting.page(LedgerPage)
    sitting.wait_for(lambda: page.view is not None)
    page.import_list.click()
    sitting.wait_for(lambda: sitting.dialog() is not None)
    dialog: QDialog | None = sitting.dialog()
    assert isinstance(dialog, SaleImportDialog)
    return dialog
