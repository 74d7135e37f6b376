"""Where neighbours sit and a gemeente does not, which gemeenten no table reaches, and which could join one.

As text, and for a program.
"""

from collections.abc import Iterator, Mapping

from atlas.insights.base import current_of
from atlas.insights.measures.where import NeighboursThere, could_join, map_area, neighbours_there, unreached
from atlas.landscape.landscape import Landscape
from atlas.texts import N_, Texts


def where_values(landscape: Landscape, opgave: str, organisation: str) -> Mapping[str, object]:
    """What is known by place of an organisation and of an opgave: `neighbours`, `unreached` and `could_join`, all ids.

    Of both together, only the tables of the opgave at which neighbours of the organisation sit.
    """
    found: dict[str, object] = {}
    if organisation in landscape.where.code_of:
        tables = _neighbours(landscape, opgave, organisation)
        found["neighbours"] = [{"table": one.table, "neighbours": one.neighbours} for one in tables]
    if opgave and (area := map_area(landscape)).home:
        found["unreached"] = [landscape.where.governs[code] for code in unreached(landscape, opgave, area)]
        found["could_join"] = [
            {"table": table, "organisations": dict(around)} for table, around in _joinable(landscape, opgave)
        ]
    return found


def where_lines(landscape: Landscape, opgave: str, organisation: str, words: Texts) -> Iterator[str]:
    """The same in lines for people; none where no gemeente is known."""
    title = landscape.atlas.title
    if organisation in landscape.where.code_of and (tables := _neighbours(landscape, opgave, organisation)):
        yield words(N_("Buren zitten aan deze tafels, {name} voor zover bekend niet:"), name=title(organisation))
        for one in tables:
            yield f"  - {title(one.table)}: {', '.join(map(title, one.neighbours))}"
        yield ""
    if opgave and (area := map_area(landscape)).home:
        without = [landscape.where.governs[code] for code in unreached(landscape, opgave, area)]
        none = N_("Elke gemeente met een pagina zit aan een bekende tafel rond ‘{opgave}’.")
        some = N_("Aan geen bekende tafel rond ‘{opgave}’: {names}.")
        yield words(some if without else none, opgave=title(opgave), names=", ".join(map(title, without)))
        yield ""
    if opgave and not organisation and (joinable := _joinable(landscape, opgave)):
        yield words(N_("Gemeenten die grenzen aan deelnemers, en voor zover bekend niet meedoen:"))
        for table, around in joinable:
            yield f"  - {title(table)}: {', '.join(title(key) for key, _ in around)}"
        yield ""


def _neighbours(landscape: Landscape, opgave: str, organisation: str) -> list[NeighboursThere]:
    """The tables at which neighbours of an organisation sit and it does not; of an opgave only those on it."""
    coalitions = landscape.coalitions
    tables = neighbours_there(landscape, organisation)
    return [one for one in tables if not opgave or opgave in coalitions[one.table].opgaven]


def _joinable(landscape: Landscape, opgave: str) -> list[tuple[str, tuple[tuple[str, int], ...]]]:
    """The running tables on an opgave that are not said to be closed, with the gemeenten that border on members."""
    closed = "nee"
    tables = (c for c in current_of(landscape, opgave) if c.entity.fields.text("open-voor-deelname") != closed)
    found = ((coalition.id, could_join(landscape, coalition)) for coalition in tables)
    return [(table, around) for table, around in found if around]
