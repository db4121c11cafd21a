"""Say which values a formula, a range or a part can take that it should not.

Out:     one function for each R diagnostic
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from iki_rules.diagnostics import Diagnostic, Label, Phrase, finding, phrase
from iki_rules.diagnostics.phrase import join
from iki_rules.measure import Display, Interval
from iki_rules.syntax import tree
from iki_rules.text import Span


def can_leave_range(
    place: Span,
    declared: Label,
    intervals: tuple[Interval, Interval],
    display: Display,
    witness: Sequence[tuple[str, Fraction, Display]],
    reached: Fraction | None,
) -> Diagnostic:
    """R301: the formula can leave the declared range; `witness` are inputs that do."""
    notes: list[Phrase] = []
    if witness and reached is not None:
        given = join(
            [
                phrase("{name} = {value}", "{name} = {value}", name=name, value=show(value, of))
                for name, value, of in witness
            ]
        )
        notes.append(
            phrase(
                "Misalnya {given}: hasilnya {value}.",
                "For instance {given}: the result is {value}.",
                given=given,
                value=show(reached, display),
            )
        )
    notes.append(
        phrase(
            "Bila bagian tidak pernah melebihi keseluruhannya, tulis `bagian dari`; "
            "bila boleh, longgarkan rentangnya atau pakai batas(...).",
            "If the part never exceeds its whole, say `part of`; "
            "if it may, widen the range or use clamp(...).",
        )
    )
    return finding(
        "IKI-R301",
        phrase(
            "Hasil rumus bisa di luar rentang: {passed}",
            "The formula can leave the declared range: {passed}",
            passed=_passed(*intervals, display),
        ),
        Label(place),
        declared,
        notes=notes,
    )


def _passed(known: Interval, limits: Interval, display: Display) -> Phrase:
    """Which end of the limits can be passed."""
    parts: list[Phrase] = []
    if limits.low is not None and not known.within(Interval(limits.low, None, limits.low_closed)):
        low = show(limits.low, display)
        parts.append(phrase("kurang dari {low}", "below {low}", low=low))
    if limits.high is not None and not known.within(
        Interval(None, limits.high, high_closed=limits.high_closed)
    ):
        high = show(limits.high, display)
        parts.append(phrase("lebih dari {high}", "above {high}", high=high))
    return join(parts, "; ")


def must_leave_range(place: Span, declared: Label, known: Interval, display: Display) -> Diagnostic:
    """R302: no result of the formula lies in the declared range."""
    return finding(
        "IKI-R302",
        phrase(
            "Hasil rumus selalu di luar rentang: {known}",
            "The formula always leaves the declared range: {known}",
            known=say(known, display),
        ),
        Label(place),
        declared,
        notes=[
            phrase("Periksa rumus dan rentangnya.", "Check the formula and the range."),
        ],
    )


def divided_by_zero(place: Span) -> Diagnostic:
    """R303: a divisor that is the number 0."""
    return finding(
        "IKI-R303",
        phrase("Dibagi nol", "Divided by zero"),
        place,
        notes=[
            phrase(
                "Pembagi ini selalu 0, jadi rumusnya tidak pernah punya hasil.",
                "This divisor always is 0, so the formula never has a result.",
            )
        ],
    )


def part_of_other_unit(part: Label, whole: Label) -> Diagnostic:
    """R304: a part in another unit than its whole."""
    return finding(
        "IKI-R304",
        phrase(
            "Bagian dan keseluruhannya berbeda satuan",
            "A part and its whole differ in unit",
        ),
        part,
        whole,
        notes=[
            phrase("Beri keduanya satuan yang sama.", "Give both the same unit."),
        ],
    )


def part_of_other_sets(part: tree.Name, whole: tree.Name) -> Diagnostic:
    """R305: a part that does not run over the same sets as its whole."""
    return finding(
        "IKI-R305",
        phrase(
            "{part} dan {whole} tidak memakai himpunan yang sama",
            "{part} and {whole} do not run over the same sets",
            part=part.text,
            whole=whole.text,
        ),
        Label(whole.span),
        Label(part.span),
        notes=[
            phrase(
                "Bagian dibandingkan anggota demi anggota: tulis himpunan yang sama pada keduanya.",
                "A part is compared member by member: give both the same sets.",
            )
        ],
    )


def part_of_itself(name: tree.Name) -> Diagnostic:
    """R306: a chain of `bagian dari` that turns back, or a whole that is computed."""
    return finding(
        "IKI-R306",
        phrase(
            "{name} tidak dapat menjadi keseluruhan di sini",
            "{name} cannot be the whole here",
            name=name.text,
        ),
        name.span,
        notes=[
            phrase(
                "`bagian dari` menunjuk data atau cacah lain, tidak melingkar.",
                "`part of` names another datum or count, and not in a circle.",
            )
        ],
    )


def empty_range(place: Span) -> Diagnostic:
    """R307: a range whose low end lies above its high end."""
    return finding(
        "IKI-R307",
        phrase("Rentang ini kosong", "This range is empty"),
        place,
        notes=[
            phrase(
                "Tulis nilai terkecil dahulu: 0% s.d. 100%.",
                "Write the smaller value first: 0% to 100%.",
            )
        ],
    )


def show(value: Fraction, display: Display) -> Phrase:
    """A core value in its declared unit."""
    shown = value * display.scale
    if display.text == "%":
        return phrase("{n}%", "{n}%", n=shown)
    if not display.text:
        return phrase("{n}", "{n}", n=shown)
    return phrase("{n} {unit}", "{n} {unit}", n=shown, unit=display.text)


def say(interval: Interval, display: Display) -> Phrase:
    """An interval in the reader's words."""
    match interval.low, interval.high:
        case None, None:
            return phrase("nilai apa pun", "any value")
        case low, None:
            assert low is not None
            sign = ">=" if interval.low_closed else ">"
            return phrase("{sign} {low}", "{sign} {low}", sign=sign, low=show(low, display))
        case None, high:
            assert high is not None
            sign = "<=" if interval.high_closed else "<"
            return phrase("{sign} {high}", "{sign} {high}", sign=sign, high=show(high, display))
        case low, high:
            assert low is not None
            assert high is not None
            return phrase(
                "{low} s.d. {high}",
                "{low} to {high}",
                low=show(low, display),
                high=show(high, display),
            )
