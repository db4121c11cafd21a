"""The word table gives each language its spellings, and neither can pass for the other."""

from __future__ import annotations

import pytest

from iki_rules.limits import DEFAULT
from iki_rules.syntax.lexer import scan
from iki_rules.syntax.words import MARKS, odd_words, signs, terminals, words
from iki_rules.text import Source


LANGUAGES = ("id", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_terminal_of_the_table_has_a_spelling(language):
    assert set(terminals()) | set(MARKS) == set(words(language).spelling)


def single_or_several(table, spelling):
    """What a function of one word or of several stands for."""
    pieces = tuple(spelling.split())
    several = (e.meaning for e in table.several.get(pieces[0], ()) if e.pieces == pieces)
    return table.function[spelling].meaning if len(pieces) == 1 else next(several)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_canonical_spelling_is_known_as_what_it_stands_for(language):
    table = words(language)
    for terminal, spelling in table.spelling.items():
        pieces = tuple(spelling.lower().split())
        known = [
            kind[spelling] for kind in (table.line, table.hard, table.soft) if spelling in kind
        ] + [entry for entry in table.several.get(pieces[0], ()) if entry.pieces == pieces]
        assert terminal in MARKS or terminal in {entry.meaning for entry in known}
    for key, spelling in table.function_spelling.items():
        pieces = tuple(spelling.split())
        several = [each for each in table.several.get(pieces[0], ()) if each.pieces == pieces]
        known = [table.function.get(spelling), *several]
        assert (key, "function") in {(each.meaning, each.kind) for each in known if each}
    assert {table.mode[s].meaning for s in table.mode_spelling.values()} == set(table.mode_spelling)


def test_both_languages_know_the_same_functions_and_modes():
    assert set(words("id").function_spelling) == set(words("en").function_spelling)
    assert set(words("id").mode_spelling) == set(words("en").mode_spelling)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_the_other_language_are_marked(language):
    other = words("en" if language == "id" else "id")
    for spelling, entry in words(language).hard.items():
        if entry.foreign:
            assert not other.hard[spelling].foreign
        assert other.hard[spelling].meaning == entry.meaning


def test_every_spelling_is_cut_into_the_words_it_is_made_of():
    for language in LANGUAGES:
        table = words(language)
        for kind in (table.line, table.hard, table.soft, table.function, table.mode):
            for spelling in kind:
                (line,) = scan(Source("a", spelling), DEFAULT).lines
                assert [token.text for token in line.tokens] == [spelling]


def test_longer_signs_and_words_come_before_those_they_begin_with():
    for spellings in (signs(), odd_words()):
        for at, spelling in enumerate(spellings):
            assert not any(later.startswith(spelling) for later in spellings[at + 1 :])
    for entries in words("id").several.values():
        sizes = [len(entry.pieces) for entry in entries]
        assert sizes == sorted(sizes, reverse=True)
