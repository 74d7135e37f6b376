"""Every page of a site, in order: its address, the function that makes it, and what it depends on."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from urllib.parse import urlsplit

from atlas.content.history import History
from atlas.content.kinds import KINDS
from atlas.content.values import Entity
from atlas.insights.registry import Insights
from atlas.landscape.derived.window import has_lights
from atlas.landscape.edition import PUBLIC
from atlas.landscape.landscape import Landscape
from atlas.maps.cache import ByteStore
from atlas.site.components.frame import frame
from atlas.site.context import PageContext
from atlas.site.diagrams.landscape_map import map_id
from atlas.site.diagrams.opgaven import IDENT as OPGAVEN
from atlas.site.diagrams.route import route_id
from atlas.site.diagrams.style_maps import MAPS as STYLE_MAPS
from atlas.site.drawings import Drawings
from atlas.site.i18n.words import Words
from atlas.site.model.page import Page, Redirect
from atlas.site.pages.analysis.analyses import analyses_page
from atlas.site.pages.analysis.brokers import brokers_page
from atlas.site.pages.analysis.compare import compare_page, pair_page
from atlas.site.pages.analysis.finder import finder_page
from atlas.site.pages.analysis.matrix import matrix_page
from atlas.site.pages.analysis.questions import questions_page
from atlas.site.pages.entities.coalitie import coalitie_page
from atlas.site.pages.entities.grenswerker import grenswerker_page
from atlas.site.pages.entities.opgave import opgave_page
from atlas.site.pages.entities.organisatie import organisatie_page
from atlas.site.pages.entities.small import begrip_page, bron_page, minipraktijk_page, oplossing_page, pagina_page
from atlas.site.pages.entities.team import team_page
from atlas.site.pages.overviews.changes import changes_page
from atlas.site.pages.overviews.downloads import downloads_page
from atlas.site.pages.overviews.lists import list_page
from atlas.site.pages.overviews.not_found import lost_page
from atlas.site.pages.overviews.search import search_page
from atlas.site.pages.overviews.start import start_page
from atlas.site.pages.overviews.story import address_of_step, step_page, steps_of
from atlas.site.pages.overviews.unknown import unknown_page
from atlas.site.pages.overviews.window_board import board_page
from atlas.site.pages.proposal import form_page
from atlas.site.pages.style.stylesheet import style_page
from atlas.site.search.landscape_data import declared_pairs
from atlas.site.urls import (
    ANALYSES,
    BOARD,
    BROKERS,
    CHANGES,
    COMPARE,
    DOWNLOADS,
    FIND_FIRST,
    NOT_FOUND,
    QUESTIONS,
    SEARCH,
    START,
    STYLE,
    UNKNOWN,
    address_of,
    address_of_comparison,
    address_of_form,
    address_of_former,
    address_of_list,
    address_of_matrix,
)
from atlas.texts import N_


@dataclass(frozen=True, kw_only=True)
class SiteEdition:
    """A landscape as one audience sees it, in one language, with its pictures and insights.

    `prose_cache` holds running text that was converted to HTML before.
    """

    landscape: Landscape
    words: Words
    audience: str
    drawings: Drawings
    insights: Insights
    history: History = field(default_factory=History)
    prose_cache: ByteStore | None = None

    def context(self, here: str, *, shows: Collection[str] = (), all_days: bool = False) -> PageContext:
        """The context of the page at an address, which may show the text and day of change of the pages in `shows`."""
        address = self.landscape.atlas.settings.address
        # A server shows the page for an unknown address at any address, so its links cannot be relative; nor do they
        # name a host, so that they work on any host.
        base = f"{urlsplit(address).path.rstrip('/')}/" if here == NOT_FOUND and address else ""
        return PageContext(
            landscape=self.landscape,
            words=self.words,
            here=here,
            audience=self.audience,
            drawings=self.drawings,
            insights=self.insights,
            base=base,
            history=self.history if all_days else History(dict(self.days(shows)), self.history.folder),
            shows=frozenset(shows),
            has_days=bool(self.history.changed),
            has_feed=self.has_feed,
            has_texts=self.has_texts,
            prose_cache=self.prose_cache,
        )

    def days(self, shown: Iterable[str]) -> Iterator[tuple[str, date]]:
        """The path and day of change of each page in `shown` for which that day is known."""
        paths = (self.landscape.atlas.entities[ident].path for ident in shown)
        return ((path, self.history.changed[path]) for path in paths if path in self.history.changed)

    @property
    def has_texts(self) -> bool:
        """Whether every page has a text in Markdown beside it."""
        return self.audience == PUBLIC or self.landscape.atlas.settings.internal_texts

    @cached_property
    def has_feed(self) -> bool:
        """Whether there is a feed of changes: this takes a public atlas, a site address, and dates from git."""
        atlas = self.landscape.atlas
        if self.audience != PUBLIC or not atlas.settings.address:
            return False
        return any(entity.path in self.history.changed for entity in atlas.entities.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPage:
    """A page to be made: its address, the function that makes it, and whether search engines may list it.

    `draws` are the ids of its pictures, `shows` the pages whose running text and day of change it shows; with
    `all_days` it shows the day of change of every page.
    """

    path: str
    make: Callable[[PageContext], Page | Redirect]
    listed: bool = True
    draws: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    all_days: bool = False


def plan(edition: SiteEdition) -> tuple[PlannedPage, ...]:
    """Every page of the site: overviews, then each entity with the pages that belong to it, then redirects."""
    atlas = edition.landscape.atlas
    return (
        PlannedPage(path=START, make=start_page, draws=(OPGAVEN,), all_days=True),
        *((PlannedPage(path=BOARD, make=board_page),) if has_lights(atlas) else ()),
        PlannedPage(path=UNKNOWN, make=unknown_page),
        PlannedPage(path=QUESTIONS, make=questions_page),
        PlannedPage(path=FIND_FIRST, make=finder_page),
        PlannedPage(path=COMPARE, make=compare_page),
        *(PlannedPage(path=address_of_comparison(*pair), make=_comparison(pair)) for pair in declared_pairs(atlas)),
        PlannedPage(path=BROKERS, make=brokers_page),
        PlannedPage(path=ANALYSES, make=analyses_page),
        PlannedPage(path=SEARCH, make=search_page, listed=False),
        PlannedPage(path=NOT_FOUND, make=lost_page, listed=False),
        PlannedPage(path=STYLE, make=style_page, listed=False, draws=STYLE_MAPS),
        *((PlannedPage(path=CHANGES, make=changes_page, all_days=True),) if edition.history.changed else ()),
        PlannedPage(path=DOWNLOADS, make=downloads_page),
        *(PlannedPage(path=address_of_form(kind.name), make=_form_of(kind.name), listed=False) for kind in KINDS),
        *(
            PlannedPage(path=address_of_list(kind.name), make=_list_of(kind.name))
            for kind in KINDS
            if atlas.of_kind(kind.name)
        ),
        *(page for entity in atlas.entities.values() for page in _pages_of(entity)),
        *_stories(edition),
        *_redirects(edition),
    )


def _pages_of(entity: Entity) -> Iterator[PlannedPage]:
    """The page of an entity and the pages that go with it, made together since they depend on the same facts."""
    ident, about = entity.id, (entity.id,)
    yield PlannedPage(path=address_of(entity), make=_page_of(entity), draws=_pictures_on(entity), shows=about)
    if entity.kind == "opgave":
        yield PlannedPage(path=address_of_matrix(ident), make=_matrix_of(entity), shows=about)


def _pictures_on(entity: Entity) -> tuple[str, ...]:
    """The ids of the pictures that the page of an entity may show."""
    if entity.kind == "opgave":
        return (map_id(entity.id),)
    return (route_id(entity.id),) if entity.kind == "oplossing" else ()


def _comparison(pair: tuple[str, str]) -> Callable[[PageContext], Page]:
    return lambda context: pair_page(context, pair)


def _list_of(kind: str) -> Callable[[PageContext], Page]:
    return lambda context: list_page(context, kind)


def _form_of(kind: str) -> Callable[[PageContext], Page]:
    return lambda context: form_page(context, kind)


def _matrix_of(entity: Entity) -> Callable[[PageContext], Page]:
    return lambda context: matrix_page(context, context.landscape.of_opgave(entity.id))


def _page_of(entity: Entity) -> Callable[[PageContext], Page]:
    return lambda context: VIEWS[entity.kind](context, entity)


VIEWS: Mapping[str, Callable[[PageContext, Entity], Page]] = {
    "opgave": lambda context, entity: opgave_page(context, context.landscape.of_opgave(entity.id)),
    "coalitie": lambda context, entity: coalitie_page(context, context.landscape.coalitions[entity.id]),
    "organisatie": organisatie_page,
    "team": team_page,
    "grenswerker": lambda context, entity: grenswerker_page(context, context.landscape.roles[entity.id]),
    "minipraktijk": minipraktijk_page,
    "oplossing": oplossing_page,
    "bron": bron_page,
    "begrip": begrip_page,
    "pagina": pagina_page,
}


def _stories(edition: SiteEdition) -> Iterator[PlannedPage]:
    """A page for each step of every story."""
    atlas = edition.landscape.atlas
    for story in atlas.of_kind("pagina"):
        for number in range(1, len(steps_of(atlas, story)) + 1):
            shown = atlas.entities[steps_of(atlas, story)[number - 1].target("naar")]
            address, draws = address_of_step(atlas, story, number), _pictures_on(shown)
            yield PlannedPage(path=address, make=_step_of(story, number), listed=False, draws=draws, shows=(shown.id,))


def _step_of(story: Entity, number: int) -> Callable[[PageContext], Page]:
    return lambda context: step_page(
        context, story, number, lambda context, entity: VIEWS[entity.kind](context, entity)
    )


def _redirects(edition: SiteEdition) -> Iterator[PlannedPage]:
    """A redirect at the address of each former id."""
    atlas = edition.landscape.atlas
    for old, ident in sorted(atlas.former.items()):
        entity = atlas.entities[ident]
        yield PlannedPage(path=address_of_former(entity, old), make=_redirect_to(entity), listed=False)


def _redirect_to(entity: Entity) -> Callable[[PageContext], Redirect]:
    def make(context: PageContext) -> Redirect:
        return Redirect(
            path=context.here,
            frame=frame(context, entity.kind),
            title=entity.title,
            href=context.at(address_of(entity)),
            text=context.words(N_("Deze pagina heeft een nieuw adres.")),
        )

    return make
