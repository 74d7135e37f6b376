"""Where drawings become pictures: what was drawn before is taken from the shelf, the rest is drawn together."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from atlas.maps.cache import Shelf, drawn
from atlas.maps.dot import to_dot
from atlas.maps.drawing import Drawing
from atlas.maps.engine import Engine, Patience, draw
from atlas.maps.svg import is_of, to_svg

TIMEOUT = 20.0


@dataclass(frozen=True, slots=True)
class Studio:
    """A program that draws, what it drew before, and how many processes it may use at a time.

    `patience` is shared by all that is drawn here: a program that hangs time after time is not tried again.
    """

    engine: Engine
    shelf: Shelf | None
    jobs: int = 1
    timeout: float = TIMEOUT
    patience: Patience = field(default_factory=Patience)

    def pictures(self, drawings: Sequence[Drawing]) -> tuple[str, ...]:
        """The inline SVG of each drawing; an empty text for one that could not be drawn."""
        dots = [to_dot(drawing) for drawing in drawings]
        asked = dict(zip(dots, drawings, strict=True))

        def anew(missing: Sequence[str]) -> Sequence[str | None]:
            fresh = draw(missing, self.engine, timeout=self.timeout, jobs=self.jobs, patience=self.patience)
            return [svg if svg and is_of(asked[dot], svg) else None for dot, svg in zip(missing, fresh, strict=True)]

        svgs = drawn(dots, self.engine, self.shelf, anew)
        return tuple(to_svg(drawing, svg) if svg else "" for drawing, svg in zip(drawings, svgs, strict=True))
