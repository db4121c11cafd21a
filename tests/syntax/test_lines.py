"""Lines become declarations and clauses, each on its own."""

from __future__ import annotations

import pytest

from iki_rules.limits import DEFAULT, Limits
from iki_rules.syntax.lines import cut
from iki_rules.text import Source


def blocks(text, limits=DEFAULT):
    """By declaration: the rule and text of each clause."""
    found = cut(Source("a.iki", text), limits)
    return [
        [(clause.rule, " ".join(token.text for token in clause.tokens)) for clause in block.clauses]
        for block in found.blocks
    ]


def codes(text, limits=DEFAULT):
    return [fault.code for fault in cut(Source("a.iki", text), limits).faults]


def body(text):
    """The blocks below the line that states the language, which must be free of faults."""
    assert codes("bahasa id\n" + text) == []
    return blocks("bahasa id\n" + text)[1:]


def test_a_line_in_column_one_begins_a_declaration_whatever_bracket_is_open():
    assert blocks("bahasa id\ndata a[b\ndata c") == [
        [("language", "bahasa id")],
        [("data", "data a [ b")],
        [("data", "data c")],
    ]


def test_a_clause_word_begins_a_clause_whatever_bracket_is_open():
    assert body('indikator a\n    rumus (b +\n        c\n    sumber "d"') == [
        [("indicator", "indikator a"), ("formula", "rumus ( b + c"), ("told", 'sumber "d"')]
    ]


def test_other_deeper_lines_continue_the_line_above_at_any_depth():
    assert body("data a\n          dalam\n  orang\n") == [[("data", "data a dalam orang")]]


def test_the_places_where_a_clause_goes_on_below_are_kept():
    found = cut(Source("a.iki", "bahasa id\ndata a\n  dalam\n  orang"), DEFAULT)

    assert found.blocks[1].clauses[0].breaks == (2, 3)


def test_text_clauses_on_the_line_of_the_head_are_cut_off_it():
    text = 'cacah a "A" dalam surat sumber "B"; "C" penanggung jawab "D"\n    catatan "E"'

    assert body(text) == [
        [
            ("count", 'cacah a "A" dalam surat'),
            ("told", 'sumber "B" ; "C"'),
            ("told", 'penanggung jawab "D"'),
            ("told", 'catatan "E"'),
        ]
    ]


@pytest.mark.parametrize(
    "head",
    [
        'data sumber "Sumber"',
        'himpunan a = sumber "Sumber"; nomor "Nomor"',
        "data a dari sumber",
        "data a[catatan] dalam nomor",
    ],
)
def test_a_clause_word_where_a_name_belongs_is_a_name(head):
    assert len(body(head)[0]) == 1


def test_rows_of_a_table_stand_at_the_depth_of_the_first():
    text = (
        "besaran t dalam poin\n"
        '    a "A"\n'
        "        0,1 per orang\n"
        '    sumber "S"\n'
        '    sumber "Sumber" 0,2 per orang\n'
        '    sumber "Sumber" – 3\n'
        '    rentang "R" 0,3\n'
        "    target 0,4\n"
        "  b 0,5\n"
    )

    assert body(text) == [
        [
            ("quantity", "besaran t dalam poin"),
            ("table_row", 'a "A" 0,1 per orang'),
            ("told", 'sumber "S"'),
            ("table_row", 'sumber "Sumber" 0,2 per orang'),
            ("table_row", 'sumber "Sumber" – 3'),
            ("table_row", 'rentang "R" 0,3'),
            ("table_row", "target 0,4"),
            ("table_row", "b 0,5"),
        ]
    ]


def test_a_quantity_with_a_formula_has_no_rows():
    assert body("besaran t = a\n    + b\n    c") == [[("quantity", "besaran t = a + b c")]]
    assert body("besaran t\n    rumus a\n    + b\n    c")[0][1:] == [("formula", "rumus a + b c")]


def test_a_head_that_goes_on_below_is_no_row():
    assert body("besaran t\n    dalam poin\n    a 1") == [
        [("quantity", "besaran t dalam poin"), ("table_row", "a 1")]
    ]


def test_rows_of_a_scale_begin_with_a_text():
    assert body('skala s dalam %\n  dibulatkan 0 desimal\n  "A" >= 5\n  "B"\n   lainnya') == [
        [
            ("scale", "skala s dalam %"),
            ("places", "dibulatkan 0 desimal"),
            ("band_row", '"A" >= 5'),
            ("band_row", '"B" lainnya'),
        ]
    ]


def test_names_of_an_example_may_be_clause_words():
    text = 'contoh "A"\n  target = 5\n  sumber[b] = 6\n  hasil = 7\n  hasil hasil = 8\n  data = 9'

    assert [rule for rule, _ in body(text)[0]] == [
        "titled", "given_row", "given_row", "given_row", "expect_row", "given_row"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("data a", "IKI-P120"),
        ("bahasa fr", "IKI-P121"),
        ("bahasa", "IKI-P121"),
        ("bahasa id\ndata a\nbahasa id", "IKI-P122"),
        ("bahasa id\nindikatr a", "IKI-P123"),
        ("bahasa id\n5", "IKI-P123"),
        ("bahasa id\nrumus a", "IKI-P123"),
        ("bahasa id\n    rumus a", "IKI-P124"),
        ("bahasa id\nindikator a\nrumus b", "IKI-P125"),
        ("bahasa id\n  data a", "IKI-P126"),
        ("bahasa id\ndata a\n  indikator b", "IKI-P126"),
        ('bahasa id\ndata a\n  contoh "b"', "IKI-P126"),
        ("bahasa id\ndata a\n  rumus b", "IKI-P127"),
        ('bahasa id\njabatan "a"\n  sumber "b"', "IKI-P127"),
        ("bahasa id\nindikator a\n  rumus b\n  rumus c", "IKI-P128"),
        ("language id\ndata a", "IKI-P107"),
        ("bahasa id\nindicator a", "IKI-P107"),
        ("bahasa id\nindikator a\n  formula b", "IKI-P107"),
        ('bahasa id\ndata a sumber "b"\n  source "c"', "IKI-P107"),
    ],
)
def test_a_line_that_begins_wrongly_is_answered(text, code):
    assert codes(text) == [code]


def test_a_word_of_the_other_language_is_a_name_where_the_line_above_goes_on():
    assert body("indikator a\n  rumus b +\n    number") == [
        [("indicator", "indikator a"), ("formula", "rumus b + number")]
    ]


def test_a_declaration_word_after_an_open_value_is_a_name():
    assert body("indikator a\n  rumus b /\n    data") == [
        [("indicator", "indikator a"), ("formula", "rumus b / data")]
    ]
    assert body("indikator a\n  rumus jumlah(\n    data untuk b)")[0][1] == (
        "formula",
        "rumus jumlah ( data untuk b )",
    )


def test_a_sign_without_meaning_keeps_its_line_at_its_depth():
    text = "bahasa id\ndata a\n? b\n  ? sumber\ndata c"

    assert [block[0][1] for block in blocks(text)] == ["bahasa id", "data a", "b", "data c"]
    assert codes(text) == ["IKI-P103", "IKI-P103"]


def test_some_clauses_may_stand_more_than_once():
    assert len(body('data a\n  sumber "b"\n  sumber "c"\n  syarat a > 1\n  syarat a < 9')[0]) == 5


def test_a_language_that_is_not_stated_is_guessed():
    english = cut(Source("a.iki", "indicator a in %\n    formula b\ndata b"), DEFAULT)
    indonesian = cut(Source("a.iki", "indikator a dalam %\n    rumus b\ndata b"), DEFAULT)

    assert (english.language, indonesian.language) == ("en", "id")
    assert {fault.code for fault in english.faults} == {"IKI-P120"}


def test_an_empty_text_has_nothing_in_it():
    for text in ("", "\n \n", "# b\n"):
        assert (blocks(text), codes(text)) == ([], [])


@pytest.mark.parametrize(
    ("text", "code", "limits"),
    [
        ("bahasa id\ndata a", "IKI-M101", Limits(file_bytes=15)),
        ("bahasa id\ndata abcde", "IKI-M106", Limits(clause_characters=9)),
        ("bahasa id\ndata a\ndata b", "IKI-M107", Limits(declarations=2)),
    ],
)
def test_files_clauses_and_declarations_are_bounded(text, code, limits):
    assert codes(text, limits) == [code]
    assert codes(text[:-1], limits) == [] or code == "IKI-M107"
