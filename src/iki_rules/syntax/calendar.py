"""Join the tokens of a period, such as `2023-05` or `2023-T2`, where a clause can name one.

Anywhere else `2023-05` takes 5 from 2023.

In:      Tokens as scanned
Out:     with_periods, period_of
Refuses: IKI-P169
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from iki_rules.diagnostics import Diagnostic, Language
from iki_rules.measure import Period, read_period
from iki_rules.syntax import faults_parse as faults
from iki_rules.syntax.tokens import Token


#: How an equals sign begins, in signs or words.
EQUALS: Final = ("=", "sama", "equals")
#: What must stand after a period, by rule; None: anything.
FOLLOWED_BY: Final[dict[str, tuple[str, ...] | None]] = {
    "target": (":",),
    "given_row": EQUALS,
    "expect_row": EQUALS,
    "asked": None,
}
YEAR: Final = re.compile("[0-9]{4}")
REST: Final = re.compile("[0-9]{2}|(?:[QTSH]|TW)[0-9]", re.IGNORECASE)
PARTS: Final = 3
#: The letter of quarters: triwulan, quarter.
QUARTERS: Final[dict[Language, str]] = {"id": "T", "en": "Q"}


def with_periods(rule: str, tokens: Sequence[Token]) -> tuple[list[Token], list[Diagnostic]]:
    """The tokens of a clause with each period made one token, and those that name none."""
    if rule not in FOLLOWED_BY:
        return list(tokens), []
    after = FOLLOWED_BY[rule]
    joined: list[Token] = []
    found: list[Diagnostic] = []
    at, depth, done = 0, 0, False
    while at < len(tokens):
        token = tokens[at]
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        done = done or (rule in ("given_row", "expect_row") and token.text.lower() in EQUALS)
        parts = tokens[at : at + PARTS]
        following = tokens[at + PARTS].text.lower() if at + PARTS < len(tokens) else ""
        fits = depth == 0 and not done and _is_written(parts)
        if fits and (after is None or following in after):
            text = "".join(part.text for part in parts)
            span = parts[0].span.to(parts[-1].span)
            if read_period(text) is None:
                found.append(faults.no_period(span, text))
            joined.append(Token("WHEN", text, span, text.upper()))
            at += PARTS
        else:
            joined.append(token)
            at += 1
    return joined, found


def period_of(token: Token) -> Period | None:
    """The period that a number or a joined token names."""
    return read_period(token.text)


def _is_written(parts: Sequence[Token]) -> bool:
    """Whether three tokens touch and look like a period."""
    if len(parts) < PARTS:
        return False
    year, sign, rest = parts
    touching = year.span.end == sign.span.start and sign.span.end == rest.span.start
    return (
        touching
        and year.terminal == "NUMBER"
        and sign.text == "-"
        and rest.terminal in ("NUMBER", "WORD")
        and YEAR.fullmatch(year.text) is not None
        and REST.fullmatch(rest.text) is not None
    )
