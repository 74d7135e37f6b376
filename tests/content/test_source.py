from pathlib import Path

import pytest

from atlas.content.ids import id_problems, is_id, nearest_id
from atlas.content.source import LARGEST, Source, read_sources
from atlas.diagnostics import Span
from tests.folders import Files, Link, make_folder, page

GOOD = page("titel: Goed")


def _found(folder: Path) -> list[tuple[str, str]]:
    return [(problem.rule.code, problem.span.path) for problem in read_sources(folder)[1]]


def test_pages_are_read_in_the_order_of_their_paths(tmp_path: Path) -> None:
    make_folder(tmp_path, {"opgaven/b.md": GOOD, "opgaven/a/z.md": GOOD, "coalities/c.md": GOOD})
    sources, problems = read_sources(tmp_path)

    assert problems == ()
    assert [(source.path, source.kind, source.id) for source in sources] == [
        ("coalities/c.md", "coalitie", "c"),
        ("opgaven/a/z.md", "opgave", "z"),
        ("opgaven/b.md", "opgave", "b"),
    ]


def test_a_source_has_the_text_of_its_file(tmp_path: Path) -> None:
    make_folder(tmp_path, {"opgaven/wonen.md": b"\xef\xbb\xbf---\r\ntitel: Wonen\r\n---\r\n"})

    assert read_sources(tmp_path)[0] == (
        Source(path="opgaven/wonen.md", kind="opgave", id="wonen", text="---\ntitel: Wonen\n---\n"),
    )


@pytest.mark.parametrize(
    "name",
    [
        "atlas.yml",
        ".gitkeep",
        ".git/config",
        "opgaven/.DS_Store",
        "opgaven/wonen.md~",
        "opgaven/#wonen.md#",
        "opgaven/~$wonen.docx",
        "opgaven/Thumbs.db",
        ".obsidian/wonen.md",
    ],
)
def test_what_programs_leave_behind_is_passed_over(name: str, tmp_path: Path) -> None:
    assert read_sources(make_folder(tmp_path, {name: "x"})) == ((), ())


def test_the_logo_of_the_atlas_may_lie_anywhere(tmp_path: Path) -> None:
    make_folder(tmp_path, {"beeld/logo.svg": "<svg/>"})

    assert read_sources(tmp_path, others={"beeld/logo.svg"}) == ((), ())
    assert _found(tmp_path) == [("A105", "beeld")]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("wonen.md", "A106"),
        ("notities.txt", "A107"),
        ("opgaven/foto.png", "A107"),
        ("opgaven/wonen.MD", "A108"),
        ("opgaven/wonen.markdown", "A108"),
        ("opgaven/Wonen.md", "A109"),
        ("opgaven/wonen en bouwen.md", "A109"),
        ("opgaven/wonen_bouwen.md", "A109"),
        ("opgaven/wonen--bouwen.md", "A109"),
        ("opgaven/wonen.oud.md", "A109"),
        ("opgaven/één.md", "A109"),
        ("opgaven/index.md", "A110"),
        ("opgaven/onbekend.md", "A110"),
        ("opgaven/geen.md", "A110"),
        ("opgaven/nul.md", "A110"),
        ("opgaven/com1.md", "A110"),
        (f"opgaven/{'a' * 81}.md", "A111"),
    ],
)
def test_a_file_with_a_wrong_name_or_place_is_reported_once(name: str, code: str, tmp_path: Path) -> None:
    assert _found(make_folder(tmp_path, {name: GOOD})) == [(code, name)]


def test_a_folder_that_belongs_to_no_kind_is_reported_once_and_its_pages_keep_their_ids(tmp_path: Path) -> None:
    make_folder(tmp_path, {"coalitie/a.md": GOOD, "coalitie/b.md": GOOD})
    sources, problems = read_sources(tmp_path)

    assert [(problem.rule.code, problem.span) for problem in problems] == [("A105", Span("coalitie"))]
    assert [(source.id, source.readable) for source in sources] == [("a", False), ("b", False)]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside: Files = {"../buiten/geheim.md": GOOD, "../buiten/atlas.yml": "titel: x"}
    make_folder(tmp_path / "content", outside)
    links: Files = {"opgaven/wonen.md": Link("../buiten/geheim.md"), "coalities": Link("../buiten")}
    sources, problems = read_sources(make_folder(tmp_path / "content", links))

    assert [(one.rule.code, one.span.path) for one in problems] == [("A104", "coalities"), ("A104", "opgaven/wonen.md")]
    assert [(source.text, source.readable) for source in sources] == [("", False)]


def test_a_link_to_nothing_or_in_a_ring_is_not_followed(tmp_path: Path) -> None:
    make_folder(tmp_path, {"opgaven/a.md": Link("opgaven/b.md"), "opgaven/c": Link("opgaven")})
    make_folder(tmp_path, {"opgaven/b.md": Link("opgaven/a.md")})

    assert _found(tmp_path) == [("A104", "opgaven/a.md"), ("A104", "opgaven/b.md"), ("A104", "opgaven/c")]


def test_a_link_within_the_folder_is_a_page(tmp_path: Path) -> None:
    make_folder(tmp_path, {"opgaven/wonen.md": GOOD, "opgaven/bouwen.md": Link("opgaven/wonen.md")})

    assert [source.text for source in read_sources(tmp_path)[0]] == [GOOD, GOOD]


def test_the_content_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    make_folder(tmp_path / "echt", {"opgaven/wonen.md": GOOD})
    (tmp_path / "link").symlink_to(tmp_path / "echt")

    assert [source.id for source in read_sources(tmp_path / "link")[0]] == ["wonen"]


def test_a_file_that_is_too_large_is_refused_without_being_read(tmp_path: Path) -> None:
    file = make_folder(tmp_path, {"opgaven/groot.md": b""}) / "opgaven/groot.md"
    with file.open("wb") as written:
        written.truncate(100 * LARGEST)
    (source,), problems = read_sources(tmp_path)

    assert not source.readable
    assert [(one.rule.code, one.args["size"]) for one in problems] == [("A103", "200,0")]


def test_a_folder_that_is_not_there_is_a_mistake_of_the_call(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_sources(tmp_path / "nergens")


@pytest.mark.parametrize(
    ("name", "page_id"),
    [
        ("’s-Hertogenbosch", "s-hertogenbosch"),
        ("Regio's", "regios"),
        ("Één & twee.md", "een-twee"),
        ("[[wonen]]", "wonen"),
        ("a__b--c", "a-b-c"),
        ("???", ""),
    ],
)
def test_the_nearest_id_of_a_name_is_an_id(name: str, page_id: str) -> None:
    assert nearest_id(name) == page_id
    assert is_id(page_id) or not page_id


@pytest.mark.parametrize("page_id", ["a", "1", "a-1", "woondeal-2023", "a" * 80])
def test_a_good_id_has_no_problems(page_id: str) -> None:
    assert list(id_problems(page_id, f"opgaven/{page_id}.md")) == []
