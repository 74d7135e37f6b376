"""The atlas as linked data: JSON-LD with the schema.org vocabulary, to be joined with other data."""

from collections.abc import Callable, Mapping
from typing import Any

from atlas.content.values import Entity
from atlas.landscape.atlas import Atlas
from atlas.site.exports.about import About
from atlas.site.exports.json import json_bytes

GOVERNMENT = "publiek"
# Registers whose numbers are URIs, or are made into one.
REGISTERS = {"tooi": "{}", "wikidata": "https://www.wikidata.org/entity/{}"}
NUMBERS = ("oin", "kvk", "rsin", "roo")
IN_SCRIPT = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
# The context is part of the file, so that programs need no network to read it.
CONTEXT = {"@vocab": "https://schema.org/"}


def as_linked(about: About) -> bytes:
    """Every page with a type, a name and its relations to others."""
    graph = [_thing(about, entity) for entity in about.scope.entities]
    return json_bytes({"@context": CONTEXT, "@graph": graph})


def linked_page(about: About, entity: Entity) -> str:
    """A page as JSON-LD for a script element, with every character escaped that could end the element."""
    text = json_bytes({"@context": CONTEXT, **_thing(about, entity)}).decode().strip()
    return text.translate(IN_SCRIPT)


def _thing(about: About, entity: Entity) -> dict[str, Any]:
    kind, more = THINGS[entity.kind]
    fields = entity.fields
    thing: dict[str, Any] = {"@id": about.page(entity), "@type": kind, "name": entity.title}
    thing |= _if_any("description", fields.text("samenvatting"))
    thing |= _if_any("alternateName", list(fields.texts("synoniemen")))
    thing |= _if_any("keywords", list(fields.texts("labels")))
    return thing | more(about, entity)


def _if_any(name: str, value: object) -> dict[str, object]:
    return {name: value} if value else {}


def _web(name: str, *addresses: str) -> dict[str, object]:
    """URLs as references, since a plain string would be a literal in linked data."""
    things = [{"@id": address} for address in addresses if address]
    return _if_any(name, things[0] if len(things) == 1 else things)


def _refer(about: About, *keys: str) -> list[dict[str, str]]:
    """References to pages of this download; a party without a page has only a name."""
    atlas = about.scope.atlas
    own = (key for key in dict.fromkeys(keys) if key in atlas.entities or key in atlas.unwritten)
    return [_reference(about, atlas, key) for key in own]


def _reference(about: About, atlas: Atlas, key: str) -> dict[str, str]:
    entity = atlas.entities.get(key)
    return {"@id": about.page(entity)} if entity else {"@type": "Organization", "name": atlas.title(key)}


def _organisation(about: About, entity: Entity) -> dict[str, Any]:
    fields = entity.fields
    public = fields.text("wereld") == GOVERNMENT and fields.text("bestuurslaag")
    tables = {m.coalition for m in about.scope.landscape.tables.get(entity.id, ()) if m.counts}
    return {
        "@type": "GovernmentOrganization" if public else "Organization",
        **_if_any("parentOrganization", _refer(about, fields.target("onderdeel-van"))),
        **_if_any("memberOf", _refer(about, *sorted(tables))),
        **_body(entity),
    }


def _coalition(about: About, entity: Entity) -> dict[str, Any]:
    coalition = about.scope.landscape.coalitions[entity.id]
    return {
        **_if_any("member", _refer(about, *(member.party for member in coalition.counted))),
        **_if_any("about", _refer(about, *coalition.opgaven)),
        **_if_any("areaServed", list(coalition.area.names)),
        **_body(entity),
    }


def _body(entity: Entity) -> dict[str, Any]:
    """The properties of any body: its site, begin and end, and its numbers in registers."""
    fields, numbers = entity.fields, entity.fields.record("identificatie")
    body = {
        **_web("url", fields.text("website")),
        **_if_any("foundingDate", _day(entity, "begin")),
        **_if_any("dissolutionDate", _day(entity, "einde")),
    }
    if numbers is None:
        return body
    same = [shape.format(numbers.text(name)) for name, shape in REGISTERS.items() if numbers.text(name)]
    identifiers = [
        {"@type": "PropertyValue", "propertyID": name, "value": numbers.text(name)}
        for name in NUMBERS
        if numbers.text(name)
    ]
    return body | _web("sameAs", *same) | _if_any("identifier", identifiers)


def _day(entity: Entity, name: str) -> str:
    day = entity.fields.day(name)
    return str(day) if day else ""


def _team(about: About, entity: Entity) -> dict[str, Any]:
    return _if_any("parentOrganization", _refer(about, entity.fields.target("organisatie")))


def _role(about: About, entity: Entity) -> dict[str, Any]:
    """A role, not a person: who fills it is not ours to publish."""
    role = about.scope.landscape.roles[entity.id]
    return {"roleName": entity.title, **_if_any("memberOf", _refer(about, role.home, *role.coalitions))}


def _about_opgaven(about: About, entity: Entity) -> dict[str, Any]:
    opgaven = (item.target("opgave") for item in entity.fields.items("opgaven"))
    return _if_any("about", _refer(about, *opgaven))


def _source(_about: About, entity: Entity) -> dict[str, Any]:
    fields = entity.fields
    properties = _web("url", fields.text("url")) | _if_any("datePublished", _day(entity, "datum"))
    return properties | _if_any("publisher", fields.text("uitgever"))


def _nothing_more(_about: About, _entity: Entity) -> dict[str, Any]:
    return {}


THINGS: Mapping[str, tuple[str, Callable[[About, Entity], dict[str, Any]]]] = {
    "opgave": ("Thing", _nothing_more),
    "coalitie": ("Organization", _coalition),
    "organisatie": ("Organization", _organisation),
    "team": ("Organization", _team),
    "grenswerker": ("OrganizationRole", _role),
    "minipraktijk": ("CreativeWork", _about_opgaven),
    "oplossing": ("CreativeWork", _about_opgaven),
    "bron": ("CreativeWork", _source),
    "begrip": ("DefinedTerm", _nothing_more),
    "pagina": ("WebPage", _nothing_more),
}
