"""Pick the versions that are in force: a program with one definition for each name, or why none.

The last day of a period decides. Without a period a name with one version keeps it, and one with
several has none: nobody has said which.

In:      core.program.Program, measure.Period
Out:     in_force
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from iki_rules.core.absent import Absent
from iki_rules.core.program import Definition, Program, Version
from iki_rules.diagnostics import Phrase, phrase
from iki_rules.diagnostics.dates import said_days, said_period
from iki_rules.diagnostics.phrase import join
from iki_rules.measure import Period


def in_force(program: Program, period: Period | None) -> Program:
    """The program of that period. What is not in force has a reason among its `absent`."""
    if not program.versions and not program.scale_versions:
        return program
    used, absent = _picked(program.versions, period)
    scales, without = _picked(program.scale_versions, period)
    named = {key: each.definition for key, each in used.items() if each.definition is not None}
    definitions = {**program.definitions, **named}
    reports = {key: each.report for key, each in used.items() if each.report is not None}
    bands = {key: each.scale for key, each in scales.items() if each.scale is not None}
    return evolve(
        program,
        definitions=definitions,
        order=_order(program.order, definitions, absent),
        reports=tuple(
            evolve(each, targets=(), achievement=None, band=None)
            if each.key in absent
            else reports.get(each.key, each)
            for each in program.reports
        ),
        scales={**program.scales, **bands},
        used=used,
        used_scales=scales,
        absent=absent,
        absent_scales=without,
    )


def _picked(
    versions: Mapping[str, Sequence[Version]], period: Period | None
) -> tuple[dict[str, Version], dict[str, Absent]]:
    used: dict[str, Version] = {}
    absent: dict[str, Absent] = {}
    for key, listed in versions.items():
        found = _on_day(listed, None if period is None else period.last_day)
        if found is None:
            absent[key] = _no_version(key, listed, period)
        else:
            used[key] = found
    return used, absent


def _on_day(listed: Sequence[Version], day: str | None) -> Version | None:
    if day is None:
        return listed[0] if len(listed) == 1 else None
    return next((each for each in listed if each.days.hold(day)), None)


def _order(
    written: Sequence[str], definitions: Mapping[str, Definition], absent: Mapping[str, Absent]
) -> tuple[str, ...]:
    """The keys in force, each after what it needs: another version may need other things."""
    here = {key for key in written if key not in absent}
    done: dict[str, None] = {}
    for start in written:
        path: dict[str, Iterator[str]] = {}
        if start in here and start not in done:
            path[start] = iter(definitions[start].needs)
        while path:
            key = next(reversed(path))
            for needed in path[key]:
                if needed in here and needed not in done and needed not in path:
                    path[needed] = iter(definitions[needed].needs)
                    break
            else:
                del path[key]
                done[key] = None
    return tuple(done)


def _no_version(key: str, listed: Sequence[Version], period: Period | None) -> Absent:
    known = join([_said(each) for each in listed], "; ")
    origin = listed[0].origin
    if period is None:
        message = phrase(
            "{key} mempunyai beberapa versi ({versions}); sebutkan periodenya",
            "{key} has several versions ({versions}); say which period",
            key=key,
            versions=known,
        )
        return Absent("no_version", key, message, origin=origin)
    message = phrase(
        "{key} tidak mempunyai versi yang berlaku pada akhir {period}; yang ada: {versions}",
        "{key} has no version in force at the end of {period}, only: {versions}",
        key=key,
        period=said_period(period),
        versions=known,
    )
    return Absent("no_version", key, message, origin=origin)


def _said(version: Version) -> Phrase:
    """A version by its days, and by its decree where it stands under one."""
    if version.decree is None:
        return said_days(version.days)
    return phrase(
        "{days} menurut {decree}",
        "{days} under {decree}",
        days=said_days(version.days),
        decree=version.decree,
    )
