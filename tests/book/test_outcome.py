from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as some

import iki_rules as iki
from tests.book.counter import DATA, book, outcome


def test_results_stand_in_the_order_of_the_book():
    assert list(outcome()) == [
        "kepemilikan[kk]",
        "kepemilikan[ktp]",
        "rata",
        "surat",
        "gedung",
        "lengkap",
    ]
    assert [each.id for each in outcome().results] == list(outcome())
    assert len(outcome()) == 6


def test_a_result_states_its_value_in_its_unit():
    result = outcome()["kepemilikan[kk]"]

    assert result.value == 75
    assert (result.kind, result.unit, result.status) == ("number", "%", "ok")
    assert (result.shown, result.decimal) == ("75,00%", "75.00")
    assert result.heading == "Kepemilikan: Kartu Keluarga"
    assert result.reason is None


def test_numbers_are_shown_in_the_format_of_the_language_asked_for():
    found = outcome()

    assert found["kepemilikan[ktp]"].shown == "66,67%"
    assert found["kepemilikan[ktp]"].in_language("en").shown == "66.67%"
    assert found["surat"].shown == "1.234 surat"
    assert found["surat"].in_language("en").shown == "1,234 surat"


def test_a_member_is_shown_by_its_title():
    result = outcome()["gedung"]

    assert (result.kind, result.value, result.shown) == ("member", "baik", "Baik")
    assert result.decimal is None


def test_quantities_rules_and_data_are_found_by_name():
    found = outcome()

    assert found["setengah"].value == Fraction(1, 2)
    assert found["setengah"].shown == "0,5"
    assert found["lengkap"].value is False
    assert (found["lengkap"].kind, found["lengkap"].shown) == ("verdict", "salah")
    assert found["lengkap"].in_language("en").shown == "false"
    assert found["wajib[kk]"].value == 200


def test_ids_are_read_as_data_write_them():
    assert outcome()["Kepemilikan[ KTP ]"].id == "kepemilikan[ktp]"


def test_a_name_without_members_selects_all_of_them():
    assert [each.id for each in outcome().select("kepemilikan")] == [
        "kepemilikan[kk]",
        "kepemilikan[ktp]",
    ]
    assert outcome().select("tidak_ada") == ()
    assert outcome().select("???") == ()


@pytest.mark.parametrize("id", ["kepemilikan", "kepemilkan[kk]", "kepemilikan[kia]", "", 5])
def test_an_id_that_is_none_is_not_in_the_outcome(id):
    assert id not in outcome()
    with pytest.raises(iki.UnknownResultError):
        outcome()[id]


def test_a_mistyped_id_is_answered_with_those_that_are_near():
    with pytest.raises(iki.UnknownResultError, match="did you mean rata"):
        outcome()["ratta"]


def test_a_mapping_keeps_its_promises():
    found = outcome()

    assert dict(found.items()) == {each.id: each for each in found.values()}
    assert all(id in found for id in found)


@given(some.sampled_from([("pemilik", "ktp"), ("wajib", "kk"), ("surat", None)]))
def test_a_missing_datum_withholds_only_what_depends_on_it(dropped):
    key, member = dropped
    if member is None:
        found = outcome(drop=(key,))
    else:
        found = outcome(**{key: {m: v for m, v in DATA[key].items() if m != member}})
    lost = {"surat"} if member is None else {f"kepemilikan[{member}]", "rata", "lengkap"}

    assert {each.id for each in found.results if each.status != "ok"} == lost
    for id in lost:
        assert found[id].status == "missing"
        assert (f"{key}[{member}]" if member else key) in found[id].reason
        assert found[id].value is None
        assert found[id].shown is None


def test_a_reason_is_said_in_both_languages():
    result = outcome(drop=("surat",))["surat"]

    assert result.reason == "Data surat (Surat terdaftar) belum diisi"
    assert result.in_language("en").reason == "The data do not give surat (Surat terdaftar)"
    assert result.absent.status == "missing"


def test_a_zero_divisor_has_a_reason_that_quotes_it():
    result = outcome(wajib={"kk": 0, "ktp": 3}, pemilik={"kk": 0, "ktp": 1})["kepemilikan[kk]"]

    assert result.status == "undefined"
    assert result.reason == "Pembagi wajib dalam rumus kepemilikan[kk] bernilai 0"


def test_a_part_larger_than_its_whole_is_a_finding_and_no_value():
    found = outcome(pemilik={"kk": 201, "ktp": 1})

    assert [each.severity for each in found.diagnostics] == ["error"]
    assert found["kepemilikan[kk]"].status == "invalid"
    assert found["kepemilikan[ktp]"].status == "ok"


def test_bands_belong_to_results():
    band = outcome()["kepemilikan[kk]"].band

    assert (band.label, band.shown, band.value, band.status) == ("Sedang", "Sedang", 75, "ok")
    without = outcome(drop=("wajib",))["kepemilikan[kk]"].band
    assert (without.label, without.status) == (None, "missing")
    assert "wajib[kk]" in without.reason
    assert outcome()["rata"].band is None


def test_the_target_of_the_period_is_told_and_not_judged():
    def target(period):
        return book().evaluate(DATA, period=period)["rata"].target

    assert (target("2023").value, target("2023").shown) == (Fraction("92.5"), "92,5%")
    assert (target(2024).low, target(2024).shown) == (93, ">= 93%")
    assert target("2024-05").status == "no_version"
    assert target("2025").status == "no_version"
    assert target(None).status == "wrong_period"
    assert "2023" in target(None).reason


@pytest.mark.parametrize("period", ["triwulan I", "20234", "2023-13", ""])
def test_a_period_that_is_none_is_refused(period):
    with pytest.raises(iki.PeriodError):
        book().evaluate(DATA, period=period)


def test_hosts_bring_data_as_mappings_dataclasses_and_attrs_instances():
    @dataclass
    class Counts:
        surat: int

    @attrs.frozen
    class Record:
        surat: Decimal

    for data in ({"surat": "7"}, Counts(7), Record(Decimal(7))):
        assert book().evaluate(data)["surat"].value == 7


def test_floats_are_refused_unless_allowed():
    assert book().evaluate({"surat": 7.0})["surat"].status == "invalid"
    assert book().evaluate({"surat": 7.0}, allow_floats=True)["surat"].value == 7


def test_text_is_read_in_the_number_format_of_the_book_or_the_one_asked_for():
    assert book().evaluate({"surat": "1.234"})["surat"].value == 1234
    assert book().evaluate({"surat": "1,234"}, numbers="en")["surat"].value == 1234


def test_data_may_come_as_text_of_a_file():
    csv = "datum;anggota;nilai\nwajib;kk;200\npemilik;kk;150\n"

    assert book().evaluate_text(csv, "csv")["kepemilikan[kk]"].value == 75
    found = book().evaluate_text('{"surat": -3}', "json", name="counter.iki")
    assert found["surat"].status == "invalid"
    (finding,) = [each for each in found.to_dict()["diagnostics"] if each["severity"] == "error"]
    assert (finding["file"], finding["line"], finding["column"]) == ("counter.iki (data)", 1, 11)


def test_the_record_follows_the_contract():
    record = outcome(drop=("surat",)).to_dict()

    assert list(record) == ["book", "version", "period", "results", "diagnostics"]
    assert (record["book"], record["version"], record["period"]) == ("counter", None, None)
    first = record["results"][0]
    assert first == {
        "id": "kepemilikan[kk]",
        "title": "Kepemilikan",
        "kind": "number",
        "unit": "%",
        "value": "75/1",
        "low": None,
        "high": None,
        "decimal": "75.00",
        "shown": "75,00%",
        "status": "ok",
        "reason": None,
        "target": None,
        "achievement": None,
        "band": {
            "value": "75/1",
            "label": "Sedang",
            "shown": "Sedang",
            "status": "ok",
            "reason": None,
        },
        "version": None,
        "periods": None,
    }
    assert record["results"][2]["target"]["status"] == "wrong_period"
    assert record["results"][4]["value"] == "baik"
    assert {each["status"] for each in record["results"]} == {"ok", "missing"}
    assert record["diagnostics"][-1]["code"].startswith("IKI-D")


@given(some.sampled_from(["id", "en"]))
def test_the_record_is_json(language):
    record = outcome(drop=("gedung",)).to_dict(language)

    assert json.loads(json.dumps(record)) == record


def test_an_open_set_that_no_datum_speaks_of_leaves_a_result_with_a_reason():
    found = iki.loads(
        "bahasa id\nhimpunan jaringan dari data\ndata panjang[jaringan] dalam km\n"
        "indikator dua_kali[jaringan] dalam km\n    rumus panjang x 2\n"
    )

    without = found.evaluate({})
    assert [each.id for each in without.results] == ["dua_kali"]
    assert without["dua_kali"].status == "missing"
    given_two = found.evaluate({"panjang": {"Barat": 2, "timur laut": "3"}})
    assert [each.value for each in given_two.results] == [4, 6]
    assert given_two["dua_kali[barat]"].heading == "dua_kali[barat]"


def test_a_faulty_declaration_is_invalid_and_the_rest_is_computed():
    text = (
        "bahasa id\ndata a dalam orang\ndata b dalam dokumen\n"
        "indikator salah_satuan dalam orang\n    rumus a + b\n"
        "indikator turunannya dalam orang\n    rumus salah_satuan x 2\n"
        "indikator benar_semua dalam orang\n    rumus a x 2\n"
    )

    found = iki.loads(text, strict=False).evaluate({"a": 1, "b": 2})

    assert found["salah_satuan"].status == "invalid"
    assert found["salah_satuan"].absent.code == "IKI-U204"
    assert found["turunannya"].absent.code == "IKI-U204"
    assert found["benar_semua"].value == 2
    assert [each["code"] for each in found.to_dict()["diagnostics"]] == ["IKI-U204"]


def bomb(copies):
    """A number of 200,000 bits, and indicators that are each nearly the same number."""
    lines = ["bahasa id", "data a", "besaran b0 = a x a x a x a x a x a x a x a"]
    lines += [f"besaran b{n} = b{n - 1} x b{n - 1}" for n in range(1, 8)]
    for n in range(copies):
        lines += [f"indikator i{n}", f"    rumus b7 + {n}"]
    return iki.loads("\n".join(lines) + "\n")


def test_long_numbers_are_written_as_long_as_the_work_lasts():
    found = bomb(60).evaluate({"a": 10**59 + 3})

    states = [each.status for each in found.results]
    assert states[0] == "ok"
    assert len(found["i0"].decimal) > 60_000
    assert "limit" in states
    assert states == sorted(states, key=["ok", "limit"].index)
    assert "work" in found[f"i{len(states) - 1}"].reason


@pytest.mark.parametrize(
    ("target", "indonesian", "english"),
    [
        ("7 s.d. 8 hari", "7 s.d. 8 hari", "7 to 8 hari"),
        ("7 s.d. < 8,5 hari", "7 s.d. < 8,5 hari", "7 to < 8.5 hari"),
        ("> 7 hari s.d. 8 hari", "> 7 s.d. 8 hari", "> 7 to 8 hari"),
        ("< 10 hari", "< 10 hari", "< 10 hari"),
        ("maksimal 10 hari", "<= 10 hari", "<= 10 hari"),
        ("> 10 hari", "> 10 hari", "> 10 hari"),
        ("10 hari", "10 hari", "10 hari"),
        ("(a x 2)", "3 hari", "3 hari"),
    ],
)
def test_targets_are_shown_in_the_language(target, indonesian, english):
    text = (
        f"bahasa id\ndata a dalam hari\nindikator b dalam hari\n    rumus a\n    target {target}\n"
    )
    result = iki.loads(text).evaluate({"a": "1,5"})["b"]

    assert result.target.shown == indonesian
    assert result.in_language("en").target.shown == english
    assert result.target.text.strip("()") == target.strip("()")
    assert result.target.status == "ok"


def test_each_row_of_a_tariff_has_its_own_unit():
    text = (
        "bahasa id\nbesaran kredit dalam poin\n"
        '    ganda  "Penggandaan data"  0,013 per kegiatan\n'
        '    rekam  "Perekaman data"    0,001 per 1000 karakter\n'
        "data volume[kredit]\nindikator angka_kredit dalam poin\n"
        "    rumus jumlah(kredit x volume)\n    disajikan 4 desimal\n"
    )
    found = iki.loads(text).evaluate({"volume": {"ganda": 2, "rekam": 2500}})

    assert found["angka_kredit"].shown == "0,0285 poin"
    assert found["volume[rekam]"].shown == "2.500 karakter"
    assert found["kredit[ganda]"].value == Fraction("0.013")
    assert found["kredit[rekam]"].value == Fraction("0.001")
    assert found["kredit[rekam]"].heading == "kredit[rekam]"
    assert "volume[rekam] = 2.500 karakter" in iki.explain(found, "angka_kredit")


@pytest.mark.parametrize("unit", [5, None, "", "minggu"])
def test_a_length_that_is_none_is_refused_in_words(unit):
    with pytest.raises(iki.PeriodError, match="month, quarter or semester"):
        book().evaluate(DATA, period="2023").by(unit)
