"""The folder that is written: whole or not at all, and nothing in it of others is touched."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas.builder import Built, UnsafeOutput, build
from atlas.site.pages import File
from atlas.site.write import OLD, write
from tests.folders import SETTINGS, make_folder, page
from tests.site.sites import ON, START, tree

OPGAVE = {"opgaven/wonen.md": page("titel: Wonen")}
TWO = {**SETTINGS, **OPGAVE, "opgaven/water.md": page("titel: Water")}
MISTAKE = {"opgaven/energie.md": page("titel: Energie\nvraagstukk: Wat?")}
PAGE = "opgaven/wonen.html"


class Interruption(Exception):  # noqa: N818 - as a power cut is none of our errors
    pass


def made(content: Path, output: Path) -> Built:
    return build(content, output, on=ON)


def cut_off() -> Iterator[File]:
    """Files of a site, until the power fails."""
    yield File(START, b"nieuw")
    raise Interruption


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "content", TWO)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "site"


# The old site and the new --------------------------------------------------------------------------------------


def test_the_folder_is_made_with_all_that_is_above_it(content: Path, tmp_path: Path) -> None:
    made(content, tmp_path / "hier" / "en" / "daar")

    assert (tmp_path / "hier" / "en" / "daar" / PAGE).is_file()


def test_building_what_was_built_changes_no_byte_and_leaves_nothing_beside_it(content: Path, output: Path) -> None:
    made(content, output)
    first, beside = tree(output), set(output.parent.iterdir())
    made(content, output)

    assert tree(output) == first
    assert set(output.parent.iterdir()) == beside


def test_a_mistake_leaves_the_old_site_as_it_was(content: Path, output: Path) -> None:
    made(content, output)
    before = tree(output)
    make_folder(content, MISTAKE)

    assert not made(content, output).written
    assert tree(output) == before


def test_a_mistake_makes_no_site_where_there_was_none(content: Path, output: Path) -> None:
    make_folder(content, MISTAKE)

    assert not made(content, output).written
    assert not output.exists()


def test_a_build_that_is_cut_off_leaves_the_old_site_and_nothing_beside_it(content: Path, output: Path) -> None:
    made(content, output)
    before, beside = tree(output), set(output.parent.iterdir())
    with pytest.raises(Interruption):
        write(cut_off(), output)

    assert tree(output) == before
    assert set(output.parent.iterdir()) == beside


def test_files_of_pages_that_are_gone_go(content: Path, output: Path) -> None:
    made(content, output)
    (content / "opgaven" / "wonen.md").unlink()
    made(content, output)

    assert not (output / PAGE).exists()
    assert (output / "opgaven" / "water.html").is_file()


def test_a_folder_whose_files_are_all_gone_goes(content: Path, output: Path) -> None:
    make_folder(content, {"begrippen/niveau.md": page("titel: Niveau", "Een laag.")})
    made(content, output)
    (content / "begrippen" / "niveau.md").unlink()
    made(content, output)

    assert not (output / "begrippen").exists()


@pytest.mark.parametrize("name", [".gitkeep", "CNAME", "eigen/bestand.txt", "opgaven/foto.jpg", ".well-known/mine"])
def test_a_file_of_others_stays_as_it_was(name: str, content: Path, output: Path) -> None:
    make_folder(output, {name: b"\x00van een ander\xff"})
    made(content, output)
    made(content, output)

    assert (output / name).read_bytes() == b"\x00van een ander\xff"


def test_a_link_of_others_stays_a_link(content: Path, output: Path, tmp_path: Path) -> None:
    elsewhere = make_folder(tmp_path / "elders", {"groot.pdf": "veel"})
    output.mkdir()
    (output / "archief").symlink_to(elsewhere)
    made(content, output)

    assert (output / "archief").is_symlink()
    assert (elsewhere / "groot.pdf").read_text(encoding="utf-8") == "veel"


def test_an_edition_leaves_nothing_of_the_one_before(output: Path, tmp_path: Path) -> None:
    hidden = page("titel: Intern\nzichtbaarheid: intern\nvroeger: [vroeger-intern]")
    content = make_folder(tmp_path / "content", {**TWO, "opgaven/geheim.md": hidden})
    build(content, output, audience="intern", on=ON)
    build(content, output, audience="openbaar", on=ON)

    assert [name for name in tree(output) if "geheim" in name or "intern" in name] == []


# A swap that was cut off -----------------------------------------------------------------------------------------


def set_aside(output: Path) -> Path:
    """The old site, where a swap puts it for a moment."""
    aside = output.parent / f"{OLD}proef"
    aside.mkdir()
    return output.rename(aside / output.name)


def test_a_swap_that_was_cut_off_between_two_steps_is_undone(content: Path, output: Path) -> None:
    made(content, output)
    before = tree(output)
    aside = set_aside(output)
    with pytest.raises(Interruption):
        write(cut_off(), output)

    assert tree(output) == before
    assert not aside.parent.exists()


def test_a_swap_that_was_cut_off_keeps_the_files_of_others(content: Path, output: Path) -> None:
    made(content, output)
    make_folder(output, {"CNAME": "atlas.example"})
    set_aside(output)
    made(content, output)

    assert (output / "CNAME").read_text(encoding="utf-8") == "atlas.example"
    assert (output / PAGE).is_file()


def test_what_a_finished_swap_left_is_cleared(content: Path, output: Path) -> None:
    made(content, output)
    set_aside(output)
    make_folder(output, {START: "van de nieuwe site"})
    made(content, output)

    assert list(output.parent.glob(f"{OLD}*")) == []


def test_the_old_site_of_another_folder_is_left_alone(content: Path, output: Path) -> None:
    made(content, output)
    aside = set_aside(output)
    made(content, output.parent / "andere-site")

    assert (aside / PAGE).is_file()


# Folders that must not be written to -----------------------------------------------------------------------------


def refuse(content: Path, output: Path) -> None:
    """See that a build into a folder is refused, with its name, and that nothing changes."""
    before = tree(content.parent)
    with pytest.raises(UnsafeOutput) as refusal:
        made(content, output)

    assert refusal.value.message.args["path"] == str(output)
    assert tree(content.parent) == before


def test_the_root_of_the_disk_is_refused(content: Path) -> None:
    refuse(content, Path(content.anchor))


def test_the_home_folder_is_refused(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = make_folder(tmp_path / "thuis", {"brief.txt": "lief"})
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))

    refuse(content, home)


@pytest.mark.parametrize("output", [".", "..", "opgaven", "nieuw/site", "../content", "../content/../content"])
def test_the_content_what_is_in_it_and_what_is_above_it_are_refused(output: str, content: Path) -> None:
    refuse(content, content / output)


def test_a_link_to_the_content_is_refused(content: Path, output: Path) -> None:
    output.symlink_to(content)

    refuse(content, output)


@pytest.mark.parametrize("mark", [".git/HEAD", ".git", "atlas.yml"])
def test_a_folder_in_which_someone_works_is_refused(mark: str, content: Path, output: Path) -> None:
    make_folder(output, {mark: "gitdir: elders"})

    refuse(content, output)


def test_a_file_is_refused(content: Path, tmp_path: Path) -> None:
    make_folder(tmp_path, {"rapport.html": "met zorg geschreven"})

    refuse(content, tmp_path / "rapport.html")
