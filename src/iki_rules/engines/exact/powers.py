"""Give the powers, roots, ln, exp and geometric means of numbers, exact where they are fractions.

In:      numbers, and the Site they meet at
Out:     power_of
Refuses: reasons outside the domain, where the precision does not decide, and without flint
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from iki_rules.core.absent import Absent
from iki_rules.diagnostics import Phrase
from iki_rules.engines.exact import arithmetic, domains, enclosing
from iki_rules.engines.exact.site import Site
from iki_rules.engines.exact.work import bits
from iki_rules.library import FUNCTIONS
from iki_rules.measure import Enclosure, Number
from iki_rules.measure.enclosure import between, ends


def power_of(function: str, values: Sequence[Number], site: Site) -> Number | Absent:
    """One of the functions over numbers. Raises LimitError."""
    try:
        match function:
            case "ln":
                return _ln(values[0], site)
            case "exp":
                return _exp(values[0], site)
            case "root":
                assert isinstance(values[1], Fraction)
                return _power(values[0], 1 / values[1], domains.EVEN_ROOT, site)
            case "geometric_mean":
                return _mean(values, site)
            case _:
                return _power(values[0], values[1], domains.POWER_OF_NEGATIVE, site)
    except enclosing.NoFlintError:
        return domains.no_flint(site.subject, site.text, site.origin)


def _ln(value: Number, site: Site) -> Number | Absent:
    low, high = ends(value)
    if high <= 0:
        return site.outside(domains.LN_DOMAIN, value)
    if low <= 0:
        return site.uncertain(domains.sign_in(site.text))
    exact = FUNCTIONS["ln"].exact([value]) if isinstance(value, Fraction) else None
    return enclosing.ln(value, site.work) if exact is None else exact


def _exp(value: Number, site: Site) -> Number | Absent:
    exact = FUNCTIONS["exp"].exact([value]) if isinstance(value, Fraction) else None
    return enclosing.exp(value, site.work) if exact is None else exact


def _power(base: Number, exponent: Number, negative: Phrase, site: Site) -> Number | Absent:
    low, high = ends(base)
    if low == high == 0:
        return _power_of_zero(exponent, site)
    if isinstance(exponent, Enclosure):
        if base == 1:
            return Fraction(1)
        if high < 0:
            return site.outside(negative, base)
        if low <= 0:
            return site.uncertain(domains.sign_in(site.text))
        return enclosing.power(base, exponent, site.work)
    if isinstance(base, Fraction):
        return _power_of_fraction(base, exponent, negative, site)
    if low <= 0 <= high:
        return _power_around_zero(base, exponent, site)
    if high > 0:
        return enclosing.power(base, exponent, site.work)
    if exponent.denominator % 2 == 0:
        return site.outside(negative, base)
    found = enclosing.power(-base, exponent, site.work)
    return found if exponent.numerator % 2 == 0 else -found


def _power_of_zero(exponent: Number, site: Site) -> Number | Absent:
    low, high = ends(exponent)
    if low > 0:
        return Fraction(0)
    if high <= 0:
        return site.outside(domains.POWER_OF_ZERO, exponent)
    return site.uncertain(domains.sign_in(site.text))


def _power_of_fraction(
    base: Fraction, exponent: Fraction, negative: Phrase, site: Site
) -> Number | Absent:
    if base < 0 and exponent.denominator % 2 == 0:
        return site.outside(negative, base)
    if exponent.denominator == 1:
        size = (bits(base) - 2) * abs(exponent.numerator)
        site.work.fit(size)
        site.work.spend(1 + (size**2 >> 21))
        return site.work.keep(base**exponent.numerator)
    site.work.spend(10 + (bits(base) ** 2 >> 20))
    root = FUNCTIONS["root"].exact([base, Fraction(exponent.denominator)])
    if root is not None:
        return _power_of_fraction(root, Fraction(exponent.numerator), negative, site)
    found = enclosing.power(abs(base), exponent, site.work)
    return -found if base < 0 and exponent.numerator % 2 else found


def _power_around_zero(base: Enclosure, exponent: Fraction, site: Site) -> Number | Absent:
    """A number that can be 0, or have either sign."""
    if exponent <= 0 or (base.low < 0 and exponent.denominator % 2 == 0):
        return site.uncertain(domains.sign_in(site.text))
    below, above = (
        enclosing.power(end, exponent, site.work) if end else Fraction(0)
        for end in (-base.low, base.high)
    )
    highest = ends(above)[1]
    if exponent.numerator % 2 == 0:
        return between(Fraction(0), max(ends(below)[1], highest), site.work.precision)
    return between(-ends(below)[1], highest, site.work.precision)


def _mean(values: Sequence[Number], site: Site) -> Number | Absent:
    for value in values:
        low, high = ends(value)
        if high < 0:
            return site.outside(domains.MEAN_OF_NEGATIVE, value)
        if low < 0 and isinstance(value, Enclosure):
            return site.uncertain(domains.sign_in(site.text))
    product: Sequence[Number] = list(values)
    while len(product) > 1:
        pairs = [
            arithmetic.multiply(product[at], product[at + 1], site.work)
            for at in range(0, len(product) - 1, 2)
        ]
        product = [*pairs, *product[len(pairs) * 2 :]]
    return _power(product[0], Fraction(1, len(values)), domains.MEAN_OF_NEGATIVE, site)
