"""Small drawings and places that the tests of the maps room share, and texts that try to be more than text."""

from atlas.maps.drawing import Band, Drawing, Edge, Label, Node

HOSTILE = (
    '"',
    '\\"',
    "\\",
    r"\N",
    r"regel\leen\rtwee\n",
    r"\G \E \T \H \L",
    "<b>vet</b>",
    "<",
    "&amp; &lt;b&gt; &#34;",
    "a & b",
    "</title></a></svg><script>alert(1)</script>",
    "]; b [label=stiekem]; c",
    'id="page0,1_x"',
    "node",
    "eerste\nregel",
    "tab\tnul\x00bel\x07esc\x1b\x7f",
    "מועצה אזורית",
    "\u202egedraaid\u202c",
    "👩\u200d👩\u200d👧 zorg 🏘️",
    "half \ud800 teken \ufffe",
    "ﬁ ’s-Gravenhage — ½ ◌",
    "lang " * 60,
    "x" * 300,
    "",
)


def node(ident: str, x: float = 60, y: float = 30, **changes: str) -> Node:
    """A box of a hundred wide."""
    words = {"href": f"coalities/{ident}.html", "title": f"{ident}: coalitie", "line": ident} | changes
    return Node(
        id=ident,
        x=x,
        y=y,
        w=100,
        h=40,
        lines=(words["line"],),
        href=words["href"],
        title=words["title"],
        classes=("coalitie", "inter"),
    )


def drawing(*nodes: Node, edges: tuple[Edge, ...] = (), ident: str = "kaart") -> Drawing:
    """A small map with a band and a head."""
    return Drawing(
        id=ident,
        title="Kaart van een proef",
        width=300,
        height=140,
        bands=(Band(classes=("inter", "empty", "hatched"), x=10, y=5, w=280, h=120, title="inter"),),
        nodes=nodes,
        edges=edges,
        labels=(Label(lines=("inter",), x=30, y=130, classes=("head-level",)),),
    )


def pair(ident: str = "kaart") -> Drawing:
    """Two nodes with a line between them."""
    edge = Edge(tail="b", head="a", classes=("organisation", "w2"), weight=2, title="2 gedeelde partijen")
    return drawing(node("a"), node("b", 230, 90), edges=(edge,), ident=ident)
