"""The effect of imported tables on an atlas: a plan with a report on every row, and one change.

Facts on one line follow the table; running text is never overwritten, and nothing is removed: an empty cell says
nothing. With `only_fill` existing facts are kept as well. For a table made by an export, a cell changes its page only
if the page still has the value of that time.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from atlas.content.plain import to_plain
from atlas.content.read import Content
from atlas.content.types import Field
from atlas.content.values import Absence
from atlas.editing.commands.rename import refuse_id
from atlas.editing.imports.list_items import list_edits
from atlas.editing.imports.page import page_text
from atlas.editing.imports.requests import RequestedRow, RowOutcome, RowReport, record_of, references
from atlas.editing.imports.state import PlanState, changed_meanwhile, kept_message, must_stay, value_at_export
from atlas.editing.imports.three_way import changed_parts, changes, clashes, merge_groups
from atlas.editing.spreadsheets.rows_out import body_of
from atlas.editing.yaml_edit.change import ContentChange, FileChange, create_page
from atlas.editing.yaml_edit.file_text import Edit, Refused, apply_edits
from atlas.editing.yaml_edit.page import EditablePage, open_page
from atlas.editing.yaml_edit.put import put_field
from atlas.texts import Message, message

FORMER = "vroeger"


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """The report on every row, in the order of the tables, and the change."""

    reports: tuple[RowReport, ...]
    change: ContentChange


def plan_import(
    folder: Path, content: Content, requests: Iterable[RequestedRow], *, only_fill: bool = False
) -> ImportPlan:
    """The plan for these requests. Nothing is written."""
    requests = tuple(requests)
    entities = {entity.id: entity for entity in content.entities}
    former = {old for entity in content.entities for old in entity.fields.texts(FORMER)}
    present = {*content.declared, *former}
    coming = {request.ident for request in requests if request.of is None} - present
    while True:
        state = PlanState(
            folder=folder, content=content, only_fill=only_fill, entities=entities, known=present | coming
        )
        files = _files(state, requests)
        came = {PurePosixPath(file.new).stem for file in files if file.new and file.old is None}
        # Requests that depend on a page that is not added cannot be fulfilled either.
        if coming <= came:
            return ImportPlan(tuple(state.reports[request.place] for request in requests), ContentChange(files))
        coming &= came


def _files(state: PlanState, requests: Iterable[RequestedRow]) -> tuple[FileChange, ...]:
    """Every file that is changed or added."""
    by_page: dict[str, list[RequestedRow]] = defaultdict(list)
    for request in _valid_requests(state, _without_repetitions(state, requests)):
        by_page[request.ident].append(request)
    changes = (_page(state, ident, requests_of_page) for ident, requests_of_page in by_page.items())
    return tuple(file for file in changes if file is not None)


def _without_repetitions(state: PlanState, requests: Iterable[RequestedRow]) -> Iterator[RequestedRow]:
    """The requests without rows that repeat or contradict another one about the same page."""
    first: dict[str, RequestedRow] = {}
    for request in requests:
        before = first.setdefault(request.ident, request) if request.of is None else request
        if before is request:
            yield request
        elif (before.says, before.text, before.kind) == (request.says, request.text, request.kind):
            state.say(request, RowOutcome.SKIPPED, message("zegt hetzelfde als rij {n}", n=before.place.number))
        else:
            state.say(
                request,
                RowOutcome.CONFLICT,
                message("rij {n} zegt iets anders over deze pagina", n=before.place.number),
            )


def _valid_requests(state: PlanState, requests: Iterable[RequestedRow]) -> Iterator[RequestedRow]:
    """The requests about possible pages, with references to existing pages only."""
    for request in requests:
        entity = state.entities.get(request.ident)
        kinds = [(field, request.says[field.name]) for field in _fields(request) if field.name in request.says]
        lost = sorted({to for field, value in kinds for to in references(field.type, value)} - state.known)
        if lost:
            state.say(request, RowOutcome.CONFLICT, message("er is geen pagina '{id}'", id=", ".join(lost)))
        elif entity is None and request.ident in state.content.declared:
            state.say(request, RowOutcome.CONFLICT, message("de pagina is niet te lezen; zie 'atlas check'"))
        elif entity and entity.kind != request.kind.name:
            state.say(request, RowOutcome.CONFLICT, message("dit id is al van een {kind}", kind=entity.kind))
        else:
            yield request


def _fields(request: RequestedRow) -> tuple[Field, ...]:
    return request.kind.fields if request.of is None else record_of(request.of).fields


def _page(state: PlanState, ident: str, requests: list[RequestedRow]) -> FileChange | None:
    """The change of one page; `None` if nothing changes."""
    entity = state.entities.get(ident)
    if entity is None:
        return _new_page(state, ident, requests)
    try:
        page = open_page(state.folder, state.content, entity)
    except Refused as problem:
        for request in requests:
            state.say(request, RowOutcome.CONFLICT, problem.message)
        return None
    edits: list[Edit] = []
    for request in requests:
        if request.of is None:
            edits += _facts(state, page, request)
    for of in {request.of.name: request.of for request in requests if request.of}.values():
        edits += list_edits(
            state, page, of, [request for request in requests if request.of and request.of.name == of.name]
        )
    after = apply_edits(page.text.text, edits)
    return (
        FileChange(old=page.path, new=page.path, before=page.text.text, after=after)
        if after != page.text.text
        else None
    )


def _facts(state: PlanState, page: EditablePage, request: RequestedRow) -> list[Edit]:
    """The edits for a row of a sheet of pages; none at all if one of them is impossible."""
    edits: list[Edit] = []
    cells: list[Message] = []
    stops: list[Message] = []
    for field_ in page.kind.fields:
        if field_.name not in request.says:
            continue
        present, wanted = to_plain(page.entity.fields[field_.name]), request.says[field_.name]
        wanted = merge_groups(present, wanted)
        if present == wanted:
            continue
        clashing = clashes(field_.name, present, request.says[field_.name], value_at_export(request, field_.name))
        if clashing or must_stay(state, request, field_, present, wanted):
            stops += clashing or [kept_message(field_.name, present, wanted)]
            continue
        try:
            edits += put_field(page, field_.name, changed_parts(present, wanted, whole=request.says[field_.name]))
            cells += changes(field_.name, present, wanted)
        except Refused as problem:
            stops.append(problem.message)
    text = request.text.strip("\n")
    if text and text.split() != body_of(state.content, page.entity).split():
        stops.append(message("de tekst van de pagina blijft zoals hij is; verander die zelf"))
    if stops:
        state.say(request, RowOutcome.CONFLICT, *stops)
        return []
    state.say(request, RowOutcome.CHANGED if edits else RowOutcome.SAME, *changed_meanwhile(page, request), cells=cells)
    return edits


def _new_page(state: PlanState, ident: str, requests: list[RequestedRow]) -> FileChange | None:
    """The page that a row of a sheet of pages requests, with the items from other rows."""
    itself = next((request for request in requests if request.of is None), None)
    if itself is None:
        for request in requests:
            state.say(request, RowOutcome.CONFLICT, message("er is geen pagina '{id}'", id=ident))
        return None
    stops = list(_obstacles(state, itself, requests))
    for request in requests:
        cells = () if stops else changes("", Absence.LEFT_OUT, request.says)
        state.say(request, RowOutcome.CONFLICT if stops else RowOutcome.NEW, *stops, cells=cells)
    return None if stops else create_page(f"{itself.kind.folder}/{ident}.md", page_text(itself, requests))


def _obstacles(state: PlanState, itself: RequestedRow, requests: list[RequestedRow]) -> Iterator[Message]:
    try:
        refuse_id(state.content, itself.ident)
    except Refused as problem:
        yield problem.message
    present = {*itself.says, *(request.of.name for request in requests if request.of)}
    missing = [field.name for field in itself.kind.fields if field.required and field.name not in present]
    if missing:
        yield message("dit moet nog ingevuld: {fields}", fields=", ".join(missing))
