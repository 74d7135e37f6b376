"""The answers that the page of a coalition opens with: what for, who, whom to ask, whether one can join, since when."""

from collections import Counter
from collections.abc import Iterator

from atlas.content.kinds import WORLDS
from atlas.content.values import Absence, Fields
from atlas.landscape.coalitions import Coalition, world_of
from atlas.site.guide import Guide
from atlas.site.parts import Anchor, Fact, Inline, Measure, Quiet, Rich, Scope
from atlas.site.rich import joined
from atlas.site.views.contact import whom_to_ask
from atlas.site.views.facts import confirmation, is_editorial, provenance
from atlas.site.views.known_of import known_of
from atlas.site.vocabulary import OPTION
from atlas.texts import N_


def answers(guide: Guide, coalition: Coalition) -> tuple[Fact, ...]:
    """What a reader asks first, in that order."""
    entity, words = coalition.entity, guide.words
    return (
        Fact(
            words(N_("Waaraan werkt men?")),
            tuple(_opgave(guide, item) for item in entity.fields.items("opgaven")),
            editorial=is_editorial(entity, "opgaven"),
            source=provenance(guide, entity, "opgaven"),
        ),
        Fact(words(N_("Wie doet mee?")), (_who(guide, coalition),)),
        Fact(words(N_("Bij wie kunt u terecht?")), whom_to_ask(guide, coalition)),
        Fact(words(N_("Kunt u meedoen?")), (_open(guide, coalition),), source=provenance(guide, entity, OPEN)),
        Fact(words(N_("Hoe staat het?")), tuple(_state(guide, coalition)), editorial=is_editorial(entity, "status")),
        *_where(guide, coalition),
    )


OPEN = "open-voor-deelname"


def _opgave(guide: Guide, item: Fields) -> Rich:
    """An opgave, with how the coalition words it and what it has at stake."""
    said: list[Rich] = [(Quiet(text),) for name in ("duiding", "belang") if (text := item.text(name))]
    if day := guide.day(item.day("duiding-op")):
        said.append((day,))
    if known := known_of(guide, item):
        said.append(known)
    return (guide.to(item.target("opgave")), *((": ", *joined(said, " · ")) if said else ()))


def _who(guide: Guide, coalition: Coalition) -> Rich:
    """How many take part, of which worlds, and how complete that is."""
    if not coalition.counted:
        return (guide.unknown(guide.words(N_("Wie meedoet is nog niet bekend."))),)
    words, atlas = guide.words, guide.atlas
    number = _parties(coalition)
    worlds, scope = Counter(world_of(atlas, key) for key in coalition.organisations), Scope(coalition=coalition.id)
    named = [guide.of_world(world, worlds[world], scope) for world in (*WORLDS, "") if worlds[world]]
    count = guide.count(number, Measure.PARTICIPANTS, scope=scope, href="#deelnemers", level=coalition.level.value)
    word = words.count(N_("partij:"), N_("partijen:"), number)
    return (count, f" {word} ", *joined(named), ". ", *(_quiet(state_of_list(guide, coalition))))


def _parties(coalition: Coalition) -> int:
    """How many parties are known to take part, as an organisation or as a coalition."""
    return len(coalition.organisations) + len(coalition.coalitions)


def _quiet(text: Rich) -> Rich:
    return tuple(Quiet(piece) if isinstance(piece, str) and piece.strip() else piece for piece in text)


def state_of_list(guide: Guide, coalition: Coalition) -> Rich:
    """How complete the list of participants is, and what the source states if that is another number."""
    words, fields = guide.words, coalition.entity.fields
    known, stated = _parties(coalition), fields.number("aantal-volgens-bron")
    texts: list[Inline] = []
    if not known:
        texts.append(guide.unknown(words(N_("Wie meedoet is nog niet bekend."))))
    else:
        complete = {"volledig": N_("De lijst is volledig."), "deels": N_("De lijst is niet volledig.")}
        texts.append(words(complete.get(coalition.completeness, N_("Of de lijst volledig is, is niet bekend."))))
    if stated is not None and stated != known:
        here, scope = (N_("hier staat er {n}."), N_("hier staan er {n}.")), Scope(coalition=coalition.id)
        source = guide.count(stated, Measure.STATED, scope=scope, href="")
        texts += [" ", *guide.said(N_("Aantal volgens de bron: {stated};"), stated=source), " "]
        texts += guide.counted(*here, known, Measure.PARTICIPANTS, scope=scope)
    return tuple(texts)


def _open(guide: Guide, coalition: Coalition) -> Rich:
    """Whether others can join; where nobody filled that in, who may know."""
    words, value = guide.words, coalition.entity.fields[OPEN]
    if isinstance(value, str):
        return (words(OPTION[value]) if value in OPTION else value,)
    absent = guide.absent(value if isinstance(value, Absence) else Absence.LEFT_OUT)
    ask = Anchor("#deelnemers", words(N_("een van de deelnemers"))) if coalition.counted else None
    return (absent, *((". ", Quiet(words(N_("Vraag het"))), " ", ask) if ask else ()))


def _state(guide: Guide, coalition: Coalition) -> Iterator[Rich]:
    """Its status, since when and until when, and when somebody confirmed the page, if ever."""
    words, fields = guide.words, coalition.entity.fields
    status, since = fields.text("status"), fields.day("bestaat-sinds")
    period = guide.period(fields.day("begin"), fields.day("einde"))
    parts: list[Rich] = [(words(OPTION[status]),)] if status else [(guide.unknown(words(N_("status onbekend"))),)]
    if since:
        parts.append((words(N_("bestaat sinds")), " ", guide.day(since) or ""))
    if period:
        parts.append((words(N_("huidige regeling")), " ", *period) if since else period)
    elif not since:
        parts.append((guide.unknown(words(N_("sinds wanneer is onbekend"))),))
    yield joined(parts)
    sources = [
        found
        for name in ("status", "bestaat-sinds", "begin", "einde")
        if (found := provenance(guide, coalition.entity, name))
    ]
    if sources:
        yield (Quiet("("), *joined(sources, "; "), Quiet(")"))
    for said in confirmation(guide, coalition.entity):
        yield (Quiet(f"{said.label}:"), " ", *said.values[0])


def _where(guide: Guide, coalition: Coalition) -> Iterator[Fact]:
    area, words = coalition.area, guide.words
    if area.names:
        why = words(N_("afgeleid van de gemeenten die meedoen")) if area.derived else ""
        source = provenance(guide, coalition.entity, "gebied")
        yield Fact(words(N_("Waar?")), (joined(area.names),), why=why, source=source)
