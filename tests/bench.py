"""How long a build takes and where the time goes, at 100 to 10,000 pages, beside other generators on the same text.

Each atlas is built as an owner does it, in a process of its own with all processors: first with nothing kept, then
again after different changes. Look at the ratios of one run: the seconds are the machine's. docs/performance.md tells
what is promised and what came out. With --peers one size is measured in turns with other generators, with --quick
only the small sizes.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Event, Thread

from tests.big import big_atlas
from tests.conftest import ROOT
from tests.peers import PEERS, Peer, environment, texts_of
from tests.site.sites import ON
from tests.stages import floor, report_analyses, report_stages

SIZES, QUICK = (100, 1000, 5000, 10000), (100, 1000)
WITH_PEERS = 1000
TURNS = 3
# Of larger atlases a change of facts is not measured: it takes as long as a cold build.
LARGEST_FOR_ALL = 1000
KILOBYTE = 1024
ATLAS = (sys.executable, "-m", "atlas")
REBUILD = "a rebuild by Hugo, s"
HUB, TEXT = "organisaties/organisaties-0.md", "coalities/coalities-1.md"


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of a program took: seconds on the clock, and the most memory of all its processes, in MB."""

    seconds: float
    memory: float


def main() -> int:
    """Print what builds take: of each size, then beside others, then by stage."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, metavar="PAGES")
    parser.add_argument("--quick", action="store_true", help="only 100 and 1,000 pages")
    parser.add_argument("--peers", action="store_true", help="only beside other generators")
    options = parser.parse_args()
    sizes = options.sizes or (QUICK if options.quick else SIZES)
    with TemporaryDirectory() as folder:
        if not options.peers:
            _report_sizes([_measured(Path(folder), size) for size in sizes], sizes)
        _report_peers(Path(folder))
        if not options.peers:
            report_stages(big_atlas(Path(folder) / "stages", WITH_PEERS), Path(folder) / "staged")
            report_analyses(ROOT / "content", Path(folder) / "real")
    return 0


def _measured(folder: Path, size: int) -> Mapping[str, float]:
    """What an atlas of this size takes, cold and after each change."""
    content, output = big_atlas(folder / f"content-{size}", size), folder / f"site-{size}"
    cold = _build(content, output)
    files = [path.stat().st_size for path in output.rglob("*") if path.is_file()]
    found = {
        "cold, s": cold.seconds,
        "memory of all processes, MB": cold.memory,
        "files written": len(files),
        "written, MB": sum(files) / KILOBYTE**2,
        "written per page, kB": sum(files) / KILOBYTE / size,
        "nothing changed, s": _build(content, output).seconds,
    }
    for name, change, options in _changes(content, size):
        change()
        found[f"{name}, s"] = _build(content, output, *options).seconds
    found["check, s"] = _run((*ATLAS, "check", str(content), "--on", str(ON)), folder).seconds
    found["read, parse and write alone, s"] = floor(content, output, folder / f"floor-{size}")
    if PEERS[0].program.exists():
        found[REBUILD] = _turn_of(PEERS[0], folder / f"peer-{size}", content)[1].seconds
    for path in (content, output, folder / f"floor-{size}", folder / f"peer-{size}"):
        shutil.rmtree(path, ignore_errors=True)
    print(f"{size:,} pages: {cold.seconds:.1f} s", file=sys.stderr)
    return found


def _changes(content: Path, size: int) -> Iterator[tuple[str, Callable[[], object], Sequence[str]]]:
    """What an editor or owner may do, with the options of the build that follows.

    After all but the first, every page is made again as data; after the last also as HTML.
    """
    yield "one text changed", lambda: _append(content / TEXT, "\nEen zin erbij.\n"), ()
    if size > LARGEST_FOR_ALL:
        return
    yield "one page renamed", lambda: _rename(content / TEXT), ()
    yield "a hub renamed", lambda: _rename(content / HUB), ()
    yield "the settings changed", lambda: _append(content / "atlas.yml", "ondertitel: Anders\n"), ()
    own = content.with_name(f"own-{size}")
    yield "a template changed", lambda: _own_footer(own), ("--overrides", str(own))


def _own_footer(folder: Path) -> None:
    folder.mkdir()
    (folder / "footer.html").write_text('{% include "theme/footer.html" %}\n<p>Anders</p>\n', encoding="utf-8")


def _append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def _rename(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace("titel: ", "titel: Nieuw ", 1), encoding="utf-8")


def _build(content: Path, output: Path, *options: str) -> Run:
    return _run((*ATLAS, "build", str(content), "-o", str(output), "--on", str(ON), *options), output.parent)


def _run(command: Sequence[str], folder: Path) -> Run:
    """A program that must succeed, run in a folder; the key of the machine is kept there too."""
    home = {"XDG_CONFIG_HOME": str(folder), "PYTHONPATH": str(ROOT)}
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, env=environment() | home, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as program:
        memory = _Memory(program.pid)
        _, said = program.communicate()
        seconds = time.perf_counter() - start
    if program.returncode:
        sys.exit(f"{' '.join(command)}: {said.decode()[-2000:]}")
    return Run(seconds, memory.most())


class _Memory:
    """The most memory that a program and its children have at one time; what they share is counted once."""

    EVERY = 0.2

    def __init__(self, pid: int) -> None:
        self._pid, self._most, self._stopped = pid, 0, Event()
        self._thread = Thread(target=self._watch, daemon=True)
        self._thread.start()

    def most(self) -> float:
        """In megabytes; nothing where the system does not tell."""
        self._stopped.set()
        self._thread.join()
        return self._most / KILOBYTE

    def _watch(self) -> None:
        while not self._stopped.wait(self.EVERY):
            self._most = max(self._most, sum(map(_kilobytes, _family(self._pid))))


def _family(pid: int) -> Iterator[int]:
    """A process and all that it started."""
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _kilobytes(pid: int) -> int:
    """The proportional share of memory of a process."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def _report_sizes(measured: Sequence[Mapping[str, float]], sizes: Sequence[int]) -> None:
    """A column for each size; then how cold builds grow, and what the other figures are of a cold one."""
    _row("pages of content", [f"{size:,}" for size in sizes])
    for name in measured[0]:
        _row(name, [_shown(one.get(name)) for one in measured])
    print()
    cold = [one["cold, s"] for one in measured]
    _row("cold, ms a page", [f"{1000 * seconds / size:.1f}" for seconds, size in zip(cold, sizes, strict=True)])
    _row("cold, times the floor", [f"{one['cold, s'] / one['read, parse and write alone, s']:.1f}" for one in measured])
    for name in ("nothing changed, s", "one text changed, s", "check, s"):
        _row(f"{name.removesuffix(', s')}, part of cold", [f"{one[name] / one['cold, s']:.3f}" for one in measured])
    for name in ("nothing changed, s", "one text changed, s") if REBUILD in measured[0] else ():
        _row(f"{name.removesuffix(', s')}, x Hugo again", [f"{one[name] / one[REBUILD]:.3f}" for one in measured])


def _shown(number: float | None) -> str:
    if number is None:
        return ""
    return f"{number:,.2f}" if number < KILOBYTE else f"{number:,.0f}"


def _report_peers(folder: Path) -> None:
    """Atlas and the others in turns on the same text: medians, and multiples of the first of them."""
    peers = [peer for peer in PEERS if peer.program.exists()]
    if not peers:
        print("\nNo other generators here: `make bench` installs them where it can.")
        return
    content = big_atlas(folder / "same", WITH_PEERS)
    help_ = median(_run((*ATLAS, "--help"), folder).seconds for _ in range(TURNS))
    turns = [_turn(folder / f"turn-{number}", content, peers) for number in range(TURNS)]
    found = {name: [median(turn[name][n].seconds for turn in turns) for n in range(3)] for name in turns[0]}
    memory = {name: max(turn[name][0].memory for turn in turns) for name in turns[0]}
    first = found[peers[0].name]
    print(f"\n{WITH_PEERS:,} pages, medians of {TURNS} turns; x: times the cold build of {peers[0].name}\n")
    _row("", ["cold, s", "x", "nothing changed, s", "x", "one text, s", "x", "MB"])
    for name, seconds in found.items():
        cells = [cell for one in seconds for cell in (f"{one:.2f}", f"{one / first[0]:.2f}")]
        _row(name, [*cells, f"{memory[name]:.0f}"])
    print()
    for peer in peers:
        print(f"{peer.name}: {peer.does}.")
    print(f"`atlas --help`: {help_:.3f} s")


def _turn(folder: Path, content: Path, peers: Sequence[Peer]) -> Mapping[str, Sequence[Run]]:
    """One turn for each: cold, nothing changed, and one text changed."""
    found = {"atlas": _turn_of_atlas(folder / "atlas", content, None)}
    with TemporaryDirectory() as empty:
        found["atlas, no Graphviz"] = _turn_of_atlas(folder / "plain", content, Path(empty))
    for peer in peers:
        found[peer.name] = _turn_of(peer, folder / peer.name, content)
    shutil.rmtree(folder)
    return found


def _turn_of(peer: Peer, room: Path, content: Path) -> tuple[Run, Run, Run]:
    """What another generator takes for the same texts."""
    texts = texts_of(content)
    peer.lay_out(room, texts)
    command = (str(peer.program), *peer.command[1:])
    cold, again = _run(command, room), _run(command, room)
    _append(peer.text_of(room, texts[Path(TEXT).stem]), "\nEen zin erbij.\n")
    return cold, again, _run(command, room)


def _turn_of_atlas(folder: Path, content: Path, programs: Path | None) -> tuple[Run, Run, Run]:
    """The same of atlas; with a folder of `programs` in the place of the usual ones, it finds no Graphviz."""
    path = os.environ["PATH"]
    own = shutil.copytree(content, folder / "content")
    try:
        os.environ["PATH"] = str(programs) if programs else path
        cold, again = _build(own, folder / "site"), _build(own, folder / "site")
        _append(own / TEXT, "\nEen zin erbij.\n")
        return cold, again, _build(own, folder / "site")
    finally:
        os.environ["PATH"] = path


def _row(name: str, cells: Sequence[str]) -> None:
    print(f"{name:<32}", *(f"{cell:>18}" for cell in cells))


if __name__ == "__main__":
    sys.exit(main())
