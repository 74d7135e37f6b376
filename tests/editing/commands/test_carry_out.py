"""A change is made whole or not at all, also when the machine or someone stops it halfway."""

from datetime import date
from pathlib import Path

import pytest

from atlas.content.read import read_content
from atlas.editing.commands.carry_out import ASIDE, BUSY, carry_out
from atlas.editing.commands.rename import plan_rename
from atlas.editing.commands.verify import verify
from atlas.editing.yaml_edit.change import ContentChange, FileChange, create_page
from atlas.editing.yaml_edit.file_text import Refused
from tests.editing.desks import texts_in
from tests.folders import SETTINGS, Link, make_folder, page

ON = date(2026, 5, 31)
FILES = {
    **SETTINGS,
    "opgaven/wonen.md": page("titel: Wonen"),
    "coalities/a.md": page("titel: A\nopgaven: wonen"),
    "coalities/b.md": page("titel: B\nopgaven: wonen"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "content", FILES)


def test_a_change_is_made_in_every_file(folder: Path) -> None:
    carry_out(folder, plan_rename(folder, read_content(folder), "wonen", "huizen"))

    assert set(texts_in(folder)) == {"atlas.yml", "opgaven/huizen.md", "coalities/a.md", "coalities/b.md"}
    assert (folder / "coalities/a.md").read_text(encoding="utf-8") == page("titel: A\nopgaven: huizen")


def test_when_one_file_cannot_take_its_place_nothing_has_changed(folder: Path) -> None:
    change = plan_rename(folder, read_content(folder), "wonen", "huizen")
    in_the_way = ContentChange((*change.files, create_page("coalities/a.md/c.md", "x")))
    before = texts_in(folder)

    with pytest.raises(OSError, match=r"a\.md"):
        carry_out(folder, in_the_way)

    assert texts_in(folder) == before


def test_when_someone_stops_it_halfway_nothing_has_changed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change = plan_rename(folder, read_content(folder), "wonen", "huizen")
    before, real, calls = texts_in(folder), Path.replace, []

    def stopped(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return real(self, target)

    monkeypatch.setattr(Path, "replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        carry_out(folder, change)

    assert texts_in(folder) == before


def test_a_file_that_was_saved_in_between_is_not_overwritten(folder: Path) -> None:
    change = plan_rename(folder, read_content(folder), "wonen", "huizen")
    make_folder(folder, {"coalities/b.md": page("titel: Anders\nopgaven: wonen")})
    before = texts_in(folder)

    with pytest.raises(Refused, match="intussen veranderd"):
        carry_out(folder, change)

    assert texts_in(folder) == before


def test_a_file_that_came_in_between_is_not_overwritten(folder: Path) -> None:
    change = plan_rename(folder, read_content(folder), "wonen", "huizen")
    make_folder(folder, {"opgaven/huizen.md": "van een ander"})

    with pytest.raises(Refused, match="bestaat al"):
        carry_out(folder, change)


def test_after_a_power_cut_the_next_order_says_where_the_old_files_are(folder: Path) -> None:
    change = plan_rename(folder, read_content(folder), "wonen", "huizen")
    make_folder(folder, {f"{ASIDE}x/{BUSY}": ""})

    with pytest.raises(Refused, match="afgebroken"):
        carry_out(folder, change)


def test_a_page_that_is_a_link_keeps_being_one(folder: Path) -> None:
    make_folder(folder, {"coalities/c.md": Link("coalities/a.md")})
    [_, *files] = plan_rename(folder, read_content(folder), "wonen", "huizen").files
    one = next(file for file in files if file.old == "coalities/c.md")

    carry_out(folder, ContentChange((one,)))

    assert (folder / "coalities/c.md").is_symlink()
    assert (folder / "coalities/a.md").read_text(encoding="utf-8") == page("titel: A\nopgaven: huizen")


def test_a_mistake_that_a_change_would_bring_is_found_before_it_is_made(folder: Path) -> None:
    text = page("titel: A\nopgaven: wonne")
    change = ContentChange(
        (FileChange(old="coalities/a.md", new="coalities/a.md", before=FILES["coalities/a.md"], after=text),)
    )
    before = texts_in(folder)

    assert [problem.rule.code for problem in verify(folder, change, on=ON).errors] == ["A302"]
    assert texts_in(folder) == before


def test_mistakes_that_were_there_already_are_not_held_against_a_change(folder: Path) -> None:
    make_folder(folder, {"coalities/b.md": page("titel: B\nopgaven: niets")})

    assert verify(folder, plan_rename(folder, read_content(folder), "b", "c"), on=ON).new == ()
