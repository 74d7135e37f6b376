import pytest

from atlas.content.parsing.frontmatter import Draft, parse_page
from atlas.content.parsing.nodes import Scalar
from atlas.content.source import Source
from atlas.diagnostics import Diagnostics, Span


def _parse(text: str) -> tuple[Draft | None, Diagnostics]:
    return parse_page(Source(path="opgaven/p.md", kind="opgave", id="p", text=text))


def test_a_page_is_split_into_fields_and_text() -> None:
    draft, problems = _parse("---\ntitel: Wonen\n---\nEerste regel.\n")

    assert problems == ()
    assert draft
    assert draft.root.get("titel") == Scalar("Wonen", Span("opgaven/p.md", 2, 8, 5))
    assert (draft.body, draft.body_line) == ("Eerste regel.\n", 4)


def test_a_line_across_the_text_does_not_end_it() -> None:
    draft, _ = _parse("---\ntitel: Wonen\n---\nBoven.\n\n---\n\nOnder.\n")

    assert draft
    assert draft.body == "Boven.\n\n---\n\nOnder.\n"


def test_blank_lines_above_and_spaces_behind_the_fences_do_no_harm() -> None:
    draft, problems = _parse("\n\n--- \ntitel: Wonen\n---  \nTekst.")

    assert problems == ()
    assert draft
    assert draft.body_line == 6


def test_fields_as_a_whole_have_their_place_at_the_opening_fence() -> None:
    draft, _ = _parse("\n---\ntitel: Wonen\n---\n")

    assert draft
    assert draft.root.span == Span("opgaven/p.md", 2, 1, 3)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "A113", 0),
        (" \n\n", "A113", 0),
        ("titel: Wonen\n", "A114", 1),
        ("# Wonen\n---\ntitel: Wonen\n---\n", "A114", 1),
        ("---\ntitel: Wonen\n", "A115", 3),
        ("---\ntitel: Wonen\n----\n", "A115", 3),
        ("---\nWonen\n---\n", "A128", 2),
        ("---\n- Wonen\n---\n", "A128", 2),
    ],
)
def test_a_page_without_clear_fields_is_reported_once(text: str, code: str, line: int) -> None:
    draft, problems = _parse(text)

    assert draft is None
    assert [(problem.rule.code, problem.span.line) for problem in problems] == [(code, line)]


def test_a_source_that_was_reported_already_is_passed_over() -> None:
    assert parse_page(Source(path="p.md", kind="opgave", id="p", text="", readable=False)) == (None, ())
