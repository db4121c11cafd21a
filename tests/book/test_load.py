from __future__ import annotations

import os
import subprocess
import sys

import pytest

import iki_rules as iki
from iki_rules.book.prelude import prelude
from iki_rules.syntax import parse


ONE = "bahasa id\ndata a dalam orang\n"
TWO = "bahasa id\nindikator b dalam orang\n    rumus a x 2\n"
WRONG = "bahasa id\nindikator b dalam orang\n    rumus a + c\n"


@pytest.fixture
def folder(tmp_path):
    inner = tmp_path / "dinas-2023"
    inner.mkdir()
    (inner / "satu.iki").write_text(ONE, "utf-8")
    (inner / "dua.iki").write_text(TWO, "utf-8")
    return inner


def test_the_files_of_a_folder_are_one_book(folder):
    book = iki.load(folder)

    assert book.id == "dinas-2023"
    assert book.evaluate({"a": 2})["b"].value == 4
    assert [name for name in book.sources if "prelude" not in name] == [
        (folder / "dua.iki").as_posix(),
        (folder / "satu.iki").as_posix(),
    ]


def test_a_file_is_a_book_of_its_name(folder):
    (folder / "satu.iki").write_text(ONE + TWO.partition("\n")[2], "utf-8")

    assert iki.load(str(folder / "satu.iki")).id == "satu"


def test_texts_by_name_are_one_book():
    book = iki.loads({"satu.iki": ONE, "dua.iki": TWO}, name="dinas")

    assert book.id == "dinas"
    assert book.evaluate({"a": 2})["b"].value == 4


def test_a_book_with_errors_raises_all_its_findings():
    with pytest.raises(iki.RuleBookError) as caught:
        iki.loads(WRONG)

    assert [each.code for each in caught.value.diagnostics] == ["IKI-N101", "IKI-N101"]
    assert "IKI-N101" in str(caught.value)
    assert "2" in caught.value.say("en")
    assert isinstance(caught.value, iki.IkiError)


def test_a_book_with_errors_loads_when_asked_to():
    book = iki.loads(WRONG, strict=False)

    assert len(book.errors) == 2
    assert book.evaluate({})["b"].status == "invalid"


def test_folders_below_are_books_of_their_own(folder):
    with pytest.raises(iki.FileError, match="dinas-2023"):
        iki.load(folder.parent)
    (folder / "dalam").mkdir()
    (folder / "dalam" / "tiga.iki").write_text(WRONG, "utf-8")
    assert iki.load(folder).errors == ()


def test_an_empty_folder_is_no_book(tmp_path):
    with pytest.raises(iki.FileError, match=r"no \.iki files"):
        iki.load(tmp_path)


@pytest.mark.parametrize("path", ["tidak-ada.iki", "tidak\0ada.iki"])
def test_a_path_to_nothing_is_refused(tmp_path, path):
    with pytest.raises(iki.FileError, match="no file"):
        iki.load(f"{tmp_path}/{path}")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe")
def test_a_pipe_is_not_opened(tmp_path):
    os.mkfifo(tmp_path / "pipa.iki")

    with pytest.raises(iki.FileError, match="regular"):
        iki.load(tmp_path / "pipa.iki")
    with pytest.raises(iki.FileError, match="regular"):
        iki.load(tmp_path)


def test_a_link_out_of_the_folder_is_refused(folder, tmp_path):
    (tmp_path / "luar.iki").write_text(ONE, "utf-8")
    (folder / "tiga.iki").symlink_to(tmp_path / "luar.iki")

    with pytest.raises(iki.FileError, match="leads out"):
        iki.load(folder)


def test_a_link_to_itself_is_refused(folder):
    (folder / "tiga.iki").symlink_to(folder / "tiga.iki")

    with pytest.raises(iki.FileError):
        iki.load(folder)


def test_a_folder_of_too_many_files_is_refused_by_number(folder):
    with pytest.raises(iki.FileError, match=r"2 \.iki files, the limit is 1 \(files\)"):
        iki.load(folder, limits=iki.Limits(files=1))


def test_a_file_too_large_is_a_finding_and_the_others_are_read(folder):
    limits = iki.Limits(file_bytes=len(TWO))
    (folder / "satu.iki").write_text(ONE + "#" * 500, "utf-8")

    book = iki.load(folder, limits=limits, strict=False)

    codes = [each.code for each in book.errors]
    assert codes[0] == "IKI-M101"
    assert str(len(ONE) + 500) in book.errors[0].message.say("en")
    assert iki.load(folder / "dua.iki", limits=limits, strict=False).errors[0].code == "IKI-N101"


def test_bytes_that_are_no_utf_8_are_a_finding(tmp_path):
    (tmp_path / "latin.iki").write_bytes("bahasa id\n# na\xefve\n".encode("latin-1"))

    with pytest.raises(iki.RuleBookError) as caught:
        iki.load(tmp_path / "latin.iki")

    assert [each.code for each in caught.value.diagnostics] == ["IKI-P101"]


def test_the_only_data_file_beside_a_book_needs_no_name(folder):
    with pytest.raises(iki.FileError, match=r"no \.csv or \.json"):
        iki.load(folder).evaluate_file()
    (folder / "angka.json").write_text('{"a": 3}', "utf-8")
    assert iki.load(folder).evaluate_file()["b"].value == 6
    (folder / "lain.CSV").write_text("a\n4\n", "utf-8")
    with pytest.raises(iki.FileError, match=r"angka\.json, lain\.CSV"):
        iki.load(folder).evaluate_file()
    assert iki.load(folder).evaluate_file(folder / "lain.CSV")["b"].value == 8


def test_data_files_are_read_strictly(folder, tmp_path):
    book = iki.load(folder)
    with pytest.raises(iki.FileError, match=r"no \.csv or \.json file"):
        book.evaluate_file(tmp_path / "angka.xlsx")
    with pytest.raises(iki.FileError, match="no file"):
        book.evaluate_file(tmp_path / "angka.csv")
    (tmp_path / "latin.csv").write_bytes(b"datum;nilai;sumber\na;3;na\xefve\n")
    with pytest.raises(iki.FileError, match="byte 26"):
        book.evaluate_file(tmp_path / "latin.csv")
    (tmp_path / "bom.json").write_bytes(b'\xef\xbb\xbf{"a": 3}')
    assert book.evaluate_file(tmp_path / "bom.json")["b"].value == 6


def test_data_larger_than_the_limit_are_refused(folder, tmp_path):
    (tmp_path / "besar.json").write_text('{"a": 3}' + " " * 100, "utf-8")

    found = iki.load(folder, limits=iki.Limits(data_bytes=50)).evaluate_file(
        tmp_path / "besar.json"
    )

    assert found["b"].status == "invalid"
    assert found.diagnostics[0].code == "IKI-D501"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_one_may_not_read_is_said_so(folder):
    (folder / "satu.iki").chmod(0)

    with pytest.raises(iki.FileError, match="cannot be read"):
        iki.load(folder)


def test_the_prelude_has_no_fault_and_is_read_once():
    assert prelude() is prelude()
    for source in prelude().sources.values():
        assert parse(source).diagnostics == ()


def test_data_of_a_book_are_described():
    inputs = iki.loads(
        "bahasa id\nhimpunan s = p; q\nhimpunan o dari data\nhimpunan pilihan = ya; bukan_ini\n"
        'data a[s] "Judul" dalam orang\n    sumber "SIAK"\n'
        "data b[o] dalam %\n    rentang 0% s.d. 50%\ndata c dari pilihan\n",
        strict=False,
    ).inputs

    assert list(inputs) == ["a", "b", "c"]
    a, b, c = inputs.values()
    assert (a.title, a.unit, a.axes, a.counted, a.sources) == (
        "Judul",
        "orang",
        ("s",),
        True,
        ("SIAK",),
    )
    assert a.ids == ("a[p]", "a[q]")
    assert (b.ids, b.range.high, b.counted) == (("b",), 50, False)
    assert (c.kind, c.choices) == ("member", ("ya", "bukan_ini"))


def test_importing_the_package_imports_no_heavy_one():
    heavy = {"hypothesis", "pytest", "sympy", "ibis", "duckdb", "openpyxl", "pandas", "numpy"}
    script = "import iki_rules, sys; iki_rules.loads; print(' '.join(sys.modules))"

    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.split()

    assert "iki_rules.book" in loaded
    assert heavy.isdisjoint(loaded)
