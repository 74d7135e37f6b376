"""What each number on a page should be: a measure and a scope, by their names, counted again."""

from collections.abc import Callable, Mapping

from tests.recount.reading import EMPTY, Item
from tests.recount.rules import AHEAD, NOW, PAST, UNKNOWN, Country, Role, Table

Scope = Mapping[str, str]
SIDES = {
    "formal": ("formeel", "overwegend-formeel"),
    "informal": ("overwegend-informeel", "informeel"),
}


def tables(land: Country, scope: Scope, phase: str = NOW) -> list[Table]:
    """The coalitions within a scope that stand so on the day; one that is named whatever its phase."""
    if scope["coalition"]:
        return [land.tables[scope[end]] for end in ("coalition", "other") if scope[end]]
    return [table for table in land.tables.values() if table.phase == phase and _within(table, scope)]


def _within(table: Table, scope: Scope) -> bool:
    wanted = (
        (scope["opgave"], table.opgaven & {scope["opgave"], scope["other"]}),
        (scope["level"], table.level == scope["level"]),
        (scope["form"], table.form in SIDES.get(scope["form"], (scope["form"],))),
        (scope["party"], table.has(scope["party"])),
    )
    return all(holds for value, holds in wanted if value)


def coalitions(phase: str) -> Callable[[Country, Scope], int]:
    return lambda land, scope: len(tables(land, scope, phase))


def lists(*, whole: bool) -> Callable[[Country, Scope], int]:
    return lambda land, scope: sum(table.list_is_whole is whole for table in tables(land, scope))


def parties(land: Country, scope: Scope) -> int:
    found = set[str]().union(*(table.parties for table in tables(land, scope)))
    if scope["role"]:
        return len({land.home(item["partij"]) for item in _seats(land, scope)})
    if not scope["world"]:
        return len(found)
    worlds = [_world(land, key) for key in found]
    return sum(world != "onbekend" if scope["world"] == "bekend" else world == scope["world"] for world in worlds)


def participants(land: Country, scope: Scope) -> int:
    table = land.tables[scope["coalition"]]
    return len(table.parties) + len(table.coalitions)


def _world(land: Country, key: str) -> str:
    return (land.pages[key].text("wereld") if key in land.pages else "") or "onbekend"


def seated(land: Country, scope: Scope) -> int:
    return sum(bool(table.parties) for table in tables(land, scope))


def others(land: Country, scope: Scope) -> int:
    table = land.tables[scope["coalition"]]
    return len((table.parties | table.coalitions) - {scope["party"], land.home(scope["party"])})


def stated(land: Country, scope: Scope) -> int:
    return int(land.tables[scope["coalition"]].page.text("aantal-volgens-bron"))


def opgaven(land: Country, scope: Scope) -> int:
    return len(set[str]().union(*(table.opgaven for table in tables(land, scope))))


def opgaven_unsure(land: Country, scope: Scope) -> int:
    return sum(_is_unsure(land, {**scope, "opgave": page.id}) for page in land.of_kind("opgave"))


def _is_unsure(land: Country, scope: Scope) -> bool:
    """Whether nobody knows if a party has a table on an opgave."""
    there = tables(land, {**scope, "party": ""})
    known = bool(there) and all(table.list_is_whole for table in there)
    return land.pages[scope["opgave"]].text("aard") != "geen" and not tables(land, scope) and not known


def seats(says: Callable[[Item], bool] = lambda _: True) -> Callable[[Country, Scope], int]:
    """The seats of which something holds."""
    return lambda land, scope: sum(says(item) for item in _seats(land, scope))


def _seats(land: Country, scope: Scope) -> list[Item]:
    """The seats of organisations, or of one of them, and of those with a role."""
    found = (item for table in tables(land, scope) for item in table.seats if not table.as_coalition(item))
    homes = ((land.home(item["partij"]), item) for item in found)
    own = (item for home, item in homes if home and scope["party"] in {"", home})
    return [item for item in own if not scope["role"] or item.get("rol") == scope["role"]]


def _says(name: str) -> Callable[[Item], bool]:
    return lambda item: item.get(name, "") not in EMPTY


def roles(land: Country, scope: Scope) -> int:
    return sum(_is_role(role, scope) for role in land.roles.values())


def _is_role(role: Role, scope: Scope) -> bool:
    return role.phase == NOW and (not scope["opgave"] or scope["opgave"] in role.opgaven)


def other_tables(land: Country, scope: Scope) -> int:
    everywhere = tables(land, {**scope, "party": ""})
    return sum(not table.has(scope["party"]) for table in everywhere)


def shared_tables(land: Country, scope: Scope) -> int:
    return sum(table.has(scope["other"]) for table in tables(land, scope))


def shared_parties(land: Country, scope: Scope) -> int:
    if scope["coalition"]:
        return len(land.tables[scope["coalition"]].parties & land.tables[scope["other"]].parties)
    ends = (tables(land, {**scope, "opgave": scope[end], "other": ""}) for end in ("opgave", "other"))
    one, other = (set[str]().union(*(table.parties for table in found)) for found in ends)
    return len(one & other)


def pages(land: Country, scope: Scope) -> int:
    return len(land.of_kind(scope["kind"]))


RECOUNT: Mapping[str, Callable[[Country, Scope], int]] = {
    "coalitions": coalitions(NOW),
    "coalitions-unsure": coalitions(UNKNOWN),
    "coalitions-past": coalitions(PAST),
    "coalitions-ahead": coalitions(AHEAD),
    "lists-complete": lists(whole=True),
    "lists-incomplete": lists(whole=False),
    "parties": parties,
    "participants": participants,
    "coalitions-seated": seated,
    "others": others,
    "stated": stated,
    "opgaven": opgaven,
    "opgaven-unsure": opgaven_unsure,
    "seats": seats(),
    "seats-without-role": seats(lambda item: not _says("rol")(item)),
    "seats-with-mandate": seats(_says("mandaat")),
    "seats-with-hours": seats(_says("capaciteit")),
    "seats-without-hours": seats(lambda item: not _says("capaciteit")(item)),
    "roles": roles,
    "tables": coalitions(NOW),
    "other-tables": other_tables,
    "shared-tables": shared_tables,
    "shared-parties": shared_parties,
    "pages": pages,
}
