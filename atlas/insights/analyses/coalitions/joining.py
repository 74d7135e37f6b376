"""Join instead of build: what already exists beside a new coalition, and which have nearly the same members.

`aansluiten`. Always with the reasons, never a score.
"""

from atlas.content.config.settings import Thresholds
from atlas.insights.base import challenges, current, findings, incomplete, name_of
from atlas.insights.findings import IN_BETWEEN, Cell, FindingRow, Findings, Input, Pages, Signal, Unknown
from atlas.insights.measures.network import network_on
from atlas.insights.measures.overlap import Overlap, overlaps_on
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import Landscape
from atlas.texts import Message, message, plural

NAME = "aansluiten"
COLUMNS = (
    message("Coalities"),
    message("Gedeelde partijen"),
    message("Wie"),
    message("Overlap"),
    message("Kleinste past in grootste"),
)
AT_MOST = 3
OPEN = ("ja", "op-uitnodiging")


def joining(landscape: Landscape, thresholds: Thresholds) -> Findings:
    """A question for each pair with mostly the same members, and for each new coalition that has look-alikes."""
    rows, signals = [], []
    for found in _alike(landscape, thresholds):
        who = Pages(tuple(sorted(found.shared, key=name_of(landscape))))
        cells: tuple[Cell, ...] = (len(found.shared), who, _share(found.jaccard), _share(found.contained))
        rows += [FindingRow(end, (Pages((found.a, found.b)), *cells)) for end in (found.a, found.b)]
        signals.append(_same_members(landscape, found, thresholds))
    for coalition in landscape.coalitions.values():
        if is_new(coalition):
            signals += _look_alikes(landscape, coalition)
    return findings(COLUMNS, rows, signals)


def is_new(coalition: Coalition) -> bool:
    """Whether a coalition is still being built: announced, or exploring."""
    exploring = coalition.entity.fields.text("status") == "verkennend" and coalition.phase is Phase.NOW
    return exploring or coalition.phase is Phase.AHEAD


def _alike(landscape: Landscape, thresholds: Thresholds) -> list[Overlap]:
    """Pairs on one challenge whose members are mostly the same, most alike first."""
    pairs = overlaps_on(network_on(landscape), (opgave.id for opgave in challenges(landscape)))
    enough = (o for o in pairs if len(o.shared) >= thresholds.shared_members)
    alike = ((o.jaccard or 0, o) for o in enough if (o.jaccard or 0) >= thresholds.overlap)
    return [o for _, o in sorted(alike, key=lambda pair: (-pair[0], pair[1].a, pair[1].b))]


def _share(value: float | None) -> Cell:
    return Unknown(message("niet te berekenen")) if value is None else round(value, 2)


def _same_members(landscape: Landscape, found: Overlap, thresholds: Thresholds) -> Signal:
    title = landscape.atlas.title
    ends = (landscape.coalitions[found.a], landscape.coalitions[found.b])
    return Signal(
        name=NAME,
        pages=(found.a, found.b),
        question=message(
            "In {a} en {b} zitten vooral dezelfde partijen. Kan één overleg volstaan?",
            a=title(found.a),
            b=title(found.b),
        ),
        rule=message(
            "Zelfde opgave, minstens {minimum} gedeelde partijen, en van alle partijen zit minstens {share} in beide.",
            minimum=thresholds.shared_members,
            share=thresholds.overlap,
        ),
        because=(
            Input(
                plural("{n} gedeelde partij", "{n} gedeelde partijen", len(found.shared)), tuple(sorted(found.shared))
            ),
            Input(message("Deel van alle partijen dat in beide zit: {share}", share=round(found.jaccard or 0, 2))),
            Input(message("Veel overlap is niet meteen dubbel werk. Soms schrijft een wet beide voor.")),
        ),
        unknown=incomplete(ends),
        helps=IN_BETWEEN,
        variant="alike",
        weight=(found.jaccard or 0) * 10,
    )


def reasons_to_join(landscape: Landscape, new: Coalition, other: Coalition) -> tuple[Input, ...]:
    """Why someone who starts `new` might join `other`: only if they share an opgave, or relate through one."""
    related = _related_opgaven(landscape, new)
    same = [key for key in new.opgaven if key in other.opgaven]
    near = [key for key in other.opgaven if key in related and key not in same]
    if not same and not near:
        return ()
    parties = tuple(sorted(new.organisations & other.organisations))
    open_to = other.entity.fields.text("open-voor-deelname")
    found: list[tuple[Message, tuple[str, ...]]] = []
    found += [(message("Zelfde opgave"), tuple(same))] if same else []
    found += [(message("Verwante opgave"), tuple(near))] if near else []
    found += [(plural("{n} gedeelde partij", "{n} gedeelde partijen", len(parties)), parties)] if parties else []
    found += filter(None, (_same_area(landscape, new, other),))
    found += [(_OPENNESS[open_to], ())] if open_to in OPEN else []
    return tuple(Input(text, pages) for text, pages in found)


def _same_area(landscape: Landscape, new: Coalition, other: Coalition) -> tuple[Message, tuple[str, ...]] | None:
    """The gemeenten in the areas of both that do not sit in both; by the name of the area where no place is known."""
    where = landscape.where
    if new.area.places and other.area.places:
        both = (new.area.places & other.area.places) - where.codes(new.organisations & other.organisations)
        shown = tuple(where.governs[code] for code in sorted(both) if code in where.governs)
        return (
            (plural("{n} gemeente in beide gebieden", "{n} gemeenten in beide gebieden", len(both)), shown)
            if both
            else None
        )
    areas = [name for name in new.area.names if name in other.area.names]
    return (message("Gedeeld gebied: {areas}", areas=", ".join(areas)), ()) if areas else None


_OPENNESS = {
    "ja": message("Staat open voor wie mee wil doen"),
    "op-uitnodiging": message("Staat open op uitnodiging"),
}


def _related_opgaven(landscape: Landscape, coalition: Coalition) -> set[str]:
    atlas = landscape.atlas
    there = {link.target for key in coalition.opgaven for link in atlas.from_page(key, "relaties")}
    return there | {link.source for key in coalition.opgaven for link in atlas.to_page(key, "relaties")}


def _look_alikes(landscape: Landscape, new: Coalition) -> list[Signal]:
    """The existing coalitions with the most reasons, of those that have more to offer than a related opgave."""
    found = [
        (other, reasons)
        for other in current(landscape)
        if other.id != new.id
        and not is_new(other)
        and other.entity.fields.text("open-voor-deelname") != "nee"
        and len(reasons := reasons_to_join(landscape, new, other)) > 1
    ]
    best = sorted(found, key=lambda pair: (-len(pair[1]), pair[0].id))[:AT_MOST]
    return [_look_alike(landscape, new, other, reasons) for other, reasons in best]


def _look_alike(landscape: Landscape, new: Coalition, other: Coalition, reasons: tuple[Input, ...]) -> Signal:
    title = landscape.atlas.title
    return Signal(
        name=NAME,
        pages=(new.id,),
        beside=(other.id,),
        question=message("Kan {new} zich aansluiten bij {other}?", new=title(new.id), other=title(other.id)),
        rule=message("Een nieuwe coalitie lijkt op een bestaande: zelfde of verwante opgave, en nog iets gemeen."),
        because=(Input(message("Bestaat al"), (other.id,)), *reasons),
        unknown=incomplete((new, other)),
        helps=IN_BETWEEN,
        weight=20 + len(reasons),
    )


def openness(coalition: Coalition) -> Cell:
    """Whether one can join a coalition, in words."""
    words = {**_OPENNESS, "nee": message("Staat niet open")}
    return words.get(coalition.entity.fields.text("open-voor-deelname"), Unknown(message("onbekend")))
