"""Where neighbours sit and a gemeente does not, and which gemeenten no table reaches: as text, and for a program."""

from collections.abc import Iterator, Mapping

from atlas.insights.measures.where import map_area, neighbours_there, unreached
from atlas.landscape.landscape import Landscape
from atlas.texts import N_, Texts


def where_values(landscape: Landscape, opgave: str, organisation: str) -> Mapping[str, object]:
    """What is known by place of an organisation and of an opgave: `neighbours` and `unreached`, all ids."""
    found: dict[str, object] = {}
    if organisation in landscape.where.code_of:
        tables = neighbours_there(landscape, organisation)
        found["neighbours"] = [{"table": one.table, "neighbours": one.neighbours} for one in tables]
    if opgave and (area := map_area(landscape)).home:
        found["unreached"] = [landscape.where.governs[code] for code in unreached(landscape, opgave, area)]
    return found


def where_lines(landscape: Landscape, opgave: str, organisation: str, words: Texts) -> Iterator[str]:
    """The same in lines for people; none where no gemeente is known."""
    title = landscape.atlas.title
    if organisation in landscape.where.code_of and (tables := neighbours_there(landscape, organisation)):
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
