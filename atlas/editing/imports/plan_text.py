"""An import plan in words: the changes of every row, remarks about whole tables, and the counts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from atlas.editing.imports.requests import RowOutcome, RowReport
from atlas.excerpt import printable
from atlas.texts import N_, Message, Texts

FATES = {
    RowOutcome.NEW: N_("nieuw"),
    RowOutcome.CHANGED: N_("anders"),
    RowOutcome.SAME: N_("zelfde"),
    RowOutcome.CONFLICT: N_("conflict"),
    RowOutcome.SKIPPED: N_("overgeslagen"),
}


def format_plan(rows: Sequence[RowReport], remarks: Iterable[Message], words: Texts) -> str:
    """The report on every row, by table and number; unchanged rows are only counted."""
    counts = Counter(row.fate for row in rows)
    telling = sorted((row for row in rows if row.fate is not RowOutcome.SAME or row.why), key=lambda row: row.place)
    return "\n".join(
        (
            *_lines(telling, words),
            *(printable(words.word(remark)) for remark in remarks),
            ", ".join(f"{counts[fate]} {words(text)}" for fate, text in FATES.items()),
        )
    )


def format_nothing_read(file: str, sheets: Iterable[str], remarks: Iterable[Message], words: Texts) -> str:
    """One line that a file has nothing for the atlas, with the names of its sheets."""
    line = words(
        N_("Er is niets overgenomen uit {file}: {why} (bladen: {sheets})."),
        file=file,
        why="; ".join(words.word(remark) for remark in remarks) or words(N_("er staat niets in")),
        sheets=", ".join(sheets),
    )
    return printable(line)


def _lines(rows: Iterable[RowReport], words: Texts) -> Iterator[str]:
    """A line for each row with its cells below it, and one for consecutive rows skipped for the same reason."""
    for (table, fate, why), run in groupby(rows, key=lambda row: (row.place.table, row.fate, _why(row, words))):
        same = list(run)
        if fate is RowOutcome.SKIPPED and len(same) > 1:
            place = f"{table}:{same[0].place.number}-{same[-1].place.number}"
            yield printable(f"{place}: {len(same)} {words(FATES[fate])}{why}")
            continue
        for row in same:
            place = f"{table}:{row.place.number}"
            yield printable(f"{place}: {words(FATES[fate])} {row.about}{why}".rstrip())
            yield from (printable(f"    {words.word(cell)}".replace("\n", " ¶ ")) for cell in row.cells)


def _why(row: RowReport, words: Texts) -> str:
    why = "; ".join(words.word(reason) for reason in row.why)
    return f" ({why})" if why else ""
