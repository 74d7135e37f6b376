"""Two coalities or opgaven side by side: a page for pairs with a stated relation, the browser for all others."""

from collections.abc import Callable, Iterable, Sized

from atlas.content.values import Entity
from atlas.insights.balance import balance
from atlas.insights.base import current_of
from atlas.insights.overlap import jaccard, overlap_coefficient
from atlas.landscape.coalitions import Coalition
from atlas.landscape.dates import Phase
from atlas.landscape.landscape import Landscape
from atlas.site.addresses import COMPARE, address_of_comparison
from atlas.site.guide import Guide
from atlas.site.landscape_data import declared_pairs
from atlas.site.pages import Lead, Page
from atlas.site.parts import Anchor, Bullets, Choices, Count, Measure, Paragraph, Part, Rich, Row, Scope, Table, Tool
from atlas.site.rich import joined
from atlas.site.views.frame import plain_page
from atlas.site.views.lists_known import lists_known
from atlas.site.views.shared import section
from atlas.site.views.values import word
from atlas.site.words import sort_key
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


def compare_page(guide: Guide) -> Page:
    """The choice of two in the browser, and links to the pairs that have a page."""
    words = guide.words
    lead = Lead(
        words(N_("Naast elkaar")),
        words(N_("Vergelijken")),
        (words(N_("Twee coalities, opgaven of organisaties: waarin verschillen ze, en wat hebben ze samen?")),),
    )
    pairs = declared_pairs(guide.atlas)
    links = tuple((Anchor(guide.at(address_of_comparison(*pair)), _names(guide.landscape, pair)),) for pair in pairs)
    listed: tuple[Part, ...] = (Bullets(links),) if links else ()
    return plain_page(
        guide,
        "",
        lead,
        *section("coalities", words(N_("Twee coalities")), _tool(guide, "coalitie")),
        *section("opgaven", words(N_("Twee opgaven")), _tool(guide, "opgave")),
        *section("organisaties", words(N_("Twee organisaties")), _tool(guide, "organisatie")),
        *section("paren", words(N_("Paren met een vastgelegde relatie")), *listed),
        style="compare",
    )


def _names(landscape: Landscape, pair: tuple[str, str]) -> str:
    return " – ".join(landscape.atlas.title(key) for key in pair)


def _tool(guide: Guide, kind: str) -> Tool:
    words = guide.words
    entities = sorted(guide.atlas.of_kind(kind), key=lambda entity: sort_key(entity.title))
    if kind == "organisatie":
        options = tuple((entity.id, _with_seats(guide, entity)) for entity in entities if _seats(guide, entity))
    else:
        options = tuple((entity.id, entity.title) for entity in entities)
    none = words(N_("Kies"))
    root = guide.at(COMPARE).removesuffix(COMPARE)
    texts = tuple((name, words(text)) for name, text in WORDS)
    return Tool(
        "compare",
        (Choices("a", words(N_("De ene")), none, options), Choices("b", words(N_("De andere")), none, options)),
        (*texts, ("kind", kind), ("root", root)),
    )


def _seats(guide: Guide, entity: Entity) -> int:
    """In how many running coalities an organisation is known to sit."""
    seats = {member.coalition for member in guide.landscape.tables.get(entity.id, ()) if member.counts}
    return sum(guide.landscape.coalitions[key].phase is Phase.NOW for key in seats)


def _with_seats(guide: Guide, entity: Entity) -> str:
    """The name of an organisation with its type and number of coalities, to choose by."""
    number = guide.words.count(N_("{n} coalitie"), N_("{n} coalities"), _seats(guide, entity))
    field, value = guide.atlas.kinds[entity.kind].field("type"), entity.fields.text("type")
    return " · ".join(filter(None, (entity.title, word(guide, field.type, value) if field else value, number)))


def pair_page(guide: Guide, pair: tuple[str, str]) -> Page:
    """The comparison of two pages of one kind."""
    words = guide.words
    one, other = (guide.atlas.entities[key] for key in pair)
    lead = Lead(
        words(N_("Naast elkaar")),
        _names(guide.landscape, pair),
        _stated(guide, pair),
        chips=tuple((guide.to(key),) for key in pair),
    )
    table = _coalitions(guide, one, other) if one.kind == "coalitie" else _opgaven(guide, one, other)
    again = Anchor(guide.at(COMPARE), words(N_("Vergelijk twee andere")))
    return plain_page(
        guide,
        one.kind,
        lead,
        *section("naast-elkaar", words(N_("Naast elkaar")), table),
        *section("samen", words(N_("Wie zit in allebei?")), *_overlap(guide, pair)),
        Paragraph((again,)),
    )


def _stated(guide: Guide, pair: tuple[str, str]) -> Rich:
    """The stated relation, in the words from the end that states it."""
    both = [link for end in pair for link in guide.atlas.from_page(end, "relaties") if link.target in pair]
    return joined(
        (f"{guide.atlas.title(k.source)} {guide.words(k.forward)} {guide.atlas.title(k.target)}." for k in both), " "
    )


def _coalitions(guide: Guide, *pair: Entity) -> Table:
    coalitions = [guide.landscape.coalitions[entity.id] for entity in pair]
    lines: tuple[tuple[str, Callable[[int], Rich]], ...] = (
        (N_("Opgaven"), lambda n: joined(guide.to(key) for key in coalitions[n].opgaven)),
        (N_("Niveau"), lambda n: (guide.level(coalitions[n].level.value),)),
        (N_("Vorm"), lambda n: (guide.form(coalitions[n].form.value),)),
        (N_("Wat hier logisch is"), lambda n: (pair[n].fields.text("logica") or guide.unknown(),)),
        (N_("Spelregels"), lambda n: _rules(guide, pair[n])),
        (N_("Bekende partijen"), lambda n: (_known(guide, pair[n], coalitions[n].organisations),)),
        (N_("Alleen hier"), lambda n: _only(guide, coalitions[n].organisations - coalitions[1 - n].organisations)),
    )
    return _table(guide, pair, lines)


def _rules(guide: Guide, entity: Entity) -> Rich:
    rules = entity.fields.record("spelregels")
    stated = [name for name in rules.values if rules.text(name)] if rules else []
    return (guide.words.listing(stated),) if stated else (guide.unknown(),)


def _opgaven(guide: Guide, *pair: Entity) -> Table:
    running = [current_of(guide.landscape, entity.id) for entity in pair]
    parties = [frozenset(key for c in some for key in c.organisations) for some in running]
    lines: tuple[tuple[str, Callable[[int], Rich]], ...] = (
        (N_("Vraagstuk"), lambda n: (pair[n].fields.text("vraagstuk") or guide.unknown(),)),
        (N_("Lopende coalities"), lambda n: (_running(guide, pair[n], running[n]),)),
        (N_("Formeel"), lambda n: (_side(guide, pair[n], balance(running[n]).formal, "formal"),)),
        (N_("Informeel"), lambda n: (_side(guide, pair[n], balance(running[n]).informal, "informal"),)),
        (N_("Lijsten van deelnemers"), lambda n: lists_known(guide, running[n], Scope(opgave=pair[n].id))),
        (N_("Bekende partijen"), lambda n: (_known(guide, pair[n], parties[n]),)),
        (
            N_("Coalities alleen hier"),
            lambda n: _only(guide, {c.id for c in running[n]} - {c.id for c in running[1 - n]}),
        ),
    )
    return _table(guide, pair, lines)


def _scope(guide: Guide, one: str, other: str = "") -> Scope:
    """Within a coalition or opgave, or within two."""
    return Scope(coalition=one, other=other) if one in guide.landscape.coalitions else Scope(opgave=one, other=other)


def _known(guide: Guide, entity: Entity, parties: Sized) -> Count:
    return guide.count(len(parties), Measure.PARTIES, scope=_scope(guide, entity.id))


def _running(guide: Guide, opgave: Entity, running: Sized) -> Count:
    return guide.count(len(running), Measure.COALITIONS, scope=Scope(opgave=opgave.id))


def _side(guide: Guide, opgave: Entity, number: int, form: str) -> Count:
    return guide.count(number, Measure.COALITIONS, scope=Scope(opgave=opgave.id, form=form))


def _table(guide: Guide, pair: tuple[Entity, ...], lines: Iterable[tuple[str, Callable[[int], Rich]]]) -> Table:
    words = guide.words
    rows = tuple(Row(((words(name),), cells(0), cells(1))) for name, cells in lines)
    columns = (words(N_("Wat")), *(entity.title for entity in pair))
    return Table(words(N_("Wat gelijk is en wat anders")), columns, rows, id="tabel-vergelijking")


def _only(guide: Guide, keys: Iterable[str]) -> Rich:
    links = joined(guide.to(key) for key in guide.in_order(keys))
    return links or (guide.words(N_("geen")),)


def _overlap(guide: Guide, pair: tuple[str, str]) -> tuple[Part, ...]:
    """Who sits in both, by name, with the two measures of overlap and what is not known."""
    words = guide.words
    one, other = (_parties(guide, key) for key in pair)
    share, contained = jaccard(one, other), overlap_coefficient(one, other)
    scope = _scope(guide, *pair)
    unknown = Paragraph(lists_known(guide, _lists(guide, pair), scope), "quiet")
    if share is None or contained is None:
        few = words(N_("Overlap is niet te berekenen: van één van beide is hoogstens één partij bekend."))
        return (Paragraph((guide.unknown(few),)), *_both(guide, one & other), unknown)
    if not one & other:
        none = words(N_("Voor zover bekend zit niemand in allebei."))
        return (Paragraph((none,)), unknown)
    text = guide.said(
        N_("{n} van alle {total} partijen zitten in allebei ({share}). Van de kleinste is dat {contained}."),
        n=guide.count(len(one & other), Measure.SHARED_PARTIES, scope=scope, href="#samen"),
        total=guide.count(len(one | other), Measure.PARTIES, scope=scope, href=""),
        share=words.number(share, DECIMALS),
        contained=words.number(contained, DECIMALS),
    )
    return (Paragraph(text), *_both(guide, one & other), unknown)


def _both(guide: Guide, shared: frozenset[str]) -> tuple[Part, ...]:
    names = guide.in_order(shared)
    return (Bullets(tuple((guide.to(key),) for key in names), "columns"),) if names else ()


def _parties(guide: Guide, key: str) -> frozenset[str]:
    if key in guide.landscape.coalitions:
        return guide.landscape.coalitions[key].organisations
    return frozenset(party for c in current_of(guide.landscape, key) for party in c.organisations)


def _lists(guide: Guide, pair: tuple[str, str]) -> list[Coalition]:
    """The coalitions that the comparison rests on, each once."""
    found: dict[str, Coalition] = {}
    for key in pair:
        one = guide.landscape.coalitions.get(key)
        found |= {c.id: c for c in ((one,) if one else current_of(guide.landscape, key))}
    return list(found.values())
