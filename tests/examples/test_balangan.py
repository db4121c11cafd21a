"""The Balangan book says what the decree says, row by row, and its figures follow from its data."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import iki_rules as iki


ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "examples" / "kab-balangan-2023"
INVENTORY = json.loads(
    (ROOT / "tests" / "inventories" / "kab-balangan-dispendukcapil-2023.json").read_text("utf-8")
)


def inventory_rows() -> list[tuple[str, dict[str, Any], dict[str, Any], dict[str, Any]]]:
    """Each row as (nomor, position, goal, indicator)."""
    return [
        (f"{position['no']}.{row['no']}", position, goal, row)
        for position in INVENTORY["positions"]
        for goal in position["goals"]
        for row in goal["indicators"]
    ]


ROWS = inventory_rows()


@pytest.fixture(scope="module")
def book() -> iki.RuleBook:
    return iki.load(FOLDER)


@pytest.fixture(scope="module")
def data() -> str:
    (path,) = (p for p in FOLDER.iterdir() if p.suffix in {".csv", ".json"})
    return str(path)


@pytest.fixture(scope="module")
def outcome(book: iki.RuleBook, data: str) -> iki.Outcome:
    return book.evaluate_file(data)


def test_the_book_has_no_errors_and_no_warnings(book: iki.RuleBook) -> None:
    assert [d.message.say("id") for d in book.diagnostics] == []


def test_the_decree_has_twenty_rows_and_so_has_the_book(book: iki.RuleBook) -> None:
    numbered = [report.number for report in book.program.reports if report.number]
    assert numbered == [number for number, *_ in ROWS]
    assert len(numbered) == 20


@pytest.mark.parametrize(("number", "position", "goal", "row"), ROWS, ids=[r[0] for r in ROWS])
def test_a_row_has_the_decrees_own_words(
    book: iki.RuleBook,
    number: str,
    position: dict[str, Any],
    goal: dict[str, Any],
    row: dict[str, Any],
) -> None:
    (report,) = [r for r in book.program.reports if r.number == number]
    assert report.title == row["name"]
    assert report.formulation == row["formulation"]
    assert list(report.sources) == row["source"]
    assert report.owners == (row["responsible"],)
    assert report.goal == goal["text"]
    assert report.position is not None
    assert position["title"] in report.position
    assert position["unit"] in report.position


@pytest.mark.parametrize(("number", "position", "goal", "row"), ROWS, ids=[r[0] for r in ROWS])
def test_a_row_has_the_inventorys_unit(
    book: iki.RuleBook,
    number: str,
    position: dict[str, Any],
    goal: dict[str, Any],
    row: dict[str, Any],
) -> None:
    (report,) = [r for r in book.program.reports if r.number == number]
    if row["unit"] == "predikat":
        assert report.display.text == ""
    else:
        assert report.display.text == row["unit"]


def test_no_row_of_the_decree_has_a_band_that_the_decree_does_not_print(
    book: iki.RuleBook,
) -> None:
    assert [r.key for r in book.program.reports if r.number and r.band] == []


@pytest.mark.parametrize("number", ["1.2", "2.2", "2.4", "2.13", "2.14"])
def test_an_average_runs_over_the_members_its_row_names(book: iki.RuleBook, number: str) -> None:
    row = next(row for n, _, _, row in ROWS if n == number)
    (report,) = [r for r in book.program.reports if r.number == number]
    named = {
        "Kartu Keluarga": "kartu_keluarga",
        "KK Nasional": "kartu_keluarga",
        "KTP-el": "ktp_el",
        "KIA": "kia",
        "Akta Kelahiran": "akta_kelahiran",
        "Akta Kematian": "akta_kematian",
        "Akta Perkawinan": "akta_perkawinan",
        "buku nikah/ Akta perkawinan": "nikah_atau_perkawinan",
        "Akta Perceraian": "akta_perceraian",
    }
    members = [named[title] for title in row["parts"]["members"]]
    everyone = book.program.sets["dokumen"].members or ()
    # One document owned by everyone, all others by nobody: the average is 1/n or 0.
    for member in everyone:
        owned = {other: 100 if other == member else 0 for other in everyone}
        outcome = book.evaluate({"wajib": dict.fromkeys(everyone, 100), "pemilik": owned})
        expected = Fraction(100, len(members)) if member in members else Fraction(0)
        assert outcome[report.key].value == expected


def test_the_examples_worked_out_by_hand_pass(book: iki.RuleBook) -> None:
    checked = book.check_examples()
    assert len(checked) >= 9
    assert [example.title for example in checked if not example.passed] == []


def test_only_the_survey_that_was_not_held_has_no_value(outcome: iki.Outcome) -> None:
    absent = {name: result for name, result in outcome.items() if result.status != "ok"}
    assert list(absent) == ["indeks_capil"]
    assert absent["indeks_capil"].status == "missing"
    assert "indeks_capil" in str(absent["indeks_capil"].reason)


@pytest.mark.parametrize(
    ("row", "withheld"),
    [
        (
            "pemilik;kia;",
            ["kepemilikan_dokumen", "rata_rata_dafduk", "kepemilikan_dafduk", "cakupan[kia]"],
        ),
        ("wajib;akta_perceraian;", ["kepemilikan_capil", "cakupan[akta_perceraian]"]),
        ("penyajian_data;", ["data_dimanfaatkan"]),
        ("petugas_capil;", ["bimtek_capil"]),
        ("ikm_pelayanan;", ["ikm_pelayanan"]),
    ],
)
def test_without_one_datum_only_what_depends_on_it_turns_into_a_reason_that_names_it(
    book: iki.RuleBook, data: str, outcome: iki.Outcome, row: str, withheld: list[str]
) -> None:
    lines = Path(data).read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(row)]
    assert len(kept) < len(lines)
    without = book.evaluate_text("".join(kept), "csv")
    changed = [name for name in outcome if without[name].value != outcome[name].value]
    assert changed == withheld
    name, member = row.split(";")[:2]
    for changed_name in changed:
        assert without[changed_name].status == "missing"
        assert (f"{name}[{member}]" if member else name) in str(without[changed_name].reason)


def test_the_data_say_on_every_row_that_they_are_invented(data: str) -> None:
    head, *rows = Path(data).read_text("utf-8").splitlines()
    assert head.split(";")[-1] == "sumber"
    assert [row for row in rows if "rekaan" not in row.split(";")[-1]] == []


def test_coverage_is_banded_by_the_offices_own_scale(outcome: iki.Outcome) -> None:
    bands = {n: r.band.shown for n, r in outcome.items() if r.band}
    # 92.604 / 94.127 = 98,4%; 22.480 / 40.215 = 55,9%
    assert bands["cakupan[ktp_el]"] == "Sangat Tinggi"
    assert bands["cakupan[kia]"] == "Rendah"
    assert len(bands) == 8


LITERALLY = """bahasa id
himpunan dokumen = ktp_el; kia
data wajib[dokumen] dalam orang
data pemilik[dokumen] dalam orang
    bagian dari wajib
indikator cakupan[dokumen] dalam %
    rumus pemilik / wajib x 100%
indikator rata_rata dalam %
    rumus jumlah(cakupan) / banyak(dokumen) x 100
"""


def test_the_decrees_x_100_on_an_average_of_percents_is_refused_when_written_literally() -> None:
    with pytest.raises(iki.RuleBookError) as caught:
        iki.loads(LITERALLY)
    assert [d.code[:5] for d in caught.value.diagnostics if d.severity == "error"] == ["IKI-U"]
