"""Two coalitions or opgaven side by side: a page for pairs with a stated relation, in the browser for all others."""

from collections.abc import Callable, Iterable, Sized

from atlas.content.values import Entity
from atlas.insights.base import current_of
from atlas.insights.measures.balance import balance
from atlas.insights.measures.overlap import jaccard, overlap_coefficient
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import Landscape
from atlas.site.components.facts.values import word
from atlas.site.components.frame import plain_page
from atlas.site.components.participation.lists_known import lists_known
from atlas.site.components.sections import section
from atlas.site.context import PageContext
from atlas.site.i18n.words import sort_key
from atlas.site.model import Anchor, Bullets, Choices, Count, Measure, Paragraph, Part, Rich, Row, Scope, Table, Tool
from atlas.site.model.page import Lead, Page
from atlas.site.model.rich import join_rich
from atlas.site.search.landscape_data import declared_pairs
from atlas.site.urls import COMPARE, address_of_comparison
from atlas.texts import N_

DECIMALS = 2
WORDS = (
    ("what", N_("Wat")),
    ("caption", N_("Naast elkaar")),
    ("opgaven", N_("Opgaven")),
    ("level", N_("Niveau")),
    ("form", N_("Vorm")),
    ("logica", N_("Wat hier logisch is")),
    ("count", N_("Bekende partijen")),
    ("coalities", N_("Coalities")),
    ("seats", N_("Lopende coalities, voor zover bekend")),
    ("both", N_("In allebei")),
    ("only", N_("Alleen hier")),
    ("unknown", N_("onbekend")),
    ("none", N_("geen")),
    ("partial", N_("de lijst van deelnemers is niet volledig")),
    ("way", N_("De kortste weg ertussen")),
    ("no-way", N_("Er is geen weg bekend.")),
    ("stated", N_("vastgelegde relatie")),
    ("choose", N_("Kies twee verschillende.")),
)


def compare_page(context: PageContext) -> Page:
    """The choice of two pages in the browser, and links to the pairs that have a page."""
    words = context.words
    lead = Lead(
        kicker=words(N_("Naast elkaar")),
        title=words(N_("Vergelijken")),
        intro=(words(N_("Twee coalities, opgaven of organisaties: waarin verschillen ze, en wat hebben ze samen?")),),
    )
    pairs = declared_pairs(context.atlas)
    links = tuple(
        (Anchor(href=context.at(address_of_comparison(*pair)), text=_names(context.landscape, pair)),) for pair in pairs
    )
    listed: tuple[Part, ...] = (Bullets(links),) if links else ()
    return plain_page(
        context,
        "",
        lead,
        *section("coalities", words(N_("Twee coalities")), _tool(context, "coalitie")),
        *section("opgaven", words(N_("Twee opgaven")), _tool(context, "opgave")),
        *section("organisaties", words(N_("Twee organisaties")), _tool(context, "organisatie")),
        *section("paren", words(N_("Paren met een vastgelegde relatie")), *listed),
        style="compare",
    )


def _names(landscape: Landscape, pair: tuple[str, str]) -> str:
    return " – ".join(landscape.atlas.title(key) for key in pair)


def _tool(context: PageContext, kind: str) -> Tool:
    words = context.words
    entities = sorted(context.atlas.of_kind(kind), key=lambda entity: sort_key(entity.title))
    if kind == "organisatie":
        options = tuple((entity.id, _with_seats(context, entity)) for entity in entities if _seats(context, entity))
    else:
        options = tuple((entity.id, entity.title) for entity in entities)
    none = words(N_("Kies"))
    root = context.at(COMPARE).removesuffix(COMPARE)
    texts = tuple((name, words(text)) for name, text in WORDS)
    return Tool(
        kind="compare",
        choices=(
            Choices(name="a", label=words(N_("De ene")), none=none, options=options),
            Choices(name="b", label=words(N_("De andere")), none=none, options=options),
        ),
        words=(*texts, ("kind", kind), ("root", root)),
    )


def _seats(context: PageContext, entity: Entity) -> int:
    """The number of running coalitions in which an organisation is known to sit."""
    seats = {member.coalition for member in context.landscape.tables.get(entity.id, ()) if member.counts}
    return sum(context.landscape.coalitions[key].phase is Phase.NOW for key in seats)


def _with_seats(context: PageContext, entity: Entity) -> str:
    """The name of an organisation with its type and number of coalitions, as an option to choose."""
    number = context.words.count(N_("{n} coalitie"), N_("{n} coalities"), _seats(context, entity))
    field, value = context.atlas.kinds[entity.kind].field("type"), entity.fields.text("type")
    return " · ".join(filter(None, (entity.title, word(context, field.type, value) if field else value, number)))


def pair_page(context: PageContext, pair: tuple[str, str]) -> Page:
    """The comparison of two pages of the same kind."""
    words = context.words
    left, right = (context.atlas.entities[key] for key in pair)
    lead = Lead(
        kicker=words(N_("Naast elkaar")),
        title=_names(context.landscape, pair),
        intro=_stated_relation(context, pair),
        chips=tuple((context.to(key),) for key in pair),
    )
    table = _coalitions(context, left, right) if left.kind == "coalitie" else _opgaven(context, left, right)
    again = Anchor(href=context.at(COMPARE), text=words(N_("Vergelijk twee andere")))
    return plain_page(
        context,
        left.kind,
        lead,
        *section("naast-elkaar", words(N_("Naast elkaar")), table),
        *section("samen", words(N_("Wie zit in allebei?")), *_overlap(context, pair)),
        Paragraph((again,)),
    )


def _stated_relation(context: PageContext, pair: tuple[str, str]) -> Rich:
    """The stated relation, in the words of the end that states it."""
    both = [link for end in pair for link in context.atlas.from_page(end, "relaties") if link.target in pair]
    return join_rich(
        (f"{context.atlas.title(k.source)} {context.words(k.forward)} {context.atlas.title(k.target)}." for k in both),
        " ",
    )


def _coalitions(context: PageContext, *pair: Entity) -> Table:
    coalitions = [context.landscape.coalitions[entity.id] for entity in pair]
    lines: tuple[tuple[str, Callable[[int], Rich]], ...] = (
        (N_("Opgaven"), lambda n: join_rich(context.to(key) for key in coalitions[n].opgaven)),
        (N_("Niveau"), lambda n: (context.level(coalitions[n].level.value),)),
        (N_("Vorm"), lambda n: (context.form(coalitions[n].form.value),)),
        (N_("Wat hier logisch is"), lambda n: (pair[n].fields.text("logica") or context.unknown(),)),
        (N_("Spelregels"), lambda n: _rules(context, pair[n])),
        (N_("Bekende partijen"), lambda n: (_count_known(context, pair[n], coalitions[n].organisations),)),
        (
            N_("Alleen hier"),
            lambda n: _links_by_name(context, coalitions[n].organisations - coalitions[1 - n].organisations),
        ),
    )
    return _table(context, pair, lines)


def _rules(context: PageContext, entity: Entity) -> Rich:
    rules = entity.fields.record("spelregels")
    stated = [name for name in rules.values if rules.text(name)] if rules else []
    return (context.words.listing(stated),) if stated else (context.unknown(),)


def _opgaven(context: PageContext, *pair: Entity) -> Table:
    running = [current_of(context.landscape, entity.id) for entity in pair]
    parties = [frozenset(key for c in coalitions for key in c.organisations) for coalitions in running]
    lines: tuple[tuple[str, Callable[[int], Rich]], ...] = (
        (N_("Vraagstuk"), lambda n: (pair[n].fields.text("vraagstuk") or context.unknown(),)),
        (N_("Lopende coalities"), lambda n: (_running(context, pair[n], running[n]),)),
        (N_("Formeel"), lambda n: (_side(context, pair[n], balance(running[n]).formal, "formal"),)),
        (N_("Informeel"), lambda n: (_side(context, pair[n], balance(running[n]).informal, "informal"),)),
        (N_("Lijsten van deelnemers"), lambda n: lists_known(context, running[n], Scope(opgave=pair[n].id))),
        (N_("Bekende partijen"), lambda n: (_count_known(context, pair[n], parties[n]),)),
        (
            N_("Coalities alleen hier"),
            lambda n: _links_by_name(context, {c.id for c in running[n]} - {c.id for c in running[1 - n]}),
        ),
    )
    return _table(context, pair, lines)


def _scope(context: PageContext, key: str, second_key: str = "") -> Scope:
    """The scope of one coalition or opgave, or of two."""
    return (
        Scope(coalition=key, other=second_key)
        if key in context.landscape.coalitions
        else Scope(opgave=key, other=second_key)
    )


def _count_known(context: PageContext, entity: Entity, parties: Sized) -> Count:
    return context.count(len(parties), Measure.PARTIES, scope=_scope(context, entity.id))


def _running(context: PageContext, opgave: Entity, running: Sized) -> Count:
    return context.count(len(running), Measure.COALITIONS, scope=Scope(opgave=opgave.id))


def _side(context: PageContext, opgave: Entity, number: int, form: str) -> Count:
    return context.count(number, Measure.COALITIONS, scope=Scope(opgave=opgave.id, form=form))


def _table(context: PageContext, pair: tuple[Entity, ...], lines: Iterable[tuple[str, Callable[[int], Rich]]]) -> Table:
    words = context.words
    rows = tuple(Row(cells=((words(name),), cells(0), cells(1))) for name, cells in lines)
    columns = (words(N_("Wat")), *(entity.title for entity in pair))
    return Table(caption=words(N_("Wat gelijk is en wat anders")), columns=columns, rows=rows, id="tabel-vergelijking")


def _links_by_name(context: PageContext, keys: Iterable[str]) -> Rich:
    links = join_rich(context.to(key) for key in context.in_order(keys))
    return links or (context.words(N_("geen")),)


def _overlap(context: PageContext, pair: tuple[str, str]) -> tuple[Part, ...]:
    """The shared parties by name, with both measures of overlap and what is not known."""
    words = context.words
    left, right = (_parties(context, key) for key in pair)
    share, contained = jaccard(left, right), overlap_coefficient(left, right)
    scope = _scope(context, *pair)
    unknown = Paragraph(lists_known(context, _lists(context, pair), scope), "quiet")
    if share is None or contained is None:
        few = words(N_("Overlap is niet te berekenen: van één van beide is hoogstens één partij bekend."))
        return (Paragraph((context.unknown(few),)), *_shared_parties(context, left & right), unknown)
    if not left & right:
        none = words(N_("Voor zover bekend zit niemand in allebei."))
        return (Paragraph((none,)), unknown)
    text = context.said(
        N_("{n} van alle {total} partijen zitten in allebei ({share}). Van de kleinste is dat {contained}."),
        n=context.count(len(left & right), Measure.SHARED_PARTIES, scope=scope, href="#samen"),
        total=context.count(len(left | right), Measure.PARTIES, scope=scope, href=""),
        share=words.number(share, DECIMALS),
        contained=words.number(contained, DECIMALS),
    )
    return (Paragraph(text), *_shared_parties(context, left & right), unknown)


def _shared_parties(context: PageContext, shared: frozenset[str]) -> tuple[Part, ...]:
    names = context.in_order(shared)
    return (Bullets(tuple((context.to(key),) for key in names), "columns"),) if names else ()


def _parties(context: PageContext, key: str) -> frozenset[str]:
    if key in context.landscape.coalitions:
        return context.landscape.coalitions[key].organisations
    return frozenset(party for c in current_of(context.landscape, key) for party in c.organisations)


def _lists(context: PageContext, pair: tuple[str, str]) -> list[Coalition]:
    """The coalitions that the comparison is based on, each once."""
    coalitions: dict[str, Coalition] = {}
    for key in pair:
        coalition = context.landscape.coalitions.get(key)
        coalitions |= {c.id: c for c in ((coalition,) if coalition else current_of(context.landscape, key))}
    return list(coalitions.values())
