"""Run a book the way an application does: as text, loaded, checked and evaluated.

Out:     rules_of, computed, given_to, stated, bands_of, reason, key_text
"""

from __future__ import annotations

from fractions import Fraction

import iki_rules
from iki_rules.syntax.print import print_file
from tests.reference import Absence


def key_text(name, members):
    """The key as results and data write it: "wajib", "wajib[ktp_el]", "x[a; b]"."""
    return f"{name}[{'; '.join(members)}]" if members else name


def rules_of(book, language="id"):
    """The book printed in that language and read again; raises unless it checks."""
    return iki_rules.loads(print_file(book.file(language), language))


def given_to(book):
    """The data of the book as an application passes them."""

    def passed(value):
        dated = isinstance(value, dict)
        return {str(period): each for period, each in value.items()} if dated else value

    return {key_text(*key): passed(value) for key, value in book.data.items()}


def computed(book, language="id"):
    """The results of the engine; the data are taken without error."""
    outcome = rules_of(book, language).evaluate(
        given_to(book), period=book.period, numbers=language
    )
    assert not [each for each in outcome.diagnostics if each.severity == "error"]
    return outcome


def stated(outcome, name, members):
    """A result as the reference states it."""
    result = outcome[key_text(name, members)]
    if result.absent:
        return reason(result.absent)
    assert isinstance(result.value, Fraction | bool | str)
    return result.value


def bands_of(outcome):
    """The band of each result that has a scale, as the reference states it."""
    found = {}
    for result in outcome.results:
        if result.band is not None:
            label, absent = result.band.label, result.band.absent
            key = (result.key, result.members)
            found[key] = label if absent is None else reason(absent)
    return found


def reason(absent):
    """A reason as the reference states it, in the words of an Indonesian book."""
    subject = absent.subject.replace("; ", ";").replace("achievement(", "capaian(")
    return Absence(absent.status, subject)
