"""Every field that the code asks for by name is in the table of kinds or of settings."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from atlas.content.config.table import SETTINGS
from atlas.content.kinds import table_of_kinds
from atlas.content.types import Field, Many, Record
from atlas.landscape.atlas import IN_BODY
from tests.conftest import ROOT

MODULES = sorted((ROOT / "atlas").rglob("*.py"))
# The methods of `Fields` whose first argument is the name of a field, and those that take any number of names.
OF_ONE_FIELD = frozenset(
    ("text", "day", "number", "amount", "target", "many", "texts", "targets", "items", "record", "place", "with_value")
)
# The methods of `Atlas` that take an id and then the fields in which a link stands: `deelnemers`, `deelnemers.bron`.
OF_LINKS = frozenset(("from_page", "to_page"))


def field_paths(fields: Iterable[Field], before: str = "") -> Iterator[str]:
    """The path of every field in a table, such as `deelnemers` and `deelnemers.bron`."""
    for field in fields:
        yield f"{before}{field.name}"
        inner = field.type.of if isinstance(field.type, Many) else field.type
        if isinstance(inner, Record):
            yield from field_paths(inner.fields, f"{before}{field.name}.")


PATHS = frozenset(field_paths((*(field for kind in table_of_kinds().values() for field in kind.fields), *SETTINGS)))
NAMES = frozenset(path.rpartition(".")[2] for path in PATHS)


def names_used(path: Path) -> Iterator[tuple[int, str]]:
    """Line and name of every field that a module asks for by a text, or by a constant of the module that holds one."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    constants = dict(_constants(module))
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield from ((node.lineno, name) for name in _names(node.func.attr, node.args, constants))
        elif isinstance(node, ast.Subscript) and "fields" in ast.unparse(node.value).rpartition(".")[2]:
            yield from ((node.lineno, name) for name in _texts([node.slice], constants))


def _constants(module: ast.Module) -> Iterator[tuple[str, str]]:
    for statement in module.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(text))):
                yield name, text


def _names(method: str, arguments: list[ast.expr], constants: dict[str, str]) -> Iterator[str]:
    if method in OF_ONE_FIELD:
        yield from _texts(arguments[:1], constants)
    elif method == "without":
        yield from _texts(arguments, constants)
    elif method in OF_LINKS:
        yield from _texts(arguments[1:], constants)


def _texts(nodes: Iterable[ast.expr], constants: dict[str, str]) -> Iterator[str]:
    for node in nodes:
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.Name(id=name) if name in constants:
                yield constants[name]


def test_every_field_that_the_code_asks_for_is_in_a_table() -> None:
    used = [(path.relative_to(ROOT).as_posix(), line, name) for path in MODULES for line, name in names_used(path)]
    assert len(used) > 200, "the test no longer sees how fields are asked for"
    unknown = [use for use in used if use[2] not in NAMES | PATHS | {IN_BODY}]
    assert not unknown, f"no table has these fields: {unknown}"
