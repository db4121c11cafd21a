"""Read a file into its tree; report what cannot be read and go on.

Out:     parse, Parsed, settle, Settled, parse_formula
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, evolve, field, frozen

from iki_rules.diagnostics import Diagnostic, Language
from iki_rules.limits import DEFAULT, Limits
from iki_rules.syntax import faults_parse, faults_places
from iki_rules.syntax.assemble import Part, assemble
from iki_rules.syntax.build_clauses import BUILDERS
from iki_rules.syntax.build_formula import WEIGHTS
from iki_rules.syntax.faults_signs import not_text
from iki_rules.syntax.lexer import scan
from iki_rules.syntax.lines import Block, cut
from iki_rules.syntax.parser import Outcome, Work, read
from iki_rules.syntax.shapes import SHAPES
from iki_rules.syntax.slips import explain
from iki_rules.syntax.tokens import Clause, Comment, Token
from iki_rules.syntax.tree import Declaration, Expr, File
from iki_rules.syntax.wording import settle_words
from iki_rules.syntax.words import words
from iki_rules.text import Source, Span


#: Levels of the tree above a formula: file, declaration, target, range, bound.
LEVELS_ABOVE = 5
#: Faults that come after this many times as many as are shown are counted, not explained.
TOLD = 2
#: The fault of lines that belong to nothing; they declare nothing either.
INDENTED_FIRST = "IKI-P124"


#: No text holds this character, and most other files do.
NUL = "\0"


@frozen
class Parsed:
    """A file as a tree, with what could not be read."""

    file: File
    diagnostics: tuple[Diagnostic, ...]
    comments: tuple[Comment, ...]
    #: Declared names with a fault in their declaration, and the code of the first.
    broken: Mapping[str, str]


@frozen
class Settled:
    """A file as clauses, every word of which is decided; those with a fault name its code."""

    language: Language
    clauses: tuple[Clause, ...]
    comments: tuple[Comment, ...]
    diagnostics: tuple[Diagnostic, ...]


def parse(source: Source, limits: Limits = DEFAULT) -> Parsed:
    """Read `source`; never raises. A clause with a fault is left out, with its head all of it."""
    whole = Span(source.name, 0, len(source.text))
    if NUL in source.text:
        # A picture or a program: what its bytes happen to say as text helps nobody.
        return Parsed(File("id", span=whole), (not_text(source.name),), (), {})
    reading = _read(source, limits)
    file = File(reading.language, tuple(reading.declarations), span=whole)
    return Parsed(file, reading.shown(limits), reading.comments, reading.broken)


def settle(source: Source, limits: Limits = DEFAULT) -> Settled:
    """Read `source` as far as its tokens: what a formatter needs."""
    reading = _read(source, limits)
    clauses = tuple(reading.clauses)
    return Settled(reading.language, clauses, reading.comments, reading.shown(limits))


def parse_formula(
    source: Source, language: Language, limits: Limits = DEFAULT
) -> tuple[Expr | None, tuple[Diagnostic, ...]]:
    """Read a formula that stands alone, over as many lines as it likes."""
    scanned = scan(source, limits)
    raw = [token for line in scanned.lines for token in line.tokens]
    found = list(scanned.faults)
    if not raw:
        here = Span(source.name, 0, len(source.text))
        return None, (*found, faults_places.empty_formula(here, words(language)))
    tokens, faults, readable = settle_words(raw, words(language), limits)
    found.extend(faults)
    if not readable or scanned.faults:
        return None, tuple(found)
    reading = _Reading(language, limits)
    part = reading.clause(Clause("expr", tuple(tokens)), None)
    return part, (*found, *reading.faults)


@define
class _Reading:
    """What has been read so far."""

    language: Language
    limits: Limits
    comments: tuple[Comment, ...] = ()
    faults: list[Diagnostic] = field(factory=list)
    clauses: list[Clause] = field(factory=list)
    declarations: list[Declaration] = field(factory=list)
    broken: dict[str, str] = field(factory=dict)

    def shown(self, limits: Limits) -> tuple[Diagnostic, ...]:
        """The findings in the order of their places, up to the limit."""
        ordered = sorted(self.faults, key=lambda d: (d.span.start, d.span.end, d.code))
        if len(ordered) <= limits.diagnostics:
            return tuple(ordered)
        shown = ordered[: limits.diagnostics]
        left_out = len(ordered) - len(shown)
        last = faults_parse.many_diagnostics(shown[-1].span, left_out, limits.diagnostics)
        return (*shown, last)

    def block(self, block: Block) -> None:
        """Read a declaration."""
        parts: list[Part] = []
        head: Any = None
        for clause in block.clauses:
            value = self.clause(clause, block.kind)
            if clause.head:
                head = value
            elif value is not None:
                first = self.clauses[-1].tokens[0].terminal
                row = clause.rule in ("table_row", "band_row", "given_row")
                parts.append(Part(clause.rule if row else first, value))
        if head is None or block.kind in (None, "LANGUAGE"):
            return
        span = block.clauses[0].span.to(block.clauses[-1].span)
        self.declarations.append(assemble(block.kind or "", head, parts, span))

    def clause(self, clause: Clause, kind: str | None) -> Any:
        """What a clause says; None where it cannot be read."""
        if clause.fault is not None or not clause.rule:
            self.clauses.append(clause)
            return None
        work = Work(self.language, self.limits)
        outcome = read(clause, BUILDERS, WEIGHTS, work)
        fault: Diagnostic | None = None
        if outcome.stopped is not None:
            fault, outcome = self.recover(clause, outcome, kind, work)
        limit = self.limits.tree_levels - LEVELS_ABOVE
        if fault is None and outcome.levels > limit:
            fault = faults_parse.deep_tree(clause.span, outcome.levels, limit)
        elif fault is None and outcome.nodes > self.limits.formula_nodes:
            nodes = self.limits.formula_nodes
            fault = faults_parse.many_nodes(clause.span, outcome.nodes, nodes)
        found = [fault] if fault else work.faults
        self.faults.extend(found)
        rest = clause.tokens[len(outcome.tokens) :]
        code = found[0].code if found else None
        self.clauses.append(evolve(clause, tokens=(*outcome.tokens, *rest), fault=code))
        return None if work.faults or (fault and fault.code != "IKI-P130") else outcome.value

    def recover(
        self, clause: Clause, outcome: Outcome, kind: str | None, work: Work
    ) -> tuple[Diagnostic, Outcome]:
        """The fault; and where an unknown word begins a line, what stands above that line."""
        at = outcome.stopped or 0
        shape = SHAPES.get(kind) if kind else None
        if at in clause.breaks and shape is not None and kind is not None:
            above = Outcome(None, (), at)
            if at > 0:
                shorter = evolve(clause, tokens=clause.tokens[:at])
                above = read(shorter, BUILDERS, WEIGHTS, work)
            if above.stopped is None:
                token = clause.tokens[at]
                return faults_places.unknown_line(token, shape, kind, words(self.language)), above
        if len(self.faults) > TOLD * self.limits.diagnostics:
            return faults_places.not_told(clause), outcome
        return explain(clause, at, outcome.tokens, words(self.language)), outcome


def _read(source: Source, limits: Limits) -> _Reading:
    made = cut(source, limits)
    reading = _Reading(made.language, limits, made.comments, list(made.faults))
    for block in made.blocks:
        reading.block(block)
    _find_broken(made.blocks, reading)
    return reading


def _find_broken(blocks: Sequence[Block], reading: _Reading) -> None:
    """Note the name of each declaration that holds an error, with the first code."""
    errors = sorted(
        (d.span.start, d.code) for d in reading.faults if d.severity == "error" and d.labels
    )
    at = 0
    for index, block in enumerate(blocks):
        if block.kind == "LANGUAGE" or block.clauses[0].fault == INDENTED_FIRST:
            continue
        tokens = block.clauses[0].tokens
        start = tokens[0].span.start
        end = blocks[index + 1].clauses[0].tokens[0].span.start if index + 1 < len(blocks) else None
        first: str | None = None
        while at < len(errors) and (end is None or errors[at][0] < end):
            if errors[at][0] >= start and first is None:
                first = errors[at][1]
            at += 1
        name = _declared(tokens)
        if first is not None and name is not None:
            reading.broken.setdefault(name, first)


def _declared(tokens: Sequence[Token]) -> str | None:
    """The name that a head declares, if it can be read."""
    if len(tokens) < 2 or tokens[1].terminal not in ("NAME", "WORD"):  # noqa: PLR2004
        return None
    return str(tokens[1].value)
