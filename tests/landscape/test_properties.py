"""What holds for every atlas: nothing that a page says makes a stage raise, and the order of files changes nothing."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.content.config.settings import Settings
from atlas.content.kinds import KINDS, table_of_kinds
from atlas.content.parsing.frontmatter import parse_page
from atlas.content.source import Source
from atlas.content.types import Date, Field, FieldType, Many, Number, OneOf, Record, Ref, Web, Whole
from atlas.content.validate import validate
from atlas.content.values import Absence, Entity, Fields, leaves
from atlas.diagnostics import Diagnostics, sorted_diagnostics
from atlas.landscape.checks import check_landscape
from atlas.landscape.derived.window import missing_on, open_windows, read_lights
from atlas.landscape.edition import make_edition
from atlas.landscape.landscape import Landscape, read_landscape
from atlas.landscape.resolve import resolve
from tests.folders import page

_KINDS = table_of_kinds()
ON = date(2026, 11, 24)
Plain = str | list["Plain"] | dict[str, "Plain"]

# Small atlases: two pages of every kind at most, so that they name each other, and some ids that lead nowhere.
_IDS = {kind.name: (f"{kind.name}-een", f"{kind.name}-twee") for kind in KINDS}
_EVERY_ID = tuple(chain.from_iterable(_IDS.values()))
_FORMER = ("oud", "ouder", "opgave-een")
_NAMES = ("? De Linde", "?  de LINDE", "? coalitie-een", "? Ander")
_STRAY = (*_FORMER, *_NAMES, *_EVERY_ID, "nergens")
_DAYS = ("2019", "2026", "2026-11", "2026-11-24", "2026-11-23", "2027-01", "1000", "2999-12-31")
_TEXTS = ("tekst", "intern", "volledig", "aangekondigd", "2026", "x: y", "[[oud]]")
_BODIES = (
    "",
    "Zie [[oud]], [[coalitie-een]] en [[? De Linde]].",
    "::: intern\n[[team-twee|team]] [[niets]]\n:::\n",
)
_CROWDED = ("coalitie", "coalitie", "coalitie", "grenswerker", "team", "organisatie", "opgave")
_LIKELY = ("deelnemers", "relaties", "verbindt", "lichten", "vormkenmerken", "einde", "status", "zichtbaarheid")


def _value(kind: FieldType, random: Random) -> Plain:
    """A value that a field of a type may hold, and now and then one that it may not."""
    if isinstance(kind, Many):
        return [_value(kind.of, random) for _ in range(random.randint(1, 3))]
    if random.random() < 0.1:
        return random.choice(("onbekend", "geen", *_STRAY))
    if isinstance(kind, Record):
        return _record([field for field in kind.fields if field.required or random.random() < 0.4], random)
    words: Sequence[str] = _TEXTS
    match kind:
        case Ref():
            ids = [*chain.from_iterable(_IDS[name] for name in kind.kinds or _IDS)]
            words = [*ids, *ids, *(_NAMES if kind.unwritten else ())]
        case OneOf():
            words = kind.options
        case Date():
            words = _DAYS
        case Number() | Whole():
            words = ("0", "1", "2", "120")
        case Web():
            words = ("https://voorbeeld.nl/",)
    return random.choice(words)


def _record(fields: Iterable[Field], random: Random) -> dict[str, Plain]:
    return {field.name: _value(field.type, random) for field in fields}


def _entity(ident: str, random: Random) -> Entity:
    """A page of the kind in its id, with some of the fields of that kind."""
    kind = _KINDS[ident.partition("-")[0]]
    fields = [f for f in kind.fields if f.required or random.random() < (0.5 if f.name in _LIKELY else 0.2)]
    former = {"vroeger": [random.choice(_FORMER)]} if random.random() < 0.2 else {}
    values = {**_record(fields, random), "redactioneel": ["titel"], **former}
    text = page("\n".join(f"{name}: {json.dumps(value)}" for name, value in values.items()), random.choice(_BODIES))
    draft, _ = parse_page(Source(path=f"{kind.folder}/{ident}.md", kind=kind.name, id=ident, text=text))
    assert draft is not None
    return validate(draft, _KINDS)[0]


def _pages(random: Random) -> list[Entity]:
    """The pages of a small atlas, more of them of the kinds that are tied to others."""
    kinds = random.choices((*_KINDS, *_CROWDED), k=random.randint(0, 14))
    return [_entity(ident, random) for ident in {random.choice(_IDS[kind]): None for kind in kinds}]


_entities = st.builds(_pages, st.randoms(use_true_random=True))


def _stages(entities: Iterable[Entity], audience: str, *, concepts: bool = False) -> tuple[Landscape, Diagnostics]:
    """All stages of the room, as the builder runs them."""
    whole, problems = resolve(entities, Settings(), _KINDS)
    seen, hidden = make_edition(whole, audience, ON, concepts=concepts)
    return read_landscape(seen, ON), sorted_diagnostics(
        (*problems, *hidden, *check_landscape(read_landscape(whole, ON)))
    )


def _all_derived(landscape: Landscape) -> list[object]:
    """Everything that is only worked out when it is asked for."""
    atlas = landscape.atlas
    lights = [read_lights(entity.fields, 12) for entity in atlas.entities.values()]
    return [
        *(landscape.of_opgave(opgave.id) for opgave in atlas.of_kind("opgave")),
        *(landscape.ties_of(ident) for ident in landscape.coalitions),
        landscape.ties_among(landscape.coalitions.values()),
        *((open_windows(found), missing_on(found, ON)) for found in lights),
        *(coalition.level.reason for coalition in landscape.coalitions.values()),
        *(role.levels for role in landscape.roles.values()),
    ]


@pytest.mark.parametrize("audience", ["openbaar", "intern"])
@given(entities=_entities, concepts=st.booleans())
def test_no_fields_make_a_stage_raise(audience: str, entities: list[Entity], *, concepts: bool) -> None:
    landscape, _ = _stages(entities, audience, concepts=concepts)

    assert _all_derived(landscape)


@given(entities=_entities, random=st.randoms(use_true_random=True))
def test_the_order_of_files_changes_nothing(entities: list[Entity], random: Random) -> None:
    shuffled = random.sample(entities, len(entities))
    one, two = _stages(entities, "openbaar"), _stages(shuffled, "openbaar")

    assert repr(one) == repr(two)
    assert repr(_all_derived(one[0])) == repr(_all_derived(two[0]))


@given(entities=_entities)
def test_an_edition_of_an_edition_is_the_same(entities: list[Entity]) -> None:
    whole, _ = resolve(entities, Settings(), _KINDS)
    public, _ = make_edition(whole, "openbaar", ON)

    assert repr(make_edition(public, "openbaar", ON)[0]) == repr(public)


@given(entities=_entities)
def test_the_public_edition_names_no_page_that_it_has_not(entities: list[Entity]) -> None:
    whole, _ = resolve(entities, Settings(), _KINDS)
    public, _ = make_edition(whole, "openbaar", ON)
    hidden = {entity.id for entity in whole.entities.values() if entity.visibility != "openbaar"}

    assert hidden.isdisjoint(public.entities)
    assert hidden.isdisjoint(link.target for link in public.links)
    assert hidden.isdisjoint(link.source for link in public.links)
    for entity in public.entities.values():
        assert _targets(entity.fields).isdisjoint(hidden)


def _targets(fields: Fields) -> set[str]:
    return {getattr(value, "target", "") for value in leaves(fields) if not isinstance(value, Absence)}


@given(entities=_entities)
def test_a_tie_is_the_same_from_both_ends_and_has_a_reason(entities: list[Entity]) -> None:
    landscape, _ = _stages(entities, "intern")
    found = [tie for ident in landscape.coalitions for tie in landscape.ties_of(ident)]
    every = landscape.ties_among(landscape.coalitions.values())

    assert sorted(map(repr, found)) == sorted(repr(tie) for tie in every for _ in range(2))
    assert all(tie.weight and tie.a < tie.b for tie in every)
