"""Read what a datum's figures are for, and how they become those of longer periods.

In:      syntax.tree.Data, Indicator, Signature
Out:     periodic_of, refuse_on_computed, reach
Refuses: T240 percent-summed, T241 skip-in-roll-up, T242 member-rolled-up,
         T243 gaps-without-roll-up, T244 period-of-computed
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.checking.context import Context, Signature
from iki_rules.checking.faults import periods as faults
from iki_rules.core.program import Gaps, Input, Periodic
from iki_rules.core.types import MemberOf
from iki_rules.measure import Interval, Kind
from iki_rules.measure.period import MONTHS, YEAR_MONTHS
from iki_rules.syntax import tree


def periodic_of(
    declaration: tree.Data | tree.Indicator, signature: Signature, context: Context
) -> Periodic | None:
    """The clauses `periode` and `periode hilang`, after noting what is wrong with them.

    The last figure and a cumulative one are that of the last period that has one, unless the
    book says otherwise; for every other way each period must have its figure.
    """
    written, gaps = declaration.period, declaration.missing_periods
    roll = None if written is None else written.roll
    if gaps is not None and roll is None:
        place = declaration.name.span if written is None else written.span
        context.found.append(faults.gaps_without_roll_up(declaration.name, place))
        return None
    if written is None:
        return None
    if isinstance(signature.type, MemberOf) and roll not in (None, "last"):
        context.found.append(faults.member_rolled_up(declaration.name, written.span))
    elif roll == "sum" and gaps == "skip":
        context.found.append(faults.skip_in_roll_up(declaration.name, written.span))
    elif roll == "sum" and signature.display.kind is not Kind.PLAIN:
        context.found.append(faults.percent_summed(declaration.name, written.span))
    default: Gaps = "skip" if roll in ("last", "cumulative") else "refuse"
    return Periodic(written.unit, roll, gaps or default)


def refuse_on_computed(declaration: tree.Indicator, context: Context) -> None:
    """Note a clause on figures where nothing is recorded."""
    if declaration.period is not None:
        place = declaration.period.span
        context.found.append(faults.period_of_computed(declaration.name, place))
    elif declaration.missing_periods is not None:
        place = declaration.name.span
        context.found.append(faults.period_of_computed(declaration.name, place))


def reach(declared: Input) -> Interval:
    """The interval of a datum for whatever period: a sum goes as far as that of a year."""
    periodic = declared.periodic
    if periodic is None or periodic.roll != "sum":
        return declared.range
    most = Fraction(YEAR_MONTHS, MONTHS[periodic.unit])
    return declared.range.join(declared.range.scaled(most))
