"""Running tasks, in several processes where that pays.

A forked process inherits the landscape and the templates and writes its files itself, so only the numbers of tasks go
in and only their records come out. Where the platform cannot fork, and for few tasks, a single process runs them all;
the files are the same.
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

# Fewer tasks than this take less time than starting a process.
WORTH_FORKING = 60
# Tasks in one share: their drawings are made in one run of Graphviz, and what they have in common is computed once.
TOGETHER = 48
Share = Sequence[int]
ShareRunner = Callable[[Share], list[tuple[str, TaskRecord]]]
_runner: list[ShareRunner] = []


def run_tasks(
    tasks: Sequence[BuildTask],
    manifest: BuildManifest,
    drawings: Drawings,
    site: StagedSite,
    jobs: int,
    progress: Callable[[int, int], None],
) -> dict[str, TaskRecord]:
    """Run the tasks in a new site and return their records; unchanged files are taken over from the old site."""
    records = {task.under: manifest.current_record(task, site.old) for task in tasks}
    done = {under: before for under, before in records.items() if before}
    for before in done.values():
        for name in before.files:
            site.keep(name)
    to_do = [task for task in tasks if task.under not in done]
    with _frozen_heap():
        for under, made in _run_shares(to_do, manifest, drawings, site, jobs):
            done[under] = made
            progress(len(done), len(tasks))
    site.made.update(*(made.files for made in done.values()))
    return done


@contextmanager
def _frozen_heap() -> Iterator[None]:
    """Exempt existing objects from garbage collection, so that forked processes go on sharing their memory.

    Collection is enabled meanwhile, even if the caller disabled it while reading.
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


def _run_shares(
    tasks: Sequence[BuildTask], manifest: BuildManifest, drawings: Drawings, site: StagedSite, jobs: int
) -> Iterator[tuple[str, TaskRecord]]:
    def do(share: Share) -> list[tuple[str, TaskRecord]]:
        drawings.prepare(dict.fromkeys(ident for number in share for ident in tasks[number].draws))
        return [(tasks[number].under, _run_task(tasks[number], manifest, drawings, site)) for number in share]

    for done in _results(_shares(tasks, jobs), do, jobs if len(tasks) >= WORTH_FORKING else 1):
        yield from done


def _run_task(task: BuildTask, manifest: BuildManifest, drawings: Drawings, site: StagedSite) -> TaskRecord:
    """Run a task; a page whose data are the same as before is not rendered to HTML again."""
    shown = task.lay_out()
    look = manifest.look(shown)
    before = manifest.record_with_look(task, look, site.old)
    if before:
        files = before.files
        for name in files:
            site.keep(name)
    else:
        files = {file.path: site.put(file) for file in task.make(shown)}
    return TaskRecord(key=manifest.key(task), files=files, pictures=drawings.drawn(task.draws), look=look)


def _results(shares: Sequence[Share], do: ShareRunner, jobs: int) -> Iterator[list[tuple[str, TaskRecord]]]:
    """The records of each share, in order."""
    if jobs < 2 or "fork" not in multiprocessing.get_all_start_methods():  # noqa: PLR2004
        yield from map(do, shares)
        return
    _runner.append(do)
    try:
        with ProcessPoolExecutor(jobs, multiprocessing.get_context("fork")) as pool:
            yield from pool.map(_do, shares)
    except BrokenProcessPool:
        # The system kills a process when memory runs out; a `multiprocessing.Pool` would wait for its share for ever.
        raise MemoryError from None
    finally:
        _runner.clear()


def _do(share: Share) -> list[tuple[str, TaskRecord]]:
    return _runner[0](share)


def _shares(tasks: Sequence[BuildTask], jobs: int) -> list[Share]:
    """The numbers of the tasks in shares: large tasks first, one to a share, then the others, several to a share."""
    large = [[number] for number, task in enumerate(tasks) if task.large]
    small = [number for number, task in enumerate(tasks) if not task.large]
    size = max(1, min(TOGETHER, -(-len(small) // jobs)))
    return [*large, *(small[start : start + size] for start in range(0, len(small), size))]
