"""Read back from a drafted rule book what it says of each row: its kind, its parts, its unit.

The book's own declarations are read, not what the drafter says of itself.

Out:     Said, said
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from attrs import frozen

from iki_rules.syntax import tree


@frozen
class Said:
    """What a book says of one row, in the terms of the inventories."""

    number: str
    kind: str
    parts: Mapping[str, Any]
    unit: str
    marked: bool


def said(file: tree.File, mark: str = "Perlu diperiksa: ") -> Iterator[Said]:
    """The rows of a drafted book, in order."""
    before: list[tree.Declaration] = []
    for each in file.declarations:
        if not isinstance(each, tree.Indicator):
            before.append(each)
            continue
        kind, parts = _meaning(each, {_name(one): one for one in before})
        noted = any(note.text.startswith(mark) for note in each.details.notes)
        number = each.details.number.text if each.details.number else ""
        yield Said(number, kind, parts, _unit(each), noted or kind == "unread")
        before = []


def _meaning(
    each: tree.Indicator, near: Mapping[str, tree.Declaration]
) -> tuple[str, dict[str, Any]]:
    match each.formula:
        case None:
            return _recorded(each)
        case tree.Call("sum", (tree.Argument(tree.Product((table, _))),)):
            return "weighted_points", {"items": _tariffs(near[table.value.text])}
        case tree.Call("sum", (tree.Argument(tree.Name(counts)),)):
            return "enumerated_count", {"items": _members(near, near[counts])}
        case tree.Call("average", (tree.Argument(tree.Name(shares)),)):
            return "average", {"members": _members(near, near[shares])}
        case tree.Product() if each.targets:
            return "threshold_time", _limit(each)
        case tree.Product((tree.Factor(value=tree.Call("count", (share,))), whole, *_)):
            return "conditional_ratio", {
                "numerator": _title(near[share.where.left.text]),
                "denominator": _title(near[whole.value.arguments[0].value.text]),
                "threshold": share.where.right.value,
            }
        case tree.Product((above, below, *rest)):
            divisor = below.value
            constant = isinstance(divisor, tree.Number)
            return "ratio_percent", {
                "numerator": _title(near[above.value.text]),
                "denominator": divisor.value if constant else _title(near[divisor.text]),
                "factor": rest[0].value.value if rest else None,
            }
        case _:
            return "unread", {}


def _recorded(each: tree.Indicator) -> tuple[str, dict[str, Any]]:
    if each.recorded == "member":
        return ("survey_index" if each.members else "qualitative"), {}
    if each.targets:
        return "threshold_time", _limit(each)
    return ("survey_index" if _unit(each) == "indeks" else "count"), {}


def _limit(each: tree.Indicator) -> dict[str, Any]:
    (target,) = each.targets
    high = target.value.high
    return {"limit": high.value.value, "strict": not high.closed}


def _tariffs(table: tree.Quantity) -> list[tuple[str, Fraction, Fraction, str]]:
    return [
        (
            row.member.title.text,
            row.value.value,
            row.value.unit.per or Fraction(1),
            row.value.unit.factors[0][0],
        )
        for row in table.rows
    ]


def _members(near: Mapping[str, tree.Declaration], counted: tree.Data) -> list[str]:
    return [each.title.text for each in near[counted.axes[0].text].members or ()]


def _title(each: tree.Declaration) -> str:
    return each.title.text


def _unit(each: tree.Indicator) -> str:
    return "/".join(name for name, _ in each.unit.factors) if each.unit else ""


def _name(each: tree.Declaration) -> str:
    return each.name.text if isinstance(each, tree.Data | tree.SetDecl | tree.Quantity) else ""
