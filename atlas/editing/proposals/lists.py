"""Changes of lists: an item is added, removed, or changed part by part, so that its other parts stay."""

from collections.abc import Mapping

from atlas.content.plain import Plain, to_plain
from atlas.content.types import Field, Record
from atlas.editing.proposals.edits import add_row, change_part, change_row, is_group, remove_row
from atlas.editing.proposals.page import How, ProposedEdits, describe_three, list_for
from atlas.editing.proposals.read import Pair
from atlas.editing.proposals.same import are_same, describe_value, proposable_part, record_in, subject_of
from atlas.editing.yaml_edit.file_text import Refused
from atlas.editing.yaml_edit.page import EditablePage
from atlas.texts import Message, message


def change_list(work: ProposedEdits, pair: Pair) -> None:
    """Change, add or remove one item of a list."""
    whole = list_for(work.kind, pair.name)
    was = None if pair.was is None else work.reader.old_value(whole, pair.was, in_list=True)
    will = None if pair.will is None else work.reader.row(whole, pair.will)
    if was is None and will is not None:
        _add(work, whole, will)
    elif was is not None and will is None:
        _remove(work, whole, was)
    elif was is not None and will is not None:
        _change(work, whole, was, will)


def _add(work: ProposedEdits, whole: Field, will: Plain) -> None:
    items, record = _items(work.page, whole), record_in(whole)
    shown_items = [proposable_part(item, record) for item in items]
    if any(are_same(item, will) for item in shown_items):
        work.present.append(message("{name}: {value}", name=whole.name, value=describe_value(will)))
        return
    twins = [item for item in shown_items if are_same(subject_of(item, record), subject_of(will, record))]
    if twins:
        _leave(work, whole.name, None, twins[0], will)
        return
    main = record.main if record else ""
    work.carry(whole.name, whole.name, lambda page: add_row(page, whole.name, items, will, main))


def _remove(work: ProposedEdits, whole: Field, was: Plain) -> None:
    items, record = _items(work.page, whole), record_in(whole)
    number = _number(items, record, was)
    if number is None:
        work.present.append(message("{name}: {value} is al weg", name=whole.name, value=describe_value(was)))
    elif not are_same(proposable_part(items[number], record), was):
        _leave(work, whole.name, was, proposable_part(items[number], record), None)
    elif len(items) == 1 and whole.required:
        raise Refused(message("'{name}' is verplicht en kan niet leeg", name=whole.name))
    else:
        work.carry(whole.name, whole.name, lambda page: remove_row(page, whole.name, number, items))


def _change(work: ProposedEdits, whole: Field, was: Plain, will: Plain) -> None:
    items, record = _items(work.page, whole), record_in(whole)
    if any(are_same(proposable_part(item, record), will) for item in items):
        work.present.append(message("{name}: {value}", name=whole.name, value=describe_value(will)))
        return
    number = _number(items, record, was)
    if number is None:
        _leave(work, whole.name, was, None, will)
    elif record and isinstance(was, Mapping) and isinstance(will, Mapping):
        _change_parts(work, whole, number, was, will)
    elif are_same(items[number], was):
        work.carry(whole.name, whole.name, lambda page: change_row(page, whole.name, number, items, will, ""))
    else:
        _leave(work, whole.name, was, items[number], will)


def _change_parts(
    work: ProposedEdits, whole: Field, number: int, was: Mapping[str, Plain], will: Mapping[str, Plain]
) -> None:
    """Change the parts of an item that differ, each by a pair of its own."""
    items, record = _items(work.page, whole), record_in(whole)
    item, main = items[number], record.main if record else ""
    if are_same(item, was) and not is_group(work.page, whole.name, number):
        work.carry(whole.name, whole.name, lambda page: change_row(page, whole.name, number, items, will, main))
        return
    for part in (*(name for name in was if name not in will), *will):
        then, wanted = was.get(part), will.get(part)
        current = _items(work.page, whole)
        group = current[number]
        now = group.get(part) if isinstance(group, Mapping) else None
        name = message(
            "{name} ({about}), {part}", name=whole.name, about=describe_value(subject_of(item, record)), part=part
        )
        if not are_same(then, wanted) and not work.settled(name, then, now, wanted):
            work.carry(name, whole.name, _part_changer(whole.name, number, current, part, wanted))


def _leave(work: ProposedEdits, name: str, was: Plain | None, now: Plain | None, will: Plain | None) -> None:
    """Report that an item of a list is left unchanged."""
    work.left.append(
        describe_three(name, _row_told(was), _row_told(now), message("weg") if will is None else describe_value(will))
    )


def _row_told(item: Plain | None) -> Message:
    return message("niet in de lijst") if item is None else describe_value(item)


def _part_changer(name: str, number: int, present: tuple[Plain, ...], part: str, value: Plain | None) -> How:
    return lambda page: change_part(page, name, number, present, part, value)


def _items(page: EditablePage, whole: Field) -> tuple[Plain, ...]:
    value = to_plain(page.entity.fields[whole.name])
    return value if isinstance(value, tuple) else ()


def _number(items: tuple[Plain, ...], record: Record | None, was: Plain) -> int | None:
    """The number of the item that is meant: an equal one, else the only one about the same."""
    equal = [number for number, item in enumerate(items) if are_same(proposable_part(item, record), was)]
    alike = [number for number, item in enumerate(items) if are_same(subject_of(item, record), subject_of(was, record))]
    if equal:
        return equal[0]
    return alike[0] if len(alike) == 1 else None
