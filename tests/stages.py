"""Where the time of a build goes: each stage timed in one process, what it calls that is a stage aside."""

import dataclasses
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import wraps
from pathlib import Path
from typing import Any
from unittest.mock import patch

import markdown
import yaml

from atlas import builder
from atlas.cache import memory
from atlas.content.parsing.frontmatter import front_matter_of
from atlas.maps import renderer
from atlas.site import drawings
from atlas.site import tasks as works
from atlas.site.output.write import StagedSite
from atlas.site.plan import PlannedPage, SiteEdition
from atlas.site.plan import plan as plan_pages
from atlas.site.urls import BROKERS
from tests.site.sites import ON

BROKERAGE = "brokerage"
ANALYSES = ("read_insights", BROKERAGE)
MOST = 0.1
WORTH_TELLING = 0.005
# What is timed: the functions, by the module or class that calls them.
STAGES: Mapping[Any, tuple[str, ...]] = {
    builder: ("check",),
    memory: ("read_insights", "read_history"),
    renderer: ("to_dot", "draw", "to_svg"),
    drawings.Drawings: ("picture",),
    works: ("render", "download", "search_index", "landscape_data", "previews", "assets"),
    StagedSite: ("put",),
}


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
    """Time the stages, and the making of each page object."""

    def plan(edition: SiteEdition) -> tuple[PlannedPage, ...]:
        planned: tuple[PlannedPage, ...] = clock.timed("plan", plan_pages)(edition)
        return tuple(dataclasses.replace(page, make=clock.timed(_stage_of(page), page.make)) for page in planned)

    with ExitStack() as patched:
        for owner, names in STAGES.items():
            for name in names:
                patched.enter_context(patch.object(owner, name, clock.timed(name, getattr(owner, name))))
        patched.enter_context(patch.object(works, "plan", plan))
        yield


def _stage_of(page: PlannedPage) -> str:
    """The measures in depth are worked out for their own page alone."""
    return BROKERAGE if page.path == BROKERS else "views"


def stages(content: Path, output: Path) -> Mapping[str, float]:
    """The seconds of a processor for each stage of a cold build in one process."""
    clock = Clock()
    with every_stage_timed(clock):
        built = builder.build(content, output, on=ON, jobs=1)
    clock.stop()
    if not built.written:
        sys.exit("\n".join(f"{problem.span}: {problem.rule.code}" for problem in built.diagnostics))
    return clock.seconds


def report_stages(content: Path, output: Path) -> None:
    """Print each stage of a cold build, the longest first."""
    found = stages(content, output)
    whole = sum(found.values())
    print(f"\nA cold build in one process, {whole:.1f} s of a processor with Graphviz:\n")
    for name, seconds in sorted(found.items(), key=lambda stage: -stage[1]):
        if seconds >= whole * WORTH_TELLING:
            print(f"{name:<32} {seconds:>8.2f} s {seconds / whole:>6.1%}")


def report_analyses(content: Path, output: Path) -> None:
    """Print what the analyses take of a cold build."""
    found = stages(content, output)
    analyses = sum(found.get(name, 0.0) for name in ANALYSES)
    share = analyses / sum(found.values())
    print(f"\nanalyses of content/: {1000 * analyses:.0f} ms, {share:.1%} of a cold build (at most {MOST:.0%})")


def floor(content: Path, output: Path, copy: Path) -> float:
    """The seconds to read and parse every page, make HTML of its text and write what a build wrote: nothing else."""
    start = time.perf_counter()
    for path in content.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        fields = front_matter_of(text)
        yaml.load(fields.replace("---", ""), Loader=yaml.CSafeLoader)
        markdown.markdown(text[len(fields) :], extensions=["tables", "toc", "attr_list"])
    for path in output.rglob("*"):
        if path.is_file():
            there = copy / path.relative_to(output)
            there.parent.mkdir(parents=True, exist_ok=True)
            there.write_bytes(path.read_bytes())
    return time.perf_counter() - start
