"""Lists with a row for each coalitie or organisatie: export, import, and how a plan is shown and carried out."""

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from atlas.cli.command import print_unless_quiet
from atlas.cli.options import Refusal, os_errors_as_refusals
from atlas.cli.report import render
from atlas.excerpt import printable
from atlas.texts import N_, Message, plural, texts

MISTAKES = 1
# The kinds of lists, by their name on the command line.
LISTS = {"coalities": "coalitie", "organisaties": "organisatie"}

# The other tools whose files can be imported; the same as the table of formats, which is not imported to start quickly.
FOREIGN = ("landscape", "backstage", "obsidian", "kumu", "graphml", "gexf", "wikidata")


def export_list(target: Path, kind: str, content: Path) -> None:
    """Write the workbook of one sheet."""
    from atlas.content.read import read_content
    from atlas.editing.lists.workbook import write_list

    with os_errors_as_refusals():
        loaded = read_content(content)
        words = texts(loaded.settings.language)
        if target.suffix.lower() != ".xlsx":
            raise Refusal(words(N_("een lijst is een Excel-bestand: noem een naam die eindigt op .xlsx")))
        write_list(loaded, kind, target, words)
    print_unless_quiet(f"  {target}")
    print_unless_quiet(words(N_("Vul rijen aan, en breng ze terug met: atlas import {target}"), target=str(target)))


def is_list(sheets: Sequence[Any]) -> bool:
    """Whether a file is a list made by `export --simple`."""
    from atlas.editing.lists.take_in import own_list

    return own_list(sheets) is not None


def hint_at_mapping(file: Path, sheets: Sequence[Any], loaded: Any) -> None:  # noqa: ANN401 - not imported to start quickly
    """Explain how to import a list with headings of its own, if this looks like one."""
    from atlas.editing.lists.column_mapping import propose

    words = texts(loaded.settings.language)
    if propose(sheets, words):
        text = N_("Is dit een lijst met eigen koppen? Dan: atlas import {file} --mapping koppeling.yml")
        click.echo(words(text, file=str(file)))


def import_list(
    file: Path,
    sheets: Sequence[Any],
    mapping: Path | None,
    content: Path,
    loaded: Any,  # noqa: ANN401 - not imported to start quickly
    *,
    public: bool,
    write: bool,
    on: date,
) -> None:
    """Import a list: show how its columns are read, the open questions, and the changes."""
    from atlas.editing.imports.plan_text import format_nothing_read
    from atlas.editing.lists.take_in import mapping_of, plan_list

    words = texts(loaded.settings.language)
    with os_errors_as_refusals():
        columns, is_new = mapping_of(sheets, mapping, loaded, file.name, words)
        if columns is None:
            why = Message(text=N_("geen enkele kop is de naam van iets"), args={})
            click.echo(format_nothing_read(str(file), [sheet.name for sheet in sheets], (why,), words))
            sys.exit(MISTAKES)
        if is_new and mapping:
            print_unless_quiet(mapping.read_text(encoding="utf-8"))
            print_unless_quiet(
                words(N_("Zo is de lijst gelezen. Verander {file} als dat niet klopt."), file=str(mapping))
            )
        doubtful = any(sheet.doubtful for sheet in sheets)
        plan = plan_list(file, sheets, columns, content, loaded, public=public)
        carry_out_plan(
            plan.reports,
            plan.remarks,
            plan.change,
            content,
            loaded,
            write=write and not doubtful,
            on=on,
            doubtful=doubtful,
        )
    if plan.questions or doubtful:
        sys.exit(MISTAKES)


def import_foreign(
    name: str,
    file: Path,
    mapping: Path | None,
    content: Path,
    loaded: Any,  # noqa: ANN401 - not imported to start quickly
    *,
    public: bool,
    write: bool,
    on: date,
) -> None:
    """Import a file of another tool: show its mapping if that is new, the account of its data, and the changes."""
    from atlas.editing.interchange.formats import IMPORT_FORMATS
    from atlas.editing.interchange.take_in import format_mapping_of, mapping_beside, plan_foreign
    from atlas.editing.yaml_edit.file_text import Refused

    words = texts(loaded.settings.language)
    beside = mapping_beside(file, mapping)
    try:
        read = IMPORT_FORMATS[name].read(file)
        chosen, is_new = format_mapping_of(name, read, file.name, beside, loaded, words)
    except Refused as problem:
        click.echo(printable(words.word(problem.message)))
        sys.exit(MISTAKES)
    if is_new:
        print_unless_quiet(beside.read_text(encoding="utf-8"))
        print_unless_quiet(
            words(N_("Zo is het bestand gelezen. Verander {file} als dat niet klopt."), file=str(beside))
        )
    plan = plan_foreign(file, read, chosen, content, loaded, public=public)
    carry_out_plan(plan.reports, plan.remarks, plan.change, content, loaded, write=write, on=on)
    if plan.questions:
        sys.exit(MISTAKES)


def carry_out_plan(
    reports: Iterable[Any],
    remarks: Iterable[Message],
    change: Any,  # noqa: ANN401 - their types are not imported to start quickly
    content: Path,
    loaded: Any,  # noqa: ANN401
    *,
    write: bool,
    on: date,
    doubtful: bool = False,
) -> None:
    """Show the plan, try it on a copy, and carry it out if requested and if it introduces no error.

    `doubtful`: letters may be garbled, so nothing may be written yet.
    """
    from atlas.editing.commands.carry_out import carry_out
    from atlas.editing.commands.verify import verify
    from atlas.editing.imports.plan_text import format_plan
    from atlas.editing.imports.requests import RowOutcome

    words = texts(loaded.settings.language)
    rows = tuple(reports)
    click.echo(format_plan(rows, remarks, words))
    conflicts = any(row.fate is RowOutcome.CONFLICT for row in rows)
    if change.files:
        verdict = verify(content, change, on=on)
        if verdict.errors:
            shown = render(
                verdict.errors, "text", texts=verdict.checked.texts, prefix=str(content), words=words, colour=False
            )
            click.echo(f"{shown}\n{words(N_('Zo zou er een fout in komen. Er is niets veranderd.'))}")
            sys.exit(MISTAKES)
        if write:
            carry_out(content, change)
    number = plural("{n} bestand", "{n} bestanden", len(change.files))
    if not change.files:
        print_unless_quiet(words(N_("Er valt niets over te nemen. Er is niets veranderd.")))
    elif write:
        print_unless_quiet(words(N_("Gedaan: {files} geschreven."), files=number))
    elif doubtful:
        text = N_(
            "Dit was het plan: {files}. Er is niets veranderd. Noem eerst met --encoding hoe de letters bedoeld zijn."
        )
        click.echo(words(text, files=number))
    else:
        click.echo(
            words(N_("Dit was het plan: {files}. Er is niets veranderd. Voer het uit met --write."), files=number)
        )
    if conflicts:
        sys.exit(MISTAKES)
