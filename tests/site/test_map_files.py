"""The landscape maps for draw.io and Mermaid: what the libraries of those programs read is what is on the map."""

import json
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from html import unescape
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.site.downloads import model
from tests.site.sites import Site
from tests.site.small import small_site

NODE, LIBRARIES = shutil.which("node"), ROOT / "node_modules"
READER = Path(__file__).with_name("map_files.mjs")
DIFFICULT = """"zo" & 'zo', <b>&lt;</b> ]]> end #1; `code` [x](y) \\"weg" %% een"""
PAGES = {
    "coalities/een": f"titel: {json.dumps(DIFFICULT)}\nniveau: inter\ndeelnemers: ['? Stichting De Linde']",
    "coalities/end": "titel: end\nniveau: supra\ndeelnemers: [een, graph]\nrelaties: [{met: een, soort: volgt-op}]",
    "coalities/graph": "titel: 1. graph\nniveau: inter",
}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return small_site(tmp_path_factory.mktemp("kaart"), PAGES)


def drawio(site: Site, opgave: str) -> ET.Element:
    return ET.fromstring(site.read(f"opgaven/{opgave}.drawio"))  # noqa: S314 - made by atlas itself


def test_every_opgave_offers_its_map_to_other_programs(site: Site) -> None:
    for opgave in model(site).atlas.of_kind("opgave"):
        links = {a.get("href") for a in site.pages[f"opgaven/{opgave.id}.html"].find("a")}

        assert {f"{opgave.id}.drawio", f"{opgave.id}.mmd"} <= links
        assert {f"opgaven/{opgave.id}.drawio", f"opgaven/{opgave.id}.mmd"} <= site.files


def test_in_drawio_every_line_leads_from_box_to_box(site: Site) -> None:
    for opgave in model(site).atlas.of_kind("opgave"):
        root = drawio(site, opgave.id)
        ids = [cell.get("id") for cell in root.iter() if cell.tag in {"mxCell", "object"} and cell.get("id")]
        ends = {cell.get(end) for cell in root.iter("mxCell") if cell.get("edge") for end in ("source", "target")}

        assert len(set(ids)) == len(ids)
        assert ends <= set(ids)


def test_a_map_for_drawio_shows_each_coalition_of_the_opgave(small: Site) -> None:
    texts = {unescape(cell.get("value") or "") for cell in drawio(small, "wonen").iter("mxCell") if cell.get("vertex")}

    assert sum(DIFFICULT in text for text in texts) == 1
    assert sum("1. graph" in text for text in texts) == 1


def test_an_arrow_points_at_what_came_later(small: Site) -> None:
    arrows = [cell for cell in drawio(small, "wonen").iter("mxCell") if "endArrow=block" in cell.get("style", "")]
    text = small.read("opgaven/wonen.mmd")
    older, newer = re.search(r'(v\d+) -->\|"daarna"\| (v\d+)', text).groups()  # type: ignore[union-attr]

    assert [(cell.get("source"), cell.get("target")) for cell in arrows] == [("vak-een", "vak-end")]
    assert f'{newer}["1: end"]' in text
    assert re.search(rf'{older}\["\d: #quot;zo', text)


@pytest.mark.slow
@pytest.mark.skipif(
    not (NODE and (LIBRARIES / "mermaid").is_dir()) and "CI" not in os.environ, reason="no Node.js: make setup"
)
def test_the_libraries_of_both_programs_count_the_same_boxes_and_lines(site: Site, small: Site) -> None:
    files = [*map(str, (*site.folder.glob("opgaven/*.drawio"), *small.folder.glob("opgaven/*.drawio")))]
    pairs = {path: f"{path.removesuffix('drawio')}mmd" for path in files}
    run = subprocess.run(
        [NODE or "node", READER, *pairs, *pairs.values()],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert run.returncode == 0, run.stderr
    counts = json.loads(run.stdout)
    assert {path: counts[path] for path in pairs} == {path: counts[other] for path, other in pairs.items()}
    assert {of["loose"] for of in counts.values()} == {0}
    assert counts[str(small.folder / "opgaven" / "wonen.drawio")] == {"boxes": 3, "lines": 2, "loose": 0}
