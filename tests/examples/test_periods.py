"""The four books say how figures are counted over time where their decrees do, and nowhere else."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

import pytest

import iki_rules as iki
from iki_rules.core.program import Program, Report
from tests.examples.kinds import BOOKS, EXAMPLES, rows_of


#: What tells in a row's own words that it is counted by some period.
TIMES = re.compile(
    r"bulanan|per ?bulan|tiap bulan|triwulan|semester|tahunn?an"
    r"|(dalam|selama) (satu|se|1) ?tahun",
    re.IGNORECASE,
)
#: The clause of each datum that has one: its period and how it becomes that of a longer one.
CLAUSES = {
    "kab-balangan-2023": {
        "penyajian_data": "semester sum",
        "wajib": "month last",
        "pemilik": "month last",
    },
    "kab-malang-2021": {
        "laporan_keuangan_pedoman": "month sum",
        "sk_honorer_persemester": "semester last",
        "laporan_spj": "month sum",
        "spj_fungsional": "month sum",
        "laporan_spj_gaji": "month sum",
        "laporan_spp_gaji": "month sum",
        "perjalanan_dinas": "month sum",
        "laporan_bulanan": "month None",
    },
    "kecamatan-wonoasih-2024": {
        "laporan_absensi": "month sum",
        "pencairan_sp2d_9": "month sum",
        "laporan_disusun_9": "month sum",
        "spt_tahunan": "year None",
        "pencairan_sp2d_14": "month sum",
        "laporan_disusun_14": "month sum",
        "permohonan_diverifikasi": "month sum",
        "pengaduan_18": "month sum",
        "rekapitulasi_18": "month sum",
        "kegiatan_seksi_18": "month sum",
        "permohonan_dilayani": "month sum",
        "rekapitulasi_19": "month sum",
        "kegiatan_seksi_19": "month sum",
        "monev_rt_rw": "month sum",
        "fasilitasi_rt_rw": "month sum",
    },
    "kota-probolinggo-2021": {
        "penduduk": "month last",
        "penduduk_ber_ktp_el": "month last",
        "anak_0_18": "month last",
        "anak_berakta_lahir": "month last",
        "laporan_semesteran": "semester sum",
        "surat_masuk_diinput": "month sum",
        "surat_keluar_diinput": "month sum",
        "surat_masuk_diadministrasikan": "month sum",
        "surat_keluar_diadministrasikan": "month sum",
        "pemilik_ktp_el": "month last",
        "pemilik_kk": "month last",
        "pemilik_akta_lahir": "month last",
        "pemilik_akta_kematian": "month last",
        "pemeliharaan_siak": "month sum",
    },
}
#: Stocks, by the choice that the README of their folder names: no words of theirs tell a period.
STOCKS = {
    "kab-balangan-2023": {"1.2", "2.2", "2.4", "2.13", "2.14"},
    "kota-probolinggo-2021": {"1.1", "1.2", "10.1", "10.2", "16.1", "16.2"},
}


@cache
def loaded(book: str) -> iki.RuleBook:
    return iki.load(EXAMPLES / book)


def data_of(book: str) -> Path:
    (path,) = (EXAMPLES / book).glob("data-*.csv")
    return path


def inputs_of(program: Program, key: str) -> set[str]:
    """The data that an indicator is computed from, through all definitions."""
    if key in program.inputs:
        return {key}
    definition = program.definitions.get(key)
    needs = () if definition is None else definition.needs
    return {found for need in needs for found in inputs_of(program, need)}


def report_of(book: str, number: str) -> Report:
    (report,) = [each for each in loaded(book).program.reports if each.number == number]
    return report


@pytest.mark.parametrize("book", BOOKS)
def test_a_book_has_these_clauses_and_no_other(book: str) -> None:
    found = {
        key: f"{datum.periodic.unit} {datum.periodic.roll}"
        for key, datum in loaded(book).program.inputs.items()
        if datum.periodic is not None
    }
    assert found == CLAUSES[book]


@pytest.mark.parametrize("book", BOOKS)
def test_a_row_has_a_period_exactly_where_its_own_words_tell_one(book: str) -> None:
    program = loaded(book).program
    said, has = set(), set()
    for number, _, _, row in rows_of(book):
        words = [row["name"], row["formulation"] or "", *row["source"]]
        if any(TIMES.search(each) for each in words):
            said.add(number)
        needed = inputs_of(program, report_of(book, number).key)
        if any(program.inputs[key].periodic is not None for key in needed):
            has.add(number)
    assert has == said | STOCKS.get(book, set())


@pytest.mark.parametrize("book", BOOKS)
def test_the_data_give_months_or_quarters_of_every_such_datum(book: str) -> None:
    rows = list(csv.DictReader(data_of(book).read_text("utf-8").splitlines(), delimiter=";"))
    assert all(row["periode"] for row in rows)
    for key, clause in CLAUSES[book].items():
        within = {row["periode"] for row in rows if row["datum"] == key and "-" in row["periode"]}
        assert bool(within) == (not clause.endswith("None"))


@pytest.mark.parametrize("book", BOOKS)
def test_a_figure_left_out_on_purpose_withholds_its_own_period_alone(book: str) -> None:
    rows = list(csv.DictReader(data_of(book).read_text("utf-8").splitlines(), delimiter=";"))
    (gap,) = [row for row in rows if "-" in row["periode"] and not row["nilai"]]
    outcome = loaded(book).evaluate_file(data_of(book), period=gap["periode"])
    key = f"{gap['datum']}[{gap['anggota']}]" if gap["anggota"] else gap["datum"]
    waiting = [each for each in outcome.results if each.absent and key in str(each.reason)]
    assert waiting
    # Where the figure of the year is given apart, that of its quarter is asked of another period.
    assert {each.status for each in waiting} <= {"missing", "wrong_period"}


@pytest.mark.parametrize("book", BOOKS)
def test_targets_are_examples_and_are_judged_by_year_and_by_quarter(book: str) -> None:
    rows = list(csv.DictReader(data_of(book).read_text("utf-8").splitlines(), delimiter=";"))
    targets = [row for row in rows if row["datum"] == "target"]
    assert {row["sumber"] for row in targets} == {"contoh rekaan, bukan dari keputusan"}
    assert len({row["anggota"] for row in targets}) >= 4
    assert any("-T" in row["periode"] for row in targets)
    for row in targets:
        outcome = loaded(book).evaluate_file(data_of(book), period=row["periode"])
        target = outcome[row["anggota"]].target
        assert target is not None
        assert target.met is not None


@pytest.mark.parametrize("book", BOOKS)
def test_no_decrees_book_prints_a_target_or_an_achievement_that_its_decree_does_not(
    book: str,
) -> None:
    reports = loaded(book).program.reports
    assert [each.key for each in reports if each.achievement is not None] == []
    limits = [each.key for each in reports if each.targets]
    printed = [number for number, *_, row in rows_of(book) if row["kind"] == "threshold_time"]
    assert limits == [report_of(book, number).key for number in printed]
