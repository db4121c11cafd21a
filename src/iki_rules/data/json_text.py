"""Read JSON data strictly: exact numbers, no key twice, bounded depth, a place for everything.

Out:     Series
Refuses: IKI-D105 IKI-D207 IKI-D216 IKI-D217 IKI-D401 IKI-D402 IKI-D501 IKI-D502 IKI-D504 IKI-D505
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NoReturn

from attrs import define, evolve, field, frozen

from iki_rules.core.program import Program
from iki_rules.data.collect import collect
from iki_rules.data.entry import Cut, Empty, Entry, Part, Raw
from iki_rules.data.faults import files as faults
from iki_rules.data.faults import numbers as number_faults
from iki_rules.data.faults import size
from iki_rules.data.faults import values as value_faults
from iki_rules.data.faults.names import given_twice
from iki_rules.data.findings import Findings
from iki_rules.data.inputs import Format, Place, written_key
from iki_rules.data.json_tokens import Token, parts_of, string_of, tokens
from iki_rules.data.measured import too_large
from iki_rules.data.numbers import EXPONENT
from iki_rules.data.series import Series
from iki_rules.diagnostics import Diagnostic, Language, Phrase, phrase
from iki_rules.limits import DEFAULT, Limits
from iki_rules.text import Source, Span


def from_json_text(
    program: Program,
    text: str,
    name: str,
    *,
    numbers: Language,
    limits: Limits = DEFAULT,
) -> tuple[Series, tuple[Diagnostic, ...]]:
    """The figures of a JSON text: an object of names, with numbers, text, null or nested objects.

    Numbers are read exactly as typed; text in the format of `numbers`. A last key that names a
    period dates its figure; the key `periode` (`period`) dates all others. Diagnostics lie in
    `Series.source`, whose name is `name`.
    """
    source = Source(name, text.removeprefix("\ufeff"))
    findings = Findings(limits)
    entries = _entries(source, limits)
    series = collect(program, entries, findings, numbers=numbers, limits=limits)
    read = evolve(series, format=Format(kind="json", numbers=numbers), source=source)
    return read, findings.diagnostics()


@frozen
class _Spots:
    """A key path ends in `member`, begins with `name`, and has its value at `value`."""

    name: Span
    member: Span
    value: Span

    def span(self, part: Part) -> Span:
        match part:
            case "name":
                return self.name
            case "member" | "period":
                return self.member
            case "value" | "unit":
                return self.value


@define
class _Open:
    """An object or a list that is not closed yet."""

    is_object: bool
    keys: dict[str, Span] = field(factory=dict)
    #: Whether nothing inside is a datum: a list, or what follows a key written twice.
    ignored: bool = False
    #: The key whose value comes next, with its place, and whether that value is ignored.
    key: tuple[str, Span] | None = None
    again: bool = False
    count: int = 0


class _Stop(Exception):  # noqa: N818 - it ends the reading of this text, nothing else
    def __init__(self, fault: Diagnostic) -> None:
        super().__init__(fault.code)
        self.fault = fault


def _entries(source: Source, limits: Limits) -> Iterator[Entry | Cut]:
    large = too_large(source.text, limits)
    if large:
        yield Cut(large)
        return
    try:
        yield from _Reader(source, limits).entries()
    except _Stop as stop:
        yield Cut(stop.fault)


class _Reader:
    """One pass over the tokens with a stack of open brackets."""

    def __init__(self, source: Source, limits: Limits) -> None:
        self._source = source
        self._limits = limits
        self._tokens = tokens(source.text)
        self._stack: list[_Open] = []
        self._rows = 0

    def entries(self) -> Iterator[Entry]:
        first = next(self._tokens)
        if first.text != "{" or first.kind != "sign":
            self._check(first)
            raise _Stop(faults.json_not_object(self._span(first)))
        self._open(first)
        while self._stack:
            yield from self._next_part(self._stack[-1])
        last = next(self._tokens)
        if last.kind != "end":
            self._refuse(last, phrase("akhir berkas", "the end of the file"))

    def _next_part(self, top: _Open) -> Iterator[Entry]:
        token = next(self._tokens)
        if token.text == ("}" if top.is_object else "]"):
            yield from self._close(top, token)
            return
        if top.count:
            if token.text != ",":
                closing = "}" if top.is_object else "]"
                self._refuse(token, phrase('"," atau "{sign}"', '"," or "{sign}"', sign=closing))
            token = next(self._tokens)
        top.count += 1
        if top.is_object:
            yield from self._key(top, token)
            token = next(self._tokens)
        yield from self._value(token)

    def _key(self, top: _Open, token: Token) -> Iterator[Entry]:
        if token.kind != "string":
            self._refuse(token, phrase("nama dalam tanda kutip", "a name in quotes"))
        key, span = self._string(token), self._span(token)
        colon = next(self._tokens)
        if colon.text != ":":
            self._refuse(colon, phrase('":"', '":"'))
        top.key = (key, span)
        first = top.keys.setdefault(key, span)
        top.again = first is not span
        if top.again and not top.ignored:
            yield self._entry(self._path(), given_twice(self._key_text(), span, first), span)

    def _value(self, token: Token) -> Iterator[Entry]:
        if token.kind == "sign" and token.text in ("{", "["):
            if token.text == "[" and not self._is_ignored():
                fault = value_faults.unusable_value(self._key_text(), self._span(token))
                yield self._leaf(token, fault)
            self._open(token)
            return
        raw = self._scalar(token)
        if not self._is_ignored():
            yield self._leaf(token, raw)

    def _close(self, top: _Open, token: Token) -> Iterator[Entry]:
        self._stack.pop()
        if not top.count and self._stack and not top.ignored:
            yield self._leaf(token, Empty.NO_MEMBERS)

    def _is_ignored(self) -> bool:
        """Whether the next value is no datum of its own."""
        return self._stack[-1].ignored or self._stack[-1].again

    def _open(self, token: Token) -> None:
        if len(self._stack) >= self._limits.json_levels:
            raise _Stop(size.json_too_deep(self._limits.json_levels, self._span(token)))
        ignored = token.text == "[" or (bool(self._stack) and self._is_ignored())
        self._stack.append(_Open(token.text == "{", ignored=ignored))

    def _scalar(self, token: Token) -> Raw:
        match token.kind:
            case "string":
                return self._string(token)
            case "number":
                return self._number(token)
            case "word":
                return self._word(token)
            case _:
                pass
        return self._refuse(token, phrase("sebuah nilai", "a value"))

    def _number(self, token: Token) -> Raw:
        parts = parts_of(token)
        if parts is None:
            self._refuse(token, phrase("sebuah angka JSON", "a JSON number"))
        exponent = parts.exponent.lstrip("+-").lstrip("0") or "0"
        too_long = len(parts.digits) > self._limits.digits or len(exponent) > len(str(EXPONENT))
        power = 0 if too_long else int(exponent) * (-1 if parts.exponent[0] == "-" else 1)
        if too_long or abs(power) > EXPONENT:
            key = self._key_text()
            return number_faults.number_too_long(
                key, self._limits.digits, EXPONENT, self._span(token)
            )
        value = Fraction(int(parts.digits)) * Fraction(10) ** (power - parts.decimals)
        return -value if parts.negative else value

    def _word(self, token: Token) -> Raw:
        match token.text:
            case "true":
                return True
            case "false":
                return False
            case "null":
                return None
            case "NaN" | "Infinity" | "-Infinity":
                return value_faults.not_finite(self._key_text(), token.text, self._span(token))
            case _:
                pass
        return self._refuse(token, phrase("sebuah nilai", "a value"), bare_word=True)

    def _leaf(self, token: Token, raw: Raw) -> Entry:
        self._rows += 1
        if self._rows > self._limits.data_rows:
            raise _Stop(size.too_many_rows(self._limits.data_rows, self._span(token)))
        return self._entry(self._path(), raw, self._span(token))

    def _entry(self, path: list[tuple[str, Span]], raw: Raw, value: Span) -> Entry:
        (name, name_span), *members = path
        row, column = self._source.position(value.start)
        texts = tuple(member for member, _ in members)
        place = Place(self._source.name, row, column, value, written_key(name, texts))
        return Entry(name, texts, raw, place, _Spots(name_span, path[-1][1], value))

    def _path(self) -> list[tuple[str, Span]]:
        return [each.key for each in self._stack if each.key is not None]

    def _key_text(self) -> str:
        (name, _), *members = self._path()
        return written_key(name, tuple(member for member, _ in members))

    def _string(self, token: Token) -> str:
        if token.end - token.start > self._limits.cell_characters + 2:
            raise _Stop(size.cell_too_long(self._limits.cell_characters, self._span(token)))
        text = string_of(token)
        if text is None:
            self._refuse(token, phrase("teks yang benar", "a proper text"))
        return text

    def _check(self, token: Token) -> None:
        """Refuse what is no JSON at all before speaking of what it should be."""
        if token.kind in ("bad", "open_string"):
            self._refuse(token, phrase('"{{"', '"{{"'))

    def _refuse(self, token: Token, expected: Phrase, *, bare_word: bool = False) -> NoReturn:
        raise _Stop(
            faults.json_syntax(expected, _hint(token, bare_word=bare_word), self._span(token))
        )

    def _span(self, token: Token) -> Span:
        end = token.end if token.end > token.start else min(token.start + 1, len(self._source.text))
        return Span(self._source.name, token.start, end)


def _hint(token: Token, *, bare_word: bool) -> Phrase | None:
    if token.kind == "open_string":
        return phrase("Tanda kutip ini tidak ditutup.", "This quote is not closed.")
    if bare_word:
        return phrase("Teks ditulis dalam tanda kutip.", "Text stands in quotes.")
    if token.kind == "number":
        return phrase(
            "Angka JSON memakai titik desimal tanpa pemisah ribuan: 1234.5; angka seperti"
            ' "1.234,5" ditulis dalam tanda kutip.',
            'JSON numbers have a decimal dot and no grouping: 1234.5; a number such as "1.234,5"'
            " stands in quotes.",
        )
    if token.kind == "end":
        return phrase("Berkas berakhir terlalu cepat.", "The file ends too early.")
    return None
