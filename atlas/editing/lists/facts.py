"""The facts in the cells of a row, except its parties; of an export only cells that somebody changed."""

from collections.abc import Iterator, Mapping

from atlas.content.names import plain_key
from atlas.content.plain import Plain
from atlas.content.types import Field, Many, OneOf, Ref
from atlas.editing.lists.columns import OPGAVEN, PARTIES, SOURCES, TITLE
from atlas.editing.lists.names import PageNames
from atlas.editing.lists.questions import LEAVE_OUT
from atlas.editing.lists.reading import ListReader
from atlas.editing.spreadsheets.cell_values import UnreadableCell, cell_value
from atlas.editing.spreadsheets.files import SheetCell
from atlas.texts import N_, Message, Texts, message


def touched_cells(reader: ListReader, ident: str, cells: Mapping[str, SheetCell]) -> Mapping[str, SheetCell]:
    """The cells of a row; of an export only those that somebody changed since."""
    was = reader.how.state.get((reader.sheet, ident, ""))
    if was is None:
        return {name: cell for name, cell in cells.items() if cell.text}
    return {name: cell for name, cell in cells.items() if _same(cell.text) != _same(was.cells.get(name, ""))}


def emptied_remarks(news: Mapping[str, SheetCell]) -> list[Message]:
    """Messages about cells that were emptied since the export: nothing is removed from the page."""
    text = N_("{column} is leeggemaakt; op de pagina blijft dit staan")
    return [message(text, column=name) for name, cell in news.items() if not cell.text]


def _same(text: str) -> str:
    return "\n".join(line.strip() for line in text.replace("_x000D_", "").splitlines()).strip()


def facts(
    reader: ListReader, number: int, cells: Mapping[str, SheetCell], notes: list[Message], wrong: list[Message]
) -> Iterator[tuple[str, Plain]]:
    """The facts in a row, by field, except its title and parties."""
    for name, cell in cells.items():
        field_ = reader.kind.field(name)
        if not cell.text or field_ is None or name in {TITLE, PARTIES}:
            continue
        if name == OPGAVEN:
            chosen = tuple({"opgave": ident} for ident in _opgaven(reader, number, cell.text))
            yield from ((name, chosen),) if chosen else ()
        elif name == SOURCES:
            yield from _source(reader, cell.text, notes)
        else:
            try:
                yield name, _value(reader, field_, cell, notes)
            except UnreadableCell as problem:
                wrong.append(message("{column}: {why}", column=name, why=problem.why))


def _value(reader: ListReader, field_: Field, cell: SheetCell, notes: list[Message]) -> Plain:
    """The value of a cell; the parts of a list are separated by lines or semicolons."""
    inner = field_.type.of if isinstance(field_.type, Many) else field_.type
    texts = [
        text.strip()
        for text in (cell.text.replace("\n", ";").split(";") if isinstance(field_.type, Many) else [cell.text])
    ]
    if isinstance(inner, OneOf):
        texts = [option_meant(inner, text, reader.how.words) for text in texts]
    if isinstance(inner, Ref):
        texts = [_party_named(reader, text) for text in texts]
    return cell_value(
        field_, SheetCell(text=" | ".join(filter(None, texts)), typed=cell.typed, moment=cell.moment), {}, notes
    )


def option_meant(choice: OneOf, text: str, words: Texts) -> str:
    """The value of a choice that a text means: the value itself, or its label."""
    forms = {plain_key(form): word for word, label in choice.labels.items() for form in (word, label, words(label))}
    return forms.get(plain_key(text), text)


def _party_named(reader: ListReader, name: str) -> str:
    return reader.parties.find(name).ident or f"? {name}"


def _opgaven(reader: ListReader, number: int, text: str) -> Iterator[str]:
    """The ids of the opgaven in a cell; any other text becomes a question."""
    titles = tuple(reader.opgaven.titles.values())
    for name in filter(None, (part.strip() for part in text.replace("\n", ";").split(";"))):
        answer = reader.answer(name)
        ident = reader.opgaven.find(name).ident or (reader.opgaven.find(answer).ident if answer else "")
        if ident:
            yield ident
        elif not reader.said(answer, LEAVE_OUT):
            reader.ask(name, number, message("Welke opgave is dit?"), (*titles, reader.how.words(LEAVE_OUT)))


def _source(reader: ListReader, text: str, notes: list[Message]) -> Iterator[tuple[str, Plain]]:
    """The source of a row: the page of a bron, or a web address."""
    link = text.rstrip("/")
    ident = reader.sources.get(link) or PageNames(reader.content, ("bron",)).find(text).ident
    if ident or text.startswith(("http://", "https://")):
        yield SOURCES, (ident or text,)
    else:
        notes.append(message("bron '{typed}' is geen webadres en geen pagina, en blijft weg", typed=text))


def exported_values(reader: ListReader, ident: str) -> Mapping[str, Plain]:
    """The values of a page at the time of the export; empty if the list is no export."""
    was = reader.how.state.get((reader.sheet, ident, ""))
    cells = {name: SheetCell(text=text) for name, text in (was.cells if was else {}).items()}
    return dict(facts(reader, 0, cells, [], []))
