"""Choose the columns of the page: those that any of its indicators has something for.

Out:     columns, Column
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from iki_rules.diagnostics import Phrase
from iki_rules.publishing import wording
from iki_rules.publishing.page import Page, Row


@frozen
class Column:
    """A column of texts; `key` names it for the style of the page."""

    key: str
    heading: Phrase
    texts: Callable[[Row], tuple[str, ...]]


def columns(page: Page) -> tuple[Column, ...]:
    """What stands beside number, indicator and formula, without columns empty all over."""
    every = (
        Column("formulation", wording.FORMULATION, _formulation),
        Column("source", wording.SOURCE, lambda row: row.sources),
        Column("owner", wording.OWNER, lambda row: row.owners),
        Column("notes", wording.NOTES, lambda row: row.notes),
    )
    return tuple(each for each in every if any(map(each.texts, page.rows)))


def _formulation(row: Row) -> tuple[str, ...]:
    return (row.formulation,) if row.formulation else ()
