"""The command `completion`, with which a shell completes commands, options, ids and kinds.

The script is Click's; this module knows where each shell looks for it.
"""

import os
from dataclasses import dataclass
from pathlib import Path

import click
from click.shell_completion import get_completion_class

from atlas.cli.command import QUESTIONS, command, print_unless_quiet
from atlas.cli.options import WORDS, Refusal, os_errors_as_refusals
from atlas.texts import N_

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_ATLAS_COMPLETE"


@dataclass(frozen=True, slots=True)
class ScriptLocation:
    """The path of the script of a shell, and the file that must source it, if the shell does not find it itself."""

    script: str
    reader: str = ""


SHELVES = {
    "bash": ScriptLocation(".local/share/atlas/completion.bash", ".bashrc"),
    "zsh": ScriptLocation(".local/share/atlas/completion.zsh", ".zshrc"),
    "fish": ScriptLocation(".config/fish/completions/atlas.fish"),
}


@command(
    "completion",
    QUESTIONS,
    N_("Laat Tab opdrachten afmaken."),
    N_(
        "Laat de Tab-toets opdrachten, opties en id's afmaken. SHELL is bash, zsh of fish; anders die u nu gebruikt. "
        "Zonder --install ziet u alleen het script."
    ),
    ("atlas completion --install", N_("Voor de shell die u gebruikt.")),
    ("atlas completion zsh", N_("Laat het script voor zsh zien.")),
)
@click.argument("shell", metavar="[SHELL]", required=False, type=click.Choice(SHELLS))
@click.option("--install", is_flag=True, help=N_("Zet het script klaar. Het werkt in een nieuw venster."))
@click.pass_context
def completion(ctx: click.Context, *, shell: str | None, install: bool) -> None:
    """Print or install the completion script of a shell."""
    name = shell or Path(os.environ.get("SHELL", "")).name
    if name not in SHELLS:
        raise Refusal(WORDS(N_("zeg voor welke shell: {shells}"), shells=", ".join(SHELLS)))
    script = _script(ctx.find_root().command, name)
    if not install:
        click.echo(script)
        return
    with os_errors_as_refusals():
        made = _install(Path.home(), SHELVES[name], script)
    for path in made:
        print_unless_quiet(f"  {path}")
    print_unless_quiet(WORDS(N_("Klaar. Open een nieuw venster, typ 'atlas ' en druk op Tab.")))


def _script(program: click.Command, shell: str) -> str:
    """The script with which a shell completes `atlas`."""
    kind = get_completion_class(shell)
    if kind is None:
        raise Refusal(WORDS(N_("zeg voor welke shell: {shells}"), shells=", ".join(SHELLS)))
    # Click runs bash to check its version before it returns the script; the template itself needs no shell.
    made = kind(program, {}, "atlas", VARIABLE)
    return made.source_template % made.source_vars()


def _install(home: Path, location: ScriptLocation, script: str) -> list[Path]:
    """Write the script, let the shell source it, and return the written files."""
    path = home / location.script
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(script, encoding="utf-8")
    if not location.reader:
        return [path]
    reader, line = home / location.reader, f"source ~/{location.script}"
    text = reader.read_text(encoding="utf-8") if reader.is_file() else ""
    if line in text.splitlines():
        return [path]
    reader.write_text(f"{text.rstrip()}\n\n{line}\n".lstrip(), encoding="utf-8")
    return [path, reader]
