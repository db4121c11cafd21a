"""What was written: sources, the places in them, and how bytes become text."""

from iki_rules.text.reading import Refused, decode, refused
from iki_rules.text.source import Source
from iki_rules.text.span import NOWHERE, Span


__all__ = ["NOWHERE", "Refused", "Source", "Span", "decode", "refused"]
