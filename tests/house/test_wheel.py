"""The wheel holds everything and works where there is no checkout."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from tests.house.repository import PACKAGE, ROOT, built


# One process builds and installs it for all tests of this file.
pytestmark = pytest.mark.xdist_group("wheel")

BOOK = """\
bahasa id
data wajib dalam orang
data pemilik dalam orang
    bagian dari wajib
indikator kepemilikan dalam %
    rumus pemilik / wajib x 100%
"""


def run(*command, cwd):
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, made from the unpacked sdist as an installer would make it."""
    here = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", here, cwd=ROOT)
    (sdist,) = here.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(here, filter="data")
    unpacked = here / sdist.name.removesuffix(".tar.gz")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", here, cwd=unpacked)
    (found,) = here.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The folder of a virtual environment with the wheel and what it depends on, and no more."""
    here = tmp_path_factory.mktemp("installed")
    venv.create(here, with_pip=False)
    pip = [sys.executable, "-m", "pip", "--python", here / "bin" / "python"]
    run(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=here)
    (packages,) = here.glob("lib/python3*/site-packages")
    for name in ("attr", "attrs", "lark"):
        (source,) = importlib.util.find_spec(name).submodule_search_locations
        shutil.copytree(source, packages / name)
    return here


def test_the_wheel_holds_the_package_the_grammar_the_prelude_and_the_pages(wheel):
    held = set(zipfile.ZipFile(wheel).namelist())
    package = {
        f"iki_rules/{path.relative_to(PACKAGE).as_posix()}"
        for path in PACKAGE.rglob("*")
        if path.suffix in {".py", ".txt", ".md", ".iki"} or path.name == "py.typed"
    }
    grammar = {f"iki_rules/grammar/{path.name}" for path in (ROOT / "grammar").iterdir()}

    for name in ("grammar/iki.lark", "grammar/words.txt", "diagnostics/codes.txt", "py.typed"):
        assert f"iki_rules/{name}" in held
    assert any(name.startswith("iki_rules/prelude/") for name in held)
    assert any(name.startswith("iki_rules/diagnostics/pages/") for name in held)
    assert "pytest_iki_rules/__init__.py" in held
    package.add("pytest_iki_rules/__init__.py")
    assert package | grammar == {name for name in held if not name.startswith("iki_rules-")}


def test_the_wheel_declares_its_command_its_licence_and_two_dependencies(wheel):
    with zipfile.ZipFile(wheel) as archive:
        about = {Path(name).name: archive.read(name).decode() for name in archive.namelist()}

    assert "iki = iki_rules.cli:main" in about["entry_points.txt"]
    assert "License-Expression: MIT" in about["METADATA"]
    required = [line for line in about["METADATA"].splitlines() if line.startswith("Requires-Dist")]
    required = [line for line in required if "extra ==" not in line]
    assert [line.split()[1].partition(">")[0] for line in required] == ["attrs", "lark"]


@pytest.mark.skipif(not built("book"), reason="needs the book room")
def test_an_installed_wheel_reads_a_book_and_evaluates_it(installed):
    program = (
        "import iki_rules as iki; from pathlib import Path;"
        f"book = iki.loads({BOOK!r});"
        "r = book.evaluate({'wajib': 200, 'pemilik': 150})['kepemilikan'];"
        "print(r.value, Path(iki.__file__).parents[1].name)"
    )

    done = run(installed / "bin" / "python", "-I", "-c", program, cwd=installed)

    assert done == "75 site-packages\n"


@pytest.mark.skipif(not built("cli"), reason="needs the commands")
def test_an_installed_wheel_answers_on_the_command_line(installed):
    assert "iki" in run(installed / "bin" / "iki", "--help", cwd=installed)
    (installed / "buku.iki").write_text(BOOK, "utf-8")
    run(installed / "bin" / "iki", "check", "buku.iki", cwd=installed)
