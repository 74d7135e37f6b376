"""A page while a proposal is applied: each change is made on the text that the previous one left.

For each change its pair decides: the proposed value is already present, or the old value is still present, or both are
reported and nothing is done.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from atlas.content.hints import excerpt_of
from atlas.content.parsing.frontmatter import parse_page
from atlas.content.plain import Plain, to_plain
from atlas.content.read import Content
from atlas.content.source import Source
from atlas.content.types import Field, Kind, Many, Record
from atlas.content.validate import validate
from atlas.editing.proposals.same import are_same, describe_value
from atlas.editing.proposals.values import ProposalReader
from atlas.editing.yaml_edit.file_text import Edit, Refused, apply_edits, file_text
from atlas.editing.yaml_edit.page import EditablePage
from atlas.texts import Message, message

How = Callable[[EditablePage], Iterable[Edit]]


@dataclass(kw_only=True)
class ProposedEdits:
    """A page, the fields that a proposal may change, and the results so far."""

    content: Content
    page: EditablePage
    kind: Kind
    reader: ProposalReader
    present: list[Message] = field(default_factory=list)
    left: list[Message] = field(default_factory=list)

    def settled(self, name: str | Message, was: Plain | None, now: Plain | None, will: Plain | None) -> bool:
        """Whether there is nothing to do: the value is already present, or was changed elsewhere."""
        if are_same(now, will):
            self.present.append(message("{name}: {value}", name=name, value=describe_value(will)))
            return True
        if are_same(now, was):
            return False
        self.left.append(describe_three(name, describe_value(was), describe_value(now), describe_value(will)))
        return True

    def carry(self, name: str | Message, only: str, how: How) -> None:
        """Make edits if they change the field `only` and nothing else; otherwise report that it is left."""
        try:
            text = apply_edits(self.page.text.text, how(self.page))
            self.page = _read_again(self.page, text, self.content, only)
        except Refused as refused:
            self.left.append(message("{name}: {why}", name=name, why=refused.message))


def field_for(kind: Kind, name: str) -> tuple[Field, Field]:
    """The field and the part that a name such as `status` or `vormkenmerken.sturing` refers to."""
    first, *rest = name.split(".")
    whole = part = kind.field(first)
    for rest_part in rest:
        part = part.type.field(rest_part) if part and isinstance(part.type, Record) else None
    if whole is None or part is None:
        raise Refused(message("het veld '{name}' kan niet met een voorstel", name=excerpt_of(name)))
    return whole, part


def list_for(kind: Kind, name: str) -> Field:
    """The list with this name."""
    whole, _ = field_for(kind, name)
    if not isinstance(whole.type, Many):
        raise Refused(message("'{name}' is geen lijst", name=name))
    return whole


def describe_three(name: str | Message, was: Message, now: Message, will: Message) -> Message:
    """The old, present and proposed value, in words."""
    return message("{name}: toen {was}; nu {now}; voorstel {will}", name=name, was=was, now=now, will=will)


def _read_again(page: EditablePage, text: str, content: Content, only: str) -> EditablePage:
    """The page with another text, in which no field but `only` may differ."""
    bare = re.sub("\r\n|\r", "\n", text.lstrip("\ufeff"))
    draft, _ = parse_page(Source(path=page.path, kind=page.kind.name, id=page.entity.id, text=bare))
    if draft is None:
        raise Refused(message("dit kan zo niet op de pagina komen"))
    entity, _ = validate(draft, content.kinds)
    after = EditablePage(
        entity=entity,
        kind=page.kind,
        root=draft.root,
        text=file_text(page.path, text.encode()),
        closing=draft.body_line - 1,
    )
    if any(_changed_elsewhere(page, after, only)) or (only and entity.body.text != page.entity.body.text):
        raise Refused(message("dit zou meer veranderen dan bedoeld; verander het zelf"))
    return after


def _changed_elsewhere(before: EditablePage, after: EditablePage, only: str) -> Iterator[str]:
    for candidate in before.kind.fields:
        if candidate.name != only and not are_same(
            to_plain(before.entity.fields[candidate.name]), to_plain(after.entity.fields[candidate.name])
        ):
            yield candidate.name
