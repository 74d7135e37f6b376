"""The values and texts of things, entered in their pages; each datum gets its line in the account."""

from collections.abc import Mapping

from atlas.content.plain import Plain
from atlas.content.types import Field, Record
from atlas.editing.interchange import presets
from atlas.editing.interchange.build import PageBuilder, is_name_only, title_of
from atlas.editing.interchange.drafts import PageDraft, PutOutcome, put
from atlas.editing.interchange.markdown import links_in, to_atlas
from atlas.editing.interchange.model import DatumFate, ForeignThing
from atlas.editing.interchange.values import only_text, value_of
from atlas.editing.spreadsheets.cell_values import UnreadableCell
from atlas.texts import N_, Message, message

TAKEN, CHANGED, LOST = DatumFate.TAKEN, DatumFate.CHANGED, DatumFate.LOST
NOT_MAPPED = N_("staat niet in de koppeling")
MAPPED_AWAY = N_("staat op 'niet' in de koppeling")
THERE = N_("stond er al")
OWN_TEXT = N_("de pagina heeft haar eigen tekst")
ELSE_THERE = N_("er staat al iets anders")


def enter_values(builder: PageBuilder, thing: ForeignThing) -> None:
    """Enter what a thing says, or say why it is lost."""
    draft = builder.page_of(thing)
    stop = why_no_page(builder, thing)
    for name, text in thing.values:
        what = f"{thing.kind}: {name}"
        if draft is None and is_name_only(builder, thing) and text == thing.title:
            builder.ledger.add(CHANGED, what, why=message("alleen als naam, waar een ander ernaar verwijst"))
        elif draft is None or stop:
            builder.ledger.add(LOST, what, why=stop)
        else:
            target = builder.options.mapping.values.get(thing.kind, {}).get(name, "")
            fate, why = _entered(builder, draft, thing, target, text)
            builder.ledger.add(fate, what, into="" if fate is LOST else target, why=why)
    if thing.text:
        _enter_text(builder, thing, draft, stop)


def why_no_page(builder: PageBuilder, thing: ForeignThing) -> Message | None:
    """Why a thing becomes no page; nothing if it does."""
    draft = builder.draft_of.get(thing.key)
    if draft:
        return builder.excluded.get(draft.ident)
    if thing.kind not in builder.options.mapping.kinds:
        return message("de soort '{kind}' staat niet in de koppeling", kind=thing.kind)
    if is_name_only(builder, thing):
        return message("van de soort '{kind}' gaat alleen de naam mee", kind=thing.kind)
    return builder.waiting.get(thing.key) or message("de soort '{kind}' gaat niet mee", kind=thing.kind)


def _entered(  # noqa: PLR0911 - one return for each target
    builder: PageBuilder, draft: PageDraft, thing: ForeignThing, target: str, text: str
) -> tuple[DatumFate, Message | None]:
    """What became of a value, and why it is not taken as it is."""
    match target:
        case "":
            return LOST, message(NOT_MAPPED)
        case presets.NOTHING:
            return LOST, message(MAPPED_AWAY)
        case presets.KIND:
            return (TAKEN, None) if text == draft.kind.name else (CHANGED, message("een soort van ons"))
        case presets.IDENT:
            return (TAKEN, None) if text == draft.ident else (CHANGED, message("een ander id"))
        case presets.TITLE:
            return _title(builder, draft, thing, text)
        case presets.TEXT if draft.entity:
            return LOST, message(OWN_TEXT)
        case presets.TEXT:
            draft.text = "\n\n".join(filter(None, (draft.text, text)))
            return TAKEN, None
    return _in_field(builder, draft, target, text)


def _in_field(builder: PageBuilder, draft: PageDraft, target: str, text: str) -> tuple[DatumFate, Message | None]:
    name, _, part = target.partition(".")
    of = draft.kind.field(name)
    if of is None:
        return LOST, message("een {kind} heeft dit veld niet", kind=draft.kind.name)
    try:
        value = _value(builder, of, part, text)
    except UnreadableCell as problem:
        return LOST, problem.why
    return fate_of(put(draft, of, value), value, text)


def _title(builder: PageBuilder, draft: PageDraft, thing: ForeignThing, text: str) -> tuple[DatumFate, Message | None]:
    if text == draft.title or (draft.entity and text == draft.entity.title):
        return TAKEN, None
    if text == title_of(builder, thing) or " ".join(text.split()) == title_of(builder, thing):
        return CHANGED, message("de titel die wij hebben")
    return LOST, message("er is al een titel")


def _value(builder: PageBuilder, of: Field, part: str, text: str) -> Plain:
    """The value for a field, or for one part of a field that is a group."""
    inner = of.type.field(part) if part and isinstance(of.type, Record) else None
    value = value_of(inner or of, text, builder.written, builder.options.words)
    return {inner.name: value} if inner else value


def fate_of(outcome: PutOutcome, value: Plain, text: str) -> tuple[DatumFate, Message | None]:
    """What became of a text that was put in a field as a value."""
    if outcome is PutOutcome.OTHER:
        return LOST, message(ELSE_THERE)
    if only_text(value) != text:
        return CHANGED, message("anders geschreven")
    return TAKEN, message(THERE) if outcome is PutOutcome.SAME else None


def _enter_text(builder: PageBuilder, thing: ForeignThing, draft: PageDraft | None, stop: Message | None) -> None:
    """Enter the running text of a thing, with its links."""
    what, words = thing.kind, builder.options.words
    text_name, link_name = words(N_("{kind}: tekst"), kind=what), words(N_("{kind}: in de tekst"), kind=what)
    if draft is None or stop or draft.entity:
        lost = stop or message(OWN_TEXT)
        builder.ledger.add(LOST, text_name, why=lost)
        builder.ledger.add(LOST, link_name, why=lost, count=links_in(thing.text))
        return
    text, parts = to_atlas(thing.text, lambda name: _linked(builder, name))
    draft.text = "\n\n".join(filter(None, (draft.text, text.strip())))
    builder.ledger.add(TAKEN, text_name, into=presets.TEXT)
    for fate, why in parts:
        builder.ledger.add(fate, link_name, into=presets.TEXT if fate is not LOST else "", why=why)


def _linked(builder: PageBuilder, name: str) -> str:
    """The id of the page that a link in a text leads to; empty if none comes of it."""
    thing = builder.thing(name) or builder.thing(name.rpartition("/")[2])
    draft = builder.page_of(thing) if thing else None
    return draft.ident if draft else ""


def given_fields(draft: PageDraft, fixed: Mapping[str, str], builder: PageBuilder) -> None:
    """Give a new page what the mapping fixes for its kind."""
    for name, text in fixed.items():
        of = draft.kind.field(name)
        if of and draft.entity is None:
            draft.given[name] = value_of(of, text, builder.written, builder.options.words)
