"""What is marked in a decree, and what is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.book import loads
from iki_rules.diagnostics import entries
from iki_rules.diagnostics.pages import page
from iki_rules.linting import lint
from tests.linting.decrees import advice, codes, printed


COUNT = ("1.1", "Jumlah surat masuk", "Jumlah surat masuk yang dicatat", "Register surat")
OTHER = ("1.2", "Jumlah akta kelahiran", "Jumlah akta kelahiran yang terbit", "SIAK")
CODES = [code for code in entries() if code.startswith("IKI-L")]


WORDS = (
    "Jumlah Persentase surat akta laporan bulanan tepat waktu sesuai pedoman usia 0-18 tahun ≥ 18 "
    "/ x 100% 1. 2. dan yang seminar/seminar (0,013/ kegiatan) ( ) dibagi rata-rata"
)
#: Words and signs of decrees, put together in any order.
SCRAPS = st.lists(st.sampled_from(WORDS.split()), max_size=12).map(" ".join)


def row(name, formulation, *sources, number="1.1"):
    return (number, name, formulation, *(sources or ("Register",)))


def test_rows_that_say_what_they_mean_get_no_advice():
    assert codes("Kepala Seksi", COUNT, OTHER) == []


def test_an_indicator_of_the_office_that_no_decree_prints_is_left_alone():
    assert codes(("", "Persentase surat masuk bulanan", "")) == []


def test_an_empty_book_gets_no_advice():
    assert lint(loads("bahasa id\n")) == ()


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("language", ["id", "en"])
def test_the_page_of_a_code_shows_it_and_how_to_be_rid_of_it(code, language):
    section = page(code).section(language)

    assert code in {each.code for each in lint(loads(section.wrong[0].text))}
    assert [each.code for each in lint(loads(section.right[0].text))] == []


def test_findings_stand_in_the_order_of_the_rows_numbers():
    found = advice(
        ("1.10", "Jumlah akta", "Jumlah akta yang dicetak"),
        ("2.1", "Jumlah surat", "Jumlah surat yang dikirim"),
        ("1.9", "Persentase nota", "Jumlah nota", "Register"),
    )

    assert [code for code, _ in found] == ["IKI-L201", "IKI-L301", "IKI-L301"]
    assert "1.10" in found[1][1]


def test_rows_without_such_numbers_keep_the_order_of_the_book():
    found = advice(("b", "Jumlah akta", "Jumlah akta"), ("", "Jumlah nota", "Jumlah nota"))

    assert [code for code, _ in found] == ["IKI-L301"]
    assert found[0][1].endswith("b, Jumlah nota")


@given(st.permutations([COUNT, OTHER, ("1.3", "Jumlah nota", "Jumlah surat masuk")]))
def test_the_order_in_the_book_does_not_matter_where_rows_are_numbered(rows):
    assert advice("A", *rows) == advice("A", *sorted(rows))


@given(st.lists(st.tuples(SCRAPS, SCRAPS, SCRAPS, st.sampled_from("AAB")), max_size=5))
def test_whatever_a_decree_prints_every_finding_names_a_row_and_speaks_both_languages(found):
    rows = [
        part
        for at, (name, formulation, source, title) in enumerate(found, 1)
        for part in (title, (f"1.{at}", name or "x", formulation, source))
    ]

    for each in lint(printed(*rows)):
        assert any(f"1.{at}" in each.message.say("id") for at in range(1, 6))
        assert each.message.say("id") != each.message.say("en")
        assert each.labels[0].span.file


# Times 100 ---------------------------------------------------------------------------------


@pytest.mark.parametrize("factor", ["dikali (x) 100", "x 100%", "x 100"])
def test_an_average_of_percentages_is_not_multiplied_by_100(factor):
    wording = f"Jumlah persentase cakupan seluruh pelayanan dibagi jumlah jenis layanan {factor}"

    assert codes(row("Persentase kepemilikan", wording)) == ["IKI-L101"]


@pytest.mark.parametrize(("unit", "found"), [("%", ["IKI-L101"]), ("orang", [])])
def test_what_the_book_averages_tells_whether_the_wording_averages_percents(unit, found):
    book = loads(
        "bahasa id\n"
        'himpunan jenis = a "A"; b "B"\n'
        f"data cakupan[jenis] dalam {unit}\n"
        f'indikator rata "Rata-rata cakupan" dalam {unit}\n'
        '    nomor "1.1"\n'
        '    formulasi "Jumlah cakupan semua layanan dibagi jumlah jenis layanan x 100"\n'
        "    rumus rata-rata(cakupan)\n"
        '    sumber "SIAK"\n'
    )

    assert [each.code for each in lint(book)] == found


def test_a_ratio_of_counts_may_be_multiplied_by_100():
    assert codes(row("Persentase akta", "Jumlah akta terbit / Jumlah permohonan x 100%")) == []


# Formulas of other rows --------------------------------------------------------------------


def test_a_formula_that_names_the_row_above_is_marked_once():
    found = advice(
        row("Jumlah barang yang dibeli", "Jumlah barang dibeli"),
        row("Jumlah gedung yang dirawat", "Jumlah barang yang dibeli", number="1.2"),
    )

    assert [code for code, _ in found] == ["IKI-L102"]
    assert "1.2" in found[0][1]
    assert "1.1" in found[0][1]


def test_a_formula_that_only_repeats_its_own_name_is_left_alone():
    assert codes(row("Jumlah surat", "Jumlah surat"), row("Jumlah akta", "Jumlah akta")) == []


def test_formulas_that_stand_crosswise_are_one_finding():
    found = codes(
        row("Jumlah KK yang dilayani", "Jumlah KTP yang dicetak"),
        row("Jumlah KTP yang dilayani", "Jumlah KK yang dicetak", number="1.2"),
        row("Jumlah KIA yang dilayani", "Jumlah KIA yang dicetak", number="1.3"),
    )

    assert found == ["IKI-L102"]


def test_words_that_both_names_share_do_not_make_a_swap():
    assert "IKI-L102" not in codes(
        row("IKM pelayanan", "Hasil survei kepuasan masyarakat"),
        row("Kepemilikan dokumen masyarakat", "Jumlah cakupan pelayanan", number="1.2"),
    )


def test_a_formula_copied_from_another_position_is_marked_where_it_does_not_fit():
    found = advice(
        row("Jumlah SK kenaikan pangkat", "Jumlah SK naik pangkat yang terbit"),
        row("Jumlah SK gaji berkala", "Jumlah SK naik pangkat yang terbit", number="2.1"),
    )

    assert [code for code, _ in found] == ["IKI-L102"]
    assert found[0][1].startswith("Rumusan baris 2.1")


def test_names_of_which_one_says_more_may_share_a_formula():
    assert (
        codes(
            row("Jumlah surat kantor", "Jumlah surat yang terkirim"),
            row("Jumlah surat kantor kelurahan", "Jumlah surat yang terkirim", number="2.1"),
        )
        == []
    )


# Repetitions -------------------------------------------------------------------------------


def test_one_name_is_compared_without_case_blanks_and_points():
    found = codes(
        row("Jumlah surat masuk", "Jumlah surat masuk"),
        row("JUMLAH  SURAT MASUK.", "Jumlah surat yang diterima", number="2.1"),
    )

    assert found == ["IKI-L103"]


def test_sources_in_another_order_or_with_data_before_them_are_the_same():
    assert (
        codes(
            row("Jumlah surat", "Jumlah surat", "SIAK", "Bidang PIAK"),
            row("Jumlah surat", "Jumlah surat", "Data Bidang PIAK", "SIAK", number="2.1"),
        )
        == []
    )


def test_a_missing_source_is_not_another_source():
    found = codes(
        row("Jumlah surat", "Jumlah surat", "SIAK"), ("2.1", "Jumlah surat", "Jumlah surat")
    )

    assert found == ["IKI-L301"]


def test_one_row_in_two_positions_is_no_table_twice():
    assert codes(COUNT, ("2.1", *COUNT[1:])) == []


def test_a_table_twice_is_told_once_and_its_sources_apart():
    table = [COUNT, OTHER]
    again = [("2.1", *COUNT[1:]), ("2.2", *OTHER[1:3], "Buku induk")]

    assert codes("A", *table, "B", *again) == ["IKI-L105", "IKI-L104"]


def test_two_tables_of_one_title_that_agree_in_half_are_marked():
    half = [COUNT, OTHER], [("2.1", *COUNT[1:]), ("2.2", "Jumlah nota", "Jumlah nota", "SIAK")]

    assert codes("Arsiparis", *half[0], "Arsiparis", *half[1]) == ["IKI-L105"]
    assert codes("Arsiparis", *half[0], "Bendahara", *half[1]) == []


def test_names_one_letter_off_are_marked_but_known_pairs_are_not():
    def named(word, number):
        return row(
            f"Jumlah {word} diperiksa", f"Jumlah {word} diperiksa di {number}", number=number
        )

    assert codes(named("kegiatan", "1.1"), named("kegitan", "2.1")) == ["IKI-L107"]
    assert codes(named("pengaduan", "1.1"), named("pengadaan", "2.1")) == []


# Quantities --------------------------------------------------------------------------------


def test_a_percentage_whose_formula_is_not_printed_is_left_alone():
    assert codes(row("Persentase penduduk", "")) == []


@pytest.mark.parametrize("word", ["Persentase", "Cakupan", "Tingkat", "Rasio"])
def test_a_name_that_asks_for_a_share_may_have_a_ratio(word):
    assert codes(row(f"{word} akta", "Jumlah akta / Jumlah penduduk x 100%")) == []


@pytest.mark.parametrize(
    ("name", "formulation", "found"),
    [
        ("Jumlah laporan bulanan", "Jumlah laporan", ["IKI-L203"]),
        ("Jumlah laporan per triwulan", "Jumlah laporan", ["IKI-L203"]),
        ("Jumlah laporan Persemester", "Jumlah laporan", ["IKI-L203"]),
        ("Jumlah laporan tahunan", "Jumlah laporan tiap tahun", []),
        ("Jumlah laporan tahun 2019", "Jumlah laporan", []),
        ("Jumlah laporan", "Jumlah laporan bulanan", []),
    ],
)
def test_a_period_of_the_name_stands_in_the_formula_too(name, formulation, found):
    assert codes(row(name, formulation)) == found


@pytest.mark.parametrize(
    ("groups", "found"),
    [
        ("usia 0-18 tahun dan usia ≥ 18 tahun", ["IKI-L204"]),
        ("usia 0 s.d. 18 tahun dan 18 tahun ke atas", ["IKI-L204"]),
        ("usia 0-18 tahun dan usia > 18 tahun", []),
        ("usia < 18 tahun dan usia ≥ 18 tahun", []),
        ("usia 0-17 tahun dan usia 18-60 tahun", []),
        ("usia 0-60 tahun dan usia 5-18 tahun", []),
        ("0-18 tahun dan 18-20 tahun", []),
    ],
)
def test_age_groups_do_not_meet(groups, found):
    assert codes(row(f"Jumlah akta {groups}", f"Jumlah akta {groups}")) == found


# Hints -------------------------------------------------------------------------------------


def test_nouns_that_the_table_does_not_know_give_no_hint():
    assert codes(row("Jumlah gadget", "Jumlah penduduk yang memiliki gadget")) == []


def test_a_condition_with_its_limit_of_time_needs_no_standard():
    in_time = row("Jumlah laporan tepat waktu", "Jumlah laporan tepat waktu, paling lama 5 hari")

    assert codes(in_time) == []
    assert codes(row("Jumlah laporan tepat waktu", "Jumlah laporan tepat waktu")) == ["IKI-L404"]


def test_a_guideline_with_a_name_is_a_standard():
    named = "Jumlah arsip sesuai pedoman tata naskah dinas"

    assert codes(row(named, named)) == []


def test_the_same_condition_in_other_words_is_the_same_condition():
    found = codes(row("Ketepatan waktu pelayanan", "Pelayanan tepat waktu"))

    assert found == ["IKI-L404"]


def test_hints_are_hints_and_the_rest_are_warnings():
    severities = {code[4:6]: entries()[code].severity for code in CODES}

    assert severities == {"L1": "warning", "L2": "warning", "L3": "warning", "L4": "hint"}


def test_many_rows_of_one_name_are_each_told_once():
    many = [(f"{at}.1", "Jumlah surat", f"Jumlah surat jenis {at}", "Buku") for at in range(1, 101)]

    assert codes(*many) == ["IKI-L103"] * 99
