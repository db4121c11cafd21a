"""Tell of the holes in a ready scale where a book names it, and only there.

In:      State, after everything has been typed
Out:     ready_findings
Refuses: B420 holes-in-ready-scale
"""

from __future__ import annotations

from collections.abc import Iterator

from iki_rules.checking.bands import holes
from iki_rules.checking.faults import bands as faults
from iki_rules.checking.faults.ranges import show
from iki_rules.checking.state import State
from iki_rules.core.program import Scale
from iki_rules.diagnostics import Diagnostic, Phrase
from iki_rules.measure import Interval
from iki_rules.syntax import tree


#: How the names of scales end that are read as printed.
PRINTED = "_cetak"


def ready_findings(state: State) -> Iterator[Diagnostic]:
    """A warning at the first place that names a scale of the prelude with holes."""
    told: set[str] = set()
    for declaration in (d for file in state.files for d in file.declarations):
        if not isinstance(declaration, tree.Indicator) or declaration.band is None:
            continue
        name = declaration.band
        scale = state.scales.get(name.text)
        if scale is None or name.text in told or scale.origin.file not in state.scope.prelude:
            continue
        told.add(name.text)
        values = [value for each in _versions(state, scale) for value in _fallen(each)]
        if values:
            stem = name.text.removesuffix(PRINTED)
            readings = [each for each in state.scope.ready_scales if each.startswith(stem + "_")]
            others = [each for each in readings if each.removeprefix(stem) in ENDINGS]
            yield faults.holes_in_ready_scale(name, scale.origin, values, others)


#: How the names of the same scale with a closing rule end.
ENDINGS = ("_batas_bawah", "_dibulatkan")


def _versions(state: State, scale: Scale) -> Iterator[Scale]:
    declared = state.scope.scale_versions.get(scale.key)
    if declared is None:
        yield scale
        return
    for version in declared:
        yield state.lowered_scales[version.declaration.name.span]


def _fallen(scale: Scale) -> list[Phrase]:
    """A value for each hole."""
    intervals = [band.range or Interval() for band in scale.bands]
    found = holes(intervals, scale.rounded, scale.display)
    return [show(hole.value, scale.display) for hole in reversed(found)]
