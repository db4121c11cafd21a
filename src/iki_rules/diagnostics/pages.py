"""Read the page of a code: why something is refused, with a wrong and a right example.

Out:     Page, Section, Block, page, paged, read
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from attrs import frozen

from iki_rules.diagnostics.phrase import LANGUAGES, Language


FENCE = "```"


@frozen
class Block:
    """A fenced example; `kind` is what stands behind the fence: iki, json, csv or python."""

    kind: str
    text: str


@frozen
class Section:
    """A page in one language."""

    title: str
    why: str
    wrong: tuple[Block, ...]
    right: tuple[Block, ...]
    #: The section as it stands in the file, its title included.
    text: str


@frozen
class Page:
    """The page of one code, in both languages."""

    code: str
    indonesian: Section
    english: Section

    def section(self, language: Language) -> Section:
        """The page in one language."""
        return self.indonesian if language == "id" else self.english


def paged() -> tuple[str, ...]:
    """The codes that have a page, sorted."""
    names = [entry.name for entry in (files("iki_rules") / "diagnostics" / "pages").iterdir()]
    return tuple(sorted(name.removesuffix(".md") for name in names if name.endswith(".md")))


def page(code: str) -> Page | None:
    """The page of a code, in any case of letters; None where there is none."""
    names = {name.casefold(): name for name in paged()}
    name = names.get(code.casefold())
    if name is None:
        return None
    text = (files("iki_rules") / "diagnostics" / "pages" / f"{name}.md").read_text("utf-8")
    return read(name, text)


def read(code: str, text: str) -> Page:
    """The page that stands in a text. Raises ValueError if it is not built as pages are."""
    head, *sections = _cut(text, "## ")
    if head.strip() != f"# {code}" or len(sections) != len(LANGUAGES):
        raise ValueError(f"{code}.md: expected its code as the title and two sections")
    indonesian, english = sections
    return Page(
        code,
        _section(code, indonesian, ["Salah", "Benar"]),
        _section(code, english, ["Wrong", "Right"]),
    )


def _section(code: str, text: str, headings: list[str]) -> Section:
    head, *parts = _cut(text, "### ")
    titles = [part.partition("\n")[0].removeprefix("### ").strip() for part in parts]
    if titles != headings:
        raise ValueError(f"{code}.md: expected the headings {headings}, not {titles}")
    title, _, why = head.partition("\n")
    return Section(
        title.removeprefix("## ").strip(),
        why.strip(),
        tuple(_blocks(parts[0])),
        tuple(_blocks(parts[1])),
        text.strip() + "\n",
    )


def _cut(text: str, heading: str) -> list[str]:
    """The text before the first line that begins with `heading`, and from each such line on."""
    parts, fenced = [""], False
    for line in text.splitlines(keepends=True):
        fenced ^= line.startswith(FENCE)
        if line.startswith(heading) and not fenced:
            parts.append("")
        parts[-1] += line
    return parts


def _blocks(text: str) -> Iterator[Block]:
    kind: str | None = None
    held: list[str] = []
    for line in text.splitlines(keepends=True):
        if not line.startswith(FENCE):
            held.append(line)
        elif kind is None:
            kind, held = line.removeprefix(FENCE).strip(), []
        else:
            yield Block(kind, "".join(held))
            kind = None
