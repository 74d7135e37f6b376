"""The things of a file as rows for an import plan, with the account of all its data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from atlas.content.plain import Plain
from atlas.content.read import Content
from atlas.content.types import Field, Many, Record
from atlas.editing.imports.plan import ImportPlan, plan_import
from atlas.editing.imports.requests import RequestedRow, RowLocation, RowOutcome, RowReport
from atlas.editing.interchange.build import ImportOptions, PageBuilder, new_builder
from atlas.editing.interchange.drafts import PageDraft
from atlas.editing.interchange.enter import enter_values, given_fields
from atlas.editing.interchange.ledger import Ledger
from atlas.editing.interchange.links import enter_links
from atlas.editing.interchange.model import ForeignFile
from atlas.editing.lists.opgaven import NO_OPGAVE
from atlas.editing.lists.questions import ListQuestion
from atlas.editing.lists.take_in import describe_rows
from atlas.editing.yaml_edit.change import ContentChange
from atlas.texts import Message, message

OPGAVEN = "opgaven"


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignPlan:
    """What a file of another tool would do: rows, the change, what is still asked, and the account of its data."""

    reports: tuple[RowReport, ...]
    change: ContentChange
    questions: tuple[ListQuestion, ...]
    ledger: Ledger


def plan_things(file: ForeignFile, folder: Path, content: Content, options: ImportOptions) -> ForeignPlan:
    """The plan for a file. Nothing is written.

    What a page that cannot come would have held is lost, also where others refer to it: so the plan is made again
    without it, until every page that is left can come.
    """
    excluded: dict[str, Message] = {}
    questions: dict[str, ListQuestion] = {}
    while True:
        builder = _build(file, content, options, excluded)
        reasons = dict(_lacking(builder))
        rows = tuple(_rows(builder))
        plan = plan_import(folder, content, rows) if not reasons else ImportPlan((), ContentChange(()))
        questions |= builder.questions
        reasons |= {row.about: row.why[0] for row in plan.reports if row.fate is RowOutcome.CONFLICT}
        if not reasons:
            left_out = tuple(_left_out(builder))
            return ForeignPlan(
                reports=(*describe_rows(rows, plan.reports, content, options.words), *left_out),
                change=plan.change,
                questions=tuple(questions.values()),
                ledger=builder.ledger,
            )
        excluded |= reasons


def _build(file: ForeignFile, content: Content, options: ImportOptions, excluded: Mapping[str, Message]) -> PageBuilder:
    """The pages of a file with all that is said of them."""
    builder = new_builder(file, content, options, excluded)
    for aside in file.set_aside:
        builder.ledger.add(aside.fate, aside.what, why=aside.why, count=aside.count)
    for draft in builder.drafts.values():
        given_fields(draft, options.mapping.fixed.get(draft.kind.name, {}), builder)
    for thing in file.things:
        enter_values(builder, thing)
    for thing in file.things:
        enter_links(builder, thing)
    return builder


def _lacking(builder: PageBuilder) -> Iterator[tuple[str, Message]]:
    """The pages that lack what they must have, with what to say of each; a lacking opgave is asked for first."""
    for draft in builder.drafts.values():
        lacking = draft.lacking() if draft.ident not in builder.excluded else ()
        if OPGAVEN in lacking:
            opgave = _opgave(builder)
            draft.given |= {OPGAVEN: ({"opgave": opgave},)} if opgave else {}
            lacking = draft.lacking()
        if lacking == (OPGAVEN,):
            yield draft.ident, message("wacht op een opgave")
        elif lacking:
            yield draft.ident, message("er ontbreekt: {fields}", fields=", ".join(lacking))


def _opgave(builder: PageBuilder) -> str:
    """The opgave of new pages that name none, if someone answered that; else it is asked once for all of them."""
    about = builder.options.words(NO_OPGAVE)
    coming = {draft.title: draft.ident for draft in builder.drafts.values() if draft.kind.name == "opgave"}
    answer = builder.answer(about)
    ident = (builder.names["opgave"].find(answer).ident or coming.get(answer, "")) if answer else ""
    if not ident:
        ask = message("Aan welke opgave werken deze? Of noem haar onder 'vast' in de koppeling.")
        titles = (*builder.names["opgave"].titles.values(), *coming)
        builder.ask(about, builder.options.mapping.format, ask, tuple(dict.fromkeys(titles)))
    return ident


def _rows(builder: PageBuilder) -> Iterator[RequestedRow]:
    """A row for each page that comes or changes; of a page that is there, one for each group that a list gains."""
    table = builder.options.mapping.format
    for draft in builder.drafts.values():
        if draft.ident in builder.excluded:
            continue
        if draft.entity is None:
            place = RowLocation(table, draft.number)
            yield RequestedRow(place=place, kind=draft.kind, ident=draft.ident, says=draft.whole(), text=draft.text)
            continue
        yield from _more(draft, table)


def _more(draft: PageDraft, table: str) -> Iterator[RequestedRow]:
    """The rows for a page that is there: what it gains."""
    fields = {field.name: field for field in draft.kind.fields}
    groups = {name: value for name, value in draft.says.items() if _is_groups(fields[name])}
    says = {name: _with_there(draft, name, value) for name, value in draft.says.items() if name not in groups}
    place = RowLocation(table, draft.number)
    yield RequestedRow(place=place, kind=draft.kind, ident=draft.ident, says=says)
    for name, value in groups.items():
        for number, item in enumerate(value if isinstance(value, tuple) else (), 1):
            at = RowLocation(f"{table}, {draft.title}, {name} {number}", draft.number)
            group = item if isinstance(item, Mapping) else {}
            yield RequestedRow(place=at, kind=draft.kind, ident=draft.ident, says=group, of=fields[name])


def _is_groups(field: Field) -> bool:
    return isinstance(field.type, Many) and isinstance(field.type.of, Record)


def _with_there(draft: PageDraft, name: str, value: Plain) -> Plain:
    before = draft.there(name)
    return (*before, *value) if isinstance(before, tuple) and isinstance(value, tuple) else value


def _left_out(builder: PageBuilder) -> Iterator[RowReport]:
    """A report for each page that cannot come, and for each thing that waits for an answer."""
    table = builder.options.mapping.format
    for ident, why in builder.excluded.items():
        place = RowLocation(table, builder.drafts[ident].number)
        title = builder.drafts[ident].title
        yield RowReport(place=place, about=title, fate=RowOutcome.SKIPPED, why=(why,))
    numbers = {thing.key: number for number, thing in enumerate(builder.file.things, 1)}
    for key, why in builder.waiting.items():
        thing = builder.things[key]
        place = RowLocation(table, numbers[key])
        yield RowReport(place=place, about=thing.title, fate=RowOutcome.SKIPPED, why=(why,))
