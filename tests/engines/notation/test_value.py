"""A printed formula, read by its signs and brackets alone, has the value that the engine gives."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings

import iki_rules
from iki_rules.core.absent import Absent
from iki_rules.engines.notation import Names, Notation, mathml, notate
from iki_rules.testing.grown import books
from tests.agreement.running import computed
from tests.engines.notation.reading import Reader, WithheldError


EXAMPLES = Path(__file__).parents[3] / "examples"
LETTERS = "ijklmnpqrstuvw"


def compared(outcome, sources, language):
    """How many formulas were read back; each had the value of its cell."""
    values = outcome.computed
    program, names = values.program, Names(values.program)
    reader = Reader(program, values, language)
    count = 0
    for key in program.order:
        definition = program.definitions[key]
        notation = notate(names, definition, language, sources)
        if not isinstance(notation, Notation):
            continue
        pools = [values.members(axis) for axis in definition.axes]
        if any(isinstance(pool, Absent) for pool in pools):
            continue
        markup = mathml(notation.layout)
        for members in product(*pools):
            found = values.get(key, members)
            if isinstance(found, Absent):
                continue
            try:
                read = reader.value(markup, dict(zip(LETTERS, members, strict=False)))
            except WithheldError:
                # A stand-in for a zero divisor, or a missing member that is left out.
                continue
            assert read in (found, found * definition.display.scale), (key, members, markup)
            count += 1
    return count


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    ("name", "least"),
    [("kab-balangan-2023", 15), ("kota-probolinggo-2021", 25), ("library-loans-en", 1)],
)
def test_the_printed_formulas_of_an_example_have_its_values(name, least, language):
    book = iki_rules.load(EXAMPLES / name)

    assert compared(book.evaluate_file(), book.sources, language) >= least


@settings(max_examples=50, suppress_health_check=list(HealthCheck), deadline=None)
@given(books())
def test_the_printed_formulas_of_any_book_have_its_values(book):
    outcome = computed(book)

    event("compared" if compared(outcome, outcome.sources, "id") else "nothing to compare")
    compared(outcome, {}, "en")
