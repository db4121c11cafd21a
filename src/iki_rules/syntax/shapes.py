"""Say which clauses and rows each declaration takes, how often, and which rule reads them.

Out:     Shape, SHAPES, RULES, STARTS, STATUSES
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from attrs import frozen


#: How often a clause may stand in one declaration.
Often: TypeAlias = Literal["once", "many"]


@frozen
class Shape:
    """A declaration: the rule of its head, its clauses by first word, the rule of its rows."""

    rule: str
    clauses: Mapping[str, Often] = {}
    rows: str | None = None
    #: Rules of clauses that read otherwise here than elsewhere.
    rules: Mapping[str, str] = {}


#: Clauses of one text; they may also follow on the line of the head.
TEXTS: Mapping[str, Often] = {
    "SOURCE": "many",
    "OWNER": "many",
    "NOTE": "many",
    "FORMULATION": "once",
    "NUMBERED": "once",
    "INFERRED": "once",
}
ASKED: Mapping[str, Often] = {
    "TARGET": "once",
    "DIRECTION": "once",
    "RANGE": "once",
    "SHOWN": "once",
    "ACHIEVEMENT": "once",
    "BAND": "once",
    "PART_OF": "once",
    "PERIOD": "once",
    "MISSING_PERIODS": "once",
    "SUPPORTS": "once",
    "MARKS": "once",
    "VALID": "once",
    **TEXTS,
}
COMPUTED: Mapping[str, Often] = {"FORMULA": "once", "ZERO_DIVISOR": "once", "MISSING": "once"}

#: By the word that begins the declaration.
SHAPES: Mapping[str, Shape] = {
    "LANGUAGE": Shape("language"),
    "DECREE": Shape(
        "titled",
        {"ABOUT": "once", "AGENCY": "once", "AMENDS": "once", "VALID": "once", **TEXTS},
    ),
    "POSITION": Shape("titled"),
    "GOAL": Shape("titled"),
    "UNIT": Shape("unit_decl", TEXTS),
    "SET": Shape("set_decl", {"VALID": "once", **TEXTS}),
    "DATA": Shape(
        "data",
        {
            "PART_OF": "once",
            "RANGE": "once",
            "CONSTRAINT": "many",
            "MARKS": "once",
            "PERIOD": "once",
            "MISSING_PERIODS": "once",
            "TOTAL": "once",
            "VALID": "once",
            **TEXTS,
        },
    ),
    "COUNT": Shape("count", ASKED),
    "INDICATOR": Shape("indicator", {**COMPUTED, **ASKED}),
    "QUANTITY": Shape(
        "quantity",
        {**COMPUTED, "RANGE": "once", "TOTAL": "once", "VALID": "once", **TEXTS},
        "table_row",
    ),
    "RULE": Shape("rule", {"VALID": "once", **TEXTS}),
    "SCALE": Shape("scale", {"ROUNDED": "once", "VALID": "once", **TEXTS}, "band_row"),
    "EXAMPLE": Shape(
        "titled", {"PERIOD": "once", "EXPECT": "many", **TEXTS}, "given_row", {"PERIOD": "asked"}
    ),
}

#: The statuses that an example can expect, by the word for them.
STATUSES: Mapping[str, str] = {
    "STATUS_MISSING": "missing",
    "STATUS_UNDEFINED": "undefined",
    "STATUS_OUT_OF_RANGE": "out_of_range",
    "STATUS_NO_VERSION": "no_version",
    "STATUS_WRONG_PERIOD": "wrong_period",
    "STATUS_INEXACT": "inexact",
    "UNCLEAR": "unclear",
    "NOT_APPLICABLE": "not_applicable",
}

#: The rule of each clause, by its first word.
RULES: Mapping[str, str] = {
    **dict.fromkeys(("SOURCE", "OWNER", "NOTE", "AMENDS", "MARKS"), "told"),
    **dict.fromkeys(("ABOUT", "AGENCY", "FORMULATION", "NUMBERED", "INFERRED"), "named_text"),
    **dict.fromkeys(("FORMULA", "CONSTRAINT", "ZERO_DIVISOR", "ACHIEVEMENT"), "formula"),
    **dict.fromkeys(("SHOWN", "ROUNDED"), "places"),
    "VALID": "valid",
    "TARGET": "target",
    "DIRECTION": "direction",
    "RANGE": "range",
    "MISSING": "missing",
    "BAND": "band",
    "PART_OF": "part_of",
    "SUPPORTS": "supports",
    "TOTAL": "total",
    "PERIOD": "period",
    "MISSING_PERIODS": "gaps",
    "EXPECT": "expect_row",
}

#: Every rule that a clause can be read by, and the one for a formula alone.
STARTS: tuple[str, ...] = tuple(
    dict.fromkeys(
        [shape.rule for shape in SHAPES.values()]
        + [shape.rows for shape in SHAPES.values() if shape.rows]
        + [rule for shape in SHAPES.values() for rule in shape.rules.values()]
        + [*RULES.values(), "expr"]
    )
)
