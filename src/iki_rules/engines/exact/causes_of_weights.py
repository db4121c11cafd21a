"""Say why weights give no value, and why there is no previous member.

Out:     a reason for each cause
Refuses: X250 total-broken, X251 total-undecided
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.core.absent import Absent
from iki_rules.core.program import Definition, Input
from iki_rules.core.tree import Expr
from iki_rules.core.types import Scalar
from iki_rules.diagnostics import Diagnostic, finding, phrase
from iki_rules.engines.exact.amounts import amount
from iki_rules.measure import Display, Kind
from iki_rules.text import Span


TOTAL_BROKEN = "IKI-X250"
TOTAL_UNDECIDED = "IKI-X251"


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


def total_broken(declared: Input | Definition, found: Fraction) -> tuple[Diagnostic, Absent]:
    """Values that do not have the total declared: the finding, and the reason each of them gets."""
    total = declared.total
    assert total is not None
    short = found < total.value
    difference = amount(abs(total.value - found), declared.display)
    message = phrase(
        "{key} berjumlah {found}, bukan {wanted}: {difference}",
        "{key} totals {found}, not {wanted}: {difference}",
        key=declared.key,
        found=amount(found, declared.display),
        wanted=amount(total.value, declared.display),
        difference=phrase("kurang {n}", "{n} too little", n=difference)
        if short
        else phrase("lebih {n}", "{n} too much", n=difference),
    )
    diagnostic = finding(
        TOTAL_BROKEN,
        message,
        total.origin,
        notes=[
            phrase(
                "Periksa angkanya; selama totalnya tidak cocok, tidak satu pun dipakai.",
                "Check the figures; as long as their total is off none of them is used.",
            )
        ],
    )
    reason = Absent("invalid", declared.key, message, code=TOTAL_BROKEN, origin=total.origin)
    return diagnostic, reason


def total_undecided(declared: Input | Definition, why: Absent) -> Diagnostic:
    """A total that cannot be checked, and why."""
    total = declared.total
    assert total is not None
    return finding(
        TOTAL_UNDECIDED,
        phrase(
            "Belum dapat diperiksa apakah {key} berjumlah {wanted}: {why}",
            "Whether {key} totals {wanted} cannot be checked: {why}",
            key=declared.key,
            wanted=amount(total.value, declared.display),
            why=why.message,
        ),
        total.origin,
        notes=[
            phrase(
                "Angka yang ada tetap dipakai; lengkapi yang kurang agar totalnya diperiksa.",
                "The figures given are used all the same; give what is missing to have this "
                "checked.",
            )
        ],
    )


def _display(weight: Expr) -> Display:
    of = weight.type
    if not isinstance(of, Scalar):
        return Display()
    if of.kind is Kind.PLAIN:
        return Display(of.unit, scale=of.unit.per, text=str(of.unit))
    return Display(kind=of.kind, scale=Fraction(100), text="%" if of.kind is Kind.PERCENT else "pp")
