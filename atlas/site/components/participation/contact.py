"""Contacts of a coalition: its own address, the roles that connect it, its leading parties, and the atlas itself."""

from collections.abc import Iterator

from atlas.content.values import Absence
from atlas.landscape.derived.coalitions import Coalition
from atlas.site.components.some import first_names
from atlas.site.context import PageContext
from atlas.site.model import Inline, Quiet, Rich
from atlas.site.model.rich import join_rich
from atlas.texts import N_

NAMED = 3
# Roles that mean no more than that a party takes part.
ORDINARY = frozenset({"", "deelnemer", "partner", "lid"})


def whom_to_ask(context: PageContext, coalition: Coalition) -> tuple[Rich, ...]:
    """Where a reader can ask a question about a coalition, and which of those contacts are unknown."""
    leads = tuple(_leads(context, coalition))
    is_named = bool(leads or coalition.persons or isinstance(coalition.entity.fields["contact"], str))
    others = () if is_named else _participants(context, coalition)
    return (*_its_own(context, coalition), *_roles(context, coalition), *leads, *others, *_editors(context))


def _its_own(context: PageContext, coalition: Coalition) -> Iterator[Rich]:
    """The address of the coalition; says so if it was looked for in vain, and nothing if it was not filled in."""
    value = coalition.entity.fields["contact"]
    label = Quiet(context.words(N_("Contact van de coalitie:")))
    if isinstance(value, str):
        yield (label, " ", value)
    elif value in {Absence.UNKNOWN, Absence.NONE} and isinstance(value, Absence):
        yield (label, " ", context.absent(value))


def _roles(context: PageContext, coalition: Coalition) -> Iterator[Rich]:
    """The grenswerkers who connect the coalition, with their organisations."""
    label = Quiet(context.words(N_("Wie verbindt:")))
    roles = [
        context.landscape.roles[key] for key in context.in_order(coalition.persons) if key in context.landscape.roles
    ]
    named: list[Rich] = []
    for role in roles:
        badge = context.phase(role.phase)
        home: list[Inline] = [" (", context.to(role.home), ")"] if role.home else []
        named.append((context.to(role.id), *((" ", badge) if badge else ()), *home))
    none = context.unknown(context.words(N_("geen grenswerker bekend")))
    yield (label, " ", *(join_rich(named) or (none,)))


def _leads(context: PageContext, coalition: Coalition) -> Iterator[Rich]:
    """The parties with a specific role, and the initiator."""
    led = [m for m in coalition.counted if m.role.casefold() not in ORDINARY]
    if led:
        named = [(context.to(member.party), " ", Quiet(f"({member.role})")) for member in led]
        yield (Quiet(context.words(N_("Partijen met een eigen rol:"))), " ", *join_rich(named))
    if starter := coalition.entity.fields.target("initiatiefnemer"):
        yield (Quiet(context.words(N_("Begonnen door:"))), " ", context.to(starter))


def _participants(context: PageContext, coalition: Coalition) -> Iterator[Rich]:
    """The participants: if no role is known, one of them may know whom to ask."""
    if coalition.organisations:
        named = [context.to(key) for key in context.in_order(coalition.organisations)]
        yield (Quiet(context.words(N_("Vraag het een deelnemer:"))), " ", *first_names(context, named, NAMED))


def _editors(context: PageContext) -> Iterator[Rich]:
    """The address of the atlas, if it has one."""
    settings, words = context.atlas.settings, context.words
    if settings.contact:
        answer: list[Inline] = [", ", Quiet(settings.response_time)] if settings.response_time else []
        yield (Quiet(words(N_("Vraag over deze pagina:"))), " ", settings.contact, *answer)
