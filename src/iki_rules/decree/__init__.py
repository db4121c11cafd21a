"""Read the table that a decree prints: its columns, its rows, and the shapes of its formulas."""

from iki_rules.decree.recognise import recognise


__all__ = ["recognise"]
