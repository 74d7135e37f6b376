"""What a card shows, as data: one that shows the same as the last time is not drawn again."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from atlas.content.kinds import FORMS, LEVELS
from atlas.content.values import Entity
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.site.components.facts.summary import summary_of
from atlas.site.components.metadata import description_of
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import FORM, LEVEL
from atlas.texts import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSquare:
    """A coalition in the small picture; `own` if the card is about it, `running` if it runs now."""

    level: str
    form: str
    own: bool
    running: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLevel:
    """A level in the band of a card: its name and what is known of it. `strong` levels are those the card is about.

    `unknown` says that nobody knows what is there, which differs from there being nothing.
    """

    level: str
    name: str
    text: str
    strong: bool
    unknown: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CardContent:
    """A card: kind, name and a sentence, the small picture with the names of its two ends, the band, and the site."""

    kind: str
    title: str
    text: str
    squares: tuple[CardSquare, ...]
    ends: tuple[str, str]
    band: tuple[CardLevel, ...]
    site: str


def atlas_card(context: PageContext) -> CardContent:
    """The card of the atlas, which every page without one of its own shares."""
    settings, coalitions = context.atlas.settings, context.landscape.coalitions
    opgaven = len(context.atlas.of_kind("opgave"))
    number = context.words.count(N_("{n} opgave"), N_("{n} opgaven"), opgaven)
    text = settings.subtitle or number
    kind = settings.subtitle and number
    return _card(context, (kind, settings.title, text), coalitions.values(), frozenset(coalitions))


def entity_card(context: PageContext, entity: Entity) -> CardContent:
    """The card of an opgave, a coalition or an organisation."""
    summary = summary_of(context, entity)
    facts = " · ".join(f"{label}: {value}" for label, value in summary.facts)
    text = description_of(entity.fields.text("samenvatting"), facts)
    opgave = entity.id if entity.kind == "opgave" else ""
    return _card(context, (summary.kind, entity.title, text), *_coalitions(context, entity), opgave=opgave)


def _coalitions(context: PageContext, entity: Entity) -> tuple[Iterable[Coalition], frozenset[str]]:
    """The coalitions in the small picture, and the ids of those that the card is about."""
    landscape = context.landscape
    if entity.kind == "opgave":
        coalitions = landscape.of_opgave(entity.id).coalitions
        return coalitions, frozenset(coalition.id for coalition in coalitions)
    if entity.kind == "coalitie":
        opgaven = landscape.coalitions[entity.id].opgaven
        near = {c.id: c for opgave in opgaven for c in landscape.of_opgave(opgave).coalitions}
        return (near or landscape.coalitions).values(), frozenset({entity.id})
    tables = {member.coalition for member in landscape.tables.get(entity.id, ()) if member.counts}
    return landscape.coalitions.values(), frozenset(tables)


def _card(
    context: PageContext,
    texts: tuple[str, str, str],
    coalitions: Iterable[Coalition],
    own: frozenset[str],
    *,
    opgave: str = "",
) -> CardContent:
    """A card with these texts (kind, title and sentence). Of past coalitions only its own are in the picture."""
    words, known = context.words, tuple(coalitions)
    kind, title, text = texts
    squares = (
        CardSquare(level=c.level.value, form=c.form.value, own=c.id in own, running=c.phase is Phase.NOW)
        for c in known
        if c.phase is not Phase.PAST or c.id in own
    )
    return CardContent(
        kind=kind,
        title=title,
        text=text,
        squares=tuple(sorted(squares, key=_order)),
        ends=(words(FORM[FORMS[0]]), words(FORM[FORMS[-1]])),
        band=tuple(_band(context, known, [c for c in known if c.id in own], opgave)),
        site=context.atlas.settings.title,
    )


def _order(square: CardSquare) -> tuple[str, str, bool, bool]:
    """The order of squares: within a cell, those that the card is about come first."""
    return square.level, square.form, not square.own, not square.running


def _band(context: PageContext, known: tuple[Coalition, ...], own: list[Coalition], opgave: str) -> Iterator[CardLevel]:
    """What is on each level of the coalitions that the card is about; for a single one, only its own level."""
    words = context.words
    single = own[0] if len(own) == 1 and not opgave else None
    mapped = bool(opgave) and context.atlas.entities[opgave].fields.text("in-kaart") == "ja"
    nothing = words(N_("geen")) if mapped else words(N_("onbekend"))
    for level in LEVELS:
        number = sum(c.level.value == level for c in own if c.phase is Phase.NOW)
        count = words.count(N_("{n} coalitie"), N_("{n} coalities"), number) if number else nothing
        yield CardLevel(
            level=level,
            name=words(LEVEL[level]),
            text=words(WITHIN[level]) if single else count,
            strong=single.level.value == level if single else bool(number),
            unknown=not mapped and all(c.level.value != level for c in known),
        )


WITHIN: Mapping[str, str] = {
    "supra": N_("tussen coalities"),
    "inter": N_("tussen organisaties"),
    "intra": N_("binnen één organisatie"),
}
