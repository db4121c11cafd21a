"""Run the commands, in this process or in one of their own.

Out:     Answer, iki, process, write, BOOK, ENGLISH, DATA
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from iki_rules.cli import main


SOURCE = Path(__file__).parents[2] / "src"
EXAMPLES = Path(__file__).parents[2] / "examples"

BOOK = """\
bahasa id

data wajib "Penduduk wajib KTP" dalam orang
    sumber  "SIAK"
data pemilik "Pemilik KTP" dalam orang
    bagian dari  wajib

indikator kepemilikan "Kepemilikan KTP" dalam %
    rumus  pemilik / wajib x 100%

cacah surat "Surat keluar" dalam surat

contoh "tiga perempat"
    wajib    = 200
    pemilik  = 150
    hasil kepemilikan  = 75%
"""

ENGLISH = """\
language en

data required in person
data holders in person
    part of  required

indicator ownership "Ownership" in %
    formula  holders / required x 100%
"""

DATA = "datum;anggota;nilai\nwajib;;1.200\npemilik;;900\n"


@dataclass(frozen=True)
class Answer:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def iki(*typed: str, stdin: bytes = b"") -> Answer:
    """A command in this process."""
    out, err = io.StringIO(), io.StringIO()
    given = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
    before, sys.stdin = sys.stdin, given
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(typed)
    finally:
        sys.stdin = before
    return Answer(code, out.getvalue(), err.getvalue())


def process(*typed: str, stdin: bytes = b"", **environment: str) -> Answer:
    """A command in a process of its own, its answers read as UTF-8."""
    done = subprocess.run(
        [sys.executable, "-m", "iki_rules.cli", *typed],
        input=stdin,
        check=False,
        capture_output=True,
        env=surroundings(**environment),
    )
    return Answer(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def surroundings(**environment: str) -> dict[str, str]:
    """The environment of a process: this one, its faults worded, and what is given."""
    kept = {name: value for name, value in os.environ.items() if name != "IKI_DEBUG"}
    return kept | {"PYTHONPATH": str(SOURCE)} | environment


def write(name: str, text: str | bytes) -> str:
    """A file in the folder of the test; its name."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    return name
