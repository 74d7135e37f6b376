"""A site that stands is left alone only if the same would come out: also where git or a clock hides the change."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from atlas.cache.freshness import BuildRequest, BuildResult
from atlas.cli.build import site_of
from tests.repositories import commit, git, repository
from tests.sites import ON, make_site

PAGES = {"coalities/tafel": "titel: Woontafel\n---\nTekst."}


def built(content: Path, output: Path) -> BuildResult:
    return site_of(BuildRequest(content=content, output=output, audience="openbaar", on=ON), 1, lambda *_: None)


def clone(tmp_path: Path, *options: str) -> Path:
    """A clone of a repository with two commits of an atlas, made with these options."""
    origin = repository(tmp_path / "bron")
    make_site(origin, PAGES)
    commit(origin, "2024-01-01", {})
    commit(origin, "2025-06-01", {"content/opgaven/wonen.md": "---\ntitel: Wonen en bouwen\n---\n"})
    git(tmp_path, "clone", "-q", *options, origin.as_uri(), "kloon")
    return tmp_path / "kloon"


def unshallow(tmp_path: Path) -> tuple[Path, Callable[[], object]]:
    repo = clone(tmp_path, "--depth", "1")
    return repo / "content", lambda: git(repo, "fetch", "-q", "--unshallow")


def worktree(tmp_path: Path) -> tuple[Path, Callable[[], object]]:
    repo = clone(tmp_path)
    git(repo, "worktree", "add", "-q", "../zij", "-b", "zij")
    beside = tmp_path / "zij"
    return beside / "content", lambda: commit(beside, "2026-01-01", {"content/begrippen/x.md": ""})


def detached(tmp_path: Path) -> tuple[Path, Callable[[], object]]:
    repo = clone(tmp_path)
    git(repo, "checkout", "-q", "--detach")
    return repo / "content", lambda: git(repo, "commit", "-q", "--amend", "--allow-empty", "-m", "x", day="2026-02-02")


def submodule(tmp_path: Path) -> tuple[Path, Callable[[], object]]:
    inner = clone(tmp_path)
    outer = repository(tmp_path / "buiten")
    git(outer, "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(inner), "atlas")
    return outer / "atlas" / "content", lambda: commit(outer / "atlas", "2026-03-03", {"content/begrippen/x.md": ""})


def without_reflog(tmp_path: Path) -> tuple[Path, Callable[[], object]]:
    repo = clone(tmp_path)
    git(repo, "config", "core.logAllRefUpdates", "false")
    shutil.rmtree(repo / ".git" / "logs")
    return repo / "content", lambda: git(repo, "commit", "-q", "--amend", "--allow-empty", "-m", "x", day="2026-02-02")


@pytest.mark.parametrize("made", [unshallow, worktree, detached, submodule, without_reflog])
def test_what_changes_the_dates_of_pages_makes_the_site_anew(
    made: Callable[[Path], tuple[Path, Callable[[], object]]], tmp_path: Path
) -> None:
    content, change = made(tmp_path)
    output = tmp_path / "site"

    assert built(content, output).fresh
    assert not built(content, output).fresh
    change()
    assert built(content, output).fresh or not built(content, output).written


def test_a_file_put_in_place_with_the_size_and_time_of_before_is_read_again(tmp_path: Path) -> None:
    content, output = make_site(tmp_path, PAGES), tmp_path / "site"
    page = content / "coalities" / "tafel.md"
    old = page.stat().st_mtime_ns - 10_000_000_000
    for file in content.rglob("*.md"):
        os.utime(file, ns=(old, old))
    built(content, output)
    page.write_text(page.read_text(encoding="utf-8").replace("Woontafel", "Woonhoek!"), encoding="utf-8")
    os.utime(page, ns=(old, old))

    assert built(content, output).fresh


def test_where_git_refuses_it_is_said_once_and_no_link_to_edit_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = clone(tmp_path)
    settings = repo / "content" / "atlas.yml"
    settings.write_text(settings.read_text() + "repository: https://github.com/voorbeeld/atlas\n", encoding="utf-8")
    page = "opgaven/wonen.html"
    built(repo / "content", tmp_path / "met")
    monkeypatch.setenv("PATH", "/nergens")
    silent = built(repo / "content", tmp_path / "zonder")

    assert "github.com/voorbeeld/atlas/edit/main/content/" in (tmp_path / "met" / page).read_text()
    assert "/edit/" not in (tmp_path / "zonder" / page).read_text()
    assert ["Git zegt niets" in remark.text for remark in silent.remarks].count(True) == 1
