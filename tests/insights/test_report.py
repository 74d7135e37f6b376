"""The command `atlas signals`: what it tells, to people and to programs."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from atlas.cli.main import commands
from tests.conftest import ROOT

EXAMPLE = str(ROOT / "atlas" / "example")


def signals(*arguments: str) -> Result:
    return CliRunner().invoke(commands, ["signals", EXAMPLE, "--on", "2026-11-24", *arguments])


def test_each_question_comes_with_its_rule_and_what_it_rests_on() -> None:
    output = signals("--opgave", "deelmobiliteit").output

    assert "[venster] Alle lichten rond ‘Auto's delen in plaats van bezitten’ staan op groen" in output
    assert "\n  Regel: " in output
    assert "\n  - Open volgens de lichten: 15 september 2026 tot en met 31 december 2026\n" in output
    assert "\n  ? Nu onbekend of verlopen: 4 van 9 lichten.\n" in output


def test_a_weighed_question_is_told_with_the_reason() -> None:
    assert "  = gewogen: De zorggroep weet dat veel aan deze rol hangt" in signals().output


def test_only_the_pages_that_were_asked_for() -> None:
    found = json.loads(signals("--organisatie", "gemeente-oeverdam", "--format", "json").output)["signals"]

    assert found
    assert {page for one in found for page in one["pages"]} == {"gemeente-oeverdam"}


def test_json_has_its_version_and_keys() -> None:
    output = json.loads(signals("--format", "json").output)

    assert output["version"] == 1
    assert set(output["signals"][0]) == {
        "signal",
        "pages",
        "beside",
        "question",
        "rule",
        "because",
        "unknown",
        "helps",
        "weighed",
    }


def test_csv_has_a_row_for_each_question() -> None:
    rows = list(csv.DictReader(io.StringIO(signals("--format", "csv").output)))

    assert len(rows) == len(json.loads(signals("--format", "json").output)["signals"])
    assert all(row["question"].endswith("?") for row in rows)


@pytest.mark.parametrize(("option", "kind"), [("--opgave", "opgave"), ("--organisatie", "organisatie")])
def test_an_id_that_is_not_there_is_refused_with_what_was_probably_meant(option: str, kind: str) -> None:
    near = {"opgave": "deelmobilteit", "organisatie": "gemeente-oeverdm"}[kind]
    result = signals(option, near)

    assert result.exit_code == 2
    assert f"er is geen {kind} met het id '{near}'; bedoelde u" in result.output


def test_an_atlas_without_anything_raises_no_question(tmp_path: Path) -> None:
    (tmp_path / "atlas.yml").write_text("titel: Leeg\n", encoding="utf-8")
    result = CliRunner().invoke(commands, ["signals", str(tmp_path)])

    assert result.output == "0 vragen, 0 gewogen.\n"
