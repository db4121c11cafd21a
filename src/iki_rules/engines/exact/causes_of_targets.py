"""Say why there is no target, and what is odd about an achievement.

Out:     a reason for each cause, and the diagnostics of targets and achievements
Refuses: X220 achievement-below-zero, X221 targets-differ
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from iki_rules.core.absent import Absent
from iki_rules.diagnostics import Diagnostic, Phrase, finding, phrase
from iki_rules.diagnostics.dates import said_period
from iki_rules.diagnostics.phrase import join
from iki_rules.measure import Period
from iki_rules.text import Span


BELOW_ZERO = "IKI-X220"
DIFFER = "IKI-X221"


def missing_target(subject: str, origin: Span) -> Absent:
    """Neither the book nor the data give one; the message names both ways to do so."""
    name, _, inside = subject.partition("[")
    key = f"target[{name}; {inside}" if inside else f"target[{name}]"
    message = phrase(
        "Target {subject} belum ditetapkan; tulis `target ...` pada indikatornya, atau isi {key} "
        "dalam data",
        "No target is set for {subject}; write `target ...` for the indicator, or give {key} "
        "with the data",
        subject=subject,
        key=key,
    )
    return Absent("missing", f"target({subject})", message, origin=origin)


def no_target(
    subject: str, period: Period | None, periods: Sequence[Period | None], origin: Span
) -> Absent:
    """No target for the asked period, or no period asked where targets are by period."""
    known = join([said_period(each) for each in periods if each is not None])
    if period is None:
        message = phrase(
            "Target {subject} ditetapkan per periode ({periods}); sebutkan periodenya",
            "The targets of {subject} are by period ({periods}); say which period",
            subject=subject,
            periods=known,
        )
        return Absent("wrong_period", f"target({subject})", message, origin=origin)
    message = phrase(
        "{subject} tidak mempunyai target untuk {period}; yang ada: {periods}",
        "{subject} has no target for {period}, only for {periods}",
        subject=subject,
        period=said_period(period),
        periods=known,
    )
    return Absent("no_version", f"target({subject})", message, origin=origin)


def range_not_number(subject: str, text: str) -> Absent:
    """A range with two ends where one number is asked for."""
    return Absent(
        "undefined",
        f"target({subject})",
        phrase(
            "Target {subject} adalah rentang {text}, bukan satu angka",
            "The target of {subject} is the range {text}, not one number",
            subject=subject,
            text=text,
        ),
    )


def no_such_end(subject: str, text: str, end: Literal["low", "high"]) -> Absent:
    """A bound that has no such end."""
    side = phrase("batas bawah", "lower end") if end == "low" else phrase("batas atas", "upper end")
    return Absent(
        "undefined",
        f"target({subject})",
        phrase(
            "Target {subject}, {text}, tidak mempunyai {side}",
            "The target of {subject}, {text}, has no {side}",
            subject=subject,
            text=text,
            side=side,
        ),
    )


def zero_target(subject: str, target: str, origin: Span) -> Absent:
    """A division by a target of 0."""
    return Absent(
        "undefined",
        subject,
        phrase(
            "{target} adalah 0, sehingga tidak dapat menjadi pembagi dalam {subject}",
            "{target} is 0, so it cannot be a divisor in {subject}",
            target=target,
            subject=subject,
        ),
        origin=origin,
    )


def targets_differ(subject: str, book: str, data: str, origin: Span) -> Absent:
    """The rule book and the data give two targets for one period."""
    message = phrase(
        "Target {subject} ditetapkan {book} dalam buku aturan, tetapi {data} dalam data",
        "The target of {subject} is {book} in the rule book, but {data} in the data",
        subject=subject,
        book=book,
        data=data,
    )
    return Absent("invalid", f"target({subject})", message, code=DIFFER, origin=origin)


def differing(reason: Absent) -> Diagnostic:
    """X221: the finding for two targets of one period."""
    return finding(
        DIFFER,
        reason.message,
        reason.origin,
        notes=[
            phrase(
                "Selama keduanya berbeda, tidak satu pun dipakai; hapus salah satu, atau samakan.",
                "As long as they differ neither is used; remove one, or make them equal.",
            )
        ],
    )


def below_zero(subjects: Sequence[str], value: Phrase, more: int, origin: Span) -> Diagnostic:
    """X220: an achievement below 0%, the first of `subjects` with its value."""
    named: list[Phrase | str] = [
        phrase("{subject} ({value})", "{subject} ({value})", subject=subjects[0], value=value),
        *subjects[1:],
    ]
    if more:
        named.append(phrase("{more} lagi", "{more} more", more=more))
    return finding(
        BELOW_ZERO,
        phrase("Capaian di bawah 0%: {named}", "Achievement below 0%: {named}", named=join(named)),
        origin,
        notes=[
            phrase(
                "Tetapkan apa yang berlaku, misalnya `capaian batas(...; >= 0%)`; sampai itu "
                "ditulis, angkanya dilaporkan apa adanya.",
                "Settle what holds, such as `achievement clamp(...; >= 0%)`; until that is "
                "written, the figure is reported as it is.",
            )
        ],
    )
