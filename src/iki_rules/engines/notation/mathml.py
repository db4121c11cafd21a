"""Write a formula in MathML Core, which browsers show without a script.

Out:     mathml
"""

from __future__ import annotations

from html import escape
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
    "plus": "+", "minus": "\u2212", "times": "\u00d7", "divide": "\u00f7", "percent": "%",
    "sum": "\u2211", "in": "\u2208", "such": ":", "semicolon": ";", "comma": ",",
    "=": "=", "<>": "\u2260", "<": "<", "<=": "\u2264", ">": ">", ">=": "\u2265",
}  # fmt: skip
NAMESPACE = "http://www.w3.org/1998/Math/MathML"
#: A space that math does not swallow.
GAP = "\u00a0"


def mathml(layout: Layout, *, inline: bool = False) -> str:
    """The formula as a `math` element, on a line of its own unless told; well-formed XML too."""
    written: list[str] = []
    waiting: list[str | Layout] = [layout]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            written.append(part)
        else:
            waiting.extend(reversed(_parts(part)))
    inside = "".join(written)
    display = "inline" if inline else "block"
    return f'<math xmlns="{NAMESPACE}" display="{display}"><mrow>{inside}</mrow></math>'


def _parts(layout: Layout) -> list[str | Layout]:
    match layout:
        case Figure(text=text):
            return [f"<mn>{escape(text)}</mn>"]
        case Letter(text=text):
            return [f"<mi>{escape(text)}</mi>"]
        case Words(text=text, role="unit"):
            return [f'<mtext class="unit">{GAP}{escape(text)}</mtext>']
        case Words(text=text, role=role):
            return [f'<mtext class="{role}">{_spaced(escape(text))}</mtext>']
        case Sign(mark="percent"):
            return ['<mo form="postfix" lspace="0" rspace="0">%</mo>']
        case Sign(mark=mark):
            return [f"<mo>{escape(SIGNS[mark])}</mo>"]
        case Row(parts=parts):
            return ["<mrow>", *parts, "</mrow>"]
        case Over(above=above, below=below):
            return ["<mfrac>", above, below, "</mfrac>"]
        case Fenced(inside=inside, braces=braces):
            left, right = "{}" if braces else "()"
            opening, closing = f"<mo>{left}</mo>", f"<mo>{right}</mo>"
            return ["<mrow>", opening, inside, closing, "</mrow>"]
        case Indexed(base=base, index=index):
            return ["<msub>", base, index, "</msub>"]
        case Raised(base=base, exponent=exponent):
            return ["<msup>", base, exponent, "</msup>"]
        case Root(inside=inside, degree=degree):
            if degree is None:
                return ["<msqrt>", inside, "</msqrt>"]
            return ["<mroot>", inside, degree, "</mroot>"]
        case Under(base=base, below=below):
            return ["<munder>", base, below, "</munder>"]
        case Cases(rows=rows):
            lines: list[str | Layout] = ['<mrow><mo>{</mo><mtable class="cases">']
            for value, condition in rows:
                lines += ["<mtr><mtd>", value, "</mtd><mtd>", condition, "</mtd></mtr>"]
            return [*lines, "</mtable></mrow>"]
        case _:
            assert_never(layout)


def _spaced(text: str) -> str:
    """A text whose spaces at its ends stay."""
    inside = text.strip(" ")
    if not inside:
        return GAP
    before = GAP if text.startswith(" ") else ""
    after = GAP if text.endswith(" ") else ""
    return before + inside + after
