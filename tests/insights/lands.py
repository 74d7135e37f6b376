"""Landscapes to ask questions of: the real atlas, the example, and small ones that stand in a test."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from atlas.builder import check
from atlas.insights.measures.network import Network, _network, network_of_all_dates, network_on
from atlas.landscape.dates import Phase
from atlas.landscape.landscape import Landscape
from tests.conftest import ROOT
from tests.folders import make_folder, page

ON = date(2026, 11, 24)


@cache
def real() -> Landscape:
    return check(ROOT / "tests" / "fixtures" / "utrecht", on=ON).landscape


@cache
def example(on: date = ON) -> Landscape:
    return check(ROOT / "atlas" / "example", on=on).landscape


@cache
def everything() -> Network:
    return network_of_all_dates(real())


@cache
def not_past() -> Network:
    """The network by the rule of before: what is not known to be past counts as running."""
    coalitions = tuple(c for c in real().coalitions.values() if c.phase is not Phase.PAST)
    return _network(coalitions, {c.id: c.organisations for c in coalitions if c.organisations})


@cache
def today() -> Network:
    return network_on(real())


def land(folder: Path, pages: Mapping[str, str], *, on: date = ON, settings: str = "") -> Landscape:
    """A landscape of pages: their names in the content folder with their front matter, a title added."""
    files = {f"{name}.md": page(f"titel: {name.rpartition('/')[2]}\n{fields}") for name, fields in pages.items()}
    made = make_folder(folder, {"atlas.yml": f"titel: Proef\n{settings}", **files})
    return check(made, on=on).landscape
