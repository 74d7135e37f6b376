"""The address of the list that a count links to: one function a measure, narrowed down to the scope of the count."""

from collections.abc import Callable, Mapping
from urllib.parse import urlencode

from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import running
from atlas.landscape.landscape import Landscape
from atlas.site.model import Measure, Scope
from atlas.site.urls import (
    COMPARE,
    address_of,
    address_of_list,
    address_of_matrix,
    anchor_of_opgave,
    anchor_of_world,
)

PHASES = {
    Measure.COALITIONS: Phase.NOW,
    Measure.COALITIONS_UNSURE: Phase.UNKNOWN,
    Measure.COALITIONS_PAST: Phase.PAST,
    Measure.COALITIONS_AHEAD: Phase.AHEAD,
    Measure.LISTS_COMPLETE: Phase.NOW,
    Measure.LISTS_INCOMPLETE: Phase.NOW,
}
LISTS = {Measure.LISTS_COMPLETE: "volledig", Measure.LISTS_INCOMPLETE: "onvolledig"}
SIDES = {"formal": ("formeel", "overwegend-formeel"), "informal": ("overwegend-informeel", "informeel")}
SECTION_OF_TABLES = {"organisatie": "tafels", "team": "tafels", "grenswerker": "verbindt"}
Address = Callable[[Landscape, Measure, Scope], str]


def list_of(landscape: Landscape, measure: Measure, scope: Scope) -> str:
    """The address, relative to the root of the site, of the list that a number counts; empty if there is none."""
    find = ADDRESSES.get(measure)
    return find(landscape, measure, scope) if find else ""


def _coalitions(_landscape: Landscape, measure: Measure, scope: Scope) -> str:
    """The list of coalitions, narrowed down by its facets."""
    if scope.party or scope.coalition or scope.other or scope.world:
        return ""
    filters = [("opgaven", scope.opgave), ("niveau", scope.level)]
    filters += [("vorm", form) for form in SIDES.get(scope.form, (scope.form,))]
    filters += [("loopt", PHASES[measure].value), ("lijst", LISTS.get(measure, ""))]
    return f"{address_of_list('coalitie')}?{urlencode([(name, value) for name, value in filters if value])}"


def _tables(landscape: Landscape, _measure: Measure, scope: Scope) -> str:
    """The tables of a party on its own page: all, or those on an opgave."""
    entity = landscape.atlas.entities.get(scope.party)
    if entity is None or entity.kind not in SECTION_OF_TABLES or scope.form:
        return ""
    if scope.opgave and entity.kind != "organisatie":
        return ""
    anchor = anchor_of_opgave(scope.opgave) if scope.opgave else SECTION_OF_TABLES[entity.kind]
    return f"{address_of(entity)}#{anchor}"


def _other_tables(landscape: Landscape, _measure: Measure, scope: Scope) -> str:
    """The tables on an opgave at which a party does not sit, if it sits at none: then they are all that run there."""
    coalitions = (landscape.coalitions[member.coalition] for member in landscape.tables.get(scope.party, ()))
    if any(scope.opgave in coalition.opgaven and coalition.has(scope.party) for coalition in running(coalitions)):
        return ""
    return _coalitions(landscape, Measure.COALITIONS, Scope(opgave=scope.opgave))


def _parties(landscape: Landscape, measure: Measure, scope: Scope) -> str:
    """The participants of a coalition, if all of them count, or those of an opgave."""
    if scope.other or scope.role:
        return ""
    if scope.coalition and measure is Measure.PARTIES and landscape.coalitions[scope.coalition].coalitions:
        return ""
    if scope.coalition:
        return f"{address_of(landscape.atlas.entities[scope.coalition])}#deelnemers"
    if not scope.opgave:
        return ""
    if scope.world:
        return f"{address_of_matrix(scope.opgave)}#{anchor_of_world(scope.world)}"
    return f"{address_of(landscape.atlas.entities[scope.opgave])}#wie"


def _both(landscape: Landscape, _measure: Measure, scope: Scope) -> str:
    """Two parties or coalitions side by side, with what they share."""
    ends = scope.coalition or scope.party, scope.other
    if any(end not in landscape.atlas.entities for end in ends):
        return ""
    return f"{COMPARE}?{urlencode({'a': ends[0], 'b': ends[1]})}"


def _roles(_landscape: Landscape, _measure: Measure, scope: Scope) -> str:
    return f"{address_of_list('grenswerker')}?{urlencode({'opgaven': scope.opgave})}" if scope.opgave else ""


def _pages(_landscape: Landscape, _measure: Measure, scope: Scope) -> str:
    return address_of_list(scope.kind)


ADDRESSES: Mapping[Measure, Address] = {
    **dict.fromkeys(PHASES, _coalitions),
    Measure.TABLES: _tables,
    Measure.OTHER_TABLES: _other_tables,
    Measure.PARTIES: _parties,
    Measure.PARTICIPANTS: _parties,
    Measure.SHARED_PARTIES: _both,
    Measure.SHARED_TABLES: _both,
    Measure.ROLES: _roles,
    Measure.PAGES: _pages,
}
