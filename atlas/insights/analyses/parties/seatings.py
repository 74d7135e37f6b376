"""The tables that an organisation misses or could leave, always as a question (`tafels`)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from atlas.content.config.settings import Thresholds
from atlas.content.values import Entity
from atlas.insights.analyses.parties.peers import unlike_peers
from atlas.insights.base import SEVERAL, current, current_of, date_message, findings, incomplete, titles
from atlas.insights.findings import INSIDE_OUT, OUTSIDE_IN, Cell, FindingRow, Findings, Input, Signal, Unknown
from atlas.landscape.dates import months_later
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import Landscape
from atlas.texts import message, plural

NAME, ENDING = "tafels", "ending"
COLUMNS = (
    message("Organisatie"),
    message("Tafels"),
    message("Eigen opgaven zonder tafel"),
    message("Tafels buiten eigen opgaven"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seating:
    """Where one organisation sits: its running tables, its own opgaven, and where these differ.

    `own` is empty if its opgaven are not filled in: then nothing can be missing or superfluous.
    """

    organisation: Entity
    tables: tuple[Coalition, ...]
    own: tuple[str, ...]
    missing: tuple[str, ...]
    beyond: tuple[Coalition, ...]


def seats(landscape: Landscape) -> Mapping[str, tuple[Coalition, ...]]:
    """The running tables of each party, including coalitions that take part as such."""
    by_party: dict[str, list[Coalition]] = defaultdict(list)
    for coalition in current(landscape):
        for party in sorted(coalition.organisations | coalition.coalitions):
            by_party[party].append(coalition)
    return {key: tuple(tables) for key, tables in by_party.items()}


def seatings(landscape: Landscape) -> Iterator[Seating]:
    """The seating of every organisation with a page, even if it sits nowhere."""
    taken = seats(landscape)
    for organisation in landscape.atlas.of_kind("organisatie"):
        tables = taken.get(organisation.id, ())
        own = tuple(item.target("opgave") for item in organisation.fields.items("opgaven"))
        covered = {opgave for table in tables for opgave in table.opgaven}
        yield Seating(
            organisation=organisation,
            tables=tables,
            own=own,
            missing=tuple(key for key in own if key not in covered),
            beyond=tuple(table for table in tables if own and not set(own) & set(table.opgaven)),
        )


def tables(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """Questions about own opgaven without a table, tables without an own opgave, and tables that end."""
    rows, signals = [], []
    for seating in seatings(landscape):
        unstated = Unknown(message("eigen opgaven niet ingevuld"))
        missing: Cell = len(seating.missing) if seating.own else unstated
        beyond: Cell = len(seating.beyond) if seating.own else unstated
        rows.append(
            FindingRow(seating.organisation.id, (seating.organisation.title, len(seating.tables), missing, beyond))
        )
        signals += [_missing_signal(landscape, seating, opgave) for opgave in seating.missing]
        signals += _beyond_signals(seating)
    signals += unlike_peers(landscape, seats(landscape), thresholds)
    signals += [signal for c in current(landscape) if (signal := _ending_signal(landscape, c, thresholds))]
    return findings(COLUMNS, rows, signals)


def _missing_signal(landscape: Landscape, seating: Seating, opgave: str) -> Signal:
    running = current_of(landscape, opgave)
    title = landscape.atlas.title(opgave)
    return Signal(
        name=NAME,
        pages=(seating.organisation.id,),
        beside=(opgave, *(c.id for c in running)),
        question=message(
            "‘{opgave}’ is een eigen opgave van {organisation}. Aan welke tafel hoort zij daarvoor te zitten?",
            opgave=title,
            organisation=seating.organisation.title,
        ),
        rule=message("De organisatie noemt deze opgave, en zit bij geen lopende coalitie daarvan."),
        because=(
            Input(message("De opgave"), (opgave,)),
            Input(plural("{n} lopende coalitie", "{n} lopende coalities", len(running)), tuple(c.id for c in running)),
        ),
        unknown=incomplete(running),
        helps=INSIDE_OUT,
        weight=5,
    )


def _beyond_signals(seating: Seating) -> list[Signal]:
    if not seating.beyond:
        return []
    number = len(seating.beyond)
    return [
        Signal(
            name=NAME,
            pages=(seating.organisation.id,),
            beside=tuple(table.id for table in seating.beyond),
            question=plural(
                "Past deze tafel nog bij wat {organisation} zelf wil bereiken?",
                "Passen deze {n} tafels nog bij wat {organisation} zelf wil bereiken?",
                number,
                organisation=seating.organisation.title,
            ),
            rule=message("De organisatie zit bij een coalitie, en noemt geen van de opgaven daarvan als eigen opgave."),
            because=(
                Input(message("Tafels buiten de eigen opgaven"), tuple(table.id for table in seating.beyond)),
                Input(message("De eigen opgaven"), seating.own),
            ),
            unknown=incomplete(seating.beyond),
            helps=OUTSIDE_IN,
            weight=number if number >= SEVERAL else 0,
        )
    ]


def _ending_signal(landscape: Landscape, coalition: Coalition, thresholds: Thresholds) -> Signal | None:
    """The signal about a coalition that ends within the confirmation period, or is being wound down."""
    fields = coalition.entity.fields
    end, winding_down = fields.day("einde"), fields.text("status") == "afbouwend"
    soon = end is not None and end.last < months_later(landscape.on, thresholds.confirmation_months)
    if not soon and not winding_down:
        return None
    because = [Input(message("Loopt tot en met {end}", end=date_message(end)))] if end is not None else []
    because += [Input(message("Bouwt af, volgens de pagina"))] if winding_down else []
    if coalition.organisations:
        text = plural("{n} partij aan tafel", "{n} partijen aan tafel", len(coalition.organisations))
        because.append(Input(text, tuple(sorted(coalition.organisations))))
    return Signal(
        name=NAME,
        pages=(coalition.id,),
        question=message(
            "{coalition} loopt af. Wie neemt mee wat hier geleerd is, en wat blijft er doorgaan?",
            coalition=titles(landscape, [coalition.id]),
        ),
        rule=message(
            "De coalitie bouwt af, of eindigt binnen {months} maanden.", months=thresholds.confirmation_months
        ),
        because=tuple(because),
        unknown=incomplete((coalition,)),
        helps=OUTSIDE_IN,
        variant=ENDING,
        weight=30,
    )
