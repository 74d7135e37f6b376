"""The Markdown version of a page beside its HTML: for notes, for mail, and for programs.

Every fact is followed by its source. Unknown values are marked as such, and fields that nobody filled in are listed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from atlas.content.text.body import find_references
from atlas.content.types import Field, Many
from atlas.content.values import Entity, Fields, Value
from atlas.landscape.dates import Phase
from atlas.site.components.facts.box import ELSEWHERE, label_of, not_filled_in, provenance
from atlas.site.components.facts.summary import summary_of
from atlas.site.components.facts.values import value_lines
from atlas.site.context import MANY, PageContext
from atlas.site.i18n.vocabulary import FORM, LEVEL, PHASE
from atlas.site.model import Anchor, Inline, Quote, Rich
from atlas.site.model.page import File
from atlas.site.model.rich import plain_text
from atlas.site.urls import FOLDERS, TEXT_INDEX, WHOLE_TEXT, address_of, address_of_twin
from atlas.texts import N_

PUBLIC = "openbaar"
# Fields that a page shows apart from its facts, but that are facts.
ALSO = ("opmerkingen", "onbekend", "bronnen", "bevestigd")
SPACES = re.compile(r"\s+")


def markdown_version(context: PageContext, entity: Entity) -> File:
    """The Markdown version of one page."""
    return File(address_of_twin(entity), _text(context, entity, "#").encode())


def markdown_bundle(context: PageContext) -> Iterator[File]:
    """Every Markdown version in one file, and the file that tells programs which versions there are."""
    entities = context.atlas.entities.values()
    texts = "\n".join(_text(context, entity, "##") for entity in entities)
    title, words = context.atlas.settings.title, context.words
    whole = f"# {title}\n\n{_edition_and_date(context)}\n\n{texts}".encode()
    yield File(WHOLE_TEXT, whole)
    size = words(N_("alles in één bestand, {size} kB"), size=words.number(-(-len(whole) // 1000)))
    yield File(TEXT_INDEX, "\n".join(_index(context, f"[{WHOLE_TEXT}]({WHOLE_TEXT}): {size}")).encode())


def _index(context: PageContext, whole: str) -> Iterator[str]:
    words = context.words
    yield from (f"# {context.atlas.settings.title}", "", f"> {_edition_and_date(context)}", "")
    yield words(N_("Van elke pagina is er een tekst in Markdown: dezelfde naam, met .md in plaats van .html."))
    yield words(
        N_("Elk feit staat er met zijn bron. Wat niemand weet, staat er als onbekend; dat is niet hetzelfde als geen.")
    )
    yield from ("", f"- {whole}")
    for kind in FOLDERS:
        pages = context.atlas.of_kind(kind)
        if pages:
            yield from ("", f"## {words(MANY[kind])}", "")
            yield from (f"- [{entity.title}]({address_of_twin(entity)})" for entity in pages)
    yield ""


def _text(context: PageContext, entity: Entity, mark: str) -> str:
    blocks = (
        (f"{mark} {entity.title}",),
        (_head(context, entity),),
        _summary(context, entity),
        _derived(context, entity),
        _section(context, mark, N_("Feiten"), _facts(context, entity)),
        _section(context, mark, N_("Waar deze pagina genoemd wordt"), _mentions(context, entity)),
        _section(context, mark, N_("Tekst"), _body(context, entity)),
        _not_filled(context, entity),
    )
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _section(context: PageContext, mark: str, title: str, lines: Iterable[str]) -> tuple[str, ...]:
    body = tuple(lines)
    return (f"{mark}# {context.words(title)}", "", *body) if body else ()


def _edition_and_date(context: PageContext) -> str:
    """The edition and the reference date, with a warning in an edition that is not public."""
    words = context.words
    text = words(
        N_("Uitgave: {edition}. Gezien op {day}."), edition=context.audience, day=words.day(context.landscape.on)
    )
    if context.audience == PUBLIC:
        return text
    return f"{words(N_('LET OP: deze tekst is niet openbaar. Deel hem niet buiten de eigen organisatie.'))} {text}"


def _head(context: PageContext, entity: Entity) -> str:
    settings = context.atlas.settings
    where = f" <{settings.address}{address_of(entity)}>" if settings.address else ""
    return f"{summary_of(context, entity).kind} · {settings.title}. {_edition_and_date(context)}{where}"


def _summary(context: PageContext, entity: Entity) -> tuple[str, ...]:
    text = entity.fields.text("samenvatting")
    return (f"{text}{_rests_on(context, entity, 'samenvatting')}",) if text else ()


def _derived(context: PageContext, entity: Entity) -> tuple[str, ...]:
    """What the atlas derives for a page, as previews show it."""
    return tuple(f"- {label}: {value}" for label, value in summary_of(context, entity).facts)


def _facts(context: PageContext, entity: Entity) -> Iterator[str]:
    kind = context.atlas.kinds[entity.kind]
    for field in kind.fields:
        if field.name in entity.fields and (field.name not in ELSEWHERE or field.name in ALSO):
            value = entity.fields[field.name]
            shared = _shared_source(value)
            lines = tuple(_values(context, field, value, shared))
            after = f"{_source(context, shared)}{_rests_on(context, entity, field.name)}"
            label = label_of(context, field)
            if len(lines) == 1:
                yield f"- {label}: {lines[0]}{after}"
            elif lines:
                yield f"- {label}{after}:"
                yield from (f"  - {line}" for line in lines)


def _shared_source(value: Value) -> str:
    """The source that all items of a list have in common, if there are several items."""
    items = value if isinstance(value, tuple) else ()
    sources = {_named_source(item) for item in items}
    return sources.pop() if len(items) > 1 and len(sources) == 1 else ""


def _named_source(item: Value) -> str:
    return item.text("bron") or item.target("bron") if isinstance(item, Fields) else ""


def _source(context: PageContext, source: str) -> str:
    return f" [{context.words(N_('bron:'))} {_markdown_of((context.to_source(source),))}]" if source else ""


def _values(context: PageContext, field: Field, value: Value, shared: str) -> Iterator[str]:
    """The lines of a field; each item with its source, unless they share one."""
    lines = value_lines(context, field, value)
    items: tuple[Value, ...] = value if isinstance(value, tuple) and isinstance(field.type, Many) else ()
    for number, line in enumerate(lines):
        item = items[number] if number < len(items) else None
        source = _named_source(item) if item is not None else ""
        yield f"{_markdown_of(line)}{_source(context, source if source != shared else '')}"


def _rests_on(context: PageContext, entity: Entity, name: str) -> str:
    """The source of a value in square brackets, or that it is a judgement of the editors."""
    sources = [_markdown_of(provenance(context, entity, name))]
    if name in entity.fields.texts("redactioneel"):
        sources.append(context.words(N_("oordeel van de redactie")))
    return "".join(f" [{text}]" for text in sources if text)


def _mentions(context: PageContext, entity: Entity) -> Iterator[str]:
    """The pages that refer to this one, by kind; coalitions with their level and form."""
    by_kind: dict[str, dict[str, None]] = defaultdict(dict)
    for link in context.atlas.to_page(entity.id):
        if link.source in context.atlas.entities and link.source != entity.id:
            by_kind[context.atlas.kind_of(link.source)][link.source] = None
    for kind in FOLDERS:
        if by_kind[kind]:
            names = (_mention(context, key) for key in context.in_order(by_kind[kind]))
            yield f"- {context.words(MANY[kind])}: {'; '.join(names)}"


def _mention(context: PageContext, key: str) -> str:
    link = _markdown_of((context.to(key),))
    coalition = context.landscape.coalitions.get(key)
    if coalition is None:
        return link
    words, level, form = context.words, coalition.level.value, coalition.form.value
    entries = [
        words(LEVEL[level]) if level else words(N_("niveau onbekend")),
        words(FORM[form]) if form else words(N_("vorm onbekend")),
        *([] if coalition.phase is Phase.NOW else [words(PHASE[coalition.phase])]),
    ]
    return f"{link} ({', '.join(entries)})"


def _body(context: PageContext, entity: Entity) -> Iterator[str]:
    """The running text as its author wrote it, with names in place of references."""
    text, pieces, last = entity.body.text, [], 0
    for reference in find_references(text):
        present = context.atlas.former.get(reference.target, reference.target)
        name = reference.name or _markdown_of((context.to(present, reference.label),))
        pieces += [text[last : reference.start], name]
        last = reference.end
    whole = "".join([*pieces, text[last:]]).strip()
    if whole:
        yield whole


def _not_filled(context: PageContext, entity: Entity) -> tuple[str, ...]:
    names = not_filled_in(context, entity)
    return (context.words(N_("Nog niet ingevuld: {names}."), names=context.words.listing(names)),) if names else ()


def _markdown_of(rich: Rich) -> str:
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
