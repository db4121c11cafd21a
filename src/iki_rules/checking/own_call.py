"""Turn `capaian(x)` and `target(x)` in a formula into a reference to what x knows of itself.

In:      syntax.tree.Call, Context
Out:     lower_own_call
Refuses: T201 number-expected, T207 argument-count, T208 argument-form, T253 range-as-one-target,
         T255 no-achievement
"""

from __future__ import annotations

from attrs import evolve

from iki_rules.checking.achievement import two_sided_target
from iki_rules.checking.arguments import refuse_count, refuse_form
from iki_rules.checking.context import Context
from iki_rules.checking.faults import achievement as faults
from iki_rules.checking.faults import types as type_faults
from iki_rules.checking.reference import lower_reference
from iki_rules.core import tree as core
from iki_rules.core.types import Scalar
from iki_rules.names.own import OwnPart, own_key
from iki_rules.syntax import tree


def lower_own_call(call: tree.Call, context: Context) -> core.Expr | None:
    """The achievement or the target of an indicator, over the sets of the indicator."""
    if len(call.arguments) != 1:
        refuse_count(call, context)
        return None
    argument = call.arguments[0]
    written = argument.value
    plain = not (argument.over or argument.where or argument.each)
    if not isinstance(written, tree.Name | tree.Pick) or not plain:
        refuse_form(call, argument.span, context)
        return None
    name = written.base if isinstance(written, tree.Pick) else written
    indicator = context.scope.values.get(name.text)
    if indicator is None:
        return None
    if not isinstance(indicator, tree.Indicator):
        refuse_form(call, argument.span, context)
        return None
    part: OwnPart = "achievement" if call.function == "achievement" else "target"
    if part == "achievement" and indicator.achievement is None:
        context.found.append(faults.no_achievement(call.span, name.text))
        return None
    signature = context.signatures.get(name.text)
    if signature is not None and not isinstance(signature.type, Scalar):
        found = context.describe(signature.type)
        context.found.append(type_faults.number_expected(argument.span, found))
        return None
    two_sided = two_sided_target(indicator) if part == "target" else None
    if two_sided is not None:
        context.found.append(faults.range_as_one_target(call.span, name.text, two_sided.span))
        return None
    key = own_key(part, name.text, context.scope.language)
    own = evolve(name, text=key)
    asked = evolve(written, base=own) if isinstance(written, tree.Pick) else own
    reference = lower_reference(asked, context)
    return reference and evolve(reference, origin=call.span)
