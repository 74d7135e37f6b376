"""What git says of a folder. Nothing here writes, fetches, or takes an argument from an author."""

import os
import subprocess
from pathlib import Path

TIMEOUT = 20.0


def git_says(folder: Path, *arguments: str) -> str:
    """What git prints in a folder, or an empty text if it fails, is not there, or takes too long."""
    command = ("git", "--no-pager", "--no-optional-locks", *arguments)
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program, and no argument of an author
            command, cwd=folder, env=git_environment(), capture_output=True, timeout=TIMEOUT, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def git_environment() -> dict[str, str]:
    """The environment without what points git at another repository, as within a hook."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or "CONFIG" in name}


def state_of(folder: Path) -> str:
    """The commit that a folder stands at and whether its history is whole; empty where git does not say.

    It differs after a commit, a checkout, or a fetch of older commits: whatever changes the dates of pages.
    """
    return git_says(folder, "rev-parse", "HEAD", "--is-shallow-repository", "--show-prefix")
