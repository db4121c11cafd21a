"""A text is cut into tokens that stand exactly where they were typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.limits import DEFAULT, Limits
from iki_rules.syntax.lexer import scan
from iki_rules.text import Source


def tokens(text, limits=DEFAULT):
    return [token for line in scan(Source("a.iki", text), limits).lines for token in line.tokens]


def kinds(text):
    return [(token.terminal, token.text) for token in tokens(text)]


def codes(text, limits=DEFAULT):
    return [fault.code for fault in scan(Source("a.iki", text), limits).faults]


@given(st.text(alphabet='ab1.,_ "“”#;()<>=x-\n\r\t\u00a0é\u200b', max_size=60))
def test_tokens_comments_and_blanks_give_the_text_back(text):
    found = scan(Source("a.iki", text), DEFAULT)
    covered = sorted(
        [(t.span.start, t.span.end, t.text) for line in found.lines for t in line.tokens]
        + [(c.span.start, c.span.end, c.text) for c in found.comments]
    )
    at = 0
    for start, end, written in covered:
        assert at <= start
        assert text[start:end] == written
        at = end
    gaps = "".join(
        text[a:b]
        for a, b in zip(
            [0, *(end for _, end, _ in covered)],
            [*(start for start, _, _ in covered), len(text)],
            strict=True,
        )
    )
    bad = {text[at] for at, _ in found.spoilt}
    assert set(gaps) <= set(" \t\r\n\u00a0") | bad


def test_signs_take_as_many_characters_as_they_can():
    typed = "a <= b <> c >= d ≤ e"

    assert [text for _, text in kinds(typed.replace(" ", ""))] == typed.split()


def test_words_with_signs_in_them_are_one_word():
    assert kinds("rata-rata(a) s.d. sekurang-kurangnya") == [
        ("WORD", "rata-rata"),
        ("SIGN", "("),
        ("WORD", "a"),
        ("SIGN", ")"),
        ("WORD", "s.d."),
        ("WORD", "sekurang-kurangnya"),
    ]
    assert kinds("rata-rataan") == [("WORD", "rata"), ("SIGN", "-"), ("WORD", "rataan")]


def test_numbers_and_dates_are_taken_whole_without_a_sign_at_their_end():
    assert kinds("1.234,5, 2023-01-31; 5.") == [
        ("NUMBER", "1.234,5"),
        ("SIGN", ","),
        ("DATE", "2023-01-31"),
        ("SIGN", ";"),
        ("NUMBER", "5"),
    ]
    assert kinds("12abc 1.5x") == [("JOINED", "12abc"), ("JOINED", "1.5x")]


@pytest.mark.parametrize(
    ("written", "content"),
    [
        ('"a b"', "a b"),
        ('"kata ""baik"""', 'kata "baik"'),
        ('""', ""),
        ("“a”", "a"),
        ("„a“", "a"),
        ('“a"', "a"),
        ('"“a” # b"', "“a” # b"),
        ('"e\u0301"', "\u00e9"),
    ],
)
def test_quoted_texts_hold_what_stands_between_straight_or_curly_quotes(written, content):
    (token,) = tokens(f"  {written} # c")

    assert (token.terminal, token.value, token.text) == ("STRING", content, written)


@pytest.mark.parametrize("written", ['"a', '"a ""', "“a", '"'])
def test_a_text_that_is_not_closed_ends_with_its_line(written):
    (first, second) = tokens(f"{written}  \nb")

    assert (first.text, second.text) == (written, "b")
    assert codes(f"{written}\nb") == ["IKI-P104"]


def test_a_comment_ends_with_its_line_and_keeps_its_place():
    (comment,) = scan(Source("a.iki", "a # b c\r\nd"), DEFAULT).comments

    assert (comment.text, comment.span.start, comment.span.end) == ("# b c", 2, 7)


def test_the_depth_of_a_line_counts_its_blanks():
    lines = scan(Source("a.iki", "a\n  b\n\tc\n \u00a0d\n\n# e\n"), DEFAULT).lines

    assert [line.indent for line in lines] == [0, 2, 4, 2]


def test_a_sign_without_meaning_is_told_once_a_line_and_spoils_each_place():
    found = scan(Source("a.iki", "a ^ b ^ c\nd ^ e"), DEFAULT)

    assert [fault.code for fault in found.faults] == ["IKI-P103", "IKI-P103"]
    assert found.spoilt == ((2, "IKI-P103"), (6, "IKI-P103"), (12, "IKI-P103"))


def test_a_refused_character_is_told_once_for_all_its_places():
    found = scan(Source("a.iki", "a\u200b b\u200b \u202e c"), DEFAULT)

    assert [(f.code, f.repeats) for f in found.faults] == [("IKI-P102", 1), ("IKI-P102", 0)]
    assert codes("a \ufffd b") == ["IKI-P101"]


@pytest.mark.parametrize(
    ("text", "code", "limits"),
    [
        ("abcdef", "IKI-M105", Limits(name_characters=5)),
        ('"abcdef"', "IKI-M104", Limits(text_characters=5)),
    ],
)
def test_names_and_texts_are_bounded(text, code, limits):
    assert codes(text, limits) == [code]
    assert codes(text.replace("f", ""), limits) == []


@pytest.mark.parametrize("sign", ["'", "é", ".", "^", "&", "|", "!", "{", "}", "$", "…"])
def test_a_sign_without_meaning_comes_with_advice_in_both_languages(sign):
    (fault,) = scan(Source("a.iki", f"a {sign} b"), DEFAULT).faults

    assert sign in fault.message.say("id")
    assert fault.notes[-1].say("id") != fault.notes[-1].say("en")


@pytest.mark.parametrize("line", ["^\n", '"\n'])
def test_of_very_many_faults_one_more_is_told_than_is_shown(line):
    assert len(codes(line * 20, Limits(diagnostics=5))) == 6
