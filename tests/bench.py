"""How long a build takes and where the time goes, for atlases of 100, 1,000 and 5,000 pages.

Each atlas is built in a process of its own, first with nothing kept and then once more. Seconds are those of the
processor, Graphviz included. Look at the ratios of one run: the seconds themselves are the machine's.
"""

import argparse
import dataclasses
import json
import resource
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import wraps
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FunctionType
from typing import Any
from unittest.mock import patch

from atlas import builder
from atlas.site.addresses import BROKERS
from atlas.site.site import Planned
from tests.big import big_atlas
from tests.conftest import ROOT
from tests.site.sites import ON

SIZES = (100, 1000, 5000)
JOBS = 1
KILOBYTE = 1024
STAGE = "stage: "
WORTH_TELLING = 0.005
BROKERAGE = "brokerage"
ANALYSES = ("read_insights", BROKERAGE)
MOST = 0.1
Measured = Mapping[str, float]


class Clock:
    """The time that each stage takes by itself: what it calls that is a stage as well, is not counted twice."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._running = ["the rest"]
        self._since = _processor()

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        self._running.append(name)
        self._book(-2)
        try:
            yield
        finally:
            self._book(-1)
            self._running.pop()

    def stop(self) -> None:
        """Book what has passed since the last stage."""
        self._book(-1)

    def _book(self, place: int) -> None:
        """Give the time that has passed to a stage of those now running."""
        now = _processor()
        self.seconds[self._running[place]] += now - self._since
        self._since = now

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, with its time booked on a stage; of one that gives its results one by one, each of them."""

        @wraps(function)
        def call(*arguments: object, **options: object) -> object:
            with self.stage(name):
                result = function(*arguments, **options)
            return self._one_by_one(name, result) if isinstance(result, Iterator) else result

        return call

    def _one_by_one(self, name: str, results: Iterator[Any]) -> Iterator[Any]:
        missing = object()
        while True:
            with self.stage(name):
                result = next(results, missing)
            if result is missing:
                return
            yield result


def _processor() -> float:
    """The seconds that a processor worked for this program and those it ran; a busy machine changes them little."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


@contextmanager
def every_stage_timed(clock: Clock) -> Iterator[None]:
    """Time all that `builder` calls from the other rooms, by their names there, and the making of each page object."""
    stages = {
        name: function
        for name, function in vars(builder).items()
        if isinstance(function, FunctionType)
        and function.__module__.startswith("atlas.")
        and function.__module__ != builder.__name__
    }

    def plan(*arguments: object) -> tuple[Planned, ...]:
        planned = clock.timed("plan", stages["plan"])(*arguments)
        return tuple(dataclasses.replace(page, make=clock.timed(_stage_of(page), page.make)) for page in planned)

    with ExitStack() as patched:
        for name, function in stages.items():
            patched.enter_context(patch.object(builder, name, clock.timed(name, function)))
        patched.enter_context(patch.object(builder, "plan", plan))
        yield


def _stage_of(page: Planned) -> str:
    """The measures in depth are worked out for their own page alone."""
    return BROKERAGE if page.path == BROKERS else "views"


def main() -> int:
    """Build an atlas of each size and print what it took."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, metavar="PAGES")
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.alone:
        print(json.dumps(_measure(*options.sizes)))
        return 0
    _report(options.sizes, [_in_a_process(size) for size in options.sizes])
    _report_analyses()
    return 0


def _report_analyses() -> None:
    """What the analyses take of a cold build of the atlas that this repository publishes."""
    with TemporaryDirectory() as folder:
        seconds = _build(ROOT / "content", Path(folder) / "site")
    analyses = sum(seconds.get(name, 0.0) for name in ANALYSES)
    share = analyses / sum(seconds.values())
    print()
    print(f"analyses of content/      {1000 * analyses:.0f} ms, {share:.1%} of a cold build (at most {MOST:.0%})")


def _in_a_process(size: int) -> Measured:
    command = [sys.executable, "-m", "tests.bench", str(size), "--alone"]
    run = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    measured: Measured = json.loads(run.stdout)
    print(f"{size:,} pages: {measured['seconds']:.1f} seconds", file=sys.stderr)
    return measured


def _measure(size: int) -> Measured:
    with TemporaryDirectory() as folder:
        content, output = big_atlas(Path(folder) / "content", size), Path(folder) / "site"
        first, again = _build(content, output), _build(content, output)
        files = [path.stat().st_size for path in output.rglob("*") if path.is_file()]
    return {
        "pages written": sum(file > 0 for file in files),
        "seconds": sum(first.values()),
        "seconds, once more": sum(again.values()),
        "memory, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTE,
        "output, MB": sum(files) / KILOBYTE**2,
        "largest file, kB": max(files) / KILOBYTE,
        **{f"{STAGE}{name}": seconds for name, seconds in first.items()},
    }


def _build(content: Path, output: Path) -> Mapping[str, float]:
    """The seconds of each stage of a build."""
    clock = Clock()
    with every_stage_timed(clock):
        built = builder.build(content, output, on=ON, jobs=JOBS)
    clock.stop()
    if not built.written:
        sys.exit("\n".join(f"{problem.span}: {problem.rule.code}" for problem in built.diagnostics))
    return clock.seconds


def _report(sizes: Sequence[int], measured: Sequence[Measured]) -> None:
    """A column for each atlas; then the stages, the longest first, as milliseconds for each page of content."""
    wholes = [name for name in measured[0] if not name.startswith(STAGE)]
    last = measured[-1]
    stages = sorted((name for name in last if name.startswith(STAGE)), key=lambda name: -last[name])
    _row("pages of content", [f"{size:,}" for size in sizes])
    for name in wholes:
        _row(name, [f"{one[name]:,.1f}" for one in measured])
    per_page = [1000 * one["seconds"] / size for one, size in zip(measured, sizes, strict=True)]
    _row("ms a page", [f"{milliseconds:.2f}" for milliseconds in per_page])
    _row("growth a page", [f"x {milliseconds / per_page[0]:.2f}" for milliseconds in per_page])
    print()
    for name in stages:
        if last[name] < last["seconds"] * WORTH_TELLING:
            break
        _row(name.removeprefix(STAGE), [_share(one, name, size) for one, size in zip(measured, sizes, strict=True)])


def _share(one: Measured, name: str, size: int) -> str:
    seconds = one.get(name, 0.0)
    return f"{1000 * seconds / size:.2f} ms {seconds / one['seconds']:4.0%}"


def _row(name: str, cells: Sequence[str]) -> None:
    print(f"{name:<26}", *(f"{cell:>16}" for cell in cells))


if __name__ == "__main__":
    sys.exit(main())
