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


def look_up_outside(pick: tree.Pick, by: str, set_key: str, outside: Sequence[str]) -> Diagnostic:
    """T278: a value picked by a datum that may be a member it has no figure for."""
    return finding(
        "IKI-T278",
        phrase(
            "{by} dapat berupa {members}, dan {name} tidak punya angka untuk itu",
            "{by} can be {members}, and {name} has no figure for that",
            by=by,
            members=join(list(outside)),
            name=pick.base.text,
        ),
        pick.span,
        notes=[
            phrase(
                "Beri {name} satu baris untuk setiap anggota {set}; tanpa itu hasilnya tak "
                "terdefinisi bila {by} berisi {first}.",
                "Give {name} a row for each member of {set}; without it the result is undefined "
                "where {by} is {first}.",
                name=pick.base.text,
                set=set_key,
                by=by,
                first=outside[0],
            )
        ],
    )
