"""A verdict comes with its reasons: the parts of the condition, their figures, what is missing."""

from __future__ import annotations

from fractions import Fraction

import pytest

from iki_rules.book import Outcome, explain, loads


BOOK = """\
bahasa id

himpunan peserta = ani "Ani"; budi
himpunan mutu = baik "Baik"; cukup

data nilai[peserta] dalam poin
data hadir[peserta] dalam %
data kredit_kumulatif dalam poin
data kredit_lama dalam poin
data predikat_kerja dari mutu

aturan lulus[peserta] "Lulus pelatihan" = nilai >= 70 poin dan hadir >= 80%
aturan naik_jenjang "Naik jenjang" = kredit_kumulatif >= 100 poin dan predikat_kerja = baik
aturan boleh_ujian = naik_jenjang atau lulus[ani]
aturan kredit_tumbuh = kredit_kumulatif > kredit_lama
aturan tidak_cukup = bukan kredit_kumulatif >= 100 poin

indikator tunjangan dalam poin
    rumus  jika naik_jenjang maka 10 poin selain itu 0 poin

indikator peserta_lulus dalam %
    rumus  banyak(peserta dengan lulus) / banyak(peserta) x 100%
"""
DATA = {
    "nilai": {"ani": 80, "budi": 60},
    "hadir": {"ani": 80, "budi": "79,9"},
    "kredit_kumulatif": "84,5",
    "kredit_lama": "84,25",
    "predikat_kerja": "baik",
}


def evaluated(**changes: object) -> Outcome:
    data = {k: v for k, v in (DATA | changes).items() if v is not None}
    return loads(BOOK).evaluate(data)


def shown(outcome: Outcome, id: str, language: str = "id") -> list[str]:
    return [each.shown for each in outcome[id].in_language(language).because]


def test_a_comparison_shows_what_was_compared_in_its_unit() -> None:
    assert shown(evaluated(), "naik_jenjang") == [
        "kredit_kumulatif >= 100 poin: salah (84,5 poin)",
        "predikat_kerja = baik: benar (baik (Baik))",
    ]
    assert shown(evaluated(), "naik_jenjang", "en")[0] == (
        "kredit_kumulatif >= 100 poin: false (84.5 poin)"
    )


def test_two_figures_are_both_shown() -> None:
    assert shown(evaluated(), "kredit_tumbuh") == [
        "kredit_kumulatif > kredit_lama: benar (84,5 poin; 84,25 poin)"
    ]


def test_a_part_that_is_not_known_says_what_is_missing() -> None:
    outcome = evaluated(kredit_kumulatif=None)

    assert shown(outcome, "naik_jenjang") == [
        "kredit_kumulatif >= 100 poin: belum diketahui (data kredit_kumulatif belum diisi)",
        "predikat_kerja = baik: benar (baik (Baik))",
    ]
    assert shown(outcome, "naik_jenjang", "en")[0] == (
        "kredit_kumulatif >= 100 poin: not known (the data do not give kredit_kumulatif)"
    )
    assert outcome["naik_jenjang"].because[0].status == "missing"


def test_a_part_under_not_is_one_part_as_it_is_written() -> None:
    assert shown(evaluated(), "tidak_cukup") == [
        "bukan kredit_kumulatif >= 100 poin: benar (84,5 poin)"
    ]


def test_a_rule_over_members_has_a_verdict_and_reasons_for_each() -> None:
    outcome = evaluated()

    assert [outcome[f"lulus[{each}]"].value for each in ("ani", "budi")] == [True, False]
    assert shown(outcome, "lulus[budi]") == [
        "nilai >= 70 poin: salah (60 poin)",
        "hadir >= 80%: salah (79,9%)",
    ]


def test_rules_are_used_in_rules_formulas_and_filters() -> None:
    outcome = evaluated()

    assert shown(outcome, "boleh_ujian") == ["lulus[ani]: benar", "naik_jenjang: salah"]
    assert outcome["tunjangan"].value == 0
    assert outcome["peserta_lulus"].value == Fraction(50)


@pytest.mark.parametrize(
    ("changes", "value"),
    [
        ({"kredit_kumulatif": None}, None),
        ({"kredit_kumulatif": None, "predikat_kerja": "cukup"}, False),
        ({"predikat_kerja": None}, False),
        ({"kredit_kumulatif": 100, "predikat_kerja": None}, None),
    ],
)
def test_a_missing_datum_leaves_open_only_what_depends_on_it(
    changes: dict[str, object], value: bool | None
) -> None:
    result = evaluated(**changes)["naik_jenjang"]

    assert result.value is value
    assert result.status == ("missing" if value is None else "ok")


def test_what_is_missing_in_a_filter_withholds_the_count() -> None:
    outcome = evaluated(hadir={"budi": 80})

    assert outcome["lulus[ani]"].status == "missing"
    assert outcome["peserta_lulus"].status == "missing"


def test_only_verdicts_have_reasons() -> None:
    assert evaluated()["tunjangan"].because == ()


def test_the_record_of_a_verdict_has_them_and_no_other_record() -> None:
    records = {each["id"]: each for each in evaluated().to_dict()["results"]}

    assert {id for id, each in records.items() if "because" in each} == {
        "lulus[ani]", "lulus[budi]", "naik_jenjang", "boleh_ujian", "kredit_tumbuh", "tidak_cukup",
    }  # fmt: skip
    assert records["naik_jenjang"]["because"][0] == {
        "text": "kredit_kumulatif >= 100 poin",
        "value": False,
        "status": "ok",
        "reason": None,
        "decides": True,
        "negated": False,
        "sides": [
            {"value": "169/2", "unit": "poin", "shown": "84,5 poin"},
            {"value": "100/1", "unit": "poin", "shown": "100 poin"},
        ],
        "parts": [],
    }


def test_an_explanation_lists_them_below_the_verdict() -> None:
    lines = explain(evaluated(), "naik_jenjang").splitlines()

    assert lines[:3] == [
        "Naik jenjang (naik_jenjang) adalah salah.",
        "- kredit_kumulatif >= 100 poin: salah (84,5 poin)",
        "- predikat_kerja = baik: benar (baik (Baik))",
    ]


def test_parts_of_parts_are_set_in() -> None:
    outcome = loads(
        "language en\ndata a in people\ndata b in people\n"
        "rule r = a > 0 people and (b > 5 people or b < a)\n"
    ).evaluate({"a": 1, "b": 2})

    assert explain(outcome, "r").splitlines()[1:5] == [
        "- b > 5 people or b < a: false",
        "  - b > 5 people: false (2 people)",
        "  - b < a: false (2 people; 1 people)",
        "- a > 0 people: true (1 people)",
    ]


def test_deep_brackets_cost_no_stack() -> None:
    text = "a > 0 orang"
    for at in range(45):
        text = f"b > {at} orang {'dan' if at % 2 else 'atau'} bukan ({text})"
    outcome = loads(f"bahasa id\ndata a dalam orang\ndata b dalam orang\naturan r = {text}\n")

    found = outcome.evaluate({"a": 1, "b": 20}).to_dict()["results"][0]["because"]
    assert found


def test_verdicts_are_expected_in_examples() -> None:
    book = loads(
        BOOK + '\ncontoh "dengan tangan"\n'
        "    nilai[ani] = 70 poin\n    hadir[ani] = 80%\n    nilai[budi] = 69 poin\n"
        "    hasil lulus[ani] = benar\n    hasil lulus[budi] = salah\n"
        "    hasil naik_jenjang = hilang\n    hasil boleh_ujian = benar\n"
    )

    (checked,) = book.check_examples()
    assert checked.passed


@pytest.mark.parametrize("formula", ["naik_jenjang + 1", "naik_jenjang / 2", "jumlah(lulus)"])
def test_a_rule_is_no_number(formula: str) -> None:
    book = loads(f"{BOOK}\nindikator salah_pakai\n    rumus  {formula}\n", strict=False)

    assert [each.code for each in book.errors] == ["IKI-T201"]
