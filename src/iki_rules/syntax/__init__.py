"""Text into a tree, and a tree into tidy text; the only room that knows lark."""

from iki_rules.syntax.format import NotTranslatableError, format_text
from iki_rules.syntax.parse import Parsed, Settled, parse, parse_formula, settle
from iki_rules.syntax.print import print_expr, print_file


__all__ = [
    "NotTranslatableError",
    "Parsed",
    "Settled",
    "format_text",
    "parse",
    "parse_formula",
    "print_expr",
    "print_file",
    "settle",
]
