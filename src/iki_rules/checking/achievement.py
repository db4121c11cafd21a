"""Write what an indicator names of itself, and the field's ready formulas, as core formulas.

The ready formulas are sugar: every engine reads them as it reads a formula that is written out.

In:      an indicator's key, its Signature and its direction
Out:     OwnWords, two_sided_target
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal, assert_never

from attrs import frozen

from iki_rules.checking.context import Signature
from iki_rules.core import tree as core
from iki_rules.core.types import NUMBER, PERCENT, POINTS, TRUTH, Scalar, Type
from iki_rules.diagnostics import Language
from iki_rules.measure import Kind
from iki_rules.names.own import OwnPart, own_key
from iki_rules.syntax import tree


WHOLE = core.Constant(Fraction(1), PERCENT)

#: What of its target an indicator needs, by the word that it writes.
NEEDED: Mapping[str, tuple[OwnPart, ...]] = {
    "realisation": (),
    "target": ("target",),
    "lower_end": ("lower_end",),
    "upper_end": ("upper_end",),
    "realisation_over_target": ("target",),
    "two_targets_less_realisation": ("target",),
    "target_over_realisation": ("target",),
    "range_end": ("lower_end", "upper_end", "has_lower_end", "has_upper_end"),
}
#: The words that ask for a target of one number.
ONE_NUMBER = frozenset(word for word, parts in NEEDED.items() if parts == ("target",))


@frozen
class OwnWords:
    """The own words of one indicator."""

    key: str
    signature: Signature
    roots: tuple[str, ...]
    direction: Literal["higher", "lower", "range"] | None
    language: Language

    def formulas(self) -> dict[str, core.Expr]:
        """The core of each word that has one here."""
        known, target = self._known(), self._of("target")
        words: dict[str, core.Expr] = {
            "realisation": known,
            "target": target,
            "lower_end": self._of("lower_end"),
            "upper_end": self._of("upper_end"),
            "realisation_over_target": _ratio(known, target),
            "two_targets_less_realisation": self._mirrored(target),
            "target_over_realisation": _ratio(target, known),
        }
        if self.direction is not None:
            words["range_end"] = self._range_end(self.direction)
        return words

    def _known(self) -> core.Expr:
        return self._reference(self.key, self.signature.type)

    def _of(self, part: OwnPart) -> core.Expr:
        is_condition = part in ("has_lower_end", "has_upper_end")
        key = own_key(part, self.key, self.language)
        return self._reference(key, TRUTH if is_condition else self.signature.type)

    def _reference(self, key: str, of: Type) -> core.Reference:
        return core.Reference(key, tuple(core.AxisIndex(root) for root in self.roots), of)

    def _mirrored(self, target: core.Expr) -> core.Expr:
        """(2t - r) / t x 100%: as far below the target as the value is above it."""
        of = target.type
        is_percent = isinstance(of, Scalar) and of.kind is Kind.PERCENT
        double = core.Product(((1, core.Constant(Fraction(2))), (1, target)), of)
        rest = core.Sum(((1, double), (-1, self._known())), POINTS if is_percent else of)
        return _ratio(rest, target)

    def _range_end(self, direction: Literal["higher", "lower", "range"]) -> core.Expr:
        """100% inside the range, else with the end that was passed."""
        known, low, high = self._known(), self._of("lower_end"), self._of("upper_end")
        match direction:
            case "higher":
                below, above = _ratio(known, low), _ratio(known, high)
            case "lower":
                below, above = self._mirrored(low), self._mirrored(high)
            case "range":
                below, above = _ratio(known, low), self._mirrored(high)
            case _:
                assert_never(direction)
        under = core.Compare("<", known, low)
        over = core.Compare(">", known, high)
        return core.Choose(
            (
                (core.Junction("and", (self._of("has_lower_end"), under)), below),
                (core.Junction("and", (self._of("has_upper_end"), over)), above),
            ),
            WHOLE,
            PERCENT,
        )


def _ratio(above: core.Expr, below: core.Expr) -> core.Expr:
    """One over the other, as a percent."""
    quotient = core.Product(((1, above), (-1, below)), NUMBER)
    return core.Product(((1, quotient), (1, WHOLE)), PERCENT)


def two_sided_target(indicator: tree.Indicator) -> tree.Target | None:
    """The first target that is a range with two ends."""
    for target in indicator.targets:
        match target.value:
            case tree.Range(low=tree.Bound(), high=tree.Bound()):
                return target
            case _:
                pass
    return None
