"""The confirmation sheet of a party as a page: every fact on a line, to print or to mail with "klopt dit nog?"."""

from collections.abc import Iterator
from dataclasses import replace

from atlas.content.values import Entity
from atlas.site.addresses import address_of_sheet
from atlas.site.forge import mail
from atlas.site.guide import Guide
from atlas.site.pages import Lead, Page
from atlas.site.parts import Anchor, Bullets, Paragraph, Part, Row, Table
from atlas.site.sheet import Sheet, sheet_of
from atlas.site.views.frame import entity_page, kicker
from atlas.site.views.shared import section
from atlas.texts import N_

BOX = "\N{WHITE SQUARE}"


def sheet_page(guide: Guide, entity: Entity) -> Page:
    """The sheet of an organisation or grenswerker, as the readers of this edition may see it."""
    words, sheet = guide.words, sheet_of(guide.atlas, entity, guide.words)
    back = guide.to(entity.id, words(N_("Naar de pagina zelf")))
    post = Anchor(mail("", sheet.title, _letter(guide, entity, sheet)), words(N_("Mail dit blad")))
    lead = Lead(
        kicker=kicker(guide, entity, words(N_("blad om na te kijken")), guide.reference_date),
        title=sheet.title,
        intro=(" ".join(sheet.opening),),
        chips=((back,), (post,)),
    )
    parts: tuple[Part, ...] = (
        _facts(guide, sheet),
        *(Paragraph((line,)) for line in (sheet.missing,) if line),
        *section(
            "vragen", words(N_("Drie vragen")), Bullets(tuple((question,) for question in sheet.questions), "steps")
        ),
        Paragraph((sheet.closing,)),
    )
    return replace(entity_page(guide, entity, lead, *parts, style="sheet"), contents=(), known=())


def _facts(guide: Guide, sheet: Sheet) -> Table:
    """Every fact with a box for yes and a box for no."""
    words = guide.words
    rows = tuple(_rows(sheet))
    columns = (words(N_("Feit")), words(N_("klopt")), words(N_("klopt niet")))
    return Table(words(N_("Wat de atlas zegt")), columns, rows, id="feiten", fits=True)


def _rows(sheet: Sheet) -> Iterator[Row]:
    for group in sheet.groups:
        yield Row(((group.heading,),), group=True)
        yield from (Row(((fact,), (BOX,), (BOX,))) for fact in group.facts)


def _letter(guide: Guide, entity: Entity, sheet: Sheet) -> str:
    """The sheet as a letter; what does not fit in an address is cut at the end, so the facts come last."""
    address = guide.atlas.settings.address
    lines = [*sheet.opening]
    if address:
        lines.append(f"{address.rstrip('/')}/{address_of_sheet(entity)}")
    for number, question in enumerate(sheet.questions, 1):
        lines += ["", f"{number}. {question}", ""]
    lines += ["", sheet.closing]
    for group in sheet.groups:
        lines += ["", group.heading, *(f"- {fact}" for fact in group.facts)]
    return "\n".join(lines) + "\n"
