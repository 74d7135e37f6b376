"""The one set of flat tables that every download is made from: what is written, and what is derived on the date.

Per kind a table of pages; then the items of lists, the relations, who takes part, the ties and parties without a page.
Names of tables and columns are part of the format (`docs/downloads.md`): they change only with `FORMAT`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from atlas.content.history import History
from atlas.content.types import Kind, Many, Record
from atlas.content.values import Entity, Fields
from atlas.landscape.atlas import Link
from atlas.landscape.members import Membership
from atlas.landscape.ties import Tie
from atlas.site.addresses import address_of
from atlas.site.exports.columns import DAY, LIST, TEXT, WHOLE, Cell, Column, Row, cell, field_columns
from atlas.site.exports.scope import Scope
from atlas.texts import N_

FORMAT = 1
ITEMS, RELATIONS, MEMBERS, TIES, PARTIES = "onderdelen", "relaties", "deelnames", "banden", "partijen-zonder-pagina"

ID = Column("id", TEXT, N_("het id van de pagina"))
FOR_ALL = (
    Column("adres", TEXT, N_("waar de pagina op de site staat")),
    Column("veranderd", DAY, N_("wanneer de pagina het laatst veranderde, volgens git")),
)
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
    Column("fase", TEXT, N_("nu, voorbij of aangekondigd, op de datum van de atlas")),
    Column("telt", TEXT, N_("ja: telt mee bij het niveau en de banden")),
    Column("sinds", TEXT, N_("vanaf wanneer")),
    Column("tot", TEXT, N_("tot en met wanneer")),
    Column("bron", TEXT, N_("waar dit staat")),
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
)
PARTY_COLUMNS = (
    Column("sleutel", TEXT, N_("waaraan de andere tabellen deze partij noemen")),
    Column("naam", TEXT, N_("de naam, zoals die het eerst is geschreven")),
    Column("genoemd-door", LIST, N_("de pagina's die de partij noemen")),
)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name in files, its title as a message id, its columns, and a cell for each column in every row."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


Derived = tuple[Column, Callable[[Scope, Entity], Cell]]


def tables(scope: Scope, history: History) -> tuple[Table, ...]:
    """Every table of a download, also those without rows: the set is the same for every download of an atlas."""
    kinds = scope.atlas.kinds.values()
    return (
        *(_pages(scope, history, kind) for kind in kinds),
        Table(ITEMS, N_("Onderdelen van lijsten"), ITEM_COLUMNS, tuple(_items(scope))),
        Table(RELATIONS, N_("Relaties"), RELATION_COLUMNS, tuple(map(_relation, scope.links))),
        Table(MEMBERS, N_("Wie waaraan meedoet"), MEMBER_COLUMNS, tuple(_members(scope))),
        Table(TIES, N_("Banden tussen coalities"), TIE_COLUMNS, tuple(map(_tie, scope.ties))),
        Table(PARTIES, N_("Partijen zonder pagina"), PARTY_COLUMNS, tuple(_parties(scope))),
    )


def _pages(scope: Scope, history: History, kind: Kind) -> Table:
    """The pages of a kind, with every single fact and what is derived from them."""
    own, derived = field_columns(kind), DERIVED.get(kind.name, ())
    columns = (ID, *(column.column for column in own), *(column for column, _ in derived), *FOR_ALL)
    rows = tuple(
        (
            entity.id,
            *(column.cell(entity.fields) for column in own),
            *(find(scope, entity) for _, find in derived),
            address_of(entity),
            history.changed.get(entity.path),
        )
        for entity in scope.entities
        if entity.kind == kind.name
    )
    return Table(kind.folder, kind.many, columns, rows)


DERIVED: dict[str, tuple[Derived, ...]] = {
    "coalitie": (
        (
            Column("afgeleid.niveau", TEXT, N_("het niveau, zoals de atlas het laat zien")),
            lambda scope, entity: scope.landscape.coalitions[entity.id].level.value or None,
        ),
        (
            Column("afgeleid.vorm", TEXT, N_("de vorm, zoals de atlas die laat zien")),
            lambda scope, entity: scope.landscape.coalitions[entity.id].form.value or None,
        ),
        (
            Column("afgeleid.fase", TEXT, N_("nu, voorbij of aangekondigd, op de datum van de atlas")),
            lambda scope, entity: scope.landscape.coalitions[entity.id].phase.value,
        ),
        (
            Column("afgeleid.gebied", LIST, N_("het gebied, zo nodig afgeleid van de gemeenten die meedoen")),
            lambda scope, entity: scope.landscape.coalitions[entity.id].area.names,
        ),
        (
            Column("afgeleid.deelnemers", WHOLE, N_("hoeveel deelnemers meetellen")),
            lambda scope, entity: len(scope.landscape.coalitions[entity.id].counted),
        ),
    ),
    "grenswerker": (
        (
            Column("afgeleid.niveaus", LIST, N_("de niveaus die volgen uit wat deze rol verbindt")),
            lambda scope, entity: scope.landscape.roles[entity.id].derived,
        ),
    ),
}


def _items(scope: Scope) -> Iterator[Row]:
    """Every part of every item of a list of records: one row each."""
    for entity in scope.entities:
        for field in scope.atlas.kinds[entity.kind].fields:
            if isinstance(field.type, Many) and isinstance(field.type.of, Record):
                for number, item in enumerate(entity.fields.items(field.name), 1):
                    for part, value in _parts(item, ""):
                        yield (entity.id, field.name, number, part, value)


def _parts(item: Fields, before: str) -> Iterator[tuple[str, str]]:
    for name, value in item.values.items():
        if isinstance(value, Fields):
            yield from _parts(value, f"{before}{name}.")
        elif (found := cell(value)) is not None:
            yield f"{before}{name}", "; ".join(found) if isinstance(found, tuple) else str(found)


def _relation(link: Link) -> Row:
    item = link.item
    said = [item.text("zekerheid") or None, cell(item["sinds"]), cell(item["tot"])] if item else [None, None, None]
    note = item.text("toelichting") or None if item else None
    return (link.source, link.target, link.field, link.forward, link.backward, link.about or None, *said, note)


def _members(scope: Scope) -> Iterator[Row]:
    for coalition in scope.coalitions:
        yield from map(_member, coalition.memberships)


def _member(member: Membership) -> Row:
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
    )


def _tie(tie: Tie) -> Row:
    shared = (tie.organisations, tie.teams, tie.persons, tie.practices, tie.solutions, tie.borders)
    return (tie.a, tie.b, tie.weight, len(tie.declared), *shared)


def _parties(scope: Scope) -> Iterator[Row]:
    for party in scope.parties:
        named = dict.fromkeys(link.source for link in party.mentions if link.source in scope.keys)
        yield (party.key, party.name, tuple(named))
