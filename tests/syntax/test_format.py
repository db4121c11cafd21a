"""A text, tidied and translated."""

from __future__ import annotations

from collections import Counter

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.syntax import parse
from iki_rules.syntax.format import NotTranslatableError, format_text
from iki_rules.syntax.print import print_file
from iki_rules.text import Source
from tests.strategies import files
from tests.untidy import untidy_texts


OTHER = {"id": "en", "en": "id"}
SLIPS = (
    "",
    '"',
    "(",
    "]",
    ";",
    "\n",
    "\n    ",
    "@",
    "#",
    "1.5",
    "rumus ",
    "data ",
    "=",
    "\r",
    "“",
    "/",
)


def read(text):
    return parse(Source("uji.iki", text))


def comments(text):
    return Counter(comment.text.rstrip() for comment in read(text).comments)


@given(untidy_texts())
def test_tidying_changes_neither_tree_nor_comments(drawn):
    file, text = drawn
    tidy = format_text(text)
    assert read(text).file == file
    assert read(tidy).file == file
    assert comments(tidy) == comments(text)


@given(untidy_texts())
def test_tidy_text_is_tidied_into_itself(drawn):
    tidy = format_text(drawn[1])
    assert format_text(tidy) == tidy


@given(untidy_texts())
def test_a_translation_has_the_same_tree_and_comments(drawn):
    file, text = drawn
    other = OTHER[file.language]
    translated = format_text(text, to=other)
    parsed = read(translated)
    assert parsed.diagnostics == ()
    assert parsed.file == evolve(file, language=other)
    assert comments(translated) == comments(text)


@given(untidy_texts())
def test_there_and_back_gives_the_identical_text(drawn):
    file, text = drawn
    tidy = format_text(text)
    other = OTHER[file.language]
    assert format_text(format_text(tidy, to=other), to=file.language) == tidy


@given(files())
def test_what_is_printed_is_tidy(file):
    text = print_file(file, file.language)
    assert format_text(text) == text


@given(files())
def test_a_printed_file_is_translated_into_what_is_printed_in_the_other_language(file):
    other = OTHER[file.language]
    translated = format_text(print_file(file, file.language), to=other)
    # A set may fit on one line in one language only.
    assert translated.split() == print_file(file, other).split()


def tidy_of(*lines, to=None):
    text = "\n".join(("bahasa id", *lines))
    return format_text(text, to=to).splitlines()[1:]


def test_words_and_signs_are_settled_on_one_spelling():
    assert tidy_of(
        "INDIKATOR a dalam persen",
        "  rumus  (a+b):c  * 100 %  ",
        "  syarat a minimal 10 dan tidak b ≠ – 2",
        "  rentang 0 % sampai dengan 1.000,5 %",
    ) == [
        "indikator a dalam %",
        "    rumus    (a + b) / c x 100%",
        # This clause may not stand here.
        "    syarat a minimal 10 dan tidak b ≠ – 2",
        "    rentang  0% s.d. 1.000,5%",
    ]


def test_clause_words_and_rows_stand_under_each_other():
    assert tidy_of(
        "besaran a dalam poin",
        ' satu "Satu" 1 per kegiatan   # pertama',
        " kesepuluh   10 per 1000 huruf",
        ' sumber "A" ; “B”',
        ' penanggung jawab "C" "D"',
        'contoh "satu"',
        "  b = 1",
        "  panjang[d;e] = -2 orang",
        '  hasil a = 75 % "Tinggi"',
        "  hasil panjang=hilang",
    ) == [
        "besaran a dalam poin",
        '    satu       "Satu"  1 per kegiatan  # pertama',
        "    kesepuluh          10 per 1000 huruf",
        '    sumber            "A"; "B"',
        '    penanggung jawab  "C" "D"',
        'contoh "satu"',
        "    b              = 1",
        "    panjang[d; e]  = -2 orang",
        '    hasil a        = 75%     "Tinggi"',
        "    hasil panjang  = hilang",
    ]


def test_comments_and_blank_lines_stay_where_they_are():
    assert tidy_of(
        "",
        "",
        "# kolom satu",
        "data a   dalam orang# di belakang",
        "",
        " # menjorok",
        "\t# jauh",
        " sumber",
        '   "A";   # pertama',
        "",
        "            # di antara",
        ' "B"',
        "",
        "",
        "# akhir",
        "",
    ) == [
        "",
        "# kolom satu",
        "data a dalam orang  # di belakang",
        "",
        "    # menjorok",
        "    # jauh",
        "    sumber",
        '        "A";  # pertama',
        "",
        "        # di antara",
        '        "B"',
        "",
        "# akhir",
    ]


def test_a_line_goes_on_below_where_it_was_broken():
    assert tidy_of("indikator a", "  rumus b", " + c x", "             d")[2:] == [
        "        + c x",
        "        d",
    ]


@pytest.mark.parametrize("word", ["sumber", "cacah", "data"])
def test_a_line_that_would_begin_a_clause_in_either_language_is_joined(word):
    typed = f"language en\nset a = b;\n    c;\n    {word}; d\n"
    assert format_text(typed).splitlines()[1:] == ["set a = b;", f"        c; {word}; d"]
    assert format_text(typed, to="id").splitlines()[1:] == [
        "himpunan a = b;",
        f"        c; {word}; d",
    ]


def test_comments_of_joined_lines_go_above_the_line():
    assert tidy_of(
        "indikator a",
        "  rumus b +  # satu",
        "     # dua",
        "     banyak(c)  # tiga",
        "  arah makin besar",
    ) == [
        "indikator a",
        "    # satu",
        "    # dua",
        "    # tiga",
        "    rumus  b + banyak(c)",
        "    arah   makin besar",
    ]


def test_names_that_words_of_the_other_language_would_swallow_stand_in_brackets():
    assert tidy_of(
        "indikator a",
        "    rumus  batas(b; up s.d. 2) + jumlah(5 over) + (bukan applicable[c])",
        to="en",
    ) == [
        "indicator a",
        "    formula  clamp(b; (up) to 2) + sum((5 over)) + (not (applicable[c]))",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ('contoh "satu"', "    hasil a = missing"),
        ("indikator a dalam orang per 1000 recorded",),
        ("satuan a = 5 also",),
    ],
)
def test_what_would_mean_something_else_is_not_translated(lines):
    text = "\n".join(("bahasa id", *lines))
    assert read(text).diagnostics == ()
    with pytest.raises(NotTranslatableError) as caught:
        format_text(text, to="en")
    assert text[caught.value.span.start :].startswith(lines[0])


def test_what_cannot_be_read_stays_as_it_was_typed():
    assert tidy_of(
        "indikator  a",
        "  rumus  ( b +",
        "       c",
        "  target   5 x",
        "  arah   makin besar",
        "  sumber @  'x'",
        "?? apa  ini",
        "  rumus   d",
        to="en",
    ) == [
        "indicator a",
        "    rumus  ( b +",
        "        c",
        "    target   5 x",
        "    direction  higher is better",
        "    sumber @  'x'",
        "?? apa  ini",
        "    formula  d",
    ]


@pytest.mark.parametrize("line", ["    arah makin  besar @", "    rumus  tak terdefinisi"])
def test_a_line_that_cannot_be_read_to_its_end_stays_as_it_was_typed(line):
    assert tidy_of("indikator a", line, to="en") == ["indicator a", line]


def test_only_the_marks_of_numbers_change_with_the_language():
    typed = ("indikator a dalam %", "    target  2023: 1.234,50%; 2024: 0,5 s.d. < 10%")
    english = tidy_of(*typed, to="en")
    assert english == ["indicator a in %", "    target  2023: 1_234.50%; 2024: 0.5 to < 10%"]
    assert format_text("\n".join(("language en", *english)), to="id").splitlines()[1:] == list(
        typed
    )


def test_a_language_that_was_not_stated_is_stated_in_the_translation():
    assert format_text("data a dalam orang\n", to="en") == "language en\n\ndata a in orang\n"
    assert format_text("data a dalam orang\n") == "data a dalam orang\n"
    assert format_text("bahasa xx\ndata a\n") == "bahasa xx\ndata a\n"


@given(untidy_texts(), st.data())
def test_a_text_with_faults_keeps_its_tree_and_comments(drawn, data):
    text = drawn[1]
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(text)))
        cut = place + data.draw(st.integers(0, 4))
        text = text[:place] + data.draw(st.sampled_from(SLIPS)) + text[cut:]
    tidy = format_text(text)
    assert format_text(tidy) == tidy
    assert read(tidy).file == read(text).file
    assert comments(tidy) == comments(text)


@given(st.text())
def test_any_text_at_all_can_be_tidied(text):
    tidy = format_text(text)
    assert format_text(tidy) == tidy
