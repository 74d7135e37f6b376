"""The commands that change pages: new, confirm, rename, merge and remove.

A part of the command line, like `cli`. An order is shown first and tried on a copy, and only then carried out.
"""

import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import click

from atlas.cli_shared import CONTENT, ON, OPTIONS, WORDS, Decorator, Refusal, day, no_machine_in_the_way, taking, today
from atlas.report import render
from atlas.texts import N_, Texts, texts

MISTAKES = 1

DRY_RUN = click.option("--dry-run", is_flag=True, help=N_("Laat alleen zien wat er zou veranderen."))


def _order(short: str, long: str, *parts: Decorator) -> Callable[[Callable[..., Any]], click.Command]:
    """A command that changes pages, with what each of them takes."""

    def made(function: Callable[..., Any]) -> click.Command:
        whole = taking(function, (*parts, DRY_RUN, CONTENT, ON))
        return click.command(options_metavar=OPTIONS, short_help=short, help=long)(whole)

    return made


@_order(
    N_("Maak een nieuwe pagina."),
    N_("Maak een nieuwe pagina van een SOORT, met uitleg bij elk veld. Zonder SOORT en TITEL worden ze gevraagd."),
    click.argument("kind", metavar=N_("[SOORT]"), required=False),
    click.argument("title", metavar=N_("[TITEL]"), required=False),
    click.option("--id", "ident", metavar="ID", help=N_("De bestandsnaam zonder .md. Anders volgt die uit de titel.")),
    click.option(
        "--field",
        "--veld",
        "given",
        multiple=True,
        metavar=N_("NAAM=WAARDE"),
        help=N_("Vul een verplicht veld in, zoals opgaven=wonen. Mag vaker."),
    ),
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
    """Add a page, after showing what looks like it."""
    from atlas.content.read import read
    from atlas.editing.alike import alike
    from atlas.editing.new import asked, id_for, kind_called
    from atlas.editing.new import new as page

    with no_machine_in_the_way():
        known = read(content)
        words = texts(known.settings.language)
        chosen = kind_called(known, kind or _ask(words(N_("Soort ({kinds})"), kinds=", ".join(known.kinds))))
        name = title or _ask(words(N_("Titel")))
        if not _wanted(alike(known, name), words):
            click.echo(words(N_("Er is niets veranderd.")))
            return
        values = _given(given)
        for one in asked(known, chosen) if title is None else ():
            if one.field.name not in values:
                values[one.field.name] = _ask(f"{words(one.field.help)} ({', '.join(one.options)})", one.usual)
        change = page(known, chosen, name, ident or id_for(name), values, words)
    _carry_out(content, change, words, dry_run=dry_run, on=on)


def _wanted(near: Iterable[Any], words: Texts) -> bool:
    """Whether a new page is still wanted once what looks like it has been shown."""
    for one in near:
        what = f"'{one.name}' ({one.kind} {one.id})" if one.id else f"'? {one.name}'"
        click.echo(words(N_("Lijkt op {what}. Kunt u daarbij aansluiten?"), what=what))
    return not near or not _is_terminal() or _agreed(words(N_("Toch een nieuwe pagina maken?")))


def _given(pairs: Iterable[str]) -> dict[str, str]:
    """The values of `--veld`, by field."""
    for pair in pairs:
        if "=" not in pair:
            raise Refusal(WORDS(N_("schrijf achter --veld een naam en een waarde, zoals opgaven=wonen")))
    return dict(pair.split("=", 1) for pair in pairs)


@_order(
    N_("Zeg dat pagina's nog kloppen."),
    N_("Zeg dat pagina's nog kloppen. Elk ID is een pagina; noem er gerust meer."),
    click.argument("idents", metavar=N_("ID..."), nargs=-1, required=True),
    click.option(
        "--by", "--door", "by", required=True, metavar=N_("FUNCTIE"), help=N_("Wie dit zegt, in welke functie.")
    ),
    click.option("--op", "said", callback=day, metavar=N_("DATUM"), help=N_("Wanneer dit is gezegd. Anders vandaag.")),
)
def confirm(*, idents: tuple[str, ...], by: str, said: date, content: Path, dry_run: bool, on: date) -> None:
    """Write down that someone said that pages still hold."""
    from atlas.content.read import read
    from atlas.editing.confirm import confirm as plan

    with no_machine_in_the_way():
        known = read(content)
        change = plan(content, known, idents, by=by, on=said, today=max(on, today()))
    _carry_out(content, change, texts(known.settings.language), dry_run=dry_run, on=on)


@_order(
    N_("Geef een pagina een ander id."),
    N_("Geef een pagina een ander id. Alle verwijzingen gaan mee, en het oude adres blijft werken."),
    click.argument("old", metavar=N_("OUD")),
    click.argument("new_id", metavar=N_("NIEUW")),
)
def rename(*, old: str, new_id: str, content: Path, dry_run: bool, on: date) -> None:
    """Give a page another id."""
    from atlas.content.read import read
    from atlas.editing.rename import rename as plan

    with no_machine_in_the_way():
        known = read(content)
        change = plan(content, known, old, new_id)
    _carry_out(content, change, texts(known.settings.language), dry_run=dry_run, on=on)


@_order(
    N_("Maak van twee pagina's over hetzelfde één."),
    N_("Maak van twee pagina's over hetzelfde één. WEG gaat op in BLIJFT, met alle verwijzingen."),
    click.argument("gone", metavar=N_("WEG")),
    click.argument("stays", metavar=N_("BLIJFT")),
)
def merge(*, gone: str, stays: str, content: Path, dry_run: bool, on: date) -> None:
    """Make one page of two about the same thing."""
    from atlas.content.read import read
    from atlas.editing.merge import merge as plan

    with no_machine_in_the_way():
        known = read(content)
        change = plan(content, known, gone, stays)
    _carry_out(content, change, texts(known.settings.language), dry_run=dry_run, on=on)


@_order(
    N_("Haal een pagina weg."),
    N_("Haal een pagina weg, met alle verwijzingen ernaar. In de volgende uitvoer staat er niets meer van."),
    click.argument("ident", metavar="ID"),
    click.option(
        "--words",
        "--woorden",
        "instead",
        default="",
        metavar=N_("TEKST"),
        help=N_("Wat in teksten komt waar een link stond."),
    ),
)
def remove(*, ident: str, instead: str, content: Path, dry_run: bool, on: date) -> None:
    """Take a page out of the atlas."""
    from atlas.content.read import read
    from atlas.editing.remove import remove as plan

    with no_machine_in_the_way():
        known = read(content)
        words = texts(known.settings.language)
        change = plan(content, known, ident, words, instead=instead)
    _carry_out(content, change, words, dry_run=dry_run, on=on)


def _carry_out(content: Path, change: Any, words: Texts, *, dry_run: bool, on: date) -> None:  # noqa: ANN401
    """Show a change, try it on a copy, and make it; nothing is written if it would bring a mistake."""
    from atlas.editing.carry_out import carry_out
    from atlas.editing.preview import preview
    from atlas.editing.verify import verify

    if not change.files:
        click.echo(words(N_("Het staat er al zo. Er is niets veranderd.")))
        return
    with no_machine_in_the_way():
        click.echo(preview(change, words, prefix=f"{content.as_posix()}/"))
        verdict = verify(content, change, on=on)
        if verdict.new:
            shown = render(
                verdict.new, "text", texts=verdict.checked.texts, prefix=str(content), words=words, colour=False
            )
            click.echo(f"{words(N_('Dit komt erbij:'))}\n\n{shown}")
        if verdict.errors:
            click.echo(words(N_("Zo zou er een fout in komen. Er is niets veranderd.")))
            sys.exit(MISTAKES)
        if dry_run:
            click.echo(words(N_("Dit was om te kijken. Er is niets veranderd.")))
            return
        carry_out(content, change)
    click.echo(words(N_("Gedaan.")))


def _is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _ask(question: str, usual: str = "") -> str:
    """What someone types; a refusal where nobody can be asked."""
    if not _is_terminal():
        raise Refusal(WORDS(N_("noem een soort en een titel, zoals: atlas new coalitie 'Woontafel Eem'")))
    return str(click.prompt(question, default=usual or None))


def _agreed(question: str) -> bool:
    return _ask(f"{question} [ja/nee]", "nee").strip().lower() in {"j", "ja"}
