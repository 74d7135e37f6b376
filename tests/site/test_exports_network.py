"""The networks of a download, as networkx, igraph and Kumu read them."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import igraph
import networkx as nx
import pytest

from atlas.site.exports.networks.graph import PARTICIPANTS, SEAT, TIE, ExportGraph, GraphNode
from atlas.site.exports.networks.kumu import CONNECTIONS, ELEMENTS, labels_of
from tests.site.downloads import WHOLE, model, sheets
from tests.site.sites import Site
from tests.site.small import small_site

FORMS = ("graphml", "gexf")
OTHERS = f"{WHOLE}-overig"


def read(site: Site, form: str, name: str = WHOLE) -> nx.Graph:
    path = site.folder / f"{name}.{form}"
    return nx.read_graphml(path, force_multigraph=True) if form == "graphml" else nx.read_gexf(path)


def seats_and_ties(site: Site) -> Iterator[tuple[str, str, str]]:
    landscape = model(site)
    for coalition in landscape.coalitions.values():
        yield from ((seat.party, seat.coalition, SEAT) for seat in coalition.memberships)
    yield from ((tie.a, tie.b, TIE) for tie in landscape.ties_among(landscape.coalitions.values()))


@pytest.mark.parametrize("form", FORMS)
def test_the_network_is_collaboration_and_nothing_else(form: str, site: Site) -> None:
    graph, expected = read(site, form), Counter(seats_and_ties(site))

    assert graph.is_directed()
    assert Counter((a, b, facts["relatie"]) for a, b, facts in graph.edges(data=True)) == expected
    assert set(graph) == {*model(site).coalitions, *(end for a, b, _ in expected for end in (a, b))}


def test_the_other_network_holds_every_other_relation(site: Site) -> None:
    atlas, graph = model(site).atlas, read(site, "graphml", OTHERS)
    others = Counter((link.source, link.target, link.forward) for link in atlas.links if link.field != PARTICIPANTS)

    assert set(graph) == {*atlas.entities, *atlas.unwritten}
    assert Counter((a, b, facts["relatie"]) for a, b, facts in graph.edges(data=True)) == others
    labels = {key: facts["label"] for key, facts in graph.nodes(data=True)}
    assert labels == {key: " ".join(atlas.title(key).split()) for key in graph}


def test_igraph_counts_what_networkx_counts(real: Site) -> None:
    for name in (WHOLE, OTHERS):
        graph = igraph.Graph.Read_GraphML(str(real.folder / f"{name}.graphml"))
        other = read(real, "graphml", name)

        assert (graph.vcount(), graph.ecount()) == (other.number_of_nodes(), other.number_of_edges())
        assert graph.vcount()


def test_the_weight_of_a_tie_is_a_number(real: Site) -> None:
    weights = {(tie.a, tie.b): tie.weight for tie in model(real).ties_among(model(real).coalitions.values())}
    edges = read(real, "graphml").edges(data=True)

    assert {(a, b): facts["redenen"] for a, b, facts in edges if facts["relatie"] == TIE} == weights


@pytest.mark.parametrize("form", FORMS)
def test_signs_that_mean_something_in_xml_are_read_as_they_were_written(form: str, tmp_path: Path) -> None:
    title, party = """"zo" & 'zo', <b>&lt;</b> ]]>\tweg""", 'Stichting "A&B" <c>'
    pages = {
        "organisaties/a": f"titel: {json.dumps(title)}",
        "coalities/c": f"deelnemers: [a, {json.dumps(f'? {party}')}]",
    }
    graph = read(small_site(tmp_path, pages), form)

    assert {facts["label"] for _, facts in graph.nodes(data=True)} == {title, party, "c"}


# Kumu ---------------------------------------------------------------------------------------------------------


def test_kumu_gets_elements_by_label_and_connections_between_them(site: Site) -> None:
    book = sheets(site, f"{WHOLE}-kumu")
    elements, connections = (list(book[name].values) for name in ("Elements", "Connections"))
    labels = [row[0] for row in elements[1:]]

    assert list(book) == ["Elements", "Connections"]
    assert (elements[0], connections[0]) == (ELEMENTS, CONNECTIONS)
    assert len(connections) - 1 == len(list(seats_and_ties(site)))
    assert len({str(label).casefold() for label in labels}) == len(labels) == read(site, "gexf").number_of_nodes()
    assert {end for row in connections[1:] for end in row[:2]} <= set(labels)
    assert {row[2] for row in connections[1:]} <= {"mutual", "directed"}


def test_equal_names_are_told_apart_by_what_they_are() -> None:
    names = (("a", "Kring", "team"), ("b", "kring", "coalitie"), ("c", "Tafel", "team"), ("d", "Tafel", "team"))
    nodes = tuple(GraphNode(ident, {"label": label, "soort": kind}) for ident, label, kind in names)

    assert labels_of(ExportGraph(nodes, ())) == {
        "a": "Kring (team)",
        "b": "kring (coalitie)",
        "c": "Tafel (team) c",
        "d": "Tafel (team) d",
    }
