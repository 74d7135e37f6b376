"""The command line: what it prints, in which language, and with which exit code it ends."""

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import click
import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from atlas.cli.command import SECTIONS, Command
from atlas.cli.main import commands
from atlas.rules import RULES

SETTINGS = "titel: Atlas van de proef\n"
OPGAVE = "---\ntitel: Wonen\n---\n"
UNKNOWN_KEY = "---\ntitel: Wonen\nvraagstukk: Te weinig huizen.\n---\n"
STRAY = "geen pagina"

SLOW_TO_IMPORT = {"babel", "graphviz", "jinja2", "markdown", "networkx", "nh3", "yaml"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a small atlas in `content`."""
    return filled(tmp_path, {"content/atlas.yml": SETTINGS, "content/opgaven/wonen.md": OPGAVE})


def filled(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def atlas(*arguments: str, inside: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "atlas", *arguments],
        cwd=inside,
        env={**os.environ, "LANG": "en_US.UTF-8", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_help_is_dutch_and_imports_nothing_slow() -> None:
    code = "import sys; from atlas.cli.main import main\ntry: main()\nfinally: print(*sys.modules, file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", code, "--help"], capture_output=True, encoding="utf-8", check=True)

    assert "Gebruik: atlas [OPTIES] OPDRACHT" in run.stdout
    assert "Toon deze hulp." in run.stdout
    assert SLOW_TO_IMPORT.isdisjoint(run.stderr.split())


@pytest.mark.parametrize("command", ["check", "build", "explain"])
def test_the_help_of_each_command_is_dutch(command: str, tmp_path: Path) -> None:
    run = atlas(command, "--help", inside=tmp_path)

    assert run.returncode == 0
    assert run.stdout.startswith(f"Gebruik: atlas {command} [OPTIES]")
    assert [word for word in ("Options", "Show", "default:") if word in run.stdout] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("buidl", "De opdracht 'buidl' bestaat niet. Bedoelde u 'build'?"),
        ("check --stric", "De optie '--stric' bestaat niet. Bedoelde u '--strict'?"),
        ("check --on morgen", "'morgen' is geen datum; schrijf bijvoorbeeld 2026-05-31."),
        ("check nergens", "'nergens' bestaat niet."),
        ("check content/atlas.yml", "'content/atlas.yml' is een bestand, en hier hoort een map."),
        ("check content nog", "Dit is één argument te veel: nog"),
        ("check --format", "Achter de optie '--format' hoort een waarde."),
        ("check --format xml", "'xml' is geen van deze: 'text', 'json', 'github', 'sarif'."),
        ("check --audience geheim", "'geheim' is geen van deze: 'openbaar', 'intern'."),
        ("build --jobs 0", "0 kan niet. Het moet zijn: x>=1."),
        ("build --jobs veel", "'veel' is geen getal."),
        ("explain A999", "er is geen code 'A999'"),
    ],
)
def test_a_wrong_call_is_answered_in_dutch_with_exit_code_2(arguments: str, said: str, folder: Path) -> None:
    run = atlas(*arguments.split(), inside=folder)

    assert run.returncode == 2
    assert run.stdout == ""
    assert said in run.stderr
    assert [word for word in ("Usage", "Error", "Try", "Invalid", "Traceback") if word in run.stderr] == []


def test_a_sound_folder_passes(folder: Path) -> None:
    run = atlas("check", inside=folder)

    assert (run.returncode, run.stdout, run.stderr) == (0, "geen fouten\n", "")


def test_a_mistake_is_shown_where_it_stands_with_exit_code_1(folder: Path) -> None:
    filled(folder, {"content/opgaven/wonen.md": UNKNOWN_KEY})

    run = atlas("check", inside=folder)

    assert run.returncode == 1
    assert run.stdout.startswith("content/opgaven/wonen.md:3:1: fout[A2")
    assert "3 | vraagstukk: Te weinig huizen.\n  | ^^^^^^^^^^\n" in run.stdout


@pytest.mark.parametrize(("options", "code"), [((), 0), (("--strict",), 1)])
def test_a_warning_fails_only_when_strict(options: tuple[str, ...], code: int, folder: Path) -> None:
    filled(folder, {"content/opgaven/los.txt": STRAY})

    run = atlas("check", *options, inside=folder)

    assert "waarschuwing[A107]" in run.stdout
    assert run.returncode == code


def test_the_folder_itself_is_checked_when_it_holds_the_settings(folder: Path) -> None:
    filled(folder, {"content/opgaven/wonen.md": UNKNOWN_KEY})

    run = atlas("check", inside=folder / "content")

    assert run.stdout.startswith("opgaven/wonen.md:3:1: fout")


def test_without_any_content_the_call_is_refused_in_one_line(tmp_path: Path) -> None:
    run = atlas("check", inside=tmp_path)

    assert run.returncode == 2
    assert run.stderr == "Fout: hier is geen map 'content' en geen atlas.yml; noem de map met de inhoud\n"


def test_a_check_for_programs_is_json(folder: Path) -> None:
    filled(folder, {"content/opgaven/wonen.md": UNKNOWN_KEY})

    run = atlas("check", "content", "--format", "json", inside=folder)

    assert json.loads(run.stdout)["problems"][0]["path"] == "content/opgaven/wonen.md"


def test_an_english_atlas_is_checked_in_english(folder: Path) -> None:
    filled(folder, {"content/atlas.yml": SETTINGS + "taal: en\n", "content/opgaven/wonen.md": UNKNOWN_KEY})

    assert "1 error\n" in atlas("check", inside=folder).stdout


def test_output_that_is_no_terminal_has_no_colour(folder: Path) -> None:
    filled(folder, {"content/opgaven/wonen.md": UNKNOWN_KEY})

    assert "\x1b" not in atlas("check", inside=folder).stdout


def test_a_letter_that_the_terminal_lacks_stops_nothing(folder: Path) -> None:
    filled(folder, {"content/opgaven/wonen.md": "---\ntitel: Wonen\nvraagstuck: 住\n---\n"})

    run = atlas("check", inside=folder, PYTHONIOENCODING="cp1252")

    assert run.returncode == 1
    assert "\\u4f4f" in run.stdout


def test_a_build_says_what_was_made_and_where_to_open_it(folder: Path) -> None:
    run = atlas("build", "-o", "site", inside=folder)

    assert run.returncode == 0
    assert run.stdout.splitlines()[-1].startswith("Klaar: ")
    assert run.stdout.endswith(f"Open {Path('site/index.html')} in uw browser.\n")
    assert (folder / "site" / "index.html").is_file()


def test_a_build_with_mistakes_writes_nothing_and_says_so(folder: Path) -> None:
    filled(folder, {"content/opgaven/wonen.md": UNKNOWN_KEY})

    run = atlas("build", inside=folder)

    assert run.returncode == 1
    assert run.stdout.endswith("1 fout\n\nEr is niets gemaakt. Wat er al stond, staat er nog.\n")
    assert not (folder / "output").exists()


def test_a_build_shows_no_progress_where_no_terminal_is(folder: Path) -> None:
    assert atlas("build", inside=folder).stderr == ""


def test_an_unsafe_output_is_refused_in_one_line(folder: Path) -> None:
    run = atlas("build", "-o", "content", inside=folder)

    assert run.returncode == 2
    assert len(run.stderr.splitlines()) == 1
    assert run.stderr.startswith("Fout: ")


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_refused_in_one_line(folder: Path) -> None:
    (folder / "dicht").mkdir(mode=0o500)

    run = atlas("build", "-o", "dicht/site", inside=folder)

    assert run.returncode == 2
    assert len(run.stderr.splitlines()) == 1


@pytest.mark.parametrize("typed", ["A302", "a302"])
def test_a_code_is_explained_with_its_cure_and_reason(typed: str, tmp_path: Path) -> None:
    run = atlas("explain", typed, inside=tmp_path)

    assert run.stdout == (
        "fout[A302] er is geen pagina met het id '…'\n\n"
        'Wat u doet: verbeter het id, of schrijf "? naam" als de pagina er nog niet is.\n\n'
        "Waarom: Een verwijzing moet naar een pagina leiden. Anders krijgt een lezer een dode link.\n"
    )


def test_a_mistyped_code_gets_a_suggestion(tmp_path: Path) -> None:
    run = atlas("explain", "A30", inside=tmp_path)

    assert run.returncode == 2
    assert run.stderr.startswith("Fout: er is geen code 'A30'; bedoelde u A3")


def test_without_a_code_all_codes_are_listed(tmp_path: Path) -> None:
    run = atlas("explain", inside=tmp_path)

    assert [line.split()[0] for line in run.stdout.splitlines()] == [rule.code for rule in RULES]


def test_the_version_is_that_of_the_package(tmp_path: Path) -> None:
    import_it = "import atlas; print('atlas', atlas.__version__)"
    run = subprocess.run([sys.executable, "-c", import_it], capture_output=True, encoding="utf-8", check=True)

    assert atlas("--version", inside=tmp_path).stdout == run.stdout


def test_help_of_a_command_is_the_same_by_every_road() -> None:
    by_name, by_option, short = (
        CliRunner().invoke(commands, words).output for words in (["help", "new"], ["new", "--help"], ["new", "-h"])
    )

    assert by_option == short
    assert by_name.split("\n", 1)[1] == by_option.split("\n", 1)[1]
    assert "bedoelde u confirm?" in CliRunner().invoke(commands, ["help", "confirn"]).output


def test_every_command_is_listed_once_in_one_of_four_sections() -> None:
    lines = CliRunner().invoke(commands, ["--help"]).output.splitlines()
    listed = [line.split()[0] for line in lines if line.startswith("  ") and line.split()[0] in commands.commands]

    assert [line for line in lines if line.rstrip(":") in SECTIONS] == [f"{section}:" for section in SECTIONS]
    assert sorted(listed) == sorted(commands.commands)


@pytest.mark.parametrize("name", commands.commands)
def test_the_examples_of_a_command_are_calls_that_it_takes(
    name: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = (
        "bladen.xlsx",
        "exportOO.xml",
        "lijst.xlsx",
        "lijst.csv",
        "mail.txt",
        "koppeling.yml",
        "landscape.yml",
        "voorstel.json",
        "voorstel-u-ned.json",
        "output/x",
        "intern/x",
    )
    filled(folder, dict.fromkeys(names, ""))
    monkeypatch.chdir(folder)
    command = commands.commands[name]

    assert isinstance(command, Command)
    assert command.examples
    for line, meaning in command.examples:
        called, *words = shlex.split(line)
        assert called == "atlas"
        assert words[0] == name
        assert meaning.endswith(".")
        with command.make_context(name, words[1:], parent=click.Context(commands)):
            pass


def test_help_names_an_option_once_and_its_older_name_still_works() -> None:
    shown = CliRunner().invoke(commands, ["confirm", "--help"]).output

    assert "--by FUNCTIE" in shown
    assert "--door" not in shown
    assert "'--by'" in CliRunner().invoke(commands, ["confirm", "x"]).output


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_installed_by_one_command_and_only_once(shell: str, folder: Path) -> None:
    filled(folder, {".bashrc": "alias a=b", ".zshrc": "alias a=b\n"})
    environment = {"HOME": str(folder), "SHELL": f"/bin/{shell}"}

    runs = [CliRunner().invoke(commands, ["completion", "--install"], env=environment) for _ in range(2)]

    assert [run.exit_code for run in runs] == [0, 0], runs[0].output
    script = next(folder.rglob("completion.*" if shell != "fish" else "atlas.fish"))
    assert f"_ATLAS_COMPLETE={shell}_complete" in script.read_text(encoding="utf-8")
    if shell != "fish":
        lines = (folder / f".{shell}rc").read_text(encoding="utf-8").splitlines()
        assert lines.count(f"source ~/{script.relative_to(folder).as_posix()}") == 1
        assert lines[0] == "alias a=b"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("ren", "rename"), ("confirm u-n", "u-ned"), ("new coal", "coalitie"), ("build --str", "--strict")],
)
def test_completion_offers_commands_options_ids_and_kinds(
    typed: str, offered: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(folder, {"content/coalities/u-ned.md": OPGAVE})
    monkeypatch.chdir(folder)
    *words, last = typed.split()

    found = ShellComplete(commands, {}, "atlas", "_ATLAS_COMPLETE").get_completions(words, last)

    assert offered in [item.value for item in found]


def test_without_a_known_shell_completion_asks_which(tmp_path: Path) -> None:
    run = atlas("completion", inside=tmp_path, SHELL="/bin/csh")

    assert (run.returncode, run.stderr) == (2, "Fout: zeg voor welke shell: bash, zsh, fish\n")


def test_dutch_options_of_before_are_other_names_of_english_ones() -> None:
    names = {option for command in commands.commands.values() for part in command.params for option in part.opts}

    pairs = {
        "--door": "--by",
        "--veld": "--field",
        "--leeg": "--empty",
        "--blad": "--sheet",
        "--nooit": "--never",
        "--op": "--on",
    }
    assert {*pairs, *pairs.values()} <= names
