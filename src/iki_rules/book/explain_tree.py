"""Draw a trace as a tree: each cell above those that its formula read.

In:      exact.Trace
Out:     tree_lines
"""

from __future__ import annotations

from attrs import frozen

from iki_rules.book.months import months_of
from iki_rules.book.telling import Teller
from iki_rules.engines import exact


#: How deep, how wide and how long a tree may be drawn.
DEPTH, WIDTH, LINES = 12, 30, 400

DRAWN = ("├─ ", "└─ ", "│  ", "   ")
TYPED = ("|- ", "`- ", "|  ", "   ")


@frozen
class _Branch:
    cell: exact.Cell
    #: What stands before its line, and before the lines below it.
    lead: str
    below: str
    depth: int


def tree_lines(cell: exact.Cell, teller: Teller, *, ascii_only: bool = False) -> list[str]:
    """The lines of the tree. A cell that was drawn before is only named again."""
    middle, last, down, blank = TYPED if ascii_only else DRAWN
    lines: list[str] = []
    drawn: set[exact.Cell] = set()
    waiting = [_Branch(cell, "", "", 0)]
    while waiting:
        branch = waiting.pop()
        if len(lines) >= LINES:
            lines.append("...")
            break
        found = teller.trace(*branch.cell)
        again = branch.cell in drawn and bool(found.reads)
        lines.append(branch.lead + _line(found, teller, again=again))
        if again or branch.depth >= DEPTH:
            continue
        drawn.add(branch.cell)
        facts = [*teller.facts(found), *months_of(found, teller)]
        lead = branch.below + (down if found.reads else blank)
        lines += [f"{lead}{fact}" for fact in facts]
        shown, more = found.reads[:WIDTH], len(found.reads) - WIDTH
        if more > 0:
            lines.append(
                branch.below
                + middle
                + teller.say(
                    "... {more} lagi tidak digambar", "... {more} more are not drawn", more=more
                )
            )
        for at, read in reversed(list(enumerate(shown))):
            end = at == len(shown) - 1
            waiting.append(
                _Branch(
                    read,
                    branch.below + (last if end else middle),
                    branch.below + (blank if end else down),
                    branch.depth + 1,
                )
            )
    return lines


def _line(found: exact.Trace, teller: Teller, *, again: bool) -> str:
    text = teller.cell(found.key, found.members)
    if again:
        return f"{text}  {teller.say('(lihat di atas)', '(see above)')}"
    if found.role == "input" or found.step is None:
        known = ", ".join(
            each for each in (teller.about(found, file=False), teller.row(found)) if each
        )
        return f"{text}  ({known})" if known else text
    formula = teller.text(found.formula)
    numbers = teller.with_numbers(found)
    return text + "".join(f" = {each}" for each in (formula, numbers) if each)
