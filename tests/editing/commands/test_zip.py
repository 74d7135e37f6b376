"""A site as a zip: the same bytes each time, nothing that is not of the site, and nothing that is no site."""

import os
from pathlib import Path
from zipfile import ZipFile

import pytest

from atlas.builder import build
from atlas.editing.commands.zip import zip_site
from atlas.editing.yaml_edit.file_text import Refused
from atlas.site.output.replace import MADE
from atlas.site.output.write import made_in
from tests.sites import ON, make_site


@pytest.fixture
def output(tmp_path: Path) -> Path:
    build(make_site(tmp_path, {}), tmp_path / "output", on=ON)
    return tmp_path / "output"


def test_the_same_site_gives_the_same_bytes(output: Path, tmp_path: Path) -> None:
    zip_site(output, tmp_path / "one.zip")
    for path in output.rglob("*"):
        os.utime(path, (0, 0))
    zip_site(output, tmp_path / "two.zip")

    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_unpacked_it_is_the_site(output: Path, tmp_path: Path) -> None:
    (output / "notitie.txt").write_text("van mijzelf", encoding="utf-8")
    number = zip_site(output, tmp_path / "site.zip")
    with ZipFile(tmp_path / "site.zip") as archive:
        archive.extractall(tmp_path / "uit")

    made = {path.relative_to(output).as_posix() for path in made_in(output)} - {MADE}
    unpacked = tmp_path / "uit" / "atlas"
    assert {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()} == made
    assert all((unpacked / name).read_bytes() == (output / name).read_bytes() for name in made)
    assert number == len(made)


def test_what_is_no_site_is_refused(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("van een ander", encoding="utf-8")

    with pytest.raises(Refused):
        zip_site(tmp_path, tmp_path / "site.zip")


@pytest.mark.parametrize("named", ["../atlas.yml", "verdwenen.html"])
def test_a_list_that_names_what_is_not_of_the_site_is_refused(output: Path, tmp_path: Path, named: str) -> None:
    with (output / MADE).open("a", encoding="utf-8") as listed:
        listed.write(f"{named}\n")

    with pytest.raises(Refused):
        zip_site(output, tmp_path / "site.zip")
    assert not list(tmp_path.glob("*.zip")) + list(tmp_path.glob(".atlas-zip-*"))


def test_a_zip_within_the_site_is_refused(output: Path) -> None:
    with pytest.raises(Refused):
        zip_site(output, output / "site.zip")
