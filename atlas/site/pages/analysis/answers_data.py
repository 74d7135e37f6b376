"""The answers for each organisation to the five questions, as classic scripts of a few organisations each.

The page of the questions loads the script of the chosen organisation; `scripts/tools/questions.js` finds it by the sum
of the code points of the id. An answer is HTML, made from the same cells as on the page of the organisation.
"""

import json

from atlas.insights.analyses.parties.seatings import Seating
from atlas.site.context import PageContext
from atlas.site.html.inline import escape, html_of
from atlas.site.model import Rich
from atlas.site.model.page import File
from atlas.site.pages.analysis.questions import QUESTIONS, Question, shards_of_answers
from atlas.site.shards import part_of
from atlas.site.urls import address_of_answers


def answers_shard(context: PageContext, number: int) -> File:
    """The script with the answers for some organisations, by id and question."""
    shards = shards_of_answers(context.atlas)
    answers = {
        ident: _answers(context, seating)
        for ident, seating in sorted(context.insights.seatings.items())
        if part_of(ident, shards) == number
    }
    text = json.dumps(answers, ensure_ascii=False, separators=(",", ":"))
    script = f"Object.assign(window.ATLAS_ANSWERS=window.ATLAS_ANSWERS||{{}},{text});\n"
    return File(address_of_answers(number), script.encode())


def _answers(context: PageContext, seating: Seating) -> dict[str, str]:
    return {
        question.name: _answer(context, question, seating) for question in QUESTIONS if question.says(context, seating)
    }


def _answer(context: PageContext, question: Question, seating: Seating) -> str:
    """The cells with content under the names of their columns, and how to read them."""
    cells = zip(question.columns(context), question.answer(context, seating), strict=True)
    pairs = "".join(_pair(name, cell) for name, cell in cells if cell)
    note = html_of(question.note(context))
    return f"<dl>{pairs}</dl>" + (f'<p class="quiet">{note}</p>' if note else "")


def _pair(name: str, cell: Rich) -> str:
    return f"<div><dt>{escape(name)}</dt><dd>{html_of(cell)}</dd></div>"
