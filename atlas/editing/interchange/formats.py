"""The formats of other tools that can be taken over: for each a reader and what its words probably mean."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from atlas.editing.interchange.model import ForeignFile
from atlas.editing.interchange.presets import FormatPreset
from atlas.editing.interchange.readers.backstage import BACKSTAGE, read_backstage
from atlas.editing.interchange.readers.gexf import read_gexf
from atlas.editing.interchange.readers.graphml import read_graphml
from atlas.editing.interchange.readers.graphs import GRAPH
from atlas.editing.interchange.readers.kumu import KUMU, read_kumu
from atlas.editing.interchange.readers.landscape import LANDSCAPE, read_landscape
from atlas.editing.interchange.readers.obsidian import OBSIDIAN, read_obsidian
from atlas.editing.interchange.readers.wikidata import WIKIDATA, read_wikidata


@dataclass(frozen=True, slots=True)
class ImportFormat:
    """A format: from a path to the neutral form, and the words for the first mapping."""

    read: Callable[[Path], ForeignFile]
    preset: FormatPreset


IMPORT_FORMATS: Mapping[str, ImportFormat] = {
    "landscape": ImportFormat(read_landscape, LANDSCAPE),
    "backstage": ImportFormat(read_backstage, BACKSTAGE),
    "obsidian": ImportFormat(read_obsidian, OBSIDIAN),
    "kumu": ImportFormat(read_kumu, KUMU),
    "graphml": ImportFormat(read_graphml, GRAPH),
    "gexf": ImportFormat(read_gexf, GRAPH),
    "wikidata": ImportFormat(read_wikidata, WIKIDATA),
}
