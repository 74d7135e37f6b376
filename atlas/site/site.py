"""Every page and file of a site, in order, as data: from a landscape to page objects."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from atlas.content.history import History
from atlas.content.kinds import KINDS
from atlas.content.values import Entity
from atlas.insights.read import Insights
from atlas.landscape.landscape import Landscape
from atlas.maps.drawing import Picture
from atlas.site.addresses import (
    ANALYSES,
    BOARD,
    BROKERS,
    CHANGES,
    COMPARE,
    DOWNLOADS,
    FIND_FIRST,
    NOT_FOUND,
    OPGAVEN_MAP,
    OVERVIEW,
    SEARCH,
    START,
    STYLE,
    UNKNOWN,
    address_of,
    address_of_around,
    address_of_comparison,
    address_of_dossier,
    address_of_field,
    address_of_former,
    address_of_list,
    address_of_map,
    address_of_matrix,
    address_of_question,
    address_of_route,
)
from atlas.site.guide import Guide
from atlas.site.landscape_data import declared_pairs
from atlas.site.pages import Page, Redirect
from atlas.site.route import route_id
from atlas.site.two_steps import far_id
from atlas.site.views.analyses import analyses_page
from atlas.site.views.board import board_page
from atlas.site.views.brokers import brokers_page
from atlas.site.views.changes import changes_page
from atlas.site.views.coalitie import coalitie_page
from atlas.site.views.compare import compare_page, pair_page
from atlas.site.views.dossier import dossier_page
from atlas.site.views.downloads import downloads_page
from atlas.site.views.finder import finder_page
from atlas.site.views.frame import frame
from atlas.site.views.grenswerker import grenswerker_page
from atlas.site.views.large import around_page, route_page
from atlas.site.views.lists import list_page
from atlas.site.views.lost import lost_page
from atlas.site.views.matrix import matrix_page
from atlas.site.views.opgave import map_page, opgave_page
from atlas.site.views.organisatie import organisatie_page
from atlas.site.views.overview import overview_page
from atlas.site.views.questions import QUESTIONS, Question, question_page
from atlas.site.views.search import search_page
from atlas.site.views.small import begrip_page, bron_page, minipraktijk_page, oplossing_page, pagina_page
from atlas.site.views.speelveld import field_page, parties_with_field, with_field
from atlas.site.views.start import opgaven_map_page, start_page
from atlas.site.views.story import address_of_step, step_page, steps_of
from atlas.site.views.stylesheet import style_page
from atlas.site.views.team import team_page
from atlas.site.views.unknown import unknown_page
from atlas.site.words import Words
from atlas.texts import N_


@dataclass(frozen=True, slots=True)
class Edition:
    """A landscape as one audience sees it, in one language, with its pictures as SVG by the id of the drawing."""

    landscape: Landscape
    words: Words
    audience: str
    pictures: Mapping[str, str]
    maps: Mapping[str, Picture]
    insights: Insights
    history: History = field(default_factory=History)

    def guide(self, here: str) -> Guide:
        """The guide for the page at an address."""
        address = self.landscape.atlas.settings.address
        # A server shows the page for a lost address anywhere, so its links cannot be relative.
        base = f"{address.rstrip('/')}/" if here == NOT_FOUND and address else ""
        return Guide(
            self.landscape, self.words, here, self.audience, self.pictures, self.maps, self.insights, base, self.history
        )


@dataclass(frozen=True, slots=True)
class Planned:
    """A page that is still to be made: its address, how to make it, and whether search engines may list it."""

    path: str
    make: Callable[[Guide], Page | Redirect]
    listed: bool = True


def plan(edition: Edition) -> tuple[Planned, ...]:
    """Every page of the site: overviews first, then each entity, then redirects from former addresses."""
    atlas = edition.landscape.atlas
    return (
        Planned(START, start_page),
        Planned(OVERVIEW, overview_page),
        Planned(BOARD, board_page),
        Planned(UNKNOWN, unknown_page),
        *(Planned(address_of_question(question.name), _question(question)) for question in QUESTIONS),
        Planned(FIND_FIRST, finder_page),
        Planned(COMPARE, compare_page),
        *(Planned(address_of_comparison(*pair), _comparison(pair)) for pair in declared_pairs(atlas)),
        Planned(BROKERS, brokers_page),
        Planned(ANALYSES, analyses_page),
        Planned(SEARCH, search_page, listed=False),
        Planned(NOT_FOUND, lost_page, listed=False),
        Planned(STYLE, style_page, listed=False),
        Planned(OPGAVEN_MAP, opgaven_map_page, listed=False),
        *(Planned(address_of_list(kind.name), _list_of(kind.name)) for kind in KINDS if atlas.of_kind(kind.name)),
        *(Planned(address_of(entity), _page_of(entity)) for entity in atlas.entities.values()),
        *(Planned(address_of_map(entity.id), _map_of(entity), listed=False) for entity in atlas.of_kind("opgave")),
        *_large(edition),
        *(Planned(address_of_matrix(entity.id), _matrix_of(entity)) for entity in atlas.of_kind("opgave")),
        *(
            Planned(address_of_dossier(entity.id), _dossier_of(entity), listed=False)
            for entity in atlas.of_kind("opgave")
        ),
        *(Planned(address_of_field(entity), _field_of(entity)) for entity in parties_with_field(edition.landscape)),
        *((Planned(CHANGES, changes_page),) if edition.history.changed else ()),
        Planned(DOWNLOADS, downloads_page),
        *_stories(edition),
        *_redirects(edition),
    )


def _comparison(pair: tuple[str, str]) -> Callable[[Guide], Page]:
    return lambda guide: pair_page(guide, pair)


def _question(question: Question) -> Callable[[Guide], Page]:
    return lambda guide: question_page(guide, question)


def _large(edition: Edition) -> Iterator[Planned]:
    """The pages with a picture as large as the screen: two steps around a page, the route of a solution."""
    for entity in edition.landscape.atlas.entities.values():
        if far_id(entity.id) in edition.maps:
            yield Planned(address_of_around(entity), partial(around_page, entity=entity), listed=False)
        if route_id(entity.id) in edition.maps:
            yield Planned(address_of_route(entity), partial(route_page, entity=entity), listed=False)


def _list_of(kind: str) -> Callable[[Guide], Page]:
    return lambda guide: list_page(guide, kind)


def _field_of(entity: Entity) -> Callable[[Guide], Page]:
    return lambda guide: field_page(guide, entity)


def _map_of(entity: Entity) -> Callable[[Guide], Page]:
    return lambda guide: map_page(guide, guide.landscape.of_opgave(entity.id))


def _matrix_of(entity: Entity) -> Callable[[Guide], Page]:
    return lambda guide: matrix_page(guide, guide.landscape.of_opgave(entity.id))


def _dossier_of(entity: Entity) -> Callable[[Guide], Page]:
    return lambda guide: dossier_page(guide, guide.landscape.of_opgave(entity.id))


def _page_of(entity: Entity) -> Callable[[Guide], Page]:
    return lambda guide: with_field(guide, entity, VIEWS[entity.kind](guide, entity))


VIEWS: Mapping[str, Callable[[Guide, Entity], Page]] = {
    "opgave": lambda guide, entity: opgave_page(guide, guide.landscape.of_opgave(entity.id)),
    "coalitie": lambda guide, entity: coalitie_page(guide, guide.landscape.coalitions[entity.id]),
    "organisatie": organisatie_page,
    "team": team_page,
    "grenswerker": lambda guide, entity: grenswerker_page(guide, guide.landscape.roles[entity.id]),
    "minipraktijk": minipraktijk_page,
    "oplossing": oplossing_page,
    "bron": bron_page,
    "begrip": begrip_page,
    "pagina": pagina_page,
}


def _stories(edition: Edition) -> Iterator[Planned]:
    """The steps of every walk."""
    atlas = edition.landscape.atlas
    for story in atlas.of_kind("pagina"):
        for number in range(1, len(steps_of(atlas, story)) + 1):
            yield Planned(address_of_step(atlas, story, number), _step_of(story, number), listed=False)


def _step_of(story: Entity, number: int) -> Callable[[Guide], Page]:
    return lambda guide: step_page(guide, story, number, lambda guide, entity: VIEWS[entity.kind](guide, entity))


def _redirects(edition: Edition) -> Iterator[Planned]:
    """A small page at the address of each former id."""
    atlas = edition.landscape.atlas
    for old, ident in sorted(atlas.former.items()):
        entity = atlas.entities[ident]
        yield Planned(address_of_former(entity, old), _redirect_to(entity), listed=False)


def _redirect_to(entity: Entity) -> Callable[[Guide], Redirect]:
    def make(guide: Guide) -> Redirect:
        return Redirect(
            path=guide.here,
            frame=frame(guide, entity.kind),
            title=entity.title,
            href=guide.at(address_of(entity)),
            text=guide.words(N_("Deze pagina heeft een nieuw adres.")),
        )

    return make
