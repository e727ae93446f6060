"""Lists of leads: which column is what, what each row says, and which rows are refused and why."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from showroom_app.intake import list_table, lists, raw, sources
from showroom_app.intake.list_columns import Export, columns_of, header_key
from showroom_app.intake.lists import ColumnChoice
from showroom_app.intake.raw import Kind, PassedOver, RawMessage
from showroom_app.intake.reading import Reason, Rejected
from tests.intake.told import Told, told

META = (
    "id\tcreated_time\tad_id\tcampaign_id\tform_id\tform_name\tis_organic\tplatform\tfull_name"
    "\tphone_number\temail\twelke_auto_zoek_je?\twat_is_uw_vraag?\tlead_status\n"
)


def read(path: Path, choice: ColumnChoice | None = None) -> list[tuple[int, Told]]:
    found = [m for m in raw.messages(path, choice or ColumnChoice()) if isinstance(m, RawMessage)]
    return [(m.index, told(outcome)) for m in found for outcome in sources.read(m).outcomes]


def written(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_list_of_meta_is_read_with_its_prefixes_taken_off(tmp_path: Path) -> None:
    rows = (
        "l:123456789012345\t2026-10-20T15:05:13+0200\tag:1\tc:2\tf:3\tActie\tfalse\tig"
        "\tKarin de Boer\tp:+31612345678\tkarin@example.nl\tToyota Yaris Cross"
        "\tIs financiering mogelijk?\tcomplete\n"
        "l:9\t2026-10-20T15:05:13+0200\tag:1\tc:2\tf:3\tActie\tfalse\tfb"
        "\t<test lead: dummy data for full_name>\tp:1\ttest@fb.com\tx\ty\tCREATED\n"
    )
    path = written(tmp_path, "leads.csv", ("\ufeff" + META + rows).encode("utf-16-le"))
    assert read(path) == [
        (
            0,
            {
                "source": "Instagram",
                "provider_id": "123456789012345",
                "provider_id_source": "Meta",
                "name": "Karin de Boer",
                "first": "Karin",
                "last": "de Boer",
                "emails": ["karin@example.nl"],
                "phones": ["+31612345678"],
                "vehicle": {"make": "Toyota", "model": "Yaris Cross"},
                "message": "Is financiering mogelijk?",
                "requested_at": "2026-10-20T13:05:13Z",
            },
        ),
        (1, {"rejected": "test-lead"}),
    ]


def test_a_list_of_hubspot_names_the_channel_as_source(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "hubspot.csv",
        "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Create Date,"
        "Original Source\n501,Piet,van den Berg,piet@example.nl,06 12 34 56 70,Sanne,NEW,"
        "2026-10-12 09:14,Organic Search\n502,,,,,Sanne,NEW,2026-10-12 09:14,Organic Search\n",
    )
    (_, lead), refused = read(path)
    assert (lead["name"], lead["last"]) == ("Piet van den Berg", "van den Berg")
    assert (lead["phones"], lead["source"]) == (["+31612345670"], "Organic Search")
    assert (lead["provider_id"], lead["provider_id_source"]) == ("501", "HubSpot")
    assert lead["requested_at"] == "2026-10-12T07:14:00Z"
    assert refused == (1, {"rejected": "no-customer"})


def test_a_report_of_salesforce_ends_before_its_footer(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "report.csv",
        (
            "First Name,Last Name,Company,Email,Phone,Mobile,Lead Source,Lead Status,Description,"
            "Lead ID\r\nZoë,Müller,Private,zoe@example.de,030 123456,0151 23456789,Web,Open,"
            '"Zum ""Golf""\nzweite Zeile",00Q1x000003abcD\r\n\r\nLeads Report\r\n'
            "Copyright (c) 2000-2026 salesforce.com\r\nConfidential Information\r\n"
        ).encode("cp1252"),
    )
    ((index, lead),) = read(path)
    assert (index, lead["name"], lead.get("company", "")) == (0, "Zoë Müller", "")
    assert lead["phones"] == ["+4930123456", "+4915123456789"]
    assert lead["message"] == 'Zum "Golf"\nzweite Zeile'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_a_list_is_read_in_any_encoding_and_with_any_separator(
    tmp_path: Path, encoding: str, sign: str
) -> None:
    lines = [
        ["Klant", "Mailadres", "Tel.", "Auto", "Bericht"],
        ["Jansen-Müller", "j@example.nl", "0612345671", "Citroën C3 2019", '"Prijs? Graag: nu"'],
    ]
    text = "\r\n".join(sign.join(line) for line in lines)
    path = written(tmp_path, "lijst.csv", text.encode(encoding))
    ((_, lead),) = read(path)
    assert (lead["name"], lead["phones"]) == ("Jansen-Müller", ["+31612345671"])
    assert lead["vehicle"] == {"year": "2019", "make": "Citroën", "model": "C3"}
    assert lead["message"] == "Prijs? Graag: nu"


def test_a_first_line_that_says_the_separator_is_no_header(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", 'sep=;\nNaam;Telefoon\n"Jansen, Jan";="0612345671"\n')
    ((_, lead),) = read(path)
    assert (lead["name"], lead["phones"]) == ("Jan Jansen", ["+31612345671"])


def test_a_number_that_a_table_program_has_spoilt_is_mended_or_left_out(tmp_path: Path) -> None:
    path = written(
        tmp_path, "a.csv", "Naam,Telefoon,E-mail\nEls,612345671,\nTom,6.12E+08,tom@example.nl\n"
    )
    (_, els), (_, tom) = read(path)
    assert els["phones"] == ["+31612345671"]
    assert "phones" not in tom


def test_bad_rows_are_refused_one_by_one_and_the_rest_is_read(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "a.csv",
        "Naam;E-mail;Bericht\nEls;els@example.nl;a\nX;;;;te veel\n;;\n;;alleen een vraag\n"
        "Naam;E-mail;Bericht\nUnknown;;\nTom;tom@example.nl;b\nTotaal: 6;;\n",
    )
    assert [(index, row.get("rejected") or row["name"]) for index, row in read(path)] == [
        (0, "Els"),
        (1, "torn-row"),
        (3, "no-customer"),
        (5, "no-customer"),
        (6, "Tom"),
    ]


def test_a_list_without_a_header_is_read_by_its_cells(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "a.csv",
        "Sanne Smit,sanne@example.nl,0612345672,Is de Golf er nog?\n"
        "Tim Kok,tim@example.nl,0612345673,Wat kost hij?\n",
    )
    (_, sanne), (_, tim) = read(path)
    assert (sanne["name"], sanne["message"]) == ("Sanne Smit", "Is de Golf er nog?")
    assert (tim["emails"], tim["phones"]) == (["tim@example.nl"], ["+31612345673"])


def test_a_map_that_is_given_or_saved_decides(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", "Wie;Wat;Hoe\nEls Pol;Yaris?;els@example.nl\n")
    said = {"Wie": "name", "Wat": "message", "Hoe": "email"}
    for choice in (
        ColumnChoice(given=said),
        ColumnChoice(saved={header_key(["Wie", "Wat", "Hoe"]): said}),
    ):
        ((_, lead),) = read(path, choice)
        assert (lead["name"], lead["message"]) == ("Els Pol", "Yaris?")
        assert lead["emails"] == ["els@example.nl"]


def test_a_header_row_is_known_again_whatever_its_case_and_blanks() -> None:
    assert header_key([" Naam ", "E-Mail"]) == header_key(["naam", "e-mail"])
    assert header_key(["Naam", "E-mail"]) != header_key(["E-mail", "Naam"])


def test_exports_are_told_apart_by_their_header() -> None:
    assert columns_of(META.strip().split("\t")).export is Export.META
    hubspot = ["Record ID", "First Name", "Contact owner", "Email"]
    assert columns_of(hubspot).export is Export.HUBSPOT
    api = ["Id", "FirstName", "LastName", "LeadSource", "MobilePhone", "Budget__c"]
    assert columns_of(api).mapping() | {"x": ""} == {
        "Id": "id",
        "FirstName": "first",
        "LastName": "last",
        "LeadSource": "source",
        "MobilePhone": "phone",
        "x": "",
    }
    assert columns_of(api).export is Export.SALESFORCE
    assert columns_of(["Naam", "Telefoon"]).export is Export.OTHER


def test_a_workbook_is_read_as_people_see_it(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Lijst van oktober"])
    sheet.append([])
    sheet.append(["Naam", "Telefoon", "E-mail", "Voertuig", "Bouwjaar", "Opmerking", "Datum"])
    at = datetime.fromisoformat("2026-10-20T09:30")
    sheet.append(["Els van Dam", 612345674, "els@example.nl", "Toyota Aygo", 2018.0, "Rit?", at])
    path = tmp_path / "book.xlsx"
    book.save(path)
    ((index, lead),) = read(path)
    assert index == 0
    assert lead == {
        "name": "Els van Dam",
        "first": "Els",
        "last": "van Dam",
        "emails": ["els@example.nl"],
        "phones": ["+31612345674"],
        "vehicle": {"year": "2018", "make": "Toyota", "model": "Aygo"},
        "message": "Rit?",
        "requested_at": "2026-10-20T07:30:00Z",
    }


def packed(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("_", "/") + ".xml", content)
    return out.getvalue()


def test_a_packed_bomb_is_refused_before_it_is_unpacked() -> None:
    zeros = bytes(list_table.LARGEST_UNPACKED // 2 + 1)
    refused = list_table.table_of(packed(xl_a=zeros, xl_b=zeros))
    assert isinstance(refused, Rejected)
    assert refused.reason is Reason.TOO_LARGE


def test_a_workbook_that_declares_entities_is_refused() -> None:
    refused = list_table.table_of(
        packed(xl_workbook=b"<!DOCTYPE x [<!ENTITY a 'aaaa'>]><x>&a;</x>")
    )
    assert isinstance(refused, Rejected)
    assert refused.reason is Reason.UNREADABLE


def test_a_damaged_workbook_is_refused_and_stops_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, "a.xlsx", b"PK\x03\x04 and then nothing of use")
    assert read(path) == [(0, {"rejected": "unreadable"})]


def test_a_list_over_the_bounds_is_refused_whole() -> None:
    rows = b"Naam;E-mail\n" + b"a;a@example.nl\n" * (list_table.MOST_ROWS + 1)
    for content in (rows, b";".join([b"Naam"] * (list_table.MOST_COLUMNS + 1))):
        refused = list_table.table_of(content)
        assert isinstance(refused, Rejected)
        assert refused.reason is Reason.TOO_COMPLEX


def test_in_a_folder_only_a_list_of_people_is_taken_for_one(tmp_path: Path) -> None:
    written(tmp_path, "a.csv", "Naam;Telefoon\nEls;0612345671\n")
    written(tmp_path, "b.csv", "file;size\na;1\n")
    first, second = raw.messages(tmp_path)
    assert isinstance(first, RawMessage)
    assert first.kind is Kind.ROW
    assert second == PassedOver(str(tmp_path / "b.csv"), Reason.UNKNOWN_FORMAT)
    named = next(raw.messages(tmp_path / "b.csv"))
    assert isinstance(named, RawMessage)
    assert named.problem is Reason.UNKNOWN_COLUMNS


def test_a_row_that_was_kept_is_read_again_from_what_was_kept(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", 'Naam;Telefoon;Bericht\n"Pol; Els";0612345671;"a ""b""\nc"\n')
    (row,) = raw.messages(path)
    assert isinstance(row, RawMessage)
    (again,) = raw.messages_in(str(path), row.content)
    assert again.content == row.content
    assert sources.read(again) == sources.read(row)


def test_a_mapper_is_shown_the_columns_and_what_they_hold() -> None:
    read_ = lists.read_columns(b"Klant;Tel.;Iets\nEls;0612345671;x\n", ColumnChoice())
    assert not isinstance(read_, Rejected)
    table, columns = read_
    assert table.header == ("Klant", "Tel.", "Iets")
    assert columns.mapping() == {"Klant": "name", "Tel.": "phone"}
