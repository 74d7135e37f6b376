"""What of another tool's file becomes what of ours, in a small file that is written once and can be changed."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from atlas.content.hints import did_you_mean, nearest
from atlas.content.parsing import nodes
from atlas.content.parsing.tree import read_tree
from atlas.content.types import Field, Kind, Many, OneOf, Record, Ref
from atlas.diagnostics import errors
from atlas.editing.interchange.model import ForeignFile
from atlas.editing.interchange.presets import (
    BESIDE_FIELDS,
    IDENT,
    NAME_ONLY,
    NOTHING,
    REVERSED,
    FormatPreset,
    proposed_field,
    proposed_kind,
    proposed_link,
)
from atlas.editing.yaml_edit.file_text import Refused
from atlas.texts import N_, Message, Texts, message

FORMAT, KINDS, VALUES, LINKS, FIXED = "formaat", "soorten", "velden", "verbindingen", "vast"
# In the group of a kind of link: what the link itself becomes.
ITSELF = "verbinding"
_ADDRESS = re.compile(r"(?=.*[a-z]{3})[a-z0-9]+(?:-[a-z0-9]+)*")
_PLAIN_KEY = re.compile(r"[A-Za-z][\w.-]*")
_WORDS_FOR_NOTHING = {"onbekend", "geen", "nee", "ja", "no", "yes", "on", "off", "true", "false", "null"}
_EXAMPLES = {"coalitie": ("opgaven", "wonen"), "organisatie": ("wereld", "publiek"), "oplossing": ("opgaven", "wonen")}

Groups = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatMapping:
    """What each kind, value and link of a file becomes; `fixed` is what each new page of one of our kinds has.

    What is not named here was not in the file when the mapping was made.
    """

    format: str
    kinds: Mapping[str, str]
    values: Groups
    links: Groups
    fixed: Groups


def propose_mapping(name: str, file: ForeignFile, preset: FormatPreset, kinds: Mapping[str, Kind]) -> FormatMapping:
    """The mapping that fits a file best."""
    words = dict.fromkeys(thing.kind for thing in file.things)
    ours = {word: proposed_kind(word, preset, kinds) for word in words}
    values: dict[str, dict[str, str]] = {}
    links: dict[str, dict[str, str]] = {}
    refs = {field.name for kind in kinds.values() for field in kind.fields if ref_of(field)}
    for thing in file.things:
        kind = kinds.get(ours[thing.kind])
        fields = [field.name for field in kind.fields] if kind else []
        for value, text in thing.values if kind else ():
            group = values.setdefault(thing.kind, {})
            target = group.setdefault(value, proposed_field(value, preset, fields))
            # A number or a short code would be a poor address.
            group[value] = NOTHING if target == IDENT and not _ADDRESS.fullmatch(text) else target
        for link in thing.links:
            said = links.setdefault(link.kind, {ITSELF: proposed_link(link.kind, preset, refs)})
            parts = _parts(said[ITSELF], kinds)
            for value, _ in link.values:
                said.setdefault(value, proposed_field(value, preset, parts, ()))
    return FormatMapping(format=name, kinds=ours, values=values, links=links, fixed={})


def ref_of(field: Field) -> Ref | None:
    """What a field refers to: itself, each value of its list, or what each group of its list is about."""
    inner = field.type.of if isinstance(field.type, Many) else field.type
    main = inner.field(inner.main) if isinstance(inner, Record) and inner.main else None
    if isinstance(inner, Record) and main is None and inner.fields:
        main = inner.fields[0]
    kind = main.type if main else inner
    return kind if isinstance(kind, Ref) else None


def _parts(target: str, kinds: Mapping[str, Kind]) -> tuple[str, ...]:
    """The parts of the groups that a link can become."""
    found = (kind.field(target.partition("/")[0]) for kind in kinds.values())
    inner = (field.type.of for field in found if field and isinstance(field.type, Many))
    return tuple(part.name for record in inner if isinstance(record, Record) for part in record.fields)


def mapping_text(mapping: FormatMapping, file: str, kinds: Mapping[str, Kind], words: Texts) -> str:
    """The mapping as a file, with what can be changed in it as remarks."""
    return "\n".join((*_lines(mapping, file, kinds, words), ""))


def _lines(mapping: FormatMapping, file: str, kinds: Mapping[str, Kind], words: Texts) -> Iterator[str]:
    yield f"# {words(N_('Wat van {file} in de atlas komt. Verander wat niet klopt.'), file=file)}"
    yield f"{FORMAT}: {mapping.format}"
    choices = ", ".join((*kinds, NAME_ONLY, NOTHING))
    yield f"# {words(N_('Achter elke soort van het bestand een soort pagina: {kinds}.'), kinds=choices)}"
    yield f"{KINDS}:"
    yield from (f"  {_key(word)}: {kind}" for word, kind in mapping.kinds.items())
    beside = ", ".join((*BESIDE_FIELDS, NOTHING))
    yield f"# {words(N_('Achter elk gegeven een veld van die pagina; of {beside}.'), beside=beside)}"
    yield from _group(VALUES, mapping.values)
    text = N_("Achter elke verbinding een veld dat naar een pagina verwijst, zoals deelnemers of relaties/verwant-aan.")
    yield f"# {words(text)}"
    turned = N_("Met /andersom erachter staat het op de pagina waar de verbinding naartoe gaat.")
    yield f"# {words(turned)}"
    yield from _group(LINKS, mapping.links)
    yield f"# {words(N_('Wat voor elke nieuwe pagina van een soort hetzelfde is.'))}"
    yield f"{FIXED}:"
    for kind, (field, example) in _EXAMPLES.items():
        if kind in mapping.kinds.values():
            yield f"  # {kind}:"
            yield f"  #   {field}: {example}"


def _group(name: str, groups: Groups) -> Iterator[str]:
    yield f"{name}:"
    for word, group in groups.items():
        yield f"  {_key(word)}:"
        yield from (f"    {_key(value)}: {target}" for value, target in group.items())


def _key(word: str) -> str:
    plain = _PLAIN_KEY.fullmatch(word) and word.lower() not in _WORDS_FOR_NOTHING
    return word if plain else json.dumps(word, ensure_ascii=False)


def read_format_mapping(text: str, path: str, name: str, kinds: Mapping[str, Kind]) -> FormatMapping:
    """The mapping in a file; `Refused` says on which line something cannot be."""
    root, problems = read_tree(text, path, 1)
    grave = next(errors(problems), None)
    if grave or not isinstance(root, nodes.Mapping):
        why = Message(text=grave.rule.text, args=grave.args) if grave else message("hier staat geen koppeling")
        raise _refusal(path, grave.span.line if grave else 1, why)
    written = root.get(FORMAT)
    if not isinstance(written, nodes.Scalar) or written.text != name:
        raise _refusal(path, 1, message("deze koppeling is niet voor --from {format}", format=name))
    ours = dict(_checked(root.get(KINDS), path, {*kinds, NAME_ONLY, NOTHING}))
    fields = {name: _targets(kind) for name, kind in kinds.items()}
    values = {
        # What is left out of a kind that gets no page is kept for when it does.
        word: dict(_checked(inner, path, fields.get(ours.get(word, ""), set().union(*fields.values()))))
        for word, inner in _groups(root.get(VALUES))
    }
    refs = {target for kind in kinds.values() for field in kind.fields for target in _link_targets(field)}
    links = {word: dict(_link(inner, path, refs, kinds)) for word, inner in _groups(root.get(LINKS))}
    fixed = {word: _fixed(inner, word, path, kinds) for word, inner in _groups(root.get(FIXED))}
    return FormatMapping(format=name, kinds=ours, values=values, links=links, fixed=fixed)


def _targets(kind: Kind) -> set[str]:
    """What a value of a page of this kind can become: a field, or a part of a group."""
    parts = {
        f"{field.name}.{part.name}"
        for field in kind.fields
        if isinstance(field.type, Record)
        for part in field.type.fields
    }
    return {*(field.name for field in kind.fields), *parts, *BESIDE_FIELDS, NOTHING}


def _link_targets(field: Field) -> Iterator[str]:
    """What a link can become in a field: the field, or the field with one of its kinds of relations."""
    yield field.name
    yield f"{field.name}/{REVERSED}"
    inner = field.type.of if isinstance(field.type, Many) else field.type
    for part in inner.fields if isinstance(inner, Record) else ():
        if isinstance(part.type, OneOf) and part.type.names:
            yield from (f"{field.name}/{option}" for option in part.type.options)


def _link(node: nodes.Node, path: str, refs: set[str], kinds: Mapping[str, Kind]) -> Iterator[tuple[str, str]]:
    pairs = dict(_checked(node, path, None))
    parts = {*_parts(pairs.get(ITSELF, ""), kinds), NOTHING}
    for word, target in pairs.items():
        options = {*refs, NOTHING} if word == ITSELF else parts
        yield from _checked(_only(node, word), path, options) if target else ()


def _only(node: nodes.Node, word: str) -> nodes.Node:
    entries = node.entries if isinstance(node, nodes.Mapping) else ()
    return nodes.Mapping(tuple(entry for entry in entries if entry.key.text == word), node.span)


def _fixed(node: nodes.Node, kind: str, path: str, kinds: Mapping[str, Kind]) -> Mapping[str, str]:
    names = [field.name for field in kinds[kind].fields] if kind in kinds else []
    entries = node.entries if isinstance(node, nodes.Mapping) else ()
    for entry in entries:
        if entry.key.text not in names:
            hint = did_you_mean(nearest(entry.key.text, names))
            why = message("een {kind} heeft geen veld '{name}'{hint}", kind=kind, name=entry.key.text, hint=hint)
            raise _refusal(path, entry.key.span.line, why)
    return dict(_checked(node, path, None))


def _groups(node: nodes.Node | None) -> Iterator[tuple[str, nodes.Node]]:
    yield from ((entry.key.text, entry.value) for entry in (node.entries if isinstance(node, nodes.Mapping) else ()))


def _checked(node: nodes.Node | None, path: str, options: set[str] | None) -> Iterator[tuple[str, str]]:
    """The pairs of a group, of which the values must be among the options."""
    for entry in node.entries if isinstance(node, nodes.Mapping) else ():
        target = entry.value.text.strip() if isinstance(entry.value, nodes.Scalar) else ""
        if options is not None and target not in options:
            hint = did_you_mean(nearest(target, sorted(options)))
            why = message("'{target}' kan hier niet{hint}", target=target, hint=hint)
            raise _refusal(path, entry.key.span.line, why)
        yield entry.key.text, target


def _refusal(path: str, line: int, why: Message) -> Refused:
    return Refused(message("{path}, regel {line}: {why}", path=path, line=line, why=why))
