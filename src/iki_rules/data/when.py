"""Read the period that data name, in figures or in the words of an office.

Out:     read_when, dated, is_period_key
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from attrs import evolve

from iki_rules.core.program import Program
from iki_rules.data import keys
from iki_rules.data.entry import Entry
from iki_rules.measure import Period, TimeUnit, read_period


_MONTHS: Final = (
    "januari january jan",
    "februari pebruari february feb peb",
    "maret march mar",
    "april apr",
    "mei may",
    "juni june jun",
    "juli july jul",
    "agustus august agu ags agt aug",
    "september sept sep",
    "oktober october okt oct",
    "november nopember nov nop",
    "desember december des dec",
)
MONTHS: Final[Mapping[str, int]] = {
    name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()
}
UNITS: Final[Mapping[str, TimeUnit]] = {
    "triwulan": "quarter",
    "tw": "quarter",
    "t": "quarter",
    "kuartal": "quarter",
    "quarter": "quarter",
    "q": "quarter",
    "semester": "semester",
    "smt": "semester",
    "sem": "semester",
    "s": "semester",
    "half": "semester",
    "h": "semester",
}
NUMBERS: Final[Mapping[str, int]] = {
    **{numeral: number for number, numeral in enumerate(("i", "ii", "iii", "iv"), start=1)},
    **{str(number): number for number in range(1, 5)},
}
YEARS: Final = ("tahun", "year")
#: How many quarters and semesters a year has.
IN_A_YEAR: Final[Mapping[TimeUnit, int]] = {"quarter": 4, "semester": 2}

#: No text that names a period is longer.
LONGEST: Final = 40

_YEAR = re.compile(r"[12][0-9]{3}", re.ASCII)
_NUMBERED = re.compile(r"([a-z]+)([1-4])", re.ASCII)
#: The keys under which data say the period of everything in them.
_KEYS = ("periode", "period")


@lru_cache(maxsize=4096)
def read_when(text: str) -> Period | None:
    """The period that a text names: `2023-05`, `Mei 2023`, `TW II 2023`; None for any other."""
    read = read_period(text.strip())
    if read is not None or len(text) > LONGEST:
        return read
    words = text.lower().replace(".", " ").replace("-", " ").split()
    rest = [word for word in words if word not in YEARS]
    if not rest or not _YEAR.fullmatch(rest[-1]):
        return None
    return _named(tuple(rest[:-1]), int(rest[-1]))


def _named(words: tuple[str, ...], year: int) -> Period | None:
    """The part of the year that these words name; the year itself for no words."""
    match words:
        case ():
            return Period(year)
        case (word,) if word in MONTHS:
            return Period(year, "month", MONTHS[word])
        case (word,) if found := _NUMBERED.fullmatch(word):
            return _named((found[1], found[2]), year)
        case (unit, number) if unit in UNITS and number in NUMBERS:
            if NUMBERS[number] <= IN_A_YEAR[UNITS[unit]]:
                return Period(year, UNITS[unit], NUMBERS[number])
            return None
        case _:
            return None


def is_period_key(entry: Entry, program: Program) -> bool:
    """Whether this entry says the period of all data that name none themselves."""
    name = entry.name.strip().lower()
    return name in _KEYS and not entry.members and name not in program.inputs


def dated(entry: Entry, program: Program) -> Entry:
    """The entry with the last of its keys as its period, where that is no member of the datum."""
    if entry.period or not entry.members:
        return entry
    key = keys.read_key(entry.name)
    found = program.inputs.get(key.name) if key else None
    if key is None or found is None:
        return entry
    rest = entry.members[:-1] if key.inside is None else (key.inside, *entry.members[:-1])
    closed = all(program.sets[axis].members is not None for axis in found.axes)
    named = len(keys.split_members(rest, len(found.axes), closed=closed)) if rest else 0
    is_asked = read_when(entry.members[-1]) is not None or found.periodic is not None
    if named != len(found.axes) or not is_asked:
        return entry
    return evolve(entry, members=entry.members[:-1], period=entry.members[-1], in_key=True)
