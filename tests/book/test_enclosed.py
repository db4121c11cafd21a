"""Results that are no fractions: shown where they are certain, else with the reason."""

from __future__ import annotations

import sys
from fractions import Fraction

import pytest

import iki_rules as iki
from iki_rules.engines.exact import enclosing


ROOT = "1,414213562373095048801688724209698078569671875376948073176680"
BOOK = """\
bahasa id
data a
data b
indikator akar_a
    rumus akar(a)
    predikat skala_dua
    disajikan {decimals} desimal
indikator kembali
    rumus exp(ln(a))
    predikat skala_dua
indikator dibulatkan
    rumus bulat(exp(ln(a)); 6)
    predikat skala_dua
indikator laju dalam %
    rumus (pangkat(b / a; 1 / 3,5) - 1) x 100%
    target 2%
    arah makin besar
    capaian realisasi / target x 100%
skala skala_dua
    "dua" >= 2
    "kurang" lainnya
"""


def book(decimals=2, examples=""):
    return iki.loads(BOOK.format(decimals=decimals) + examples)


@pytest.fixture(autouse=True)
def _flint(request):
    if "without_flint" not in request.fixturenames:
        pytest.importorskip("flint")


@pytest.fixture
def without_flint(monkeypatch):
    monkeypatch.setitem(sys.modules, "flint", None)
    enclosing._flint.cache_clear()
    yield
    enclosing._flint.cache_clear()


def test_a_figure_is_shown_with_its_two_ends():
    result = book().evaluate({"a": 2, "b": 3})["akar_a"]

    assert (result.status, result.value) == ("ok", None)
    assert (result.shown, result.decimal) == ("1,41", "1.41")
    assert result.low**2 < 2 < result.high**2
    assert result.band.label == "kurang"


def test_a_fraction_is_as_exact_as_ever():
    result = book().evaluate({"a": 9, "b": 9})["akar_a"]

    assert (result.value, result.low, result.high, result.shown) == (3, None, None, "3,00")


def test_the_record_has_both_ends_and_no_value():
    records = {r["id"]: r for r in book().evaluate({"a": 2, "b": 3}).to_dict()["results"]}
    record = records["laju"]

    assert record["value"] is None
    low, high = Fraction(record["low"]), Fraction(record["high"])
    assert low < high
    assert record["decimal"] == "12.28"
    assert record["status"] == "ok"
    assert record["achievement"]["value"] is None
    assert record["achievement"]["shown"] == "614,12%"
    assert record["target"]["met"] is True


def test_more_digits_are_computed_where_more_are_shown():
    result = book(decimals=60).evaluate({"a": 2, "b": 3})["akar_a"]

    assert result.shown == ROOT


def test_a_value_on_the_edge_of_a_band_is_not_certain():
    result = book().evaluate({"a": 2, "b": 3})["kembali"]

    assert (result.status, result.shown, result.band.label) == ("inexact", "2,00", None)
    assert result.band.status == "inexact"
    assert "skala_dua" in result.reason
    assert result.low < 2 < result.high


def test_rounding_first_settles_it():
    result = book().evaluate({"a": 2, "b": 3})["dibulatkan"]

    assert (result.status, result.value, result.band.label) == ("ok", 2, "dua")


def test_a_figure_between_two_roundings_is_not_certain():
    text = "bahasa id\ndata a\nindikator y\n    rumus exp(ln(a))\n    disajikan 0 desimal\n"
    result = iki.loads(text).evaluate({"a": Fraction(5, 2)})["y"]

    assert (result.status, result.shown, result.decimal) == ("inexact", None, None)
    assert result.low < Fraction(5, 2) < result.high


@pytest.mark.parametrize(
    ("written", "passes"),
    [
        ("1,41", True),
        ("1,4142136", True),
        ("1,42", False),
        ("1,4142135", False),
        ("1,4", False),
        (ROOT, True),
    ],
)
def test_an_example_passes_at_the_decimals_that_are_written(written, passes):
    example = f'contoh "akar"\n    a = 2\n    b = 3\n    hasil akar_a = {written}\n'
    (checked,) = book(examples=example).check_examples()

    assert checked.passed is passes
    if not passes:
        assert checked.compared[0].got.startswith("1,414213562373")


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_explanation_tells_both_ends(language):
    outcome = book().evaluate({"a": 2, "b": 3})
    said = iki.explain(outcome, "akar_a", language=language)

    ends = ("1,41421356", "1,41421357") if language == "id" else ("1.41421356", "1.41421357")
    assert all(end in said for end in ends)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_explanation_of_what_is_not_certain_says_what_to_do(language):
    outcome = book().evaluate({"a": 2, "b": 3})

    assert "precision_bits" in iki.explain(outcome, "kembali", language=language)


@pytest.mark.parametrize("language", ["id", "en"])
def test_without_the_library_the_result_says_what_to_install(language, without_flint):
    outcome = book().evaluate({"a": 2, "b": 3})
    result = outcome["akar_a"].in_language(language)

    assert result.status == "inexact"
    assert (result.low, result.high, result.shown) == (None, None, None)
    assert 'pip install "iki-rules[enclosures]"' in result.reason
    assert "precision_bits" not in iki.explain(outcome, "akar_a", language=language)
