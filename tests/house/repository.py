"""Where things stand in this repository, for the tests that hold it to its word.

Out:     ROOT, PACKAGE, ROOMS, PYPROJECT, built, module_name, modules, parsed, texts
"""

from __future__ import annotations

import ast
import subprocess
import tomllib
from functools import cache
from pathlib import Path


ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "iki_rules"
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
#: Folders of the package that hold no Python.
NO_ROOMS = {"prelude", "__pycache__"}
#: The rooms: folders, and files beside `__init__`.
ROOMS = frozenset(
    path.stem
    for path in PACKAGE.iterdir()
    if (path.is_dir() and path.name not in NO_ROOMS)
    or (path.suffix == ".py" and path.stem != "__init__")
)


def built(room: str) -> bool:
    """Whether a room holds more than its first file."""
    return (PACKAGE / f"{room}.py").is_file() or any(
        path.name != "__init__.py" for path in (PACKAGE / room).rglob("*.py")
    )


@cache
def modules() -> tuple[Path, ...]:
    """All Python files of the package."""
    return tuple(sorted(PACKAGE.rglob("*.py")))


def module_name(path: Path) -> str:
    """A module's path below the package, as a name for a test case."""
    return path.relative_to(PACKAGE).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(path.read_text("utf-8"))


@cache
def tracked() -> tuple[Path, ...]:
    """The files of the repository; without git all but caches and environments."""
    if (ROOT / ".git").exists():
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
        paths = [ROOT / name for name in names.split("\0") if name]
    else:
        skipped = {".venv", "build", "dist", "site", "__pycache__"}
        paths = [
            path
            for path in ROOT.rglob("*")
            if not any(
                part in skipped or part.endswith("_cache") for part in path.relative_to(ROOT).parts
            )
        ]
    return tuple(sorted(path for path in paths if path.is_file()))


@cache
def texts() -> dict[str, str]:
    """The text of each file of the repository; faulty bytes are replaced."""
    return {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8", errors="replace")
        for path in tracked()
    }
