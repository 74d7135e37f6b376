"""The window board: opgaven and oplossingen by level, with the lights that hold today, their sources and expiry.

An expired light counts as unknown, and so does a level without a statement.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from atlas.content.kinds import LEVELS
from atlas.content.values import Absence, Entity
from atlas.landscape.derived.window import UNKNOWN, Light, read_lights
from atlas.site.components.frame import plain_page
from atlas.site.components.lights import state_badge, window_spans
from atlas.site.components.sections import section
from atlas.site.components.tables import group_rows
from atlas.site.components.windows import window_diagram
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import OPTION
from atlas.site.i18n.words import sort_key
from atlas.site.model import Anchor, Badge, Inline, Paragraph, Part, Rich, Row, Table, Why
from atlas.site.model.page import Lead, Page
from atlas.site.urls import address_of
from atlas.texts import N_

KINDS = (("opgave", N_("Opgaven")), ("oplossing", N_("Oplossingen")))


def board_page(context: PageContext) -> Page:
    """The window board."""
    words = context.words
    lead = Lead(
        kicker=words(N_("Uitspraken van mensen, geen voorspelling")),
        title=words(N_("Staat het venster open?")),
        intro=(
            words(N_("Een venster is open als elk niveau op groen staat, formeel en informeel.")),
            " ",
            words(N_("Een licht dat is verlopen, telt als onbekend.")),
        ),
    )
    entities = {kind: sorted(context.atlas.of_kind(kind), key=lambda e: sort_key(e.title)) for kind, _ in KINDS}
    everything = [entity for kind, _ in KINDS for entity in entities[kind]]
    rows = group_rows(((words(name),), [_row(context, entity) for entity in entities[kind]]) for kind, name in KINDS)
    parts: tuple[Part, ...] = (
        *section("bord", words(N_("Het vensterbord")), *_board(context, rows)),
        *section("intervallen", words(N_("Wanneer waren de lichten groen?")), *_diagrams(context, everything)),
    )
    return plain_page(context, "", lead, *parts)


def _lights(context: PageContext, entity: Entity) -> tuple[Light, ...]:
    return read_lights(entity.fields, context.atlas.settings.thresholds.confirmation_months)


def _board(context: PageContext, rows: tuple[Row, ...]) -> tuple[Part, ...]:
    words = context.words
    if not rows:
        return (Paragraph((words(N_("Er zijn nog geen opgaven beschreven.")),)),)
    heads = (words(N_("Waarvoor")), *(words(OPTION[level]) for level in LEVELS), words(N_("Venster")))
    return (
        Table(caption=words(N_("Lichten die vandaag gelden, per niveau")), columns=heads, rows=rows, id="vensterbord"),
    )


def _row(context: PageContext, entity: Entity) -> Row:
    stated = _lights(context, entity)
    levels = (_cell(context, entity, [light for light in stated if light.level == level]) for level in LEVELS)
    return Row(cells=((context.to(entity.id),), *levels, _window(context, stated)))


def _cell(context: PageContext, entity: Entity, stated: Sequence[Light]) -> Rich:
    """The lights of one level that hold today; else that it is unknown, with when the last one expired."""
    words, today = context.words, context.landscape.on
    now = [light for light in stated if light.first <= today <= light.last]
    if now:
        return tuple(part for light in now for part in _light(context, light))
    value = entity.fields["lichten"]
    if not stated and isinstance(value, Absence):
        return (context.absent(value),)
    expired = [light for light in stated if light.first <= light.last < today]
    if not expired:
        return (context.unknown(),)
    last = max(expired, key=lambda light: light.last)
    remark = words(N_("verlopen op {day}, was {colour}"), day=words.day(last.last), colour=words(OPTION[last.stated]))
    return (_badge(context, UNKNOWN), Why(remark))


def _light(context: PageContext, light: Light) -> Rich:
    words, item = context.words, light.item
    form = words(OPTION[light.form]) if light.form else words(N_("elke vorm"))
    details = [item.text("door"), words(N_("tot en met {last}"), last=words.day(light.last))]
    reason: Inline = item.text("reden") or context.unknown(words(N_("reden onbekend")))
    return (_badge(context, light.stated), " ", f"{form}: ", reason, Why(" · ".join(part for part in details if part)))


def _badge(context: PageContext, colour: str) -> Badge:
    return Badge(family="licht", value=colour, text=context.words(OPTION[colour]))


def _window(context: PageContext, stated: Sequence[Light]) -> Rich:
    spans = window_spans(context, stated)
    return (state_badge(context, stated), *((Why(context.words.listing(spans)),) if spans else ()))


def _diagrams(context: PageContext, entities: Sequence[Entity]) -> Iterator[Part]:
    """The intervals of every page with lights, each with a link to the same as a table."""
    for entity in entities:
        if stated := _lights(context, entity):
            table = Anchor(href=f"{context.at(address_of(entity))}#lichten", text=context.words(N_("Als tabel")))
            yield replace(window_diagram(context, entity, stated), tools=(table,))
