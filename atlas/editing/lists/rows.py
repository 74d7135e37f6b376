"""The rows of a list as requests for pages, with the questions that must be answered first."""

from collections.abc import Iterator, Mapping

from atlas.content.names import words_key
from atlas.content.plain import Plain, to_plain
from atlas.content.read import Content
from atlas.content.values import Entity
from atlas.editing.imports.requests import PreviousRow, RequestedRow, RowLocation, RowOutcome, RowReport
from atlas.editing.imports.rows import WHY
from atlas.editing.lists.body_pages import body_fields
from atlas.editing.lists.column_mapping import ColumnMapping, cells_by_field, head_row
from atlas.editing.lists.columns import COALITIES, OPGAVEN, ORGANISATIONS, PARTIES, SOURCES, TITLE
from atlas.editing.lists.facts import emptied_remarks, exported_values, facts, touched_cells
from atlas.editing.lists.names import PageNames
from atlas.editing.lists.opgaven import ask_for_opgaven, home_of
from atlas.editing.lists.parties import ask_about_parties, parties, takes_part
from atlas.editing.lists.questions import NEW
from atlas.editing.lists.reading import ListRead, ListReader, ReadOptions, new_id
from atlas.editing.spreadsheets.files import RawSheet, SheetCell
from atlas.places.bodies import PublicBody
from atlas.texts import N_, Message, Texts, message

EXAMPLE = N_("Voorbeeld (wordt niet overgenomen)")
KINDS_OF_PARTIES = ("organisatie", "team", "coalitie", "grenswerker")


def read_list(sheet: RawSheet, mapping: ColumnMapping, content: Content, how: ReadOptions) -> ListRead:
    """The requests in the rows of a list; nothing is written."""
    reader = _make_reader(sheet, mapping, content, how)
    at = head_row(sheet, mapping)
    if at is not None:
        head = sheet.rows[at][1]
        for number, row in sheet.rows[at + 1 :]:
            cells = cells_by_field(row, head, mapping)
            if any(cell.text or cell.why for cell in row) and not _is_example(cells, how.words):
                _row(reader, number, cells)
    ask_for_opgaven(reader)
    return ListRead(tuple(reader.requests), tuple(reader.reports), tuple(reader.questions.values()))


def _make_reader(sheet: RawSheet, mapping: ColumnMapping, content: Content, how: ReadOptions) -> ListReader:
    bodies = mapping.kind == ORGANISATIONS
    links = {entity.fields.text("url").rstrip("/"): entity.id for entity in content.entities if entity.kind == "bron"}
    return ListReader(
        how=how,
        content=content,
        kind=content.kinds[mapping.kind],
        sheet=sheet.name,
        rows=PageNames(content, (mapping.kind,), bodies=bodies),
        parties=PageNames(content, KINDS_OF_PARTIES, bodies=True),
        opgaven=PageNames(content, ("opgave",)),
        sources={link: ident for link, ident in links.items() if link},
        taken=set(content.declared),
    )


def _is_example(cells: Mapping[str, SheetCell], words: Texts) -> bool:
    title = cells.get(TITLE, SheetCell(text="")).text
    return title.startswith((EXAMPLE, words(EXAMPLE)))


def _row(reader: ListReader, number: int, cells: Mapping[str, SheetCell]) -> None:
    """Read one row: its page, its facts and its parties."""
    place, title = RowLocation(reader.sheet, number), cells.get(TITLE, SheetCell(text="")).text
    bad = [message(WHY[cell.why], column=name) for name, cell in cells.items() if cell.why]
    if bad or not title:
        reader.reports.append(
            RowReport(
                place=place, about=title, fate=RowOutcome.SKIPPED, why=tuple(bad) or (message("er staat geen naam"),)
            )
        )
        return
    first = reader.first_rows.setdefault(words_key(title), number)
    if first != number:
        text = N_("rij {n} heeft dezelfde naam; geef een van beide een andere naam, of haal er een weg")
        reader.reports.append(
            RowReport(place=place, about=title, fate=RowOutcome.CONFLICT, why=(message(text, n=first),))
        )
        return
    ident, body = _page_of(reader, title, number)
    if ident is None:
        reader.reports.append(
            RowReport(place=place, about=title, fate=RowOutcome.SKIPPED, why=(message("wacht op een antwoord"),))
        )
        return
    notes: list[Message] = []
    wrong: list[Message] = []
    there = ident in reader.rows.titles
    news = touched_cells(reader, ident, cells)
    notes += emptied_remarks(news)
    says = dict(facts(reader, number, news, notes, wrong))
    if not there:
        says = {**(body_fields(body) if body else {}), **says, **_beginning(reader, title, body)}
    if there:
        says.pop(TITLE, None)
    if wrong:
        reader.reports.append(RowReport(place=place, about=ident, fate=RowOutcome.CONFLICT, why=tuple(wrong)))
        return
    if not there and reader.kind.name == COALITIES and OPGAVEN not in says:
        home = "" if cells.get(OPGAVEN, SheetCell(text="")).text else home_of(reader, number, title)
        if not home:
            ask_about_parties(reader, number, cells)
            reader.reports.append(
                RowReport(place=place, about=title, fate=RowOutcome.SKIPPED, why=(message("wacht op een opgave"),))
            )
            return
        says[OPGAVEN] = ({"opgave": home},)
    reader.taken.add(ident)
    members = tuple(parties(reader, number, news, says.get(SOURCES, ())))
    _request(reader, place, ident, says, members, notes, there=there)


def _page_of(reader: ListReader, title: str, number: int) -> tuple[str | None, PublicBody | None]:
    """The id of the page of a row, a new one if there is none; `None` if that must be asked first."""
    match = reader.rows.find(title)
    answer = reader.answer(title)
    if match.ident or match.body:
        return match.ident or new_id(reader, match.body.title if match.body else title), match.body
    if answer and not reader.said(answer, NEW):
        named = reader.rows.find(answer).ident
        return (named or None), None
    if match.near and not answer:
        reader.ask(title, number, message("Is dit een pagina die er al is?"), (*match.near, reader.how.words(NEW)))
        return None, None
    return new_id(reader, title), None


def _beginning(reader: ListReader, title: str, body: PublicBody | None) -> Mapping[str, Plain]:
    """The facts of a new page that are not in its row."""
    says: dict[str, Plain] = {"titel": body.title if body else " ".join(title.split())}
    if reader.kind.name == ORGANISATIONS and not body:
        says["wereld"] = "onbekend"
    return says | ({} if reader.how.public else {"zichtbaarheid": "concept"})


def _request(
    reader: ListReader,
    place: RowLocation,
    ident: str,
    says: dict[str, Plain],
    members: tuple[Mapping[str, Plain], ...],
    notes: list[Message],
    *,
    there: bool,
) -> None:
    """Wish for a page with its parties; of a page that is there, for each party that it does not have yet."""
    if not there:
        whole = {**says, **({PARTIES: members} if members else {})}
        reader.requests.append(RequestedRow(place=place, kind=reader.kind, ident=ident, says=whole, notes=tuple(notes)))
        return
    entity = next(page for page in reader.content.entities if page.id == ident)
    before = PreviousRow(says=exported_values(reader, ident)) if reader.how.state else None
    says = dict(_more(entity, says, before))
    news = [item for item in members if not takes_part(entity.fields.items(PARTIES), str(item["partij"]))]
    if says or not news:
        reader.requests.append(
            RequestedRow(place=place, kind=reader.kind, ident=ident, says=says, notes=tuple(notes), before=before)
        )
    for item in news:
        name = str(item["partij"])
        at = RowLocation(f"{reader.sheet}, {reader.parties.titles.get(name, name)}", place.number)
        reader.requests.append(
            RequestedRow(place=at, kind=reader.kind, ident=ident, says=item, of=reader.kind.field(PARTIES))
        )


def _more(entity: Entity, says: Mapping[str, Plain], before: PreviousRow | None) -> Iterator[tuple[str, Plain]]:
    """The facts of a row for an existing page: lists are extended, and left out if they add nothing."""
    for name, value in says.items():
        there = to_plain(entity.fields[name])
        if name == SOURCES and there and before is None:
            continue
        if not isinstance(value, tuple) or not isinstance(there, tuple) or (before and name in before.says):
            yield name, value
            continue
        mains = {next(iter(part.values())) if isinstance(part, Mapping) else part for part in there}
        extra = tuple(p for p in value if (next(iter(p.values())) if isinstance(p, Mapping) else p) not in mains)
        yield from ((name, (*there, *extra)),) if extra else ()
