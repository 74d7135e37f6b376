"""The landscape as one classic script, for tools that choose and compare in the browser, also from disk.

Only what those tools show: names, addresses, opgaven, parties, areas, level, form and openness.
"""

import json
from typing import Any

from atlas.insights.base import formal_side
from atlas.landscape.atlas import Atlas
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.site.components.tile_maps import place_value
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import FORM, LEVEL, PHASE
from atlas.site.model.page import File
from atlas.site.urls import LANDSCAPE_DATA, address_of
from atlas.texts import N_

UNKNOWN = N_("onbekend")
SIDES = {True: "formeel", False: "informeel", None: ""}
COMPARED = ("coalitie", "opgave")


def landscape_data(context: PageContext) -> File:
    """The script `window.ATLAS_LANDSCAPE = {…}`."""
    coalitions = context.landscape.coalitions.values()
    parties = sorted({key for coalition in coalitions for key in coalition.organisations})
    values: dict[str, Any] = {
        "opgaven": {entity.id: _opgave(context.atlas, entity.id) for entity in context.atlas.of_kind("opgave")},
        "parties": {key: _party(context.atlas, key) for key in parties},
        "coalities": {coalition.id: _coalition(context, coalition) for coalition in coalitions},
        "places": {place_value(context, code): code for code in context.landscape.where.governs},
        "declared": declared_pairs(context.atlas),
    }
    offered = values["opgaven"].keys() | values["parties"].keys() | values["coalities"].keys()
    values["former"] = {old: new for old, new in sorted(context.atlas.former.items()) if new in offered}
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return File(LANDSCAPE_DATA, f"window.ATLAS_LANDSCAPE={text};\n".encode())


def declared_pairs(atlas: Atlas) -> tuple[tuple[str, str], ...]:
    """Pairs (in order of id) of coalitions or of opgaven with a stated relation, each once."""
    sources = (entity.id for kind in COMPARED for entity in atlas.of_kind(kind))
    links = (link for source in sources for link in atlas.from_page(source, "relaties"))
    pairs = {(min(link.source, link.target), max(link.source, link.target)) for link in links}
    return tuple(sorted(pair for pair in pairs if pair[0] != pair[1] and pair[1] in atlas.entities))


def _opgave(atlas: Atlas, ident: str) -> dict[str, object]:
    links = (*atlas.from_page(ident, "relaties"), *atlas.to_page(ident, "relaties"))
    related = sorted({link.target if link.source == ident else link.source for link in links})
    entity = atlas.entities[ident]
    return {"title": entity.title, "href": address_of(entity), "related": related}


def _party(atlas: Atlas, key: str) -> dict[str, str]:
    entity = atlas.entities.get(key)
    return {"title": atlas.title(key), "href": address_of(entity) if entity else ""}


def _coalition(context: PageContext, coalition: Coalition) -> dict[str, object]:
    words, fields = context.words, coalition.entity.fields
    form, level = coalition.form.value, coalition.level.value
    return {
        "title": coalition.entity.title,
        "href": address_of(coalition.entity),
        "opgaven": coalition.opgaven,
        "level": words(LEVEL[level] if level else UNKNOWN),
        "form": words(FORM[form] if form else UNKNOWN),
        "side": SIDES[formal_side(coalition)],
        "areas": coalition.area.names,
        "places": sorted(coalition.area.places),
        "parties": sorted(coalition.organisations),
        "worlds": sorted(coalition.worlds),
        "open": fields.text("open-voor-deelname"),
        "complete": coalition.completeness == "volledig",
        "logica": fields.text("logica"),
        "phase": "" if coalition.phase is Phase.NOW else words(PHASE[coalition.phase]),
        "runs": coalition.phase is Phase.NOW,
        "offered": coalition.phase is not Phase.PAST and context.landscape.shows(coalition),
    }
