"""The first text of a page that a reader may add: valid as it stands, with what the atlas knows already filled in."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from atlas.content.ids import LONGEST_ID, RESERVED, nearest_id
from atlas.content.kinds import KINDS
from atlas.content.types import Field, Many, Record, Ref
from atlas.landscape.atlas import Atlas, Link, Party
from atlas.site.words import Words
from atlas.texts import N_

# Of the kinds that a party may be, the likeliest first.
LIKELIEST = ("organisatie", "team", "grenswerker", "coalitie", *(kind.name for kind in KINDS))
FOLDERS = {kind.name: kind.folder for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Draft:
    """A page to be: its path in the content folder, and its text."""

    path: str
    text: str


def draft_of_party(atlas: Atlas, party: Party, words: Words) -> Draft:
    """The page of a party that others mention, of the kind that all mentions allow."""
    kind = _kind(atlas, party)
    needed = tuple(_needed(atlas, party, kind, words))
    return Draft(
        f"{FOLDERS[kind]}/{_free_id(party.name, atlas.entities)}.md",
        _text(party.name, needed, words(N_("Schrijf hier in een paar zinnen wie of wat dit is."))),
    )


def draft_of_practice(field: str, about: str, words: Words, taken: Collection[str]) -> Draft:
    """A minipraktijk that names the page `about` in this field."""
    options = words(N_("binnenuit, buitenin of tussenin"))
    lines = (f"praktijk: tussenin # {options}", *((f"{field}: [{about}]",) if field else ()))
    questions = (N_("Wat deed u?"), N_("Met wie?"), N_("Wat veranderde er daarna?"))
    title = words(N_("Korte titel van wat u deed"))
    path = f"{FOLDERS['minipraktijk']}/{_free_id(words(N_('nieuwe praktijk')), taken)}.md"
    return Draft(path, _text(title, lines, "\n\n".join(map(words, questions))))


def _text(title: str, lines: tuple[str, ...], body: str) -> str:
    return "\n".join(("---", f"titel: {quoted(title)}", *lines, "---", "", body, ""))


def quoted(text: str) -> str:
    """A text on one line as a YAML value, whatever is in it."""
    plain = "".join(letter if letter.isprintable() else " " for letter in text)
    return json.dumps(plain, ensure_ascii=False)


def _kind(atlas: Atlas, party: Party) -> str:
    """The kind that fits every mention; if none does, one that fits the first."""
    allowed = [kinds for link in party.mentions if (kinds := _allowed(atlas, link))]
    every = [kind for kind in LIKELIEST if all(kind in kinds for kinds in allowed)]
    first = [kind for kind in LIKELIEST if allowed and kind in allowed[0]]
    return (every or first)[0]


def _allowed(atlas: Atlas, link: Link) -> tuple[str, ...]:
    """The kinds of page that the field of a relation may name; none if it may name any."""
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


def _needed(atlas: Atlas, party: Party, kind: str, words: Words) -> Iterator[str]:
    """The fields that a page of this kind must have beside its title."""
    if kind == "organisatie":
        yield f"wereld: onbekend # {words(N_('publiek, privaat of particulier'))}"
    elif kind == "team":
        yield f"organisatie: {_home(atlas, party, words)}"
    elif kind in {"coalitie", "oplossing"}:
        yield f"opgaven: [{_opgave(atlas, party)}]"
    elif kind == "minipraktijk":
        yield "praktijk: tussenin"


def _home(atlas: Atlas, party: Party, words: Words) -> str:
    """The organisation of a team: the party beside which it is named, else one that is still to be filled in."""
    near = next((link.about for link in party.mentions if atlas.kind_of(link.about) == "organisatie"), "")
    return near or quoted(f"? {words(N_('Naam van de organisatie'))}")


def _opgave(atlas: Atlas, party: Party) -> str:
    """An opgave of a page that mentions the party, else the first of the atlas."""
    near = (
        link.target
        for mention in party.mentions
        for link in atlas.from_page(mention.source, "opgaven")
        if atlas.kind_of(link.target) == "opgave"
    )
    first = (entity.id for entity in atlas.of_kind("opgave"))
    return next(near, "") or next(first, "")


def _free_id(name: str, taken: Collection[str]) -> str:
    """An id for a name that no page has yet."""
    near = nearest_id(name)[:LONGEST_ID].strip("-") or "nieuwe-pagina"
    if near not in taken and near not in RESERVED:
        return near
    numbered = (f"{near[: LONGEST_ID - 4].strip('-')}-{number}" for number in range(2, len(taken) + 3))
    return next(ident for ident in numbered if ident not in taken)
