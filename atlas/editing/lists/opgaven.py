"""The opgave of new rows that name none: one question for all, or one for each."""

from atlas.editing.lists.questions import VARIES, ListQuestion
from atlas.editing.lists.reading import ListReader
from atlas.texts import N_, message

NO_OPGAVE = N_("Nieuwe rijen zonder opgave")
_MOST_ROWS_NAMED = 12


def home_of(reader: ListReader, number: int, title: str) -> str:
    """The opgave of a new row that names none: the answer for all or for this row; otherwise a question."""
    words = reader.how.words
    answer = reader.answer(words(NO_OPGAVE))
    if answer and reader.said(answer, VARIES):
        about = words(N_("Opgave van {title}"), title=title)
        answer = reader.answer(about)
        if not answer:
            reader.ask(about, number, message("Aan welke opgave?"), reader.opgaven.titles.values())
    elif not answer:
        reader.homeless.append(number)
    return reader.opgaven.find(answer).ident if answer else ""


def ask_for_opgaven(reader: ListReader) -> None:
    """One question for all new rows without an opgave; one for each if the answer was that it varies."""
    if not reader.homeless:
        return
    shown = ", ".join(map(str, reader.homeless[:_MOST_ROWS_NAMED])) + (
        ", …" if len(reader.homeless) > _MOST_ROWS_NAMED else ""
    )
    words, titles = reader.how.words, tuple(reader.opgaven.titles.values())
    ask = message("Aan welke opgave werken deze? Of zet een kolom Opgave in de lijst.")
    where = words(N_("rijen {rows}"), rows=shown)
    question = ListQuestion(about=words(NO_OPGAVE), where=where, ask=ask, options=(*titles, words(VARIES)))
    reader.questions[question.key] = question
