"""The four kinds of percent, and the factor that an indicator in percent needs exactly once."""

from __future__ import annotations

from fractions import Fraction

import pytest

from iki_rules.core.types import NUMBER, PERCENT, POINTS, Scalar
from iki_rules.measure import Unit
from tests.checking.checked import codes, definition, errors


DATA = """\
data a dalam orang
data b dalam orang
data n
data p dalam %
data q dalam %

"""


def formula(text: str, unit: str = " dalam %") -> str:
    return f"{DATA}indikator i{unit}\n    rumus {text}\n"


@pytest.mark.parametrize(
    "text",
    [
        "a / b x 100%",
        "a / b x 100",
        "100% x a / b",
        "100 x a / b",
        "(a + b) / b x 100%",
        "p",
        "100% - p",
        "p x q",
        "n x p",
        "rata-rata(p; q)",
        "jika a > b maka p selain itu a / b x 100%",
        "bulat(a / b x 100%; 1)",
        "batas(a / b x 100%; <= 120%)",
        "p / q x 100%",
        "n x 100%",
        "(p - q) / q x 100%",
        "p x a / b x 100%",
        "0",
    ],
)
def test_a_formula_that_is_or_becomes_a_percent_once_is_accepted(text: str) -> None:
    assert errors(formula(text)) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a / b", "IKI-U220"),
        ("n", "IKI-U220"),
        ("p / q", "IKI-U220"),
        ("a / b x 100 x 100%", "IKI-U222"),
        ("a / b x 100% x 100%", "IKI-U222"),
        ("p x 100", "IKI-U221"),
        ("p x 100%", "IKI-U221"),
        ("rata-rata(p; q) x 100", "IKI-U221"),
        ("(100% - p) x 100%", "IKI-U221"),
        ("a / b x 1000", "IKI-U226"),
        ("a x 100%", "IKI-U206"),
        ("p - q", "IKI-U206"),
        ("p + n", "IKI-U223"),
        ("jika p >= 80 maka p selain itu q", "IKI-U223"),
        ("bulat(a / b x 100; 1)", "IKI-U220"),
    ],
)
def test_every_other_formula_in_percent_is_refused(text: str, code: str) -> None:
    assert errors(formula(text)) == [code]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("p + q", PERCENT),
        ("p - q", POINTS),
        ("100% - p", PERCENT),
        ("p + 5 poin persen", PERCENT),
        ("p x a", Scalar(Unit.of(orang=1))),
        ("a / p", Scalar(Unit.of(orang=1))),
        ("p / q", NUMBER),
        ("p / n", PERCENT),
        ("p x q", PERCENT),
        ("a / b x 100", NUMBER),
        ("p / 1%", NUMBER),
        ("(p - q) / q", NUMBER),
        ("(p x a) / b", NUMBER),
        ("p x a / b", NUMBER),
    ],
)
def test_the_kind_follows_the_operation(text: str, expected: Scalar) -> None:
    assert definition(formula(text, unit=""), "i").type == expected


def test_a_literal_percent_added_to_a_percent_asks_what_is_meant() -> None:
    assert "IKI-U224" in codes(formula("p + q + 5%"))
    assert "IKI-U224" not in codes(formula("p + q + 5 poin persen"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a / b x 1.000", []),
        ("a / b", ["IKI-U220"]),
        ("a / b x 100", ["IKI-U226"]),
        ("a / b x 1.000 x 1.000", ["IKI-U222"]),
        ("a x 1.000", ["IKI-U206"]),
        ("p", ["IKI-U206"]),
    ],
)
def test_a_rate_per_thousand_takes_its_own_factor_once(text: str, code: list[str]) -> None:
    assert errors(formula(text, " dalam per 1.000")) == code


def test_a_rate_of_one_unit_per_thousand_of_another_keeps_both_units() -> None:
    text = """\
data mati dalam kematian
data lahir dalam kelahiran

indikator laju dalam kematian per 1.000 kelahiran
    rumus mati / lahir x 1.000
"""

    assert errors(text) == []
    assert definition(text, "laju").type == Scalar(
        Unit.of(kematian=1, kelahiran=-1) * Unit.counted_per(Fraction(1000))
    )


RATES = """\
data mati dalam orang
data lahir dalam orang

indikator laju dalam per 1.000
    rumus mati / lahir x 1.000

"""


@pytest.mark.parametrize(
    ("rest", "code"),
    [
        ("indikator i dalam per 1.000\n    rumus rata-rata(laju; laju)\n", []),
        ("indikator i dalam per 1.000\n    rumus bulat(laju; 1)\n", []),
        ("indikator i\n    rumus angka(laju)\n", []),
        ("indikator i\n    rumus jika laju >= 3 maka 1 selain itu 0\n", ["IKI-U205"]),
        ("indikator i dalam per 100\n    rumus laju\n", ["IKI-U206"]),
        ("indikator i dalam per 1.000\n    rumus laju x 1.000\n", ["IKI-U206"]),
    ],
)
def test_a_rate_does_not_pass_for_a_plain_quotient(rest: str, code: list[str]) -> None:
    assert errors(RATES + rest) == code
