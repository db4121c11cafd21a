"""Give the indicators of a grown book what they are judged by: targets, achievements, bands.

Out:     Judged
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from attrs import evolve

from iki_rules.syntax import tree
from iki_rules.syntax.tree import Expr, Number
from iki_rules.testing.ground import Ground
from iki_rules.testing.visible import HUNDRED, PERCENT, Kind, Value, product, unit_expr


#: Limits of bands from the top, by numbers that figures often are; the last is for a hole.
LIMITS = ((91, 76, 51), (100, 50, 0), (4, 2, 0), (7, 3, 1), (80, 40, -2))
LABELS = ("Tinggi", "Sedang", "Rendah", "Lain")


class Judged(Ground):
    """Judges the indicator that was written last."""

    #: The kinds of the indicators that have an achievement.
    judged: dict[str, Kind]

    def judge(self, indicator: tree.Indicator, kind: Kind, axes: tuple[str, ...]) -> None:
        """Give the indicator just written a target and an achievement."""
        name = indicator.name.text
        way: Any = self.pick(("higher", "lower", "range"))
        low, high = sorted((self.literal(kind), self.literal(kind)), key=lambda end: end.value)
        shape = self.upto(5)
        target: Any = None
        match shape:
            case 1:
                target = tree.Range(tree.Bound(low), None)
            case 2:
                target = tree.Range(None, tree.Bound(high, closed=self.often()))
            case 3 if low.value < high.value:
                target = tree.Range(tree.Bound(low), tree.Bound(high))
            case 4:
                target = self.pick((self.number(kind, self.at(axes), 1), high))
            case 5:
                pass
            case _:
                target = high
        ready = ["range_end"]
        if shape != 3:
            ready += [
                "realisation_over_target",
                "two_targets_less_realisation",
                "target_over_realisation",
            ]
        written: Expr = tree.Own(self.pick(ready))
        if shape != 3 and self.seldom():
            ratio = product(tree.Own("realisation"), "/", tree.Own("target"))
            written = tree.Product((*ratio.factors, tree.Factor("x", HUNDRED)))
        if self.often():
            end = Number(Fraction(self.pick((120, 100, 110))), PERCENT)
            cap = tree.Argument(tree.Range(None, tree.Bound(end)))
            written = tree.Call("clamp", (tree.Argument(written), cap))
        self.written[-1] = evolve(
            indicator,
            targets=() if target is None else self.targets(target, kind),
            direction=way,
            achievement=written,
        )
        self.judged[name] = kind
        self.values.append(Value(name, "%", axes, own="achievement"))
        if shape != 3:
            self.values.append(Value(name, kind, axes, own="target"))

    def targets(self, value: Any, _kind: Kind) -> tuple[tree.Target, ...]:
        return (tree.Target(None, value),)

    def grade(self, kind: Kind) -> None:
        """Give the indicator just written a scale, of its value or of its achievement."""
        indicator = self.written[-1]
        assert isinstance(indicator, tree.Indicator)
        of: Any = "value"
        if indicator.achievement is not None and self.often():
            of, kind = "achievement", "%"
        scale = self.scale(unit_expr(kind))
        self.written[-1] = evolve(indicator, band=scale.name, band_of=of)
        self.written.append(scale)

    def scale(self, unit: tree.UnitExpr | None) -> tree.Scale:
        """Lower bounds, upper bounds, or ranges with holes; values may be rounded first."""
        high, middle, low = (Number(Fraction(n), unit) for n in self.pick(LIMITS))
        rounded = self.pick((None, 0, 1)) if self.often() else None
        closed = self.often()
        match self.upto(2):
            case 1:
                ends = [tree.Range(None, tree.Bound(n, closed)) for n in (low, middle, high)]
            case 2:
                ends = [
                    tree.Range(tree.Bound(high), None),
                    tree.Range(tree.Bound(middle), tree.Bound(high, closed=False)),
                    tree.Range(None, tree.Bound(low, closed)),
                ]
            case _:
                ends = [tree.Range(tree.Bound(n, closed), None) for n in (high, middle, low)]
        rows: list[tree.Range | None] = list(ends)
        if self.often():
            rows.append(None)
        bands = [
            tree.Band(tree.Text(label), limits) for label, limits in zip(LABELS, rows, strict=False)
        ]
        return tree.Scale(self.fresh("skala"), None, unit, rounded, tuple(bands))
