"""Draft a rule book from the table of a decree."""
