"""Names, paths, templates and the preview: no way leads out of the folders, and what is told is only told."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from atlas.builder import build, check
from atlas.cli.report import render
from atlas.content.ids import RESERVED
from atlas.diagnostics import errors
from atlas.editing.preview_server.site import LiveSite
from atlas.site.html.overrides import TemplateProblem
from atlas.texts import texts
from tests.editing.desks import atlas
from tests.folders import SETTINGS, Link, make_folder, page
from tests.hostile.payloads import few
from tests.site.markup import read_markup
from tests.site.sites import ON, tree
from tests.site.test_policy import inline, runs

GOOD = page("titel: Goed")

# Names of files -----------------------------------------------------------------------------------------------------

NAMES = (
    *(f"{name}.md" for name in sorted(RESERVED)),
    "CON.md",
    "Con.md",
    "con.txt.md",
    "Wonen.md",
    "wonen .md",
    " wonen.md",
    "wonen..md",
    "won\u0435n.md",
    "wone\u0301n.md",
    "won\u00e9n.md",
    "\uff57onen.md",
    "wonen\u200b.md",
    "wonen\u202e.md",
    "wo\nnen.md",
    "wo\tnen.md",
    "wo\x1b[2Jnen.md",
    "wo\\nen.md",
    "wo:nen.md",
    "wo|nen.md",
    "wo*nen.md",
    "wo%2e%2e%2fnen.md",
    "wo&lt;nen.md",
    "<script>.md",
    "-wonen.md",
    "wonen-.md",
    "wo--nen.md",
    f"{'a' * 81}.md",
    f"{'a' * 240}.md",
)


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_name_that_not_every_machine_knows_is_refused_and_told_plainly(name: str, tmp_path: Path) -> None:
    content = make_folder(tmp_path / "content", {**SETTINGS, f"opgaven/{name}": GOOD})
    found = check(content, on=ON).diagnostics
    told = render(found, "text", texts={}, prefix="content", words=texts(), colour=False)

    assert len(list(errors(found))) == 1
    assert not set(told) & {"\x1b", "\u202e", "\t"}
    assert not build(content, tmp_path / "site", on=ON).written


def test_two_names_that_differ_in_case_alone_are_not_two_pages(tmp_path: Path) -> None:
    pages = {"opgaven/wonen.md": GOOD, "begrippen/wonen.md": GOOD, "opgaven/diep/wonen.md": GOOD}
    found = check(make_folder(tmp_path / "content", {**SETTINGS, **pages}), on=ON).diagnostics

    assert [problem.rule.code for problem in errors(found)] == ["A112", "A112"]


LINKS: Mapping[str, str] = {
    "to a file outside": "../geheim.md",
    "to the whole disk": "/etc/passwd",
    "to a folder outside": "..",
    "to itself": "opgaven/link.md",
    "to nothing": "nergens.md",
    "to what never ends": "/dev/zero",
}


@pytest.mark.parametrize("to", LINKS.values(), ids=LINKS.keys())
def test_no_link_leads_out_of_the_content(to: str, tmp_path: Path) -> None:
    make_folder(tmp_path, {"geheim.md": page("titel: Kanarie")})
    content = make_folder(tmp_path / "content", {**SETTINGS, "opgaven/link.md": Link(to)})

    assert [problem.rule.code for problem in errors(check(content, on=ON).diagnostics)] == ["A104"]


def test_a_folder_that_is_a_link_is_not_entered(tmp_path: Path) -> None:
    make_folder(tmp_path / "elders", {"kanarie.md": GOOD})
    content = make_folder(tmp_path / "content", {**SETTINGS, "opgaven": Link("../elders")})

    assert "kanarie" not in check(content, on=ON).atlas.entities


OUTSIDE = ("../../weg", "/tmp/weg", "..\\weg", "con", "a/b", "a\nb", "a" * 200)  # noqa: S108 - never written


@pytest.mark.slow
@pytest.mark.parametrize("ident", OUTSIDE)
def test_no_order_writes_outside_the_content(ident: str, tmp_path: Path) -> None:
    content = make_folder(tmp_path / "content", {**SETTINGS, "opgaven/wonen.md": GOOD, "opgaven/x.md": GOOD})
    make_folder(tmp_path, {"opgaven.csv": f"id;titel\n{json.dumps(ident)};Weg\n"})
    before = tree(tmp_path)
    for order in (
        ("new", "opgave", "Weg", "--id", ident),
        ("rename", "x", ident, "--yes"),
        ("import", str(tmp_path / "opgaven.csv"), "--write"),
    ):
        done = atlas(*order, "--content", str(content), inside=tmp_path)
        assert done.returncode, (order, done.stdout)
        assert "Traceback" not in done.stderr

    assert tree(tmp_path) == before


# Templates and the preview ------------------------------------------------------------------------------------------

ESCAPES = (
    "{{ ().__class__.__base__.__subclasses__() }}",
    "{{ page.__class__.__init__.__globals__ }}",
    "{{ page.frame.__class__.__mro__ }}",
    "{{ self.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{% include '../../../../etc/passwd' %}",
    "{% include '/etc/passwd' %}",
    "{% set _ = page.parts.append(1) %}",
)


@pytest.mark.parametrize(
    "escape", [*ESCAPES[:2], *(pytest.param(escape, marks=pytest.mark.slow) for escape in ESCAPES[2:])]
)
def test_a_template_of_someone_else_reaches_nothing_behind_a_page(escape: str, tmp_path: Path) -> None:
    content = make_folder(tmp_path / "content", {**SETTINGS, "opgaven/wonen.md": GOOD})
    own = make_folder(tmp_path / "eigen", {"footer.html": escape})

    with pytest.raises(TemplateProblem):
        build(content, tmp_path / "site", on=ON, overrides=own)
    assert not (tmp_path / "site").exists()


def test_what_looks_like_a_template_in_a_page_is_text(tmp_path: Path) -> None:
    text = "{{ 7*7 }} {% raw %} {# x #} {path} %(x)s"
    content = make_folder(
        tmp_path / "content",
        {**SETTINGS, "opgaven/wonen.md": page(f"titel: {json.dumps(text)}\nsamenvatting: {json.dumps(text)}", text)},
    )
    assert build(content, tmp_path / "site", on=ON).written
    shown = (tmp_path / "site" / "opgaven" / "wonen.html").read_text(encoding="utf-8")

    assert "{{ 7*7 }} {% raw %} {# x #} {path} %(x)s" in shown


def test_the_preview_tells_of_hostile_mistakes_and_runs_nothing(tmp_path: Path) -> None:
    payloads = [" ".join(payload.text.split()) for payload in few(30)]
    mistakes = "".join(f"{json.dumps(text)}: {json.dumps(text)}\n" for text in payloads)
    content = make_folder(tmp_path / "content", {**SETTINGS, "opgaven/wonen.md": GOOD})
    site = LiveSite(content, audience="intern", on=ON, on_change=lambda *_: None)
    site.look()
    make_folder(
        content, {"opgaven/wonen.md": page(f"titel: x\n{mistakes}"), "opgaven/<img src=x onerror=boem(1)>.md": GOOD}
    )
    site.look()
    status, shown = site.page("opgaven/wonen.html")
    elements = list(read_markup(shown.decode()).walk())

    assert status == 200
    assert "onerror=boem(1)" in shown.decode().replace("&quot;", "")
    assert [str(element) for element in elements if inline(element) or runs(element)] == []


@pytest.mark.parametrize(
    "path", ["../content/atlas.yml", "assets/../../x", "/etc/passwd", "..%2f", "assets/\0", "a" * 5_000]
)
def test_the_preview_gives_no_file_that_is_not_of_the_site(path: str, tmp_path: Path) -> None:
    content = make_folder(tmp_path / "content", {**SETTINGS, "opgaven/wonen.md": GOOD})
    site = LiveSite(content, audience="intern", on=ON, on_change=lambda *_: None)
    site.look()

    assert site.page(path)[0] == 404
