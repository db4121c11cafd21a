"""The common mistakes, a row each: the most plausible first.

A mistake is replayed: the rule book or its data are altered as somebody may have taken them, and
computed again. What comes out is compared with what was published and never is a result.

Out:     MISTAKES, ROUNDING, Mistake
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve, frozen

from iki_rules.diagnostics import Phrase, phrase
from iki_rules.mistakes import calendar, lacking, ratios, steps
from iki_rules.mistakes.world import World, altered
from iki_rules.mistakes.writings import WRITINGS, Writing


@frozen(kw_only=True)
class Mistake:
    """A row: how it is called, and how it is replayed, in one of four ways."""

    key: str
    name: Phrase
    #: Alters some definitions of a world.
    change: ratios.Change | None = None
    #: Alters a world as a whole.
    alter: Callable[[World], World | None] | None = None
    #: Computes a world in several, whose results are averaged.
    several: Callable[[World], tuple[World, ...]] | None = None
    #: Spoils a right figure while it is written down.
    writing: Callable[[Writing], bool] | None = None

    def world(self, world: World, keys: frozenset[str]) -> World | None:
        """The world under this mistake, made in these definitions; None where it cannot be."""
        if self.change is not None:
            return altered(world, keys, self.change)
        return None if self.alter is None else self.alter(world)


def _in_doubles(world: World) -> World:
    return evolve(world, doubles=True)


_ROWS = (
    Mistake(
        key="percent_forgotten",
        name=phrase(
            "persen dan rasio tertukar (0,93 untuk 93%)",
            "percent and ratio mixed up (0.93 for 93%)",
        ),
        writing=WRITINGS["percent_forgotten"],
    ),
    Mistake(
        key="other_format",
        name=phrase("tanda desimal dan ribuan tertukar", "decimal and thousands marks mixed up"),
        writing=WRITINGS["other_format"],
    ),
    Mistake(
        key="rounded_twice",
        name=phrase("dibulatkan dua kali", "rounded twice"),
        writing=WRITINGS["rounded_twice"],
    ),
    Mistake(
        key="floats",
        name=phrase("pecahan biner (float)", "binary fractions (floats)"),
        alter=_in_doubles,
    ),
    Mistake(
        key="half_even",
        name=phrase("setengah dibulatkan ke angka genap", "halves rounded to the even digit"),
        writing=WRITINGS["half_even"],
    ),
    Mistake(
        key="always_up",
        name=phrase("selalu dibulatkan ke atas", "always rounded up"),
        writing=WRITINGS["always_up"],
    ),
    Mistake(
        key="printed_numbers",
        name=phrase(
            "bobot atau tetapan dua desimal (0,11 untuk 1/9)",
            "weights or constants of two decimals (0.11 for 1/9)",
        ),
        change=steps.printed_numbers,
    ),
    Mistake(
        key="shown_steps",
        name=phrase(
            "hasil antara dibulatkan seperti ditampilkan", "intermediate results rounded as shown"
        ),
        change=steps.shown_steps,
    ),
    Mistake(
        key="every_operation",
        name=phrase(
            "setiap hitungan dibulatkan ke dua desimal", "every operation rounded to two decimals"
        ),
        change=steps.every_operation,
    ),
    Mistake(
        key="missing_as_zero",
        name=phrase("data yang hilang dianggap 0", "missing data taken for 0"),
        alter=lacking.as_zero,
    ),
    Mistake(
        key="missing_left_out",
        name=phrase("anggota yang hilang dilewati", "missing members left out"),
        alter=lacking.left_out,
    ),
    Mistake(
        key="mean_of_ratios",
        name=phrase(
            "rata-rata rasio, bukan rasio jumlah", "mean of ratios in place of ratio of totals"
        ),
        change=ratios.mean_of_ratios,
    ),
    Mistake(
        key="ratio_of_totals",
        name=phrase(
            "rasio jumlah, bukan rata-rata rasio", "ratio of totals in place of mean of ratios"
        ),
        change=ratios.ratio_of_totals,
    ),
    Mistake(
        key="mean_of_periods",
        name=phrase(
            "rata-rata hasil tiap bulan atau triwulan, bukan hasil seluruh periode",
            "mean of the results of the months or quarters in place of that of the period",
        ),
        several=calendar.periods_of,
    ),
    Mistake(
        key="summed_over_periods",
        name=phrase(
            "angka bulanan dijumlahkan, padahal tidak demikian tertulis",
            "figures of the months added up, which is not what is written",
        ),
        alter=calendar.summed,
    ),
    Mistake(
        key="last_of_periods",
        name=phrase(
            "hanya angka bulan terakhir yang dipakai", "only the figures of the last month taken"
        ),
        alter=calendar.last_only,
    ),
    Mistake(
        key="unweighted",
        name=phrase("rata-rata tanpa bobot", "an average without the weights"),
        change=ratios.unweighted,
    ),
    *(
        Mistake(
            key=f"capped_{limit}",
            name=phrase(
                "dibatasi {limit}%, padahal tidak tertulis",
                "capped at {limit}%, which is not written",
                limit=limit,
            ),
            change=ratios.capped(limit),
        )
        for limit in (100, 110, 120)
    ),
    Mistake(
        key="uncapped",
        name=phrase("tanpa batas yang tertulis", "without the cap that is written"),
        change=ratios.uncapped,
    ),
    Mistake(
        key="other_polarity",
        name=phrase(
            "rumus arah lain: r/t atau (2t - r)/t",
            "formula of the other direction: r/t or (2t - r)/t",
        ),
        change=ratios.other_polarity,
    ),
    Mistake(
        key="inverse_polarity",
        name=phrase("rumus arah lain: t/r", "formula of the other direction: t/r"),
        change=ratios.inverse_polarity,
    ),
    Mistake(
        key="swapped",
        name=phrase("pembilang dan penyebut tertukar", "numerator and denominator swapped"),
        change=ratios.swapped,
    ),
    Mistake(
        key="previous_period",
        name=phrase("angka periode sebelumnya", "figure of the period before"),
        alter=calendar.previous,
    ),
    Mistake(
        key="earlier_target",
        name=phrase("target periode sebelumnya", "target of the period before"),
        alter=calendar.earlier_targets,
    ),
    Mistake(
        key="mark_slipped",
        name=phrase("tanda desimal bergeser", "decimal mark slipped"),
        writing=WRITINGS["mark_slipped"],
    ),
    Mistake(
        key="digits_swapped",
        name=phrase("dua angka bersebelahan tertukar", "two neighbouring digits swapped"),
        writing=WRITINGS["digits_swapped"],
    ),
)

#: Every mistake by its key, the most plausible first.
MISTAKES = {row.key: row for row in _ROWS}

#: Those that do nothing but round on the way.
ROUNDING = ("shown_steps", "every_operation", "printed_numbers", "floats")
