"""Tree and names into core: types, units, percent, ranges, bands, all before any data."""

from iki_rules.checking.check import Checked, check


__all__ = ["Checked", "check"]
