"""Pictures of a live preview: each is laid out and drawn when a page asks for it, and remembered as long as it fits."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from atlas.landscape.around import around
from atlas.landscape.landscape import Landscape
from atlas.maps.dot import to_dot
from atlas.maps.drawing import Picture
from atlas.maps.engine import Engine, draw
from atlas.maps.svg import is_of, to_svg
from atlas.site.around import KINDS, around_id, pictures_around
from atlas.site.landscape_picture import landscape_picture, map_id
from atlas.site.opgaven import opgaven_picture
from atlas.site.route import route_pictures
from atlas.site.two_steps import far_id
from atlas.site.words import Words

TIMEOUT = 10.0
MOST_REMEMBERED = 500


class LazyMaps(Mapping[str, Picture]):
    """The pictures of a landscape by the ids of their drawings, each laid out when it is asked for."""

    def __init__(self, landscape: Landscape, words: Words) -> None:
        """Nothing is laid out yet, but for the few pictures that are cheap."""
        self._makers = dict(_makers(landscape, words))
        self._made: dict[str, Picture | None] = {}

    def __getitem__(self, ident: str) -> Picture:
        if ident not in self._made:
            maker = self._makers.get(ident)
            self._made |= {ident: None, **(maker() if maker else {})}
        found = self._made[ident]
        if found is None:
            raise KeyError(ident)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)


class Possible(LazyMaps):
    """The same pictures, of which any may be there: so that a site is planned without laying out a single one."""

    def __contains__(self, ident: object) -> bool:
        return ident in self._makers


class LazyPictures(Mapping[str, str]):
    """The pictures as SVG, each drawn when it is asked for. `drawn` remembers by the text of the graph."""

    def __init__(self, maps: LazyMaps, engine: Engine | None, drawn: dict[str, str]) -> None:
        """The pictures of these maps; without an engine there are none."""
        self._maps, self._engine, self._drawn = maps, engine, drawn

    def __getitem__(self, ident: str) -> str:
        drawing = self._maps[ident].drawing
        dot = to_dot(drawing)
        if dot not in self._drawn and self._engine:
            [svg] = draw([dot], self._engine, timeout=TIMEOUT, jobs=1)
            self._drawn |= {dot: svg} if svg and is_of(drawing, svg) else {}
            while len(self._drawn) > MOST_REMEMBERED:
                del self._drawn[next(iter(self._drawn))]
        return to_svg(drawing, self._drawn[dot])

    def __iter__(self) -> Iterator[str]:
        return iter(self._maps)

    def __len__(self) -> int:
        return len(self._maps)


def _makers(landscape: Landscape, words: Words) -> Iterator[tuple[str, Callable[[], Mapping[str, Picture]]]]:
    """How each picture that may be there is laid out."""
    atlas = landscape.atlas
    for opgave in atlas.of_kind("opgave"):
        for large in (False, True):
            yield map_id(opgave.id, large=large), partial(_of_opgave, landscape, words, opgave.id, large=large)
    for ident in opgaven_picture(landscape, words):
        yield ident, partial(opgaven_picture, landscape, words)
    routes = route_pictures(landscape, words)
    for ident in routes:
        yield ident, partial(dict, routes)
    near = cache(partial(around, landscape))
    for page in atlas.entities.values():
        if page.kind in KINDS:
            maker = partial(pictures_around, landscape, words, page, near)
            yield around_id(page.id), maker
            yield far_id(page.id), maker


def _of_opgave(landscape: Landscape, words: Words, ident: str, *, large: bool) -> Mapping[str, Picture]:
    picture = landscape_picture(landscape, landscape.of_opgave(ident), words, large=large)
    return {map_id(ident, large=large): picture}
