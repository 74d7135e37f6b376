"""Join instead of build: existing coalitions like a new one, and pairs with nearly the same members (`aansluiten`).

Always with the reasons, never a score.
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
    """A question for each pair with mostly the same members, and for each new coalition with similar ones."""
    rows, signals = [], []
    for pair in _similar_pairs(landscape, thresholds):
        who = Pages(tuple(sorted(pair.shared, key=name_of(landscape))))
        cells: tuple[Cell, ...] = (len(pair.shared), who, _share(pair.jaccard), _share(pair.contained))
        rows += [FindingRow(end, (Pages((pair.a, pair.b)), *cells)) for end in (pair.a, pair.b)]
        signals.append(_same_members(landscape, pair, thresholds))
    for coalition in landscape.coalitions.values():
        if is_new(coalition):
            signals += _similar_signals(landscape, coalition)
    return findings(COLUMNS, rows, signals)


def is_new(coalition: Coalition) -> bool:
    """Whether a coalition is still being formed: announced, or exploring."""
    exploring = coalition.entity.fields.text("status") == "verkennend" and coalition.phase is Phase.NOW
    return exploring or coalition.phase is Phase.AHEAD


def _similar_pairs(landscape: Landscape, thresholds: Thresholds) -> list[Overlap]:
    """Pairs on one challenge with mostly the same members, most similar first."""
    pairs = overlaps_on(network_on(landscape), (opgave.id for opgave in challenges(landscape)))
    enough = (o for o in pairs if len(o.shared) >= thresholds.shared_members)
    alike = ((o.jaccard or 0, o) for o in enough if (o.jaccard or 0) >= thresholds.overlap)
    return [o for _, o in sorted(alike, key=lambda pair: (-pair[0], pair[1].a, pair[1].b))]


def _share(value: float | None) -> Cell:
    return Unknown(message("niet te berekenen")) if value is None else round(value, 2)


def _same_members(landscape: Landscape, pair: Overlap, thresholds: Thresholds) -> Signal:
    title = landscape.atlas.title
    ends = (landscape.coalitions[pair.a], landscape.coalitions[pair.b])
    return Signal(
        name=NAME,
        pages=(pair.a, pair.b),
        question=message(
            "In {a} en {b} zitten vooral dezelfde partijen. Kan één overleg volstaan?",
            a=title(pair.a),
            b=title(pair.b),
        ),
        rule=message(
            "Zelfde opgave, minstens {minimum} gedeelde partijen, en van alle partijen zit minstens {share} in beide.",
            minimum=thresholds.shared_members,
            share=thresholds.overlap,
        ),
        because=(
            Input(plural("{n} gedeelde partij", "{n} gedeelde partijen", len(pair.shared)), tuple(sorted(pair.shared))),
            Input(message("Deel van alle partijen dat in beide zit: {share}", share=round(pair.jaccard or 0, 2))),
            Input(message("Veel overlap is niet meteen dubbel werk. Soms schrijft een wet beide voor.")),
        ),
        unknown=incomplete(ends),
        helps=IN_BETWEEN,
        variant="alike",
        weight=(pair.jaccard or 0) * 10,
    )


def reasons_to_join(landscape: Landscape, new: Coalition, existing: Coalition) -> tuple[Input, ...]:
    """The reasons to join `existing` instead of starting `new`, if they have the same or related opgaven."""
    related = _related_opgaven(landscape, new)
    same = [key for key in new.opgaven if key in existing.opgaven]
    near = [key for key in existing.opgaven if key in related and key not in same]
    if not same and not near:
        return ()
    parties = tuple(sorted(new.organisations & existing.organisations))
    open_to = existing.entity.fields.text("open-voor-deelname")
    reasons: list[tuple[Message, tuple[str, ...]]] = []
    reasons += [(message("Zelfde opgave"), tuple(same))] if same else []
    reasons += [(message("Verwante opgave"), tuple(near))] if near else []
    reasons += [(plural("{n} gedeelde partij", "{n} gedeelde partijen", len(parties)), parties)] if parties else []
    reasons += filter(None, (_same_area(landscape, new, existing),))
    reasons += [(_OPENNESS[open_to], ())] if open_to in OPEN else []
    return tuple(Input(text, pages) for text, pages in reasons)


def _same_area(landscape: Landscape, new: Coalition, existing: Coalition) -> tuple[Message, tuple[str, ...]] | None:
    """The gemeenten in the areas of both that do not sit in both; the name of the area if no place is known."""
    where = landscape.where
    if new.area.places and existing.area.places:
        both = (new.area.places & existing.area.places) - where.codes(new.organisations & existing.organisations)
        shown = tuple(where.governs[code] for code in sorted(both) if code in where.governs)
        return (
            (plural("{n} gemeente in beide gebieden", "{n} gemeenten in beide gebieden", len(both)), shown)
            if both
            else None
        )
    areas = [name for name in new.area.names if name in existing.area.names]
    return (message("Gedeeld gebied: {areas}", areas=", ".join(areas)), ()) if areas else None


_OPENNESS = {
    "ja": message("Staat open voor wie mee wil doen"),
    "op-uitnodiging": message("Staat open op uitnodiging"),
}


def _related_opgaven(landscape: Landscape, coalition: Coalition) -> set[str]:
    atlas = landscape.atlas
    related = {link.target for key in coalition.opgaven for link in atlas.from_page(key, "relaties")}
    return related | {link.source for key in coalition.opgaven for link in atlas.to_page(key, "relaties")}


def _similar_signals(landscape: Landscape, new: Coalition) -> list[Signal]:
    """The existing coalitions with the most reasons to join, where a related opgave alone is not enough."""
    candidates = [
        (existing, reasons)
        for existing in current(landscape)
        if existing.id != new.id
        and not is_new(existing)
        and existing.entity.fields.text("open-voor-deelname") != "nee"
        and len(reasons := reasons_to_join(landscape, new, existing)) > 1
    ]
    best = sorted(candidates, key=lambda pair: (-len(pair[1]), pair[0].id))[:AT_MOST]
    return [_similar_signal(landscape, new, existing, reasons) for existing, reasons in best]


def _similar_signal(landscape: Landscape, new: Coalition, existing: Coalition, reasons: tuple[Input, ...]) -> Signal:
    title = landscape.atlas.title
    return Signal(
        name=NAME,
        pages=(new.id,),
        beside=(existing.id,),
        question=message("Kan {new} zich aansluiten bij {other}?", new=title(new.id), other=title(existing.id)),
        rule=message("Een nieuwe coalitie lijkt op een bestaande: zelfde of verwante opgave, en nog iets gemeen."),
        because=(Input(message("Bestaat al"), (existing.id,)), *reasons),
        unknown=incomplete((new, existing)),
        helps=IN_BETWEEN,
        weight=20 + len(reasons),
    )


def openness(coalition: Coalition) -> Cell:
    """Whether a coalition can be joined, in words."""
    words = {**_OPENNESS, "nee": message("Staat niet open")}
    return words.get(coalition.entity.fields.text("open-voor-deelname"), Unknown(message("onbekend")))
