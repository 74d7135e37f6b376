"""Carrying out a change of pages: shown as a diff, tried on a copy, confirmed, and only then made."""

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from atlas.cli.asking import ask_yes_no, is_terminal
from atlas.cli.command import print_unless_quiet
from atlas.cli.options import WORDS, Refusal, os_errors_as_refusals
from atlas.cli.report import render
from atlas.texts import N_, Texts

MISTAKES = 1

DRY_RUN = click.option("--dry-run", is_flag=True, help=N_("Laat alleen zien wat er zou veranderen."))
YES = click.option("-y", "--yes", is_flag=True, help=N_("Voer het uit zonder te vragen."))


def carry_out_change(
    content: Path,
    change: Any,  # noqa: ANN401 - its type is not imported to start quickly
    words: Texts,
    *,
    dry_run: bool,
    yes: bool,
    on: date,
) -> None:
    """Show a change, try it on a copy, ask, and make it; nothing is written if it would introduce an error."""
    from atlas.editing.commands.carry_out import carry_out
    from atlas.editing.commands.preview import preview

    if not change.files:
        print_unless_quiet(words(N_("Het staat er al zo. Er is niets veranderd.")))
        return
    with os_errors_as_refusals():
        print_unless_quiet(preview(change, words, prefix=f"{content.as_posix()}/"))
        _stop_at_mistakes(content, change, words, on)
        if dry_run:
            print_unless_quiet(words(N_("Er is nog niets veranderd. Voer het uit zonder --dry-run.")))
            return
        if not yes and not _ask_to_continue(words):
            print_unless_quiet(words(N_("Er is niets veranderd.")))
            return
        carry_out(content, change)
    print_unless_quiet(words(N_("Gedaan.")))


def _ask_to_continue(words: Texts) -> bool:
    """Whether somebody agrees; raises `Refusal` if nobody can be asked."""
    if not is_terminal():
        raise Refusal(WORDS(N_("hier kan niemand antwoorden, dus er is niets veranderd; voer het uit met --yes")))
    return ask_yes_no(words(N_("Zo veranderen?")))


def _stop_at_mistakes(content: Path, change: Any, words: Texts, on: date) -> None:  # noqa: ANN401
    """Show the diagnostics that a change would introduce, and stop if one is an error."""
    from atlas.editing.commands.verify import verify

    verdict = verify(content, change, on=on)
    if verdict.new:
        sources = verdict.checked.texts
        shown = render(verdict.new, "text", texts=sources, prefix=str(content), words=words, colour=False)
        click.echo(f"{words(N_('Dit komt erbij:'))}\n\n{shown}")
    if verdict.errors:
        click.echo(words(N_("Zo zou er een fout in komen. Er is niets veranderd.")))
        sys.exit(MISTAKES)
