"""Wherever writing is cut off, the old site or the new one stands, and the next command finishes or undoes it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from atlas.site.model.page import File
from atlas.site.output.lock import FolderBusy, hold_lock
from atlas.site.output.replace import MADE, NEW, TURN, beside, restore
from tests.conftest import ROOT
from tests.folders import make_folder
from tests.site.sites import tree
from tests.site.written import write

OLD_SITE = (File("index.html", b"begin"), File("opgaven/wonen.html", b"wonen"))
NEW_SITE = (File("index.html", b"nieuw begin"), File("opgaven/wonen.html", b"wonen"))
WHOLE = {"old", "new"}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "site"


def cuts(output: Path, *before: str, stride: int = 1) -> list[dict[str, object]]:
    """What was found after each cut, by the program that makes them."""
    command = [*before, sys.executable, "-m", "tests.site.cut_off", str(output), str(stride)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def mounted(folder: Path) -> Sequence[str]:
    """What to put before a command so that a folder is a disk of its own, which cannot be renamed; or a skip."""
    folder.mkdir()
    before = ("unshare", "-m", "sh", "-c", f'mount -t tmpfs tmpfs "{folder}" && exec "$@"', "sh")
    if not shutil.which("unshare") or subprocess.run([*before, "true"], check=False, capture_output=True).returncode:
        pytest.skip("mounting is not allowed here")
    return before


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_at_every_step_the_old_site_stands_or_the_new_or_the_old_comes_back(output: Path) -> None:
    found = cuts(output)

    assert len(found) > 30
    assert {cut["found"] for cut in found} == {*WHOLE, "none"}
    assert sum(cut["found"] == "none" for cut in found) == 1
    assert {cut["then"] for cut in found} == WHOLE
    assert [cut["left"] for cut in found if cut["left"]] == []


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_a_folder_that_cannot_be_renamed_ends_as_the_old_site_or_the_new(output: Path) -> None:
    found = cuts(output, *mounted(output))

    assert len(found) > 60
    assert {cut["then"] for cut in found} == WHOLE
    assert [cut["left"] for cut in found if cut["left"]] == []


def test_a_folder_that_cannot_be_renamed_is_updated_file_by_file_and_says_so(output: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from tests.site.written import write;"
        "from tests.site import cut_off as c;"
        "out = Path(sys.argv[1]); c.start_over(out); said = write(c.NEW, out); print(c.which(out), said.text)"
    )
    command = [*mounted(output), sys.executable, "-c", script, str(output)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.startswith("new {path} is niet in één keer te vervangen")


# What did not change ------------------------------------------------------------------------------------------------


def test_a_file_that_did_not_change_is_not_written_again(output: Path) -> None:
    write(OLD_SITE, output)
    page = output / "opgaven" / "wonen.html"
    os.utime(page, (0, 0))
    before = page.stat()
    write(NEW_SITE, output)

    assert (page.stat().st_ino, page.stat().st_mtime) == (before.st_ino, 0)


def test_a_link_that_stands_in_the_place_of_a_file_is_no_such_file(output: Path, tmp_path: Path) -> None:
    write(OLD_SITE, output)
    elsewhere = make_folder(tmp_path / "elders", {"wonen.html": "wonen"}) / "wonen.html"
    (output / "opgaven" / "wonen.html").unlink()
    (output / "opgaven" / "wonen.html").symlink_to(elsewhere)
    write(NEW_SITE, output)

    assert not (output / "opgaven" / "wonen.html").is_symlink()
    assert elsewhere.read_text(encoding="utf-8") == "wonen"


def test_an_empty_folder_of_others_stays(output: Path) -> None:
    (output / "uploads" / "later").mkdir(parents=True)
    write(OLD_SITE, output)

    assert (output / "uploads" / "later").is_dir()


# Others -------------------------------------------------------------------------------------------------------------


def test_two_commands_do_not_write_to_one_folder_at_once(output: Path) -> None:
    write(OLD_SITE, output)
    before = tree(output)
    with hold_lock(beside(output, TURN), output), pytest.raises(FolderBusy) as refusal:
        write(NEW_SITE, output)

    assert refusal.value.message.args["path"] == str(output)
    assert tree(output) == before


def test_a_command_that_reads_waits_for_no_one_and_breaks_nothing(output: Path) -> None:
    write(OLD_SITE, output)
    beside(output, NEW).mkdir()
    with hold_lock(beside(output, TURN), output), pytest.raises(FolderBusy):
        restore(output)

    assert beside(output, NEW).is_dir()


def test_a_turn_that_was_cut_off_is_free(output: Path) -> None:
    make_folder(output.parent, {beside(output, TURN).name: ""})
    write(OLD_SITE, output)

    assert not beside(output, TURN).exists()


@pytest.mark.parametrize("named", ["../kostbaar.txt", "/kostbaar.txt", "..\\kostbaar.txt", "a/../../kostbaar.txt"])
def test_a_list_that_leads_out_of_the_folder_costs_no_file(named: str, output: Path) -> None:
    precious = make_folder(output.parent, {"kostbaar.txt": "veel werk"}) / "kostbaar.txt"
    write(OLD_SITE, output)
    with (output / MADE).open("a", encoding="utf-8") as listed:
        listed.write(f"{named}\n")
    make_folder(output / NEW, {MADE: f"{MADE}\nindex.html\n", "index.html": "af"})
    restore(output)

    assert (output / "index.html").read_text(encoding="utf-8") == "af"
    assert precious.read_text(encoding="utf-8") == "veel werk"


def test_a_name_of_a_file_that_leads_out_of_the_folder_is_never_written(output: Path) -> None:
    with pytest.raises(ValueError, match="weg"):
        write((File("../weg.html", b""),), output)

    assert not output.exists()
