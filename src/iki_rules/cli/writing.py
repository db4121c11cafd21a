"""Write files whole or not at all, and replace none that nobody meant to be replaced.

Out:     replace, publish
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from iki_rules.cli import file_words
from iki_rules.cli.stop import NO, StopError


def replace(path: Path, data: bytes) -> None:
    """Write beside the file, make sure it is on the disk, then put it in its place.

    The permissions stay; a link stays and the file it leads to is replaced. Raises OSError, and
    the file then is as it was.
    """
    path = path.resolve(strict=True)
    beside = path.with_name(f".{path.name[:100]}.{os.getpid()}.tmp")
    mode = stat.S_IMODE(path.stat().st_mode)
    number = os.open(
        beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode
    )
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(mode)
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def publish(path: Path, data: bytes, endings: tuple[str, ...]) -> None:
    """A new file, or a newer one in place of an older one with such an ending. Raises StopError."""
    try:
        with path.open("xb") as file:
            file.write(data)
    except FileExistsError:
        if path.suffix.lower() not in endings or not path.is_file():
            raise StopError(file_words.already_there(str(path))) from None
        _renew(path, data)
    except (OSError, ValueError):
        raise StopError(file_words.not_new(str(path)), NO) from None


def _renew(path: Path, data: bytes) -> None:
    try:
        replace(path, data)
    except OSError:
        raise StopError(file_words.cannot_write(str(path)), NO) from None
