"""A table with right, truncated and wrong figures: each mistake is named.

`python -m tests.auditing.test_showcase` writes the reports anew, to be read through before they
are committed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import iki_rules as iki
from iki_rules.mistakes import MISTAKES
from tests.cli.running import iki as command


SHOWCASE = Path(__file__).parent / "showcase"
BOOK = iki.load(SHOWCASE / "dukcapil.iki")
FIGURES = [
    ("percent_forgotten", "akta", "2023", "0,93"),
    ("other_format", "akta", "2023", "92.85%"),
    ("rounded_twice", "hampir_separuh", "2023", "0,13"),
    ("half_even", "separuh", "2023", "0,12"),
    ("floats", "selisih", "2023", "1,00"),
    ("always_up", "seluruh_kepemilikan", "2023", "71,30%"),
    ("printed_numbers", "ikm", "2023", "81,95"),
    ("shown_steps", "rata_kepemilikan", "2023", "67,500%"),
    ("every_operation", "perekaman", "2023", "99,00%"),
    ("missing_as_zero", "waktu", "2023-T1", "23,33 menit"),
    ("missing_left_out", "waktu", "2023-T1", "35"),
    ("mean_of_ratios", "seluruh_kepemilikan", "2023", "67,50"),
    ("ratio_of_totals", "rata_kepemilikan", "2023", "71,29"),
    ("mean_of_periods", "tuntas", "2023-T1", "50,00"),
    ("summed_over_periods", "sisa", "2023-T1", "12"),
    ("last_of_periods", "tuntas", "2023-T1", "60,00"),
    ("unweighted", "indeks_berbobot", "2023", "3,31"),
    ("capped_100", "capaian(surat_keluar)", "2023", "100%"),
    ("capped_110", "capaian(surat_keluar)", "2023", "110%"),
    ("capped_120", "capaian(surat_keluar)", "2023", "120%"),
    ("uncapped", "capaian(surat_terbatas)", "2023", "157,14"),
    ("other_polarity", "capaian(hari_layanan)", "2023", "120%"),
    ("inverse_polarity", "capaian(hari_layanan)", "2023", "83,33"),
    ("swapped", "capaian(surat_keluar)", "2023", "63,64"),
    ("previous_period", "tuntas", "2023-02", "50,00"),
    ("earlier_target", "capaian(hari_layanan)", "2023", "100,00%"),
    ("mark_slipped", "surat_keluar", "2023", "110"),
    ("digits_swapped", "kartu", "2023", "78,97"),
]


@pytest.mark.parametrize(("key", "name", "period", "text"), FIGURES)
def test_each_mistake_is_the_first_that_is_named_for_its_figure(key, name, period, text):
    audit = iki.audit(BOOK, SHOWCASE / "data.csv", {name: text}, period=period)

    (figure,) = audit.figures
    assert figure.verdict not in ("exact", "rounded")
    assert figure.mistakes[0].key == key


def test_every_mistake_is_shown():
    assert {key for key, *_ in FIGURES} == set(MISTAKES)


def report(language):
    names = (str(SHOWCASE / each) for each in ("dukcapil.iki", "data.csv", "terbitan.csv"))
    book, data, table = names
    options = ("--data", data, "--published", table, "--lang", language)
    return command("audit", book, *options).out.replace(str(SHOWCASE) + "/", "")


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_report_is_as_it_was_read_through(language):
    assert report(language) == (SHOWCASE / f"audit.{language}.txt").read_text("utf-8")


if __name__ == "__main__":
    for each in ("id", "en"):
        (SHOWCASE / f"audit.{each}.txt").write_text(report(each), encoding="utf-8")
