"""A page as plain Markdown beside its HTML: for notes, for mail, and for programs that read.

Every fact stands there with what it rests on. What is not known says so, and what nobody filled in is named as such.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from atlas.content.body import find_references
from atlas.content.types import Field, Many
from atlas.content.values import Entity, Fields, Value
from atlas.landscape.dates import Phase
from atlas.site.addresses import FOLDERS, TEXT_INDEX, WHOLE_TEXT, address_of, address_of_twin
from atlas.site.gist import gist
from atlas.site.guide import MANY, Guide
from atlas.site.pages import File
from atlas.site.parts import Anchor, Inline, Quote, Rich
from atlas.site.rich import plain_text
from atlas.site.views.facts import ELSEWHERE, label_of, not_filled_in, provenance
from atlas.site.views.values import shown
from atlas.site.vocabulary import FORM, LEVEL, PHASE
from atlas.texts import N_

PUBLIC = "openbaar"
# Fields that a page shows in a place of its own, and that are facts all the same.
ALSO = ("opmerkingen", "onbekend", "bronnen", "bevestigd")
SPACES = re.compile(r"\s+")


def twin(guide: Guide, entity: Entity) -> File:
    """The text of one page."""
    return File(address_of_twin(entity), _text(guide, entity, "#").encode())


def whole_texts(guide: Guide) -> Iterator[File]:
    """Every text in one file, and the file that tells programs which texts there are."""
    entities = guide.atlas.entities.values()
    texts = "\n".join(_text(guide, entity, "##") for entity in entities)
    title, words = guide.atlas.settings.title, guide.words
    whole = f"# {title}\n\n{_dated(guide)}\n\n{texts}".encode()
    yield File(WHOLE_TEXT, whole)
    size = words(N_("alles in één bestand, {size} kB"), size=words.number(-(-len(whole) // 1000)))
    yield File(TEXT_INDEX, "\n".join(_index(guide, f"[{WHOLE_TEXT}]({WHOLE_TEXT}): {size}")).encode())


def _index(guide: Guide, whole: str) -> Iterator[str]:
    words = guide.words
    yield from (f"# {guide.atlas.settings.title}", "", f"> {_dated(guide)}", "")
    yield words(N_("Van elke pagina is er een tekst in Markdown: dezelfde naam, met .md in plaats van .html."))
    yield words(
        N_("Elk feit staat er met zijn bron. Wat niemand weet, staat er als onbekend; dat is niet hetzelfde als geen.")
    )
    yield from ("", f"- {whole}")
    for kind in FOLDERS:
        pages = guide.atlas.of_kind(kind)
        if pages:
            yield from ("", f"## {words(MANY[kind])}", "")
            yield from (f"- [{entity.title}]({address_of_twin(entity)})" for entity in pages)
    yield ""


def _text(guide: Guide, entity: Entity, mark: str) -> str:
    blocks = (
        (f"{mark} {entity.title}",),
        (_head(guide, entity),),
        _summary(guide, entity),
        _derived(guide, entity),
        _section(guide, mark, N_("Feiten"), _facts(guide, entity)),
        _section(guide, mark, N_("Waar deze pagina genoemd wordt"), _mentions(guide, entity)),
        _section(guide, mark, N_("Tekst"), _body(guide, entity)),
        _not_filled(guide, entity),
    )
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _section(guide: Guide, mark: str, title: str, lines: Iterable[str]) -> tuple[str, ...]:
    found = tuple(lines)
    return (f"{mark}# {guide.words(title)}", "", *found) if found else ()


def _dated(guide: Guide) -> str:
    """The edition and the day, with a warning where not everybody may read on."""
    words = guide.words
    text = words(N_("Uitgave: {edition}. Gezien op {day}."), edition=guide.audience, day=words.day(guide.landscape.on))
    if guide.audience == PUBLIC:
        return text
    return f"{words(N_('LET OP: deze tekst is niet openbaar. Deel hem niet buiten de eigen organisatie.'))} {text}"


def _head(guide: Guide, entity: Entity) -> str:
    settings = guide.atlas.settings
    where = f" <{settings.address}{address_of(entity)}>" if settings.address else ""
    return f"{gist(guide, entity).kind} · {settings.title}. {_dated(guide)}{where}"


def _summary(guide: Guide, entity: Entity) -> tuple[str, ...]:
    text = entity.fields.text("samenvatting")
    return (f"{text}{_rests_on(guide, entity, 'samenvatting')}",) if text else ()


def _derived(guide: Guide, entity: Entity) -> tuple[str, ...]:
    """What the atlas works out of a page, as previews show it."""
    return tuple(f"- {label}: {value}" for label, value in gist(guide, entity).facts)


def _facts(guide: Guide, entity: Entity) -> Iterator[str]:
    kind = guide.atlas.kinds[entity.kind]
    for field in kind.fields:
        if field.name in entity.fields and (field.name not in ELSEWHERE or field.name in ALSO):
            value = entity.fields[field.name]
            shared = _shared_source(value)
            lines = tuple(_values(guide, field, value, shared))
            after = f"{_source(guide, shared)}{_rests_on(guide, entity, field.name)}"
            label = label_of(guide, field)
            if len(lines) == 1:
                yield f"- {label}: {lines[0]}{after}"
            elif lines:
                yield f"- {label}{after}:"
                yield from (f"  - {line}" for line in lines)


def _shared_source(value: Value) -> str:
    """The source that all items of a list name, if they are several and name the same one."""
    items = value if isinstance(value, tuple) else ()
    sources = {_named_source(item) for item in items}
    return sources.pop() if len(items) > 1 and len(sources) == 1 else ""


def _named_source(item: Value) -> str:
    return item.text("bron") or item.target("bron") if isinstance(item, Fields) else ""


def _source(guide: Guide, source: str) -> str:
    return f" [{guide.words(N_('bron:'))} {_written((guide.to_source(source),))}]" if source else ""


def _values(guide: Guide, field: Field, value: Value, shared: str) -> Iterator[str]:
    """The lines of a field; of an item also the source that it names, unless all name that one."""
    lines = shown(guide, field, value)
    items: tuple[Value, ...] = value if isinstance(value, tuple) and isinstance(field.type, Many) else ()
    for number, line in enumerate(lines):
        item = items[number] if number < len(items) else None
        source = _named_source(item) if item is not None else ""
        yield f"{_written(line)}{_source(guide, source if source != shared else '')}"


def _rests_on(guide: Guide, entity: Entity, name: str) -> str:
    """What a value rests on, between brackets: a source, or the judgement of the editors."""
    known = [_written(provenance(guide, entity, name))]
    if name in entity.fields.texts("redactioneel"):
        known.append(guide.words(N_("oordeel van de redactie")))
    return "".join(f" [{text}]" for text in known if text)


def _mentions(guide: Guide, entity: Entity) -> Iterator[str]:
    """The pages that name this one, by kind; coalities with where and how they work together."""
    by_kind: dict[str, dict[str, None]] = defaultdict(dict)
    for link in guide.atlas.to_page(entity.id):
        if link.source in guide.atlas.entities and link.source != entity.id:
            by_kind[guide.atlas.kind_of(link.source)][link.source] = None
    for kind in FOLDERS:
        if by_kind[kind]:
            names = (_mention(guide, key) for key in guide.in_order(by_kind[kind]))
            yield f"- {guide.words(MANY[kind])}: {'; '.join(names)}"


def _mention(guide: Guide, key: str) -> str:
    link = _written((guide.to(key),))
    coalition = guide.landscape.coalitions.get(key)
    if coalition is None:
        return link
    words, level, form = guide.words, coalition.level.value, coalition.form.value
    known = [
        words(LEVEL[level]) if level else words(N_("niveau onbekend")),
        words(FORM[form]) if form else words(N_("vorm onbekend")),
        *([] if coalition.phase is Phase.NOW else [words(PHASE[coalition.phase])]),
    ]
    return f"{link} ({', '.join(known)})"


def _body(guide: Guide, entity: Entity) -> Iterator[str]:
    """The running text as its author wrote it, with names in the place of references."""
    text, pieces, last = entity.body.text, [], 0
    for found in find_references(text):
        present = guide.atlas.former.get(found.target, found.target)
        name = found.name or _written((guide.to(present, found.label),))
        pieces += [text[last : found.start], name]
        last = found.end
    whole = "".join([*pieces, text[last:]]).strip()
    if whole:
        yield whole


def _not_filled(guide: Guide, entity: Entity) -> tuple[str, ...]:
    names = not_filled_in(guide, entity)
    return (guide.words(N_("Nog niet ingevuld: {names}."), names=guide.words.listing(names)),) if names else ()


def _written(rich: Rich) -> str:
    """Rich text as Markdown on one line."""
    return SPACES.sub(" ", "".join(map(_piece, rich))).strip()


def _piece(piece: Inline) -> str:
    match piece:
        case Anchor(external=True):
            return f"<{piece.href}>"
        case Anchor(kind=kind) if kind in FOLDERS:
            return f"[{piece.text}]({piece.href.removesuffix('.html')}.md)"
        case Quote():
            return f"“{piece.text}”"
        case _:
            return plain_text((piece,))
