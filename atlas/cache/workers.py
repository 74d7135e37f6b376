"""Pieces of work done, by several processes where that pays.

A forked process inherits the landscape and the templates and writes its files itself, so only the numbers of the pieces
go in and only what the files look like comes out. Where a machine cannot fork, and for little work, one process does it
all; the files are the same.
"""

import gc
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from atlas.cache.manifest import BuildManifest, TaskRecord
from atlas.site.drawings import Drawings
from atlas.site.output.write import StagedSite
from atlas.site.tasks import BuildTask

# Fewer pieces than this are done sooner than a process is started.
WORTH_FORKING = 60
# So many go together that their pictures are drawn in one run, and that what they share is worked out once.
TOGETHER = 48
Share = Sequence[int]
Do = Callable[[Share], list[tuple[str, TaskRecord]]]
_doing: list[Do] = []


def run_tasks(
    tasks: Sequence[BuildTask],
    manifest: BuildManifest,
    drawings: Drawings,
    site: StagedSite,
    jobs: int,
    progress: Callable[[int, int], None],
) -> dict[str, TaskRecord]:
    """What each piece of work made in a new site; what would come out the same is taken over from the old one."""
    standing = {task.under: manifest.standing(task, site.old) for task in tasks}
    done = {under: before for under, before in standing.items() if before}
    for before in done.values():
        for name in before.files:
            site.keep(name)
    to_do = [task for task in tasks if task.under not in done]
    with _all_so_far_lasts():
        for under, made in _carry_out(to_do, manifest, drawings, site, jobs):
            done[under] = made
            progress(len(done), len(tasks))
    site.made.update(*(made.files for made in done.values()))
    return done


@contextmanager
def _all_so_far_lasts() -> Iterator[None]:
    """What exists already is never garbage: it is left alone, so that forks go on sharing its memory.

    Meanwhile there is garbage to look for, also if whoever called us did not want that while all was read.
    """
    was_on = gc.isenabled()
    gc.freeze()
    gc.enable()
    try:
        yield
    finally:
        gc.unfreeze()
        if not was_on:
            gc.disable()


def _carry_out(
    tasks: Sequence[BuildTask], manifest: BuildManifest, drawings: Drawings, site: StagedSite, jobs: int
) -> Iterator[tuple[str, TaskRecord]]:
    def do(share: Share) -> list[tuple[str, TaskRecord]]:
        drawings.hang(dict.fromkeys(ident for number in share for ident in tasks[number].draws))
        return [(tasks[number].under, _done(tasks[number], manifest, drawings, site)) for number in share]

    for done in _results(_shares(tasks, jobs), do, jobs if len(tasks) >= WORTH_FORKING else 1):
        yield from done


def _done(task: BuildTask, manifest: BuildManifest, drawings: Drawings, site: StagedSite) -> TaskRecord:
    """Do a piece of work; a page that comes out as the data it was before is not laid out as HTML again."""
    shown = task.lay_out()
    look = manifest.look(shown)
    before = manifest.looking_the_same(task, look, site.old)
    if before:
        files = before.files
        for name in files:
            site.keep(name)
    else:
        files = {file.path: site.put(file) for file in task.make(shown)}
    return TaskRecord(key=manifest.key(task), files=files, pictures=drawings.drawn(task.draws), look=look)


def _results(shares: Sequence[Share], do: Do, jobs: int) -> Iterator[list[tuple[str, TaskRecord]]]:
    """What was done of each share, in order."""
    if jobs < 2 or "fork" not in multiprocessing.get_all_start_methods():  # noqa: PLR2004
        yield from map(do, shares)
        return
    _doing.append(do)
    try:
        with ProcessPoolExecutor(jobs, multiprocessing.get_context("fork")) as pool:
            yield from pool.map(_do, shares)
    except BrokenProcessPool:
        # A process that the system ends, ends so for want of memory; a `Pool` would wait for its share for ever.
        raise MemoryError from None
    finally:
        _doing.clear()


def _do(share: Share) -> list[tuple[str, TaskRecord]]:
    return _doing[0](share)


def _shares(tasks: Sequence[BuildTask], jobs: int) -> list[Share]:
    """The numbers of the works in shares: the large ones first and alone, the others several together."""
    large = [[number] for number, task in enumerate(tasks) if task.large]
    small = [number for number, task in enumerate(tasks) if not task.large]
    size = max(1, min(TOGETHER, -(-len(small) // jobs)))
    return [*large, *(small[start : start + size] for start in range(0, len(small), size))]
