"""The rooms of the code: which may know which, who may touch the world outside, and how large a room is."""

import ast
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache, wraps
from itertools import takewhile
from pathlib import Path

from tests.conftest import ROOT

PACKAGE = ROOT / "atlas"
MODULES = sorted(path for path in PACKAGE.rglob("*.py"))

# What every room may know, in layers, and which rooms each room may know. A room is a folder or a module of atlas/;
# of a folder with modules that others may know and modules that they may not, the first are rooms by themselves.
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
    "maps": (*SHARED, "content", "landscape", "cache.store"),
    "site": (*SHARED, "places", "content", "landscape", "insights", "maps", "cache.fingerprint"),
    "machine": ("texts",),
    "cache.store": (),
    "cache.fingerprint": (),
    "cache.freshness": ("texts", "diagnostics", "git", "cache.store", "cache.fingerprint"),
    "cache": (
        "content",
        "landscape",
        "insights",
        "site",
        "cache.store",
        "cache.fingerprint",
        "cache.freshness",
    ),
    "builder": (
        *SHARED,
        "content",
        "landscape",
        "insights",
        "maps",
        "site",
        "cache",
        "cache.store",
        "cache.freshness",
    ),
    "editing": (
        *SHARED,
        "places",
        "git",
        "content",
        "landscape",
        "insights",
        "maps",
        "site",
        "cache",
        "builder",
        "excerpt",
        "machine",
    ),
    "excerpt": (),
    "cli": (
        *SHARED,
        "content",
        "landscape",
        "insights",
        "maps",
        "site",
        "builder",
        "editing",
        "excerpt",
        "cache.store",
        "cache.freshness",
        "machine",
    ),
    "__init__": (),
    "__main__": ("cli",),
}

# The rooms inside a room, from the bottom up. A room knows those on the lines below it, and none beside it.
LAYERS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "content": (
        ("hints", "ids", "images", "names", "types"),
        ("characters", "kinds", "values"),
        ("decode", "proposals", "rendering"),
        ("plain",),
        ("history", "source"),
        ("parsing",),
        ("text",),
        ("validate",),
        ("config",),
        ("read",),
    ),
    "landscape": (
        ("atlas", "dates"),
        ("confirmation", "derived", "relations"),
        ("landscape", "resolve"),
        ("checks", "edition", "opgave_ties", "playing_field", "route"),
        ("public_form",),
    ),
    "insights": (
        ("findings",),
        ("base",),
        ("measures", "most"),
        ("analyses", "report_places"),
        ("registry",),
        ("ranking", "report"),
    ),
    "maps": (
        ("drawing", "engine"),
        ("cache", "measure"),
        ("dot", "landscape", "shapes"),
        ("charts", "svg"),
        ("renderer",),
    ),
    "site": (
        ("drawings", "i18n", "model", "shards", "urls"),
        ("count_links", "html", "output"),
        ("context",),
        ("contribute", "exports"),
        ("components",),
        ("diagrams", "search"),
        ("pages",),
        ("cards", "companions", "plan"),
        ("tasks",),
    ),
    "editing": (
        ("yaml_edit",),
        ("commands", "diff", "spreadsheets"),
        ("imports", "proposals"),
        ("lists", "preview_server", "roo"),
        ("interchange",),
    ),
}

LIBRARIES: Mapping[str, tuple[str, ...]] = {
    "yaml": ("content",),
    "networkx": ("insights",),
    "numpy": ("insights",),
    "graphviz": ("maps",),
    "babel": ("site",),
    "jinja2": ("site",),
    "pyphen": ("site",),
    "markdown": ("site",),
    "markupsafe": ("site",),
    "nh3": ("site",),
    "Stemmer": ("site",),
    "resvg": ("site",),
    "sqlite3": ("site",),
    "xlsxwriter": ("site",),
    "openpyxl": ("editing",),
    "watchfiles": ("editing",),
    "click": ("cli",),
}

LONGEST = 320
CROWDED = 16
WITHOUT_KEYWORDS = 3

# Graphviz is looked for where the environment says that programs are; git is kept from what the environment says of it.
LOOKS_FOR_PROGRAMS = {"atlas/maps/engine.py": {"os.environ"}, "atlas/git.py": {"os.environ"}}

LAZY = {"cli", "__init__"}
CLOCKS = {"today", "now", "utcnow", "time", "perf_counter", "monotonic", "localtime"}
OUTSIDE = {"environ", "getenv", "argv", "stdout", "stderr", "stdin"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room(path: Path) -> str:
    return room_of(module_name(path))


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def room_of(module: str) -> str:
    """The room of a module, by its full name."""
    _, *parts = module.split(".")
    return next((inner for inner in (".".join(parts[:2]),) if inner in ROOMS), parts[0])


def inner_room(module: str) -> tuple[str, str]:
    """The room of a module and the room inside that; empty if it is the room's own `__init__`."""
    _, outer, *inner = (*module.split("."), "")
    return outer, inner[0]


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


def each_module(holds: Callable[[Path], None]) -> Callable[[], None]:
    """One test of all modules, since thousands of tests cost more than what they look at; each fault has its module."""

    @wraps(holds)
    def test() -> None:
        faults = {}
        for path in MODULES:
            try:
                holds(path)
            except AssertionError as fault:
                faults[name(path)] = str(fault)
        assert faults == {}

    del test.__wrapped__  # else pytest asks for the module as a fixture
    return test


@each_module
def test_a_room_knows_only_rooms_below_it(path: Path) -> None:
    known = {room_of(name) for name in imports(path) if name.startswith("atlas.")}

    assert known - {room(path)} - set(ROOMS[room(path)]) == set()


@each_module
def test_inside_a_room_no_import_runs_back(path: Path) -> None:
    outer, inner = inner_room(module_name(path))
    layers = LAYERS.get(outer, ())
    known = {inside for into, inside in map(inner_room, filter(in_atlas, imports(path))) if into == outer}
    below = {room for layer in takewhile(lambda layer: inner not in layer, layers) for room in layer}

    assert known & {room for layer in layers for room in layer} - {inner} - below == set()


def in_atlas(module: str) -> bool:
    return module.startswith("atlas.")


def test_each_inner_room_has_its_layer() -> None:
    there = {(outer, inner) for outer, inner in map(inner_room, map(module_name, MODULES)) if outer in LAYERS}

    assert {(outer, inner) for outer, inner in there if inner != "__init__"} == {
        (outer, inner) for outer, layers in LAYERS.items() for layer in layers for inner in layer
    }


def test_at_most_so_many_files_stand_side_by_side() -> None:
    crowds = Counter(path.parent for path in MODULES)

    assert {name(folder): number for folder, number in crowds.items() if number > CROWDED} == {}


def test_no_two_public_classes_have_one_name() -> None:
    classes = Counter(node.name for path in MODULES for node in tree(path).body if isinstance(node, ast.ClassDef))

    assert [one for one, times in classes.items() if times > 1 and not one.startswith("_")] == []


@each_module
def test_what_has_more_than_three_fields_takes_keywords(path: Path) -> None:
    assert [node.name for node in tree(path).body if isinstance(node, ast.ClassDef) and takes_positions(node)] == []


def takes_positions(node: ast.ClassDef) -> bool:
    """Whether a dataclass has more than three fields that can be given by position."""
    marks = [mark for mark in node.decorator_list if ast.unparse(mark).startswith("dataclass")]
    fields = [
        line
        for line in node.body
        if isinstance(line, ast.AnnAssign)
        and not ast.unparse(line.annotation).startswith("ClassVar")
        and "init=False" not in ast.unparse(line)
    ]
    return any("kw_only=True" not in ast.unparse(mark) for mark in marks) and len(fields) > WITHOUT_KEYWORDS


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
