"""Tell which versions change within the period asked for, and which of them was used.

In:      core.program.Program as picked by in_force, measure.Period
Out:     changes
Refuses: X240 versions-change
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from iki_rules.core.program import Program, Version
from iki_rules.diagnostics import Diagnostic, Label, finding, phrase
from iki_rules.diagnostics.dates import said_days, said_period
from iki_rules.diagnostics.phrase import join
from iki_rules.measure import Days, Period, days_of


#: How many names are listed.
NAMED = 12


def changes(program: Program, period: Period | None) -> tuple[Diagnostic, ...]:
    """A warning for each version that came into force after the period had begun."""
    if period is None:
        return ()
    asked = days_of(period)
    found: dict[tuple[Days, str | None], list[tuple[str, Version]]] = {}
    for key, each in (
        *_changed(program.versions, asked),
        *_changed(program.scale_versions, asked),
    ):
        found.setdefault((each.days, each.decree), []).append((key, each))
    return tuple(_change(used, period) for used in found.values())


def _changed(versions: Mapping[str, Sequence[Version]], asked: Days) -> list[tuple[str, Version]]:
    """The names with more than one version in the period, each with the one that is used."""
    return [
        (key, each)
        for key, listed in versions.items()
        if sum(version.days.meet(asked) for version in listed) > 1
        for each in listed
        if asked.last is not None
        and each.days.hold(asked.last)
        # What an indicator knows of itself changes with the indicator.
        and (each.definition is None or each.definition.of is None)
    ]


def _change(used: Sequence[tuple[str, Version]], period: Period) -> Diagnostic:
    """X240: versions that changed within the period."""
    names, first = [key for key, _ in used], used[0][1]
    more = len(names) - NAMED
    listed = join(names[:NAMED])
    if more > 0:
        listed = phrase("{names}, dan {n} lagi", "{names}, and {n} more", names=listed, n=more)
    days = said_days(first.days)
    if first.decree is not None:
        days = phrase(
            "{days} menurut {decree}", "{days} under {decree}", days=days, decree=first.decree
        )
    return finding(
        "IKI-X240",
        phrase(
            "Versi {names} berganti di tengah {period}; dipakai yang berlaku {days}",
            "Versions of {names} change within {period}; the one in force {days} was used",
            names=listed,
            period=said_period(period),
            days=days,
        ),
        Label(first.origin, phrase("versi yang dipakai", "the version used")),
        notes=[
            phrase(
                "Yang berlaku pada hari terakhir periode dipakai untuk seluruh periode. Minta "
                "periode yang lebih pendek bila keduanya harus dihitung sendiri-sendiri.",
                "What is in force on the last day of a period is used for all of it. Ask for a "
                "shorter period to have each computed by itself.",
            )
        ],
    )
