"""What every page has around its content: menu, crumbs, notice, edition and foot."""

import re
from collections.abc import Iterator
from dataclasses import replace

from atlas.content.values import Entity
from atlas.landscape.edition import INTERNAL
from atlas.landscape.window import has_lights
from atlas.site.addresses import (
    BOARD,
    CHANGES,
    COMPARE,
    DOWNLOADS,
    FEED,
    FIND_FIRST,
    QUESTIONS,
    START,
    STYLE,
    UNKNOWN,
    address_of,
    address_of_list,
    address_of_logo,
    root_from,
)
from atlas.site.guide import MANY, ONE, Guide
from atlas.site.pages import Frame, Lead, MenuItem, Page, Stretch
from atlas.site.parts import Anchor, Beside, Block, Part, Prose, Section
from atlas.site.views.about import foot_of, overdue, plain_foot
from atlas.site.views.band import atlas_band
from atlas.site.views.knowledge import knowledge_line
from atlas.texts import N_

IN_MENU = ("opgave", "coalitie", "organisatie", "grenswerker", "minipraktijk")
IN_MORE = ("team", "oplossing", "begrip", "bron")
# Pages that show one side of another page.
ONLY_A_VIEW = frozenset({"wide"})
FEWEST_IN_BAR = 2
MOST_IN_BAR = 6
BETWEEN = " · "
Band = tuple[Stretch, ...]
DESCRIPTION_LENGTH = 200


def frame(guide: Guide, current: str = "", band: Band | None = None) -> Frame:
    """The frame of the page at `guide.here`; `current` is the kind that it belongs to.

    `band` is what its band of levels counts; if that is left out, the atlas as a whole.
    """
    settings, words = guide.atlas.settings, guide.words
    return Frame(
        language=settings.language,
        ident=ident(settings.title),
        root=guide.base or root_from(guide.here),
        site_title=settings.title,
        site_subtitle=settings.subtitle,
        home=guide.at(START),
        menu=tuple(_menu(guide, IN_MENU, current)),
        more=tuple(_more(guide, current)),
        foot=(*(page.anchor for page in _pages(guide)), Anchor(guide.at(STYLE), words(N_("Stijlblad")))),
        notice=settings.notice,
        edition=words(N_("Interne uitgave. Niet verspreiden.")) if guide.audience == INTERNAL else "",
        dated=words(N_("Gezien op {date}"), date=guide.reference_date),
        noindex=guide.audience == INTERNAL,
        canonical=_canonical(settings.address, guide.here),
        logo=address_of_logo(settings.theme.logo) if settings.theme.logo else "",
        themed=bool(settings.theme.colours or settings.theme.night),
        feed=guide.at(FEED) if guide.has_feed else "",
        band=atlas_band(guide) if band is None else band,
    )


def ident(title: str) -> str:
    """A title as a short word of letters, digits and hyphens."""
    return "-".join(re.findall(r"[a-z0-9]+", title.casefold())) or "atlas"


def _canonical(address: str, here: str) -> str:
    return f"{address.rstrip('/')}/{'' if here == START else here}" if address else ""


def _menu(guide: Guide, kinds: tuple[str, ...], current: str) -> Iterator[MenuItem]:
    for kind in kinds:
        if guide.atlas.of_kind(kind):
            yield MenuItem(guide.to_list(kind), kind == current)


def _more(guide: Guide, current: str) -> Iterator[MenuItem]:
    yield MenuItem(Anchor(guide.at(QUESTIONS), guide.words(N_("Vijf vragen"))), guide.here == QUESTIONS)
    if has_lights(guide.atlas):
        yield MenuItem(Anchor(guide.at(BOARD), guide.words(N_("Vensterbord"))), guide.here == BOARD)
    yield MenuItem(Anchor(guide.at(FIND_FIRST), guide.words(N_("Eerst zoeken"))), guide.here == FIND_FIRST)
    yield MenuItem(Anchor(guide.at(COMPARE), guide.words(N_("Vergelijken"))), guide.here == COMPARE)
    yield MenuItem(Anchor(guide.at(UNKNOWN), guide.words(N_("Wat weten we niet?"))), guide.here == UNKNOWN)
    yield from _menu(guide, IN_MORE, current)
    yield from _pages(guide)
    if guide.has_days:
        yield MenuItem(Anchor(guide.at(CHANGES), guide.words(N_("Wat is er veranderd?"))), guide.here == CHANGES)
    yield MenuItem(Anchor(guide.at(DOWNLOADS), guide.words(N_("Downloads"))), guide.here == DOWNLOADS)


def _pages(guide: Guide) -> Iterator[MenuItem]:
    """The free pages that ask for a place in the menu, in their order."""
    places = [
        (number, page) for page in guide.atlas.of_kind("pagina") if (number := page.fields.number("menu")) is not None
    ]
    for _, page in sorted(places, key=lambda place: (place[0], place[1].title)):
        address = address_of(page)
        yield MenuItem(Anchor(guide.at(address), page.title), guide.here == address)


def entity_page(
    guide: Guide,
    entity: Entity,
    lead: Lead,
    *parts: Part,
    style: str = "",
    band: Band | None = None,
    under: tuple[str, ...] = (),
) -> Page:
    """The page of an entity, with crumbs through the list of its kind, or through the opgave that it is `under`.

    `band` is what its band of levels counts, instead of the atlas as a whole.
    """
    crumbs = (Anchor(guide.at(START), guide.words(N_("Atlas"))), *_crumbs(guide, entity, under))
    description = entity.fields.text("samenvatting")
    page = _page(
        guide, crumbs, lead, parts, description=description, style=style, frame=frame(guide, entity.kind, band)
    )
    warning = None if style in ONLY_A_VIEW else overdue(guide, entity)
    return replace(
        page,
        title=_title(guide, entity, lead),
        known=knowledge_line(guide, entity),
        foot=foot_of(guide, entity),
        overdue=warning,
        fillings=tuple(guide.fillings.values()),
    )


def _crumbs(guide: Guide, entity: Entity, under: tuple[str, ...]) -> Iterator[Anchor]:
    """The way to a page: through the first opgave that it is under, else through the list of its kind."""
    if not under and entity.kind == "coalitie":
        under = guide.landscape.coalitions[entity.id].opgaven
    kind = "opgave" if under else entity.kind
    yield Anchor(guide.at(address_of_list(kind)), guide.words(MANY[kind]))
    for key in under[:1]:
        yield Anchor(guide.at(address_of(guide.atlas.entities[key])), guide.atlas.title(key))


def _title(guide: Guide, entity: Entity, lead: Lead) -> str:
    """The name of an entity, with what the page shows of it if that is not all, and the name of the atlas."""
    aspects = () if guide.here == address_of(entity) else lead.kicker.split(BETWEEN)[1:2]
    return BETWEEN.join((lead.title, *aspects, guide.atlas.settings.title))


def plain_page(guide: Guide, current: str, lead: Lead, *parts: Part, style: str = "") -> Page:
    """A page that is no entity's: a list, or an overview."""
    crumbs = () if guide.here == START else (Anchor(guide.at(START), guide.words(N_("Atlas"))),)
    page = _page(guide, crumbs, lead, parts, style=style, frame=frame(guide, current))
    return replace(page, foot=plain_foot(guide, current), fillings=tuple(guide.fillings.values()))


def _page(
    guide: Guide,
    crumbs: tuple[Anchor, ...],
    lead: Lead,
    parts: tuple[Part, ...],
    *,
    frame: Frame,
    description: str = "",
    style: str = "",
) -> Page:
    lead, parts = _text_beside_facts(lead, parts)
    site = guide.atlas.settings.title
    return Page(
        path=guide.here,
        title=site if guide.here == START else f"{lead.title}{BETWEEN}{site}",
        description=" ".join(description.split())[:DESCRIPTION_LENGTH],
        frame=frame,
        crumbs=crumbs,
        lead=lead,
        parts=parts,
        contents=tuple(_bar(parts)),
        style=style,
    )


def _bar(parts: tuple[Part, ...]) -> Iterator[Anchor]:
    """The sections in the bar that stays in view: those with a word for it, also side by side; one alone needs none."""
    named = [part for part in _sections(parts) if part.bar]
    if len(named) > MOST_IN_BAR:
        raise ValueError([part.id for part in named])
    if len(named) >= FEWEST_IN_BAR:
        yield from (Anchor(f"#{part.id}", part.bar) for part in named)


def _sections(parts: tuple[Part, ...]) -> Iterator[Section]:
    for part in parts:
        if isinstance(part, Section):
            yield part
        elif isinstance(part, Beside | Block):
            yield from _sections(part.parts)


def _text_beside_facts(lead: Lead, parts: tuple[Part, ...]) -> tuple[Lead, tuple[Part, ...]]:
    """The text of a page moved into its head, where it fills the room beside the fact box."""
    if lead.facts and not lead.body and parts and isinstance(parts[0], Prose):
        return replace(lead, body=parts[0]), parts[1:]
    return lead, parts


def kicker(guide: Guide, entity: Entity, *more: str) -> str:
    """The words above a title: the kind of page, and what else says at a glance what it is."""
    return BETWEEN.join((guide.words(ONE[entity.kind]), *(text for text in more if text)))
