"""What is internal is nowhere in the public edition: in no byte of any file, in no form, and in no name of a file."""

import gzip
import io
import re
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import closing
from html import unescape
from pathlib import Path
from urllib.parse import unquote_plus

import pytest

from atlas.builder import build
from atlas.cache.store import KEY_LENGTH, Cache
from atlas.editing.commands.zip import zip_site
from tests.canaries import canary_pair, canary_site
from tests.folders import SETTINGS, make_folder, page
from tests.repositories import commit_all, repository
from tests.site.sites import ON, differing, tree

BETWEEN_DIGITS = re.compile(r"(?<=\d)[.,'\s](?=\d)")
JSON_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
# Marks that a text may be broken with: soft hyphens, spaces without width, tags for a good place to break.
INVISIBLE = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]|<wbr>|&shy;")
SHOWN = 0.95


def forms(name: str, content: bytes) -> Iterator[str]:
    """A file as text in every form in which a word may stand in it, and what is packed in it."""
    yield name
    if content[:2] == b"\x1f\x8b":
        yield from forms(name, gzip.decompress(content))
    elif content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for member in packed.namelist():
                yield from forms(member, packed.read(member))
    elif content.startswith(b"SQLite format 3"):
        with closing(sqlite3.connect(":memory:")) as database:
            database.deserialize(content)
            yield from texts("\n".join(database.iterdump()))
    elif b"\0" in content:
        yield from (content.decode(encoding, "replace") for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
    else:
        yield from texts(content.decode("utf-8", "replace"))


def texts(text: str) -> Iterator[str]:
    """A text as it stands, and with its escapes undone."""
    plain = INVISIBLE.sub("", text)
    undone = JSON_ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), unquote_plus(unescape(unescape(plain))))
    yield from {text, plain, undone, BETWEEN_DIGITS.sub("", undone)}


def everything(folder: Path) -> str:
    """All that a site holds, in every form."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    found = (form for file in files for form in forms(file.relative_to(folder).as_posix(), file.read_bytes()))
    return "\n".join(found).casefold()


def found(words: tuple[str, ...], folder: Path) -> set[str]:
    text = everything(folder)
    return {word for word in words if word.casefold() in text}


@pytest.fixture(scope="module")
def canaries(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[str, ...]]:
    return canary_site(tmp_path_factory.mktemp("kanaries"))


def site_for(audience: str, content: Path, folder: Path) -> Path:
    assert build(content, folder, audience=audience, on=ON).written
    return folder


@pytest.fixture
def dated(canaries: tuple[Path, tuple[str, ...]], tmp_path: Path) -> Path:
    """The same folder in git, so that there are days of change and a feed."""
    content = shutil.copytree(canaries[0], tmp_path / "repo" / "content")
    repository(content.parent)
    commit_all(content.parent, "2026-05-01")
    return content


def test_no_internal_word_is_in_the_public_edition_or_in_its_pictures_that_are_kept(
    canaries: tuple[Path, tuple[str, ...]], dated: Path, tmp_path: Path
) -> None:
    kept, site = Cache(tmp_path / "bewaard", b"k" * KEY_LENGTH), tmp_path / "site"
    assert build(dated, site, on=ON, cache=kept).written
    for name in (
        "feed.xml",
        "sitemap.xml",
        "downloads/atlas.jsonld",
        "downloads/atlas.sqlite",
        "downloads/atlas-kumu.xlsx",
        "assets/data/search-0.js",
    ):
        assert (site / name).is_file(), name
    [pictures] = kept.folder.glob("kaarten-*")

    assert found(canaries[1], site) == set()
    assert found(canaries[1], pictures) == set()


@pytest.mark.slow
def test_no_internal_word_is_in_the_zip(canaries: tuple[Path, tuple[str, ...]], tmp_path: Path) -> None:
    (tmp_path / "los").mkdir()
    zip_site(site_for("openbaar", canaries[0], tmp_path / "site"), tmp_path / "los" / "site.zip")

    assert found(canaries[1], tmp_path / "los") == set()


def test_what_is_internal_changes_no_byte_of_what_is_public(tmp_path: Path) -> None:
    bare, full = canary_pair(tmp_path)
    build_of = {content: site_for("openbaar", content, tmp_path / f"site-{content.name}") for content in (bare, full)}

    assert differing(build_of[bare], build_of[full]) == set()
    assert len(tree(build_of[bare])) > 100


@pytest.mark.slow
def test_a_commit_of_what_is_internal_changes_no_byte_of_what_is_public(tmp_path: Path) -> None:
    """All that is internal comes in one commit and goes in another; `stil` names what is not there any more."""
    bare, full = canary_pair(tmp_path)
    content = shutil.copytree(bare, tmp_path / "repo" / "content")
    repository(content.parent)
    commit_all(content.parent, "2024-05-01")
    before = tree(site_for("openbaar", content, tmp_path / "voor"))
    for day, folder in (("2025-05-01", full), ("2026-05-01", bare)):
        shutil.rmtree(content)
        shutil.copytree(folder, content)
        commit_all(content.parent, day)

        assert tree(site_for("openbaar", content, tmp_path / day)) == before, day
        if folder is full:
            assert b"2025-05-01" in (site_for("intern", content, tmp_path / "intern") / "veranderd.html").read_bytes()
    assert b"2024-05-01" in before["feed.xml"]


def test_of_a_removed_person_nothing_is_left_in_the_site_or_in_what_is_kept(tmp_path: Path) -> None:
    kept, content, site = Cache(tmp_path / "bewaard", b"k" * KEY_LENGTH), tmp_path / "content", tmp_path / "site"
    role = "titel: Rol\nnaam: Anna Kanarievis\ngrondslag: toestemming\ngrondslag-datum: 2026\nherzien-voor: 2031\n"
    pages = {
        "opgaven/wonen.md": page("titel: Wonen"),
        "coalities/tafel.md": page("titel: Tafel\nopgaven: [wonen]\ndeelnemers: [kanarierol, '? De Eik']"),
        "coalities/bank.md": page("titel: Bank\nopgaven: [wonen]\ndeelnemers: [kanarierol, '? De Eik']"),
        "grenswerkers/kanarierol.md": page(f"{role}opgaven: [wonen]\nverbindt: [tafel, bank]"),
    }
    make_folder(content, {**SETTINGS, **pages})
    assert build(content, site, on=ON, cache=kept).written
    assert found(("kanarievis", "kanarierol"), site) == {"kanarievis", "kanarierol"}
    (content / "grenswerkers" / "kanarierol.md").unlink()
    for name in ("tafel", "bank"):
        make_folder(content, {f"coalities/{name}.md": pages[f"coalities/{name}.md"].replace("kanarierol, ", "")})
    assert build(content, site, on=ON, cache=kept).written

    assert found(("kanarievis", "kanarierol"), site) == set()
    assert found(("kanarievis", "kanarierol"), kept.folder) == set()


def test_the_internal_edition_shows_what_is_internal(canaries: tuple[Path, tuple[str, ...]], tmp_path: Path) -> None:
    content, words = canaries
    for_insiders = tuple(word for word in words if word in shown_to_insiders(content))
    seen = found(for_insiders, site_for("intern", content, tmp_path / "site"))

    assert len(seen) > len(for_insiders) * SHOWN, sorted(set(for_insiders) - seen)


def shown_to_insiders(content: Path) -> str:
    """The text of all pages but concepts, with their ids; the folder that a page is in, is shown nowhere."""
    pages = [(path, path.read_text(encoding="utf-8")) for path in content.rglob("*.md")]
    return "\n".join(f"{path.stem} {text}" for path, text in pages if 'zichtbaarheid: "concept"' not in text)


FORMS: Mapping[str, bytes] = {
    "as it is": b"het kanarie0042 zingt",
    "as an entity": b"het &#107;anarie0042 zingt",
    "in capitals": b"het KANARIE0042 zingt",
    "with a soft hyphen as an entity": b"kan&shy;arie0042",
    "with a soft hyphen": "kan\u00adarie0042".encode(),
    "in an address": b"/pad/%6banarie0042",
    "in JSON": b'"\\u006banarie0042"',
    "packed": gzip.compress(b"kanarie0042"),
    "in two bytes a letter": "kanarie0042".encode("utf-16"),
}


@pytest.mark.parametrize("hidden", FORMS.values(), ids=FORMS.keys())
def test_a_word_is_found_in_any_form(hidden: bytes, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_bytes(hidden)

    assert found(("kanarie0042", "kanarie0043"), tmp_path) == {"kanarie0042"}


def test_a_number_is_found_as_a_reader_sees_it(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("739.100.042 fte", encoding="utf-8")

    assert found(("739100042",), tmp_path) == {"739100042"}


def test_a_number_is_found_in_a_database(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "atlas.sqlite")) as database:
        database.execute("CREATE TABLE coalities (aantal INTEGER)")
        database.execute("INSERT INTO coalities VALUES (739100042)")
        database.commit()

    assert found(("739100042",), tmp_path) == {"739100042"}


def test_a_word_is_found_in_the_name_of_a_file_and_in_what_is_packed(tmp_path: Path) -> None:
    (tmp_path / "kanarie0001.html").touch()
    with zipfile.ZipFile(tmp_path / "tabel.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("blad.xml", "<c>kanarie0002</c>")

    assert found(("kanarie0001", "kanarie0002"), tmp_path) == {"kanarie0001", "kanarie0002"}
