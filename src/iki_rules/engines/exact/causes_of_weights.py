"""Say why weights give no value, and why there is no previous member.

Out:     a reason for each cause
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.core.absent import Absent
from iki_rules.core.tree import Expr
from iki_rules.core.types import Scalar
from iki_rules.diagnostics import phrase
from iki_rules.engines.exact.amounts import amount
from iki_rules.measure import Display, Kind
from iki_rules.text import Span


def negative(subject: str, weight: Expr, value: Fraction) -> Absent:
    """A weight below 0."""
    return Absent(
        "undefined",
        subject,
        phrase(
            "Bobot dalam rumus {subject} bernilai negatif: {value}",
            "A weight in the formula of {subject} is negative: {value}",
            subject=subject,
            value=amount(value, _display(weight)),
        ),
        origin=weight.origin,
    )


def total_of_nothing(subject: str, origin: Span) -> Absent:
    """Weights that are all 0."""
    return Absent(
        "undefined",
        subject,
        phrase(
            "Semua bobot dalam rumus {subject} bernilai 0",
            "All weights in the formula of {subject} are 0",
            subject=subject,
        ),
        origin=origin,
    )


def before_the_first(subject: str, member: str, set_key: str, origin: Span) -> Absent:
    """The value before the first member."""
    return Absent(
        "undefined",
        subject,
        phrase(
            "Tidak ada anggota sebelum {member} dalam {set}, yang dipakai rumus {subject}",
            "There is no member before {member} in {set}, which the formula of {subject} uses",
            member=member,
            set=set_key,
            subject=subject,
        ),
        origin=origin,
    )


def _display(weight: Expr) -> Display:
    of = weight.type
    if not isinstance(of, Scalar):
        return Display()
    if of.kind is Kind.PLAIN:
        return Display(of.unit, scale=of.unit.per, text=str(of.unit))
    return Display(kind=of.kind, scale=Fraction(100), text="%" if of.kind is Kind.PERCENT else "pp")
