"""For every rule about pages seen together one small content folder that breaks it once, built for the public."""

from collections.abc import Mapping

from tests.folders import page
from tests.rules.examples import Example

_WONEN = {"opgaven/wonen.md": page("titel: Wonen")}
_LINDE = {"organisaties/linde.md": page("titel: De Linde\nwereld: particulier")}
_EIK = {"organisaties/eik.md": page("titel: De Eik\nwereld: particulier")}
_STIL = {"organisaties/stil.md": page("titel: Stil\nwereld: privaat\nzichtbaarheid: intern")}


def _tafel(fields: str, body: str = "") -> Example:
    """A folder with one coalitie that has these fields, and parties that it may name."""
    text = page(f"titel: Tafel\nopgaven: [wonen]\n{fields}", body)
    return Example({"coalities/tafel.md": text, **_WONEN, **_LINDE, **_EIK, **_STIL})


def _linde(fields: str, *others: Mapping[str, str]) -> Example:
    """A folder with one organisatie that has these fields, and other pages."""
    files = {name: text for other in others for name, text in other.items()}
    return Example({"organisaties/linde.md": page(f"titel: De Linde\nwereld: particulier\n{fields}"), **files})


REFERENCES = {
    "A302": _tafel("deelnemers: [lnde]"),
    "A303": _tafel("deelnemers: [wonen]"),
    "A304": _linde("opvolger: oud", {"organisaties/nieuw.md": page("titel: Nieuw\nwereld: privaat\nvroeger: [oud]")}),
    "A305": _linde("vroeger: [eik]", _EIK),
    "A306": _linde("vroeger: [oud]", {"organisaties/eik.md": page("titel: De Eik\nwereld: privaat\nvroeger: [oud]")}),
    "A307": _linde("opvolger: linde"),
    "A308": _linde("opvolger: '? de  eik'", _EIK),
}

REFERENCES |= {
    "A320": _tafel("", "Zie [de linde](../opgaven/linde.md).\n"),
    "A321": _tafel("", "Zie [[linde#kop]].\n"),
    "A322": _tafel("", "Zie ![[linde.png]].\n"),
}

STRUCTURE = {
    "A401": _tafel("niveau: supra\ndeelnemers: [linde, eik]"),
    "A402": _tafel(
        "vorm: informeel\nvormkenmerken: {sturing: hierarchie, vertegenwoordiging: institutioneel, resultaat: vooraf}"
    ),
    "A403": _tafel("begin: 2024\neinde: 2023-12-31"),
    "A404": _tafel("deelnemers: [linde, eik, linde]"),
    "A405": _tafel(
        "vormkenmerken:\n  sturing: hierarchie\n  vertegenwoordiging: institutioneel\n"
        "  resultaat: gaandeweg\n  verloop: organisch"
    ),
    "A406": _linde(
        "onderdeel-van: eik",
        {"organisaties/eik.md": page("titel: De Eik\nwereld: particulier\nonderdeel-van: linde")},
    ),
    "A407": _tafel("aantal-volgens-bron: 1\ndeelnemers: [linde, eik]"),
    "A408": Example(
        {
            **_tafel("deelnemers:\n  - partij: linde\n    team: ploeg").files,
            "teams/ploeg.md": page("titel: Ploeg\norganisatie: eik"),
        }
    ),
    "A409": _linde(
        "identificatie:\n  kvk: '12345678'",
        {"organisaties/eik.md": page("titel: De Eik\nwereld: privaat\nidentificatie:\n  kvk: '12345678'")},
    ),
}

STRUCTURE["A412"] = _tafel("bestaat-sinds: 2020\ndeelnemers: [{partij: linde, sinds: 2015}]")

# 260 coalities, each with the same 64 parties: 33,670 pairs share them.
_EVERY = ", ".join(f"'? Partij {number}'" for number in range(64))
STRUCTURE["A410"] = Example(
    _WONEN | {f"coalities/c{n}.md": page(f"titel: C {n}\nopgaven: [wonen]\ndeelnemers: [{_EVERY}]") for n in range(260)}
)
# Five tables of 640 parties, each with 204,480 pairs.
_MANY = ", ".join(f"'? Partij {number}'" for number in range(640))
STRUCTURE["A411"] = Example(
    _WONEN | {f"coalities/c{n}.md": page(f"titel: C {n}\nopgaven: [wonen]\ndeelnemers: [{_MANY}]") for n in range(5)}
)

PRIVACY = {
    "A601": Example({"grenswerkers/rol.md": page("titel: Opgavemanager\nnaam: Anna Vis\ngrondslag: toestemming")}),
    "A602": _tafel("", "Zie [[stil]].\n"),
    "A604": _tafel("", "Mail naar anna.vis@gemeente.example.\n"),
    "A605": _tafel("contact: Bel 06 - 12 34 56 78"),
    "A606": _linde("samenvatting: Vraag het aan mevr. Vis."),
    "A603": _tafel("deelnemers: [linde, stil]\ndeelnemers-volledig: volledig"),
}

LOOK = {"A501": Example({"atlas.yml": "titel: Proefatlas\nthema:\n  kleuren:\n    link: '#aaa'\n"})}


def _picture(body: str, files: Mapping[str, bytes | str]) -> Example:
    return Example({"opgaven/wonen.md": page("titel: Wonen", body), **files})


LOOK |= {
    "A520": _picture("![Een kaart](kaart.png)\n", {}),
    "A521": _picture("![Een kaart](https://www.voorbeeld.nl/kaart.png)\n", {}),
    "A522": _picture("![Een kaart](kaart.png)\n", {"opgaven/kaart.png": b"geen beeld"}),
    "A523": _picture("![](kaart.svg)\n", {"opgaven/kaart.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>'}),
    "A524": _picture("Tekst.\n", {"opgaven/kaart.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>'}),
}

LANDSCAPE_EXAMPLES: Mapping[str, Example] = {**REFERENCES, **STRUCTURE, **PRIVACY, **LOOK}
