"""The table of commands: what each takes, and what its help says.

Out:     COMMANDS
"""

from __future__ import annotations

from iki_rules.cli.audit_commands import AUDIT, SENSITIVITY
from iki_rules.cli.book_commands import CHECK, DOC, EVAL, EXPLAIN, FMT, TEST
from iki_rules.cli.decree_commands import CASCADE, DRAFT, LINT, PAGE
from iki_rules.cli.proving_commands import MUTATE


COMMANDS = {
    command.name: command
    for command in (
        CHECK,
        EVAL,
        EXPLAIN,
        AUDIT,
        SENSITIVITY,
        FMT,
        TEST,
        MUTATE,
        DRAFT,
        LINT,
        PAGE,
        CASCADE,
        DOC,
    )
}
