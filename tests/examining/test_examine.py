"""A change is refused, noticed, proved to mean the same, or told with an example that notices."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

import iki_rules as iki
from iki_rules.book.examples import check_examples
from iki_rules.book.pipeline import check_trees
from iki_rules.examining import examine


EXAMPLES = Path(__file__).parents[2] / "examples"
BOOK = """bahasa id

himpunan kelas = a; b
data hadir[kelas] "Hadir" dalam orang
    bagian dari murid
data murid[kelas] "Murid" dalam orang

indikator kehadiran "Kehadiran" dalam %
    rumus jumlah(hadir) / jumlah(murid) x 100%
    predikat dua

skala dua dalam %
    "Baik"   >= 80%
    "Kurang" lainnya

indikator terbesar "Kelas terbesar" dalam orang
    rumus maks(murid[a]; murid[a])
"""
EXAMPLE = """
contoh "dua kelas"
    hadir[a] = 10
    murid[a] = 10
    hadir[b] = 10
    murid[b] = 30
    hasil kehadiran = 50% "Kurang"
    hasil terbesar = 10 orang
"""


def verdicts(text):
    return {(each.change.kind, each.change.subject): each for each in examine(iki.loads(text))}


def test_what_the_checker_refuses_needs_no_example():
    found = verdicts(BOOK + EXAMPLE)

    assert found["operation", "kehadiran"].verdict == "refused"
    assert found["operation", "kehadiran"].by.startswith("IKI-")


def test_a_warning_that_the_book_did_not_have_is_heard_of_without_an_example():
    text = """bahasa id

indikator lama dalam menit dicatat
    target  <= 10 menit
    arah    makin kecil

contoh "batas"
    lama = 10
    hasil lama = 10 menit
"""
    found = verdicts(text)["direction", "lama"]

    assert (found.verdict, found.by) == ("refused", "IKI-T251")


def test_an_example_notices_and_is_named():
    found = verdicts(BOOK + EXAMPLE)["mean-of-ratios", "kehadiran"]

    assert (found.verdict, found.by) == ("noticed", "dua kelas")


def test_a_change_that_sympy_proves_to_change_nothing_is_told_so():
    assert verdicts(BOOK + EXAMPLE)["function", "terbesar"].verdict == "same"


def test_an_unnoticed_change_brings_an_example_that_notices():
    found = verdicts(BOOK + EXAMPLE)["edge", "dua"]

    assert found.verdict == "unnoticed"
    assert found.suggestion is not None
    added = iki.loads(BOOK + EXAMPLE + "\n" + found.suggestion.text)
    assert all(each.passed for each in added.check_examples())
    again = {(e.change.kind, e.change.subject): e.verdict for e in examine(added)}
    assert again["edge", "dua"] == "noticed"


@pytest.mark.parametrize("name", ["kab-balangan-2023", "kota-probolinggo-2021"])
def test_each_suggestion_for_a_decree_holds_and_notices(name):
    book = iki.load(EXAMPLES / name)
    told = [each for each in examine(book) if each.suggestion is not None]
    for each in told:
        text = f"bahasa id\n\n{each.suggestion.text}"
        texts = {key: s.text for key, s in book.sources.items() if "prelude" not in key}
        added = iki.loads({**texts, "usul.iki": text})
        assert all(example.passed for example in added.check_examples()), each.suggestion.text
        files = each.change.files
        sources = [added.sources[file.span.file] for file in files]
        proposed = iki.loads({**texts, "usul.iki": text}).program.examples[-1:]
        changed = check_trees(files, sources, added.limits, (), {}).program
        broken = check_examples(changed_with(changed, proposed), added.sources, added.limits)
        assert not broken[-1].passed, each.suggestion.text


def changed_with(program, examples):
    return evolve(program, examples=examples)
