"""All that has to be made for a site, as pieces of work that do not need each other.

A piece makes a page, or files that belong together. It says beforehand what it draws, and whose running text and day
of change it shows; everything else it may read are the facts of the atlas. So a builder can tell which pieces come out
as they did before (`making/ledger.py`), and a live preview makes only what a browser asks for.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from atlas.content.kinds import KINDS
from atlas.content.pictures import served
from atlas.content.values import Entity
from atlas.landscape.atlas import Atlas
from atlas.site.addresses import (
    DATA,
    DOWNLOAD,
    DOWNLOADS,
    FEED,
    LANDSCAPE_DATA,
    NAMES,
    PICTURES,
    SCHEMA,
    SEARCH_INDEX,
    WHOLE_TEXT,
    address_of_logo,
    address_of_picture,
    address_of_shard,
    address_of_twin,
)
from atlas.site.exports import download, schema_file
from atlas.site.extras import extras, own_colours
from atlas.site.feed import feed
from atlas.site.landscape_data import landscape_data
from atlas.site.own_theme import Templates
from atlas.site.pages import File, Page, Redirect
from atlas.site.previews import previews
from atlas.site.proposal_data import names, pages_in, shard, shards_of
from atlas.site.render import render
from atlas.site.search import search_index
from atlas.site.site import Edition, Planned, plan
from atlas.site.theme import ASSETS, assets
from atlas.site.twins import twin, whole_texts

# The kinds whose ids stand in addresses of lists and in the memory of a browser.
REMEMBERED = ("opgave", "organisatie")
DOWNLOAD_FOLDER = f"{DOWNLOAD.rpartition('/')[0]}/"
Shown = Page | Redirect | None


@dataclass(frozen=True, slots=True)
class Work:
    """One piece of work. It makes the addresses that begin with `under`, where no longer one claims them.

    `lay_out` gives the page as data, and `make` the files of that; what is no page is laid out as nothing.
    `shows` are the pages whose running text and day of change it shows, `all_days` says that it shows those days of
    every page; `draws` are the pictures it needs. A `large` piece takes long: it is begun first. One with `anew` is so
    small, and made from so much else, that it is made every time.
    """

    under: str
    make: Callable[[Shown], Iterable[File]]
    lay_out: Callable[[], Shown] = lambda: None
    draws: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    all_days: bool = False
    large: bool = False
    anew: bool = False


def works(edition: Edition, templates: Templates, content: Path) -> tuple[Work, ...]:
    """Every piece of work for a site: its pages in order, then what stands beside them."""
    pages = plan(edition)
    return (*(_page(edition, page, templates) for page in pages), *_beside(edition, pages, templates, content))


def work_for(address: str, made: Iterable[Work]) -> Work | None:
    """The piece of work that would make an address."""
    return max(
        (work for work in made if address.startswith(work.under)), key=lambda work: len(work.under), default=None
    )


def _page(edition: Edition, page: Planned, templates: Templates) -> Work:
    def lay_out() -> Shown:
        return page.make(edition.guide(page.path, shows=page.shows, all_days=page.all_days))

    def make(shown: Shown) -> Iterator[File]:
        if shown is not None:
            yield File(page.path, render(shown, templates))

    return Work(page.path, make, lay_out, page.draws, page.shows, page.all_days)


def _beside(edition: Edition, pages: Iterable[Planned], templates: Templates, content: Path) -> Iterator[Work]:
    """What stands beside the pages."""
    atlas, on = edition.landscape.atlas, edition.landscape.on
    listed = tuple(page.path for page in pages if page.listed)
    everyone, days = tuple(atlas.entities), edition.guide(DOWNLOADS, all_days=True)
    index = edition.guide(SEARCH_INDEX, shows=everyone)
    yield Work(SEARCH_INDEX, lambda _: (search_index(index),), shows=everyone, large=True)
    yield Work(LANDSCAPE_DATA, lambda _: (landscape_data(edition.guide(LANDSCAPE_DATA)),))
    yield Work(f"{DATA}/", lambda _: previews(edition.guide(SEARCH_INDEX)))
    yield from _proposals(edition)
    yield Work(SCHEMA, lambda _: (schema_file(days),), all_days=True)
    yield Work(DOWNLOAD_FOLDER, lambda _: download(days), all_days=True, large=True)
    if edition.has_texts:
        yield from (_twin(edition, entity) for entity in atlas.entities.values())
        whole = edition.guide(WHOLE_TEXT, shows=everyone)
        yield Work(WHOLE_TEXT, lambda _: whole_texts(whole), shows=everyone)
    if edition.has_feed:
        yield Work(FEED, lambda _: feed(edition.guide(FEED, all_days=True)), all_days=True)
    yield Work(f"{ASSETS}/", lambda _: _look(atlas, templates, content), anew=True)
    yield Work(f"{PICTURES}/", lambda _: _pictures(atlas, content), anew=True)
    yield Work("", lambda _: extras(atlas.settings, edition.audience, on, listed))


def _proposals(edition: Edition) -> Iterator[Work]:
    """What the forms for proposals are filled in with."""
    atlas = edition.landscape.atlas
    yield Work(NAMES, lambda _: (names(edition.guide(NAMES)),))
    for kind in KINDS:
        for number in range(shards_of(atlas, kind.name)):
            yield _shard(edition, kind.name, number)


def _shard(edition: Edition, kind: str, number: int) -> Work:
    address = address_of_shard(kind, number)
    shows = tuple(entity.id for entity in pages_in(edition.landscape.atlas, kind, number))
    return Work(address, lambda _: (shard(edition.guide(address, shows=shows), kind, number),), shows=shows)


def _twin(edition: Edition, entity: Entity) -> Work:
    """The text of a page in plain Markdown."""
    address, about = address_of_twin(entity), (entity.id,)
    return Work(address, lambda _: (twin(edition.guide(address, shows=about), entity),), shows=about)


def _pictures(atlas: Atlas, content: Path) -> Iterator[File]:
    """The pictures that the texts of this edition show, each once."""
    asked = (one.picture for entity in atlas.entities.values() for one in entity.body.pictures)
    for picture in {picture.name: picture for picture in asked if picture}.values():
        yield File(address_of_picture(picture.name), served(content / picture.file))


def _look(atlas: Atlas, templates: Templates, content: Path) -> Iterator[File]:
    """Stylesheets, scripts and icons: those of the theme, and what the owner made of them."""
    settings = atlas.settings
    moved = {old: ident for old, ident in sorted(atlas.former.items()) if atlas.kind_of(ident) in REMEMBERED}
    yield from assets(templates.themes, moved)
    yield from own_colours(settings)
    if settings.theme.logo:
        yield File(address_of_logo(settings.theme.logo), served(content / settings.theme.logo))
