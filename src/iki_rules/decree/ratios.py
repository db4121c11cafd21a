"""Read formulas that divide: ratios, shares of those that reach a percentage, and averages.

Out:     read_ratio, read_average
"""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import frozen

from iki_rules.decree import doubts
from iki_rules.decree.figures import (
    ANY_COMPARISON,
    NUMBER,
    compares,
    comparison,
    read_figure,
    unexplained,
)
from iki_rules.decree.shapes import Average, Conditional, Doubt, Ratio, Unread
from iki_rules.decree.wording import ARITHMETIC, asks_for_percent, counted, unbracketed
from iki_rules.diagnostics import phrase


TIMES = r"(?:dikali(?:kan)?(?:\s?\(\s?[x×*]\s?\))?(?:\s+dengan)?|(?<![a-z])x(?![a-z])|[×*✕])"
FACTOR = re.compile(
    rf"[\s)]?\s?{TIMES}\s?(?P<number>{NUMBER})\s?(?P<percent>%|persen\b)?\s?\.?$", re.IGNORECASE
)
FACTOR_FIRST = re.compile(
    rf"^(?P<number>{NUMBER})\s?(?P<percent>%|persen\b)?\s?{TIMES}\s?", re.IGNORECASE
)
#: What surely divides, wherever it stands.
DIVIDED = re.compile(
    r"\s?(?:\bdibagi(?:kan)?(?:\s?\(\s?[:/÷]\s?\)|\s?[:/÷]|\s+dengan\b)\s?|\s/\s|÷"
    r"|/\s?(?=jumlah\s)"
    r"|\bdibagi(?:kan)?\s+(?=(?:total|seluruh|jumlah|banyaknya)\s|[0-9]))",
    re.IGNORECASE,
)
#: What divides where the formula ends in x 100%, or the name asks for a percentage.
PERHAPS = re.compile(r"\s?/\s?|\s:\s?|\s?:\s|\s+dibagi\s+|:")
CONDITION = re.compile(
    rf"(?<![a-z])(?P<words>{ANY_COMPARISON})\s?(?P<number>{NUMBER})\s?(?:%|persen\b)",
    re.IGNORECASE,
)
DENIED = re.compile(r"\b(?:tidak|belum|bukan|tanpa|kecuali|selain)\b", re.IGNORECASE)
CONSTANT = re.compile(rf"(?P<number>{NUMBER})\s?(?P<aside>\(.*\))?\.?")
EQUALS = re.compile(r"(?<![<>=])=(?!=)")
PERCENTAGES = re.compile(r"(?:jumlah\s+|total\s+)?(?:persentase|prosentase)\b", re.IGNORECASE)
HOW_MANY = re.compile(r"(?:jumlah|banyaknya)\s+(?:jenis|macam)\b", re.IGNORECASE)
MEAN = re.compile(r"rata[- ]?rata\s+(?:dari\s+)?(?P<rest>.*)", re.IGNORECASE)
COMMA_OR_AND = re.compile(r"\s?[,;]\s?(?:dan\s+|serta\s+)?|\s+(?:dan|serta)\s+", re.IGNORECASE)


@frozen
class Divided:
    """Both sides of a division, its factor as printed, and what was doubtful in finding them."""

    above: str
    below: str
    factor: str | None
    doubts: tuple[Doubt, ...] = ()


def read_ratio(name: str, text: str) -> Ratio | Conditional | Average | Unread | None:
    """A formula that divides, or None where nothing in it does."""
    found = _divide(name, text)
    if not isinstance(found, Divided):
        return found
    if PERCENTAGES.match(found.above) and HOW_MANY.match(found.below):
        return _of_kinds(found)
    doubtful = list(found.doubts)
    if found.factor is None and asks_for_percent(name):
        doubtful.append(doubts.NO_FACTOR)
    if found.factor in {"100", "100%"} and not asks_for_percent(name):
        doubtful.append(doubts.RATIO_WITHOUT_PERCENT)
    conditions = list(CONDITION.finditer(found.above))
    if len(conditions) == 1 and not CONDITION.search(found.below):
        return _conditional(name, found, conditions[0], doubtful)
    constant = CONSTANT.fullmatch(found.below)
    figure = read_figure(constant["number"]) if constant else None
    below: str | Fraction = found.below
    aside = None
    if constant and figure and figure.value:
        below, aside = figure.value, _aside(constant["aside"])
        if figure.doubtful:
            doubtful.append(doubts.DECIMAL_SIGN)
    doubtful += _left_over(found.above, below if isinstance(below, str) else aside or "")
    return Ratio(found.above, below, found.factor, aside, doubts=tuple(doubtful))


def read_average(text: str) -> Average | Unread | None:
    """`Rata-rata dari persentase a, b dan c`, or None where a text begins otherwise."""
    found = MEAN.fullmatch(text)
    if not found:
        return None
    factor = FACTOR.search(found["rest"])
    rest = found["rest"][: factor.start()] if factor else found["rest"]
    of = PERCENTAGES.match(rest)
    if not of or DIVIDED.search(rest) or ARITHMETIC.search(rest):
        why = phrase(
            "rata-rata yang bukan rata-rata persentase",
            "an average of something other than percentages",
        )
        return Unread(text, why)
    parts = COMMA_OR_AND.split(rest[of.end() :].strip(" ."))
    members = _without_shared_word(parts)
    doubtful = [doubts.TIMES_100] if factor else []
    if len(members) > 1 and members == tuple(part.strip() for part in parts):
        doubtful.append(doubts.MEMBERS_SPLIT)
    doubtful += _left_over(*members)
    if len(members) == 1:
        return Average((), bool(factor), doubts=(*doubtful, doubts.MEMBERS_UNNAMED))
    return Average(members, bool(factor), doubts=tuple(doubtful))


def _divide(name: str, text: str) -> Divided | Unread | None:
    doubtful: list[Doubt] = []
    title, equals, rest = text.partition("=")
    if equals and EQUALS.search(text) and title.strip() and rest.strip() and "=" not in rest:
        text = rest.strip()
        doubtful += [doubts.TITLE_BEFORE_EQUALS, *_left_over(title)]
    text = unbracketed(text)
    factor, rest = _without_factor(text)
    rest = unbracketed(rest)
    signs = list(DIVIDED.finditer(rest))
    if signs and "/" in rest[: signs[0].start()] + rest[signs[-1].end() :]:
        doubtful.append(doubts.SLASH)
    if not signs and (factor or asks_for_percent(name)):
        signs = list(PERHAPS.finditer(rest))
        if not factor and not _once(signs):
            return None
        if any("/" in sign[0] for sign in signs):
            doubtful.append(doubts.GUESSED_SLASH)
    if not signs:
        return _unread(text) if factor else None
    above = unbracketed(rest[: signs[0].start()])
    below = unbracketed(rest[signs[-1].end() :])
    sides = (above, below)
    if not factor and not asks_for_percent(name) and signs[0][0].strip() == "/":
        # "Ya / Tidak" divides nothing; "Jumlah data / informasi" may.
        if not any(map(counted, sides)):
            return None
        if not counted(below):
            doubtful.append(doubts.GUESSED_SLASH)
    clear = all(sides) and all(each.count("(") == each.count(")") for each in sides)
    if not _once(signs) or not clear or any(ARITHMETIC.search(each) for each in sides):
        return _unread(text)
    return Divided(above, below, factor, tuple(doubtful))


def _once(signs: list[re.Match[str]]) -> bool:
    return len(signs) == 1


def _without_factor(text: str) -> tuple[str | None, str]:
    found = FACTOR.search(text)
    if found:
        start = found.start() + (text[found.start()] == ")")
        return _printed(found), text[:start].rstrip()
    found = FACTOR_FIRST.match(text)
    return (_printed(found), text[found.end() :]) if found else (None, text)


def _printed(found: re.Match[str]) -> str:
    return found["number"] + ("%" if found["percent"] else "")


def _aside(brackets: str | None) -> str | None:
    return unbracketed(brackets) if brackets else None


def _of_kinds(found: Divided) -> Average:
    doubtful = [doubts.TIMES_100] if found.factor else []
    doubtful += _left_over(found.above, found.below)
    return Average((), bool(found.factor), doubts=(*doubtful, doubts.MEMBERS_UNNAMED))


def _conditional(
    name: str, found: Divided, condition: re.Match[str], doubtful: list[Doubt]
) -> Conditional | Unread:
    figure = read_figure(condition["number"])
    if figure is None:
        return _unread(found.above)
    if figure.doubtful:
        doubtful.append(doubts.DECIMAL_SIGN)
    rest = found.above[: condition.start()] + " " + found.above[condition.end() :]
    doubtful += _left_over(rest, found.below)
    if DENIED.search(found.above):
        doubtful.append(doubts.CONDITION)
    named = CONDITION.search(name)
    if named and named["number"] != condition["number"]:
        doubtful.append(doubts.LIMITS_DIFFER)
    return Conditional(
        found.above,
        found.below,
        figure.value,
        comparison(condition["words"]),
        found.factor,
        doubts=tuple(doubtful),
    )


def _left_over(*texts: str) -> list[Doubt]:
    left = [each for text in texts for each in unexplained(text)]
    if left:
        return [doubts.number(left)]
    return [doubts.CONDITION] if any(compares(text) for text in texts) else []


def _without_shared_word(members: list[str]) -> tuple[str, ...]:
    """The members without the first word that all of them repeat: `kepemilikan KIA` is KIA."""
    first = {member.partition(" ")[0].lower() for member in members}
    if len(members) > 1 and len(first) == 1 and all(" " in member for member in members):
        return tuple(member.partition(" ")[2].strip() for member in members)
    return tuple(member.strip() for member in members)


def _unread(text: str) -> Unread:
    return Unread(
        text,
        phrase(
            "pembagian dalam rumusan tidak terbaca dengan satu arti",
            "the division in the formula can be read in more than one way",
        ),
    )
