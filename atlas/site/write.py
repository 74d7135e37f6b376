"""The folder that is written: made aside, then swapped, so that the old site stands until the new one is whole.

Files in the output folder that the builder did not make stay; which ones it made is kept in a list of its own.
"""

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from atlas.diagnostics import Obstacle
from atlas.site.pages import File
from atlas.texts import message

MADE = ".atlas-gemaakt"
ASIDE, OLD = ".atlas-nieuw-", ".atlas-oud-"


class UnsafeOutput(Obstacle):
    """The output folder must not be written to."""


def refuse_unsafe(output: Path, content: Path) -> None:
    """Nothing, or `UnsafeOutput` if writing there could destroy something."""
    target, source = output.resolve(), content.resolve()
    if target == Path(target.anchor):
        raise UnsafeOutput(message("{path} is de hoofdmap van de schijf. Kies een eigen map met -o.", path=str(output)))
    if target == Path.home().resolve():
        raise UnsafeOutput(message("{path} is uw thuismap. Kies een eigen map met -o.", path=str(output)))
    if target == source or target in source.parents or source in target.parents:
        raise UnsafeOutput(
            message("{path} bevat de inhoud zelf, of ligt erin. Kies een andere map met -o.", path=str(output))
        )
    if target.exists() and not target.is_dir():
        raise UnsafeOutput(message("{path} is geen map. Kies een map met -o.", path=str(output)))
    if (target / ".git").exists() or (target / "atlas.yml").exists():
        raise UnsafeOutput(
            message("{path} lijkt een werkmap, geen uitvoer. Kies een andere map met -o.", path=str(output))
        )


def write(files: Iterable[File], output: Path) -> None:
    """The files as a folder: written beside it, what is not ours carried over, then put in its place by two renames."""
    output = output.resolve()
    output.parent.mkdir(parents=True, exist_ok=True)
    _sweep(output)
    aside = Path(tempfile.mkdtemp(prefix=ASIDE, dir=output.parent))
    try:
        made = sorted(_write_all(files, aside))
        (aside / MADE).write_text("\n".join([MADE, *made]) + "\n", encoding="utf-8")
        if output.exists():
            _carry_over(output, aside, frozenset(made))
        aside.chmod(0o755)
        _swap(aside, output)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def made_in(output: Path) -> Iterator[Path]:
    """The files of a site that the builder made, by the list that it left."""
    listed = output / MADE
    if listed.is_file():
        yield from (output / name for name in listed.read_text(encoding="utf-8").splitlines())


def _write_all(files: Iterable[File], folder: Path) -> Iterable[str]:
    made: set[Path] = set()
    for file in files:
        path = folder / file.path
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(file.content)
        yield file.path


def _carry_over(output: Path, aside: Path, made: frozenset[str]) -> None:
    """Copy what the builder did not make: all but the files on the old list and those that are new."""
    listed = output / MADE
    ours = frozenset(listed.read_text(encoding="utf-8").splitlines()) if listed.is_file() else frozenset()
    for path in sorted(output.rglob("*")):
        name = path.relative_to(output).as_posix()
        if path.is_dir() and not path.is_symlink():
            continue
        if name not in ours and name not in made:
            (aside / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, aside / name, follow_symlinks=False)


def _swap(aside: Path, output: Path) -> None:
    """Put the new folder in the place of the old one."""
    if not output.exists():
        aside.rename(output)
        return
    old = Path(tempfile.mkdtemp(prefix=OLD, dir=output.parent))
    output.rename(old / output.name)
    try:
        aside.rename(output)
    except OSError:
        (old / output.name).rename(output)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _sweep(output: Path) -> None:
    """Finish or undo a swap that was cut off: bring the old site back if none stands, and clear what lies aside."""
    for old in sorted(output.parent.glob(f"{OLD}*")):
        kept = old / output.name
        if kept.is_dir() and not output.exists():
            kept.rename(output)
        if kept.is_dir() or not any(old.iterdir()):
            shutil.rmtree(old, ignore_errors=True)
