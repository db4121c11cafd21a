"""Word what differs from another title, formula or source by its spelling.

Out:     misspelt_position, misspelt_name, misspelt_formula, misspelt_source
Refuses: IKI-L107
"""

from __future__ import annotations

from iki_rules.diagnostics import Diagnostic, Phrase, finding, phrase
from iki_rules.linting.faults_rows import label
from iki_rules.linting.rows import Row


def misspelt_position(first: Row, row: Row, one: str, two: str) -> Diagnostic:
    """Two titles of positions differ by the spelling of a word."""
    return _misspelt(phrase("Jabatan", "position"), first, row, one, two)


def misspelt_name(first: Row, row: Row, one: str, two: str) -> Diagnostic:
    """Two names of indicators differ by the spelling of a word."""
    return _misspelt(phrase("Nama indikator", "indicator"), first, row, one, two)


def misspelt_formula(first: Row, row: Row, one: str, two: str) -> Diagnostic:
    """Under one name two formulas differ by the spelling of a word."""
    return _misspelt(phrase("Rumusan", "formula"), first, row, one, two)


def misspelt_source(first: Row, row: Row, one: str, two: str) -> Diagnostic:
    """Under one name two sources differ by the spelling of a word."""
    return _misspelt(phrase("Sumber data", "source"), first, row, one, two)


def _misspelt(what: Phrase, first: Row, row: Row, one: str, two: str) -> Diagnostic:
    return finding(
        "IKI-L107",
        phrase(
            '{what} baris {row} dan {first} hanya beda ejaan: "{two}" dan "{one}"',
            'The {what} of rows {row} and {first} differs in spelling only: "{two}" and "{one}"',
            what=what,
            row=row.number,
            first=first.number,
            one=one,
            two=two,
        ),
        label(row),
        label(first),
        notes=[
            phrase(
                "Samakan ejaannya, atau bedakan dengan lebih jelas.",
                "Spell them alike, or tell them apart more clearly.",
            )
        ],
    )
