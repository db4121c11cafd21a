"""A file is replaced whole, or stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from iki_rules.cli.writing import replace
from tests.cli.running import write


def test_the_new_text_takes_the_place_of_the_old():
    path = Path(write("a", "before"))
    replace(path, b"after")

    assert path.read_bytes() == b"after"
    assert list(Path().iterdir()) == [path]


def test_a_file_that_is_not_there_is_not_made():
    with pytest.raises(OSError, match="nowhere"):
        replace(Path("nowhere"), b"")

    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("stage", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.chmod"])
def test_whatever_fails_leaves_the_old_text_and_nothing_beside_it(monkeypatch, stage):
    def fail(*_):
        raise OSError(28, "full")

    path = Path(write("a", "before"))
    monkeypatch.setattr(stage, fail)
    with pytest.raises(OSError, match="full"):
        replace(path, b"after")

    assert path.read_bytes() == b"before"
    assert list(Path().iterdir()) == [path]
