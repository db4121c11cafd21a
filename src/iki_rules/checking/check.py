"""Check a whole book and lower it: from declarations to a program that engines can run.

A declaration with an error has no definition; its key and code stand in `Program.invalid`, and
the rest is checked and computed as if nothing had happened.

In:      syntax.tree.File, of the book and of the prelude
Out:     Checked, check
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from iki_rules.checking.computed import type_computed
from iki_rules.checking.declared import type_declared
from iki_rules.checking.listed import constraints, decree, examples, reports
from iki_rules.checking.ready import ready_findings
from iki_rules.checking.state import State
from iki_rules.checking.units import Units
from iki_rules.checking.usage import unused
from iki_rules.checking.versions import scale_versions, versions
from iki_rules.core.program import Program
from iki_rules.diagnostics import Diagnostic
from iki_rules.limits import DEFAULT, Limits
from iki_rules.names import build_scope, ready
from iki_rules.syntax import tree
from iki_rules.text import Source


@frozen
class Checked:
    """A program, and everything that was found on the way to it."""

    program: Program
    diagnostics: tuple[Diagnostic, ...]


def check(
    files: Sequence[tree.File],
    prelude: Sequence[tree.File],
    sources: Mapping[str, Source],
    broken: Mapping[str, str],
    limits: Limits = DEFAULT,
) -> Checked:
    """Check a book of one or more files that sees the prelude.

    `broken` maps the names of declarations that could not be read to the code of their fault.
    """
    shared = {declaration.span.file for file in prelude for declaration in file.declarations}
    texts = (source.text for name, source in sources.items() if name not in shared)
    offered = ready(prelude, files, texts)
    scope, found = build_scope(files, offered.files, broken)
    scope.ready_scales = offered.scales
    language = files[0].language if files else "id"
    state = State(files, scope, Units(scope, language, found, sources), sources, limits, found)
    type_declared(state)
    type_computed(state)
    program = Program(
        language=language,
        decree=decree(files),
        sets=state.sets,
        inputs=state.inputs,
        definitions=state.definitions,
        order=tuple(state.definitions),
        reports=reports(state),
        scales=state.scales,
        constraints=constraints(state),
        examples=examples(state),
        invalid=state.invalid,
        versions=versions(state),
        scale_versions=scale_versions(state),
        spelling=state.units.spelling,
    )
    return Checked(program, (*found, *ready_findings(state), *unused(state)))
