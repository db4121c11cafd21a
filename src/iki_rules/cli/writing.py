"""Replace a file by a new text whole or not at all.

Out:     replace
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path


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
