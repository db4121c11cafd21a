"""How wordings are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.linting.wording import key, nearly, one_letter_off, stems, words


WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=5, max_size=12)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Jumlah akta yang di himpun,verifikasi", "jumlah AKTA yang dihimpun , verifikasi."),
        ("(0,013/ kegiatan)", "(0,013/kegiatan)"),
        ("Bidang Teknologi", "BidangTeknologi"),
    ],
)
def test_case_blanks_and_punctuation_do_not_count(left, right):
    assert key(left) == key(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [("1,5 jam", "15 jam"), ("usia < 18", "usia ≥ 18"), ("KK", "KIA"), ("80%", "80")],
)
def test_digits_signs_and_letters_count(left, right):
    assert key(left) != key(right)


@given(st.text(max_size=60))
def test_a_text_without_its_blanks_has_the_same_key(text):
    assert key("".join(key(text).split())) == key(key(text))
    assert key(f"  {text} ") == key(text)


@given(WORDS, st.integers(0, 4))
def test_a_word_that_lost_a_letter_is_nearly_the_same_in_both_directions(word, at):
    shorter = word[:at] + word[at + 1 :]

    assert one_letter_off(word, shorter) == one_letter_off(shorter, word) == (len(shorter) >= 5)


@given(WORDS)
def test_a_word_is_not_a_misspelling_of_itself(word):
    assert not one_letter_off(word, word)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("dalam", "dlaam"),
        ("kegiatan", "kegitan"),
        ("kependudukan", "kendudukan"),
        ("sistem", "system"),
    ],
)
def test_slips_of_the_pen_are_found(left, right):
    assert one_letter_off(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("kelahiran", "kematian"),
        ("masuk", "keluar"),
        ("disusun", "tersusun"),
        ("pendaftaran", "pendataan"),
        ("tahap1", "tahap2"),
        ("ktp", "ktk"),
        ("a" * 50, "a" * 49),
    ],
)
def test_other_words_short_words_and_numbers_are_no_slips(left, right):
    assert not one_letter_off(left, right)


def test_texts_are_nearly_the_same_only_word_by_word():
    assert nearly("Laporan kegitan dan sistem", "Laporan Kegiatan dan system")
    assert not nearly("Laporan kegiatan", "Laporan kegiatan")
    assert not nearly("Laporan kegiatan", "Laporan kegiatan bulanan")


def test_affixes_do_not_make_another_word():
    assert stems("kenaikan pangkat") == stems("naik pangkat")
    assert words("KTP-el, (KK)") == ("ktp", "el", "kk")
