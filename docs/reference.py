"""Write the generated parts of the language pages from the grammar and the word table.

A page holds pairs of comments `<!-- from grammar: ... -->` and `<!-- end -->`; what stands between
them is replaced. `python docs/reference.py` rewrites the pages; a test holds them up to date.

Out:     render
"""

from __future__ import annotations

import re
from pathlib import Path

from iki_rules.syntax.shapes import SHAPES, TEXTS


DOCS = Path(__file__).parent
GRAMMAR = DOCS.parent / "grammar"
UNITS = DOCS.parent / "src" / "iki_rules" / "prelude" / "satuan.iki"
PAGES = {DOCS / "id" / "bahasa.md": "id", DOCS / "en" / "language.md": "en"}

REGION = re.compile(r"(<!-- from grammar: (\w+) (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
HEADINGS = {
    "id": {
        "word": "kata",
        "other": "dalam bahasa Inggris",
        "unit": "satuan",
        "title": "nama",
        "also": "juga ditulis",
        "kind": "jenis",
        "counted": "dihitung",
        "measured": "diukur",
        "declaration": "deklarasi",
        "clauses": "klausa",
        "many": " (boleh berulang)",
        "texts": "*teks*",
    },
    "en": {
        "word": "word",
        "other": "in Indonesian",
        "unit": "unit",
        "title": "title",
        "also": "also written",
        "kind": "kind",
        "counted": "counted",
        "measured": "measured",
        "declaration": "declaration",
        "clauses": "clauses",
        "many": " (any number)",
        "texts": "*texts*",
    },
}


def render(page: str, language: str) -> str:
    """The text of a page with its generated parts made anew."""

    def part(found: re.Match[str]) -> str:
        start, what, which, end = found.groups()
        return f"{start}{_part(what, which, language)}\n{end}"

    return REGION.sub(part, page)


def _part(what: str, which: str, language: str) -> str:
    match what:
        case "words":
            return _word_table(which, language)
        case "rules":
            return _rules(which, language)
        case "clauses":
            return _clauses(language)
        case "units":
            return _units(language)
    raise ValueError(f"unknown part of the grammar: {what}")


def _words() -> list[tuple[str, str, dict[str, list[str]]]]:
    """Each row of the word table: kind, terminal, spellings by language."""
    rows = []
    for line in (GRAMMAR / "words.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, terminal, indonesian, english = (cell.strip() for cell in line.split("|"))
            spelled = {"id": _spellings(indonesian), "en": _spellings(english)}
            rows.append((kind, terminal, spelled))
    return rows


def _spellings(cell: str) -> list[str]:
    return [spelling.strip() for spelling in cell.split(";")]


def _word_table(kind: str, language: str) -> str:
    other = "en" if language == "id" else "id"
    words = HEADINGS[language]
    lines = [f"| {words['word']} | {words['other']} |", "|---|---|"]
    for row_kind, _, spelled in _words():
        if row_kind == kind:
            lines.append(f"| {_quoted(spelled[language])} | {_quoted(spelled[other])} |")
    return "\n".join(lines)


def _quoted(spellings: list[str]) -> str:
    return ", ".join(f"`{spelling}`" for spelling in spellings)


def _rules(section: str, language: str) -> str:
    """A section of the rules, each terminal as the word the formatter writes for it."""
    written = {terminal: spelled[language][0] for _, terminal, spelled in _words()}
    written |= {"SEMI": ";", "LEFT": "(", "RIGHT": ")", "LEFT_SQUARE": "[", "RIGHT_SQUARE": "]"}
    lines: list[str] = []
    here = False
    for line in (GRAMMAR / "iki.lark").read_text(encoding="utf-8").splitlines():
        if re.match(r"// .*---", line):
            here = line.removeprefix("// ").lower().startswith(section)
        elif here and line and not line.startswith(("//", "%")):
            rule = re.sub(r"\s*(->.*|//.*)$", "", line).removeprefix("?")
            lines.append(re.sub(r"\b[A-Z_]+\b", lambda m: _terminal(m.group(), written), rule))
    if not lines:
        raise ValueError(f"the grammar has no section that begins with {section}")
    return "\n".join(["```text", *lines, "```"])


def _clauses(language: str) -> str:
    """The clauses of each declaration; those of texts, which nearly all take, stand in one row."""
    written = {terminal: spelled[language][0] for _, terminal, spelled in _words()}
    words = HEADINGS[language]
    lines = [f"| {words['declaration']} | {words['clauses']} |", "|---|---|"]
    for word, shape in SHAPES.items():
        own = [
            f"`{written[clause]}`" + (words["many"] if often == "many" else "")
            for clause, often in shape.clauses.items()
            if clause not in TEXTS
        ]
        if TEXTS.keys() <= shape.clauses.keys():
            own.append(words["texts"])
        lines.append(f"| `{written[word]}` | {', '.join(own)} |")
    texts = ", ".join(
        f"`{written[clause]}`" + (words["many"] if often == "many" else "")
        for clause, often in TEXTS.items()
    )
    return "\n".join([*lines, f"| {words['texts']} | {texts} |"])


def _terminal(name: str, written: dict[str, str]) -> str:
    return f'"{written[name]}"' if name in written else name


UNIT_LINE = re.compile(r'satuan (\w+)(?: "([^"]*)")?( ukuran)?(?: = (.*?))?(?: juga (.*))?')


def _units(language: str) -> str:
    words = HEADINGS[language]
    lines = [
        f"| {words['unit']} | {words['title']} | {words['kind']} | {words['also']} |",
        "|---|---|---|---|",
    ]
    for line in UNITS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("satuan "):
            continue
        found = UNIT_LINE.fullmatch(line)
        if found is None:
            raise ValueError(f"unit not understood: {line}")
        name, title, measured, equal, also = found.groups()
        kind = words["measured" if measured else "counted"] + (f", = {equal}" if equal else "")
        spellings = _quoted(_spellings(also)) if also else ""
        lines.append(f"| `{name}` | {title or ''} | {kind} | {spellings} |")
    return "\n".join(lines)


if __name__ == "__main__":
    for path, language in PAGES.items():
        path.write_text(render(path.read_text(encoding="utf-8"), language), encoding="utf-8")
