"""Questions in a terminal, repeated after an invalid answer, and never asked where nobody can answer."""

import sys
from collections.abc import Callable
from typing import TypeVar

import click

from atlas.cli.options import WORDS, Refusal
from atlas.diagnostics import Obstacle
from atlas.texts import N_

Answer = TypeVar("Answer")


def is_terminal() -> bool:
    """Whether somebody can see a question and answer it."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask_until_valid(
    question: str, read: Callable[[str], Answer], *, given: str | None = None, usual: str = ""
) -> Answer:
    """What `read` makes of the given text, or else of what is typed; in a terminal an invalid answer is asked again.

    Earlier answers are kept. Without a terminal an invalid answer is a `Refusal`.
    """
    while True:
        try:
            return read(_ask(question, usual) if given is None else given)
        except Obstacle as problem:
            if not is_terminal():
                raise
            click.echo(WORDS.word(problem.message))
            given = None


def ask_yes_no(question: str) -> bool:
    """Whether somebody answers yes."""
    reply = _ask(f"{question} [{WORDS(N_('ja/nee'))}]", WORDS(N_("nee")))
    return reply.strip().casefold() in {"j", "ja", "y", "yes"}


def _ask(question: str, usual: str = "") -> str:
    if not is_terminal():
        raise Refusal(WORDS(N_("noem een soort en een titel, zoals: atlas new coalitie 'Woontafel Eem'")))
    return str(click.prompt(question, default=usual or None))
