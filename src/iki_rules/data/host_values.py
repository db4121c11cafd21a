"""Read data that a host program holds as Python values.

In:      mappings, dataclass and attrs instances; int, Decimal, Fraction, text; None is missing
Out:     Series
Refuses: IKI-D107 IKI-D207 IKI-D214 IKI-D215 IKI-D216 IKI-D217
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from numbers import Integral, Rational
from typing import cast

import attrs

from iki_rules.core.program import Program
from iki_rules.data.collect import collect
from iki_rules.data.entry import Cut, Empty, Entry, Raw
from iki_rules.data.faults import numbers as number_faults
from iki_rules.data.faults import size
from iki_rules.data.faults import values as faults
from iki_rules.data.faults.names import unreadable_key
from iki_rules.data.findings import Findings
from iki_rules.data.inputs import Format, Place, written_key
from iki_rules.data.numbers import EXPONENT
from iki_rules.data.series import Series
from iki_rules.diagnostics import Diagnostic, Language
from iki_rules.limits import DEFAULT, Limits
from iki_rules.text import NOWHERE


#: Whole numbers of so many bits are quoted where a name should stand; others are not written out.
SHORT_KEY = 64


def from_python(
    program: Program,
    data: object,
    *,
    numbers: Language,
    allow_floats: bool = False,
    limits: Limits = DEFAULT,
) -> tuple[Series, tuple[Diagnostic, ...]]:
    """The figures that `data` give, keyed by name: `{"wajib": {"ktp_el": 200}, "anggaran": "1,5"}`.

    A last key that names a period dates its figure: `{"surat": {"2023-01": 12}}`. The key
    `periode` (`period`) dates all others.
    Numbers are in the declared unit; text is read in the format of `numbers`. Binary fractions
    (float) are refused unless allowed, and then stand for their shortest decimal.
    """
    findings = Findings(limits)
    entries = _Walk(program, allow_floats, findings, limits).entries(data)
    series = collect(program, entries, findings, numbers=numbers, limits=limits)
    return attrs.evolve(series, format=Format(numbers=numbers)), findings.diagnostics()


@attrs.frozen
class _Walk:
    program: Program
    allow_floats: bool
    findings: Findings
    limits: Limits

    def entries(self, data: object) -> Iterator[Entry | Cut]:
        outer = as_mapping(data)
        if outer is None:
            self.findings.add(faults.unusable_value("data", NOWHERE))
            return
        axes = [len(each.axes) for each in self.program.inputs.values()]
        # A target stands below the name of its indicator.
        axes += [1 + len(each.axes) for each in self.program.reports]
        # No datum has more axes than this and a period, so nothing below is worth looking at.
        deepest = 2 + max(axes, default=0)
        levels: list[Iterator[tuple[object, object]]] = [iter(outer.items())]
        path: list[str] = []
        rows = 0
        while levels:
            for key, value in levels[-1]:
                rows += 1
                if rows > self.limits.data_rows:
                    yield Cut(size.too_many_rows(self.limits.data_rows, NOWHERE))
                    return
                if not isinstance(key, str):
                    self.findings.add(unreadable_key(self._shown(key), NOWHERE))
                    continue
                inner = as_mapping(value)
                if inner and len(path) < deepest:
                    path.append(key)
                    levels.append(iter(inner.items()))
                    break
                yield self._entry((*path, key), None if inner else value, inner)
            else:
                levels.pop()
                if path:
                    path.pop()

    def _entry(
        self, path: tuple[str, ...], value: object, inner: Mapping[object, object] | None
    ) -> Entry:
        name, *members = path
        shown = written_key(name, tuple(members))
        raw = Empty.NO_MEMBERS if inner is not None and not inner else self._raw(shown, value)
        return Entry(name, tuple(members), raw, Place(key=shown))

    def _raw(self, key: str, value: object) -> Raw:
        match value:
            case None | bool() | str():
                return value
            case float():
                return self._float(key, value)
            case Decimal():
                return self._decimal(key, value)
            case Integral() | Rational():
                exact = Fraction(int(value.numerator), int(value.denominator))
                bits = exact.numerator.bit_length() + exact.denominator.bit_length()
                return self._too_long(key) if bits > self.limits.value_bits else exact
            case _:
                return faults.unusable_value(key, NOWHERE)

    def _float(self, key: str, value: float) -> Raw:
        shortest = float.__repr__(value)
        if not math.isfinite(value):
            return faults.not_finite(key, shortest, NOWHERE)
        if not self.allow_floats:
            return faults.binary_fraction(key, shortest, NOWHERE)
        return Fraction(Decimal(shortest))

    def _decimal(self, key: str, value: Decimal) -> Raw:
        if not value.is_finite():
            return faults.not_finite(key, Decimal.__str__(value), NOWHERE)
        _, digits, exponent = value.as_tuple()
        assert isinstance(exponent, int)
        if len(digits) > self.limits.digits or abs(exponent) > EXPONENT:
            return self._too_long(key)
        return Fraction(value)

    def _too_long(self, key: str) -> Diagnostic:
        return number_faults.number_too_long(key, self.limits.digits, EXPONENT, NOWHERE)

    def _shown(self, key: object) -> str:
        short = isinstance(key, int) and key.bit_length() < SHORT_KEY
        return str(key) if short or isinstance(key, float) else "..."


def as_mapping(value: object) -> Mapping[object, object] | None:
    """A mapping, or the fields of a dataclass or attrs instance; None for anything else."""
    if isinstance(value, Mapping):
        return cast("Mapping[object, object]", value)
    if isinstance(value, type):
        return None
    if attrs.has(type(value)):
        return cast("Mapping[object, object]", attrs.asdict(value, recurse=False))  # type: ignore[arg-type]
    if dataclasses.is_dataclass(value):
        # The names are those that the host's class declares.
        return {each.name: getattr(value, each.name) for each in dataclasses.fields(value)}
    return None
