"""The commands for editors as processes: what they say, what they write, and with which exit code they end."""

import json
from pathlib import Path

import pytest

from tests.editing.desks import atlas, texts_in
from tests.folders import SETTINGS, make_folder, page

FILES = {
    **SETTINGS,
    "opgaven/wonen.md": page("titel: Wonen"),
    "organisaties/linde.md": page("titel: De Linde\nwereld: particulier"),
    "coalities/tafel.md": page("titel: Tafel\nopgaven:\n  - wonen\ndeelnemers:\n  - linde", "Over [[linde]].\n"),
}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a small atlas in `content`."""
    make_folder(tmp_path / "content", FILES)
    return tmp_path


@pytest.mark.parametrize(
    "order",
    [
        ("confirm", "wonen", "linde", "--by", "secretaris", "--on", "2026-05-31"),
        ("rename", "wonen", "huizen"),
        ("remove", "linde"),
        ("new", "coalitie", "Woontafel", "--field", "opgaven=wonen"),
    ],
)
def test_a_dry_run_shows_all_and_changes_nothing(order: tuple[str, ...], desk: Path) -> None:
    before, yes = texts_in(desk), () if order[0] == "new" else ("--yes",)

    looked = atlas(*order, "--dry-run", inside=desk)

    assert looked.returncode == 0, looked.stderr
    said = "Er is nog niets veranderd. Voer het uit zonder --dry-run.\n"
    assert looked.stdout.endswith(said)
    assert texts_in(desk) == before
    made = atlas(*order, *yes, inside=desk)
    assert made.returncode == 0
    assert made.stdout.removesuffix("Gedaan.\n") == looked.stdout.removesuffix(said)
    assert texts_in(desk) != before
    assert atlas("check", "--strict", inside=desk).returncode == 0


@pytest.mark.parametrize(
    "order", ["confirm wonen --by secretaris", "rename wonen huizen", "merge linde olm", "remove linde"]
)
def test_where_nobody_can_answer_a_change_is_shown_and_not_made(order: str, desk: Path) -> None:
    make_folder(desk / "content", {"organisaties/olm.md": page("titel: De Olm\nwereld: particulier")})
    before = texts_in(desk)

    run = atlas(*order.split(), inside=desk)

    assert run.returncode == 2
    assert " + " in run.stdout or "gaat weg" in run.stdout
    assert run.stderr.endswith("niets veranderd; voer het uit met --yes\n")
    assert texts_in(desk) == before


def test_who_wants_no_news_gets_none(desk: Path) -> None:
    orders = ("confirm wonen --by secretaris --yes", "new opgave Zorg", "check", "build", "export bladen.xlsx")

    runs = [atlas(*order.split(), "-q", inside=desk) for order in orders]
    before_the_command = atlas("-q", "check", inside=desk)

    assert [(run.returncode, run.stdout, run.stderr) for run in (*runs, before_the_command)] == [(0, "", "")] * 6
    (desk / "content/opgaven/wonen.md").write_text("---\ntitle: x\n---\n", encoding="utf-8")
    assert "fout[A2" in atlas("check", "-q", inside=desk).stdout


def test_a_field_that_is_not_required_can_be_given_too(desk: Path) -> None:
    run = atlas("new", "coalitie", "Kring", "--field", "opgaven=wonen", "--field", "vorm=formeel", inside=desk)

    assert run.returncode == 0, run.stderr
    assert "\nvorm: formeel\n" in (desk / "content/coalities/kring.md").read_text(encoding="utf-8")


def test_a_confirmation_is_shown_line_by_line(desk: Path) -> None:
    run = atlas("confirm", "wonen", "--by", "secretaris", "--on", "2026-05-31", "--yes", inside=desk)

    assert run.stdout == (
        "content/opgaven/wonen.md\n"
        "    3 + bevestigd:\n"
        "    4 +   op: 2026-05-31\n"
        "    5 +   door: secretaris\n\n"
        "1 bestand, 3 regels anders\n\n"
        "Gedaan.\n"
    )


def test_what_stands_there_already_is_said(desk: Path) -> None:
    order = ("confirm", "wonen", "--by", "secretaris", "--on", "2026-05-31", "--yes")
    atlas(*order, inside=desk)

    assert atlas(*order, inside=desk).stdout == "Het staat er al zo. Er is niets veranderd.\n"


def test_of_a_removed_page_nothing_is_left_in_the_next_output(desk: Path) -> None:
    person = page("titel: Kwartiermaker Zonneveld\nnaam: X. Quibus\norganisatie: linde\nverbindt: [tafel]")
    tafel = page("titel: Tafel\nopgaven: wonen\ndeelnemers: [linde, kwartiermaker]", "Vraag [[kwartiermaker]].\n")
    make_folder(desk / "content", {"grenswerkers/kwartiermaker.md": person, "coalities/tafel.md": tafel})
    built = atlas("build", "--audience", "intern", inside=desk)
    assert traces(desk / "output")

    removed = atlas("remove", "kwartiermaker", "--yes", inside=desk)
    again = atlas("build", "--audience", "intern", inside=desk)

    assert (built.returncode, removed.returncode, again.returncode) == (0, 0, 0)
    assert traces(desk / "output") == []


def traces(output: Path) -> list[str]:
    """The files that name the person, in their text or in their own name."""
    words = ("kwartiermaker", "zonneveld", "quibus")
    files = texts_in(output).items()
    return [path for path, raw in files if any(word in f"{path}{raw.decode('latin-1')}".lower() for word in words)]


def test_a_new_page_stays_out_of_the_output_until_it_is_ready(desk: Path) -> None:
    atlas("new", "coalitie", "Woontafel Eem", "--veld", "opgaven=wonen", inside=desk)
    atlas("build", inside=desk)
    made = desk / "content" / "coalities" / "woontafel-eem.md"

    assert not (desk / "output" / "coalities" / "woontafel-eem.html").exists()
    made.write_text(made.read_text(encoding="utf-8").replace("zichtbaarheid: concept\n", ""), encoding="utf-8")
    atlas("build", inside=desk)
    assert (desk / "output" / "coalities" / "woontafel-eem.html").is_file()


def test_what_looks_like_a_new_page_is_shown(desk: Path) -> None:
    run = atlas("new", "organisatie", "Linde", "--dry-run", inside=desk)

    assert run.stdout.startswith("Lijkt op 'De Linde' (organisatie linde). Kunt u daarbij aansluiten?\n")


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (("confirm", "wonne", "--door", "x"), "er is geen pagina met het id 'wonne'; bedoelde u 'wonen'?"),
        (("confirm", "wonen", "--door", "x", "--op", "2999-01-01"), "op 2999-01-01 kan nog niemand"),
        (("confirm", "wonen", "--door", " "), "zeg achter --by in welke functie"),
        (("rename", "wonen", "linde"), "het id 'linde' is al in gebruik: organisaties/linde.md"),
        (("remove", "wonen"), "'wonen' kan nog niet weg."),
        (("merge", "wonen", "linde"), "Alleen twee van dezelfde soort"),
        (("new",), "noem een soort en een titel"),
        (("new", "coalite", "X"), "bedoelde u 'coalitie'?"),
        (("new", "coalitie", "X", "--veld", "wonen"), "een naam en een waarde"),
        (
            ("new", "coalitie", "X", "--field", "vrom=formeel"),
            "'vrom' kan niet mee bij een nieuwe coalitie; bedoelde u 'vorm'?",
        ),
        (("new", "coalitie", "X", "--field", "opgaven=wonne"), "'wonne' kan niet bij 'opgaven'; bedoelde u 'wonen'?"),
        (("new", "coalitie", "X"), "geef --field opgaven=… met een van deze: wonen"),
        (("new", "bron", "???"), "kan geen id zijn"),
        (("sheet", "wonen"), "een organisatie of een grenswerker"),
        (("schema", "coalite"), "bedoelde u 'coalitie'?"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_line(order: tuple[str, ...], said: str, desk: Path) -> None:
    before = texts_in(desk)

    run = atlas(*order, inside=desk)

    assert run.returncode == 2
    assert said in run.stderr
    assert len(run.stderr.splitlines()) == 1
    assert texts_in(desk) == before


@pytest.mark.slow
@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("build -o content/uit", "content/uit bevat de inhoud zelf, of ligt erin."),
        ("build -o bestand/x", "bestand: dit is een bestand en geen map. Kies een andere naam."),
        ("build --overrides nergens", "'nergens' bestaat niet."),
        ("zip", "'output' bestaat niet."),
        ("init content", "content is niet leeg."),
        ("init bestand", "bestand: dit is een bestand en geen map."),
        ("init bestand/x", "bestand: dit is een bestand en geen map."),
        ("diff", "hier is geen git, dus noem waarmee u wilt vergelijken"),
        ("diff main", "'main' is geen map, geen export en geen versie in git"),
        ("diff bestand", "bestand is geen export van atlas."),
        ("export content/bladen", "content/bladen"),
        ("export bestand/x.xlsx", "dit is een bestand en geen map."),
        ("import content", "in content staat geen enkel CSV-bestand"),
        ("import nergens.csv", "'nergens.csv' bestaat niet."),
        ("import-roo bestand", "bestand:1:1: dit is geen XML"),
        ("sheet linde -o bestand/x", "dit is een bestand en geen map."),
        ("sheet linde -o content", "'content' is een map, en hier hoort een bestand."),
        ("schema coalitie -o bestand/x", "dit is een bestand en geen map."),
        ("overdue --on gisteren", "'gisteren' is geen datum"),
        ("signals --opgave wonne", "er is geen opgave met het id 'wonne'; bedoelde u wonen?"),
        ("serve --port 99999", "poort 99999 bestaat niet"),
        ("serve --host 256.0.0.1", "256.0.0.1 is geen adres van deze computer"),
    ],
)
def test_no_command_leaves_an_editor_without_a_cure(order: str, said: str, desk: Path) -> None:
    (desk / "bestand").touch()
    before = texts_in(desk)

    run = atlas(*order.split(), inside=desk)

    assert (run.returncode, run.stdout) == (2, "")
    assert said in run.stderr
    assert [word for word in ("Traceback", "Usage", "exists", "element", "Errno") if word in run.stderr] == []
    assert {path: raw for path, raw in texts_in(desk).items() if ".atlas-cache" not in path} == before


def test_questions_of_an_atlas_with_a_mistake_say_that_some_may_be_missing(desk: Path) -> None:
    (desk / "content" / "atlas.yml").unlink()

    run = atlas("signals", inside=desk)

    assert run.stderr.startswith("Er zitten fouten in de inhoud, dus hier kan iets ontbreken.")


def test_an_order_that_would_bring_a_mistake_is_not_carried_out(desk: Path) -> None:
    make_folder(
        desk / "content",
        {
            "coalities/oud.md": page("titel: Oud\nopgaven: wonen\neinde: 2020"),
            "coalities/nieuw.md": page("titel: Nieuw\nopgaven: wonen\nbegin: 2024"),
        },
    )
    before = texts_in(desk)

    run = atlas("merge", "oud", "nieuw", inside=desk)

    assert run.returncode == 1
    assert "fout[A403]" in run.stdout
    assert run.stdout.endswith("Zo zou er een fout in komen. Er is niets veranderd.\n")
    assert texts_in(desk) == before


def test_overdue_names_the_pages_and_counts_those_that_nobody_confirmed(desk: Path) -> None:
    atlas("confirm", "wonen", "--door", "secretaris", "--op", "2024-01-31", "-y", inside=desk)

    run = atlas("overdue", "--on", "2026-01-01", inside=desk)

    assert run.stdout == (
        "wonen  Wonen  (2024-01-31 door secretaris)\n1 pagina te lang geleden bevestigd, 2 pagina's nog nooit.\n"
    )
    assert "tafel  Tafel\n" in atlas("overdue", "--nooit", "--on", "2026-01-01", inside=desk).stdout


def test_a_sheet_and_a_schema_can_be_written_to_a_file(desk: Path) -> None:
    atlas("sheet", "linde", "--format", "html", "-o", "blad.html", inside=desk)
    atlas("schema", "coalitie", "-o", "coalitie.json", inside=desk)

    assert "Klopt dit nog? De Linde" in (desk / "blad.html").read_text(encoding="utf-8")
    assert json.loads((desk / "coalitie.json").read_text(encoding="utf-8"))["required"] == ["titel", "opgaven"]
