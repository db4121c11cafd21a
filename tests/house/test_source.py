"""The source keeps away from what could run a user's text or touch the host."""

from __future__ import annotations

import ast

import pytest

from tests.house.repository import PACKAGE, module_name, modules, parsed


RUNS_TEXT = {"eval", "exec", "compile", "__import__", "globals", "locals", "vars", "input"}
BY_NAME = {"getattr", "setattr", "delattr", "hasattr"}
#: Modules that no room needs: they run, load or store code, or make results depend on the moment.
NEVER = {
    "ctypes",
    "marshal",
    "multiprocessing",
    "pickle",
    "random",
    "secrets",
    "shelve",
    "socket",
    "subprocess",
    "urllib",
}
#: Modules that reach the machine: only these rooms may import them.
OUTSIDE = {
    "os": {"auditing", "book", "cli"},
    "pathlib": {"auditing", "book", "cli", "syntax", "testing"},
    "shutil": {"cli"},
    "sys": {"book", "cli", "testing"},
    "tempfile": set(),
    "time": {"cli"},
    "logging": set(),
    "threading": {"cli"},
}
#: What asks for the moment.
CLOCKS = {"now", "today", "utcnow", "fromtimestamp"}
#: Switches that hold for the whole process of the host.
PROCESS_WIDE = {
    "basicConfig",
    "filterwarnings",
    "set_int_max_str_digits",
    "setcontext",
    "setlocale",
    "setrecursionlimit",
    "simplefilter",
}
#: Where a float may stand, and why.
FLOATS = {
    "data": "reads the floats of a host that allowed them",
    "mistakes/doubles.py": "replays what programs with floats would have published",
    "measure/interval.py": "an infinite end while intervals are multiplied, never a result",
}
FORMATS = {"diagnostics/phrase.py"}
#: Where an attribute is looked up by a name that is not written out, and why.
NAMED_BY_CLASSES = {
    "data/host_values.py": "the fields that the host's own class declares",
    "book/formula.py": "the fields that our own nodes declare",
    "examining/places.py": "the fields that our own nodes declare",
}

each_module = pytest.mark.parametrize("path", modules(), ids=module_name)


def calls(path):
    return [node for node in ast.walk(parsed(path)) if isinstance(node, ast.Call)]


def room(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@each_module
def test_no_text_is_run_as_code(path):
    called = {call.func.id for call in calls(path) if isinstance(call.func, ast.Name)}

    assert not called & RUNS_TEXT


@each_module
def test_no_attribute_is_looked_up_by_a_name_that_is_not_written_out(path):
    free = [
        call.lineno
        for call in calls(path)
        if isinstance(call.func, ast.Name)
        and call.func.id in BY_NAME
        and not isinstance(call.args[1], ast.Constant)
    ]

    assert bool(free) is (module_name(path) in NAMED_BY_CLASSES), f"lines {free}"


@each_module
def test_only_phrases_fill_in_templates(path):
    methods = {call.func.attr for call in calls(path) if isinstance(call.func, ast.Attribute)}

    assert module_name(path) in FORMATS or not methods & {"format", "format_map"}


@each_module
def test_digits_in_patterns_are_the_ten_that_numbers_are_written_with(path):
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            assert "\\d" not in node.value, f"line {node.lineno}"


@each_module
def test_a_room_imports_nothing_that_reaches_the_machine_unless_that_is_its_trade(path):
    for node in ast.walk(parsed(path)):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        for name in names:
            top = name.partition(".")[0]
            assert top not in NEVER, f"line {node.lineno}"
            assert room(path) in OUTSIDE.get(top, {room(path)}), f"line {node.lineno}: {top}"


@each_module
def test_nothing_is_switched_for_the_whole_process_and_no_clock_is_read(path):
    named = {node.attr for node in ast.walk(parsed(path)) if isinstance(node, ast.Attribute)}

    assert not named & (PROCESS_WIDE | CLOCKS)


@each_module
def test_no_float_stands_outside_the_room_that_reads_them(path):
    # How alike two words must be is no figure of a rule book.
    likeness = {
        id(argument)
        for call in calls(path)
        if ast.unparse(call.func) == "get_close_matches"
        for argument in (*call.args, *(keyword.value for keyword in call.keywords))
    }
    found = [
        node.lineno
        for node in ast.walk(parsed(path))
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, float)
            and id(node) not in likeness
        )
        or (isinstance(node, ast.Call) and ast.unparse(node.func) == "float")
    ]

    assert not found or {room(path), module_name(path)} & set(FLOATS), f"lines {found}"
