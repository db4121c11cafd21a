"""Take from a result what was published of it: its value, its achievement, its band.

Out:     PART, value_of, display_of, words_of
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TypeAlias, assert_never

from iki_rules.auditing.published import Part
from iki_rules.book import Result
from iki_rules.book.saying import FALSE, TRUE
from iki_rules.core.absent import Absent
from iki_rules.diagnostics import Phrase, phrase
from iki_rules.diagnostics.phrase import LANGUAGES
from iki_rules.engines import exact
from iki_rules.measure import Display, Enclosure
from iki_rules.measure.unit import PERCENT


PART: Mapping[Part, Phrase] = {
    "value": phrase("nilai", "value"),
    "achievement": phrase("capaian", "achievement"),
    "band": phrase("predikat", "band"),
}

#: What a result gives: in its unit, in words, or the reason for nothing.
Computed: TypeAlias = Fraction | Enclosure | bool | str | Absent


def value_of(result: Result, part: Part) -> Computed | None:
    """That part of a result, or why it has no value; None where it has no such part.

    What is no fraction is compared by its ends, whatever is certain of it at shown decimals.
    """
    match part:
        case "value":
            if result.low is not None and result.high is not None:
                return Enclosure(result.low, result.high)
            return result.value if result.absent is None else result.absent
        case "achievement":
            achieved = result.achievement
            if achieved is None:
                return None
            if achieved.low is not None and achieved.high is not None:
                return Enclosure(achieved.low, achieved.high)
            return achieved.value if achieved.value is not None else achieved.absent
        case "band":
            band = result.band
            if band is None:
                return None
            return band.label if band.label is not None else band.absent or result.absent
        case _:
            assert_never(part)


def display_of(result: Result, part: Part) -> Display:
    """The unit that part is stated in."""
    if part != "value":
        return PERCENT
    program = result.program
    declared = program.definitions.get(result.key) or program.inputs.get(result.key)
    if declared is not None:
        return exact.display_of(declared, result.members)
    return result.report.display if result.report else Display()


def words_of(result: Result, part: Part) -> tuple[str, ...]:
    """The words that people may print for that part, where it is no number."""
    match value_of(result, part):
        case bool() as verdict:
            word = TRUE if verdict else FALSE
            return tuple(word.say(language) for language in LANGUAGES)
        case str() as word:
            return (word, result.value_title or word) if part == "value" else (word,)
        case _:
            return ()
