"""The README's commands and its Python do what it promises, from the top of the repository."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from iki_rules.cli import main


ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = [line.split() for line in re.findall(r"\.venv/bin/iki ([^&`\n]+)", README)]


@pytest.fixture(autouse=True)
def at_the_top(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def test_the_main_job_checks_and_evaluates_the_decree() -> None:
    assert [command[0] for command in COMMANDS] == ["check", "eval"]
    assert {command[1] for command in COMMANDS} == {"examples/kab-balangan-2023"}


def test_the_main_job_prints_values_units_bands_and_what_could_not_be_computed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert [main(command) for command in COMMANDS] == [0, 0]
    table = capsys.readouterr().out
    kia = next(line for line in table.splitlines() if "KIA" in line)
    # 22.480 / 40.215 = 55,8995...%
    assert kia.split()[2:] == ["55,90", "%", "Rendah", "ok"]
    assert "Tidak dapat dihitung, dan mengapa" in table
    assert "indeks_capil" in table


def test_the_python_names_the_datum_that_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (program,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    script = tmp_path / "readme.py"
    script.write_text(program, encoding="utf-8")
    runpy.run_path(str(script))
    assert "pemilik[kartu_keluarga]" in capsys.readouterr().out
