"""The parties in a cell of a row: pages, public bodies that get one, names without one, or questions."""

from collections.abc import Iterable, Iterator, Mapping

from atlas.content.plain import Plain
from atlas.content.values import Fields
from atlas.editing.alike import folded
from atlas.editing.lists.body_pages import body_says
from atlas.editing.lists.columns import ORGANISATIONS, PARTIES
from atlas.editing.lists.list_desk import Desk, new_id
from atlas.editing.lists.parts import Part, names_in
from atlas.editing.lists.questions import AS_READ, LEAVE_OUT, NEW
from atlas.editing.sheet_cells import Cell
from atlas.editing.wishes import Place, Wish
from atlas.places.bodies import Body
from atlas.texts import N_, message


def parties(desk: Desk, number: int, cells: Mapping[str, Cell], sources: Plain) -> Iterator[Mapping[str, Plain]]:
    """The items of the list of parties that the cell of a row gives, each party once."""
    source = {"bron": sources[0]} if isinstance(sources, tuple) and sources else {}
    seen: set[str] = set()
    for part in names_in(cells.get(PARTIES, Cell("")).text, desk.parties):
        for name, since in _meant(desk, number, part):
            if folded(name) not in seen:
                seen.add(folded(name))
                yield {"partij": name, **source, **since}


def ask_about_parties(desk: Desk, number: int, cells: Mapping[str, Cell]) -> None:
    """Ask already about the parties of a row that waits, so that all questions come at once."""
    wishes, taken, bodies = list(desk.wishes), set(desk.taken), dict(desk.bodies)
    for _ in parties(desk, number, cells, ()):
        pass
    desk.wishes, desk.taken, desk.bodies = wishes, taken, bodies


def _meant(desk: Desk, number: int, part: Part) -> Iterator[tuple[str, Mapping[str, Plain]]]:
    """The parties that a part of a cell means, with since when; nothing of what must be asked first."""
    words, answer = desk.how.words, desk.answer(part.text)
    match = desk.parties.find(part.text, part.sort)
    if match.ident:
        yield match.ident, {}
    elif match.body:
        yield _body_page(desk, number, match.body), {}
    elif desk.said(answer, LEAVE_OUT):
        return
    elif answer and not desk.said(answer, NEW):
        since: Mapping[str, Plain] = {"sinds": part.since} if part.since else {}
        names = answer.partition(":")[2] if answer.startswith((AS_READ, words(AS_READ))) else answer
        for inner in names_in(names, desk.parties):
            yield _named(desk, number, inner), since
    elif answer or not (match.near or part.doubt):
        yield f"? {part.text}", {}
    elif part.doubt:
        since_when = words(N_(" (sinds {year})"), year=part.since) if part.since else ""
        reading = (f"{words(AS_READ)}{since_when}: {part.reading}",) if part.reading else ()
        ask = message("Is dit een deelnemer? Kies, of typ de namen met een puntkomma ertussen.")
        desk.ask(part.text, number, ask, (*reading, words(LEAVE_OUT), words(NEW)))
    else:
        desk.ask(part.text, number, message("Wie is dit?"), (*match.near, words(NEW), words(LEAVE_OUT)))


def _named(desk: Desk, number: int, part: Part) -> str:
    """The party of a name that someone gave as an answer."""
    match = desk.parties.find(part.text, part.sort)
    return match.ident or (_body_page(desk, number, match.body) if match.body else f"? {part.text}")


def _body_page(desk: Desk, number: int, body: Body) -> str:
    """The id of the page of a public body; the page is wished for if it is not there."""
    if body.code not in desk.bodies:
        ident = new_id(desk, body.title)
        desk.bodies[body.code] = ident
        desk.taken.add(ident)
        says = {**body_says(body), **({} if desk.how.public else {"zichtbaarheid": "concept"})}
        place = Place(f"{desk.sheet}, {body.title}", number)
        desk.wishes.append(Wish(place, desk.content.kinds[ORGANISATIONS], ident, says))
    return desk.bodies[body.code]


def takes_part(items: Iterable[Fields], name: str) -> bool:
    """Whether a party is in the list already, as a page or as a name without one."""
    targets = {item.target("partij") for item in items}
    return name in targets or folded(name) in {folded(target) for target in targets}
