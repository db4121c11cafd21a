"""Text into a tree, and a tree into tidy text; the only room that knows lark."""

from iki_rules.syntax.parse import Parsed, Settled, parse, parse_formula, settle


__all__ = ["Parsed", "Settled", "parse", "parse_formula", "settle"]
