"""Let a workbook through only if it is a small, plain zip of plain XML, counted byte by byte.

Whoever packs a bomb, an entity or a second file under the same bytes is stopped here, before any
library opens the file.

Out:     pass_gate
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence

from iki_rules.decree.faults import (
    TableError,
    computed_cell,
    no_reader,
    not_a_workbook,
    unsafe_workbook,
)
from iki_rules.diagnostics import Phrase, phrase


#: In bytes, once inflated: all parts together, and one part.
MOST_INFLATED = 64 * 1024 * 1024
MOST_OF_A_PART = 32 * 1024 * 1024
#: A part larger than this may not be more than RATIO times its packed size.
SMALL = 1024 * 1024
RATIO = 200
MOST_PARTS = 2_000
MOST_LEVELS = 256
CHUNK = 65_536
PLAIN_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
ENCRYPTED = 1

XML = (".xml", ".rels", ".vml")


def pass_gate(data: bytes, name: str) -> None:
    """Raises TableError for a workbook that is broken, too large, or hides something."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            _check_directory(parts, len(data), name)
            total = 0
            for part in parts:
                inflated = _inflate(packed, part, name, MOST_INFLATED - total)
                total += len(inflated)
                if part.filename.lower().endswith(XML):
                    _check_xml(inflated, part.filename, name)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError):
        raise not_a_workbook(name) from None


def _check_directory(parts: Sequence[zipfile.ZipInfo], size: int, name: str) -> None:
    if len(parts) > MOST_PARTS:
        raise _unsafe(name, phrase("terlalu banyak bagian", "it has too many parts"))
    names = [part.filename for part in parts]
    if len({each.lower() for each in names}) < len(names):
        raise _unsafe(name, phrase("satu bagian ada dua kali", "it has a part twice"))
    if any("\\" in each or each.startswith("/") or ".." in each.split("/") for each in names):
        raise _unsafe(name, phrase("nama bagian keluar dari berkas", "a part leads outside"))
    for part in parts:
        if part.flag_bits & ENCRYPTED or part.compress_type not in PLAIN_METHODS:
            raise _unsafe(name, phrase("bagiannya tersandi", "it is encrypted or oddly packed"))
    ordered = sorted(parts, key=lambda part: part.header_offset)
    ends = [part.header_offset for part in ordered[1:]] + [size]
    for part, end in zip(ordered, ends, strict=True):
        if part.header_offset + part.compress_size > end:
            raise _unsafe(name, phrase("bagiannya tumpang tindih", "its parts overlap"))


def _inflate(packed: zipfile.ZipFile, part: zipfile.ZipInfo, name: str, left: int) -> bytes:
    """The bytes of a part, counted as they come: what the directory says is not believed."""
    pieces: list[bytes] = []
    count = 0
    most = min(MOST_OF_A_PART, left)
    with packed.open(part) as stream:
        while piece := stream.read(CHUNK):
            count += len(piece)
            if count > most:
                raise _unsafe(name, phrase("isinya terlalu besar", "it unpacks to too much"))
            if count > SMALL and count > RATIO * max(part.compress_size, 1):
                raise _unsafe(name, phrase("isinya terlalu padat", "it is packed too tightly"))
            pieces.append(piece)
    return b"".join(pieces)


def _check_xml(data: bytes, part: str, name: str) -> None:
    """No document type, no deep nesting, and in sheets no formula and no error value."""
    try:
        from defusedxml.common import DefusedXmlException  # noqa: PLC0415 - only for workbooks
        from defusedxml.ElementTree import ParseError, iterparse  # noqa: PLC0415
    except ImportError:
        raise no_reader() from None
    sheet = part.lower().startswith("xl/worksheets/")
    levels = 0
    cell = "?"
    try:
        for event, element in iterparse(io.BytesIO(data), ("start", "end"), forbid_dtd=True):
            if event == "end":
                levels -= 1
                element.clear()
                continue
            levels += 1
            if levels > MOST_LEVELS:
                raise _unsafe(name, phrase("XML terlalu dalam", "its XML nests too deeply"))
            tag = element.tag.rpartition("}")[2]
            if sheet and tag == "c":
                cell = element.get("r", "?")
                if element.get("t") == "e":
                    raise computed_cell(name, cell)
            elif sheet and tag == "f":
                raise computed_cell(name, cell)
    except DefusedXmlException:
        raise _unsafe(
            name, phrase("XML memuat DTD atau entitas", "its XML has a DTD or entities")
        ) from None
    except ParseError:
        raise not_a_workbook(name) from None


def _unsafe(name: str, why: Phrase) -> TableError:
    return unsafe_workbook(name, why)
