"""The text of a page that a table asks for."""

from collections.abc import Sequence

from atlas.editing.lines import field_lines, shortest
from atlas.editing.wishes import Wish, record_of


def page_text(itself: Wish, wishes: Sequence[Wish]) -> str:
    """The text of a new page, in the order of the table of kinds."""
    lines = ["---"]
    for one in itself.kind.fields:
        items = tuple(
            shortest(wish.says, record_of(one).main) for wish in wishes if wish.of and wish.of.name == one.name
        )
        if items:
            lines += field_lines(one.name, items)
        elif one.name in itself.says:
            lines += field_lines(one.name, itself.says[one.name])
    text = itself.text.strip("\n")
    return "\n".join((*lines, "---", *(("", text) if text else ()))) + "\n"
