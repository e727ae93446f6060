"""The report of a month as a file: a document, a workbook or one table."""

from __future__ import annotations

from pathlib import Path

from showroom_app.exports import sheet
from showroom_app.exports.whole_file import write_whole
from showroom_app.services.month_report import MonthReport
from showroom_app.words.month_paper import month_paper
from showroom_app.words.month_sheets import month_sheet, month_sheets
from showroom_app.words.reading import Reading


def write_report(
    report: MonthReport, reading: Reading, language: str, path: Path, table: str = "rep"
) -> int:
    """Write a report, whole or not at all; the ending decides: .pdf, .xlsx or .csv (one `table`).

    How many pages a document has, 0 for a table. Raises UnknownKind for another ending, and
    OSError; a file that was there is then as it was.
    """
    match path.suffix.lower():
        case ".pdf":
            # Only who wants a document needs what sets one.
            from showroom_app.exports.paper_pdf import written

            raw, pages = written(month_paper(report, reading, language))
            write_whole(path, raw)
            return pages
        case ".xlsx":
            sheet.save_book(month_sheets(report, reading), path)
        case ".csv":
            sheet.save(month_sheet(report, reading, table), path, reading.marks)
        case _:
            raise sheet.UnknownKind(path.name)
    return 0
