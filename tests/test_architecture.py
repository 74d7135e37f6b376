"""The rooms of the code: which may know which, who may touch the world outside, and how large a room is."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "atlas"
MODULES = sorted(path for path in PACKAGE.rglob("*.py"))

# What every room may know, in layers, and which rooms each room may know. A room is a folder or a module of atlas/.
SHARED = ("texts", "diagnostics", "rules")
ROOMS: Mapping[str, tuple[str, ...]] = {
    "texts": (),
    "diagnostics": ("texts",),
    "rules": ("texts", "diagnostics"),
    "places": (),
    "git": (),
    "content": (*SHARED, "places", "git"),
    "landscape": (*SHARED, "places", "content"),
    "insights": (*SHARED, "places", "content", "landscape"),
    "maps": (*SHARED, "content", "landscape", "kept"),
    "site": (*SHARED, "places", "content", "landscape", "insights", "maps", "prints"),
    "machine": ("texts",),
    "kept": (),
    "prints": (),
    "standing": ("texts", "diagnostics", "git", "kept", "prints"),
    "making": ("content", "landscape", "insights", "site", "kept", "prints", "standing"),
    "builder": (*SHARED, "content", "landscape", "insights", "maps", "site", "making", "kept", "standing"),
    "editing": (
        *SHARED,
        "places",
        "git",
        "content",
        "landscape",
        "insights",
        "maps",
        "site",
        "making",
        "builder",
        "excerpt",
        "machine",
    ),
    "excerpt": (),
    "report": (*SHARED, "excerpt"),
    "cli": (
        *SHARED,
        "content",
        "landscape",
        "insights",
        "maps",
        "site",
        "builder",
        "editing",
        "report",
        "kept",
        "standing",
        "machine",
    ),
    "__init__": (),
    "__main__": ("cli",),
}

LIBRARIES: Mapping[str, tuple[str, ...]] = {
    "yaml": ("content",),
    "networkx": ("insights",),
    "numpy": ("insights",),
    "graphviz": ("maps",),
    "babel": ("site",),
    "jinja2": ("site",),
    "markdown": ("site",),
    "markupsafe": ("site",),
    "nh3": ("site",),
    "Stemmer": ("site",),
    "xlsxwriter": ("site",),
    "openpyxl": ("editing",),
    "watchfiles": ("editing",),
    "click": ("cli",),
}

LONGEST = 320

# Graphviz is looked for where the environment says that programs are; git is kept from what the environment says of it.
LOOKS_FOR_PROGRAMS = {"atlas/maps/engine.py": {"os.environ"}, "atlas/git.py": {"os.environ"}}

LAZY = {"cli", "__init__"}
CLOCKS = {"today", "now", "utcnow", "time", "perf_counter", "monotonic", "localtime"}
OUTSIDE = {"environ", "getenv", "argv", "stdout", "stderr", "stdin"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room(path: Path) -> str:
    return room_of(path.relative_to(PACKAGE).with_suffix("").parts[0])


def room_of(first: str) -> str:
    """The room of a folder or module; the command line is in more than one module."""
    return "cli" if first.startswith("cli_") else first


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(node: ast.AST) -> Iterator[str]:
    """The full names that an import asks for."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def imports(path: Path) -> set[str]:
    return {name for node in ast.walk(tree(path)) for name in imported(node)}


def called(node: ast.Call) -> str:
    return ast.unparse(node.func)


each_module = pytest.mark.parametrize("path", MODULES, ids=name)


@each_module
def test_a_room_knows_only_rooms_below_it(path: Path) -> None:
    known = {room_of(name.split(".")[1]) for name in imports(path) if name.startswith("atlas.")}

    assert known - {room(path)} - set(ROOMS[room(path)]) == set()


def test_no_two_rooms_know_each_other() -> None:
    assert [(one, other) for one, below in ROOMS.items() for other in below if one in ROOMS[other]] == []


@each_module
def test_a_library_is_known_to_one_room(path: Path) -> None:
    used = {name.split(".")[0] for name in imports(path)} & set(LIBRARIES)

    assert [library for library in sorted(used) if room(path) not in LIBRARIES[library]] == []


@each_module
def test_nothing_is_imported_inside_a_function_but_where_it_must_start_quickly(path: Path) -> None:
    functions = [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    hidden = {name for function in functions for node in ast.walk(function) for name in imported(node)}

    assert room(path) in LAZY or hidden == set()


@each_module
def test_no_import_is_hidden_from_the_running_program(path: Path) -> None:
    assert "TYPE_CHECKING" not in path.read_text(encoding="utf-8")


@each_module
def test_only_the_command_line_prints_and_exits(path: Path) -> None:
    calls = {called(node) for node in ast.walk(tree(path)) if isinstance(node, ast.Call)}

    assert room(path) == "cli" or calls & {"print", "sys.exit", "exit", "quit", "SystemExit"} == set()


@each_module
def test_only_the_command_line_reads_the_clock_and_the_environment(path: Path) -> None:
    read = {
        ast.unparse(node)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute)
        and ((node.attr in OUTSIDE and ast.unparse(node.value) in {"os", "sys"}) or _is_clock(node))
    }

    assert room(path) == "cli" or read == LOOKS_FOR_PROGRAMS.get(name(path), set())


def _is_clock(node: ast.Attribute) -> bool:
    return node.attr in CLOCKS and ast.unparse(node.value) in {
        "date",
        "datetime",
        "datetime.date",
        "datetime.datetime",
        "time",
    }


@each_module
def test_a_module_can_be_held_in_the_head(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())

    assert lines <= LONGEST


@each_module
def test_a_module_says_what_it_owns(path: Path) -> None:
    assert ast.get_docstring(tree(path))
