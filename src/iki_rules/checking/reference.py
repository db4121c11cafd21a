"""Find the axes of a name: which member of each set it stands for at this place.

In:      syntax.tree.Name or Pick, Context
Out:     lower_reference, covers, without_rows
Refuses: T203 without-members, T204 index-count, T205 many-values, T210 members-of-other-sets,
         T278 look-up-outside
"""

from __future__ import annotations

from iki_rules.checking.context import Context, Signature
from iki_rules.checking.faults import types as faults
from iki_rules.core import tree as core
from iki_rules.core.types import MemberOf, Scalar, Type
from iki_rules.diagnostics import Label
from iki_rules.measure import Unit
from iki_rules.names import MemberName, SetInfo
from iki_rules.syntax import tree


def lower_reference(expr: tree.Name | tree.Pick, context: Context) -> core.Reference | None:
    """A value of the book with an index for each of its axes."""
    name = expr.base if isinstance(expr, tree.Pick) else expr
    if name.span not in context.bindings.meanings:
        return None
    signature = context.signatures.get(name.text)
    if signature is None:
        return None
    if isinstance(expr, tree.Pick):
        indices = _picked(expr, signature, context)
    else:
        indices = _broadcast(name, signature, context)
    if indices is None:
        return None
    of = _row_unit(signature, indices)
    return core.Reference(name.text, indices, of, origin=expr.span)


def _broadcast(
    name: tree.Name, signature: Signature, context: Context
) -> tuple[core.Index, ...] | None:
    indices: list[core.Index] = []
    for axis in signature.axes:
        info = context.scope.sets[axis]
        bound = context.bound.get(info.root)
        if bound is not None and covers(info, bound, context):
            pass
        elif bound is None and context.free is not None:
            context.free.setdefault(info.root, []).append(axis)
        else:
            _refuse_many(name, axis, signature, context)
            return None
        indices.append(core.AxisIndex(info.root))
    return tuple(indices)


def _refuse_many(name: tree.Name, axis: str, signature: Signature, context: Context) -> None:
    if axis not in context.told:
        context.told.add(axis)
        declaration = signature.declaration.name.span
        context.found.append(faults.many_values(name, axis, declaration))


def covers(info: SetInfo, bound: str, context: Context) -> bool:
    """Whether a value over `info` has one for every member of the bound set."""
    if info.key in (bound, info.root):
        return True
    members = context.scope.sets[bound].members
    return members is not None and info.members is not None and set(members) <= set(info.members)


def _picked(
    pick: tree.Pick, signature: Signature, context: Context
) -> tuple[core.Index, ...] | None:
    if not signature.axes:
        context.found.append(faults.without_members(pick))
        return None
    if len(pick.indices) != len(signature.axes):
        context.found.append(faults.index_count(pick, signature.axes))
        return None
    indices: list[core.Index] = []
    for index, axis in zip(pick.indices, signature.axes, strict=True):
        root = context.scope.sets[axis].root
        meaning = context.bindings.meanings.get(index.span)
        if isinstance(index, tree.Name) and isinstance(meaning, MemberName):
            indices.append(core.MemberIndex(root, meaning.member))
            continue
        by = lower_reference(index, context)
        if by is None:
            return None
        if not isinstance(by.type, MemberOf) or context.scope.sets[by.type.set].root != root:
            found = by.type.set if isinstance(by.type, MemberOf) else index_name(index)
            context.found.append(
                faults.members_of_other_sets(
                    Label(index.span), Label(pick.base.span), (found, axis)
                )
            )
            return None
        _warn_of_outsiders(pick, index, by.type.set, axis, context)
        indices.append(core.LookupIndex(root, by))
    return tuple(indices)


def _warn_of_outsiders(
    pick: tree.Pick, index: tree.Name | tree.Pick, held: str, axis: str, context: Context
) -> None:
    """Warn where the datum in the brackets may hold a member that the value has no figure for."""
    can_be, rows = context.scope.sets[held].members, context.scope.sets[axis].members
    if can_be is None or rows is None:
        return
    outside = [member for member in can_be if member not in rows]
    if outside:
        context.found.append(faults.look_up_outside(pick, index_name(index), held, outside))


def index_name(index: tree.Name | tree.Pick) -> str:
    """The name that stands in the brackets."""
    return index.base.text if isinstance(index, tree.Pick) else index.text


def _row_unit(signature: Signature, indices: tuple[core.Index, ...]) -> Type:
    """The type at these indices: a picked row of a table has its own unit."""
    of = signature.type
    if not isinstance(of, Scalar):
        return of
    for index in indices:
        if isinstance(index, core.MemberIndex) and index.member in signature.rows:
            power = dict(of.unit.factors).get(f"@{index.root}", 0)
            if power:
                return Scalar(signature.rows[index.member].unit, of.kind)
    return of


def without_rows(unit: Unit) -> str | None:
    """The table whose row unit is part of `unit`, if any."""
    return next((n.removeprefix("@") for n, _ in unit.factors if n.startswith("@")), None)
