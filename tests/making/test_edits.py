"""Edits by chance: after each, the site made from what was kept is byte for byte that of a build from nothing."""

import shutil
from pathlib import Path

import pytest

from tests.making.edits import KINDS, Desk, compared

SEED, STEPS = 14, 25


def test_after_any_edit_the_site_is_as_one_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    programs = tmp_path / "programma's"
    programs.mkdir()
    (programs / "git").symlink_to(shutil.which("git") or "git")
    monkeypatch.setenv("PATH", str(programs))  # without Graphviz it is sooner done; `make fuzz` draws
    desk = Desk(tmp_path / "atlas", SEED, kind=KINDS[0])

    assert [(name, difference) for name, difference in compared(desk, STEPS) if difference] == []
    assert desk.written > STEPS / 2
