"""From the file of a list to an import plan: the sheet, its columns, the changes, and what the public will see."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from atlas.content.read import Content
from atlas.editing.imports.plan import plan_import
from atlas.editing.imports.requests import RequestedRow, RowOutcome, RowReport
from atlas.editing.lists.column_mapping import ColumnMapping, as_text, propose, read_mapping
from atlas.editing.lists.columns import TITLE
from atlas.editing.lists.question_sheet import write_questions
from atlas.editing.lists.questions import QUESTIONS, AnsweredRow, ListQuestion, by_key, read_answers, sheet_rows
from atlas.editing.lists.reading import ReadOptions
from atlas.editing.lists.rows import read_list
from atlas.editing.lists.shown import in_words
from atlas.editing.lists.workbook import NAMES, sheet_names
from atlas.editing.spreadsheets.exported_state import STATE, read_state
from atlas.editing.spreadsheets.files import RawSheet, read_sheets
from atlas.editing.spreadsheets.remarks import reading_remarks
from atlas.editing.spreadsheets.rows_out import write_whole
from atlas.editing.yaml_edit.change import ContentChange
from atlas.texts import LANGUAGES, Message, Texts, message, plural, texts

# The most pages that are named; the others are counted.
_MOST_NAMED = 5
# Fields of a new page that are not reported: its title is shown, and its visibility is mentioned once for all.
_UNTOLD = frozenset((TITLE, "zichtbaarheid", "identificatie"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPlan:
    """The plan for a list: reports on its rows, the change, open questions, and remarks."""

    reports: tuple[RowReport, ...]
    change: ContentChange
    questions: tuple[ListQuestion, ...]
    remarks: tuple[Message, ...]


def own_list(sheets: Iterable[RawSheet]) -> tuple[RawSheet, str] | None:
    """The sheet of a workbook made by `export --simple`, with its kind; `None` for any other file."""
    named = ((sheet, kind) for sheet in sheets for kind in NAMES if sheet.name in sheet_names(kind))
    return next(named, None)


def mapping_of(
    sheets: Sequence[RawSheet], path: Path | None, content: Content, file: str, words: Texts
) -> tuple[ColumnMapping | None, bool]:
    """The mapping for a list, and whether it was written just now; `None` if no heading is recognised."""
    own = own_list(sheets)
    if own and path is None:
        sheet, _ = own
        return propose((sheet,), words), False
    if path and path.is_file():
        return read_mapping(path.read_text(encoding="utf-8-sig"), str(path), content.kinds), False
    proposed = propose([sheet for sheet in sheets if sheet.name != STATE], words)
    if proposed and path:
        write_whole(path, as_text(proposed, content.kinds[proposed.kind], file, words).encode())
    return proposed, bool(proposed and path)


def plan_list(
    file: Path, sheets: Sequence[RawSheet], mapping: ColumnMapping, folder: Path, content: Content, *, public: bool
) -> ListPlan:
    """The plan for a list; open questions are written to the sheet *Vragen*."""
    words = texts(content.settings.language)
    beside, inside = questions_file(file, sheets)
    answered = read_answered(beside, sheets, inside=inside)
    sheet = next((candidate for candidate in sheets if candidate.name == mapping.sheet), sheets[0])
    rows = [
        [cell.text for cell in row] for candidate in sheets if candidate.name == STATE for _, row in candidate.rows[1:]
    ]
    how = ReadOptions(words=words, answers=by_key(answered), state=read_state(rows), public=public)
    read = read_list(sheet, mapping, content, how)
    plan = plan_import(folder, content, read.requests, only_fill=not how.state)
    if read.questions or answered:
        write_questions(beside, sheet_rows(read.questions, answered, words), words, inside=inside)
    remarks = (
        *reading_remarks(sheet),
        *open_questions(read.questions, beside, words),
        *visible_changes(plan.change, content, public=public),
    )
    reports = (*read.reports, *describe_rows(read.requests, plan.reports, content, words))
    return ListPlan(reports=reports, change=plan.change, questions=read.questions, remarks=remarks)


def describe_rows(
    requests: Sequence[RequestedRow], reports: Iterable[RowReport], content: Content, words: Texts
) -> Iterator[RowReport]:
    """The report on each row; for a new page with its facts, with names instead of ids."""
    titles = {entity.id: entity.title for entity in content.entities}
    titles |= {
        request.ident: str(request.says.get(TITLE, ""))
        for request in requests
        if request.of is None and TITLE in request.says
    }
    for request, row in zip(requests, reports, strict=True):
        says = {name: value for name, value in request.says.items() if name not in _UNTOLD}
        if request.of is None and row.fate is RowOutcome.NEW:
            fields = (field for field in request.kind.fields if field.name in says)
            shown = ((field.name, in_words(field, says[field.name], titles, words)) for field in fields)
            cells = tuple(message("{field}: {value}", field=name, value=value) for name, value in shown)
            yield replace(row, about=titles[request.ident], cells=cells)
        else:
            yield row


def questions_file(file: Path, sheets: Iterable[RawSheet]) -> tuple[Path, bool]:
    """The file with the questions, and whether it is the list itself: a list by others is not changed."""
    if own_list(sheets):
        return file, True
    return file.with_name(f"{file.stem}-vragen.xlsx"), False


def read_answered(path: Path, sheets: Iterable[RawSheet] = (), *, inside: bool = False) -> tuple[AnsweredRow, ...]:
    """The answers in the list itself, or in the workbook beside it."""
    if not inside and not path.is_file():
        return ()
    names = [texts(language)(QUESTIONS) for language in LANGUAGES]
    return read_answers(sheets if inside else read_sheets(path), names)


def open_questions(questions: Sequence[ListQuestion], path: Path, words: Texts) -> Iterator[Message]:
    """The number of open questions, and where to answer them."""
    if questions:
        yield plural(
            "Er staat {n} vraag open. Beantwoord die in {file}, op het blad '{sheet}', en voer dit opnieuw uit.",
            "Er staan {n} vragen open. Beantwoord ze in {file}, op het blad '{sheet}', en voer dit opnieuw uit.",
            len(questions),
            file=str(path),
            sheet=words(QUESTIONS),
        )


def visible_changes(change: ContentChange, content: Content, *, public: bool) -> Iterator[Message]:
    """What the public will see of a change."""
    new = [file.new for file in change.files if file.new and not file.old]
    paths = {file.old for file in change.files if file.old}
    titles = [entity.title for entity in content.entities if entity.path in paths and entity.visibility == "openbaar"]
    if new and public:
        yield plural("Iedereen ziet straks {n} nieuwe pagina.", "Iedereen ziet straks {n} nieuwe pagina's.", len(new))
    elif new:
        yield plural(
            "{n} nieuwe pagina is een concept: alleen in het voorbeeld te zien. Meteen openbaar: --public.",
            "{n} nieuwe pagina's zijn concept: alleen in het voorbeeld te zien. Meteen openbaar: --public.",
            len(new),
        )
    if titles:
        named = ", ".join(titles[:_MOST_NAMED]) + (", …" if len(titles) > _MOST_NAMED else "")
        yield plural(
            "Iedereen ziet de wijziging op {n} pagina: {pages}.",
            "Iedereen ziet de wijziging op {n} pagina's: {pages}.",
            len(titles),
            pages=named,
        )
