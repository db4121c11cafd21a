"""Name what an indicator knows of itself the way that the book's language writes it.

Out:     own_key, OwnPart, OWN_FUNCTIONS
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from iki_rules.diagnostics import Language
from iki_rules.syntax.words import words


#: Its achievement, its target as one value, the ends of the target, and whether it has them.
OwnPart: TypeAlias = Literal[
    "achievement", "target", "lower_end", "upper_end", "has_lower_end", "has_upper_end"
]

#: The functions that formulas ask for it with.
OWN_FUNCTIONS = ("achievement", "target")


def own_key(part: OwnPart, indicator: str, language: Language) -> str:
    """The key of its definition: `capaian(x)`, `target(x)`, `target_bawah(x)`."""
    table = words(language)
    match part:
        case "achievement" | "target":
            word = table.function_spelling[part]
        case "lower_end" | "upper_end":
            word = table.own_spelling[part]
        case "has_lower_end" | "has_upper_end":
            has = "ada" if language == "id" else "has"
            word = f"{has}_{table.own_spelling[part.removeprefix('has_')]}"
    return f"{word}({indicator})"
