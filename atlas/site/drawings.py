"""The pictures of a site, each laid out and drawn when a page asks for it.

Callers that make several pages `prepare` the pictures of those pages first, so that one run of Graphviz draws them all;
a picture that was not prepared costs a run of its own.
"""

from collections.abc import Callable, Iterable, Mapping

from atlas.maps.drawing import FoldedDrawing
from atlas.maps.landscape.layout import LandscapeMap
from atlas.maps.renderer import Renderer

Maker = Callable[[], FoldedDrawing | LandscapeMap]


class Drawings:
    """Pictures by the ids of their drawings. `makers` lay them out; `renderer` draws them, if there is one."""

    def __init__(self, makers: Mapping[str, Maker], renderer: Renderer | None) -> None:
        """Pictures of which none is drawn yet. Without a renderer they are laid out but never drawn."""
        self._makers, self._renderer = makers, renderer
        self._laid_out: dict[str, FoldedDrawing | LandscapeMap] = {}
        self._drawn: dict[str, str] = {}

    def __contains__(self, ident: str) -> bool:
        return ident in self._makers

    def picture(self, ident: str) -> FoldedDrawing:
        """The layout of a picture. Raises `KeyError` for an unknown id or a landscape map."""
        plan = self._plan(ident)
        if isinstance(plan, LandscapeMap):
            raise KeyError(ident)
        return plan

    def landscape(self, ident: str) -> LandscapeMap:
        """The layout of a landscape map, without its lines. Raises `KeyError` for an unknown id or another picture."""
        plan = self._plan(ident)
        if not isinstance(plan, LandscapeMap):
            raise KeyError(ident)
        return plan

    def _plan(self, ident: str) -> FoldedDrawing | LandscapeMap:
        if ident not in self._laid_out:
            self._laid_out[ident] = self._makers[ident]()
        return self._laid_out[ident]

    def svg(self, ident: str) -> str:
        """A picture as inline SVG; an empty text if it could not be drawn."""
        if ident not in self._drawn:
            self._draw([ident])
        return self._drawn[ident]

    def prepare(self, idents: Iterable[str]) -> None:
        """Draw these pictures together and forget all others, so that memory does not grow with the site."""
        self._laid_out.clear()
        self._drawn.clear()
        self._draw([ident for ident in idents if ident in self])

    def drawn(self, idents: Iterable[str]) -> dict[str, bool]:
        """Whether each of these pictures that exist could be drawn; empty without a renderer."""
        return {ident: bool(self.svg(ident)) for ident in idents if ident in self} if self._renderer else {}

    def _draw(self, idents: list[str]) -> None:
        plans = [self._plan(ident) for ident in idents]
        drawings = [plan if isinstance(plan, LandscapeMap) else plan.drawing for plan in plans]
        svgs = self._renderer.pictures(drawings) if self._renderer and drawings else [""] * len(drawings)
        self._drawn |= zip(idents, svgs, strict=True)
