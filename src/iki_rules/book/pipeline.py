"""Turn texts into a checked program: the whole way on one page.

In:      text.Source
Out:     Built, build, check_trees
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from iki_rules.book.prelude import prelude
from iki_rules.checking import check
from iki_rules.core.program import Program
from iki_rules.diagnostics import Diagnostic
from iki_rules.limits import DEFAULT, Limits
from iki_rules.syntax import parse, tree
from iki_rules.text import Source


#: The code of what is declared and never used.
UNUSED = "IKI-N108"


@frozen
class Built:
    """A program, everything that was found on the way to it, and all texts findings lie in."""

    program: Program
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, Source]


def build(
    texts: Sequence[Source], limits: Limits = DEFAULT, found: Sequence[Diagnostic] = ()
) -> Built:
    """Parse each text alone, then check them together. Never raises.

    `found` are findings from before, such as a file too large to be read.
    """
    parsed = [parse(source, limits) for source in texts]
    in_texts = [finding for each in parsed for finding in each.diagnostics]
    broken = {name: code for each in parsed for name, code in each.broken.items()}
    trees = [each.file for each in parsed]
    return check_trees(trees, texts, limits, (*found, *in_texts), broken)


def check_trees(
    files: Sequence[tree.File],
    texts: Sequence[Source],
    limits: Limits,
    found: Sequence[Diagnostic],
    broken: Mapping[str, str],
) -> Built:
    """Check trees that were read from `texts`, under the prelude; findings follow `found`."""
    shared = prelude()
    sources = {source.name: source for source in texts} | dict(shared.sources)
    checked = check(files, shared.files, sources, broken, limits)
    told = checked.diagnostics
    if any(each.severity == "error" for each in found):
        # What could not be read may well use what now looks unused.
        told = tuple(each for each in told if each.code != UNUSED)
    return Built(checked.program, (*found, *told), sources)
