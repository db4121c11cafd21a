"""Which rows a table has, and what holds for each of them."""

from __future__ import annotations

import pytest

from iki_rules.decree import TableError, read_table
from iki_rules.limits import Limits
from tests.decree.inventories import DECREES, csv_bytes, rows, table, workbook_bytes


HEAD = ["No", "JABATAN", "SASARAN", "INDIKATOR", "FORMULASI", "SUMBER DATA"]


def read(*cells, name="tabel.csv", **limits):
    return read_table(csv_bytes([list(row) for row in cells]), name, limits=Limits(**limits))


def names(found):
    return [(row.nomor, row.position, row.goal, row.name) for row in found.rows]


@pytest.mark.parametrize("write", [csv_bytes, workbook_bytes])
@pytest.mark.parametrize("decree", DECREES)
def test_every_row_of_a_decree_comes_back_from_its_own_table(decree, write):
    name = "tabel.csv" if write is csv_bytes else "tabel.xlsx"
    found = read_table(write(table(decree)), name)

    assert [
        (row.nomor, row.position, row.goal, row.name, row.formulation, row.sources, row.owners)
        for row in found.rows
    ] == [
        (
            row.place,
            " ".join(row.title.split()),
            " ".join(row.goal.split()),
            " ".join(row.name.split()),
            row.formulation.strip(),
            tuple(" ".join(source.split()) for source in row.sources),
            (row.owner,) if row.owner else (),
        )
        for row in rows(decree)
    ]


def test_positions_and_goals_hold_for_the_rows_below_them():
    found = read(
        HEAD,
        ["1", "Camat", "Tertib", "A", "", ""],
        ["2", "", "", "B", "", ""],
        ["1", "Lurah", "", "C", "", ""],
    )

    assert names(found) == [
        ("1.1", "Camat", "Tertib", "A"),
        ("1.2", "Camat", "Tertib", "B"),
        ("2.1", "Lurah", "", "C"),
    ]


def test_a_position_printed_on_every_row_is_one_position():
    found = read(
        HEAD,
        ["1", "Camat", "Tertib", "A", "", ""],
        ["2", "Camat", "Tertib", "B", "", ""],
        ["1", "Camat", "Tertib", "C", "", ""],
    )

    assert [row.nomor for row in found.rows] == ["1.1", "1.2", "2.1"]


def test_the_same_title_printed_again_is_another_position():
    found = read(
        HEAD,
        ["1", "Staf", "", "A", "", ""],
        ["2", "", "", "B", "", ""],
        ["1", "Staf", "", "C", "", ""],
    )

    assert [row.nomor for row in found.rows] == ["1.1", "1.2", "2.1"]


def test_a_heading_line_names_the_position():
    found = read(
        ["INDIKATOR KINERJA INDIVIDU"],
        ["Jabatan", ":", "Camat"],
        ["SASARAN", "INDIKATOR KINERJA", "RUMUS"],
        ["Tertib", "A", "Jumlah A"],
        ["Jabatan : Lurah", "", ""],
        ["SASARAN", "INDIKATOR KINERJA", "RUMUS"],
        ["Rapi", "B", "Jumlah B"],
    )

    assert names(found) == [("1.1", "Camat", "Tertib", "A"), ("2.1", "Lurah", "Rapi", "B")]


@pytest.mark.parametrize(
    "header",
    ["Indikator Kinerja", "INDIKATOR KINERJA INDIVIDU (IKI)", "indikator", "Nama Indikator"],
)
def test_headers_are_known_in_their_usual_spellings(header):
    found = read([header, "Formulasi/ Penghitungan", "Keterangan"], ["A", "Jumlah A", "x"])

    assert found.rows[0].name == "A"
    assert found.unread[-1] == "Keterangan"


def test_repeated_headers_and_numbers_of_columns_are_no_rows():
    found = read(HEAD, ["1", "2", "3", "4", "5", "6"], ["1", "X", "", "A", "", ""], HEAD)

    assert [row.name for row in found.rows] == ["A"]


def test_a_row_without_a_name_continues_the_row_above_and_says_so():
    found = read(
        HEAD, ["1", "X", "", "A", "Jumlah A /", "S"], ["", "", "", "", "Jumlah B x 100%", "T"]
    )

    assert found.rows[0].formulation == "Jumlah A /\nJumlah B x 100%"
    assert found.rows[0].sources == ("S", "T")
    assert found.rows[0].joined


def test_sources_are_the_lines_or_the_items_of_their_cell():
    found = read(
        HEAD,
        ["1", "X", "", "A", "", "Buku A dan B, C\nBuku D"],
        ["2", "", "", "B", "", "1. Buku A 2\n2. Buku D"],
    )

    assert [row.sources for row in found.rows] == [
        ("Buku A dan B, C", "Buku D"),
        ("Buku A 2", "Buku D"),
    ]


def test_signs_that_no_rule_book_may_hold_are_taken_out_and_told():
    found = read(HEAD, ["1", "X", "", "Jum\u200blah\u0007 A", "", ""], ["2", "", "", "B", "", ""])

    assert [(row.name, row.cleaned) for row in found.rows] == [("Jumlah A", True), ("B", False)]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_the_one_that_shows_the_headers(separator):
    found = read_table(csv_bytes([HEAD, ["1", "X, Y", "S; T", "A", "", ""]], separator), "a.csv")

    assert names(found) == [("1.1", "X, Y", "S; T", "A")]


@pytest.mark.parametrize(
    "cells",
    [
        [["a", "b"], ["c", "d"]],
        [HEAD],
        [["INDIKATOR", "Indikator Kinerja", "RUMUS"], ["a", "b", "c"]],
        [],
    ],
)
def test_a_table_that_is_none_is_refused_with_a_sentence(cells):
    with pytest.raises(TableError) as refusal:
        read(*cells)

    assert refusal.value.message.id.endswith(".")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"INDIKATOR;RUMUS\n\xff;b", "a.csv"),
        (b'INDIKATOR;RUMUS\n"a;b', "a.csv"),
        (b"INDIKATOR;RUMUS\na;b", "a.xls"),
        (b"INDIKATOR;RUMUS\na;b", "a.xlsx"),
    ],
)
def test_a_file_of_another_kind_is_refused(data, name):
    with pytest.raises(TableError):
        read_table(data, name)


@pytest.mark.parametrize(
    "limits", [{"data_bytes": 20}, {"data_rows": 1}, {"data_columns": 3}, {"cell_characters": 8}]
)
def test_a_table_beyond_the_limits_is_refused(limits):
    cells = [HEAD, ["1", "X", "", "A very long name", "", ""]]

    with pytest.raises(TableError):
        read(*cells, **limits)
    assert len(read(*cells).rows) == 1
