"""Where a clause cannot go on, the answer says what stands there and what may."""

from __future__ import annotations

import pytest

from iki_rules.syntax import parse
from iki_rules.text import Source


FORMULAS = [
    # what is typed after `rumus`, the code, what is marked
    ("a + (b x c", "IKI-P142", "("),
    ("a[b", "IKI-P142", "["),
    ("jumlah(a", "IKI-P142", "("),
    ("a + b)", "IKI-P143", ")"),
    ("(a]", "IKI-P144", "]"),
    ("a[b)", "IKI-P144", ")"),
    ("a b", "IKI-P145", "b"),
    ("a 5", "IKI-P145", "5"),
    ("5 (a)", "IKI-P145", "("),
    ("(a) (b)", "IKI-P145", "("),
    ("a jumlah(b)", "IKI-P145", "jumlah"),
    ("= a / b", "IKI-P146", "="),
    ("", "IKI-P147", "rumus"),
    ("x", "IKI-P148", "x"),
    ("a + dalam", "IKI-P148", "dalam"),
    ("a[dan]", "IKI-P148", "dan"),
    ("a[1]", "IKI-P149", "1"),
    ("jumlah(a untuk 5)", "IKI-P149", "5"),
    ("batas(a; <= 5 s.d. 7)", "IKI-P150", "<= 5 s.d. 7"),
    ("batas(a; < 5 s.d. 7)", "IKI-P150", "< 5 s.d. 7"),
    ("a < b < c", "IKI-P157", "<"),
    ("(a = b) dan b > c >= d", "IKI-P157", ">="),
    ("a[b] = c[d] = e", "IKI-P157", "="),
    ("- -a", "IKI-P158", "-"),
    ("a x / b", "IKI-P158", "/"),
    ("a + + b", "IKI-P158", "+"),
    ("a = / b", "IKI-P158", "/"),
    ("antara 5 dan 7", "IKI-P159", "antara"),
    ("a antara 5 dan 7", "IKI-P159", "antara"),
    ("batas(a; antara 5 dan 7)", "IKI-P159", "antara"),
    ('"75"', "IKI-P160", '"75"'),
    ('a + "b"', "IKI-P160", '"b"'),
    ("a%", "IKI-P162", "%"),
    ("(a)%", "IKI-P162", "%"),
    ("a + jika b maka c selain itu d", "IKI-P164", "jika"),
    ("jika a maka b", "IKI-P165", "jika"),
    ("jika a maka b selain itu jika c maka d", "IKI-P165", "jika"),
    ("a; b", "IKI-P166", ";"),
    ("a +", "IKI-P141", "+"),
    ("jika a", "IKI-P141", "a"),
    ("a = = b", "IKI-P140", "="),
    ("[a]", "IKI-P140", "["),
    ("jumlah(; a)", "IKI-P140", ";"),
    ("a : : b", "IKI-P158", ":"),
    ("123abc", "IKI-P109", "123abc"),
    ("1.5", "IKI-P108", "1.5"),
    ("maks(a, b)", "IKI-P110", ","),
    ("min(1,2)", "IKI-P111", "1,2"),
    ("rata-rata", "IKI-P112", "rata-rata"),
    ("a and b", "IKI-P107", "and"),
    ("a more than b", "IKI-P107", "more than"),
    ("sum(a)", "IKI-P107", "sum"),
    ("bulat(a; 2; up)", "IKI-P107", "up"),
    ("jumlah(a over b)", "IKI-P107", "over"),
]
LINES = [
    ("indikator a\n    target b / c", "IKI-P163", "b"),
    ("indikator a\n    target jumlah(b)", "IKI-P163", "jumlah"),
    ("indikator a\n    target 5 x 2", "IKI-P163", "x"),
    ("indikator a\n    target 10 : 2", "IKI-P156", "10 :"),
    ("indikator a\n    target 2023: 10 : 2", "IKI-P156", ":"),
    ("indikator a\n    target = 5", "IKI-P146", "="),
    ("indikator a\n    target <= 5 s.d. 7", "IKI-P150", "<= 5 s.d. 7"),
    ("indikator a\n    target 5 - 7", "IKI-P161", "-"),
    ("indikator a\n    target antara 5 dan 7", "IKI-P159", "antara"),
    ("indikator a\n    berlaku 2021-2026", "IKI-P161", "-"),
    ("indikator a\n    berlaku 21", "IKI-P153", "21"),
    ("indikator a\n    berlaku 2.021", "IKI-P153", "2.021"),
    ("indikator a\n    berlaku 2023-02-29", "IKI-P154", "2023-02-29"),
    ("indikator a\n    berlaku sejak 2023-13-01", "IKI-P154", "2023-13-01"),
    ("indikator a\n    disajikan 1,5 desimal", "IKI-P155", "1,5"),
    ("indikator a\n    disajikan 9999 desimal", "IKI-P155", "9999"),
    ("indikator a\n    disajikan 2", "IKI-P141", "2"),
    ("indikator a\n    arah naik", "IKI-P140", "naik"),
    ("indikator a\n    arah higher is better", "IKI-P107", "higher is better"),
    ("indikator a\n    rumuss b / c", "IKI-P130", "rumuss"),
    ('data a\n    sumbr "b"', "IKI-P130", "sumbr"),
    ('jabatan "a"\n    "b" c', "IKI-P140", "c"),
    ('jabatan "a"\n    b', "IKI-P130", "b"),
    ("data a b", "IKI-P167", "a b"),
    ("data a dlm orang", "IKI-P140", "dlm"),
    ("data dalam orang", "IKI-P148", "dalam"),
    ("data 5", "IKI-P149", "5"),
    ("data", "IKI-P147", "data"),
    ("jabatan kepala", "IKI-P140", "kepala"),
    ("himpunan a", "IKI-P141", "a"),
    ("himpunan a = b, c", "IKI-P110", ","),
    ("aturan a = = b", "IKI-P146", "="),
    ("besaran t\n    a 1 per 0 orang", "IKI-P152", "per 0 orang"),
    ("skala s\n    tinggi >= 5", "IKI-P140", "tinggi"),
    ('skala s\n    "a" = 5', "IKI-P140", "="),
    ('contoh "a"\n    b 5', "IKI-P141", "5"),
    ('contoh "a"\n    b = x', "IKI-P148", "x"),
    ('contoh "a"\n    hasil b = ', "IKI-P141", "="),
]
CASES = [(f"indikator z dalam %\n    rumus {f}", code, mark) for f, code, mark in FORMULAS]


@pytest.mark.parametrize(("text", "code", "mark"), CASES + LINES)
def test_a_slip_is_known_and_marked_where_it_is(text, code, mark):
    source = Source("a.iki", f"bahasa id\n{text}\n")
    (found,) = parse(source).diagnostics

    assert found.code == code
    assert source.text[found.span.start : found.span.end] == mark
    assert found.notes
    for language in ("id", "en"):
        words = [found.message.say(language), *(note.say(language) for note in found.notes)]
        assert all(len(said) < 600 for said in words)
        # No name of a terminal is ever said.
        parts = [part for said in words for part in said.split() if not part[0].isdigit()]
        assert not any(part.isupper() and len(part) > 3 for part in parts)


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("rumus = a", "rumus  a"),
        ("rumus 0.013", "rumus 0,013"),
        ("rumus maks(a, b)", "rumus maks(a; b)"),
        ("rumus a and b", "rumus a dan b"),
        ("rumus (a]", "rumus (a)"),
        ("berlaku 2021-2026", "berlaku 2021 s.d. 2026"),
        ("rumuss a", "rumus a"),
        ("rumus a\u200b", "rumus a"),
    ],
)
def test_a_fix_that_is_offered_mends_the_fault(text, fixed):
    head = "bahasa id\nindikator z dalam %\n    "
    source = Source("a.iki", head + text)
    (found,) = parse(source).diagnostics
    (fix,) = found.fixes
    mended = source.text[: fix.span.start] + fix.replacement + source.text[fix.span.end :]

    assert mended == head + fixed
    assert parse(Source("a.iki", mended)).diagnostics == ()


def test_examples_in_messages_are_spelled_as_the_file_spells_them():
    text = "language en\nindicator z in %\n    formula a < b < c"
    (found,) = parse(Source("a.iki", text)).diagnostics

    assert "a < b and b < c" in found.notes[-1].say("id")


def test_a_lost_hyphen_is_offered_again():
    (found,) = parse(Source("a.iki", "bahasa id\nindikator z\n    rumus rata rata(a)")).diagnostics

    assert "rata-rata(a)" in found.notes[-1].say("en")


def test_an_unclosed_bracket_is_shown_with_where_it_was_still_open():
    source = Source("a.iki", "bahasa id\nindikator z\n    rumus a + (b x\n        c")
    (found,) = parse(source).diagnostics

    assert [label.span.start for label in found.labels] == [
        source.text.index("("), len(source.text)
    ]  # fmt: skip


def told(clause, head="indikator a\n"):
    found = parse(Source("a.iki", f"bahasa id\n{head}    {clause}\n")).diagnostics[0]
    return "\n".join(note.say("id") for note in found.notes), found.fixes


@pytest.mark.parametrize("clause", ["rumus s tiap bulan", "rumus jumlah(s setiap bulan)"])
def test_period_by_period_is_shown_inside_a_function(clause):
    notes, _ = told(clause)
    assert "rata-rata(a tiap bulan)" in notes
    assert "garis bawah" not in notes


@pytest.mark.parametrize(
    "clause", ["berlaku sejak 1 Juli 2023", "berlaku 2023-07", "berlaku sejak 2023-07"]
)
def test_a_day_that_is_not_whole_is_shown_whole(clause):
    notes, fixes = told(clause, "besaran a = 3\n")
    assert "2023-07-01" in notes
    assert not fixes


def test_a_dash_between_years_is_still_a_range():
    _, fixes = told("berlaku 2021 - 2026", "besaran a = 3\n")
    assert [fix.replacement for fix in fixes] == [" s.d. "]
