"""Write diagnostics for a program: plain dicts, ready for JSON.

In:      Diagnostic, Source
Out:     records, record
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from iki_rules.diagnostics.diagnostic import Diagnostic
from iki_rules.diagnostics.order import select
from iki_rules.diagnostics.phrase import Language, Phrase
from iki_rules.diagnostics.render import left_out, repeated, sentence
from iki_rules.limits import DEFAULT, Limits
from iki_rules.text import Source, Span


Json: TypeAlias = "str | int | list[Json] | dict[str, Json] | None"
Record: TypeAlias = dict[str, Json]


def records(
    diagnostics: Iterable[Diagnostic],
    sources: Mapping[str, Source],
    language: Language,
    *,
    limits: Limits = DEFAULT,
) -> list[Record]:
    """The diagnostics that `report` shows, a dict each, in the same order.

    Where a fault has more places than are shown, the last of its dicts has a note that says how
    many; where not all findings are shown, the last dict of all has one.
    """
    selection = select(diagnostics, sources, limits)
    found: list[Record] = []
    for group in selection.groups:
        found += [record(each, sources, language) for each in group.shown]
        _note(found, repeated(group), language)
    _note(found, left_out(selection), language)
    return found


def record(diagnostic: Diagnostic, sources: Mapping[str, Source], language: Language) -> Record:
    """One diagnostic: code, severity, message, file, line, column, their ends, notes and fixes.

    Lines and columns count from 1 and the end lies behind the last character; a finding
    without a place has None there.
    """
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": sentence(diagnostic.message, language),
        **_place(diagnostic.span, sources),
        "notes": [sentence(note, language) for note in diagnostic.notes],
        "fixes": [
            {
                "text": sentence(fix.text, language),
                **_place(fix.span, sources),
                "replacement": fix.replacement,
            }
            for fix in diagnostic.fixes
        ],
    }


def _note(found: list[Record], text: Phrase | None, language: Language) -> None:
    """Add a note to the last record, if there is one to add."""
    if text:
        notes = found[-1]["notes"]
        assert isinstance(notes, list)
        notes.append(text.say(language))


def _place(span: Span, sources: Mapping[str, Source]) -> Record:
    source = sources.get(span.file)
    line, column = source.position(span.start) if source else (None, None)
    end_line, end_column = source.position(span.end) if source else (None, None)
    return {
        "file": span.file or None,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
    }
