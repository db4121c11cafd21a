"""Mark what an auditor would mark in the decree itself."""

from iki_rules.linting.lint import lint


__all__ = ["lint"]
