"""The folder that is written: whole or not at all, and nothing in it of others is touched."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas.builder import UnsafeOutput, build
from atlas.site.model.page import File
from atlas.site.output.replace import MADE, OLD, beside
from tests.folders import SETTINGS, make_folder, page
from tests.site.sites import ON, START, tree
from tests.site.written import write

ONE = {**SETTINGS, "opgaven/wonen.md": page("titel: Wonen")}
MISTAKE = {"opgaven/energie.md": page("titel: Energie\nvraagstukk: Wat?")}
PAGE = "opgaven/wonen.html"
OLD_SITE = (File(START, b"begin"), File(PAGE, b"wonen"), File("assets/page.css", b"body {}"))
NEW_SITE = (File(START, b"nieuw begin"), File("opgaven/water.html", b"water"))


class Interruption(Exception):  # noqa: N818 - as a power cut is none of our errors
    pass


def cut_off() -> Iterator[File]:
    """Files of a site, until the power fails."""
    yield NEW_SITE[0]
    raise Interruption


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "content", ONE)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.fixture
def old(output: Path) -> Path:
    """The output, with a site in it."""
    write(OLD_SITE, output)
    return output


def pages_in(folder: Path) -> dict[str, bytes]:
    """The files of a folder but for the list that the builder keeps."""
    return {name: content for name, content in tree(folder).items() if name != MADE}


def around(output: Path) -> set[Path]:
    return set(output.parent.iterdir())


# The old site and the new --------------------------------------------------------------------------------------


def test_the_folder_is_made_with_all_that_is_above_it(tmp_path: Path) -> None:
    write(OLD_SITE, tmp_path / "hier" / "en" / "daar")

    assert pages_in(tmp_path / "hier" / "en" / "daar") == {file.path: file.content for file in OLD_SITE}


def test_the_new_site_takes_the_place_of_the_old(old: Path) -> None:
    write(NEW_SITE, old)

    assert pages_in(old) == {file.path: file.content for file in NEW_SITE}


def test_writing_what_was_written_changes_no_byte_and_leaves_nothing_beside_it(old: Path) -> None:
    before, neighbours = tree(old), around(old)
    write(OLD_SITE, old)

    assert tree(old) == before
    assert around(old) == neighbours


def test_what_somebody_took_out_of_a_folder_is_made_again(old: Path) -> None:
    for file in OLD_SITE:
        (old / file.path).unlink()
    write(OLD_SITE, old)

    assert pages_in(old) == {file.path: file.content for file in OLD_SITE}


def test_building_what_was_built_changes_no_byte(content: Path, output: Path) -> None:
    build(content, output, on=ON)
    before = tree(output)
    build(content, output, on=ON)

    assert tree(output) == before


def test_a_mistake_leaves_the_old_site_as_it_was(content: Path, old: Path) -> None:
    before = tree(old)
    make_folder(content, MISTAKE)

    assert not build(content, old, on=ON).written
    assert tree(old) == before


def test_a_mistake_makes_no_site_where_there_was_none(content: Path, output: Path) -> None:
    make_folder(content, MISTAKE)

    assert not build(content, output, on=ON).written
    assert not output.exists()


def test_a_build_that_is_cut_off_leaves_the_old_site_and_nothing_beside_it(old: Path) -> None:
    before, neighbours = tree(old), around(old)
    with pytest.raises(Interruption):
        write(cut_off(), old)

    assert tree(old) == before
    assert around(old) == neighbours


def test_a_folder_whose_files_are_all_gone_goes(old: Path) -> None:
    write(NEW_SITE, old)

    assert not (old / "assets").exists()


@pytest.mark.parametrize("name", [".gitkeep", "CNAME", "eigen/bestand.txt", "opgaven/foto.jpg", ".well-known/mine"])
def test_a_file_of_others_stays_as_it_was(name: str, output: Path) -> None:
    make_folder(output, {name: b"\x00van een ander\xff"})
    write(OLD_SITE, output)
    write(NEW_SITE, output)

    assert (output / name).read_bytes() == b"\x00van een ander\xff"


def test_a_link_of_others_stays_a_link(old: Path, tmp_path: Path) -> None:
    elsewhere = make_folder(tmp_path / "elders", {"groot.pdf": "veel"})
    (old / "archief").symlink_to(elsewhere)
    write(NEW_SITE, old)

    assert (old / "archief").is_symlink()
    assert (elsewhere / "groot.pdf").read_text(encoding="utf-8") == "veel"


# A list that is lost -------------------------------------------------------------------------------------------------


SECRET = {"coalities/geheim.md": page("titel: Geheim\nopgaven: [wonen]\nzichtbaarheid: intern")}


@pytest.mark.parametrize("how", ["lost", "cut off", "of before it was sealed"])
def test_an_internal_page_of_a_site_whose_list_is_lost_is_never_left_in_a_public_one(
    how: str, content: Path, output: Path
) -> None:
    make_folder(content, SECRET)
    build(content, output, on=ON, audience="intern")
    names = (output / MADE).read_text(encoding="utf-8").splitlines()[:-1]
    (output / MADE).unlink()
    kept = {"lost": None, "cut off": names[:3], "of before it was sealed": [n for n in names if "geheim" not in n]}[how]
    if kept:
        make_folder(output, {MADE: "\n".join(kept) + "\n"})
    before = tree(output)
    with pytest.raises(UnsafeOutput) as refusal:
        build(content, output, on=ON)

    assert "coalities/geheim.html" in str(refusal.value.message.args["names"])
    assert tree(output) == before


def test_a_site_whose_list_is_lost_is_built_again_where_nothing_is_left_over(content: Path, output: Path) -> None:
    build(content, output, on=ON)
    before = tree(output)
    make_folder(output, {"CNAME": "atlas.example"})
    (output / MADE).unlink()
    build(content, output, on=ON)

    assert tree(output) == {**before, "CNAME": b"atlas.example"}


# A swap that was cut off -----------------------------------------------------------------------------------------


def set_aside(output: Path) -> Path:
    """The old site, where a swap puts it for a moment."""
    return output.rename(beside(output, OLD))


def test_a_swap_that_was_cut_off_between_two_steps_is_undone(old: Path) -> None:
    before = tree(old)
    aside = set_aside(old)
    with pytest.raises(Interruption):
        write(cut_off(), old)

    assert tree(old) == before
    assert not aside.exists()


def test_a_swap_that_was_cut_off_keeps_the_files_of_others(old: Path) -> None:
    make_folder(old, {"CNAME": "atlas.example"})
    set_aside(old)
    write(NEW_SITE, old)

    assert pages_in(old) == {"CNAME": b"atlas.example", **{file.path: file.content for file in NEW_SITE}}


def test_what_a_finished_swap_left_is_cleared(old: Path) -> None:
    set_aside(old)
    make_folder(old, {START: "van de nieuwe site"})
    write(NEW_SITE, old)

    assert list(old.parent.glob(f"{OLD}*")) == []


def test_the_old_site_of_another_folder_is_left_alone(old: Path) -> None:
    aside = set_aside(old)
    write(NEW_SITE, old.parent / "andere-site")

    assert (aside / PAGE).is_file()


# Folders that must not be written to -----------------------------------------------------------------------------


def refuse(content: Path, output: Path) -> None:
    """See that a build into a folder is refused, with its name, and that nothing changes."""
    before = tree(content.parent)
    with pytest.raises(UnsafeOutput) as refusal:
        build(content, output, on=ON)

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
