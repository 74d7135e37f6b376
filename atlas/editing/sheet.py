"""The confirmation sheet of the party with an id, for who asks for it by name."""

from atlas.editing.manuscript import Refused
from atlas.landscape.atlas import Atlas
from atlas.site.sheet import Sheet, has_sheet, sheet_of
from atlas.site.words import Words
from atlas.texts import message


def sheet(atlas: Atlas, ident: str, words: Words) -> Sheet:
    """The sheet of an organisation or grenswerker, of an atlas as its readers may see it."""
    entity = atlas.entities.get(ident)
    if entity is None or not has_sheet(entity):
        raise Refused(
            message("een blad is er voor een organisatie of een grenswerker, en '{id}' is dat hier niet", id=ident)
        )
    return sheet_of(atlas, entity, words)
