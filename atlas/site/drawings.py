"""The pictures of a site: each is laid out and drawn when a page asks for it.

A gallery knows which pictures there are without making one. Who is about to make several pages has it `hang` their
pictures first, so that one run of Graphviz draws them together; a picture that was not hung is drawn by itself.
"""

from collections.abc import Callable, Iterable, Mapping

from atlas.maps.drawing import FoldedDrawing
from atlas.maps.landscape.layout import LandscapeMap
from atlas.maps.renderer import Renderer

Maker = Callable[[], FoldedDrawing | LandscapeMap]


class Drawings:
    """Pictures by the ids of their drawings. `makers` lay them out; `renderer` draws them, if there is one."""

    def __init__(self, makers: Mapping[str, Maker], renderer: Renderer | None) -> None:
        """A gallery in which nothing hangs yet. Without a studio pictures are laid out, but not drawn."""
        self._makers, self._studio = makers, renderer
        self._laid_out: dict[str, FoldedDrawing | LandscapeMap] = {}
        self._drawn: dict[str, str] = {}

    def __contains__(self, ident: str) -> bool:
        return ident in self._makers

    def picture(self, ident: str) -> FoldedDrawing:
        """A picture as it is laid out. Raises `KeyError` for one that is not here or is a landscape map."""
        found = self._plan(ident)
        if isinstance(found, LandscapeMap):
            raise KeyError(ident)
        return found

    def landscape(self, ident: str) -> LandscapeMap:
        """A landscape map before its lines are drawn. Raises `KeyError` for one that is not here or is no such map."""
        found = self._plan(ident)
        if not isinstance(found, LandscapeMap):
            raise KeyError(ident)
        return found

    def _plan(self, ident: str) -> FoldedDrawing | LandscapeMap:
        if ident not in self._laid_out:
            self._laid_out[ident] = self._makers[ident]()
        return self._laid_out[ident]

    def svg(self, ident: str) -> str:
        """A picture as inline SVG; an empty text if it could not be drawn."""
        if ident not in self._drawn:
            self._draw([ident])
        return self._drawn[ident]

    def hang(self, idents: Iterable[str]) -> None:
        """Have these pictures ready, and no others: what hung before is forgotten, so that a gallery never fills up."""
        self._laid_out.clear()
        self._drawn.clear()
        self._draw([ident for ident in idents if ident in self])

    def drawn(self, idents: Iterable[str]) -> dict[str, bool]:
        """Whether each of these pictures that is here could be drawn; nothing of any without a studio."""
        return {ident: bool(self.svg(ident)) for ident in idents if ident in self} if self._studio else {}

    def _draw(self, idents: list[str]) -> None:
        plans = [self._plan(ident) for ident in idents]
        drawings = [plan if isinstance(plan, LandscapeMap) else plan.drawing for plan in plans]
        svgs = self._studio.pictures(drawings) if self._studio and drawings else [""] * len(drawings)
        self._drawn |= zip(idents, svgs, strict=True)
