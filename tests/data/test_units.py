"""Units beside numbers: the declared one in its own words, and nothing else."""

from __future__ import annotations

from fractions import Fraction

import pytest

from iki_rules.data.units import is_same_unit, unit_words
from iki_rules.measure import Display, Kind, Unit
from iki_rules.measure.unit import PERCENT


ORANG = Display(Unit.named("orang"), text="orang")
POINTS = Display(kind=Kind.POINTS, scale=Fraction(100), text="poin persen")
SPEED = Display(Unit.of(menit=1, dokumen=-1), text="menit per dokumen")
PER_THOUSAND = Display(
    Unit.of(orang=1, kelahiran=-1), scale=Fraction(1000), text="orang per 1.000 kelahiran"
)


@pytest.mark.parametrize(
    ("text", "display"),
    [
        ("orang", ORANG),
        ("ORANG", ORANG),
        ("%", PERCENT),
        ("persen", PERCENT),
        ("percent", PERCENT),
        ("pp", POINTS),
        ("poin persen", POINTS),
        ("percentage points", POINTS),
        ("menit/dokumen", SPEED),
        ("menit / dokumen", SPEED),
        ("menit per dokumen", SPEED),
        ("orang per 1000 kelahiran", PER_THOUSAND),
        ("orang/1.000 kelahiran", PER_THOUSAND),
    ],
)
def test_the_declared_unit_fits_however_it_is_typed(text, display):
    assert is_same_unit(text, display)


@pytest.mark.parametrize(
    ("text", "display"),
    [
        ("dokumen", ORANG),
        ("orang/hari", ORANG),
        ("%", ORANG),
        ("orang", PERCENT),
        ("%", POINTS),
        ("persen", POINTS),
        ("orang", Display()),
        ("dokumen/menit", SPEED),
        # Per one is a thousandth of per thousand.
        ("orang/kelahiran", PER_THOUSAND),
    ],
)
def test_another_unit_does_not_fit(text, display):
    assert not is_same_unit(text, display)


def test_a_unit_declared_in_other_words_fits_by_its_name_too():
    people = Display(Unit.named("orang"), text="people")

    assert is_same_unit("people", people)
    assert is_same_unit("orang", people)


def test_a_plain_number_has_no_words():
    assert unit_words(Display()) == ""
    assert unit_words(Display(Unit.named("orang"))) == "orang"
