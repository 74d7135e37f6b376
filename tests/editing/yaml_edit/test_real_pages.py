"""Orders on the pages of the real atlas and of the example: only the lines that are meant differ."""

import re
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from atlas.content.parsing.frontmatter import parse_page
from atlas.content.read import Content, read_content
from atlas.content.source import Source
from atlas.content.validate import validate
from atlas.content.values import Day, Entity, Fields, Reference, Unwritten, Value, leaves
from atlas.editing.commands.confirm import plan_confirmation
from atlas.editing.commands.merge import plan_merge
from atlas.editing.commands.remove import plan_removal
from atlas.editing.commands.rename import plan_rename
from atlas.editing.commands.verify import verify
from atlas.editing.yaml_edit.change import ContentChange, FileChange
from atlas.editing.yaml_edit.file_text import Refused
from atlas.texts import texts
from tests.editing.desks import ATLAS, EXAMPLE, differences

ON = date(2026, 11, 24)
content_of = cache(read_content)


def pages_of(folder: Path) -> list[tuple[Path, str]]:
    return [(folder, entity.id) for entity in content_of(folder).entities]


def pairs_of_one_kind() -> list[tuple[Path, str, str]]:
    return [
        (folder, one.id, other.id)
        for folder in (EXAMPLE, ATLAS)
        for one in content_of(folder).entities
        for other in content_of(folder).entities
        if one.kind == other.kind and one.visibility == other.visibility and one != other
    ]


of_the_atlas = st.deferred(lambda: st.sampled_from(pages_of(ATLAS)))
any_two = st.deferred(lambda: st.sampled_from(pairs_of_one_kind()))
some = settings(max_examples=120, deadline=None, phases=[Phase.generate])
few = settings(max_examples=3, deadline=None, phases=[Phase.generate])


def entity_after(file: FileChange, content: Content) -> Entity:
    """The page as it reads after a change."""
    assert file.new
    path = Path(file.new)
    kind = next(kind for kind in content.kinds.values() if kind.folder == path.parts[0])
    text = file.after.lstrip("\ufeff").replace("\r\n", "\n")
    draft, unread = parse_page(Source(path=file.new, kind=kind.name, id=path.stem, text=text))
    assert unread == ()
    assert draft
    entity, _ = validate(draft, content.kinds)
    return entity


def bare(value: Value) -> object:
    """A value without places, so that two can be compared."""
    if isinstance(value, Fields):
        return {name: bare(part) for name, part in value.values.items()}
    if isinstance(value, tuple):
        return [bare(part) for part in value]
    if isinstance(value, Unwritten):
        return value.key
    return value.target if isinstance(value, Reference) else str(value)


def entity_before(file: FileChange, content: Content) -> Entity:
    return next(entity for entity in content.entities if entity.path == file.old)


@given(of_the_atlas)
@some
def test_confirming_a_page_of_the_atlas_changes_only_the_confirmation(page: tuple[Path, str]) -> None:
    confirms_only(*page)


def test_confirming_any_page_of_the_example_changes_only_the_confirmation() -> None:
    for page in pages_of(EXAMPLE):
        confirms_only(*page)


def confirms_only(folder: Path, ident: str) -> None:
    content = content_of(folder)

    change = plan_confirmation(folder, content, [ident], by="secretaris: het overleg", on=ON)

    [file] = change.files
    after, before = entity_after(file, content), entity_before(file, content)
    said = after.fields.record("bevestigd")
    assert said
    assert (said.day("op"), said.text("door")) == (Day(2026, 11, 24), "secretaris: het overleg")
    assert bare(after.fields.without("bevestigd")) == bare(before.fields.without("bevestigd"))
    assert after.body.text == before.body.text
    [(_, gone, come)] = differences(change)
    assert len(gone) <= 2
    assert len(come) <= 3
    old = before.fields.record("bevestigd")
    assert said.number("maanden") == (old.number("maanden") if old else None)


@given(of_the_atlas)
@some
def test_renaming_a_page_of_the_atlas_changes_only_references_and_former_ids(page: tuple[Path, str]) -> None:
    renames_only(*page)


def test_renaming_any_page_of_the_example_changes_only_references_and_former_ids() -> None:
    for page in pages_of(EXAMPLE):
        renames_only(*page)


def renames_only(folder: Path, ident: str) -> None:
    content = content_of(folder)
    new = f"nieuw-{ident}"[:80].rstrip("-")

    change = plan_rename(folder, content, ident, new)

    itself, *others = change.files
    assert itself.old
    assert itself.new == str(Path(itself.old).with_name(f"{new}.md"))
    for file in others:
        assert file.old == file.new
        assert [line.replace(new, ident) for line in file.after.splitlines(keepends=True)] == [
            line.replace(new, ident) for line in file.before.splitlines(keepends=True)
        ]
    for _, gone, come in differences(change):
        assert all(ident in line or line.startswith("vroeger:") for line in gone)
        assert all(re.search(rf"{re.escape(ident)}|vroeger", line) for line in come)
    after, before = entity_after(itself, content), entity_before(itself, content)
    assert after.fields.texts("vroeger") == (*before.fields.texts("vroeger"), ident)
    assert bare(after.fields.without("vroeger")) == bare(before.fields.without("vroeger"))


@given(of_the_atlas)
@some
def test_removing_a_page_of_the_atlas_takes_out_every_reference_and_nothing_else(page: tuple[Path, str]) -> None:
    removes_only(*page)


def test_removing_any_page_of_the_example_takes_out_every_reference_and_nothing_else() -> None:
    removed = [ident for folder, ident in pages_of(EXAMPLE) if removes_only(folder, ident)]

    assert len(removed) > len(pages_of(EXAMPLE)) * 3 / 4


def removes_only(folder: Path, ident: str) -> bool:
    """Whether the page could go."""
    content = content_of(folder)
    try:
        change = plan_removal(folder, content, ident, texts())
    except Refused as refused:
        assert "verplicht" in refused.message.text  # noqa: PT017 - that it may be refused is no promise
        return False

    gone, *others = change.files
    assert gone.new is None
    for file in others:
        after = entity_after(file, content)
        assert ident not in [leaf.target for leaf in leaves(after.fields) if isinstance(leaf, Reference)]
        assert ident not in [one.to.target for one in after.body.references if isinstance(one.to, Reference)]
        known = set(file.before.splitlines(keepends=True))
        come = [line for line in file.after.splitlines(keepends=True) if line not in known]
        # A line that comes has lost a reference, or says that a list of participants is no longer complete.
        lost = [line for line in file.before.splitlines(keepends=True) if ident in line]
        assert len([line for line in come if line != "deelnemers-volledig: deels\n"]) <= len(lost)
    return True


@given(any_two)
@some
def test_merging_keeps_every_line_of_the_page_that_stays(pair: tuple[Path, str, str]) -> None:
    folder, gone, stays = pair
    content = content_of(folder)

    change = plan_merge(folder, content, gone, stays)

    old, whole, *others = change.files
    assert old.new is None
    after, before = entity_after(whole, content), entity_before(whole, content)
    assert gone in after.fields.texts("vroeger")
    assert before.body.text.strip() in after.body.text or gone in before.body.text
    assert after.title == before.title
    for file in others:
        seen = entity_after(file, content)
        assert not any(isinstance(leaf, Reference) and leaf.target == gone for leaf in leaves(seen.fields))


@pytest.mark.slow
@given(st.data())
@few
def test_no_order_brings_a_mistake_into_the_atlas(data: st.DataObject) -> None:
    folder = data.draw(st.sampled_from((EXAMPLE, EXAMPLE, ATLAS)))
    content = content_of(folder)
    ident = data.draw(st.sampled_from([entity.id for entity in content.entities]))
    changes: list[ContentChange] = [
        plan_confirmation(folder, content, [ident], by="secretaris", on=ON),
        plan_rename(folder, content, ident, "een-nieuw-id"),
    ]
    with suppress(Refused):
        changes.append(plan_removal(folder, content, ident, texts()))

    for change in changes:
        assert verify(folder, change, on=ON).errors == ()


@pytest.mark.slow
@given(any_two)
@few
def test_no_merge_brings_a_mistake_into_the_atlas(pair: tuple[Path, str, str]) -> None:
    folder, gone, stays = pair

    change = plan_merge(folder, content_of(folder), gone, stays)

    # That the two contradict each other is for the one who merges to settle: the order is then refused.
    assert [problem for problem in verify(folder, change, on=ON).errors if problem.rule.code < "A4"] == []
