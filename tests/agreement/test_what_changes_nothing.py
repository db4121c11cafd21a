"""Changes to a book or its data that leave results as they are, or change them in a known way."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import iki_rules
from iki_rules.syntax import tree
from iki_rules.syntax.print import print_file
from iki_rules.testing.grown import Book, books
from tests.agreement.running import computed, given_to, stated
from tests.changes import permuted, scaled
from tests.declared import Declared
from tests.reference import Absence, evaluate


few = settings(max_examples=40, suppress_health_check=list(HealthCheck))


def results(book, outcome=None):
    """Every result of the book by its key."""
    outcome = outcome or computed(book)
    return {key: stated(outcome, *key) for key in evaluate([book.file()], book.data)}


def without_causes(found):
    """Values, or only that there is none: which cause is the first depends on the order."""
    return {k: Absence if isinstance(v, Absence) else v for k, v in found.items()}


def names_in(node: Any) -> set[str]:
    if isinstance(node, tree.Name):
        return {node.text}
    parts = node if isinstance(node, tuple) else getattr(node, "__match_args__", ())
    inner = node if isinstance(node, tuple) else [getattr(node, name) for name in parts]
    return set().union(*map(names_in, inner)) if parts else set()


@few
@given(books())
def test_the_order_of_members_and_of_data_changes_no_value(book):
    turned = without_causes(results(permuted(book)))
    assert turned == without_causes(results(book))


@few
@given(books())
def test_the_order_of_declarations_changes_nothing(book):
    assert results(Book(book.declarations[::-1], book.data)) == results(book)


@few
@given(books(), st.integers(1, 20), st.sampled_from(("id", "en")))
def test_a_book_in_two_files_gives_the_same_results(book, cut, language):
    parts = {"a": book.declarations[:cut], "b": book.declarations[cut:]}
    assume(parts["b"])
    languages = {"a": "id", "b": language}
    texts = {
        f"{name}.iki": print_file(tree.File(languages[name], part), languages[name])
        for name, part in parts.items()
    }
    outcome = iki_rules.loads(texts).evaluate(given_to(book), numbers="id")
    assert results(book, outcome) == results(book)


@few
@given(books(), st.data())
def test_without_a_datum_all_that_does_not_name_it_stays(book, data):
    closed = [k for k in book.data if "buka" not in Declared(book.declarations, {}).axes_of(k[0])]
    assume(closed)
    gone = data.draw(st.sampled_from(closed))
    rest = Book(book.declarations, {k: v for k, v in book.data.items() if k != gone})
    touched = {gone[0]}
    for declared in book.declarations:  # Each is declared after what it names.
        if names_in(declared) & touched:
            touched.add(declared.name.text)
    before, after = results(book), results(rest)
    assert before.keys() == after.keys()
    for key, value in before.items():
        assert key[0] in touched or after[key] == value


@few
@given(books(scalable=True), st.sampled_from(("orang", "menit", "poin", "dokumen")))
def test_counting_in_a_smaller_unit_multiplies_the_results_in_that_unit(book, unit):
    smaller = without_causes(results(scaled(book, unit, by=10)))
    units = Declared(book.declarations, book.data)
    for (name, members), value in without_causes(results(book)).items():
        written = getattr(units.values[name], "unit", None)
        power = dict(units.amount(Fraction(1), written).unit).get(unit, 0)
        expected = value * Fraction(10) ** power if isinstance(value, Fraction) else value
        assert smaller[name, members] == expected
