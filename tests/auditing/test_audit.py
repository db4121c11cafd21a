"""Published figures are compared as they were printed, and a wrong one is traced to its mistake."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import iki_rules as iki
from iki_rules.auditing import VERDICTS
from iki_rules.auditing.compare import Read, compared, read_text
from iki_rules.auditing.html import html
from iki_rules.auditing.wording import computed_text, difference_text, mistakes_text, summary
from iki_rules.library import rounded
from iki_rules.limits import DEFAULT
from iki_rules.measure import Enclosure


BOOK = iki.loads(
    """\
bahasa id

data perekaman dalam orang
data wajib_ktp dalam orang
data akta dalam orang
data anak dalam orang
data keluarga_berkartu dalam keluarga
data keluarga dalam keluarga

indikator perekaman_ktp "Perekaman KTP-el" dalam %
    nomor     "1.1"
    rumus     perekaman / wajib_ktp x 100%
    predikat  tingkat
indikator akta_kelahiran "Akta kelahiran" dalam %
    rumus     akta / anak x 100%
indikator kartu "Kartu keluarga" dalam %
    rumus     keluarga_berkartu / keluarga x 100%

himpunan jenis = masuk; keluar
cacah surat[jenis] "Surat" dalam surat
data keadaan dari jenis
indikator arah_surat kualitatif dari jenis
aturan lengkap = perekaman_ktp >= 99%

skala tingkat dalam %
    "Sangat Tinggi"  >= 91%
    "Tinggi"         lainnya
""",
    strict=False,
)
DATA = {
    "perekaman": 197_059_514,
    "wajib_ktp": 198_628_692,
    "akta": 74_244_858,
    "anak": 79_964_264,
    "keluarga_berkartu": 63_250_516,
    "keluarga": 80_281_466,
    "surat": {"masuk": 1234, "keluar": 12},
    "arah_surat": "masuk",
}


def audited(figures, **more):
    return iki.audit(BOOK, DATA, figures, **more)


def one(name, text, **more):
    return audited({name: text}, **more).figures[0]


@pytest.mark.parametrize(
    ("name", "text", "verdict"),
    [
        ("akta_kelahiran", "92,85%", "rounded"),
        ("akta_kelahiran", "92,85 %", "rounded"),
        ("akta_kelahiran", "92,85", "rounded"),
        ("akta_kelahiran", "92,8 persen", "rounded"),
        ("akta_kelahiran", "93", "rounded"),
        ("akta_kelahiran", "92", "truncated"),
        ("akta_kelahiran", "92,84", "truncated"),
        ("akta_kelahiran", "92,58", "different"),
        ("akta_kelahiran", "", "not_published"),
        ("akta_kelahiran", "-", "not_comparable"),
        ("akta_kelahiran", "92,85 orang", "not_comparable"),
        ("kartu", "78,79%", "rounded"),
        ("kartu", "78,78%", "truncated"),
        ("perekaman_ktp", "99,21%", "rounded"),
        ("perekaman_ktp", "99,20%", "truncated"),
        ("Perekaman  KTP-el", "99,21%", "rounded"),
        ("1.1", "99,21%", "rounded"),
        ("surat[masuk]", "1.234 surat", "exact"),
        ("surat[masuk]", "1234", "exact"),
        ("Surat: masuk", "1.234", "exact"),
        ("Surat", "1.234", "not_comparable"),
        ("predikat(perekaman_ktp)", "sangat  tinggi", "exact"),
        ("band(perekaman_ktp)", "Tinggi", "different"),
        ("predikat(kartu)", "Tinggi", "not_comparable"),
        ("arah_surat", "Masuk", "exact"),
        ("arah_surat", "keluar", "different"),
        ("lengkap", "benar", "exact"),
        ("lengkap", "false", "different"),
        ("anak", "79.964.264 orang", "exact"),
        ("tidak_ada", "1", "not_comparable"),
    ],
)
def test_each_text_has_its_verdict(name, text, verdict):
    assert one(name, text).verdict == verdict


def test_a_difference_is_told_in_the_unit_in_the_last_digit_and_as_a_share():
    figure = one("akta_kelahiran", "92,58%")

    assert figure.difference == Fraction("-0.27")
    assert figure.last_digits == -27
    assert figure.computed == Fraction(7_424_485_800, 79_964_264)
    assert difference_text(figure, "id") == "-0,27 (-0,29%)"
    assert computed_text(figure, "en") == "92.8475...%"
    assert [each.key for each in figure.mistakes] == ["digits_swapped"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("0,93", "percent_forgotten"),
        ("92,85", None),
        ("9,28", "mark_slipped"),
        ("107,70%", "swapped"),
        ("107,15%", "other_polarity"),
        ("93,00%", "every_operation"),
        ("55,55%", None),
    ],
)
def test_the_mistake_behind_a_figure_is_named(text, key):
    figure = one("akta_kelahiran", text)

    assert [each.key for each in figure.mistakes][:1] == ([key] if key else [])


def test_a_figure_that_no_mistake_gives_says_so():
    assert mistakes_text(one("kartu", "55,55%"), "en") == "no common mistake gives this figure"
    assert mistakes_text(one("kartu", "78,79%"), "en") == ""


def test_a_figure_in_the_other_number_format_is_unreadable_and_recognised():
    figure = one("akta_kelahiran", "92.85%")

    assert figure.verdict == "not_comparable"
    assert [each.key for each in figure.mistakes] == ["other_format"]
    assert one("akta_kelahiran", "92.85%", numbers="en").verdict == "rounded"


def test_a_published_figure_without_its_data_is_not_computed_and_traced_all_the_same():
    lacking = {**DATA, "surat": {}, "akta": ""}
    figure = iki.audit(BOOK, lacking, {"akta_kelahiran": "0,00%"}).figures[0]

    assert figure.verdict == "not_computed"
    assert "akta" in figure.reason.say("en")
    assert [each.key for each in figure.mistakes] == ["missing_as_zero"]


def test_an_audit_passes_where_every_figure_is_right():
    right = audited({"kartu": "78,79%", "akta_kelahiran": "92,84%"})
    wrong = audited({"kartu": "78,80%"})

    assert right.passed
    assert not wrong.passed
    assert summary(right).say("en") == "2 figures: 1 equal when rounded, 1 truncated"
    assert summary(wrong).say("id") == "1 angka: 1 berbeda"
    assert "perekaman_ktp" in right.unlisted
    assert "kartu" not in right.unlisted


def test_every_verdict_is_counted():
    assert tuple(audited({}).counts) == VERDICTS
    assert audited({}).passed


def test_the_plain_values_are_exact():
    (figure,) = audited({"kartu": "78,78%"}).to_dict("en")["figures"]

    assert figure["computed"] == "3162525800/40140733"
    assert figure["published"] == "3939/50"
    assert figure["verdict"] == "truncated"
    assert (figure["difference"], figure["last_digits"]) == ("-1/100", -1)


def test_the_page_says_which_decree_and_which_files_were_compared(tmp_path):
    book = iki.loads('bahasa id\nkeputusan "1/2023"\n    tentang "IKU"\ncacah surat dalam surat\n')
    table = tmp_path / "terbit.csv"
    table.write_text("indikator;terbitan\nsurat;5\n", encoding="utf-8")
    page = html(iki.audit(book, {"surat": 5}, table), "id")

    assert "<dt>Keputusan</dt><dd>1/2023, IKU</dd>" in page
    assert f"<dd>{table.as_posix()}</dd>" in page


def test_the_page_holds_no_text_as_markup():
    page = html(audited({"<script>": "1"}), "en")

    assert "<script>" not in page
    assert "&lt;script&gt;" in page


@given(st.fractions(-1000, 1000), st.integers(0, 6))
def test_a_value_that_is_printed_rounded_or_cut_is_right(value, decimals):
    for mode, verdicts in (
        ("half_away", {"exact", "rounded"}),
        ("toward_zero", {"exact", "rounded", "truncated"}),
    ):
        verdict, difference = compared(Read(rounded(value, decimals, mode), decimals), value)

        assert verdict in verdicts
        assert (difference == 0) is (verdict != "truncated")


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("1.234,50", "id", Read(Fraction(2469, 2), 2)),
        ("1,234.5 %", "en", Read(Fraction(2469, 2), 1, "%")),
        ("(1,5)", "id", Read(Fraction(-3, 2), 1)),
        ("-1,5%", "id", Read(Fraction(-3, 2), 1, "%")),
        ("12 orang/hari", "id", Read(Fraction(12), 0, "orang/hari")),
    ],
)
def test_a_text_is_read_as_people_print_it(text, language, read):
    assert read_text(text, language, DEFAULT) == read


def test_a_part_of_a_whole_is_no_figure():
    assert one("kartu", "4 / 9").verdict == "not_comparable"


JUDGED = iki.loads(
    """\
bahasa id

data hari_kerja dalam hari
data surat_selesai dalam surat
indikator lama "Lama layanan" dalam hari
    rumus     hari_kerja
    target    2022: 12 hari; 2023: 10 hari
    arah      makin kecil
    capaian   dua_target_kurang_realisasi
    predikat  tingkat dari capaian
indikator tuntas dalam surat
    rumus    surat_selesai
    target   2023: 7 surat
    arah     makin besar
    capaian  realisasi_per_target
indikator terbatas dalam surat
    rumus    surat_selesai
    target   2023: 7 surat
    arah     makin besar
    capaian  batas(realisasi_per_target; <= 110%)
skala tingkat dalam %
    "Baik"   >= 91%
    "Cukup"  >= 76%
    "Buruk"  lainnya
"""
)


@pytest.mark.parametrize(
    ("name", "text", "verdict", "mistake"),
    [
        ("capaian(lama)", "80%", "exact", None),
        ("capaian(lama)", "83,33%", "different", "inverse_polarity"),
        ("capaian(lama)", "120%", "different", "other_polarity"),
        ("capaian(lama)", "100,00%", "different", "earlier_target"),
        ("capaian(lama)", "0,80", "different", "percent_forgotten"),
        ("capaian(lama)", "80 hari", "not_comparable", None),
        ("predikat(lama)", "Cukup", "exact", None),
        ("predikat(lama)", "Baik", "different", "other_polarity"),
        ("capaian(tuntas)", "157,14", "rounded", None),
        ("capaian(tuntas)", "157,15", "different", "always_up"),
        ("capaian(tuntas)", "100%", "different", "capped_100"),
        ("capaian(tuntas)", "120,00%", "different", "capped_120"),
        ("capaian(tuntas)", "63,64", "different", "swapped"),
        ("capaian(terbatas)", "110", "exact", None),
        ("capaian(terbatas)", "157,1", "different", "uncapped"),
    ],
)
def test_achievements_and_their_bands_are_compared_too(name, text, verdict, mistake):
    data = {"hari_kerja": 12, "surat_selesai": 11}
    (figure,) = iki.audit(JUDGED, data, {name: text}, period=2023).figures

    assert figure.verdict == verdict
    assert [each.key for each in figure.mistakes][:1] == ([mistake] if mistake else [])


ROOT = iki.loads(
    """\
bahasa id

data hidup
data didik
data belanja
indikator ipm "Indeks pembangunan manusia"
    rumus  rata-rata geometrik(hidup; didik; belanja) x 100
"""
)


@pytest.mark.parametrize(
    ("text", "verdict", "mistakes"),
    [
        ("71,14", "rounded", []),
        ("71,1379", "rounded", []),
        ("71,13", "truncated", []),
        ("71,1378", "truncated", []),
        ("71,41", "different", ["digits_swapped"]),
        ("71,00", "different", ["every_operation"]),
    ],
)
def test_a_number_that_is_no_fraction_is_compared_by_its_ends(text, verdict, mistakes):
    pytest.importorskip("flint")
    data = {"hidup": "0,8", "didik": "0,6", "belanja": "0,75"}
    (figure,) = iki.audit(ROOT, data, {"ipm": text}).figures

    assert (figure.verdict, [each.key for each in figure.mistakes]) == (verdict, mistakes)
    assert figure.computed is None
    assert figure.enclosure.low < figure.enclosure.high


def test_a_number_whose_ends_are_judged_differently_is_not_judged():
    around = Enclosure(Fraction("1.23451"), Fraction("1.23452"))

    assert compared(Read(Fraction("1.23"), 2), around) == ("rounded", 0)
    assert compared(Read(Fraction("1.24"), 2), around) == ("different", Fraction("0.01"))
    assert compared(Read(Fraction("1.235"), 3), around) == ("rounded", 0)
    assert compared(Read(Fraction("1.234"), 3), around) == ("truncated", Fraction("-0.001"))
    assert compared(Read(Fraction("1.23451"), 5), around) is None
