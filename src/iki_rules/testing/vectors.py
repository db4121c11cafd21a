"""Run a suite of vectors, a language-neutral description of what rule books give, through the API.

A vector holds the text of a book (or a recipe for a long one), data, and what must come out:
exact values as p/q, statuses, or the errors with code and place. `docs/en/vectors.md` has the form.

    python -m iki_rules.testing.vectors tests/vectors/*.json

In:      JSON
Out:     run, Failure, text_of
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from attrs import frozen

from iki_rules.book import Outcome, Result, RuleBook, loads
from iki_rules.diagnostics import Diagnostic, records
from iki_rules.limits import Limits


FORMAT = "iki-rules vectors 1"
#: What of a finding a vector pins: never its words.
PINNED = ("code", "line", "column", "end_line", "end_column")
NAME = "book"


@frozen
class Failure:
    """A vector that did not come out, and how."""

    id: str
    what: str


def run(suite: Mapping[str, Any]) -> Iterator[Failure]:
    """The vectors of a suite that fail. Raises ValueError for a suite of another form."""
    if suite.get("format") != FORMAT:
        raise ValueError(f"not a suite of the form {FORMAT!r}")
    for vector in suite["vectors"]:
        what = failing(vector)
        if what is not None:
            yield Failure(vector["id"], what)


def failing(vector: Mapping[str, Any]) -> str | None:
    """What is wrong with one vector; None where all came out."""
    book = opened(vector)
    expect = vector["expect"]
    if not {"data", "csv", "json"} & set(vector):
        if "errors" not in expect:
            return "expects results without data"
        return _errors(book.diagnostics, book, None, expect["errors"])
    outcome = evaluated(book, vector)
    if "errors" in expect:
        found = (*book.diagnostics, *outcome.diagnostics)
        wrong = _errors(found, book, outcome, expect["errors"])
        if wrong is not None:
            return wrong
    for id, wanted in expect.get("results", {}).items():
        results = outcome.select(id)
        if not results:
            return f"{id} is not there"
        came = result_of(results[0])
        if came != wanted:
            return f"{id}: expected {wanted}, got {came}"
    return None


def opened(vector: Mapping[str, Any]) -> RuleBook:
    """The book of a vector, under the bounds that it states."""
    limits = Limits(**vector.get("limits", {}))
    source = vector["source"]
    if isinstance(source, Mapping):
        texts = {str(name): text_of(each) for name, each in source.items()}
        return loads(texts, name=NAME, strict=False, limits=limits)
    return loads(text_of(source), name=NAME, strict=False, limits=limits)


def evaluated(book: RuleBook, vector: Mapping[str, Any]) -> Outcome:
    """The results for the data of a vector: CSV text, or values by key."""
    period = vector.get("period")
    if "csv" in vector:
        return book.evaluate_text(text_of(vector["csv"]), "csv", name="data.csv", period=period)
    if "json" in vector:
        return book.evaluate_text(text_of(vector["json"]), "json", name="data.json", period=period)
    data = {key: _value(value) for key, value in vector.get("data", {}).items()}
    return book.evaluate(data, period=period)


def result_of(result: Result) -> dict[str, object]:
    """What a vector says of a result."""
    value = result.value
    said: object = value
    if isinstance(value, Fraction):
        said = f"{value.numerator}/{value.denominator}"
    found: dict[str, object] = {"status": result.status, "value": said}
    if result.band is not None:
        found["band"] = result.band.label
    return found


def errors_of(
    found: Sequence[Diagnostic], book: RuleBook, outcome: Outcome | None = None
) -> list[dict[str, object]]:
    """Code and place of each error."""
    sources = book.sources if outcome is None else outcome.sources
    errors = [each for each in found if each.severity == "error"]
    return [
        {key: record[key] for key in PINNED} for record in records(errors, sources, book.language)
    ]


def text_of(source: Any) -> str:
    """A text: as it stands, or made from a recipe of parts.

    A part is a text, {"repeat": text, "times": n}, {"nest": [before, after], "times": n,
    "inner": text} or {"count": text with {n}, "from": a, "to": b}.
    """
    if isinstance(source, str):
        return source
    return "".join(_part(part) for part in source)


def _part(part: Any) -> str:
    match part:
        case str():
            return part
        case {"repeat": text, "times": times}:
            return str(text) * int(times)
        case {"nest": [before, after], "times": times, "inner": inner}:
            return str(before) * int(times) + str(inner) + str(after) * int(times)
        case {"count": text, "from": first, "to": last}:
            return "".join(
                str(text).replace("{n}", str(n)) for n in range(int(first), int(last) + 1)
            )
        case _:
            raise ValueError("unknown part of a recipe")


def _value(value: Any) -> object:
    """A number as p/q, the text of a member or mark, or these by period."""
    if isinstance(value, Mapping):
        return {str(period): _value(each) for period, each in value.items()}
    if isinstance(value, str) and "/" in value:
        above, _, below = value.partition("/")
        if above.lstrip("-").isdigit() and below.isdigit():
            return Fraction(int(above), int(below))
    return value


def _errors(
    found: Sequence[Diagnostic],
    book: RuleBook,
    outcome: Outcome | None,
    wanted: Sequence[Mapping[str, object]],
) -> str | None:
    came = errors_of(found, book, outcome)
    return None if came == list(wanted) else f"expected errors {list(wanted)}, got {came}"


def main(paths: Sequence[str]) -> int:
    """Run the suites in these files; 1 if a vector fails."""
    total = failed = 0
    for path in paths:
        try:
            suite = json.loads(Path(path).read_text("utf-8"))
            failures = list(run(suite if isinstance(suite, dict) else {}))
        except (OSError, ValueError) as error:
            sys.stderr.write(f"{path}: {error}\n")
            return 1
        failed += len(failures)
        for failure in failures:
            sys.stdout.write(f"{path}: {failure.id}: {failure.what}\n")
        total += len(suite["vectors"])
    sys.stdout.write(f"{total} vectors, {total - failed} passed, {failed} failed\n")
    return 1 if failed or not total else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
