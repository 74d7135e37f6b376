"""The open questions about a list, as rows of the sheet *Vragen*, and the answers given there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from atlas.content.names import words_key
from atlas.editing.spreadsheets.files import RawSheet
from atlas.texts import N_, Message, Texts

HEAD = (N_("Wat staat er"), N_("Waar"), N_("Vraag"), N_("Ons antwoord"))
# The name of the sheet, and the possible answers besides the name of a page.
QUESTIONS = N_("Vragen")
NEW, LEAVE_OUT, AS_READ, VARIES = (
    N_("een nieuwe naam"),
    N_("laat weg"),
    N_("lees als"),
    N_("verschilt: vraag het per rij"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListQuestion:
    """A question about a text in a list, asked once for all rows with that text; `options` are likely answers."""

    about: str
    where: str
    ask: Message
    options: tuple[str, ...]

    @property
    def key(self) -> str:
        """The key under which an answer is stored."""
        return words_key(self.about)


@dataclass(frozen=True, slots=True)
class AnsweredRow:
    """A row of the sheet: the question, and the answer if there is one."""

    cells: tuple[str, str, str, str]

    @property
    def key(self) -> str:
        """The key under which the answer is stored."""
        return words_key(self.cells[0])

    @property
    def answer(self) -> str:
        """The given answer."""
        return self.cells[3]


def read_answers(sheets: Iterable[RawSheet], names: Iterable[str]) -> tuple[AnsweredRow, ...]:
    """The rows of the sheet with questions; `names` are its names in all languages."""
    own = [sheet for sheet in sheets if sheet.name in names]
    rows = (tuple(cell.text for cell in row[:4]) for sheet in own for _, row in sheet.rows[1:])
    return tuple(AnsweredRow((*row, *("",) * (4 - len(row)))) for row in rows if row and row[0])  # type: ignore[arg-type]


def by_key(answered: Iterable[AnsweredRow]) -> Mapping[str, str]:
    """The answers by key."""
    return {row.key: row.answer for row in answered if row.answer}


def sheet_rows(
    questions: Iterable[ListQuestion], answered: Iterable[AnsweredRow], words: Texts
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The rows of the sheet with the answers to choose from: open questions first, then answered ones."""
    for question in questions:
        yield (question.about, question.where, words.word(question.ask), ""), question.options
    for row in answered:
        if row.answer:
            yield row.cells, ()
