"""Let pytest run the examples of rule books: each `contoh` or `example` becomes a test.

Neither iki_rules nor lark is loaded before a rule book is met.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest


if TYPE_CHECKING:
    from iki_rules import RuleBook


RULES = ".iki"
MARKER = "rule_book(path): the rule book that the fixture `rule_book` opens, beside the test file"


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", MARKER)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> Any:
    """A collector for a file of rules; None for any other file."""
    if file_path.suffix != RULES:
        return None
    from iki_rules.testing.collected import RuleFile  # noqa: PLC0415 - waits for a rule book

    return RuleFile.from_parent(parent, path=file_path)


@pytest.fixture
def rule_book(request: pytest.FixtureRequest) -> RuleBook:
    """The rule book that the marker `rule_book` names, by its path from the test file.

    A book with errors, or none at that path, fails the test with what is wrong alone.
    """
    marker = request.node.get_closest_marker("rule_book")
    if marker is None or len(marker.args) != 1:
        pytest.fail('name the book: @pytest.mark.rule_book("rules/office.iki")', pytrace=False)
    import iki_rules  # noqa: PLC0415 - waits for a rule book

    try:
        return iki_rules.load(request.path.parent / str(marker.args[0]))
    except iki_rules.IkiError as error:
        wrong = str(error)
    pytest.fail(wrong, pytrace=False)
