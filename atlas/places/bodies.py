"""The public bodies of the Netherlands by name: gemeenten, provincies, waterschappen and ministeries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from atlas.places.model import GEMEENTE, PROVINCIE, WATERSCHAP, fold_name
from atlas.places.rows import read_rows, split_values

MINISTERIE = "ministerie"
_TABLES = {"gemeenten": GEMEENTE, "provincies": PROVINCIE, "waterschappen": WATERSCHAP, "ministeries": MINISTERIE}
_TOOI = "https://identifier.overheid.nl/tooi/id"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicBody:
    """One public body. `title` is the title of its page; a text is empty if the register does not say.

    `begin` and `end` are dates as written (`2024-07-02`), known only for ministeries. `area` is the
    provincie that it is in, or the provincie itself.
    """

    code: str
    kind: str
    name: str
    title: str
    also: tuple[str, ...] = ()
    oin: str = ""
    wikidata: str = ""
    roo: str = ""
    website: str = ""
    begin: str = ""
    end: str = ""
    area: str = ""

    @property
    def tooi(self) -> str:
        """Its URI in the value lists of the government."""
        return f"{_TOOI}/{self.kind}/{self.code}"


@cache
def public_bodies() -> tuple[PublicBody, ...]:
    """Every public body, current ones first."""
    every = tuple(_body(row, kind) for table, kind in _TABLES.items() for row in read_rows(table))
    return tuple(sorted(every, key=lambda body: bool(body.end)))


def body_named(name: str) -> PublicBody | None:
    """The body with this title, or with this name or abbreviation if that is unambiguous; case is ignored."""
    return _by_name().get(fold_name(name))


@cache
def _by_name() -> Mapping[str, PublicBody]:
    by_name: dict[str, PublicBody | None] = {}
    for body in public_bodies():
        by_name.setdefault(fold_name(body.title), body)
    for body in public_bodies():
        for name in dict.fromkeys(map(fold_name, (body.name, *body.also))):
            homonym = by_name.setdefault(name, body)
            if homonym and homonym is not body and not body.end and fold_name(homonym.title) != name:
                by_name[name] = None
    return {name: body for name, body in by_name.items() if body}


def _body(row: Mapping[str, str], kind: str) -> PublicBody:
    others = split_values(row.get("ook", ""))
    titles = tuple(title for name in (row["naam"], *others) for title in _titles(name, kind))
    return PublicBody(
        code=row["code"],
        kind=kind,
        name=row["naam"],
        title=titles[0],
        also=(*titles[1:], *others, *split_values(row.get("afkorting", ""))),
        oin=row.get("oin", ""),
        wikidata=row["wikidata"],
        roo=row["roo"],
        website=row.get("website", ""),
        begin=row.get("begin", ""),
        end=row.get("einde", ""),
        area=row["naam"] if kind == PROVINCIE else _provinces().get(row.get("provincie", ""), ""),
    )


@cache
def _provinces() -> Mapping[str, str]:
    return {row["code"]: row["naam"] for row in read_rows("provincies")}


def _titles(name: str, kind: str) -> Iterator[str]:
    """The title of the page of a body, then its other spellings."""
    own = name.startswith(("Hoogheemraadschap", "Waterschap", "Wetterskip"))
    if kind == MINISTERIE:
        yield f"Ministerie van {name}"
    elif own:
        yield name
        yield name.split(" ", 1)[1].removeprefix("van ")
    else:
        yield f"{kind.capitalize()} {name}"
