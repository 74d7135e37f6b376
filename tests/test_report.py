"""Diagnostics as text, JSON, GitHub annotations and SARIF."""

import json
import time
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.cli.report import FORMATS, outline, render
from atlas.diagnostics import Diagnostic, Rule, Severity, Span
from atlas.excerpt import WIDTH, excerpt, printable, width
from atlas.texts import message, texts

UNKNOWN = Rule(
    code="A302",
    severity=Severity.ERROR,
    text="er is geen pagina met het id '{id}'{hint}",
    help="verbeter het id.",
    why="Dode links.",
)
STRAY = Rule(
    code="A107",
    severity=Severity.WARNING,
    text="dit bestand hoort hier niet",
    help="zet het ergens anders.",
    why="Orde.",
)
OLD = Rule(code="A304", severity=Severity.NOTE, text="'{id}' is een oud id", help="schrijf '{id}'.", why="Vindbaar.")
DUTCH = texts("nl")

PAGE = "---\ntitel: U Ned\ndeelnemers:\n  - provincie-utrect\n---\n"
AT_THE_WORD = Span("coalities/u-ned.md", 4, 5, 16)
MISTAKE = UNKNOWN.at(AT_THE_WORD, id="provincie-utrect", hint=message("; bedoelde u '{id}'?", id="provincie-utrecht"))
STRAY_FILE = STRAY.at(Span("los.txt"))


def text(*diagnostics: Diagnostic, sources: Mapping[str, str], prefix: str = "content", colour: bool = False) -> str:
    return render(diagnostics, "text", texts=sources, prefix=prefix, words=DUTCH, colour=colour)


def for_programs(format_name: str, *diagnostics: Diagnostic, prefix: str = "content") -> str:
    return render(diagnostics, format_name, texts={}, prefix=prefix, words=DUTCH)


def shown(line: str, column: int, length: int = 1) -> list[str]:
    lines = text(OLD.at(Span("p.md", 1, column, length), id="x"), sources={"p.md": line}).splitlines()
    return lines[2:4]


def test_a_mistake_is_shown_with_its_line_and_what_to_do() -> None:
    assert text(MISTAKE, sources={"coalities/u-ned.md": PAGE}) == (
        "content/coalities/u-ned.md:4:5: fout[A302] "
        "er is geen pagina met het id 'provincie-utrect'; bedoelde u 'provincie-utrecht'?\n"
        "  |\n"
        "4 |   - provincie-utrect\n"
        "  |     ^^^^^^^^^^^^^^^^\n"
        "  = help: verbeter het id.\n"
        "\n"
        "1 fout\n"
    )


def test_the_gutter_is_as_wide_as_the_number_of_the_line() -> None:
    found = text(OLD.at(Span("p.md", 12, 1), id="x"), sources={"p.md": "\n" * 11 + "x"})

    assert found.splitlines()[1:5] == ["   |", "12 | x", "   | ^", "   = help: schrijf 'x'."]


def test_a_mistake_in_a_file_as_a_whole_has_no_line_and_no_excerpt() -> None:
    assert text(STRAY_FILE, sources={"los.txt": "iets"}).splitlines() == [
        "content/los.txt: waarschuwing[A107] dit bestand hoort hier niet",
        "  = help: zet het ergens anders.",
        "",
        "1 waarschuwing",
    ]


def test_a_file_that_could_not_be_read_has_no_excerpt() -> None:
    assert len(text(MISTAKE, sources={}).splitlines()) == len(["place", "help", "", "summary"])


def test_the_last_line_counts_by_severity() -> None:
    assert text(MISTAKE, MISTAKE, STRAY_FILE, sources={}).splitlines()[-1] == "2 fouten, 1 waarschuwing"


def test_without_diagnostics_the_text_says_so() -> None:
    assert text(sources={}) == "geen fouten\n"


@pytest.mark.parametrize(
    ("prefix", "place"),
    [("content", "content/los.txt"), (".", "los.txt"), ("./a/b/", "a/b/los.txt"), ("/a", "/a/los.txt")],
)
def test_the_path_begins_as_the_folder_was_given(prefix: str, place: str) -> None:
    assert text(STRAY_FILE, sources={}, prefix=prefix).startswith(f"{place}: ")


@pytest.mark.parametrize(
    ("line", "column", "length", "expected"),
    [
        ("\ta: b", 5, 1, ["1 |  a: b", "  |     ^"]),
        ("日本 x", 4, 1, ["1 | 日本 x", "  |      ^"]),
        ("日本 x", 1, 2, ["1 | 日本 x", "  | ^^^^"]),
        ("e\u0301e\u0301 x", 6, 1, ["1 | e\u0301e\u0301 x", "  |    ^"]),
        ("kort", 5, 3, ["1 | kort", "  |     ^"]),
        ("kort", 3, 99, ["1 | kort", "  |   ^^"]),
        ("", 1, 1, ["1 |", "  | ^"]),
        ("a\x1b[31mb", 7, 1, ["1 | a�[31mb", "  |       ^"]),
    ],
    ids=["tab", "wide before", "wide", "combining", "past the end", "too long", "empty", "control"],
)
def test_carets_stand_under_the_word(line: str, column: int, length: int, expected: list[str]) -> None:
    assert shown(line, column, length) == expected


def test_a_long_line_is_cut_around_the_word() -> None:
    line, blanks, carets = excerpt("a" * 300 + "HIER" + "b" * 300, 301, 4)

    assert line.startswith("…a")
    assert line.endswith("b…")
    assert line[len(blanks) :].startswith("HIER")
    assert carets == "^^^^"


def test_a_long_word_is_cut_and_its_carets_too() -> None:
    line, blanks, carets = excerpt("begin " + "x" * 500, 7, 500)

    assert line[len(blanks) : len(blanks) + len(carets)] == "x" * len(carets)
    assert line.endswith("x…")


@pytest.mark.parametrize("letter", ["a", "\u0301", "漢"], ids=["plain", "no column", "two columns"])
def test_of_a_line_without_end_only_what_is_near_is_looked_at(letter: str) -> None:
    line = letter * 1_000_000
    begin = time.perf_counter()
    for column in range(1, len(line), 5_000):
        excerpt(line, column, len(line))

    assert time.perf_counter() - begin < 20


@given(st.text(), st.integers(1, 400), st.integers(0, 400))
def test_any_line_is_shown_in_a_bounded_width(line: str, column: int, length: int) -> None:
    shown_line, blanks, carets = excerpt(line * 9, column, length)

    assert width(shown_line) <= WIDTH + 2
    assert width(blanks + carets) <= WIDTH + 2


@given(st.text())
def test_nothing_that_is_shown_can_steer_a_terminal(line: str) -> None:
    assert "\x1b" not in printable(line)
    assert "\n" not in printable(line)


def test_colour_adds_codes_and_changes_no_letter() -> None:
    plain = text(MISTAKE, sources={"coalities/u-ned.md": PAGE})
    coloured = text(MISTAKE, sources={"coalities/u-ned.md": PAGE}, colour=True)

    assert "\x1b[1;31mfout[A302]\x1b[0m" in coloured
    assert "\x1b[1;31m^^^^^^^^^^^^^^^^\x1b[0m" in coloured
    for code in ("\x1b[1;31m", "\x1b[1;34m", "\x1b[0m"):
        coloured = coloured.replace(code, "")
    assert coloured == plain


def test_json_holds_every_problem_with_its_place() -> None:
    report = json.loads(for_programs("json", MISTAKE, STRAY_FILE))

    assert report["version"] == 1
    assert report["counts"] == {"error": 1, "warning": 1, "note": 0}
    assert report["problems"][0] == {
        "path": "content/coalities/u-ned.md",
        "line": 4,
        "column": 5,
        "length": 16,
        "severity": "error",
        "code": "A302",
        "text": "er is geen pagina met het id 'provincie-utrect'; bedoelde u 'provincie-utrecht'?",
        "help": "verbeter het id.",
    }
    assert report["problems"][1]["line"] == 0


def test_github_gets_a_command_for_each_problem() -> None:
    assert for_programs("github", MISTAKE, STRAY_FILE) == (
        "::error file=content/coalities/u-ned.md,line=4,col=5,endColumn=21,title=fout A302::"
        "er is geen pagina met het id 'provincie-utrect'; bedoelde u 'provincie-utrecht'?%0Averbeter het id.\n"
        "::warning file=content/los.txt,title=waarschuwing A107::"
        "dit bestand hoort hier niet%0Azet het ergens anders.\n"
    )


def test_no_text_breaks_out_of_a_github_command() -> None:
    nasty = OLD.at(Span("a,b:c%d.md", 1, 1, 1), id="100%\r\n::error::x")

    command = for_programs("github", nasty)

    assert command.count("\n") == 1
    assert command.startswith("::notice file=content/a%2Cb%3Ac%25d.md,line=1,")
    assert "100%25%0D%0A::error::x" in command


def test_sarif_has_what_the_standard_demands() -> None:
    report = json.loads(for_programs("sarif", MISTAKE, STRAY_FILE, MISTAKE))

    assert (report["version"], report["$schema"]) == (
        "2.1.0",
        "https://json.schemastore.org/sarif-2.1.0.json",
    )
    (run,) = report["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"] == "atlas"
    assert [rule["id"] for rule in rules] == ["A107", "A302"]
    assert rules[1]["shortDescription"]["text"] == "er is geen pagina met het id '…'"
    assert rules[1]["fullDescription"]["text"] == "Dode links."
    assert rules[1]["help"]["text"] == "verbeter het id."
    assert [rule["defaultConfiguration"]["level"] for rule in rules] == ["warning", "error"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        assert result["message"]["text"]


def test_sarif_says_where_in_the_characters_of_the_line() -> None:
    run = json.loads(for_programs("sarif", MISTAKE, STRAY_FILE))["runs"][0]

    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"][0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "content/coalities/u-ned.md"},
        "region": {"startLine": 4, "startColumn": 5, "endColumn": 21},
    }
    assert "region" not in run["results"][1]["locations"][0]["physicalLocation"]


@pytest.mark.parametrize(
    ("prefix", "path", "address"),
    [
        ("content", "é b.md", "content/%C3%A9%20b.md"),
        ("/a", "p.md", "file:///a/p.md"),
        (".", "a:b.md", "a%3Ab.md"),
    ],
)
def test_a_path_in_sarif_is_an_address(prefix: str, path: str, address: str) -> None:
    run = json.loads(for_programs("sarif", STRAY.at(Span(path)), prefix=prefix))["runs"][0]

    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == address


@pytest.mark.parametrize("format_name", FORMATS)
def test_every_format_can_say_that_nothing_is_wrong(format_name: str) -> None:
    assert isinstance(for_programs(format_name), str)


def test_the_outline_of_a_rule_has_an_ellipsis_for_each_value_and_no_hint() -> None:
    assert outline(UNKNOWN.text, DUTCH) == "er is geen pagina met het id '…'"
