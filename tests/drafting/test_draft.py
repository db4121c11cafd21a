"""What a draft keeps of the decree, and that it is a whole rule book."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import iki_rules as iki
from iki_rules.decree import Row, Table, read_table
from iki_rules.decree.shapes import Count
from iki_rules.drafting import draft
from iki_rules.syntax import tree
from tests.decree.inventories import DECREES, csv_bytes, rows, table, workbook_bytes


def drafted(decree):
    return draft(read_table(csv_bytes(table(decree)), "tabel.csv"))


def one(name, formulation="", **printed):
    row = Row(1, 1, "Camat", "Tertib", name, formulation, (), (), **printed)
    return draft(Table((row,)))


def declared(found, kind):
    return [each for each in found.file.declarations if isinstance(each, kind)]


def titles(found, kind):
    return [each.title.text for each in declared(found, kind)]


@pytest.mark.parametrize("decree", DECREES)
def test_the_draft_of_a_decree_has_neither_errors_nor_warnings(decree):
    assert iki.loads(drafted(decree).text, strict=False).diagnostics == ()


@pytest.mark.parametrize("decree", DECREES)
def test_every_row_is_one_indicator_with_the_words_of_the_decree(decree):
    found = declared(drafted(decree), tree.Indicator)

    assert [
        (
            each.details.number.text,
            each.title.text,
            each.details.formulation.text if each.details.formulation else "",
            tuple(source.text for source in each.details.sources),
            "".join(owner.text for owner in each.details.owners),
        )
        for each in found
    ] == [
        (
            row.place,
            " ".join(row.name.split()),
            " ".join(row.formulation.split()),
            tuple(" ".join(source.split()) for source in row.sources),
            row.owner,
        )
        for row in rows(decree)
    ]


@pytest.mark.parametrize("decree", DECREES)
def test_positions_and_goals_stand_over_their_rows(decree):
    heading = {}
    found = []
    for each in drafted(decree).file.declarations:
        if isinstance(each, tree.Position):
            heading = {"position": each.title.text}
        elif isinstance(each, tree.Goal):
            heading["goal"] = each.title.text
        elif isinstance(each, tree.Indicator):
            found.append((heading["position"], heading.get("goal")))

    assert found == [
        (" ".join(row.title.split()), " ".join(row.goal.split()) or None) for row in rows(decree)
    ]


@pytest.mark.parametrize("decree", DECREES)
def test_a_workbook_gives_the_same_draft_as_its_csv(decree):
    found = draft(read_table(workbook_bytes(table(decree)), "a.xlsx"))

    assert found.text == drafted(decree).text


@pytest.mark.parametrize("decree", DECREES)
def test_every_doubt_of_a_row_is_a_note_in_the_book(decree):
    for reading in drafted(decree).readings:
        notes = [note.text for note in reading.indicator.details.notes]

        assert [note for note in notes if note.startswith("Perlu diperiksa: ")] == [
            f"Perlu diperiksa: {doubt.said.say('id')}." for doubt in reading.doubts
        ]


def test_both_sides_of_a_ratio_are_data_in_the_words_of_the_decree():
    found = one("Persentase surat", "Jumlah surat terkirim / Jumlah surat x 100%")

    assert titles(found, tree.Data) == ["Jumlah surat terkirim", "Jumlah surat"]
    assert "surat_terkirim / surat_2 x 100%\n" in found.text


def test_a_ratio_evaluates_to_its_percentage():
    found = one("Persentase surat", "Jumlah surat terkirim / Jumlah surat x 100%")
    first, second = (each.name.text for each in declared(found, tree.Data))

    outcome = iki.loads(found.text).evaluate({first: 3, second: 4})

    assert [result.value for result in outcome.results] == [75]


def test_the_month_of_a_pranata_komputer_adds_up_to_the_last_digit():
    found = drafted("kota-probolinggo-dispendukcapil-2021")
    book = iki.loads(found.text)
    points = {"5.2": {}, "25.2": {}}
    for reading in found.readings:
        if reading.row.nomor in points:
            stem = reading.indicator.name.text
            members = [
                row.member.name.text
                for each in declared(found, tree.Quantity)
                if each.name.text == f"kredit_{stem}"
                for row in each.rows
            ]
            points[reading.row.nomor] = {f"volume_{stem}[{name}]": 2_500 for name in members}

    for nomor, given_data in points.items():
        outcome = book.evaluate(given_data)
        (result,) = [r for r in outcome.results if r.report and r.report.number == nomor]
        # (0,013 + 0,013 + 0,048 + 0,053 + 0,004 + 0,006) x 2.500 + (0,001 + 0,004 + 0,001) x 2,5
        assert result.value == Fraction("342.515")


def test_sides_that_count_different_things_are_given_one_unit_and_a_mark():
    found = one("Persentase surat", "Jumlah dokumen terbit / Jumlah permohonan x 100%")

    assert [each.unit.factors[0][0] for each in declared(found, tree.Data)] == ["permohonan"] * 2
    assert [doubt.kind for doubt in found.readings[0].doubts] == ["unit"]


def test_a_quotient_without_a_percentage_keeps_both_units():
    found = one("Beban kerja", "Jumlah dokumen / Jumlah pegawai")

    assert "dalam dokumen/" in found.text
    assert iki.loads(found.text).diagnostics == ()


def test_a_factor_of_thousands_counts_per_thousand():
    found = one("Angka kematian", "Jumlah anak mati / Jumlah anak x 1.000")

    assert "dalam per 1000\n" in found.text
    assert iki.loads(found.text).diagnostics == ()


def test_kinds_are_counted_as_items_that_are_present():
    found = one("Jumlah jenis laporan", "Jumlah jenis laporan : 1. Laporan A 2. Laporan B")
    book = iki.loads(found.text)
    (counts,) = declared(found, tree.Data)

    outcome = book.evaluate({f"{counts.name.text}": {"laporan_a": 0, "laporan_b": 7}})

    assert [result.value for result in outcome.results] == [1]


def test_a_unit_that_nobody_knows_is_declared_and_marked():
    found = one("Jumlah Musrenbang", "Jumlah Musrenbang yang dilaksanakan")

    assert [each.name.text for each in declared(found, tree.UnitDecl)] == ["musrenbang"]
    assert [doubt.kind for doubt in found.readings[0].doubts] == ["unit"]
    assert iki.loads(found.text).diagnostics == ()


def test_the_unit_that_a_table_prints_is_used():
    found = one("Jumlah Musrenbang", "Jumlah Musrenbang", unit="Kegiatan")

    assert found.readings[0].indicator.unit.factors == (("kegiatan", 1),)
    assert found.readings[0].doubts == ()


def test_a_printed_unit_that_the_formula_does_not_give_is_marked():
    found = one("Jumlah surat", "Jumlah surat", unit="%")

    assert [doubt.kind for doubt in found.readings[0].doubts] == ["unit"]


@pytest.mark.parametrize("formulation", ["", "A / B / C x 100%", "Jumlah x 100%"])
def test_what_is_not_read_stays_in_the_words_of_the_decree(formulation):
    found = one("Persentase surat", formulation)

    assert "belum jelas" in found.text
    assert found.readings[0].unread
    assert formulation in found.text


def test_a_draft_speaks_english_when_asked():
    row = Row(1, 1, "Camat", "Tertib", "Jumlah KK", "", (), ())

    text = draft(Table((row,)), "en").text

    assert text.startswith("language en\n")
    assert "To be checked: the formula is not printed" in text
    assert iki.loads(text).diagnostics == ()


WORDS = """
    Jumlah Persentase A dibagi (:) / x 100% 100 1. 2. (0,013/kegiatan) ( ) minimal 80% dan ,
    surat dokumen Rata-rata persentase survey indeks : usia jenis data satuan "kutip" jika \\ ;
    belum jelas Kegiatan TOTAL 12 = per 1.000 rumus catatan (2/jam) SK é ÷ { } %
"""
PIECES = st.sampled_from(WORDS.split())
WORDING = st.one_of(st.lists(PIECES, max_size=12).map(" ".join), st.text(max_size=40))
ROWS = st.lists(st.tuples(WORDING, WORDING, WORDING), min_size=1, max_size=5)


@given(ROWS, st.sampled_from(["id", "en"]))
@settings(deadline=None, max_examples=100)
def test_any_table_becomes_a_book_without_errors_that_has_every_row(wordings, language):
    head = ["INDIKATOR", "FORMULASI", "SATUAN", "SUMBER DATA"]
    cells = [head, ["Jumlah surat", "Jumlah surat", "", ""]]
    cells += [[name or "x", text, unit, text] for name, text, unit in wordings]
    found = read_table(csv_bytes(cells), "tabel.csv")

    made = draft(found, language)
    book = iki.loads(made.text, strict=False)

    assert [each.message.say("en") for each in book.diagnostics] == []
    assert len(declared(made, tree.Indicator)) == len(found.rows)


def test_a_plain_count_of_known_things_bears_no_mark():
    found = one("Jumlah surat", "Jumlah surat yang dikirim")

    assert isinstance(found.readings[0].shape, Count)
    assert not found.readings[0].marked


@pytest.mark.parametrize("factor", ["x 5", "x 1.000%", "x 2,5"])
def test_a_factor_that_no_unit_stands_for_is_not_read(factor):
    assert one("Persentase surat", f"Jumlah surat masuk / Jumlah surat {factor}").readings[0].unread


def test_a_count_of_nothing_is_not_read():
    assert one("Jumlah 12", "Jumlah 12").readings[0].unread


def test_what_was_mended_in_a_row_is_marked():
    row = Row(1, 1, "", "", "Jumlah surat", "Jumlah surat", (), (), joined=True, cleaned=True)
    long = Row(1, 2, "", "", "Jumlah surat", "Jumlah surat " + "x" * 20_000, (), ())

    found = draft(Table((row, long)))

    assert [len(reading.doubts) for reading in found.readings] == [2, 1]
    assert iki.loads(found.text).diagnostics == ()
