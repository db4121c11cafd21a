"""Check and compute a single formula, as if it stood in a rule book of its own.

Out:     Formula, formula
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from attrs import evolve, field, fields, frozen, has

from iki_rules.book import faults
from iki_rules.book.pipeline import check_trees
from iki_rules.book.result import Result
from iki_rules.book.rule_book import RuleBook
from iki_rules.diagnostics import Language
from iki_rules.limits import DEFAULT, Limits
from iki_rules.syntax import parse, parse_formula, tree
from iki_rules.text import Source


NAME = re.compile("[A-Za-z_][A-Za-z0-9_]*")

#: What findings call the formula and the declarations around it.
FORMULA, INPUTS = "formula", "formula inputs"
RESULT: Mapping[Language, str] = {"id": "hasil_rumus", "en": "formula_result"}
#: The words of those declarations: first line, datum, its unit, indicator.
WORDS: Mapping[Language, tuple[str, str, str, str]] = {
    "id": ("bahasa id", "data", "dalam", "indikator"),
    "en": ("language en", "data", "in", "indicator"),
}


@frozen
class Formula:
    """A checked formula; `inputs` are the names it takes, with their units."""

    text: str
    book: RuleBook = field(repr=False)
    allow_floats: bool = field(default=False, repr=False)

    @property
    def inputs(self) -> Mapping[str, str]:
        """The unit of each name."""
        return {key: datum.unit for key, datum in self.book.inputs.items()}

    @property
    def unit(self) -> str:
        """The unit of the result."""
        return self.book.program.reports[0].display.text

    def evaluate(self, data: Mapping[str, object] | None = None, /, **values: object) -> Result:
        """The result from a mapping, from keywords, or from both."""
        given = {**(data or {}), **values}
        return self.book.evaluate(given, allow_floats=self.allow_floats).results[0]


def formula(
    text: str,
    *,
    language: Language = "id",
    unit: str | None = None,
    inputs: Mapping[str, str] | None = None,
    allow_floats: bool = False,
    limits: Limits = DEFAULT,
) -> Formula:
    """A formula over `inputs`, units by name ("" is a plain number), giving a value in `unit`.

    Without `inputs` every name in it is a plain number. Raises RuleBookError where it is faulty,
    IkiError for names and units that are none.
    """
    source = Source(FORMULA, text)
    expr, found = parse_formula(source, language, limits)
    names = _names(expr)
    if inputs is None:
        inputs = dict.fromkeys(names, "")
    name = RESULT[language]
    while name in names or name in inputs:
        name += "_"
    heads = Source(INPUTS, _heads(language, unit, inputs, name))
    read = parse(heads, limits)
    if not read.diagnostics and not _are_bare(read.file.declarations, len(inputs)):
        raise faults.not_one_line()
    declared = [
        evolve(each, formula=expr) if isinstance(each, tree.Indicator) else each
        for each in read.file.declarations
    ]
    file = evolve(read.file, declarations=tuple(declared))
    broken = dict(read.broken) if expr is not None else {**read.broken, name: found[0].code}
    built = check_trees([file], [source, heads], limits, (*found, *read.diagnostics), broken)
    book = RuleBook("formula", built.program, built.diagnostics, built.sources, limits)
    if book.errors:
        raise faults.book_with_errors(built.diagnostics, built.sources, language)
    return Formula(text, book, allow_floats)


def _heads(language: Language, unit: str | None, inputs: Mapping[str, str], name: str) -> str:
    """The declarations around the formula, a line each. Raises IkiError."""
    first, datum, within, indicator = WORDS[language]
    for each in inputs:
        if not NAME.fullmatch(each):
            raise faults.not_a_name(each)
    for each in (*inputs.values(), unit or ""):
        if len(each.splitlines()) > 1:
            raise faults.not_one_line()
    units = {**{f"{datum} {key}": of for key, of in inputs.items()}, f"{indicator} {name}": unit}
    lines = [f"{head} {within} {of}" if of else head for head, of in units.items()]
    return "\n".join([first, *lines]) + "\n"


def _are_bare(declarations: Sequence[tree.Declaration], inputs: int) -> bool:
    """Whether these are so many data and one indicator, with units and nothing else."""
    *data, last = declarations
    return (
        len(data) == inputs
        and all(
            isinstance(each, tree.Data) and each == tree.Data(name=each.name, unit=each.unit)
            for each in data
        )
        and isinstance(last, tree.Indicator)
        and last == tree.Indicator(name=last.name, unit=last.unit)
    )


def _names(expr: tree.Expr | None) -> list[str]:
    """The names of values in a formula, in the order written."""
    found: dict[str, None] = {}
    waiting: list[object] = [expr]
    while waiting:
        node = waiting.pop()
        match node:
            case tree.Name(text=text):
                found[text] = None
            case tree.Pick(base=base):
                found[base.text] = None
            case tree.Argument(value=value, where=where):
                waiting += [where, value]
            case tuple():
                waiting += reversed(node)
            case _:
                kind = type(node)
                if has(kind):
                    waiting += [getattr(node, each.name) for each in reversed(fields(kind))]
    return list(found)
