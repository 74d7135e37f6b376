"""The edits for rows about items of a list of a page: the item of each row, and its changes."""

from collections.abc import Mapping

from atlas.content.plain import Plain, to_plain
from atlas.content.types import Field
from atlas.content.values import Absence
from atlas.editing.imports.items import MatchedRows, items_plan
from atlas.editing.imports.requests import RequestedRow, RowOutcome, record_of
from atlas.editing.imports.state import PlanState, changed_meanwhile, kept_message, must_stay
from atlas.editing.imports.three_way import changed_parts, changes, clashes, group, merge_groups
from atlas.editing.spreadsheets.exported_state import page_fingerprint
from atlas.editing.yaml_edit.file_text import Edit, Refused
from atlas.editing.yaml_edit.page import EditablePage
from atlas.editing.yaml_edit.put import append_items, put_item
from atlas.texts import message


def list_edits(state: PlanState, page: EditablePage, of: Field, requests: list[RequestedRow]) -> list[Edit]:
    """The edits for the rows about one list of a page."""
    main = record_of(of).main
    value = page.entity.fields[of.name]
    present = [to_plain(item) for item in page.entity.fields.items(of.name)]
    groups = [item for item in present if isinstance(item, Mapping)]
    if isinstance(value, tuple) and len(value) != len(groups):
        for request in requests:
            state.say(
                request,
                RowOutcome.CONFLICT,
                message("de lijst '{field}' is anders geschreven dan verwacht", field=of.name),
            )
        return []
    numbers = {request.place: _number(page, request, groups, main) for request in requests if _was_exported(request)}
    free = [number for number in range(len(groups)) if number not in numbers.values()]
    rest = [(request, request.says) for request in requests if not _was_exported(request)]
    plan = items_plan([groups[number] for number in free], rest, main)
    edits: list[Edit] = []
    for request in requests:
        if request.place in numbers:
            edits += _item(state, page, of, request, groups, numbers[request.place])
    for request, number in plan.matched:
        edits += _item(state, page, of, request, groups, free[number])
    for request in plan.unclear:
        state.say(
            request, RowOutcome.CONFLICT, message("er staan er meer van deze naam; het is niet duidelijk welke dit is")
        )
    return [*edits, *_more(state, page, of, plan, groups)]


def _was_exported(request: RequestedRow) -> bool:
    return request.before is not None and request.before.number > 0


def _number(page: EditablePage, request: RequestedRow, groups: list[Mapping[str, Plain]], main: str) -> int | None:
    """The number of the item that an exported row is about; `None` if it no longer exists."""
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
    state: PlanState,
    page: EditablePage,
    of: Field,
    request: RequestedRow,
    present: list[Mapping[str, Plain]],
    number: int | None,
) -> list[Edit]:
    """The edits for a row about an existing item."""
    if number is None:
        state.say(request, RowOutcome.CONFLICT, message("deze rij staat na de export niet meer op de pagina"))
        return []
    was, wanted = present[number], merge_groups(present[number], request.says)
    if was == wanted:
        state.say(request, RowOutcome.SAME)
        return []
    clashing = [] if request.before is None else clashes("", was, request.says, request.before.says)
    if clashing or must_stay(state, request, Field(name=of.name, type=record_of(of), label="", help=""), was, wanted):
        state.say(request, RowOutcome.CONFLICT, *(clashing or [kept_message(of.name, was, wanted)]))
        return []
    newer = changed_parts(was, wanted, whole=wanted)
    main = record_of(of).main
    bare = main and set(was) == {main}
    try:
        value = wanted if bare and isinstance(wanted, Mapping) else group(newer)
        edits = list(put_item(page, of.name, number, value, main))
    except Refused as problem:
        state.say(request, RowOutcome.CONFLICT, problem.message)
        return []
    state.say(request, RowOutcome.CHANGED, *changed_meanwhile(page, request), cells=changes("", was, wanted))
    return edits


def _more(
    state: PlanState, page: EditablePage, of: Field, plan: MatchedRows[RequestedRow], present: list[Mapping[str, Plain]]
) -> list[Edit]:
    """The edits for the rows about new items."""
    if not plan.new:
        return []
    try:
        edits = list(append_items(page, of.name, present, [request.says for request in plan.new], record_of(of).main))
    except Refused as problem:
        for request in plan.new:
            state.say(request, RowOutcome.CONFLICT, problem.message)
        return []
    for request in plan.new:
        state.say(request, RowOutcome.NEW, cells=changes("", Absence.LEFT_OUT, request.says))
    return edits
