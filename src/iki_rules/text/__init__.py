"""What was written: sources and the places in them."""

from iki_rules.text.source import Source
from iki_rules.text.span import NOWHERE, Span


__all__ = ["NOWHERE", "Source", "Span"]
