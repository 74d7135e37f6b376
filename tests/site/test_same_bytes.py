"""The same content and date give the same bytes, on any machine and in any order."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.site.sites import ATLASES, AUDIENCES, ON, built, differing

ELSEWHERE: Mapping[str, Mapping[str, str]] = {
    "another hash seed": {"PYTHONHASHSEED": "1"},
    "yet another hash seed": {"PYTHONHASHSEED": "4242"},
    "a day that has begun elsewhere": {"TZ": "Pacific/Kiritimati"},
    "a day that has not begun elsewhere": {"TZ": "Pacific/Pago_Pago"},
    "a machine without a language": {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "a machine in another language": {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    "no colours and no home": {"NO_COLOR": "1", "HOME": "/nonexistent"},
}


def build(content: Path, output: Path, environment: Mapping[str, str], *options: str) -> None:
    """Build an atlas as a user does, in a process of its own and from another folder."""
    subprocess.run(
        [sys.executable, "-m", "atlas", "build", content, "-o", output, f"--on={ON}", *options],
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


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("jobs", [1, 3])
def test_drawing_many_pictures_at_a_time_does_not_change_a_byte(
    audience: str, jobs: int, shared: Path, tmp_path: Path
) -> None:
    here = built(shared, "example", audience)
    build(here.content, tmp_path / "site", {}, f"--audience={audience}", f"--jobs={jobs}")

    assert differing(tmp_path / "site", here.folder) == set()


def test_a_large_atlas_is_the_same_to_the_byte(shared: Path, tmp_path: Path) -> None:
    here = built(shared, "real", "openbaar")
    build(here.content, tmp_path / "site", {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}, "--jobs=1")

    assert differing(tmp_path / "site", here.folder) == set()


def test_the_order_of_files_on_disk_does_not_change_a_byte(shared: Path, tmp_path: Path) -> None:
    here = built(shared, "example", "openbaar")
    for file in sorted(ATLASES["example"].rglob("*"), key=lambda path: path.name, reverse=True):
        if file.is_file():
            copy = tmp_path / "elders" / "inhoud" / file.relative_to(ATLASES["example"])
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)
    build(tmp_path / "elders" / "inhoud", tmp_path / "site", {})

    assert differing(tmp_path / "site", here.folder) == set()
