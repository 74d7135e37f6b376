"""What programs of others are told of a download: JSON Schema, Data Package, JSON-LD and DCAT, and all of it is so."""

import csv
import io
import json
from hashlib import sha256
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from pyshacl import validate
from rdflib import Graph

from tests.site.downloads import WHOLE, data
from tests.site.sites import Site
from tests.site.small import small_site


def test_the_schema_is_sound_and_every_json_keeps_to_it(site: Site) -> None:
    schema = json.loads(site.read("downloads/atlas.schema.json"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    assert [error.json_path for error in validator.iter_errors(data(site, f"{WHOLE}.json"))] == []


def test_the_schema_refuses_what_is_not_in_the_tables(example: Site) -> None:
    validator = Draft202012Validator(json.loads(example.read("downloads/atlas.schema.json")))
    wrong = data(example)
    wrong["coalities"][0]["aantal-volgens-bron"] = "veel"
    wrong["teams"][0]["onbekend-veld"] = "x"

    assert {error.json_path for error in validator.iter_errors(wrong)} == {
        "$.coalities[0]['aantal-volgens-bron']",
        "$.teams[0]",
    }


def test_the_package_describes_every_file_as_it_is(site: Site) -> None:
    folder = WHOLE.rpartition("/")[0]
    package = data(site, f"{folder}/datapackage.json")
    for resource in package["resources"]:
        content = (site.folder / folder / resource["path"]).read_bytes()
        assert (resource["bytes"], resource["hash"]) == (len(content), f"sha256:{sha256(content).hexdigest()}")
        if resource["format"] == "csv":
            head = next(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
            assert [field["name"] for field in resource["schema"]["fields"]] == head
    names_ = [resource["name"] for resource in package["resources"]]
    assert len(set(names_)) == len(names_)


def test_linked_data_names_each_page_by_its_address_and_joins_members(tmp_path: Path) -> None:
    pages = {
        "organisaties/gemeente": "bestuurslaag: gemeente\nidentificatie: {wikidata: Q803}",
        "coalities/tafel": 'deelnemers: [gemeente, "? Stichting De Linde"]',
    }
    site = small_site(tmp_path, pages, "adres: https://atlas.example.org/\n")
    graph = {thing["@id"]: thing for thing in data(site, f"{WHOLE}.jsonld")["@graph"]}
    home = "https://atlas.example.org"
    gemeente, tafel = graph[f"{home}/organisaties/gemeente.html"], graph[f"{home}/coalities/tafel.html"]

    assert gemeente["@type"] == "GovernmentOrganization"
    assert gemeente["memberOf"] == [{"@id": tafel["@id"]}]
    assert gemeente["sameAs"] == {"@id": "https://www.wikidata.org/entity/Q803"}
    assert {"@id": gemeente["@id"]} in tafel["member"]
    assert {"@type": "Organization", "name": "Stichting De Linde"} in tafel["member"]


def test_linked_data_without_an_address_leads_to_pages_of_the_site(example: Site) -> None:
    graph = data(example, f"{WHOLE}.jsonld")["@graph"]

    assert graph
    assert [t["@id"] for t in graph if not (example.folder / "downloads" / t["@id"]).resolve().is_file()] == []


def test_the_catalogue_leads_to_every_file(example: Site) -> None:
    dcat = data(example, "downloads/dcat.jsonld")
    found = [d["dcat:downloadURL"]["@id"] for d in dcat["dcat:dataset"]["dcat:distribution"]]

    assert found
    assert [path for path in found if not (example.folder / "downloads" / path).resolve().is_file()] == []


SHAPES = Path(__file__).with_name("dcat_ap.ttl")
OPEN = "adres: https://atlas.example.org/\nuitgever: Regio Ergens\nlicentie: CC0-1.0\n"


def faults(site: Site) -> str:
    """What the shapes have against the catalogue of a site; empty if nothing."""
    catalogue = Graph().parse(
        data=site.read("downloads/dcat.jsonld"), format="json-ld", publicID="urn:site:/downloads/"
    )
    conforms, _, report = validate(catalogue, shacl_graph=Graph().parse(SHAPES), inference="none", meta_shacl=True)
    return "" if conforms else str(report)


def test_a_portal_can_take_the_catalogue_over(tmp_path: Path) -> None:
    assert faults(small_site(tmp_path, {}, OPEN)) == ""


@pytest.mark.parametrize(
    ("settings", "lacking"),
    [(OPEN.replace("uitgever", "ondertitel"), "dct:publisher"), (OPEN.partition("\n")[2], "dcat:accessURL")],
)
def test_a_catalogue_lacks_what_the_settings_do_not_say(settings: str, lacking: str, tmp_path: Path) -> None:
    assert lacking in faults(small_site(tmp_path, {}, settings))
