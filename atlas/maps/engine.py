"""Graphviz on this machine: finding it, and drawing many pictures quickly and safely.

Owns every call of a program. Each has a time limit and its exit status is checked: Graphviz can fail and still write a
picture with edges missing.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from atlas.texts import N_, Message, message, plural

PROGRAMS = ("neato", "dot", "graphviz-pure")
AT_GIVEN_POSITIONS = ("-Kneato", "-n2", "-Tsvg")
VERSION = re.compile(r"(graphviz(?:-pure)?) version ([^\s(]+)", re.IGNORECASE)
VERSION_TIMEOUT = 10.0
# Enough to make the start of the process negligible, and few enough to redraw a failed batch one by one.
BATCH = 100
MOST_IN_A_ROW = 6
END = "</svg>"
# The prefix of ids in the second and later graphs of one process.
PAGE_PREFIX = re.compile(r'(?<=id=")page\d+,\d+_')
STAND_IN = "graphviz-pure"
# A layout that may succeed if the first fails or times out.
SIMPLER = {"splines=curved": "splines=line", "splines=ortho": "splines=polyline"}
INSTALL = {
    "linux": "sudo apt install graphviz",
    "darwin": "brew install graphviz",
    "win32": "winget install graphviz",
}


@dataclass(frozen=True, slots=True)
class Engine:
    """A program that draws: its path, its name and its version."""

    command: tuple[str, ...]
    name: str
    version: str


def find_engine(explicit: Path | None = None) -> Engine | None:
    """The best engine on this machine; if a path is given, that one or `None`."""
    candidates = (str(explicit),) if explicit else _candidates()
    return next(filter(None, map(_identify, candidates)), None)


def how_to_improve(engine: Engine | None) -> Message | None:
    """What to install to get maps without an engine, or the common engine if there is only a newer alternative."""
    if engine and engine.name != STAND_IN:
        return None
    if engine:
        return message(
            N_("de kaarten zijn getekend met {name} {version}; de gewone Graphviz krijgt u met: {command}"),
            name=engine.name,
            version=engine.version,
            command=INSTALL.get(sys.platform, "https://graphviz.org/download/"),
        )
    return message(
        N_("er is geen Graphviz gevonden, dus er komen lijsten in plaats van kaarten; installeer het met: {command}"),
        command=INSTALL.get(sys.platform, "pip install graphviz-pure"),
    )


def what_failed(engine: Engine, requested: int, drawn: int) -> Message | None:
    """A message that some or all pictures could not be drawn; `None` if all were."""
    if drawn >= requested:
        return None
    if drawn:
        return plural(
            "{n} tekening is niet gelukt; daar staat alleen een lijst",
            "{n} tekeningen zijn niet gelukt; daar staan alleen lijsten",
            requested - drawn,
        )
    return message(
        N_("{name} {version} maakt geen tekeningen, dus er komen lijsten; installeer het opnieuw met: {command}"),
        name=engine.name,
        version=engine.version,
        command=INSTALL.get(sys.platform, "https://graphviz.org/download/"),
    )


def draw(
    dots: Sequence[str], engine: Engine, *, timeout: float, jobs: int, patience: "HangCounter | None" = None
) -> tuple[str | None, ...]:
    """The SVG of each graph, in order; `None` where the engine failed.

    `timeout` is in seconds for each process; `jobs` is the number of processes at a time. A failed batch is drawn again
    one by one, and a graph that fails alone once more with simpler lines, so a graph that hangs takes at most three
    times `timeout`. A program that hangs repeatedly is not tried again, nor by later calls with the same `patience`. A
    picture is the same byte for byte whether it was drawn alone or in a batch.
    """
    patience = patience or HangCounter()
    size = max(1, min(BATCH, -(-len(dots) // jobs)))
    batches = [dots[start : start + size] for start in range(0, len(dots), size)]
    with ThreadPoolExecutor(max_workers=jobs) as pool:
        return tuple(
            chain.from_iterable(pool.map(lambda batch: _draw_batch(batch, engine, timeout, patience), batches))
        )


@dataclass(slots=True)
class HangCounter:
    """The number of consecutive timeouts, over all processes; any result resets it."""

    hung: int = 0

    @property
    def is_lost(self) -> bool:
        """Whether the program must not be tried again."""
        return self.hung >= MOST_IN_A_ROW


def _draw_batch(dots: Sequence[str], engine: Engine, timeout: float, patience: HangCounter) -> Sequence[str | None]:
    together = _run(dots, engine, timeout, patience)
    return together or [_draw_one(dot, engine, timeout, patience, alone=len(dots) == 1) for dot in dots]


def _draw_one(dot: str, engine: Engine, timeout: float, patience: HangCounter, *, alone: bool) -> str | None:
    """A picture whose batch failed; if it was `alone` in it, only simpler lines are left to try."""
    straight = dot
    for lines, simpler in SIMPLER.items():
        straight = straight.replace(lines, simpler, 1)
    attempts = [] if alone else [dot]
    attempts += [straight] if straight != dot else []
    return next((svgs[0] for attempt in attempts if (svgs := _run([attempt], engine, timeout, patience))), None)


def _run(dots: Sequence[str], engine: Engine, timeout: float, patience: HangCounter) -> list[str]:
    """The pictures of one process; empty if it failed, timed out, or returned another number of pictures."""
    if patience.is_lost:
        return []
    try:
        done = subprocess.run(  # noqa: S603 - the program is one that `find_engine` has recognised
            [*engine.command, *AT_GIVEN_POSITIONS],
            input="\n".join(dots).encode(),
            capture_output=True,
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired:
        patience.hung += 1
        return []
    except OSError:
        return []
    patience.hung = 0
    svgs = list(_split(done.stdout.decode(errors="replace")))
    return svgs if done.returncode == 0 and len(svgs) == len(dots) else []


def _split(output: str) -> Iterator[str]:
    for part in output.split(END)[:-1]:
        yield PAGE_PREFIX.sub("", part.strip()) + END


def _candidates() -> Iterable[str]:
    beside = os.pathsep.join((os.environ.get("PATH", os.defpath), str(Path(sys.executable).parent)))
    return filter(None, (shutil.which(program, path=beside) for program in PROGRAMS))


def _identify(path: str) -> Engine | None:
    """The engine at this path; `None` unless it runs and identifies itself as Graphviz."""
    try:
        done = subprocess.run(  # noqa: S603 - the path is the caller's own, or a fixed name on PATH
            [path, "-V"],
            capture_output=True,
            timeout=VERSION_TIMEOUT,
            check=False,
            text=True,
            errors="replace",
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    version = VERSION.search(done.stdout + done.stderr)
    return Engine((path,), version[1], version[2]) if version and done.returncode == 0 else None
