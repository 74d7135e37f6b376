"""The memberships of a coalition, with the home organisation of each party and the phase on the date."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from atlas.content.values import Day, Fields
from atlas.landscape.atlas import Atlas
from atlas.landscape.dates import Phase, coalition_phase, item_phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """One participant of one coalition.

    `party` is an id or the key of an unwritten party (`party_kind` is then empty). `home` is the party itself, or the
    organisation of a team or grenswerker; empty if unknown. `counts` says whether the party takes part on the date
    (for a past coalition: at its end).
    """

    coalition: str
    party: str
    party_kind: str
    acts_as: str
    home: str
    team: str
    representative: str
    phase: Phase
    counts: bool
    item: Fields

    @property
    def role(self) -> str:
        """The role, as written."""
        return self.item.text("rol")

    @property
    def certainty(self) -> str:
        """How certain the membership is; `bevestigd` by default."""
        return self.item.text("zekerheid") or "bevestigd"

    @property
    def person(self) -> str:
        """The grenswerker who takes part or represents the party; empty if none is named."""
        return self.party if self.party_kind == "grenswerker" else self.representative


def read_memberships(atlas: Atlas, coalition: str, on: date, today: date) -> tuple[Membership, ...]:
    """The participants of a coalition, in the order of its page."""
    fields = atlas.entities[coalition].fields
    items = fields.items("deelnemers")
    counted = frozenset(_counting(fields, items, on, today))
    return tuple(_membership(atlas, coalition, item, number in counted, on) for number, item in enumerate(items))


def current_items(fields: Fields, name: str, on: date, today: date) -> tuple[Fields, ...]:
    """The items of a list of a coalition that count on a date: neither past nor announced."""
    items = fields.items(name)
    return tuple(items[number] for number in sorted(_counting(fields, items, on, today)))


def _counting(fields: Fields, items: Sequence[Fields], on: date, today: date) -> Iterator[int]:
    """The indexes of the items of a coalition that count: current ones, or those at its end if it is past."""
    if coalition_phase(fields, on, today) is not Phase.PAST:
        yield from (n for n, item in enumerate(items) if item_phase(item, on) is Phase.NOW)
        return
    sure = [(n, item) for n, item in enumerate(items) if item.text("zekerheid") != "aangekondigd"]
    end = fields.day("einde")
    if end is not None:
        yield from (n for n, item in sure if _was_there(item, end))
    else:
        staying = [n for n, item in sure if item.day("tot") is None]
        yield from staying or _last_to_leave(sure)


def _was_there(item: Fields, end: Day) -> bool:
    """Whether an item overlaps the period of an end date, which may be a whole year."""
    since, until = item.day("sinds"), item.day("tot")
    return not (until and until.last < end.first) and not (since and since.first > end.last)


def _last_to_leave(items: Iterable[tuple[int, Fields]]) -> Iterator[int]:
    """The indexes of the items that ended last, for a coalition that ended on an unknown date."""
    left = [(until.last, n) for n, item in items if (until := item.day("tot")) is not None]
    latest = max((day for day, _ in left), default=None)
    return (n for day, n in left if day == latest)


def _membership(atlas: Atlas, coalition: str, item: Fields, counts: bool, on: date) -> Membership:  # noqa: FBT001
    party = item.target("partij")
    kind = atlas.kind_of(party)
    return Membership(
        coalition=coalition,
        party=party,
        party_kind=kind,
        acts_as=_acts_as(atlas, item, party, kind),
        home=home_of(atlas, party),
        team=item.target("team") or (party if kind == "team" else ""),
        representative=item.target("vertegenwoordiger"),
        phase=item_phase(item, on),
        counts=counts,
        item=item,
    )


def _acts_as(atlas: Atlas, item: Fields, party: str, kind: str) -> str:
    """`coalitie` or `organisatie`, as stated; by default `coalitie` for a coalition without legal personality."""
    if kind == "coalitie" and atlas.entities[party].fields.text("rechtspersoon") != "ja":
        return item.text("als") or "coalitie"
    return item.text("als") or "organisatie"


def home_of(atlas: Atlas, party: str) -> str:
    """The organisation of a team or grenswerker (possibly through its team); otherwise the party itself."""
    kind = atlas.kind_of(party)
    if kind not in {"team", "grenswerker"}:
        return party
    fields = atlas.entities[party].fields
    team = fields.target("team")
    through_team = atlas.entities[team].fields.target("organisatie") if atlas.kind_of(team) == "team" else ""
    return fields.target("organisatie") or through_team
