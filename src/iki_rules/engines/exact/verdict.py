"""Take the verdict of a rule apart: what each part of its condition gave, and which parts decided.

The parts are the operands of `dan` and `atau`; under `tidak` they are taken apart as well, and the
word changes as De Morgan's law says. Every part is computed, also those that the verdict itself
did not need.

Out:     verdict, Part, Side
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias, cast

from attrs import evolve, field, frozen

from iki_rules.core import tree
from iki_rules.core.absent import Absent
from iki_rules.data.inputs import written_key
from iki_rules.engines.exact.trace import Recording, Step
from iki_rules.engines.exact.values import Values
from iki_rules.engines.exact.work import LimitError, Work
from iki_rules.text import Span


Truth: TypeAlias = bool | Absent
Word: TypeAlias = Literal["and", "or"]

OTHER: dict[Word, Word] = {"and": "or", "or": "and"}


@frozen
class Side:
    """One side of a comparison; a constant stands in the rule book as it is."""

    step: Step
    constant: bool


@frozen(kw_only=True)
class Part:
    """One part of a condition: where it is written, whether it holds, and what it compared."""

    origin: Span
    value: Truth
    #: Whether it stands under a `tidak`: then it speaks for the verdict where it does not hold.
    negated: bool
    #: Whether the verdict is what it is because of this part.
    decides: bool = False
    #: The two sides, where it is a comparison.
    sides: tuple[Side, ...] = ()
    #: How its own parts are joined, where it has any.
    word: Word | None = None
    parts: tuple[Part, ...] = field(default=())


def verdict(
    values: Values, key: str, members: tuple[str, ...] = (), *, work: Work | None = None
) -> tuple[Part, ...]:
    """The parts of a rule's condition at one cell: first those that decide, then the others.

    It is paid from `work`, or from a fresh budget; where that does not last, and where the cell
    was not computed, there are no parts.
    """
    definition = values.program.definitions.get(key)
    if definition is None or definition.kind != "rule" or definition.expr is None:
        return ()
    if (key, members) not in values.cells:
        return ()
    recording = Recording(values, work or values.fresh())
    roots = [values.program.sets[axis].root for axis in definition.axes]
    recording.place(written_key(key, members), dict(zip(roots, members, strict=True)))
    condition, negated = _bare(definition.expr, negated=False)
    try:
        if isinstance(condition, tree.Junction):
            return _junction(condition, recording, negated=negated)[1]
        # Nothing joins it: there is one part, and it decides.
        return (evolve(_part(definition.expr, recording, negated=False), decides=True),)
    except LimitError:
        return ()


def _bare(expr: tree.Expr, *, negated: bool) -> tuple[tree.Expr, bool]:
    """What stands below `tidak`, and whether an odd number of them stand above it."""
    while isinstance(expr, tree.Not):
        expr, negated = expr.operand, not negated
    return expr, negated


def _junction(
    junction: tree.Junction, recording: Recording, *, negated: bool
) -> tuple[Word, tuple[Part, ...]]:
    """The parts of a junction, and how they are joined once every `tidak` is at the parts."""
    word = OTHER[junction.word] if negated else junction.word
    found = list(_operands(junction, word, recording, negated=negated))
    whole = _joined(word, found)
    decided = [_told(each, decides=_speaks(each, whole)) for each in found]
    return word, tuple(sorted(decided, key=lambda each: not each.decides))


def _operands(
    junction: tree.Junction, word: Word, recording: Recording, *, negated: bool
) -> Iterator[Part]:
    for operand in junction.operands:
        inner, below = _bare(operand, negated=negated)
        if not isinstance(inner, tree.Junction):
            yield _part(operand, recording, negated=negated)
        elif (OTHER[inner.word] if below else inner.word) == word:
            yield from _operands(inner, word, recording, negated=below)
        else:
            other, parts = _junction(inner, recording, negated=below)
            held = _joined(other, parts)
            yield Part(
                origin=operand.origin,
                value=not held if negated and isinstance(held, bool) else held,
                negated=negated,
                word=other,
                parts=parts,
            )


def _part(expr: tree.Expr, recording: Recording, *, negated: bool) -> Part:
    """A part that nothing joins, computed."""
    step = recording.step(expr)
    inner = expr
    compared = step
    while isinstance(inner, tree.Not):
        inner, compared = inner.operand, compared.steps[0]
    sides: tuple[Side, ...] = ()
    if isinstance(inner, tree.Compare):
        left, *right = compared.steps
        # A comparison stops at a left side that is not known; the right one is still of interest.
        steps = (left, right[0] if right else recording.step(inner.right))
        written = (inner.left, inner.right)
        sides = tuple(
            Side(each, isinstance(side, tree.Constant))
            for each, side in zip(steps, written, strict=True)
        )
    return Part(origin=expr.origin, value=cast("Truth", step.value), negated=negated, sides=sides)


def _joined(word: Word, parts: Sequence[Part]) -> Truth:
    """Kleene's `and` or `or` of what the parts say, those under `tidak` turned round."""
    said = [_said(each) for each in parts]
    settling = word == "or"
    if any(each is settling for each in said):
        return settling
    return next((each for each in said if isinstance(each, Absent)), not settling)


def _said(part: Part) -> Truth:
    if isinstance(part.value, Absent) or not part.negated:
        return part.value
    return not part.value


def _told(part: Part, *, decides: bool) -> Part:
    """The part with its say; where it has none, its own parts have none either."""
    parts = part.parts if decides else tuple(_told(each, decides=False) for each in part.parts)
    return evolve(part, decides=decides, parts=parts)


def _speaks(part: Part, whole: Truth) -> bool:
    """Whether a part says what the whole says: both not known, both true, or both false."""
    said = _said(part)
    if isinstance(whole, Absent) or isinstance(said, Absent):
        return isinstance(whole, Absent) and isinstance(said, Absent)
    return said is whole
