"""Name what a formula does in words: functions, conditions, rounding.

Out:     FUNCTIONS, EACH, MODES, and the words between
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.diagnostics import Phrase, phrase
from iki_rules.measure import TimeUnit


FUNCTIONS = {
    "sum": phrase("jumlah", "sum"),
    "average": phrase("rata-rata", "average"),
    "weighted_average": phrase("rata-rata tertimbang", "weighted average"),
    "minimum": phrase("min", "min"),
    "maximum": phrase("maks", "max"),
    "count": phrase("banyak", "count"),
    "previous": phrase("sebelumnya", "previous"),
    "cumulative": phrase("kumulatif", "cumulative"),
    "round": phrase("bulat", "round"),
    "clamp": phrase("batas", "clamp"),
    "number": phrase("angka", "number"),
    "geometric_mean": phrase("rata-rata geometrik", "geometric mean"),
    "ln": phrase("ln", "ln"),
    "exp": phrase("exp", "exp"),
}

#: The periods that a function runs over.
EACH: dict[TimeUnit, Phrase] = {
    "month": phrase("tiap bulan", "each month"),
    "quarter": phrase("tiap triwulan", "each quarter"),
    "semester": phrase("tiap semester", "each semester"),
    "year": phrase("tiap tahun", "each year"),
}

#: How halves are rounded; half away from zero is the rule and is not said.
MODES = {
    "half_even": phrase("setengah ke genap", "half to even"),
    "up": phrase("ke atas", "up"),
    "down": phrase("ke bawah", "down"),
    "toward_zero": phrase("ke arah nol", "toward zero"),
}

AND = phrase(" dan ", " and ")
OR = phrase(" atau ", " or ")
NOT = phrase("bukan ", "not ")
IF = phrase("jika ", "if ")
OTHERWISE = phrase("selain itu", "otherwise")
TO = phrase(" s.d. ", " to ")
TRUE = phrase("ya", "yes")
FALSE = phrase("tidak", "no")
POINTS = phrase("poin persen", "percentage points")
NOT_APPLICABLE = phrase("tidak berlaku", "not applicable")
UNCLEAR = phrase("belum jelas", "unclear")


def decimals(places: Fraction, scale: Fraction, *, percent: bool) -> Phrase:
    """To how many decimals, and of what: the percentage, or the rate per `scale`."""
    said = phrase("{n} desimal", "{n} decimal" if places == 1 else "{n} decimals", n=places)
    if percent:
        return phrase("{said} dari %", "{said} of %", said=said)
    return said if scale == 1 else phrase("{said} per {n}", "{said} per {n}", said=said, n=scale)


def unclear(why: str) -> Phrase:
    """A formula that the decree does not tell, and why."""
    return phrase("belum jelas: {why}", "unclear: {why}", why=why)


def per(unit: str) -> Phrase:
    """A unit that stands below the line only."""
    return phrase("per {unit}", "per {unit}", unit=unit)
