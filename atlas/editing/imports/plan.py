"""What other people's tables would do to an atlas: a plan that says what becomes of every row, and one change.

Facts on one line follow the table; running text that someone wrote is never overwritten, and nothing is taken away:
an empty cell says nothing. What is `only filled in` also leaves facts alone that are there already. Of a table that an
export made, a cell changes its page only where the page still says what it said then.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from atlas.content.plain import Plain, plain
from atlas.content.read import Content
from atlas.content.types import Field, Many, MultiLine
from atlas.content.values import Absence, Entity
from atlas.editing.commands.rename import refuse_id
from atlas.editing.imports.items import Items, items_plan
from atlas.editing.imports.page import page_text
from atlas.editing.imports.requests import RequestedRow, RowLocation, RowOutcome, RowReport, record_of, references
from atlas.editing.imports.three_way import changes, clashes, group, merged, news, shown
from atlas.editing.spreadsheets.exported_state import page_fingerprint
from atlas.editing.spreadsheets.rows_out import body_of
from atlas.editing.yaml_edit.change import ContentChange, FileChange, made
from atlas.editing.yaml_edit.file_text import Edit, Refused, edited
from atlas.editing.yaml_edit.page import EditablePage, open_page
from atlas.editing.yaml_edit.put import put_field, put_item, put_more
from atlas.texts import Message, message

FORMER = "vroeger"


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What would become of every row, in the order of the tables, and the change that does it."""

    told: tuple[RowReport, ...]
    change: ContentChange


@dataclass(slots=True)
class _Desk:
    """What is on the table while a plan is made."""

    folder: Path
    content: Content
    only_fill: bool
    entities: Mapping[str, Entity]
    known: set[str]
    told: dict[RowLocation, RowReport] = field(default_factory=dict)

    def say(self, request: RequestedRow, fate: RowOutcome, *why: Message, cells: Iterable[Message] = ()) -> None:
        self.told[request.place] = RowReport(request.place, request.ident, fate, (*why, *request.notes), tuple(cells))


def intake(folder: Path, content: Content, requests: Iterable[RequestedRow], *, only_fill: bool = False) -> ImportPlan:
    """The plan for these wishes. Nothing is written."""
    requests = tuple(requests)
    entities = {entity.id: entity for entity in content.entities}
    former = {old for entity in content.entities for old in entity.fields.texts(FORMER)}
    there = {*content.declared, *former}
    coming = {request.ident for request in requests if request.of is None} - there
    while True:
        desk = _Desk(folder, content, only_fill, entities, there | coming)
        files = _files(desk, requests)
        came = {PurePosixPath(file.new).stem for file in files if file.new and file.old is None}
        # What leans on a page that does not come after all cannot come either.
        if coming <= came:
            return ImportPlan(tuple(desk.told[request.place] for request in requests), ContentChange(files))
        coming &= came


def _files(desk: _Desk, requests: Iterable[RequestedRow]) -> tuple[FileChange, ...]:
    """Every file that changes or comes."""
    by_page: dict[str, list[RequestedRow]] = defaultdict(list)
    for request in _sound(desk, _once(desk, requests)):
        by_page[request.ident].append(request)
    found = (_page(desk, ident, some) for ident, some in by_page.items())
    return tuple(file for file in found if file is not None)


def _once(desk: _Desk, requests: Iterable[RequestedRow]) -> Iterator[RequestedRow]:
    """Every wish but for rows about one page that say the same again, or something else."""
    first: dict[str, RequestedRow] = {}
    for request in requests:
        before = first.setdefault(request.ident, request) if request.of is None else request
        if before is request:
            yield request
        elif (before.says, before.text, before.kind) == (request.says, request.text, request.kind):
            desk.say(request, RowOutcome.SKIPPED, message("zegt hetzelfde als rij {n}", n=before.place.number))
        else:
            desk.say(
                request,
                RowOutcome.CONFLICT,
                message("rij {n} zegt iets anders over deze pagina", n=before.place.number),
            )


def _sound(desk: _Desk, requests: Iterable[RequestedRow]) -> Iterator[RequestedRow]:
    """The wishes that are about a page that can be, and refer to pages that are there."""
    for request in requests:
        entity = desk.entities.get(request.ident)
        kinds = [(field, request.says[field.name]) for field in _fields(request) if field.name in request.says]
        lost = sorted({to for field, value in kinds for to in references(field.type, value)} - desk.known)
        if lost:
            desk.say(request, RowOutcome.CONFLICT, message("er is geen pagina '{id}'", id=", ".join(lost)))
        elif entity is None and request.ident in desk.content.declared:
            desk.say(request, RowOutcome.CONFLICT, message("de pagina is niet te lezen; zie 'atlas check'"))
        elif entity and entity.kind != request.kind.name:
            desk.say(request, RowOutcome.CONFLICT, message("dit id is al van een {kind}", kind=entity.kind))
        else:
            yield request


def _fields(request: RequestedRow) -> tuple[Field, ...]:
    return request.kind.fields if request.of is None else record_of(request.of).fields


def _page(desk: _Desk, ident: str, requests: list[RequestedRow]) -> FileChange | None:
    """What changes in one page; none if nothing does."""
    entity = desk.entities.get(ident)
    if entity is None:
        return _new_page(desk, ident, requests)
    try:
        page = open_page(desk.folder, desk.content, entity)
    except Refused as problem:
        for request in requests:
            desk.say(request, RowOutcome.CONFLICT, problem.message)
        return None
    edits: list[Edit] = []
    for request in requests:
        if request.of is None:
            edits += _facts(desk, page, request)
    for of in {request.of.name: request.of for request in requests if request.of}.values():
        edits += _list(desk, page, of, [request for request in requests if request.of and request.of.name == of.name])
    after = edited(page.text.text, edits)
    return FileChange(page.path, page.path, page.text.text, after) if after != page.text.text else None


def _facts(desk: _Desk, page: EditablePage, request: RequestedRow) -> list[Edit]:
    """The edits for a row of a sheet of pages; none of them if one cannot be made."""
    edits: list[Edit] = []
    cells: list[Message] = []
    stops: list[Message] = []
    for field_ in page.kind.fields:
        if field_.name not in request.says:
            continue
        there, wanted = plain(page.entity.fields[field_.name]), request.says[field_.name]
        wanted = merged(there, wanted)
        if there == wanted:
            continue
        clashing = clashes(field_.name, there, request.says[field_.name], _before(request, field_.name))
        if clashing or _stays(desk, request, field_, there, wanted):
            stops += clashing or [_kept_message(field_.name, there, wanted)]
            continue
        try:
            edits += put_field(page, field_.name, news(there, wanted, whole=request.says[field_.name]))
            cells += changes(field_.name, there, wanted)
        except Refused as problem:
            stops.append(problem.message)
    text = request.text.strip("\n")
    if text and text.split() != body_of(desk.content, page.entity).split():
        stops.append(message("de tekst van de pagina blijft zoals hij is; verander die zelf"))
    if stops:
        desk.say(request, RowOutcome.CONFLICT, *stops)
        return []
    desk.say(request, RowOutcome.CHANGED if edits else RowOutcome.SAME, *_meanwhile(page, request), cells=cells)
    return edits


def _before(request: RequestedRow, name: str) -> Plain | None:
    """What the cells of a field said when they were exported; none if the table is no export."""
    return None if request.before is None else request.before.says.get(name, Absence.LEFT_OUT)


def _meanwhile(page: EditablePage, request: RequestedRow) -> Iterator[Message]:
    """A remark if the page was changed by another since the export."""
    if request.before and request.before.fingerprint and request.before.fingerprint != page_fingerprint(page.text.text):
        yield message("de pagina is na de export ook veranderd; dat blijft staan")


def _stays(desk: _Desk, request: RequestedRow, field_: Field, there: Plain, wanted: Plain) -> bool:
    """Whether what is there must stay, since nobody can say that the one who filled in the table has seen it."""
    if there is Absence.LEFT_OUT or (request.before is not None and not desk.only_fill):
        return False
    return _is_kept(field_, there, wanted, only_fill=desk.only_fill)


def _kept_message(name: str, there: Plain, wanted: Plain) -> Message:
    return message(
        "{field} blijft zoals het er staat; verander dat zelf ({old} → {new})",
        field=name,
        old=shown(there),
        new=shown(wanted),
    )


def _is_kept(field_: Field, there: Plain, wanted: Plain, *, only_fill: bool) -> bool:
    """Whether what is there was written by someone and must stay: running text, or anything that is only filled in."""
    if isinstance(there, Mapping) and isinstance(wanted, Mapping):
        parts = {part.name: part for part in getattr(field_.type, "fields", ())}
        return any(
            _is_kept(parts[name], there[name], wanted[name], only_fill=only_fill)
            for name in there
            if there[name] != wanted.get(name)
        )
    if isinstance(there, Absence):
        return False
    inner = field_.type.of if isinstance(field_.type, Many) else field_.type
    if isinstance(inner, MultiLine) and isinstance(there, tuple) and isinstance(wanted, tuple):
        return wanted[: len(there)] != there
    return isinstance(inner, MultiLine) or only_fill


def _list(desk: _Desk, page: EditablePage, of: Field, requests: list[RequestedRow]) -> list[Edit]:
    """The edits for the rows about one list of a page."""
    main = record_of(of).main
    found = page.entity.fields[of.name]
    there = [plain(item) for item in page.entity.fields.items(of.name)]
    groups = [item for item in there if isinstance(item, Mapping)]
    if isinstance(found, tuple) and len(found) != len(groups):
        for request in requests:
            desk.say(
                request,
                RowOutcome.CONFLICT,
                message("de lijst '{field}' is anders geschreven dan verwacht", field=of.name),
            )
        return []
    numbers = {request.place: _number(page, request, groups, main) for request in requests if _was_there(request)}
    free = [number for number in range(len(groups)) if number not in numbers.values()]
    rest = [(request, request.says) for request in requests if not _was_there(request)]
    plan = items_plan([groups[number] for number in free], rest, main)
    edits: list[Edit] = []
    for request in requests:
        if request.place in numbers:
            edits += _item(desk, page, of, request, groups, numbers[request.place])
    for request, number in plan.matched:
        edits += _item(desk, page, of, request, groups, free[number])
    for request in plan.unclear:
        desk.say(
            request, RowOutcome.CONFLICT, message("er staan er meer van deze naam; het is niet duidelijk welke dit is")
        )
    return [*edits, *_more(desk, page, of, plan, groups)]


def _was_there(request: RequestedRow) -> bool:
    return request.before is not None and request.before.number > 0


def _number(page: EditablePage, request: RequestedRow, groups: list[Mapping[str, Plain]], main: str) -> int | None:
    """Which item of a list a row is about that was exported; none if it is there no more."""
    before = request.before
    if before is None:
        return None
    at, was = before.number - 1, before.says
    if before.fingerprint == page_fingerprint(page.text.text) or (at < len(groups) and groups[at] == was):
        return at
    same = [number for number, item in enumerate(groups) if item == was]
    alike = [number for number, item in enumerate(groups) if main and item.get(main) == was.get(main)]
    return next((near[0] for near in (same, alike) if len(near) == 1), None)


def _item(
    desk: _Desk,
    page: EditablePage,
    of: Field,
    request: RequestedRow,
    there: list[Mapping[str, Plain]],
    number: int | None,
) -> list[Edit]:
    """The edits for a row about an item that is there."""
    if number is None:
        desk.say(request, RowOutcome.CONFLICT, message("deze rij staat na de export niet meer op de pagina"))
        return []
    was, wanted = there[number], merged(there[number], request.says)
    if was == wanted:
        desk.say(request, RowOutcome.SAME)
        return []
    clashing = [] if request.before is None else clashes("", was, request.says, request.before.says)
    if clashing or _stays(desk, request, Field(of.name, record_of(of), "", ""), was, wanted):
        desk.say(request, RowOutcome.CONFLICT, *(clashing or [_kept_message(of.name, was, wanted)]))
        return []
    newer = news(was, wanted, whole=wanted)
    main = record_of(of).main
    bare = main and set(was) == {main}
    try:
        value = wanted if bare and isinstance(wanted, Mapping) else group(newer)
        edits = list(put_item(page, of.name, number, value, main))
    except Refused as problem:
        desk.say(request, RowOutcome.CONFLICT, problem.message)
        return []
    desk.say(request, RowOutcome.CHANGED, *_meanwhile(page, request), cells=changes("", was, wanted))
    return edits


def _more(
    desk: _Desk, page: EditablePage, of: Field, plan: Items[RequestedRow], there: list[Mapping[str, Plain]]
) -> list[Edit]:
    """The edits for the rows about items that are not there yet."""
    if not plan.new:
        return []
    try:
        edits = list(put_more(page, of.name, there, [request.says for request in plan.new], record_of(of).main))
    except Refused as problem:
        for request in plan.new:
            desk.say(request, RowOutcome.CONFLICT, problem.message)
        return []
    for request in plan.new:
        desk.say(request, RowOutcome.NEW, cells=changes("", Absence.LEFT_OUT, request.says))
    return edits


def _new_page(desk: _Desk, ident: str, requests: list[RequestedRow]) -> FileChange | None:
    """The page that a row of a sheet of pages asks for, with the items that other rows have for it."""
    itself = next((request for request in requests if request.of is None), None)
    if itself is None:
        for request in requests:
            desk.say(request, RowOutcome.CONFLICT, message("er is geen pagina '{id}'", id=ident))
        return None
    stops = list(_stops(desk, itself, requests))
    for request in requests:
        cells = () if stops else changes("", Absence.LEFT_OUT, request.says)
        desk.say(request, RowOutcome.CONFLICT if stops else RowOutcome.NEW, *stops, cells=cells)
    return None if stops else made(f"{itself.kind.folder}/{ident}.md", page_text(itself, requests))


def _stops(desk: _Desk, itself: RequestedRow, requests: list[RequestedRow]) -> Iterator[Message]:
    try:
        refuse_id(desk.content, itself.ident)
    except Refused as problem:
        yield problem.message
    there = {*itself.says, *(request.of.name for request in requests if request.of)}
    missing = [one.name for one in itself.kind.fields if one.required and one.name not in there]
    if missing:
        yield message("dit moet nog ingevuld: {fields}", fields=", ".join(missing))
