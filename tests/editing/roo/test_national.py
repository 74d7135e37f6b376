"""The national atlas: what the register has is on its pages, and nothing else."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from atlas.builder import Checked, build, check
from atlas.content.values import Entity
from atlas.editing.roo.national import REGISTER, WITHOUT_SUBJECT, national_content
from atlas.places.bodies import public_bodies
from atlas.texts import texts

ON = date(2026, 5, 16)
WHOLE = Counter(opgave=17, organisatie=560, coalitie=451, bron=1, pagina=1)
MOST_MEGABYTES = 120


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("landelijk") / "content"
    national_content(texts(), folder)
    return folder


@pytest.fixture(scope="module")
def checked(content: Path) -> Checked:
    return check(content, audience="openbaar", on=ON, today=ON)


def of_kind(checked: Checked, kind: str) -> list[Entity]:
    return [entity for entity in checked.atlas.entities.values() if entity.kind == kind]


def seats(entity: Entity) -> list[str]:
    return [seat.target("partij") for seat in entity.fields.items("deelnemers")]


def test_every_row_of_the_register_is_a_page_without_a_remark(checked: Checked) -> None:
    assert [str(one) for one in checked.diagnostics] == []
    assert Counter(entity.kind for entity in checked.atlas.entities.values()) == WHOLE


def test_every_gemeente_takes_part_in_as_many_as_the_register_says(checked: Checked) -> None:
    taking_part = Counter(party for entity in of_kind(checked, "coalitie") for party in seats(entity))
    codes = {body.tooi for body in public_bodies() if body.kind == "gemeente"}
    gemeenten = [
        entity.id
        for entity in of_kind(checked, "organisatie")
        if (numbers := entity.fields.record("identificatie")) and numbers.text("tooi") in codes
    ]

    assert sum(taking_part.values()) == 3551
    assert len(gemeenten) == 342
    assert all(taking_part[ident] for ident in gemeenten)
    assert round(sum(taking_part[ident] for ident in gemeenten) / len(gemeenten), 2) == 9.30


def test_each_page_names_the_register_and_what_the_register_does_not_say_is_not_known(checked: Checked) -> None:
    assert all(REGISTER in entity.fields.targets("bronnen") for entity in of_kind(checked, "coalitie"))
    without = [one for one in checked.landscape.coalitions.values() if one.opgaven == (WITHOUT_SUBJECT,)]
    abroad = [e for e in of_kind(checked, "organisatie") if "Duitsland" in " ".join(e.fields.texts("opmerkingen"))]

    assert len(without) == 215
    assert len(abroad) == 144
    assert {entity.fields.text("wereld") for entity in abroad} == {""}


@pytest.mark.slow
def test_the_whole_is_built_and_fits_where_people_publish(content: Path, tmp_path: Path) -> None:
    built = build(content, tmp_path / "site", on=ON)

    assert built.written
    files = [path for path in (tmp_path / "site").rglob("*") if path.is_file()]
    assert sum(path.suffix == ".html" for path in files) > sum(WHOLE.values())
    assert sum(path.stat().st_size for path in files) < MOST_MEGABYTES * 1e6
