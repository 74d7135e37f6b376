"""What holds for every text: reading never raises, places are real, and the order of files changes nothing."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.content.decode import decode
from atlas.content.kinds import KINDS, table_of_kinds
from atlas.content.parsing.frontmatter import parse_page
from atlas.content.read import read_content
from atlas.content.source import Source
from atlas.content.text.body import find_references, read_body
from atlas.content.text.code import without_code
from atlas.content.validate import validate
from atlas.diagnostics import Diagnostics
from atlas.texts import texts
from tests.folders import make_folder, page

_TABLE = table_of_kinds()
_NAMES = sorted({field.name for kind in _TABLE.values() for field in kind.fields})
_WORDS = st.sampled_from(
    ["onbekend", "geen", "ja", "wonen", "'? x'", "2023", "1-2", "[a]", "{a: b}", "*a", "&a b", "!x", ""]
)
_MARKS = st.sampled_from(
    ["::: intern", ":::", "```", "~~~", "`", "[[a]]", "[[? x]]", "[[", "---", "tekst", "\t", "  - ", ": "]
)

_lines = st.one_of(
    st.builds("{}: {}".format, st.sampled_from(_NAMES), st.one_of(_WORDS, st.text(max_size=12))),
    st.builds("{}{}".format, _MARKS, st.text(max_size=6)),
    st.text(max_size=20),
)
_fields = st.lists(_lines, max_size=8).map("\n".join)
_pages = st.builds(page, _fields, _fields)
_kinds = st.sampled_from([kind.name for kind in KINDS])


def _everything(text: str, kind: str) -> Diagnostics:
    source_text, problems = decode(text.encode("utf-8", "replace"), "p.md")
    draft, unread = parse_page(
        Source(path="p.md", kind=kind, id="p", text=source_text or "", readable=source_text is not None)
    )
    return (*problems, *unread, *(validate(draft, _TABLE)[1] if draft else ()))


@given(st.one_of(_pages, st.text()), _kinds)
def test_no_text_makes_reading_raise_and_every_message_has_words(text: str, kind: str) -> None:
    words = texts()
    for problem in _everything(text, kind):
        assert words(problem.rule.text, **problem.args)
        assert words(problem.rule.help, **problem.args)


@given(st.one_of(_pages, st.text()), _kinds)
def test_no_raw_text_makes_parsing_raise(text: str, kind: str) -> None:
    draft, _ = parse_page(Source(path="p.md", kind=kind, id="p", text=text))
    if draft:
        validate(draft, _TABLE)


@given(_pages, _kinds)
def test_every_place_lies_in_the_text(text: str, kind: str) -> None:
    shown = (decode(text.encode("utf-8", "replace"), "p.md")[0] or "").split("\n")
    for problem in _everything(text, kind):
        span = problem.span
        assert 0 <= span.line <= len(shown)
        assert span.column >= 1
        assert span.length >= 1
        assert not span.line or span.column <= len(shown[span.line - 1]) + 1


@given(st.binary())
def test_no_bytes_make_decoding_raise(raw: bytes) -> None:
    text, problems = decode(raw, "p.md")

    assert (text is None) <= bool(problems)


@given(_fields)
def test_blanking_code_keeps_every_line_as_long_as_it_was(text: str) -> None:
    assert [len(line) for line in without_code(text).split("\n")] == [len(line) for line in text.split("\n")]


@given(_fields)
def test_references_that_are_found_are_what_they_say(text: str) -> None:
    for found in find_references(text):
        written = text[found.start : found.end]
        assert written.startswith("[[")
        assert written.endswith("]]")
        assert (found.target or found.name) in written or " " in found.name


@given(st.lists(st.sampled_from(["::: intern", ":::", "geheim", "```", "- ::: intern", ""])))
def test_nothing_between_an_opening_and_its_closing_is_public(lines: list[str]) -> None:
    body, _ = read_body("\n".join(lines), "p.md", 1)
    depth, public = 0, []
    for line in lines:
        depth = depth + 1 if "intern" in line else max(0, depth - 1) if line == ":::" else depth
        public += [line] if not depth and ":::" not in line and line else []

    assert [line for line in body.public().text.split("\n") if line] == public


@settings(max_examples=20, deadline=None)
@given(st.permutations(["opgaven/a.md", "opgaven/b.md", "coalities/a.md", "los.md", "begrippen/c/d.md"]))
def test_the_order_in_which_files_came_to_be_changes_nothing(names: list[str]) -> None:
    def content(order: Callable[[list[str]], list[str]]) -> object:
        with TemporaryDirectory() as folder:
            read_ = read_content(make_folder(Path(folder), {name: page("titel: x") for name in order(names)}))
        return read_.entities, read_.declared, read_.diagnostics

    assert content(list) == content(sorted)
