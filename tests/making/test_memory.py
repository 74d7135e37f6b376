"""What is remembered of a folder that is read again: the same as what would be read anew, and no more written."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from atlas.builder import check
from atlas.cache.memory import FOUND, Memory
from atlas.cache.store import KEY_LENGTH, Cache
from atlas.content.history import read_history
from atlas.content.read import read_content
from atlas.insights.registry import read_insights
from tests.folders import make_folder, page
from tests.making.test_unchanged import EDITS, FILES, ON
from tests.repositories import commit, repository


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "content", FILES)


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "kept", b"k" * KEY_LENGTH)


def on_disk(kept: Cache) -> Mapping[str, bytes]:
    return {file.name: file.read_bytes() for file in kept.folder.iterdir()}


def looked_at(content: Path, kept: Cache) -> None:
    memory = Memory(kept)
    checked = check(content, on=ON, memory=memory)
    memory.insights(checked.landscape, checked.facts)


@pytest.mark.parametrize("name", EDITS)
def test_what_is_remembered_is_what_would_be_read_anew(name: str, content: Path, kept: Cache) -> None:
    Memory(kept).read(content)
    for edit in list(EDITS)[: list(EDITS).index(name) + 1]:
        EDITS[edit](content)

    assert Memory(kept).read(content) == read_content(content)


def test_a_mistake_is_told_each_time(content: Path, kept: Cache) -> None:
    make_folder(content, {"coalities/los.md": page("titel: Los\nopgaven: [wonen]\nvrom: formeel")})
    first, second = Memory(kept).read(content), Memory(kept).read(content)

    assert [found.rule.code for found in first.diagnostics] == ["A201"]
    assert second.diagnostics == first.diagnostics


def test_a_change_of_one_page_writes_one_part_anew(content: Path, kept: Cache) -> None:
    looked_at(content, kept)
    before = on_disk(kept)
    EDITS["running text"](content)
    looked_at(content, kept)
    changed = {name for name, found in on_disk(kept).items() if found != before.get(name)}

    assert len(changed) == 1
    assert FOUND not in changed


def test_what_was_found_speaks_of_the_pages_as_they_are_now(content: Path, kept: Cache) -> None:
    looked_at(content, kept)
    EDITS["running text"](content)
    checked = check(content, on=ON, memory=Memory(kept))
    remembered = Memory(kept).insights(checked.landscape, checked.facts)

    assert remembered == read_insights(checked.landscape)
    assert remembered.network.coalitions
    assert all(one is checked.landscape.coalitions[one.id] for one in remembered.network.coalitions)


def test_a_change_of_a_fact_has_the_analyses_look_again(content: Path, kept: Cache) -> None:
    looked_at(content, kept)
    before = on_disk(kept)[FOUND]
    EDITS["who takes part"](content)
    looked_at(content, kept)

    assert on_disk(kept)[FOUND] != before


def test_an_own_field_has_every_page_judged_again(content: Path, kept: Cache) -> None:
    make_folder(content, {"coalities/los.md": page("titel: Los\nopgaven: [wonen]\ndossier: zaak 12")})
    unknown = Memory(kept).read(content)
    make_folder(content, {"atlas.yml": "titel: Atlas\nvelden:\n  coalitie:\n    - {naam: dossier, type: tekst}\n"})
    known = Memory(kept).read(content)

    assert [found.rule.code for found in unknown.diagnostics] == ["A201"]
    assert known == read_content(content)
    assert not known.diagnostics


def test_days_of_change_follow_what_may_be_seen_and_what_was_committed(tmp_path: Path, kept: Cache) -> None:
    repo = repository(tmp_path / "repo")
    commit(repo, "2024-01-01", FILES)
    ring = FILES["coalities/kring.md"]
    commit(repo, "2025-01-01", {"coalities/kring.md": ring.replace("- zand", "- zand\n  - oever")})

    def day() -> date:
        checked = check(repo, on=ON)
        assert Memory(kept).history(repo, checked.reader) == read_history(repo, checked.reader)
        return Memory(kept).history(repo, checked.reader).changed["coalities/kring.md"]

    assert day() == date(2025, 1, 1)
    make_folder(repo, {"organisaties/oever.md": page("titel: Oever\nzichtbaarheid: intern")})
    assert day() == date(2024, 1, 1)
    commit(repo, "2026-01-01", {"coalities/kring.md": ring})
    assert day() == date(2024, 1, 1)
    commit(repo, "2026-02-02", {"coalities/kring.md": ring.replace("Een kring", "De kring")})
    assert day() == date(2026, 2, 2)
