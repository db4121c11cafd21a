"""Word the verdicts of an audit, its figures and its summary, in both languages.

Out:     VERDICT, computed_text, difference_text, mistakes_text, summary, part_name
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from iki_rules.auditing.figure import Audit, Figure, Verdict
from iki_rules.auditing.parts import PART
from iki_rules.book.saying import FALSE, TRUE
from iki_rules.book.writing import exact_text, shown_text, with_unit
from iki_rules.diagnostics import Language, Phrase, phrase
from iki_rules.diagnostics.phrase import join


VERDICT: Mapping[Verdict, Phrase] = {
    "exact": phrase("sama persis", "equal"),
    "rounded": phrase("sama bila dibulatkan", "equal when rounded"),
    "truncated": phrase("terpotong", "truncated"),
    "different": phrase("berbeda", "different"),
    "not_computed": phrase("tidak dapat dihitung", "not computed"),
    "not_comparable": phrase("tidak dapat dibandingkan", "not comparable"),
    "not_published": phrase("tidak diterbitkan", "not published"),
}
NO_MISTAKE = phrase(
    "tidak ada kekeliruan lazim yang menghasilkan angka ini",
    "no common mistake gives this figure",
)
#: How many digits a computed figure shows beyond the published ones.
MORE_DIGITS = 2
#: Decimals of a relative difference, in percent.
RELATIVE = 2
HUNDRED = Fraction(100)


def part_name(figure: Figure) -> Phrase | None:
    """What of the indicator was published, where it is not its value."""
    return None if figure.part == "value" else PART[figure.part]


def computed_text(figure: Figure, language: Language) -> str:
    """What the rule book gives, with a few more digits than were published."""
    places = MORE_DIGITS + (MORE_DIGITS if figure.decimals is None else figure.decimals)
    if figure.enclosure is not None:
        # Far more digits are known than are shown here.
        return with_unit(exact_text(figure.enclosure.low, language, places), figure.unit)
    match figure.computed:
        case Fraction() as value:
            return with_unit(exact_text(value, language, places), figure.unit)
        case bool() as verdict:
            return (TRUE if verdict else FALSE).say(language)
        case str() as words:
            return words
        case None:
            return ""


def difference_text(figure: Figure, language: Language) -> str:
    """How far the published figure is off: in the unit, in its last digit, and in percent."""
    difference, steps = figure.difference, figure.last_digits
    if not difference or steps is None:
        return ""
    unit = "" if figure.unit == "%" else figure.unit
    parts: list[str] = [with_unit(_signed(difference, figure.decimals or 0, language), unit)]
    if figure.relative is not None and figure.verdict == "different":
        share = _signed(figure.relative * HUNDRED, RELATIVE, language)
        parts.append(f"{share}%")
    return f"{parts[0]} ({parts[1]})" if parts[1:] else parts[0]


def mistakes_text(figure: Figure, language: Language) -> str:
    """What reproduces the published figure; that nothing does, where it is different."""
    if figure.mistakes:
        return join([each.name for each in figure.mistakes], "; ").say(language)
    return NO_MISTAKE.say(language) if figure.verdict == "different" else ""


def summary(audit: Audit) -> Phrase:
    """How many figures there are of each verdict: "12 angka: 9 sama persis, 3 berbeda"."""
    counts = [
        phrase("{n} {verdict}", "{n} {verdict}", n=n, verdict=VERDICT[verdict])
        for verdict, n in audit.counts.items()
        if n
    ]
    total = len(audit.figures)
    noun = phrase("angka", "figure" if total == 1 else "figures")
    if not counts:
        return phrase("{n} {noun}", "{n} {noun}", n=total, noun=noun)
    return phrase(
        "{n} {noun}: {counts}", "{n} {noun}: {counts}", n=total, noun=noun, counts=join(counts)
    )


def _signed(value: Fraction, decimals: int, language: Language) -> str:
    text = shown_text(abs(value), decimals, language)
    return f"-{text}" if value < 0 else f"+{text}"
