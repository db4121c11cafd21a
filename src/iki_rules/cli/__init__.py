"""The commands `iki check`, `eval`, `explain`, `fmt`, `test` and `doc`, and their exit codes."""

from iki_rules.cli.run import main


__all__ = ["main"]
