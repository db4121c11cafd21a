"""A text becomes a tree, and a fault stays where it is."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.limits import DEFAULT
from iki_rules.measure import Period
from iki_rules.syntax import parse, parse_formula, settle
from iki_rules.syntax.lines import cut
from iki_rules.syntax.tree import (
    Argument,
    Band,
    Bound,
    Branch,
    Call,
    Choose,
    Compare,
    Convert,
    Data,
    Decree,
    Details,
    Example,
    Expected,
    Factor,
    Given,
    Goal,
    Indicator,
    Junction,
    Member,
    Name,
    Negate,
    Not,
    Number,
    Pick,
    Position,
    Product,
    Quantity,
    Range,
    Reason,
    Row,
    Rule,
    Scale,
    SetDecl,
    Sum,
    Target,
    Term,
    Text,
    UnitDecl,
    UnitExpr,
    Validity,
)
from iki_rules.text import Source


A, B, C, D = (Name(name) for name in "abcd")
PERCENT = UnitExpr((("%", 1),))
PERSON = UnitExpr((("orang", 1),))


def number(value, unit=None):
    return Number(Fraction(value), unit)


def summed(first, *rest):
    return Sum((Term("+", first), *(Term(sign, value) for sign, value in rest)))


def times(first, *rest):
    return Product((Factor("x", first), *(Factor(sign, value) for sign, value in rest)))


def formula(text, language="id"):
    found, faults = parse_formula(Source("a", text), language)
    assert [fault.message.say("en") for fault in faults] == []
    return found


def declared(text, language="bahasa id"):
    parsed = parse(Source("a.iki", f"{language}\n{text}\n"))
    assert [fault.message.say("en") for fault in parsed.diagnostics] == []
    (declaration,) = parsed.file.declarations
    return declaration


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", A),
        ("A", A),
        ("1,5", number("1.5")),
        ("80%", number(80, PERCENT)),
        ("5 poin persen", number(5, UnitExpr((("pp", 1),)))),
        ("10 menit per dokumen", number(10, UnitExpr((("menit", 1), ("dokumen", -1))))),
        ("a + b - c", summed(A, ("+", B), ("-", C))),
        ("a + (b - c)", summed(A, ("+", summed(B, ("-", C))))),
        ("(a + b) + c", summed(summed(A, ("+", B)), ("+", C))),
        ("a x b / c : d", times(A, ("x", B), ("/", C), ("/", D))),
        ("a × b ÷ c * d kali a dibagi b", times(A, ("x", B), ("/", C), ("x", D), ("x", A),
                                                ("/", B))),
        ("a + b x c", summed(A, ("+", times(B, ("x", C))))),
        ("((a))", A),
        ("-a", Negate(A)),
        ("-5", Negate(number(5))),
        ("a x -b", times(A, ("x", Negate(B)))),
        ("a − b – c", summed(A, ("-", B), ("-", C))),
        ("a >= b", Compare(">=", A, B)),
        ("a paling sedikit b", Compare(">=", A, B)),
        ("a tidak sama dengan b", Compare("<>", A, B)),
        ("a kurang dari b dan b di atas c", Junction("and", (Compare("<", A, B),
                                                            Compare(">", B, C)))),
        ("a atau b dan c atau d", Junction("or", (A, Junction("and", (B, C)), D))),
        ("tidak a = b", Not(Compare("=", A, B))),
        ("jika a maka b selain itu c", Choose((Branch(A, B),), C)),
        ("jika a maka b selain itu jika c maka d selain itu a",
         Choose((Branch(A, B), Branch(C, D)), A)),
        ("a + b dalam jam", Convert(summed(A, ("+", B)), UnitExpr((("jam", 1),)))),
        ("a dalam %", Convert(A, PERCENT)),
        ("a[b]", Pick(A, (B,))),
        ("a[b[c]; d]", Pick(A, (Pick(B, (C,)), D))),
        ("a[b, c]", Pick(A, (B, C))),
        ('belum jelas "mengapa"', Reason("unclear", "mengapa")),
        ("belum   jelas", Reason("unclear")),
        ("tidak berlaku", Reason("not_applicable")),
        ("jumlah(a)", Call("sum", (Argument(A),))),
        ("jumlah (a)", Call("sum", (Argument(A),))),
        ("rata-rata(a untuk b dengan c = d)",
         Call("average", (Argument(A, B, Compare("=", C, D)),))),
        ("banyak(data dengan target)",
         Call("count", (Argument(Name("data"), None, Name("target")),))),
        ("maks(a; b; c)", Call("maximum", tuple(Argument(each) for each in (A, B, C)))),
        ("bulat(a; 2; setengah_genap)",
         Call("round", (Argument(A), Argument(number(2)), Argument(Name("half_even"))))),
        ("bulat(a; 2; b)",
         Call("round", (Argument(A), Argument(number(2)), Argument(B)))),
        ("maks(a; 2; ke_atas)",
         Call("maximum", (Argument(A), Argument(number(2)), Argument(Name("ke_atas"))))),
        ("Entah(a)", Call("Entah", (Argument(A),))),
        ("entah()", Call("entah", ())),
        ("batas(a; <= b)", Call("clamp", (Argument(A), Argument(Range(None, Bound(B)))))),
        ("batas(a; < b)",
         Call("clamp", (Argument(A), Argument(Range(None, Bound(B, closed=False)))))),
        ("batas(a; >= b)", Call("clamp", (Argument(A), Argument(Range(Bound(B), None))))),
        ("batas(a; b s.d. c)", Call("clamp", (Argument(A), Argument(Range(Bound(B), Bound(C)))))),
        ("batas(a; > b sampai dengan < c)",
         Call("clamp", (Argument(A),
                        Argument(Range(Bound(B, closed=False), Bound(C, closed=False)))))),
        ("untuk + over", summed(Name("untuk"), ("+", Name("over")))),
        ("data[hilang]", Pick(Name("data"), (Name("hilang"),))),
    ],
)  # fmt: skip
def test_a_formula_means_what_it_says(text, expected):
    assert formula(text) == expected


@pytest.mark.parametrize(
    ("indonesian", "english"),
    [
        ("rata-rata(a) x 1,5", "average(a) x 1.5"),
        ("maks(a; b)", "max(a, b)"),
        ("jika a paling banyak 5 maka b selain itu c", "if a at most 5 then b else c"),
        ("batas(a; 0 s.d. 1.000)", "clamp(a; 0 to 1_000)"),
        ("bulat(a; 0; ke_nol)", "round(a; 0; toward_zero)"),
        ("a dibagi b kali 5 poin persen", "a divided by b times 5 percentage points"),
        ("bukan a", "not a"),
        ("jumlah(a untuk b)", "sum(a for b)"),
    ],
)
def test_both_languages_give_one_tree(indonesian, english):
    assert formula(indonesian) == formula(english, "en")


T = Text("T")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ('keputusan "T"\n    tentang "T"\n    instansi "T"\n    mengubah "T"; "T"\n'
            "    berlaku 2021 s.d. 2026"),
            Decree(T, T, T, (T, T), Details(validity=Validity("2021", "2026"))),
        ),
        ('jabatan "T"', Position(T)),
        ('sasaran "T"', Goal(T)),
        ("satuan a", UnitDecl(A)),
        (
            'satuan a "T" ukuran = 60 b juga c; d',
            UnitDecl(A, T, measured=True, equal=number(60, UnitExpr((("b", 1),))), also=(C, D)),
        ),
        ("himpunan a = b", SetDecl(A, members=(Member(B),))),
        (
            'himpunan a "T" dalam orang dari b = c "T"; d',
            SetDecl(A, T, PERSON, B, (Member(C, T), Member(D))),
        ),
        ("himpunan a dari data", SetDecl(A)),
        ("data a", Data(A)),
        (
            ('data a[b; c] "T" dalam orang/hari\n    bagian dari d\n    rentang 0 s.d. 9 orang\n'
            '    syarat a <= d\n    syarat a > 0\n    tanda tidak berlaku "-"; "n/a"\n'
            '    sumber "T"\n    sumber "T"\n    penanggung jawab "T"\n    catatan "T"'),
            Data(
                A,
                (B, C),
                T,
                UnitExpr((("orang", 1), ("hari", -1))),
                None,
                D,
                Range(Bound(number(0)), Bound(number(9, PERSON))),
                (Compare("<=", A, D), Compare(">", A, number(0))),
                (Text("-"), Text("n/a")),
                Details((T, T), (T,), (T,)),
            ),
        ),
        ("data a dari b", Data(A, members=B)),
        ('cacah a "T" dalam orang sumber "T"',
         Indicator(A, (), T, PERSON, "count", details=Details((T,)))),
        ("indikator a kualitatif", Indicator(A, recorded="member")),
        ('indikator a "T" kualitatif dari b', Indicator(A, (), T, None, "member", B)),
        ("indikator a dalam indeks dicatat",
         Indicator(A, unit=UnitExpr((("indeks", 1),)), recorded="value")),
        (
            ("indikator a dalam %\n    rumus b\n    target 92,5%; 2024: >= 93%; 2025: (b)\n"
            "    arah makin besar\n    rentang <= 100%\n    disajikan 2 desimal\n    predikat c\n"
            "    pembagi nol tidak berlaku\n    anggota hilang dilewati\n    bagian dari d\n"
            '    tanda tidak berlaku "x"\n    formulasi "T"\n    nomor "T"\n    disimpulkan "T"\n'
            "    berlaku sejak 2023-01-31"),
            Indicator(
                A,
                unit=PERCENT,
                formula=B,
                targets=(
                    Target(None, number("92.5", PERCENT)),
                    Target(Period(2024), Range(Bound(number(93, PERCENT)), None)),
                    Target(Period(2025), B),
                ),
                direction="higher",
                range=Range(None, Bound(number(100, PERCENT))),
                decimals=2,
                band=C,
                zero_divisor=Reason("not_applicable"),
                missing_members="skip",
                part_of=D,
                marks=(Text("x"),),
                details=Details((), (), (), T, T, T, Validity("2023-01-31", None)),
            ),
        ),
        ("indikator a\n    arah makin kecil\n    anggota hilang ditolak",
         Indicator(A, direction="lower", missing_members="refuse")),
        ("indikator a\n    arah di dalam rentang\n    target 7 s.d. < 8 bulan",
         Indicator(A, direction="range", targets=(Target(None, Range(
             Bound(number(7)), Bound(number(8, UnitExpr((("bulan", 1),))), closed=False))),))),
        ("besaran a = b", Quantity(A, formula=B)),
        ("besaran a\n    rumus b", Quantity(A, formula=B)),
        (
            ('besaran a dalam poin\n    b "T" 0,013 per kegiatan\n    c -5 orang per 1.000 hari\n'
            "    d 1 per 1.000"),
            Quantity(
                A,
                unit=UnitExpr((("poin", 1),)),
                rows=(
                    Row(Member(B, T), number("0.013", UnitExpr((("kegiatan", -1),)))),
                    Row(Member(C), number(-5, UnitExpr((("orang", 1), ("hari", -1)),
                                                       Fraction(1000)))),
                    Row(Member(D), number(1, UnitExpr((), Fraction(1000)))),
                ),
            ),
        ),
        ("aturan a = b > c", Rule(A, condition=Compare(">", B, C))),
        (
            ('skala a dalam %\n    dibulatkan 0 desimal\n    "T" >= 91%\n    "U" 5 s.d. 6\n'
            '    "V" 7\n    "W" lainnya\n    berlaku s.d. 2026'),
            Scale(
                A,
                None,
                PERCENT,
                0,
                (
                    Band(T, Range(Bound(number(91, PERCENT)), None)),
                    Band(Text("U"), Range(Bound(number(5)), Bound(number(6)))),
                    Band(Text("V"), number(7)),
                    Band(Text("W"), None),
                ),
                Details(validity=Validity(None, "2026")),
            ),
        ),
        (
            ('contoh "T"\n    a = 5\n    b[c] = -2 orang\n    d = c\n    c = tidak berlaku\n'
            '    b = belum jelas "T"\n    d = benar\n    hasil a = 75% "T"\n    hasil b = hilang\n'
            "    hasil c = di luar rentang\n    hasil d = salah\n    berlaku = 5"),
            Example(
                T,
                (
                    Given(A, number(5)),
                    Given(Pick(B, (C,)), number(-2, PERSON)),
                    Given(D, C),
                    Given(C, Reason("not_applicable")),
                    Given(B, Reason("unclear", "T")),
                    Given(D, Name("true")),
                    Given(Name("berlaku"), number(5)),
                ),
                (
                    Expected(A, number(75, PERCENT), None, T),
                    Expected(B, None, "missing"),
                    Expected(C, None, "out_of_range"),
                    Expected(D, Name("false")),
                ),
            ),
        ),
        ('jabatan "satu" "dua "\n    "tiga"', Position(Text("satu dua tiga"))),
    ],
)  # fmt: skip
def test_a_declaration_means_what_it_says(text, expected):
    assert declared(text) == expected


def test_a_node_knows_where_it_stands():
    text = "bahasa id\nindikator a\n    rumus (b + c) x  d\n"
    (indicator,) = parse(Source("a.iki", text)).file.declarations
    (first, second) = indicator.formula.factors

    def shown(node):
        return text[node.span.start : node.span.end]

    assert shown(indicator) == "indikator a\n    rumus (b + c) x  d"
    assert shown(indicator.formula) == "(b + c) x  d"
    assert (shown(first.value), shown(second)) == ("b + c", "x  d")


BOOK = """\
bahasa id
himpunan dokumen = kk "Kartu Keluarga"; ktp_el
data wajib[dokumen] "Wajib" dalam orang
    sumber "SIAK"
data pemilik[dokumen] dalam orang
    bagian dari wajib   # sebagian
indikator milik[dokumen] dalam %
    rumus pemilik / wajib x 100%
    target 2023: 92,5%; 2024: >= 93%
besaran kredit dalam poin
    a "A" 0,013 per kegiatan
    b 0,001 per 1000 karakter
skala lima dalam %
    "Tinggi" >= 76%
    "Rendah" lainnya
indikator rata dalam %
    rumus rata-rata(milik untuk dokumen dengan
        wajib > 0)
contoh "C"
    wajib = 200
    hasil rata = 75% "Tinggi"
"""


def trees(text):
    return parse(Source("a.iki", text)).file.declarations


CLEAN = trees(BOOK)


@given(st.integers(0, len(BOOK)), st.integers(0, 12), st.text(max_size=6))
def test_no_change_to_a_text_makes_reading_raise(at, length, inserted):
    parse(Source("a.iki", BOOK[:at] + inserted + BOOK[at + length :]))


@given(st.text(alphabet='ab0 1.,;:()[]"“#=<>%+-x\n\t/_é\u200b', max_size=80))
def test_no_text_makes_reading_raise(text):
    parse(Source("a.iki", text))
    parse(Source("a.iki", f"bahasa id\n{text}"))
    parse_formula(Source("a", text), "en")


WORDS = """
data indikator rumus target sumber dalam dari x + - ( ) [ ] ; , : = >= 5 1,5 1.5 a b kk jumlah(
rata-rata( untuk dengan jika maka selain itu dan tidak berlaku "t" % s.d.
"""
PIECES = st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=30)


@given(PIECES)
def test_no_row_of_words_makes_reading_raise(pieces):
    parse(Source("a.iki", "bahasa id\n" + " ".join(pieces).replace("\n ", "\n    ")))


LINES = BOOK.splitlines(keepends=True)
#: Lines whose end is the end of a clause; and the declaration they belong to.
OWN = [
    (at, sum(not each.startswith(" ") for each in LINES[: at + 1]) - 2)
    for at in range(1, len(LINES))
    if "dengan" not in LINES[at]
]


@given(
    st.sampled_from(OWN),
    st.sampled_from([" ) x", " 5 5", " dan", " =", " ; ;", ' "t" "', " \u202e", " ^", " 1.5"]),
)
def test_a_fault_leaves_all_other_declarations_as_they_were(place, fault):
    line, declaration = place
    changed = [*LINES]
    changed[line] = changed[line].partition("#")[0].rstrip() + fault + "\n"
    parsed = parse(Source("a.iki", "".join(changed)))
    found = {node.span.start: node for node in parsed.file.declarations}
    offset = len("".join(changed)) - len(BOOK)

    assert parsed.diagnostics
    for at, node in enumerate(CLEAN):
        if at != declaration:
            start = node.span.start + (offset if at > declaration else 0)
            assert found[start] == node


@pytest.mark.parametrize(
    ("text", "broken", "kept"),
    [
        ("data a dalm orang", {"a": "IKI-P140"}, []),
        ("data a dalam orang\n    rumus b", {"a": "IKI-P127"}, [Data(A, unit=PERSON)]),
        ("indikator A dalam orang\n    rumus b c\n    predikat d", {"a": "IKI-P145"},
         [Indicator(A, unit=PERSON, band=D)]),
        ("indikator a\n    rumus b and c", {"a": "IKI-P107"},
         [Indicator(A, formula=Junction("and", (B, C)))]),
        ("data a dalam orang\n    sumbr b", {"a": "IKI-P130"}, [Data(A, unit=PERSON)]),
        ("data 5", {}, []),
        ("datta a", {"a": "IKI-P123"}, []),
        ("    rumus a", {}, []),
        ("indikator a\n    rumus min(1,2)", {},
         [Indicator(A, formula=Call("minimum", (Argument(number("1.2")),)))]),
        ("data a\u200b[b]", {"a": "IKI-P102"}, []),
        ("data a\u200b", {"a": "IKI-P102"}, [Data(A)]),
        ("besaran a\n    b 1\n    c c\n    d 2", {"a": "IKI-P140"},
         [Quantity(A, rows=(Row(Member(B), number(1)), Row(Member(D), number(2))))]),
    ],
)  # fmt: skip
def test_what_is_broken_is_named_and_the_rest_is_kept(text, broken, kept):
    parsed = parse(Source("a.iki", f"bahasa id\n{text}"))

    assert parsed.broken == broken
    assert list(parsed.file.declarations) == kept


def test_comments_come_beside_the_tree():
    parsed = parse(Source("a.iki", '# a\nbahasa id # b\ndata c "# d" # e'))

    assert [comment.text for comment in parsed.comments] == ["# a", "# b", "# e"]
    assert parsed.diagnostics == ()


def test_the_first_line_sets_the_language():
    assert parse(Source("a.iki", "language en\n")).file.language == "en"


def test_tokens_are_settled_for_who_writes_the_text_again():
    settled = settle(Source("a.iki", "bahasa id\ndata data\n    rumus x\nindikator a kualitatif"))
    rules = [(clause.rule, clause.fault) for clause in settled.clauses]

    assert rules == [
        ("language", None), ("data", None), ("formula", "IKI-P127"), ("indicator", None)
    ]  # fmt: skip
    assert [t.terminal for t in settled.clauses[1].tokens] == ["DATA", "NAME"]
    assert settled.clauses[3].tokens[-1].terminal == "QUALITATIVE"


def test_every_clause_that_was_cut_is_settled_once():
    text = BOOK + "    aneh\n  5\ndatta a\n    rumus b\n"
    blocks = cut(Source("a.iki", text), DEFAULT).blocks
    settled = settle(Source("a.iki", text)).clauses

    assert [c.span for block in blocks for c in block.clauses] == [c.span for c in settled]


@pytest.mark.parametrize("text", ["", "  \n", "# a"])
def test_an_empty_formula_is_answered(text):
    found, faults = parse_formula(Source("a", text), "id")

    assert (found, [fault.code for fault in faults]) == (None, ["IKI-P147"])


@pytest.mark.parametrize(("text", "code"), [("a +", "IKI-P141"), ("a ^ b", "IKI-P103"),
                                            ("1.5", "IKI-P108"), ("a b", "IKI-P145")])  # fmt: skip
def test_a_formula_that_cannot_be_read_has_no_tree(text, code):
    found, faults = parse_formula(Source("a", text), "id")

    assert (found, [fault.code for fault in faults]) == (None, [code])
