"""The command `signals`: the questions of the landscape in a terminal, or for other programs."""

from datetime import date
from difflib import get_close_matches
from pathlib import Path

import click

from atlas.cli.command import QUESTIONS, AliasedOption, command
from atlas.cli.options import (
    AUDIENCE,
    ON,
    WORDS,
    Refusal,
    content_folder,
    os_errors_as_refusals,
    today,
    without_collecting,
)
from atlas.diagnostics import errors
from atlas.texts import N_, texts

FORMATS = ("text", "json", "csv")


@command(
    "signals",
    QUESTIONS,
    N_("Welke vragen roept het landschap op?"),
    N_("Welke vragen roept het landschap op? Met de regel, waarop zij rusten, en wat niet bekend is."),
    ("atlas signals", N_("Alle vragen.")),
    ("atlas signals --opgave wonen", N_("Alleen over deze opgave.")),
    ("atlas signals --format csv", N_("Voor een rekenblad.")),
)
@click.argument(
    "content",
    metavar=N_("[INHOUD]"),
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=False,
    callback=content_folder,
)
@click.option("--opgave", default="", metavar="ID", help=N_("Alleen deze opgave en haar coalities."))
@click.option(
    "--organisation",
    cls=AliasedOption,
    aliases=("--organisatie",),
    default="",
    metavar="ID",
    help=N_("Alleen deze organisatie."),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help=N_("Hoe de uitkomst eruitziet: tekst voor mensen, of voor een ander programma."),
)
@AUDIENCE
@ON
def signals(*, content: Path, opgave: str, organisation: str, form: str, audience: str, on: date) -> None:
    """Print the signals of an atlas."""
    from atlas import builder
    from atlas.insights.registry import read_insights
    from atlas.insights.report import format_signals, select_signals

    with without_collecting(), os_errors_as_refusals():
        checked = builder.check(content, audience=audience, on=on, today=today())
        builder.refuse_to_compare(checked)
    landscape = checked.landscape
    for kind, ident in (("opgave", opgave), ("organisatie", organisation)):
        if ident:
            _must_be(kind, ident, [entity.id for entity in landscape.atlas.of_kind(kind)])
    selected = select_signals(landscape, read_insights(landscape), opgave, organisation)
    if any(errors(checked.diagnostics)):
        click.echo(
            WORDS(N_("Er zitten fouten in de inhoud, dus hier kan iets ontbreken. Bekijk ze met: atlas check")),
            err=True,
        )
    words = texts(landscape.atlas.settings.language)
    click.echo(format_signals(selected, form, landscape, words, opgave=opgave, organisation=organisation), nl=False)


def _must_be(kind: str, ident: str, idents: list[str]) -> None:
    if ident in idents:
        return
    near = get_close_matches(ident, idents, n=1)
    hint = WORDS(N_("; bedoelde u {near}?"), near=near[0]) if near else ""
    raise Refusal(WORDS(N_("er is geen {kind} met het id '{ident}'{hint}"), kind=kind, ident=ident, hint=hint))
