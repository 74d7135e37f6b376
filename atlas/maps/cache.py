"""Pictures that were drawn before, on disk: an unchanged one is never drawn twice.

A picture is known by its DOT text and by the name and version of the program that drew it. The folder may be thrown
away at any time. A file is written under another name and then renamed, so that a build that is cut off, or two at the
same time, leave no half picture. A folder that cannot be read or written is no reason to fail: then all is drawn.
"""

import contextlib
import os
import tempfile
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from atlas.maps.engine import END, Engine

Draw = Callable[[Sequence[str]], Sequence[str | None]]
# A folder like this in somebody's repository should not end up in a commit.
IGNORED = ".gitignore"


def drawn(dots: Sequence[str], engine: Engine, folder: Path, draw: Draw) -> tuple[str | None, ...]:
    """The SVG text of each graph, in order, from `folder` or else by `draw`; what could not be drawn is not kept."""
    files = {dot: folder / _name(dot, engine) for dot in dots}
    kept = {dot: svg for dot, file in files.items() if (svg := _read(file)) is not None}
    missing = [dot for dot in files if dot not in kept]
    fresh = dict(zip(missing, draw(missing), strict=True)) if missing else {}
    for dot, svg in fresh.items():
        if svg is not None:
            _keep(files[dot], svg)
    return tuple(kept.get(dot, fresh.get(dot)) for dot in dots)


def _name(dot: str, engine: Engine) -> str:
    """The file of a picture; the first two letters are a folder, so that none gets too full."""
    digest = sha256(f"{engine.name}\n{engine.version}\n{dot}".encode()).hexdigest()
    return f"{digest[:2]}/{digest[2:]}.svg"


def _read(file: Path) -> str | None:
    """The picture in a file; none if it is not there, or is not whole."""
    try:
        svg = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    return svg if svg.endswith(END) else None


def _keep(file: Path, svg: str) -> None:
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        _ignore(file.parents[1])
        handle, name = tempfile.mkstemp(dir=file.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as aside:
            aside.write(svg)
        Path(name).replace(file)


def _ignore(folder: Path) -> None:
    if not (folder / IGNORED).exists():
        (folder / IGNORED).write_text("*\n", encoding="utf-8")
