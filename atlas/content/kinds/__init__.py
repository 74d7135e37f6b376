"""The table of kinds: every kind of page and every field, declared once.

Checking, did-you-mean, relations and their names, fact boxes and the reference documentation are read from
it. To add a field, add a line to its kind. It must not know how a value is read (`validate`) or shown (`site`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from atlas.content.kinds.coalitie import COALITIE
from atlas.content.kinds.every import EVERY_KIND
from atlas.content.kinds.opgave import OPGAVE
from atlas.content.kinds.pages import BEGRIP, BRON, PAGINA
from atlas.content.kinds.parties import GRENSWERKER, ORGANISATIE, TEAM
from atlas.content.kinds.practices import MINIPRAKTIJK, OPLOSSING
from atlas.content.kinds.shared import AREA, INTERNAL_ONLY, OF_A_RELATION
from atlas.content.kinds.words import COLOURS, FORMS, LAYERS, LEVELS, SCALES, WORLDS, YES_NO
from atlas.content.types import Field, Kind, Line, Many

__all__ = [
    "COLOURS",
    "EVERY_KIND",
    "FORMS",
    "INTERNAL_ONLY",
    "KINDS",
    "LAYERS",
    "LEVELS",
    "OF_A_RELATION",
    "SCALES",
    "WORLDS",
    "YES_NO",
    "kind_of_folder",
    "table_of_kinds",
]

KINDS = (OPGAVE, COALITIE, ORGANISATIE, TEAM, GRENSWERKER, MINIPRAKTIJK, OPLOSSING, BRON, BEGRIP, PAGINA)


def table_of_kinds(
    own: Mapping[str, tuple[Field, ...]] | None = None, place_names: tuple[str, ...] = ()
) -> Mapping[str, Kind]:
    """Every kind by name, with the fields of every kind first and the owner's own fields last.

    `place_names`, if given, are the only ones that an area may have without a warning.
    """
    own = own or {}
    area = replace(AREA, type=Many(Line(names=place_names)))
    return MappingProxyType({kind.name: _whole(kind, area, own.get(kind.name, ())) for kind in KINDS})


def _whole(kind: Kind, area: Field, own: Iterable[Field]) -> Kind:
    fields = (area if field is AREA else field for field in kind.fields)
    return replace(kind, fields=(*EVERY_KIND, *fields, *own))


def kind_of_folder(folder: str) -> Kind | None:
    """The kind whose pages live in this folder."""
    return next((kind for kind in KINDS if kind.folder == folder), None)
