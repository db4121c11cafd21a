"""Say where a target, a direction and the formula of an achievement do not go together.

Out:     one function for each T diagnostic
"""

from __future__ import annotations

from typing import Literal

from iki_rules.diagnostics import Diagnostic, Label, Phrase, finding, phrase
from iki_rules.syntax import tree
from iki_rules.text import Span


Direction = Literal["higher", "lower", "range"]

DIRECTIONS: dict[Direction, Phrase] = {
    "higher": phrase("makin besar", "higher is better"),
    "lower": phrase("makin kecil", "lower is better"),
    "range": phrase("di dalam rentang", "inside the range"),
}
READY: dict[str, Phrase] = {
    "realisation_over_target": phrase("realisasi_per_target", "realisation_over_target"),
    "two_targets_less_realisation": phrase(
        "dua_target_kurang_realisasi", "two_targets_less_realisation"
    ),
    "target_over_realisation": phrase("target_per_realisasi", "target_over_realisation"),
    "range_end": phrase("ujung_rentang", "range_end"),
}
WRITE_DIRECTION = phrase(
    "Tulis `arah makin besar`, `arah makin kecil` atau `arah di dalam rentang`.",
    "Write `direction higher is better`, `direction lower is better` or "
    "`direction inside the range`.",
)


def achievement_without_direction(name: tree.Name, place: Span) -> Diagnostic:
    """T250: an achievement of which nobody says whether more is better."""
    return finding(
        "IKI-T250",
        phrase(
            "Capaian {name} ditulis tanpa arah",
            "The achievement of {name} is written without a direction",
            name=name.text,
        ),
        place,
        notes=[WRITE_DIRECTION],
    )


def target_against_direction(target: tree.Target, *, upper: bool, arrow: Span | None) -> Diagnostic:
    """T251: a bound as target that the direction does not fit; `arrow` None: there is none."""
    wanted = DIRECTIONS["lower" if upper else "higher"]
    bound = (
        phrase("batas atas", "an upper bound") if upper else phrase("batas bawah", "a lower bound")
    )
    if arrow is None:
        message = phrase(
            "Target ini {bound}, tetapi arah indikatornya tidak ditulis",
            "This target is {bound}, but the indicator has no direction",
            bound=bound,
        )
    else:
        message = phrase(
            "Target ini {bound}, padahal arahnya {given}",
            "This target is {bound}, but the direction is: {given}",
            bound=bound,
            given=DIRECTIONS["higher" if upper else "lower"],
        )
    return finding(
        "IKI-T251",
        message,
        Label(target.span),
        *([] if arrow is None else [Label(arrow, phrase("indikatornya", "the indicator"))]),
        notes=[
            phrase(
                "Tulis `arah {wanted}`, atau balik tanda target itu.",
                "Write `direction {wanted}`, or turn the sign of the target.",
                wanted=wanted,
            )
        ],
    )


def formula_against_direction(own: tree.Own, direction: Direction) -> Diagnostic:
    """T252: a ready formula that falls where the direction says that it should rise."""
    fitting = (
        phrase("realisasi_per_target", "realisation_over_target")
        if direction == "higher"
        else phrase(
            "dua_target_kurang_realisasi atau target_per_realisasi",
            "two_targets_less_realisation or target_over_realisation",
        )
    )
    return finding(
        "IKI-T252",
        phrase(
            "Rumus {formula} berlawanan dengan arah {direction}",
            "The formula {formula} runs against the direction: {direction}",
            formula=READY[own.key],
            direction=DIRECTIONS[direction],
        ),
        own.span,
        notes=[
            phrase(
                "Untuk arah itu pakai {fitting}, atau perbaiki arahnya.",
                "For that direction use {fitting}, or correct the direction.",
                fitting=fitting,
            )
        ],
    )


def range_as_one_target(place: Span, name: str, target: Span) -> Diagnostic:
    """T253: `target` where the declared target has two ends."""
    return finding(
        "IKI-T253",
        phrase(
            "Target {name} adalah rentang, bukan satu angka",
            "The target of {name} is a range, not one number",
            name=name,
        ),
        Label(place),
        Label(target, phrase("rentangnya", "the range")),
        notes=[
            phrase(
                "Dalam `capaian`, pakai `ujung_rentang`, atau sebut ujungnya: `target_bawah`, "
                "`target_atas`.",
                "In `achievement`, use `range_end`, or name the end: `lower_target`, "
                "`upper_target`.",
            )
        ],
    )


def direction_missing(own: tree.Own, name: tree.Name) -> Diagnostic:
    """T254: the ready formula for ranges, which cannot be told without a direction."""
    return finding(
        "IKI-T254",
        phrase(
            "ujung_rentang memerlukan arah, tetapi {name} tidak mempunyainya",
            "range_end needs a direction, but {name} has none",
            name=name.text,
        ),
        own.span,
        notes=[WRITE_DIRECTION],
    )


def no_achievement(place: Span, name: str) -> Diagnostic:
    """T255: `capaian(x)` of an indicator without the clause."""
    return finding(
        "IKI-T255",
        phrase(
            "Indikator {name} tidak mempunyai capaian",
            "The indicator {name} has no achievement",
            name=name,
        ),
        place,
        notes=[
            phrase(
                "Tulis baris `capaian ...` pada {name}, misalnya `capaian realisasi_per_target`.",
                "Write a line `achievement ...` for {name}, such as "
                "`achievement realisation_over_target`.",
                name=name,
            )
        ],
    )
