"""`atlas import` of sheets: it plans before it writes, and stops between pages only."""

import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.conftest import ROOT
from tests.editing.desks import atlas, texts_in
from tests.editing.spreadsheets.sheets import PAGES, csv_file
from tests.sites import make_site


def test_a_plan_writes_nothing_and_twice_is_as_good_as_once(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    file = csv_file(tmp_path, "id;titel;wereld\nnieuw;Nieuw;publiek\n", "organisaties")
    before = texts_in(folder)

    plan = atlas("import", str(file), inside=tmp_path)
    assert (plan.returncode, texts_in(folder)) == (0, before)
    assert "organisaties:2: nieuw nieuw" in plan.stdout
    assert atlas("import", str(file), "--write", inside=tmp_path).returncode == 0
    after = texts_in(folder)
    again = atlas("import", str(file), "--write", inside=tmp_path)
    assert "1 zelfde" in again.stdout
    assert texts_in(folder) == after != before


@pytest.mark.slow
def test_an_import_that_is_stopped_leaves_nothing_half_written(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    rows = "".join(f"o-{number};Organisatie {number};publiek\n" for number in range(3_000))
    file = csv_file(tmp_path, f"id;titel;wereld\n{rows}", "organisaties")
    command = [sys.executable, "-m", "atlas", "import", str(file), "--write", "--content", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        end = monotonic() + 60
        while not any(folder.glob(".atlas-wijziging-*/nieuw/*/o-1*.md")) and monotonic() < end:
            sleep(0.01)
        process.kill()

    whole = [path for path in (folder / "organisaties").glob("o-*.md") if path.read_text("utf-8").endswith("---\n")]
    assert len(whole) == len(list((folder / "organisaties").glob("o-*.md")))
    assert len(whole) in {0, 3_000} or any(folder.glob(".atlas-wijziging-*/bezig"))
