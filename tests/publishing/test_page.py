"""The page of a decree holds every row of the book, and nothing in it can act."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import iki_rules
from iki_rules.publishing import html, markdown, page, wording
from iki_rules.publishing.markdown import escaped


EXAMPLES = Path(__file__).parents[2] / "examples"
BOOKS = sorted({each.parent for each in EXAMPLES.glob("*/*.iki")})
VOID = {"meta"}
EVIL = [
    "<script>alert(1)</script>",
    '\\"><img src=x onerror=y>',
    "javascript:alert(1)",
    "http://e.example/",
    "www.e.example",
    "[a](b) `c` $d$ | **e**",
    "</style><style>",
    "\\\\end{cases} ${}#&_^~%",
]


class Reading(HTMLParser):
    """The elements, attributes and texts of a page; a tag that does not fit is a fault."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.attributes, self.texts = [], [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)


def book(text=""):
    return iki_rules.loads(
        'bahasa id\nkeputusan "1/2023"\n    tentang   "IKU"\n    instansi  "Dinas"\n'
        "    berlaku   2021 s.d. 2026\n"
        'data a "Pemilik" dalam orang\ndata b "Wajib" dalam orang\n'
        'jabatan "Kepala"\nsasaran "Meningkatnya kepemilikan"\n'
        'indikator i "Kepemilikan" dalam %\n    nomor  "1.1"\n    formulasi  "a : b x 100"\n'
        "    rumus  a / b x 100\n    target  2023: >= 90%\n"
        '    sumber  "SIAK"\n    penanggung jawab  "Kabid"\n    catatan  "Catatan."\n' + text
    )


def test_markdown_has_the_head_the_headings_and_a_table_row():
    assert markdown(page(book())) == (
        "# IKU\n\n"
        "- **Keputusan**: 1/2023\n- **Instansi**: Dinas\n- **Berlaku**: 2021 s.d. 2026\n"
        "- **Buku aturan**: book\n\n"
        "## Kepala\n\n### Meningkatnya kepemilikan\n\n"
        "| No. | Indikator | Rumus | Formulasi dalam keputusan | Sumber data | Penanggung jawab "
        "| Catatan |\n| --- | --- | --- | --- | --- | --- | --- |\n"
        "| 1.1 | Kepemilikan<br>*dalam %*<br>*Target 2023: \\>= 90%* "
        r"| $\frac{\text{Pemilik}}{\text{Wajib}} \times 100$ "
        "| a : b x 100 | SIAK | Kabid | Catatan. |\n"
    )


def test_the_words_of_the_page_follow_the_language_and_those_of_the_decree_stay():
    english = markdown(page(book(), "en"))

    assert "| No. | Indicator | Formula | Wording of the decree |" in english
    assert "Kepemilikan<br>*in %*" in english


def test_a_column_that_no_row_fills_is_left_out():
    bare = iki_rules.loads("bahasa id\ncacah surat dalam surat\n")

    assert "| No. | Indikator | Rumus |\n" in markdown(page(bare))


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.name)
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_indicator_of_an_example_is_on_its_page(path, language):
    opened = iki_rules.load(path)
    made = page(opened, language)
    rows = re.findall(r"<tr><td class=\"number\">(.*?)</td>", html(made))

    assert len(rows) == len(made.rows) == len(opened.program.reports)
    assert [row.number for row in made.rows] == [r.number or "" for r in opened.program.reports]
    assert sum(line.startswith("| ") for line in markdown(made).splitlines()) == len(
        rows
    ) + 2 * sum(len(section.goals) for section in made.sections)


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.name)
def test_the_page_of_an_example_loads_nothing_and_runs_nothing(path):
    text = html(page(iki_rules.load(path)))
    read = Reading(text)

    assert not {"script", "link", "img", "iframe", "a", "object", "form"} & set(read.tags)
    assert not {"href", "src", "style"} & {name for name, _ in read.attributes}
    assert not [name for name, _ in read.attributes if name.startswith("on")]
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in read.attributes
    assert "url(" not in text
    assert "@import" not in text


@pytest.mark.parametrize("evil", EVIL)
def test_a_text_of_the_book_is_only_ever_a_text(evil):
    text = evil.replace("\\\\", "\\").replace('\\"', "'")
    tags = Reading(html(page(book()))).tags
    clauses = "".join(f'    {clause}  "{text}"\n' for clause in ("formulasi", "sumber", "catatan"))
    made = page(
        iki_rules.loads(
            f'bahasa id\nkeputusan "{text}"\ndata a "{text} 2" dalam orang\n'
            f'data b "Wajib" dalam orang\njabatan "{text}"\nsasaran "{text}"\n'
            f'indikator i "{text}" dalam %\n    rumus  a / b x 100\n{clauses}'
        )
    )
    read = Reading(html(made))

    assert set(read.tags) <= set(tags) | {"b", "li", "ul"}
    assert sum(part == text for part in read.texts) >= 7
    assert not re.search(r"(?<!\\)<(?!br>)[a-z/]", markdown(made))
    assert not re.search(r"(?<!\\)\]\(|(?<!\\)://|(?i:www)\.", markdown(made))


@given(st.text())
def test_a_text_keeps_its_cell_of_a_markdown_table(text):
    written = escaped(text)

    assert "\n" not in written
    assert not re.search(r"(?<!\\)(?:\\\\)*[|<>`$\[\]]", written)


def test_what_needs_an_explanation_has_one():
    made = page(
        book(
            'besaran t "Angka kredit" dalam poin\n    salin "Menyalin"  0,013 per kegiatan\n'
            'data v[t] "Hasil kerja"\n'
            "besaran q dalam orang = a + b\n"
            "indikator kredit dalam poin\n    rumus  jumlah(t x v)\n"
            "indikator besar dalam orang\n    rumus  q / 2\n    pembagi nol  0\n"
        )
    )
    credit, large = (row.formula for row in made.rows[1:])

    assert [(line.name, [title for title, _ in line.rows]) for line in credit.lines] == [
        ("Angka kredit", ["Menyalin"])
    ]
    assert [line.name for line in large.lines] == ["Bila pembaginya 0", "q"]
    assert all(line.layout is not None for line in large.lines)


def test_a_book_with_errors_leaves_a_gap_that_says_so():
    broken = iki_rules.loads(
        "bahasa id\ndata a dalam orang\nindikator i dalam %\n    rumus  a / c x 100%\n",
        strict=False,
    )

    assert "Tidak dapat ditampilkan: berisi kesalahan IKI\\-N" not in markdown(page(broken))
    assert "Tidak dapat ditampilkan: berisi kesalahan IKI-N" in markdown(page(broken))


JUDGED = """bahasa id

skala tiga dalam %
    "Baik"    >= 90%
    "Kurang"  lainnya

indikator lama "Lama layanan" dalam hari dicatat
    target    <= 10 hari
    arah      makin kecil
    capaian   batas(dua_target_kurang_realisasi; <= 120%)
    predikat  tiga dari capaian
"""


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "id",
            [
                "Target: <= 10 hari",
                "Arah: makin kecil makin baik",
                "Capaian: batas(dua_target_kurang_realisasi; <= 120%)",
                "Predikat capaian: skala tiga",
            ],
        ),
        (
            "en",
            [
                "Target: <= 10 hari",
                "Direction: lower is better",
                "Achievement: batas(dua_target_kurang_realisasi; <= 120%)",
                "Band of the achievement: scale tiga",
            ],
        ),
    ],
)
def test_a_row_says_how_its_value_is_judged(language, lines):
    (row,) = page(iki_rules.loads(JUDGED), language).rows

    assert list(row.details[1:]) == lines


def test_a_decree_of_one_year_is_valid_for_that_year():
    assert wording.validity("2023", "2023").say("id") == "2023"
    assert wording.validity("2023", None).say("en") == "since 2023"
