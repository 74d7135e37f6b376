"""The text of a new page that a table requests."""

from collections.abc import Mapping, Sequence

from atlas.content.plain import Plain
from atlas.content.types import Field, Many, Record
from atlas.editing.imports.requests import RequestedRow, record_of
from atlas.editing.yaml_edit.lines import field_lines, shorten_item


def page_text(itself: RequestedRow, requests: Sequence[RequestedRow]) -> str:
    """The text of a new page, in the order of the table of kinds."""
    lines = ["---"]
    for field in itself.kind.fields:
        items = tuple(
            shorten_item(request.says, record_of(field).main)
            for request in requests
            if request.of and request.of.name == field.name
        )
        if items:
            lines += field_lines(field.name, items)
        elif field.name in itself.says:
            lines += field_lines(field.name, _shortest(field, itself.says[field.name]))
    text = itself.text.strip("\n")
    return "\n".join((*lines, "---", *(("", text) if text else ()))) + "\n"


def _shortest(of: Field, value: Plain) -> Plain:
    """A list of groups with each group in its shortest form; any other value unchanged."""
    if not (isinstance(of.type, Many) and isinstance(of.type.of, Record) and isinstance(value, tuple)):
        return value
    main = of.type.of.main
    return tuple(shorten_item(item, main) if isinstance(item, Mapping) else item for item in value)
