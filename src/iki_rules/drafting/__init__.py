"""Draft a rule book from the table of a decree."""

from iki_rules.drafting.draft import Draft, Reading, draft
from iki_rules.drafting.report import SHAPES, counts, record, shape_of, to_check


__all__ = ["SHAPES", "Draft", "Reading", "counts", "draft", "record", "shape_of", "to_check"]
