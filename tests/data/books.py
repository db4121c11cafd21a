"""A small program built by hand, with one datum of every sort, and ways to feed it.

Out:     BOOK, python, json_text, csv_text
"""

from __future__ import annotations

from fractions import Fraction

from iki_rules.core.program import Definition, Input, Program, SetDef
from iki_rules.core.types import NUMBER, PERCENT, MemberOf, Scalar
from iki_rules.data import from_csv_text, from_json_text, from_python
from iki_rules.diagnostics import Diagnostic
from iki_rules.limits import DEFAULT
from iki_rules.measure import Display, Interval, Kind, Unit
from iki_rules.measure.unit import PERCENT as IN_PERCENT


def unit(name):
    return Display(Unit.named(name), text=name)


def counted(key, name, **more):
    return Input(
        key=key,
        type=Scalar(Unit.named(name)),
        display=unit(name),
        whole=True,
        range=Interval(Fraction(0), None),
        **more,
    )


def sets(*found):
    return {each.key: each for each in found}


def inputs(*found):
    return {each.key: each for each in found}


DOCUMENTS = ("kartu_keluarga", "ktp_el", "kia")
SETS = sets(
    SetDef(
        "dokumen",
        "dokumen",
        None,
        DOCUMENTS,
        {"kartu_keluarga": "Kartu Keluarga", "ktp_el": "KTP-el", "kia": "KIA"},
    ),
    SetDef("dokumen_penduduk", "dokumen", None, ("kartu_keluarga", "ktp_el")),
    SetDef("tahap", "tahap", None, ("awal", "akhir")),
    SetDef("kondisi", "kondisi", None, ("baik", "rusak"), {"baik": "Baik", "rusak": "Rusak"}),
    SetDef("program", "program", None, None),
    SetDef("wilayah", "wilayah", None, None),
    SetDef("angka_kredit", "angka_kredit", None, ("salin", "rekam")),
)
INPUTS = inputs(
    counted("wajib", "orang", axes=("dokumen",), sources=("SIAK",)),
    counted("pemilik", "orang", axes=("dokumen",), part_of="wajib", title="Pemilik dokumen"),
    counted("surat", "surat", title="Jumlah surat"),
    Input(
        key="biaya",
        axes=("dokumen", "tahap"),
        type=Scalar(Unit.named("rupiah")),
        display=unit("rupiah"),
    ),
    Input(
        key="capaian",
        axes=("program",),
        type=PERCENT,
        display=IN_PERCENT,
        marks=("tidak berlaku", "tb"),
    ),
    Input(key="pagu", axes=("program",), type=NUMBER),
    Input(
        key="kepuasan",
        type=Scalar(Unit.named("indeks")),
        display=unit("indeks"),
        range=Interval(Fraction(25), Fraction(100)),
    ),
    Input(
        key="kelahiran",
        type=Scalar(Unit.named("orang")),
        display=Display(Unit.named("orang"), Kind.PLAIN, Fraction(1000), "orang per 1.000"),
    ),
    Input(key="porsi", type=PERCENT, display=IN_PERCENT, part_of="seluruhnya"),
    Input(key="seluruhnya", type=PERCENT, display=IN_PERCENT),
    Input(key="rasio", type=PERCENT, display=IN_PERCENT, range=Interval(Fraction(0), Fraction(1))),
    Input(key="keadaan", axes=("dokumen",), type=MemberOf("kondisi")),
    Input(key="unggulan", type=MemberOf("program")),
    Input(key="asal", type=MemberOf("wilayah")),
    Input(
        key="volume",
        axes=("angka_kredit",),
        type=Scalar(Unit.named("@angka_kredit")),
        rows={"salin": unit("kegiatan"), "rekam": unit("karakter")},
        whole_rows=frozenset({"salin"}),
    ),
)
BOOK = Program(
    sets=SETS,
    inputs=INPUTS,
    definitions={
        "kepemilikan": Definition(
            key="kepemilikan",
            kind="indicator",
            axes=("dokumen",),
            type=PERCENT,
            display=IN_PERCENT,
            needs=("pemilik", "wajib"),
        )
    },
    order=("kepemilikan",),
    invalid={"rusak_deklarasi": "IKI-U204"},
)


def without_missing(diagnostics):
    """The findings, without those that only say what is not there."""
    return [each for each in diagnostics if each.code not in {"IKI-D304", "IKI-D305"}]


def usual(series, diagnostics):
    """The inputs of the period that is asked where nobody says, and all findings."""
    asked = series.usual()
    more = [asked] if isinstance(asked, Diagnostic) else []
    found = series.at(None if more else asked)
    return found, without_missing([*diagnostics, *more, *found.findings])


def python(data, *, numbers="id", book=BOOK, **more):
    series, diagnostics = from_python(book, data, numbers=numbers, **more)
    return usual(series, diagnostics)


def json_text(text, *, numbers="id", book=BOOK, limits=DEFAULT):
    series, diagnostics = from_json_text(book, text, "data.json", numbers=numbers, limits=limits)
    return usual(series, diagnostics)


def csv_text(text, *, numbers="id", book=BOOK, limits=DEFAULT):
    series, diagnostics = from_csv_text(book, text, "data.csv", numbers=numbers, limits=limits)
    return usual(series, diagnostics)


def codes(diagnostics):
    return [each.code for each in diagnostics]


def seen(found, diagnostic):
    """The text that a diagnostic marks."""
    span = diagnostic.span
    return found.source.text[span.start : span.end]
