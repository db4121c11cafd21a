"""The pages of the codes: how they are built, and that what they show is so."""

from __future__ import annotations

import re
from ast import literal_eval

import pytest

from iki_rules.data import from_csv_text, from_json_text, from_python
from iki_rules.diagnostics import Diagnostic
from iki_rules.diagnostics.pages import Block, page, paged, read
from iki_rules.engines.exact import evaluate
from iki_rules.limits import DEFAULT, Limits
from tests.house.repository import built


PAGE = """\
# IKI-U204

## Satuan tidak cocok
Orang dan dokumen tidak dapat dijumlahkan.

### Salah
```iki
## bukan judul
data x
```
```csv
datum;nilai
```

### Benar
```iki
data y
```

## Unlike units
People and documents do not add.

### Wrong
```iki
data x
```

### Right
```iki
data z
```
"""
READ = {"csv": from_csv_text, "json": from_json_text}
#: A page cannot hold a megabyte; examples of limits run under small ones.
LIMITS = {
    "IKI-D501": Limits(data_bytes=200),
    "IKI-D502": Limits(data_rows=3),
    "IKI-D503": Limits(data_columns=4),
    "IKI-D504": Limits(cell_characters=20),
    "IKI-D505": Limits(json_levels=3),
    "IKI-D506": Limits(diagnostics=3),
}
#: An example may state its limit in its first line: `# digits = 4`.
STATED = re.compile(r"# ([a-z_]+) = ([0-9]+)\n")
#: Codes of published figures: their examples have a table of these behind that of data.
AUDITED = "IKI-A"
#: Codes whose wrong example cannot be typed into a page, and where they are tested instead.
UNSHOWN = {"IKI-P101": "bytes that are no text: tests/text"}
EXAMPLES = [(code, language) for code in paged() for language in ("id", "en")]


def test_a_page_has_title_reason_and_examples_in_each_language():
    found = read("IKI-U204", PAGE)

    assert found.indonesian.title == "Satuan tidak cocok"
    assert found.section("id").why == "Orang dan dokumen tidak dapat dijumlahkan."
    assert found.indonesian.wrong == (
        Block("iki", "## bukan judul\ndata x\n"),
        Block("csv", "datum;nilai\n"),
    )
    assert found.section("en").right == (Block("iki", "data z\n"),)


def test_the_text_of_a_section_holds_its_language_alone():
    text = read("IKI-U204", PAGE).english.text

    assert text.startswith("## Unlike units\n")
    assert text.endswith("```\n")
    assert "Satuan" not in text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# IKI-U204", "# IKI-U205"),
        ("### Benar", "### Right"),
        ("## Unlike units", "Unlike units"),
        ("### Salah", ""),
    ],
)
def test_a_page_that_is_built_otherwise_is_refused(old, new):
    with pytest.raises(ValueError, match=r"IKI-U204\.md"):
        read("IKI-U204", PAGE.replace(old, new, 1))


def test_a_code_without_a_page_has_none():
    assert page("IKI-P999") is None
    assert page("../codes") is None


@pytest.mark.parametrize("code", paged())
def test_every_page_can_be_read_and_its_code_is_found_in_any_case(code):
    found = page(code.lower())

    assert found is not None
    assert found.code == code


@pytest.mark.skipif(not built("book"), reason="needs the book room")
@pytest.mark.parametrize(("code", "language"), EXAMPLES)
def test_the_wrong_example_gives_the_code_and_the_right_one_no_error(code, language, tmp_path):
    section = page(code).section(language)
    stated = STATED.match(section.wrong[0].text)
    shown = Limits(**{stated[1]: int(stated[2])}) if stated else DEFAULT
    limits = LIMITS.get(code, shown)

    if code.startswith(AUDITED):
        wrong, right = (audited(each, tmp_path) for each in (section.wrong, section.right))
    else:
        wrong, right = (run(each, limits) for each in (section.wrong, section.right))

    assert code in UNSHOWN or code in {each.code for each in wrong}
    assert [each.code for each in right if each.severity == "error"] == []


def audited(blocks, folder):
    """All diagnostics of a book, its data and a table of published figures, in this order."""
    from iki_rules.auditing import audit  # noqa: PLC0415 - the room may not be there
    from iki_rules.book import loads  # noqa: PLC0415 - likewise

    book, *tables = blocks
    for name, block in zip(("data.csv", "published.csv"), tables, strict=True):
        (folder / name).write_text(block.text, encoding="utf-8")
    found = audit(loads(book.text), folder / "data.csv", folder / "published.csv")
    return [*found.diagnostics, *found.outcome_diagnostics]


def run(blocks, limits):
    """All diagnostics of an example: of its book with the advice, and of any data."""
    from iki_rules.book import loads  # noqa: PLC0415 - the room may not be there
    from iki_rules.linting import lint  # noqa: PLC0415 - likewise

    texts = [block.text for block in blocks if block.kind == "iki"]
    files = {f"{at}.iki": text for at, text in enumerate(texts, 1)}
    book = loads(files, strict=False, limits=limits)
    found = [*book.diagnostics, *lint(book)]
    for block in blocks:
        if block.kind == "iki":
            continue
        given = {"numbers": book.language, "limits": limits}
        if block.kind == "python":
            series, faults = from_python(book.program, literal_eval(block.text), **given)
        else:
            read = READ[block.kind]
            series, faults = read(book.program, block.text, f"data.{block.kind}", **given)
        asked = series.usual()
        if isinstance(asked, Diagnostic):
            found.append(asked)
            asked = None
        inputs = series.at(asked)
        made = evaluate(book.program, inputs, limits, period=asked)
        found += [*faults, *inputs.findings, *made.diagnostics]
    return found
