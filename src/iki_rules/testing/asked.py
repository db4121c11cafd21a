"""Refuse a name that the book does not have, where a law would hold for want of anything to try.

In:      book.RuleBook
Out:     has_results, has_data, known
Refuses: UnknownResultError with the names that are near
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

from iki_rules.book import RuleBook, faults


#: `[ktp_el]` in `kepemilikan[ktp_el]` and in `capaian(kepemilikan[ktp_el])`.
INSIDE = re.compile(r"\[[^\[\]]*\]")


def has_results(book: RuleBook, names: Iterable[str]) -> None:
    """Each of these is an indicator, a quantity, a rule or a datum, or an achievement of one."""
    outcome = book.evaluate({})
    program = book.program
    for name in names:
        if not outcome.select(INSIDE.sub("", name)):
            known(name, [*program.definitions, *program.inputs])


def has_data(book: RuleBook, names: Iterable[str]) -> None:
    """Each of these is a datum, or one at a member."""
    for name in names:
        known(name, book.inputs)


def known(name: str, names: Iterable[str]) -> None:
    """The name is one of these; members in brackets do not count."""
    bare, among = INSIDE.sub("", name), list(names)
    if bare not in among:
        raise faults.unknown_result(name, get_close_matches(bare, among, 3, 0.7))
