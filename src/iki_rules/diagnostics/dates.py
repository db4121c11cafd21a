"""Say days and periods in both languages.

Out:     said_days, said_period
"""

from __future__ import annotations

from iki_rules.diagnostics.phrase import Phrase, phrase
from iki_rules.measure import Days, Period


def said_days(days: Days) -> Phrase:
    """From when to when something is in force."""
    first, last = days.written
    if first is None and last is None:
        return phrase("tanpa batas waktu", "without end")
    if first is None:
        return phrase("s.d. {last}", "until {last}", last=last or "")
    if last is None:
        return phrase("sejak {first}", "since {first}", first=first)
    if first == last:
        return phrase("{first}", "{first}", first=first)
    return phrase("{first} s.d. {last}", "{first} to {last}", first=first, last=last)


def said_period(period: Period) -> Phrase:
    """A period as rule books write it."""
    return phrase("{id}", "{en}", id=period.text("T"), en=period.text("Q"))
