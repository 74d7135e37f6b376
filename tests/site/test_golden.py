"""Tiny atlases, one subject each, and the page that comes of it. The differences are for people to read.

`pytest tests/site/test_golden.py --update-golden` writes what is made now as what is expected; then read
`git diff tests/golden`. Of a page only `<main>` is kept, each tag on a line of its own, and of a drawing only that it
is there: the drawings have tests of their own.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from atlas.builder import build
from atlas.diagnostics import errors
from tests.conftest import ROOT
from tests.site.markup import pretty, read_markup
from tests.site.sites import ON

GOLDEN = ROOT / "tests" / "golden"
PAGES: Mapping[str, str] = {
    "afwezig": "organisaties/gemeente-oeverdam.html",
    "deelnemers": "coalities/woontafel.html",
    "niveaus": "opgaven/wonen.html",
    "tekst": "paginas/over.html",
    "verbinder": "grenswerkers/regisseur.html",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_as_it_was(name: str, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    # A copy outside git, so that a page has no date on which it was committed.
    content = shutil.copytree(GOLDEN / name / "content", tmp_path / "content")
    built = build(content, tmp_path / "site", on=ON)
    assert built.written, list(errors(built.diagnostics))
    [main] = read_markup((tmp_path / "site" / PAGES[name]).read_text(encoding="utf-8")).find("main")
    expected = GOLDEN / name / "expected" / PAGES[name]
    if pytestconfig.getoption("update_golden"):
        expected.parent.mkdir(parents=True, exist_ok=True)
        expected.write_text(pretty(main), encoding="utf-8")

    assert pretty(main) == expected.read_text(encoding="utf-8")


def test_every_golden_atlas_is_tried() -> None:
    assert {folder.name for folder in GOLDEN.iterdir()} == set(PAGES)
