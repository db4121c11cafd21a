"""Recognise the shape of a formula from the words that a decree prints for it.

In:      the name of an indicator and its formula in words
Out:     recognise
"""

from __future__ import annotations

import re
from fractions import Fraction

from iki_rules.decree import doubts
from iki_rules.decree.figures import NUMBER, compares, comparison, read_figure, unexplained
from iki_rules.decree.lists import numbered, read_list, read_points, repeated
from iki_rules.decree.nouns import unit_of
from iki_rules.decree.ratios import read_average, read_ratio
from iki_rules.decree.shapes import (
    Count,
    Doubt,
    Listed,
    Qualitative,
    Shape,
    Survey,
    TimeLimit,
    Unread,
)
from iki_rules.decree.wording import ARITHMETIC, QUANTITY, asks_for_percent, counted, plain, squeeze
from iki_rules.diagnostics import phrase


TIME = r"detik|menit|jam|hari(?:\s+kerja)?|minggu"
LIMIT = re.compile(
    r"(?:(?P<sign><=|<|≤|kurang\s+dari|maksimal|paling\s+lama|paling\s+lambat)|dalam(?:\s+waktu)?)"
    rf"\s?(?P<number>{NUMBER}|satu|dua|tiga)\s?(?P<time>{TIME})\b"
    r"(?:\s?(?:/|\bper\b)\s?(?P<each>[A-Za-z][A-Za-z_-]{0,30}))?",
    re.IGNORECASE,
)
WORDS = {"satu": Fraction(1), "dua": Fraction(2), "tiga": Fraction(3)}
SURVEY = re.compile(r"\b(?:survey|survei)\b", re.IGNORECASE)
RESULT = re.compile(r"\b(?:indeks|predikat|ikm|skm)\b", re.IGNORECASE)
INDEX = re.compile(r"(?:nilai|indeks|angka|skor)\b", re.IGNORECASE)
GRADE = re.compile(r"\b(?:predikat|kategori|mutu)\b", re.IGNORECASE)
#: Where the counted thing ends and what is said of it begins.
SAID_OF_IT = re.compile(
    r"\s(?:yang|sesuai|tepat|dalam|dengan|untuk|pada|terkait|di|diregist\w*|tiap|kepada|bagi)\s",
    re.IGNORECASE,
)
#: Things on paper: two of them joined by "dan" may be two kinds.
PAPERS = re.compile(
    r"(?:surat|dokumen|laporan|pengajuan|penerbitan|permohonan|akta|kartu|berkas|spp|spm|spj)\b",
    re.IGNORECASE,
)
#: Signs that divide or scale, where nothing else was read.
DIVIDING = re.compile(r"\s/\s|÷|%|\bdibagi\b", re.IGNORECASE)
#: A dash after a colon begins a list and subtracts nothing.
LIST_SIGN = re.compile(r":\s[-–]\s")
JOINED = re.compile(r"\s(?:dan|serta)\s|[,&]", re.IGNORECASE)


def recognise(name: str, formulation: str) -> Shape:
    """The shape of a formula; what is not understood is Unread, never a guess.

    Every number of the wording is part of the shape, or the shape says so in its doubts.
    """
    name, text = squeeze(name), plain(formulation)
    if not text:
        return _blank(name)
    if "\\" in text or "{" in text:
        return _unread(text, "notasi rumus tidak dikenal", "the notation is not known")
    return (
        read_points(text)
        or _list(name, text)
        or _limit(name, text)
        or read_average(text)
        or read_ratio(name, text)
        or _survey(name, text)
        or _count(name, text)
        or _words(name, text)
    )


def _blank(name: str) -> Shape:
    noun = counted(name)
    if noun:
        return Count(noun, doubts=(doubts.BLANK, *_of_count(noun)))
    return _unread("", "rumusan tidak tercetak", "the formula is not printed")


def _list(name: str, text: str) -> Listed | Unread | None:
    found = numbered(text)
    if found:
        # A list of terms of a fraction is no list of things to count.
        if re.search(r"x\s?100\s?%?\.?$", text, re.IGNORECASE):
            return _unread(text, "daftar di dalam perbandingan", "a list inside a ratio")
        listed = read_list(found)
        if isinstance(listed, Listed) and asks_for_percent(name):
            return Listed(
                listed.items,
                listed.by_kind,
                listed.head,
                doubts=(*listed.doubts, doubts.PERCENT_WITHOUT_RATIO),
            )
        return listed
    items = repeated(text)
    if items and not ARITHMETIC.search(text) and not re.search(r"\s/\s|\bdibagi\b|÷|100", text):
        left = [each for item in items for each in unexplained(item)]
        more = (doubts.number(left),) if left else ()
        return Listed(items, doubts=(doubts.NO_LIST_SIGNS, *more))
    return None


def _limit(name: str, text: str) -> TimeLimit | None:
    found = LIMIT.search(text)
    if not found or counted(text) or counted(name) or asks_for_percent(name):
        return None
    value = _value(found)
    if value is None:
        return None
    doubtful: list[Doubt] = []
    if not found["sign"]:
        doubtful.append(doubts.LIMIT_WITHOUT_SIGN)
    named = LIMIT.search(name)
    if named and (_value(named), _unit(named)) != (value, _unit(found)):
        doubtful.append(doubts.LIMITS_DIFFER)
    left = unexplained(text[: found.start()] + " " + text[found.end() :])
    if left:
        doubtful.append(doubts.number(left))
    strict = bool(found["sign"]) and comparison(squeeze(found["sign"])) == "<"
    return TimeLimit(value, _unit(found), strict, doubts=tuple(doubtful))


def _value(found: re.Match[str]) -> Fraction | None:
    if found["number"].lower() in WORDS:
        return WORDS[found["number"].lower()]
    figure = read_figure(found["number"])
    return figure.value if figure and not figure.doubtful else None


def _unit(found: re.Match[str]) -> str:
    time = squeeze(found["time"]).lower()
    return f"{time}/{found['each'].lower()}" if found["each"] else time


def _survey(name: str, text: str) -> Survey | None:
    if counted(text) or not SURVEY.search(text) or not RESULT.search(text):
        return None
    left = unexplained(text)
    doubtful = [doubts.number(left)] if left else []
    if not INDEX.match(name) and (GRADE.search(text) or GRADE.search(name)):
        return Survey("grade", doubts=tuple(doubtful))
    if GRADE.search(text):
        doubtful.append(doubts.GRADE_OR_INDEX)
    return Survey("index", doubts=tuple(doubtful))


def _count(name: str, text: str) -> Count | Unread | None:
    if ARITHMETIC.search(LIST_SIGN.sub(": ", text)):
        return _unread(text, "rumusan berisi hitungan", "the wording holds a calculation")
    noun = counted(text)
    if noun:
        return Count(noun, doubts=(*_beside_name(name, noun), *_of_count(noun)))
    noun = counted(name)
    if noun:
        return Count(noun, doubts=(doubts.COUNTED_BY_NAME, *_of_count(f"{noun}\n{text}")))
    return None


def _beside_name(name: str, noun: str) -> list[Doubt]:
    """What a name says otherwise than the count in its formula."""
    if asks_for_percent(name):
        return [doubts.PERCENT_WITHOUT_RATIO]
    named = counted(name)
    if not named:
        return [doubts.NAME_WITHOUT_COUNT]
    here, there = unit_of(named), unit_of(noun)
    if here and there and here.known and there.known and here.unit != there.unit:
        return [doubts.nouns_differ(here.noun, there.noun)]
    return []


def _of_count(noun: str) -> list[Doubt]:
    """What a count leaves unsaid: numbers, conditions, and several kinds of things."""
    left = unexplained(noun)
    doubtful = [doubts.number(left)] if left else []
    if compares(noun):
        doubtful.append(doubts.CONDITION)
    head = SAID_OF_IT.split(f"{noun} ")[0].strip()
    if (PAPERS.match(head) and JOINED.search(f"{head} ")) or ":" in noun:
        doubtful.append(doubts.several_kinds(noun if ":" in noun else head))
    return doubtful


def _words(name: str, text: str) -> Qualitative | Unread:
    if asks_for_percent(name) or unexplained(text) or compares(text) or DIVIDING.search(text):
        return _unread(
            text,
            "rumusan tidak menyebut cara menghitungnya",
            "the formula does not say how it is computed",
        )
    doubtful = (doubts.NO_QUANTITY,) if QUANTITY.match(name) else ()
    return Qualitative(doubts=doubtful)


def _unread(text: str, indonesian: str, english: str) -> Unread:
    return Unread(text, phrase(indonesian, english))
