"""The table of commands: what each takes, and what its help says.

Out:     COMMANDS
"""

from __future__ import annotations

from iki_rules.cli.book_commands import CHECK, DOC, EVAL, EXPLAIN, FMT, TEST
from iki_rules.cli.decree_commands import DRAFT, LINT, PAGE


COMMANDS = {
    command.name: command for command in (CHECK, EVAL, EXPLAIN, FMT, TEST, DRAFT, LINT, PAGE, DOC)
}
