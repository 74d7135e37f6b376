"""The set of flat tables for all downloads: stated facts, and those derived on the reference date.

A table of pages for each kind; then items of lists, relations, memberships, ties and parties without a page. Names of
tables and columns are part of the format (`docs/downloads.md`): they change only with `FORMAT`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from atlas.content.history import History
from atlas.content.types import Kind, Many, Record
from atlas.content.values import Fields
from atlas.landscape.atlas import Atlas, Link
from atlas.landscape.derived.members import Membership
from atlas.landscape.derived.ties import Tie
from atlas.landscape.derived.where import Area, area_of
from atlas.landscape.landscape import Landscape
from atlas.site.exports.columns import DAY, LIST, TEXT, WHOLE, Cell, Column, Row, cell, field_columns
from atlas.site.exports.scope import ExportScope, opgaven_by_key
from atlas.site.urls import address_of
from atlas.texts import N_

FORMAT = 1
ITEMS, RELATIONS, MEMBERS, TIES, PARTIES = "onderdelen", "relaties", "deelnames", "banden", "partijen-zonder-pagina"

ID = Column("id", TEXT, N_("het id van de pagina"))
ADDRESS = Column("adres", TEXT, N_("waar de pagina op de site staat"))
CHANGED = Column("veranderd", DAY, N_("wanneer de pagina het laatst veranderde, volgens git"))
OPGAVEN = Column("afgeleid.opgaven", LIST, N_("de opgaven waar dit mee te maken heeft"))
WITHOUT_OPGAVEN = frozenset({"opgave", "begrip", "pagina"})
ITEM_COLUMNS = (
    Column("pagina", TEXT, N_("het id van de pagina")),
    Column("veld", TEXT, N_("het veld waarin de lijst staat")),
    Column("nummer", WHOLE, N_("het hoeveelste van de lijst, vanaf 1")),
    Column("deel", TEXT, N_("het deel van het onderdeel")),
    Column("waarde", TEXT, N_("wat daar staat")),
)
RELATION_COLUMNS = (
    Column("van", TEXT, N_("de pagina die de relatie noemt")),
    Column("naar", TEXT, N_("de pagina of partij waar de relatie heen leidt")),
    Column("veld", TEXT, N_("het veld waarin de relatie staat; 'tekst' is de lopende tekst")),
    Column("relatie", TEXT, N_("hoe de relatie heet, van hieruit gezien")),
    Column("andersom", TEXT, N_("hoe de relatie heet, van de andere kant gezien")),
    Column("over", TEXT, N_("de pagina waar het onderdeel vooral over gaat")),
    Column("zekerheid", TEXT, N_("hoe zeker dit is")),
    Column("sinds", TEXT, N_("vanaf wanneer")),
    Column("tot", TEXT, N_("tot en met wanneer")),
    Column("toelichting", TEXT, N_("een opmerking bij deze relatie")),
)
MEMBER_COLUMNS = (
    Column("coalitie", TEXT, N_("het id van de coalitie")),
    Column("partij", TEXT, N_("wie meedoet")),
    Column("als", TEXT, N_("doet mee als organisatie of als coalitie")),
    Column("thuis", TEXT, N_("de organisatie achter de partij")),
    Column("team", TEXT, N_("het team binnen de organisatie")),
    Column("vertegenwoordiger", TEXT, N_("de grenswerker die aan tafel zit")),
    Column("rol", TEXT, N_("in welke rol")),
    Column("zekerheid", TEXT, N_("hoe zeker dit is")),
    Column("fase", TEXT, N_("nu, voorbij, aangekondigd of onbekend, op de datum van de atlas")),
    Column("telt", TEXT, N_("ja: telt mee bij het niveau en de banden")),
    Column("sinds", TEXT, N_("vanaf wanneer")),
    Column("tot", TEXT, N_("tot en met wanneer")),
    Column("bron", TEXT, N_("waar dit staat")),
    Column("opgaven", LIST, N_("de opgaven van deze coalitie")),
)
SHARED = (
    ("organisaties", N_("gedeelde organisaties")),
    ("teams", N_("gedeelde teams")),
    ("grenswerkers", N_("gedeelde grenswerkers")),
    ("minipraktijken", N_("mini-praktijken die verbinden")),
    ("oplossingen", N_("oplossingen die verbinden")),
    ("grenzen", N_("welke grenzen de band oversteekt")),
)
TIE_COLUMNS = (
    Column("een", TEXT, N_("het id van de ene coalitie")),
    Column("ander", TEXT, N_("het id van de andere coalitie")),
    Column("redenen", WHOLE, N_("hoeveel redenen er zijn voor deze band")),
    Column("vastgelegd", WHOLE, N_("hoeveel daarvan als relatie zijn opgeschreven")),
    *(Column(name, LIST, text) for name, text in SHARED),
    Column("opgaven", LIST, N_("de opgaven van de een of de ander")),
)
PARTY_COLUMNS = (
    Column("sleutel", TEXT, N_("waaraan de andere tabellen deze partij noemen")),
    Column("naam", TEXT, N_("de naam, zoals die het eerst is geschreven")),
    Column("genoemd-door", LIST, N_("de pagina's die de partij noemen")),
    Column("opgaven", LIST, N_("de opgaven waar dit mee te maken heeft")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportTable:
    """A table: its name in files, its title as a message id, its columns, and a cell for each column in every row."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


Derived = tuple[Column, Callable[[Landscape, str], Cell]]


def tables(scope: ExportScope, history: History) -> tuple[ExportTable, ...]:
    """Every table of a download, including empty ones."""
    of_pages, others = _of_everything(scope.landscape)
    return (
        *(_with_dates(table, scope, history) for table in of_pages),
        *others,
        ExportTable(
            name=PARTIES, title=N_("Partijen zonder pagina"), columns=PARTY_COLUMNS, rows=tuple(_parties(scope))
        ),
    )


@lru_cache(maxsize=2)
def _of_everything(landscape: Landscape) -> tuple[tuple[ExportTable, ...], tuple[ExportTable, ...]]:
    """The tables of pages and the others, from which every format takes its rows."""
    atlas, opgaven = landscape.atlas, opgaven_by_key(landscape)
    ties = (tie for key in landscape.coalitions for tie in landscape.ties_of(key) if tie.a == key)
    return tuple(_pages(landscape, kind, opgaven) for kind in atlas.kinds.values()), (
        ExportTable(name=ITEMS, title=N_("Onderdelen van lijsten"), columns=ITEM_COLUMNS, rows=tuple(_items(atlas))),
        ExportTable(
            name=RELATIONS, title=N_("Relaties"), columns=RELATION_COLUMNS, rows=tuple(map(_relation, atlas.links))
        ),
        ExportTable(
            name=MEMBERS, title=N_("Wie waaraan meedoet"), columns=MEMBER_COLUMNS, rows=tuple(_members(landscape))
        ),
        ExportTable(
            name=TIES,
            title=N_("Banden tussen coalities"),
            columns=TIE_COLUMNS,
            rows=tuple(_tie(landscape, tie) for tie in ties),
        ),
    )


def _pages(landscape: Landscape, kind: Kind, opgaven: Mapping[str, tuple[str, ...]]) -> ExportTable:
    """The pages of a kind, with all facts, derived values, and opgaven."""
    own, derived = field_columns(kind), DERIVED.get(kind.name, ())
    near = (OPGAVEN,) if kind.name not in WITHOUT_OPGAVEN else ()
    columns = (ID, *(column.column for column in own), *(column for column, _ in derived), *near, ADDRESS)
    rows = tuple(
        (
            entity.id,
            *(column.cell(entity.fields) for column in own),
            *(find(landscape, entity.id) for _, find in derived),
            *(opgaven.get(entity.id, ()) for _ in near),
            address_of(entity),
        )
        for entity in landscape.atlas.of_kind(kind.name)
    )
    return ExportTable(name=kind.folder, title=kind.many, columns=columns, rows=rows)


def _with_dates(table: ExportTable, scope: ExportScope, history: History) -> ExportTable:
    """A table of pages, with the day on which each was changed."""
    paths = (scope.atlas.entities[str(row[0])].path for row in table.rows)
    rows = tuple((*row, history.changed.get(path)) for row, path in zip(table.rows, paths, strict=True))
    return replace(table, columns=(*table.columns, CHANGED), rows=rows)


DERIVED: dict[str, tuple[Derived, ...]] = {
    "coalitie": (
        (
            Column("afgeleid.niveau", TEXT, N_("het niveau, zoals de atlas het laat zien")),
            lambda landscape, ident: landscape.coalitions[ident].level.value or None,
        ),
        (
            Column("afgeleid.vorm", TEXT, N_("de vorm, zoals de atlas die laat zien")),
            lambda landscape, ident: landscape.coalitions[ident].form.value or None,
        ),
        (
            Column("afgeleid.fase", TEXT, N_("nu, voorbij, aangekondigd of onbekend, op de datum van de atlas")),
            lambda landscape, ident: landscape.coalitions[ident].phase.value,
        ),
        (
            Column("afgeleid.gebied", LIST, N_("het gebied, zo nodig afgeleid van de gemeenten die meedoen")),
            lambda landscape, ident: landscape.coalitions[ident].area.names,
        ),
        (
            Column("afgeleid.plaatsen", LIST, N_("de gemeenten of andere plaatsen in het gebied")),
            lambda landscape, ident: _places(landscape, landscape.coalitions[ident].area),
        ),
        (
            Column("afgeleid.plaatscodes", LIST, N_("de codes van deze plaatsen, zoals gm0355, in dezelfde volgorde")),
            lambda landscape, ident: _codes(landscape, landscape.coalitions[ident].area),
        ),
        (
            Column("afgeleid.deelnemers", WHOLE, N_("hoeveel deelnemers meetellen")),
            lambda landscape, ident: len(landscape.coalitions[ident].counted),
        ),
    ),
    "organisatie": (
        (
            Column("afgeleid.gebied", LIST, N_("het gebied, zo nodig afgeleid van de plaats die zij bestuurt")),
            lambda landscape, ident: area_of(landscape.atlas.entities[ident], landscape.where).names,
        ),
        (
            Column("afgeleid.plaatscode", TEXT, N_("de code van de gemeente of andere plaats die zij bestuurt")),
            lambda landscape, ident: landscape.where.code_of.get(ident),
        ),
    ),
    "grenswerker": (
        (
            Column("afgeleid.niveaus", LIST, N_("de niveaus die volgen uit wat deze rol verbindt")),
            lambda landscape, ident: landscape.roles[ident].derived,
        ),
    ),
}


def _places(landscape: Landscape, area: Area) -> tuple[str, ...]:
    """The names of the places in an area, in alphabetical order."""
    return tuple(map(landscape.where.places.title, _codes(landscape, area)))


def _codes(landscape: Landscape, area: Area) -> tuple[str, ...]:
    return tuple(sorted(area.places, key=lambda code: (landscape.where.places.title(code), code)))


def _items(atlas: Atlas) -> Iterator[Row]:
    """A row for every part of every item of a list of records."""
    for entity in atlas.entities.values():
        for field in atlas.kinds[entity.kind].fields:
            if isinstance(field.type, Many) and isinstance(field.type.of, Record):
                for number, item in enumerate(entity.fields.items(field.name), 1):
                    for part, value in _parts(item, ""):
                        yield (entity.id, field.name, number, part, value)


def _parts(item: Fields, before: str) -> Iterator[tuple[str, str]]:
    for name, value in item.values.items():
        if isinstance(value, Fields):
            yield from _parts(value, f"{before}{name}.")
        elif (text := cell(value)) is not None:
            yield f"{before}{name}", "; ".join(text) if isinstance(text, tuple) else str(text)


def _relation(link: Link) -> Row:
    item = link.item
    details = [item.text("zekerheid") or None, cell(item["sinds"]), cell(item["tot"])] if item else [None, None, None]
    note = item.text("toelichting") or None if item else None
    return (link.source, link.target, link.field, link.forward, link.backward, link.about or None, *details, note)


def _members(landscape: Landscape) -> Iterator[Row]:
    for coalition in landscape.coalitions.values():
        yield from (_member(landscape, member) for member in coalition.memberships)


def _member(landscape: Landscape, member: Membership) -> Row:
    item = member.item
    return (
        member.coalition,
        member.party,
        member.acts_as,
        member.home or None,
        member.team or None,
        member.representative or None,
        cell(item["rol"]),
        member.certainty,
        member.phase.value,
        "ja" if member.counts else "nee",
        cell(item["sinds"]),
        cell(item["tot"]),
        cell(item["bron"]),
        landscape.coalitions[member.coalition].opgaven,
    )


def _tie(landscape: Landscape, tie: Tie) -> Row:
    shared = (tie.organisations, tie.teams, tie.persons, tie.practices, tie.solutions, tie.borders)
    ends = (landscape.coalitions[key].opgaven for key in (tie.a, tie.b))
    return (tie.a, tie.b, tie.weight, len(tie.declared), *shared, tuple(dict.fromkeys(chain(*ends))))


def _parties(scope: ExportScope) -> Iterator[Row]:
    opgaven = opgaven_by_key(scope.landscape)
    for party in scope.parties:
        named = dict.fromkeys(link.source for link in party.mentions)
        yield (party.key, party.name, tuple(named), opgaven.get(party.key, ()))
