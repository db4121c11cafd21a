"""`iki mutate` names the changes that no example notices, and an example that would."""

from __future__ import annotations

import sys

from tests.cli.running import BOOK, ENGLISH, iki, write


def test_a_book_whose_example_notices_everything_answers_zero():
    write("a.iki", BOOK)
    answer = iki("mutate", "a.iki")

    assert answer.code == 0
    assert "terlihat (100%)" in answer.out


def test_an_unnoticed_change_is_named_with_its_place_and_an_example():
    text = BOOK.replace("pemilik / wajib x 100%", "bulat(pemilik / wajib x 100%; 0)")
    write("a.iki", text)
    answer = iki("mutate", "a.iki", "--lang", "en")

    assert answer.code == 1
    assert "kepemilikan (a.iki, line 9): rounding moved" in answer.out
    assert "This example would notice:" in answer.out
    assert "hasil kepemilikan" in answer.out


def test_json_holds_every_change():
    write("a.iki", BOOK)
    found = iki("mutate", "a.iki", "--json").json

    assert found["areas"]["ratio"] == {"noticed": 1, "unnoticed": 0, "same": 0, "refused": 2}
    swapped = next(each for each in found["changes"] if each["kind"] == "swapped")
    assert (swapped["before"], swapped["after"], swapped["verdict"]) == (
        "pemilik / wajib x 100%",
        "wajib / pemilik x 100%",
        "noticed",
    )


def test_a_book_that_cannot_be_asked_says_what_to_do_first():
    write("none.iki", ENGLISH)
    write("fails.iki", BOOK.replace("= 75%", "= 70%"))
    write("broken.iki", BOOK + "\nindikator rusak dalam %\n    rumus  tidak_ada x 100%\n")

    assert "has no examples" in iki("mutate", "none.iki", "--lang", "en").err
    assert "`iki test`" in iki("mutate", "fails.iki").err
    assert "`iki check`" in iki("mutate", "broken.iki").err
    assert iki("mutate", "none.iki").code == 1


def test_what_sympy_could_prove_is_said_where_it_is_not_installed(monkeypatch):
    write(
        "a.iki",
        "bahasa id\nhimpunan satu = s\ndata a[satu] dalam orang\n"
        "indikator b dalam orang\n    rumus  jumlah(a)\n"
        'contoh "x"\n    a = 3\n    hasil b = 3\n',
    )
    assert "iki-rules[symbolic]" not in iki("mutate", "a.iki").out
    monkeypatch.setitem(sys.modules, "sympy", None)
    answer = iki("mutate", "a.iki")

    assert answer.code == 1
    assert "iki-rules[symbolic]" in answer.out
