"""The opgave of a new row that names none: asked once for all of them, or for each."""

from atlas.editing.lists.list_desk import Desk
from atlas.editing.lists.questions import VARIES, Question
from atlas.texts import N_, message

NO_OPGAVE = N_("Nieuwe rijen zonder opgave")
_MOST_ROWS_NAMED = 12


def home_of(desk: Desk, number: int, title: str) -> str:
    """The opgave of a new row that names none: the answer for all of them, or for this one; else it is asked."""
    words = desk.how.words
    answer = desk.answer(words(NO_OPGAVE))
    if answer and desk.said(answer, VARIES):
        about = words(N_("Opgave van {title}"), title=title)
        answer = desk.answer(about)
        if not answer:
            desk.ask(about, number, message("Aan welke opgave?"), desk.opgaven.titles.values())
    elif not answer:
        desk.homeless.append(number)
    return desk.opgaven.find(answer).ident if answer else ""


def ask_for_opgaven(desk: Desk) -> None:
    """One question for all new rows that name no opgave; one for each if someone answered that it varies."""
    if not desk.homeless:
        return
    shown = ", ".join(map(str, desk.homeless[:_MOST_ROWS_NAMED])) + (
        ", …" if len(desk.homeless) > _MOST_ROWS_NAMED else ""
    )
    words, titles = desk.how.words, tuple(desk.opgaven.titles.values())
    ask = message("Aan welke opgave werken deze? Of zet een kolom Opgave in de lijst.")
    where = words(N_("rijen {rows}"), rows=shown)
    question = Question(about=words(NO_OPGAVE), where=where, ask=ask, options=(*titles, words(VARIES)))
    desk.questions[question.key] = question
