"""The other commands for editors: init, overdue, sheet and schema.

A part of the command line, like `cli`.
"""

import json
from datetime import date
from functools import partial
from pathlib import Path

import click

from atlas.cli.command import (
    LOOK,
    PAGES,
    QUESTIONS,
    AliasedOption,
    command,
    complete_kinds,
    complete_pages,
    print_unless_quiet,
)
from atlas.cli.options import AUDIENCE, CONTENT, ON, WORDS, Refusal, os_errors_as_refusals, today
from atlas.texts import N_, plural, texts

FORMS = ("text", "markdown", "html")


@command(
    "init",
    LOOK,
    N_("Begin een nieuwe atlas."),
    N_("Begin een nieuwe atlas in MAP, met een voorbeeld om te veranderen. Met controle en publicatie erbij."),
    ("atlas init mijn-atlas", N_("Met een verzonnen voorbeeld om te veranderen.")),
    ("atlas init mijn-atlas --empty", N_("Met lege pagina's.")),
    ("atlas init landelijk --national", N_("Met het hele register van gemeenschappelijke regelingen.")),
)
@click.argument("folder", metavar=N_("MAP"), type=click.Path(path_type=Path))
@click.option(
    "--empty",
    cls=AliasedOption,
    aliases=("--leeg",),
    is_flag=True,
    help=N_("Begin met lege pagina's in plaats van een verzonnen voorbeeld."),
)
@click.option(
    "--national",
    is_flag=True,
    help=N_("Begin met alle gemeenschappelijke regelingen van Nederland, uit het openbare register."),
)
def init(*, folder: Path, empty: bool, national: bool) -> None:
    """Make a new atlas that builds at once."""
    from atlas.editing.commands.init import create_atlas, empty_content, example_content
    from atlas.editing.roo.national import national_content

    if empty and national:
        raise Refusal(WORDS(N_("Kies --empty of --national, niet allebei.")))
    made_by = national_content if national else empty_content
    content = partial(made_by, WORDS) if empty or national else example_content
    with os_errors_as_refusals():
        made = create_atlas(folder, content)
    print_unless_quiet("\n".join(f"  {folder / name}" for name in made))
    print_unless_quiet(WORDS(N_("Uw atlas staat in {path}. Maak de site met: atlas build"), path=str(folder)))
    print_unless_quiet(WORDS(N_("Lees REDACTIE.md voor uw eerste pagina, en BEHEER.md om de site te publiceren.")))


@command(
    "overdue",
    PAGES,
    N_("Welke pagina's zijn te lang geleden bevestigd?"),
    N_("Welke pagina's zijn te lang geleden bevestigd? De oudste staat bovenaan."),
    ("atlas overdue", N_("De oudste bovenaan.")),
    ("atlas overdue --never", N_("Ook wat nog nooit is bevestigd.")),
)
@click.option(
    "--never",
    cls=AliasedOption,
    aliases=("--nooit",),
    is_flag=True,
    help=N_("Noem ook de pagina's die nog nooit zijn bevestigd."),
)
@AUDIENCE
@CONTENT
@ON
def overdue(*, never: bool, audience: str, content: Path, on: date) -> None:
    """List the pages whose confirmation is too old."""
    from atlas import builder
    from atlas.editing.commands.overdue import never_confirmed
    from atlas.editing.commands.overdue import overdue as found

    with os_errors_as_refusals():
        checked = builder.check(content, audience=audience, on=on, today=today())
    words = texts(checked.settings.language)
    late, unsaid = found(checked.atlas, on), never_confirmed(checked.atlas)
    for page in late:
        by = words(N_(" door {who}"), who=page.by) if page.by else ""
        click.echo(f"{page.entity.id}  {page.entity.title}  ({page.confirmed}{by})")
    for entity in unsaid if never else ():
        click.echo(f"{entity.id}  {entity.title}")
    click.echo(
        words(
            N_("{late} te lang geleden bevestigd, {never} nog nooit."),
            late=plural("{n} pagina", "{n} pagina's", len(late)),
            never=plural("{n} pagina", "{n} pagina's", len(unsaid)),
        )
    )


@command(
    "sheet",
    PAGES,
    N_("Maak een blad om te laten nakijken."),
    N_("Maak een blad met alles wat de atlas zegt over een organisatie of grenswerker, om te laten nakijken."),
    ("atlas sheet gemeente-utrecht", N_("Als tekst, voor in een mail.")),
    ("atlas sheet gemeente-utrecht --format html -o blad.html", N_("Een pagina om af te drukken.")),
)
@click.argument("ident", metavar="ID", shell_complete=complete_pages)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    show_default=True,
    help=N_("Hoe het blad eruitziet: tekst voor een mail, Markdown, of een pagina om af te drukken."),
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar=N_("BESTAND"),
    help=N_("Waar het blad komt. Anders op het scherm."),
)
@AUDIENCE
@CONTENT
@ON
def sheet(*, ident: str, form: str, output: Path | None, audience: str, content: Path, on: date) -> None:
    """Print or write a confirmation sheet."""
    from atlas import builder
    from atlas.editing.commands.sheet import confirmation_sheet as made
    from atlas.editing.commands.sheet_formats import FORMS as WAYS
    from atlas.site.i18n.words import Words

    with os_errors_as_refusals():
        checked = builder.check(content, audience=audience, on=on, today=today())
        words = Words(texts(checked.settings.language))
        _show(WAYS[form](made(checked.atlas, ident, words), words), output)


@command(
    "schema",
    QUESTIONS,
    N_("Geef de velden als JSON Schema."),
    N_("Geef de velden van een SOORT als JSON Schema, voor programma's die YAML nakijken. Zonder SOORT: alle."),
    ("atlas schema coalitie", N_("De velden van een coalitie.")),
    ("atlas schema -o atlas.schema.json", N_("Alle velden, in een bestand.")),
)
@click.argument("kind", metavar=N_("[SOORT]"), required=False, shell_complete=complete_kinds)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar=N_("BESTAND"),
    help=N_("Waar het schema komt. Anders op het scherm."),
)
@CONTENT
def schema(*, kind: str | None, output: Path | None, content: Path) -> None:
    """Print or write the JSON Schema of the fields."""
    from atlas.content.read import read_content
    from atlas.editing.commands.schema import schema_of

    with os_errors_as_refusals():
        loaded = read_content(content)
        json_schema = schema_of(loaded.kinds, kind or "", texts(loaded.settings.language))
        _show(json.dumps(json_schema, ensure_ascii=False, indent=2) + "\n", output)


def _show(text: str, output: Path | None) -> None:
    """The text in a file, or on the screen."""
    if output is None:
        click.echo(text, nl=False)
    else:
        output.write_text(text, encoding="utf-8")
