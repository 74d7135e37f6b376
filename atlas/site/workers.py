"""Pages made and rendered, by several processes where that pays.

A forked process inherits the landscape and the templates, so only the numbers of pages go in and only files come out.
Where a machine cannot fork, and for a few pages, one process does it all; the files and their order are the same.
"""

import gc
import multiprocessing
from collections.abc import Callable, Iterator, Sequence

from atlas.site.pages import File

Make = Callable[[int], File]
# Fewer pages than this are made sooner than a process is started.
WORTH_FORKING = 60
PIECES_PER_PROCESS = 8
_making: list[Make] = []


def made(pages: int, make: Make, jobs: int) -> Iterator[File]:
    """The file of each page, in order; `make` makes that of one number, in this process or in a fork of it."""
    if jobs < 2 or pages < WORTH_FORKING or "fork" not in multiprocessing.get_all_start_methods():  # noqa: PLR2004
        yield from (make(number) for number in range(pages))
        return
    _making.append(make)
    # What exists already is never garbage: leave it alone, so that forks go on sharing its memory.
    gc.freeze()
    try:
        with multiprocessing.get_context("fork").Pool(jobs) as pool:
            for files in pool.imap(_make_piece, _pieces(pages, jobs)):
                yield from files
    finally:
        gc.unfreeze()
        _making.clear()


def _pieces(pages: int, jobs: int) -> Sequence[range]:
    """The numbers of the pages in pieces, several for each process: pages differ in size."""
    size = max(1, -(-pages // (jobs * PIECES_PER_PROCESS)))
    return [range(start, min(start + size, pages)) for start in range(0, pages, size)]


def _make_piece(numbers: range) -> list[File]:
    return [_making[0](number) for number in numbers]
