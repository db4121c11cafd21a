"""Diagnostics as plain dicts."""

from __future__ import annotations

import json

from iki_rules.diagnostics import Diagnostic, Fix, Label, Phrase
from iki_rules.diagnostics.record import record, records
from iki_rules.limits import Limits
from iki_rules.text import Source, Span


SOURCES = {"a.iki": Source("a.iki", "data x\ndata pemohn\n")}


def fault(start, end, message="Nama tidak dikenal", **more):
    label = Label(Span("a.iki", start, end))
    return Diagnostic("IKI-N101", "error", Phrase(message, "Unknown name"), (label,), **more)


def test_a_record_has_exactly_the_keys_of_the_contract_with_places_counted_from_one():
    span = Span("a.iki", 12, 18)
    found = fault(
        12,
        18,
        notes=(Phrase("Maksudnya pemohon?", "Did you mean pemohon?"),),
        fixes=(Fix(span, "pemohon", Phrase("tulis pemohon", "write pemohon")),),
    )
    place = {"file": "a.iki", "line": 2, "column": 6, "end_line": 2, "end_column": 12}

    assert record(found, SOURCES, "en") == {
        "code": "IKI-N101",
        "severity": "error",
        "message": "Unknown name",
        **place,
        "notes": ["Did you mean pemohon?"],
        "fixes": [{"text": "write pemohon", **place, "replacement": "pemohon"}],
    }


def test_a_finding_without_a_place_has_null_in_its_place():
    found = record(Diagnostic("IKI-D101", "error", Phrase("x", "x")), SOURCES, "id")
    places = ("file", "line", "column", "end_line", "end_column")

    assert [found[key] for key in places] == [None] * 5


def test_a_file_without_text_at_hand_is_named_without_line_and_column():
    found = record(
        Diagnostic("IKI-D101", "error", Phrase("x", "x"), (Label(Span("b.csv", 1, 2)),)),
        SOURCES,
        "id",
    )

    assert found["file"] == "b.csv"
    assert found["line"] is None


def test_records_are_sorted_and_grouped_as_the_report_is_and_say_what_is_left_out():
    found = [fault(i, i + 1) for i in range(5)] + [fault(9, 10, message="lain")]

    shown = records(found, SOURCES, "id", limits=Limits(diagnostics=1))

    assert [each["column"] for each in shown] == [1, 2, 3]
    assert [each["notes"] for each in shown] == [
        [],
        [],
        [
            "5 baris, 3 yang pertama ditampilkan",
            "1 temuan lagi tidak ditampilkan, 1 di antaranya kesalahan.",
        ],
    ]


def test_records_can_be_written_as_json():
    assert json.loads(json.dumps(records([fault(0, 1)], SOURCES, "id")))[0]["line"] == 1


def test_nothing_found_gives_no_records():
    assert records([], SOURCES, "id") == []
