"""What each number on a page should be: a measure and a scope, by their names, counted again."""

from collections.abc import Callable, Mapping

from tests.recount.rules import AHEAD, NOW, PAST, UNKNOWN, Country, Role, Table

Scope = Mapping[str, str]
SIDES = {
    "formal": ("formeel", "overwegend-formeel"),
    "informal": ("overwegend-informeel", "informeel"),
}


def tables(land: Country, scope: Scope, phase: str = NOW) -> list[Table]:
    """The coalitions within a scope that stand so on the day; one that is named whatever its phase."""
    if scope["coalition"]:
        return [land.tables[scope["coalition"]]]
    return [table for table in land.tables.values() if table.phase == phase and _within(table, scope)]


def _within(table: Table, scope: Scope) -> bool:
    wanted = (
        (scope["opgave"], scope["opgave"] in table.opgaven),
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
    if not scope["world"]:
        return len(found)
    return sum(_world(land, key) == scope["world"] for key in found)


def participants(land: Country, scope: Scope) -> int:
    table = land.tables[scope["coalition"]]
    return len(table.parties) + len(table.coalitions)


def _world(land: Country, key: str) -> str:
    return (land.pages[key].text("wereld") if key in land.pages else "") or "onbekend"


def unwritten(land: Country, scope: Scope) -> int:
    found = set[str]().union(*(table.parties for table in tables(land, scope)))
    return sum(key.startswith("?") for key in found)


def seats(land: Country, scope: Scope) -> int:
    return sum(len(table.seats) for table in tables(land, scope))


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
    return len(land.tables[scope["coalition"]].parties & land.tables[scope["other"]].parties)


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
    "unwritten": unwritten,
    "seats": seats,
    "roles": roles,
    "tables": coalitions(NOW),
    "other-tables": other_tables,
    "shared-tables": shared_tables,
    "shared-parties": shared_parties,
    "pages": pages,
}
