"""Say what to do next where there is no value.

In:      core.absent.Absent
Out:     next_step
"""

from __future__ import annotations

from typing import assert_never

from iki_rules.book.telling import Teller
from iki_rules.core.absent import Absent
from iki_rules.data.keys import read_key
from iki_rules.engines import exact


#: How the subject of a reason begins that speaks of a target.
TARGET = "target("


def next_step(absent: Absent, teller: Teller) -> str:
    """What a reader can do about it; empty where there is nothing to do."""
    if absent.subject.startswith(TARGET):
        return _target_step(absent, teller)
    match absent.status:
        case "missing":
            return _fill_in(absent.subject, teller)
        case "undefined":
            return teller.say(
                "Periksa data yang dipakai, atau tulis pada rumusnya apa yang berlaku "
                "untuk keadaan ini.",
                "Check the data it uses, or write into the formula what holds in this case.",
            )
        case "out_of_range":
            return teller.say(
                "Periksa data yang dipakai, atau perbaiki rentang yang dinyatakan.",
                "Check the data it uses, or correct the declared range.",
            )
        case "unclear":
            return teller.say(
                "Tanyakan rumusnya kepada penyusun keputusan, lalu tulis sebagai rumus.",
                "Ask those who wrote the decree for the formula, then write it down.",
            )
        case "invalid":
            return (
                teller.say(
                    "Perbaiki kesalahan {code}; penjelasannya: iki doc {code}",
                    "Correct the error {code}; it is explained by: iki doc {code}",
                    code=absent.code or "",
                )
                if absent.code
                else ""
            )
        case "no_version" | "wrong_period":
            if teller.outcome.computed.period is None:
                return teller.say(
                    "Sebutkan periodenya, misalnya 2023 atau 2023-T1.",
                    "Say which period, such as 2023 or 2023-Q1.",
                )
            return teller.say("Sebutkan periode lain.", "Ask for another period.")
        case "limit":
            return teller.say(
                "Perkecil rumus atau datanya, atau naikkan batas itu.",
                "Make the formula or the data smaller, or raise that limit.",
            )
        case "inexact" if exact.needs_library(absent):
            return ""
        case "inexact":
            return teller.say(
                "Bulatkan dahulu nilai yang dibandingkan, misalnya bulat(nilai; 6), "
                "atau naikkan batas precision_bits.",
                "Round what is compared first, as in round(value; 6), "
                "or raise the limit precision_bits.",
            )
        case "ok" | "not_applicable":
            return ""
        case _:
            assert_never(absent.status)


def _target_step(absent: Absent, teller: Teller) -> str:
    """What a reader can do about a target that is missing, or is not of the form asked for."""
    match absent.status:
        case "no_version":
            return teller.say(
                "Tulis target untuk periode itu, atau sebutkan periode lain; target setahun bukan "
                "target bulan atau triwulannya.",
                "Write a target for that period, or ask for another one; the target of a year is "
                "not that of its months or quarters.",
            )
        case "wrong_period":
            return teller.say("Sebutkan periodenya.", "Say which period.")
        case "undefined":
            return teller.say(
                "Pakai `ujung_rentang`, `target_bawah` atau `target_atas` dalam capaian, atau "
                "ubah target itu.",
                "Use `range_end`, `lower_target` or `upper_target` in the achievement, or change "
                "the target.",
            )
        case "invalid":
            return teller.say(
                "Perbaiki target itu; penjelasannya: iki doc {code}",
                "Correct that target; it is explained by: iki doc {code}",
                code=absent.code or "",
            )
        case _:
            return ""


def _fill_in(subject: str, teller: Teller) -> str:
    written = read_key(subject)
    declared = teller.outcome.program.inputs.get(written.name) if written else None
    if declared is None:
        return teller.say("Lengkapi data itu.", "Complete these data.")
    members = tuple(each.strip() for each in (written.inside or "").split(";")) if written else ()
    unit = exact.display_of(declared, members).text
    sources = ", ".join(declared.sources)
    if unit and sources:
        return teller.say(
            "Isi {subject} dalam {unit}; sumbernya: {sources}.",
            "Give {subject} in {unit}; its source: {sources}.",
            subject=subject,
            unit=unit,
            sources=sources,
        )
    if unit:
        return teller.say(
            "Isi {subject} dalam {unit}.", "Give {subject} in {unit}.", subject=subject, unit=unit
        )
    return teller.say("Isi {subject}.", "Give {subject}.", subject=subject)
