"""What a page says of itself to search engines and where it is shared: a description, a card and linked data."""

import re

from markupsafe import Markup

from atlas.content.values import Entity
from atlas.landscape.edition import PUBLIC
from atlas.landscape.landscape import Landscape
from atlas.site.components.facts.summary import summary_of
from atlas.site.context import PageContext
from atlas.site.exports.about import About
from atlas.site.exports.linked_data import linked_page
from atlas.site.exports.scope import ExportScope
from atlas.site.model.page import Lead, ShareCard
from atlas.site.model.rich import plain_text
from atlas.site.urls import ATLAS_CARD, address_of_card

LONGEST = 160
FEWEST_TABLES = 2
# The end of a sentence: after its punctuation, before a space and a character that can begin the next.
SENTENCE_END = re.compile(r"(?<=[.!?])(?=\s+[^\sa-z])")


def description_of(*texts: str) -> str:
    """The first non-empty text on one line, cut after a sentence or else a word to at most `LONGEST` characters."""
    lines = (" ".join(text.split()) for text in texts)
    line = next((line for line in lines if line), "")
    if len(line) <= LONGEST:
        return line
    ends = [match.start() for match in SENTENCE_END.finditer(line, 0, LONGEST + 1) if match.start() >= LONGEST // 3]
    return line[: ends[-1]] if ends else f"{line[: LONGEST - 1].rsplit(' ', 1)[0].rstrip(',;:')}…"


def describe_entity(context: PageContext, entity: Entity) -> str:
    """The summary of an entity; without one, its title, kind and facts."""
    summary = summary_of(context, entity)
    facts = "; ".join(f"{label.lower()} {value}" for label, value in summary.facts)
    kind = f"{summary.kind} in {context.atlas.settings.title}"
    return description_of(entity.fields.text("samenvatting"), f"{entity.title}. {kind}{f': {facts}' if facts else ''}.")


def describe_overview(context: PageContext, lead: Lead) -> str:
    """The introduction of a page that is no entity's; without one, its title and the atlas that it belongs to."""
    settings = context.atlas.settings
    return description_of(plain_text(lead.intro), f"{lead.title}. {settings.title}. {settings.subtitle}")


def has_cards(context: PageContext) -> bool:
    """Whether pages have cards: not if others cannot open them, since they are internal or have no known address."""
    return context.audience == PUBLIC and bool(context.atlas.settings.address)


def has_own_card(landscape: Landscape, entity: Entity) -> bool:
    """Whether an entity has a card of its own; the others share that of the atlas."""
    if entity.kind == "organisatie":
        tables = {member.coalition for member in landscape.tables.get(entity.id, ()) if member.counts}
        return len(tables) >= FEWEST_TABLES
    return entity.kind in {"opgave", "coalitie"}


def share_card(context: PageContext, entity: Entity | None = None) -> ShareCard | None:
    """The card of a page, if it has any."""
    if not has_cards(context):
        return None
    settings = context.atlas.settings
    own = entity if entity and has_own_card(context.landscape, entity) else None
    return ShareCard(
        title=entity.title if entity else "",
        image=f"{settings.address.rstrip('/')}/{address_of_card(own) if own else ATLAS_CARD}",
        alt=own.title if own else settings.title,
    )


def linked_data(context: PageContext, entity: Entity) -> Markup:
    """The facts of an entity as JSON-LD, for its own page."""
    folder = context.here.rpartition("/")[0]
    scope = ExportScope(context.landscape)
    about = About(scope=scope, name="", folder=f"{folder}/" if folder else "", audience=context.audience)
    return Markup(linked_page(about, entity))  # noqa: S704 - JSON in which `<`, `>` and `&` are escaped
