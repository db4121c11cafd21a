"""Say what stood there and what stands there after a change, as the file would write it.

In:      Change
Out:     told
"""

from __future__ import annotations

from typing import Any

from iki_rules.diagnostics import Language
from iki_rules.examining.changes import Change
from iki_rules.syntax import tree
from iki_rules.syntax.pen import Pen
from iki_rules.syntax.print import print_expr, print_file
from iki_rules.syntax.print_row import write_range


def told(change: Change, language: Language) -> tuple[str, str]:
    """Both sides in the words of a language; only what differs, where a declaration changes."""
    before, after = change.before, change.after
    if isinstance(before, tree.SetDecl | tree.Scale | tree.Indicator | tree.Data | tree.Quantity):
        return _differing(before, after, language)
    return _written(before, language), _written(after, language)


def _written(node: Any, language: Language) -> str:
    pen = Pen(language)
    try:
        match node:
            case tree.Number():
                pen.literal(node)
            case tree.Range():
                return _range(node, language)
            case tree.Factor() | tree.Term():
                return print_expr(node.value, language)
            case _:
                return print_expr(node, language)
        return pen.line()
    except ValueError:
        return ""


def _range(node: tree.Range, language: Language) -> str:
    """A range between numbers, or between formulas as `batas` takes it."""
    pen = Pen(language)
    try:
        write_range(pen, node)
    except ValueError:
        pen = Pen(language)
        pen.ends(node)
    return pen.line()


def _differing(before: Any, after: Any, language: Language) -> tuple[str, str]:
    """The lines of a declaration that are not in the other."""
    one, other = (_lines(each, language) for each in (before, after))
    if isinstance(before, tree.SetDecl):
        members = {m.name.text for m in after.members or ()}
        gone = [m.name.text for m in before.members or () if m.name.text not in members]
        return "; ".join(gone), ""
    return (
        "; ".join(line for line in one if line not in other),
        "; ".join(line for line in other if line not in one),
    )


def _lines(declaration: tree.Declaration, language: Language) -> list[str]:
    text = print_file(tree.File(language, (declaration,)), language)
    return [" ".join(line.split()) for line in text.splitlines()]
