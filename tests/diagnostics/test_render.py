"""The full and the short form of diagnostics."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.diagnostics import Diagnostic, Fix, Label, Phrase, Severity, phrase
from iki_rules.diagnostics.phrase import verbatim
from iki_rules.diagnostics.render import full, report, short
from iki_rules.limits import Limits
from iki_rules.text import Source, Span


BOOK = """\
bahasa id

data pemohon dalam orang
data akta_terbit dalam dokumen
indikator pelayanan dalam orang
    rumus   pemohon + akta_terbit
"""
SOURCES = {"balangan.iki": Source("balangan.iki", BOOK)}


def at(word, text=None, *, source="balangan.iki", sources=SOURCES, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = sources[source].text.index(word, start + 1)
    return Label(Span(source, start, start + len(word)), text)


def fault(*labels, message="Ada yang salah", severity: Severity = "error", **more):
    return Diagnostic("IKI-U204", severity, Phrase(message, "Something is wrong"), labels, **more)


def unlike_units():
    return Diagnostic(
        "IKI-U204",
        "error",
        phrase("Satuan tidak cocok: {a} + {b}", "Unlike units: {a} + {b}", a="orang", b="dokumen"),
        (
            at("pemohon", phrase("orang, dari data di baris 3", "orang, from the data"), nth=1),
            at("akta_terbit", phrase("dokumen, dari data di baris 4", "dokumen"), nth=1),
        ),
        (phrase("Jumlahkan yang sama satuannya.", "Add what has the same unit."),),
    )


def test_the_full_form_shows_the_line_as_typed_with_texts_under_their_markers():
    expected = """\
IKI-U204  Satuan tidak cocok: orang + dokumen
  balangan.iki, baris 6
6 |     rumus   pemohon + akta_terbit
  |             ~~~~~~~   ~~~~~~~~~~~ dokumen, dari data di baris 4
  |             orang, dari data di baris 3
  Jumlahkan yang sama satuannya."""

    assert full(unlike_units(), SOURCES, "id") == expected


def test_the_english_form_speaks_english_throughout():
    shown = full(unlike_units(), SOURCES, "en")

    assert "IKI-U204  Unlike units: orang + dokumen\n  balangan.iki, line 6\n" in shown
    assert shown.endswith("  Add what has the same unit.")


def test_the_short_form_is_one_line_with_file_line_column_code_and_message():
    assert short(unlike_units(), SOURCES, "id") == (
        "balangan.iki:6:13: IKI-U204 Satuan tidak cocok: orang + dokumen"
    )


def test_labels_on_several_lines_and_in_several_files_show_each_line_once():
    sources = {**SOURCES, "umum.iki": Source("umum.iki", "data pemohon dalam orang\n")}
    twice = fault(
        at("pemohon", Phrase("di sini", "here")),
        at("akta_terbit"),
        at("pemohon", Phrase("dan di sini", "and here"), source="umum.iki", sources=sources),
    )

    assert full(twice, sources, "id").splitlines()[1:] == [
        "  balangan.iki, baris 3",
        "3 | data pemohon dalam orang",
        "  |      ~~~~~~~ di sini",
        "4 | data akta_terbit dalam dokumen",
        "  |      ~~~~~~~~~~~",
        "  umum.iki, baris 1",
        "1 | data pemohon dalam orang",
        "  |      ~~~~~~~ dan di sini",
    ]


def test_line_numbers_of_unlike_width_stand_right_aligned():
    sources = {"a": Source("a", "\n" * 8 + "sembilan\nsepuluh\n")}
    both = fault(
        at("sembilan", source="a", sources=sources), at("sepuluh", source="a", sources=sources)
    )

    assert full(both, sources, "id").splitlines()[2:] == [
        " 9 | sembilan",
        "   | ~~~~~~~~",
        "10 | sepuluh",
        "   | ~~~~~~~",
    ]


def test_warnings_hints_fixes_and_notes_are_named_in_the_language_asked_for():
    label = at("pemohon")
    fix = Fix(label.span, "pendaftar", Phrase("tulis pendaftar", "write pendaftar"))
    warned = fault(label, severity="warning", fixes=(fix,))

    assert full(warned, SOURCES, "id").startswith("IKI-U204  peringatan: Ada yang salah\n")
    assert full(warned, SOURCES, "en").startswith("IKI-U204  warning: Something is wrong\n")
    assert full(warned, SOURCES, "id").endswith("\n  Perbaikan: tulis pendaftar")
    assert full(warned, SOURCES, "en").endswith("\n  Fix: write pendaftar")
    assert "petunjuk: " in full(fault(severity="hint"), SOURCES, "id")


def test_a_finding_without_a_place_shows_its_headline_and_notes_alone():
    placeless = fault(notes=(Phrase("Tulis satu keputusan.", "Write one decree."),))

    assert full(placeless, SOURCES, "id") == ("IKI-U204  Ada yang salah\n   Tulis satu keputusan.")
    assert short(placeless, SOURCES, "id") == "IKI-U204 Ada yang salah"


def test_a_file_whose_text_is_not_at_hand_is_named_without_a_line():
    elsewhere = fault(Label(Span("data.csv", 4, 5)))

    assert full(elsewhere, SOURCES, "id") == "IKI-U204  Ada yang salah\n  data.csv"
    assert short(elsewhere, SOURCES, "id") == "data.csv: IKI-U204 Ada yang salah"


def test_tabs_stay_tabs_above_and_below_so_that_markers_align():
    sources = {"a": Source("a", "\trumus\ta\tb\n")}
    tabbed = fault(
        at("a\tb", Phrase("ini", "this"), source="a", sources=sources),
        at("rumus", Phrase("itu", "that"), source="a", sources=sources),
    )

    assert full(tabbed, sources, "id").splitlines()[2:] == [
        "1 | \trumus\ta\tb",
        "  | \t~~~~~\t~\t~ ini",
        "  | \titu",
    ]


def test_invisible_characters_are_shown_by_number_and_markers_are_as_wide_as_what_is_shown():
    sources = {"a": Source("a", 'x\u202e = "\u65e5\u672c" + e\u0301 y\n')}
    hidden = fault(
        at("\u202e", source="a", sources=sources),
        at("\u65e5\u672c", source="a", sources=sources),
        at("y", source="a", sources=sources),
    )

    assert full(hidden, sources, "id").splitlines()[2:] == [
        '1 | x\\u202e = "\u65e5\u672c" + e\u0301 y',
        "  |  ~~~~~~    ~~~~      ~",
    ]


def test_quoted_text_and_file_names_cannot_send_commands_to_a_terminal():
    sources = {"a\x1b[2J": Source("a\x1b[2J", "x \x1b[31m y\n")}
    evil = Diagnostic(
        "IKI-N101",
        "error",
        verbatim("\x1b]0;judul\x07"),
        (Label(Span("a\x1b[2J", 0, 1), verbatim("\x9b31m")),),
        (verbatim("\u2066"),),
    )

    for shown in (full(evil, sources, "id"), short(evil, sources, "id")):
        assert all(sign.isprintable() or sign == "\n" for sign in shown)


def test_a_long_line_is_cut_around_its_markers():
    text = "a" * 500 + " SALAH " + "b" * 500
    sources = {"a": Source("a", text)}
    shown = full(fault(at("SALAH", source="a", sources=sources)), sources, "id").splitlines()

    assert shown[2].startswith("1 | ...aaa")
    assert shown[2].endswith("bbb...")
    assert len(shown[2]) == len("1 | ......") + 200
    start = shown[3].index("~")
    assert shown[2][start : start + 5] == "SALAH"
    assert shown[3].strip(" |") == "~~~~~"


def test_marks_far_apart_on_a_long_line_are_shown_in_views_of_their_own():
    sources = {"a": Source("a", "AWAL" + " " * 1000 + "AKHIR")}
    apart = fault(
        at("AKHIR", Phrase("satu", "one"), source="a", sources=sources),
        at("AWAL", Phrase("dua", "two"), source="a", sources=sources),
    )
    shown = full(apart, sources, "id").splitlines()[2:]

    assert shown[0] == "1 | AWAL" + " " * 196 + "..."
    assert shown[1] == "  | ~~~~ dua"
    assert shown[2].startswith("1 | ...")
    assert shown[2].endswith("AKHIR")
    assert shown[3].endswith("~~~~~ satu")


def test_a_marker_over_several_lines_ends_with_the_first():
    sources = {"a": Source("a", "satu dua\ntiga\n")}

    assert full(fault(at("dua\ntiga", source="a", sources=sources)), sources, "id").endswith(
        "1 | satu dua\n  |      ~~~"
    )


def test_a_marker_at_the_end_of_a_line_points_behind_it():
    sources = {"a": Source("a", "rumus a +\n")}

    assert full(fault(Label(Span("a", 9, 9))), sources, "id").endswith(
        "1 | rumus a +\n  |          ~"
    )


def test_a_marker_inside_another_is_not_drawn_twice_but_still_speaks():
    nested = fault(
        at("pemohon + akta_terbit", Phrase("semua", "all")),
        at("akta_terbit", Phrase("bagian", "part"), nth=1),
    )

    assert full(nested, SOURCES, "id").splitlines()[3:] == [
        "  |             ~~~~~~~~~~~~~~~~~~~~~",
        "  |                       bagian",
        "  |             semua",
    ]


def test_colours_are_put_around_code_headline_and_markers_only_when_asked_for():
    plain, coloured = (
        report([unlike_units()], SOURCES, "id", colour=colour) for colour in (False, True)
    )

    assert "\x1b" not in plain
    assert "\x1b[31mIKI-U204\x1b[0m" in coloured
    assert "\x1b[31m~~~~~~~\x1b[0m" in coloured
    for code in ("\x1b[31m", "\x1b[1m", "\x1b[0m"):
        coloured = coloured.replace(code, "")
    assert coloured == plain


def test_a_report_is_sorted_by_file_and_place_with_placeless_findings_last():
    sources = {**SOURCES, "a.iki": Source("a.iki", "data x\n")}
    found = [
        fault(message="tanpa tempat"),
        fault(Label(Span("z.csv", 0, 1)), message="di berkas lain"),
        fault(at("x", source="a.iki", sources=sources), message="di berkas kedua"),
        fault(at("akta_terbit"), message="di baris 4"),
        fault(at("pemohon"), message="di baris 3"),
    ]

    assert [line.split("IKI-U204 ")[1] for line in _short_lines(found, sources)] == [
        "di baris 3",
        "di baris 4",
        "di berkas kedua",
        "di berkas lain",
        "tanpa tempat",
    ]


def test_the_same_fault_at_many_places_is_said_once_with_the_first_three_places():
    sources = {"a.csv": Source("a.csv", "x\n" * 413)}
    found = [fault(Label(Span("a.csv", 2 * row, 2 * row + 1))) for row in reversed(range(413))]

    assert report(found, sources, "id") == (
        "IKI-U204  Ada yang salah\n"
        "  a.csv, baris 1, 2, 3\n"
        "1 | x\n  | ~\n2 | x\n  | ~\n3 | x\n  | ~\n"
        "  413 baris, 3 yang pertama ditampilkan"
    )
    assert "413 lines, the first 3 shown" in report(found, sources, "en")
    assert _short_lines(found, sources) == [
        "a.csv:1:1: IKI-U204 Ada yang salah",
        "a.csv:2:1: IKI-U204 Ada yang salah",
        "a.csv:3:1: IKI-U204 Ada yang salah (413 baris, 3 yang pertama ditampilkan)",
    ]


def test_a_finding_that_stands_for_others_counts_them():
    found = fault(at("pemohon")).repeated(412)

    assert "413 baris, 1 yang pertama ditampilkan" in full(found, SOURCES, "id")


def test_the_last_line_says_how_many_findings_are_not_shown_and_errors_are_kept_first():
    warnings = [fault(message=f"peringatan {i}", severity="warning") for i in range(5)]
    errors = [fault(message=f"kesalahan {i}") for i in range(3)]
    found = [*warnings, *errors]

    lines = _short_lines(found, SOURCES, Limits(diagnostics=4))
    assert [line.removeprefix("IKI-U204 ") for line in lines] == [
        "peringatan 0",
        "kesalahan 0",
        "kesalahan 1",
        "kesalahan 2",
        "4 temuan lagi tidak ditampilkan, 0 di antaranya kesalahan.",
    ]
    assert _short_lines(found, SOURCES, Limits(diagnostics=2))[-1] == (
        "6 temuan lagi tidak ditampilkan, 1 di antaranya kesalahan."
    )


def test_an_endless_message_is_cut():
    endless = Diagnostic("IKI-M101", "error", Phrase("x" * 9000, "y" * 9000))

    shown = full(endless, {}, "id", limits=Limits(message_characters=50))
    assert shown == "IKI-M101  " + "x" * 50 + "..."


def test_nothing_found_gives_an_empty_report():
    assert report([], SOURCES, "id") == ""


@pytest.mark.parametrize("form", ["full", "short"])
@given(
    text=st.text(max_size=600), places=st.lists(st.tuples(st.integers(0, 600), st.integers(0, 600)))
)
def test_any_place_in_any_text_can_be_shown(form, text, places):
    sources = {"a": Source("a", text)}
    labels = [
        Label(Span("a", min(start, len(text)), min(start + length, len(text))), verbatim("di sini"))
        for start, length in places
    ]
    shown = report([fault(*labels)], sources, "id", form=form)

    assert shown.isprintable() or all(s.isprintable() or s in "\n\t" for s in shown)
    assert form == "short" or shown.count("di sini") >= len({label.span.start for label in labels})


def _short_lines(found, sources, limits=None):
    return report(found, sources, "id", form="short", limits=limits or Limits()).splitlines()
