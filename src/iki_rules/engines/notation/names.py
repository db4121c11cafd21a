"""Call each value, set and member what the decree calls it, where that is short and unmistakable.

Out:     Names
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from attrs import Factory, field, frozen

from iki_rules.core.program import Program


#: A title longer than this does not fit into a formula: the name in the book stands for it.
LONGEST = 72


@frozen
class Names:
    """What stands in formulas for the values, sets and members of a program.

    No two values share a name, no two sets, and no two members of a set.
    """

    program: Program = field(repr=False)
    #: The name of each value, by key.
    values: Mapping[str, str] = field(
        init=False,
        repr=False,
        default=Factory(lambda self: _of_values(self.program), takes_self=True),
    )
    #: The name of each set, by key.
    sets: Mapping[str, str] = field(
        init=False,
        repr=False,
        default=Factory(lambda self: _of_sets(self.program), takes_self=True),
    )

    def value(self, key: str) -> str:
        """The name of an input or definition."""
        return self.values.get(key, key)

    def set(self, key: str) -> str:
        """The name of a set."""
        return self.sets.get(key, key)

    def member(self, root: str, member: str) -> str:
        """The name of a member of a set on the axis of this root."""
        declared = self.program.sets.get(root)
        if declared is None or declared.members is None:
            return member
        titles = {each: declared.titles.get(each) for each in declared.members}
        return _unmistakable(titles).get(member, member)


def one_line(text: str) -> str:
    """A text without line ends, and without signs that nobody sees."""
    signs = (" " if sign.isspace() else sign if sign.isprintable() else "\ufffd" for sign in text)
    return " ".join("".join(signs).split())


def _unmistakable(titles: Mapping[str, str | None]) -> dict[str, str]:
    """The title of each key where it is short and like no other title or key, else the key."""
    short = {key: one_line(title) for key, title in titles.items() if title}
    met = Counter(title.casefold() for title in short.values())
    return {
        key: title
        if (title := short.get(key))
        and len(title) <= LONGEST
        and met[title.casefold()] == 1
        and (title.casefold() == key or title.casefold() not in titles)
        else key
        for key in titles
    }


def _of_values(program: Program) -> Mapping[str, str]:
    titles: dict[str, str | None] = dict.fromkeys(program.invalid)
    titles |= {key: each.title for key, each in program.inputs.items()}
    titles |= {key: each.title for key, each in program.definitions.items()}
    return _unmistakable(titles)


def _of_sets(program: Program) -> Mapping[str, str]:
    return _unmistakable({key: each.title for key, each in program.sets.items()})
