"""Read printed MathML as a reader does, by its signs and brackets alone, and reckon it out.

Out:     Reader, WithheldError
"""

from __future__ import annotations

import math
import xml.etree.ElementTree as ET
from fractions import Fraction
from itertools import product

from iki_rules.core.absent import Absent
from iki_rules.engines.notation import Names


SPACE = "\u00a0"
COMPARE = {
    "=": lambda a, b: a == b,
    "≠": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "≤": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    "≥": lambda a, b: a >= b,
}


def half_away(value):
    return int(abs(value) + Fraction(1, 2)) * (1 if value >= 0 else -1)


#: How halves are rounded, by the words for it in either language.
MODES = {
    "": half_away,
    **dict.fromkeys(("setengah ke genap", "half to even"), round),
    **dict.fromkeys(("ke atas", "up"), math.ceil),
    **dict.fromkeys(("ke bawah", "down"), math.floor),
    **dict.fromkeys(("ke arah nol", "toward zero"), math.trunc),
}
WORDS = {
    "id": {"and": "dan", "or": "atau", "not": "bukan", "if": "jika", "else": "selain itu",
           "to": "s.d.", "yes": "ya", "no": "tidak", "points": "poin persen",
           "count": "banyak", "maximum": "maks", "minimum": "min", "average": "rata-rata",
           "previous": "sebelumnya", "cumulative": "kumulatif",
           "weighted_average": "rata-rata tertimbang", "geometric_mean": "rata-rata geometrik",
           "sum": "jumlah", "round": "bulat", "clamp": "batas", "number": "angka"},
    "en": {"and": "and", "or": "or", "not": "not", "if": "if", "else": "otherwise",
           "to": "to", "yes": "yes", "no": "no", "points": "percentage points",
           "count": "count", "maximum": "max", "minimum": "min", "average": "average",
           "previous": "previous", "cumulative": "cumulative",
           "weighted_average": "weighted average", "geometric_mean": "geometric mean",
           "sum": "sum", "round": "round", "clamp": "clamp", "number": "number"},
}  # fmt: skip


class WithheldError(Exception):
    """Something read has no value."""


class Named(str):
    """The printed name of a member."""

    __slots__ = ()


def same(left, right, names):
    if isinstance(left, Named):
        left, right = right, left
    if isinstance(right, Named) and not isinstance(left, Named):
        sets = names.program.sets.values()
        roots = {each.root for each in sets if each.members is None or left in each.members}
        return any(names.member(root, left) == right for root in roots)
    return left == right


class Reader:
    """Values of printed formulas, over the values of the cells that they name."""

    def __init__(self, program, values, language):
        self.names, self.program, self.values = Names(program), program, values
        self.words = WORDS[language]
        self.mark = "," if language == "id" else "."
        self.keys = {
            self.names.value(key): key for key in {**program.inputs, **program.definitions}
        }
        self.sets = {self.names.set(key): key for key in program.sets}

    def value(self, markup, at):
        """The value of a `math` element, its free letters standing for these members."""
        return Parse(self, flat(ET.fromstring(markup))).whole()(at)  # noqa: S314 - our own

    def member(self, root, picked):
        """The key of a member, by its key or its printed name."""
        if not isinstance(picked, Named):
            return picked
        pool = self.values.members(root)
        return next(each for each in pool if self.names.member(root, each) == picked)


def tag(element):
    return element.tag.partition("}")[2]


def flat(element):
    """What stands side by side: rows within rows are no brackets to a reader."""
    if tag(element) in ("math", "mrow", "mtd"):
        return [token for child in element for token in flat(child)]
    return [element]


class Parse:
    def __init__(self, reader, tokens):
        self.reader, self.tokens, self.at = reader, tokens, 0

    def within(self, *elements):
        return Parse(self.reader, [token for each in elements for token in flat(each)])

    # Tokens -------------------------------------------------------------------------------

    def sign(self):
        if self.at < len(self.tokens) and tag(self.tokens[self.at]) == "mo":
            return self.tokens[self.at].text
        return None

    def word(self, role="text"):
        if self.at < len(self.tokens):
            token = self.tokens[self.at]
            if tag(token) == "mtext" and token.get("class") == role:
                return token.text.strip(SPACE)
        return None

    def take(self, *signs):
        found = self.sign()
        if found in signs:
            self.at += 1
            return found
        return None

    def need(self, sign):
        assert self.take(sign), (sign, self.tokens[self.at :])

    def said(self, *keys):
        for key in keys:
            if self.word() == self.reader.words[key]:
                self.at += 1
                return key
        return None

    # Grammar ------------------------------------------------------------------------------

    def whole(self):
        found = self.condition()
        assert self.at == len(self.tokens), self.tokens[self.at :]
        return found

    def condition(self):
        parts, words = [self.comparison()], set()
        while word := self.said("and", "or"):
            words.add(word)
            parts.append(self.comparison())
        assert len(words) < 2, "and beside or"
        if not words:
            return parts[0]
        settling = words == {"or"}
        return lambda env: joined(parts, settling, env)

    def comparison(self):
        if self.said("not"):
            self.need("(")
            inside = self.condition()
            self.need(")")
            return lambda env: not inside(env)
        left = self.sum()
        sign = self.take(*COMPARE)
        if not sign:
            return left
        right, names = self.sum(), self.reader.names
        if sign in "=≠":
            return lambda env: same(left(env), right(env), names) == (sign == "=")
        return lambda env: COMPARE[sign](left(env), right(env))

    def sum(self):
        terms = [(-1 if self.take("−") else 1, self.term())]
        while sign := self.take("+", "−"):
            terms.append((1 if sign == "+" else -1, self.term()))
        if len(terms) == 1 and terms[0][0] == 1:
            return terms[0][1]
        return lambda env: sum((sign * term(env) for sign, term in terms), Fraction(0))

    def term(self):
        first, rest = self.factor(), []
        while sign := self.take("×", "÷"):
            rest.append((sign, self.factor()))
        return (lambda env: times(first(env), rest, env)) if rest else first

    def factor(self):
        if self.take("("):
            inside = self.condition()
            self.need(")")
            return inside
        if self.take("{"):
            return self.cases()
        token = self.tokens[self.at]
        self.at += 1
        match tag(token), token.get("class"):
            case "mn", _:
                whole, _, rest = token.text.partition(self.reader.mark)
                whole = whole.replace(",", "").replace(".", "")
                return self.counted(Fraction(f"{whole}.{rest or 0}"))
            case "mfrac", _:
                above, below = (self.within(part).whole() for part in token)
                if self.word("unit") is not None or self.sign() == "%":
                    return self.counted(above({}) / below({}))
                return lambda env: divided(above(env), below(env))
            case "msup", _:
                base, exponent = (self.within(part).whole() for part in token)
                return lambda env: raised(base(env), exponent(env))
            case "msqrt", _:
                inside = self.within(*token).whole()
                return lambda env: rooted(inside(env))
            case "munder", _:
                return self.reducer(*token)
            case "msub", _:
                base, index = token
                return self.cell(base.text, self.within(index).picked())
            case "mtext", "value":
                return self.cell(token.text, [])
            case "mtext", "member":
                return lambda env: Named(token.text)
            case "mtext", "function":
                return self.function(token.text)
            case "mtext", "text" if token.text in self.truths():
                return lambda env: token.text == self.reader.words["yes"]
            case "mtext", "text":
                return withheld
        raise AssertionError(ET.tostring(token))

    def truths(self):
        return self.reader.words["yes"], self.reader.words["no"]

    def counted(self, number):
        if self.take("%"):
            number /= 100
        elif (unit := self.word("unit")) is not None:
            self.at += 1
            number = number / 100 if unit == self.reader.words["points"] else number
        return lambda env: number

    def picked(self):
        """One for each axis: a letter, the name of a member, or what holds a member."""
        found = []
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if tag(token) == "mi":
                self.at += 1
                found.append(lambda env, letter=token.text: env[letter])
            else:
                found.append(self.factor())
            assert self.take(",") or self.at == len(self.tokens)
        return found

    def cell(self, name, picked):
        reader = self.reader
        key = reader.keys[name]
        declared = {**reader.program.inputs, **reader.program.definitions}[key]
        roots = [reader.program.sets[axis].root for axis in declared.axes]
        assert len(roots) == len(picked)

        def read(env):
            members = tuple(
                reader.member(root, pick(env)) for root, pick in zip(roots, picked, strict=True)
            )
            found = reader.values.get(key, members)
            if isinstance(found, Absent):
                raise WithheldError(found.status)
            return found

        return read

    def over(self):
        """`i in S, j in T : condition`: letters with their sets, and the condition."""
        letters, where = [], lambda env: True
        while True:
            letter = self.tokens[self.at]
            assert tag(letter) == "mi"
            self.at += 1
            self.need("∈")
            letters.append((letter.text, self.reader.sets[self.word("set")]))
            self.at += 1
            if not self.take(","):
                break
        if self.take(":"):
            where = self.condition()
        return letters, where

    def reducer(self, base, below):
        inner = self.within(below)
        over = inner.over()
        assert inner.at == len(inner.tokens)
        if tag(base) == "mo":
            assert base.text == "∑"
            return self.reduced("sum", over, self.term())
        self.need("(")
        body = self.condition()
        function = next(key for key, word in self.reader.words.items() if word == base.text)
        if function == "weighted_average":
            self.need(";")
            body = paired(body, self.condition())
        first = self.condition() if function == "previous" and self.take(";") else withheld
        self.need(")")
        if function in ("previous", "cumulative"):
            return self.along(function, over[0][0], body, first)
        return self.reduced(function, over, body)

    def reduced(self, function, over, body):
        letters, where = over

        def reduce(env):
            pools = [self.reader.values.members(key) for _, key in letters]
            kept = []
            for members in product(*pools):
                inside = {**env, **dict(zip([name for name, _ in letters], members, strict=True))}
                try:
                    if where(inside):
                        kept.append(body(inside))
                except WithheldError as reason:
                    if str(reason) != "not_applicable":
                        raise
            return made_one(function, kept)

        return reduce

    def along(self, function, over, body, first):
        letter, key = over

        def read(env):
            pool = self.reader.values.members(key)
            upto = pool[: pool.index(env[letter]) + 1]
            if function == "previous":
                return body({**env, letter: upto[-2]}) if len(upto) > 1 else first(env)
            return made_one("sum", applicable([at(body, letter, each) for each in upto], env))

        return read

    def function(self, name):
        function = next(key for key, word in self.reader.words.items() if word == name)
        if function == "count":
            self.need("{")
            over = self.over()
            self.need("}")
            return self.reduced("sum", over, lambda env: Fraction(1))
        self.need("(")
        if function == "clamp":
            return self.clamp()
        values = [self.condition()]
        if function == "round":
            self.need(";")
            return self.round(values[0])
        while self.take(";"):
            values.append(self.condition())
        self.need(")")
        if function == "number":
            return values[0]
        if function == "weighted_average":
            values = list(map(paired, values[::2], values[1::2]))
        return lambda env: made_one(function, applicable(values, env))

    def round(self, value):
        written = self.word()
        places, percent, mode = int(written.split()[0]), written.endswith("%"), ""
        self.at += 1
        if self.take(";"):
            mode = self.word()
            self.at += 1
        self.need(")")
        step = Fraction(10) ** places * (100 if percent else 1)
        return lambda env: MODES[mode](value(env) * step) / step

    def clamp(self):
        value = self.condition()
        self.need(";")
        low = high = lambda env: None
        if self.take("≥", ">") or not self.sign() or self.sign() in "({":
            low = self.sum()
        if self.said("to") or self.sign() in ("≤", "<"):
            self.take("≤", "<")
            high = self.sum()
        self.need(")")
        return lambda env: clipped(value(env), low(env), high(env))

    def cases(self):
        rows = []
        for row in self.tokens[self.at]:
            value, condition = row
            test = self.within(condition)
            when = test.whole() if test.said("if") else test.said("else") and (lambda env: True)
            rows.append((self.within(value).whole(), when))
        self.at += 1
        return lambda env: next(value for value, when in rows if when(env))(env)


def withheld(_env):
    raise WithheldError("not_applicable")


def joined(parts, settling, env):
    unknown = None
    for part in parts:
        try:
            if part(env) is settling:
                return settling
        except WithheldError as reason:
            unknown = unknown or reason
    if unknown:
        raise unknown
    return not settling


def times(first, rest, env):
    for sign, part in rest:
        first = first * part(env) if sign == "×" else divided(first, part(env))
    return first


def raised(base, exponent):
    if base == 0 and exponent <= 0:
        raise WithheldError("undefined")
    return base**exponent.numerator


def rooted(square):
    root = Fraction(math.isqrt(square.numerator), math.isqrt(square.denominator))
    assert root**2 == square
    return root


def divided(above, below):
    if below == 0:
        raise WithheldError("undefined")
    return above / below


def applicable(values, env):
    kept = []
    for value in values:
        try:
            kept.append(value(env))
        except WithheldError as reason:
            if str(reason) != "not_applicable":
                raise
    return kept


def at(body, letter, member):
    return lambda env: body({**env, letter: member})


def paired(value, weight):
    return lambda env: (value(env), weight(env))


def made_one(function, kept):
    if not kept and function != "sum":
        raise WithheldError("undefined")
    match function:
        case "sum":
            return sum(kept, Fraction(0))
        case "average":
            return sum(kept) / len(kept)
        case "weighted_average":
            total = sum(weight for _, weight in kept)
            return divided(sum(value * weight for value, weight in kept), total)
        case "geometric_mean":
            return rooted(math.prod(kept)) if len(kept) > 1 else kept[0]
        case "minimum":
            return min(kept)
        case "maximum":
            return max(kept)
    raise AssertionError(function)


def clipped(value, low, high):
    if low is not None and high is not None and low > high:
        raise WithheldError("undefined")
    if low is not None and value < low:
        return low
    return high if high is not None and value > high else value
