"""Importing the package is quick and quiet."""

from __future__ import annotations

import subprocess
import sys

from tests.house.repository import PACKAGE


#: What belongs to one engine or to the tests is loaded when it is asked for.
GUESTS = ["sympy", "ibis", "duckdb", "openpyxl", "pandas", "flint", "pytest", "hypothesis"]


def run(code):
    paths = f"import sys; sys.path.insert(0, {str(PACKAGE.parent)!r}); "
    done = subprocess.run(
        [sys.executable, "-c", paths + code], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_importing_the_package_loads_no_guest():
    loaded = run(f"import iki_rules; print([n for n in {GUESTS} if n in sys.modules])")

    assert loaded == "[]\n"


def test_importing_the_package_prints_nothing_and_leaves_the_process_as_it_was():
    state = "(sys.getrecursionlimit(), sys.get_int_max_str_digits(), sys.getswitchinterval())"

    assert run(f"a = {state}; import iki_rules; print(a == {state})") == "True\n"
