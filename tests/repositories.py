"""Real git repositories, made in a folder of the test, with changes on days of our own choosing."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.folders import make_folder

NOBODY = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_{what}": f"{what}@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
}


def repository(folder: Path) -> Path:
    """An empty repository."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q", "-b", "main")
    return folder


def commit(repo: Path, day: str, files: Mapping[str, str]) -> None:
    """These files, committed on a day; their message says nothing of them."""
    make_folder(repo, files)
    git(repo, "add", "-A")
    git(repo, "commit", "-q", "-m", "geheime boodschap", day=day)


def commit_all(repo: Path, day: str) -> None:
    """All files as they are, committed on a day."""
    commit(repo, day, {})


def git(folder: Path, *arguments: str, day: str = "2024-01-01") -> None:
    """A git command, as nobody in particular and on a day."""
    dated = {f"GIT_{who}_DATE": f"{day}T12:00:00+01:00" for who in ("AUTHOR", "COMMITTER")}
    subprocess.run(["git", *arguments], cwd=folder, env={**os.environ, **NOBODY, **dated}, check=True)
