"""The page of a public body, from the data set in the package."""

from collections.abc import Mapping

from atlas.content.plain import Plain
from atlas.places.bodies import MINISTERIE, PublicBody

_REGISTER = "https://organisaties.overheid.nl/"
_LAYERS = {MINISTERIE: "rijk"}


def body_fields(body: PublicBody) -> Mapping[str, Plain]:
    """The fields of its page: kind, layer, area and codes, with its entry in the register as source."""
    numbers = {"tooi": body.tooi, "oin": body.oin, "wikidata": body.wikidata, "roo": body.roo}
    own = {name: number for name, number in numbers.items() if number}
    names = tuple(name for name in body.also if name not in body.title)
    says: dict[str, Plain] = {"titel": body.title, "synoniemen": names, "wereld": "publiek"}
    says |= {"bestuurslaag": _LAYERS.get(body.kind, body.kind), "type": body.kind}
    says |= {"gebied": (body.area,) if body.area else (), "website": body.website, "identificatie": own}
    says |= {"bronnen": (f"{_REGISTER}{body.roo}",) if body.roo else ()}
    return {name: value for name, value in says.items() if value}
