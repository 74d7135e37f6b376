"""Pictures that were drawn before: an unchanged one is never drawn twice.

A picture is known by its DOT text and by the name and version of the program that drew it.
"""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Protocol

from atlas.maps.engine import Engine

Draw = Callable[[Sequence[str]], Sequence[str | None]]


class PictureStore(Protocol):
    """Where pictures are kept: bytes under a name, such as `atlas.cache.store.Kept`."""

    def load(self, name: str) -> bytes | None:
        """What was kept under a name, if anything."""

    def save(self, name: str, content: bytes) -> None:
        """Keep something under a name."""


def drawn(dots: Sequence[str], engine: Engine, kept: PictureStore | None, draw: Draw) -> tuple[str | None, ...]:
    """The SVG text of each graph, in order, as it was kept or else by `draw`; what could not be drawn is not kept."""
    names = {dot: _name(dot, engine) for dot in dots}
    known = {dot: found.decode() for dot, name in names.items() if kept and (found := kept.load(name)) is not None}
    missing = [dot for dot in names if dot not in known]
    fresh = dict(zip(missing, draw(missing), strict=True)) if missing else {}
    for dot, svg in fresh.items():
        if kept and svg is not None:
            kept.save(names[dot], svg.encode())
    return tuple(known.get(dot, fresh.get(dot)) for dot in dots)


def _name(dot: str, engine: Engine) -> str:
    """The name of a picture; the first two letters are a folder, so that none gets too full."""
    digest = sha256(f"{engine.name}\0{engine.version}\0{dot}".encode()).hexdigest()
    return f"{digest[:2]}/{digest[2:]}"
