"""Say where a number, a condition, a member or a set stands where another belongs.

Out:     one function for each T diagnostic
"""

from __future__ import annotations

from collections.abc import Sequence

from iki_rules.diagnostics import Diagnostic, Label, Phrase, finding, phrase
from iki_rules.diagnostics.phrase import join
from iki_rules.syntax import tree
from iki_rules.text import Span


def number_expected(place: Span, found: Phrase) -> Diagnostic:
    """T201: a condition or a member where a number belongs."""
    return finding(
        "IKI-T201",
        phrase(
            "Di sini diperlukan angka, bukan {found}",
            "A number belongs here, not {found}",
            found=found,
        ),
        place,
        notes=[
            phrase(
                "Tulis `jika ... maka ... selain itu ...` untuk mengubah syarat menjadi angka.",
                "Write `if ... then ... else ...` to turn a condition into a number.",
            )
        ],
    )


def condition_expected(place: Span, found: Phrase) -> Diagnostic:
    """T202: a number or a member where a condition belongs."""
    return finding(
        "IKI-T202",
        phrase(
            "Di sini diperlukan syarat, bukan {found}",
            "A condition belongs here, not {found}",
            found=found,
        ),
        place,
        notes=[
            phrase(
                "Bandingkan nilainya, misalnya capaian >= 80%.",
                "Compare the value, as in achievement >= 80%.",
            )
        ],
    )


def without_members(pick: tree.Pick) -> Diagnostic:
    """T203: square brackets after a name that has no members."""
    return finding(
        "IKI-T203",
        phrase(
            "{name} tidak punya anggota, jadi tidak memakai kurung siku",
            "{name} has no members, so it takes no square brackets",
            name=pick.base.text,
        ),
        pick.span,
        notes=[phrase("Hapus kurung sikunya.", "Remove the brackets.")],
    )


def index_count(pick: tree.Pick, axes: Sequence[str]) -> Diagnostic:
    """T204: another number of indices than the declaration has sets."""
    return finding(
        "IKI-T204",
        phrase(
            "{name} memerlukan {wanted} anggota dalam kurung siku, di sini ada {found}",
            "{name} takes {wanted} members in square brackets, here are {found}",
            name=pick.base.text,
            wanted=len(axes),
            found=len(pick.indices),
        ),
        pick.span,
        notes=[
            phrase(
                "Urutannya: {name}[{axes}]",
                "In this order: {name}[{axes}]",
                name=pick.base.text,
                axes=join(list(axes), "; "),
            )
        ],
    )


def many_values(name: tree.Name, set_key: str, declaration: Span) -> Diagnostic:
    """T205: a name with a value for each member, where one value is needed."""
    return finding(
        "IKI-T205",
        phrase(
            "{name} punya satu nilai untuk setiap anggota {set}; di sini diperlukan satu nilai",
            "{name} has a value for each member of {set}; one value is needed here",
            name=name.text,
            set=set_key,
        ),
        Label(name.span),
        Label(declaration, phrase("dideklarasikan di sini", "declared here")),
        notes=[
            phrase(
                "Tulis jumlah({name}) atau rata-rata({name}), pilih satu dengan {name}[anggota], "
                "atau tambahkan [{set}] pada nama indikatornya.",
                "Write sum({name}) or average({name}), pick one with {name}[member], "
                "or add [{set}] to the indicator's name.",
                name=name.text,
                set=set_key,
            )
        ],
    )


def nothing_to_reduce(call: tree.Call, function: Phrase, bound: Sequence[str]) -> Diagnostic:
    """T206: a reducer over a single value."""
    hint = (
        phrase(
            "Himpunan {set} sudah dipakai oleh deklarasinya: tulis {function}(... untuk {set}).",
            "The declaration already runs over {set}: write {function}(... over {set}).",
            function=function,
            set=bound[0],
        )
        if bound
        else phrase(
            "Beri beberapa nilai di antara titik koma, atau sebut data yang punya anggota.",
            "Give several values between semicolons, or name data that has members.",
        )
    )
    return finding(
        "IKI-T206",
        phrase(
            "{function}(...) hanya mendapat satu nilai",
            "{function}(...) has a single value only",
            function=function,
        ),
        call.span,
        notes=[hint],
    )


def argument_count(call: tree.Call, function: Phrase, usage: Phrase) -> Diagnostic:
    """T207: too few or too many arguments."""
    return finding(
        "IKI-T207",
        phrase(
            "{function}(...) tidak dapat dihitung dengan {count} isian",
            "{function}(...) does not work with {count} arguments",
            function=function,
            count=len(call.arguments),
        ),
        call.span,
        notes=[phrase("Bentuknya: {usage}", "Its form: {usage}", usage=usage)],
    )


def argument_form(place: Span, function: Phrase, usage: Phrase) -> Diagnostic:
    """T208: a range, a mode, a set or a filter where this function takes none."""
    return finding(
        "IKI-T208",
        phrase(
            "{function}(...) tidak menerima isian seperti ini",
            "{function}(...) takes no such argument",
            function=function,
        ),
        place,
        notes=[phrase("Bentuknya: {usage}", "Its form: {usage}", usage=usage)],
    )


def members_of_other_sets(left: Label, right: Label, sets: tuple[str, str]) -> Diagnostic:
    """T210: members of two different sets compared, or put in one another's brackets."""
    return finding(
        "IKI-T210",
        phrase(
            "Anggota {left} tidak dapat dibandingkan dengan anggota {right}",
            "A member of {left} does not compare with a member of {right}",
            left=sets[0],
            right=sets[1],
        ),
        left,
        right,
        notes=[
            phrase("Pakai himpunan yang sama.", "Use the same set on both sides."),
        ],
    )


def unlike_kinds(left: Label, right: Label, names: tuple[Phrase, Phrase]) -> Diagnostic:
    """T211: a number, a condition and a member mixed in one comparison or in branches."""
    return finding(
        "IKI-T211",
        phrase(
            "Tidak sejenis: {left} dan {right}",
            "Not of one kind: {left} and {right}",
            left=names[0],
            right=names[1],
        ),
        left,
        right,
        notes=[
            phrase("Keduanya harus sejenis.", "Both must be of the same kind."),
        ],
    )


def formula_missing(name: tree.Name) -> Diagnostic:
    """T212: an indicator or quantity that says neither how it is computed nor that it is recorded."""
    return finding(
        "IKI-T212",
        phrase(
            "{name} tidak punya rumus dan tidak dicatat",
            "{name} has no formula and is not recorded",
            name=name.text,
        ),
        name.span,
        notes=[
            phrase(
                'Tulis `rumus ...`, atau `rumus belum jelas "alasan"`; angka yang langsung dicatat '
                "ditulis dengan `cacah`, atau `dicatat` sesudah satuannya.",
                'Write `formula ...`, or `formula unclear "why"`; a figure that is simply '
                "recorded is written with `count`, or `recorded` after its unit.",
            )
        ],
    )


def formula_and_recorded(name: tree.Name, formula: Span) -> Diagnostic:
    """T213: a recorded figure that also has a formula."""
    return finding(
        "IKI-T213",
        phrase(
            "{name} dicatat, tetapi juga punya rumus",
            "{name} is recorded, but has a formula too",
            name=name.text,
        ),
        formula,
        Label(name.span, phrase("dicatat di sini", "recorded here")),
        notes=[
            phrase(
                "Hapus rumusnya, atau ganti `cacah`/`dicatat` dengan `indikator` biasa.",
                "Remove the formula, or make it a plain `indicator`.",
            )
        ],
    )


def count_of_measure(name: tree.Name, unit: Phrase) -> Diagnostic:
    """T214: `cacah` in a unit that is measured and not counted."""
    return finding(
        "IKI-T214",
        phrase(
            "{name} dicacah dalam {unit}, padahal {unit} diukur dan tidak dihitung",
            "{name} is a count in {unit}, but {unit} is measured, not counted",
            name=name.text,
            unit=unit,
        ),
        name.span,
        notes=[
            phrase(
                "Tulis: indikator {name} dalam {unit} dicatat",
                "Write: indicator {name} in {unit} recorded",
                name=name.text,
                unit=unit,
            )
        ],
    )


def computed_not_given(name: tree.Name) -> Diagnostic:
    """T216: an example that gives a value for what is computed."""
    return finding(
        "IKI-T216",
        phrase(
            "{name} dihitung dengan rumus, jadi tidak diisi sebagai data",
            "{name} is computed by a formula, so it is not given as data",
            name=name.text,
        ),
        name.span,
        notes=[
            phrase(
                "Tulis hasil yang diharapkan: hasil {name} = ...",
                "Write the result to expect: result {name} = ...",
                name=name.text,
            )
        ],
    )


def value_of_other_kind(place: Span, wanted: Phrase) -> Diagnostic:
    """T217: an example or table row whose value is of another kind than its datum."""
    return finding(
        "IKI-T217",
        phrase("Di sini diperlukan {wanted}", "This should be {wanted}", wanted=wanted),
        place,
        notes=[
            phrase(
                "Periksa deklarasi data atau indikatornya.",
                "Look at the declaration of the datum or indicator.",
            )
        ],
    )


def table_rows(place: Span, missing: Sequence[str], set_key: str) -> Diagnostic:
    """T218: a table over a set that leaves members out."""
    return finding(
        "IKI-T218",
        phrase(
            "Tabel ini belum memuat anggota {set}: {members}",
            "This table lacks members of {set}: {members}",
            set=set_key,
            members=join(list(missing)),
        ),
        place,
        notes=[
            phrase(
                "Tambahkan satu baris untuk setiap anggota.",
                "Add a row for each member.",
            )
        ],
    )


def table_over_open_set(place: Span, set_key: str) -> Diagnostic:
    """T219: a table in the book over a set whose members only come with the data."""
    return finding(
        "IKI-T219",
        phrase(
            "Tabel ini memakai himpunan {set}, yang anggotanya baru datang bersama data",
            "This table runs over {set}, whose members only come with the data",
            set=set_key,
        ),
        place,
        notes=[
            phrase(
                "Jadikan `data` dan bukan `besaran`, atau tulis anggota himpunannya.",
                "Make it `data` instead of `quantity`, or list the members of the set.",
            )
        ],
    )


def set_twice(place: Span, set_key: str) -> Diagnostic:
    """T220: two axes of one declaration over the same set."""
    return finding(
        "IKI-T220",
        phrase(
            "Himpunan {set} dipakai dua kali dalam satu deklarasi",
            "The set {set} stands twice in one declaration",
            set=set_key,
        ),
        place,
        notes=[
            phrase(
                "Deklarasikan himpunan kedua dengan nama lain.",
                "Declare a second set of another name.",
            )
        ],
    )


def sets_mixed(place: Span, sets: Sequence[str]) -> Diagnostic:
    """T221: a reducer over names that run over different parts of one set."""
    return finding(
        "IKI-T221",
        phrase(
            "Isian ini memakai bagian himpunan yang berbeda: {sets}",
            "These run over different parts of a set: {sets}",
            sets=join(list(sets)),
        ),
        place,
        notes=[
            phrase(
                "Sebut himpunannya: ... untuk {set}",
                "Name the set: ... over {set}",
                set=sets[0],
            )
        ],
    )


def skip_without_average(place: Span) -> Diagnostic:
    """T222: `anggota hilang dilewati` with a sum or count, which would hide what is missing."""
    return finding(
        "IKI-T222",
        phrase(
            "Anggota yang hilang tidak boleh dilewati dalam jumlah atau banyak",
            "Missing members may not be skipped in a sum or count",
        ),
        place,
        notes=[
            phrase(
                "Jumlah tanpa sebagian anggota akan terlalu kecil. "
                "`anggota hilang dilewati` hanya untuk rata-rata, min dan maks.",
                "A sum without some members would be too small. "
                "`missing members skipped` is for average, min and max only.",
            )
        ],
    )


def too_many_nodes(place: Span, limit: int, found: int) -> Diagnostic:
    """M formula too large: more parts than the limit allows."""
    return finding(
        "IKI-M205",
        phrase(
            "Rumus terlalu besar: {found} bagian, paling banyak {limit}",
            "Formula too large: {found} parts, at most {limit}",
            found=found,
            limit=limit,
        ),
        place,
        notes=[
            phrase(
                "Pecah menjadi beberapa `besaran` (batas formula_nodes).",
                "Split it into several `quantity` declarations (limit formula_nodes).",
            )
        ],
    )
