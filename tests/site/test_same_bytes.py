"""The same content and date give the same bytes, on any machine and in any order."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from atlas import builder
from tests.site.sites import ATLASES, BUILD, ON, built, differing

# Each machine differs from this one in all ways at once.
ELSEWHERE: Mapping[str, Mapping[str, str]] = {
    "to the east": {
        "PYTHONHASHSEED": "1",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "LANG": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "HOME": "/nonexistent",
    },
    "to the west": {
        "PYTHONHASHSEED": "4242",
        "TZ": "Pacific/Pago_Pago",
        "LC_ALL": "tr_TR.UTF-8",
        "LANGUAGE": "tr",
        "NO_COLOR": "1",
    },
}


def build(content: Path, output: Path, environment: Mapping[str, str]) -> None:
    """Build an atlas in a process of its own and from another folder. On every later day the command looks back."""
    subprocess.run(
        [sys.executable, "-c", BUILD, content, output, "openbaar", str(ON)],
        cwd=output.parent,
        env={**os.environ, **environment},
        capture_output=True,
        check=True,
    )


@pytest.mark.parametrize("environment", ELSEWHERE.values(), ids=ELSEWHERE.keys())
def test_the_machine_does_not_change_a_byte(environment: Mapping[str, str], shared: Path, tmp_path: Path) -> None:
    here = built(shared, "example", "openbaar")
    build(here.content, tmp_path / "site", environment)

    assert differing(tmp_path / "site", here.folder) == set()


@pytest.mark.parametrize("jobs", [1, 3])
def test_more_hands_do_not_change_a_byte(jobs: int, shared: Path, tmp_path: Path) -> None:
    here = built(shared, "example", "intern")
    made = builder.build(here.content, tmp_path / "site", audience="intern", on=ON, jobs=jobs)

    assert made.written
    assert differing(tmp_path / "site", here.folder) == set()


def test_the_order_of_files_on_disk_does_not_change_a_byte(tmp_path: Path) -> None:
    for name, backward in (("heen", False), ("terug", True)):
        content = _copied(ATLASES["example"], tmp_path / name / "inhoud", backward=backward)
        build(content, tmp_path / name / "site", {})

    assert differing(tmp_path / "heen" / "site", tmp_path / "terug" / "site") == set()


def _copied(content: Path, to: Path, *, backward: bool) -> Path:
    """The content, outside git, its files written from A to Z or from Z to A."""
    for file in sorted(content.rglob("*"), key=lambda path: path.name, reverse=backward):
        if file.is_file():
            copy = to / file.relative_to(content)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)
    return to
