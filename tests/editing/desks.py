"""What the tests of this room share: an atlas on disk, the program as a process, and the lines that differ."""

import os
import subprocess
import sys
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from atlas.editing.yaml_edit.change import ContentChange
from tests.conftest import ROOT

ATLAS = ROOT / "tests" / "fixtures" / "utrecht"
EXAMPLE = ROOT / "atlas" / "example"


def atlas(*arguments: str, inside: Path) -> subprocess.CompletedProcess[str]:
    """What `python -m atlas` says, called in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "atlas", *arguments],
        cwd=inside,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )


def texts_in(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def differences(change: ContentChange) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """For every stretch that differs in a file that stays: its path, the lines that go and the lines that come."""
    for file in change.files:
        if file.old is None or file.new is None:
            continue
        before, after = file.before.splitlines(keepends=True), file.after.splitlines(keepends=True)
        for tag, start, stop, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            if tag != "equal":
                yield file.new, tuple(before[start:stop]), tuple(after[first:last])
