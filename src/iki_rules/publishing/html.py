"""Write the page as one HTML file: MathML, no script, nothing from elsewhere.

Out:     html
"""

from __future__ import annotations

from html import escape

from iki_rules.engines.notation import Layout, mathml
from iki_rules.publishing import wording
from iki_rules.publishing.columns import Column, columns
from iki_rules.publishing.formulas import Line, Shown
from iki_rules.publishing.page import Page, Row, Section
from iki_rules.publishing.plain import plain
from iki_rules.publishing.style import STYLE


#: Nothing is loaded and nothing runs, whatever stands in the texts.
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html(page: Page) -> str:
    """The page as a text in HTML."""
    shown = columns(page)
    head = "\n".join(f"<dt>{_text(label)}</dt><dd>{_text(text)}</dd>" for label, text in page.head)
    sections = "\n".join(_section(page, each, shown) for each in page.sections)
    return f"""<!DOCTYPE html>
<html lang="{page.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{_text(page.title)}</title>
<style>{STYLE}</style>
</head>
<body>
<header>
<h1>{_text(page.title)}</h1>
<dl>
{head}
</dl>
</header>
<main>
{sections}
</main>
</body>
</html>
"""


def _text(text: str) -> str:
    return escape(plain(text))


def _section(page: Page, section: Section, shown: tuple[Column, ...]) -> str:
    parts = [f"<h2>{_text(section.title)}</h2>"] if section.title else []
    for goal in section.goals:
        if goal.title:
            parts.append(f"<h3>{_text(goal.title)}</h3>")
        rows = "\n".join(_row(page, row, shown) for row in goal.rows)
        parts.append(
            f'<div class="sheet"><table>\n{_head(page, shown)}\n'
            f"<tbody>\n{rows}\n</tbody>\n</table></div>"
        )
    inside = "\n".join(parts)
    return f"<section>\n{inside}\n</section>"


def _head(page: Page, shown: tuple[Column, ...]) -> str:
    named = [
        ("number", wording.NUMBER),
        ("indicator", wording.INDICATOR),
        ("formula", wording.FORMULA),
        *((each.key, each.heading) for each in shown),
    ]
    cells = "".join(
        f'<th scope="col" class="{key}">{_text(page.say(heading))}</th>' for key, heading in named
    )
    return f"<thead><tr>{cells}</tr></thead>"


def _row(page: Page, row: Row, shown: tuple[Column, ...]) -> str:
    details = "".join(f'<p class="detail">{_text(each)}</p>' for each in row.details)
    cells = [
        f'<td class="number">{_text(row.number)}</td>',
        f'<td class="indicator"><p>{_text(row.title)}</p>{details}</td>',
        f'<td class="formula">{_formula(page, row.formula)}</td>',
    ]
    for each in shown:
        texts = "".join(f"<p>{_text(text)}</p>" for text in each.texts(row))
        cells.append(f'<td class="{each.key}">{texts}</td>')
    return f"<tr>{''.join(cells)}</tr>"


def _formula(page: Page, formula: Shown) -> str:
    parts = [f"<p>{_text(formula.said)}</p>"] if formula.said else []
    if formula.layout is not None:
        parts.append(_math(formula.layout))
        if formula.each:
            parts.append(f'<p class="each">{_each(page, formula.each)}</p>')
    if formula.lines:
        lines = "".join(f"<li>{_explained(page, line)}</li>" for line in formula.lines)
        parts.append(f'<ul class="where">{lines}</ul>')
    return "".join(parts)


def _explained(page: Page, line: Line) -> str:
    name = f"<b>{_text(line.name)}</b>: " if line.name else ""
    said = _text(line.text)
    if line.layout is not None:
        said = _math(line.layout) + (_each(page, line.each) if line.each else "")
    rows = "".join(
        f"<tr><td>{_text(title)}</td><td>{mathml(number, inline=True)}</td></tr>"
        for title, number in line.rows
    )
    return name + said + (f"<table>{rows}</table>" if rows else "")


def _math(layout: Layout) -> str:
    return f'<div class="math">{mathml(layout)}</div>'


def _each(page: Page, each: tuple[Layout, ...]) -> str:
    letters = ", ".join(mathml(one, inline=True) for one in each)
    return f"{_text(page.say(wording.FOR_EACH))} {letters}"
