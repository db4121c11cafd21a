"""Print exact numbers in the marks of a language, with their percent sign or unit.

Out:     figure, measured
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.core.types import Scalar, Type
from iki_rules.diagnostics.phrase import Language
from iki_rules.engines.notation import wording
from iki_rules.engines.notation.layout import Figure, Layout, Over, Row, Sign, Words
from iki_rules.measure import Kind


HUNDRED = 100
#: From here on digits are grouped in threes.
GROUPED_FROM = 1_000
#: A decimal longer than this is printed as a fraction.
LONGEST = 100


def figure(value: Fraction, language: Language) -> Layout:
    """A number: all its decimals where they end, else a fraction in lowest terms."""
    if value < 0:
        return Row((Sign("minus"), figure(-value, language)))
    whole, rest = divmod(value.numerator, value.denominator)
    digits = _decimals(rest, value.denominator)
    if digits is None:
        above, below = Fraction(value.numerator), Fraction(value.denominator)
        return Over(figure(above, language), figure(below, language))
    mark, group = (",", ".") if language == "id" else (".", ",")
    text = f"{whole:_}".replace("_", group) if whole >= GROUPED_FROM else f"{whole}"
    return Figure(text + (mark + digits if digits else ""))


def measured(value: Fraction, of: Type, language: Language) -> Layout:
    """A number in core terms as its type writes it: 4/5 as 80%, 2 orang with its unit."""
    if not isinstance(of, Scalar):
        return figure(value, language)
    match of.kind:
        case Kind.PERCENT:
            return Row((figure(value * HUNDRED, language), Sign("percent")))
        case Kind.POINTS:
            points = Words(wording.POINTS.say(language), "unit")
            return Row((figure(value * HUNDRED, language), points))
        case Kind.PLAIN:
            named = _unit(of, language)
            number = figure(value, language)
            return Row((number, Words(named, "unit"))) if named else number


def _unit(of: Scalar, language: Language) -> str:
    """The unit in words; the unit of each row of a table has none."""
    if any(name.startswith("@") for name, _ in of.unit.factors):
        return ""
    text = str(of.unit)
    return wording.per(text[1:]).say(language) if text.startswith("/") else text


def _decimals(rest: int, denominator: int) -> str | None:
    """The digits behind the mark; None where they do not end soon."""
    digits = ""
    while rest:
        if len(digits) >= LONGEST:
            return None
        digit, rest = divmod(rest * 10, denominator)
        digits += str(digit)
    return digits
