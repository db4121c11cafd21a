"""Read one clause with the tables that lark makes of the grammar, deciding soft words on the way.

Lark reads the grammar and makes the tables, once. The tables are run here, because a word such as
`untuk` is a keyword or a name by what can follow, and because nodes are built without recursion.

Out:     read, Outcome, expected
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, TypeAlias

from attrs import define, evolve, field, frozen

from iki_rules.diagnostics import Diagnostic, Language
from iki_rules.limits import Limits
from iki_rules.syntax.shapes import STARTS
from iki_rules.syntax.tokens import Clause, Token
from iki_rules.syntax.words import grammar_text, terminals
from iki_rules.text import Span


END = "$END"


@define
class Work:
    """What builders share while one clause is read."""

    language: Language
    limits: Limits
    faults: list[Diagnostic] = field(factory=list)


#: Makes a node of what a rule read: tokens, and the nodes of the rules within.
Builder: TypeAlias = Callable[[list[Any], Span, Work], Any]


@frozen
class Outcome:
    """What reading a clause gave."""

    value: Any
    #: The tokens with soft words decided, up to the fault if there is one.
    tokens: tuple[Token, ...]
    #: Where the clause cannot go on: an index into its tokens; their number means its end.
    stopped: int | None = None
    #: Levels and nodes of the tree.
    levels: int = 0
    nodes: int = 0


@frozen
class Rule:
    """A rule of the table: how many parts it takes and what becomes of them."""

    size: int
    origin: str
    build: str
    #: Whether its only part stands for the whole, as it is.
    passes: bool
    #: Whether lark made the rule for a repetition; its parts belong to the rule around it.
    repeats: bool


@frozen
class Table:
    """The states of the parser; threads that make it at once get equal tables."""

    #: By state: the next state of a terminal, or -1 - the number of the rule that ends there.
    actions: tuple[dict[str, int], ...]
    #: By state: the next state after a rule.
    after: tuple[dict[str, int], ...]
    rules: tuple[Rule, ...]
    starts: dict[str, int]
    ends: dict[str, int]


#: A value on the stack: itself, its first and last character, its levels.
_Item: TypeAlias = tuple[Any, int, int, int]


def read(
    clause: Clause, builders: dict[str, Builder], weights: dict[str, int], work: Work
) -> Outcome:
    """Read `clause`; `weights` says how many levels of tree the node of a rule adds (else 1)."""
    table = tables()
    actions, rules = table.actions, table.rules
    states = [table.starts[clause.rule]]
    items: list[_Item] = []
    settled: list[Token] = []
    nodes = 0
    file = clause.tokens[0].span.file
    end_state = table.ends[clause.rule]
    for index in range(len(clause.tokens) + 1):
        token = clause.tokens[min(index, len(clause.tokens) - 1)]
        if index < len(clause.tokens):
            if token.soft and takes(table, states, token.soft):
                token = evolve(token, terminal=token.soft, soft=None)
            elif token.soft and " " in token.text:
                # Several words are no name: `x = tak terdefinisi`.
                return Outcome(None, tuple(settled), index)
            terminal = token.terminal
        else:
            terminal = END
        while states[-1] != end_state or terminal != END:
            action = actions[states[-1]].get(terminal)
            if action is None:
                return Outcome(None, tuple(settled), index)
            if action >= 0:
                states.append(action)
                items.append((token, token.span.start, token.span.end, 0))
                settled.append(token)
                break
            rule = rules[-1 - action]
            if rule.passes:
                states.pop()
            else:
                parts = items[-rule.size :]
                del items[-rule.size :], states[-rule.size :]
                items.append(_reduce(rule, parts, file, builders, weights, work))
                nodes += not rule.repeats
            states.append(table.after[states[-1]][rule.origin])
    return Outcome(items[-1][0], tuple(settled), None, items[-1][3], nodes)


def _reduce(
    rule: Rule,
    parts: list[_Item],
    file: str,
    builders: dict[str, Builder],
    weights: dict[str, int],
    work: Work,
) -> _Item:
    start, end = parts[0][1], parts[-1][2]
    levels = max(part[3] for part in parts)
    first = parts[0][0]
    if rule.repeats and isinstance(first, list):
        # The list of a repetition grows in place, so that long sums take linear time.
        children = first
        rest = parts[1:]
    else:
        children = []
        rest = parts
    for part in rest:
        if isinstance(part[0], list):
            children.extend(part[0])
        else:
            children.append(part[0])
    if rule.repeats:
        return (children, start, end, levels)
    value = builders[rule.build](children, Span(file, start, end), work)
    return (value, start, end, levels + weights.get(rule.build, 1))


def takes(table: Table, states: Sequence[int], terminal: str) -> bool:
    """Whether the clause can go on with `terminal`."""
    stack = list(states)
    while True:
        action = table.actions[stack[-1]].get(terminal)
        if action is None:
            return False
        if action >= 0:
            return True
        rule = table.rules[-1 - action]
        del stack[-rule.size :]
        stack.append(table.after[stack[-1]][rule.origin])
        if terminal == END and stack[-1] in table.ends.values():
            return True


def expected(rule: str, tokens: Sequence[Token]) -> list[str]:
    """Which terminals a clause can go on with after `tokens`, sorted."""
    table = tables()
    states = [table.starts[rule]]
    for token in tokens:
        while (action := table.actions[states[-1]][token.terminal]) < 0:
            reduced = table.rules[-1 - action]
            del states[-reduced.size :]
            states.append(table.after[states[-1]][reduced.origin])
        states.append(action)
    return [t for t in sorted(table.actions[states[-1]]) if takes(table, states, t)]


@cache
def tables() -> Table:
    """The tables of the grammar, made at the first call."""
    # Lark takes longer to import than all the rest, so it waits until a text is read.
    from lark import Lark  # noqa: PLC0415
    from lark.lexer import Lexer  # noqa: PLC0415
    from lark.parsers.lalr_analysis import Shift  # noqa: PLC0415

    class NoLexer(Lexer):
        """Tokens come from our own lexer, one clause at a time."""

        def __init__(self, conf: object) -> None:
            pass

        def lex(self, lexer_state: Any, parser_state: Any) -> Any:
            raise NotImplementedError

    grammar = Lark(
        f"{grammar_text('iki.lark')}\n%declare {' '.join(terminals())}\n",
        parser="lalr",
        lexer=NoLexer,
        start=list(STARTS),
        strict=True,
        maybe_placeholders=False,
    )
    made = grammar.parse_interactive("", start=STARTS[0]).parser_state.parse_conf.parse_table
    numbers: dict[Any, int] = {}
    rules: list[Rule] = []
    actions: list[dict[str, int]] = []
    after: list[dict[str, int]] = []
    for state in range(len(made.states)):
        actions.append({})
        after.append({})
        for name, (action, what) in made.states[state].items():
            if action is not Shift:
                if what not in numbers:
                    numbers[what] = len(rules)
                    rules.append(_rule(what))
                actions[-1][str(name)] = -1 - numbers[what]
            elif str(name).isupper() or name == END:
                actions[-1][str(name)] = what
            else:
                after[-1][str(name)] = what
    return Table(
        tuple(actions),
        tuple(after),
        tuple(rules),
        {str(k): v for k, v in made.start_states.items()},
        {str(k): v for k, v in made.end_states.items()},
    )


def _rule(rule: Any) -> Rule:
    origin = str(rule.origin.name)
    size = len(rule.expansion)
    passes = rule.options.expand1 and not rule.alias and size == 1
    return Rule(size, origin, str(rule.alias or origin), passes, origin.startswith("_"))
