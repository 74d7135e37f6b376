"""Pictures on pages: which drawings an atlas needs, and the plate that shows one with its legend."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from atlas.landscape.coalitions import Coalition
from atlas.landscape.dates import Phase
from atlas.landscape.landscape import OpgaveLandscape
from atlas.landscape.ties import Tie
from atlas.maps.drawing import Drawing
from atlas.maps.landscape_map import LandscapeMap, Place, landscape_map
from atlas.maps.landscape_map import Tie as MapTie
from atlas.site.addresses import address_of, address_of_map, relative
from atlas.site.guide import Guide
from atlas.site.parts import Anchor, LegendItem, Plate
from atlas.site.words import sort_key
from atlas.texts import N_

MIN_SHARED = 1


def map_id(opgave: str) -> str:
    """The id of the landscape map of an opgave."""
    return f"kaart-{opgave}"
