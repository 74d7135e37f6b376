"""Where coalitions and organisations are, and who borders on whom."""

from pathlib import Path

from atlas.landscape.derived.where import Area
from tests.sites import see

TOOI = "https://identifier.overheid.nl/tooi/id/gemeente"
PAGES = {
    "organisaties/zeist": "titel: Gemeente Zeist\nbestuurslaag: gemeente",
    "organisaties/bilt": f"identificatie:\n  tooi: {TOOI}/gm0310\ngebied: [Utrecht]",
    "organisaties/bunnik": "titel: Bunnik\nbestuurslaag: gemeente",
    "organisaties/stichting": "titel: Zeist",
    "coalities/tafel": "deelnemers: [zeist, bilt, stichting]",
    "coalities/streek": "gebied: [Kern]",
}
SETTINGS = "gebieden:\n  - naam: Kern\n    coalitie: tafel"


def test_a_gemeente_is_known_by_its_number_or_its_name(tmp_path: Path) -> None:
    where = see(tmp_path, PAGES).landscape.where

    assert where.governs == {"gm0355": "zeist", "gm0310": "bilt", "gm0312": "bunnik"}


def test_the_area_of_a_coalition_has_the_places_of_its_gemeenten(tmp_path: Path) -> None:
    land = see(tmp_path, PAGES, settings=SETTINGS).landscape
    both = frozenset({"gm0355", "gm0310"})

    assert land.coalitions["tafel"].area == Area(("Utrecht",), derived=True, places=both)
    assert land.coalitions["streek"].area == Area(("Kern",), derived=False, places=both)
    assert land.where.regions_in(both) == ("Kern",)
    assert land.where.regions_in({"gm0355"}) == ()


def test_neighbours_are_the_gemeenten_with_a_page_that_share_a_border(tmp_path: Path) -> None:
    where = see(tmp_path, PAGES).landscape.where

    assert set(where.neighbours("zeist")) == {"bilt", "bunnik"}
    assert where.neighbours("stichting") == ()
