"""Say what is wrong with the name of a scale, and which scales are near it.

Out:     unknown_scale
"""

from __future__ import annotations

from collections.abc import Iterable

from iki_rules.diagnostics import Diagnostic, Phrase, finding, phrase
from iki_rules.diagnostics.phrase import join
from iki_rules.names.faults import close
from iki_rules.syntax import tree


def unknown_scale(name: tree.Name, known: Iterable[str], offered: Iterable[str]) -> Diagnostic:
    """N109: no scale has this name; `offered` are those that come with the package."""
    ready = list(offered)
    return finding(
        "IKI-N109",
        phrase("Skala tidak dikenal: {name}", "Unknown scale: {name}", name=name.text),
        name.span,
        notes=[_next_step(name, [*known, *ready], ready)],
    )


def _next_step(name: tree.Name, known: list[str], ready: list[str]) -> Phrase:
    readings = [each for each in ready if each.startswith(f"{name.text}_")]
    if readings:
        return phrase(
            "Skala siap pakai ini ada untuk tiap cara membaca batasnya; pilih satu: {names}",
            "This ready scale comes in one for each reading of its limits; choose one: {names}",
            names=join(readings),
        )
    near = close(name.text, known)
    if near:
        return phrase("Maksudnya {names}?", "Did you mean {names}?", names=join(near))
    return phrase(
        "Deklarasikan dengan `skala {name}`.", "Declare it with `scale {name}`.", name=name.text
    )
