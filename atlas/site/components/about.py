"""The foot of a page: when it was changed and confirmed, how to contribute to it, and how to take it along."""

from html import escape

from atlas.content.values import Entity
from atlas.landscape.confirmation import Confirmation, read_confirmation
from atlas.site.context import PageContext
from atlas.site.contribute.letter import letter
from atlas.site.contribute.links import QUESTIONS, ways_to_ask, ways_to_share, ways_to_take_part
from atlas.site.contribute.sheet import has_sheet, sheet_of
from atlas.site.html.inline import inline
from atlas.site.model import Anchor, Moment, Rich
from atlas.site.model.page import Foot, Overdue
from atlas.site.urls import DOWNLOADS, NOT_FOUND, START, address_of, address_of_twin
from atlas.texts import N_

LARGE_MAP = (1000, 700)


def foot_of(context: PageContext, entity: Entity) -> Foot:
    """The foot of the page of an entity; the map of an opgave can be embedded elsewhere too."""
    sheet = sheet_of(context.atlas, entity, context.words) if has_sheet(entity) else None
    return Foot(
        dates=tuple(filter(None, (_changed(context, entity), confirmed(context, entity)))),
        ways=ways_to_take_part(context, entity),
        link=_link(context),
        text=_as_text(context, entity),
        along=_along(context, entity),
        embed=_embed(context, entity) if entity.kind == "opgave" else "",
        asks=sheet.questions if sheet else (),
        closing=sheet.closing if sheet else "",
    )


def plain_foot(context: PageContext, kind: str) -> Foot | None:
    """The foot of a page that is not about an entity; a list of minipraktijken also asks for more of them."""
    if context.base or context.here in {START, NOT_FOUND}:
        return None
    return Foot(dates=(), ways=ways_to_share(context) if kind == "minipraktijk" else (), link=_link(context))


def overdue(context: PageContext, entity: Entity) -> Overdue | None:
    """The notice that the confirmation of a page has expired; `None` if it has not, or if there never was one."""
    confirmation = _confirmation(context, entity)
    if confirmation is None or not confirmation.is_overdue(context.landscape.on):
        return None
    text = context.words(
        N_("Deze pagina is al een tijd niet bevestigd. Dat zij klopte, gold tot en met {until}. Kijkt u mee?"),
        until=context.words.day(confirmation.until),
    )
    return Overdue((text,), tuple(context.words(question) for question in QUESTIONS), ways_to_ask(context, entity))


def confirmed(context: PageContext, entity: Entity) -> Rich:
    """When and by which role a page was last confirmed, and how long that holds; empty if it never was."""
    words, confirmation = context.words, _confirmation(context, entity)
    if confirmation is None:
        return ()
    by = (
        words(N_("door {who}"), who=confirmation.by)
        if confirmation.by
        else f"({words(N_('in welke functie is niet vermeld'))})"
    )
    until = words(N_("geldig tot en met {date}"), date=words.day(confirmation.until))
    return (
        words(N_("Bevestigd:")),
        " ",
        Moment(str(confirmation.day), words.day(confirmation.day)),
        " ",
        by,
        ", ",
        until,
    )


def _confirmation(context: PageContext, entity: Entity) -> Confirmation | None:
    return read_confirmation(entity.fields, context.atlas.settings.thresholds.confirmation_months)


def _changed(context: PageContext, entity: Entity) -> Rich:
    day = context.history.changed.get(entity.path)
    shown = inline(Moment(day.isoformat(), context.words.day(day)) if day else context.unknown())
    return (context.words(N_("Laatst veranderd:")), " ", context.placeholder(f"dag-{entity.id}", shown))


def _link(context: PageContext) -> Anchor:
    """The address of this page: absolute if the atlas has an address, else as the browser knows it."""
    address = context.atlas.settings.address
    href = f"{address.rstrip('/')}/{context.here}" if address else context.at(context.here)
    return Anchor(href=href, text=context.words(N_("Link naar deze pagina")))


def _as_text(context: PageContext, entity: Entity) -> Anchor | None:
    if not context.has_texts:
        return None
    return Anchor(href=context.at(address_of_twin(entity)), text=context.words(N_("Deze pagina als tekst")))


def _along(context: PageContext, entity: Entity) -> tuple[Anchor, ...]:
    """The links to the facts of an opgave as files, and to a letter with the facts of a party."""
    if has_sheet(entity):
        return (
            Anchor(href=letter(context, entity), text=context.words(N_("Mail deze feiten om ze na te laten kijken"))),
        )
    if entity.kind != "opgave":
        return ()
    return (Anchor(href=context.at(DOWNLOADS), text=context.words(N_("Download de gegevens"))),)


def _embed(context: PageContext, entity: Entity) -> str:
    """The code that shows the map on another site; empty if the atlas has no address."""
    address = context.atlas.settings.address
    if not address:
        return ""
    source = f"{address.rstrip('/')}/{address_of(entity)}#kaart"
    title = context.words(N_("Landschapskaart: {title}"), title=entity.title)
    width, height = LARGE_MAP
    size = f'width="{width}" height="{height}"'
    frame = f'<iframe src="{escape(source)}" title="{escape(title)}" {size} loading="lazy"></iframe>'
    page = f"{address.rstrip('/')}/{address_of(entity)}"
    return f'{frame}\n<p><a href="{escape(page)}">{escape(title)}</a></p>'
