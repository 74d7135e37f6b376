import pytest
import yaml

from atlas.content.parsing.tree import FASTEST, read_tree
from atlas.diagnostics import Span
from atlas.texts import texts

QUOTES = "zet de hele tekst tussen aanhalingstekens."
ALIGN = "laat velden die bij elkaar horen even ver inspringen, en zet achter elke naam een dubbele punt."

MISTAKES = [
    ("a: b: c", (1, 5, 1), 'schrijf de regel zo: a: "b: c"'),
    ("a: b\n  c: d", (2, 4, 1), ALIGN),
    ("a:\n  - b\n c: d", (3, 2, 1), ALIGN),
    ("  a: b\nc: d", (1, 3, 1), ALIGN),
    (
        'a: "b" cd',
        (1, 8, 2),
        "schrijf de regel zo: a: '\"b\" cd'",
    ),
    ('a: "b\nc: d', (1, 4, 2), "zet een aanhalingsteken achter de tekst."),
    ("a: @b", (1, 4, 2), 'schrijf de regel zo: a: "@b"'),
    ("a: `b`", (1, 4, 3), 'schrijf de regel zo: a: "`b`"'),
    ("a: %b", (1, 4, 2), 'schrijf de regel zo: a: "%b"'),
    ("a: *b*", (1, 4, 3), 'schrijf de regel zo: a: "*b*"'),
    ("a: 's-Graveland", (1, 4, 12), """schrijf de regel zo: a: "'s-Graveland\""""),
    ("a: 't Gooi\nb: 't Sticht", (1, 4, 7), """schrijf de regel zo: a: "'t Gooi\""""),
    ("a: [Concept] b", (1, 4, 11), 'schrijf de regel zo: a: "[Concept] b"'),
    ("a:\n - [x] b", (2, 4, 5), 'schrijf de regel zo: - "[x] b"'),
    ("a: }", (1, 4, 1), 'schrijf de regel zo: a: "}"'),
    ("a: [b, c\nd: e", (1, 4, 3), "zet een komma tussen de delen en een ] erachter."),
    ("a: {b: c\nd: e", (1, 4, 2), "zet een komma tussen de delen en een } erachter."),
    (
        "a: b\ncd",
        (2, 1, 2),
        "schrijf 'naam: waarde'. Begint hier de tekst van de pagina? Zet er dan een regel --- boven.",
    ),
    ("a:\n- b\n-c", (3, 1, 2), "schrijf '- waarde'."),
    ("a: - b", (1, 4, 1), 'zet elk onderdeel op een eigen regel; is het tekst, schrijf de regel dan zo: a: "- b"'),
    ("a: |b", (1, 5, 1), 'schrijf de regel zo: a: "|b"'),
    (
        "a: |b\n  c",
        (1, 5, 1),
        "begin de tekst op de volgende regel, of zet de tekst tussen aanhalingstekens.",
    ),
    ('a: "\\d"', (1, 5, 3), "gebruik enkele aanhalingstekens: 'tekst'."),
]


@pytest.mark.parametrize("loader", [yaml.SafeLoader, FASTEST], ids=["python", "fastest"])
@pytest.mark.parametrize(("text", "place", "cure"), MISTAKES, ids=[text for text, _, _ in MISTAKES])
def test_a_mistake_is_placed_where_to_look_and_says_what_to_do(
    text: str, place: tuple[int, int, int], cure: str, loader: type[yaml.SafeLoader]
) -> None:
    tree, problems = read_tree(text, "p.md", 1, loader=loader)

    assert tree is None
    assert [texts()(problem.rule.help, **problem.args) for problem in problems] == [cure]
    line, column, length = place
    found = problems[0].span
    assert (found.line, found.column) == (line, column) or loader is not FASTEST
    assert found.length == length or loader is not FASTEST


@pytest.mark.parametrize("text", ["a: b\n\tc: d", "a:\n\t- b", "a:\n \tb: c", "a: >\n\tb\n"])
def test_a_tab_in_the_indentation_is_named_as_such(text: str) -> None:
    _, problems = read_tree(text, "p.md", 1)

    assert [problem.rule.code for problem in problems] == ["A120"]
    assert problems[0].span.line == 2


def test_a_tab_elsewhere_is_no_mistake() -> None:
    assert read_tree("a:\tb\tc", "p.md", 1)[1] == ()


def test_the_place_counts_from_the_top_of_the_file() -> None:
    assert read_tree("a: b\nc: d: e", "p.md", 7)[1][0].span == Span("p.md", 8, 5)
