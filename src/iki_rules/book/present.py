"""Tell which periods the data behind a result had, where some were not there.

In:      exact.Values
Out:     Present, present_in, ROLLS, read_unit
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from attrs import frozen

from iki_rules.core.program import Program, Roll
from iki_rules.data import RolledUp
from iki_rules.data.faults.said import listed_periods
from iki_rules.data.inputs import Key, written_key
from iki_rules.diagnostics import Language, Phrase, phrase
from iki_rules.diagnostics.dates import said_period
from iki_rules.engines import exact
from iki_rules.measure import Period, TimeUnit


#: How figures were put together.
ROLLS: Final[Mapping[Roll, Phrase]] = {
    "sum": phrase("jumlah", "sum"),
    "last": phrase("yang terakhir", "the last one"),
    "average": phrase("rata-rata", "average"),
    "maximum": phrase("yang terbesar", "the largest"),
    "minimum": phrase("yang terkecil", "the smallest"),
    "cumulative": phrase("kumulatif, yang terakhir", "cumulative, the last one"),
}
_UNITS: Final[Mapping[str, TimeUnit]] = {
    "bulan": "month",
    "month": "month",
    "triwulan": "quarter",
    "quarter": "quarter",
    "semester": "semester",
    "tahun": "year",
    "year": "year",
}


def read_unit(text: str) -> TimeUnit | None:
    """The length of periods that a word of either language names."""
    return _UNITS.get(text.strip().lower())


@frozen(kw_only=True)
class Present:
    """A figure of the asked period that was put together though some shorter periods lack it.

    That of a datum, or of a formula over periods that leaves missing ones out.
    """

    #: "wajib[ktp_el]".
    id: str
    roll: Roll
    used: tuple[Period, ...]
    missing: tuple[Period, ...]
    #: Where the datum does not apply.
    left_out: tuple[Period, ...] = ()
    language: Language = "id"

    @property
    def shown(self) -> str:
        """In words: "wajib: yang terakhir, 2023-09; belum diisi: 2023-10 s.d. 2023-12"."""
        parts = [f"{self.id}: {self._made.say(self.language)}"]
        for periods, word in (
            (self.missing, phrase("belum diisi", "not given")),
            (self.left_out, phrase("tidak berlaku", "not applicable")),
        ):
            if periods:
                said = listed_periods(periods).say(self.language)
                parts.append(f"{word.say(self.language)}: {said}")
        return "; ".join(parts)

    @property
    def _made(self) -> Phrase:
        if self.roll in ("last", "cumulative"):
            last = said_period(self.used[-1])
            return phrase("{roll}, {last}", "{roll}, {last}", roll=ROLLS[self.roll], last=last)
        over = listed_periods(self.used)
        return phrase("{roll} dari {over}", "{roll} of {over}", roll=ROLLS[self.roll], over=over)


def present_in(
    values: exact.Values, key: str, members: tuple[str, ...], language: Language
) -> tuple[Present, ...]:
    """The data behind a cell that are not complete for the period, in the order of the book."""
    rolled = values.inputs.rolled
    lacking = {cell[0] for cell, told in rolled.items() if told.missing or told.left_out}
    known = values.others.get(values.period)
    gaps = {} if known is None else known.gaps
    lacking |= {_key(id) for id in gaps}
    if not lacking:
        return ()
    behind = _behind(values.program, key, lacking)
    at = dict(zip(_roots(values.program, key), members, strict=False))
    data = (
        _present(cell, told, language)
        for cell, told in rolled.items()
        if cell[0] in behind and (told.missing or told.left_out) and _fits(values, cell, at)
    )
    own = written_key(key, members)
    formulas = (
        _of_formula(id, gap, language)
        for id, gap in gaps.items()
        if _key(id) in behind and (id == own or _key(id) != key)
    )
    return (*data, *formulas)


def _key(id: str) -> str:
    return id.partition("[")[0]


def _of_formula(id: str, gap: exact.Gap, language: Language) -> Present:
    roll: Roll = "average"
    if gap.function == "minimum":
        roll = "minimum"
    elif gap.function == "maximum":
        roll = "maximum"
    return Present(id=id, roll=roll, used=gap.used, missing=gap.missing, language=language)


def _present(cell: Key, told: RolledUp, language: Language) -> Present:
    return Present(
        id=written_key(*cell),
        roll=told.roll,
        used=tuple(when for when, _ in told.used),
        missing=told.missing,
        left_out=told.left_out,
        language=language,
    )


def _behind(program: Program, key: str, wanted: AbstractSet[str]) -> set[str]:
    """Which of the wanted data a name rests on."""
    found: set[str] = set()
    seen: set[str] = set()
    waiting = [key]
    while waiting and found != wanted:
        each = waiting.pop()
        if each in seen:
            continue
        seen.add(each)
        if each in wanted:
            found.add(each)
        if each in program.definitions:
            waiting += program.definitions[each].needs
    return found


def _fits(values: exact.Values, cell: Key, at: Mapping[str, str]) -> bool:
    """Whether a datum is at the members of the result, where they share an axis."""
    roots = _roots(values.program, cell[0])
    return all(at.get(root, member) == member for root, member in zip(roots, cell[1], strict=True))


def _roots(program: Program, key: str) -> Iterator[str]:
    declared = program.definitions.get(key) or program.inputs.get(key)
    return (program.sets[axis].root for axis in (declared.axes if declared else ()))
