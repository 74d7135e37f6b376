"""`atlas new` run bare in a terminal: it asks what it must know, and shows what is there already."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.folders import SETTINGS, make_folder, page

pty = pytest.importorskip("pty", reason="only where terminals can be made")


def typed(answers: str, *arguments: str, inside: Path) -> tuple[str, int]:
    """What someone sees who types these answers in a terminal, and the exit code."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "atlas", *arguments], cwd=inside, stdin=theirs, stdout=theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        os.write(ours, answers.encode())
        seen = b""
        try:
            while part := os.read(ours, 4096):
                seen += part
        except OSError:
            pass  # how Linux says that the other side has closed
        os.close(ours)
    return seen.decode().replace("\r\n", "\n"), process.returncode


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    make_folder(
        tmp_path / "content",
        {**SETTINGS, "opgaven/wonen.md": page("titel: Wonen"), "opgaven/zorg.md": page("titel: Zorg")},
    )
    return tmp_path


def test_kind_title_and_what_is_required_are_asked(desk: Path) -> None:
    seen, code = typed("coalitie\nTafel Eem\nzorg\n", "new", inside=desk)

    assert code == 0, seen
    assert "Soort (opgave, coalitie," in seen
    assert "aan welke opgaven (wonen, zorg): " in seen
    made = (desk / "content" / "coalities" / "tafel-eem.md").read_text(encoding="utf-8")
    assert "titel: Tafel Eem\n" in made
    assert "opgaven:\n  - zorg\n" in made


def test_a_wrong_answer_is_asked_again_and_loses_nothing(desk: Path) -> None:
    seen, code = typed("coalite\ncoalitie\nTafel Eem\nzorgg\nzorg\n", "new", inside=desk)

    assert code == 0, seen
    assert "'coalite' is geen soort; bedoelde u 'coalitie'?" in seen
    assert "'zorgg' kan niet bij 'opgaven'; bedoelde u 'zorg'?" in seen
    made = (desk / "content" / "coalities" / "tafel-eem.md").read_text(encoding="utf-8")
    assert "titel: Tafel Eem\n" in made
    assert "opgaven:\n  - zorg\n" in made


def test_what_a_page_must_have_is_asked_also_when_it_has_a_title(desk: Path) -> None:
    seen, code = typed("zorg\n", "new", "coalitie", "Tafel Eem", inside=desk)

    assert code == 0, seen
    assert "opgaven:\n  - zorg\n" in (desk / "content/coalities/tafel-eem.md").read_text(encoding="utf-8")


def test_an_id_that_is_taken_is_asked_again(desk: Path) -> None:
    seen, code = typed("ja\nwonen\nwonen-in-eem\n", "new", "opgave", "Wonen", inside=desk)

    assert code == 0, seen
    assert seen.count("het id 'wonen' is al in gebruik") == 2
    assert (desk / "content" / "opgaven" / "wonen-in-eem.md").is_file()


@pytest.mark.parametrize(("said", "there"), [("", True), ("nee", True), ("ja", False)])
def test_what_changes_pages_is_shown_and_then_asked(said: str, *, there: bool, desk: Path) -> None:
    seen, code = typed(f"{said}\n", "rename", "zorg", "gezondheid", inside=desk)

    assert code == 0, seen
    assert seen.index("heet voortaan") < seen.index("Zo veranderen? [ja/nee]")
    assert (desk / "content" / "opgaven" / "zorg.md").is_file() is there


@pytest.mark.parametrize(("answer", "there"), [("nee", False), ("ja", True)])
def test_what_looks_alike_is_shown_and_someone_decides(answer: str, *, there: bool, desk: Path) -> None:
    seen, code = typed(f"{answer}\n", "new", "opgave", "De zorg", inside=desk)

    assert code == 0, seen
    assert "Lijkt op 'Zorg' (opgave zorg). Kunt u daarbij aansluiten?" in seen
    assert (desk / "content" / "opgaven" / "de-zorg.md").exists() is there
