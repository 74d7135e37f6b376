"""The message for a value of the wrong shape, such as a list instead of a single value."""

from atlas.content.parsing.nodes import Mapping, Node, Scalar, Sequence, scalars
from atlas.content.types import (
    Date,
    Field,
    FieldType,
    Line,
    Many,
    MultiLine,
    Number,
    OneOf,
    Record,
    Ref,
    Web,
    Whole,
)
from atlas.diagnostics import Diagnostic
from atlas.rules import BRACKETS, TEXT_AS_LIST, WRONG_SHAPE
from atlas.texts import N_, Message, message

_WANTED: dict[type[FieldType], str] = {
    Line: N_("tekst op één regel"),
    MultiLine: N_("tekst"),
    Date: N_("één datum"),
    Number: N_("één getal"),
    Whole: N_("één heel getal"),
    Web: N_("één webadres"),
    OneOf: N_("één woord"),
    Ref: N_("het id van één pagina"),
    Many: N_("een lijst"),
    Record: N_("een groep velden"),
}
_FOUND: dict[type[Node], str] = {
    Scalar: N_("tekst"),
    Sequence: N_("een lijst"),
    Mapping: N_("een groep velden"),
}


def wrong_shape(node: Node, field: Field, kind: FieldType) -> Diagnostic:
    """The diagnostic for a node that does not have the shape of this type."""
    inner = _bracketed(node)
    if inner and _is_reference(kind):
        return BRACKETS.at(node.span, id=inner)
    if isinstance(node, Sequence) and isinstance(kind, Line | MultiLine) and (texts := scalars(node)):
        line = f'{field.name}: "[{", ".join(text.text for text in texts)}]"'
        return TEXT_AS_LIST.at(node.span, name=field.name, line=line)
    return WRONG_SHAPE.at(node.span, name=field.name, wanted=message(_WANTED[type(kind)]), found=_found(node))


def _found(node: Node) -> Message:
    return message(_FOUND[type(node)])


def _bracketed(node: Node) -> str:
    """The text in `[id]` or `[[id]]`; empty for anything else."""
    while isinstance(node, Sequence) and len(node.items) == 1:
        node = node.items[0]
    return node.text if isinstance(node, Scalar) else ""


def _is_reference(kind: FieldType) -> bool:
    if isinstance(kind, Record):
        main = kind.field(kind.main)
        return main is not None and isinstance(main.type, Ref)
    return isinstance(kind, Ref)
