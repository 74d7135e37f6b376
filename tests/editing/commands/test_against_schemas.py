"""The files for GitHub and GitLab against the schemas of those who read them, and our own schema against real pages."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from atlas.content.read import read_content
from atlas.editing.commands.init import STARTER
from atlas.editing.commands.schema import schemas
from atlas.texts import texts
from tests.editing.desks import EXAMPLE
from tests.folders import page

GITHUB = STARTER / "github"


def checked(*arguments: str) -> subprocess.CompletedProcess[str]:
    """What check-jsonschema says; its schemas of others come with it, so it needs no network."""
    return subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *arguments], capture_output=True, encoding="utf-8", check=False
    )


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        (("vendor.github-workflows",), sorted((GITHUB / "workflows").iterdir())),
        (("vendor.github-issue-forms",), sorted((GITHUB / "ISSUE_TEMPLATE").glob("[0-9]*"))),
        (("vendor.github-issue-config",), [GITHUB / "ISSUE_TEMPLATE" / "config.yml"]),
        (("vendor.dependabot",), [GITHUB / "dependabot.yml"]),
        (("vendor.gitlab-ci", "--data-transform", "gitlab-ci"), [STARTER / "gitlab" / "gitlab-ci.yml"]),
    ],
    ids=lambda part: part[0] if isinstance(part, tuple) else "",
)
def test_a_file_for_a_forge_is_what_it_reads(schema: tuple[str, ...], files: list[Path]) -> None:
    run = checked("--builtin-schema", *schema, *map(str, files))

    assert run.returncode == 0, run.stdout


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The schema of every kind of the example, each in a file."""
    folder = tmp_path_factory.mktemp("schemas")
    content = read_content(EXAMPLE)
    for name, schema in schemas(content.kinds, texts()).items():
        (folder / f"{name}.json").write_text(json.dumps(schema), encoding="utf-8")
    return folder


def fields_of(text: str, folder: Path, name: str) -> str:
    """The path of a file with the fields of a page, every value as it was typed."""
    file = folder / f"{name}.yaml.json"
    file.write_text(json.dumps(yaml.load(text.split("---\n")[1], yaml.BaseLoader)), encoding="utf-8")  # noqa: S506 - it makes nothing but texts
    return str(file)


def test_our_own_schemas_are_schemas(ours: Path) -> None:
    run = checked("--check-metaschema", *(str(path) for path in sorted(ours.glob("*.json"))))

    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("folder", sorted(path.name for path in EXAMPLE.iterdir() if path.is_dir()))
def test_every_page_of_the_example_fits_the_schema_of_its_kind(folder: str, ours: Path, tmp_path: Path) -> None:
    [kind] = [kind.name for kind in read_content(EXAMPLE).kinds.values() if kind.folder == folder]
    pages = sorted((EXAMPLE / folder).glob("*.md"))
    files = [fields_of(path.read_text(encoding="utf-8"), tmp_path, path.stem) for path in pages]

    run = checked("--schemafile", str(ours / f"{kind}.json"), *files)

    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize(
    "lines",
    [
        "titel: A",
        "titel: A\nopgaven: Wonen",
        "titel: A\nopgaven: wonen\nvorm: informel",
        "titel: A\nopgaven: wonen\nx: y",
    ],
)
def test_a_page_with_a_mistake_does_not_fit(lines: str, ours: Path, tmp_path: Path) -> None:
    run = checked("--schemafile", str(ours / "coalitie.json"), fields_of(page(lines), tmp_path, "fout"))

    assert run.returncode == 1
