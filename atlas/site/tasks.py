"""Everything that has to be made for a site, as tasks that are independent of each other.

A task makes a page, or files that belong together. It declares the pictures it needs, and the pages whose running text
and day of change it shows; apart from those it reads only the facts of the atlas. So a builder can tell which tasks
would give the same result as before (`cache/manifest.py`), and a live preview runs only those that a browser asks for.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from atlas.content.kinds import KINDS
from atlas.content.text.pictures import served_bytes
from atlas.content.values import Entity
from atlas.landscape.atlas import Atlas
from atlas.site.cards.card import CardContent, atlas_card, entity_card
from atlas.site.cards.drawing import png
from atlas.site.companions.feed import feed
from atlas.site.companions.maps.files import WRITERS, map_file
from atlas.site.companions.text import markdown_bundle, markdown_version
from atlas.site.companions.well_known import extras, own_colours
from atlas.site.components.metadata import has_cards, has_own_card
from atlas.site.contribute.proposal_data import names, pages_in, shard, shards_of
from atlas.site.exports import download, schema_file
from atlas.site.html.overrides import Templates
from atlas.site.html.render import render
from atlas.site.html.theme import ASSETS, assets
from atlas.site.model.page import File, Page, Redirect
from atlas.site.pages.analysis.answers_data import answers_shard
from atlas.site.pages.analysis.questions import shards_of_answers
from atlas.site.plan import PlannedPage, SiteEdition, plan
from atlas.site.search.index import SHARDS, pages_in_shard, search_index, search_shard
from atlas.site.search.landscape_data import landscape_data
from atlas.site.search.previews import previews
from atlas.site.urls import (
    ATLAS_CARD,
    DATA,
    DOWNLOAD,
    DOWNLOADS,
    FEED,
    LANDSCAPE_DATA,
    NAMES,
    PICTURES,
    QUESTIONS,
    SCHEMA,
    SEARCH_INDEX,
    WHOLE_TEXT,
    address_of_answers,
    address_of_card,
    address_of_logo,
    address_of_map,
    address_of_picture,
    address_of_search_shard,
    address_of_shard,
    address_of_twin,
)

# The kinds whose ids occur in the addresses of lists and in the local storage of a browser.
REMEMBERED = ("opgave", "organisatie")
DOWNLOAD_FOLDER = f"{DOWNLOAD.rpartition('/')[0]}/"
Shown = Page | Redirect | CardContent | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildTask:
    """One task. It makes the addresses that start with `under`, unless another task has a longer prefix of them.

    `lay_out` gives the page as data, or `None` for files that are no page; `make` turns that into files. `shows` are
    the pages whose running text and day of change it shows, or `all_days` of every page; `draws` are the ids of the
    pictures it needs. `large` tasks take long and start first. `anew` marks a task that is cheap and depends on so much
    that it runs in every build.
    """

    under: str
    make: Callable[[Shown], Iterable[File]]
    lay_out: Callable[[], Shown] = lambda: None
    draws: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    all_days: bool = False
    large: bool = False
    anew: bool = False


def tasks(edition: SiteEdition, templates: Templates, content: Path) -> tuple[BuildTask, ...]:
    """The tasks of a site: its pages in order, then the files beside them."""
    pages = plan(edition)
    return (
        *(_page(edition, page, templates) for page in pages),
        *_tasks_beside_pages(edition, pages, templates, content),
    )


def task_for(address: str, made: Iterable[BuildTask]) -> BuildTask | None:
    """The task that would make an address, if there is one."""
    return max(
        (task for task in made if address.startswith(task.under)), key=lambda task: len(task.under), default=None
    )


def _page(edition: SiteEdition, page: PlannedPage, templates: Templates) -> BuildTask:
    def lay_out() -> Shown:
        return page.make(edition.context(page.path, shows=page.shows, all_days=page.all_days))

    def make(shown: Shown) -> Iterator[File]:
        if isinstance(shown, Page | Redirect):
            yield File(page.path, render(shown, templates))

    return BuildTask(
        under=page.path, make=make, lay_out=lay_out, draws=page.draws, shows=page.shows, all_days=page.all_days
    )


def _tasks_beside_pages(
    edition: SiteEdition, pages: Iterable[PlannedPage], templates: Templates, content: Path
) -> Iterator[BuildTask]:
    """The tasks of the files beside the pages."""
    atlas, on = edition.landscape.atlas, edition.landscape.on
    listed = tuple(page.path for page in pages if page.listed)
    everyone, days = tuple(atlas.entities), edition.context(DOWNLOADS, all_days=True)
    yield BuildTask(under=SEARCH_INDEX, make=lambda _: (search_index(edition.context(SEARCH_INDEX)),))
    yield from (_searched(edition, number) for number in range(SHARDS))
    yield BuildTask(under=LANDSCAPE_DATA, make=lambda _: (landscape_data(edition.context(LANDSCAPE_DATA)),))
    yield BuildTask(under=f"{DATA}/", make=lambda _: previews(edition.context(SEARCH_INDEX)))
    yield from (_answers(edition, number) for number in range(shards_of_answers(atlas)))
    yield from _proposals(edition)
    yield BuildTask(under=SCHEMA, make=lambda _: (schema_file(days),), all_days=True)
    yield BuildTask(under=DOWNLOAD_FOLDER, make=lambda _: download(days), all_days=True, large=True)
    if edition.has_texts:
        yield from (_twin(edition, entity) for entity in atlas.entities.values())
        whole = edition.context(WHOLE_TEXT, shows=everyone)
        yield BuildTask(under=WHOLE_TEXT, make=lambda _: markdown_bundle(whole), shows=everyone)
    yield from _maps(edition)
    yield from _cards(edition)
    if edition.has_feed:
        yield BuildTask(under=FEED, make=lambda _: feed(edition.context(FEED, all_days=True)), all_days=True)
    yield BuildTask(under=f"{ASSETS}/", make=lambda _: _theme_files(atlas, templates, content), anew=True)
    yield BuildTask(under=f"{PICTURES}/", make=lambda _: _pictures(atlas, content), anew=True)
    yield BuildTask(under="", make=lambda _: extras(atlas.settings, edition.audience, on, listed))


def _searched(edition: SiteEdition, number: int) -> BuildTask:
    """One shard of the index of the search."""
    address = address_of_search_shard(number)
    shows = tuple(entity.id for entity in pages_in_shard(edition.landscape.atlas, number))
    return BuildTask(
        under=address, make=lambda _: (search_shard(edition.context(address, shows=shows), number),), shows=shows
    )


def _answers(edition: SiteEdition, number: int) -> BuildTask:
    """The answers for one shard of the organisations; its links are relative to the page of questions."""
    return BuildTask(
        under=address_of_answers(number), make=lambda _: (answers_shard(edition.context(QUESTIONS), number),)
    )


def _proposals(edition: SiteEdition) -> Iterator[BuildTask]:
    """The data that the forms for proposals are filled in with."""
    atlas = edition.landscape.atlas
    yield BuildTask(under=NAMES, make=lambda _: (names(edition.context(NAMES)),))
    for kind in KINDS:
        for number in range(shards_of(atlas, kind.name)):
            yield _shard(edition, kind.name, number)


def _shard(edition: SiteEdition, kind: str, number: int) -> BuildTask:
    address = address_of_shard(kind, number)
    shows = tuple(entity.id for entity in pages_in(edition.landscape.atlas, kind, number))
    return BuildTask(
        under=address, make=lambda _: (shard(edition.context(address, shows=shows), kind, number),), shows=shows
    )


def _twin(edition: SiteEdition, entity: Entity) -> BuildTask:
    """The Markdown version of a page."""
    address, about = address_of_twin(entity), (entity.id,)
    return BuildTask(
        under=address, make=lambda _: (markdown_version(edition.context(address, shows=about), entity),), shows=about
    )


def _maps(edition: SiteEdition) -> Iterator[BuildTask]:
    """The landscape maps in the formats of other programs."""
    for opgave in edition.landscape.atlas.of_kind("opgave"):
        for form in WRITERS:
            address = address_of_map(opgave, form)
            yield BuildTask(under=address, make=partial(_map, edition, opgave, form))


def _map(edition: SiteEdition, opgave: Entity, form: str, _shown: Shown) -> Iterator[File]:
    yield map_file(edition.context(address_of_map(opgave, form)), opgave, form)


def _cards(edition: SiteEdition) -> Iterator[BuildTask]:
    """The card of the atlas, and of every page with one of its own."""
    landscape, context = edition.landscape, edition.context(ATLAS_CARD)
    if has_cards(context):
        yield _card(ATLAS_CARD, partial(atlas_card, context))
        for entity in landscape.atlas.entities.values():
            if has_own_card(landscape, entity):
                yield _card(address_of_card(entity), partial(entity_card, context, entity))


def _card(address: str, lay_out: Callable[[], CardContent]) -> BuildTask:
    """A card, which is only drawn if what it says is not what it said before."""

    def make(shown: Shown) -> Iterator[File]:
        if isinstance(shown, CardContent):
            yield File(address, png(shown))

    return BuildTask(under=address, make=make, lay_out=lay_out)


def _pictures(atlas: Atlas, content: Path) -> Iterator[File]:
    """The pictures in the running text of this edition, each once."""
    pictures = (mention.picture for entity in atlas.entities.values() for mention in entity.body.pictures)
    for picture in {picture.name: picture for picture in pictures if picture}.values():
        yield File(address_of_picture(picture.name), served_bytes(content / picture.file))


def _theme_files(atlas: Atlas, templates: Templates, content: Path) -> Iterator[File]:
    """Stylesheets, scripts and icons: those of the theme, and those of the owner."""
    settings = atlas.settings
    moved = {old: ident for old, ident in sorted(atlas.former.items()) if atlas.kind_of(ident) in REMEMBERED}
    yield from assets(templates.themes, moved)
    yield from own_colours(settings)
    if settings.theme.logo:
        yield File(address_of_logo(settings.theme.logo), served_bytes(content / settings.theme.logo))
