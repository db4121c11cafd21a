"""What is found in targets, directions and achievements before any data are seen."""

from __future__ import annotations

import pytest

import iki_rules as iki


def codes(*clauses, unit="hari", more=""):
    lines = ["bahasa id", f"indikator lama dalam {unit} dicatat", *(f"    {c}" for c in clauses)]
    rules = iki.loads("\n".join(lines) + "\n" + more, strict=False)
    return [each.code.removeprefix("IKI-") for each in rules.diagnostics]


UPPER, LOWER = "target <= 25 hari", "target >= 25 hari"
HIGH, LOW, INSIDE = "arah makin besar", "arah makin kecil", "arah di dalam rentang"


@pytest.mark.parametrize(
    ("clauses", "found"),
    [
        ([UPPER], ["T251"]),
        ([UPPER, HIGH], ["T251"]),
        ([UPPER, LOW], []),
        ([UPPER, INSIDE], []),
        ([LOWER], []),
        ([LOWER, LOW], ["T251"]),
        ([LOWER, HIGH], []),
        (["target 25 hari"], []),
        (["target 25 hari", "capaian realisasi / target x 100%"], ["T250"]),
        (["target 25 hari", LOW, "capaian realisasi_per_target"], ["T252"]),
        (["target 25 hari", HIGH, "capaian dua_target_kurang_realisasi"], ["T252"]),
        (["target 25 hari", HIGH, "capaian batas(target_per_realisasi; <= 120%)"], ["T252"]),
        (["target 25 hari", LOW, "capaian target_per_realisasi"], []),
        ([LOW, "capaian target_per_realisasi"], []),
        (["target 7 s.d. 8 hari", LOW, "capaian target_per_realisasi"], ["T253"]),
        (["target 7 s.d. 8 hari", LOW, "capaian target / realisasi x 100%"], ["T253"]),
        (["target 7 s.d. 8 hari", LOW, "capaian target_bawah / realisasi x 100%"], []),
        (["target 7 s.d. 8 hari", INSIDE, "capaian ujung_rentang"], []),
        (["target 7 s.d. 8 hari", "capaian ujung_rentang"], ["T254"]),
        (["target 25 hari", LOW, "capaian realisasi / target"], ["U220"]),
        (["target 25 hari", LOW, "capaian realisasi - target"], ["U206"]),
        (["target 25 hari", LOW, "capaian 2 x dua_target_kurang_realisasi x 100%"], ["U221"]),
        (["target 25 hari", LOW, "capaian dua_target / target x 100%"], ["N101"]),
    ],
    ids="; ".join,
)
def test_each_clause_is_held_against_the_others(clauses, found):
    assert codes(*clauses) == found


def test_an_achievement_may_use_the_data_of_the_book():
    more = "data bobot dalam hari\n"
    clauses = ["target 25 hari", LOW, "capaian (realisasi + bobot) / target x 100%"]

    assert codes(*clauses, more=more) == []


SCALE = 'skala s dalam {unit}\n    "Baik" >= 50\n    "Kurang" lainnya\n'


@pytest.mark.parametrize(
    ("clauses", "unit", "found"),
    [
        ([LOW, "predikat s dari capaian"], "%", ["B410"]),
        ([LOW, "capaian target_per_realisasi", "predikat s dari capaian"], "%", []),
        ([LOW, "capaian target_per_realisasi", "predikat s dari capaian"], "hari", ["B404"]),
        ([LOW, "capaian target_per_realisasi", "predikat s"], "hari", []),
    ],
)
def test_a_band_of_the_achievement_needs_one_in_percent(clauses, unit, found):
    assert codes(*clauses, more=SCALE.format(unit=unit)) == found


@pytest.mark.parametrize(
    ("formula", "found"),
    [
        ("capaian(lama)", []),
        ("target(lama) / 1 hari x 100%", []),
        ("capaian(lama) x 100%", ["U221"]),
        ("capaian(polos)", ["T255"]),
        ("capaian(lama; polos)", ["T207"]),
        ("capaian(lama + polos)", ["T208"]),
        ("capaian(angka_saja) x 100%", ["T208"]),
        ("capaian(kual)", ["T255"]),
        ("target(kual)", ["T201"]),
        ("target(lebar) / 1 hari x 100%", ["T253"]),
        ("target(tidak_ada) x 100%", ["N101"]),
    ],
)
def test_the_functions_take_an_indicator(formula, found):
    more = f"""indikator polos dalam hari dicatat
indikator kual kualitatif
indikator lebar dalam hari dicatat
    target 7 s.d. 8 hari
besaran angka_saja = 5
indikator hasil dalam %
    rumus  {formula}
"""
    clauses = ["target 25 hari", LOW, "capaian target_per_realisasi"]

    assert [c for c in codes(*clauses, more=more) if c != "N108"] == found


def test_an_achievement_of_what_is_no_number_is_refused():
    book = "bahasa id\nindikator kual kualitatif\n    arah makin besar\n"
    book += "    capaian realisasi_per_target\n"

    assert [each.code for each in iki.loads(book, strict=False).diagnostics] == ["IKI-T201"]


def test_what_depends_on_a_faulty_achievement_is_invalid():
    book = """bahasa id
indikator lama dalam hari dicatat
    target   7 s.d. 8 hari
    arah     makin kecil
    capaian  target_per_realisasi
indikator kinerja dalam %
    rumus  capaian(lama)
"""
    outcome = iki.loads(book, strict=False).evaluate({"lama": 5})

    assert outcome["lama"].value == 5
    assert outcome["lama"].achievement.status == "invalid"
    assert outcome["kinerja"].status == "invalid"


VERSIONS = """bahasa id

indikator lama dalam hari dicatat
    berlaku  2022 s.d. 2023
    target   10 hari
    arah     makin kecil
    capaian  target_per_realisasi

indikator lama dalam hari dicatat
    berlaku  2024 s.d. 2025
    target   10 hari
    arah     makin kecil
    capaian  dua_target_kurang_realisasi

indikator kinerja dalam %
    rumus  capaian(lama)
"""


def test_each_version_of_an_indicator_has_its_own_achievement():
    rules = iki.loads(VERSIONS)

    for period, value in ((2023, 50), (2024, 0)):
        outcome = rules.evaluate({"lama": 20}, period=period)
        assert outcome["lama"].achievement.value == value
        assert outcome["kinerja"].value == value
    assert rules.evaluate({"lama": 20}, period=2026)["kinerja"].status == "no_version"


def said(*clauses):
    lines = ["bahasa id", "indikator lama dalam hari dicatat", *(f"    {c}" for c in clauses)]
    found = iki.loads("\n".join(lines) + "\n", strict=False).diagnostics[0]
    return "\n".join([note.say("id") for note in found.notes]), found.fixes


def test_a_misspelled_word_of_an_achievement_is_told():
    notes, fixes = said("target 25 hari", HIGH, "capaian realisasi_per_targt")
    assert "Maksudnya realisasi_per_target?" in notes
    assert [fix.replacement for fix in fixes] == ["realisasi_per_target"]


def test_of_two_opposite_directions_none_is_proposed():
    notes, fixes = said("arah makin tinggi")
    assert '"makin besar"' in notes
    assert "Mungkin maksudnya" not in notes
    assert not fixes
