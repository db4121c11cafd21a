"""JSON data."""

from __future__ import annotations

import json
import sys
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.core.absent import Absent
from iki_rules.limits import Limits
from tests.data.books import codes, json_text, seen


def number(text):
    found, diagnostics = json_text(f'{{"pagu": {{"a": {text}}}}}')
    return found.values.get(("pagu", ("a",))), codes(diagnostics)


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("80", Fraction(80)),
        ("0.1", Fraction(1, 10)),
        ("-0.10", Fraction(-1, 10)),
        ("0.30000000000000004", Fraction(30000000000000004, 10**17)),
        ("1.5e3", Fraction(1500)),
        ("15E-1", Fraction(3, 2)),
        ("1e400", Fraction(10**400)),
        ("1e-400", Fraction(1, 10**400)),
        ("-0", Fraction(0)),
        ("0e0000009", Fraction(0)),
        ('"1.234,5"', Fraction(2469, 2)),
    ],
)
def test_numbers_are_read_exactly_from_their_text(text, exact):
    assert number(text) == (exact, [])


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, max_value=10**12))
def test_every_decimal_is_its_text(value):
    assert number(format(value, "f")) == (Fraction(value), [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1e401", "IKI-D207"),
        ("1e-401", "IKI-D207"),
        ("1e99999999999", "IKI-D207"),
        ("9" * 101, "IKI-D207"),
        ("NaN", "IKI-D216"),
        ("-Infinity", "IKI-D216"),
        ("true", "IKI-D214"),
        ("[1, 2]", "IKI-D217"),
        ("[]", "IKI-D217"),
        ('"1.5"', "IKI-D203"),
        ("{}", "IKI-D217"),
    ],
)
def test_what_is_no_number_is_a_reason(text, code):
    value, found = number(text)

    assert found == [code]
    assert isinstance(value, Absent)
    assert value.status == "invalid"
    assert value.code == code


def test_members_too_deep_are_refused_and_leave_the_open_set_unsure():
    found, diagnostics = json_text('{"pagu": {"a": {"b": 1}}}')

    assert codes(diagnostics) == ["IKI-D104"]
    assert seen(found, diagnostics[0]) == '"b"'
    assert found.set_members("program").code == "IKI-D104"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("", ""),
        ("{", ""),
        ('{"a"', ""),
        ('{"surat": }', "}"),
        ('{"surat": 1,}', "}"),
        ('{"surat" 1}', "1"),
        ('{"surat": 1 "pagu": 2}', '"pagu"'),
        ('{"surat": 1} 2', "2"),
        ("{surat: 1}", "surat"),
        ("{'surat': 1}", "'"),
        ('{"surat": 1,5}', "5"),
        ('{"surat": 012}', "012"),
        ('{"surat": 1_000}', "1_000"),
        ('{"surat": 1.}', "1."),
        ('{"surat": .5}', "."),
        ('{"surat": tak}', "tak"),
        ('{"surat": "abc', '"abc'),
        ('{"surat": "a\nb"}', '"a'),
        ('{"surat": "\\x"}', '"\\x"'),
        ('{"surat": "\\ud800"}', '"\\ud800"'),
        ('{"surat": [1,]}', "]"),
        ('{"surat": [1}', "}"),
        ('{"surat": 1]', "]"),
        ('// {"surat": 1}', "/"),
    ],
)
def test_text_that_is_no_json_is_refused_where_it_breaks(text, marked):
    found, diagnostics = json_text(text)

    assert diagnostics[-1].code in {"IKI-D401", "IKI-D402"}
    assert seen(found, diagnostics[-1]) == marked
    assert all(isinstance(each, Absent) for each in found.values.values())


@pytest.mark.parametrize("text", ["[]", "3", '"surat"', "null"])
def test_the_outermost_must_be_an_object(text):
    assert codes(json_text(text)[1]) == ["IKI-D402"]


def test_after_broken_json_every_datum_is_invalid_and_open_sets_are_not_known():
    found, _ = json_text('{"surat": 3,')

    assert found.values[("surat", ())].code == "IKI-D401"
    assert found.values[("wajib", ("ktp_el",))].code == "IKI-D401"
    assert found.set_members("program").status == "invalid"
    assert found.set_members("wilayah").status == "invalid"


def test_a_key_written_twice_is_refused_with_both_places():
    found, diagnostics = json_text('{"wajib": {"ktp_el": 1,\n "ktp_el": 2, "kia": 3}}')

    assert codes(diagnostics) == ["IKI-D105"]
    assert [label.span.start for label in diagnostics[0].labels] == [25, 21]
    assert found.values[("wajib", ("ktp_el",))].code == "IKI-D105"
    assert found.values[("wajib", ("kia",))] == 3


def test_a_datum_written_twice_as_an_object_is_lost_as_a_whole():
    found, diagnostics = json_text('{"capaian": {"a": 1, "b": 2}, "capaian": {"c": 3}}')

    assert codes(diagnostics) == ["IKI-D105"]
    assert {each.code for each in found.values.values()} == {"IKI-D105"}
    assert found.set_members("program").status == "invalid"


def test_keys_that_differ_by_case_only_are_the_same():
    _, diagnostics = json_text('{"surat": 1, "Surat": 2}')

    assert codes(diagnostics) == ["IKI-D105"]


def test_null_is_missing_and_names_the_member():
    found, diagnostics = json_text('{"capaian": {"a": 80, "b": null}, "surat": null}')

    assert diagnostics == []
    assert found.values == {("capaian", ("a",)): Fraction(4, 5)}
    assert found.members == {"program": ("a", "b")}


def test_an_empty_object_says_that_an_open_set_is_empty():
    found, diagnostics = json_text('{"capaian": {}}')

    assert diagnostics == []
    assert found.set_members("program") == ()
    assert json_text("{}")[0].set_members("program").status == "missing"


def test_places_are_lines_and_columns_of_the_values():
    found, _ = json_text('\ufeff{\n  "wajib": {"ktp_el": 200}\n}')
    place = found.places[("wajib", ("ktp_el",))]

    assert (place.file, place.row, place.column) == ("data.json", 2, 23)
    assert place.key == "wajib[ktp_el]"
    assert found.source.text[place.span.start : place.span.end] == "200"
    assert found.format.kind == "json"


def test_names_are_marked_where_names_are_wrong():
    found, diagnostics = json_text('{"wajb": 1, "wajib": {"ktp-el": 2}}')

    assert [seen(found, each) for each in diagnostics] == ['"wajb"', '"ktp-el"']


def test_depth_is_counted_without_the_stack():
    limit = sys.getrecursionlimit()
    for text in ('{"surat": ' + "[" * 100_000, '{"a":' * 100_000):
        assert codes(json_text(text)[1])[-1] == "IKI-D505"

    assert sys.getrecursionlimit() == limit
    assert codes(json_text('{"a":{"b":1}}', limits=Limits(json_levels=2))[1]) == ["IKI-D101"]
    assert codes(json_text('{"a":{"b":1}}', limits=Limits(json_levels=1))[1]) == ["IKI-D505"]


@pytest.mark.parametrize(
    ("text", "limits", "code"),
    [
        ('{"surat": 1}', {"data_bytes": 11}, "IKI-D501"),
        ('{"capaian": {"a": 1, "b": 2}}', {"data_rows": 1}, "IKI-D502"),
        ('{"surat": "12345"}', {"cell_characters": 4}, "IKI-D504"),
        ('{"suratsurat": 1}', {"cell_characters": 4}, "IKI-D504"),
    ],
)
def test_each_limit_refuses_just_above_and_accepts_just_below(text, limits, code):
    ((name, value),) = limits.items()
    roomy = {name: value + 6}

    assert codes(json_text(text, limits=Limits(**limits))[1]) == [code]
    assert code not in codes(json_text(text, limits=Limits(**roomy))[1])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=10,
)


@given(JSON)
def test_whatever_json_writes_is_read_without_a_syntax_fault(data):
    assert "IKI-D401" not in codes(json_text(json.dumps(data))[1])


@given(st.text('{}[]:,"\\ 1.eE-anulltruesft\n', max_size=40))
def test_what_is_read_without_a_syntax_fault_is_json(text):
    broken = {"IKI-D401", "IKI-D402"} & set(codes(json_text(text)[1]))
    try:
        data = json.loads(text)
    except ValueError:
        assert broken
    else:
        assert bool(broken) == (not isinstance(data, dict)) or "\\u" in text
