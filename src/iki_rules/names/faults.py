"""Say what is wrong with a name, and which names are near it.

Out:     one function for each N diagnostic
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from iki_rules.diagnostics import Diagnostic, Fix, Label, Phrase, finding, phrase
from iki_rules.diagnostics.phrase import join
from iki_rules.syntax import tree
from iki_rules.text import Span


#: Shorter names are too like one another for a suggestion to help.
SHORTEST_GUESS = 3
NAMES_SHOWN = 8


def unknown_name(
    name: tree.Name,
    known: Iterable[str],
    members: Sequence[str] = (),
    own: Iterable[str] = (),
    *,
    is_unit: bool = False,
) -> Diagnostic:
    """N101: no declaration has this name; `members` are the sets that have such a member.

    `own` are the words of an achievement, which are looked at where no declaration is near.
    """
    known = known if close(name.text, known) else own
    notes = _near(name.text, known)
    if members:
        notes = [
            phrase(
                "{name} adalah anggota himpunan {set}; anggota hanya ditulis dalam kurung siku, "
                "misalnya nama_data[{name}].",
                "{name} is a member of the set {set}; members stand in square brackets only, "
                "as in data_name[{name}].",
                name=name.text,
                set=members[0],
            )
        ]
    if is_unit:
        notes += [
            phrase(
                "{name} adalah satuan; sesudah angka ditulis dengan `per`: 5 surat per {name}.",
                "{name} is a unit; after a number it is written with `per`: 5 letters per {name}.",
                name=name.text,
            )
        ]
    return finding(
        "IKI-N101",
        phrase("Nama tidak dikenal: {name}", "Unknown name: {name}", name=name.text),
        name.span,
        notes=notes
        or [
            phrase(
                "Deklarasikan dengan `data`, `cacah`, `besaran` atau `indikator`, "
                "atau periksa ejaannya.",
                "Declare it with `data`, `count`, `quantity` or `indicator`, "
                "or check its spelling.",
            )
        ],
        fixes=_only_fix(name, notes, known),
    )


def name_defined_twice(name: tree.Name, first: tree.Name) -> Diagnostic:
    """N102: a name is declared a second time; `first` is where it was declared before."""
    return finding(
        "IKI-N102",
        phrase("Nama dipakai dua kali: {name}", "Name declared twice: {name}", name=name.text),
        Label(name.span, phrase("kedua kalinya di sini", "again here")),
        Label(first.span, phrase("sudah dideklarasikan di sini", "already declared here")),
        notes=[
            phrase(
                "Beri salah satunya nama lain, atau hapus salah satunya. "
                "Huruf besar dan kecil tidak membedakan nama.",
                "Give one of them another name, or remove one. "
                "Capital and small letters do not tell names apart.",
            )
        ],
    )


def definitions_in_a_circle(path: Sequence[tree.Name]) -> Diagnostic:
    """N103: each name of `path` needs the next, and the last needs the first."""
    names = [name.text for name in (*path, path[0])]
    return finding(
        "IKI-N103",
        phrase(
            "Perhitungan melingkar: {path}",
            "Calculation in a circle: {path}",
            path=join(names, " -> "),
        ),
        *(Label(name.span, phrase("dipakai di sini", "used here")) for name in path),
        notes=[
            phrase(
                "Putuskan lingkaran ini: salah satu rumus harus dihitung tanpa yang berikutnya.",
                "Break the circle: one of these formulas must do without the next.",
            )
        ],
    )


def unknown_set(name: tree.Name, known: Iterable[str]) -> Diagnostic:
    """N105: no set has this name."""
    return finding(
        "IKI-N105",
        phrase("Himpunan tidak dikenal: {name}", "Unknown set: {name}", name=name.text),
        name.span,
        notes=_near(name.text, known)
        or [
            phrase(
                "Deklarasikan dahulu: himpunan {name} = anggota_satu; anggota_dua",
                "Declare it first: set {name} = first_member; second_member",
                name=name.text,
            )
        ],
    )


def unknown_member(name: tree.Name, set_key: str, members: Sequence[str]) -> Diagnostic:
    """N106: the set has no such member."""
    return finding(
        "IKI-N106",
        phrase(
            "{name} bukan anggota himpunan {set}",
            "{name} is not a member of the set {set}",
            name=name.text,
            set=set_key,
        ),
        name.span,
        notes=_near(name.text, members)
        or [phrase("Anggotanya: {members}", "Its members: {members}", members=_list(members))],
    )


def unknown_function(name: str, call: tree.Call, known: Iterable[str]) -> Diagnostic:
    """N107: there is no such function; `known` are the functions in the book's language."""
    listed = list(known)
    return finding(
        "IKI-N107",
        phrase("Fungsi tidak dikenal: {name}", "Unknown function: {name}", name=name),
        call.span,
        notes=_near(name, listed)
        or [phrase("Yang ada: {names}", "There are: {names}", names=_list(listed, len(listed)))],
    )


def unused(name: tree.Name) -> Diagnostic:
    """N108: a declaration that no formula uses."""
    return finding(
        "IKI-N108",
        phrase(
            "{name} dideklarasikan tetapi tidak pernah dipakai",
            "{name} is declared but never used",
            name=name.text,
        ),
        name.span,
        notes=[
            phrase(
                "Pakailah dalam sebuah rumus, atau hapus barisnya.",
                "Use it in a formula, or remove the line.",
            )
        ],
    )


def hyphen_in_name(span: Span, typed: str, meant: str) -> Diagnostic:
    """N110: `ktp-el` reads as a subtraction, and `ktp_el` exists."""
    return finding(
        "IKI-N110",
        phrase(
            "{typed} dibaca sebagai pengurangan",
            "{typed} reads as a subtraction",
            typed=typed,
        ),
        span,
        notes=[
            phrase("Maksudnya {name}?", "Did you mean {name}?", name=meant),
        ],
        fixes=[Fix(span, meant, phrase("Tulis {name}", "Write {name}", name=meant))],
    )


def member_or_value(name: tree.Name, set_key: str, value: tree.Name) -> Diagnostic:
    """N111: a name that is both a member of the set compared with and a datum."""
    return finding(
        "IKI-N111",
        phrase(
            "{name} bisa berarti dua hal: anggota {set} atau data {name}",
            "{name} can mean two things: the member of {set} or the datum {name}",
            name=name.text,
            set=set_key,
        ),
        Label(name.span),
        Label(value.span, phrase("data dengan nama itu", "the datum of that name")),
        notes=[phrase("Beri salah satunya nama lain.", "Give one of them another name.")],
    )


def member_outside_its_set(name: tree.Name, whole: str, members: Sequence[str]) -> Diagnostic:
    """N112: a member of a subset that the set it is part of does not have."""
    return finding(
        "IKI-N112",
        phrase(
            "{name} bukan anggota himpunan {set}, padahal ini bagian darinya",
            "{name} is not a member of {set}, of which this is a part",
            name=name.text,
            set=whole,
        ),
        name.span,
        notes=_near(name.text, members)
        or [phrase("Anggotanya: {members}", "Its members: {members}", members=_list(members))],
    )


def part_of_an_open_set(parent: tree.Name) -> Diagnostic:
    """N113: a subset of a set whose members come with the data, or an open subset."""
    return finding(
        "IKI-N113",
        phrase(
            "Bagian dari {set} tidak dapat ditentukan: anggotanya baru datang bersama data",
            "A part of {set} cannot be told: its members only come with the data",
            set=parent.text,
        ),
        parent.span,
        notes=[
            phrase(
                "Tulis anggota keduanya, atau saring dengan `dengan` di dalam rumus.",
                "List the members of both, or filter with `where` in the formula.",
            )
        ],
    )


def a_set_not_a_value(name: tree.Name) -> Diagnostic:
    """N114: the name of a set where a value belongs."""
    return finding(
        "IKI-N114",
        phrase(
            "{name} adalah himpunan, bukan nilai",
            "{name} is a set, not a value",
            name=name.text,
        ),
        name.span,
        notes=[
            phrase(
                "Untuk banyak anggotanya tulis banyak({name}).",
                "For the number of its members write count({name}).",
                name=name.text,
            )
        ],
    )


def _near(text: str, known: Iterable[str]) -> list[Phrase]:
    near = close(text, known)
    if not near:
        return []
    return [phrase("Maksudnya {names}?", "Did you mean {names}?", names=_or(near))]


def close(text: str, known: Iterable[str]) -> list[str]:
    """Up to three names that are nearly `text`, the nearest first."""
    if len(text) < SHORTEST_GUESS:
        return []
    listed = sorted(set(known))
    within = [name for name in listed if text in name or name in text]
    near = get_close_matches(text, listed, n=3, cutoff=0.72)
    return (near or [name for name in within if len(name) >= SHORTEST_GUESS])[:3]


def _only_fix(name: tree.Name, notes: Sequence[Phrase], known: Iterable[str]) -> list[Fix]:
    near = close(name.text, known) if notes else []
    if len(near) != 1:
        return []
    return [Fix(name.span, near[0], phrase("Tulis {name}", "Write {name}", name=near[0]))]


def _or(names: Sequence[str]) -> Phrase:
    if len(names) == 1:
        return join([names[0]])
    return phrase("{most} atau {last}", "{most} or {last}", most=join(names[:-1]), last=names[-1])


def _list(names: Sequence[str], most: int = NAMES_SHOWN) -> Phrase:
    shown = join(list(names[:most]))
    if len(names) <= most:
        return shown
    return phrase("{shown}, ...", "{shown}, ...", shown=shown)
