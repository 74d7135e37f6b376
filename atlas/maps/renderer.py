"""Drawings to pictures: cached pictures are reused, all others are drawn together."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from atlas.maps.cache import ByteStore, draw_cached
from atlas.maps.dot import to_dot
from atlas.maps.drawing import Drawing
from atlas.maps.engine import Engine, HangCounter, draw
from atlas.maps.landscape.layout import LandscapeMap
from atlas.maps.svg import to_svg

TIMEOUT = 20.0
Drawable = Drawing | LandscapeMap


@dataclass(frozen=True, slots=True, kw_only=True)
class Renderer:
    """Draws pictures with an engine, a cache of earlier pictures, and a number of parallel processes.

    `patience` is shared by everything drawn here: a program that hangs repeatedly is not tried again.
    """

    engine: Engine
    store: ByteStore | None
    jobs: int = 1
    timeout: float = TIMEOUT
    patience: HangCounter = field(default_factory=HangCounter)

    def pictures(self, drawings: Sequence[Drawable]) -> tuple[str, ...]:
        """The inline SVG of each drawing; an empty text for one that could not be drawn."""
        dots = [drawing.dot() if isinstance(drawing, LandscapeMap) else to_dot(drawing) for drawing in drawings]
        # Drawings that differ only in names and links have equal DOT.
        one_of = dict(zip(dots, drawings, strict=True))
        made: dict[str, str] = {}

        def draw_missing(missing: Sequence[str]) -> Sequence[str | None]:
            fresh = draw(missing, self.engine, timeout=self.timeout, jobs=self.jobs, patience=self.patience)
            return [svg if keep(one_of[dot], svg) else None for dot, svg in zip(missing, fresh, strict=True)]

        def keep(drawing: Drawable, svg: str | None) -> bool:
            """Whether an SVG is valid for a drawing; stores the resulting picture if it is."""
            made[drawing.id] = (svg and _finish(drawing, svg)) or ""
            return bool(made[drawing.id])

        svgs = dict(zip(one_of, draw_cached(tuple(one_of), self.engine, self.store, draw_missing), strict=True))
        for dot, drawing in zip(dots, drawings, strict=True):
            if drawing.id not in made:
                keep(drawing, svgs[dot])
        return tuple(made[drawing.id] for drawing in drawings)


def _finish(drawing: Drawable, svg: str) -> str | None:
    return drawing.svg(svg) if isinstance(drawing, LandscapeMap) else to_svg(drawing, svg)
