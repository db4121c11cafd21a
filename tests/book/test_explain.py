from __future__ import annotations

import pytest

import iki_rules as iki
from tests.book.counter import DATA, book, outcome


def test_a_result_is_explained_from_its_formula_down_to_its_data():
    text = iki.explain(outcome(), "rata")

    assert text.splitlines() == [
        "Kepemilikan rata-rata (rata) adalah 70,83%.",
        "Nilai tepatnya 425/6, yaitu 70,833333...%; pembulatan hanya untuk ditampilkan.",
        "Target: Target rata ditetapkan per periode (2023, 2024); sebutkan periodenya.",
        "Sumber: Bidang Pelayanan",
        "",
        "Perhitungan:",
        "  rata = 70,833333...%",
        "    = rata-rata(kepemilikan)",
        "    2 anggota",
        "  kepemilikan  (Kepemilikan)",
        "    = pemilik / wajib x 100%",
        "    kepemilikan[kk] = 75% = 150 orang / 200 orang x 100%",
        "    kepemilikan[ktp] = 66,666666...% = 2 orang / 3 orang x 100%",
        "",
        "Data:",
        "  pemilik  (Memiliki; sumber: SIAK)",
        "    pemilik[kk] = 150 orang",
        "    pemilik[ktp] = 2 orang",
        "  wajib  (Wajib memiliki; sumber: SIAK)",
        "    wajib[kk] = 200 orang",
        "    wajib[ktp] = 3 orang",
    ]


def test_it_is_explained_in_english_too():
    text = iki.explain(outcome(), "kepemilikan[kk]", language="en")

    assert text.splitlines()[:3] == [
        "Kepemilikan: Kartu Keluarga (kepemilikan[kk]) is 75.00%.",
        "Its band is Sedang on the scale tiga.",
        "",
    ]
    assert "  pemilik[kk] = 150 orang  (Memiliki; source: SIAK)" in text.splitlines()


def test_a_tree_shows_each_cell_above_what_it_read():
    text = iki.explain(outcome(), "rata", form="tree")

    assert text.split("\n\n")[1].splitlines() == [
        "rata = 70,833333...% = rata-rata(kepemilikan)",
        "│  2 anggota",
        "├─ kepemilikan[kk] = 75% = pemilik / wajib x 100% = 150 orang / 200 orang x 100%",
        "│  ├─ pemilik[kk] = 150 orang  (Memiliki; sumber: SIAK)",
        "│  └─ wajib[kk] = 200 orang  (Wajib memiliki; sumber: SIAK)",
        "└─ kepemilikan[ktp] = 66,666666...% = pemilik / wajib x 100% = 2 orang / 3 orang x 100%",
        "   ├─ pemilik[ktp] = 2 orang  (Memiliki; sumber: SIAK)",
        "   └─ wajib[ktp] = 3 orang  (Wajib memiliki; sumber: SIAK)",
    ]


def test_a_tree_can_be_drawn_without_line_signs():
    assert iki.explain(outcome(), "rata", form="tree", ascii_only=True).isascii()


def test_a_missing_value_names_the_first_cause_and_the_next_step():
    found = outcome(pemilik={"kk": 150})

    assert iki.explain(found, "rata").splitlines()[:2] == [
        (
            "Kepemilikan rata-rata (rata) belum dapat dihitung karena "
            "data pemilik[ktp] (Memiliki) belum diisi."
        ),
        "Isi pemilik[ktp] dalam orang; sumbernya: SIAK.",
    ]
    assert iki.explain(found, "rata", language="en").splitlines()[:2] == [
        (
            "Kepemilikan rata-rata (rata) cannot be computed because "
            "the data do not give pemilik[ktp] (Memiliki)."
        ),
        "Give pemilik[ktp] in orang; its source: SIAK.",
    ]
    assert "kepemilikan[ktp] = belum diisi" in iki.explain(found, "rata")


def test_data_from_a_file_are_told_with_their_line():
    csv = "datum;anggota;nilai;sumber\nwajib;kk;200;sensus\npemilik;kk;150;\n"
    found = book().evaluate_text(csv, "csv", name="angka.csv")

    text = iki.explain(found, "kepemilikan[kk]")
    assert "  wajib[kk] = 200 orang  (Wajib memiliki; sumber: sensus; angka.csv, baris 2)" in text
    assert "  pemilik[kk] = 150 orang  (Memiliki; sumber: SIAK; angka.csv, baris 3)" in text


RULES = """bahasa id
data a dalam orang
data b dalam orang
data lain dalam %
    tanda tidak berlaku  "-"
indikator cabang dalam orang
    rumus  jika a > b maka a - b selain itu jika a = b maka 0 selain itu b - a
indikator terpotong dalam %
    rumus  batas(a / b x 100%; <= 100%)
indikator terbulat dalam %
    rumus  bulat(a / b x 100%; 1)
indikator dilewati dalam %
    rumus  rata-rata(lain; 50%)
indikator nol dalam %
    rumus        a / b x 100%
    pembagi nol  0%
indikator rentang_sempit dalam orang
    rumus    a x 2
    rentang  0 s.d. 10 orang
indikator tercatat dalam %
    rumus        a / b x 100%
    disimpulkan  "rumusnya hilang"
indikator kabur dalam %
    rumus  belum jelas "tidak terbaca"
indikator kosong dalam %
    rumus  tidak berlaku
indikator selisih dalam orang
    rumus  (a - b) x 2
himpunan s = p; q
data n[s]
indikator saringan
    rumus  banyak(s dengan n > 1) / 2
"""


def told(id, a, b, **options):
    more = options.pop("data", {})
    found = iki.loads(RULES).evaluate({"a": a, "b": b, "lain": "-", **more})
    return iki.explain(found, id, **options)


def test_the_branch_taken_is_told():
    assert "Syarat ke-1 terpenuhi" in told("cabang", 3, 2)
    assert "Syarat ke-2 terpenuhi" in told("cabang", 2, 2)
    assert "selain itu" in told("cabang", 1, 2).split("Perhitungan")[1]
    assert "Condition 1 holds" in told("cabang", 3, 2, language="en")


def test_clipping_and_rounding_are_told():
    assert "150% melewati batas, jadi dipakai 100%" in told("terpotong", 3, 2)
    assert "melewati" not in told("terpotong", 1, 2)
    assert "66,666666...% dibulatkan setengah menjauhi nol menjadi 66,7%" in told("terbulat", 2, 3)
    assert "rounded half away from zero becomes 66.7%" in told("terbulat", 2, 3, language="en")


def test_what_was_left_out_is_told():
    assert "Tidak diikutkan: 1 (tidak berlaku)" in told("dilewati", 1, 1)


def test_what_stands_for_a_zero_divisor_is_told():
    assert "Pembagi bernilai 0, jadi hasilnya 0%" in told("nol", 1, 0)


def test_an_inferred_formula_is_told():
    assert "Rumus ini disimpulkan: rumusnya hilang" in told("tercatat", 1, 2)


def test_numbers_below_zero_stand_in_brackets():
    assert "= (3 orang - 5 orang) x 2" in told("selisih", 3, 5)
    found = iki.loads(
        "bahasa id\ndata a dalam derajat\nsatuan derajat ukuran\n"
        "indikator b dalam derajat\n    rumus 2 x a\n"
    ).evaluate({"a": -3})
    assert "= 2 x (-3 derajat)" in iki.explain(found, "b")


@pytest.mark.parametrize(
    ("id", "a", "b", "cause", "step"),
    [
        ("tercatat", 1, 0, "karena pembagi b", "apa yang berlaku"),
        ("rentang_sempit", 9, 1, "di luar rentang yang dinyatakan", "perbaiki rentang"),
        ("kabur", 1, 1, "karena rumus kabur belum jelas: tidak terbaca", "Tanyakan"),
        ("kosong", 1, 1, "karena kosong tidak berlaku", ""),
        ("cabang", -1, 1, "IKI-D", "iki doc IKI-D"),
    ],
)
def test_every_kind_of_reason_says_why_and_what_to_do(id, a, b, cause, step):
    head = told(id, a, b).split("\n\n")[0]

    assert "belum dapat dihitung karena" in head
    assert cause in told(id, a, b) or cause in head
    assert step in head


def test_a_wide_and_deep_calculation_is_cut_with_a_count():
    lines = ["bahasa id"] + [f"data a{n}" for n in range(150)]
    lines += ["besaran b0 = " + " + ".join(f"a{n}" for n in range(150))]
    lines += [f"besaran b{n} = b{n - 1} + 1" for n in range(1, 200)]
    lines += ["indikator hasil_akhir", "    rumus b199 + b198"]
    found = iki.loads("\n".join(lines) + "\n").evaluate({f"a{n}": 1 for n in range(150)})

    prose = iki.explain(found, "hasil_akhir")
    tree = iki.explain(found, "hasil_akhir", form="tree")
    wide = iki.explain(found, "b0", form="tree")

    assert "lagi" in prose.splitlines()[-1]
    assert len(prose.splitlines()) < 400
    assert len(tree.splitlines()) < 410
    assert "120 lagi tidak digambar" in wide


def test_a_cell_drawn_before_is_only_named_again():
    found = iki.loads(
        "bahasa id\ndata a\nbesaran b = a + 1\nindikator c\n    rumus b x (b + 1)\n"
        "indikator d\n    rumus c + b\n"
    ).evaluate({"a": 1})

    assert "(lihat di atas)" in iki.explain(found, "d", form="tree")


def test_a_recorded_member_is_explained_by_its_title():
    assert "gedung = baik (Baik)" in iki.explain(outcome(), "gedung")
    assert iki.explain(outcome(), "lengkap").startswith("Semua lengkap (lengkap) adalah salah.")


def test_a_band_that_is_not_there_says_why():
    found = iki.loads(
        'bahasa id\ndata a dalam %\nskala s dalam %\n    "Tinggi" >= 80%\n'
        "indikator b dalam %\n    rumus a\n    predikat s\n"
    ).evaluate({"a": 50})

    assert found["b"].band.status == "out_of_range"
    assert (
        "Tanpa predikat: 50% tidak masuk satu pun baris skala s: di bawah baris terendah."
        in iki.explain(found, "b")
    )


def test_a_result_with_a_target_for_the_year_says_it():
    found = book().evaluate(DATA, period="2023")

    assert "Target: 92,5% (buku aturan, baris " in iki.explain(found, found["rata"])


def test_what_is_not_there_cannot_be_explained():
    with pytest.raises(iki.UnknownResultError):
        iki.explain(outcome(), "tidak_ada")


def test_many_members_left_out_are_cut_with_a_count():
    found = iki.loads(
        'bahasa id\nhimpunan s dari data\ndata a[s]\n    tanda tidak berlaku "-"\n'
        "indikator b\n    rumus rata-rata(a)\n"
    ).evaluate({"a": {f"m{n}": 1 if n == 0 else "-" for n in range(100)}})

    text = iki.explain(found, "b")
    assert "1 dari 100 anggota" in text
    assert text.count("Tidak diikutkan") < 15
    assert "lagi" in text


def test_part_of_a_formula_that_reduces_is_told_with_its_text():
    text = told("saringan", 3, 5, data={"n": {"p": 1, "q": 2}})

    assert "banyak(s dengan n > 1): 1 dari 2 anggota" in text
    assert "= 1 / 2" in text


def test_a_reason_past_a_limit_says_what_to_make_smaller():
    found = iki.loads(
        "bahasa id\ndata a\nindikator b\n    rumus a x a\n", limits=iki.Limits(value_bits=100)
    ).evaluate({"a": 2**60})

    head = iki.explain(found, "b").splitlines()
    assert "value_bits" in head[0]
    assert "Perkecil" in head[1]


def test_a_set_without_members_asks_for_the_data():
    found = iki.loads(
        "bahasa id\nhimpunan s dari data\ndata a[s]\nindikator b\n    rumus jumlah(a)\n"
    ).evaluate({})

    assert iki.explain(found, "b").splitlines()[1] == "Lengkapi data itu."


def deeper(frames, action):
    return action() if frames == 0 else deeper(frames - 1, action)


@pytest.mark.parametrize(
    "formula",
    [
        "(" * 64 + "a" + ")" * 64,
        "jika a > 0 maka (" * 64 + "a" + ") selain itu 0" * 64,
        "bulat(" * 64 + "a" + "; 0)" * 64,
        "-(" * 64 + "a" + ")" * 64,
        "1 / (" * 64 + "a" + ")" * 64,
    ],
)
def test_the_deepest_texts_are_computed_and_explained_from_a_deep_stack(formula):
    text = f"bahasa id\ndata a\nindikator b\n    rumus {formula}\n"

    found = deeper(300, lambda: iki.loads(text).evaluate({"a": 1}))

    assert found["b"].value == 1
    assert deeper(300, lambda: iki.explain(found, "b")).startswith("b adalah 1,00.")
    assert deeper(300, lambda: iki.explain(found, "b", form="tree"))


def test_a_missing_row_is_asked_for_in_its_own_unit():
    found = iki.loads(
        'bahasa id\nbesaran kredit dalam poin\n    ganda "Ganda" 0,013 per kegiatan\n'
        '    rekam "Rekam" 0,001 per 1000 karakter\ndata volume[kredit]\ndata lain\n'
        "indikator b dalam poin\n    rumus jumlah(kredit x volume)\n"
        "indikator c\n    rumus lain\n"
    ).evaluate({"volume": {"ganda": 1}})

    assert iki.explain(found, "b").splitlines()[1] == "Isi volume[rekam] dalam karakter."
    assert iki.explain(found, "c").splitlines()[1] == "Isi lain."


def test_the_words_of_the_decree_stand_beside_the_result():
    found = iki.loads(
        "bahasa id\ndata a\nindikator b\n    rumus a\n"
        '    formulasi "jumlah a"\n    catatan "dibaca begitu"\n'
    ).evaluate({"a": 1})

    assert "Formulasi keputusan: jumlah a" in iki.explain(found, "b")
    assert "Note: dibaca begitu" in iki.explain(found, "b", language="en")


ENGLISH = iki.loads(
    "language en\nset branch = a; b\ndata staff[branch] in person\n"
    "indicator half in person\n    formula  sum(staff) / 2\n"
    "indicator wrong in person\n    formula  unheard_of\n",
    strict=False,
)


def test_units_inside_a_formula_are_written_as_the_book_writes_them():
    told = ENGLISH.evaluate({"staff": {"a": 1, "b": 2}})

    assert "= 3 person / 2" in iki.explain(told, "half")


def test_an_error_in_the_rule_book_is_told_once():
    told = ENGLISH.evaluate({"staff": {"a": 1, "b": 2}})

    assert iki.explain(told, "wrong").splitlines()[0] == (
        "wrong cannot be computed because of the error IKI-N101 in the rule book."
    )
