"""The text of a new page: required fields filled in, and every other field as a comment, ready to use."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from atlas.content.hints import did_you_mean, nearest
from atlas.content.ids import LONGEST_ID, RESERVED, nearest_id
from atlas.content.kinds import EVERY_KIND, OF_A_RELATION
from atlas.content.read import Content
from atlas.content.types import Date, Field, FieldType, Kind, Many, Number, OneOf, Record, Ref, Web, Whole
from atlas.editing.commands.rename import refuse_id
from atlas.editing.yaml_edit.change import ContentChange, create_page
from atlas.editing.yaml_edit.file_text import Refused
from atlas.editing.yaml_edit.scalars import format_scalar
from atlas.texts import N_, Texts, message

# Fields that a new page does not need until later.
_LATER = frozenset(("vroeger", "niet-signaleren", "redactioneel", "herkomst"))
_FIRST = ("titel", "zichtbaarheid")
_WIDTH = 100
_MOST_OPTIONS = 12
# The name of a party that is not known yet.
_TO_FILL = "? …"
_EXAMPLES: Mapping[type[FieldType], str] = {
    Date: "2026-05-31",
    Number: "0,5",
    Whole: "12",
    Web: "https://www.voorbeeld.nl/",
}


@dataclass(frozen=True, slots=True)
class NewField:
    """A field of a new page: its options, and the value if none is given."""

    field: Field
    options: tuple[str, ...]
    usual: str

    def question(self, words: Texts) -> str:
        """The question for a terminal, with the first of the options."""
        choices = f" ({self._first_options()})" if self.options else ""
        return f"{words(self.field.help)}{choices}"

    def _first_options(self) -> str:
        return ", ".join((*self.options[:_MOST_OPTIONS], *(("…",) if len(self.options) > _MOST_OPTIONS else ())))

    def checked(self, value: str) -> str:
        """The value of the field; empty if none was given, since facts are never made up."""
        value = value or self.usual
        if value and self.options and value not in self.options and not value.startswith("?"):
            hint = did_you_mean(nearest(value, self.options))
            text = N_("'{value}' kan niet bij '{name}'{hint}")
            raise Refused(message(text, value=value, name=self.field.name, hint=hint))
        return value

    def needed(self, value: str) -> str:
        """The value of the field; raises `Refused` if it is empty but required."""
        checked = self.checked(value)
        if not checked and self.field.required:
            text = N_("een nieuwe pagina moet '{name}' hebben: geef --field {name}=… met een van deze: {options}")
            raise Refused(message(text, name=self.field.name, options=self._first_options()))
        return checked


def id_for(title: str) -> str:
    """The id for a title, cut at a hyphen; empty if no character of the title can be used."""
    ident = nearest_id(title)
    if len(ident) > LONGEST_ID:
        ident = ident[:LONGEST_ID].rpartition("-")[0]
    return f"{ident}-pagina" if ident in RESERVED else ident


def find_kind(content: Content, name: str) -> Kind:
    """The kind with this name or folder; raises `Refused` with the existing kinds if there is none."""
    wanted = name.strip().casefold()
    for kind in content.kinds.values():
        if wanted in {kind.name, kind.folder}:
            return kind
    kinds = ", ".join(content.kinds)
    hint = did_you_mean(nearest(wanted, content.kinds))
    raise Refused(message("'{name}' is geen soort{hint}. Dit kan: {kinds}", name=name, hint=hint, kinds=kinds))


def title_of(typed: str) -> str:
    """A title on one line; raises `Refused` if it is empty."""
    title = " ".join(typed.split())
    if not title:
        raise Refused(message("geef de pagina een titel, tussen aanhalingstekens"))
    return title


def free_id(content: Content, ident: str) -> str:
    """This id; raises `Refused` if a new page cannot have it."""
    refuse_id(content, ident)
    return ident


def fields_to_fill(content: Content, kind: Kind, given: Iterable[str] = ()) -> tuple[NewField, ...]:
    """The required fields of a new page besides its title, and the fields that are `given`.

    Raises `Refused` for an unknown field, and for a kind that must refer to a page if there are no such pages.
    """
    names = [field.name for field in kind.fields if field.name not in _FIRST]
    for name in given:
        if name not in names:
            hint = did_you_mean(nearest(name, names))
            text = N_("'{name}' kan niet mee bij een nieuwe {kind}{hint}")
            raise Refused(message(text, kind=kind.name, name=name, hint=hint))
    wanted = [field for field in kind.fields if field.required or field.name in given]
    fields = tuple(_new_field(content, field) for field in wanted if field.name not in _FIRST)
    for new_field in fields:
        if not new_field.usual and not new_field.options and new_field.field.required:
            text = N_("het veld '{name}' is verplicht, en er is nog geen pagina om te noemen. Maak die eerst.")
            raise Refused(message(text, name=new_field.field.name))
    return fields


def plan_new_page(
    content: Content, kind: Kind, title: str, ident: str, values: Mapping[str, str], words: Texts
) -> ContentChange:
    """The change that adds a page. `values` holds the known values of its fields."""
    title, ident = title_of(title), free_id(content, ident)
    needed = fields_to_fill(content, kind, values)
    values_to_write = {
        new_field.field.name: new_field.checked(values.get(new_field.field.name, "")) for new_field in needed
    }
    options = {new_field.field.name: new_field.options for new_field in needed}
    text = "\n".join(_lines(kind, title, values_to_write, options, words)) + "\n"
    return ContentChange((create_page(f"{kind.folder}/{ident}.md", text),))


def _new_field(content: Content, field: Field) -> NewField:
    kind = _single(field.type)
    if isinstance(kind, OneOf):
        options = (*kind.options, *(("onbekend",) if field.unknown_allowed else ()))
        return NewField(field, options, "onbekend" if field.unknown_allowed else "")
    if isinstance(kind, Ref):
        ids = tuple(entity.id for entity in content.entities if not kind.kinds or entity.kind in kind.kinds)
        return NewField(field, ids, _TO_FILL if kind.unwritten else "")
    return NewField(field, (), "…")


def _single(kind: FieldType) -> FieldType:
    """The type of a single value of a field."""
    inner = kind.of if isinstance(kind, Many) else kind
    main = inner.field(inner.main) if isinstance(inner, Record) else None
    return main.type if main else inner


def _lines(
    kind: Kind, title: str, filled: Mapping[str, str], options: Mapping[str, tuple[str, ...]], words: Texts
) -> Iterator[str]:
    yield from ("---", f"titel: {format_scalar(title)}")
    yield from _remark(
        words(N_("Nog niet klaar: alleen in het voorbeeld te zien. Haal dit veld weg als de pagina klaar is."))
    )
    yield "zichtbaarheid: concept"
    for field in kind.fields:
        if field.name in filled:
            yield from _help(field, words, options.get(field.name, ()))
            yield from _entry(field, filled[field.name])
    yield ""
    yield from _remark(
        words(N_("Hieronder staat wat u nog kunt invullen. Haal het hekje weg voor de velden die u gebruikt."))
    )
    yield from _remark(words(N_("Uitgezocht en niet gevonden? Schrijf 'onbekend'. Is er geen? Schrijf 'geen'.")))
    general = {field.name for field in EVERY_KIND}
    own = [field for field in kind.fields if field.name not in general]
    for field in (*own, *EVERY_KIND):
        if field.name not in filled and field.name not in {*_LATER, *_FIRST}:
            yield "#"
            yield from _help(field, words)
            yield from (f"#{line}" for line in example(field))
    yield from ("---", "")


def _entry(field: Field, value: str) -> Iterator[str]:
    if not value:
        yield f"{field.name}:"
    elif isinstance(field.type, Many):
        yield from (f"{field.name}:", f"  - {format_scalar(value)}")
    else:
        yield f"{field.name}: {format_scalar(value)}"


def example(field: Field) -> tuple[str, ...]:
    """An example of a field, as lines of YAML."""
    kind = field.type
    if isinstance(kind, Many) and isinstance(kind.of, Record):
        first, *rest = _parts(kind.of)
        return (f"{field.name}:", f"  - {first}", *(f"    {line}" for line in rest))
    if isinstance(kind, Many):
        return (f"{field.name}:", f"  - {_value(kind.of)}")
    if isinstance(kind, Record):
        return (f"{field.name}:", *(f"  {line}" for line in _parts(kind)))
    return (f"{field.name}: {_value(kind)}",)


def _parts(kind: Record) -> list[str]:
    """The fields of a group, without those that every relation may have, except its source."""
    rare = {field.name for field in OF_A_RELATION} - {"bron"} if kind.main else set()
    return [line for field in kind.fields if field.name not in rare for line in example(field)]


def _value(kind: FieldType) -> str:
    if isinstance(kind, OneOf):
        return kind.options[0]
    if isinstance(kind, Ref):
        return '"? naam"' if kind.unwritten else "id-van-een-pagina"
    return _EXAMPLES.get(type(kind), "…")


def _help(field: Field, words: Texts, options: tuple[str, ...] = ()) -> Iterator[str]:
    """The meaning and the options of a field, as a comment."""
    kind = _single(field.type)
    options = kind.options if isinstance(kind, OneOf) else options
    meaning = words(field.help)
    if not options:
        yield from _remark(meaning)
        return
    end = "" if meaning.endswith("?") else "."
    choices = ", ".join((*options[:_MOST_OPTIONS], *(("…",) if len(options) > _MOST_OPTIONS else ())))
    yield from _remark(words(N_("{meaning} Kies uit: {options}"), meaning=meaning + end, options=choices))


def _remark(text: str) -> Iterator[str]:
    """A text as YAML comment lines, capitalised, no wider than a screen."""
    line = "#"
    for word in (text[:1].upper() + text[1:]).split():
        if len(line) + 1 + len(word) > _WIDTH:
            yield line
            line = "#"
        line = f"{line} {word}"
    yield line
