"""Say which divisor is 0: as it is written, or as the target that it is.

Out:     zero_divisor
"""

from __future__ import annotations

from collections.abc import Mapping

from iki_rules.core import tree
from iki_rules.core.absent import Absent
from iki_rules.core.program import Program
from iki_rules.data.inputs import written_key
from iki_rules.engines.exact import causes
from iki_rules.engines.exact.causes_of_targets import zero_target


def zero_divisor(
    program: Program, subject: str, divisor: tree.Expr, text: str, at: Mapping[str, str]
) -> Absent:
    """The reason that a divisor gives; `text` is how it is written, `at` the members at hand."""
    if not isinstance(divisor, tree.Reference):
        return causes.zero_divisor(subject, text, divisor.origin)
    declared = program.definitions.get(divisor.key)
    if declared is None or declared.kind != "target":
        return causes.zero_divisor(subject, text or divisor.key, divisor.origin)
    members = tuple(
        at[index.root] if isinstance(index, tree.AxisIndex) else index.member
        for index in divisor.indices
        if not isinstance(index, tree.LookupIndex)
    )
    return zero_target(subject, written_key(divisor.key, members), divisor.origin)
