"""The facts of a party as a letter in the reader's own mail program, which asks whether they are still right."""

from collections.abc import Iterator

from atlas.content.values import Entity
from atlas.site.context import PageContext
from atlas.site.contribute.forge import mail
from atlas.site.contribute.sheet import ConfirmationSheet, sheet_of
from atlas.site.urls import address_of


def letter(context: PageContext, entity: Entity) -> str:
    """The link that opens the letter; it is cut at the end if it is too long, so the facts come last."""
    sheet = sheet_of(context.atlas, entity, context.words)
    where = context.atlas.settings.address
    address = f"{where.rstrip('/')}/{address_of(entity)}" if where else ""
    return mail("", sheet.title, "\n".join(_lines(sheet, address)) + "\n")


def _lines(sheet: ConfirmationSheet, address: str) -> Iterator[str]:
    yield from sheet.opening
    if address:
        yield address
    for number, question in enumerate(sheet.questions, 1):
        yield from ("", f"{number}. {question}", "")
    yield from ("", sheet.closing)
    for group in sheet.groups:
        yield from ("", group.heading, *(f"- {fact}" for fact in group.facts))
