"""Write the page in Markdown, its formulas in LaTeX between dollar signs.

Out:     markdown
"""

from __future__ import annotations

import re

from iki_rules.engines.notation import Layout, latex
from iki_rules.publishing import wording
from iki_rules.publishing.columns import Column, columns
from iki_rules.publishing.formulas import Line, Shown
from iki_rules.publishing.page import Page, Row
from iki_rules.publishing.plain import plain


#: Signs that Markdown reads as its own; a colon or dot could make a link of a text.
ACTIVE = re.compile(r"([\\`*_{}\[\]<>()#+|~&$!@]|:(?=//)|(?<=[wW]{3})\.|^[-=]|^[0-9]+(?=[.)]))")
BREAK = "<br>"


def markdown(page: Page) -> str:
    """The page as a text in Markdown, a table for each goal."""
    lines = [f"# {escaped(page.title)}", ""]
    lines += [f"- **{escaped(label)}**: {escaped(text)}" for label, text in page.head]
    shown = columns(page)
    for section in page.sections:
        if section.title:
            lines += ["", f"## {escaped(section.title)}"]
        for goal in section.goals:
            if goal.title:
                lines += ["", f"### {escaped(goal.title)}"]
            lines += ["", *_head(page, shown)]
            lines += [_row(page, row, shown) for row in goal.rows]
    return "\n".join([*lines, ""])


def escaped(text: str) -> str:
    """A text on one line that Markdown shows as it is."""
    return ACTIVE.sub(_escape, plain(text))


def _escape(found: re.Match[str]) -> str:
    sign = found[0]
    return f"&#{ord(sign)};" if sign == "@" else sign if sign.isdigit() else f"\\{sign}"


def _head(page: Page, shown: tuple[Column, ...]) -> list[str]:
    headings = [wording.NUMBER, wording.INDICATOR, wording.FORMULA]
    headings += [each.heading for each in shown]
    return [_line([page.say(each) for each in headings]), "|" + " --- |" * len(headings)]


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _row(page: Page, row: Row, shown: tuple[Column, ...]) -> str:
    title = BREAK.join([escaped(row.title), *(f"*{escaped(each)}*" for each in row.details)])
    texts = [BREAK.join(map(escaped, each.texts(row))) for each in shown]
    return _line([escaped(row.number), title, _formula(page, row.formula), *texts])


def _formula(page: Page, formula: Shown) -> str:
    parts = [escaped(formula.said)] if formula.said else []
    if formula.layout is not None:
        parts.append(_math(formula.layout) + _each(page, formula.each))
    return BREAK.join([*parts, *(_explained(page, line) for line in formula.lines)])


def _explained(page: Page, line: Line) -> str:
    name = f"{escaped(line.name)}: " if line.name else ""
    said = escaped(line.text)
    if line.layout is not None:
        said = _math(line.layout) + _each(page, line.each)
    rows = [f"{escaped(title)}: {_math(number)}" for title, number in line.rows]
    return BREAK.join([name + said, *rows])


def _each(page: Page, each: tuple[Layout, ...]) -> str:
    if not each:
        return ""
    return f", {page.say(wording.FOR_EACH)} {', '.join(map(_math, each))}"


def _math(layout: Layout) -> str:
    return f"${latex(layout)}$"
