"""The pytest plugin runs the examples of rule books, and stays out of the way elsewhere."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cli.running import BOOK, ENGLISH, SOURCE


def run(folder, *options):
    paths = {"PYTHONPATH": str(SOURCE), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:xdist"]
    ours = ["-p", "no:iki_rules", "-p", "pytest_iki_rules", "-v"]
    found = run_with([*command, *ours, *options], folder, paths)
    return found.returncode, found.stdout


def run_with(command, folder, environment):
    return subprocess.run(
        command, cwd=folder, env=environment, check=False, capture_output=True, text=True
    )


@pytest.fixture
def write(tmp_path):
    def write(name, text):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")

    return write


def test_an_example_is_a_test(tmp_path, write):
    write("a.iki", BOOK)
    code, out = run(tmp_path)

    assert code == 0
    assert "a.iki::tiga perempat PASSED" in out


def test_a_failing_example_tells_what_came_out_and_how(tmp_path, write):
    write("a.iki", BOOK.replace("hasil kepemilikan  = 75%", "hasil kepemilikan  = 80%"))
    code, out = run(tmp_path)

    assert code == 1
    assert "baris 16: kepemilikan: seharusnya 80%, hasilnya 75,00% (75%)" in out
    assert "= 150 orang / 200 orang x 100%" in out
    assert "Traceback" not in out
    assert "collected.py" not in out


def test_a_failing_example_of_an_english_book_speaks_english(tmp_path, write):
    example = '\nexample "most"\n    required = 4\n    holders = 3\n    result ownership = 80%\n'
    write("a.iki", ENGLISH + example)
    code, out = run(tmp_path)

    assert code == 1
    assert "line 13: ownership: expected 80%, got 75.00% (75%)" in out


def test_a_book_without_examples_fails(tmp_path, write):
    write("a.iki", ENGLISH)
    code, out = run(tmp_path)

    assert code == 1
    assert "This rule book has no examples" in out


def test_a_book_with_errors_fails_with_its_findings(tmp_path, write):
    write("a.iki", BOOK + "\nindikator rusak dalam %\n    rumus  tidak_ada x 100%\n")
    code, out = run(tmp_path)

    assert code == 1
    assert "a.iki::check FAILED" in out
    assert "IKI-N101" in out
    assert "a.iki::tiga perempat PASSED" in out


def test_files_of_one_folder_are_one_book(tmp_path, write):
    rules, _, example = BOOK.partition("contoh")
    write("office/a.iki", rules)
    write("office/b.iki", "bahasa id\n\ncontoh" + example)
    code, out = run(tmp_path)

    assert code == 0
    assert "office/b.iki::tiga perempat PASSED" in out
    assert "1 passed" in out


def test_the_fixture_opens_the_book_that_the_marker_names(tmp_path, write):
    write("rules/a.iki", BOOK)
    write(
        "test_it.py",
        "import pytest\n\n\n"
        '@pytest.mark.rule_book("rules/a.iki")\n'
        "def test_it(rule_book):\n"
        '    data = {"wajib": 4, "pemilik": 3}\n'
        '    assert rule_book.evaluate(data)["kepemilikan"].value == 75\n\n\n'
        "def test_unnamed(rule_book):\n"
        "    pass\n",
    )
    code, out = run(tmp_path, "--strict-markers")

    assert code == 1
    assert "test_it.py::test_it PASSED" in out
    assert "name the book: @pytest.mark.rule_book" in out


def test_a_book_that_cannot_be_opened_fails_with_what_is_wrong_alone(tmp_path, write):
    write("rules/a.iki", BOOK + "\nindikator rusak dalam %\n    rumus  tidak_ada x 100%\n")
    write(
        "test_it.py",
        "import pytest\n\n\n"
        '@pytest.mark.rule_book("rules/a.iki")\n'
        "def test_it(rule_book):\n"
        "    pass\n\n\n"
        '@pytest.mark.rule_book("rules/b.iki")\n'
        "def test_none(rule_book):\n"
        "    pass\n",
    )
    code, out = run(tmp_path, "test_it.py")

    assert code == 1
    assert "IKI-N101" in out
    assert "There is no file" in out
    assert "find_book" not in out
    assert "During handling" not in out


def test_a_run_without_rule_books_loads_nothing(tmp_path, write):
    write(
        "test_it.py",
        'import sys\n\n\ndef test_it():\n    assert not {"iki_rules", "lark"} & set(sys.modules)\n',
    )
    code, out = run(tmp_path)

    assert (code, "1 passed" in out) == (0, True)
