"""What atlas is made of: a list with licences in docs/supply.md, and a bill of materials (CycloneDX) with hashes.

Read from the lock file of a plain install, so that it names what is installed and nothing else. Run as a program it
writes the bill to the path given.
"""

import json
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from importlib.metadata import metadata
from pathlib import Path
from typing import Any

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements" / "build.txt"
# Tables of facts that ship with the source, each folder with its origins.
TABLES = (ROOT / "atlas" / "places" / "data", ROOT / "atlas" / "national" / "data")
# Files of others in the theme and on the cards, each folder with its list.
VENDORED = (ROOT / "templates" / "assets" / "vendor", ROOT / "atlas" / "site" / "cards" / "fonts")
MADE = "<!-- Made from the lock file with `make reference`. Change that, not this page. -->"
# Of who names a licence only by its class.
BY_CLASS = {
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
    "License :: OSI Approved :: BSD License": "BSD-3-Clause",
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
# Of what may be used under one of several licences, as its own file says.
TO_CHOOSE = {"pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1"}
_PINNED = re.compile(r"(?P<name>[\w.-]+)==(?P<version>[^ ;\\]+)(?P<rest>(?:[^\n]*\\\n)*[^\n]*)")
_HASH = re.compile(r"sha256:([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Part:
    """A package that atlas is installed with, or a file of others that ships with it. `licence` is that of SPDX.

    A file of others tells at what address its `source` is, and what was taken from there.
    """

    name: str
    version: str
    licence: str
    hashes: tuple[str, ...] = ()
    vendored: bool = False
    data: bool = False
    source: str = ""
    taken: str = ""


def main() -> None:
    """Write the bill of materials."""
    file = Path(sys.argv[1])
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(bill(), encoding="utf-8")
    sys.stdout.write(f"{len(parts())} parts in {file}\n")


def parts() -> tuple[Part, ...]:
    """Everything in the lock file of a plain install, then what lies in the theme, then the data of others."""
    locked = _PINNED.finditer(LOCK.read_text(encoding="utf-8"))
    return (*(_locked(found) for found in locked), *_vendored(), *_tables())


def supply() -> str:
    """The page that lists all parts with their licences."""
    return "\n".join(_page()) + "\n"


def bill() -> str:
    """The bill of materials as CycloneDX in JSON; the same parts give the same text."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    bom = Bom(components=map(_component, parts()))
    root = Part(project["name"], project["version"], project["license"])
    bom.metadata.component = _component(root)
    bom.register_dependency(bom.metadata.component, bom.components)
    written = json.loads(JsonV1Dot6(bom).output_as_string())
    # A moment and a number of chance would make each bill another.
    written.pop("serialNumber", None)
    written["metadata"].pop("timestamp", None)
    return json.dumps(written, indent=2, sort_keys=True) + "\n"


def _locked(found: re.Match[str]) -> Part:
    return Part(found["name"], found["version"], _licence(found["name"]), tuple(_HASH.findall(found["rest"])))


def _licence(name: str) -> str:
    if name in TO_CHOOSE:
        return TO_CHOOSE[name]
    told = metadata(name)
    said, classes = told.get("License-Expression"), told.get_all("Classifier") or ()
    return said or next((BY_CLASS[one] for one in classes if one in BY_CLASS), told.get("License") or "unknown")


def _vendored() -> Iterator[Part]:
    for folder in VENDORED:
        for entry in json.loads((folder / "vendor.json").read_text(encoding="utf-8"))["packages"]:
            yield _of_others(entry, tuple(entry["files"].values()))


def _tables() -> Iterator[Part]:
    """The tables of places and of the register, by whose facts they rest on."""
    for folder in TABLES:
        origin = json.loads((folder / "origin.json").read_text(encoding="utf-8"))
        for entry in origin["sources"]:
            hashes = tuple(sha256((folder / file).read_bytes()).hexdigest() for file in entry["files"])
            yield replace(_of_others(entry, hashes), data=True)


def _of_others(entry: Mapping[str, Any], hashes: tuple[str, ...]) -> Part:
    return Part(
        name=entry["name"],
        version=entry["version"],
        licence=entry["licence"],
        hashes=hashes,
        vendored=True,
        source=entry["source"],
        taken=entry["taken-from"],
    )


def _component(part: Part) -> Component:
    address = None if part.vendored else PackageURL("pypi", name=part.name, version=part.version)
    return Component(
        type=ComponentType.DATA if part.data else ComponentType.LIBRARY,
        name=part.name,
        version=part.version,
        bom_ref=f"{part.name}@{part.version}",
        purl=address,
        description=part.taken or None,
        external_references=[_website(part.source)] if part.source else None,
        licenses=[LicenseFactory().make_from_string(part.licence)],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=found) for found in part.hashes],
    )


def _website(address: str) -> ExternalReference:
    return ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(address))


def _page() -> Iterator[str]:
    yield from ("# What atlas is made of", "", MADE, "")
    yield "Every package of a plain install, from `requirements/build.txt`, the files of others that ship with"
    yield "it, and their data. The lock file has the hash of each; `make sbom` writes the same as a bill of"
    yield "materials, to `dist/atlas.cdx.json`."
    yield from ("", "| part | version | licence | source |", "| --- | --- | --- | --- |")
    for part in parts():
        where = " (data)" if part.data else " (shipped)" if part.vendored else ""
        source = f"[{part.taken}]({part.source})" if part.source else "PyPI"
        yield f"| {part.name}{where} | {part.version} | {part.licence} | {source} |"


if __name__ == "__main__":
    main()
