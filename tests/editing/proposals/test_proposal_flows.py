"""The workflows that make a pull request of a proposal, stepped through in bash on texts that try to be more than text.

GitHub and GitLab are not here: a program of the same name (`gh`, `curl`) writes down how it was called. All else is
real: the repository, the push, the program, and the shell of a runner.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas.editing.commands.init import create_atlas, example_content
from tests.editing.commands.test_start import git

STATUS = {"voorstel": 1, "soort": "coalitie", "pagina": "mobiliteitskring-oeverdam"}
NASTY = (
    "\"aanhaling\" en 'enkel' `id` $(touch geraakt) ${HOME} %0A\n::set-output name=x::y\n::add-mask::a\n\n"
    "##[set-env name=PATH]x\n; touch geraakt2 && rm -rf content | tee geraakt3 > geraakt4\n\\\nEOF\n"
    "--body-file=/etc/passwd\n"
)
WRITES_DOWN = """#!/bin/bash
printf '%s\\n' "$#" "$@" >> "$CALLS"
case "$*" in *labels=overnemen*) cat "$ISSUES" ;; esac
"""


def block(text: str) -> str:
    """The text of an issue: nasty words around a proposal of which the value is nasty too."""
    now = "Een vraag stellen mag altijd, een besluit nemen we hier niet."
    said = json.dumps({**STATUS, "zet": {"logica": [now, text]}, "waarom": text})
    return f"{NASTY}\n```atlas-voorstel\n{said}\n```\n{NASTY}"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A clone of a repository with a new atlas on `main`; beside it programs that write down how they are called."""
    folder = tmp_path / "atlas"
    create_atlas(folder, example_content)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "begin")
    git(tmp_path, "clone", "-q", "--bare", str(folder), str(tmp_path / "groep" / "atlas.git"))
    git(folder, "remote", "add", "origin", str(tmp_path / "groep" / "atlas.git"))
    for name in ("gh", "curl"):
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(WRITES_DOWN)
        program.chmod(0o755)
    return folder


def run(command: str, desk: Path, **more: str) -> str:
    """What a step says, done as a runner does it; it must succeed."""
    beside = desk.parent
    path = os.pathsep.join((str(beside / "bin"), str(Path(sys.executable).parent), os.environ["PATH"]))
    here = {"PATH": path, "CALLS": str(beside / "calls"), "RUNNER_TEMP": str(beside), **more}
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command],
        cwd=desk,
        env={**os.environ, **here},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def step_through(desk: Path, body: str) -> str:
    """What GitHub's steps say, one by one, of an issue with this text."""
    (desk.parent / "event.json").write_text(json.dumps({"issue": {"number": 7, "body": body}}), encoding="utf-8")
    workflow = loaded(desk / ".github/workflows/voorstel.yml")
    commands = [step["run"] for step in workflow["jobs"]["overnemen"]["steps"] if "run" in step]
    event = str(desk.parent / "event.json")
    ours = [command for command in commands if not command.startswith("pip ")]
    return "".join(run(command, desk, GITHUB_EVENT_PATH=event, NUMBER="7") for command in ours)


def loaded(path: Path) -> dict[Any, Any]:
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def changed_in(desk: Path, branch: str) -> list[str]:
    return git(desk, "diff", "--name-only", "main", f"origin/{branch}").splitlines()


def nothing_else_was_done(desk: Path) -> None:
    beside = {"atlas", "groep", "bin", "calls", "event.json", "issues.json", "voorstel.txt", "gezegd.txt", "bericht.md"}
    assert {path.name for path in desk.parent.iterdir()} <= beside
    assert not list(desk.rglob("geraakt*"))


def test_a_nasty_text_becomes_one_branch_that_changes_one_page_and_nothing_else(desk: Path) -> None:
    said = step_through(desk, block(NASTY))
    git(desk, "fetch", "-q", "origin")

    assert changed_in(desk, "voorstel-7") == ["content/coalities/mobiliteitskring-oeverdam.md"]
    page = git(desk, "show", "origin/voorstel-7:content/coalities/mobiliteitskring-oeverdam.md")
    assert "$(touch geraakt) ${HOME}" in page
    assert git(desk, "rev-parse", "origin/main") == git(desk, "rev-parse", "main")
    nothing_else_was_done(desk)
    # Nothing of the text is a line that a runner takes for a command.
    assert "::set-output" not in said
    assert "##[" not in said
    calls = (desk.parent / "calls").read_text(encoding="utf-8")
    assert "--body-file" in calls
    assert "geraakt" not in calls
    assert "merge" not in calls
    message = (desk.parent / "bericht.md").read_text(encoding="utf-8").splitlines()
    assert [line for line in message[2:] if line and not line.startswith("    ")] == []


NO_PROPOSALS = (NASTY, "", block(NASTY).replace("mobiliteitskring-oeverdam", "../../x"), block("x")[:400])


@pytest.mark.parametrize("body", NO_PROPOSALS)
def test_what_is_no_proposal_changes_nothing_and_is_answered(body: str, desk: Path) -> None:
    step_through(desk, body)

    assert git(desk, "ls-remote", "--heads", "origin").count("refs/heads/") == 1
    assert git(desk, "status", "--porcelain") == ""
    nothing_else_was_done(desk)
    calls = (desk.parent / "calls").read_text(encoding="utf-8").splitlines()
    assert calls[1:4] == ["issue", "comment", "7"]


def test_only_a_label_of_the_editors_starts_it_and_its_text_is_in_no_command(desk: Path) -> None:
    workflow = loaded(desk / ".github/workflows/voorstel.yml")
    steps = workflow["jobs"]["overnemen"]["steps"]

    assert workflow[True] == {"issues": {"types": ["labeled"]}}
    assert workflow["jobs"]["overnemen"]["if"] == "github.event.label.name == 'overnemen'"
    assert not [step for step in steps if "${{" in step.get("run", "")]
    assert {name: value for step in steps for name, value in step.get("env", {}).items()} == {
        "GH_TOKEN": "${{ github.token }}",
        "NUMBER": "${{ github.event.issue.number }}",
    }
    # What is fetched from elsewhere runs without a key.
    assert [step["name"] for step in steps if "GH_TOKEN" in step.get("env", {})] == [steps[-1]["name"]]
    assert not any("merge" in step.get("run", "") for step in steps)


def test_gitlab_does_the_same_for_every_issue_with_the_label(desk: Path) -> None:
    issues = [
        {"iid": 3, "description": block(NASTY)},
        {"iid": 4, "description": NASTY},
        {"iid": 5, "description": None},
    ]
    (desk.parent / "issues.json").write_text(json.dumps(issues), encoding="utf-8")
    [command] = [line for line in loaded(desk / ".gitlab-ci.yml")["voorstellen"]["script"] if "\n" in line]
    git(desk, "config", "receive.advertisePushOptions", "true")
    git(desk.parent / "groep" / "atlas.git", "config", "receive.advertisePushOptions", "true")
    # The address of a push holds the key; here it leads to the folder beside.
    git(desk, "config", f"url.{desk.parent}/groep/.insteadOf", "https://atlas:sleutel@gitlab.example/groep/")

    run(
        command,
        desk,
        ISSUES=str(desk.parent / "issues.json"),
        ATLAS_TOKEN="sleutel",  # noqa: S106 - of nothing
        CI_API_V4_URL="https://gitlab.example/api/v4",
        CI_PROJECT_ID="1",
        CI_COMMIT_SHA=git(desk, "rev-parse", "main"),
        CI_DEFAULT_BRANCH="main",
        CI_SERVER_PROTOCOL="https",
        CI_SERVER_HOST="gitlab.example",
        CI_PROJECT_PATH="groep/atlas",
    )
    git(desk, "fetch", "-q", "origin")

    assert git(desk, "ls-remote", "--heads", "origin").count("refs/heads/") == 2
    assert changed_in(desk, "voorstel-3") == ["content/coalities/mobiliteitskring-oeverdam.md"]
    nothing_else_was_done(desk)
    calls = (desk.parent / "calls").read_text(encoding="utf-8")
    assert [f"issues/{number}/notes" in calls for number in (3, 4, 5)] == [True, True, True]
    assert calls.count("remove_labels=overnemen") == 3
    assert "geraakt" not in calls
