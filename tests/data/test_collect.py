"""Entries put together into inputs."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from iki_rules.core.absent import Absent
from iki_rules.core.types import MemberOf
from iki_rules.data import Inputs
from tests.data.books import BOOK, codes, csv_text, json_text, python


def test_a_value_given_twice_is_not_used_even_if_it_is_the_same():
    found, diagnostics = python({"wajib": {"ktp_el": 3}, "wajib[ktp_el]": 3, "WAJIB[KTP_EL]": 3})

    assert codes(diagnostics) == ["IKI-D105", "IKI-D105"]
    assert found.values[("wajib", ("ktp_el",))].code == "IKI-D105"


def test_an_empty_value_does_not_count_as_given():
    found, diagnostics = csv_text("datum;nilai\nsurat;\nsurat;3\n")

    assert diagnostics == []
    assert found.values == {("surat", ()): Fraction(3)}


def test_a_value_in_an_open_set_must_be_a_member_that_the_data_have():
    good, none = python({"unggulan": "Program A", "capaian": {"program a": 80}})
    bad, diagnostics = python({"unggulan": "Program B", "capaian": {"program a": 80}})

    assert none == []
    assert good.values[("unggulan", ())] == "program a"
    assert codes(diagnostics) == ["IKI-D212"]
    assert bad.values[("unggulan", ())].code == "IKI-D212"
    assert bad.members["program"] == ("program a",)


def test_values_make_the_members_of_an_open_set_that_no_datum_runs_over():
    found, diagnostics = python({"asal": "Utara"})

    assert diagnostics == []
    assert found.values[("asal", ())] == "utara"
    assert found.set_members("wilayah") == ("utara",)
    assert found.titles["wilayah"]["utara"] == "Utara"


def test_a_faulty_value_leaves_the_set_that_it_would_have_told_of_unsure():
    found, diagnostics = python({"asal": 5})

    assert codes(diagnostics) == ["IKI-D213"]
    assert found.set_members("wilayah").code == "IKI-D213"


def test_a_value_given_twice_is_not_looked_up_either():
    both = evolve(BOOK.inputs["asal"], key="lain", axes=("program",), type=MemberOf("program"))
    book = evolve(BOOK, inputs={**BOOK.inputs, "lain": both})
    found, diagnostics = python({"lain": {"a": "b"}, "lain[a]": "a", "pagu": {"b": 1}}, book=book)

    assert codes(diagnostics) == ["IKI-D105"]
    assert found.values[("lain", ("a",))].code == "IKI-D105"


def test_an_invisible_value_makes_no_member():
    found, diagnostics = python({"asal": "a\u202eb"})

    assert codes(diagnostics) == ["IKI-D212"]
    assert found.set_members("wilayah").status == "invalid"


def test_a_list_for_a_datum_over_an_open_set_makes_the_set_unsure():
    found, diagnostics = json_text('{"capaian": [80, 90], "pagu": {"a": 1}}')

    assert codes(diagnostics) == ["IKI-D217"]
    assert found.set_members("program").code == "IKI-D217"
    assert found.values[("capaian", ("a",))].code == "IKI-D217"
    assert found.values[("pagu", ("a",))] == 1


def test_inputs_without_anything_say_that_members_are_missing():
    left = Inputs().set_members("program")

    assert isinstance(left, Absent)
    assert (left.status, left.subject) == ("missing", "program")
    assert "program" in left.message.say("id")


KEYS = st.sampled_from(["wajib", "surat", "capaian", "biaya", "keadaan", "x", "unggulan"])
LEAVES = st.none() | st.booleans() | st.integers(-3, 300) | st.text(max_size=6)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.dictionaries(st.sampled_from(["kia", "ktp_el", "awal", "a", "B"]), inner),
    max_leaves=6,
)


@given(st.dictionaries(KEYS, TREES))
def test_every_value_has_a_known_key_and_every_error_leaves_no_number_behind(data):
    found, diagnostics = python(data)

    for key, members in found.values:
        axes = BOOK.inputs[key].axes
        assert len(members) == len(axes)
        for axis, member in zip(axes, members, strict=True):
            known = BOOK.sets[axis].members
            assert member in (found.members[axis] if known is None else known)
    lost = [each for each in found.values.values() if isinstance(each, Absent) and each.code]
    assert {each.code for each in lost} <= {each.code for each in diagnostics}
    for value in found.values.values():
        assert isinstance(value, Fraction | str | Absent)


@given(st.permutations(["ktp_el", "kia", "kartu_keluarga"]))
def test_the_order_of_the_data_changes_no_value(order):
    data = {"wajib": {member: 10 + len(member) for member in order}}

    assert python(data)[0].values == {("wajib", (member,)): 10 + len(member) for member in order}
