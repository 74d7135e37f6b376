"""The files of a live preview, by address: each is made when a browser asks for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from atlas.content.history import History
from atlas.editing.live_pictures import LazyMaps, LazyPictures, Possible
from atlas.editing.live_reading import Seen
from atlas.maps.engine import Engine
from atlas.site.addresses import DATA, DOWNLOADS, FEED, LANDSCAPE_DATA, SEARCH_INDEX, address_of_logo
from atlas.site.exports import exports
from atlas.site.extras import extras
from atlas.site.feed import feed
from atlas.site.landscape_data import landscape_data
from atlas.site.own_theme import look_over
from atlas.site.pages import File
from atlas.site.previews import previews
from atlas.site.render import environment, render
from atlas.site.search import search_index
from atlas.site.site import Edition, Planned, plan
from atlas.site.theme import ASSETS, ORIGINAL, assets, themes
from atlas.site.two_steps import far_id
from atlas.site.words import Words
from atlas.texts import texts

DOWNLOAD_FOLDER = "downloads/"
# The page of a picture that is only laid out when it is asked for may turn out not to be there.
AROUND = ".omgeving.html"


class LiveFiles:
    """Every file of a site, made on demand and kept until the content changes."""

    def __init__(
        self,
        folder: Path,
        seen: Seen,
        *,
        audience: str,
        history: History,
        engine: Engine | None,
        drawn: dict[str, str],
        overrides: Path | None = None,
    ) -> None:
        """The files of what was seen in a folder; `drawn` remembers pictures over changes.

        Raises `TemplateProblem` for a mistake in the owner's templates, as does `file`.
        """
        self._folder = folder
        landscape, words = seen.checked.landscape, Words(texts(seen.checked.settings.language))
        maps = LazyMaps(landscape, words)
        pictures = LazyPictures(maps, engine, drawn)
        self._edition = Edition(landscape, words, audience, pictures, maps, seen.insights, history)
        self._templates = environment(themes(overrides), words.texts)
        look_over(self._templates)
        self._made: dict[str, bytes] = {}

    def file(self, path: str) -> bytes | None:
        """The bytes at an address; none if the site has no such file."""
        if path not in self._made:
            self._made |= {file.path: file.content for file in self._make(path)}
        return self._made.get(path)

    @cached_property
    def _pages(self) -> Mapping[str, Planned]:
        possible = Possible(self._edition.landscape, self._edition.words)
        return {page.path: page for page in plan(replace(self._edition, maps=possible))}

    def _make(self, path: str) -> Iterable[File]:
        """The files of the group to which an address belongs."""
        if path in self._pages:
            return self._page(path)
        return next((make() for belongs, make in self._groups() if belongs(path)), ())

    def _page(self, path: str) -> Iterator[File]:
        around = PurePosixPath(path).name.removesuffix(AROUND)
        if path.endswith(AROUND) and far_id(around) not in self._edition.maps:
            return
        yield File(path, render(self._pages[path].make(self._edition.guide(path)), self._templates))

    def _groups(self) -> Iterator[tuple[Callable[[str], bool], Callable[[], Iterable[File]]]]:
        """Which addresses belong together, and what makes them; the cheap ones first."""
        edition, logo = self._edition, self._edition.landscape.atlas.settings.theme.logo
        yield (lambda path: bool(logo) and path == address_of_logo(logo)), self._logo
        yield (lambda path: path == SEARCH_INDEX), lambda: (search_index(edition.guide(SEARCH_INDEX)),)
        yield (lambda path: path == LANDSCAPE_DATA), lambda: (landscape_data(edition.guide(LANDSCAPE_DATA)),)
        yield (lambda path: path == FEED), lambda: feed(edition.guide(FEED))
        yield (lambda path: path.startswith(f"{DATA}/")), lambda: previews(edition.guide(SEARCH_INDEX))
        yield (lambda path: path.startswith(DOWNLOAD_FOLDER)), lambda: exports(edition.guide(DOWNLOADS))
        yield self._is_asset, lambda: assets(self._templates.themes)
        yield (lambda _path: True), self._extras

    def _is_asset(self, path: str) -> bool:
        own = path.replace(f"{ASSETS}/{ORIGINAL}/", f"{ASSETS}/", 1)
        return path.startswith(f"{ASSETS}/") and any((folder / own).is_file() for folder in self._templates.themes)

    def _logo(self) -> Iterator[File]:
        logo = self._edition.landscape.atlas.settings.theme.logo
        yield File(address_of_logo(logo), (self._folder / logo).read_bytes())

    def _extras(self) -> Iterator[File]:
        landscape = self._edition.landscape
        listed = (page.path for page in self._pages.values() if page.listed)
        return extras(landscape.atlas.settings, self._edition.audience, landscape.on, listed)
