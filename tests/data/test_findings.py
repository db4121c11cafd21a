"""Findings over many rows."""

from __future__ import annotations

from iki_rules.data.faults.names import unknown_datum
from iki_rules.data.faults.relations import datum_without_value
from iki_rules.data.findings import SHOWN, Findings
from iki_rules.limits import Limits
from iki_rules.text import NOWHERE


def unknown(name):
    return unknown_datum(name, (), NOWHERE)


def test_the_last_shown_of_a_group_stands_for_the_rest():
    findings = Findings(Limits())
    for _ in range(10):
        findings.add(unknown("x"), "x")
    findings.add(unknown("y"), "y")

    found = findings.diagnostics()

    assert [each.repeats for each in found] == [0, 0, 10 - SHOWN, 0]


def test_what_is_not_shown_is_not_built():
    findings = Findings(Limits())
    built = []
    for number in range(10):
        findings.later("IKI-D101", "x", lambda n=number: built.append(n) or unknown("x"))

    assert built == [0, 1, 2]


def test_errors_beyond_the_limit_are_counted_and_hints_are_kept():
    findings = Findings(Limits(diagnostics=5))
    for number in range(12):
        findings.add(unknown(f"x{number}"), f"x{number}")
    findings.add(datum_without_value("y", "", ()), "y")

    found = findings.diagnostics()

    assert [each.code for each in found] == ["IKI-D101"] * 5 + ["IKI-D305", "IKI-D506"]
    assert "7" in found[-1].message.say("en")
