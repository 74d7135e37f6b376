"""The network of a download, as networkx reads it."""

import json
from pathlib import Path

import networkx as nx
import pytest

from tests.site.downloads import WHOLE, model
from tests.site.sites import Site
from tests.site.small import small_site


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_networkx_reads_every_page_and_relation(form: str, site: Site) -> None:
    atlas = model(site).atlas
    path = site.folder / f"{WHOLE}.{form}"
    graph = nx.read_graphml(path, force_multigraph=True) if form == "graphml" else nx.read_gexf(path)

    assert graph.is_directed()
    assert set(graph) == {*atlas.entities, *atlas.unwritten}
    assert graph.number_of_edges() == len(atlas.links)
    labels = {key: facts["label"] for key, facts in graph.nodes(data=True)}
    assert labels == {key: " ".join(atlas.title(key).split()) for key in graph}


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_a_relation_in_the_network_has_its_name(form: str, real: Site) -> None:
    path = real.folder / f"{WHOLE}.{form}"
    graph = nx.read_graphml(path, force_multigraph=True) if form == "graphml" else nx.read_gexf(path)
    stated = {(link.source, link.target, link.forward) for link in model(real).atlas.links}

    assert graph.number_of_edges()
    assert {(a, b, facts["relatie"]) for a, b, facts in graph.edges(data=True)} <= stated


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_signs_that_mean_something_in_xml_are_read_as_they_were_written(form: str, tmp_path: Path) -> None:
    title, party = """"zo" & 'zo', <b>&lt;</b> ]]>\tweg""", 'Stichting "A&B" <c>'
    pages = {
        "organisaties/a": f"titel: {json.dumps(title)}",
        "coalities/c": f"deelnemers: [a, {json.dumps(f'? {party}')}]",
    }
    path = small_site(tmp_path, pages).folder / f"{WHOLE}.{form}"
    graph = nx.read_graphml(path, force_multigraph=True) if form == "graphml" else nx.read_gexf(path)

    assert {facts["label"] for _, facts in graph.nodes(data=True)} == {title, party, "c", "wonen"}
