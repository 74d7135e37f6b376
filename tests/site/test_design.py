"""The look, as far as it can be proved: contrast of every pair of tokens, the weight of a page."""

import gzip
import re

import pytest

from atlas.site.components.tile_maps import CLASSES
from atlas.site.html.contrast import LINES, PAIRS, READABLE, SEEN, contrast, schemes
from atlas.site.html.theme import TOKENS
from atlas.site.pages.overviews.heat import DEPTHS
from tests.conftest import ROOT
from tests.site.sites import Site

STYLESHEET = ROOT / "templates" / TOKENS
SCHEMES = schemes(STYLESHEET)
PICTURES = STYLESHEET.with_name("pictures.css")
HEAVIEST = 150_000
# The largest pages: if these are light, all are.
HEAVY_ENOUGH = 40


def test_black_on_white_has_the_contrast_that_the_standard_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)


def test_the_dark_scheme_is_the_same_by_the_system_and_by_choice() -> None:
    assert SCHEMES["system"] == SCHEMES["dark"]


@pytest.mark.parametrize(("text", "ground"), PAIRS, ids=str)
def test_text_can_be_read_on_every_ground_it_stands_on(text: str, ground: str) -> None:
    for tokens in SCHEMES.values():
        assert contrast(tokens[text], tokens[ground]) >= READABLE


@pytest.mark.parametrize(("line", "ground"), LINES, ids=str)
def test_lines_that_mean_something_can_be_seen(line: str, ground: str) -> None:
    for tokens in SCHEMES.values():
        assert contrast(tokens[line], tokens[ground]) >= SEEN


@pytest.mark.parametrize("level", ["supra", "inter", "intra", "soft"])
def test_a_count_can_be_read_on_every_depth_of_its_level(level: str) -> None:
    depth = re.compile(r"\.heat \.depth-\d \{\s*background: color-mix\(in srgb, [^%]*\) (\d+)%, var\(--sheet\)\);")
    shares = [int(share) for share in depth.findall(PICTURES.read_text(encoding="utf-8"))]

    assert len(shares) == len(DEPTHS)
    for tokens in SCHEMES.values():
        fills = [_mixed(tokens[level], tokens["sheet"], share) for share in shares]
        assert min(contrast(tokens["ink"], fill) for fill in fills) >= READABLE


def test_a_number_can_be_read_on_every_class_of_tile() -> None:
    sheet = STYLESHEET.with_name("tiles.css").read_text(encoding="utf-8")
    classes = re.compile(
        r"\.d\d \{\n  --fill: color-mix\(in srgb, var\(--ink\) (\d+)%, var\(--sheet\)\);\n(  --text: var\(--sheet\);)?"
    )
    found = [(int(share), "sheet" if text else "ink") for share, text in classes.findall(sheet)]

    assert len(found) == CLASSES
    for tokens in SCHEMES.values():
        for share, text in found:
            assert contrast(tokens[text], _mixed(tokens["ink"], tokens["sheet"], share)) >= READABLE


def _mixed(colour: str, ground: str, share: int) -> str:
    """What `color-mix` in sRGB makes of a share, in percents, of one colour on another."""
    pairs = [(int(colour[n : n + 2], 16), int(ground[n : n + 2], 16)) for n in (1, 3, 5)]
    return "#" + "".join(f"{round((one * share + other * (100 - share)) / 100):02x}" for one, other in pairs)


def _weight(site: Site, path: str) -> int:
    """The size of a page with every stylesheet and script that it loads, each compressed as a server sends it."""
    page = site.pages[path]
    loaded = [e.get("href") for e in page.find("link") if e.get("rel") == "stylesheet"]
    loaded += [e.get("src") for e in page.find("script") if e.get("src")]
    files = [path, *(address.replace("../", "") for address in loaded)]
    return sum(len(gzip.compress((site.folder / file).read_bytes())) for file in files)


def test_a_page_with_its_map_is_light(real: Site) -> None:
    pages = sorted(real.pages, key=lambda path: -(real.folder / path).stat().st_size)[:HEAVY_ENOUGH]

    assert {path: weight for path in pages if (weight := _weight(real, path)) > HEAVIEST} == {}
