"""The register of codes."""

from __future__ import annotations

import re

import pytest

from iki_rules.diagnostics import Label, entries, finding, phrase
from iki_rules.text import NOWHERE, Span


ROOMS = "PNTURBDXLMA"
SLUG = re.compile(r"[a-z]+(-[a-z0-9]+)*")


def test_every_row_has_a_code_of_its_room_a_severity_a_slug_and_both_titles():
    for code, entry in entries().items():
        assert re.fullmatch(f"IKI-[{ROOMS}][0-9]{{3}}", code), code
        assert entry.code == code
        assert entry.severity in {"error", "warning", "hint"}, code
        assert SLUG.fullmatch(entry.slug), entry.slug
        assert entry.title.id, code
        assert entry.title.en, code


def test_no_two_codes_of_a_room_have_the_same_slug():
    slugs = [(code[4], entry.slug) for code, entry in entries().items()]

    assert sorted(set(slugs)) == sorted(slugs)


def test_a_finding_takes_its_severity_from_its_row_and_its_place_from_its_first_label():
    code, entry = next(iter(entries().items()))
    places = (Span("a", 1, 2), Label(Span("a", 5, 6), phrase("b", "b")))

    found = finding(code, phrase("x", "x"), *places)

    assert found.severity == entry.severity
    assert found.span == places[0]
    assert found.labels[1] is places[1]


def test_a_finding_without_places_is_nowhere():
    assert finding(next(iter(entries())), phrase("x", "x")).span == NOWHERE


def test_no_finding_is_made_of_a_code_without_a_row():
    with pytest.raises(KeyError):
        finding("IKI-P999", phrase("x", "x"))
