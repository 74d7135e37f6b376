"""The parties in a cell of a row: pages, public bodies that get one, names without a page, or questions."""

from collections.abc import Iterable, Iterator, Mapping

from atlas.content.names import words_key
from atlas.content.plain import Plain
from atlas.content.values import Fields
from atlas.editing.imports.requests import RequestedRow, RowLocation
from atlas.editing.lists.body_pages import body_fields
from atlas.editing.lists.columns import ORGANISATIONS, PARTIES
from atlas.editing.lists.parts import Part, names_in
from atlas.editing.lists.questions import AS_READ, LEAVE_OUT, NEW
from atlas.editing.lists.reading import ListReader, new_id
from atlas.editing.spreadsheets.files import SheetCell
from atlas.places.bodies import PublicBody
from atlas.texts import N_, message


def parties(
    reader: ListReader, number: int, cells: Mapping[str, SheetCell], sources: Plain
) -> Iterator[Mapping[str, Plain]]:
    """The items for the list of participants from the cells of a row, each party once."""
    source = {"bron": sources[0]} if isinstance(sources, tuple) and sources else {}
    named: set[str] = set()
    for part in names_in(cells.get(PARTIES, SheetCell(text="")).text, reader.parties):
        for name, since in _resolve_part(reader, number, part):
            if words_key(name) not in named:
                named.add(words_key(name))
                yield {"partij": name, **source, **since}


def ask_about_parties(reader: ListReader, number: int, cells: Mapping[str, SheetCell]) -> None:
    """Ask about the parties of a row that has to wait, so that all questions come at once."""
    requests, taken, bodies = list(reader.requests), set(reader.taken), dict(reader.bodies)
    for _ in parties(reader, number, cells, ()):
        pass
    reader.requests, reader.taken, reader.bodies = requests, taken, bodies


def _resolve_part(reader: ListReader, number: int, part: Part) -> Iterator[tuple[str, Mapping[str, Plain]]]:
    """The parties that a part of a cell means, with their start; none if that must be asked first."""
    words, answer = reader.how.words, reader.answer(part.text)
    match = reader.parties.find(part.text, part.sort)
    if match.ident:
        yield match.ident, {}
    elif match.body:
        yield _body_page(reader, number, match.body), {}
    elif reader.said(answer, LEAVE_OUT):
        return
    elif answer and not reader.said(answer, NEW):
        since: Mapping[str, Plain] = {"sinds": part.since} if part.since else {}
        names = answer.partition(":")[2] if answer.startswith((AS_READ, words(AS_READ))) else answer
        for inner in names_in(names, reader.parties):
            yield _resolve_answer(reader, number, inner), since
    elif answer or not (match.near or part.doubt):
        yield f"? {part.text}", {}
    elif part.doubt:
        since_when = words(N_(" (sinds {year})"), year=part.since) if part.since else ""
        reading = (f"{words(AS_READ)}{since_when}: {part.reading}",) if part.reading else ()
        ask = message("Is dit een deelnemer? Kies, of typ de namen met een puntkomma ertussen.")
        reader.ask(part.text, number, ask, (*reading, words(LEAVE_OUT), words(NEW)))
    else:
        reader.ask(part.text, number, message("Wie is dit?"), (*match.near, words(NEW), words(LEAVE_OUT)))


def _resolve_answer(reader: ListReader, number: int, part: Part) -> str:
    """The party of a name that was given as an answer."""
    match = reader.parties.find(part.text, part.sort)
    return match.ident or (_body_page(reader, number, match.body) if match.body else f"? {part.text}")


def _body_page(reader: ListReader, number: int, body: PublicBody) -> str:
    """The id of the page of a public body, which is requested if it does not exist."""
    if body.code not in reader.bodies:
        ident = new_id(reader, body.title)
        reader.bodies[body.code] = ident
        reader.taken.add(ident)
        says = {**body_fields(body), **({} if reader.how.public else {"zichtbaarheid": "concept"})}
        place = RowLocation(f"{reader.sheet}, {body.title}", number)
        reader.requests.append(
            RequestedRow(place=place, kind=reader.content.kinds[ORGANISATIONS], ident=ident, says=says)
        )
    return reader.bodies[body.code]


def takes_part(items: Iterable[Fields], name: str) -> bool:
    """Whether a party is in the list already, as a page or as a name."""
    targets = {item.target("partij") for item in items}
    return name in targets or words_key(name) in {words_key(target) for target in targets}
