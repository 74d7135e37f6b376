"""The panel beside a landscape map: what each box has to do with the others, in words that need no script."""

from collections.abc import Iterator

from atlas.landscape.coalitions import Coalition
from atlas.landscape.landscape import OpgaveLandscape
from atlas.maps.boxes import COALITION, CONNECTOR, Box, Ground
from atlas.site.guide import ONE, Guide
from atlas.site.landscape_lines import Drawn
from atlas.site.landscape_picture import box_anchor
from atlas.site.parts import Anchor, Detail, Measure, Quiet, Rich, Scope
from atlas.site.rich import joined
from atlas.site.vocabulary import FORM, LEVEL
from atlas.texts import N_


def details(guide: Guide, landscape: OpgaveLandscape, drawn: Drawn, ground: Ground) -> Iterator[Detail]:
    """A section for each box, in the order of the map."""
    coalitions = {coalition.id: coalition for coalition in landscape.coalitions}
    for box in ground.boxes:
        yield Detail(
            id=box_anchor(box.id),
            kicker=_kicker(guide, box, coalitions.get(box.id)),
            level=box.level if box.kind == COALITION else "",
            head=(*((f"{box.number} ",) if box.number else ()), guide.to(box.id)),
            facts=tuple(_facts(guide, box, drawn, coalitions)),
            shared=tuple(_shared(guide, box)),
        )


def _kicker(guide: Guide, box: Box, coalition: Coalition | None) -> str:
    words = guide.words
    if coalition is None:
        return words(ONE[box.kind])
    level, form = coalition.level.value, coalition.form.value
    said = [
        words(LEVEL[level]) if level else words(N_("niveau onbekend")),
        words(FORM[form]) if form else words(N_("vorm onbekend")),
        *((box.said,) if box.said else ()),
    ]
    return " · ".join(said)


def _facts(guide: Guide, box: Box, drawn: Drawn, coalitions: dict[str, Coalition]) -> Iterator[Rich]:
    """Its parties, its lines in words, and what the map does not draw: its own grenswerkers, and what is elsewhere."""
    words = guide.words
    coalition = coalitions.get(box.id)
    if coalition is not None:
        yield _parties(guide, coalition)
    if box.kind not in {COALITION, CONNECTOR}:
        yield (Quiet(words(N_("opdracht:"))), " ", box.said)
    for bond in drawn.bonds:
        line = bond.line
        if box.id in {line.a, line.b}:
            said, other = (bond.there, line.b) if box.id == line.a else (bond.back, line.a)
            about: Rich = (" (", *joined(guide.to(key) for key in bond.about), ")") if bond.about else ()
            yield (Quiet(words(said)), " ", _on_map(guide, other), *about)
    for chip in box.chips:
        yield (Quiet(f"{words(ONE[chip.kind]).lower()}:"), " ", chip.title)
    for key in _elsewhere(guide, box, drawn):
        yield (Quiet(words(N_("verbindt ook, buiten deze kaart:"))), " ", guide.to(key))


def _parties(guide: Guide, coalition: Coalition) -> Rich:
    number = len(coalition.organisations) + len(coalition.coalitions)
    if not number:
        return (guide.unknown(guide.words(N_("deelnemers onbekend"))),)
    word = guide.words(N_("partij") if number == 1 else N_("partijen"))
    return (guide.count(number, Measure.PARTICIPANTS, word=word, scope=Scope(coalition=coalition.id)),)


def _on_map(guide: Guide, key: str) -> Anchor:
    return Anchor(f"#{box_anchor(key)}", guide.atlas.title(key))


def _elsewhere(guide: Guide, box: Box, drawn: Drawn) -> Iterator[str]:
    """What a grenswerker joins that is not on this map."""
    role = guide.landscape.roles.get(box.id)
    if role is not None:
        shown = {coalition.id for coalition in drawn.coalitions} | {assignment.team.id for assignment in drawn.teams}
        yield from (key for key in (*role.coalitions, *role.teams, *role.organisations) if key not in shown)


def _shared(guide: Guide, box: Box) -> Iterator[Rich]:
    """The others with which a coalition shares parties, those with most first."""
    for key, number in sorted(box.shares, key=lambda share: -share[1]):
        scope = Scope(coalition=box.id, other=key)
        yield (guide.count(number, Measure.SHARED_PARTIES, scope=scope), " ", _on_map(guide, key))
