"""Tell how far a target was reached: the target and where it stands, and how the achievement came.

In:      Result, exact.Trace
Out:     judged_lines, target_lines, ready_lines
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iki_rules.book.result import Achievement, Origin, Result, Target
from iki_rules.book.telling import Teller
from iki_rules.diagnostics import Phrase, phrase
from iki_rules.diagnostics.phrase import printable
from iki_rules.engines import exact
from iki_rules.syntax.words import words


#: The field's ready formulas, written out.
WRITTEN_OUT: dict[str, Phrase] = {
    "realisation_over_target": phrase("realisasi / target x 100%", "realisation / target x 100%"),
    "two_targets_less_realisation": phrase(
        "(2 x target - realisasi) / target x 100%", "(2 x target - realisation) / target x 100%"
    ),
    "target_over_realisation": phrase("target / realisasi x 100%", "target / realisation x 100%"),
    "range_end": phrase(
        "100% di dalam rentang; di luarnya dihitung dengan ujung yang dilewati",
        "100% inside the range; outside it the end that was passed counts",
    ),
}


def judged_lines(result: Result, teller: Teller) -> Iterator[str]:
    """The target and the achievement, a sentence each."""
    if result.target is not None:
        yield _target(result.target, teller)
    if result.achievement is not None:
        yield _achievement(result.achievement, teller)


def target_lines(told: exact.Trace, teller: Teller) -> Iterator[str]:
    """A target among the calculations: its value, and where it was given."""
    place = _place_of(told, teller)
    yield f"  {teller.cell(told.key, told.members)}" + (place and f"  ({place})")


def ready_lines(told: exact.Trace, teller: Teller) -> Iterator[str]:
    """What each ready formula in an achievement stands for."""
    text = teller.text(told.formula)
    for key, meaning in WRITTEN_OUT.items():
        word = words(teller.outcome.program.language).own_spelling[key]
        if re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE):
            yield teller.say("{word}: {meaning}", "{word}: {meaning}", word=word, meaning=meaning)


def _target(target: Target, teller: Teller) -> str:
    if target.absent is not None:
        return teller.say("Target: {why}.", "Target: {why}.", why=target.reason or "")
    text = target.shown or ""
    place = _place(target.origin, teller)
    if place:
        text += f" ({place})"
    match target.met:
        case True:
            return teller.say("Target: {text}; tercapai.", "Target: {text}; met.", text=text)
        case False:
            return teller.say(
                "Target: {text}; belum tercapai.", "Target: {text}; not met.", text=text
            )
        case None:
            return teller.say("Target: {text}.", "Target: {text}.", text=text)


def _achievement(found: Achievement, teller: Teller) -> str:
    if found.absent is not None:
        return teller.say("Tanpa capaian: {why}.", "No achievement: {why}.", why=found.reason or "")
    formula = printable(found.formula)
    if found.capped is None:
        return teller.say(
            "Capaian: {value}, menurut {formula}.",
            "Achievement: {value}, by {formula}.",
            value=found.shown or "",
            formula=formula,
        )
    return teller.say(
        "Capaian: {value}, dibatasi dari {before} menurut {formula}.",
        "Achievement: {value}, capped from {before} by {formula}.",
        value=found.shown or "",
        before=found.capped_shown or "",
        formula=formula,
    )


def _place(origin: Origin | None, teller: Teller) -> str:
    """Where a target was given; empty where only a host knows."""
    if origin is None:
        return ""
    if origin.kind == "book":
        return teller.say(
            "buku aturan, baris {line}", "rule book, line {line}", line=str(origin.line)
        )
    parts = [printable(origin.file or origin.key)]
    if origin.line:
        parts.append(teller.say("baris {line}", "line {line}", line=str(origin.line)))
    if origin.source:
        source = printable(origin.source)
        parts.append(teller.say("sumber: {source}", "source: {source}", source=source))
    return ", ".join(parts)


def _place_of(told: exact.Trace, teller: Teller) -> str:
    definition = teller.outcome.program.definitions.get(told.key)
    if definition is None or definition.of is None:
        return ""
    judged = teller.outcome.select(definition.of)
    found = next((each for each in judged if each.members == told.members), None)
    if found is None or found.target is None:
        return ""
    return _place(found.target.origin, teller)
