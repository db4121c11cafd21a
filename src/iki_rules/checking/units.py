"""Read units as written, say them back, and tell how many of one make another.

In:      syntax.tree.UnitExpr, Scope
Out:     Units
Refuses: U201 unknown-unit, U202 percent-in-a-product
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import define, field

from iki_rules.checking.faults import percent as percent_faults
from iki_rules.checking.faults import units as faults
from iki_rules.core.types import MemberOf, Scalar, Truth, Type
from iki_rules.diagnostics import Diagnostic, Language, Phrase, phrase
from iki_rules.diagnostics.phrase import number, verbatim
from iki_rules.measure import PLAIN, Display, Kind, Unit
from iki_rules.names import Scope
from iki_rules.syntax import tree
from iki_rules.text import Source


HUNDRED = Fraction(100)


@define
class Units:
    """The units that a book knows, and how it spells them."""

    scope: Scope
    language: Language
    found: list[Diagnostic]
    sources: Mapping[str, Source]
    #: How the book first wrote each unit.
    spelling: dict[str, str] = field(factory=dict)
    used: set[str] = field(factory=set)

    def display(self, written: tree.UnitExpr, *, rate: bool = True) -> Display | None:
        """The unit as written; None where it has been refused.

        A rate ("per 1.000") is a unit that plain quotients do not have; a row of a tariff
        ("0,001 per 1.000 karakter") is none, and says so.
        """
        kinds = [name for name, _ in written.factors if name in ("%", "pp")]
        if kinds:
            if len(written.factors) > 1 or written.per is not None:
                self.found.append(percent_faults.percent_in_a_product(written))
                return None
            kind = Kind.PERCENT if kinds == ["%"] else Kind.POINTS
            return Display(PLAIN, kind, HUNDRED, self._kind_text(kind))
        unit = PLAIN
        for name, exponent in written.factors:
            info = self.scope.units.get(name)
            if info is None:
                typed = self._typed(name, written)
                self.found.append(faults.unknown_unit(typed, written, self.scope.units))
                return None
            self.used.add(info.name)
            self.spelling.setdefault(info.name, self._typed(name, written))
            unit = unit * Unit(((info.name, exponent),))
        if rate and written.per is not None:
            unit = unit * Unit.counted_per(written.per)
        return Display(unit, Kind.PLAIN, written.per or Fraction(1), self._text(written))

    def _kind_text(self, kind: Kind) -> str:
        if kind is Kind.PERCENT:
            return "%"
        return "poin persen" if self.language == "id" else "percentage points"

    def _text(self, written: tree.UnitExpr) -> str:
        above = " x ".join(
            self._typed(n, written) for n, exponent in written.factors if exponent > 0
        )
        below = [self._typed(n, written) for n, exponent in written.factors if exponent < 0]
        if written.per is None:
            return above + "".join(f"/{name}" for name in below)
        per = number(written.per, self.language)
        tail = " per ".join([f"per {per} {below[0]}" if below else f"per {per}", *below[1:]])
        return f"{above} {tail}".strip()

    def _typed(self, name: str, written: tree.UnitExpr) -> str:
        """A name of a unit in the letters of the book: OPD stays OPD."""
        source = self.sources.get(written.span.file)
        text = "" if source is None else source.text[written.span.start : written.span.end]
        start = text.lower().find(name)
        return name if start < 0 else text[start : start + len(name)]

    def say(self, unit: Unit) -> str:
        """A unit in the spellings of the book."""
        return str(unit.spelled(self.spelling))

    def counted(self, unit: Unit) -> bool:
        """Whether inputs in this unit are whole and not negative: one counted unit by itself."""
        if len(unit.factors) != 1 or unit.factors[0][1] != 1:
            return False
        info = self.scope.units.get(unit.factors[0][0])
        return info is not None and info.counted

    def describe(self, of: Type) -> Phrase:
        """A type in the reader's words."""
        match of:
            case Scalar(kind=Kind.PERCENT):
                return phrase("persen", "percent")
            case Scalar(kind=Kind.POINTS):
                return phrase("poin persen", "percentage points")
            case Scalar(unit=unit) if unit.is_none:
                return phrase("angka tanpa satuan", "a plain number")
            case Scalar(unit=unit):
                return verbatim(self.say(unit))
            case Truth():
                return phrase("syarat (benar atau salah)", "a condition (true or false)")
            case MemberOf(set=key):
                return phrase("anggota {set}", "a member of {set}", set=key)

    def base(self, unit: Unit) -> tuple[Fraction, Unit]:
        """How many of the basic units one `unit` is, and the basic unit."""
        factor, base = Fraction(1), PLAIN
        todo, steps = list(unit.factors), 0
        while todo:
            name, exponent = todo.pop()
            info = self.scope.units.get(name)
            equal = None if info is None else info.equal
            steps += 1
            if equal is None or steps > len(self.scope.units):
                base = base * Unit(((name, exponent),))
                continue
            value, written = equal
            factor *= value**exponent
            for other, power in written.factors:
                known = self.scope.units.get(other)
                todo.append((other if known is None else known.name, power * exponent))
        return factor, base
