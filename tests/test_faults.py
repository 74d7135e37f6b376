"""Whatever happens to a real `atlas build`, the old site stands or the new one, and a message says what to do."""

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random
from threading import Event, Thread

import pytest

from tests.big import big_atlas
from tests.conftest import ROOT
from tests.folders import SETTINGS, make_folder, page
from tests.site.sites import ON, differing

FIRST = {
    **SETTINGS,
    "opgaven/wonen.md": page("titel: Wonen"),
    "opgaven/water.md": page("titel: Water"),
    "coalities/tafel.md": page("titel: Tafel\nopgaven: [wonen]\ndeelnemers: [linde, '? De Eik']"),
    "organisaties/linde.md": page("titel: De Linde\nwereld: particulier"),
}
SECOND = {**FIRST, "opgaven/wonen.md": page("titel: Wonen en bouwen"), "opgaven/energie.md": page("titel: Energie")}
ENGLISH = ("No space left", "Permission denied", "Read-only", "Traceback", "File too large")
Commands = Mapping[str, Path]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Two contents, and the site of each as it comes out where nothing happens."""
    folder = tmp_path_factory.mktemp("gaaf")
    found = {"first": make_folder(folder / "een", FIRST), "second": make_folder(folder / "twee", SECOND)}
    for name, content in list(found.items()):
        found[f"site of {name}"] = folder / f"site-{name}"
        assert atlas(content, found[f"site of {name}"]).returncode == 0
    return found


def command(content: Path, output: Path) -> list[str]:
    return [sys.executable, "-m", "atlas", "build", str(content), "-o", str(output), f"--on={ON}", "--jobs=1"]


def atlas(
    content: Path, output: Path, *before: str, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """A build in a process of its own."""
    environment = {**os.environ, **(env or {})}
    asked = [*before, *command(content, output)]
    return subprocess.run(asked, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def which(output: Path, sites: Mapping[str, Path]) -> str:
    """Which of the two sites stands in a folder."""
    if not output.exists():
        return "none"
    found = [name for name in ("first", "second") if not differing(output, sites[f"site of {name}"])]
    return found[0] if found else "mixture"


def told(done: subprocess.CompletedProcess[str]) -> str:
    """What a refused command said: one line, and nothing in the language of the system."""
    assert done.returncode == 2, done.stdout + done.stderr
    assert not any(word in done.stdout + done.stderr for word in ENGLISH), done.stderr
    return done.stderr.strip().splitlines()[-1]


# Killed --------------------------------------------------------------------------------------------------------------


def kill(content: Path, output: Path, moment: float) -> None:
    """Start a build and kill it, with all that it started, so many seconds later."""
    running = subprocess.Popen(
        command(content, output), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    time.sleep(moment)
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()


def killed(sites: Mapping[str, Path], output: Path, times: int) -> list[str]:
    """What stands after each of so many builds that were killed, and what after the next command."""
    begin = time.perf_counter()
    assert atlas(sites["second"], output).returncode == 0
    takes = time.perf_counter() - begin
    assert atlas(sites["first"], output).returncode == 0
    found = []
    for number in range(times):
        kill(sites["second" if number % 2 else "first"], output, takes * 1.2 * (number + 0.5) / times)
        before = which(output, sites)
        if before == "none":
            mistake = make_folder(output.parent / "fout", {**FIRST, "opgaven/x.md": "geen pagina"})
            assert atlas(mistake, output).returncode == 1
            before = which(output, sites)
        found.append(before)
    return found


def test_a_killed_build_leaves_the_old_site_or_the_new(sites: Commands, tmp_path: Path) -> None:
    found = killed(sites, tmp_path / "site", 2)

    assert set(found) <= {"first", "second"}


@pytest.mark.slow
def test_a_build_killed_at_a_hundred_moments_leaves_the_old_site_or_the_new(sites: Commands, tmp_path: Path) -> None:
    found = killed(sites, tmp_path / "site", 100)

    assert set(found) == {"first", "second"}
    assert [path.name for path in tmp_path.glob(".atlas-oud-*")] == []
    assert atlas(sites["second"], tmp_path / "site").returncode == 0
    assert sorted(path.name for path in tmp_path.glob(".atlas-*")) == [".atlas-cache"]


def children(pid: int) -> list[int]:
    """The processes that a process has started, and that run."""
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False)
    return [int(line) for line in found.stdout.split()]


@pytest.mark.slow
def test_a_build_of_which_the_system_ends_a_process_stops_and_says_so(tmp_path: Path) -> None:
    content, output = big_atlas(tmp_path / "content", 300), tmp_path / "site"
    asked = [*command(content, output)[:-1], "--jobs=2"]
    running = subprocess.Popen(
        asked, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        while len(workers := children(running.pid)) < 2 and running.poll() is None:
            time.sleep(0.01)
        os.kill(workers[0], signal.SIGKILL)
        _, said = running.communicate(timeout=60)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)

    assert running.returncode == 2, said
    assert "het geheugen is vol" in said
    assert not output.exists()


# The disk ------------------------------------------------------------------------------------------------------------


def own_disk(folder: Path, size: str) -> Sequence[str]:
    """What to put before a command so that a folder is a small disk of its own; a skip where that is not allowed."""
    folder.mkdir()
    mount = f'mount -t tmpfs -o size={size} tmpfs "{folder}" && exec "$@"'
    before = ("unshare", "-m", "sh", "-c", mount, "sh")
    if not shutil.which("unshare") or subprocess.run([*before, "true"], check=False, capture_output=True).returncode:
        pytest.skip("mounting is not allowed here")
    return before


@pytest.mark.slow
def test_a_full_disk_leaves_the_old_site_and_says_so(sites: Commands, tmp_path: Path) -> None:
    disk, copy = tmp_path / "schijf", tmp_path / "daarna"
    before = own_disk(disk, "20m")
    first, second = (" ".join(command(sites[name], disk / "site")) for name in ("first", "second"))
    filled = f"head -c 1G /dev/zero > {disk}/vol 2> {disk}/fout"
    script = f"{first} && ({filled}; {second}); code=$?; cp -r {disk}/site {copy}; exit $code"
    done = subprocess.run([*before, "sh", "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)

    assert "de schijf is vol" in told(done)
    assert which(copy, sites) == "first"


def test_a_file_that_may_not_grow_leaves_the_old_site_and_says_so(sites: Commands, tmp_path: Path) -> None:
    output = tmp_path / "site"
    shutil.copytree(sites["site of first"], output)

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, 5_000))

    asked = command(sites["second"], output)
    done = subprocess.run(asked, cwd=ROOT, preexec_fn=small, capture_output=True, text=True, check=False)

    assert "niet zo groot worden" in told(done)
    assert which(output, sites) == "first"
    assert list(tmp_path.glob(".atlas-nieuw*")) == []


@pytest.mark.slow
def test_a_disk_that_can_only_be_read_is_told(sites: Commands, tmp_path: Path) -> None:
    disk, copy = tmp_path / "schijf", tmp_path / "daarna"
    before = own_disk(disk, "50m")
    first, second = (" ".join(command(sites[name], disk / "site")) for name in ("first", "second"))
    script = f"{first} && mount -o remount,ro {disk} && {second}; code=$?; cp -r {disk}/site {copy}; exit $code"
    done = subprocess.run([*before, "sh", "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)

    assert "hier mag alleen worden gelezen" in told(done)
    assert which(copy, sites) == "first"


def bound_by_rights() -> Sequence[str]:
    """What to put before a command so that rights count, also for root; nothing for anyone else."""
    if os.geteuid() != 0:
        return ()
    before = ("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner")
    if not shutil.which("setpriv") or subprocess.run([*before, "true"], check=False, capture_output=True).returncode:
        pytest.skip("root cannot lay down its powers here")
    return before


@pytest.mark.parametrize(
    "closed", [pytest.param("site", id="itself", marks=pytest.mark.slow), pytest.param(".", id="what it is in")]
)
def test_a_folder_that_may_not_be_written_stays_or_is_updated(closed: str, sites: Commands, tmp_path: Path) -> None:
    output = tmp_path / "map" / "site"
    shutil.copytree(sites["site of first"], output)
    (tmp_path / "map" / closed).chmod(0o555)
    done = atlas(sites["second"], output, *bound_by_rights())
    (tmp_path / "map" / closed).chmod(0o755)

    # What a folder is in decides whether it can be renamed, and not the rights on it.
    assert done.returncode == 0, done.stderr
    assert which(output, sites) == "second"
    assert ("niet in één keer te vervangen" in done.stdout) == (closed == ".")


@pytest.mark.slow
def test_where_nothing_may_be_written_that_is_told(sites: Commands, tmp_path: Path) -> None:
    output = tmp_path / "map" / "site"
    shutil.copytree(sites["site of first"], output)
    for folder in (output, output.parent):
        folder.chmod(0o555)
    done = atlas(sites["second"], output, *bound_by_rights())
    for folder in (output.parent, output):
        folder.chmod(0o755)

    assert "u mag hier niet lezen of schrijven" in told(done)
    assert which(output, sites) == "first"


# At once -------------------------------------------------------------------------------------------------------------


def test_of_two_builds_at_once_one_site_stands_whole(sites: Commands, tmp_path: Path) -> None:
    output = tmp_path / "site"
    running = [
        subprocess.Popen(
            command(sites[name], output), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        for name in ("first", "second")
    ]
    said = [process.communicate()[0] for process in running]
    codes = [process.returncode for process in running]

    assert 0 in codes
    assert set(codes) <= {0, 2}
    assert all("een andere opdracht schrijft nu in" in text for text, code in zip(said, codes, strict=True) if code)
    assert which(output, sites) in {"first", "second"}


def changing(file: Path, stop: Event) -> Iterator[None]:
    """Write a file over and over, in pieces, as a slow editor does; now and then it is not there."""
    chance = Random(1)  # noqa: S311 - to test with
    while not stop.is_set():
        with file.open("w", encoding="utf-8") as opened:
            for piece in ("---\n", "titel: Wonen\n", "---\n", "Tekst.\n" * 50):
                opened.write(piece)
                opened.flush()
        if chance.random() < 0.2:
            file.unlink()
        yield


@pytest.mark.slow
def test_a_file_that_changes_while_it_is_read_gives_a_site_or_a_message(sites: Commands, tmp_path: Path) -> None:
    content, output, stop = make_folder(tmp_path / "content", FIRST), tmp_path / "site", Event()
    writer = Thread(target=lambda: list(changing(content / "opgaven" / "wonen.md", stop)))
    writer.start()
    try:
        done = [atlas(content, output) for _ in range(3)]
    finally:
        stop.set()
        writer.join()

    assert {one.returncode for one in done} <= {0, 1, 2}
    assert [one.stderr for one in done if "Traceback" in one.stderr] == []
    # Nothing of a half that was read stays behind, in the site or in what is kept for the next.
    make_folder(content, FIRST)
    assert atlas(content, output).returncode == 0
    assert which(output, sites) == "first"


# The machine ---------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_without_a_home_folder_there_is_a_site_and_no_key_among_the_files(sites: Commands, tmp_path: Path) -> None:
    only_files = make_folder(tmp_path, {"nsswitch": "passwd: files\n"}) / "nsswitch"
    nobody = f'mount --bind /dev/null /etc/passwd && mount --bind {only_files} /etc/nsswitch.conf && exec "$@"'
    before = ("unshare", "-m", "sh", "-c", nobody, "sh", "env", "-u", "HOME")
    if not shutil.which("unshare") or subprocess.run([*before, "true"], check=False, capture_output=True).returncode:
        pytest.skip("mounting is not allowed here")
    # A stranger's pull request may hold the very file in which a key would be looked for.
    make_folder(tmp_path, {"~/.config/atlas/sleutel": b"k" * 32})
    done = subprocess.run(
        [*before, "-u", "XDG_CONFIG_HOME", *command(sites["first"], tmp_path / "site")],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert which(tmp_path / "site", sites) == "first"
    assert not (tmp_path / ".atlas-cache").exists()


@pytest.mark.slow
def test_a_clock_at_the_epoch_is_no_obstacle(sites: Commands, tmp_path: Path) -> None:
    faketime = shutil.which("faketime")
    if not faketime:
        pytest.skip("faketime is not there: install the package faketime")
    output = tmp_path / "site"
    done = atlas(sites["first"], output, faketime, "1970-01-01 00:00:00", "env")

    assert done.returncode == 0, done.stderr
    assert which(output, sites) == "first"


@pytest.mark.slow
def test_files_dated_at_the_epoch_are_no_obstacle(tmp_path: Path, sites: Commands) -> None:
    content = make_folder(tmp_path / "content", FIRST)
    for file in content.rglob("*"):
        os.utime(file, (0, 0))

    assert atlas(content, tmp_path / "site").returncode == 0
    assert which(tmp_path / "site", sites) == "first"
    packed = [sys.executable, "-m", "atlas", "zip", str(tmp_path / "site"), "-o", str(tmp_path / "site.zip")]
    assert subprocess.run(packed, cwd=ROOT, capture_output=True, check=False).returncode == 0


# Graphviz ------------------------------------------------------------------------------------------------------------

DRAWS: Mapping[str, str] = {
    "crashes": "kill -SEGV $$",
    "stops without a word": "exit 0",
    "fails halfway": "cat > /dev/null; echo '<svg><g/></svg>'; exit 1",
    "writes rubbish": "cat > /dev/null; head -c 5000 /dev/urandom",
    # It is given up after six times twenty seconds.
    "hangs": "exec sleep 1000",
    "writes something else": "grep -c '^}' | xargs -I {} seq {} | sed 's/.*/<svg>niets<\\/svg>/'",
}


@pytest.mark.parametrize(
    "does",
    [
        pytest.param(does, id=name, marks=() if name == "writes rubbish" else pytest.mark.slow)
        for name, does in DRAWS.items()
    ],
)
def test_a_graphviz_that_does_not_draw_gives_lists_and_says_so(does: str, sites: Commands, tmp_path: Path) -> None:
    programs = tmp_path / "programs"
    version = 'case "$*" in *-V*) echo "neato - graphviz version 9.9 (x)" >&2; exit 0;; esac'
    for name in ("neato", "dot", "graphviz-pure"):
        make_folder(programs, {name: f"#!/bin/sh\n{version}\n{does}\n"})
        (programs / name).chmod(0o755)
    done = atlas(sites["first"], tmp_path / "site", env={"PATH": f"{programs}:{os.environ['PATH']}"})

    assert done.returncode == 0, done.stderr
    assert "graphviz 9.9 maakt geen tekeningen" in done.stdout
    assert "<table" in (tmp_path / "site" / "opgaven" / "wonen.html").read_text(encoding="utf-8")
