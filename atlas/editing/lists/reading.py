"""The state of reading a list: requests, reports and questions so far."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from atlas.content.names import words_key
from atlas.content.read import Content
from atlas.content.types import Kind
from atlas.editing.commands.new import id_for
from atlas.editing.imports.requests import RequestedRow, RowReport
from atlas.editing.lists.names import PageNames
from atlas.editing.lists.questions import ListQuestion
from atlas.editing.spreadsheets.exported_state import ExportedRow, Key
from atlas.texts import N_, Message, Texts


@dataclass(frozen=True, slots=True)
class ListRead:
    """The result of reading a list: requests, reports on the other rows, and questions."""

    requests: tuple[RequestedRow, ...]
    reports: tuple[RowReport, ...]
    questions: tuple[ListQuestion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How to read a list: the texts, the given answers, and the state of the export.

    New pages are drafts unless they are `public`.
    """

    words: Texts
    answers: Mapping[str, str]
    state: Mapping[Key, ExportedRow]
    public: bool


@dataclass(slots=True, kw_only=True)
class ListReader:
    """The context for reading rows, and the results so far."""

    how: ReadOptions
    content: Content
    kind: Kind
    sheet: str
    rows: PageNames
    parties: PageNames
    opgaven: PageNames
    sources: Mapping[str, str]
    taken: set[str]
    bodies: dict[str, str] = field(default_factory=dict)
    requests: list[RequestedRow] = field(default_factory=list)
    reports: list[RowReport] = field(default_factory=list)
    questions: dict[str, ListQuestion] = field(default_factory=dict)
    homeless: list[int] = field(default_factory=list)
    first_rows: dict[str, int] = field(default_factory=dict)

    def ask(self, about: str, number: int, ask: Message, options: Iterable[str]) -> None:
        """Ask something once, mentioning the first row that it is about."""
        where = self.how.words(N_("rij {n}"), n=number)
        question = ListQuestion(about=about, where=where, ask=ask, options=tuple(options))
        self.questions.setdefault(question.key, question)

    def answer(self, about: str) -> str:
        """The answer about a text; empty if there is none."""
        return self.how.answers.get(words_key(about), "")

    def said(self, answer: str, text: str) -> bool:
        """Whether an answer is one of the fixed answers."""
        return words_key(answer) in {words_key(text), words_key(self.how.words(text))}


def new_id(reader: ListReader, title: str) -> str:
    """A unique id for a new page."""
    ident = id_for(title)
    return ident if ident not in reader.taken else f"{ident}-{reader.kind.name}"
