"""What the words of a decree are recognised as."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from iki_rules.decree import recognise
from iki_rules.decree.shapes import (
    Average,
    Conditional,
    Count,
    Listed,
    Qualitative,
    Ratio,
    Survey,
    Tariff,
    TimeLimit,
    Unread,
    Weighted,
)
from tests.decree.inventories import DECREES, rows


ALL = [row for decree in DECREES for row in rows(decree)]
SHAPES = {
    Average: "average",
    Conditional: "conditional_ratio",
    Count: "count",
    Listed: "enumerated_count",
    Qualitative: "qualitative",
    Ratio: "ratio_percent",
    Survey: "survey_index",
    TimeLimit: "threshold_time",
    Weighted: "weighted_points",
}


def doubts(shape):
    return {doubt.kind for doubt in shape.doubts}


def test_the_inventories_hold_the_three_hundred_and_thirty_seven_rows():
    assert len(ALL) == 337


@pytest.mark.parametrize("row", ALL, ids=lambda row: f"{row.decree[:12]}-{row.place}")
def test_a_row_is_read_as_its_kind_or_bears_a_mark(row):
    shape = recognise(row.name, row.formulation)

    assert SHAPES.get(type(shape)) == row.kind or shape.doubts or isinstance(shape, Unread)


@pytest.mark.parametrize(
    ("formulation", "above", "below", "factor"),
    [
        ("Jumlah A / Jumlah B x 100%", "Jumlah A", "Jumlah B", "100%"),
        ("(Jumlah A : Jumlah B) x 100%", "Jumlah A", "Jumlah B", "100%"),
        ("Jumlah A ÷ Jumlah B × 100 %", "Jumlah A", "Jumlah B", "100%"),
        ("Jumlah A dibagi (:) jumlah B dikali (x) 100", "Jumlah A", "jumlah B", "100"),
        ("Jumlah A dibagi dengan jumlah B dikalikan 100%", "Jumlah A", "jumlah B", "100%"),
        (r"\frac{\text{Jumlah A}}{\text{Jumlah B}} \times 100\%", "Jumlah A", "Jumlah B", "100%"),
        (r"$\dfrac{Jumlah A}{Jumlah B} \times 100 \%$", "Jumlah A", "Jumlah B", "100%"),
        ("100% x Jumlah A / Jumlah B", "Jumlah A", "Jumlah B", "100%"),
        ("Jumlah A\n--------\nJumlah B\nx 100%", "Jumlah A", "Jumlah B", "100%"),
    ],
)
def test_a_division_is_read_in_each_spelling(formulation, above, below, factor):
    shape = recognise("Persentase A", formulation)

    assert shape == Ratio(above, below, factor)


def test_a_slash_inside_a_word_does_not_divide():
    shape = recognise(
        "Persentase sarana", "Jumlah sarana yang tersedia/ terpenuhi / Jumlah kebutuhan x 100%"
    )

    assert (shape.numerator, shape.denominator) == (
        "Jumlah sarana yang tersedia/ terpenuhi",
        "Jumlah kebutuhan",
    )
    assert isinstance(recognise("Jumlah jaringan", "Jumlah Jaringan WLAN/LAN"), Count)


def test_a_number_may_be_what_is_divided_by():
    shape = recognise(
        "Persentase data", "jumlah A dibagi (:) 2 (semester I dan semester II) dikali (x) 100"
    )

    assert shape == Ratio("jumlah A", Fraction(2), "100", "semester I dan semester II")


@pytest.mark.parametrize(
    ("words", "sign"),
    [("minimal", ">="), ("paling sedikit", ">="), ("≥", ">="), ("lebih dari", ">"), ("<", "<")],
)
def test_a_condition_on_a_percentage_makes_a_share(words, sign):
    shape = recognise(
        "Persentase program", f"Jumlah program yang capaiannya {words} 80% / Jumlah program x 100%"
    )

    assert isinstance(shape, Conditional)
    assert (shape.comparison, shape.threshold) == (sign, 80)


def test_credit_points_are_read_to_the_last_digit():
    shape = recognise(
        "Jumlah Kegiatan",
        "1. Penggandaan data (0,013/kegiatan) 2. Jumlah karakter (0,001/1000 karakter) "
        "3. Rekam (0,004/ 1.000 karakter)",
    )

    assert shape == Weighted(
        (
            Tariff("Penggandaan data", Fraction(13, 1000), Fraction(1), "kegiatan"),
            Tariff("Jumlah karakter", Fraction(1, 1000), Fraction(1000), "karakter"),
            Tariff("Rekam", Fraction(4, 1000), Fraction(1000), "karakter"),
        )
    )


def test_credit_points_need_no_numbers_before_them():
    shape = recognise("Jumlah", "Seminar (1,000/kegiatan) Makalah (2,500/makalah)")

    assert [item.label for item in shape.items] == ["Seminar", "Makalah"]


def test_points_that_one_item_lacks_are_not_read_at_all():
    shape = recognise("Jumlah", "1. Seminar (1,000/kegiatan) 2. Makalah")

    assert isinstance(shape, Unread)


def test_a_dot_in_credit_points_is_doubted():
    assert doubts(recognise("Jumlah", "Seminar (1.000/kegiatan)")) == {"decimal_sign"}
    assert doubts(recognise("Jumlah", "Seminar (0.013/kegiatan)")) == {"decimal_sign"}


def test_a_numbered_list_is_read_item_by_item():
    shape = recognise("Jumlah laporan", "Jumlah laporan yang disusun : 1. Laporan A 2. Laporan B")

    assert shape == Listed(("Laporan A", "Laporan B"), head="Jumlah laporan yang disusun")


def test_kinds_are_counted_only_where_the_text_says_so():
    shape = recognise("Jumlah", "Jumlah jenis laporan yang disusun : 1. Laporan A 2. Laporan B")

    assert shape.by_kind


def test_a_list_without_numbers_is_split_and_doubted():
    shape = recognise("Jumlah penduduk", "Jumlah akta kelahiran Jumlah akta kematian")

    assert shape.items == ("Jumlah akta kelahiran", "Jumlah akta kematian")
    assert doubts(shape) == {"no_list_signs"}


def test_an_average_names_its_members_or_says_that_it_does_not():
    named = recognise("Persentase", "Rata-rata dari prosentase kepemilikan KK, kepemilikan KIA")
    unnamed = recognise(
        "Persentase", "Jumlah persentase layanan dibagi (:) jumlah jenis layanan dikali (x) 100"
    )

    assert named == Average(("KK", "KIA"))
    assert unnamed.members == ()
    assert doubts(unnamed) == {"times_100", "members_unnamed"}


@pytest.mark.parametrize(
    ("words", "limit", "unit", "strict"),
    [
        ("Melayani surat < 10 menit/ dokumen", 10, "menit/dokumen", True),
        ("Melayani surat kurang dari 10 menit per dokumen", 10, "menit/dokumen", True),
        ("Melayani surat maksimal 2 jam", 2, "jam", False),
        ("Penataan berkas dalam satu hari", 1, "hari", False),
    ],
)
def test_a_limit_of_time_is_read(words, limit, unit, strict):
    shape = recognise("Ketepatan waktu", words)

    assert (shape.limit, shape.unit, shape.strict) == (limit, unit, strict)


def test_a_survey_asks_for_its_grade_or_its_index():
    words = "Predikat hasil survey Indeks Kepuasan Masyarakat"

    assert recognise("IKM pelayanan", words) == Survey("grade")
    assert doubts(recognise("Nilai Indeks Kepuasan", words)) == {"grade_or_index"}


def test_what_is_not_printed_is_never_invented():
    assert isinstance(recognise("Persentase penduduk", "  "), Unread)
    assert recognise("Jumlah KK", "").noun == "KK"
    assert doubts(recognise("Jumlah KK", "")) == {"blank"}


def test_what_names_no_quantity_is_qualitative():
    assert recognise("Menyusun laporan", "Menyusun laporan barang") == Qualitative()


@pytest.mark.parametrize(
    "words",
    [
        "A / B / C x 100%",
        "(A + B) / C x 100%",
        "A / B x 100% + 5%",
        "Jumlah A x 100%",
        "Rata-rata lama pelayanan",
        r"\sqrt{A} \times 100\%",
        "1. A 2. B / C x 100%",
        "A / B x 100% x 2",
    ],
)
def test_what_can_be_read_in_two_ways_is_not_read(words):
    assert isinstance(recognise("Persentase A", words), Unread)


@pytest.mark.parametrize(
    "words",
    [
        "Jumlah surat masuk ditambah jumlah surat keluar",
        "Jumlah surat masuk + jumlah surat keluar",
        "Jumlah surat masuk dikurangi surat batal",
        "(Jumlah A dikurangi jumlah B) / Jumlah B x 100%",
        "Ya / Tidak",
        "Dilaksanakan 12 kali",
    ],
)
def test_a_calculation_of_another_kind_is_not_read_as_a_count(words):
    assert isinstance(recognise("Terlaksananya A", words), Unread)


def test_lettered_lists_are_lists_too():
    shape = recognise("Jumlah laporan", "Jumlah laporan: a. Laporan A b. Laporan B")

    assert shape == Listed(("Laporan A", "Laporan B"), head="Jumlah laporan")


def test_things_after_a_colon_may_be_several_kinds():
    shape = recognise("Jumlah laporan", "Jumlah laporan yang disusun: Laporan A dan Laporan B")

    assert doubts(shape) == {"several_kinds"}


def test_a_slash_that_may_belong_to_a_word_is_doubted_where_it_divides():
    assert "slash" in doubts(recognise("Persentase", "Jumlah data/informasi x 100%"))
    assert "slash" in doubts(recognise("Jumlah data", "Jumlah data / informasi"))


def test_members_that_share_no_word_are_split_with_a_doubt():
    shape = recognise("Rata-rata", "Rata-rata persentase surat masuk dan keluar")

    assert doubts(shape) == {"several_kinds"}


def test_points_per_two_things_may_be_half_of_one():
    assert doubts(recognise("Jumlah", "Kegiatan (1/2 kegiatan)")) == {"decimal_sign"}


@pytest.mark.parametrize(
    "words",
    [
        "Jumlah program dengan capaian minimal 80",
        "Jumlah A / Jumlah B tahun ke 3 x 100%",
        "Jumlah laporan : 1. Laporan 12 bulan 2. Laporan B",
        "Melayani surat < 10 menit, 3 orang",
    ],
)
def test_a_number_that_no_formula_uses_is_marked(words):
    name = "Persentase A" if "/" in words else "Ketepatan"

    assert "number" in doubts(recognise(name, words))


@pytest.mark.parametrize(
    "words", ["Jumlah anak usia 0-18 tahun", "Jumlah kegiatan Tahun 2019", "Jumlah SP2D terbit"]
)
def test_a_number_that_only_names_something_is_not_marked(words):
    assert recognise(words, words).doubts == ()


WORDS = """
Jumlah A dibagi (:) / x 100% 100 1. 2. (0,013/kegiatan) ( ) minimal 80% dan , < 10 menit
Rata-rata persentase survey \\ indeks dokumen : 0-18 = \\frac{A}{B} jenis 77 77% 77/kegiatan
"""
PIECES = st.sampled_from(WORDS.split())


def used(shape):
    """The numbers that a shape computes with."""
    match shape:
        case Ratio():
            return {shape.denominator}
        case Conditional():
            return {shape.threshold}
        case TimeLimit():
            return {shape.limit}
        case Weighted():
            return {number for item in shape.items for number in (item.points, item.per)}
        case _:
            return set()


@given(st.lists(PIECES, max_size=14), st.sampled_from(["Jumlah A", "Persentase A", "Menyusun A"]))
@example(["Jumlah", "A", "/", "77"], "Persentase A")
@settings(max_examples=500)
def test_every_number_of_a_wording_is_used_or_said_to_be_left(pieces, name):
    shape = recognise(name, " ".join(pieces))

    if any("77" in piece for piece in pieces) and not isinstance(shape, Unread):
        assert "number" in doubts(shape) or 77 in used(shape)


@given(st.text(max_size=300), st.text(max_size=60))
def test_no_text_stops_the_reading(formulation, name):
    assert recognise(name, formulation) is not None
