from pathlib import Path

import pytest

from atlas.content.config.settings import Settings
from atlas.content.read import read_content
from atlas.diagnostics import Span
from tests.folders import SETTINGS, SVG_FILE, make_folder, page

GOOD = page("titel: Goed")


def test_a_folder_becomes_settings_and_entities(tmp_path: Path) -> None:
    content = read_content(make_folder(tmp_path, {**SETTINGS, "opgaven/wonen.md": GOOD, "begrippen/ander.md": GOOD}))

    assert content.diagnostics == ()
    assert content.settings == Settings(title="Proefatlas")
    assert [(entity.kind, entity.id, entity.title) for entity in content.entities] == [
        ("begrip", "ander", "Goed"),
        ("opgave", "wonen", "Goed"),
    ]
    assert content.declared == {"ander", "wonen"}
    assert content.texts["opgaven/wonen.md"] == GOOD


def test_a_page_that_cannot_be_read_still_declares_its_id(tmp_path: Path) -> None:
    content = read_content(make_folder(tmp_path, {**SETTINGS, "opgaven/wonen.md": "---\ntitel: [\n---\n"}))

    assert content.entities == ()
    assert content.declared == {"wonen"}


def test_a_page_with_a_wrong_name_or_place_declares_the_id_it_should_have(tmp_path: Path) -> None:
    files = {**SETTINGS, "opgaven/Wonen En Bouwen.md": GOOD, "los.md": GOOD, "opgave/ander.md": GOOD}

    assert {"wonen-en-bouwen", "los", "ander"} <= read_content(make_folder(tmp_path, files)).declared


def test_the_same_id_twice_is_reported_with_where_the_other_is(tmp_path: Path) -> None:
    files = {**SETTINGS, "begrippen/wonen.md": GOOD, "opgaven/sub/wonen.md": GOOD}
    content = read_content(make_folder(tmp_path, files))

    assert [(one.rule.code, one.span, one.args["other"]) for one in content.diagnostics] == [
        ("A112", Span("opgaven/sub/wonen.md"), "begrippen/wonen.md")
    ]
    assert [entity.path for entity in content.entities] == ["begrippen/wonen.md"]


def test_own_fields_are_read_like_those_of_the_table(tmp_path: Path) -> None:
    settings = "titel: Proef\nvelden:\n  opgave:\n    - {naam: streefjaar, type: datum}\n"
    files = {"atlas.yml": settings, "opgaven/wonen.md": page("titel: Wonen\nstreefjaar: 20300")}

    assert [(one.rule.code, one.span) for one in read_content(make_folder(tmp_path, files)).diagnostics] == [
        ("A206", Span("opgaven/wonen.md", 3, 13, 5))
    ]


def test_the_logo_is_no_stray_file(tmp_path: Path) -> None:
    files = {"atlas.yml": "titel: Proef\nthema: {logo: logo.svg}\n", "logo.svg": SVG_FILE}

    assert read_content(make_folder(tmp_path, files)).diagnostics == ()


def test_diagnostics_come_in_the_order_of_their_places(tmp_path: Path) -> None:
    files = {**SETTINGS, "opgaven/b.md": page("x: 1\ny: 2"), "opgaven/a.md": page("titel: a", ":::")}
    places = [(one.span.path, one.span.line) for one in read_content(make_folder(tmp_path, files)).diagnostics]

    assert places == [("opgaven/a.md", 4), ("opgaven/b.md", 1), ("opgaven/b.md", 2), ("opgaven/b.md", 3)]


def test_a_content_folder_that_is_not_there_is_a_mistake_of_the_call(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_content(tmp_path / "nergens")
