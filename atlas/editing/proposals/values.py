"""Values of a proposal, read like those of a page; a title or other name may replace an id."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from atlas.content.hints import did_you_mean, excerpt_of, nearest
from atlas.content.ids import is_id
from atlas.content.names import plain_key
from atlas.content.parsing import nodes
from atlas.content.plain import Plain, to_plain
from atlas.content.read import Content
from atlas.content.types import Field, FieldType, Many, Record, Ref
from atlas.content.validate import read_value
from atlas.content.values import Absence
from atlas.diagnostics import Span, errors
from atlas.editing.proposals.read import Said
from atlas.editing.yaml_edit.file_text import Refused
from atlas.texts import Message, message

_ABSENT = {absence.value: absence for absence in (Absence.UNKNOWN, Absence.NONE)}
_NOWHERE = Span("")


@dataclass
class ProposalReader:
    """Reads the values of a proposal against an atlas, and notes how names were understood."""

    content: Content
    notes: list[Message] = field(default_factory=list)

    def value(self, field: Field, said: Said) -> Plain:
        """A valid value for a field; raises `Refused` if it is not."""
        return self._read(field, self._node(said, field.type, field.name))

    def _read(self, field: Field, node: nodes.Node) -> Plain:
        value, problems = read_value(node, field)
        wrong = next(errors(problems), None)
        if wrong:
            why = message(wrong.rule.text, **wrong.args)
            raise Refused(message("{field}: {why}", field=field.name, why=why))
        if value is Absence.LEFT_OUT:
            raise Refused(message("{field}: hier staat niets in", field=field.name))
        return to_plain(value)

    def row(self, field: Field, said: Said) -> Plain:
        """A valid item for a list; raises `Refused` if it is not."""
        of = field.type.of if isinstance(field.type, Many) else field.type
        node = self._node(said, of, field.name)
        if isinstance(node, nodes.Scalar) and _ref(of) is None:
            # In a list of texts the words for absence are ordinary words.
            node = replace(node, quoted=True)
        value = self._read(Field(name=field.name, type=of, label=field.label, help=field.help, required=True), node)
        if isinstance(value, Absence):
            raise Refused(message("{field}: '{word}' is geen regel van een lijst", field=field.name, word=value.value))
        return value

    def old_value(self, field: Field, said: Said, *, in_list: bool = False) -> Plain:
        """A former value: as it is read today, or as it was written if that is no longer possible."""
        try:
            return self.row(field, said) if in_list else self.value(field, said)
        except Refused:
            return _as_said(said)

    @cached_property
    def _kinds(self) -> Mapping[str, str]:
        return {entity.id: entity.kind for entity in self.content.entities}

    @cached_property
    def _former(self) -> Mapping[str, str]:
        return {old: entity.id for entity in self.content.entities for old in entity.fields.texts("vroeger")}

    @cached_property
    def _names(self) -> Mapping[str, frozenset[str]]:
        """The pages by name: titles and other names."""
        names: dict[str, set[str]] = {}
        for entity in self.content.entities:
            for name in (entity.title, *entity.fields.texts("synoniemen")):
                names.setdefault(plain_key(name), set()).add(entity.id)
        return {name: frozenset(ids) for name, ids in names.items()}

    def _node(self, said: Said, kind: FieldType, name: str) -> nodes.Node:
        """A value as the tree that a page would give, with ids for names of pages."""
        inner = kind.of if isinstance(kind, Many) else kind
        if isinstance(said, list):
            return nodes.Sequence(tuple(self._node(item, inner, name) for item in said), _NOWHERE)
        if isinstance(said, dict):
            return nodes.Mapping(tuple(self._entries(said, inner)), _NOWHERE)
        if said is None:
            raise Refused(message("{field}: hier staat niets in", field=name))
        ref = _ref(inner)
        return nodes.Scalar(self._resolve_name(said.strip(), ref) if ref else said, _NOWHERE)

    def _entries(self, said: Mapping[str, Said], kind: FieldType) -> Iterator[nodes.Entry]:
        for name, part in said.items():
            field = kind.field(name) if isinstance(kind, Record) else None
            if field is None:
                raise Refused(message("het veld '{name}' kan niet met een voorstel", name=excerpt_of(name)))
            if part is not None:
                yield nodes.Entry(nodes.Scalar(name, _NOWHERE), self._node(part, field.type, name))

    def _resolve_name(self, text: str, ref: Ref) -> str:
        """The id for an id, a former id or a name; any other text is unchanged."""
        if text in _ABSENT or text.startswith("?") or (ref.web and ":" in text):
            return text
        ident = self._former.get(text, text)
        if ident in self._kinds:
            self._refuse_kind(ident, ref)
            return ident
        named = [
            ident for ident in self._names.get(plain_key(text), ()) if not ref.kinds or self._kinds[ident] in ref.kinds
        ]
        if len(named) == 1:
            self.notes.append(message("'{name}' is gelezen als {id}", name=text, id=named[0]))
            return named[0]
        raise Refused(self._unresolved_message(text, named))

    def _refuse_kind(self, ident: str, ref: Ref) -> None:
        if ref.kinds and self._kinds[ident] not in ref.kinds:
            raise Refused(
                message(
                    "'{id}' is een {kind}; hier kan alleen: {kinds}",
                    id=ident,
                    kind=self._kinds[ident],
                    kinds=", ".join(ref.kinds),
                )
            )

    def _unresolved_message(self, text: str, named: Iterable[str]) -> Message:
        if several := sorted(named):
            return message(
                "'{name}' kan meer dan één pagina zijn: {ids}", name=excerpt_of(text), ids=", ".join(several)
            )
        near = nearest(text, self._kinds)
        if not is_id(text):
            near = next(iter(self._names.get(nearest(plain_key(text), self._names), ())), "")
        return message("geen pagina heet '{name}'{hint}", name=excerpt_of(text), hint=did_you_mean(near))


def _ref(kind: FieldType) -> Ref | None:
    """The reference type of a single value, or of the main part of a group."""
    if isinstance(kind, Record):
        main = kind.field(kind.main)
        return _ref(main.type) if main else None
    return kind if isinstance(kind, Ref) else None


def _as_said(said: Said) -> Plain:
    if isinstance(said, dict):
        return {name: _as_said(part) for name, part in said.items() if part is not None}
    if isinstance(said, list):
        return tuple(map(_as_said, said))
    return _ABSENT.get(said or "", said or Absence.LEFT_OUT)
