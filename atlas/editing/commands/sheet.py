"""The confirmation sheet of a party, by its id."""

from atlas.editing.yaml_edit.file_text import Refused
from atlas.landscape.atlas import Atlas
from atlas.site.contribute.sheet import ConfirmationSheet, has_sheet, sheet_of
from atlas.site.i18n.words import Words
from atlas.texts import message


def confirmation_sheet(atlas: Atlas, ident: str, words: Words) -> ConfirmationSheet:
    """The sheet of an organisation or grenswerker, from an atlas as its readers may see it."""
    entity = atlas.entities.get(ident)
    if entity is None or not has_sheet(entity):
        raise Refused(
            message("een blad is er voor een organisatie of een grenswerker, en '{id}' is dat hier niet", id=ident)
        )
    return sheet_of(atlas, entity, words)
