"""What a workbook may hold, and what is stopped before a library opens it."""

from __future__ import annotations

import io
import sys
import zipfile

import pytest
from openpyxl import Workbook, load_workbook

from iki_rules.decree import TableError, read_table, zip_gate
from iki_rules.limits import Limits
from tests.decree.inventories import workbook_bytes


CELLS = [["INDIKATOR", "RUMUS"], ["Jumlah A", "Jumlah A"], ["Jumlah B", "Jumlah B"]]
SHEET = "xl/worksheets/sheet1.xml"


def saved(book):
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def changed(change, data=None):
    """A workbook whose parts were changed: name to bytes, None for a part left out."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data or workbook_bytes(CELLS))) as before,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        parts = {each.filename: before.read(each) for each in before.infolist()}
        for name, inside in (parts | change(parts)).items():
            after.writestr(name, inside)
    return packed.getvalue()


def refusal(data):
    with pytest.raises(TableError) as found:
        read_table(data, "tabel.xlsx")
    return found.value.message.say("en")


def test_every_visible_sheet_with_headers_is_read_in_order():
    book = Workbook()
    book.active.append(["Isi"])
    for title, indicator in (("a", "Jumlah A"), ("b", "Jumlah B"), ("c", "Jumlah C")):
        sheet = book.create_sheet(title)
        sheet.append(["JABATAN", "INDIKATOR", "RUMUS"])
        sheet.append([title, indicator, "Jumlah"])
    book["b"].sheet_state = "hidden"

    found = read_table(saved(book), "tabel.xlsx")

    assert [(row.nomor, row.name) for row in found.rows] == [
        ("1.1", "Jumlah A"),
        ("2.1", "Jumlah C"),
    ]


def test_numbers_in_cells_are_written_as_indonesians_write_them():
    book = Workbook()
    book.active.append(["No", "INDIKATOR", "RUMUS"])
    book.active.append([1, "A", 0.013])

    assert read_table(saved(book), "tabel.xlsx").rows[0].formulation == "0,013"


def test_a_formula_in_a_cell_is_refused_with_its_place():
    book = load_workbook(io.BytesIO(workbook_bytes(CELLS)))
    book.active["B3"] = "=1+1"

    assert "B3" in refusal(saved(book))


def test_an_error_in_a_cell_is_refused():
    book = load_workbook(io.BytesIO(workbook_bytes(CELLS)))
    book.active["B3"] = "#REF!"

    assert "B3" in refusal(saved(book))


def test_a_document_type_is_refused_in_any_part():
    head = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>'

    assert "DTD" in refusal(changed(lambda parts: {"docProps/app.xml": head + b"<x>&a;</x>"}))
    assert "DTD" in refusal(
        changed(
            lambda parts: {
                SHEET: '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x><x/>'.encode("utf-16")
            }
        )
    )


def test_deeply_nested_xml_is_refused():
    deep = b"<x>" * 300 + b"</x>" * 300

    assert "deep" in refusal(changed(lambda parts: {"docProps/app.xml": deep}))


def test_a_bomb_is_stopped_while_it_is_counted():
    tight = changed(lambda parts: {"docProps/app.xml": b" " * (4 * zip_gate.SMALL)})

    assert "tightly" in refusal(tight)


def test_a_part_that_unpacks_to_too_much_is_stopped(monkeypatch):
    monkeypatch.setattr(zip_gate, "MOST_OF_A_PART", 1_000)

    assert "too much" in refusal(workbook_bytes(CELLS))


def test_all_parts_together_may_not_unpack_to_too_much(monkeypatch):
    monkeypatch.setattr(zip_gate, "MOST_INFLATED", 2_000)

    assert "too much" in refusal(workbook_bytes(CELLS))


def test_too_many_parts_are_refused(monkeypatch):
    monkeypatch.setattr(zip_gate, "MOST_PARTS", 3)

    assert "parts" in refusal(workbook_bytes(CELLS))


@pytest.mark.parametrize("name", ["/etc/x.xml", "../x.xml", "XL/WORKSHEETS/SHEET1.XML"])
def test_parts_that_lead_outside_or_stand_twice_are_refused(name):
    refusal(changed(lambda parts: {name: b"<x/>"}))


def test_overlapping_parts_are_refused():
    data = bytearray(workbook_bytes(CELLS))
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        first, second = packed.infolist()[:2]
    central = data.index(b"PK\x01\x02")
    entry = data.index(b"PK\x01\x02", central + 4)
    data[entry + 42 : entry + 46] = first.header_offset.to_bytes(4, "little")

    assert second.header_offset != first.header_offset
    assert refusal(bytes(data))


@pytest.mark.parametrize("cut", [10, 100, 1_000])
def test_a_broken_workbook_is_refused(cut):
    assert refusal(workbook_bytes(CELLS)[:-cut])


def test_a_zip_that_is_no_workbook_is_refused():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        made.writestr("a.txt", "a")

    assert refusal(packed.getvalue())


def test_without_the_reader_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    assert "iki-rules[xlsx]" in refusal(workbook_bytes(CELLS))


def test_without_the_guard_no_workbook_is_opened(monkeypatch):
    monkeypatch.setitem(sys.modules, "defusedxml.ElementTree", None)

    assert "iki-rules[xlsx]" in refusal(workbook_bytes(CELLS))


def test_a_workbook_beyond_the_limits_is_refused():
    with pytest.raises(TableError):
        read_table(workbook_bytes(CELLS), "tabel.xlsx", limits=Limits(data_bytes=100))


def test_an_encrypted_part_is_refused():
    data = bytearray(workbook_bytes(CELLS))
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1

    assert "encrypted" in refusal(bytes(data))
