"""Say why a cell has no value: every wording of the exact engine on one page.

Out:     a reason for each cause, and the diagnostic of a broken constraint
Refuses: X101 constraint-broken
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.core.absent import Absent
from iki_rules.core.program import Constraint, Input, Scale
from iki_rules.core.tree import Reason
from iki_rules.data.inputs import written_key
from iki_rules.diagnostics import Diagnostic, Phrase, finding, phrase
from iki_rules.diagnostics.phrase import join
from iki_rules.engines.exact.amounts import amount, interval
from iki_rules.engines.exact.work import bits
from iki_rules.limits import Limits
from iki_rules.measure import Display, Interval, Number
from iki_rules.text import Span


CONSTRAINT_BROKEN = "IKI-X101"
CONSTRAINT_UNDECIDED = "IKI-X102"


def missing(declared: Input, members: tuple[str, ...]) -> Absent:
    """A datum that was not given."""
    subject = written_key(declared.key, members)
    if declared.title is None:
        message = phrase(
            "Data {subject} belum diisi", "The data do not give {subject}", subject=subject
        )
    else:
        message = phrase(
            "Data {subject} ({title}) belum diisi",
            "The data do not give {subject} ({title})",
            subject=subject,
            title=declared.title,
        )
    return Absent("missing", subject, message, origin=declared.origin)


def no_such_member(key: str, members: tuple[str, ...]) -> Absent:
    """A cell outside the members of a declaration, met by a look-up."""
    subject = written_key(key, members)
    return Absent(
        "undefined",
        subject,
        phrase(
            "{subject} tidak ada dalam {key}", "{key} has no {subject}", subject=subject, key=key
        ),
    )


def invalid(key: str, code: str) -> Absent:
    """A declaration with an error in the rule book."""
    return Absent(
        "invalid",
        key,
        phrase(
            "{key} tidak dapat dihitung karena kesalahan {code} dalam buku aturan",
            "{key} cannot be computed because of the error {code} in the rule book",
            key=key,
            code=code,
        ),
        code=code,
    )


def zero_divisor(subject: str, text: str, origin: Span) -> Absent:
    """A division by zero; `text` is the divisor as written, empty where that is not known."""
    if not text:
        message = phrase(
            "Pembagi dalam rumus {subject} bernilai 0",
            "A divisor in the formula of {subject} is 0",
            subject=subject,
        )
    else:
        message = phrase(
            "Pembagi {text} dalam rumus {subject} bernilai 0",
            "The divisor {text} in the formula of {subject} is 0",
            text=text,
            subject=subject,
        )
    return Absent("undefined", subject, message, origin=origin)


def nothing_to_reduce(subject: str, function: str, origin: Span) -> Absent:
    """An average, minimum or maximum of no values."""
    what = {
        "average": phrase("rata-rata", "average"),
        "weighted_average": phrase("rata-rata tertimbang", "weighted average"),
        "geometric_mean": phrase("rata-rata geometrik", "geometric mean"),
        "minimum": phrase("nilai terkecil", "minimum"),
        "maximum": phrase("nilai terbesar", "maximum"),
    }.get(function, phrase("hasil", "result"))
    return Absent(
        "undefined",
        subject,
        phrase(
            "Tidak ada satu pun anggota untuk {what} dalam rumus {subject}",
            "The {what} in the formula of {subject} has no member to take",
            what=what,
            subject=subject,
        ),
        origin=origin,
    )


def crossed_ends(subject: str, origin: Span) -> Absent:
    """A clamp whose lower end lies above its upper end."""
    return Absent(
        "undefined",
        subject,
        phrase(
            "Batas bawah dalam rumus {subject} lebih besar daripada batas atasnya",
            "The lower bound in the formula of {subject} is above the upper bound",
            subject=subject,
        ),
        origin=origin,
    )


def out_of_range(
    subject: str, value: Fraction, declared: Interval, display: Display, origin: Span
) -> Absent:
    """A result outside the range that its declaration states."""
    return Absent(
        "out_of_range",
        subject,
        phrase(
            "{subject} bernilai {value}, di luar rentang yang dinyatakan: {range}",
            "{subject} is {value}, outside the declared range: {range}",
            subject=subject,
            value=amount(value, display),
            range=interval(declared, display),
        ),
        origin=origin,
    )


def outside_bands(subject: str, compared: Fraction, where: Phrase, scale: Scale) -> Absent:
    """A value that no row of its scale takes, and where it lies."""
    return Absent(
        "out_of_range",
        subject,
        phrase(
            "{value} tidak masuk satu pun baris skala {scale}: {where}",
            "{value} fits no row of the scale {scale}: it lies {where}",
            where=where,
            value=amount(compared, scale.display),
            scale=scale.key,
        ),
        origin=scale.origin,
    )


def stated(subject: str, reason: Reason) -> Absent:
    """A reason that the rule book itself gives in place of a value."""
    if reason.status == "not_applicable":
        message = phrase("{subject} tidak berlaku", "{subject} does not apply", subject=subject)
    else:
        message = phrase(
            "Rumus {subject} belum jelas", "The formula of {subject} is unclear", subject=subject
        )
    if reason.text:
        message = phrase("{head}: {text}", "{head}: {text}", head=message, text=reason.text)
    return Absent(reason.status, subject, message, origin=reason.origin)


def past_limit(subject: str, limit: str, value: int, measured: int, origin: Span) -> Absent:
    """A computation beyond a bound; names the bound, its value and what was measured."""
    units = {
        "work": phrase("satuan kerja hitungan", "units of work"),
        "value_bits": phrase("bit untuk satu nilai", "bits for one value"),
        "decimals": phrase("desimal pembulatan", "decimals of rounding"),
    }
    return Absent(
        "limit",
        subject,
        phrase(
            "{subject} terlalu besar untuk dihitung: perlu {measured} {what}, "
            "batasnya {value} ({limit})",
            "{subject} is too large to compute: it needs {measured} {what}, "
            "the limit is {value} ({limit})",
            subject=subject,
            measured=measured,
            value=value,
            what=units[limit],
            limit=limit,
        ),
        origin=origin,
    )


def too_long_to_write(subject: str, value: Number, limits: Limits) -> Absent:
    """A value whose digits nobody could read; writing them would cost more than is left."""
    return Absent(
        "limit",
        subject,
        phrase(
            "{subject} terlalu panjang untuk ditulis: {measured} bit, "
            "sisa kerja dari {value} satuan tidak cukup (work)",
            "{subject} is too long to write: {measured} bits, "
            "what is left of {value} units of work is not enough (work)",
            subject=subject,
            measured=bits(value),
            value=limits.work,
        ),
    )


def constraint_undecided(constraint: Constraint, text: str, why: Absent) -> Diagnostic:
    """A condition between data that cannot be checked, and why."""
    return finding(
        CONSTRAINT_UNDECIDED,
        phrase(
            "Syarat {text} belum dapat diperiksa: {why}",
            "The condition {text} cannot be checked: {why}",
            text=text or constraint.key,
            why=why.message,
        ),
        constraint.origin,
        notes=[
            phrase(
                "Datanya tetap dipakai; lengkapi yang kurang agar syarat ini diperiksa.",
                "The data are used all the same; give what is missing to have this checked.",
            )
        ],
    )


def constraint_broken(
    constraint: Constraint, text: str, subjects: tuple[str, ...]
) -> tuple[Diagnostic, Absent]:
    """Data that break a constraint: the finding, and the reason the data named by it get."""
    message = phrase(
        "Data {subjects} tidak memenuhi syarat {text}",
        "The data {subjects} do not meet the condition {text}",
        subjects=join(list(subjects)),
        text=text or constraint.key,
    )
    found = finding(
        CONSTRAINT_BROKEN,
        message,
        constraint.origin,
        notes=[
            phrase(
                "Periksa angka data itu; selama syarat dilanggar, data itu tidak dipakai.",
                "Check these data; as long as the condition is broken they are not used.",
            )
        ],
    )
    reason = Absent(
        "invalid",
        subjects[0] if subjects else constraint.key,
        message,
        code=CONSTRAINT_BROKEN,
        origin=constraint.origin,
    )
    return found, reason
