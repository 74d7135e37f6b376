from dataclasses import replace

from atlas.maps.dot import to_dot
from atlas.maps.engine import Engine
from atlas.maps.renderer import Renderer
from tests.maps.examples import drawing, node, pair


def test_drawings_that_look_the_same_keep_their_own_names_and_links(engine: Engine) -> None:
    one, two = pair("een"), replace(pair("twee"), title="Een andere kaart")
    assert to_dot(one) == to_dot(two)

    first, second = Renderer(engine=engine, store=None).pictures([one, two])

    assert 'id="een.a"' in first
    assert 'id="twee.a"' in second
    assert "Een andere kaart" in second
    assert "een.a" not in second


def test_one_drawing_that_cannot_be_drawn_leaves_the_others(engine: Engine) -> None:
    stuck = drawing(node("a", line="stuk"))
    hopeless = replace(stuck, nodes=(replace(stuck.nodes[0], shape="box]; a ["),), id="stuk")

    fine, broken = Renderer(engine=engine, store=None).pictures([pair(), hopeless])

    assert fine
    assert not broken
