"""Figures by period: read in every form, rolled up as declared, never silently."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iki_rules import loads
from iki_rules.data import from_csv_text, from_json_text, from_python
from iki_rules.measure import Period


YEAR = Period(2023)


def month(number):
    return Period(2023, "month", number)


def quarter(number):
    return Period(2023, "quarter", number)


def book(roll="jumlah", gaps="", unit="bulan"):
    more = f"    periode hilang  {gaps}\n" if gaps else ""
    return loads(
        f"bahasa id\ndata surat dalam surat\n    periode  {unit} {roll}\n{more}"
        "indikator semua dalam surat\n    rumus  surat\n"
    ).program


def series(program, figures):
    read, found = from_python(program, {"surat": figures}, numbers="id")
    assert [each.code for each in found if each.severity == "error"] == []
    return read


def value(program, figures, asked=YEAR):
    return series(program, figures).at(asked).values["surat", ()]


FULL = {f"2023-{number:02}": number for number in range(1, 13)}


@pytest.mark.parametrize(
    ("roll", "year", "second"),
    [
        ("jumlah", 78, 15),
        ("terakhir", 12, 6),
        ("rata-rata", Fraction(13, 2), 5),
        ("maks", 12, 6),
        ("min", 1, 4),
        ("kumulatif", 12, 6),
    ],
)
def test_months_roll_up_as_declared(roll, year, second):
    program = book(roll)

    assert value(program, FULL) == year
    assert value(program, FULL, quarter(2)) == second
    assert value(program, FULL, month(7)) == 7


def test_a_missing_month_withholds_a_sum_and_is_named():
    figures = {key: each for key, each in FULL.items() if key not in ("2023-04", "2023-07")}
    found = value(book(), figures)

    assert found.status == "missing"
    assert "2023-04, 2023-07" in found.message.say("id")
    assert value(book(), figures, quarter(1)) == 6


@pytest.mark.parametrize(
    ("roll", "expected"),
    [("rata-rata", Fraction(6, 3)), ("maks", 3), ("min", 1), ("terakhir", 3)],
)
def test_where_missing_months_are_skipped_those_present_count(roll, expected):
    read = series(book(roll, "dilewati"), {"2023-01": 1, "2023-02": 2, "2023-05": 3}).at(YEAR)

    assert read.values["surat", ()] == expected
    told = read.rolled["surat", ()]
    assert [when for when, _ in told.used] == [month(1), month(2), month(5)]
    assert told.missing == tuple(month(each) for each in (3, 4, 6, 7, 8, 9, 10, 11, 12))


def test_the_last_one_present_counts_unless_told_otherwise():
    figures = {"2023-01": 1, "2023-09": 9}

    assert value(book("terakhir"), figures) == 9
    assert value(book("kumulatif"), figures) == 9
    assert value(book("terakhir", "ditolak"), figures).status == "missing"


def test_so_far_takes_the_months_up_to_the_last_one_without_a_gap():
    program = book("jumlah", "berjalan")
    read = series(program, {"2023-01": 1, "2023-02": 2, "2023-03": 3}).at(YEAR)

    assert read.values["surat", ()] == 6
    assert read.rolled["surat", ()].until == month(3)
    gap = value(program, {"2023-01": 1, "2023-03": 3})
    assert gap.status == "missing"
    assert "2023-02" in gap.message.say("en")
    assert value(program, {"2023-02": 3}).status == "missing"


def test_a_figure_for_the_asked_period_itself_wins():
    read = series(book(), {"2023": 50, "2023-01": 4})

    assert read.at(YEAR).values["surat", ()] == 50
    assert read.at(month(1)).values["surat", ()] == 4
    assert read.at(month(2)).values["surat", ()].status == "wrong_period"


def test_a_whole_that_differs_from_its_parts_is_not_used():
    figures = {"2023-T1": 7, "2023-01": 1, "2023-02": 2, "2023-03": 3}
    read, found = from_python(book(), {"surat": figures}, numbers="id")

    assert [each.code for each in found] == ["IKI-D603"]
    assert read.at(quarter(1)).values["surat", ()].code == "IKI-D603"
    assert read.at(month(1)).values["surat", ()] == 1


def test_longer_figures_within_the_period_are_used_whole():
    figures = {"2023-T1": 6, "2023-04": 4, "2023-05": 5, "2023-06": 6}

    assert value(book(), figures, Period(2023, "semester", 1)) == 21
    assert value(book("rata-rata"), figures, Period(2023, "semester", 1)) == Fraction(33, 6)


def test_without_a_roll_up_a_figure_is_there_for_its_own_period_only():
    program = loads(
        "bahasa id\ndata surat dalam surat\nindikator semua dalam surat\n    rumus  surat\n"
    ).program
    found = value(program, {"2023-01": 1, "2023-02": 2})

    assert found.status == "wrong_period"
    assert "periode bulan jumlah" in found.message.say("id")
    assert value(program, {"2023-01": 1}, month(1)) == 1


def test_what_has_no_period_holds_for_whatever_is_asked():
    read, _ = from_python(book(), {"surat": 5}, numbers="id")

    assert [read.at(asked).values["surat", ()] for asked in (None, YEAR, month(3))] == [5, 5, 5]


def test_a_figure_with_and_without_a_period_is_given_twice():
    text = "datum;periode;nilai\nsurat;;5\nsurat;2023-01;1\n"
    read, found = from_csv_text(book(), text, "d.csv", numbers="id")

    assert [each.code for each in found] == ["IKI-D105"]
    assert read.at(YEAR).values["surat", ()].code == "IKI-D105"


def test_one_year_is_asked_for_where_months_roll_up():
    program = book()

    assert series(program, {"2023-01": 1, "2023-02": 2}).usual() == YEAR
    assert series(program, {"2023-01": 1}).usual() == month(1)
    assert from_python(program, {"surat": 5}, numbers="id")[0].usual() is None
    assert series(program, {"2022-01": 1, "2023-02": 2}).usual().code == "IKI-D411"


FORMS = {
    "long": "datum;periode;nilai\n"
    + "".join(f"surat;{key};{each}\n" for key, each in FULL.items()),
    "wide": "periode;surat\n" + "".join(f"{key};{each}\n" for key, each in FULL.items()),
}


@pytest.mark.parametrize("form", FORMS)
def test_both_forms_of_csv_hold_periods(form):
    read, found = from_csv_text(book(), FORMS[form], "d.csv", numbers="id")

    assert found == ()
    assert read.at(YEAR).values["surat", ()] == 78
    assert read.at(YEAR).places["surat", ()].row == 13


def test_json_holds_periods_as_keys_or_one_for_all():
    text = '{"surat": {"2023-01": 1, "Februari 2023": 2}}'
    read, found = from_json_text(book(), text, "d.json", numbers="id")
    assert found == ()
    assert read.periods == (month(1), month(2))

    text = '{"surat": 5, "periode": "2023-T1"}'
    read, found = from_json_text(book(), text, "d.json", numbers="id")
    assert found == ()
    assert read.at(quarter(1)).values["surat", ()] == 5
    assert read.usual() == quarter(1)


@pytest.mark.parametrize(
    "text", ['{"surat": {"Mai 2023": 5}}', '{"surat": 5, "period": "kemarin"}']
)
def test_a_key_that_names_no_period_is_told(text):
    read, found = from_json_text(book(), text, "d.json", numbers="id")

    assert [each.code for each in found] == ["IKI-D601"]
    assert read.at(YEAR).values["surat", ()].code == "IKI-D601"


def test_a_period_behind_a_member():
    program = loads(
        "bahasa id\nhimpunan jenis = a; b\ndata surat[jenis] dalam surat\n"
        "    periode  bulan jumlah\nindikator semua dalam surat\n    rumus  jumlah(surat)\n"
    ).program
    data = {"surat": {"a": {"2023-01": 1, "2023-02": 2}}, "surat[b]": {"2023-01": 4}}
    read, found = from_python(program, data, numbers="id")

    assert [each.code for each in found if each.severity == "error"] == []
    assert read.at(month(1)).values == {("surat", ("a",)): 1, ("surat", ("b",)): 4}
    assert read.at(month(2)).values["surat", ("b",)].status == "missing"


def test_a_part_is_held_against_its_whole_in_each_period_and_when_rolled_up():
    program = loads(
        "bahasa id\ndata wajib dalam orang\n    periode  bulan terakhir\n"
        "data pemilik dalam orang\n    bagian dari  wajib\n    periode  bulan terakhir\n"
        "indikator semua dalam orang\n    rumus  pemilik\n"
    ).program
    data = {"wajib": {"2023-01": 9, "2023-02": 5}, "pemilik": {"2023-01": 8}}
    read, found = from_python(program, data, numbers="id")
    assert [each.code for each in found if each.severity == "error"] == []
    assert read.at(month(1)).findings == ()
    assert [each.code for each in read.at(YEAR).findings] == ["IKI-D301"]

    data["pemilik"]["2023-02"] = 6
    _, found = from_python(program, data, numbers="id")
    assert [each.code for each in found] == ["IKI-D301"]


@given(st.permutations(list(FULL)), st.sampled_from(("jumlah", "terakhir", "rata-rata", "maks")))
def test_the_order_of_the_rows_changes_nothing(order, roll):
    program = book(roll)

    assert value(program, {key: FULL[key] for key in order}) == value(program, FULL)


@settings(max_examples=50)
@given(
    st.lists(st.integers(0, 1000), min_size=12, max_size=12),
    st.sampled_from(("jumlah", "maks", "min", "terakhir", "rata-rata")),
)
def test_rolling_up_by_quarters_is_rolling_up_at_once(numbers, roll):
    program = book(roll)
    months = {f"2023-{at:02}": each for at, each in enumerate(numbers, 1)}
    quarters = {f"2023-T{at}": value(program, months, quarter(at)) for at in range(1, 5)}
    if all(each.denominator == 1 for each in quarters.values()):
        assert value(program, quarters) == value(program, months)
