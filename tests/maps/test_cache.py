from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from atlas.maps.cache import drawn
from atlas.maps.engine import Engine

ENGINE = Engine(("dot",), "graphviz", "2.43.0")


class Artist:
    """Draws each graph as its own text, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, dots: Sequence[str]) -> Sequence[str | None]:
        self.asked += dots
        return [None if dot == "stuk" else f"<svg>{dot}</svg>" for dot in dots]


def test_an_unchanged_picture_is_not_drawn_twice(tmp_path: Path) -> None:
    first, second = Artist(), Artist()

    assert drawn(["a", "b"], ENGINE, tmp_path, first) == ("<svg>a</svg>", "<svg>b</svg>")
    assert drawn(["b", "c", "a"], ENGINE, tmp_path, second) == ("<svg>b</svg>", "<svg>c</svg>", "<svg>a</svg>")
    assert second.asked == ["c"]


@pytest.mark.parametrize("other", [replace(ENGINE, version="12"), replace(ENGINE, name="graphviz-pure")])
def test_another_engine_draws_for_itself(other: Engine, tmp_path: Path) -> None:
    artist = Artist()
    drawn(["a"], ENGINE, tmp_path, artist)
    drawn(["a"], other, tmp_path, artist)

    assert artist.asked == ["a", "a"]


def test_the_same_engine_at_another_path_does_not(tmp_path: Path) -> None:
    artist = Artist()
    drawn(["a"], ENGINE, tmp_path, artist)
    drawn(["a"], replace(ENGINE, command=("/opt/dot",)), tmp_path, artist)

    assert artist.asked == ["a"]


def test_what_could_not_be_drawn_is_tried_again(tmp_path: Path) -> None:
    artist = Artist()

    assert drawn(["stuk"], ENGINE, tmp_path, artist) == (None,)
    assert drawn(["stuk"], ENGINE, tmp_path, artist) == (None,)
    assert artist.asked == ["stuk", "stuk"]


def test_a_graph_that_is_asked_for_twice_is_drawn_once(tmp_path: Path) -> None:
    artist = Artist()

    assert drawn(["a", "a"], ENGINE, tmp_path, artist) == ("<svg>a</svg>", "<svg>a</svg>")
    assert artist.asked == ["a"]


@pytest.mark.parametrize("left", [b"", b"<svg>a", b"\xff\xfe"])
def test_half_a_file_is_drawn_anew(left: bytes, tmp_path: Path) -> None:
    artist = Artist()
    drawn(["a"], ENGINE, tmp_path, artist)
    (file,) = tmp_path.rglob("*.svg")
    file.write_bytes(left)

    assert drawn(["a"], ENGINE, tmp_path, artist) == ("<svg>a</svg>",)
    assert file.read_text(encoding="utf-8") == "<svg>a</svg>"


def test_nothing_but_pictures_is_left_behind_and_git_does_not_see_it(tmp_path: Path) -> None:
    drawn(["a", "b"], ENGINE, tmp_path, Artist())

    assert {path.suffix for path in tmp_path.rglob("*") if path.is_file()} == {".svg", ""}
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_folder_that_cannot_be_made_is_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    assert drawn(["a"], ENGINE, tmp_path / "file", Artist()) == ("<svg>a</svg>",)
