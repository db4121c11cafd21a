"""Texts at random that are right but untidy: other spellings, blanks, line breaks, comments.

Out:     untidy_texts
"""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from iki_rules.syntax import print_file, settle
from iki_rules.syntax.words import words
from iki_rules.text import Source
from tests.strategies import files


#: Heads on one line: below them a further line would be a row, or the language is not stated.
ONE_LINE = {"QUANTITY", "SCALE", "EXAMPLE", "LANGUAGE"}
#: Rows that begin with a name: it may be told from a clause's word by the rest of the line.
ROWS = ("table_row", "given_row")
COMMENTS = ("# catatan", "#", '# "kutip', "# rumus a = 1", "#  dua  spasi")


@cache
def spellings(language, terminal):
    """Every way to write a word of the language."""
    table = words(language)
    several = [entry for entries in table.several.values() for entry in entries]
    single = [*table.line.values(), *table.hard.values(), *table.soft.values()]
    return sorted(
        {" ".join(e.pieces) for e in (*several, *single) if e.meaning == terminal and not e.foreign}
    )


def begins_a_line(text):
    """Whether a line cannot begin with this word without being a clause, in either language."""
    first = text.lower().split()[0]
    return first in words("id").line or first in words("id").several


def has_other_spellings(clause, token):
    """Whether another spelling says the same: "data sama dengan 0" would declare "sama"."""
    if token.terminal == "EQUAL":
        return clause.rule not in ("given_row", "quantity")
    return token.terminal != "NOT"  # "tidak berlaku" is no denial


@st.composite
def untidy_texts(draw):
    """A tree and a text that says the same, typed by somebody in a hurry."""
    file = draw(files())
    settled = settle(Source("uji.iki", print_file(file, file.language)))
    lines = []
    head, indent = "", ""
    for clause in settled.clauses:
        if clause.head:
            head = clause.tokens[0].terminal
            indent = " " * draw(st.sampled_from((4, 2, 1)))
        line = "" if clause.head else indent
        may_break = not (clause.head and head in ONE_LINE) and clause.rule not in ROWS
        for place, token in enumerate(clause.tokens):
            text = token.text
            if token.terminal in words(file.language).spelling and has_other_spellings(
                clause, token
            ):
                text = draw(st.sampled_from(spellings(file.language, token.terminal) or [text]))
            if draw(st.integers(0, 5)) == 5 and token.terminal != "STRING":
                text = text.upper()
            shape = draw(st.integers(0, 9)) if place else 3
            if shape == 9 and may_break and not begins_a_line(text):
                lines.append(line + draw(st.sampled_from(("", " # di tengah"))))
                lines += draw(st.sampled_from(([], [""], ["        # sendiri"], ["# kolom satu"])))
                line = " " * 9 + text
            else:
                line += (" " * max(1, shape - 6) if place else "") + text
        lines.append(line + draw(st.sampled_from(("", "", "  ", "#rapat", "   # jauh"))))
        if draw(st.integers(0, 5)) == 5:
            lines += [" " * draw(st.sampled_from((0, 2, 9))) + draw(st.sampled_from(COMMENTS))]
        lines += [""] * draw(st.integers(0, 2))
    return file, "\n".join(lines)
