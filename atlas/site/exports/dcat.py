"""The downloads as a data set in a catalogue, by DCAT-AP 3, the profile in which European portals exchange data sets.

A portal can only take it over if `adres` and `uitgever` are set: addresses must be whole, and a catalogue needs a
publisher.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from atlas.landscape.edition import PUBLIC
from atlas.site.exports.about import About
from atlas.site.exports.data_package import LICENCE
from atlas.site.exports.formats import CSV, MEDIA_TYPES
from atlas.site.exports.json import json_bytes
from atlas.site.i18n.words import Words
from atlas.site.model.page import File
from atlas.site.urls import DOWNLOADS, START
from atlas.texts import N_

AUTHORITY = "http://publications.europa.eu/resource/authority"
MEDIA_TYPE = "https://www.iana.org/assignments/media-types"
CONTEXT: Mapping[str, Any] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
LANGUAGES = {"nl": "NLD", "en": "ENG"}
# The codes of the European list; other licences go by their address in the list of SPDX.
LICENCES = {"CC0-1.0": "CC0", "CC-BY-4.0": "CC_BY_4_0", "CC-BY-SA-4.0": "CC_BYSA_4_0", "EUPL-1.2": "EUPL_1_2"}
# The codes of file types; what is not in that list is told by its media type alone.
FILE_TYPES = {CSV: "CSV", "xlsx": "XLSX", "json": "JSON", "jsonld": "JSON_LD", "graphml": "XML", "gexf": "XML"}
GOVERNMENT = "GOVE"


def as_dcat(about: About, files: Iterable[File], words: Words) -> bytes:
    """The catalogue with its one data set, of which every file is a distribution."""
    settings = about.settings
    shared = {
        "dct:title": _text(about, about.title),
        "dct:language": _code("language", LANGUAGES[settings.language]),
        "dct:modified": {"@value": about.on.isoformat(), "@type": "xsd:date"},
        **({"dct:publisher": {"@type": "foaf:Agent", "foaf:name": settings.publisher}} if settings.publisher else {}),
        **({"dct:license": _licence(settings.licence)} if settings.licence else {}),
    }
    facts = words(N_("Alle feiten van deze atlas als bestand. U kunt ermee rekenen, tekenen en koppelen."))
    dataset = {
        "@id": about.to(about.folder),
        "@type": "dcat:Dataset",
        **shared,
        "dct:description": _text(about, f"{settings.subtitle} {facts}".strip()),
        "dct:accessRights": _code("access-right", "PUBLIC" if about.audience == PUBLIC else "NON_PUBLIC"),
        "dcat:theme": _code("data-theme", GOVERNMENT),
        "dcat:landingPage": {"@id": about.to(DOWNLOADS), "@type": "foaf:Document"},
        "dcat:distribution": [_distribution(about, file) for file in files],
    }
    catalogue = {
        "@context": CONTEXT,
        "@id": about.to(f"{about.folder}dcat.jsonld"),
        "@type": "dcat:Catalog",
        **shared,
        "dct:description": _text(about, settings.subtitle or about.title),
        "foaf:homepage": {"@id": about.to(START), "@type": "foaf:Document"},
        "dcat:dataset": dataset,
    }
    return json_bytes(catalogue)


def _distribution(about: About, file: File) -> dict[str, Any]:
    suffix, address = file.path.rpartition(".")[2], {"@id": about.to(file.path)}
    licence = about.settings.licence
    return {
        "@type": "dcat:Distribution",
        "dct:title": file.path.rpartition("/")[2],
        "dcat:accessURL": address,
        "dcat:downloadURL": address,
        "dcat:mediaType": {"@id": f"{MEDIA_TYPE}/{MEDIA_TYPES[suffix]}", "@type": "dct:MediaType"},
        **({"dct:format": _code("file-type", FILE_TYPES[suffix])} if suffix in FILE_TYPES else {}),
        **({"dct:license": _licence(licence)} if licence else {}),
        "dcat:byteSize": {"@value": str(len(file.content)), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@value": sha256(file.content).hexdigest(), "@type": "xsd:hexBinary"},
        },
    }


def _text(about: About, text: str) -> dict[str, str]:
    return {"@value": text, "@language": about.settings.language}


def _code(scheme: str, code: str) -> dict[str, str]:
    """A value from one of the lists of the European Union."""
    return {"@id": f"{AUTHORITY}/{scheme}/{code}"}


def _licence(text: str) -> dict[str, str]:
    """A licence by its address, or by its name if that is in no list."""
    kind = {"@type": "dct:LicenseDocument"}
    if text in LICENCES:
        return {**_code("licence", LICENCES[text]), **kind}
    return (
        {"@id": f"http://spdx.org/licenses/{text}", **kind} if LICENCE.fullmatch(text) else {**kind, "dct:title": text}
    )
