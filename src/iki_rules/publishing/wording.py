"""Word what the page says of its own: headings, columns, and what stands for a formula.

Out:     the phrases, each worded once
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.core.program import Report
from iki_rules.diagnostics import Phrase, phrase
from iki_rules.diagnostics.phrase import join
from iki_rules.measure import Period


NUMBER = phrase("No.", "No.")
INDICATOR = phrase("Indikator", "Indicator")
FORMULA = phrase("Rumus", "Formula")
FORMULATION = phrase("Formulasi dalam keputusan", "Wording of the decree")
SOURCE = phrase("Sumber data", "Source")
OWNER = phrase("Penanggung jawab", "Owner")
NOTES = phrase("Catatan", "Notes")

DIRECTIONS = {
    "higher": phrase("makin besar makin baik", "higher is better"),
    "lower": phrase("makin kecil makin baik", "lower is better"),
    "range": phrase("di dalam rentang", "inside the range"),
}

DECREE = phrase("Keputusan", "Decree")
AGENCY = phrase("Instansi", "Agency")
VALIDITY = phrase("Berlaku", "Valid")
AMENDS = phrase("Mengubah", "Amends")
RULE_BOOK = phrase("Buku aturan", "Rule book")

TO_COME = phrase("anggotanya datang bersama data", "its members come with the data")
SKIPPED = phrase("Anggota tanpa data dilewati.", "Members without data are left out.")
INSTEAD = phrase("Bila pembaginya 0", "Where a divisor is 0")
FOR_EACH = phrase("untuk setiap", "for each")
TABLE = phrase("menurut tabel", "by this table")

OUTSIDE = phrase("Di luar pohon kinerja", "Outside the cascade")
AGAIN = phrase("juga mendukung yang ini; lihat di atas", "supports this as well; see above")
CASCADE_OF = phrase(
    "Pohon kinerja: setiap indikator mendukung yang di sebelah kirinya.",
    "The cascade: each indicator supports the one on its left.",
)


def period(text: str) -> Phrase:
    """The period that figures are of."""
    return phrase("periode {period}", "period {period}", period=text)


def reached(achievement: str) -> Phrase:
    """An achievement beside its value."""
    return phrase("capaian {reached}", "achievement {reached}", reached=achievement)


def beside(target: str) -> Phrase:
    """A target beside its value."""
    return phrase("target {target}", "target {target}", target=target)


def unit(text: str) -> Phrase:
    """The unit below the name of an indicator."""
    return phrase("dalam {unit}", "in {unit}", unit=text)


def target(period: Period | None, text: str) -> Phrase:
    """A target as the book writes it."""
    if period is None:
        return phrase("Target: {text}", "Target: {text}", text=text)
    when = phrase("{id}", "{en}", id=period.text("T"), en=period.text("Q"))
    return phrase("Target {when}: {text}", "Target {when}: {text}", when=when, text=text)


def judged(report: Report) -> list[Phrase]:
    """How a value is judged: its direction, the formula of its achievement, and its scale."""
    found: list[Phrase] = []
    if report.direction is not None:
        found.append(phrase("Arah: {way}", "Direction: {way}", way=DIRECTIONS[report.direction]))
    if report.achievement_text:
        text = report.achievement_text
        found.append(phrase("Capaian: {text}", "Achievement: {text}", text=text))
    if report.band and report.band_of == "achievement":
        found.append(
            phrase(
                "Predikat capaian: skala {scale}",
                "Band of the achievement: scale {scale}",
                scale=report.band,
            )
        )
    elif report.band:
        found.append(phrase("Predikat: skala {scale}", "Band: scale {scale}", scale=report.band))
    return found


def recorded(unit: str, *, counted: bool) -> Phrase:
    """What somebody counts or reads off, without a formula."""
    if counted:
        return phrase("Cacah: dicatat dalam {unit}.", "Count: recorded in {unit}.", unit=unit)
    if not unit:
        return phrase("Dicatat.", "Recorded.")
    return phrase("Dicatat dalam {unit}.", "Recorded in {unit}.", unit=unit)


def chosen(members: Sequence[str]) -> Phrase:
    """One of several members, recorded."""
    return phrase(
        "Dicatat, salah satu dari: {members}.",
        "Recorded, one of: {members}.",
        members=join(list(members), "; "),
    )


def inferred(why: str) -> Phrase:
    """A formula that the decree does not print, and why it is put in."""
    return phrase("Disimpulkan: {why}", "Inferred: {why}", why=why)


def invalid(code: str) -> Phrase:
    """A declaration that has an error."""
    return phrase(
        "Tidak dapat ditampilkan: berisi kesalahan {code}.",
        "Cannot be shown: it has the error {code}.",
        code=code,
    )


def unsaid(reason: Phrase) -> Phrase:
    """A formula that cannot be printed."""
    return phrase("Tidak dapat ditampilkan: {why}.", "Cannot be shown: {why}.", why=reason)


def validity(first: str | None, last: str | None) -> Phrase:
    """From when to when something holds."""
    if first is None:
        return phrase("sampai dengan {last}", "until {last}", last=last or "")
    if last is None:
        return phrase("sejak {first}", "since {first}", first=first)
    if first == last:
        return phrase("{first}", "{first}", first=first)
    return phrase("{first} s.d. {last}", "{first} to {last}", first=first, last=last)
