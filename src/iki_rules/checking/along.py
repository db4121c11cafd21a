"""Turn what follows the order of a set into the core: the previous member, the running total.

In:      syntax.tree.Call, Context
Out:     lower_along
Refuses: T201 number-expected, T207 argument-count, T208 argument-form, T272 set-without-order,
         T273 no-member-at-hand, T274 orders-differ, U204 unlike-units, U210 rows-differ
"""

from __future__ import annotations

from typing import Literal

from iki_rules.checking import kinds
from iki_rules.checking.arguments import Lower, alike, named_set, refuse_count, refuse_form
from iki_rules.checking.context import Context
from iki_rules.checking.faults import order as faults
from iki_rules.checking.faults import types as type_faults
from iki_rules.checking.faults import units as unit_faults
from iki_rules.checking.faults.usage import NAMES
from iki_rules.checking.reference import covers, without_rows
from iki_rules.core import tree as core
from iki_rules.core.types import Scalar
from iki_rules.core.walk import children
from iki_rules.syntax import tree


#: How many values each takes at most.
MOST = {"previous": 2, "cumulative": 1}


def lower_along(
    call: tree.Call,
    function: Literal["previous", "cumulative"],
    context: Context,
    lower: Lower,
) -> core.Expr | None:
    """A value at the previous member, or added up to the member at hand."""
    if not 1 <= len(call.arguments) <= MOST[function]:
        refuse_count(call, context)
        return None
    value, *rest = call.arguments
    if value.each is not None or any(each.over or each.each for each in rest):
        refuse_form(call, value.span, context)
        return None
    values: list[core.Expr] = []
    named = named_set(value.over, context)
    if value.over is not None and named is None:
        return None
    outer = context.collecting() if named is None else context.with_axes((named,))
    for argument, place in ((value, outer), *((each, context) for each in rest)):
        if isinstance(argument.value, tree.Range) or argument.where is not None:
            refuse_form(call, argument.span, context)
            return None
        found = lower(argument.value, place)
        if found is None:
            return None
        if not isinstance(found.type, Scalar):
            mark = argument.value.span
            context.found.append(type_faults.number_expected(mark, context.describe(found.type)))
            return None
        values.append(found)
    over = _set(call, values[0], named, outer, context)
    of = alike(values, call.arguments, context) if over is not None else None
    if over is None or of is None:
        return None
    table = without_rows(of.unit) if isinstance(of, Scalar) else None
    if table is not None and table == context.scope.sets[over].root:
        context.found.append(unit_faults.rows_differ(value.value.span, table))
        return None
    first = kinds.retyped(values[1], of) if rest and isinstance(of, Scalar) else None
    return core.Along(function, over, values[0], first, of, origin=call.span)


def _set(
    call: tree.Call, body: core.Expr, named: str | None, inner: Context, context: Context
) -> str | None:
    """The ordered set that is followed: the one named, or the one that the value runs over here."""
    name, sets = NAMES[call.function], context.scope.sets
    roots = list(dict.fromkeys(_axes(body, context)))
    loose = [each for met in (inner.free or {}).values() for each in met]
    if named is not None:
        here = context.bound.get(sets[named].root)
        at_hand = here is not None and covers(sets[named], here, context)
        loose = [] if at_hand else [named]
        roots = [sets[named].root]
    if loose or not roots:
        context.found.append(faults.no_member_at_hand(call, name, loose))
        return None
    bound = [context.bound[root] if named is None else named for root in roots]
    ordered = [key for key in bound if sets[key].ordered]
    if not ordered:
        declaration = sets[bound[0]].declaration.name.span
        context.found.append(faults.set_without_order(call, name, bound[0], declaration))
        return None
    if len(ordered) > 1:
        context.found.append(faults.orders_differ(call, name, ordered))
        return None
    return ordered[0]


def _axes(body: core.Expr, context: Context) -> list[str]:
    """The root sets whose member at hand a formula looks at, in the order met."""
    found: list[str] = []
    todo: list[tuple[core.Expr | core.Index, frozenset[str]]] = [(body, frozenset())]
    while todo:
        node, inside = todo.pop()
        match node:
            case core.AxisIndex(root=root):
                found += [root] if root not in inside else []
                continue
            case core.MemberIndex():
                continue
            case core.LookupIndex(by=by):
                parts: list[core.Expr | core.Index] = [by]
            case core.Reference(indices=indices):
                parts = list(indices)
            case core.Reduce(over=over) | core.Weighted(over=over):
                # Inside it, these sets have another member at hand.
                inside |= {context.scope.sets[key].root for key in over}
                parts = list(children(node))
            case _:
                parts = list(children(node))
        todo += [(part, inside) for part in reversed(parts)]
    return found
