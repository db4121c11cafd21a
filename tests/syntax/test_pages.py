"""The pages of this room's codes: what they call wrong is, and what they call right is read."""

from __future__ import annotations

import re

import pytest

from iki_rules.diagnostics import entries, page
from iki_rules.limits import DEFAULT, Limits
from iki_rules.syntax import parse
from iki_rules.text import Source


CODES = [code for code in entries() if re.fullmatch(r"IKI-(?:P...|M1..)", code)]
#: A limit that the first line of an example states: `# digits = 4`.
STATED = re.compile(r"# ([a-z_]+) = ([0-9]+)\n")


def codes(text):
    stated = STATED.match(text)
    limits = Limits(**{stated[1]: int(stated[2])}) if stated else DEFAULT
    return [found.code for found in parse(Source("a.iki", text), limits).diagnostics]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("code", CODES)
def test_the_wrong_example_has_this_fault_alone_and_the_right_one_none(code, language):
    section = page(code).section(language)
    (wrong,) = section.wrong
    (right,) = section.right

    assert set(codes(wrong.text)) - {code} <= ({"IKI-P140"} if code == "IKI-M110" else set())
    assert code in codes(wrong.text)
    assert codes(right.text) == []
