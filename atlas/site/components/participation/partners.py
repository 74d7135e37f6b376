"""The partners of a party: most shared tables first, with those tables one click away."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from atlas.content.values import Entity
from atlas.insights.measures.overlap import newman_weight
from atlas.landscape.playing_field import PlayingField
from atlas.site.components.participation.lists_known import lists_known
from atlas.site.components.participation.seats import Numbers, tables_by_number
from atlas.site.components.tables import fold_tail
from atlas.site.context import PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import (
    Count,
    Fact,
    Facts,
    Figure,
    Fold,
    Inline,
    Measure,
    OwnPartyChoice,
    Paragraph,
    Part,
    Quiet,
    Rich,
    Row,
    Scope,
    Table,
)
from atlas.site.model.rich import join_rich
from atlas.texts import N_

# With more parties than this, those met at one table only are collapsed.
MANY = 12


def own_party_choice(context: PageContext, entity: Entity) -> OwnPartyChoice:
    """The button that makes an organisation the reader's own."""
    return OwnPartyChoice(
        entity.id, context.words(N_("Dit is mijn organisatie")), context.words(N_("Niet meer mijn organisatie"))
    )


def partners(
    context: PageContext, field: PlayingField, numbers: Numbers, on_map: Collection[str] = ()
) -> tuple[Part, ...]:
    """The other parties by number of shared tables, with the tables one click away.

    Those `on_map` are on a map beside it, so they are named only with their tables.
    """
    words = context.words
    if not field.seats:
        return ()
    if not field.mates:
        none = context.unknown(words(N_("Van geen enkele tafel zijn andere deelnemers bekend.")))
        return (Paragraph((none,), "quiet"),)
    return tuple(_partners(context, field, numbers, on_map))


def _partners(context: PageContext, field: PlayingField, numbers: Numbers, on_map: Collection[str]) -> Iterator[Part]:
    words, by_number = context.words, defaultdict(list)
    named = [key for key in field.mates if key not in on_map]
    for key in named:
        by_number[len(field.mates[key])].append(key)
    seldom = by_number.pop(1, []) if len(named) > MANY and len(by_number) > 1 else []
    if len(field.seats) == 1:
        yield Paragraph(_links_to(context, named))
        return
    if by_number:
        met = (_met_fact(context, number, by_number[number]) for number in sorted(by_number, reverse=True))
        yield Facts("", tuple(met), wide=True)
    if seldom:
        once = N_("En {n} andere met wie één tafel gedeeld wordt"), N_("En {n} andere met wie één tafel gedeeld wordt")
        yield Fold(
            summary=words.count(*once, len(seldom)), parts=(Paragraph(_links_to(context, seldom)),), printed=True
        )
    yield Fold(summary=words(N_("Aan welke tafels met wie?")), parts=(_at_which(context, field, numbers),))


def _met_fact(context: PageContext, number: int, keys: Sequence[str]) -> Fact:
    tables = context.words.count(N_("{n} tafel"), N_("{n} tafels"), number)
    return Fact(label=tables, values=(_links_to(context, keys),))


def _links_to(context: PageContext, keys: Sequence[str]) -> Rich:
    return join_rich((context.to(key) for key in context.in_order(keys)), " · ")


def _at_which(context: PageContext, field: PlayingField, numbers: Numbers) -> Table:
    """Each party with the numbers of the shared tables, and how strongly those tables connect the two."""
    words = context.words
    ordered = sorted(field.mates, key=lambda key: (-len(field.mates[key]), sort_key(context.atlas.title(key)), key))
    rows = tuple(
        Row(
            cells=(
                (context.atlas.title(key),),
                (_shared_tables(context, field, key),),
                (Quiet(tables_by_number(field.mates[key], numbers)),),
                _weight(context, field, key),
            )
        )
        for key in ordered
    )
    names = (N_("Partij"), N_("Samen"), N_("Tafels"), N_("Gewogen"))
    weighed = words(N_("Gewogen: een tafel telt voor 1, gedeeld door het aantal andere organisaties daar."))
    note = (weighed, " ", *lists_known(context, [seat.coalition for seat in field.seats], Scope(party=field.key)))
    caption = words(N_("Met wie aan welke tafels, vaakst eerst"))
    return fold_tail(
        context,
        Table(caption=caption, columns=tuple(map(words, names)), rows=rows, numeric=(1, 3), note=note, fits=True),
    )


def _shared_tables(context: PageContext, field: PlayingField, key: str) -> Count:
    """The number of tables shared with a party, whose numbers are shown beside it."""
    scope = Scope(party=field.key, other=key)
    return context.count(len(field.mates[key]), Measure.SHARED_TABLES, scope=scope, href="")


def _weight(context: PageContext, field: PlayingField, key: str) -> Rich:
    """How strongly shared tables connect two organisations, where large tables count for less (Newman's weight)."""
    network = context.insights.network
    if key not in network.tables or field.home not in network.tables:
        return ()
    return (context.words.number(newman_weight(network, field.home, key, field.mates[key]), 2),)


def carried_by(context: PageContext, field: PlayingField) -> Rich:
    """The number of tables of which the team in charge and the representative are known."""
    words, total = context.words, len(field.seats)
    counts = (
        (N_("thuisbasis"), sum(seat.has_base for seat in field.seats)),
        (N_("wie er zit"), sum(seat.has_person for seat in field.seats)),
    )
    lines: list[Inline] = []
    for name, number in counts:
        text = words(N_("{what} bekend bij {known} van {all}"), what=words(name), known=number, all=total)
        lines.append(Figure(text) if number else context.unknown(words(N_("{what} onbekend"), what=words(name))))
    return join_rich(lines)
