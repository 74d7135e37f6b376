"""Pictures of a page on pages of their own, as large as the screen."""

from dataclasses import replace

from atlas.content.values import Entity
from atlas.site.around import far_parts
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Part
from atlas.site.route import route_parts
from atlas.site.views.frame import entity_page, kicker
from atlas.texts import N_


def around_page(guide: Guide, entity: Entity) -> Page:
    """Two steps around a page."""
    return _large(guide, entity, guide.words(N_("omgeving")), far_parts(guide, entity))


def route_page(guide: Guide, entity: Entity) -> Page:
    """The route of a solution."""
    return _large(guide, entity, guide.words(N_("route")), route_parts(guide, entity, large=True))


def _large(guide: Guide, entity: Entity, what: str, parts: tuple[Part, ...]) -> Page:
    page = entity_page(guide, entity, Lead(kicker(guide, entity, what), entity.title), *parts, style="wide")
    return replace(page, title=f"{what.capitalize()}: {page.title}")
