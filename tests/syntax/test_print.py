"""A tree, printed."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given

from iki_rules.measure import Period
from iki_rules.syntax import parse, parse_formula, tree
from iki_rules.syntax.print import print_expr, print_file
from iki_rules.text import Source
from tests.strategies import expressions, files


A, B, C = tree.Name("a"), tree.Name("b"), tree.Name("c")
ORANG = tree.UnitExpr((("orang", 1),))
PERCENT = tree.UnitExpr((("%", 1),))


def number(text, unit=None):
    return tree.Number(Fraction(text), unit)


def add(*values):
    return tree.Sum(tuple(tree.Term("+", value) for value in values))


def times(*values):
    return tree.Product(tuple(tree.Factor("x", value) for value in values))


EITHER = tree.Choose((tree.Branch(tree.Compare(">", A, B), A),), B)


@pytest.mark.parametrize("language", ["id", "en"])
@given(file=files())
def test_reading_a_printed_file_gives_the_same_tree(language, file):
    parsed = parse(Source("uji.iki", print_file(file, language)))
    assert parsed.diagnostics == ()
    assert parsed.file == evolve(file, language=language)


@pytest.mark.parametrize("language", ["id", "en"])
@given(expr=expressions(depth=5))
def test_reading_a_printed_formula_gives_the_same_tree(language, expr):
    text = print_expr(expr, language)
    assert parse_formula(Source("uji.iki", text), language)[0] == expr


def nested(levels):
    """A formula in which each level is an argument of the one above."""
    expr = A
    for _ in range(levels):
        expr = tree.Call("sum", (tree.Argument(tree.Range(None, tree.Bound(expr))),))
    return expr


def test_the_deepest_formula_is_printed_from_a_deep_stack():
    def deep(frames):
        # A call, its argument, the range and its bound are four of the tree's 200 levels.
        return deep(frames - 1) if frames else print_expr(nested(50), "id")

    assert deep(300) == "jumlah(<= " * 50 + "a" + ")" * 50

    def negated(frames):
        expr = A
        for _ in range(200):
            expr = tree.Negate(expr)
        return negated(frames - 1) if frames else print_expr(expr, "id")

    assert negated(300).count("-") == 200


@pytest.mark.parametrize(
    ("expr", "indonesian"),
    [
        (add(times(A, B), C), "a x b + c"),
        (times(add(A, B), C), "(a + b) x c"),
        (add(A, add(B, C)), "a + (b + c)"),
        (times(times(A, B), C), "(a x b) x c"),
        (tree.Negate(add(A, B)), "-(a + b)"),
        (tree.Negate(tree.Negate(A)), "-(-a)"),
        (times(A, tree.Negate(B)), "a x -b"),
        (add(EITHER, C), "(jika a > b maka a selain itu b) + c"),
        (tree.Compare("=", tree.Compare("<", A, B), C), "(a < b) = c"),
        (tree.Compare(">=", tree.Convert(add(A, B), ORANG), C), "a + b dalam orang >= c"),
        (times(tree.Convert(A, ORANG), B), "(a dalam orang) x b"),
        (tree.Not(tree.Junction("or", (A, B))), "bukan (a atau b)"),
        (tree.Junction("or", (A, tree.Junction("and", (B, C)))), "a atau b dan c"),
        (tree.Junction("and", (A, tree.Junction("or", (B, C)))), "a dan (b atau c)"),
        (times(tree.Product((tree.Factor("x", A), tree.Factor("/", B))), number(100, PERCENT)),
         "(a / b) x 100%"),
        (tree.Reason("unclear", 'kata "x"'), 'belum jelas "kata ""x"""'),
        (tree.Pick(A, (tree.Pick(B, (C,)), C)), "a[b[c]; c]"),
    ],
)  # fmt: skip
def test_brackets_stand_where_the_tree_needs_them_and_nowhere_else(expr, indonesian):
    assert print_expr(expr, "id") == indonesian


def test_the_same_tree_has_a_text_in_each_language():
    ratio = tree.Product((tree.Factor("x", A), tree.Factor("/", B)))
    expr = tree.Call(
        "round",
        (
            tree.Argument(add(ratio, number("0.5"))),
            tree.Argument(number(2)),
            tree.Argument(tree.Name("half_even")),
        ),
    )
    assert print_expr(expr, "id") == "bulat(a / b + 0,5; 2; setengah_genap)"
    assert print_expr(expr, "en") == "round(a / b + 0.5; 2; half_even)"


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (tree.Bound(A), None, ">= a"),
        (tree.Bound(A, closed=False), None, "> a"),
        (None, tree.Bound(add(A, B), closed=False), "< a + b"),
        (tree.Bound(A), tree.Bound(B), "a s.d. b"),
        (tree.Bound(A, closed=False), tree.Bound(B, closed=False), "> a s.d. < b"),
        (tree.Bound(tree.Convert(A, ORANG)), None, ">= (a dalam orang)"),
    ],
)
def test_a_range_says_which_ends_belong_to_it(low, high, text):
    expr = tree.Call("clamp", (tree.Argument(C), tree.Argument(tree.Range(low, high))))
    assert print_expr(expr, "id") == f"batas(c; {text})"


@pytest.mark.parametrize(
    ("expr", "language", "text"),
    [
        (tree.Call("sum", (tree.Argument(tree.Name("sampai"), where=A),)), "id",
         "jumlah((sampai) dengan a)"),
        (tree.Call("sum", (tree.Argument(tree.Name("sampai"), where=A),)), "en",
         "sum((sampai) where a)"),
        (tree.Not(tree.Name("applicable")), "en", "not (applicable)"),
        (tree.Not(tree.Name("applicable")), "id", "bukan (applicable)"),
    ],
)  # fmt: skip
def test_a_name_that_would_make_a_reserved_phrase_stands_in_brackets(expr, language, text):
    assert print_expr(expr, language) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [("0", "0"), ("0.013", "0,013"), ("1000", "1000"), ("100.50", "100,5"), ("1/8", "0,125")],
)
def test_a_number_is_printed_with_all_its_digits(value, text):
    assert print_expr(number(value), "id") == text


@pytest.mark.parametrize(
    "expr",
    [
        number("1/3"),
        number(Fraction(1, 10**9000)),
        number(1, tree.UnitExpr((("orang", 1),), Fraction(1000))),
        number(1, tree.UnitExpr((("orang", -1),))),
    ],
)
def test_what_no_formula_can_hold_is_refused(expr):
    with pytest.raises(ValueError):
        print_expr(expr, "id")


MISSING = tree.Name("hilang")


@pytest.mark.parametrize(
    "declaration",
    [
        tree.Example(tree.Text("satu"), (), (tree.Expected(A, MISSING),)),
        tree.Quantity(A, rows=(tree.Row(tree.Member(tree.Name("target")), number(1)),)),
        tree.Quantity(
            A,
            rows=(
                tree.Row(tree.Member(B), number(1)),
                tree.Row(tree.Member(tree.Name("source")), number(1)),
            ),
        ),
        tree.SetDecl(A, parent=tree.Name("data"), members=(tree.Member(B),)),
        tree.UnitDecl(A, equal=number(1, tree.UnitExpr((("juga", 1),)))),
        tree.Indicator(A, unit=tree.UnitExpr((("dicatat", -1),), Fraction(10)), recorded="value"),
    ],
)
def test_a_name_that_would_be_read_as_a_word_is_refused(declaration):
    with pytest.raises(ValueError):
        print_file(tree.File("id", (declaration,)), "id")


def test_a_later_row_may_be_named_like_a_clause_that_tables_do_not_take():
    rows = tuple(tree.Row(tree.Member(name), number(1)) for name in (B, tree.Name("target")))
    file = tree.File("id", (tree.Quantity(A, rows=rows),))
    assert parse(Source("uji.iki", print_file(file, "id"))).file == file


def test_the_end_of_a_range_outside_formulas_is_a_number():
    data = tree.Data(A, range=tree.Range(tree.Bound(B), None))
    with pytest.raises(ValueError):
        print_file(tree.File("id", (data,)), "id")


def test_a_file_is_laid_out_with_clauses_and_rows_under_each_other():
    text = tree.Text
    file = tree.File(
        "id",
        (
            tree.Position(text("Kepala Dinas")),
            tree.Goal(text("Meningkatnya Kepemilikan")),
            tree.Indicator(
                A,
                (B,),
                text("Cakupan"),
                PERCENT,
                formula=times(B, number(100, PERCENT)),
                targets=(tree.Target(Period(2023), number("92.5", PERCENT)), tree.Target(None, A)),
                direction="higher",
                details=tree.Details(owners=(text("A"), text("B"))),
            ),
            tree.Quantity(
                B,
                unit=tree.UnitExpr((("poin", 1),)),
                rows=(
                    tree.Row(
                        tree.Member(tree.Name("rekam"), text("Rekam")),
                        number("0.001", tree.UnitExpr((("huruf", -1),), Fraction(1000))),
                    ),
                    tree.Row(tree.Member(C), number(-2, ORANG)),
                ),
            ),
            tree.Scale(
                C,
                None,
                PERCENT,
                0,
                (
                    tree.Band(text("Tinggi"), tree.Range(tree.Bound(number(76, PERCENT)), None)),
                    tree.Band(text("Rendah"), None),
                ),
            ),
            tree.Example(
                text("satu"),
                (tree.Given(tree.Pick(B, (C,)), number(200)), tree.Given(C, A)),
                (
                    tree.Expected(A, number(75, PERCENT), band=text("Tinggi")),
                    tree.Expected(tree.Pick(A, (C,)), None, "missing"),
                ),
            ),
        ),
    )
    assert print_file(file, "id") == (
        "bahasa id\n"
        "\n"
        'jabatan "Kepala Dinas"\n'
        'sasaran "Meningkatnya Kepemilikan"\n'
        "\n"
        'indikator a[b] "Cakupan" dalam %\n'
        "    rumus             b x 100%\n"
        "    target            2023: 92,5%; (a)\n"
        "    arah              makin besar\n"
        '    penanggung jawab  "A"; "B"\n'
        "\n"
        "besaran b dalam poin\n"
        '    rekam  "Rekam"  0,001 per 1000 huruf\n'
        "    c               -2 orang\n"
        "\n"
        "skala c dalam %\n"
        "    dibulatkan  0 desimal\n"
        '    "Tinggi"  >= 76%\n'
        '    "Rendah"  lainnya\n'
        "\n"
        'contoh "satu"\n'
        "    b[c]  = 200\n"
        "    c     = a\n"
        '    hasil a     = 75%     "Tinggi"\n'
        "    hasil a[c]  = hilang\n"
    )


def test_a_set_that_is_too_wide_has_a_line_for_each_member():
    members = tuple(
        tree.Member(tree.Name(name), tree.Text("Dokumen kependudukan"))
        for name in ("kartu", "data", "akta", "surat")
    )
    file = tree.File("id", (tree.SetDecl(A, members=members),))
    assert print_file(file, "id").splitlines()[2:] == [
        "himpunan a =",
        # A line that begins with "data" would be a declaration.
        '        kartu "Dokumen kependudukan"; data "Dokumen kependudukan";',
        '        akta "Dokumen kependudukan";',
        '        surat "Dokumen kependudukan"',
    ]
    few = tree.File("id", (tree.SetDecl(A, members=members[:2]),))
    assert len(print_file(few, "id").splitlines()) == 3
