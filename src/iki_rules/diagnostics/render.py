"""Write diagnostics for a person: in full with the lines as typed, or a line each.

In:      Diagnostic, Source
Out:     report, full, short
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Literal, TypeAlias

from iki_rules.diagnostics.diagnostic import Diagnostic, Label, Severity
from iki_rules.diagnostics.excerpt import Mark, excerpt
from iki_rules.diagnostics.order import Group, Selection, select
from iki_rules.diagnostics.phrase import Language, Phrase, phrase, printable
from iki_rules.limits import DEFAULT, Limits
from iki_rules.text import Source


Form: TypeAlias = Literal["full", "short"]

SEVERITIES: Mapping[Severity, Phrase] = {
    "error": Phrase("kesalahan", "error"),
    "warning": Phrase("peringatan", "warning"),
    "hint": Phrase("petunjuk", "hint"),
}
COLOURS: Mapping[Severity, str] = {"error": "31", "warning": "33", "hint": "36"}
BOLD = "1"
LINE = Phrase("baris", "line")
FIX = Phrase("Perbaikan", "Fix")


def report(
    diagnostics: Iterable[Diagnostic],
    sources: Mapping[str, Source],
    language: Language,
    *,
    form: Form = "full",
    colour: bool = False,
    limits: Limits = DEFAULT,
) -> str:
    """All diagnostics in the order of their places, equal ones together; empty if there are none.

    At most `limits.diagnostics` are shown; a last line then says how many more there are.
    `colour` adds terminal colours to the full form.
    """
    selection = select(diagnostics, sources, limits)
    more = left_out(selection)
    last = [more.say(language)] if more else []
    if form == "short":
        lines = [line for group in selection.groups for line in _short(group, sources, language)]
        return "\n".join([*lines, *last])
    paint = _colour if colour else _plain
    shown = [_full(group, sources, language, paint, limits) for group in selection.groups]
    return "\n\n".join([*shown, *last])


def full(
    diagnostic: Diagnostic,
    sources: Mapping[str, Source],
    language: Language,
    *,
    colour: bool = False,
    limits: Limits = DEFAULT,
) -> str:
    """One diagnostic: code and headline, places, the lines as typed with markers, next steps."""
    group = Group((diagnostic,), 1 + diagnostic.repeats)
    return _full(group, sources, language, _colour if colour else _plain, limits)


def short(diagnostic: Diagnostic, sources: Mapping[str, Source], language: Language) -> str:
    """One diagnostic as `file:line:column: CODE message`."""
    span = diagnostic.span
    text = f"{diagnostic.code} {sentence(diagnostic.message, language)}"
    if not span.file:
        return text
    place = printable(span.file)
    if span.file in sources:
        line, column = sources[span.file].position(span.start)
        place += f":{line}:{column}"
    return f"{place}: {text}"


def sentence(text: Phrase, language: Language, limits: Limits = DEFAULT) -> str:
    """A phrase on one line, cut where it is longer than anyone reads."""
    said = " ".join(text.say(language).splitlines())
    most = limits.message_characters
    return said if len(said) <= most else said[:most] + "..."


def repeated(group: Group) -> Phrase | None:
    """How often a fault occurs and how much of that is shown; None where all is."""
    if group.total == len(group.shown):
        return None
    return phrase(
        "{total} baris, {shown} yang pertama ditampilkan",
        "{total} lines, the first {shown} shown",
        total=group.total,
        shown=len(group.shown),
    )


def left_out(selection: Selection) -> Phrase | None:
    """How many findings are not shown; None where all are."""
    if not selection.more:
        return None
    return phrase(
        "{more} temuan lagi tidak ditampilkan, {errors} di antaranya kesalahan.",
        "{more} more findings are not shown, {errors} of them errors.",
        more=selection.more,
        errors=selection.more_errors,
    )


def _full(
    group: Group,
    sources: Mapping[str, Source],
    language: Language,
    paint: Callable[[str, str], str],
    limits: Limits,
) -> str:
    first = group.first
    tone = COLOURS[first.severity]
    headline = sentence(first.message, language, limits)
    if first.severity != "error":
        headline = f"{SEVERITIES[first.severity].say(language)}: {headline}"
    lines = [f"{paint(first.code, tone)}  {paint(headline, BOLD)}"]
    labels = [label for each in group.shown for label in each.labels if label.span.file]
    numbers = [
        sources[label.span.file].position(label.span.start)[0]
        for label in labels
        if label.span.file in sources
    ]
    gutter = max((len(str(number)) for number in numbers), default=2)
    indent = " " * (gutter + 1)
    for name in dict.fromkeys(label.span.file for label in labels):
        here = [label for label in labels if label.span.file == name]
        source = sources.get(name)
        if source is None:
            lines.append(f"  {printable(name)}")
            continue
        heads = [each.span for each in group.shown if each.span.file == name]
        spans = heads or [label.span for label in here[:1]]
        rows = dict.fromkeys(source.position(span.start)[0] for span in spans)
        places = ", ".join(map(str, rows))
        lines.append(f"  {printable(name)}, {LINE.say(language)} {places}")
        marks = [_mark(label, language, limits) for label in here]
        lines += excerpt(source, marks, gutter, lambda text: paint(text, tone))
    times = repeated(group)
    ends = [*([times] if times else []), *first.notes]
    lines += [indent + sentence(each, language, limits) for each in ends]
    for fix in first.fixes:
        lines.append(f"{indent}{FIX.say(language)}: {sentence(fix.text, language, limits)}")
    return "\n".join(lines)


def _short(group: Group, sources: Mapping[str, Source], language: Language) -> list[str]:
    lines = [short(each, sources, language) for each in group.shown]
    times = repeated(group)
    if times:
        lines[-1] += f" ({times.say(language)})"
    return lines


def _mark(label: Label, language: Language, limits: Limits) -> Mark:
    return Mark(label.span, sentence(label.text, language, limits) if label.text else "")


def _plain(text: str, _: str) -> str:
    return text


def _colour(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"
