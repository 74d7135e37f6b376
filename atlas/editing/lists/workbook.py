"""The workbook of one sheet: plain headings, drop-downs and an example row."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from atlas.content.plain import to_plain
from atlas.content.read import Content
from atlas.content.types import Field, OneOf, Ref
from atlas.content.values import Absence, Entity
from atlas.editing.lists.columns import COALITIES, COLUMNS, ORGANISATIONS, PARTIES, ListColumn
from atlas.editing.lists.rows import EXAMPLE
from atlas.editing.lists.shown import BETWEEN, in_words, main_type
from atlas.editing.spreadsheets.exported_state import STATE, ExportedRow, page_fingerprint, state_rows
from atlas.editing.spreadsheets.rows_out import write_whole
from atlas.site.exports.workbook import (
    BOLD,
    TYPED,
    ColumnPrompt,
    WorkbookSheet,
    options_range,
    text_sheet,
    workbook,
)
from atlas.texts import N_, Texts, texts

NAMES = {COALITIES: N_("Lijst van coalities"), ORGANISATIONS: N_("Lijst van organisaties")}
OPTIONS = N_("Namen")
# The last row that has drop-downs and tips.
LAST_ROW = 1_000
# The choices that refuse any other word; a list of names only suggests.
STRICT = frozenset({"vorm", "status", "wereld", "bestuurslaag"})
CELLS = {**TYPED, "text_wrap": True, "valign": "top"}
ROW_FORMATS = {0: {**CELLS, **BOLD}, 1: {**CELLS, "italic": True, "font_color": "#666666"}}
_EXAMPLES = {
    "titel": N_("Woontafel Eem"),
    "deelnemers": N_("Gemeente Zeist; Provincie Utrecht; Stichting De Linde"),
    "aantal-volgens-bron": "12",
    "rechtsvorm": N_("convenant"),
    "begin": "2026-05",
    "gebied": "Utrecht",
    "samenvatting": N_("Gemeenten en corporaties die elke maand over nieuwe woningen praten."),
    "website": "https://www.voorbeeld.nl/",
    "bronnen": "https://www.voorbeeld.nl/verslag",
    "synoniemen": N_("WTE"),
    "type": N_("stichting"),
    "wereld": "particulier",
}


@dataclass(frozen=True, slots=True)
class ListSheet:
    """The sheet of one kind: its name, its columns, and its rows of texts by field, each with the id of its page."""

    kind: str
    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[str, Mapping[str, str]], ...]


def sheet_names(kind: str) -> frozenset[str]:
    """The names of the sheet of a kind, in all languages."""
    return frozenset(texts(language)(NAMES[kind]) for language in ("nl", "en"))


def list_sheet(content: Content, kind: str, words: Texts) -> ListSheet:
    """The list of one kind, with a row for each existing page."""
    titles = {entity.id: entity.title for entity in content.entities}
    entities = sorted(
        (entity for entity in content.entities if entity.kind == kind), key=lambda entity: entity.title.casefold()
    )
    fields = [field for column in COLUMNS[kind] if (field := content.kinds[kind].field(column.field))]
    rows = tuple((entity.id, dict(_texts(entity, fields, titles, words))) for entity in entities)
    return ListSheet(kind, COLUMNS[kind], rows)


def _texts(
    entity: Entity, fields: Iterable[Field], titles: Mapping[str, str], words: Texts
) -> Iterator[tuple[str, str]]:
    """The texts of the cells of a page, by field."""
    for field in fields:
        value = to_plain(entity.fields[field.name])
        if value is not Absence.LEFT_OUT:
            yield field.name, in_words(field, value, titles, words, "\n" if field.name == PARTIES else BETWEEN)


def write_list(content: Content, kind: str, target: Path, words: Texts) -> None:
    """Write the workbook of one sheet."""
    filled = list_sheet(content, kind, words)
    options = [_options(content.kinds[kind].field(column.field), content, words) for column in filled.columns]
    headings = tuple(words(column.heading) for column in filled.columns)
    sheet = WorkbookSheet(
        name=words(NAMES[kind]),
        rows=[headings, _example(filled.columns, content, words), *_cells(filled)],
        widths=[column.width for column in filled.columns],
        cell_format=CELLS,
        row_formats=ROW_FORMATS,
        prompts=tuple(_prompts(content, filled, options, words)),
    )
    book = [
        sheet,
        text_sheet(words(OPTIONS), [headings, *zip_longest(*options, fillvalue="")], hidden=True),
        text_sheet(STATE, tuple(_state(content, filled, words)), hidden=True),
    ]
    write_whole(target, workbook(book))


def _cells(sheet: ListSheet) -> Iterator[tuple[str, ...]]:
    for _, cells in sheet.rows:
        yield tuple(cells.get(column.field, "") for column in sheet.columns)


def _state(content: Content, sheet: ListSheet, words: Texts) -> Iterable[tuple[str, ...]]:
    """The state of every row, for a later import."""
    prints = {entity.id: page_fingerprint(content.texts[entity.path]) for entity in content.entities}
    name = words(NAMES[sheet.kind])
    return state_rows(((name, ident, ""), ExportedRow(prints[ident], row)) for ident, row in sheet.rows)


def _example(columns: Iterable[ListColumn], content: Content, words: Texts) -> tuple[str, ...]:
    """The second row, which shows how a row is filled in. It is never imported."""
    opgave = next((entity.title for entity in content.entities if entity.kind == "opgave"), "")
    cells = {**{name: words(text) for name, text in _EXAMPLES.items()}, "opgaven": opgave, "vorm": "", "status": ""}
    cells["titel"] = f"{words(EXAMPLE)}: {cells['titel']}"
    return tuple(cells.get(column.field, "") for column in columns)


def _options(field: Field | None, content: Content, words: Texts) -> tuple[str, ...]:
    """The options of a cell: the labels of a choice, or the titles of the pages that it can refer to."""
    inner = main_type(field.type) if field else None
    if isinstance(inner, OneOf):
        return tuple(words(label) or word for word, label in inner.labels.items())
    if isinstance(inner, Ref) and inner.kinds != ("bron",):
        titles = (entity.title for entity in content.entities if entity.kind in inner.kinds)
        return tuple(sorted(titles, key=str.casefold))
    return ()


def _prompts(
    content: Content, sheet: ListSheet, options: Iterable[tuple[str, ...]], words: Texts
) -> Iterator[ColumnPrompt]:
    """The tip of each column that is a field, with its drop-down if there is something to choose from."""
    for number, (column, names) in enumerate(zip(sheet.columns, options, strict=True)):
        if content.kinds[sheet.kind].field(column.field):
            yield ColumnPrompt(
                column=number,
                last_row=LAST_ROW,
                title=words(column.heading),
                tip=words(column.tip),
                options=options_range(words(OPTIONS), number, len(names)) if names else "",
                strict=bool(names) and column.field in STRICT,
                error=(words(N_("Niet in de lijst")), words(N_("Kies uit de lijst."))),
            )
