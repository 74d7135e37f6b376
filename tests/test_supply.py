"""What atlas is made of is locked, licensed and listed, and making a site asks nothing of any network."""

import json
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.conftest import ROOT
from tests.folders import SETTINGS, make_folder, page
from tests.site.sites import ATLASES, ON
from tools.supply import TABLES, VENDORED, bill, parts

THEME = ROOT / "templates" / "assets"
# Licences that a work under the EUPL may be made with.
FREE_DATA = ("CC0-1.0", "CC-BY-4.0")
FREE = ("MIT", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "PSF-2.0", "MPL-2.0", "LGPL-2.1-or-later", "OFL-1.1")
NO_NETWORK = """
import sys

def refuse(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.sendto", "socket.bind", "urllib.Request"}:
        raise RuntimeError(event)

sys.addaudithook(refuse)
from atlas.cli.main import main
main()
"""


def test_every_part_has_a_version_a_hash_and_a_free_licence() -> None:
    assert len(parts()) > 20
    assert [part.name for part in parts() if not part.version or not part.hashes] == []
    assert [
        (part.name, part.licence)
        for part in parts()
        if not any(free in part.licence for free in (FREE_DATA if part.data else FREE))
    ] == []


def test_whose_facts_the_tables_rest_on_is_named() -> None:
    named = {part.name: part.licence for part in parts() if part.data}

    assert [licence for name, licence in named.items() if "CBS" in name and "Kadaster" in name] == ["CC-BY-4.0"]
    for folder in TABLES:
        origin = json.loads((folder / "origin.json").read_text())
        assert {file for entry in origin["sources"] for file in entry["files"]} == {
            path.name for path in folder.glob("*.csv")
        }


def test_the_bill_of_materials_keeps_to_its_schema_and_is_the_same_each_time() -> None:
    written = bill()

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(written) is None
    assert written == bill()
    assert len(json.loads(written)["components"]) == len(parts())


def test_the_bill_tells_the_licence_and_the_source_of_every_file_of_others() -> None:
    kept = {path for folder in (*VENDORED, *TABLES) for path in folder.rglob("*") if path.is_file()}
    kept -= {path for path in kept if path.suffix in {".txt", ".json"}}  # licences, and the lists themselves
    hashes = {sha256(path.read_bytes()).hexdigest(): path.name for path in kept}
    others = [part for part in json.loads(bill())["components"] if "purl" not in part]
    told = {found["content"]: part for part in others for found in part["hashes"]}

    assert {name for digest, name in hashes.items() if digest not in told} == set()
    assert [part["name"] for part in others if not part["licenses"] or not part["description"]] == []
    assert [part["name"] for part in others if not part["externalReferences"][0]["url"].startswith("https://")] == []


def test_no_file_of_others_lies_elsewhere_in_the_theme() -> None:
    """What is packed, or a typeface, was made by others: it belongs in `vendor`, where the bill tells of it."""
    binary = {".woff", ".woff2", ".ttf", ".otf", ".png", ".jpg", ".wasm"}
    loose = [path for path in THEME.parent.rglob("*") if path.suffix in binary or ".min." in path.name]

    assert [path.name for path in loose if "vendor" not in path.parts] == []


def build(tmp_path: Path, content: Path, *command: str) -> subprocess.CompletedProcess[str]:
    asked = [*command, "build", str(content), "-o", str(tmp_path / "site"), f"--on={ON}"]
    return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)


def test_making_a_site_opens_no_connection(tmp_path: Path) -> None:
    content = make_folder(tmp_path / "content", {**SETTINGS, "opgaven/wonen.md": page("titel: Wonen")})
    done = build(tmp_path, content, sys.executable, "-c", NO_NETWORK)

    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_a_site_is_made_where_there_is_no_network_at_all(tmp_path: Path) -> None:
    if not shutil.which("unshare") or subprocess.run(["unshare", "-n", "true"], check=False).returncode:
        pytest.skip("a network of its own is not allowed here")
    done = build(tmp_path, ATLASES["example"], "unshare", "-n", sys.executable, "-m", "atlas")

    assert done.returncode == 0, done.stderr
