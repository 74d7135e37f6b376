"""Proposals of readers, applied: only the lines that are meant differ, and what is not whole changes nothing."""

import json
import textwrap
from collections.abc import Iterator
from difflib import ndiff
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from atlas.content.proposals import MOST_BYTES, NOT_BY_PROPOSAL
from atlas.content.read import Content, read_content
from atlas.editing.proposals.new_page import outcome_of
from atlas.editing.proposals.plan import Outcome
from atlas.editing.proposals.read import read_proposal
from atlas.editing.yaml_edit.file_text import Refused
from atlas.landscape.edition import PERSON_FIELDS
from atlas.texts import texts
from tests.editing.desks import ATLAS, atlas, texts_in
from tests.editing.proposals.cases import CASES, Case
from tests.folders import SETTINGS, make_folder, page

WORDS = texts()
content_of = cache(read_content)
Block = dict[str, Any]


def block(ident: str, kind: str = "coalitie", **says: Any) -> Block:  # noqa: ANN401 - as JSON has it
    return {"voorstel": 1, "soort": kind, "pagina": ident, **says}


def new(title: str, **says: Any) -> Block:  # noqa: ANN401
    return {"voorstel": 1, "soort": "coalitie", "titel": title, "rijen": {"opgaven": [[None, "wonen"]]}, **says}


def as_text(one: Block) -> str:
    """A proposal as the form writes it in an issue."""
    return f"- Status: …\n\n```atlas-voorstel\n{json.dumps(one, ensure_ascii=False)}\n```\n"


def outcome(raw: str | bytes, folder: Path = ATLAS) -> Outcome:
    content: Content = content_of(folder)
    return outcome_of(folder, content, read_proposal(raw if isinstance(raw, bytes) else raw.encode()))


def lines_that_differ(made: Outcome) -> list[str]:
    pairs = ((file.before.splitlines(), file.after.splitlines()) for file in made.change.files)
    return [line for before, after in pairs for line in ndiff(before, after) if line[0] in "-+"]


def left(made: Outcome) -> tuple[str, ...]:
    return tuple(map(WORDS.word, made.left))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_proposal_changes_exactly_the_lines_that_it_is_about(case: Case) -> None:
    made = outcome(as_text({"voorstel": 1, **case.block}))

    assert lines_that_differ(made) == case.lines
    assert left(made) == case.left
    assert len(made.change.files) <= 1


@pytest.mark.parametrize("case", CASES[::6], ids=lambda case: case.name)
def test_a_proposal_that_was_applied_changes_nothing_the_second_time(case: Case, tmp_path: Path) -> None:
    first = outcome(as_text({"voorstel": 1, **case.block}))
    folder = make_folder(
        tmp_path / "content", {**texts_in(ATLAS), **{path: text or "" for path, text in first.change.after.items()}}
    )

    second = outcome_of(folder, read_content(folder), read_proposal(as_text({"voorstel": 1, **case.block}).encode()))

    assert second.change.files == ()
    assert len(second.left) == len(case.left)


SCRIPT = "<script>alert(1)</script>"
DEEP = b'{"voorstel":1,"soort":"coalitie","pagina":"u-ned","zet":{"titel":[' + b"[" * 20_000 + b"]" * 20_000 + b"]}}"
STATUS = {"status": ["actief", "afgerond"]}
HOSTILE: dict[str, Block | bytes] = {
    "an unknown field": block("u-ned", zet={"rommel": [None, "x"]}),
    "an unknown part": block("u-ned", zet={"vormkenmerken.macht": [None, "x"]}),
    "an unknown key": block("u-ned", zet=STATUS, run="rm -rf /"),
    "a path as an id": block("../../atlas", zet={"titel": ["U Ned", "x"]}),
    "an absolute path": block("/etc/passwd", zet=STATUS),
    "a path with a zero": block("u-ned\u0000.md", zet=STATUS),
    "a kind that is a path": block("u-ned", "../coalities", zet=STATUS),
    "an address that runs a script": block("u-ned", zet={"website": [None, "javascript:alert(1)"]}),
    "a source that runs a script": block("u-ned", rijen={"bronnen": [[None, "javascript:alert(1)"]]}),
    "lines where one is due": block("u-ned", zet={"rechtsvorm": ["programma Rijk en regio", "x\nvroeger: [index]"]}),
    "ten megabytes": json.dumps(block("u-ned", zet={"samenvatting": [None, "x" * 10_000_000]})).encode(),
    "a long text": block("u-ned", zet={"samenvatting": [None, "x" * 6_000]}),
    "too many changes": block("u-ned", rijen={"labels": [[None, f"x{number}"] for number in range(300)]}),
    "brackets without end": DEEP,
    "a name twice": b'{"voorstel":1,"voorstel":1,"soort":"coalitie","pagina":"u-ned"}',
    "no UTF-8": b'\xff\xfe{"voorstel":1}',
    "cut off": json.dumps(block("u-ned", zet=STATUS)).encode()[:60],
    "two proposals": f"{json.dumps(block('u-ned', zet=STATUS))}\n{json.dumps(block('ns', zet=STATUS))}".encode(),
    "signs that nobody sees": block("u-ned", zet={"titel": ["U Ned", "U\u202eNed"]}),
    "tags that nobody sees": block("u-ned", zet={"titel": ["U Ned", "U Ned\U000e0041"]}),
    "a page made internal": block("u-ned", zet={"zichtbaarheid": [None, "intern"]}),
    "an old address taken over": block("u-ned", rijen={"vroeger": [[None, "gemeente-zeist"]]}),
    "the name of a person": block("gw-bodemdaling", "grenswerker", zet={"naam": [None, "A. de Vries"]}),
    "a row made internal": block("u-ned", rijen={"deelnemers": [[None, {"partij": "tno", "zichtbaarheid": "intern"}]]}),
    "a required field emptied": block("u-ned", zet={"titel": ["U Ned", None]}),
    "the last opgave out": block(
        "u-ned", rijen={"opgaven": [[{"opgave": "mobiliteit"}, None], [{"opgave": "wonen"}, None]]}
    ),
    "an opgave as a participant": block("u-ned", rijen={"deelnemers": [[None, {"partij": "wonen"}]]}),
    "a party that is not there": block("u-ned", rijen={"deelnemers": [[None, {"partij": "Gemeente Zeits"}]]}),
    "a group for a word": block("u-ned", zet={"status": ["actief", {"a": "b"}]}),
    "true for a text": block("u-ned", zet={"status": ["actief", True]}),
    "a number beyond numbers": b'{"voorstel":1,"soort":"coalitie","pagina":"u-ned","zet":{"einde":[null,NaN]}}',
    "a list for a word": block("u-ned", zet={"status": ["actief", ["a", "b"]]}),
    "a list as one field": block("u-ned", zet={"sectoren": [None, ["wonen"]]}),
    "a new page over one that is there": new("U Ned"),
    "a new page with the id of an old address": new("gm0344"),
    "a new page without what it must have": {"voorstel": 1, "soort": "coalitie", "titel": "Tafel", "zet": STATUS},
    "another kind than the page": block("u-ned", "organisatie", zet={"type": [None, "x"]}),
    "a form that is not ours": {"voorstel": 2},
    "nothing at all": block("u-ned"),
    "no pair": block("u-ned", zet={"status": "afgerond"}),
    "commands of a workflow": b"::set-output name=x::y\n::add-mask::a\n$(touch /tmp/x) `id`\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_not_a_proposal_for_this_atlas_is_refused_in_one_sentence(name: str) -> None:
    raw = HOSTILE[name]

    with pytest.raises(Refused) as refused:
        outcome(raw if isinstance(raw, bytes) else as_text(raw))

    said = WORDS.word(refused.value.message)
    assert 10 < len(said) < 400
    assert "\n" not in said
    assert "{" not in said


# Harmless where they stand: they are text on the one page, and the page reads as before but for that text.
ODD_TEXTS = (
    SCRIPT,
    "a\n---\nbody",
    "::set-output name=x::y",
    "$(touch /tmp/x) `id` ; rm -rf / && 'a' \"b\" \\ %0a",
    "!!python/object/apply:os.system ['id']",
    "&a [*a, *a]",
    "{{ 7 * 7 }} {% raw %} <%= 1 %>",
    "- x\nvroeger:\n  - index",
    "# x",
    "onbekend: [",
    "\t\ttabs",
    "'",
    '"',
    "|",
)


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_an_odd_text_is_only_ever_text(text: str) -> None:
    made = outcome(as_text(block("u-ned", zet={"samenvatting": [None, text]}, rijen={"opmerkingen": [[None, text]]})))

    [file] = made.change.files
    assert (file.old, file.new) == ("coalities/u-ned.md", "coalities/u-ned.md")
    assert not [line for line in lines_that_differ(made) if line.startswith("-")]
    assert left(made) == ()


@pytest.mark.parametrize("title", ["../../../etc/passwd", "CON", "C:\\x", ".git/hooks/pre-commit", "a/b", "index"])
def test_a_new_page_comes_in_the_folder_of_its_kind_whatever_its_title(title: str) -> None:
    made = outcome(as_text(new(title)))

    [file] = made.change.files
    assert file.old is None
    assert file.new
    assert Path(file.new).parent == Path("coalities")
    assert Path(file.new).name == f"{Path(file.new).stem}.md"


def test_no_name_of_a_person_and_nothing_internal_comes_by_proposal() -> None:
    assert {*PERSON_FIELDS, "zichtbaarheid", "spanning-intern", "vroeger"} <= NOT_BY_PROPOSAL


LONG = "Een tekst die zo lang is dat een mailprogramma hem breekt, met een teken > erin en wat meer woorden."


def mails() -> Iterator[tuple[str, str | bytes]]:
    """One proposal as mail programs send it on."""
    said = block("u-ned", zet={"status": ["actief", "afgerond"], "samenvatting": [None, LONG]}, waarom="De site.")
    # The form writes these signs as numbers, so that a mark of quoting can be told from a sign in a text.
    typed = json.dumps(said, ensure_ascii=False).replace(">", "\\u003e")
    wrapped = "\n".join(textwrap.wrap(typed, 72, break_long_words=False, break_on_hyphens=False))
    yield "as typed", as_text(said)
    yield "without its fence", f"Beste redactie,\n\n{typed}\n\nGroet"
    yield "broken", f"```atlas-voorstel\n{wrapped}\n```\n"
    yield "broken, with a blank at the end of each line", wrapped.replace("\n", " \n")
    yield "quoted", "".join(f"> {line}\n" for line in typed.splitlines())
    yield "broken, quoted twice", "".join(f"> > {line}\n" for line in wrapped.splitlines())
    yield "with line ends of Windows", wrapped.replace("\n", "\r\n")
    yield "with hard spaces", wrapped.replace(" ", "\u00a0")
    yield "with a mark at the beginning", f"\ufeff{typed}".encode()
    yield "answered with the question below", f"{typed}\n\n" + "".join(f"> {one}\n" for one in wrapped.splitlines())
    head = "Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
    soft = typed.replace("=", "=3D").replace('"waarom"', '"waa=\nrom"')
    yield "as it was sent", f"{head}Content-Transfer-Encoding: quoted-printable\n\n{soft}\n".encode()


@pytest.mark.parametrize("mail", [mail for _, mail in mails()], ids=[name for name, _ in mails()])
def test_a_proposal_survives_the_mail(mail: str | bytes) -> None:
    made = outcome(mail)

    assert lines_that_differ(made) == [f"+ samenvatting: {LONG}", "- status: actief", "+ status: afgerond"]


HOUSE = {
    **SETTINGS,
    "opgaven/wonen.md": page("titel: Wonen"),
    "organisaties/linde.md": page("titel: De Linde\nwereld: particulier"),
    "organisaties/eik.md": page("titel: De Eik\nwereld: publiek"),
    "coalities/tafel.md": page(
        "titel: Tafel\nopgaven: wonen # de kern\nlabels: [a, b]\nbevestigd: 2026-01\nsamenvatting: een zin\n"
        "  die doorloopt\ndeelnemers:\n  # de trekker\n  - partij: linde\n    zichtbaarheid: openbaar\n"
        "    spanning-intern: let op\n  - eik  # nieuw",
        "Eerste.\n\nTweede.\n\n::: intern\nGeheim.\n:::\n",
    ),
}


@pytest.fixture
def house(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "content", HOUSE)


def tried(house: Path, **says: Any) -> tuple[list[str], tuple[str, ...]]:  # noqa: ANN401
    made = outcome_of(house, read_content(house), read_proposal(as_text(block("tafel", **says)).encode()))
    return lines_that_differ(made), left(made)


def test_what_a_public_form_cannot_show_of_a_row_stays(house: Path) -> None:
    lines, _ = tried(house, rijen={"deelnemers": [[{"partij": "linde"}, {"partij": "linde", "rol": "trekker"}]]})

    assert lines == ["+     rol: trekker"]


def test_what_is_written_on_one_line_stays_on_it(house: Path) -> None:
    lines, _ = tried(house, rijen={"labels": [[None, "c"], ["a", None]]})

    assert lines == ["- labels: [a, b]", "+ labels: [b, c]"]


def test_a_group_that_was_written_as_one_value_keeps_it(house: Path) -> None:
    lines, _ = tried(house, zet={"bevestigd.door": [None, "secretaris"]})

    assert lines == ["- bevestigd: 2026-01", "+ bevestigd:", "+   op: 2026-01", "+   door: secretaris"]


def test_a_text_on_more_lines_is_replaced_as_a_whole(house: Path) -> None:
    lines, _ = tried(house, zet={"samenvatting": ["een zin die doorloopt", "kort"]})

    assert sorted(lines) == ["+ samenvatting: kort", "-   die doorloopt", "- samenvatting: een zin"]


def test_a_line_with_a_remark_that_would_be_lost_is_left_and_told_while_the_rest_comes(house: Path) -> None:
    lines, untouched = tried(
        house,
        zet={"begin": [None, "2026"]},
        rijen={"deelnemers": [[{"partij": "eik"}, {"partij": "eik", "rol": "lid"}]]},
    )

    assert lines == ["+ begin: 2026"]
    assert ["anders geschreven" in one for one in untouched] == [True]


def test_line_ends_of_windows_and_remarks_stay(house: Path) -> None:
    file = house / "coalities/tafel.md"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    made = outcome_of(
        house,
        read_content(house),
        read_proposal(
            as_text(block("tafel", zet={"status": [None, "actief"]}, rijen={"tekst": [["Tweede.", "Derde."]]})).encode()
        ),
    )

    [change] = made.change.files
    assert change.after == change.before.replace("Tweede.", "Derde.").replace(
        "---\r\nEerste", "status: actief\r\n---\r\nEerste"
    )


def test_an_internal_paragraph_stays_where_it_is(house: Path) -> None:
    lines, _ = tried(house, rijen={"tekst": [["Tweede.", None], [None, "Derde."]]})

    assert lines == ["- Tweede.", "- ", "+ ", "+ Derde."]


def test_a_paragraph_that_was_changed_meanwhile_is_left(house: Path) -> None:
    lines, untouched = tried(house, rijen={"tekst": [["Eerste zin.", "Anders."]]})

    assert lines == []
    assert untouched == ("de tekst is intussen anders; toen: Eerste zin.; voorstel: Anders.",)


def test_a_proposal_is_of_a_size_that_fits() -> None:
    assert len(json.dumps(CASES[0].block)) * 20 < MOST_BYTES


# As a command ---------------------------------------------------------------------------------------------------


def given(house: Path, text: str | bytes, *options: str) -> tuple[int, str, dict[str, bytes]]:
    """What the command says of a proposal, its exit code, and every file after it."""
    (house.parent / "voorstel.txt").write_bytes(text if isinstance(text, bytes) else text.encode())
    run = atlas("apply", "voorstel.txt", *options, inside=house.parent)
    return run.returncode, run.stdout + run.stderr, texts_in(house)


def test_the_command_shows_the_lines_and_why_and_writes_only_when_told(house: Path) -> None:
    text = as_text(block("tafel", zet={"status": [None, "actief"], "begin": ["2020", "2021"]}, waarom="De site."))
    before = texts_in(house)

    shown = given(house, text, "--dry-run")
    asked = given(house, text)
    done = given(house, text, "--yes")

    assert (shown[0], asked[0], done[0]) == (1, 2, 1)
    assert shown[2] == asked[2] == before
    assert "--yes" in asked[1]
    assert "Hoe de indiener dit weet: De site." in shown[1]
    assert "Niet overgenomen: begin: toen 2020; nu (niet ingevuld); voorstel 2021" in shown[1]
    assert "+ status: actief" in shown[1]
    assert [path for path in before if done[2][path] != before[path]] == ["coalities/tafel.md"]


def test_a_proposal_that_stands_there_already_is_no_mistake(house: Path) -> None:
    code, said, _ = given(house, as_text(block("tafel", zet={"titel": ["Stoel", "Tafel"]})), "--yes")

    assert code == 0
    assert "Stond er al: titel: Tafel" in said


def test_a_proposal_that_would_bring_a_mistake_is_not_written(house: Path) -> None:
    before = texts_in(house)

    code, said, after = given(
        house, as_text(block("tafel", zet={"einde": [None, "2019"], "begin": [None, "2020"]})), "--yes"
    )

    assert (code, after) == (1, before)
    assert "Er is niets veranderd." in said


@pytest.mark.parametrize("name", ["ten megabytes", "commands of a workflow", "a path as an id", "no UTF-8", "cut off"])
def test_the_command_refuses_what_is_hostile_in_one_line_and_touches_no_file(name: str, house: Path) -> None:
    raw, before = HOSTILE[name], texts_in(house.parent)

    code, said, _ = given(house, raw if isinstance(raw, bytes) else as_text(raw), "--yes")

    assert code == 2
    assert len(said.splitlines()) == 1
    assert {path: text for path, text in texts_in(house.parent).items() if path != "voorstel.txt"} == before


def test_what_is_printed_of_a_proposal_cannot_command_a_terminal_or_a_workflow(house: Path) -> None:
    text = as_text(
        block("tafel", zet={"logica": [None, "a\n::error::x\n##[set-output]y"]}, waarom="::set-output name=a::b")
    )

    _, said, _ = given(house, text, "--dry-run")

    assert not [line for line in said.splitlines() if line.lstrip().startswith("::")]
    assert "\x1b" not in said
