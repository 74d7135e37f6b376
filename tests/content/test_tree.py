import pytest
import yaml

from atlas.content.parsing.nodes import Mapping, Node, Scalar, Sequence
from atlas.content.parsing.tree import FASTEST, read_tree
from atlas.diagnostics import Diagnostics, Span

LOADERS = pytest.mark.parametrize("loader", [yaml.SafeLoader, FASTEST], ids=["python", "fastest"])


def _tree(text: str) -> Mapping:
    node, problems = read_tree(text, "p.md", 1)
    assert isinstance(node, Mapping)
    assert problems == ()
    return node


def _codes(problems: Diagnostics) -> list[str]:
    return [problem.rule.code for problem in problems]


@pytest.mark.parametrize(
    "word",
    [
        "no",
        "nee",
        "ja",
        "true",
        "null",
        "~",
        "1:30",
        "2024-01-01",
        "0x1F",
        "0123",
        "1e3",
        ".inf",
        "1_000",
        "=",
        "<<",
    ],
)
def test_a_value_stays_what_was_typed(word: str) -> None:
    assert _tree(f"titel: {word}").get("titel") == Scalar(word, Span("p.md", 1, 8, len(word)))


@pytest.mark.parametrize(("typed", "text"), [("'no'", "no"), ('"a\\"b"', 'a"b'), ("'it''s'", "it's")])
def test_a_quoted_value_knows_that_it_is_quoted_and_where_its_quotes_are(typed: str, text: str) -> None:
    assert _tree(f"titel: {typed}").get("titel") == Scalar(text, Span("p.md", 1, 8, len(typed)), quoted=True)


def test_places_are_counted_in_characters_from_the_top_of_the_file() -> None:
    node, _ = read_tree("labels: [😀é, wonen]\n", "p.md", 12)

    assert isinstance(node, Mapping)
    labels = node.get("labels")
    assert isinstance(labels, Sequence)
    assert [item.span for item in labels.items] == [Span("p.md", 12, 10, 2), Span("p.md", 12, 14, 5)]


def test_a_list_has_its_place_where_its_first_line_is() -> None:
    labels = _tree("labels:\n  - wonen\n  - bouwen\n").get("labels")

    assert labels
    assert labels.span == Span("p.md", 2, 3, 7)


def test_a_text_of_more_lines_has_its_place_on_the_first_line() -> None:
    text = _tree("titel: Wonen\n  en bouwen\n").get("titel")

    assert text == Scalar("Wonen en bouwen", Span("p.md", 1, 8, 5))


def test_an_empty_text_is_a_group_without_fields() -> None:
    assert _tree("# alleen uitleg\n").entries == ()


def test_a_key_given_twice_is_reported_where_it_stands_and_the_first_counts() -> None:
    node, problems = read_tree("titel: een\nlabels: []\ntitel: twee\n", "p.md", 2)

    assert isinstance(node, Mapping)
    assert [problem.span for problem in problems] == [Span("p.md", 4, 1, 5)]
    assert problems[0].args == {"name": "titel", "line": 2}
    assert isinstance(title := node.get("titel"), Scalar)
    assert title.text == "een"


def test_an_alias_repeats_what_its_anchor_names() -> None:
    node = _tree("eerste: &a [x, y]\ntweede: *a\n")

    assert node.get("eerste") == node.get("tweede")


@LOADERS
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: !!python/object/apply:os.system [ls]", "A123"),
        ("a: !!str x", "A123"),
        ("a: *b", "A124"),
        ("a: &b [*b]", "A124"),
        ("a: " + "[" * 100_000, "A125"),
        ("a: " + "{" * 100_000, "A125"),
        ("- " * 100_000, "A125"),
        ("a: &a [x, x, x]\n" + "".join(f"k{n}: &b{n} [{'*a, ' * 9}]\n" for n in range(2000)), "A126"),
        ("[a]: b", "A127"),
        ("- ? De Linde", "A129"),
        ("a: ? De Linde", "A129"),
        ("a: [? De Linde]", "A129"),
    ],
)
def test_what_yaml_can_do_and_a_page_may_not_is_refused_once(
    text: str, code: str, loader: type[yaml.SafeLoader]
) -> None:
    _, problems = read_tree(text, "p.md", 1, loader=loader)

    assert _codes(problems) == [code]


def test_a_small_text_that_unfolds_to_billions_of_values_is_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]

    assert _codes(read_tree("\n".join(lines), "p.md", 1)[1]) == ["A126"]


@pytest.mark.parametrize(
    "text", ["a: b", "a: [b, 'c', {d: e}]", "a: |\n  b\n  c\n", "a:\n  - b: c\n    d: e\n", "a: é😀 x"]
)
def test_both_parsers_read_the_same(text: str) -> None:
    trees: list[Node | None] = [read_tree(text, "p.md", 1, loader=one)[0] for one in (yaml.SafeLoader, FASTEST)]

    assert trees[0] == trees[1]
