"""The application that embeds the library prints its report through the public API alone."""

from __future__ import annotations

import ast
import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest


APP = Path(__file__).parents[2] / "examples" / "embedding" / "app.py"
ZERO = "Pembagi masuk dalam rumus tuntas[akta_kelahiran] bernilai 0"


@pytest.fixture(scope="module")
def app() -> SimpleNamespace:
    return SimpleNamespace(**runpy.run_path(str(APP)))


def test_the_report_prints_values_bands_and_reasons(app: SimpleNamespace) -> None:
    # Identity cards: 3 of 3. Children's cards: 2 of 3. Together 5 of 6, in 11 days.
    assert app.report(app.RECORDS, 2023, 5).splitlines()[:6] == [
        "counter, 2023-05",
        "  Permohonan yang tuntas: KTP-el: 100,00% (Tuntas)",
        "  Permohonan yang tuntas: KIA: 66,67% (Belum tuntas)",
        f"  Permohonan yang tuntas: Akta Kelahiran: - ({ZERO})",
        "  Permohonan yang tuntas, semua layanan: 83,33% (Hampir tuntas)",
        "  Lama layanan rata-rata: 2,2 hari/permohonan",
    ]


def test_the_report_explains_its_main_figure(app: SimpleNamespace) -> None:
    printed = app.report(app.RECORDS, 2023, 5)
    assert "jumlah(selesai) / jumlah(masuk) x 100%" in printed
    assert "5 permohonan / 6 permohonan" in printed


def test_it_runs_as_a_program(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(APP), run_name="__main__")
    assert capsys.readouterr().out.startswith("counter, 2023-05\n")


def test_the_application_uses_the_front_door_only() -> None:
    imported = {
        name.name if isinstance(node, ast.Import) else node.module
        for node in ast.walk(ast.parse(APP.read_text("utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in node.names
    }
    assert {name for name in imported if name and name.startswith("iki")} == {"iki_rules"}
