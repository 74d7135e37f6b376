"""Building from the command line: first check whether the existing site is up to date.

May read the clock and the environment. The builder is imported only if a site has to be made.
"""

import gc
import shutil
from collections.abc import Callable
from pathlib import Path
from time import time_ns

import click

from atlas.cache.freshness import BuildRequest, BuildResult, fresh_result, inputs_of, save_result
from atlas.cache.store import CACHE, KEY, Cache, open_cache
from atlas.cli.options import without_collecting
from atlas.site.html.theme import theme_folder
from atlas.site.output.replace import restore
from atlas.site.output.write import made_in, refuse_unsafe

# The programs that pictures depend on.
DRAWING_PROGRAMS = ("neato", "dot", "graphviz-pure")


# A build makes little garbage: the default thresholds make it a seventh slower.
SELDOM = (100_000, 50, 100)


def site_of(request: BuildRequest, jobs: int, progress: Callable[[str, int, int], None]) -> BuildResult:
    """The requested site: the existing one if it is up to date, else a new one."""
    refuse_unsafe(request.output, request.content)
    if request.overrides:
        refuse_unsafe(request.output, request.overrides)
    restore(request.output)
    kept = open_cache(request.output.resolve().parent / CACHE, Path(click.get_app_dir("atlas")) / KEY)
    programs = tuple(map(shutil.which, DRAWING_PROGRAMS))
    theme = theme_folder()
    if kept is None:
        return _make(request, jobs, progress, None)
    built = fresh_result(request, theme, programs, kept)
    if built is not None:
        return built
    inputs = inputs_of(request, theme, programs, time_ns())
    built = _make(request, jobs, progress, kept)
    if built.written:
        save_result(inputs, kept, built, made_in(request.output))
    return built


def _make(
    request: BuildRequest, jobs: int, progress: Callable[[str, int, int], None], kept: Cache | None
) -> BuildResult:
    gc.set_threshold(*SELDOM)
    with without_collecting():  # until pages are rendered: `workers` enables garbage collection
        from atlas import builder

        return builder.build(
            request.content,
            request.output,
            audience=request.audience,
            on=request.on,
            today=request.today,
            strict=request.strict,
            jobs=jobs,
            cache=kept,
            progress=progress,
            overrides=request.overrides,
        )
