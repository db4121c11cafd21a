"""Versions of a name: which declaration counts on which day, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

import iki_rules as iki


DATA = "data kegiatan\nindikator kredit dalam poin\n    rumus  kegiatan x tarif\n"
HEAD = "bahasa id\n"


def tariff(text: str, valid: str = "") -> str:
    """A constant, perhaps with a validity."""
    line = f"    berlaku  {valid}\n" if valid else ""
    return f"besaran tarif dalam poin = {text} poin\n{line}"


def decree(number: str, valid: str = "", amends: str = "") -> str:
    """The head of a decree."""
    lines = [f"    berlaku  {valid}\n" if valid else ""]
    lines.append(f'    mengubah  "{amends}"\n' if amends else "")
    return f'keputusan "{number}"\n' + "".join(lines)


def book(*parts: str) -> iki.RuleBook:
    """A book whose errors stand among its findings."""
    texts = {"1.iki": HEAD + "".join(parts), "2.iki": HEAD + DATA}
    return iki.loads(texts, strict=False)


def credit(found: iki.RuleBook, period: str | None) -> object:
    """The credit for ten tasks, or the status of the reason why there is none."""
    result = found.evaluate({"kegiatan": 10}, period=period)["kredit"]
    return result.value if result.status == "ok" else result.status


def codes(found: iki.RuleBook) -> list[str]:
    """The codes of the errors."""
    return [each.code for each in found.errors]


def test_the_version_in_force_on_the_last_day_counts():
    found = book(tariff("1", "2021 s.d. 2022"), tariff("2", "sejak 2023"))

    assert codes(found) == []
    assert credit(found, "2022") == 10
    assert credit(found, "2022-T4") == 10
    assert credit(found, "2023-01") == 20
    assert credit(found, "2099") == 20
    assert credit(found, "2020") == "no_version"


def test_without_a_period_several_versions_are_a_question():
    found = book(tariff("1", "2021 s.d. 2022"), tariff("2", "sejak 2023"))
    result = found.evaluate({"kegiatan": 10})["kredit"]

    assert result.status == "no_version"
    assert "2021 s.d. 2022; sejak 2023" in (result.reason or "")
    assert "sebutkan periodenya" in (result.reason or "")


def test_a_single_version_is_in_force_where_no_period_is_asked():
    found = book(tariff("1", "2021 s.d. 2022"))

    assert credit(found, None) == 10
    assert credit(found, "2021") == 10
    assert credit(found, "2023") == "no_version"


def test_what_names_no_days_is_always_in_force():
    assert credit(book(tariff("1")), "1999") == 10


def test_a_decree_says_from_when_its_declarations_hold():
    found = book(decree("1/2021", "2021 s.d. 2022"), tariff("1"))

    assert credit(found, "2022") == 10
    assert credit(found, "2023") == "no_version"
    assert credit(found, None) == 10


def test_an_amendment_replaces_by_name_and_leaves_the_rest():
    found = book(
        decree("1/2021", "2021 s.d. 2026"),
        tariff("1"),
        "besaran faktor = 3\n",
        "indikator lain dalam poin\n    rumus  kegiatan x faktor x tarif\n",
        decree("2/2023", "2023-07-01 s.d. 2026", amends="1/2021"),
        tariff("2"),
    )
    outcome = found.evaluate({"kegiatan": 10}, period="2023-S1")
    after = found.evaluate({"kegiatan": 10}, period="2023-S2")

    assert codes(found) == []
    assert (outcome["lain"].value, after["lain"].value) == (30, 60)
    version = after["tarif"].version
    assert version is not None
    assert version.shown == "2/2023, berlaku 2023-07-01 s.d. 2026"
    assert version.decree == "2/2023"


def test_the_order_of_the_decrees_in_the_book_tells_nothing():
    later = decree("2/2023", "2023 s.d. 2026", amends=" 1/2021 ") + tariff("2")
    earlier = decree("1/2021", "2021 s.d. 2026") + tariff("1")

    for parts in ((later, earlier), (earlier, later)):
        found = iki.loads(
            {"1.iki": HEAD + parts[0], "2.iki": HEAD + parts[1], "3.iki": HEAD + DATA}
        )
        assert credit(found, "2022") == 10
        assert credit(found, "2023") == 20


def test_an_amendment_of_an_amendment_replaces_both():
    found = book(
        decree("1", "2021 s.d. 2030"),
        tariff("1"),
        decree("2", "2023 s.d. 2030", amends="1"),
        tariff("2"),
        decree("3", "2025 s.d. 2030", amends="2"),
        tariff("3"),
    )

    assert [credit(found, str(year)) for year in (2022, 2023, 2024, 2025, 2030, 2031)] == [
        10, 20, 20, 30, 30, "no_version",
    ]  # fmt: skip


def test_an_amendment_of_a_decree_that_is_not_here_changes_nothing():
    found = book(decree("2/2023", "2021 s.d. 2026", amends="1/2021"), tariff("1"))

    assert codes(found) == []
    assert credit(found, "2021") == 10


@pytest.mark.parametrize("validity", ["s.d. 2021-12", "sejak 2022-01", "2021-01 s.d. 2022"])
def test_a_validity_that_cannot_be_read_is_told_and_no_overlap_of_it(validity):
    found = book(tariff("1", validity), tariff("2", "sejak 2023"))

    assert codes(found) == ["IKI-P140"]
    assert credit(found, "2023") == "invalid"


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ((tariff("1"), tariff("2")), "IKI-N102"),
        ((tariff("1", "2021"), tariff("2", "2021")), "IKI-N102"),
        ((tariff("1", "2021 s.d. 2023"), tariff("2", "sejak 2023")), "IKI-N120"),
        ((tariff("1"), tariff("2", "sejak 2023")), "IKI-N120"),
        ((decree("1", "2021"), tariff("1"), tariff("2")), "IKI-N102"),
        (
            (decree("1", "2021"), tariff("1"), decree("2", amends="1"), tariff("2")),
            "IKI-N122",
        ),
        ((tariff("1", "2026 s.d. 2021"),), "IKI-N123"),
        ((decree("1", "2026 s.d. 2021"), tariff("1")), "IKI-N123"),
        (
            (tariff("1", "2021"), "besaran tarif dalam jam = 1 jam\n    berlaku  sejak 2022\n"),
            "IKI-N121",
        ),
        (
            (tariff("1", "2021"), "aturan tarif = 1 > 2\n    berlaku  sejak 2022\n"),
            "IKI-N121",
        ),
        (
            (
                "besaran tarif\n    berlaku  2021\n    a  1\n    b  2\n",
                "besaran tarif\n    berlaku  sejak 2022\n    a  1\n    c  2\n",
            ),
            "IKI-N121",
        ),
    ],
)
def test_what_is_refused_is_told_and_not_computed(parts, code):
    found = book(*parts)

    assert code in codes(found)
    if code != "IKI-N123" or "keputusan" not in parts[0]:
        assert credit(found, None) == "invalid"


def test_data_declared_anew_are_read_in_one_way():
    same = "data orang_hadir dalam orang\n    berlaku  {}\n    rentang  <= {} orang\n"
    use = "indikator hadir dalam orang\n    rumus  orang_hadir + 0 orang\n"
    alike = book(tariff("1"), same.format("2021", 9), same.format("sejak 2022", 9), use)
    unlike = book(tariff("1"), same.format("2021", 9), same.format("sejak 2022", 8), use)

    assert codes(alike) == []
    assert alike.evaluate({"orang_hadir": 5}, period="2020")["hadir"].status == "no_version"
    assert alike.evaluate({"orang_hadir": 5}, period="2023")["hadir"].value == 5
    assert codes(unlike) == ["IKI-N121"]


def test_data_under_a_decree_outlive_it():
    found = book(decree("1", "2021"), "data hadir dalam orang\n", tariff("1", "sejak 2021"))
    outcome = found.evaluate({"hadir": 3, "kegiatan": 1}, period="2030")

    assert outcome["hadir"].value == 3


def test_two_versions_may_need_one_another_in_other_years():
    found = book(
        tariff("1"),
        "besaran a = 1\n    berlaku  2021\n",
        "besaran a = b + 1\n    berlaku  2022\n",
        "besaran b = a + 10\n    berlaku  2021\n",
        "besaran b = 5\n    berlaku  2022\n",
    )

    assert codes(found) == []
    assert [found.evaluate({}, period=year)["a"].value for year in ("2021", "2022")] == [1, 6]
    assert [found.evaluate({}, period=year)["b"].value for year in ("2021", "2022")] == [11, 5]


def test_a_circle_within_one_year_is_still_refused():
    found = book(
        tariff("1"),
        "besaran a = b + 1\n    berlaku  2021 s.d. 2022\n",
        "besaran b = a + 10\n    berlaku  2022\n",
        "besaran b = 5\n    berlaku  2021\n",
    )

    assert "IKI-N103" in codes(found)


def test_scales_have_versions_too():
    scale = 'skala s dalam %\n    berlaku  {}\n    "Ya"     >= {}%\n    "Belum"  lainnya\n'
    use = "data p dalam %\nindikator q dalam %\n    rumus  p\n    predikat  s\n"
    found = book(tariff("1"), scale.format("2021", 80), scale.format("sejak 2022", 90), use)

    def band(period: str | None) -> object:
        result = found.evaluate({"p": 85}, period=period)["q"].band
        return None if result is None else result.label or result.status

    assert codes(found) == []
    assert [band(each) for each in ("2021", "2022", "2020", None)] == [
        "Ya", "Belum", "no_version", "no_version",
    ]  # fmt: skip


def test_a_rule_without_a_version_is_listed_with_its_reason():
    found = book(tariff("1"), "aturan cukup = kegiatan > 5\n    berlaku  sejak 2023\n")
    outcome = found.evaluate({"kegiatan": 10}, period="2022")

    assert outcome["cukup"].status == "no_version"
    assert "cukup" in list(outcome)


def test_targets_are_those_of_the_version():
    indicator = (
        "indikator a dalam poin\n    berlaku  {}\n    rumus  kegiatan x tarif\n"
        "    target  {} poin\n"
    )
    found = book(tariff("1"), indicator.format("2021", 5), indicator.format("sejak 2022", 6))

    assert found.evaluate({"kegiatan": 1}, period="2021")["a"].target.value == 5
    assert found.evaluate({"kegiatan": 1}, period="2022")["a"].target.value == 6
    assert found.evaluate({"kegiatan": 1}, period="2020")["a"].target is None


def test_an_example_asks_for_its_period():
    found = iki.loads(
        HEAD + tariff("1", "2021") + tariff("2", "sejak 2022") + DATA
        + 'contoh "lama"\n    periode  2021\n    kegiatan = 10\n    hasil kredit = 10 poin\n'
        + 'contoh "baru"\n    periode  2022-T1\n    kegiatan = 10\n    hasil kredit = 20 poin\n'
    )  # fmt: skip

    assert all(each.passed for each in found.check_examples())


YEARS = some.integers(2001, 2030)


@given(some.lists(YEARS, min_size=2, max_size=5, unique=True), YEARS)
def test_of_versions_in_a_row_the_one_of_the_year_counts(starts, year):
    first, *_ = ordered = sorted(starts)
    ends = [str(following - 1) for following in ordered[1:]]
    parts = [
        tariff(str(place), f"{start} s.d. {end}" if end else f"sejak {start}")
        for place, (start, end) in enumerate(zip(ordered, [*ends, ""], strict=True), 1)
    ]
    # The order in which they are written tells nothing.
    found = book(*(parts[ordered.index(start)] for start in starts))

    expected = 10 * sum(start <= year for start in ordered) if year >= first else "no_version"
    assert codes(found) == []
    assert credit(found, str(year)) == expected


@given(some.lists(YEARS, min_size=2, max_size=4, unique=True), YEARS)
def test_a_chain_of_amendments_counts_as_versions_in_a_row(starts, year):
    ordered = sorted(starts)
    parts = [
        decree(str(place), f"sejak {start}", amends=str(place - 1) if place else "")
        + tariff(str(place + 1))
        for place, start in enumerate(ordered)
    ]
    found = book(*(parts[ordered.index(start)] for start in starts))

    expected = 10 * sum(start <= year for start in ordered) or "no_version"
    assert codes(found) == []
    assert credit(found, str(year)) == expected
