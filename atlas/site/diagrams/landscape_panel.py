"""The panel beside a landscape map: the relations of each box to the others, in words, without a script."""

from collections.abc import Iterator

from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import OpgaveLandscape
from atlas.maps.landscape.boxes import COALITION, CONNECTOR, Box, MapContent
from atlas.site.context import ONE, PageContext
from atlas.site.diagrams.landscape_lines import DrawnRelations
from atlas.site.diagrams.landscape_map import box_anchor
from atlas.site.i18n.vocabulary import FORM, LEVEL
from atlas.site.model import Anchor, Detail, Measure, Quiet, Rich, Scope
from atlas.site.model.rich import join_rich
from atlas.texts import N_


def details(
    context: PageContext, landscape: OpgaveLandscape, drawn: DrawnRelations, ground: MapContent
) -> Iterator[Detail]:
    """A section for each box, in the order of the map."""
    coalitions = {coalition.id: coalition for coalition in landscape.coalitions}
    for box in ground.boxes:
        yield Detail(
            id=box_anchor(box.id),
            kicker=_kicker(context, box, coalitions.get(box.id)),
            level=box.level if box.kind == COALITION else "",
            head=(*((f"{box.number} ",) if box.number else ()), context.to(box.id)),
            facts=tuple(_facts(context, box, drawn, coalitions)),
            shared=tuple(_shared(context, box)),
        )


def _kicker(context: PageContext, box: Box, coalition: Coalition | None) -> str:
    words = context.words
    if coalition is None:
        return words(ONE[box.kind])
    level, form = coalition.level.value, coalition.form.value
    lines = [
        words(LEVEL[level]) if level else words(N_("niveau onbekend")),
        words(FORM[form]) if form else words(N_("vorm onbekend")),
        *((box.said,) if box.said else ()),
    ]
    return " · ".join(lines)


def _facts(context: PageContext, box: Box, drawn: DrawnRelations, coalitions: dict[str, Coalition]) -> Iterator[Rich]:
    """Its parties, its lines in words, and what is not on the map: its own grenswerkers, and relations elsewhere."""
    words = context.words
    coalition = coalitions.get(box.id)
    if coalition is not None:
        yield _parties(context, coalition)
    if box.kind not in {COALITION, CONNECTOR}:
        yield (Quiet(words(N_("opdracht:"))), " ", box.said)
    for relation in drawn.relations:
        line = relation.line
        if box.id in {line.a, line.b}:
            wording, neighbour = (relation.forward, line.b) if box.id == line.a else (relation.backward, line.a)
            about: Rich = (" (", *join_rich(context.to(key) for key in relation.about), ")") if relation.about else ()
            yield (Quiet(words(wording)), " ", _on_map(context, neighbour), *about)
    for chip in box.chips:
        yield (Quiet(f"{words(ONE[chip.kind]).lower()}:"), " ", chip.title)
    for key in _elsewhere(context, box, drawn):
        yield (Quiet(words(N_("verbindt ook, buiten deze kaart:"))), " ", context.to(key))


def _parties(context: PageContext, coalition: Coalition) -> Rich:
    number = len(coalition.organisations) + len(coalition.coalitions)
    if not number:
        return (context.unknown(context.words(N_("deelnemers onbekend"))),)
    word = context.words(N_("partij") if number == 1 else N_("partijen"))
    return (context.count(number, Measure.PARTICIPANTS, word=word, scope=Scope(coalition=coalition.id)),)


def _on_map(context: PageContext, key: str) -> Anchor:
    return Anchor(href=f"#{box_anchor(key)}", text=context.atlas.title(key))


def _elsewhere(context: PageContext, box: Box, drawn: DrawnRelations) -> Iterator[str]:
    """The pages that a grenswerker joins and that are not on this map."""
    role = context.landscape.roles.get(box.id)
    if role is not None:
        shown = {coalition.id for coalition in drawn.coalitions} | {assignment.team.id for assignment in drawn.teams}
        yield from (key for key in (*role.coalitions, *role.teams, *role.organisations) if key not in shown)


def _shared(context: PageContext, box: Box) -> Iterator[Rich]:
    """The boxes with which a coalition shares parties, most first."""
    for key, number in sorted(box.shares, key=lambda share: -share[1]):
        scope = Scope(coalition=box.id, other=key)
        yield (context.count(number, Measure.SHARED_PARTIES, scope=scope), " ", _on_map(context, key))
