"""Draft a rule book from the table of a decree."""

from iki_rules.drafting.draft import Draft, Reading, draft


__all__ = ["Draft", "Reading", "draft"]
