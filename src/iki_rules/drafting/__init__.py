"""Draft a rule book from the table of a decree."""

from iki_rules.drafting.draft import Draft, Reading, draft
from iki_rules.drafting.report import SHAPES, counts, marks, record, shape_of


__all__ = ["SHAPES", "Draft", "Reading", "counts", "draft", "marks", "record", "shape_of"]
