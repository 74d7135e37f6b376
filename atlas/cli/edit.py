"""The commands that change pages: new, confirm, rename, merge and remove.

A change is first shown and tried on a copy, and only then carried out.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import click

from atlas.cli.asking import ask_until_valid, ask_yes_no, is_terminal
from atlas.cli.change import DRY_RUN, YES, carry_out_change
from atlas.cli.command import PAGES, AliasedOption, Example, command, complete_kinds, complete_pages, print_unless_quiet
from atlas.cli.options import CONTENT, ON, WORDS, Decorator, Refusal, day, os_errors_as_refusals, today, with_options
from atlas.texts import N_, Texts, texts


def _change_command(
    name: str, short: str, long: str, examples: tuple[Example, ...], *parts: Decorator
) -> Callable[[Callable[..., Any]], click.Command]:
    """A command that changes pages, with the options that all of these have."""

    def made(function: Callable[..., Any]) -> click.Command:
        return command(name, PAGES, short, long, *examples)(with_options(function, (*parts, DRY_RUN, CONTENT)))

    return made


@_change_command(
    "new",
    N_("Maak een nieuwe pagina."),
    N_("Maak een nieuwe pagina van een SOORT, met uitleg bij elk veld. Zonder SOORT en TITEL worden ze gevraagd."),
    (
        ("atlas new", N_("Alles wordt gevraagd.")),
        ('atlas new coalitie "Woontafel Eem"', N_("Een pagina om in te vullen.")),
        ('atlas new coalitie "Woontafel Eem" --field opgaven=wonen', N_("Met een veld dat al is ingevuld.")),
    ),
    click.argument("kind", metavar=N_("[SOORT]"), required=False, shell_complete=complete_kinds),
    click.argument("title", metavar=N_("[TITEL]"), required=False),
    click.option("--id", "ident", metavar="ID", help=N_("De bestandsnaam zonder .md. Anders volgt die uit de titel.")),
    click.option(
        "--field",
        "given",
        cls=AliasedOption,
        aliases=("--veld",),
        multiple=True,
        metavar=N_("NAAM=WAARDE"),
        help=N_("Vul een veld in, zoals opgaven=wonen. Mag vaker."),
    ),
    ON,
)
def new(
    *,
    kind: str | None,
    title: str | None,
    ident: str | None,
    given: tuple[str, ...],
    content: Path,
    dry_run: bool,
    on: date,
) -> None:
    """Add a page, after showing similar ones."""
    from atlas.content.read import read_content
    from atlas.editing.commands.alike import similar_pages
    from atlas.editing.commands.new import fields_to_fill, find_kind, free_id, id_for, title_of
    from atlas.editing.commands.new import plan_new_page as page

    with os_errors_as_refusals():
        loaded = read_content(content)
        words = texts(loaded.settings.language)
        kinds = words(N_("Soort ({kinds})"), kinds=", ".join(loaded.kinds))
        chosen = ask_until_valid(kinds, partial(find_kind, loaded), given=kind)
        fields = fields_to_fill(loaded, chosen, values := _parse_field_options(given))
        name = ask_until_valid(words(N_("Titel")), title_of, given=title)
        if not _ask_to_continue(similar_pages(loaded, name), words):
            print_unless_quiet(words(N_("Er is niets veranderd.")))
            return
        address = words(N_("Id: de bestandsnaam zonder .md"))
        number = ask_until_valid(address, partial(free_id, loaded), given=ident or id_for(name))
        filled = _field_values(fields, values, words, ask=title is None)
        change = page(loaded, chosen, name, number, filled, words)
    carry_out_change(content, change, words, dry_run=dry_run, yes=True, on=on)


def _field_values(fields: Iterable[Any], given: Mapping[str, str], words: Texts, *, ask: bool) -> dict[str, str]:
    """The values of the fields of a new page: as given, else as answered, else the default."""
    filled = {}
    for field in fields:
        asks = is_terminal() and (ask or not field.usual)
        value = given.get(field.field.name, None if asks else "")
        filled[field.field.name] = ask_until_valid(field.question(words), field.needed, given=value, usual=field.usual)
    return filled


def _ask_to_continue(near: Iterable[Any], words: Texts) -> bool:
    """Whether a new page is still wanted after showing similar ones."""
    for match in near:
        what = f"'{match.name}' ({match.kind} {match.id})" if match.id else f"'? {match.name}'"
        click.echo(words(N_("Lijkt op {what}. Kunt u daarbij aansluiten?"), what=what))
    return not near or not is_terminal() or ask_yes_no(words(N_("Toch een nieuwe pagina maken?")))


def _parse_field_options(pairs: Iterable[str]) -> dict[str, str]:
    """The values of `--field`, by field."""
    for pair in pairs:
        if "=" not in pair:
            raise Refusal(WORDS(N_("schrijf achter --field een naam en een waarde, zoals opgaven=wonen")))
    return dict(pair.split("=", 1) for pair in pairs)


@_change_command(
    "confirm",
    N_("Zeg dat pagina's nog kloppen."),
    N_("Zeg dat pagina's nog kloppen. Elk ID is een pagina; noem er gerust meer."),
    (
        ("atlas confirm u-ned --by secretaris", N_("De secretaris zegt vandaag dat deze pagina klopt.")),
        ("atlas confirm u-ned u10 --by secretaris --on 2026-05-31", N_("Twee pagina's, op een eerdere dag.")),
    ),
    click.argument("idents", metavar=N_("ID..."), nargs=-1, required=True, shell_complete=complete_pages),
    click.option(
        "--by",
        cls=AliasedOption,
        aliases=("--door",),
        required=True,
        metavar=N_("FUNCTIE"),
        help=N_("Wie dit zegt, in welke functie."),
    ),
    click.option(
        "--on",
        cls=AliasedOption,
        aliases=("--op",),
        callback=day,
        metavar=N_("DATUM"),
        help=N_("Wanneer dit is gezegd. Anders vandaag."),
    ),
    YES,
)
def confirm(*, idents: tuple[str, ...], by: str, on: date, content: Path, dry_run: bool, yes: bool) -> None:
    """Record that somebody confirmed pages."""
    from atlas.content.read import read_content
    from atlas.editing.commands.confirm import plan_confirmation as plan

    with os_errors_as_refusals():
        loaded = read_content(content)
        change = plan(content, loaded, idents, by=by, on=on, today=today())
    carry_out_change(content, change, texts(loaded.settings.language), dry_run=dry_run, yes=yes, on=today())


@_change_command(
    "rename",
    N_("Geef een pagina een ander id."),
    N_("Geef een pagina een ander id. Alle verwijzingen gaan mee, en het oude adres blijft werken."),
    (("atlas rename woontafel woontafel-eem", N_("De pagina heet voortaan woontafel-eem.")),),
    click.argument("old", metavar=N_("OUD"), shell_complete=complete_pages),
    click.argument("new_id", metavar=N_("NIEUW")),
    YES,
    ON,
)
def rename(*, old: str, new_id: str, content: Path, dry_run: bool, yes: bool, on: date) -> None:
    """Give a page another id."""
    from atlas.content.read import read_content
    from atlas.editing.commands.rename import plan_rename as plan

    with os_errors_as_refusals():
        loaded = read_content(content)
        change = plan(content, loaded, old, new_id)
    carry_out_change(content, change, texts(loaded.settings.language), dry_run=dry_run, yes=yes, on=on)


@_change_command(
    "merge",
    N_("Voeg twee pagina's over hetzelfde samen."),
    N_("Voeg twee pagina's over hetzelfde samen. WEG gaat op in BLIJFT, met alle verwijzingen."),
    (("atlas merge woontafel-oud woontafel-eem", N_("Alleen woontafel-eem blijft, met wat beide wisten.")),),
    click.argument("gone", metavar=N_("WEG"), shell_complete=complete_pages),
    click.argument("stays", metavar=N_("BLIJFT"), shell_complete=complete_pages),
    YES,
    ON,
)
def merge(*, gone: str, stays: str, content: Path, dry_run: bool, yes: bool, on: date) -> None:
    """Merge two pages about the same thing."""
    from atlas.content.read import read_content
    from atlas.editing.commands.merge import plan_merge as plan

    with os_errors_as_refusals():
        loaded = read_content(content)
        change = plan(content, loaded, gone, stays)
    carry_out_change(content, change, texts(loaded.settings.language), dry_run=dry_run, yes=yes, on=on)


@_change_command(
    "remove",
    N_("Haal een pagina weg."),
    N_("Haal een pagina weg, met alle verwijzingen ernaar. In de volgende uitvoer staat er niets meer van."),
    (
        ("atlas remove woontafel-eem", N_("De pagina gaat weg, en elke verwijzing ernaar.")),
        ("atlas remove woontafel-eem --dry-run", N_("Alleen zien wat er weg zou gaan.")),
    ),
    click.argument("ident", metavar="ID", shell_complete=complete_pages),
    click.option(
        "--words",
        "instead",
        cls=AliasedOption,
        aliases=("--woorden",),
        default="",
        metavar=N_("TEKST"),
        help=N_("Wat in teksten komt waar een link stond."),
    ),
    YES,
    ON,
)
def remove(*, ident: str, instead: str, content: Path, dry_run: bool, yes: bool, on: date) -> None:
    """Remove a page from the atlas."""
    from atlas.content.read import read_content
    from atlas.editing.commands.remove import plan_removal as plan

    with os_errors_as_refusals():
        loaded = read_content(content)
        words = texts(loaded.settings.language)
        change = plan(content, loaded, ident, words, instead=instead)
    carry_out_change(content, change, words, dry_run=dry_run, yes=yes, on=on)
