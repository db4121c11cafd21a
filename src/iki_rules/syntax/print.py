"""Write a tree as tidy text, so that reading the text gives the same tree again.

In:      tree.File, tree.Expr
Out:     print_file, print_expr
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import assert_never

from attrs import field, frozen

from iki_rules.diagnostics import Language
from iki_rules.syntax import tree
from iki_rules.syntax.layout import INDENT, aligned
from iki_rules.syntax.pen import Pen
from iki_rules.syntax.print_head import set_lines, write_head
from iki_rules.syntax.print_row import (
    refuse_row,
    row_cells,
    write_decimals,
    write_periodic,
    write_range,
    write_target,
    write_validity,
)
from iki_rules.syntax.words import words


def print_expr(expr: tree.Expr, language: Language) -> str:
    """A formula on one line.

    Raises ValueError for a tree that no text gives, such as a number whose decimals never end.
    """
    return _written(language, lambda pen: pen.expr(expr))


def print_file(file: tree.File, language: Language) -> str:
    """A whole file, in either language.

    Raises ValueError for a tree that no text gives, such as a number whose decimals never end.
    """
    parts = [f"{words(language).spelling['LANGUAGE']} {language}\n"]
    before: tree.Declaration | None = None
    for declaration in file.declarations:
        # Headings stand together: a position and the goal under it.
        if not (isinstance(before, tree.Position) and isinstance(declaration, tree.Goal)):
            parts.append("\n")
        body = _Body(language)
        body.declaration(declaration)
        parts += (line + "\n" for line in (*_head(declaration, language), *body.lines()))
        before = declaration
    return "".join(parts)


def _head(declaration: tree.Declaration, language: Language) -> list[str]:
    if isinstance(declaration, tree.SetDecl):
        return set_lines(declaration, language)
    return [_written(language, lambda pen: write_head(pen, declaration))]


def _written(language: Language, write: Callable[[Pen], None]) -> str:
    pen = Pen(language)
    write(pen)
    return pen.line()


@frozen
class _Body:
    """The lines under a head: clauses (word, rest) and blocks of rows, in one settled order."""

    language: Language
    parts: list[tuple[str, str] | list[list[str]]] = field(factory=list)

    def lines(self) -> list[str]:
        """Words of clauses padded to the longest, cells of rows under each other."""
        words = [part[0] for part in self.parts if isinstance(part, tuple)]
        widest = max(map(len, words), default=0)
        lines: list[str] = []
        for part in self.parts:
            if isinstance(part, tuple):
                lines.append(f"{INDENT}{part[0].ljust(widest)}  {part[1]}")
            else:
                lines += [INDENT + line for line in aligned(part)]
        return lines

    def write(self, write: Callable[[Pen], None]) -> str:
        return _written(self.language, write)

    def clause(self, kind: str, write: Callable[[Pen], None]) -> None:
        self.parts.append((words(self.language).spelling[kind], self.write(write)))

    def declaration(self, node: tree.Declaration) -> None:
        """All lines under the head of `node`."""
        match node:
            case tree.Position() | tree.Goal():
                return
            case tree.Decree():
                self.printed_words(node.details)
                self.text("ABOUT", node.about)
                self.text("AGENCY", node.agency)
                self.validity(node.details.validity)
                self.texts("AMENDS", node.amends)
            case tree.UnitDecl() | tree.SetDecl() | tree.Rule():
                self.printed_words(node.details)
            case tree.Data():
                self.printed_words(node.details)
                self.name("PART_OF", node.part_of)
                self.range(node.range)
                for condition in node.constraints:
                    self.formula("CONSTRAINT", condition)
                self.texts("MARKS", node.marks)
                self.periodic(node)
                self.total(node.total)
            case tree.Indicator():
                self.printed_words(node.details)
                self.indicator(node)
            case tree.Quantity():
                for place, row in enumerate(node.rows):
                    refuse_row(row, first=place == 0)
                self.parts.append([row_cells(row, self.language) for row in node.rows])
                self.printed_words(node.details)
                self.range(node.range)
                self.total(node.total)
                self.care(node)
            case tree.Scale():
                self.decimals("ROUNDED", node.rounded)
                self.parts.append([row_cells(band, self.language) for band in node.bands])
                self.printed_words(node.details)
            case tree.Example():
                period = node.period
                if period is not None:
                    self.clause("PERIOD", lambda pen: pen.when(period))
                self.parts.append([row_cells(given, self.language) for given in node.given])
                self.parts.append([row_cells(row, self.language) for row in node.expected])
                self.printed_words(node.details)
            case _:
                assert_never(node)
        if not isinstance(node, tree.Decree):
            self.validity(node.details.validity)
        self.origin(node.details)

    # Clauses ------------------------------------------------------------------------------

    def printed_words(self, details: tree.Details) -> None:
        """What the decree itself prints: it stands first, beside the formula it speaks of."""
        self.text("NUMBERED", details.number)
        self.text("FORMULATION", details.formulation)

    def origin(self, details: tree.Details) -> None:
        """Sources, owners and notes: they stand last."""
        self.text("INFERRED", details.inferred)
        self.texts("SOURCE", details.sources)
        self.texts("OWNER", details.owners)
        self.texts("NOTE", details.notes)

    def indicator(self, node: tree.Indicator) -> None:
        self.formula("FORMULA", node.formula)
        if node.targets:
            self.clause(
                "TARGET",
                lambda pen: pen.separated(node.targets, lambda target: write_target(pen, target)),
            )
        if node.direction is not None:
            word = {"higher": "HIGHER", "lower": "LOWER", "range": "INSIDE"}[node.direction]
            self.clause("DIRECTION", lambda pen: pen.word(word))
        self.range(node.range)
        self.name("PART_OF", node.part_of)
        self.care(node)
        self.texts("MARKS", node.marks)
        self.periodic(node)
        self.achievement(node.achievement)
        self.band(node)
        self.decimals("SHOWN", node.decimals)
        if node.supports:
            self.clause(
                "SUPPORTS",
                lambda pen: pen.separated(node.supports, lambda name: pen.name(name.text)),
            )

    def achievement(self, expr: tree.Expr | None) -> None:
        """The formula of the achievement; a name in it may not be one of its own words."""
        if expr is not None:

            def write(pen: Pen) -> None:
                pen.expr(expr)
                pen.refuse_own()

            self.clause("ACHIEVEMENT", write)

    def band(self, node: tree.Indicator) -> None:
        name = node.band
        if name is not None:

            def write(pen: Pen) -> None:
                pen.name(name.text)
                if node.band_of == "achievement":
                    pen.word("OF")
                    pen.word("BANDED")

            self.clause("BAND", write)

    def periodic(self, node: tree.Data | tree.Indicator) -> None:
        """What a figure is for, how figures roll up, and what missing ones do."""
        periodic = node.period
        if periodic is not None:
            self.clause("PERIOD", lambda pen: write_periodic(pen, periodic))
        if node.missing_periods is not None:
            word = {"skip": "SKIP", "refuse": "REFUSE", "so_far": "SO_FAR"}[node.missing_periods]
            self.clause("MISSING_PERIODS", lambda pen: pen.word(word))

    def total(self, number: tree.Number | None) -> None:
        if number is not None:
            self.clause("TOTAL", lambda pen: pen.literal(number))

    def care(self, node: tree.Indicator | tree.Quantity) -> None:
        """What happens at a zero divisor and with members that are missing."""
        self.formula("ZERO_DIVISOR", node.zero_divisor)
        if node.missing_members is not None:
            word = "SKIP" if node.missing_members == "skip" else "REFUSE"
            self.clause("MISSING", lambda pen: pen.word(word))

    def formula(self, kind: str, expr: tree.Expr | None) -> None:
        if expr is not None:
            self.clause(kind, lambda pen: pen.expr(expr))

    def name(self, kind: str, name: tree.Name | None) -> None:
        if name is not None:
            self.clause(kind, lambda pen: pen.name(name.text))

    def range(self, limits: tree.Range | None) -> None:
        if limits is not None:
            self.clause("RANGE", lambda pen: write_range(pen, limits))

    def decimals(self, kind: str, places: int | None) -> None:
        if places is not None:
            self.clause(kind, lambda pen: write_decimals(pen, places))

    def validity(self, validity: tree.Validity | None) -> None:
        if validity is not None:
            self.clause("VALID", lambda pen: write_validity(pen, validity))

    def text(self, kind: str, text: tree.Text | None) -> None:
        self.texts(kind, () if text is None else (text,))

    def texts(self, kind: str, texts: Sequence[tree.Text]) -> None:
        if texts:
            self.clause(kind, lambda pen: pen.separated(texts, lambda text: pen.text(text.text)))
