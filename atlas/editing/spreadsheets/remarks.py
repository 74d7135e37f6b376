"""Remarks about whole sheets: how they were read, what they lack, and what is not imported."""

from collections.abc import Iterator, Mapping

from atlas.content.hints import did_you_mean, nearest
from atlas.editing.spreadsheets.columns import ID, ROW, SheetLayout
from atlas.editing.spreadsheets.exported_state import ExportedRow, Key
from atlas.editing.spreadsheets.files import RawSheet, SheetCell
from atlas.texts import Message, message

TITLE = "titel"
# The number of rows in which the head of a sheet is searched: below a title and a few remarks.
HEAD_WITHIN = 15


def head_of(sheet: RawSheet) -> int | None:
    """The number of the row with the head of a sheet; `None` if there is none."""
    return next((n for n, (_, row) in enumerate(sheet.rows[:HEAD_WITHIN]) if _is_head(row)), None)


def _is_head(row: tuple[SheetCell, ...]) -> bool:
    return any(cell.text.strip().casefold() in {ID, TITLE} for cell in row)


def reading_remarks(sheet: RawSheet) -> Iterator[Message]:
    """How the letters of a sheet were read, and which of its rows were skipped."""
    if sheet.encoding:
        yield message("{sheet} is gelezen als {encoding}", sheet=sheet.name, encoding=sheet.encoding)
    if sheet.doubtful:
        yield (
            message(
                "{sheet}: hoe de letters bedoeld zijn, is niet zeker: {words}. Noem wat klopt met --encoding.",
                sheet=sheet.name,
                words="; ".join(sheet.doubtful),
            )
        )
    if sheet.hidden_rows and not sheet.hidden:
        yield (
            message(
                "{sheet}: verborgen rijen zijn niet gelezen: {rows}",
                sheet=sheet.name,
                rows=", ".join(map(str, sheet.hidden_rows)),
            )
        )


def unknown_sheet(sheet: RawSheet, name: str, shape_of: Mapping[str, SheetLayout]) -> Message:
    """A remark that no sheet has this name, which was probably meant, and its number of rows."""
    return message(
        "het blad '{sheet}' ken ik niet{hint} (rijen: {n})",
        sheet=name,
        hint=did_you_mean(nearest(name, shape_of)),
        n=sum(any(cell.text or cell.why for cell in row) for _, row in sheet.rows),
    )


def gone_remarks(
    state: Mapping[Key, ExportedRow], read: Mapping[str, RawSheet], pages: frozenset[str]
) -> Iterator[Message]:
    """Remarks about exported rows that are no longer in the file: they stay on their pages."""
    for name in sorted({sheet for sheet, _, _ in state} - set(read)):
        yield message("het blad '{sheet}' is er niet meer bij; er verandert daar niets", sheet=name)
    for name, sheet in read.items():
        if sheet.hidden_rows:
            continue
        present = _keys(sheet, name)
        for _, ident, number in (key for key in state if key[0] == name and key not in present):
            if ident in pages:
                yield message(
                    "{sheet}: een rij van {id} is weggehaald{row}; op de pagina blijft dit staan",
                    sheet=name,
                    id=ident,
                    row=message(" (rij {n} van de lijst)", n=number) if number else "",
                )


def _keys(sheet: RawSheet, name: str) -> set[Key]:
    """The rows of an export that are in a sheet."""
    head = head_of(sheet)
    names = [cell.text.strip().casefold() for cell in sheet.rows[head][1]] if head is not None else []
    at, number = names.index(ID) if ID in names else -1, names.index(ROW) if ROW in names else -1
    return {(name, _text(row, at), _text(row, number)) for _, row in sheet.rows}


def _text(row: tuple[SheetCell, ...], at: int) -> str:
    return row[at].text if 0 <= at < len(row) else ""
