"""Read a target that stands alone, as data give it, by the same grammar as in a rule book.

Out:     read_target
"""

from __future__ import annotations

from iki_rules.diagnostics import Language
from iki_rules.limits import Limits
from iki_rules.syntax.build_clauses import BUILDERS
from iki_rules.syntax.build_formula import WEIGHTS
from iki_rules.syntax.lexer import scan
from iki_rules.syntax.parser import Work, read
from iki_rules.syntax.tokens import Clause, Token
from iki_rules.syntax.tree import Bound, Number, Range, Target
from iki_rules.syntax.wording import settle_words
from iki_rules.syntax.words import words
from iki_rules.text import Source, Span


#: A target is a number or two with a unit; nothing longer is looked at.
LONGEST = 200


def read_target(text: str, language: Language, limits: Limits) -> Number | Range | None:
    """`93%`, `<= 25 hari`, `7 s.d. 8`, with numbers in the language's format; None if it is none.

    The words may be those of either language: data follow a format of numbers, not a language.
    Places are offsets into `text`.
    """
    if len(text) > LONGEST:
        return None
    scanned = scan(Source("", text), limits)
    raw = [token for line in scanned.lines for token in line.tokens]
    if not raw or scanned.faults:
        return None
    tokens, _, readable = settle_words(raw, words(language), limits)
    if not readable:
        return None
    word = Token("TARGET", "target", Span("", 0, 0))
    work = Work(language, limits)
    outcome = read(Clause("target", (word, *tokens)), BUILDERS, WEIGHTS, work)
    if outcome.stopped is not None or work.faults:
        return None
    match outcome.value:
        case (Target(period=None, value=Number() as number),):
            return number
        case (Target(period=None, value=Range() as ends),) if _is_literal(ends):
            return ends
        case _:
            return None


def _is_literal(ends: Range) -> bool:
    bounds: tuple[Bound | None, ...] = (ends.low, ends.high)
    return all(bound is None or isinstance(bound.value, Number) for bound in bounds)
