import pytest

from atlas.content.text.body import find_references, read_body
from atlas.content.text.code import without_code
from atlas.content.values import Reference, TextBlock, Unwritten
from atlas.diagnostics import Diagnostics, Span


def _codes(problems: Diagnostics) -> list[str]:
    return [problem.rule.code for problem in problems]


def _targets(text: str) -> list[str]:
    return [found.target or f"?{found.name}" for found in find_references(text)]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Zie [[wonen]] en [[bouwen|het bouwen]].", ["wonen", "bouwen"]),
        ("Zie [[ wonen ]].", ["wonen"]),
        ("Zie [[? De Linde]] en [[?De Eik|de Eik]].", ["?De Linde", "?De Eik"]),
        ("| a | [[wonen\\|tekst]] |", ["wonen"]),
        ("Zo schrijft u dat: `[[wonen]]`.", []),
        ("Zo: ``[[wonen]] ` [[bouwen]]`` en [[lezen]].", ["lezen"]),
        ("Een los ` teken.\n\nZie [[wonen]] ` hier.", ["wonen"]),
        ("Een los ` en [[wonen]] en `` zijn geen code.", ["wonen"]),
        ("Code over\n`twee [[wonen]]\nregels` telt.", []),
        ("```\n[[wonen]]\n```\n[[bouwen]]", ["bouwen"]),
        ("~~~ markdown\n[[wonen]]\n```\n[[lezen]]\n~~~\n[[bouwen]]", ["bouwen"]),
        ("````\n```\n[[wonen]]\n````\n[[bouwen]]", ["bouwen"]),
        ("   ```\n[[wonen]]\n   ```", []),
        ("```\nniet gesloten [[wonen]]", ["wonen"]),
        ("Met een schuine streep: \\[[wonen]].", []),
        ("Niet over\n[[twee\nregels]].", []),
    ],
)
def test_references_are_found_outside_code(text: str, targets: list[str]) -> None:
    assert _targets(text) == targets


def test_a_reference_knows_its_place_and_its_own_words() -> None:
    (found,) = find_references("😀 een\né [[wonen|het wonen]]!")

    assert (found.target, found.label, found.line, found.column) == ("wonen", "het wonen", 2, 3)
    assert "😀 een\né [[wonen|het wonen]]!"[found.start : found.end] == "[[wonen|het wonen]]"


def test_code_in_the_words_of_a_reference_is_kept() -> None:
    assert [found.label for found in find_references("[[wonen|`zo`]]")] == ["`zo`"]


@pytest.mark.parametrize("text", ["a `b` c", "```\nx\n```\ny", "``` a ```", "`", "a\n\n`b\n\nc`", "~~~\n~~~"])
def test_blanking_code_moves_nothing(text: str) -> None:
    assert len(without_code(text)) == len(text)
    assert [i for i, c in enumerate(without_code(text)) if c == "\n"] == [i for i, c in enumerate(text) if c == "\n"]


def test_references_in_a_body_have_their_place_in_the_file() -> None:
    body, problems = read_body("Zie [[wonen]].\n::: intern\nEn [[? De Linde]].\n:::\n", "p.md", 5)

    assert problems == ()
    assert [(one.to, one.internal) for one in body.references] == [
        (Reference("wonen", Span("p.md", 5, 5, 9)), False),
        (Unwritten("De Linde", Span("p.md", 7, 4, 14)), True),
    ]


@pytest.mark.parametrize("word", ["[[Wonen]]", "[[wonen en bouwen]]", "[[]]", "[[|tekst]]"])
def test_a_reference_that_is_no_id_is_reported(word: str) -> None:
    body, problems = read_body(f"Zie {word}.", "p.md", 3)

    assert body.references == ()
    assert [(problem.rule.code, problem.span) for problem in problems] == [("A214", Span("p.md", 3, 5, len(word)))]


def test_an_unwritten_party_needs_a_name() -> None:
    assert _codes(read_body("Zie [[? ]].", "p.md", 1)[1]) == ["A216"]


def test_a_reference_that_is_not_closed_is_reported() -> None:
    assert _codes(read_body("Zie [[wonen] en [[bouwen]].\n\n`[[`", "p.md", 1)[1]) == ["A145"]


def test_a_body_without_marks_is_one_public_block() -> None:
    assert read_body("Tekst.\n", "p.md", 4)[0].blocks == (TextBlock("Tekst.\n", 4),)


def test_an_empty_body_has_no_blocks() -> None:
    assert read_body("\n \n", "p.md", 4)[0].blocks == ()


@pytest.mark.parametrize(
    "opening",
    [
        "::: intern",
        ":::intern",
        "::: INTERN",
        "   ::: intern  ",
        "\t:::: intern ::::",
        ":: intern",
        "> ::: intern",
        "- ::: intern",
        "1. tekst\n\n   ::: intern",
        "```\n::: intern",
    ],
)
def test_a_block_opens_however_sloppily_it_is_written(opening: str) -> None:
    body, problems = read_body(f"Voor.\n{opening}\nGeheim.\n:::\nNa.\n", "p.md", 1)

    assert {problem.rule.code for problem in problems} <= {"A157"}  # code that is never closed
    assert "Geheim" not in body.public().text
    assert "Na." in body.public().text
    assert ":::" not in body.text


def test_blocks_within_blocks_are_counted() -> None:
    body, problems = read_body("::: intern\nA\n::: intern\nB\n:::\nC\n:::\nD\n", "p.md", 1)

    assert problems == ()
    assert body.public().text.strip() == "D"


@pytest.mark.parametrize(
    ("text", "code", "line", "public"),
    [
        ("Open.\n::: intern\nGeheim.\n", "A140", 2, "Open."),
        ("Open.\n:::\nOok open.\n", "A141", 2, "Open.\n\nOok open."),
        ("Open.\n::: itnern\nGeheim.\n:::\n", "A142", 2, "Open."),
        ("Open.\n::: intern nu\nGeheim.\n:::\n", "A142", 2, "Open."),
    ],
)
def test_a_wrong_mark_is_reported_once_and_hides_what_follows(text: str, code: str, line: int, public: str) -> None:
    body, problems = read_body(text, "p.md", 1)

    assert [(problem.rule.code, problem.span.line) for problem in problems] == [(code, line)]
    assert body.public().text.strip() == public


def test_a_mark_in_the_middle_of_a_line_is_reported_unless_it_is_code() -> None:
    assert _codes(read_body("Schrijf `::: intern` boven het blok.", "p.md", 1)[1]) == []
    assert _codes(read_body("Tekst ::: intern", "p.md", 1)[1]) == ["A143"]
