"""What every page has around its content: menu, crumbs, notice, edition and foot."""

import re
from collections.abc import Iterator
from dataclasses import replace

from atlas.content.values import Entity
from atlas.landscape.derived.window import has_lights
from atlas.landscape.edition import INTERNAL
from atlas.site.components.about import foot_of, overdue, plain_foot
from atlas.site.components.band import atlas_band
from atlas.site.components.knowledge import knowledge_line
from atlas.site.components.metadata import describe_entity, describe_overview, linked_data, share_card
from atlas.site.context import MANY, ONE, PageContext
from atlas.site.model import Anchor, Beside, Block, Part, Prose, Section
from atlas.site.model.page import BandSegment, Frame, Lead, MenuItem, Page
from atlas.site.urls import (
    BOARD,
    CHANGES,
    COMPARE,
    DOWNLOADS,
    FEED,
    FIND_FIRST,
    NOT_FOUND,
    QUESTIONS,
    START,
    STYLE,
    UNKNOWN,
    address_of,
    address_of_list,
    address_of_logo,
    root_from,
)
from atlas.texts import N_

IN_MENU = ("opgave", "coalitie", "organisatie", "grenswerker", "minipraktijk")
# The possible roots of the site, as seen from an unknown address: no page lies deeper.
ABOVE = ("../", "../../")
IN_MORE = ("team", "oplossing", "begrip", "bron")
# Pages that show one aspect of another page.
ONLY_A_VIEW = frozenset({"wide"})
FEWEST_IN_BAR = 2
MOST_IN_BAR = 6
BETWEEN = " · "
Band = tuple[BandSegment, ...]


def frame(context: PageContext, current: str = "", band: Band | None = None) -> Frame:
    """The frame of the page at `context.here`; `current` is the kind that it belongs to.

    `band` says what the band of levels counts; by default the whole atlas.
    """
    settings, words = context.atlas.settings, context.words
    return Frame(
        language=settings.language,
        ident=ident(settings.title),
        root=context.base or root_from(context.here),
        above=ABOVE if context.here == NOT_FOUND and not context.base else (),
        site_title=settings.title,
        site_subtitle=settings.subtitle,
        home=context.at(START),
        menu=tuple(_menu(context, IN_MENU, current)),
        more=tuple(_more(context, current)),
        foot=(*(page.anchor for page in _pages(context)), Anchor(href=context.at(STYLE), text=words(N_("Stijlblad")))),
        notice=settings.notice,
        edition=words(N_("Interne uitgave. Niet verspreiden.")) if context.audience == INTERNAL else "",
        dated=words(N_("Gezien op {date}"), date=context.reference_date),
        noindex=context.audience == INTERNAL,
        canonical=_canonical(settings.address, context.here),
        logo=address_of_logo(settings.theme.logo) if settings.theme.logo else "",
        themed=bool(settings.theme.colours or settings.theme.night),
        feed=context.at(FEED) if context.has_feed else "",
        band=atlas_band(context) if band is None else band,
    )


def ident(title: str) -> str:
    """A title as a slug of letters, digits and hyphens."""
    return "-".join(re.findall(r"[a-z0-9]+", title.casefold())) or "atlas"


def _canonical(address: str, path: str) -> str:
    return f"{address.rstrip('/')}/{'' if path == START else path}" if address else ""


def _menu(context: PageContext, kinds: tuple[str, ...], current: str) -> Iterator[MenuItem]:
    for kind in kinds:
        if context.atlas.of_kind(kind):
            yield MenuItem(context.to_list(kind), kind == current)


def _more(context: PageContext, current: str) -> Iterator[MenuItem]:
    yield MenuItem(Anchor(href=context.at(QUESTIONS), text=context.words(N_("Vijf vragen"))), context.here == QUESTIONS)
    if has_lights(context.atlas):
        yield MenuItem(Anchor(href=context.at(BOARD), text=context.words(N_("Vensterbord"))), context.here == BOARD)
    yield MenuItem(
        Anchor(href=context.at(FIND_FIRST), text=context.words(N_("Eerst zoeken"))), context.here == FIND_FIRST
    )
    yield MenuItem(Anchor(href=context.at(COMPARE), text=context.words(N_("Vergelijken"))), context.here == COMPARE)
    yield MenuItem(
        Anchor(href=context.at(UNKNOWN), text=context.words(N_("Wat weten we niet?"))), context.here == UNKNOWN
    )
    yield from _menu(context, IN_MORE, current)
    yield from _pages(context)
    if context.has_days:
        yield MenuItem(
            Anchor(href=context.at(CHANGES), text=context.words(N_("Wat is er veranderd?"))), context.here == CHANGES
        )
    yield MenuItem(Anchor(href=context.at(DOWNLOADS), text=context.words(N_("Downloads"))), context.here == DOWNLOADS)


def _pages(context: PageContext) -> Iterator[MenuItem]:
    """The free pages that want a place in the menu, in their order."""
    places = [
        (number, page) for page in context.atlas.of_kind("pagina") if (number := page.fields.number("menu")) is not None
    ]
    for _, page in sorted(places, key=lambda place: (place[0], place[1].title)):
        address = address_of(page)
        yield MenuItem(Anchor(href=context.at(address), text=page.title), context.here == address)


def entity_page(
    context: PageContext,
    entity: Entity,
    lead: Lead,
    *parts: Part,
    style: str = "",
    band: Band | None = None,
    under: tuple[str, ...] = (),
) -> Page:
    """The page of an entity, with crumbs through the list of its kind, or through the opgaven that it is `under`.

    `band` says what the band of levels counts instead of the whole atlas.
    """
    crumbs = (Anchor(href=context.at(START), text=context.words(N_("Atlas"))), *_crumbs(context, entity, under))
    page = _page(context, crumbs, lead, parts, style=style, frame=frame(context, entity.kind, band))
    warning = None if style in ONLY_A_VIEW else overdue(context, entity)
    return replace(
        page,
        title=_title(context, entity, lead),
        description=describe_entity(context, entity),
        card=share_card(context, entity),
        linked=linked_data(context, entity),
        known=knowledge_line(context, entity),
        foot=foot_of(context, entity),
        overdue=warning,
        fillings=tuple(context.fillings.values()),
    )


def _crumbs(context: PageContext, entity: Entity, under: tuple[str, ...]) -> Iterator[Anchor]:
    """The path to a page: through the first opgave that it is under, else through the list of its kind."""
    if not under and entity.kind == "coalitie":
        under = context.landscape.coalitions[entity.id].opgaven
    kind = "opgave" if under else entity.kind
    yield Anchor(href=context.at(address_of_list(kind)), text=context.words(MANY[kind]))
    for key in under[:1]:
        yield Anchor(href=context.at(address_of(context.atlas.entities[key])), text=context.atlas.title(key))


def _title(context: PageContext, entity: Entity, lead: Lead) -> str:
    """The name of an entity, with the aspect that the page shows if it is not all, and the name of the atlas."""
    aspects = () if context.here == address_of(entity) else lead.kicker.split(BETWEEN)[1:2]
    return BETWEEN.join((lead.title, *aspects, context.atlas.settings.title))


def plain_page(context: PageContext, current: str, lead: Lead, *parts: Part, style: str = "") -> Page:
    """A page that is not about an entity: a list, or an overview."""
    crumbs = () if context.here == START else (Anchor(href=context.at(START), text=context.words(N_("Atlas"))),)
    page = _page(context, crumbs, lead, parts, style=style, frame=frame(context, current))
    return replace(page, foot=plain_foot(context, current), fillings=tuple(context.fillings.values()))


def _page(
    context: PageContext,
    crumbs: tuple[Anchor, ...],
    lead: Lead,
    parts: tuple[Part, ...],
    *,
    frame: Frame,
    style: str = "",
) -> Page:
    lead, parts = _text_beside_facts(lead, parts)
    site = context.atlas.settings.title
    return Page(
        path=context.here,
        title=site if context.here == START else f"{lead.title}{BETWEEN}{site}",
        description=describe_overview(context, lead),
        card=share_card(context),
        frame=frame,
        crumbs=crumbs,
        lead=lead,
        parts=parts,
        contents=tuple(_bar(parts)),
        style=style,
    )


def _bar(parts: tuple[Part, ...]) -> Iterator[Anchor]:
    """The sections in the navigation bar: those with a label for it, nested ones too; a single one needs no bar."""
    named = [part for part in _sections(parts) if part.bar]
    if len(named) > MOST_IN_BAR:
        raise ValueError([part.id for part in named])
    if len(named) >= FEWEST_IN_BAR:
        yield from (Anchor(href=f"#{part.id}", text=part.bar) for part in named)


def _sections(parts: tuple[Part, ...]) -> Iterator[Section]:
    for part in parts:
        if isinstance(part, Section):
            yield part
        elif isinstance(part, Beside | Block):
            yield from _sections(part.parts)


def _text_beside_facts(lead: Lead, parts: tuple[Part, ...]) -> tuple[Lead, tuple[Part, ...]]:
    """The page with its running text moved into the head, beside the fact box."""
    if lead.facts and not lead.body and parts and isinstance(parts[0], Prose):
        return replace(lead, body=parts[0]), parts[1:]
    return lead, parts


def kicker(context: PageContext, entity: Entity, *more: str) -> str:
    """The words above a title: the kind of page, and what else says at a glance what it is."""
    return BETWEEN.join((context.words(ONE[entity.kind]), *(text for text in more if text)))
