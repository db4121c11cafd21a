"""Make small checked programs by hand, without the text they would come from."""

from __future__ import annotations

from fractions import Fraction

from iki_rules.core import tree
from iki_rules.core.program import Definition, Input, Program, SetDef
from iki_rules.core.types import NUMBER
from iki_rules.data.inputs import Inputs
from iki_rules.engines.exact import evaluate
from iki_rules.limits import DEFAULT


def closed(key, *members, root=None):
    return SetDef(key, root or key, None, members)


def opened(key):
    return SetDef(key, key, None, None)


def datum(key, *axes, **more):
    return Input(key=key, axes=axes, type=more.pop("type", NUMBER), **more)


def define(key, expr, *axes, **more):
    kind = more.pop("kind", "indicator")
    return Definition(key=key, kind=kind, axes=axes, type=NUMBER, expr=expr, **more)


def program(*declared, invalid=None, constraints=(), **more):
    definitions = {each.key: each for each in declared if isinstance(each, Definition)}
    return Program(
        sets={each.key: each for each in declared if isinstance(each, SetDef)},
        inputs={each.key: each for each in declared if isinstance(each, Input)},
        definitions=definitions,
        order=tuple(definitions),
        invalid=invalid or {},
        constraints=constraints,
        **more,
    )


def given(values, members=None):
    """Inputs from {key or (key, member, ...): value}."""
    cells = {}
    for key, value in values.items():
        name, *at = (key,) if isinstance(key, str) else key
        cells[name, tuple(at)] = Fraction(value) if isinstance(value, int) else value
    return Inputs(values=cells, members=members or {})


def ref(key, *indices):
    """A reference: "=m" for a member of set s is written ("s", "m"), an axis as "s"."""
    made = tuple(
        tree.AxisIndex(each) if isinstance(each, str) else tree.MemberIndex(*each)
        for each in indices
    )
    return tree.Reference(key, made)


def number(value):
    return tree.Constant(Fraction(value))


def times(*factors):
    return tree.Product(tuple((1, each) for each in factors))


def over(above, *below):
    return tree.Product(((1, above), *((-1, each) for each in below)))


def plus(*terms):
    return tree.Sum(tuple((1, each) for each in terms))


def value_of(expr, *declared, data=None, limits=DEFAULT, **more):
    """The value of one formula over scalar data; `data` maps their keys to numbers."""
    data = data or {}
    names = {each.key for each in declared}
    inputs = [datum(key) for key in data if isinstance(key, str) and key not in names]
    made = program(*declared, *inputs, define("hasil", expr, **more))
    return evaluate(made, given(data), limits).get("hasil")
