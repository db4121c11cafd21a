"""Tables fit their page and lose no word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from iki_rules.cli.screen import cells
from iki_rules.cli.table import NARROWEST_TABLE, Column, Group, Line, draw, wrap


texts = st.text("ab cd_ef/×ü日 ", max_size=60)
columns = [
    Column("no"),
    Column("title", wraps=True),
    Column("value", right=True),
    Column("state", wraps=True),
]


@given(texts, st.integers(2, 40))
def test_a_wrapped_text_keeps_all_its_signs_and_fits(text, width):
    lines = wrap(text, width)

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cells(line) <= width for line in lines)


def test_a_long_name_is_broken_behind_an_underscore():
    assert wrap("kepemilikan_dokumen_penduduk", 16) == ["kepemilikan_", "dokumen_penduduk"]


@given(
    st.lists(st.tuples(texts, texts, texts, texts), min_size=1, max_size=5), st.integers(20, 120)
)
def test_a_table_is_never_wider_than_its_page_and_shows_every_sign(rows, width):
    group = Group((Line("position"), Line("goal", 1)), tuple(rows))
    lines = draw(columns, [group], width)

    assert all(cells(line) <= width for line in lines)
    shown = sorted("".join("".join(lines).split()))
    for sign in set("".join(cell for row in rows for cell in row).split()):
        assert sign[0] in shown


def test_a_column_without_text_is_left_out():
    lines = draw(columns, [Group((), (("1", "a", "", "ok"), ("2", "b", "", "ok")))], 80)

    assert lines[0] == "no  title  state"
    assert lines[2:] == ["1   a      ok", "2   b      ok"]


def test_numbers_stand_under_each_other():
    lines = draw(columns, [Group((), (("1", "a", "5", ""), ("2", "b", "1.200", "")))], 80)

    assert [line.index("5") for line in lines[2:3]] == [lines[3].rindex("0")]


def test_only_columns_that_wrap_give_way():
    row = ("2.14", "a long title " * 9, "1.234.567", "belum diisi")
    lines = draw(columns, [Group((), (row,))], NARROWEST_TABLE)

    assert "1.234.567" in lines[2]
    assert "2.14" in lines[2]
    assert len(lines) > 4


def test_a_narrow_page_lists_each_row_with_its_headings():
    group = Group((Line("position"), Line("goal", 1)), (("1.1", "Ownership", "75", "ok"),))

    assert draw(columns, [group], 30) == [
        "position",
        "  goal",
        "1.1 Ownership",
        "  value: 75",
        "  state: ok",
    ]


def test_headings_are_painted():
    lines = draw(columns, [Group((Line("goal", 1),), (("1", "a", "b", "c"),))], 80, "<{}>".format)

    assert lines[0].startswith("<no")
    assert "  <goal>" in lines


def test_what_is_of_more_weight_stays_wider():
    wide = [Column("title", wraps=True, weight=3), Column("band", wraps=True)]
    lines = draw(wide, [Group((), (("word " * 30, "term " * 30),))], 84)

    assert 2 <= lines[0].index("band") / (84 - lines[0].index("band")) <= 4


def test_a_column_that_wraps_keeps_its_words_whole_while_it_can():
    lines = draw(columns, [Group((), (("1", "a b c d e f g " * 9, "1", "Sangat Tinggi"),))], 64)

    assert "Sangat" in lines[2]


def test_the_further_lines_of_a_member_stand_under_its_first_word():
    narrow = [Column("title", wraps=True), Column("value"), Column("x"), Column("y")]
    lines = draw(narrow, [Group((), (("· Akta Kelahiran", "v" * 50, "x", "y"),))], 70)

    assert [line[:12].rstrip() for line in lines[2:]] == ["· Akta", "  Kelahiran"]
