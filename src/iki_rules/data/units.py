"""Tell whether a unit written beside a number is the one that the rule book declares.

In:      measure.Display
"""

from __future__ import annotations

import re
from functools import lru_cache

from iki_rules.measure import Display, Kind


_PERCENT = re.compile(r"\b(?:persen|percent)\b")
_POINTS = re.compile(r"\b(?:poin persen|percentage points?)\b|%-points?")
_GROUP = re.compile(r"(?<=[0-9])[._,](?=[0-9]{3}\b)")
_PER = re.compile(r" ?(?:\bper\b|/|÷) ?")
_TIMES = re.compile(r" ?(?:[×*]|\bx\b) ?")


@lru_cache(maxsize=1024)
def is_same_unit(text: str, display: Display) -> bool:
    """Whether `text` names the unit of `display`, in its own words or by its names."""
    return _plain(text) in _spellings(display)


def unit_words(display: Display) -> str:
    """The unit as declared; "" for a plain number."""
    return display.text or str(display.unit)


def _spellings(display: Display) -> set[str]:
    match display.kind:
        case Kind.PERCENT:
            return {"%"}
        case Kind.POINTS:
            return {"pp"}
        case Kind.PLAIN:
            spellings = {_plain(display.text)}
            if display.scale == 1:
                spellings.add(_plain(str(display.unit)))
            return spellings - {""}


def _plain(text: str) -> str:
    text = " ".join(text.lower().split())
    text = _PERCENT.sub("%", _POINTS.sub("pp", text))
    return _TIMES.sub(" x ", _PER.sub("/", _GROUP.sub("", text))).strip()
