"""Whom to turn to about a coalition: its own address, the roles that connect it, who leads it, and the atlas itself."""

from collections.abc import Iterator

from atlas.content.values import Absence
from atlas.landscape.coalitions import Coalition
from atlas.site.guide import Guide
from atlas.site.parts import Inline, Quiet, Rich
from atlas.site.rich import joined
from atlas.site.views.some import first_of
from atlas.texts import N_

NAMED = 3
# Roles that say no more than that a party takes part.
ORDINARY = frozenset({"", "deelnemer", "partner", "lid"})


def whom_to_ask(guide: Guide, coalition: Coalition) -> tuple[Rich, ...]:
    """Where a reader can go with a question about a coalition, and what of that is not known."""
    leads = tuple(_leads(guide, coalition))
    is_named = bool(leads or coalition.persons or isinstance(coalition.entity.fields["contact"], str))
    others = () if is_named else _participants(guide, coalition)
    return (*_its_own(guide, coalition), *_roles(guide, coalition), *leads, *others, *_editors(guide))


def _its_own(guide: Guide, coalition: Coalition) -> Iterator[Rich]:
    """The address of the coalition; what is looked for and not found is said, what nobody filled in is not."""
    value = coalition.entity.fields["contact"]
    label = Quiet(guide.words(N_("Contact van de coalitie:")))
    if isinstance(value, str):
        yield (label, " ", value)
    elif value in {Absence.UNKNOWN, Absence.NONE} and isinstance(value, Absence):
        yield (label, " ", guide.absent(value))


def _roles(guide: Guide, coalition: Coalition) -> Iterator[Rich]:
    """The grenswerkers who connect the coalition, with where they work."""
    label = Quiet(guide.words(N_("Wie verbindt:")))
    roles = [guide.landscape.roles[key] for key in guide.in_order(coalition.persons) if key in guide.landscape.roles]
    named: list[Rich] = []
    for role in roles:
        badge = guide.phase(role.phase)
        home: list[Inline] = [" (", guide.to(role.home), ")"] if role.home else []
        named.append((guide.to(role.id), *((" ", badge) if badge else ()), *home))
    none = guide.unknown(guide.words(N_("geen grenswerker bekend")))
    yield (label, " ", *(joined(named) or (none,)))


def _leads(guide: Guide, coalition: Coalition) -> Iterator[Rich]:
    """The parties with a role of their own, and who began it."""
    led = [m for m in coalition.counted if m.role.casefold() not in ORDINARY]
    if led:
        named = [(guide.to(member.party), " ", Quiet(f"({member.role})")) for member in led]
        yield (Quiet(guide.words(N_("Partijen met een eigen rol:"))), " ", *joined(named))
    if starter := coalition.entity.fields.target("initiatiefnemer"):
        yield (Quiet(guide.words(N_("Begonnen door:"))), " ", guide.to(starter))


def _participants(guide: Guide, coalition: Coalition) -> Iterator[Rich]:
    """Who take part: where no role is known, one of them may know whom to ask."""
    if coalition.organisations:
        named = [guide.to(key) for key in guide.in_order(coalition.organisations)]
        yield (Quiet(guide.words(N_("Vraag het een deelnemer:"))), " ", *first_of(guide, named, NAMED))


def _editors(guide: Guide) -> Iterator[Rich]:
    """The address of the atlas, if it has one."""
    settings, words = guide.atlas.settings, guide.words
    if settings.contact:
        answer: list[Inline] = [", ", Quiet(settings.response_time)] if settings.response_time else []
        yield (Quiet(words(N_("Vraag over deze pagina:"))), " ", settings.contact, *answer)
