"""Give the site a page for each code of a diagnostic, and one that lists them.

The pages stand in the package, where `iki doc CODE` reads them; nothing is copied by hand.

In:      src/iki_rules/diagnostics
Out:     on_files
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, Files


if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

DIAGNOSTICS = Path(__file__).parent.parent / "src" / "iki_rules" / "diagnostics"
HEAD = """\
# Kode · Codes

Setiap kesalahan, peringatan dan petunjuk berkode; `iki doc KODE` menampilkan halaman yang sama.
Every error, warning and hint has a code; `iki doc CODE` shows the same page.

| kode · code | | judul | title |
|---|---|---|---|
"""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages to the site, and the list of those that the register names."""
    pages = {path.stem: path for path in sorted((DIAGNOSTICS / "pages").glob("IKI-*.md"))}
    listed = HEAD
    for line in (DIAGNOSTICS / "codes.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            code, severity, _, *titles = (cell.strip() for cell in line.split("|"))
            name = f"[{code}]({code}.md)" if code in pages else code
            listed += f"| {name} | {severity} | {' | '.join(titles)} |\n"
    files.append(File.generated(config, "codes/index.md", content=listed))
    for code, path in pages.items():
        content = path.read_text("utf-8")
        files.append(File.generated(config, f"codes/{code}.md", content=content))
    return files
