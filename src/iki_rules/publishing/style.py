"""Dress the page for the screen and for paper.

Out:     STYLE
"""

from __future__ import annotations


STYLE = """
:root { color-scheme: light; --line: #b8bfc8; --soft: #5b6470; --band: #f1f4f7; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 110rem; color: #1a1f26; background: #fff;
  font: 15px/1.45 "Segoe UI", "Noto Sans", "DejaVu Sans", Arial, sans-serif; }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 .8rem; max-width: 60rem; }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .4rem; padding-bottom: .25rem;
  border-bottom: 2px solid #1f4e79; color: #1f4e79; }
h3 { font-size: 1rem; font-weight: 600; margin: 1.3rem 0 .5rem; }
header dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.2rem; margin: 0; }
header dt { color: var(--soft); }
header dd { margin: 0; max-width: 60rem; }
.sheet { overflow-x: auto; }
.sheet > table { width: 100%; min-width: 66rem; table-layout: fixed; border-collapse: collapse; }
.sheet > table > * > tr > * { border: 1px solid var(--line); padding: .45rem .55rem;
  vertical-align: top; text-align: left; overflow-wrap: break-word; }
th { background: var(--band); font-weight: 600; }
th.number { width: 3.6rem; }
th.indicator { width: 15%; }
th.formula { width: 29%; }
th.source, th.owner { width: 11.5%; }
th.notes { width: 15%; }
td p { margin: 0 0 .3rem; }
td p:last-child { margin-bottom: 0; }
.detail, .each, .where { color: var(--soft); font-size: .88em; }
.notes p { font-size: .88em; }
math { font-size: .95em; }
math[display="block"] { width: max-content; margin: 0; }
math mtext.value { display: inline-block; max-width: 17em; white-space: normal;
  text-align: center; overflow-wrap: normal; }
.math { overflow: auto hidden; padding: .15rem 0 .35rem; }
math mfrac { padding: 0 .15em; }
math mfrac > * { padding: .12em .1em; }
.where { margin: .4rem 0 0; padding-left: 1.1rem; }
.where table { border-collapse: collapse; margin: .2rem 0; width: 100%; }
.where td { padding: .1rem .5rem .1rem 0; border-bottom: 1px dotted var(--line);
  vertical-align: top; }
.where td:last-child { text-align: right; white-space: nowrap; padding-right: 0; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  :root { font-size: 8.5pt; }
  body { padding: 0; max-width: none; font-size: 8.5pt; }
  .sheet, .math { overflow: visible; }
  .sheet > table { min-width: 0; }
  h2, h3 { break-after: avoid; }
  .sheet > table > tbody > tr { break-inside: avoid; }
  thead { display: table-header-group; }
  th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
"""
