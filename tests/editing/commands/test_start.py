"""A new atlas: it builds at once, its workflows do what they say, and its guides are those of the documentation."""

import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, expect

from atlas.builder import check
from atlas.cli.main import commands
from atlas.editing.commands.init import STARTER, create_atlas, empty_content, example_content, requirement_line
from atlas.editing.yaml_edit.file_text import Refused
from atlas.texts import texts
from tests.conftest import ROOT
from tests.editing.desks import atlas, texts_in

PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}")
WORKFLOWS = sorted((STARTER / "github" / "workflows").glob("*.yml"))
FORMS = sorted((STARTER / "github" / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))
CHECKED, GITLAB = ".github/workflows/controle.yml", ".gitlab-ci.yml"
FLOWS = (CHECKED, ".github/workflows/publiceren.yml", GITLAB)
GRANTED: Mapping[str, list[dict[str, str]]] = {
    "controle": [],
    "publiceren": [{"contents": "read", "actions": "read"}, {"pages": "write", "id-token": "write"}],
    "wekelijks": [{"actions": "write"}],
    "voorstel": [{"contents": "write", "issues": "write", "pull-requests": "write"}],
}
MISTAKE = "---\ntitel: Een tafel\nopgaven: [wonnen]\n---\n"


@pytest.mark.parametrize("empty", [False, True])
def test_a_new_atlas_is_sound_and_has_all_it_needs(empty: bool, tmp_path: Path) -> None:  # noqa: FBT001
    folder = tmp_path / "nieuw" / "atlas"

    made = create_atlas(folder, partial(empty_content, texts()) if empty else example_content)

    assert set(made) == {path.name for path in folder.iterdir()}
    assert {".github", ".gitlab-ci.yml", ".gitignore", "README.md", "REDACTIE.md", "BEHEER.md", "content"} < set(made)
    found = check(folder / "content", on=date(2026, 11, 24))
    assert [problem for problem in found.diagnostics if problem.severity.value != "opmerking"] == []
    assert "{" not in (folder / "requirements.txt").read_text(encoding="utf-8")
    assert (folder / "README.md").read_text(encoding="utf-8").startswith(f"# {found.settings.title}\n")


def locked(folder: Path) -> dict[str, str]:
    """What a new atlas installs, by name, each as one line with its hashes."""
    text = (folder / "requirements.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.startswith(("#", "--"))]
    return {re.split(r"[^\w.-]", line)[0]: line for line in lines}


def test_what_a_new_atlas_installs_is_locked_with_hashes(tmp_path: Path) -> None:
    create_atlas(tmp_path / "atlas", partial(empty_content, texts()))
    lock = (ROOT / "requirements" / "graphviz.txt").read_text(encoding="utf-8")
    written = (tmp_path / "atlas" / "requirements.txt").read_text(encoding="utf-8")
    others = {name: line for name, line in locked(tmp_path / "atlas").items() if name != "atlas-samenwerking"}

    assert "\n--require-hashes\n" in written
    assert written.endswith(lock)
    assert len(others) > 10
    assert [line for line in others.values() if "==" not in line or "--hash=sha256:" not in line] == []


WHEEL = "https://voorbeeld.nl/uitgaven/atlas_samenwerking-0.1.0-py3-none-any.whl"


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        (
            {"url": WHEEL, "archive_info": {"hashes": {"sha256": "ab12"}}},
            f"atlas-samenwerking @ {WHEEL} --hash=sha256:ab12",
        ),
        ({"url": WHEEL, "archive_info": {}}, "atlas-samenwerking==0.1.0"),
        (
            {"url": "file:///home/ons/x.whl", "archive_info": {"hashes": {"sha256": "ab12"}}},
            "atlas-samenwerking==0.1.0",
        ),
        ({"url": "file:///ons/atlas", "dir_info": {"editable": True}}, "atlas-samenwerking==0.1.0"),
        (None, "atlas-samenwerking==0.1.0"),
    ],
)
def test_a_program_that_came_from_an_address_is_locked_to_that_address(origin: object, line: str) -> None:
    assert requirement_line("0.1.0", json.dumps(origin) if origin else None) == line


def test_a_package_of_a_stranger_with_the_name_of_the_program_is_refused(tmp_path: Path) -> None:
    """What pip says of the line as it is made, without the hash that an owner fills in."""
    create_atlas(tmp_path / "atlas", partial(empty_content, texts()))
    lock = (ROOT / "requirements" / "graphviz.txt").read_text(encoding="utf-8")
    own = (tmp_path / "atlas" / "requirements.txt").read_text(encoding="utf-8").removesuffix(lock)
    (tmp_path / "eigen.txt").write_text(own, encoding="utf-8")
    name = f"atlas_samenwerking-{version('atlas-samenwerking')}"
    with zipfile.ZipFile(tmp_path / f"{name}-py3-none-any.whl", "w") as wheel:
        number = name.partition("-")[2]
        wheel.writestr(
            f"{name}.dist-info/METADATA", f"Metadata-Version: 2.1\nName: atlas-samenwerking\nVersion: {number}\n"
        )
        wheel.writestr(f"{name}.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{name}.dist-info/RECORD", "")
    offline = ("--no-index", "--find-links", str(tmp_path), "--no-deps", "--ignore-installed", "--dry-run")
    command = (sys.executable, "-P", "-m", "pip", "install", *offline, "-r", "eigen.txt")
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.returncode != 0
    assert "Hashes are required" in done.stderr


@pytest.mark.parametrize("path", sorted({*STARTER.rglob("*.md"), *STARTER.rglob("*.yml"), ROOT / "README.md"}))
def test_no_guide_or_workflow_runs_a_module_from_the_folder_that_one_is_in(path: Path) -> None:
    """There a stranger's `click.py` would be taken for the library."""
    assert re.findall(r"\bpy(?:thon3?)? -m .*", path.read_text(encoding="utf-8")) == []


def test_a_folder_with_something_in_it_stays_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "van-mij.txt").write_text("van mij", encoding="utf-8")

    with pytest.raises(Refused, match="niet leeg"):
        create_atlas(tmp_path, partial(empty_content, texts()))

    assert texts_in(tmp_path) == {"van-mij.txt": b"van mij"}


def test_a_fresh_clone_is_empty_enough(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)

    assert "content" in create_atlas(tmp_path, partial(empty_content, texts()))


def test_a_repository_that_has_a_readme_keeps_it(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("van mij", encoding="utf-8")

    made = create_atlas(tmp_path, partial(empty_content, texts()))

    assert "README.md" not in made
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "van mij"
    assert {"content", ".github", "REDACTIE.md"} <= set(made)


def test_the_first_example_of_the_guide_works_when_it_is_pasted(tmp_path: Path) -> None:
    create_atlas(tmp_path / "atlas", example_content)
    context = (tmp_path / "atlas" / "REDACTIE.md").read_text(encoding="utf-8")
    [example] = re.findall(r"```yaml\n(---\n.*?)```", context, re.DOTALL)[:1]
    (tmp_path / "atlas/content/coalities/woontafel-eem.md").write_text(example, encoding="utf-8")

    found = check(tmp_path / "atlas" / "content", on=date(2026, 11, 24))

    assert [problem for problem in found.diagnostics if "woontafel" in problem.span.path] == []


def loaded(path: Path) -> dict[Any, Any]:
    """A YAML file; `on` is a boolean to YAML 1.1, and stands under True."""
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def steps(workflow: dict[Any, Any]) -> Iterator[dict[str, Any]]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it(path: Path) -> None:
    used = [step["uses"] for step in steps(loaded(path)) if "uses" in step]

    assert used or path.stem == "wekelijks"
    assert [action for action in used if not PINNED.fullmatch(action)] == []
    text = path.read_text(encoding="utf-8")
    assert len(re.findall(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+", text)) == len(used)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_may_do_no_more_than_it_must(path: Path) -> None:
    workflow = loaded(path)
    text = path.read_text(encoding="utf-8")

    assert workflow["permissions"] == ({} if path.stem == "wekelijks" else {"contents": "read"})
    assert "secrets" not in text
    assert "pull_request_target" not in text
    # What others typed never stands in a command itself.
    assert [step["run"] for step in steps(workflow) if "${{" in step.get("run", "")] == []
    granted = [job["permissions"] for job in workflow["jobs"].values() if "permissions" in job]
    assert granted == GRANTED[path.stem]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_an_issue_form_has_what_github_asks(path: Path) -> None:
    form = loaded(path)
    parts = [part for part in form["body"] if part["type"] != "markdown"]

    assert {"name", "description", "body"} <= set(form)
    assert {part["type"] for part in parts} <= {"input", "textarea", "dropdown", "checkboxes"}
    assert all(part["attributes"]["label"] for part in parts)
    assert len({part["id"] for part in parts}) == len(parts)


def git(folder: Path, *arguments: str) -> str:
    who = {f"GIT_{role}_{part}": "proef" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    run = subprocess.run(
        ["git", *arguments], cwd=folder, env={**os.environ, **who}, check=True, capture_output=True, encoding="utf-8"
    )
    return run.stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a new atlas on `main`, and a branch with a change in it."""
    folder = tmp_path / "atlas"
    create_atlas(folder, example_content)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "begin")
    git(folder, "switch", "-q", "-c", "voorstel")
    page = folder / "content" / "opgaven" / "wonen.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nEen zin erbij.\n", encoding="utf-8")
    git(folder, "commit", "-q", "-a", "-m", "een zin erbij")
    return folder


def commands_of(path: Path) -> list[str]:
    """The shell parts of a workflow or of GitLab's file, in order."""
    found = loaded(path)
    if "jobs" in found:
        return [step["run"] for step in steps(found) if "run" in step]
    return [line for job in ("controle", "pages") for line in found[job]["script"]]


def run_shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A step as a runner does it: bash that stops at the first mistake, with the program in the path."""
    base = git(folder, "rev-parse", "main")
    here = {"BASE": base, "CI_MERGE_REQUEST_DIFF_BASE_SHA": base, "GITHUB_STEP_SUMMARY": str(folder / "summary.md")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command],
        cwd=folder,
        env={**os.environ, **here, "PATH": path},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def ours(path: Path) -> list[str]:
    """The steps that are not the installation."""
    return [command for command in commands_of(path) if not command.startswith("pip ")]


@pytest.mark.slow
@pytest.mark.parametrize("name", FLOWS)
def test_every_step_of_a_workflow_works_on_a_change(name: str, repository: Path) -> None:
    steps_of_ours = ours(repository / name)

    assert steps_of_ours
    for command in steps_of_ours:
        run = run_shell(command, repository)
        assert run.returncode == 0, f"{command}: {run.stdout}{run.stderr}"
    made = repository / ("public" if "gitlab" in name else "site")
    assert (made / "index.html").is_file()
    assert "Een zin erbij." in (made / "opgaven" / "wonen.html").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize(("name", "summary"), [(CHECKED, "summary.md"), (GITLAB, "verschil.md")])
def test_the_summary_tells_what_changes_also_when_there_is_a_mistake(name: str, summary: str, repository: Path) -> None:
    (repository / "content" / "coalities" / "een-tafel.md").write_text(MISTAKE, encoding="utf-8")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "een tafel")
    told, checked = ([line for line in ours(repository / name) if f" {word} " in line] for word in ("diff", "check"))

    assert [run_shell(line, repository).returncode for line in told] == [0]
    assert [run_shell(line, repository).returncode for line in checked] == [1]
    text = (repository / summary).read_text(encoding="utf-8")
    assert text.startswith("## Wat dit voorstel met het landschap doet\n")
    assert "- nieuw: Een tafel (coalitie een-tafel)\n" in text
    assert "- Betaalbaar wonen aan het meer: de tekst\n" in text
    # A runner goes on after a mistake only where that is asked: GitHub by a condition, GitLab by the order.
    found = loaded(repository / name)
    if "jobs" in found:
        assert [step["if"] for step in steps(found) if step.get("run") in told] == ["${{ !cancelled() }}"]
    else:
        assert found["controle"]["script"].index(told[0]) < found["controle"]["script"].index(checked[0])


@pytest.mark.slow
def test_the_site_of_a_change_opens_from_disk_out_of_its_zip(
    repository: Path, tmp_path: Path, browser: Browser
) -> None:
    [build] = [line for line in ours(repository / CHECKED) if " build " in line]
    [kept] = [step["with"] for step in steps(loaded(repository / CHECKED)) if "upload-artifact" in step.get("uses", "")]
    assert run_shell(build, repository).returncode == 0
    made = repository / kept["path"]
    # upload-artifact leaves out what is hidden.
    files = [path for path in made.rglob("*") if not any(part.startswith(".") for part in path.relative_to(made).parts)]
    with zipfile.ZipFile(tmp_path / "site.zip", "w") as packed:
        for path in files:
            packed.write(path, path.relative_to(made))
    with zipfile.ZipFile(tmp_path / "site.zip") as packed:
        packed.extractall(tmp_path / "uitgepakt")
    tab = browser.new_page()
    errors: list[str] = []
    tab.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)

    tab.goto((tmp_path / "uitgepakt" / "index.html").as_uri())
    tab.locator("a[href='opgaven/wonen.html']").first.click()
    expect(tab.get_by_text("Een zin erbij.")).to_be_attached()
    tab.close()
    assert errors == []


def test_the_installation_is_the_only_step_that_is_not_run_here(repository: Path) -> None:
    for name in FLOWS:
        others = set(commands_of(repository / name)) - set(ours(repository / name))

        assert others == {"pip install -r requirements.txt"}


@pytest.mark.slow
def test_a_mistake_in_a_change_is_annotated_on_its_line_and_fails(repository: Path) -> None:
    (repository / "content" / "coalities" / "een-tafel.md").write_text(MISTAKE, encoding="utf-8")
    [command] = [line for line in commands_of(repository / CHECKED) if " check " in line]

    run = run_shell(command, repository)

    assert run.returncode == 1
    assert "::error file=content/coalities/een-tafel.md,line=3" in run.stdout


def test_the_command_says_what_was_made_and_refuses_a_second_time(tmp_path: Path) -> None:
    run = atlas("init", "mijn", "--leeg", inside=tmp_path)
    again = atlas("init", "mijn", inside=tmp_path)

    assert run.returncode == 0
    assert "Uw atlas staat in mijn." in run.stdout
    assert again.returncode == 2
    assert again.stderr.startswith("Fout: mijn is niet leeg.")


@pytest.mark.parametrize("name", ["redactie", "beheer"])
def test_a_guide_of_a_new_atlas_is_that_of_the_documentation(name: str) -> None:
    """The same words; pictures and the reference stay in the documentation."""
    mine = (STARTER / f"{name}.md").read_text(encoding="utf-8")
    theirs = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    theirs = re.sub(r"!\[[^\]]*\]\([^)]*\)\n\n", "", theirs).replace("](beheer.md", "](BEHEER.md")
    theirs = re.sub(r"Alle soorten en velden staan in .*", "", theirs)

    assert re.sub(r"Alle velden van een soort staan .*", "", mine) == theirs


def test_every_command_in_a_guide_is_there() -> None:
    text = "".join((ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8") for name in ("redactie", "beheer"))
    named = set(re.findall(r"(?:`|^)atlas ([a-z]+)", text, re.MULTILINE))

    assert named - set(commands.commands) == set()
