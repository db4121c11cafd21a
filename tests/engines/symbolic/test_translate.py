"""A formula in sympy has, over exact rationals, the value that the exact engine gives."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest
import sympy
from hypothesis import HealthCheck, event, given, settings

import iki_rules
from iki_rules.core.absent import Absent
from iki_rules.engines.exact import trace
from iki_rules.engines.symbolic import CANNOT, Symbolic, Untranslated, translate
from iki_rules.engines.symbolic.rounding import rounded
from iki_rules.testing.grown import books
from tests.agreement.running import computed


EXAMPLES = Path(__file__).parents[3] / "examples"
SOURCE = Path(__file__).parents[3] / "src"
HEAD = """\
bahasa id
data a dalam orang
data b dalam orang
himpunan s = m; n
data d[s] dalam orang
data e dari s
himpunan p dari data
data f[p] dalam orang
"""


def value_of(symbolic, values):
    """The expression with the values of its cells; None where one has none."""
    given = {}
    for symbol, cell in symbolic.cells.items():
        value = values.get(*cell)
        match value:
            case Absent():
                return None
            case bool():
                given[symbol] = sympy.true if value else sympy.false
            case Fraction():
                given[symbol] = sympy.Rational(value.numerator, value.denominator)
            case str():
                given[symbol] = sympy.Integer(symbolic.place(symbol, value))
    try:
        found = symbolic.expression.xreplace(given).doit()
    except ValueError as refused:
        if "not comparable" not in str(refused):
            raise
        return None  # A divisor was 0 in a branch that is not taken; sympy looks there too.
    if found in (sympy.true, sympy.false):
        return bool(found)
    if not found.is_Rational:
        return None  # A divisor was 0, or a reducer had no members.
    return Fraction(int(found.p), int(found.q))


def compared(outcome):
    """How many cells were reckoned out by sympy; each had the value of the exact engine."""
    values, count = outcome.computed, 0
    program = values.program
    for key in program.order:
        pools = [values.members(axis) for axis in program.definitions[key].axes]
        if any(isinstance(pool, Absent) for pool in pools):
            continue
        for members in product(*pools):
            found = values.get(key, members)
            symbolic = translate(program, key, members)
            if isinstance(found, Absent) or not isinstance(symbolic, Symbolic):
                continue
            if trace(values, key, members).instead is not None:
                continue  # A stand-in for a zero divisor is not in the expression.
            value = value_of(symbolic, values)
            if value is None:
                continue
            assert value == found, (key, members, symbolic)
            count += 1
    return count


@pytest.mark.parametrize(
    ("name", "least"),
    [("kab-balangan-2023", 15), ("kota-probolinggo-2021", 15), ("library-loans-en", 1)],
)
def test_the_formulas_of_an_example_have_its_values_in_sympy(name, least):
    assert compared(iki_rules.load(EXAMPLES / name).evaluate_file()) >= least


@settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
@given(books())
def test_the_formulas_of_any_book_have_its_values_in_sympy(book):
    event("compared" if compared(computed(book)) else "nothing to compare")


def made(formula, head="indikator i dalam orang"):
    book = iki_rules.loads(f"{HEAD}{head}\n    rumus  {formula}\n")
    return translate(book.program, "i")


@pytest.mark.parametrize(
    "formula",
    ["maks(rata-rata(t dengan t > 2); 2)", "maks(rata-rata tertimbang(t; t - t); 2)"],
)
def test_an_average_that_never_has_a_member_is_refused_inside_another_function(formula):
    table = "besaran t[s]\n    m  2\n    n  2\n"
    assert made(formula, f"{table}indikator i") == Untranslated("no-member")


def test_the_order_of_terms_makes_no_other_expression():
    assert made("a + b").expression == sympy.Symbol("x0", real=True) + sympy.Symbol("x1", real=True)
    assert (
        made("a / b x 100%", "indikator i dalam %").expression
        == made("100 x a / b", "indikator i dalam %").expression
    )


def test_what_a_look_up_finds_may_pick_again_or_decide():
    book = iki_rules.loads(
        f"{HEAD}data g[s] dari s\naturan r[s] = d > 1 orang\n"
        "besaran q = jika r[e] maka 1 selain itu 0\n"
        "indikator i dalam orang\n    rumus  jika r[g[e]] maka d[g[e]] selain itu a\n"
    )
    data = {"e": "m", "g[m]": "n", "g[n]": "m", "d[m]": 1, "d[n]": 5, "a": 9, "b": 1}

    assert compared(book.evaluate(data)) == 4


def test_symbols_lead_back_to_their_cells():
    symbolic = made("jumlah(d) + d[m] - a")

    assert set(symbolic.cells.values()) == {("d", ("m",)), ("d", ("n",)), ("a", ())}
    assert {symbol.name for symbol in symbolic.cells} == {"x0", "x1", "x2"}


@pytest.mark.parametrize(
    ("formula", "why"),
    [
        ("jumlah(f)", "open-set"),
        ("banyak(p) x a", "open-set"),
        ('belum jelas "tidak tercetak"', "reason"),
        ("jika a > b maka tidak berlaku selain itu a", "reason"),
        ("pangkat(a / b; a / b) x a", "exponent"),
        ("pangkat(10; 100000) x a", "exponent"),
    ],
)
def test_what_has_no_symbolic_form_is_refused_with_its_reason(formula, why):
    assert made(formula) == Untranslated(why)
    assert made(formula).reason is CANNOT[why]


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("akar(a / b) x a", lambda a, b: sympy.sqrt(a / b) * a),
        ("pangkat(a / b; -3) x a", lambda a, b: (a / b) ** -3 * a),
        ("ln(a / b) x a", lambda a, b: sympy.log(a / b) * a),
        ("exp(a / b) x a", lambda a, b: sympy.exp(a / b) * a),
        ("rata-rata geometrik(a; b; a)", lambda a, b: (a * b * a) ** sympy.Rational(1, 3)),
        ("akar(-8; 3) x a", lambda a, _: -2 * a),
    ],
)
def test_roots_and_powers_are_sympy_s_own(formula, expected):
    symbolic = made(formula)
    symbols = {cell[0]: symbol for symbol, cell in symbolic.cells.items()}
    a, b = symbols["a"], symbols.get("b", 1)

    assert sympy.simplify(symbolic.expression - expected(a, b)) == 0


def test_data_have_no_formula():
    assert translate(iki_rules.loads(HEAD).program, "a") == Untranslated("no-formula")


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("", {Fraction(5, 2): 3, Fraction(-5, 2): -3, Fraction(7, 2): 4, Fraction(12, 5): 2}),
        ("half_even", {Fraction(5, 2): 2, Fraction(-5, 2): -2, Fraction(7, 2): 4}),
        ("up", {Fraction(12, 5): 3, Fraction(-12, 5): -2}),
        ("down", {Fraction(12, 5): 2, Fraction(-12, 5): -3}),
        ("toward_zero", {Fraction(12, 5): 2, Fraction(-12, 5): -2}),
    ],
)
def test_each_mode_of_rounding_rounds_as_the_library_does(mode, expected):
    for value, whole in expected.items():
        number = sympy.Rational(value.numerator, value.denominator)
        assert rounded(sympy, number, 0, mode, Fraction(1)).doit() == whole


def test_sympy_is_loaded_only_when_an_expression_is_made():
    code = "import sys, iki_rules.engines.symbolic; print('sympy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        env={"PYTHONPATH": str(SOURCE)},
        text=True,
    )

    assert done.stdout.strip() == "False"


def test_no_text_of_a_book_reaches_sympy():
    symbolic = made("d[m] + a")

    assert all(symbol.name[0] == "x" and symbol.name[1:].isdigit() for symbol in symbolic.cells)


def test_a_deep_formula_is_translated_or_refused_and_raises_nothing():
    found = made("".join(f"{at + 1} orang - maks(a; " for at in range(40)) + "b" + ")" * 40)

    assert isinstance(found, Symbolic) or found == Untranslated("too-deep")


def test_an_achievement_is_a_formula_over_the_value_and_its_target():
    book = iki_rules.loads(
        """bahasa id
indikator lama dalam hari dicatat
    target   10 hari
    arah     makin kecil
    capaian  dua_target_kurang_realisasi
"""
    )

    made = translate(book.program, "capaian(lama)")

    assert isinstance(made, Symbolic)
    assert set(made.cells.values()) == {("lama", ()), ("target(lama)", ())}
