"""A table of published figures is read by its header, in either language."""

from __future__ import annotations

import pytest

import iki_rules as iki
from iki_rules.auditing.published import read_published
from iki_rules.limits import DEFAULT
from iki_rules.text import Source


BOOK = iki.loads('bahasa id\n\ncacah surat "Surat" dalam surat\n')


def read(text):
    return read_published(Source("terbit.csv", text), DEFAULT)


@pytest.mark.parametrize(
    "text",
    [
        "indikator;periode;terbitan\nsurat;2023;1.234\n",
        "Indicator,Period,Published\nsurat,2023,1.234\n",
        "tahun\tangka\tindikator\n2023\t1.234\tsurat\n",
        '"indikator";"periode";"nilai"\n"surat";"2023";"1.234"\n',
    ],
)
def test_columns_are_known_by_their_titles(text):
    (figure,), found = read(text)

    assert (figure.name, figure.period, figure.text, figure.part) == (
        "surat", "2023", "1.234", "value",
    )  # fmt: skip
    assert found == ()


def test_a_row_may_hold_value_achievement_and_band():
    figures, _ = read("indikator;realisasi;capaian;predikat\nx;1;2;A\ny;;3;\n")

    assert [(each.name, each.part, each.text) for each in figures] == [
        ("x", "value", "1"),
        ("x", "achievement", "2"),
        ("x", "band", "A"),
        ("y", "value", ""),
        ("y", "achievement", "3"),
    ]


def test_the_part_stands_in_a_column_or_before_the_name():
    figures, _ = read("indikator;bagian;terbitan\nx;capaian;1\nband(y);;A\nz;?;1\n")

    assert [(each.name, each.part) for each in figures] == [
        ("x", "achievement"),
        ("y", "band"),
        ("z", None),
    ]


@pytest.mark.parametrize("text", ["", "nama;terbitan\nx;1\n", "indikator;target\nx;1\n"])
def test_a_table_without_its_columns_is_refused(text):
    figures, (fault,) = read(text)

    assert figures == ()
    assert fault.code == "IKI-A103"


def test_periods_and_doubles_are_told_of(tmp_path):
    table = tmp_path / "terbit.csv"
    table.write_text("indikator;periode;terbitan\nsurat;dulu;1\nsurat;2023;5\nsurat;2023;6\n")
    found = iki.audit(BOOK, {"surat": 5}, table)

    assert [each.verdict for each in found.figures] == ["not_comparable", "exact", "different"]
    assert [each.code for each in found.diagnostics] == ["IKI-A106", "IKI-A104"]
    assert not found.passed


def test_only_a_csv_is_a_table(tmp_path):
    with pytest.raises(iki.FileError, match=r"is no \.csv"):
        iki.audit(BOOK, {"surat": 5}, tmp_path / "terbit.xlsx")


MONTHS = iki.loads(
    "bahasa id\ndata masuk dalam surat\n    periode  bulan jumlah\n"
    'indikator surat_masuk "Surat masuk" dalam surat\n    rumus  masuk\n'
)


def test_each_figure_is_compared_with_its_own_period(tmp_path):
    data = tmp_path / "data.csv"
    data.write_text(
        "datum;periode;nilai\nmasuk;2023-01;1\nmasuk;2023-02;2\nmasuk;2023-03;3\n", "utf-8"
    )
    table = tmp_path / "terbit.csv"
    table.write_text(
        "indikator;periode;terbitan\nsurat_masuk;2023-01;1\nsurat_masuk;Februari 2023;2\n"
        "surat_masuk;2023-T1;6\nsurat_masuk;2023-Q1;7\nsurat_masuk;2023-04;4\n"
        "surat_masuk;2023;6\n",
        "utf-8",
    )
    found = iki.audit(MONTHS, data, table)

    assert [each.verdict for each in found.figures] == [
        "exact", "exact", "exact", "different", "not_computed", "not_computed",
    ]  # fmt: skip
    assert "IKI-A104" in [each.code for each in found.diagnostics]
    assert "2023-04" in found.figures[4].reason.say("id")
