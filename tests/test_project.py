"""The files around the code: what they promise holds, and no machine or registry is named in them."""

import hashlib
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT, required
from tests.stages import Clock, every_stage_timed

# The text as the licence list of SPDX gives it. It is a legal text: not one character may change.
EUPL_1_2 = "57fb42fbcd0b037ce528ed8f72f1ec095d67bc6825ecf1448ff39be1fe68a4b4"

MANDATORY_IN_PUBLICCODE = {
    "categories",
    "description",
    "developmentStatus",
    "legal",
    "localisation",
    "maintenance",
    "name",
    "platforms",
    "publiccodeYmlVersion",
    "softwareType",
    "url",
}

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))

# In pieces, or this file would name them itself.
REGISTRIES = ("pypi" + ".org", "python" + "hosted.org", "registry." + "npmjs", "registry." + "yarnpkg")
MACHINE_PATHS = re.compile(r"(?<![\w.~-])/(?:" + "work|root|home/[a-z]" + r")/")

TARGET = re.compile(r"^([a-z0-9]+)(?:\s[^:=]*)?:(?!=)", re.MULTILINE)
COMMAND = re.compile(r"(?:^|`)make(?: ([a-z0-9]+))?(?=`|$|\s+#)", re.MULTILINE)


def tracked_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode != 0:
        pytest.skip("this is no git work tree")
    return [path for name in listed.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]


def requirements_of(lock: Path) -> list[str]:
    """Each requirement of a lock file, with its hashes, as one line."""
    return lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()


def names_in(requirements: list[str]) -> set[str]:
    return {re.split(r"[^\w.-]", requirement)[0].lower() for requirement in requirements}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_a_lock_file_pins_and_hashes_every_requirement_and_names_no_address(lock: Path) -> None:
    requirements = requirements_of(lock)

    assert requirements
    assert [line for line in requirements if "==" not in line or "--hash=sha256:" not in line] == []
    assert "://" not in lock.read_text(encoding="utf-8")


def test_the_lock_files_agree_on_every_version() -> None:
    pins = {line.split()[0] for lock in LOCKS for line in requirements_of(lock)}

    assert len(pins) == len({pin.split("==")[0] for pin in pins})


def test_the_npm_lock_file_names_no_address_and_gives_each_package_a_hash() -> None:
    lock = yaml.safe_load((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = [package for path, package in lock["packages"].items() if path]

    assert packages
    assert all("resolved" not in package and package["integrity"] for package in packages)


@pytest.mark.parametrize(
    ("lock", "requirements"),
    [
        ("build", PYPROJECT["project"]["dependencies"] + PYPROJECT["dependency-groups"]["backend"]),
        ("test", PYPROJECT["project"]["optional-dependencies"]["test"]),
        ("graphviz", PYPROJECT["project"]["optional-dependencies"]["graphviz"]),
        ("lock", PYPROJECT["dependency-groups"]["lock"]),
    ],
)
def test_what_pyproject_asks_for_is_locked(lock: str, requirements: list[str]) -> None:
    locked = names_in(requirements_of(ROOT / "requirements" / f"{lock}.txt"))

    assert names_in(requirements) - locked == set()


def test_every_dependency_has_a_lower_bound_and_nothing_else() -> None:
    project = PYPROJECT["project"]
    asked = [
        *project["dependencies"],
        *(requirement for extra in project["optional-dependencies"].values() for requirement in extra),
        *(requirement for group in PYPROJECT["dependency-groups"].values() for requirement in group),
    ]

    assert [line for line in asked if not re.fullmatch(r"[\w.-]+>=[\d.]+", line)] == []


def test_hatchling_is_the_only_build_back_end() -> None:
    asked = PYPROJECT["build-system"]["requires"]

    assert names_in(asked) == {"hatchling"}
    assert set(asked) <= set(PYPROJECT["dependency-groups"]["backend"])


def test_the_wheel_carries_the_theme_and_the_example(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, capture_output=True, check=True)
    [wheel] = tmp_path.glob("*.whl")
    carried = set(zipfile.ZipFile(wheel).namelist())

    tracked = [path.relative_to(ROOT).as_posix() for path in tracked_files()]
    theme = {f"atlas/{path}" for path in tracked if path.startswith("templates/")}
    package = {path for path in tracked if path.startswith("atlas/")}
    assert theme
    assert (theme | package) - carried == set()


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_every_make_command_in_a_document_is_a_target(document: str) -> None:
    # `make help` also lists the programs among the tests, which are targets by a pattern.
    told = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout
    targets = set(TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))
    targets |= {line.split()[1] for line in told.splitlines() if line.startswith("make ")}
    commands = set(COMMAND.findall((ROOT / document).read_text(encoding="utf-8")))

    assert commands
    assert commands - {""} - targets == set()


def test_the_licence_is_the_eupl_to_the_letter() -> None:
    assert hashlib.sha256((ROOT / "LICENSE").read_bytes()).hexdigest() == EUPL_1_2
    assert PYPROJECT["project"]["license"] == "EUPL-1.2"


def test_publiccode_has_what_the_standard_asks_but_for_what_only_a_publisher_knows() -> None:
    text = (ROOT / "publiccode.yml").read_text(encoding="utf-8")
    publiccode = yaml.safe_load(text)

    assert MANDATORY_IN_PUBLICCODE - publiccode.keys() == {"url"}
    assert publiccode["legal"]["license"] == PYPROJECT["project"]["license"]
    assert publiccode["description"].keys() == {"nl", "en"}
    for description in publiccode["description"].values():
        assert len(description["shortDescription"]) <= 150
        assert 500 <= len(description["longDescription"]) <= 10_000
        assert all(len(feature) <= 100 for feature in description["features"])
    assert {"url", "contacts"} <= set(re.findall(r"^ *# (\w+):", text, re.MULTILINE))


def test_no_tracked_file_names_a_registry_or_a_path_of_one_machine() -> None:
    found = []
    for path in tracked_files():
        text = path.read_bytes().decode(errors="replace")
        if any(host in text for host in REGISTRIES) or MACHINE_PATHS.search(text):
            found.append(str(path.relative_to(ROOT)))

    assert found == []


def test_the_scripts_of_tools_can_be_run() -> None:
    scripts = [*(ROOT / "tools").glob("*.sh"), ROOT / ".ci" / "run"]
    run = [script for script in scripts if script.read_text(encoding="utf-8").startswith("#!")]

    assert run
    assert [script.name for script in run if not script.stat().st_mode & 0o100] == []


@pytest.mark.parametrize(("ci", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)])
def test_a_program_that_is_not_there_skips_a_test_here_and_fails_it_in_ci(
    ci: str, outcome: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", ci)

    with pytest.raises(outcome, match="dot is not there: install it"):
        required(None, "dot", "install it")


def test_every_stage_that_the_bench_times_is_there() -> None:
    with every_stage_timed(Clock()):
        pass
