"""The deepest formula is printed from a deep stack, and translated or refused by sympy."""

from __future__ import annotations

import pytest

from iki_rules.engines.notation import Names, Notation, latex, mathml, notate
from iki_rules.engines.symbolic import Symbolic, Untranslated, translate
from tests.engines.exact.making import closed, datum, define, program
from tests.engines.exact.test_depth import FRAMES, NESTS, deeper, nested


@pytest.mark.parametrize("name", NESTS)
def test_the_deepest_formula_is_printed_from_a_deep_stack(name):
    made = program(closed("s", "m"), datum("kunci", "s"), define("hasil", nested(name)))
    definition = made.definitions["hasil"]

    found = deeper(FRAMES, lambda: notate(Names(made), definition, "id"))

    assert isinstance(found, Notation)
    assert deeper(FRAMES, lambda: latex(found.layout))
    assert deeper(FRAMES, lambda: mathml(found.layout)).endswith("</math>")


@pytest.mark.parametrize("name", NESTS)
def test_the_deepest_formula_is_translated_or_refused_for_its_depth(name):
    made = program(closed("s", "m"), datum("kunci", "s"), define("hasil", nested(name)))

    found = translate(made, "hasil")

    assert isinstance(found, Symbolic) or found == Untranslated("too-deep")
