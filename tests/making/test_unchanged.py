"""A site that is made again: the same as one made anew, and nothing touched that need not be."""

import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from atlas.builder import build
from atlas.cache.freshness import BuildResult, pack, unpack
from atlas.cache.manifest import TaskRecord
from atlas.cache.store import KEY_LENGTH, Cache
from atlas.content.parsing.frontmatter import front_matter_of
from atlas.site.search.index import SHARDS
from atlas.site.shards import part_of
from atlas.site.urls import address_of_search_shard
from tests.folders import make_folder, page

ON = date(2026, 11, 24)
FILES = {
    "atlas.yml": "titel: Proefatlas\n",
    "opgaven/wonen.md": page("titel: Wonen\naard: probleem", "Genoeg huizen voor iedereen."),
    "coalities/tafel.md": page(
        "titel: Woontafel\nopgaven: [wonen]\nvorm: formeel\nbegin: 2020\nzichtbaarheid: openbaar\n"
        "deelnemers:\n  - oever\n  - zand",
        "Aan deze tafel zit [[oever]].",
    ),
    "coalities/kring.md": page(
        'titel: Kring\nopgaven: [wonen]\ndeelnemers:\n  - zand\n  - "? Stichting Duin"', "Een kring."
    ),
    "organisaties/oever.md": page(
        "titel: Gemeente Oever\nwereld: publiek", "Een gemeente.\n\n::: intern\nGeheim.\n:::\n"
    ),
    "organisaties/zand.md": page("titel: Zand BV\nwereld: privaat", "Een bedrijf."),
    "begrippen/duiding.md": page("titel: Duiding", "Hoe iemand een vraagstuk ziet."),
    "paginas/rondgang.md": page(
        "titel: Rondgang\nverhaal:\n  - naar: tafel\n    tekst: Begin hier.\n  - naar: oever\n    tekst: En dan hier."
    ),
}
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z" fill="black"/></svg>\n'
Edit = Callable[[Path], object]
Seen = Mapping[str, tuple[bytes, int]]


def written(name: str, text: str) -> Edit:
    return lambda folder: make_folder(folder, {name: text})


def replaced(name: str, old: str, new: str) -> Edit:
    def edit(folder: Path) -> None:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")

    return edit


EDITS: Mapping[str, Edit] = {
    "running text": replaced("coalities/tafel.md", "Aan deze tafel", "Aan deze ronde tafel"),
    "a new link in a text": replaced("coalities/kring.md", "Een kring.", "Een kring met [[oever]]."),
    "other words for a link": replaced("coalities/tafel.md", "[[oever]]", "[[oever|de gemeente]]"),
    "a title": replaced("organisaties/oever.md", "Gemeente Oever", "Gemeente Waterkant"),
    "a form": replaced("coalities/tafel.md", "vorm: formeel", "vorm: informeel"),
    "who takes part": replaced("coalities/kring.md", "  - zand\n", "  - zand\n  - oever\n"),
    "a new page": written("organisaties/klei.md", page("titel: Klei\nwereld: particulier")),
    "a page for a party without one": written(
        "organisaties/duin.md", page("titel: Stichting Duin\nwereld: particulier")
    ),
    "a page removed": lambda folder: (folder / "organisaties/klei.md").rename(folder / "weg"),
    "the title of the atlas": written("atlas.yml", "titel: Andere atlas\n"),
    "a logo": lambda folder: make_folder(
        folder, {"atlas.yml": "titel: Atlas\nthema:\n  logo: logo.svg\n", "logo.svg": LOGO}
    ),
    "another logo": replaced("logo.svg", "black", "navy"),
    "text that is not for this audience": replaced("organisaties/oever.md", "Geheim.", "Strikt geheim."),
    "text that is no longer hidden": replaced(
        "organisaties/oever.md", "::: intern\nStrikt geheim.\n:::", "Niet geheim."
    ),
    "a page that is no longer public": replaced(
        "coalities/tafel.md", "zichtbaarheid: openbaar", "zichtbaarheid: intern"
    ),
    "a word explained": replaced("begrippen/duiding.md", "titel: Duiding", "titel: Tafel"),
    "the line of a step": replaced("paginas/rondgang.md", "Begin hier.", "Hier begint het."),
    "nothing": lambda _folder: None,
}

IN_SHORT = ("running text", "a new link in a text", "a title", "who takes part", "a page that is no longer public")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with content, the site made of it, and what was kept."""
    make_folder(tmp_path / "content", FILES)
    made(tmp_path)
    return tmp_path


def made(folder: Path, output: str = "site", *, on: date = ON, audience: str = "openbaar") -> BuildResult:
    kept = Cache(folder / "kept", b"k" * KEY_LENGTH)
    built = build(folder / "content", folder / output, on=on, audience=audience, cache=kept)
    assert built.written, built.diagnostics
    return built


def seen(site: Path) -> Seen:
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def contents(site: Path) -> Mapping[str, bytes]:
    return {name: content for name, (content, _) in seen(site).items()}


def changed(before: Seen, after: Seen) -> set[str]:
    return {name for name, look in after.items() if before.get(name) != look}


def test_after_a_change_the_site_is_as_one_made_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))  # without Graphviz it is sooner done; pictures have tests of their own
    compare_after([(name, EDITS[name]) for name in IN_SHORT], folder)


def test_after_every_change_the_site_is_as_one_made_anew(folder: Path) -> None:
    compare_after(EDITS.items(), folder)


def compare_after(edits: Iterable[tuple[str, Edit]], folder: Path) -> None:
    for name, edit in edits:
        edit(folder / "content")

        again = made(folder)
        anew = made(folder, f"anew after {name}")

        assert contents(folder / "site") == contents(folder / f"anew after {name}"), name
        assert (again.pages, again.pictures, again.engine) == (anew.pages, anew.pictures, anew.engine), name


def test_another_day_and_another_audience_are_made_anew(folder: Path) -> None:
    for on, audience in ((date(2027, 1, 1), "openbaar"), (ON, "intern")):
        made(folder, on=on, audience=audience)
        made(folder, f"anew for {audience}", on=on, audience=audience)

        assert contents(folder / "site") == contents(folder / f"anew for {audience}")


def test_a_text_touches_its_page_what_shows_it_and_the_search(folder: Path) -> None:
    before = seen(folder / "site")
    EDITS["running text"](folder / "content")
    made(folder)

    assert changed(before, seen(folder / "site")) - {".atlas-gemaakt"} == {
        "coalities/tafel.html",
        "coalities/tafel.rondgang-1.html",
        "coalities/tafel.md",
        "atlas.txt",
        address_of_search_shard(part_of("tafel", SHARDS)),
        "voorstel/data/coalitie-0.js",
    }


def test_a_fact_touches_only_the_pages_that_show_it(folder: Path) -> None:
    before = seen(folder / "site")
    EDITS["a form"](folder / "content")
    made(folder)
    pages = {name for name in changed(before, seen(folder / "site")) if name.endswith(".html")}

    assert {"coalities/tafel.html", "opgaven/wonen.html", "organisaties/zand.html", "index.html"} <= pages
    assert not {"begrippen/duiding.html", "paginas/rondgang.html", "stijl.html", "zoeken.html"} & pages


def test_what_stands_is_left_alone(folder: Path) -> None:
    before = seen(folder / "site")
    made(folder)

    assert changed(before, seen(folder / "site")) <= {".atlas-gemaakt"}


@pytest.mark.parametrize("name", ["coalities/tafel.html", "downloads/atlas.json", "assets/data/search-0.js"])
@pytest.mark.parametrize("how", ["changed", "removed"])
def test_what_others_did_to_a_file_is_put_right(how: str, name: str, folder: Path) -> None:
    before, file = contents(folder / "site"), folder / "site" / name
    if how == "removed":
        file.unlink()
    else:
        file.write_bytes(b"iets anders")
    made(folder)

    assert contents(folder / "site") == before


def test_without_what_was_kept_all_is_made(folder: Path) -> None:
    before = contents(folder / "site")
    shutil.rmtree(folder / "kept")
    made(folder)

    assert contents(folder / "site") == before


def test_what_strangers_put_in_its_place_is_not_believed(folder: Path) -> None:
    before = contents(folder / "site")
    for file in (folder / "kept").glob("werk-*"):
        file.write_bytes(b"cos\nsystem\n(S'false'\ntR.")
    made(folder)

    assert contents(folder / "site") == before


def test_a_text_that_did_not_change_is_taken_from_what_was_kept(folder: Path) -> None:
    for file in (folder / "kept").glob("teksten-*/*/*"):
        store = Cache(file.parent, b"k" * KEY_LENGTH)
        text = store.load(file.name) or b""
        store.save(file.name, text.replace(b"Een bedrijf.", b"Zo was het bewaard."))
    EDITS["who takes part"](folder / "content")
    made(folder)

    assert b"Zo was het bewaard." in contents(folder / "site")["organisaties/zand.html"]


def test_what_no_text_is_made_of_any_more_is_not_kept(folder: Path) -> None:
    EDITS["running text"](folder / "content")
    made(folder)
    texts = list((folder / "kept").glob("teksten-*/*/*"))
    shutil.rmtree(folder / "site")  # now all is made anew
    made(folder)

    assert len(list((folder / "kept").glob("teksten-*/*/*"))) == len(texts) - 1


def test_a_picture_that_failed_is_tried_again(tmp_path: Path) -> None:
    done = TaskRecord(key=b"key", files={}, pictures={"kaart-wonen": True})

    assert done.is_current(b"key", tmp_path)
    assert not done.is_current(b"other", tmp_path)
    assert not replace(done, pictures={"kaart-wonen": False}).is_current(b"key", tmp_path)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("---\na: 1\n---\ntekst\n", "---\na: 1"),
        ("\n---\na: 1\n---  \ntekst\n---\nmeer", "\n---\na: 1"),
        ("---\na: 1\ntekst", "---\na: 1\ntekst"),
        ("tekst", "tekst"),
        ("", ""),
    ],
)
def test_the_fields_of_a_file_end_where_its_text_begins(text: str, fields: str) -> None:
    assert front_matter_of(text) == fields


def test_what_another_version_kept_is_not_read() -> None:
    kept = pack({"iets": 1})

    assert unpack(kept) == {"iets": 1}
    assert unpack(b"\0" * 32 + kept[32:]) is None
    assert unpack(b"") is None
    assert unpack(None) is None
