"""Change the definitions of a program: those in force, and those of every other version.

Out:     with_definitions, with_reports
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from iki_rules.core.program import Definition, Program, Report, Version


def with_definitions(
    program: Program, change: Callable[[Definition], Definition | None]
) -> Program:
    """The program with each definition changed; None leaves one as it is."""

    def version(each: Version) -> Version:
        return each if each.definition is None else evolve(each, definition=made(each.definition))

    def made(each: Definition) -> Definition:
        return change(each) or each

    return evolve(
        program,
        definitions={key: made(each) for key, each in program.definitions.items()},
        versions={key: tuple(map(version, each)) for key, each in program.versions.items()},
    )


def with_reports(program: Program, change: Callable[[Report], Report]) -> Program:
    """The program with each report changed."""

    def version(each: Version) -> Version:
        return each if each.report is None else evolve(each, report=change(each.report))

    return evolve(
        program,
        reports=tuple(map(change, program.reports)),
        versions={key: tuple(map(version, each)) for key, each in program.versions.items()},
    )
