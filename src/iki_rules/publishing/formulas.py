"""Show how an indicator comes about: its formula, and what the names in it stand for.

In:      book.RuleBook, core.program.Report
Out:     Formulas, Shown, Line
"""

from __future__ import annotations

from attrs import frozen

from iki_rules.book import RuleBook
from iki_rules.core.program import Definition, Report
from iki_rules.core.types import MemberOf
from iki_rules.diagnostics.phrase import Language
from iki_rules.engines.notation import Layout, Names, Notation, notate, table_rows
from iki_rules.publishing import wording


@frozen(kw_only=True)
class Line:
    """What a name stands for: words, a formula for each of `each`, or the rows of a table."""

    name: str
    text: str = ""
    layout: Layout | None = None
    each: tuple[Layout, ...] = ()
    rows: tuple[tuple[str, Layout], ...] = ()


@frozen(kw_only=True)
class Shown:
    """A formula for each of `each`, or words in its place; then what its names stand for."""

    layout: Layout | None = None
    each: tuple[Layout, ...] = ()
    said: str = ""
    lines: tuple[Line, ...] = ()


class Formulas:
    """Shows the formulas of one book in one language."""

    def __init__(self, book: RuleBook, language: Language) -> None:
        self.program = book.program
        self.sources = book.sources
        self.language: Language = language
        self.names = Names(book.program)
        self.reported = {report.key for report in book.program.reports}

    def shown(self, report: Report) -> Shown:
        """How an indicator comes about."""
        definition = self.program.definitions.get(report.key)
        if definition is None:
            return Shown(said=self._recorded(report))
        notation = notate(self.names, definition, self.language, self.sources)
        if not isinstance(notation, Notation):
            return Shown(said=wording.unsaid(notation.reason).say(self.language))
        lines = self._lines(definition, notation)
        return Shown(layout=notation.layout, each=notation.each, lines=tuple(lines))

    def _recorded(self, report: Report) -> str:
        declared = self.program.inputs.get(report.key)
        if declared is None:
            code = self.program.invalid.get(report.key, "")
            return wording.invalid(code).say(self.language)
        if isinstance(report.type, MemberOf):
            return wording.chosen(self._titles(report.type.set)).say(self.language)
        unit = report.display.text
        return wording.recorded(unit, counted=declared.whole).say(self.language)

    def _titles(self, key: str) -> list[str]:
        declared = self.program.sets[key]
        root = self.program.sets[declared.root]
        titles = {**root.titles, **declared.titles}
        return [titles.get(member) or member for member in declared.members or ()]

    def _lines(self, definition: Definition, notation: Notation) -> list[Line]:
        """A line for each name that does not say by itself what it stands for."""
        lines = self._conditions(definition, notation)
        sets: dict[str, None] = dict.fromkeys(notation.sets)
        waiting, met = list(notation.values), {definition.key}
        for key in waiting:
            if key in met:
                continue
            met.add(key)
            named = self.program.definitions.get(key)
            if named is None or key in self.reported or (named.expr is None and not named.table):
                lines += self._title(key)
            elif named.expr is None:
                rows = table_rows(named, self.language)
                titles = dict(
                    zip((member for member, _ in rows), self._rows_of(named), strict=True)
                )
                name = self.names.value(key)
                own = named.title if name == key and named.title else ""
                text = own or wording.TABLE.say(self.language)
                table = tuple((titles[member], number) for member, number in rows)
                lines.append(Line(name=name, text=text, rows=table))
                sets.pop(named.axes[0], None)
            else:
                lines += self._title(key)
                inner = notate(self.names, named, self.language, self.sources)
                if isinstance(inner, Notation):
                    name = self.names.value(key)
                    lines.append(Line(name=name, layout=inner.layout, each=inner.each))
                    lines += self._conditions(named, inner)
                    sets |= dict.fromkeys(inner.sets)
                    waiting += inner.values
        tables = {key for key, each in self.program.definitions.items() if each.table}
        return [*lines, *(self._set(key) for key in sets if key not in tables)]

    def _rows_of(self, table: Definition) -> list[str]:
        root = self.program.sets[self.program.sets[table.axes[0]].root]
        return [root.titles.get(member) or member for member in table.table]

    def _title(self, key: str) -> list[Line]:
        """The title of a value that goes by another name in formulas."""
        declared = self.program.inputs.get(key) or self.program.definitions.get(key)
        name = self.names.value(key)
        if declared is None or not declared.title or name != key or declared.title == name:
            return []
        return [Line(name=name, text=declared.title)]

    def _set(self, key: str) -> Line:
        members = self._titles(key)
        if self.program.sets[key].members is None:
            return Line(name=self.names.set(key), text=wording.TO_COME.say(self.language))
        return Line(name=self.names.set(key), text="; ".join(members))

    def _conditions(self, definition: Definition, notation: Notation) -> list[Line]:
        """What holds beside the formula."""
        lines: list[Line] = []
        if notation.instead is not None:
            name = wording.INSTEAD.say(self.language)
            lines.append(Line(name=name, layout=notation.instead))
        if definition.skip_missing:
            lines.append(Line(name="", text=wording.SKIPPED.say(self.language)))
        return lines
