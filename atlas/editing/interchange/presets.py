"""What other tools' words probably mean: the proposal that the first mapping file of an import holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from atlas.content.names import words_key
from atlas.content.types import Kind
from atlas.texts import N_

# Not taken over; and of a thing only its name, where others name it.
NOTHING, NAME_ONLY = "niet", "naam"
# Behind the field that a link becomes: it stands on the page that the link leads to.
REVERSED = "andersom"
# What a value can become: the title, and besides fields the text, the id or the kind of the page.
TITLE, TEXT, IDENT, KIND = "titel", "tekst", "id", "soort"
BESIDE_FIELDS = (TEXT, IDENT, KIND)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatPreset:
    """The words of one format: of its kinds, of its values (for a kind, or for all) and of its links.

    `other` is the kind of page for things of a kind that no word is known for.
    """

    kinds: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    other: str = NOTHING


# By `words_key`. Persons are never taken over by themselves: a name needs a ground first.
_KINDS = {
    "organisatie": ("organization", "organisation", "company", "partner", "stakeholder", "group", "party", "partij"),
    "coalitie": ("coalition", "partnership", "alliance", "network", "netwerk", "samenwerking", "collaboration"),
    "opgave": ("challenge", "theme", "thema", "issue", "domain"),
    "begrip": ("concept", "term", "note", "notitie"),
    "oplossing": ("solution",),
    "bron": ("source", "publication", "document"),
    NAME_ONLY: (N_("partij zonder pagina"),),
    NOTHING: ("person", "persoon", "people", "user", "human"),
}
_VALUES = {
    TITLE: ("title", "name", "naam", "label", "item", "itemlabel", "nodelabel", "displayname"),
    "samenvatting": ("description", "summary", "omschrijving", "beschrijving", "itemdescription"),
    "website": ("homepage url", "homepage", "url", "site", "webadres", "official website"),
    "synoniemen": ("aliases", "alias", "alternative names", "itemaltlabel"),
    "labels": ("tags", "tag", "keywords", "keyword"),
    "begin": ("start", "inception", "founded", "start time", "startdatum"),
    "einde": ("end", "dissolved", "end time", "einddatum"),
    "sinds": ("since", "start", "start time"),
    "tot": ("until", "end", "end time"),
    "rol": ("role",),
    "gebied": ("area", "region", "municipality", "gemeente"),
}
_LINKS = {
    "deelnemers": ("deelnemer", "participant", "participants", "partner", "partners", "members"),
    f"deelnemers/{REVERSED}": (
        "deelname",
        N_("neemt deel aan"),
        "lid",
        N_("lid van"),
        "member",
        "memberof",
        "member of",
        "participates in",
    ),
    f"onderdeel-van/{REVERSED}": ("children",),
    "onderdeel-van": ("parent", "part of", "partof", N_("is onderdeel van"), "parent organization", "onderdeel"),
    "opgaven": ("opgave", "domain", "theme", "thema", N_("werkt aan")),
}


def proposed_kind(word: str, preset: FormatPreset, kinds: Mapping[str, Kind]) -> str:
    """The kind of page that a tool's word for a kind probably means."""
    key = words_key(word)
    own = {words_key(name): kind.name for kind in kinds.values() for name in (kind.name, kind.folder, kind.many)}
    known = {**{name: kind for kind, names in _KINDS.items() for name in names}, **own}
    return preset.kinds.get(word) or known.get(key) or preset.other


def proposed_field(
    word: str, preset: FormatPreset, fields: Iterable[str], beside: Iterable[str] = BESIDE_FIELDS
) -> str:
    """The field that a value of this name probably is, out of these fields and what is beside them; else *niet*."""
    there = set(fields)
    if word in preset.values:
        wanted = preset.values[word]
        return wanted if wanted.partition(".")[0] in there or wanted in set(beside) else NOTHING
    key = words_key(word.rpartition(".")[2])
    own = next((name for name in there if words_key(name) == key), "")
    known = next((name for name, names in _VALUES.items() if name in there and key in names), "")
    return own or known or NOTHING


def proposed_link(word: str, preset: FormatPreset, fields: Iterable[str]) -> str:
    """The field that a link of this kind probably is, out of the fields that refer to pages."""
    there = set(fields)
    if word in preset.links:
        return preset.links[word]
    key = words_key(word.rpartition(".")[2])
    own = next((name for name in there if words_key(name) == key), "")
    return own or next((name for name, names in _LINKS.items() if key in names), NOTHING)
