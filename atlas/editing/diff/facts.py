"""The facts of an atlas that are compared: flat, by id, and comparable with another version."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field

from atlas.content.plain import Plain, to_plain
from atlas.content.values import Absence, Body
from atlas.insights.registry import Insights
from atlas.landscape.derived.ties import Tie
from atlas.landscape.landscape import Landscape
from atlas.texts import Message

Pair = tuple[str, str]
# Fields that are not compared: they are reported otherwise, or are about the page and not the landscape.
TOLD_OTHERWISE = frozenset(("vroeger", "deelnemers"))


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasFacts:
    """The comparable facts of an atlas. Ids are those of pages, or keys of parties without one.

    `members` holds the state of each membership; `ties` the reasons for each tie. `details` (by page and field) and
    `signals` are `None` if unknown, as in an export. `faulty` are the files with mistakes, about which something may be
    missing.
    """

    titles: Mapping[str, str]
    kinds: Mapping[str, str]
    former: Mapping[str, str] = field(default_factory=dict)
    members: Mapping[Pair, str] = field(default_factory=dict)
    levels: Mapping[str, str] = field(default_factory=dict)
    forms: Mapping[str, str] = field(default_factory=dict)
    phases: Mapping[str, str] = field(default_factory=dict)
    ties: Mapping[Pair, frozenset[str]] = field(default_factory=dict)
    details: Mapping[Pair, object] | None = None
    signals: Mapping[tuple[str, ...], Message] | None = None
    faulty: tuple[str, ...] = ()

    def title(self, key: str) -> str:
        """The title of a page, or the name of a party."""
        return self.titles.get(key, key)


def facts_of(landscape: Landscape, insights: Insights, faulty: tuple[str, ...] = ()) -> AtlasFacts:
    """The facts of a landscape; `faulty` are its files with mistakes."""
    atlas, coalitions = landscape.atlas, landscape.coalitions
    parties = {key: party.name for key, party in atlas.unwritten.items()}
    ties = (tie for ident in coalitions for tie in landscape.ties_of(ident) if tie.a == ident)
    return AtlasFacts(
        titles={**{ident: entity.title for ident, entity in atlas.entities.items()}, **parties},
        kinds={ident: entity.kind for ident, entity in atlas.entities.items()},
        former=atlas.former,
        members=dict(_members(landscape)),
        levels={ident: coalition.level.value for ident, coalition in coalitions.items()},
        forms={ident: coalition.form.value for ident, coalition in coalitions.items()},
        phases={ident: coalition.phase.value for ident, coalition in coalitions.items()},
        ties={(tie.a, tie.b): frozenset(_reasons(tie)) for tie in ties},
        details=dict(_details(landscape)),
        signals=dict(_signals(insights)),
        faulty=faulty,
    )


def rename_pages(facts: AtlasFacts, names: Mapping[str, str]) -> AtlasFacts:
    """The facts with other ids for some pages."""

    def new_id(key: str) -> str:
        return names.get(key, key)

    def pair(keys: Pair) -> Pair:
        first, second = sorted(map(new_id, keys))
        return first, second

    def rename_keys(keys: Mapping[str, str]) -> dict[str, str]:
        return {new_id(key): value for key, value in keys.items()}

    details, signals = facts.details, facts.signals
    return AtlasFacts(
        titles=rename_keys(facts.titles),
        kinds=rename_keys(facts.kinds),
        former=facts.former,
        members={(new_id(coalition), new_id(party)): how for (coalition, party), how in facts.members.items()},
        levels=rename_keys(facts.levels),
        forms=rename_keys(facts.forms),
        phases=rename_keys(facts.phases),
        ties={pair(keys): why for keys, why in facts.ties.items()},
        details=None if details is None else {(new_id(page), name): value for (page, name), value in details.items()},
        signals=None if signals is None else {tuple(map(new_id, key)): text for key, text in signals.items()},
        faulty=facts.faulty,
    )


def _members(landscape: Landscape) -> Iterator[tuple[Pair, str]]:
    """The state of each membership on the reference date; of a party with two the one that counts."""
    states: dict[Pair, str] = {}
    for coalition in landscape.coalitions.values():
        for member in coalition.memberships:
            key = (coalition.id, member.party)
            if states.get(key) != "nu":
                states[key] = "nu" if member.counts else member.phase.value
    yield from states.items()


def _reasons(tie: Tie) -> Iterator[str]:
    """The reasons for a tie, by the names in the downloads."""
    named = {
        "vastgelegd": tie.declared,
        "zetels": tie.seats,
        "organisaties": tie.organisations,
        "teams": tie.teams,
        "grenswerkers": tie.persons,
        "minipraktijken": tie.practices,
        "oplossingen": tie.solutions,
    }
    yield from (name for name, why in named.items() if why)


def _details(landscape: Landscape) -> Iterator[tuple[Pair, object]]:
    for entity in landscape.atlas.entities.values():
        for name, value in entity.fields.values.items():
            if name not in TOLD_OTHERWISE:
                yield (entity.id, name), _comparable(to_plain(value))
        members = tuple(_comparable(to_plain(item)) for item in entity.fields.items("deelnemers"))
        yield from [((entity.id, "deelnemers"), members)] * bool(members)
        yield from [((entity.id, ""), _text(entity.body))] * bool(_text(entity.body))


def _text(body: Body) -> str:
    return "\n".join(" ".join(block.text.split()) for block in body.blocks)


def _comparable(value: Plain) -> Hashable:
    """A value that equals another only if both say the same."""
    if isinstance(value, Absence):
        return value.value
    if isinstance(value, Mapping):
        return frozenset((name, _comparable(part)) for name, part in value.items())
    return tuple(map(_comparable, value)) if isinstance(value, tuple) else value


def _signals(insights: Insights) -> Iterator[tuple[tuple[str, ...], Message]]:
    for signal in insights.signals:
        if signal.weighed is None:
            yield (signal.name, *signal.pages, *signal.beside), signal.question
