"""What a change does to the landscape: told from a folder, a revision of git and an export, and the same from each."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from atlas.builder import build
from atlas.editing.diff.base import facts_of_base, facts_of_export, facts_of_folder
from atlas.editing.diff.compare import Difference, differences, not_compared
from atlas.editing.diff.formats import FORMS, format_differences
from atlas.editing.yaml_edit.file_text import Refused
from atlas.texts import texts
from tests.editing.desks import EXAMPLE, atlas
from tests.sites import ON, make_site

WORDS = texts("nl")
BEFORE = {
    "coalities/tafel": "titel: Woontafel Eem\nvorm: informeel\ndeelnemers: [ede, soest]",
    "coalities/deal": "titel: Woondeal\ndeelnemers: [soest]",
    "organisaties/ede": "titel: Gemeente Ede",
    "organisaties/soest": "titel: Gemeente Soest",
}
AFTER = {
    "coalities/woontafel": "titel: Woontafel Eem\nvroeger: [tafel]\nvorm: formeel\ndeelnemers: [ede, soest]",
    "coalities/deal": "titel: Woondeal\nbegin: 2020\neinde: 2021\ndeelnemers: [ede, '? De Linde']\n---\nTekst.",
    "organisaties/ede": "titel: Gemeente Ede",
    "organisaties/soest": "titel: Gemeente Soest",
    "organisaties/nieuw": "titel: Gemeente Nieuw",
}


def git(folder: Path, *arguments: str) -> None:
    command = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false", *arguments]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    subprocess.run(command, cwd=folder, env=clean, check=True, capture_output=True)


def found(before: Path, after: Path) -> tuple[Difference, ...]:
    then, now = (facts_of_folder(folder, audience="intern", on=ON)[1] for folder in (before, after))
    return differences(then, now)


def sentences(some: tuple[Difference, ...]) -> list[str]:
    return [WORDS.word(one.text) for one in some]


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    return make_site(tmp_path / "one", BEFORE), make_site(tmp_path / "two", AFTER)


def test_nothing_changed_is_nothing_told(two: tuple[Path, Path]) -> None:
    assert found(two[0], two[0]) == ()


def test_it_is_told_in_plain_words(two: tuple[Path, Path]) -> None:
    said = sentences(found(*two))

    assert "tafel heet nu woontafel: Woontafel Eem" in said
    assert "nieuw: Gemeente Nieuw (organisatie nieuw)" in said
    assert "Gemeente Ede doet mee in Woondeal" in said
    assert "Gemeente Soest staat niet meer bij Woondeal" in said
    assert "Woontafel Eem: van informeel naar formeel" in said
    assert "Woondeal: van nu naar voorbij" in said
    assert "Woondeal: van onbekend naar inter" in said
    assert "Woondeal: begin, einde, deelnemers, en de tekst" in said


def test_another_id_is_no_page_that_went(two: tuple[Path, Path]) -> None:
    assert not [one for one in found(*two) if one.change == "weg" and one.sort == "paginas"]
    assert not [one for one in found(*two) if one.sort == "deelnames" and "woontafel" in one.about]


def test_signals_that_come_and_go_are_told() -> None:
    there = facts_of_folder(EXAMPLE, audience="intern", on=ON)[1]
    assert there.signals
    first, *rest = there.signals.items()
    there_without = type(there)(**{name: getattr(there, name) for name in there.__slots__} | {"signals": dict(rest)})

    assert [one.change for one in differences(there, there_without)] == ["weg"]
    assert [one.after for one in differences(there_without, there)] == [first[0][0]]


def test_a_revision_tells_the_same_as_its_folder(two: tuple[Path, Path], tmp_path: Path) -> None:
    git(tmp_path / "one", "init", "-q")
    git(tmp_path / "one", "add", ".")
    git(tmp_path / "one", "commit", "-qm", "begin")
    content = make_site(tmp_path / "one", AFTER)
    (content / "coalities/tafel.md").unlink()

    name, then = facts_of_base(None, content, audience="intern", on=ON)
    now = facts_of_folder(content, audience="intern", on=ON)[1]
    make_site(tmp_path / "again", BEFORE)
    assert len(name) == 10
    assert differences(then, now) == found(tmp_path / "again/content", two[1])


def test_an_export_tells_what_it_knows(two: tuple[Path, Path], tmp_path: Path) -> None:
    build(two[0], tmp_path / "output", audience="intern", on=ON)
    exported = facts_of_export(tmp_path / "output/downloads/atlas.json")
    now = facts_of_folder(two[1], audience="intern", on=ON)[1]

    told_of = [one for one in found(*two) if one.sort not in {"vragen", "velden"}]
    assert list(differences(exported, now)) == told_of


def test_an_export_of_the_example_is_the_example(tmp_path: Path) -> None:
    build(EXAMPLE, tmp_path / "output", on=ON)
    exported = facts_of_export(tmp_path / "output/downloads/atlas.json")

    assert sentences(differences(exported, facts_of_folder(EXAMPLE, audience="openbaar", on=ON)[1])) == []


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"opgaven": 1}', '{"opgaven": [{"id": 1}]}', "\x00", "[" * 9_999])
def test_what_is_no_export_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text, encoding="utf-8")

    with pytest.raises(Refused):
        facts_of_export(tmp_path / "x.json")


@pytest.mark.parametrize("base", ["bestaat-niet", "--output=x", "HEAD~99", "HEAD:x"])
def test_a_base_that_is_nothing_is_refused(two: tuple[Path, Path], base: str) -> None:
    with pytest.raises(Refused):
        facts_of_base(base, two[0], audience="intern", on=ON)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_it(two: tuple[Path, Path], form: str) -> None:
    assert "Gemeente Ede doet mee in Woondeal" in format_differences(found(*two), form, "main", WORDS)


def test_json_is_for_programs(two: tuple[Path, Path]) -> None:
    shown = json.loads(format_differences(found(*two), "json", "main", WORDS))

    assert shown["version"] == 1
    assert {"sort": "vormen", "change": "anders", "about": ["woontafel"]}.items() <= next(
        one for one in shown["differences"] if one["sort"] == "vormen"
    ).items()


def test_a_title_cannot_write_in_a_pull_request(tmp_path: Path) -> None:
    one = make_site(tmp_path / "one", {})
    two = make_site(tmp_path / "two", {"organisaties/x": "titel: '[klik](https://kwaad.example) @iedereen `x`'"})

    shown = format_differences(found(one, two), "markdown", "main", WORDS)
    assert "[klik](" not in shown
    assert " @iedereen" not in shown
    assert "https://" not in shown


def test_the_command_compares_with_a_folder(two: tuple[Path, Path]) -> None:
    done = atlas("diff", str(two[0]), str(two[1]), inside=two[1])

    assert done.returncode == 0
    assert "Woontafel Eem: van informeel naar formeel" in done.stdout


@pytest.mark.parametrize("form", FORMS)
def test_of_a_page_that_cannot_be_read_it_is_not_said_that_nothing_changes(form: str, tmp_path: Path) -> None:
    one = make_site(tmp_path / "one", BEFORE)
    two = make_site(tmp_path / "two", {**BEFORE, "organisaties/nieuw": "titel: [open"})
    (then, now) = (facts_of_folder(folder, audience="intern", on=ON)[1] for folder in (one, two))

    for before, after, where in ((then, now, "in de inhoud"), (now, then, "In main")):
        shown = format_differences(
            differences(before, after), form, "main", WORDS, lacking=not_compared(before, after, "main")
        )
        assert "organisaties/nieuw.md" in shown
        assert where in shown
        assert "verandert niets" not in shown
    assert not_compared(then, then, "main") == ()
