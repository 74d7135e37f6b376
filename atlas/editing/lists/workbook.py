"""The workbook of one sheet: plain headings, drop-downs, an example row; and the sheet with questions in it."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from atlas.content.plain import to_plain
from atlas.content.read import Content
from atlas.content.types import Field, OneOf, Ref
from atlas.content.values import Absence, Entity
from atlas.editing.lists.columns import COALITIES, COLUMNS, ORGANISATIONS, PARTIES, ListColumn
from atlas.editing.lists.questions import HEAD, QUESTIONS
from atlas.editing.lists.rows import EXAMPLE
from atlas.editing.lists.shown import BETWEEN, in_words, main_type
from atlas.editing.spreadsheets.exported_state import STATE, Exported, page_fingerprint, state_rows
from atlas.editing.spreadsheets.rows_out import write_whole
from atlas.texts import N_, Texts, texts

NAMES = {COALITIES: N_("Lijst van coalities"), ORGANISATIONS: N_("Lijst van organisaties")}
CHOICES, LISTS = N_("Keuzes"), N_("Namen")
# So many rows have drop-downs.
LAST_ROW = 1_000
_TOP = Alignment(wrap_text=True, vertical="top")
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
    """What the sheet of a kind is called, in every language."""
    return frozenset(texts(language)(NAMES[kind]) for language in ("nl", "en"))


def list_sheet(content: Content, kind: str, words: Texts) -> ListSheet:
    """The list of one kind, with a row for each page that is there."""
    titles = {entity.id: entity.title for entity in content.entities}
    entities = sorted((one for one in content.entities if one.kind == kind), key=lambda one: one.title.casefold())
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
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)  # noqa: S101 - a new workbook has one
    made = list_sheet(content, kind, words)
    sheet.title = words(NAMES[kind])
    _head(sheet, [words(column.heading) for column in made.columns], [column.width for column in made.columns])
    _example(sheet, made.columns, content, words)
    for number, (_, cells) in enumerate(made.rows, 3):
        _write_row(sheet, number, [cells.get(column.field, "") for column in made.columns])
    lists = book.create_sheet(words(LISTS))
    for at, column in enumerate(made.columns, 1):
        field = content.kinds[kind].field(column.field)
        if field:
            _help(sheet, lists, at, column, _options(field, content, words), words)
    lists.sheet_state = "hidden"
    state = book.create_sheet(STATE)
    for row in _state(content, made, words):
        state.append(row)
    state.sheet_state = "hidden"
    _save(book, target)


def _state(content: Content, made: ListSheet, words: Texts) -> Iterable[tuple[str, ...]]:
    """What every row says now, for the import that follows."""
    prints = {entity.id: page_fingerprint(content.texts[entity.path]) for entity in content.entities}
    name = words(NAMES[made.kind])
    return state_rows(((name, ident, ""), Exported(prints[ident], row)) for ident, row in made.rows)


def _head(sheet: Worksheet, headings: Sequence[str], widths: Sequence[int]) -> None:
    _write_row(sheet, 1, headings)
    for at, width in enumerate(widths, 1):
        sheet.cell(1, at).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.freeze_panes = "B2"


def _write_row(sheet: Worksheet, number: int, texts_: Sequence[str]) -> None:
    """A row of cells that are texts, so that no date or formula is made of them."""
    for at, text in enumerate(texts_, 1):
        cell = sheet.cell(number, at)
        cell.value, cell.data_type, cell.number_format, cell.alignment = text or None, "s", "@", _TOP


def _example(sheet: Worksheet, columns: Sequence[ListColumn], content: Content, words: Texts) -> None:
    """The second row: how one fills it in. It is never taken over."""
    opgave = next((entity.title for entity in content.entities if entity.kind == "opgave"), "")
    shown = {**{name: words(text) for name, text in _EXAMPLES.items()}, "opgaven": opgave, "vorm": "", "status": ""}
    shown["titel"] = f"{words(EXAMPLE)}: {shown['titel']}"
    _write_row(sheet, 2, [shown.get(column.field, "") for column in columns])
    for at in range(1, len(columns) + 1):
        sheet.cell(2, at).font = Font(italic=True, color="00666666")


def _options(field: Field, content: Content, words: Texts) -> tuple[str, ...]:
    """What a cell can be chosen from: the words of a choice, or the titles of the pages it can name."""
    inner = main_type(field.type)
    if isinstance(inner, OneOf):
        return tuple(words(label) or word for word, label in inner.labels.items())
    if isinstance(inner, Ref) and inner.kinds != ("bron",):
        return tuple(sorted((one.title for one in content.entities if one.kind in inner.kinds), key=str.casefold))
    return ()


def _help(
    sheet: Worksheet, lists: Worksheet, at: int, column: ListColumn, options: Sequence[str], words: Texts
) -> None:
    """The drop-down and the tip of a column; of a list of names the drop-down refuses nothing else."""
    strict = column.field in {"vorm", "status", "wereld", "bestuurslaag"}
    rule = DataValidation(type="list" if options else None, allow_blank=True)
    if options:
        rule.formula1 = _column(lists, at, words(column.heading), options)
        rule.showErrorMessage = strict
        rule.errorTitle, rule.error = words(N_("Niet in de lijst")), words(N_("Kies uit de lijst."))
    rule.showInputMessage, rule.promptTitle, rule.prompt = True, words(column.heading), words(column.tip)
    rule.add(f"{get_column_letter(at)}2:{get_column_letter(at)}{LAST_ROW}")
    sheet.add_data_validation(rule)


def _column(lists: Worksheet, at: int, heading: str, options: Sequence[str]) -> str:
    """The place of the options, which are written in a column of another sheet."""
    for number, text in enumerate((heading, *options), 1):
        cell = lists.cell(number, at)
        cell.value, cell.data_type = text, "s"
    letter = get_column_letter(at)
    return f"{quote_sheetname(lists.title)}!${letter}$2:${letter}${len(options) + 1}"


def write_questions(
    path: Path, rows: Iterable[tuple[tuple[str, ...], tuple[str, ...]]], words: Texts, *, inside: bool
) -> None:
    """Write the sheet with questions: in the workbook that is there, or in one of its own."""
    book = load_workbook(path) if inside else Workbook()
    name, choices = words(QUESTIONS), words(CHOICES)
    for old in {name, choices, *([] if inside else book.sheetnames)} & set(book.sheetnames):
        book.remove(book[old])
    sheet, lists = book.create_sheet(name), book.create_sheet(choices)
    _head(sheet, [words(text) for text in HEAD], (60, 14, 46, 46))
    for number, (cells, options) in enumerate(rows, 2):
        _write_row(sheet, number, cells)
        if options:
            rule = DataValidation(type="list", allow_blank=True, showErrorMessage=False)
            rule.formula1 = _column(lists, number, str(number), options)
            rule.add(f"D{number}")
            sheet.add_data_validation(rule)
    lists.sheet_state = "hidden"
    if inside:
        book.active = book.sheetnames.index(name)
    _save(book, path)


def _save(book: Workbook, path: Path) -> None:
    data = io.BytesIO()
    book.save(data)
    write_whole(path, data.getvalue())
