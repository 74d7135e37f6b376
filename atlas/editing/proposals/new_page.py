"""A proposed new page: its text, with the fields in the order of the table of kinds."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from atlas.content.hints import excerpt_of
from atlas.content.plain import Plain
from atlas.content.proposals import TEXT, open_to_proposals
from atlas.content.read import Content
from atlas.content.types import Kind
from atlas.editing.commands.alike import similar_pages
from atlas.editing.commands.new import id_for
from atlas.editing.commands.rename import refuse_id
from atlas.editing.proposals.edits import with_part
from atlas.editing.proposals.page import field_for, list_for
from atlas.editing.proposals.plan import Outcome, paragraph, plan
from atlas.editing.proposals.read import Proposal
from atlas.editing.proposals.same import record_in
from atlas.editing.proposals.values import ProposalReader
from atlas.editing.yaml_edit.change import ContentChange, create_page
from atlas.editing.yaml_edit.file_text import Refused
from atlas.editing.yaml_edit.lines import field_lines, shorten_item
from atlas.texts import Message, message


def plan_new(content: Content, proposal: Proposal) -> Outcome:
    """The outcome of a proposal for a new page; raises `Refused` if there cannot be such a page."""
    whole = content.kinds.get(proposal.kind)
    ident = id_for(proposal.title)
    if whole is None:
        raise Refused(message("'{kind}' is geen soort pagina", kind=excerpt_of(proposal.kind)))
    if not ident:
        raise Refused(message("geef de nieuwe pagina een titel"))
    refuse_id(content, ident)
    reader, kind = ProposalReader(content), open_to_proposals(whole)
    says = {"titel": proposal.title, **dict(_fields(kind, proposal, reader)), **_lists(kind, proposal, reader)}
    missing = [field.name for field in kind.fields if field.required and field.name not in says]
    if missing:
        raise Refused(message("dit moet nog ingevuld: {names}", names=", ".join(missing)))
    lines = [line for field in kind.fields if field.name in says for line in field_lines(field.name, says[field.name])]
    text = "\n".join(("---", *lines, "---", "", *_body(proposal)))
    notes = (*_similar_page_remarks(content, proposal.title), *reader.notes)
    path = f"{kind.folder}/{ident}.md"
    return Outcome(about=proposal.title, path=path, change=ContentChange((create_page(path, text),)), notes=notes)


def _fields(kind: Kind, proposal: Proposal, reader: ProposalReader) -> Iterator[tuple[str, Plain]]:
    """The fields of the page, with the parts of each group together."""
    groups: dict[str, Mapping[str, Plain]] = {}
    for pair in proposal.fields:
        whole, part = field_for(kind, pair.name)
        if pair.will is None or whole.name == "titel":
            continue
        value, path = reader.value(part, pair.will), tuple(pair.name.split("."))
        if len(path) == 1:
            yield whole.name, value
        else:
            groups[whole.name] = with_part(groups.get(whole.name, {}), path[1:], value)
    yield from groups.items()


def _lists(kind: Kind, proposal: Proposal, reader: ProposalReader) -> Mapping[str, Plain]:
    """The lists of the page, each item in its shortest form."""
    lists: dict[str, tuple[Plain, ...]] = {}
    for pair in proposal.rows:
        if pair.name != TEXT and pair.will is not None:
            whole = list_for(kind, pair.name)
            item, record = reader.row(whole, pair.will), record_in(whole)
            short = shorten_item(item, record.main) if record and isinstance(item, Mapping) else item
            lists[whole.name] = (*lists.get(whole.name, ()), short)
    return lists


def _body(proposal: Proposal) -> Iterator[str]:
    for pair in proposal.rows:
        if pair.name == TEXT and (text := paragraph(pair.will)):
            yield from (*text.strip().splitlines(), "")


def _similar_page_remarks(content: Content, title: str) -> Iterator[Message]:
    for similar in similar_pages(content, title):
        yield message("Lijkt op '{name}' ({id})", name=similar.name, id=similar.id or "?")


def outcome_of(folder: Path, content: Content, proposal: Proposal) -> Outcome:
    """The outcome of a proposal, for an existing or a new page."""
    return plan(folder, content, proposal) if proposal.page else plan_new(content, proposal)
