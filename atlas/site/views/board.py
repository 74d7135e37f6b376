"""The window board: opgaven and oplossingen by level, with the lights that hold today, who says so and until when.

A light that has expired reads unknown, and so does a level of which nobody said anything.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from atlas.content.kinds import LEVELS
from atlas.content.values import Absence, Entity
from atlas.landscape.window import UNKNOWN, Light, read_lights
from atlas.site.addresses import address_of
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Anchor, Badge, Inline, Paragraph, Part, Rich, Row, Table, Why
from atlas.site.views.frame import plain_page
from atlas.site.views.lights import state_badge, window_spans
from atlas.site.views.shared import section
from atlas.site.views.tables import grouped
from atlas.site.views.windows import window_plate
from atlas.site.vocabulary import OPTION
from atlas.site.words import sort_key
from atlas.texts import N_

KINDS = (("opgave", N_("Opgaven")), ("oplossing", N_("Oplossingen")))


def board_page(guide: Guide) -> Page:
    """The window board."""
    words = guide.words
    lead = Lead(
        kicker=words(N_("Uitspraken van mensen, geen voorspelling")),
        title=words(N_("Staat het venster open?")),
        intro=(
            words(N_("Een venster is open als elk niveau op groen staat, formeel en informeel.")),
            " ",
            words(N_("Een licht dat is verlopen, telt als onbekend.")),
        ),
    )
    entities = {kind: sorted(guide.atlas.of_kind(kind), key=lambda e: sort_key(e.title)) for kind, _ in KINDS}
    everything = [entity for kind, _ in KINDS for entity in entities[kind]]
    rows = grouped(((words(name),), [_row(guide, entity) for entity in entities[kind]]) for kind, name in KINDS)
    parts: tuple[Part, ...] = (
        *section("bord", words(N_("Het vensterbord")), *_board(guide, rows)),
        *section("intervallen", words(N_("Wanneer waren de lichten groen?")), *_plates(guide, everything)),
    )
    return plain_page(guide, "", lead, *parts)


def _lights(guide: Guide, entity: Entity) -> tuple[Light, ...]:
    return read_lights(entity.fields, guide.atlas.settings.thresholds.confirmation_months)


def _board(guide: Guide, rows: tuple[Row, ...]) -> tuple[Part, ...]:
    words = guide.words
    if not rows:
        return (Paragraph((words(N_("Er zijn nog geen opgaven beschreven.")),)),)
    heads = (words(N_("Waarvoor")), *(words(OPTION[level]) for level in LEVELS), words(N_("Venster")))
    return (Table(words(N_("Lichten die vandaag gelden, per niveau")), heads, rows, id="vensterbord"),)


def _row(guide: Guide, entity: Entity) -> Row:
    found = _lights(guide, entity)
    levels = (_cell(guide, entity, [light for light in found if light.level == level]) for level in LEVELS)
    return Row(((guide.to(entity.id),), *levels, _window(guide, found)))


def _cell(guide: Guide, entity: Entity, found: Sequence[Light]) -> Rich:
    """The lights of one level that hold today; else that it is unknown, with when the last one expired."""
    words, today = guide.words, guide.landscape.on
    now = [light for light in found if light.first <= today <= light.last]
    if now:
        return tuple(part for light in now for part in _light(guide, light))
    value = entity.fields["lichten"]
    if not found and isinstance(value, Absence):
        return (guide.absent(value),)
    expired = [light for light in found if light.first <= light.last < today]
    if not expired:
        return (guide.unknown(),)
    last = max(expired, key=lambda light: light.last)
    said = words(N_("verlopen op {day}, was {colour}"), day=words.day(last.last), colour=words(OPTION[last.stated]))
    return (_badge(guide, UNKNOWN), Why(said))


def _light(guide: Guide, light: Light) -> Rich:
    words, item = guide.words, light.item
    form = words(OPTION[light.form]) if light.form else words(N_("elke vorm"))
    said = [item.text("door"), words(N_("tot en met {last}"), last=words.day(light.last))]
    reason: Inline = item.text("reden") or guide.unknown(words(N_("reden onbekend")))
    return (_badge(guide, light.stated), " ", f"{form}: ", reason, Why(" · ".join(part for part in said if part)))


def _badge(guide: Guide, colour: str) -> Badge:
    return Badge("licht", colour, guide.words(OPTION[colour]))


def _window(guide: Guide, found: Sequence[Light]) -> Rich:
    spans = window_spans(guide, found)
    return (state_badge(guide, found), *((Why(guide.words.listing(spans)),) if spans else ()))


def _plates(guide: Guide, entities: Sequence[Entity]) -> Iterator[Part]:
    """The intervals of every page that has lights, each with the way to the same as a table."""
    for entity in entities:
        if found := _lights(guide, entity):
            table = Anchor(f"{guide.at(address_of(entity))}#lichten", guide.words(N_("Als tabel")))
            yield replace(window_plate(guide, entity, found), tools=(table,))
