import os
from pathlib import Path

import pytest

from atlas.cache.store import KEY_LENGTH, Cache, open_cache


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "kept", b"k" * KEY_LENGTH)


def test_what_was_kept_comes_back(kept: Cache) -> None:
    kept.save("een/naam", b"inhoud")

    assert kept.load("een/naam") == b"inhoud"


def test_what_was_never_kept_does_not(kept: Cache) -> None:
    assert kept.load("een/naam") is None


@pytest.mark.parametrize("left", [b"", b"half", b"\0" * 64])
def test_a_file_that_is_not_whole_or_not_ours_is_as_good_as_none(left: bytes, kept: Cache) -> None:
    kept.save("naam", b"inhoud")
    (kept.folder / "naam").write_bytes(left)

    assert kept.load("naam") is None


def test_what_nobody_asked_for_since_a_moment_is_forgotten(kept: Cache) -> None:
    for name in ("weg", "gevraagd"):
        kept.save(f"een/{name}", b"inhoud")
        os.utime(kept.folder / "een" / name, (0, 0))
    since = kept.clock()
    kept.load("een/gevraagd")
    kept.save("een/nieuw", b"inhoud")
    kept.forget(since)

    assert sorted(path.name for path in (kept.folder / "een").iterdir()) == ["gevraagd", "nieuw"]


def test_what_another_machine_kept_is_not_believed(kept: Cache) -> None:
    Cache(kept.folder, b"x" * KEY_LENGTH).save("naam", b"kwaad")

    assert kept.load("naam") is None


def test_a_file_under_another_name_is_not_believed(kept: Cache) -> None:
    kept.save("een", b"inhoud")
    (kept.folder / "een").rename(kept.folder / "twee")

    assert kept.load("twee") is None


def test_nothing_half_is_left_behind_and_git_does_not_see_the_folder(kept: Cache) -> None:
    kept.save("een", b"inhoud")
    kept.save("een", b"andere inhoud")

    assert sorted(path.name for path in kept.folder.iterdir()) == [".gitignore", "een"]
    assert (kept.folder / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_folder_that_cannot_be_made_is_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    kept = Cache(tmp_path / "file", b"k" * KEY_LENGTH)

    kept.save("naam", b"inhoud")

    assert kept.load("naam") is None


def test_the_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    key = tmp_path / "settings" / "key"
    first, second = open_cache(tmp_path, key), open_cache(tmp_path, key)

    assert first is not None
    assert first == second
    assert len(first.key) == KEY_LENGTH
    assert key.stat().st_mode & 0o077 == 0


def test_a_key_that_would_lie_where_strangers_hand_in_files_is_not_believed(tmp_path: Path) -> None:
    without_home = Path("~/.config/atlas/sleutel")

    assert open_cache(tmp_path, without_home) is None
    assert not without_home.exists()


def test_without_a_place_for_the_key_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    assert open_cache(tmp_path, tmp_path / "file" / "key") is None
