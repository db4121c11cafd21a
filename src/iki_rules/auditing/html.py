"""Write an audit as one HTML page for the inspector's file: no script, nothing from elsewhere.

Out:     html
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from iki_rules.auditing import wording
from iki_rules.auditing.figure import Audit, Figure, Verdict
from iki_rules.diagnostics import Diagnostic, Language, phrase
from iki_rules.diagnostics.phrase import printable


#: Nothing is loaded and nothing runs, whatever stands in the texts.
POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
TITLE = phrase("Pemeriksaan angka terbitan: {book}", "Audit of published figures: {book}")
HEADINGS = (
    ("indicator", phrase("Indikator", "Indicator")),
    ("period", phrase("Periode", "Period")),
    ("number", phrase("Terbitan", "Published")),
    ("number", phrase("Hasil hitung", "Computed")),
    ("verdict", phrase("Putusan", "Verdict")),
    ("number", phrase("Selisih", "Difference")),
    ("why", phrase("Keterangan", "Remarks")),
)
DECREE = phrase("Keputusan", "Decree")
AGENCY = phrase("Instansi", "Agency")
DATA = phrase("Data", "Data")
TABLE = phrase("Angka terbitan", "Published figures")
REPRODUCED = phrase("Angka terbitan diperoleh bila:", "The published figure comes out of:")
FINDINGS = phrase("Temuan dalam tabel terbitan", "Findings in the published table")
ROW = phrase("baris {row}", "row {row}")
UNLISTED = phrase(
    "Indikator yang tidak ada dalam tabel terbitan", "Indicators that the published table lacks"
)
#: How a verdict is coloured: right, right with a note, wrong, not judged.
TONE: dict[Verdict, str] = {
    "exact": "right",
    "rounded": "right",
    "truncated": "note",
    "different": "wrong",
    "not_computed": "wrong",
    "not_comparable": "open",
    "not_published": "open",
}
STYLE: Final = """
:root { color-scheme: light; --line: #ccd3db; --soft: #5b6470; --band: #f1f4f7;
  --right: #1b7a3d; --note: #8a6100; --wrong: #b3261e; --open: #5b6470; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 84rem; color: #1a1f26; background: #fff;
  font: 15px/1.45 "Segoe UI", "Noto Sans", "DejaVu Sans", Arial, sans-serif; }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 .8rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; color: #1f4e79; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.2rem; margin: 0 0 1rem; }
dt { color: var(--soft); }
dd { margin: 0; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0 0 1.2rem; padding: 0;
  list-style: none; }
.counts li { border: 1px solid var(--line); border-left: .3rem solid var(--tone);
  border-radius: .25rem; padding: .3rem .7rem; }
.counts b { font-size: 1.15rem; margin-right: .35rem; }
.sheet { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { border-bottom: 1px solid var(--line); padding: .5rem .6rem; vertical-align: top;
  text-align: left; overflow-wrap: anywhere; }
th { background: var(--band); font-weight: 600; border-top: 1px solid var(--line);
  white-space: nowrap; }
.indicator { min-width: 11rem; }
.period { white-space: nowrap; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.verdict { min-width: 7.5rem; }
.why { min-width: 12rem; }
.id { color: var(--soft); font-size: .86em; }
.tag { color: var(--tone); font-weight: 600; }
.tag::before { content: ""; display: inline-block; width: .6em; height: .6em; margin-right: .4em;
  border-radius: 50%; background: var(--tone); }
.right { --tone: var(--right); } .note { --tone: var(--note); }
.wrong { --tone: var(--wrong); } .open { --tone: var(--open); }
td p { margin: 0; }
td ol, td ul { margin: .1rem 0 0; padding-left: 1.2rem; }
.wrong td:first-child { box-shadow: inset .2rem 0 0 var(--wrong); }
ul.list { margin: 0; padding-left: 1.2rem; }
ul.list li { margin: .2rem 0; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { padding: 0; max-width: none; font-size: 9pt; }
  .sheet { overflow: visible; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
"""


def html(audit: Audit, language: Language) -> str:
    """The audit as a text in HTML."""
    title = phrase(TITLE.id, TITLE.en, book=audit.book).say(language)
    head = "".join(
        f'<th scope="col" class="{kind}">{_text(words.say(language))}</th>'
        for kind, words in HEADINGS
    )
    rows = "\n".join(_row(each, language) for each in audit.figures)
    return f"""<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{_text(title)}</title>
<style>{STYLE}</style>
</head>
<body>
<header>
<h1>{_text(title)}</h1>
<dl>{"".join(_head(audit, language))}</dl>
<ul class="counts">{"".join(_counts(audit, language))}</ul>
</header>
<main>
<div class="sheet"><table>
<thead><tr>{head}</tr></thead>
<tbody>
{rows}
</tbody>
</table></div>
{"".join(_below(audit, language))}
</main>
</body>
</html>
"""


def _head(audit: Audit, language: Language) -> Iterator[str]:
    """Which decree was checked, and which files were compared."""
    decree = audit.decree
    rows = (
        (DECREE, decree and ", ".join(each for each in (decree.number, decree.about) if each)),
        (AGENCY, decree and decree.agency),
        (DATA, audit.data),
        (TABLE, audit.table),
    )
    for words, text in rows:
        if text:
            yield f"<dt>{_text(words.say(language))}</dt><dd>{_text(text)}</dd>"


def _counts(audit: Audit, language: Language) -> Iterator[str]:
    for verdict, number in audit.counts.items():
        if number:
            said = _text(wording.VERDICT[verdict].say(language))
            yield f'<li class="{TONE[verdict]}"><b>{number}</b>{said}</li>'


def _row(figure: Figure, language: Language) -> str:
    part = wording.part_name(figure)
    name = figure.title or figure.id
    below = figure.id if part is None else f"{part.say(language)}({figure.id})"
    tag = f'<span class="tag">{_text(wording.VERDICT[figure.verdict].say(language))}</span>'
    cells = (
        f"<p>{_text(name)}</p>" + (f'<p class="id">{_text(below)}</p>' if below != name else ""),
        _text(figure.period or ""),
        _text(figure.text),
        _text(wording.computed_text(figure, language)),
        tag,
        _text(wording.difference_text(figure, language)),
        _remarks(figure, language),
    )
    kinds = [kind for kind, _ in HEADINGS]
    inside = "".join(
        f'<td class="{kind}">{cell}</td>' for kind, cell in zip(kinds, cells, strict=True)
    )
    return f'<tr class="{TONE[figure.verdict]}">{inside}</tr>'


def _remarks(figure: Figure, language: Language) -> str:
    parts = [] if figure.reason is None else [f"<p>{_text(figure.reason.say(language))}</p>"]
    if figure.mistakes:
        names = "".join(f"<li>{_text(each.name.say(language))}</li>" for each in figure.mistakes)
        parts.append(f"<p>{_text(REPRODUCED.say(language))}</p><ul>{names}</ul>")
    elif figure.verdict == "different":
        said = wording.NO_MISTAKE.say(language)
        parts.append(f"<p>{_text(said[:1].upper() + said[1:])}</p>")
    return "".join(parts)


def _below(audit: Audit, language: Language) -> Iterator[str]:
    """The findings in the table, and what it leaves out."""
    if audit.diagnostics:
        items = "".join(f"<li>{_found(each, audit, language)}</li>" for each in audit.diagnostics)
        yield f'<h2>{_text(FINDINGS.say(language))}</h2><ul class="list">{items}</ul>'
    if audit.unlisted:
        names = ", ".join(map(_text, audit.unlisted))
        yield f"<h2>{_text(UNLISTED.say(language))}</h2><p>{names}</p>"


def _found(found: Diagnostic, audit: Audit, language: Language) -> str:
    source = audit.sources.get(found.span.file)
    said = _text(" ".join([found.message.say(language), *(n.say(language) for n in found.notes)]))
    if source is None:
        return said
    row = source.text.count("\n", 0, found.span.start) + 1
    return f"{said} ({_text(phrase(ROW.id, ROW.en, row=row).say(language))})"


def _text(text: str) -> str:
    return escape("".join(each if each.isprintable() else printable(each) for each in text))
