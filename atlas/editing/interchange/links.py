"""The links between things, entered in the page on either side whose kind has the field for it."""

from dataclasses import dataclass

from atlas.content.plain import Plain
from atlas.content.types import Field, Line, Many, OneOf, Record
from atlas.editing.interchange.build import PageBuilder, is_name_only
from atlas.editing.interchange.drafts import PageDraft, PutOutcome, main_part, put
from atlas.editing.interchange.enter import ELSE_THERE, MAPPED_AWAY, NOT_MAPPED, THERE, why_no_page
from atlas.editing.interchange.mapping import ITSELF, ref_of
from atlas.editing.interchange.model import DatumFate, ForeignLink, ForeignThing
from atlas.editing.interchange.presets import NOTHING, REVERSED
from atlas.editing.interchange.values import only_text, value_of
from atlas.editing.spreadsheets.cell_values import UnreadableCell
from atlas.texts import N_, Message, message

TAKEN, CHANGED, LOST = DatumFate.TAKEN, DatumFate.CHANGED, DatumFate.LOST


@dataclass(frozen=True, slots=True, kw_only=True)
class _End:
    """One end of a link: its page, if it comes; its kind; and how it is named."""

    draft: PageDraft | None
    kind: str
    name: str
    nameable: bool


@dataclass(frozen=True, slots=True)
class _Seat:
    """Where a link is entered: the page, its field, and what the field then refers to."""

    draft: PageDraft
    field: Field
    to: str


def enter_links(builder: PageBuilder, thing: ForeignThing) -> None:
    """Enter the links that start at a thing, or say why they are lost."""
    for link in thing.links:
        what = builder.options.words(N_("verbinding '{kind}'"), kind=link.kind)
        group = builder.options.mapping.links.get(link.kind, {})
        target = group.get(ITSELF, "")
        if target in {"", NOTHING}:
            why = message(MAPPED_AWAY) if target else message(NOT_MAPPED)
            _lose(builder, link, what, why)
        else:
            _enter(builder, thing, link, what, target)


def _lose(builder: PageBuilder, link: ForeignLink, what: str, why: Message) -> None:
    builder.ledger.add(LOST, what, why=why)
    for name, _ in link.values:
        builder.ledger.add(LOST, f"{what}: {name}", why=why)


def _enter(builder: PageBuilder, thing: ForeignThing, link: ForeignLink, what: str, target: str) -> None:
    name, _, option = target.partition("/")
    near, far = _near(builder, thing), _far(builder, link)
    label = near.draft.kind.field(name) if near.draft else None
    if near.draft and label and _is_words(label):
        outcome = put(near.draft, label, value_of(label, far.name, builder.written, builder.options.words))
        _note(builder, what, name, outcome, message("als woord, zonder verbinding"))
        for part, _ in link.values:
            builder.ledger.add(LOST, f"{what}: {part}", why=message("een woord heeft geen kenmerken"))
        return
    holder, other = (far, near) if option == REVERSED else (near, far)
    if _may_turn(builder, holder, other, name):
        holder, other = other, holder
    seat = _seat(builder, holder, other, name)
    if seat is None:
        _lose(builder, link, what, _why_none(builder, thing, link, near, far, name))
        return
    item, parts = _item(builder, link, seat, option)
    required = _required(seat.field) - set(item)
    if required:
        _lose(builder, link, what, message("er ontbreekt: {fields}", fields=", ".join(sorted(required))))
        return
    inner = seat.field.type.of if isinstance(seat.field.type, Many) else seat.field.type
    value: Plain = item if isinstance(inner, Record) else seat.to
    outcome = put(seat.draft, seat.field, (value,) if isinstance(seat.field.type, Many) else value)
    bare = message("een naam zonder pagina") if seat.to.startswith("?") else None
    _note(builder, what, name, outcome, bare)
    for part, fate, into, why in parts:
        late = outcome is not PutOutcome.NEW
        builder.ledger.add(
            LOST if late else fate,
            f"{what}: {part}",
            into="" if late else into,
            why=message("deze verbinding stond er al") if late else why,
        )


def _note(builder: PageBuilder, what: str, name: str, outcome: PutOutcome, changed: Message | None) -> None:
    """Enter in the account what became of a link itself."""
    if outcome is PutOutcome.OTHER:
        builder.ledger.add(LOST, what, why=message(ELSE_THERE))
    elif changed:
        builder.ledger.add(CHANGED, what, into=name, why=changed)
    else:
        builder.ledger.add(TAKEN, what, into=name, why=message(THERE) if outcome is PutOutcome.SAME else None)


def _near(builder: PageBuilder, thing: ForeignThing) -> _End:
    draft = builder.page_of(thing)
    return _End(
        draft=draft,
        kind=draft.kind.name if draft else "",
        name=draft.title if draft else thing.title,
        nameable=is_name_only(builder, thing),
    )


def _far(builder: PageBuilder, link: ForeignLink) -> _End:
    thing = builder.thing(link.to)
    if thing:
        return _near(builder, thing)
    name = link.name or link.to
    idents = {ident: kind for kind, names in builder.names.items() if (ident := names.find(name).ident)}
    kind = next(iter(idents.values())) if len(idents) == 1 else ""
    return _End(draft=None, kind=kind, name=name, nameable=True)


def _may_turn(builder: PageBuilder, holder: _End, other: _End, name: str) -> bool:
    """Whether only the page at the other end can hold a link, so that its direction cannot be mistaken."""
    kinds = builder.content.kinds
    if holder.kind:
        return kinds[holder.kind].field(name) is None
    field = kinds[other.kind].field(name) if other.kind else None
    ref = ref_of(field) if field else None
    return ref is not None and bool(ref.kinds) and other.kind not in ref.kinds


def _seat(builder: PageBuilder, on: _End, to: _End, name: str) -> _Seat | None:
    """Where a link is entered on the page at one end; nothing if it cannot be."""
    field = on.draft.kind.field(name) if on.draft else None
    ref = ref_of(field) if field else None
    if on.draft is None or field is None or ref is None or (to.draft and to.draft.ident == on.draft.ident):
        return None
    if to.draft:
        return _Seat(on.draft, field, to.draft.ident) if not ref.kinds or to.kind in ref.kinds else None
    written = builder.written(to.name, ref) if to.nameable else ""
    return _Seat(on.draft, field, written) if written else None


def _why_none(
    builder: PageBuilder, thing: ForeignThing, link: ForeignLink, near: _End, far: _End, name: str
) -> Message:
    other = builder.thing(link.to)
    stop = why_no_page(builder, thing) or (why_no_page(builder, other) if other else None)
    if stop:
        return stop
    if near.draft and far.draft and near.draft.ident == far.draft.ident:
        return message("verwijst naar zichzelf")
    return message("tussen deze soorten kan '{field}' niet", field=name)


def _item(
    builder: PageBuilder, link: ForeignLink, seat: _Seat, option: str
) -> tuple[dict[str, Plain], tuple[tuple[str, DatumFate, str, Message | None], ...]]:
    """The group for a link, and what became of each value that the link has."""
    inner = seat.field.type.of if isinstance(seat.field.type, Many) else seat.field.type
    record = inner if isinstance(inner, Record) else None
    item: dict[str, Plain] = {}
    if record:
        item[main_part(record)] = seat.to
        item |= {part.name: option for part in record.fields if option != REVERSED and option and _is_relation(part)}
    group = builder.options.mapping.links.get(link.kind, {})
    parts = tuple(_part(builder, record, item, name, text, group.get(name, "")) for name, text in link.values)
    return item, parts


def _part(
    builder: PageBuilder, record: Record | None, item: dict[str, Plain], name: str, text: str, target: str
) -> tuple[str, DatumFate, str, Message | None]:
    part = record.field(target) if record else None
    if target in {"", NOTHING}:
        return name, LOST, "", message(MAPPED_AWAY) if target else message(NOT_MAPPED)
    if part is None:
        return name, LOST, "", message("deze verbinding heeft dat kenmerk niet")
    if part.name in item:
        return name, LOST, "", message(ELSE_THERE)
    try:
        item[part.name] = value_of(part, text, builder.written, builder.options.words)
    except UnreadableCell as problem:
        return name, LOST, "", problem.why
    same = only_text(item[part.name]) == text
    return name, TAKEN if same else CHANGED, target, None if same else message("anders geschreven")


def _is_words(field: Field) -> bool:
    inner = field.type.of if isinstance(field.type, Many) else field.type
    return isinstance(inner, Line)


def _is_relation(part: Field) -> bool:
    return isinstance(part.type, OneOf) and part.type.names is not None


def _required(field: Field) -> set[str]:
    inner = field.type.of if isinstance(field.type, Many) else field.type
    return {part.name for part in inner.fields if part.required} if isinstance(inner, Record) else set()
