"""Below a page of the atlas: when it was changed and confirmed, how to take part in it, and how to take it along."""

from html import escape

from atlas.content.values import Entity
from atlas.landscape.confirmation import Confirmation, read_confirmation
from atlas.site.addresses import DOWNLOADS, NOT_FOUND, START, address_of, address_of_twin
from atlas.site.guide import Guide
from atlas.site.inline import inline
from atlas.site.letter import letter
from atlas.site.pages import Foot, Overdue
from atlas.site.parts import Anchor, Moment, Rich
from atlas.site.sheet import has_sheet, sheet_of
from atlas.site.take_part import QUESTIONS, ways_to_ask, ways_to_share, ways_to_take_part
from atlas.texts import N_

LARGE_MAP = (1000, 700)


def foot_of(guide: Guide, entity: Entity) -> Foot:
    """The foot of the page of an entity; the map of an opgave can be shown elsewhere too."""
    sheet = sheet_of(guide.atlas, entity, guide.words) if has_sheet(entity) else None
    return Foot(
        dates=tuple(filter(None, (_changed(guide, entity), confirmed(guide, entity)))),
        ways=ways_to_take_part(guide, entity),
        link=_link(guide),
        text=_as_text(guide, entity),
        along=_along(guide, entity),
        embed=_embed(guide, entity) if entity.kind == "opgave" else "",
        asks=sheet.questions if sheet else (),
        closing=sheet.closing if sheet else "",
    )


def plain_foot(guide: Guide, kind: str) -> Foot | None:
    """The foot of a page that is no entity's: it can be shared, and a list of minipraktijken asks for more."""
    if guide.base or guide.here in {START, NOT_FOUND}:
        return None
    return Foot((), ways_to_share(guide) if kind == "minipraktijk" else (), _link(guide))


def overdue(guide: Guide, entity: Entity) -> Overdue | None:
    """That the confirmation of a page no longer counts; none if it does, or if nobody ever confirmed the page."""
    said = _confirmation(guide, entity)
    if said is None or not said.is_overdue(guide.landscape.on):
        return None
    text = guide.words(
        N_("Deze pagina is al een tijd niet bevestigd. Dat zij klopte, gold tot en met {until}. Kijkt u mee?"),
        until=guide.words.day(said.until),
    )
    return Overdue((text,), tuple(guide.words(question) for question in QUESTIONS), ways_to_ask(guide, entity))


def confirmed(guide: Guide, entity: Entity) -> Rich:
    """When someone last said that a page still holds, in what function, how long that counts; nothing if nobody did."""
    words, said = guide.words, _confirmation(guide, entity)
    if said is None:
        return ()
    by = words(N_("door {who}"), who=said.by) if said.by else f"({words(N_('in welke functie is niet vermeld'))})"
    until = words(N_("geldig tot en met {date}"), date=words.day(said.until))
    return (words(N_("Bevestigd:")), " ", Moment(str(said.day), words.day(said.day)), " ", by, ", ", until)


def _confirmation(guide: Guide, entity: Entity) -> Confirmation | None:
    return read_confirmation(entity.fields, guide.atlas.settings.thresholds.confirmation_months)


def _changed(guide: Guide, entity: Entity) -> Rich:
    day = guide.history.changed.get(entity.path)
    shown = inline(Moment(day.isoformat(), guide.words.day(day)) if day else guide.unknown())
    return (guide.words(N_("Laatst veranderd:")), " ", guide.hole(f"dag-{entity.id}", shown))


def _link(guide: Guide) -> Anchor:
    """The address of the page at hand: in full if the atlas has an address, else as the browser knows it."""
    address = guide.atlas.settings.address
    href = f"{address.rstrip('/')}/{guide.here}" if address else guide.at(guide.here)
    return Anchor(href, guide.words(N_("Link naar deze pagina")))


def _as_text(guide: Guide, entity: Entity) -> Anchor | None:
    if not guide.has_texts:
        return None
    return Anchor(guide.at(address_of_twin(entity)), guide.words(N_("Deze pagina als tekst")))


def _along(guide: Guide, entity: Entity) -> tuple[Anchor, ...]:
    """Where the facts of an opgave can be had as files, and those of a party as a letter to have them looked over."""
    if has_sheet(entity):
        return (Anchor(letter(guide, entity), guide.words(N_("Mail deze feiten om ze na te laten kijken"))),)
    if entity.kind != "opgave":
        return ()
    return (Anchor(guide.at(DOWNLOADS), guide.words(N_("Download de gegevens"))),)


def _embed(guide: Guide, entity: Entity) -> str:
    """The code that shows the map on another site; none if the atlas has no address to show it from."""
    address = guide.atlas.settings.address
    if not address:
        return ""
    source = f"{address.rstrip('/')}/{address_of(entity)}#kaart"
    title = guide.words(N_("Landschapskaart: {title}"), title=entity.title)
    width, height = LARGE_MAP
    size = f'width="{width}" height="{height}"'
    frame = f'<iframe src="{escape(source)}" title="{escape(title)}" {size} loading="lazy"></iframe>'
    page = f"{address.rstrip('/')}/{address_of(entity)}"
    return f'{frame}\n<p><a href="{escape(page)}">{escape(title)}</a></p>'
