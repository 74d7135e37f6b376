"""The files of the landscape map of an opgave, beside its page."""

from collections.abc import Callable, Mapping

from atlas.content.values import Entity
from atlas.maps.landscape.layout import LandscapeMap
from atlas.site.companions.maps.drawio import as_drawio
from atlas.site.companions.maps.mermaid import as_mermaid
from atlas.site.context import PageContext
from atlas.site.diagrams.landscape_map import map_id
from atlas.site.i18n.words import Words
from atlas.site.model.page import File
from atlas.site.urls import DRAWIO, MERMAID, address_of_map

WRITERS: Mapping[str, Callable[[str, LandscapeMap, Words], bytes]] = {DRAWIO: as_drawio, MERMAID: as_mermaid}


def map_file(context: PageContext, opgave: Entity, form: str) -> File:
    """The landscape map of an opgave in one of the formats of `WRITERS`."""
    shown = context.drawings.landscape(map_id(opgave.id))
    return File(address_of_map(opgave, form), WRITERS[form](opgave.title, shown, context.words))
