"""Nothing that is internal can be found in what the public edition is built from."""

from datetime import date
from pathlib import Path

import pytest

from atlas.builder import check
from atlas.content.read import read_content
from atlas.diagnostics import errors
from tests.canaries import canary_site

ON = date(2026, 11, 24)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[str, ...]]:
    return canary_site(tmp_path_factory.mktemp("kanaries"))


def test_every_word_stands_in_what_was_read(site: tuple[Path, tuple[str, ...]]) -> None:
    folder, words = site
    whole = repr(read_content(folder).entities)

    assert [word for word in words if word not in whole] == []


@pytest.mark.parametrize("audience", ["openbaar", "intern"])
def test_the_folder_has_no_errors(site: tuple[Path, tuple[str, ...]], audience: str) -> None:
    found = check(site[0], audience=audience, on=ON).diagnostics

    assert list(errors(found)) == []


def test_no_word_survives_in_the_public_atlas(site: tuple[Path, tuple[str, ...]]) -> None:
    folder, words = site
    checked = check(folder, on=ON)
    public = repr(checked.atlas) + repr(checked.landscape)

    assert [word for word in words if word in public] == []
