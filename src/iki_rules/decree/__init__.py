"""Read the table that a decree prints: its columns, its rows, and the shapes of its formulas."""

from iki_rules.decree.faults import TableError
from iki_rules.decree.nouns import Guess, unit_of
from iki_rules.decree.read import read_table
from iki_rules.decree.recognise import recognise
from iki_rules.decree.table import Row, Table


__all__ = ["Guess", "Row", "Table", "TableError", "read_table", "recognise", "unit_of"]
