from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from atlas.cache.store import KEY_LENGTH, Cache
from atlas.maps.cache import draw_cached
from atlas.maps.engine import Engine

ENGINE = Engine(("dot",), "graphviz", "2.43.0")


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "kept", b"k" * KEY_LENGTH)


class Artist:
    """Draws each graph as its own text, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, dots: Sequence[str]) -> Sequence[str | None]:
        self.asked += dots
        return [None if dot == "stuk" else f"<svg>{dot}</svg>" for dot in dots]


def test_an_unchanged_picture_is_not_drawn_twice(kept: Cache) -> None:
    first, second = Artist(), Artist()

    assert draw_cached(["a", "b"], ENGINE, kept, first) == ("<svg>a</svg>", "<svg>b</svg>")
    assert draw_cached(["b", "c", "a"], ENGINE, kept, second) == ("<svg>b</svg>", "<svg>c</svg>", "<svg>a</svg>")
    assert second.asked == ["c"]


@pytest.mark.parametrize("other", [replace(ENGINE, version="12"), replace(ENGINE, name="graphviz-pure")])
def test_another_engine_draws_for_itself(other: Engine, kept: Cache) -> None:
    artist = Artist()
    draw_cached(["a"], ENGINE, kept, artist)
    draw_cached(["a"], other, kept, artist)

    assert artist.asked == ["a", "a"]


def test_the_same_engine_at_another_path_does_not(kept: Cache) -> None:
    artist = Artist()
    draw_cached(["a"], ENGINE, kept, artist)
    draw_cached(["a"], replace(ENGINE, command=("/opt/dot",)), kept, artist)

    assert artist.asked == ["a"]


def test_what_could_not_be_drawn_is_tried_again(kept: Cache) -> None:
    artist = Artist()

    assert draw_cached(["stuk"], ENGINE, kept, artist) == (None,)
    assert draw_cached(["stuk"], ENGINE, kept, artist) == (None,)
    assert artist.asked == ["stuk", "stuk"]


def test_a_graph_that_is_asked_for_twice_is_drawn_once(kept: Cache) -> None:
    artist = Artist()

    assert draw_cached(["a", "a"], ENGINE, kept, artist) == ("<svg>a</svg>", "<svg>a</svg>")
    assert artist.asked == ["a"]


def test_without_a_folder_all_is_drawn() -> None:
    artist = Artist()

    assert draw_cached(["a"], ENGINE, None, artist) == ("<svg>a</svg>",)
    assert draw_cached(["a"], ENGINE, None, artist) == ("<svg>a</svg>",)
    assert artist.asked == ["a", "a"]
