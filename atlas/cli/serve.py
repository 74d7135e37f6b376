"""The commands that show content: serve, diff and zip."""

import gc
import webbrowser
from datetime import date
from pathlib import Path
from typing import Any

import click

from atlas.cli.build import SELDOM
from atlas.cli.command import LOOK, QUESTIONS, command, print_unless_quiet
from atlas.cli.options import ON, OVERRIDES, WORDS, content_folder, os_errors_as_refusals
from atlas.cli.report import render
from atlas.texts import N_, plural, texts

DEFAULT_PORT = 8000
# The most problems that are printed at once, since a folder that is being copied can have thousands.
MOST_SHOWN = 20


@command(
    "serve",
    LOOK,
    N_("Bekijk de site terwijl u schrijft."),
    N_("Bekijk de site terwijl u schrijft. Wat u opslaat, ziet u meteen in de browser, ook wat er mis is."),
    ("atlas serve --open", N_("Meteen in uw browser.")),
    ("atlas serve --audience openbaar", N_("Precies wat iedereen te zien krijgt.")),
    ("atlas serve --write --open", N_("Verander pagina's met het formulier, zonder tekstbewerker.")),
)
@click.argument(
    "content",
    metavar=N_("[INHOUD]"),
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=False,
    callback=content_folder,
)
@click.option("--port", type=int, default=DEFAULT_PORT, show_default=True, metavar=N_("NUMMER"), help=N_("De poort."))
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    metavar=N_("ADRES"),
    help=N_("Waar het voorbeeld te zien is. Alleen op deze computer, als u niets anders zegt."),
)
@click.option(
    "--audience",
    type=click.Choice(("openbaar", "intern")),
    default="intern",
    show_default=True,
    help=N_("Voor wie: 'intern' toont alles, ook concepten; 'openbaar' toont precies wat iedereen te zien krijgt."),
)
@click.option("--open", "opens", is_flag=True, help=N_("Open meteen uw browser."))
@click.option("--write", is_flag=True, help=N_("Schrijf wat u met het formulier voorstelt meteen in de map."))
@OVERRIDES
@ON
def serve(
    *,
    content: Path,
    port: int,
    host: str,
    audience: str,
    opens: bool,
    write: bool,
    overrides: Path | None,
    on: date,
) -> None:
    """Show a live preview until it is stopped."""
    from atlas.editing.preview_server.server import serving, watch_folders
    from atlas.editing.preview_server.site import LiveSite
    from atlas.editing.preview_server.writing import KEY_IN_ADDRESS, Writer

    def tell(news: Any, checked: Any) -> None:  # noqa: ANN401 - their types are not imported to start quickly
        _print_status(content, news, checked)

    site = LiveSite(content, audience=audience, on=on, on_change=tell, overrides=overrides)
    gc.set_threshold(*SELDOM)
    writer = Writer(folder=content, on=on) if write else None
    with os_errors_as_refusals(), serving(site, host, port, writer) as server:
        site.look()
        shown, at = server.server_address[:2]
        name = f"[{shown!s}]" if ":" in str(shown) else str(shown)
        if not server.is_local:
            click.echo(
                WORDS(N_("Let op: wie in uw netwerk dit adres kent, kan alles lezen, ook wat intern is.")), err=True
            )
        address = f"http://{name}:{at}/" + (f"?{KEY_IN_ADDRESS}={writer.key}" if writer else "")
        click.echo(WORDS(N_("Open {address} in uw browser. Stoppen: Ctrl+C."), address=address))
        if opens and not webbrowser.open(address):
            click.echo(WORDS(N_("Er is geen browser gevonden. Open het adres zelf.")), err=True)
        try:
            watch_folders(site, server.stopped)
        except KeyboardInterrupt:
            click.echo(WORDS(N_("Gestopt.")))


def _print_status(content: Path, news: Any, checked: Any) -> None:  # noqa: ANN401 - their types are not imported to start quickly
    """Print the state of the preview."""
    if checked is None:
        click.echo(WORDS.word(news.obstacle))
        return
    words = texts(checked.settings.language)
    if news.serious:
        first, sources = news.serious[:MOST_SHOWN], checked.texts
        click.echo(render(first, "text", texts=sources, prefix=str(content), words=words, colour=False))
        if len(news.serious) > len(first):
            more = len(news.serious) - len(first)
            click.echo(words(N_("En nog {n}. Zie ze allemaal met: atlas check"), n=more))
    else:
        print_unless_quiet(words(N_("Bijgewerkt: geen fouten.")))


@command(
    "zip",
    LOOK,
    N_("Pak de site in als één zipbestand."),
    N_("Pak de gemaakte site in als één zipbestand, voor een netwerkschijf of een stick. UITVOER is de map."),
    ("atlas zip", N_("De site in output, als output.zip.")),
    ("atlas zip intern -o atlas.zip", N_("Een andere map, met een eigen naam.")),
)
@click.argument(
    "output",
    metavar=N_("[UITVOER]"),
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path("output"),
)
@click.option(
    "-o",
    "--output",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar=N_("BESTAND"),
    help=N_("Waar het zipbestand komt. Anders naast de map, met dezelfde naam."),
)
def zip_(*, output: Path, file: Path | None) -> None:
    """Write a built site as one zip file."""
    from atlas.editing.commands.zip import zip_site

    target = file or output.resolve().with_name(f"{output.resolve().name}.zip")
    with os_errors_as_refusals():
        number = zip_site(output, target)
    what = plural("{n} bestand", "{n} bestanden", number)
    print_unless_quiet(
        WORDS(N_("{file}: {what}. Uitpakken, en dan atlas/index.html openen."), file=str(target), what=what)
    )


@command(
    "diff",
    QUESTIONS,
    N_("Wat doet een wijziging met het landschap?"),
    N_(
        "Wat doet een wijziging met het landschap? BASIS is een versie in git, een map, of een export (atlas.json). "
        "Anders de versie waar dit werk begon."
    ),
    ("atlas diff", N_("Sinds dit werk begon.")),
    ("atlas diff main", N_("Vergeleken met een versie in git.")),
    ("atlas diff ../vorige/atlas.json", N_("Vergeleken met een eerdere export.")),
)
@click.argument("base", metavar=N_("[BASIS]"), required=False)
@click.argument(
    "content",
    metavar=N_("[INHOUD]"),
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=False,
    callback=content_folder,
)
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "markdown")),
    default="text",
    show_default=True,
    help=N_("Hoe de uitkomst eruitziet: tekst, Markdown voor een voorstel, of voor een ander programma."),
)
@click.option(
    "--audience",
    type=click.Choice(("openbaar", "intern")),
    default="intern",
    show_default=True,
    help=N_("Voor wie: iedereen, of alleen de eigen organisatie."),
)
@ON
def diff(*, base: str | None, content: Path, form: str, audience: str, on: date) -> None:
    """Show what has changed in the landscape."""
    from atlas.editing.diff.base import facts_of_base, facts_of_folder
    from atlas.editing.diff.compare import differences, not_compared
    from atlas.editing.diff.formats import format_differences

    with os_errors_as_refusals():
        name, before = facts_of_base(base, content, audience=audience, on=on)
        language, after = facts_of_folder(content, audience=audience, on=on)
    lacking = not_compared(before, after, name)
    click.echo(format_differences(differences(before, after), form, name, texts(language), lacking=lacking), nl=False)
