import pytest

from atlas.content.decode import decode
from atlas.diagnostics import Span


@pytest.mark.parametrize("raw", [b"een\ntwee\n", b"een\r\ntwee\r\n", b"een\rtwee\r", b"\xef\xbb\xbfeen\r\ntwee\n"])
def test_every_way_of_ending_a_line_and_starting_a_file_reads_the_same(raw: bytes) -> None:
    assert decode(raw, "p.md") == ("een\ntwee\n", ())


def test_bytes_that_are_no_utf8_are_reported_where_they_stand() -> None:
    text, problems = decode("één\r\ntwee caf".encode() + b"\xe9\n", "p.md")

    assert text is None
    assert [(problem.rule.code, problem.span) for problem in problems] == [("A101", Span("p.md", 2, 9))]


def test_utf16_is_reported_once() -> None:
    assert [problem.rule.code for problem in decode("titel: Wonen".encode("utf-16"), "p.md")[1]] == ["A101"]


@pytest.mark.parametrize("character", ["\0", "\x0b", "\x1b", "\x7f", "\x85", "\u2028", "\ufeff", "\uffff"])
def test_an_invisible_character_is_reported_once_and_made_visible(character: str) -> None:
    text, problems = decode(f"een\nt{character}wee {character}\n".encode(), "p.md")

    assert text == "een\nt\ufffdwee \ufffd\n"
    assert [(problem.rule.code, problem.span) for problem in problems] == [("A102", Span("p.md", 2, 2))]
    assert problems[0].args["number"] == 2


def test_a_tab_and_signs_of_any_script_are_text() -> None:
    assert decode("a\tb é 😀 ع\n".encode(), "p.md") == ("a\tb é 😀 ع\n", ())
