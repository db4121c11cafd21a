"""Read the files of a rule book and of its data: regular files, inside their folder, bounded.

Out:     Found, find_book, read_data
"""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

from iki_rules.book import faults
from iki_rules.limits import Limits
from iki_rules.text import Source, decode


RULES = ".iki"
DATA = (".csv", ".json")


@frozen
class Found:
    """The texts of one rule book, the name it goes by, and the data files beside them."""

    id: str
    sources: tuple[Source, ...]
    data_files: tuple[Path, ...] = ()
    #: Files that are too large to be read: name and size in bytes.
    oversized: tuple[tuple[str, int], ...] = ()


def find_book(path: Path, limits: Limits) -> Found:
    """The rule book at a path: one file, or the .iki files that a folder itself holds, sorted.

    Raises FileError.
    """
    try:
        if path.is_dir():
            return _folder(path, limits)
        return _texts(path.stem, [path], limits)
    except (FileNotFoundError, ValueError):
        raise faults.no_such_path(str(path)) from None
    except OSError:
        raise faults.not_readable(str(path)) from None


def read_data(path: Path, limits: Limits) -> str:
    """The text of a data file, strictly UTF-8. Raises FileError.

    What is larger than the limit is cut behind it, so that its reader refuses it.
    """
    if path.suffix.lower() not in DATA:
        raise faults.unknown_data_format(str(path))
    try:
        _check_regular(path)
        with path.open("rb") as file:
            data = file.read(limits.data_bytes + 1)
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise faults.data_not_utf8(str(path), error.start + 1) from None
    except (FileNotFoundError, ValueError):
        raise faults.no_such_path(str(path)) from None
    except OSError:
        raise faults.not_readable(str(path)) from None


def _folder(folder: Path, limits: Limits) -> Found:
    inside = sorted(folder.iterdir())
    paths = [each for each in inside if each.suffix == RULES and not each.is_dir()]
    if not paths:
        below = [each.name for each in inside if each.is_dir() and any(each.glob("*" + RULES))]
        raise faults.no_rule_files(str(folder), below)
    if len(paths) > limits.files:
        raise faults.too_many_files(str(folder), len(paths), limits.files)
    root = Path(os.path.realpath(folder))
    for each in paths:
        if Path(os.path.realpath(each)).parent != root:
            raise faults.outside_folder(str(each))
    data = tuple(each for each in inside if each.suffix.lower() in DATA and each.is_file())
    found = _texts(root.name, paths, limits)
    return Found(found.id, found.sources, data, found.oversized)


def _texts(id: str, paths: Sequence[Path], limits: Limits) -> Found:
    sources: list[Source] = []
    oversized: list[tuple[str, int]] = []
    for path in paths:
        name, size = path.as_posix(), _check_regular(path)
        with path.open("rb") as file:
            data = file.read(limits.file_bytes + 1)
        if len(data) > limits.file_bytes:
            oversized.append((name, max(size, len(data))))
            data = b""
        sources.append(decode(name, data))
    return Found(id, tuple(sources), (), tuple(oversized))


def _check_regular(path: Path) -> int:
    """The size of a regular file in bytes; anything else is refused before it is opened."""
    about = path.stat()
    if not stat.S_ISREG(about.st_mode):
        raise faults.not_a_file(str(path))
    return about.st_size
