"""When pages were changed, read from real repositories."""

from datetime import date
from pathlib import Path

import pytest

from atlas.content.history import History, read_history
from tests.conftest import ROOT
from tests.folders import make_folder
from tests.repositories import commit, git, repository


def test_each_page_has_the_day_of_its_own_last_change(tmp_path: Path) -> None:
    repo = repository(tmp_path / "repo")
    commit(repo, "2024-03-01", {"teams/a.md": "een", "teams/b.md": "een"})
    commit(repo, "2025-06-15", {"teams/a.md": "twee"})

    assert read_history(repo).changed == {"teams/a.md": date(2025, 6, 15), "teams/b.md": date(2024, 3, 1)}


def test_paths_are_relative_to_the_content_folder_and_the_folder_is_told(tmp_path: Path) -> None:
    repo = repository(tmp_path / "repo")
    commit(repo, "2024-03-01", {"content/teams/a.md": "een", "README.md": "elders"})

    assert read_history(repo / "content") == History({"teams/a.md": date(2024, 3, 1)}, "content/")


def test_a_change_on_a_branch_that_was_merged_counts_on_its_own_day(tmp_path: Path) -> None:
    repo = repository(tmp_path / "repo")
    commit(repo, "2024-03-01", {"a.md": "een"})
    git(repo, "checkout", "-q", "-b", "voorstel")
    commit(repo, "2024-04-01", {"b.md": "een"})
    git(repo, "checkout", "-q", "main")
    commit(repo, "2024-05-01", {"c.md": "een"})
    git(repo, "merge", "-q", "--no-edit", "voorstel")

    assert read_history(repo).changed["b.md"] == date(2024, 4, 1)


@pytest.mark.parametrize("name", ["é ü.md", 'met "haak".md', "met\ttab.md", "met\nregel.md"])
def test_any_name_of_a_file_is_read_as_it_is(name: str, tmp_path: Path) -> None:
    repo = repository(tmp_path / "repo")
    commit(repo, "2024-03-01", {name: "een", "zz.md": "twee"})

    assert set(read_history(repo).changed) == {name, "zz.md"}


def test_what_was_never_committed_has_no_date(tmp_path: Path) -> None:
    repo = repository(tmp_path / "repo")
    commit(repo, "2024-03-01", {"a.md": "een"})
    make_folder(repo, {"b.md": "nieuw"})

    assert set(read_history(repo).changed) == {"a.md"}


def test_a_shallow_clone_knows_no_dates_but_does_know_its_folder(tmp_path: Path) -> None:
    repo = repository(tmp_path / "repo")
    commit(repo, "2024-03-01", {"content/a.md": "een"})
    commit(repo, "2025-03-01", {"content/b.md": "een"})
    git(tmp_path, "clone", "-q", "--depth=1", repo.as_uri(), "ondiep")

    assert read_history(tmp_path / "ondiep" / "content") == History(folder="content/")


def test_outside_git_nothing_is_known(tmp_path: Path) -> None:
    assert read_history(make_folder(tmp_path / "los", {"a.md": "een"})) == History()


def test_a_repository_without_commits_knows_nothing(tmp_path: Path) -> None:
    assert read_history(repository(tmp_path / "repo")) == History(folder="")


def test_a_machine_without_git_knows_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repo = repository(tmp_path / "repo")
    commit(repo, "2024-03-01", {"a.md": "een"})
    monkeypatch.setenv("PATH", str(tmp_path))

    assert read_history(repo) == History(folder=None)


def test_the_repository_of_a_hook_is_not_mistaken_for_that_of_the_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo, other = repository(tmp_path / "repo"), repository(tmp_path / "ander")
    commit(repo, "2024-03-01", {"a.md": "een"})
    commit(other, "2020-01-01", {"a.md": "elders"})
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))

    assert read_history(repo).changed == {"a.md": date(2024, 3, 1)}


def test_reading_leaves_the_repository_as_it_was(tmp_path: Path) -> None:
    repo = repository(tmp_path / "repo")
    commit(repo, "2024-03-01", {"a.md": "een"})
    before = {path: path.stat().st_mtime_ns for path in repo.rglob("*")}
    read_history(repo)

    assert {path: path.stat().st_mtime_ns for path in repo.rglob("*")} == before


def test_the_author_of_a_change_and_what_was_said_of_it_are_never_asked_for() -> None:
    source = (ROOT / "atlas" / "content" / "history.py").read_text(encoding="utf-8")
    asked = [word for word in ("%an", "%ae", "%cn", "%s", "%b", "%B") if word in source]

    assert asked == []
