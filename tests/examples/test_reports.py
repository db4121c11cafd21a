"""The reports by quarter that lie beside the data are what `iki eval` writes today."""

from __future__ import annotations

import pytest

from iki_rules.cli.screen import cells
from tests.examples.reports import REPORTS, Report


EACH = pytest.mark.parametrize("report", REPORTS, ids=[each.folder for each in REPORTS])


@EACH
def test_a_report_is_what_the_command_in_the_readme_writes(report: Report) -> None:
    ran = report.run()
    assert (ran.code, ran.err) == (0, "")
    assert report.path.read_text("utf-8") == ran.out
    readme = (report.path.parent / "README.md").read_text("utf-8")
    assert f"iki {' '.join(report.command)}" in readme.replace("\\\n    ", "")
    assert f"`{report.path.name}`" in readme


@EACH
def test_a_report_fits_a_page_of_a_hundred_columns(report: Report) -> None:
    assert max(cells(line) for line in report.path.read_text("utf-8").splitlines()) <= 100


@EACH
def test_a_report_has_quarters_targets_and_a_missing_month(report: Report) -> None:
    text = report.path.read_text("utf-8")
    for quarter in range(1, 5):
        assert f"{report.year}-T{quarter}" in text
    assert "· target" in text
    assert "· tercapai" in text
    assert "belum diisi" in text.replace("\n", " ")
