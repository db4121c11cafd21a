"""Word the hints that rest on lists of words.

Out:     one function for each hint
Refuses: IKI-L401, IKI-L402, IKI-L403, IKI-L404, IKI-L405, IKI-L406, IKI-L407
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.diagnostics import Diagnostic, Phrase, finding, phrase
from iki_rules.linting.faults_rows import label, numbers
from iki_rules.linting.rows import Row


#: How many rows a hint for the whole decree marks; it names them all.
MARKED = 3


def other_noun(row: Row, named: str, counted: str) -> Diagnostic:
    """Name and formula count different things."""
    return finding(
        "IKI-L401",
        phrase(
            'Nama baris {row} menghitung "{named}", rumusannya menghitung "{counted}"',
            'The name of row {row} counts "{named}", its formula counts "{counted}"',
            row=row.number,
            named=named,
            counted=counted,
        ),
        label(row),
        notes=[
            phrase(
                "Pilih satu yang dihitung, dan sebutkan dengan kata yang sama di keduanya.",
                "Choose one thing to count, and use the same word for it in both.",
            )
        ],
    )


def condition_only_in_formula(row: Row, condition: str) -> Diagnostic:
    """The formula has a condition that the name lacks."""
    return finding(
        "IKI-L402",
        phrase(
            'Rumusan baris {row} bersyarat "{condition}", namanya tidak',
            'The formula of row {row} has the condition "{condition}", its name has not',
            row=row.number,
            condition=condition,
        ),
        label(row),
        notes=[
            phrase(
                "Samakan keduanya: yang tidak memenuhi syarat dihitung atau tidak?",
                "Let both agree: is what misses the condition counted or not?",
            )
        ],
    )


def condition_only_in_name(row: Row, condition: str) -> Diagnostic:
    """The name has a condition that the formula lacks."""
    return finding(
        "IKI-L403",
        phrase(
            'Nama baris {row} bersyarat "{condition}", rumusannya tidak',
            'The name of row {row} has the condition "{condition}", its formula has not',
            row=row.number,
            condition=condition,
        ),
        label(row),
        notes=[
            phrase(
                "Samakan keduanya: yang tidak memenuhi syarat dihitung atau tidak?",
                "Let both agree: is what misses the condition counted or not?",
            )
        ],
    )


def standard_unnamed(condition: str, rows: Sequence[Row]) -> Diagnostic:
    """A condition that nobody can check: told once, for all its rows."""
    return finding(
        "IKI-L404",
        phrase(
            'Ukuran untuk "{condition}" tidak disebut pada baris {rows}',
            'No standard is named for "{condition}" in {word} {rows}',
            condition=condition,
            word="row" if len(rows) == 1 else "rows",
            rows=numbers(rows),
        ),
        *map(label, rows[:MARKED]),
        notes=[
            phrase(
                "Sebutkan pedoman, batas waktu atau nilai yang dipakai untuk menilainya.",
                "Name the guideline, the limit of time or the score by which it is judged.",
            )
        ],
    )


def source_is_the_counted(row: Row, sources: Sequence[str]) -> Diagnostic:
    """The source is what is counted."""
    return finding(
        "IKI-L405",
        phrase(
            "Sumber data baris {row} adalah yang dihitung itu sendiri: {sources}",
            "The source of row {row} is the counted thing itself: {sources}",
            row=row.number,
            sources=_quoted(sources),
        ),
        label(row),
        notes=[
            phrase(
                "Sebutkan register atau daftar yang mencatat berapa banyaknya.",
                "Name the register or the list that records how many there are.",
            )
        ],
    )


def item_twice(row: Row, item: str) -> Diagnostic:
    """An item stands twice in a list."""
    return _items(
        phrase(
            'Butir "{item}" ada dua kali dalam daftar baris {row}',
            'The item "{item}" stands twice in the list of row {row}',
            item=item,
            row=row.number,
        ),
        row,
    )


def item_is_the_whole(row: Row, item: str) -> Diagnostic:
    """An item is what the whole list counts."""
    return _items(
        phrase(
            'Butir "{item}" pada baris {row} sama dengan yang dihitung seluruh daftar',
            'The item "{item}" of row {row} is what the whole list counts',
            item=item,
            row=row.number,
        ),
        row,
    )


def word_twice(row: Row, said: str, word: str) -> Diagnostic:
    """A word stands twice between slashes."""
    return _items(
        phrase(
            'Kata "{word}" ada dua kali dalam "{said}" pada baris {row}',
            'The word "{word}" stands twice in "{said}" of row {row}',
            word=word,
            said=said,
            row=row.number,
        ),
        row,
    )


def items_unlike_sources(row: Row, item: str, source: str) -> Diagnostic:
    """Items and sources agree one by one, but for one."""
    return finding(
        "IKI-L407",
        phrase(
            'Butir dan sumber data baris {row} sama kecuali satu: butir "{item}", '
            'sumber "{source}"',
            'Items and sources of row {row} agree but for one: item "{item}", source "{source}"',
            row=row.number,
            item=item,
            source=source,
        ),
        label(row),
        notes=[
            phrase(
                "Samakan keduanya, atau sebutkan sumber butir itu.",
                "Let both agree, or name the source of that item.",
            )
        ],
    )


def _items(message: Phrase, row: Row) -> Diagnostic:
    return finding(
        "IKI-L406",
        message,
        label(row),
        notes=[
            phrase(
                "Satu hal dapat terhitung dua kali; hapus atau bedakan butirnya.",
                "One thing may be counted twice; drop the item or tell it apart.",
            )
        ],
    )


def _quoted(texts: Sequence[str]) -> str:
    return ", ".join(f'"{text}"' for text in texts)
