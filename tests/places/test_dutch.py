"""The places that come with atlas: whole, each once, and with names that may break where a Dutch word does."""

import pytest

from atlas.places.bodies import body_named, public_bodies
from atlas.places.dutch import SOFT_HYPHEN, dutch_places
from atlas.places.model import Region, spots_around

PLACES = dutch_places()


def test_every_gemeente_has_a_spot_of_its_own_in_a_provincie() -> None:
    assert len(PLACES.tiles) == 342
    assert len({tile.spot for tile in PLACES.tiles.values()}) == 342
    assert {tile.within for tile in PLACES.tiles.values()} == {f"pv{number}" for number in range(20, 32)}
    assert len({sum(tile.spot) % 2 for tile in PLACES.tiles.values()}) == 1


def test_borders_go_both_ways_and_only_islands_have_none() -> None:
    neighbours = {code: PLACES.neighbours(code) for code in PLACES.tiles}

    assert all(code in neighbours[other] for code, others in neighbours.items() for other in others)
    assert {code for code, others in neighbours.items() if not others} == {
        "gm0060",
        "gm0088",
        "gm0093",
        "gm0096",
        "gm0448",
    }
    assert {PLACES.title(code) for code in neighbours["gm0312"]} == {
        "Houten",
        "Utrecht",
        "Utrechtse Heuvelrug",
        "Wijk bij Duurstede",
        "Zeist",
    }


def test_a_provincie_is_in_one_piece_on_the_map() -> None:
    for region in PLACES.regions.values():
        spots = {PLACES.tiles[code].spot for code in region.members}
        reached, edge = set[tuple[int, int]](), {min(spots)} if spots else set()
        while edge:
            reached |= edge
            edge = {near for spot in edge for near in spots_around(spot)} & spots - reached

        assert reached == spots, region.name


def test_a_name_reads_the_same_with_its_soft_hyphens_and_no_stretch_is_too_wide_for_a_tile() -> None:
    stretches = []
    for tile in PLACES.tiles.values():
        assert tile.hyphenated.replace(SOFT_HYPHEN, "") == tile.name
        stretches += tile.hyphenated.replace("-", " ").replace(SOFT_HYPHEN, " ").split()

    assert max(map(len, stretches)) <= 8


@pytest.mark.parametrize(
    ("written", "name", "kind"),
    [
        ("utrecht", "Utrecht", "provincie"),
        ("Gemeente Utrecht", "Utrecht", "gemeente"),
        ("Den  Bosch", "'s-Hertogenbosch", "gemeente"),
        ("’s-Hertogenbosch", "'s-Hertogenbosch", "gemeente"),
        ("Friesland", "Fryslân", "provincie"),
        ("Vallei en Veluwe", "Vallei en Veluwe", "waterschap"),
        ("Nederland", "Nederland", "land"),
    ],
)
def test_a_place_is_found_by_every_name_it_goes_by(written: str, name: str, kind: str) -> None:
    place = PLACES.find(written)

    assert place is not None
    assert (place.name, place.kind) == (name, kind)


def test_a_provincie_holds_its_gemeenten() -> None:
    utrecht = PLACES.find("provincie Utrecht")

    assert isinstance(utrecht, Region)
    assert len(PLACES.members(utrecht.code)) == 26
    assert PLACES.within(utrecht.members) == ("Utrecht",)
    assert sum(len(region.members) for region in PLACES.regions.values() if region.kind == "provincie") == 342


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("gemeente zeist", "Gemeente Zeist"),
        ("Zeist", "Gemeente Zeist"),
        ("BZK", "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties"),
        ("Rijnland", "Hoogheemraadschap van Rijnland"),
        ("Provincie Friesland", "Provincie Fryslân"),
    ],
)
def test_a_public_body_is_found_by_name(name: str, title: str) -> None:
    body = body_named(name)

    assert body is not None
    assert body.title == title


def test_a_name_that_two_bodies_have_finds_neither_and_what_ended_gives_way() -> None:
    economic = body_named("Ministerie van Economische Zaken en Klimaat")

    assert body_named("Utrecht") is None
    assert economic is not None
    assert economic.end == ""
    assert len({body.code for body in public_bodies()}) == len(public_bodies()) == 342 + 12 + 21 + 26
