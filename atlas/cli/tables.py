"""The commands for tables of others: export, import and import-roo.

A part of the command line, like `cli`. A plan comes first, and says what becomes of every row; it is carried out only
with `--write`.
"""

import codecs
import sys
from datetime import date
from pathlib import Path

import click

from atlas.cli.command import SHEETS, AliasedOption, command, print_unless_quiet
from atlas.cli.lists import (
    FOREIGN,
    LISTS,
    carry_out_plan,
    export_list,
    hint_at_mapping,
    import_foreign,
    import_list,
    is_list,
)
from atlas.cli.options import CONTENT, ON, WORDS, Refusal, os_errors_as_refusals
from atlas.texts import N_, texts

MISTAKES = 1
WRITE = click.option("--write", is_flag=True, help=N_("Voer het plan uit. Anders is het alleen te zien."))
FILE = click.Path(exists=True, path_type=Path)


@command(
    "export",
    SHEETS,
    N_("Zet de atlas in bladen, voor Excel."),
    N_("Zet de atlas in bladen, voor Excel. DOEL is een bestand dat eindigt op .xlsx, of een map voor CSV."),
    ("atlas export bladen.xlsx", N_("De hele atlas, voor Excel.")),
    ("atlas export bladen.xlsx --template", N_("Alleen de koppen.")),
    ("atlas export bladen", N_("Als CSV, in de map bladen.")),
    ("atlas export lijst.xlsx --simple coalities", N_("Eén blad, met namen in plaats van ids.")),
)
@click.argument("target", metavar=N_("DOEL"), type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(("csv", "xlsx")), help=N_("De vorm. Anders volgt die uit de naam van DOEL.")
)
@click.option("--template", is_flag=True, help=N_("Alleen de koppen, om zelf in te vullen."))
@click.option(
    "--simple",
    type=click.Choice(tuple(LISTS)),
    help=N_("Eén blad met gewone koppen en namen: een rij voor elke coalitie of organisatie."),
)
@CONTENT
def export(*, target: Path, form: str | None, template: bool, simple: str | None, content: Path) -> None:
    """Write an atlas as sheets."""
    from atlas.content.read import read_content
    from atlas.editing.spreadsheets.rows_out import sheets_of, too_long, write_sheets

    if simple:
        export_list(target, LISTS[simple], content)
        return
    form = form or ("xlsx" if target.suffix.lower() == ".xlsx" else "csv")
    with os_errors_as_refusals():
        loaded = read_content(content)
        words = texts(loaded.settings.language)
        sheets = sheets_of(loaded, words, template=template)
        cut = too_long(sheets) if form == "xlsx" else ()
        if cut:
            raise Refusal("\n".join(words.word(reason) for reason in cut))
        made = write_sheets(sheets, target, form, content)
    print_unless_quiet("\n".join(f"  {path}" for path in made))
    print_unless_quiet(words(N_("Breng veranderingen terug met: atlas import {target}"), target=str(target)))


def _encoding(_ctx: click.Context, _param: click.Parameter, name: str) -> str:
    """The encoding that someone names, or a refusal of one that is not there."""
    try:
        return codecs.lookup(name).name if name else ""
    except LookupError:
        text = N_("'{name}' is geen manier om letters te schrijven; noem bijvoorbeeld cp1252, cp850 of utf-8")
        raise click.BadParameter(WORDS(text, name=name)) from None


@command(
    "import",
    SHEETS,
    N_("Neem bladen over in de atlas."),
    N_("Neem bladen over in de atlas. BESTAND is een .xlsx, een .csv of een map met CSV. Eerst ziet u een plan."),
    ("atlas import bladen.xlsx", N_("Laat zien wat er zou veranderen.")),
    ("atlas import bladen.xlsx --write", N_("Voer dat uit.")),
    ("atlas import lijst.xlsx", N_("Een lijst die met export --simple is gemaakt.")),
    ("atlas import lijst.csv --mapping koppeling.yml", N_("Een lijst met eigen koppen.")),
    ("atlas import --from obsidian kluis", N_("Een bestand van een ander programma, met een verslag.")),
)
@click.argument("file", metavar=N_("BESTAND"), type=FILE)
@click.option(
    "--sheet",
    "named",
    cls=AliasedOption,
    aliases=("--blad",),
    default="",
    metavar=N_("NAAM"),
    help=N_("Welk blad een los CSV-bestand is."),
)
@click.option(
    "--encoding",
    default="",
    callback=_encoding,
    metavar=N_("NAAM"),
    help=N_("Hoe de letters van een CSV-bestand geschreven zijn, zoals cp1252 of cp850. Anders zoekt atlas dat uit."),
)
@click.option(
    "--mapping",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar=N_("BESTAND"),
    help=N_("Welke kolom van een eigen lijst wat is. Bestaat het nog niet, dan komt er een voorstel in."),
)
@click.option(
    "--from",
    "foreign",
    type=click.Choice(FOREIGN),
    help=N_("Van welk ander programma het bestand is. BESTAND kan dan ook een map of zip zijn."),
)
@click.option("--public", is_flag=True, help=N_("Nieuwe pagina's uit een lijst zijn meteen openbaar, geen concept."))
@WRITE
@CONTENT
@ON
def import_(  # noqa: PLR0913 - one for each option
    *,
    file: Path,
    named: str,
    encoding: str,
    mapping: Path | None,
    foreign: str | None,
    public: bool,
    write: bool,
    content: Path,
    on: date,
) -> None:
    """Take over what sheets say."""
    from atlas.content.read import read_content
    from atlas.editing.imports.plan import plan_import
    from atlas.editing.imports.plan_text import format_nothing_read
    from atlas.editing.imports.rows import read_requests
    from atlas.editing.spreadsheets.files import read_sheets

    with os_errors_as_refusals():
        loaded = read_content(content)
        if foreign:
            import_foreign(foreign, file, mapping, content, loaded, public=public, write=write, on=on)
            return
        sheets = read_sheets(file, encoding)
        if mapping or is_list(sheets):
            import_list(file, sheets, mapping, content, loaded, public=public, write=write, on=on)
            return
        read_in = read_requests(sheets, loaded, named)
        if not (read_in.requests or read_in.reports):
            names = [sheet.name for sheet in sheets]
            click.echo(format_nothing_read(str(file), names, read_in.remarks, texts(loaded.settings.language)))
            hint_at_mapping(file, sheets, loaded)
            sys.exit(MISTAKES)
        plan = plan_import(content, loaded, read_in.requests)
        rows, write = (*read_in.reports, *plan.reports), write and not read_in.doubtful
        carry_out_plan(
            rows, read_in.remarks, plan.change, content, loaded, write=write, on=on, doubtful=read_in.doubtful
        )
    if read_in.doubtful:
        sys.exit(MISTAKES)


@command(
    "import-roo",
    SHEETS,
    N_("Neem gemeenschappelijke regelingen over."),
    N_(
        "Neem gemeenschappelijke regelingen over uit het Register van Overheidsorganisaties. BESTAND is exportOO.xml. "
        "Wat er al staat, blijft staan. Eerst ziet u een plan."
    ),
    ("atlas import-roo exportOO.xml --opgave wonen", N_("Laat zien welke regelingen erbij komen.")),
)
@click.argument("file", metavar=N_("BESTAND"), type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--opgave",
    default="",
    metavar="ID",
    help=N_("Bij welke opgave nieuwe regelingen komen. Anders komen er geen nieuwe bij."),
)
@click.option(
    "--ended",
    cls=AliasedOption,
    aliases=("--vervallen",),
    is_flag=True,
    help=N_("Ook regelingen die niet meer gelden."),
)
@WRITE
@CONTENT
@ON
def import_roo(*, file: Path, opgave: str, ended: bool, write: bool, content: Path, on: date) -> None:
    """Take over arrangements of the register."""
    from atlas.content.read import read_content
    from atlas.editing.imports.plan import plan_import
    from atlas.editing.roo.match import register_requests
    from atlas.editing.roo.read import read_register

    with os_errors_as_refusals():
        loaded = read_content(content)
        read = register_requests(read_register(file), loaded, opgave=opgave, ended=ended, on=on)
        plan = plan_import(content, loaded, read.requests, only_fill=True)
        carry_out_plan((*read.reports, *plan.reports), read.remarks, plan.change, content, loaded, write=write, on=on)
