"""The command `apply`, which applies a reader's proposal to its page."""

import sys
from datetime import date
from pathlib import Path

import click

from atlas.cli.change import DRY_RUN, MISTAKES, YES, carry_out_change
from atlas.cli.command import PAGES, command
from atlas.cli.options import CONTENT, ON, os_errors_as_refusals
from atlas.texts import N_, texts


@command(
    "apply",
    PAGES,
    N_("Neem een voorstel over."),
    N_(
        "Neem een voorstel over dat met het formulier op de site is gemaakt. BESTAND is de tekst van de melding of de "
        "mail, of wat iemand bewaarde; een streepje leest wat een ander programma geeft. Alleen de regels waar het om "
        "gaat veranderen. Wat intussen anders is, blijft staan en wordt gemeld."
    ),
    ("atlas apply voorstel-u-ned.json", N_("Eerst zien, dan ja of nee.")),
    ("atlas apply mail.txt --dry-run", N_("Alleen zien.")),
    ("atlas apply - --yes", N_("De tekst komt van een ander programma.")),
)
@click.argument(
    "file", metavar=N_("BESTAND"), type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path)
)
@DRY_RUN
@YES
@CONTENT
@ON
def apply(*, file: Path, dry_run: bool, yes: bool, content: Path, on: date) -> None:
    """Apply a proposal, and show what is left and why."""
    from atlas.content.read import read_content
    from atlas.editing.proposals.new_page import outcome_of
    from atlas.editing.proposals.read import read_proposal
    from atlas.editing.proposals.report import format_outcome

    with os_errors_as_refusals():
        proposal = read_proposal(_raw(file))
        loaded = read_content(content)
        outcome = outcome_of(content, loaded, proposal)
    words = texts(loaded.settings.language)
    click.echo(format_outcome(proposal, outcome, words))
    carry_out_change(content, outcome.change, words, dry_run=dry_run, yes=yes, on=on)
    if outcome.left:
        sys.exit(MISTAKES)


def _raw(file: Path) -> bytes:
    """The received text, up to just more than the maximum size of a proposal."""
    from atlas.content.proposals import MOST_BYTES

    if str(file) == "-":
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    with file.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)
