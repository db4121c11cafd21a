"""Explain a result: in sentences or as a tree, in either language.

In:      Outcome
Out:     explain
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal, TypeAlias

from iki_rules.book.explain_target import (
    judged_lines,
    ready_lines,
    target_lines,
)
from iki_rules.book.explain_tree import tree_lines
from iki_rules.book.months import months_of
from iki_rules.book.outcome import Outcome
from iki_rules.book.reasons import next_step
from iki_rules.book.result import Result
from iki_rules.book.saying import why
from iki_rules.book.telling import Teller
from iki_rules.book.verdicts import lines
from iki_rules.book.version import version_of
from iki_rules.book.writing import end_texts, with_unit
from iki_rules.core.absent import Absent
from iki_rules.core.program import Report
from iki_rules.data.inputs import written_key
from iki_rules.diagnostics import Language
from iki_rules.diagnostics.phrase import printable
from iki_rules.engines import exact
from iki_rules.measure import Enclosure


#: An exact value is told as a fraction while its upper part is no longer than this.
LONGEST_FRACTION = 10**15
#: How many decimals more than the figure the ends of an enclosed value show.
MORE_DECIMALS = 6


Form: TypeAlias = Literal["prose", "tree"]

#: How many computed cells and how many data are told of.
CELLS, DATA = 60, 100


def explain(
    outcome: Outcome,
    result: Result | str,
    *,
    language: Language | None = None,
    form: Form = "prose",
    ascii_only: bool = False,
) -> str:
    """How a result came about: formulas, the numbers in them, data with unit, source and place.

    Where there is no value: the first cause, and what to do next. `ascii_only` draws the tree
    without line-drawing signs. Raises UnknownResultError for an id that is none.
    """
    found = outcome[result] if isinstance(result, str) else result
    teller = Teller(outcome, language or outcome.language, outcome.computed.fresh())
    found = found.in_language(teller.language)
    lines = list(_head(found, teller))
    if form == "tree":
        for cell in _roots(found):
            lines += ["", *tree_lines(cell, teller, ascii_only=ascii_only)]
    else:
        lines += _prose(found, teller)
    return "\n".join(lines)


def _head(result: Result, teller: Teller) -> Iterator[str]:
    """What came out, and why not where nothing did."""
    name = printable(result.heading)
    name = name if result.title is None else f"{name} ({result.id})"
    if result.low is not None and result.high is not None:
        yield from _enclosed(name, Enclosure(result.low, result.high), result, teller)
    elif result.absent is not None:
        yield _without(name, result.absent, result, teller)
        following = next_step(result.absent, teller)
        if following:
            yield following
    else:
        yield teller.say(
            "{name} adalah {value}.", "{name} is {value}.", name=name, value=result.shown or ""
        )
        yield from _rounding(result, teller)
    for depth, because in lines(result.because):
        yield "  " * depth + f"- {because.shown}"
    yield from _judged(result, teller)


def _without(name: str, absent: Absent, result: Result, teller: Teller) -> str:
    """That nothing came out, and the first cause."""
    if absent.status == "invalid" and absent.subject == result.key:
        # The cause itself says that the declaration cannot be computed.
        return absent.message.say(teller.language) + "."
    return teller.say(
        "{name} belum dapat dihitung karena {cause}.",
        "{name} cannot be computed because {cause}.",
        name=name,
        cause=why(absent, teller.language),
    )


def _enclosed(name: str, value: Enclosure, result: Result, teller: Teller) -> Iterator[str]:
    """A number that is no fraction: its two ends, and whether what is shown is certain."""
    low, high = end_texts(value, result.decimals + MORE_DECIMALS, teller.language)
    low, high = with_unit(low, result.unit), with_unit(high, result.unit)
    if result.absent is None:
        yield teller.say(
            "{name} adalah {value}.", "{name} is {value}.", name=name, value=result.shown or ""
        )
        yield teller.say(
            "Nilainya bukan pecahan: antara {low} dan {high}. Angka yang ditampilkan pasti.",
            "The value is no fraction: it is between {low} and {high}. "
            "The figure shown is certain.",
            low=low,
            high=high,
        )
        return
    yield teller.say(
        "{name} bernilai antara {low} dan {high}. Belum pasti: {cause}.",
        "{name} is between {low} and {high}. Not certain: {cause}.",
        name=name,
        low=low,
        high=high,
        cause=why(result.absent, teller.language),
    )
    yield next_step(result.absent, teller)


def _rounding(result: Result, teller: Teller) -> Iterator[str]:
    told = result.trace
    full = teller.value(told.value, told.display)
    value = result.value
    if "..." in full and isinstance(value, Fraction) and abs(value.numerator) < LONGEST_FRACTION:
        yield teller.say(
            "Nilai tepatnya {value}, yaitu {full}; pembulatan hanya untuk ditampilkan.",
            "The exact value is {value}, that is {full}; it is rounded only to be shown.",
            value=f"{value.numerator}/{value.denominator}",
            full=full,
        )
    elif "..." in full:
        yield teller.say(
            "Nilai tepatnya {full}; pembulatan hanya untuk ditampilkan.",
            "The exact value is {full}; it is rounded only to be shown.",
            full=full,
        )


def _judged(result: Result, teller: Teller) -> Iterator[str]:
    yield from judged_lines(result, teller)
    band, report = result.band, result.report
    if band is not None and band.label is not None and report is not None:
        yield teller.say(
            "Predikatnya {label} menurut skala {scale}.",
            "Its band is {label} on the scale {scale}.",
            label=band.label,
            scale=report.band or "",
        )
    elif band is not None and band.absent is not None and result.absent is None:
        yield teller.say("Tanpa predikat: {why}.", "No band: {why}.", why=band.reason or "")
    if result.version is not None:
        text = result.version.shown
        yield teller.say("Versi: {text}.", "Version: {text}.", text=text)
    if report is not None:
        yield from _decreed(report, teller)


def _decreed(report: Report, teller: Teller) -> Iterator[str]:
    """What the decree itself says of an indicator."""
    if report.formulation:
        text = report.formulation
        yield teller.say("Formulasi keputusan: {text}", "The decree says: {text}", text=text)
    if report.sources:
        yield teller.say("Sumber: {text}", "Source: {text}", text=", ".join(report.sources))
    for note in report.notes:
        yield teller.say("Catatan: {note}", "Note: {note}", note=note)


def _prose(result: Result, teller: Teller) -> Iterator[str]:
    """The computed cells from the result down, each once, then the data they rest on."""
    computed, data, more = _reached(result, teller)
    if computed:
        yield ""
        yield teller.say("Perhitungan:", "Calculation:")
        for cells in _by_key(computed):
            yield from _calculation(cells, result, teller)
    if data:
        yield ""
        yield teller.say("Data:", "Data:")
        for cells in _by_key(data):
            yield from _data(cells, teller)
    if more:
        yield teller.say("  ... dan {more} lagi", "  ... and {more} more", more=more)


def _by_key(traces: list[exact.Trace]) -> list[list[exact.Trace]]:
    groups: dict[str, list[exact.Trace]] = {}
    for told in traces:
        groups.setdefault(told.key, []).append(told)
    return list(groups.values())


def _calculation(cells: list[exact.Trace], result: Result, teller: Teller) -> Iterator[str]:
    """The formula once, and below it the numbers of each cell."""
    first = cells[0]
    alone = len(cells) == 1
    if first.role == "target":
        for told in cells:
            yield from target_lines(told, teller)
        return
    titled = first.title and first.key != result.key
    title = f"  ({printable(first.title or '')})" if titled else ""
    yield f"  {teller.cell(first.key, first.members) if alone else first.key}{title}"
    used = version_of(teller.outcome.computed, first.key, teller.language)
    if used is not None and used.is_one_of_several and first.key != result.key:
        yield "    " + teller.say("versi {text}", "version {text}", text=used.shown)
    formula = teller.text(first.formula) if first.step else ""
    if formula:
        yield f"    = {formula}"
    if first.role == "achievement":
        for line in ready_lines(first, teller):
            yield f"    {line}"
    for told in cells:
        numbers = teller.with_numbers(told)
        if not alone:
            yield f"    {teller.cell(told.key, told.members)}" + (numbers and f" = {numbers}")
        elif numbers:
            yield f"    = {numbers}"
        for fact in teller.facts(told):
            yield f"    {fact}" if alone else f"      {fact}"


def _data(cells: list[exact.Trace], teller: Teller) -> Iterator[str]:
    """What is known of the datum once, and below it each cell with its line in the data."""
    about = teller.about(cells[0])
    if len(cells) > 1:
        yield f"  {cells[0].key}" + (about and f"  ({about})")
    for told in cells:
        row = teller.row(told)
        if len(cells) > 1:
            yield f"    {teller.cell(told.key, told.members)}" + (row and f"  ({row})")
        else:
            known = ", ".join(each for each in (about, row) if each)
            yield f"  {teller.cell(told.key, told.members)}" + (known and f"  ({known})")
        yield from (f"      {line}" for line in months_of(told, teller))


def _roots(result: Result) -> list[exact.Cell]:
    """The cell of the result, and that of its achievement."""
    own = result.report.achievement if result.report and result.achievement else None
    keys = [result.key] if own is None else [result.key, own]
    return [(key, result.members) for key in keys]


def _reached(result: Result, teller: Teller) -> tuple[list[exact.Trace], list[exact.Trace], int]:
    """The computed cells and the data behind a result, nearest first, and how many more."""
    values = teller.outcome.computed
    waiting = {written_key(*cell): cell for cell in _roots(result)}
    seen = set(waiting)
    computed: list[exact.Trace] = []
    data: list[exact.Trace] = []
    more = 0
    while waiting:
        key, members = waiting.pop(next(iter(waiting)))
        is_input = key in values.program.inputs
        if len(data if is_input else computed) >= (DATA if is_input else CELLS):
            more += 1
            continue
        told = teller.trace(key, members)
        (data if is_input else computed).append(told)
        for cell in told.reads:
            name = written_key(*cell)
            if name not in seen:
                seen.add(name)
                waiting[name] = cell
    return computed, data, more
