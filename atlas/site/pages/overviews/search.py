"""The search page: with JavaScript the results of a query, without it every list and every page by name."""

from collections import defaultdict

from atlas.content.kinds import KINDS
from atlas.content.values import Entity
from atlas.site.components.frame import plain_page
from atlas.site.components.sections import section
from atlas.site.context import ONE, PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import Anchor, Bullets, Paragraph, Part, Quiet, Rich, Section
from atlas.site.model.page import Lead, Page
from atlas.site.model.rich import join_rich
from atlas.texts import N_


def search_page(context: PageContext) -> Page:
    """Every page of the atlas from A to Z, below links to the lists."""
    words = context.words
    lead = Lead(kicker="", title=words(N_("Zoeken")))
    by_letter: dict[str, list[Entity]] = defaultdict(list)
    for entity in sorted(context.atlas.entities.values(), key=lambda entity: (sort_key(entity.title), entity.id)):
        by_letter[_letter(entity.title)].append(entity)
    letters = [(letter, by_letter[letter]) for letter in sorted(by_letter, key=lambda letter: (letter != "#", letter))]
    jumps: Rich = join_rich(
        tuple(Anchor(href=f"#{_anchor(letter)}", text=letter.upper()) for letter, _ in letters), " "
    )
    lists = join_rich((context.to_list(kind.name) for kind in KINDS if context.atlas.of_kind(kind.name)), " · ")
    parts: tuple[Part, ...] = (
        *section("lijsten", words(N_("Per soort")), Paragraph(lists)),
        *section(
            "a-z",
            words(N_("Van A tot Z")),
            Paragraph(jumps, "letters"),
            *(_of_letter(context, letter, entities_of_letter) for letter, entities_of_letter in letters),
        ),
    )
    return plain_page(context, "", lead, *parts, style="search")


def _of_letter(context: PageContext, letter: str, entities: list[Entity]) -> Section:
    items = tuple((context.to(entity.id), " ", Quiet(context.words(ONE[entity.kind]).lower())) for entity in entities)
    return Section(id=_anchor(letter), title=letter.upper(), parts=(Bullets(items, "columns"),), level=3)


def _letter(title: str) -> str:
    """The letter under which a title is listed; `#` for digits and symbols."""
    first = next((part[2] for part in sort_key(title)), "")[:1]
    return first if first.isalpha() else "#"


def _anchor(letter: str) -> str:
    return f"letter-{letter if letter != '#' else 'cijfer'}"
