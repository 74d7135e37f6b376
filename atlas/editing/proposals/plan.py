"""The effect of a proposal on its page: only the lines concerned, one change at a time.

A page that was changed elsewhere in the meantime still gets the other changes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from atlas.content.hints import excerpt_of
from atlas.content.ids import is_id
from atlas.content.plain import Plain, to_plain
from atlas.content.proposals import TEXT, open_to_proposals
from atlas.content.read import Content
from atlas.content.values import Absence, Fields, Value
from atlas.editing.proposals.edits import set_field, set_part
from atlas.editing.proposals.lists import change_list
from atlas.editing.proposals.page import How, ProposedEdits, field_for
from atlas.editing.proposals.read import Pair, Proposal, Said
from atlas.editing.proposals.same import describe_value
from atlas.editing.proposals.text import has_paragraph, paragraph_edit
from atlas.editing.proposals.values import ProposalReader
from atlas.editing.yaml_edit.change import ContentChange, FileChange
from atlas.editing.yaml_edit.file_text import Refused
from atlas.editing.yaml_edit.page import EditablePage, entity_of, open_page
from atlas.texts import Message, message


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The outcome of a proposal, for the page titled `about` in the file `path`.

    Besides the change: what was already present, what is left and why, and what was guessed.
    """

    about: str
    path: str
    change: ContentChange
    present: tuple[Message, ...] = ()
    left: tuple[Message, ...] = ()
    notes: tuple[Message, ...] = ()


def plan(folder: Path, content: Content, proposal: Proposal) -> Outcome:
    """The outcome of a proposal for an existing page; raises `Refused` if it is not a proposal for this atlas."""
    page = _page_of(folder, content, proposal)
    work = ProposedEdits(content=content, page=page, kind=open_to_proposals(page.kind), reader=ProposalReader(content))
    for pair in proposal.fields:
        _change_field(work, pair)
    for pair in proposal.rows:
        change = _change_text if pair.name == TEXT else change_list
        change(work, pair)
    before, after = page.text.text, work.page.text.text
    files = () if after == before else (FileChange(old=page.path, new=page.path, before=before, after=after),)
    return Outcome(
        about=page.entity.title,
        path=page.path,
        change=ContentChange(files),
        present=tuple(work.present),
        left=tuple(work.left),
        notes=tuple(work.reader.notes),
    )


def paragraph(said: Said) -> str | None:
    """A paragraph of running text; `None` if there is none."""
    if said is not None and not isinstance(said, str):
        raise Refused(message("de lopende tekst in het voorstel is geen tekst"))
    return said or None


def _page_of(folder: Path, content: Content, proposal: Proposal) -> EditablePage:
    if not is_id(proposal.page):
        raise Refused(message("'{id}' kan geen id van een pagina zijn", id=excerpt_of(proposal.page)))
    former = {old: entity.id for entity in content.entities for old in entity.fields.texts("vroeger")}
    entity = entity_of(content, former.get(proposal.page, proposal.page))
    if entity.kind != proposal.kind:
        raise Refused(
            message(
                "'{id}' is een {kind}, geen {wanted}", id=entity.id, kind=entity.kind, wanted=excerpt_of(proposal.kind)
            )
        )
    return open_page(folder, content, entity)


def _change_field(work: ProposedEdits, pair: Pair) -> None:
    """Change a field, or a part of a group."""
    whole, part = field_for(work.kind, pair.name)
    was = None if pair.was is None else work.reader.old_value(part, pair.was)
    will = None if pair.will is None else work.reader.value(part, pair.will)
    if will is None and part.required:
        raise Refused(message("'{name}' is verplicht en kan niet leeg", name=pair.name))
    if isinstance(will, tuple | Mapping):
        raise Refused(message("'{name}' heeft meer delen: noem elk deel apart", name=pair.name))
    path = tuple(pair.name.split("."))
    if not work.settled(pair.name, was, _present_value(work.page, path), will):
        work.carry(pair.name, whole.name, _setting(work, path, will))


def _change_text(work: ProposedEdits, pair: Pair) -> None:
    """Change one paragraph of the running text."""
    was, will = paragraph(pair.was), paragraph(pair.will)
    if will is not None and has_paragraph(work.page, will):
        work.present.append(message("de tekst"))
        return
    edit = paragraph_edit(work.page, was, will)
    if edit is None:
        work.left.append(
            message(
                "de tekst is intussen anders; toen: {was}; voorstel: {will}",
                was=describe_value(was),
                will=describe_value(will),
            )
        )
    else:
        work.carry(TEXT, "", lambda _: [edit])


def _setting(work: ProposedEdits, path: tuple[str, ...], will: Plain | None) -> How:
    if len(path) == 1:
        return lambda page: set_field(page, path[0], will)
    group = to_plain(work.page.entity.fields[path[0]])
    parts = group if isinstance(group, Mapping) else {}
    return lambda page: set_part(page, path, will, parts)


def _present_value(page: EditablePage, path: tuple[str, ...]) -> Plain:
    """The present value at a path."""
    value: Value = page.entity.fields
    for name in path:
        value = value[name] if isinstance(value, Fields) else Absence.LEFT_OUT
    return to_plain(value)
