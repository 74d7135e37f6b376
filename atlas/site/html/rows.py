"""Rows of tables as HTML. A page has so many that they are rendered in Python and not by a macro.

Available in templates as filters: `table | rows` for all or some rows of a `Table`, `row.marks | marks` for the cells
of a `Matrix`.
"""

from collections.abc import Iterable

from markupsafe import Markup

from atlas.site.html.inline import escape, html_of
from atlas.site.model import Mark, Row, Table

FIGURES = ' class="n"'


def rows(table: Table, start: int = 0, end: int | None = None) -> Markup:
    """The rows of a table from `start` up to `end`, by default all of them."""
    heads = [_head(name, numeric=number in table.numeric) for number, name in enumerate(table.columns)]
    made = (_group(row, len(heads)) if row.group else _row(row, heads) for row in table.rows[start:end])
    return Markup("\n".join(made))  # noqa: S704 - each row escapes its own


def marks(cells: Iterable[Mark]) -> Markup:
    """The cells of a row of a matrix."""
    return Markup("".join(map(_mark, cells)))  # noqa: S704 - each cell escapes its own


def _head(column: str, *, numeric: bool) -> str:
    """The opening tag of the cells of a column; on a phone each cell shows the name of its column."""
    return f'<td{FIGURES if numeric else ""} data-label="{escape(column)}">'


def _group(row: Row, width: int) -> str:
    return f'<tr class="group"><th colspan="{width}" scope="rowgroup">{html_of(row.cells[0])}</th></tr>'


def _row(row: Row, heads: list[str]) -> str:
    first, *others = row.cells
    cells = [f"{head}{html_of(cell)}</td>" for head, cell in zip(heads[1:], others, strict=True)]
    return "\n".join((f"<tr{_about(row)}>", f'<th scope="row">{html_of(first)}</th>', *cells, "</tr>"))


def _about(row: Row) -> str:
    """The attributes of a row."""
    ident = f' id="{escape(row.id)}"' if row.id else ""
    state = f' class="{escape(row.state)}"' if row.state else ""
    if not (row.choices or row.ranks):
        return ident + state
    return f'{ident}{state} data-choices="{escape(row.choices)}" data-ranks="{escape(row.ranks)}"'


def _mark(cell: Mark) -> str:
    sign = f'<span aria-hidden="true">{escape(cell.sign)}</span>' if cell.sign else ""
    word = f'<span class="unseen">{escape(cell.word)}</span>' if cell.word else ""
    return f'<td class="{escape(cell.state)}">{sign}{word}</td>'
