"""A cache of drawn pictures: an unchanged one is never drawn twice.

The key of a picture is its DOT text with the name and version of the program that drew it.
"""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Protocol

from atlas.maps.engine import Engine

Draw = Callable[[Sequence[str]], Sequence[str | None]]


class ByteStore(Protocol):
    """A store of bytes by name, such as `atlas.cache.store.Cache`."""

    def load(self, name: str) -> bytes | None:
        """The bytes saved under a name; `None` if there are none."""

    def save(self, name: str, content: bytes) -> None:
        """Save bytes under a name."""


def draw_cached(dots: Sequence[str], engine: Engine, store: ByteStore | None, draw: Draw) -> tuple[str | None, ...]:
    """The SVG of each graph, in order, from the store or else by `draw`; a failure (`None`) is not stored."""
    names = {dot: _name(dot, engine) for dot in dots}
    cached = {dot: data.decode() for dot, name in names.items() if store and (data := store.load(name)) is not None}
    missing = [dot for dot in names if dot not in cached]
    fresh = dict(zip(missing, draw(missing), strict=True)) if missing else {}
    for dot, svg in fresh.items():
        if store and svg is not None:
            store.save(names[dot], svg.encode())
    return tuple(cached.get(dot, fresh.get(dot)) for dot in dots)


def _name(dot: str, engine: Engine) -> str:
    """The key of a picture; its first two letters are a folder, so that no folder grows too large."""
    digest = sha256(f"{engine.name}\0{engine.version}\0{dot}".encode()).hexdigest()
    return f"{digest[:2]}/{digest[2:]}"
