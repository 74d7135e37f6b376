"""What is known in advance about the page of a party that has none yet: its kind, and some of its fields."""

from collections.abc import Mapping

from atlas.content.kinds import KINDS
from atlas.content.types import Field, Many, Record, Ref
from atlas.landscape.atlas import Atlas, Link, Party

# The kinds that a party can be, the most likely first.
LIKELIEST = ("organisatie", "team", "grenswerker", "coalitie", *(kind.name for kind in KINDS))


def page_of_party(atlas: Atlas, party: Party) -> tuple[str, Mapping[str, str]]:
    """The kind of page that all mentions of a party allow, and the fields that it can be filled in with."""
    kind = _kind(atlas, party)
    more = {"organisatie": _home(atlas, party)} if kind == "team" else {}
    if kind in {"coalitie", "oplossing"}:
        more = {"opgaven": _opgave(atlas, party)}
    return kind, {"titel": party.name, **{name: value for name, value in more.items() if value}}


def _kind(atlas: Atlas, party: Party) -> str:
    """The kind that fits every mention, or else the first mention."""
    allowed = [kinds for link in party.mentions if (kinds := _allowed(atlas, link))]
    every = [kind for kind in LIKELIEST if all(kind in kinds for kinds in allowed)]
    first = [kind for kind in LIKELIEST if allowed and kind in allowed[0]]
    return (every or first)[0]


def _allowed(atlas: Atlas, link: Link) -> tuple[str, ...]:
    """The kinds of page that the field of a relation accepts; empty if it accepts any."""
    name, _, part = link.field.partition(".")
    field = atlas.kinds[atlas.kind_of(link.source)].field(name)
    ref = _ref(field, part) if field else None
    return ref.kinds if ref else ()


def _ref(field: Field, part: str) -> Ref | None:
    of = field.type.of if isinstance(field.type, Many) else field.type
    if isinstance(of, Record):
        inner = of.field(part or of.main)
        return inner.type if inner and isinstance(inner.type, Ref) else None
    return of if isinstance(of, Ref) else None


def _home(atlas: Atlas, party: Party) -> str:
    """The organisation beside which a team is mentioned, if there is one."""
    return next((link.about for link in party.mentions if atlas.kind_of(link.about) == "organisatie"), "")


def _opgave(atlas: Atlas, party: Party) -> str:
    """An opgave of a page that mentions the party, if there is one."""
    near = (
        link.target
        for mention in party.mentions
        for link in atlas.from_page(mention.source, "opgaven")
        if atlas.kind_of(link.target) == "opgave"
    )
    return next(near, "")
