"""Cards: the images of pages where somebody shares them."""

import io
import json
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from atlas.site.cards.card import CardContent, CardLevel, CardSquare
from atlas.site.cards.drawing import HEIGHT, TITLES, WIDTH, png, svg
from atlas.site.cards.letters import SANS, SERIF, largest, lines_of, width_of
from tests.site.sites import Site
from tests.site.small import small_site

HOME = "https://atlas.example.org"
AT_MOST = 40 * 1024
LONG = "Samenwerkingsverband & <overleg> regionale uitvoeringsprogramma's klimaatadaptatie"
PAGES = {
    "organisaties/druk": f"titel: {json.dumps(LONG)}",
    "organisaties/stil": "samenvatting: Zit nergens aan tafel.",
    "coalities/een": "deelnemers: [druk]",
    "coalities/twee": "deelnemers: [druk]",
}


def card(title: str = LONG, squares: int = 400) -> CardContent:
    levels = ("supra", "inter", "intra")
    return CardContent(
        kind="Opgave",
        title=title,
        text=f"{LONG} {LONG}",
        squares=tuple(CardSquare(level="inter", form="formeel", own=n % 2 == 0, running=True) for n in range(squares)),
        ends=("formeel", "informeel"),
        band=tuple(CardLevel(level=name, name=name, text="onbekend", strong=False, unknown=True) for name in levels),
        site=LONG,
    )


@pytest.fixture(scope="module")
def shared_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return small_site(tmp_path_factory.mktemp("kaartjes"), PAGES, f"adres: {HOME}\n")


def test_opgaven_coalitions_and_who_sits_at_two_tables_have_a_card(shared_site: Site) -> None:
    made = {path for path in shared_site.files if path.startswith("deel/")}
    images = {
        e.get("content").removeprefix(f"{HOME}/")
        for page in shared_site.pages.values()
        for e in page.find("meta")
        if e.get("property") == "og:image"
    }

    own = {f"deel/{path}.png" for path in ("opgaven/wonen", "coalities/een", "coalities/twee", "organisaties/druk")}
    assert made == images == {"deel/atlas.png", *own}


def test_every_card_is_small_and_of_the_size_that_its_page_says(shared_site: Site) -> None:
    for path in (path for path in shared_site.files if path.startswith("deel/")):
        content = (shared_site.folder / path).read_bytes()

        assert Image.open(io.BytesIO(content)).size == (WIDTH, HEIGHT)
        assert len(content) <= AT_MOST, path


def test_the_fullest_card_is_small_and_the_same_each_time() -> None:
    assert len(png(card())) <= AT_MOST
    assert png(card()) == png(card())


def test_a_card_shows_its_title_on_the_left() -> None:
    with_title, without = (Image.open(io.BytesIO(png(card(title)))).convert("L") for title in ("Wonen", " "))
    # Small differences come from the choice of colours.
    box = ImageChops.difference(with_title, without).point(lambda value: 255 if value > 90 else 0).getbbox()

    assert "&amp; &lt;overleg&gt;" in svg(card())
    assert box
    assert box[2] < WIDTH * 0.6


@pytest.mark.parametrize("size", TITLES)
def test_no_line_is_wider_than_its_room(size: int) -> None:
    for font in (SERIF, SANS):
        lines = lines_of(f"{LONG} {'x' * 200}", font, size, 620, 3)

        assert len(lines) <= 3
        assert max(width_of(line, font, size) for line in lines) <= 620


def test_a_short_title_is_large() -> None:
    assert largest("Wonen", SERIF, TITLES, 620, 3) == (TITLES[0], ("Wonen",))
    assert largest(LONG, SERIF, TITLES, 620, 3)[0] < TITLES[0]


def test_a_card_is_drawn_again_only_if_it_says_something_else(tmp_path: Path) -> None:
    before = small_site(tmp_path / "a", PAGES, f"adres: {HOME}\n")
    after = small_site(tmp_path / "b", {**PAGES, "organisaties/stil": "samenvatting: Anders."}, f"adres: {HOME}\n")
    cards = [path for path in before.files if path.startswith("deel/")]

    assert [path for path in cards if (before.folder / path).read_bytes() != (after.folder / path).read_bytes()] == []
