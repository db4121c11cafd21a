r"""Write a formula in LaTeX, in commands that MathJax and KaTeX know too.

No sign of the formula is lost on the way through a Markdown table: rows of cases end in `\cr`,
and a text never holds a bar, a dollar sign or an angle bracket of its own.

Out:     latex
"""

from __future__ import annotations

import re
from typing import assert_never

from iki_rules.engines.notation.layout import (
    Cases,
    Fenced,
    Figure,
    Indexed,
    Layout,
    Letter,
    Over,
    Raised,
    Root,
    Row,
    Sign,
    Under,
    Words,
)


SIGNS = {
    "plus": " + ", "minus": " - ", "times": r" \times ", "divide": " ÷ ", "percent": r"\%",
    "sum": r"\sum", "in": r" \in ", "such": r" : ", "semicolon": "; ", "comma": r", ",
    "=": " = ", "<>": r" \ne ", "<": " < ", "<=": r" \le ", ">": " > ", ">=": r" \ge ",
}  # fmt: skip
ESCAPED = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\textdollar{}", "&": r"\&",
    "#": r"\#", "^": r"\textasciicircum{}", "_": r"\_", "~": r"\textasciitilde{}", "%": r"\%",
    "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}", "`": r"\textasciigrave{}",
    "[": "{[}", "]": "{]}", "*": "{*}",
}  # fmt: skip


#: What Markdown without mathematics would make a link of.
LINK = re.compile(r"(:|www)(//|\.)", re.IGNORECASE)


def latex(layout: Layout) -> str:
    """The formula in LaTeX, for math mode."""
    written: list[str] = []
    waiting: list[str | Layout] = [layout]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            written.append(part)
        else:
            waiting.extend(reversed(_parts(part)))
    return "".join(written).strip()


def escaped(text: str) -> str:
    """A text as LaTeX takes it in its text mode."""
    written = "".join(ESCAPED.get(sign, sign) for sign in text)
    return LINK.sub(r"\1{}\2", written)


def _parts(layout: Layout) -> list[str | Layout]:
    match layout:
        case Figure(text=text):
            return [text.replace(",", "{,}")]
        case Letter(text=text):
            return [text]
        case Words(text=text, role="function"):
            # In math mode a blank is not printed unless it is written out.
            name = escaped(text).replace(" ", r"\ ")
            return [rf"\operatorname{{{name}}}"]
        case Words(text=text, role="unit"):
            return [rf"\ \text{{{escaped(text)}}}"]
        case Words(text=text):
            return [rf"\text{{{escaped(text)}}}"]
        case Sign(mark=mark):
            return [SIGNS[mark]]
        case Row(parts=parts):
            return list(parts)
        case Over(above=above, below=below):
            return [r"\frac{", above, "}{", below, "}"]
        case Fenced(inside=inside, braces=braces):
            left, right = (r"\{", r"\}") if braces else ("(", ")")
            return [rf"\left{left} ", inside, rf" \right{right}"]
        case Indexed(base=base, index=index):
            return ["{", base, "}_{", index, "}"]
        case Raised(base=base, exponent=exponent):
            return ["{", base, "}^{", exponent, "}"]
        case Root(inside=inside, degree=degree):
            small: list[str | Layout] = [] if degree is None else ["[", degree, "]"]
            return [r"\sqrt", *small, "{", inside, "}"]
        case Under(base=Sign() as base, below=below):
            return [base, r"\limits_{", below, "} "]
        case Under(base=base, below=below):
            return [r"\underset{", below, "}{", base, "}"]
        case Cases(rows=rows):
            lines: list[str | Layout] = [r"\begin{cases} "]
            for at, (value, condition) in enumerate(rows):
                lines += [r" \cr " if at else "", value, " & ", condition]
            return [*lines, r" \end{cases}"]
        case _:
            assert_never(layout)
