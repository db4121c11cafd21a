"""Dated data give in each month what the plain interpreter gives of that month alone."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import iki_rules
from iki_rules.measure import Period
from iki_rules.syntax import tree
from iki_rules.syntax.print import print_file
from iki_rules.testing.grown import Book, books
from tests.agreement.running import key_text, stated
from tests.reference import Absence, evaluate


few = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
MONTHS = Period(2023, "quarter", 1).parts("month")


def averaged(book):
    """The book with the average over months of each indicator that is a number of its own."""
    added = {}
    for each in book.declarations:
        if isinstance(each, tree.Indicator) and each.formula is not None and not each.axes:
            name = tree.Name(f"rerata_{each.name.text}")
            over = tree.Argument(tree.Name(each.name.text), each="month")
            average = tree.Call("average", (over,))
            added[each.name.text] = tree.Indicator(name=name, unit=each.unit, formula=average)
    return Book((*book.declarations, *added.values()), book.data), tuple(added)


def alone(book):
    """The keys of numbers that no set depends on."""
    return [key for key, value in book.data.items() if not key[1] and not isinstance(value, str)]


@few
@given(books(), st.data())
def test_each_month_of_dated_data_is_as_if_it_stood_alone(book, draw):
    book, names = averaged(book)
    lacking = [draw.draw(st.sets(st.sampled_from(alone(book) or [None]))) for _ in MONTHS]
    monthly = [
        {key: each for key, each in book.data.items() if key not in left} for left in lacking
    ]
    data = {}
    for month, figures in zip(MONTHS, monthly, strict=True):
        for key, value in figures.items():
            data.setdefault(key_text(*key), {})[str(month)] = value
    rules = iki_rules.loads(print_file(book.file("id"), "id"))
    whole = rules.evaluate(data, period="2023-T1")

    told = []
    for month, figures in zip(MONTHS, monthly, strict=True):
        at = whole.at(month)
        expected = evaluate([Book(book.declarations, figures).file()], figures)
        expected = {key: each for key, each in expected.items() if key[0] not in added(names)}
        assert {key: stated(at, *key) for key in expected} == expected
        told.append(expected)
    for name in names:
        found = stated(whole, f"rerata_{name}", ())
        assert found == mean(f"rerata_{name}", [each[name, ()] for each in told])


def added(names):
    return {f"rerata_{name}" for name in names}


def mean(name, values):
    """The mean of what applies; the first reason that withholds it, or that nothing applies."""
    reasons = [v for v in values if isinstance(v, Absence) and v.status != "not_applicable"]
    if reasons:
        return reasons[0]
    numbers = [v for v in values if isinstance(v, Fraction)]
    if not numbers:
        return Absence("undefined", name)
    return sum(numbers, Fraction(0)) / len(numbers)
