"""Facts by place: tables of neighbours, gemeenten that no table reaches, and gemeenten that could join one.

As text, and for programs.
"""

from collections.abc import Iterator, Mapping

from atlas.insights.base import current_of
from atlas.insights.measures.where import NeighboursThere, could_join, map_area, neighbours_there, unreached
from atlas.landscape.landscape import Landscape
from atlas.texts import N_, Texts


def where_values(landscape: Landscape, opgave: str, organisation: str) -> Mapping[str, object]:
    """The facts by place of an organisation and of an opgave: `neighbours`, `unreached` and `could_join`, all ids.

    For both together, only the tables of the opgave at which neighbours of the organisation sit.
    """
    values: dict[str, object] = {}
    if organisation in landscape.where.code_of:
        tables = _neighbours(landscape, opgave, organisation)
        values["neighbours"] = [{"table": table.table, "neighbours": table.neighbours} for table in tables]
    if opgave and (area := map_area(landscape)).home:
        values["unreached"] = [landscape.where.governs[code] for code in unreached(landscape, opgave, area)]
        values["could_join"] = [
            {"table": table, "organisations": dict(around)} for table, around in _joinable(landscape, opgave)
        ]
    return values


def where_lines(landscape: Landscape, opgave: str, organisation: str, words: Texts) -> Iterator[str]:
    """The same in lines for people; empty if no gemeente is known."""
    title = landscape.atlas.title
    if organisation in landscape.where.code_of and (tables := _neighbours(landscape, opgave, organisation)):
        yield words(N_("Buren zitten aan deze tafels, {name} voor zover bekend niet:"), name=title(organisation))
        for neighbours_table in tables:
            yield f"  - {title(neighbours_table.table)}: {', '.join(map(title, neighbours_table.neighbours))}"
        yield ""
    if opgave and (area := map_area(landscape)).home:
        without = [landscape.where.governs[code] for code in unreached(landscape, opgave, area)]
        none = N_("Elke gemeente met een pagina zit aan een bekende tafel rond ‘{opgave}’.")
        text = N_("Aan geen bekende tafel rond ‘{opgave}’: {names}.")
        yield words(text if without else none, opgave=title(opgave), names=", ".join(map(title, without)))
        yield ""
    if opgave and not organisation and (joinable := _joinable(landscape, opgave)):
        yield words(N_("Gemeenten die grenzen aan deelnemers, en voor zover bekend niet meedoen:"))
        for table, around in joinable:
            yield f"  - {title(table)}: {', '.join(title(key) for key, _ in around)}"
        yield ""


def _neighbours(landscape: Landscape, opgave: str, organisation: str) -> list[NeighboursThere]:
    """The tables of neighbours at which an organisation does not sit, of an opgave if one is given."""
    coalitions = landscape.coalitions
    tables = neighbours_there(landscape, organisation)
    return [table for table in tables if not opgave or opgave in coalitions[table.table].opgaven]


def _joinable(landscape: Landscape, opgave: str) -> list[tuple[str, tuple[tuple[str, int], ...]]]:
    """The running tables on an opgave that are not closed, with the gemeenten that border on members."""
    closed = "nee"
    tables = (c for c in current_of(landscape, opgave) if c.entity.fields.text("open-voor-deelname") != closed)
    candidates = ((coalition.id, could_join(landscape, coalition)) for coalition in tables)
    return [(table, around) for table, around in candidates if around]
