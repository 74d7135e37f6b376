"""Items of a list that become duplicates once one page replaces another."""

from collections.abc import Iterable, Iterator

from atlas.content.parsing.nodes import Mapping, Node, Scalar, Sequence
from atlas.content.types import Field, Many, Record
from atlas.editing.yaml_edit.fields import remove_items
from atlas.editing.yaml_edit.file_text import Edit
from atlas.editing.yaml_edit.page import EditablePage

Facts = dict[str, object]


def redundant_items(page: EditablePage, gone: str, stays: str) -> Iterator[Edit]:
    """The edits that remove items about `gone` that add nothing to an item about `stays` in the same list."""
    for entry in page.root.entries:
        field = page.kind.field(entry.key.text)
        if field is None or not isinstance(entry.value, Sequence):
            continue
        main = main_field(field)
        items = [item_facts(item, main) for item in entry.value.items]
        staying = [item for item in items if item.get(main) == stays]
        spare = (n for n, item in enumerate(items) if item.get(main) == gone and adds_nothing(item, staying, main))
        numbers = frozenset(spare)
        if numbers:
            yield from remove_items(page, entry, numbers)


def main_field(field: Field) -> str:
    """The name of the main field of the items of a list; empty for a list of single values."""
    kind = field.type.of if isinstance(field.type, Many) else field.type
    return kind.main if isinstance(kind, Record) else ""


def item_facts(item: Node, main: str) -> Facts:
    """The facts of an item, by field; a single value is the main field."""
    if isinstance(item, Mapping):
        return {entry.key.text: plain_value(entry.value) for entry in item.entries}
    return {main: plain_value(item)}


def plain_value(node: Node) -> object:
    """A value without its position and quoting."""
    match node:
        case Scalar(text=text):
            return text.strip()
        case Sequence(items=items):
            return tuple(map(plain_value, items))
        case Mapping(entries=entries):
            return frozenset((entry.key.text, plain_value(entry.value)) for entry in entries)
    return None


def adds_nothing(item: Facts, others: Iterable[Facts], main: str) -> bool:
    """Whether everything besides the main field of an item is in one of the others."""
    rest = {name: value for name, value in item.items() if name != main}
    return any(rest.items() <= item.items() for item in others)
